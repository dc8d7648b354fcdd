"""A hand-edited deck brought to a new run: every edit is kept, every figure that nobody touched becomes the new one."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pptx import Presentation
from pptx.exc import PackageNotFoundError

from workbench.errors import MisuseError
from workbench.export.review.package import Package
from workbench.refresh import alignment, transplant
from workbench.refresh.alignment import Sheet, title
from workbench.refresh.comments import Offers
from workbench.refresh.entries import OFFERED, Entry, ordered
from workbench.refresh.pages import repage
from workbench.refresh.slides import Slides
from workbench.refresh.stale import stale
from workbench.refresh.styles import merge_styles
from workbench.refresh.words import Changes
from workbench.refresh.xmltree import order, same
from workbench.render.slide.package import parts, zipped

Say = Callable[[Entry], str]


@dataclass(frozen=True)
class Refreshed:
    """The refreshed deck, what there is to tell, and how many shapes, cells and charts were brought up to date."""

    content: bytes
    entries: tuple[Entry, ...]
    updated: int


def refresh(base: bytes, edited: bytes, new: bytes, *, say: Say = str, as_of: str = "") -> Refreshed:
    """The edited deck with a new run's content; `base` is the deck as it was made, `new` the one of the new run.

    Three-way: what the consultant left as made becomes the new run's, what was edited stays. Where both changed, the
    edit stays and `say` puts the new content in words for a remark on the slide. `as_of` dates the remarks. Pure: the
    same bytes give the same bytes. Raises `MisuseError` where `edited` is no .pptx.
    """
    return merged(*map(opened, (base, edited, new)), say=say, as_of=as_of)


def merged(base: Any, mine: Any, new: Any, *, say: Say = str, as_of: str = "") -> Refreshed:
    """The same for opened decks; those of `base` and `mine` are not what they were afterwards."""
    return _Refresh(base, mine, new, say=say, as_of=as_of).run()


def opened(data: bytes) -> Any:
    """The deck in the bytes; raises `MisuseError` where they are no .pptx."""
    Package.open(data)
    try:
        return Presentation(io.BytesIO(data))
    except (PackageNotFoundError, KeyError, ValueError) as error:
        raise MisuseError(f"the deck cannot be opened ({type(error).__name__}); save it again as .pptx") from None


class _Refresh:
    """One refresh: the three decks, and which slides of them belong together."""

    def __init__(self, base: Any, mine: Any, new: Any, *, say: Say, as_of: str) -> None:
        self.base, self.mine, self.new, self.say, self.as_of = base, mine, new, say, as_of
        self.carrier = transplant.Carrier(mine.part.package)
        self.foreign = foreign(mine.part.package._rels)
        self.sheets = [alignment.sheets(deck) for deck in (base, mine, new)]
        self.made = alignment.matched(self.sheets[1], self.sheets[0], foreign=self.foreign)
        self.partner = alignment.partners(self.sheets[0], self.sheets[2])
        self.entries: list[tuple[int, Entry]] = []  # with the id of the slide
        self.changes: dict[int, Changes] = {}

    def run(self) -> Refreshed:
        offers = Offers(self.mine, self.as_of)
        offers.clear()
        base, mine, _ = self.sheets
        if not self.foreign:
            merge_styles(self.mine, self.base, self.new, self.carrier)
        repage(*self.sheets, made=self.made, partner=self.partner)
        for at, sheet in enumerate(mine):
            if at in self.made:
                self._merge(sheet, base[self.made[at]])
        self._stale()
        self._deleted()
        placed = self._arranged()
        self._stamp()
        told = self._numbered()
        for number, slide in zip(alignment.ids(self.mine), self.mine.slides, strict=True):
            texts = [self.say(one) for id_, one in told if id_ == number and one.kind in OFFERED]
            offers.add(slide, list(dict.fromkeys(texts)))
        updated = sum(one.updated for one in self.changes.values()) + placed
        return Refreshed(saved(self.mine), ordered(one for _, one in told), updated)

    def _tell(self, slide: Any, entry: Entry) -> None:
        self.entries.append((0 if slide is None else slide.slide_id, entry))

    def _merge(self, sheet: Sheet, made: Sheet) -> None:
        """Bring one slide up to date; two that show the same slide are both, and said so."""
        at = self.partner.get(made.number)
        if at is None:
            self._outdated(sheet, made)
            return
        slides = Slides(sheet.slide, made.slide, self.sheets[2][at].slide, self.carrier, self.foreign)
        self.changes[sheet.number] = slides.merge()
        for entry in slides.changes.entries:
            self._tell(sheet.slide, entry)
        if list(self.made.values()).count(made.number) > 1:
            self._tell(sheet.slide, Entry("copied", title(sheet.slide)))

    def _outdated(self, sheet: Sheet, made: Sheet) -> None:
        """A slide that the new run has no more goes where nobody edited it and no slide leads to it."""
        as_made = sheet.like(made) == 1.0 and not self.foreign and not alignment.is_linked(self.mine, sheet.slide)
        if not as_made or _is_edited(sheet.slide, made.slide):
            self._tell(sheet.slide, Entry("outdated", title(sheet.slide)))
            return
        self._tell(None, Entry("removed", title(sheet.slide)))
        listed = self.mine.slides._sldIdLst
        for one in list(listed):
            if int(one.get("id")) == sheet.id:
                self.mine.part.drop_rel(one.rId)
                listed.remove(one)
        alignment.out_of_sections(self.mine, sheet.id)

    def _deleted(self) -> None:
        there = set(self.made.values())
        for sheet in self.sheets[0]:
            if sheet.number not in there:
                self._tell(None, Entry("deleted", title(sheet.slide)))

    def _stale(self) -> None:
        """Name the numbers that were typed by hand and that the new run no longer says."""
        renewed: dict[str, set[str]] = {}
        for changes in self.changes.values():
            for old, now in changes.renewed.items():
                renewed.setdefault(old, set()).update(now)
        kept = {sheet.id for sheet in self._present()}
        for sheet in self.sheets[1]:
            if sheet.id not in kept:
                continue
            made = self.made.get(sheet.number)
            base = None if made is None else self.sheets[0][made].slide
            at = None if made is None else self.partner.get(made)
            new = None if at is None else self.sheets[2][at].slide
            if made is not None and new is None:
                continue
            own = self.changes[sheet.number].renewed if sheet.number in self.changes else renewed
            for entry in stale(sheet.slide, base, new, own):
                self._tell(sheet.slide, entry)

    def _present(self) -> list[Sheet]:
        ids = set(alignment.ids(self.mine))
        return [sheet for sheet in self.sheets[1] if sheet.id in ids]

    def _arranged(self) -> int:
        """Put the new run's new slides in their places, and its order where the consultant left it; how many are new."""
        base, _, new = self.sheets
        back = {at: made for made, at in self.partner.items()}
        mine: dict[Any, int] = {}  # the id of the slide here by key: its place as made, or its own id
        for sheet in self._present():
            made = self.made.get(sheet.number)
            mine[made if made is not None and made not in mine else ("own", sheet.id)] = sheet.id
        keys: list[Any] = [back.get(one.number, ("new", one.number)) for one in new]
        final, both = order([one.number for one in base], list(mine), keys)
        gone = [key for key in mine if key not in final]  # kept although the new run has it no more
        final = _with(final, list(mine), gone)
        if both:
            self._tell(None, Entry("order", "slides"))
        count = 0
        for at, key in enumerate(final):
            if key not in mine:
                slide = transplant.copy_slide(new[key[1]].slide, self.mine, self.carrier)
                slide._element.cSld.set("name", new[key[1]].key)
                mine[key] = slide.slide_id
                alignment.into_section(self.mine, slide.slide_id, mine[final[at - 1]] if at else None)
                self._tell(slide, Entry("new", title(slide)))
                count += 1
        ids = [mine[key] for key in final]
        if ids != alignment.ids(self.mine):
            alignment.rearranged(self.mine, ids)
        return count

    def _stamp(self) -> None:
        """The deck belongs to the new run now, also for a next refresh."""
        mine, new = self.mine.core_properties, self.new.core_properties
        mine.identifier = new.identifier
        for name in ("title", "subject"):
            if getattr(mine, name) == getattr(self.base.core_properties, name):
                setattr(mine, name, getattr(new, name))
        tags = [
            next((rel.target_part for rel in deck.part.rels.values() if rel.reltype.endswith("/tags")), None)
            for deck in (self.mine, self.new)
        ]
        if tags[0] is not None and tags[1] is not None and b"CX_STAMP" in tags[0].blob:
            tags[0]._blob = tags[1].blob

    def _numbered(self) -> list[tuple[int, Entry]]:
        places = {id_: number for number, id_ in enumerate(alignment.ids(self.mine), start=1)}
        return [(id_, replace(entry, slide=places.get(id_, 0))) for id_, entry in self.entries]


def _with(final: Sequence[Any], mine: Sequence[Any], gone: Sequence[Any]) -> list[Any]:
    """The order with what was left out put back behind what it follows in mine."""
    made = list(final)
    for key in mine:
        if key in gone:
            at = mine.index(key)
            before = next((one for one in reversed(mine[:at]) if one in made), None)
            made.insert(0 if before is None else made.index(before) + 1, key)
    return made


def _is_edited(mine: Any, base: Any) -> bool:
    """Whether anything of a slide is not as made: shapes, charts and their workbooks, notes, layout, remarks."""
    if any(rel.reltype.endswith("/comments") for rel in mine.part.rels.values()):
        return True
    (left, said), (right, made) = _whole(mine), _whole(base)
    return said != made or len(left) != len(right) or not all(map(same, left, right))


def _whole(slide: Any) -> tuple[list[Any], tuple[Any, ...]]:
    """The elements of a slide and its charts, and what else it has: layout, charts' workbooks, notes."""
    charts = [rel.target_part for rel in slide.part.rels.values() if rel.reltype.endswith("/chart")]
    books = [part.chart_workbook.xlsx_part for part in charts]
    notes = slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else ""
    blobs = [None if book is None else book.blob for book in books]
    return [slide._element, *(part._element for part in charts)], (slide.slide_layout.name, blobs, notes)


def foreign(rels: Any) -> bool:
    """Whether LibreOffice saved a file, which writes all looks anew; `rels` are those of the package."""
    return any(
        b"<Application>LibreOffice" in rel.target_part.blob
        for rel in rels.values()
        if rel.reltype.endswith("/extended-properties")
    )


def saved(deck: Any) -> bytes:
    """The deck's bytes; its slides' parts are numbered in order, which python-pptx does only once."""
    deck.part.rename_slide_parts([one.rId for one in deck.slides._sldIdLst])
    return zipped(parts(deck))
