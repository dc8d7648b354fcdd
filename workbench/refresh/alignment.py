"""Which slide of an edited deck is which slide of the deck as made: by name, by number, else by what it shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lxml.etree import tostring

from workbench.refresh import shapes
from workbench.refresh.transplant import LINKS
from workbench.refresh.words import texts_of
from workbench.refresh.xmltree import inside
from workbench.render.slide.xml import el, qn

KEY = "cx:"  # slides' names begin with it
LIKE = 0.4  # of what a slide shows: below, it is another slide
COPY = 0.6  # alike enough for a second copy of a slide that is there


@dataclass(frozen=True)
class Sheet:
    """One slide with what it can be recognised by."""

    slide: Any
    number: int
    id: int  # PowerPoint keeps it while a slide is moved about

    @property
    def key(self) -> str:
        """The name that we gave it, empty where it has none."""
        name = self.slide._element.cSld.get("name", "")
        return name if name.startswith(KEY) else ""

    @cached_property
    def marks(self) -> Counter[str]:
        """What the slide shows: paragraphs, cells, names of exhibits, lines of its notes."""
        found: Counter[str] = Counter()
        for one in shapes.leaves(self.slide._element.cSld.spTree):
            if one.is_furniture:
                continue
            found.update(line for line in one.text.split("\n") if line.strip())
            if one.name.startswith(shapes.OURS):
                found[one.name] += 3
        if self.slide.has_notes_slide and self.slide.notes_slide.notes_text_frame is not None:
            found.update(line for line in texts_of(self.slide.notes_slide.notes_text_frame._txBody) if "(" in line)
        return found

    def like(self, other: Sheet) -> float:
        """How much of what both show is the same, 0 to 1."""
        if tostring(self.slide._element.cSld.spTree) == tostring(other.slide._element.cSld.spTree):
            return 1.0
        both = sum((self.marks & other.marks).values())
        return 2 * both / max(sum(self.marks.values()) + sum(other.marks.values()), 1)


def title(slide: Any) -> str:
    """What a slide is called: its title on one line."""
    found = slide.shapes.title
    return " ".join(found.text_frame.text.split()) if found is not None else slide._element.cSld.get("name", "")


def sheets(deck: Any) -> list[Sheet]:
    """The slides of a deck in order."""
    return [Sheet(slide, at, id_) for at, (id_, slide) in enumerate(zip(ids(deck), deck.slides, strict=True))]


def ids(deck: Any) -> list[int]:
    """The ids of a deck's slides in order; to ask each slide for its own takes a search of all."""
    return [int(one.get("id")) for one in deck.slides._sldIdLst]


def matched(mine: Sequence[Sheet], base: Sequence[Sheet], *, foreign: bool = False) -> dict[int, int]:
    """For each slide of mine that was made, its position in the deck as made; copies have the same one.

    Slides that the consultant added, or brought from other decks, are left out.
    """
    found: dict[int, int] = {}
    names = {one.key: one.number for one in base if one.key}
    ids = {} if foreign else {one.id: one.number for one in base}
    # Where slides have the ids that they were made with, one of ours with another id came from a copy or another deck.
    kept = 2 * sum(one.key in names and ids.get(one.id) == names[one.key] for one in mine) > len(mine)
    for one in mine:
        at = names.get(one.key) if one.key else None
        its = at is not None and ids.get(one.id) == at
        if (
            at is not None
            and (its or at not in found.values())
            and base[at].like(one) > (LIKE if kept and not its else 0)
        ):
            found[one.number] = at
    for one in mine:
        at = ids.get(one.id)
        if one.number not in found and at is not None and at not in found.values() and base[at].like(one) >= LIKE / 2:
            found[one.number] = at
    _by_likeness(mine, base, found)
    return found


def _by_likeness(mine: Sequence[Sheet], base: Sequence[Sheet], found: dict[int, int]) -> None:
    loose = [one for one in mine if one.number not in found]
    scores = sorted(((one.like(other), one.number, other.number) for one in loose for other in base), reverse=True)
    for least, again in ((LIKE, False), (COPY, True)):
        for score, i, j in scores:
            if score >= least and i not in found and (again or j not in found.values()):
                found[i] = j


def partners(base: Sequence[Sheet], new: Sequence[Sheet]) -> dict[int, int]:
    """For each slide as made, the position of the new run's slide that shows the same; by name, else by its exhibit."""
    names = {one.key: one.number for one in new if one.key}
    found = {one.number: names[one.key] for one in base if one.key in names}
    if not any(one.key for one in base):  # made before slides had names
        return {j: i for i, j in matched(new, base, foreign=True).items()}
    for one in base:
        if one.number not in found:
            mine = _exhibits(one)
            fits = [other.number for other in new if mine & _exhibits(other) and other.number not in found.values()]
            if fits:
                found[one.number] = fits[0]
    return found


def _exhibits(sheet: Sheet) -> set[str]:
    return set(sheet.key.removeprefix(KEY).rpartition(":")[0].split("+")) - {""}


def is_linked(deck: Any, slide: Any) -> bool:
    """Whether another slide or a custom show leads to this one, so that taking it out would break a link."""
    key = next(one.rId for one in deck.slides._sldIdLst if deck.part.related_part(one.rId) is slide.part)
    return LINKS(deck.part._element).count(key) > 1 or any(
        not rel.is_external and rel.target_part is slide.part
        for other in deck.slides
        if other.part is not slide.part
        for rel in other.part.rels.values()
    )


def sections(deck: Any) -> list[Any]:
    """The section elements of a deck, in order."""
    return list(inside(deck.part._element, "section"))


def into_section(deck: Any, slide_id: int, after: int | None) -> None:
    """Put a slide into the section of the one it follows, or first into the first section."""
    found = sections(deck)
    if not found:
        return
    for section in found:
        for one in section.iter(qn("p14:sldId")):
            if after is not None and one.get("id") == str(after):
                one.addnext(el("p14:sldId", id=slide_id))
                return
    room = found[0].find(qn("p14:sldIdLst"))
    if room is not None:
        room.insert(0, el("p14:sldId", id=slide_id))


def out_of_sections(deck: Any, slide_id: int) -> None:
    """Take a slide out of the sections."""
    for section in sections(deck):
        for one in list(inside(section, "sldId")):
            if one.get("id") == str(slide_id):
                one.getparent().remove(one)


def rearranged(deck: Any, wanted: Sequence[int]) -> None:
    """Put slides into an order; a section keeps its slides, where they stand together now."""
    listed = deck.slides._sldIdLst
    by_id = {int(one.get("id")): one for one in listed}
    for id_ in wanted:
        listed.append(by_id[id_])
    marks = {one.get("id"): one for section in sections(deck) for one in section.iter(qn("p14:sldId"))}
    home = {id_: mark.getparent().getparent() for id_, mark in marks.items()}
    current, seen = None, set()
    for mark in (one for one in map(str, wanted) if one in home):
        section = home[mark]
        if current is None or (section is not current and section not in seen):
            current = section
            seen.add(section)
        current.find(qn("p14:sldIdLst")).append(marks[mark])
    for section in dict.fromkeys(home.values()):  # one that was empty before is the consultant's
        if len(section.find(qn("p14:sldIdLst"))) == 0:
            section.getparent().remove(section)
