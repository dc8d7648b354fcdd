"""Three versions of one slide merged: each shape with its place, looks, words, table or chart, and the speaker notes."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE as RT

from workbench.refresh import charts, shapes, transplant
from workbench.refresh.chartbook import point_to, written
from workbench.refresh.shapes import Leaf
from workbench.refresh.tables import merge_table
from workbench.refresh.words import Changes, merge_body
from workbench.refresh.xmltree import insert, inside, local, merge, same
from workbench.render.slide.xml import qn

NEAR = 800  # EMU: what programs round places to
BODY = qn("p:txBody")
CALLED = "PlaceHolder "  # and a number: what LibreOffice calls every placeholder


@dataclass
class Slides:
    """One slide of three decks, as python-pptx has them; `foreign` where another program than PowerPoint saved mine."""

    mine: Any
    base: Any
    new: Any
    carrier: transplant.Carrier
    foreign: bool = False
    changes: Changes = field(default_factory=Changes)
    laid_out: bool = False  # by hand, on another layout
    numbers: dict[str, str] = field(default_factory=dict)  # of the new run's shapes, by theirs

    def merge(self) -> Changes:
        """Bring the new run's slide into the edited one."""
        self.changes.foreign = self.foreign
        trees = [one._element.cSld.spTree for one in (self.mine, self.base, self.new)]
        mine, base, new = (shapes.leaves(tree) for tree in trees)
        made, kept = shapes.matched(mine, base), shapes.matched(new, base)
        self.laid_out = self.mine.slide_layout.name != self.base.slide_layout.name and not self.foreign
        self._layout(mine, made)
        partner = {j: new[k] for k, j in kept.items()}
        here = {j: mine[i] for i, j in made.items()}
        stands: dict[int, Any] = {}
        for i, j in made.items():
            self._one(mine[i], base[j], partner.get(j))
        for k, one in enumerate(new):
            if k not in kept:
                self._add(trees[0], one, k, stands)
            elif (m := here.get(kept[k])) is not None:
                stands[k] = m.element
                self.numbers[one.id] = m.id
        self._told_deleted(base, partner, set(made.values()))
        self._copies(mine, made, base, partner)
        self._connected(trees[0])
        self._notes()
        self._prune()
        self._renamed()
        return self.changes

    def _renamed(self) -> None:
        """The name of the new run's slide, which tells what it shows, so that the next refresh finds it by that."""
        mine, base, new = (one._element.cSld for one in (self.mine, self.base, self.new))
        if mine.get("name") == base.get("name") and new.get("name"):
            mine.set("name", new.get("name"))

    def _told_deleted(self, base: Sequence[Leaf], partner: dict[int, Leaf], there: set[int]) -> None:
        for j, one in enumerate(base):
            new = partner.get(j)
            if j not in there and new is not None and not one.is_furniture and (one.text or one.kind == "chart"):
                self.changes.tell("deleted", one.name, new=new.text if new.text != one.text else "")

    def _copies(
        self, mine: Sequence[Leaf], made: dict[int, int], base: Sequence[Leaf], partner: dict[int, Leaf]
    ) -> None:
        """Shapes that the consultant copied within the slide are brought up to date like the first."""
        for i, one in enumerate(mine):
            if i in made or not one.name:
                continue
            for j, original in enumerate(base):
                if (original.name, original.kind) == (one.name, one.kind) and original.name.startswith(shapes.OURS):
                    self._one(one, original, partner.get(j))
                    self.changes.tell("copied", one.name)

    def _one(self, m: Leaf, b: Leaf, n: Leaf | None) -> None:
        if n is None or n.kind != b.kind:
            if not self._untouched(m, b):
                self.changes.tell("outdated", m.name, mine=m.text)
            elif n is None:
                m.element.getparent().remove(m.element)
            else:
                self._replace(m, n)
            return
        if m.kind != b.kind:  # by hand: a picture in place of a chart, say
            if m.text != n.text:
                self.changes.tell("conflict", m.name, new=n.text)
            return
        self._head(m, b, n)
        self._kind(m, b, n)
        self._place(m, b, n)
        looks = [one.element.find(qn("p:spPr")) for one in (m, b, n)]
        if all(look is not None for look in looks):
            merge(*looks, skip=("xfrm",))
        self._content(m, b, n)

    def _content(self, m: Leaf, b: Leaf, n: Leaf) -> None:
        adopt = self._adopt
        if m.kind == "text":
            mine, base, new = (one.element.find(BODY) for one in (m, b, n))
            if mine is not None and base is not None and new is not None:
                merge_body(mine, base, new, m.name, self.changes, adopt)
        elif m.kind == "table":
            mine, base, new = (next(one.element.iter(qn("a:tbl"))) for one in (m, b, n))
            merge_table(mine, base, new, m.name, self.changes, adopt)
        elif m.kind == "chart":
            self._chart(m, b, n)
        elif m.kind == "pic":
            self._picture(m, b, n)

    def _adopt(self, element: Any) -> Any:
        return self.carrier.adopt(element, self.new.part, self.mine.part)

    def _replace(self, m: Leaf, n: Leaf) -> None:
        made = self._adopt(n.element)
        transplant.placed([made], self.new.slide_layout, self.mine.slide_layout)
        shapes.properties(made).set("id", m.id)
        m.element.getparent().replace(m.element, made)
        self.changes.updated += 1

    def _add(self, tree: Any, one: Leaf, at: int, stands: dict[int, Any]) -> None:
        """A shape of the new run, above the one that it is above there."""
        made = self._adopt(one.element)
        number = str(transplant.next_id(tree))
        self.numbers[one.id] = number
        shapes.properties(made).set("id", number)
        before = next((stands[k] for k in range(at - 1, -1, -1) if k in stands), None)
        while before is not None and before.getparent() is not None and before.getparent() is not tree:
            before = before.getparent()  # in a group of the consultant's: above the group
        if before is not None and before.getparent() is tree:
            before.addnext(made)
        else:
            insert(tree, made)
        transplant.placed([made], self.new.slide_layout, self.mine.slide_layout)
        stands[at] = made
        self.changes.updated += 1

    def _head(self, m: Leaf, b: Leaf, n: Leaf) -> None:
        """The name and the alternative text; a program that drops them is not a consultant who deletes them."""
        left, above, right = (shapes.properties(one.element) for one in (m, b, n))
        for name in ("name", "descr", "title"):
            was, now = above.get(name), right.get(name)
            lost = self.foreign and left.get(name, CALLED).startswith(CALLED)
            if left.get(name) == was or lost:
                left.attrib.pop(name, None) if now is None else left.set(name, now)

    def _kind(self, m: Leaf, b: Leaf, n: Leaf) -> None:
        """Which placeholder of its layout a shape is."""
        if not self.foreign and not self.laid_out:
            merge(m.element[0][-1], b.element[0][-1], n.element[0][-1])

    def _place(self, m: Leaf, b: Leaf, n: Leaf) -> None:
        if n.box == b.box or not self._stays(m, b) or self.laid_out:
            return
        if local(m.element.getparent()) == "grpSp":
            return
        if n.box is None:  # its layout says where it is now
            if n.ph is not None and (place := _xfrm(m.element)) is not None and local(m.element) == "sp":
                place.getparent().remove(place)
            return
        place = _xfrm(m.element)
        new = _xfrm(n.element)
        if place is None or new is None:
            look = m.element.find(qn("p:spPr"))
            if look is not None and new is not None:
                insert(look, self._adopt(new))
            return
        for name in ("a:off", "a:ext"):
            for key, value in new.find(qn(name)).attrib.items():
                place.find(qn(name)).set(key, value)

    def _stays(self, m: Leaf, b: Leaf) -> bool:
        """Whether a shape is where it was made; where its layout puts it counts as its place."""
        if m.box is None and b.box is None:
            return not self.laid_out
        return near(_settled(self.mine, m), _settled(self.base, b))

    def _layout(self, mine: Sequence[Leaf], made: dict[int, int]) -> None:
        """Take the new run's layout where it has another; what the consultant moved has a place of its own."""
        if self.new.slide_layout.name == self.base.slide_layout.name or self.laid_out or self.foreign:
            return
        if any(one.ph is not None and i not in made for i, one in enumerate(mine)):  # it may have no place there
            return
        deck = self.mine.part.package.presentation_part.presentation
        layout = transplant.layout_like(deck, self.new.slide_layout)
        for rel in self.mine.part.rels.values():
            if rel.reltype == RT.SLIDE_LAYOUT:
                rel._target = layout.part

    def _untouched(self, m: Leaf, b: Leaf) -> bool:
        if m.kind != b.kind or m.text != b.text or not self._stays(m, b) or self._referred(m):
            return False
        if self.foreign:
            return True
        if m.kind == "chart":
            mine, base = _chart_part(self.mine, m), _chart_part(self.base, b)
            books = [part.chart_workbook.xlsx_part for part in (mine, base)]
            as_made = None not in books and books[0].blob == books[1].blob
            return as_made and same(mine._element, base._element)
        parts = ("p:spPr", "p:txBody", "a:graphic")
        return all(same(m.element.find(qn(name)), b.element.find(qn(name))) for name in parts)

    def _referred(self, m: Leaf) -> bool:
        """Whether an animation speaks of a shape."""
        timing = self.mine._element.find(qn("p:timing"))
        return timing is not None and any(one.get("spid") == m.id for one in timing.iter(qn("p:spTgt")))

    def _chart(self, m: Leaf, b: Leaf, n: Leaf) -> None:
        mine, base, new = (_chart_part(slide, one) for slide, one in ((self.mine, m), (self.base, b), (self.new, n)))
        if mine is None or base is None or new is None:
            self.changes.tell("conflict", m.name)
            return
        books = [part.chart_workbook.xlsx_part for part in (mine, base, new)]
        own = books[0] is not None and books[1] is not None and books[0].blob != books[1].blob
        if same(_shown(mine._element), _shown(base._element)) and same(_shown(base._element), _shown(new._element)):
            return
        if not own and books[2] is not None and same(mine._element, base._element):
            self._redrawn(mine, new)
            return
        charts.merge_chart(mine._element, base._element, new._element, m.name, self.changes)
        external = mine._element.find(qn("c:externalData"))
        if books[0] is None and external is not None:  # linked to a file elsewhere
            self.changes.tell("outdated", f"{m.name}, its linked workbook")
            return
        if books[2] is None:
            return
        if not own:
            point_to(mine._element, new._element)
        data = written(mine._element, books[0].blob if own else books[2].blob)
        if books[0] is None:
            mine.chart_workbook.update_from_xlsx_blob(data)
        else:
            books[0]._blob = data

    def _redrawn(self, mine: Any, new: Any) -> None:
        """A chart that nobody edited is the new run's, with its workbook."""
        charts.learn(mine._element, new._element, self.changes)
        key = mine._element.find(qn("c:externalData")).get(qn("r:id"))
        for child in list(mine._element):
            mine._element.remove(child)
        mine._element.extend(deepcopy(child) for child in new._element)
        mine._element.find(qn("c:externalData")).set(qn("r:id"), key)
        mine.chart_workbook.xlsx_part._blob = new.chart_workbook.xlsx_part.blob
        self.changes.updated += 1

    def _picture(self, m: Leaf, b: Leaf, n: Leaf) -> None:
        """Another picture where the consultant left it as it was."""
        ids = [next((blip.get(qn("r:embed")) for blip in one.element.iter(qn("a:blip"))), None) for one in (m, b, n)]
        if None in ids:
            return
        blobs = [
            slide.part.related_part(key).blob for slide, key in zip((self.mine, self.base, self.new), ids, strict=True)
        ]
        if blobs[0] == blobs[1] != blobs[2]:
            part = self.carrier.copied(self.new.part.related_part(ids[2]), RT.IMAGE)
            next(m.element.iter(qn("a:blip"))).set(qn("r:embed"), self.mine.part.relate_to(part, RT.IMAGE))

    def _connected(self, tree: Any) -> None:
        """Connectors of the new run name its shapes by their numbers here; one that has no end any more is loose."""
        ours = {one.get("id") for one in inside(tree, "cNvPr")}
        for mark in (*tree.iter(qn("a:stCxn")), *tree.iter(qn("a:endCxn"))):
            if mark.get("id") not in ours:
                mark.getparent().remove(mark)

    def _notes(self) -> None:
        frames = [
            one.notes_slide.notes_text_frame if one.has_notes_slide else None
            for one in (self.mine, self.base, self.new)
        ]
        mine, base, new = (None if frame is None else frame._txBody for frame in frames)
        if mine is not None and base is not None and new is not None:
            merge_body(mine, base, new, "notes", self.changes)
        elif mine is None and base is None and new is not None:
            transplant.copy_notes(self.new, self.mine)

    def _prune(self) -> None:
        """Let go of charts and pictures that the slide shows no more, so that no earlier figures stay in the file."""
        said = set(transplant.LINKS(self.mine._element))
        for key, rel in list(self.mine.part.rels.items()):
            if rel.reltype in {RT.CHART, RT.IMAGE} and key not in said:
                self.mine.part.rels.pop(key)


def near(one: tuple[int, ...] | None, other: tuple[int, ...] | None) -> bool:
    """Whether two places are one but for rounding."""
    if one is None or other is None:
        return one is other
    return all(abs(a - b) <= NEAR for a, b in zip(one, other, strict=True))


def _settled(slide: Any, one: Leaf) -> tuple[int, ...] | None:
    if one.box is not None or one.ph is None:
        return one.box
    for place in slide.slide_layout.placeholders:
        if str(place.placeholder_format.idx) == one.ph[1]:
            return place.left, place.top, place.width, place.height
    return None


def _xfrm(element: Any) -> Any:
    look = element.find(qn("p:spPr"))
    return element.find(qn("p:xfrm")) if look is None else look.find(qn("a:xfrm"))


def _chart_part(slide: Any, one: Leaf) -> Any:
    found = next(one.element.iter(qn("c:chart")), None)
    key = None if found is None else found.get(qn("r:id"))
    return slide.part.related_part(key) if key in slide.part.rels else None


def _shown(chart: Any) -> Any:
    return chart.find(qn("c:chart"))
