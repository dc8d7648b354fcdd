"""Builds a deck from its specification: finds the zones, cuts what is too long into slides, writes the file."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from workbench import assets
from workbench.errors import RenderError
from workbench.render import kinds, theme
from workbench.render.layout.box import Box
from workbench.render.layout.style import Style
from workbench.render.layout.text import plain
from workbench.render.slide import degrade, draw, heads, index, package, setting, sharing, statements, takeaways
from workbench.render.slide.frames import Frame, frames
from workbench.render.slide.page import Page
from workbench.render.slide.spec import Deck, Slide
from workbench.render.slide.themes import restyled
from workbench.render.slide.xml import clean
from workbench.render.words import word

LOGO = Box(716, 312, 200, 60)  # on the cover, right of the subtitle


@dataclass(frozen=True)
class Built:
    """A finished deck, and what of it took another layout than it asked for: the slide's name and what became of it."""

    content: bytes
    marks: tuple[str, ...]


def build(deck: Deck, template: Path | None = None) -> Built:
    """The .pptx of a deck, on our own template or a client's.

    What does not fit degrades and is marked: smaller and cut words, then the whole width, fewer parts, a table, at
    last the words alone. Raises `MisuseError` for an unusable template.
    """
    file = package.opened(template or assets.folder("templates") / "deck" / "workbench.pptx")
    style = restyled(file, language=deck.language, accent=None if template else deck.accent)
    builder = Builder(file, frames(file), style, deck)
    for slide in deck.slides:
        builder.add(slide)
    builder.name_slides()
    builder.number_indexes()
    content = package.finished(
        file,
        title=deck.title,
        author=deck.author,
        subject=deck.subject,
        as_of=deck.as_of,
        identifier=deck.identifier,
        sections=builder.sections,
    )
    return Built(content, tuple(builder.marks))


class Builder:
    """Adds slides to one file and remembers which section they belong to."""

    def __init__(self, file: Any, found: dict[str, Frame], style: Style, deck: Deck) -> None:
        self.file, self.frames, self.style, self.deck = file, found, style, deck
        self.sections: list[tuple[str, list[int]]] = []
        self.marks: list[str] = []
        self.owns: dict[int, str] = {}
        self.indexes: dict[int, tuple[tuple[str, str], ...]] = {}

    def add(self, slide: Slide) -> None:
        """Add a slide, or several where its exhibit or its paragraphs need more; where it does not fit, what still does."""
        for way in degrade.ways(slide, self.deck.language):
            before = (len(self.file.slides), [(name, list(ids)) for name, ids in self.sections], list(self.marks))
            try:
                self._try(way)
            except RenderError:
                package.remove_slides(self.file, before[0])
                _, self.sections, self.marks = before
                continue
            if way.mark:
                self.marks.append(f"{slide.name or slide.role} (slide {before[0] + 1}): {way.mark}")
            return
        raise RenderError(f"{slide.name or slide.role}: the template has no room for words")

    def _try(self, way: degrade.Way) -> None:
        if len(way.slides) > 1:
            for slide in way.slides:
                self.add(slide)
            return
        strict, self.style = self.style, replace(self.style, tight=way.tight)
        try:
            self._add(way.slides[0])
        finally:
            self.style = strict

    def _add(self, slide: Slide) -> None:
        frame = self._frame(slide)
        if len(slide.exhibits) > 1:
            self._refuse_crowds(slide, sharing.placed(slide, frame, self.style)[0])
        parts = self._parts(slide, frame)
        if len(parts) > 1:
            marked = degrade.continued(slide.title, len(parts), len(parts), self.deck.language)
            frame = self._frame(replace(slide, title=marked))
            parts = self._parts(slide, frame)
        for number, part in enumerate(parts, start=1):
            if number > 1:
                mark = degrade.continued(part.title, number, len(parts), self.deck.language)
                part = replace(part, title=mark, takeaways=())
            self._one(part, frame)

    def _refuse_crowds(self, slide: Slide, frame: Frame) -> None:
        """Raises `RenderError` for a pair of which one exhibit would have to be cut."""
        for zone, one in zip(("exhibit", "second"), slide.exhibits, strict=True):
            box = frame.zones[zone].box
            if len(draw.pages(one, self.style, box)) > 1 or not draw.fits(one, self.style, box):
                raise RenderError(f"{slide.name}: exhibit {one.id!r} needs more room than a pair has")

    def _frame(self, slide: Slide) -> Frame:
        """The frame of the slide's role; the whole width where an exhibit does not fit beside its takeaways."""
        frame = heads.lifted(
            self.frames["table" if slide.role == sharing.OVER else slide.role], slide.title, self.style
        )
        if slide.role == "cover":
            return heads.over(frame, slide.message)
        if slide.role == "exhibit" and slide.exhibits[0].rows and "beside" in frame.zones:
            zone = takeaways.places(slide, frame, self.style).exhibit
            if not draw.fits(slide.exhibits[0], self.style, zone.box):
                return replace(frame, zones={name: one for name, one in frame.zones.items() if name != "beside"})
        return frame

    def _parts(self, slide: Slide, frame: Frame) -> list[Slide]:
        if len(slide.exhibits) != 1:
            return statements.statement_pages(slide, frame, self.style)
        zone = takeaways.places(slide, frame, self.style).exhibit
        return [replace(slide, exhibits=(one,)) for one in draw.pages(slide.exhibits[0], self.style, zone.box)]

    def _one(self, slide: Slide, frame: Frame) -> None:
        page = Page(self.file, frame, self.style, self.deck.as_of)
        own = self._ids()[-1]
        self.owns[own] = "+".join(exhibit.id for exhibit in slide.exhibits) or slide.name or slide.role
        if slide.pages:
            self.indexes[own] = slide.pages
        setting.title(page, slide)
        heads.hairline(page)
        setting.eyebrow(page, slide)
        setting.front(page, slide)
        if slide.role == "cover" and self.deck.logo and frame.ours:  # a client's template has its own
            page.logo(self.deck.logo, LOGO, alt=slide.title)
        self._exhibits(page, slide)
        statements.statements(page, slide)
        setting.source(page, slide)
        if slide.role != "cover":
            setting.footer(page, self.deck.footer)
            page.number()
        page.notes(slide.notes)
        if not self.sections or self.sections[-1][0] != slide.section:
            self.sections.append((slide.section, []))
        self.sections[-1][1].append(own)

    def _ids(self) -> list[int]:
        """The ids of all slides in order; `slide.slide_id` would look through all slides for each."""
        return [int(entry.id) for entry in self.file.slides._sldIdLst]

    def name_slides(self) -> None:
        """Give each slide the name that it has in every run, by which a refresh finds it again in an edited deck."""
        count: Counter[str] = Counter()
        for id_, slide in zip(self._ids(), self.file.slides, strict=True):
            own = self.owns[id_]
            count[own] += 1
            slide._element.cSld.set("name", clean(f"cx:{own}:{count[own]}"))

    def number_indexes(self) -> None:
        """Write the pages of the deck's index, of which it has one at most, over as many slides as it took."""
        own = [one for id_, one in zip(self._ids(), self.file.slides, strict=True) if id_ in self.indexes]
        if own:
            index.fill(self.file, own, next(iter(self.indexes.values())), self.sections)

    def _exhibits(self, page: Page, slide: Slide) -> None:
        if len(slide.exhibits) > 1:
            self._share(page, slide)
        elif slide.exhibits:
            self._exhibit(page, slide)

    def _share(self, page: Page, slide: Slide) -> None:
        """Two exhibits under their headings, side by side or one over the other, and what follows from both."""
        page.frame, bar = sharing.placed(slide, page.frame, self.style)
        for name, head, exhibit, words in zip(
            ("exhibit", "second"), ("heading", "second heading"), slide.exhibits, slide.headings, strict=True
        ):
            if words:
                setting.heading(page, head, slide, words)
            zone = page.frame.zones[name]
            is_table = kinds.of(kinds.settled(exhibit)).table  # a pair's placeholders are those of charts
            draw.draw(page, replace(zone, ph=None) if is_table else zone, exhibit)
        takeaways.draw(page, takeaways.Places(page.frame.zones["exhibit"], bar))

    def _exhibit(self, page: Page, slide: Slide) -> None:
        exhibit = slide.exhibits[0]
        found = takeaways.places(slide, page.frame, self.style)
        if exhibit.rows:
            draw.draw(page, found.exhibit, exhibit)
        else:
            words = plain(word("no data", self.deck.language))
            page.text(replace(found.exhibit, ph=None), [words], name=f"exhibit:{exhibit.id}", size=theme.BODY_SIZES[1])
        takeaways.draw(page, found)
