"""Brings shapes and slides of one deck into another with all that they link to: charts, workbooks, pictures, notes."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from typing import Any

from lxml.etree import XPath
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part, XmlPart
from pptx.opc.packuri import PackURI

from workbench.export.review.package import NS
from workbench.refresh.xmltree import inside
from workbench.render.slide.xml import el, qn

LINKS = XPath("descendant-or-self::*/@r:*", namespaces={"r": NS["r"]})  # every relationship that an element names
STAYS = (RT.SLIDE_LAYOUT, RT.SLIDE_MASTER, RT.NOTES_MASTER, RT.SLIDE)


class Carrier:
    """Copies parts into one package; each part once for each slide that shows it, pictures once for all."""

    def __init__(self, package: Any) -> None:
        self.package = package
        self.names = {str(part.partname) for part in package.iter_parts()}
        self.pictures: dict[Any, Any] = {}

    def adopt(self, element: Any, source: Any, target: Any) -> Any:
        """A copy of an element of the part `source` whose links are those of the part `target`."""
        made = deepcopy(element)
        known: dict[str, str] = {}
        for link in LINKS(made):
            if link in source.rels:
                if link not in known:
                    known[link] = self._linked(source.rels[link], target)
                link.getparent().set(link.attrname, known[link])
        return made

    def _linked(self, rel: Any, target: Any) -> str:
        if rel.is_external:
            return str(target.relate_to(rel.target_ref, rel.reltype, is_external=True))
        return str(target.relate_to(self.copied(rel.target_part, rel.reltype), rel.reltype))

    def copied(self, part: Any, kind: str) -> Any:
        """A part of another package in this one, with the parts that it leads to."""
        if kind == RT.IMAGE:
            if part not in self.pictures:
                self.pictures[part] = self._copy(part)
            return self.pictures[part]
        return self._copy(part)

    def _copy(self, part: Any) -> Any:
        name = self.free(str(part.partname))
        if isinstance(part, XmlPart):
            made = type(part)(name, part.content_type, self.package, deepcopy(part._element))
        else:
            made = (
                type(part)(name, part.content_type, self.package, part.blob)
                if type(part) is Part
                else type(part).load(name, part.content_type, self.package, part.blob)
            )
        for key, rel in part.rels.items():
            if rel.is_external:
                new = made.relate_to(rel.target_ref, rel.reltype, is_external=True)
            elif rel.reltype in STAYS:
                continue
            else:
                new = made.relate_to(self.copied(rel.target_part, rel.reltype), rel.reltype)
            if new != key:
                _rename(made, key, new)
        return made

    def free(self, name: str) -> PackURI:
        """A part name like this one that no part has yet."""
        stem, dot, suffix = name.rpartition(".")
        stem = stem.rstrip("0123456789")
        at = 1
        while f"{stem}{at}{dot}{suffix}" in self.names:
            at += 1
        self.names.add(f"{stem}{at}{dot}{suffix}")
        return PackURI(f"{stem}{at}{dot}{suffix}")


def _rename(part: Any, old: str, new: str) -> None:
    root = getattr(part, "_element", None)
    if root is None:
        return
    for link in LINKS(root):
        if link == old:
            link.getparent().set(link.attrname, new)


def layout_like(deck: Any, layout: Any) -> Any:
    """The layout of a deck that is called as this one, else one with the same placeholders, else its first."""
    every = [one for master in deck.slide_masters for one in master.slide_layouts]
    named = [one for one in every if one.name == layout.name]
    wanted = _places(layout)
    return (named or sorted(every, key=lambda one: len(_places(one) ^ wanted)))[0]


def _places(layout: Any) -> set[tuple[str, int]]:
    return {(str(one.placeholder_format.type), one.placeholder_format.idx) for one in layout.placeholders}


def copy_slide(slide: Any, deck: Any, carrier: Carrier) -> Any:
    """A slide of another deck at the end of this one, on the layout that is most like its own."""
    layout = layout_like(deck, slide.slide_layout)
    key, made = deck.part.add_slide(layout)
    deck.slides._sldIdLst.add_sldId(key)
    carrier.names.add(str(made.part.partname))
    old, new = slide._element, made._element
    new.replace(new.cSld, carrier.adopt(old.cSld, slide.part, made.part))
    placed([made._element.cSld.spTree], slide.slide_layout, layout)
    copy_notes(slide, made)
    return made


def placed(made: Iterable[Any], was: Any, now: Any) -> None:
    """Give shapes that stood where their layout put them that place, where the layout of now has no such place."""
    there = {one.placeholder_format.idx: one for one in now.placeholders}
    old = {one.placeholder_format.idx: one for one in was.placeholders}
    for shape in (one for element in made for one in element.iter(qn("p:sp"))):
        ph = shape.find(f"{qn('p:nvSpPr')}/{qn('p:nvPr')}/{qn('p:ph')}")
        look = shape.find(qn("p:spPr"))
        if ph is None or look is None or look.find(qn("a:xfrm")) is not None:
            continue
        at = int(ph.get("idx", "0"))
        if at not in old or (at in there and was.name == now.name):
            continue
        box = old[at]
        look.insert(0, el("a:xfrm", el("a:off", x=box.left, y=box.top), el("a:ext", cx=box.width, cy=box.height)))


def copy_notes(slide: Any, made: Any) -> None:
    """The speaker notes of a slide, in the notes master of the deck that it goes to."""
    if not slide.has_notes_slide or slide.notes_slide.notes_text_frame is None:
        return
    words = slide.notes_slide.notes_text_frame._txBody
    frame = made.notes_slide.notes_text_frame
    if frame is not None:
        body = frame._txBody
        for child in list(body):
            body.remove(child)
        body.extend(deepcopy(child) for child in words)


def next_id(tree: Any) -> int:
    """A number that no shape of a slide has."""
    taken = [int(one.get("id", 0)) for one in inside(tree.getroottree().getroot(), "cNvPr")]
    return max(taken, default=0) + 1
