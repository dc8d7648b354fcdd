"""Builds a deck from its specification: finds the zones, fits the texts, cuts what is too long, writes the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from workbench import assets
from workbench.errors import RenderError
from workbench.exhibits import Exhibit
from workbench.render import fit, theme
from workbench.render.slide import draw, package, vocabulary
from workbench.render.slide.box import Box, around
from workbench.render.slide.frames import Frame, Zone, frames
from workbench.render.slide.page import Page
from workbench.render.slide.spec import Deck, Slide, Statement
from workbench.render.slide.style import Style
from workbench.render.slide.text import Paragraph, Run, emphasised, plain
from workbench.render.slide.themes import restyled

AFTER = 0.55  # of the size: the space below a takeaway
BAND = 0.2  # the same where the takeaways stand in a band
HANG = 190.0  # points from a summary's subject to its sentence


def build(deck: Deck, template: Path | None = None) -> bytes:
    """The .pptx of a deck, on our own template or a client's.

    Raises `RenderError` naming the slide or exhibit whose text does not fit, `MisuseError` for an unusable template.
    """
    ours = template is None
    file = package.opened(template or assets.folder("templates") / "deck" / "workbench.pptx")
    style = restyled(file, language=deck.language, accent=deck.accent if ours else None)
    builder = Builder(file, frames(file), style, deck)
    for slide in deck.slides:
        builder.add(slide)
    return package.finished(
        file,
        title=deck.title,
        author=deck.author,
        subject=deck.subject,
        as_of=deck.as_of,
        sections=builder.sections,
    )


class Builder:
    """Adds slides to one file."""

    def __init__(self, file: Any, found: dict[str, Frame], style: Style, deck: Deck) -> None:
        self.file, self.frames, self.style, self.deck = file, found, style, deck
        self.sections: list[tuple[str, list[int]]] = []

    def add(self, slide: Slide) -> None:
        """Add a slide, or several where its exhibit or its paragraphs need more."""
        frame = self.frames[slide.role]
        parts = self._parts(slide, frame)
        for number, part in enumerate(parts):
            title = (
                f"{part.title} ({vocabulary.say('continued', self.deck.language)} {number + 1}/{len(parts)})"
                if number
                else part.title
            )
            self._one(replace(part, title=title, takeaways=part.takeaways if number == 0 else ()), frame)

    def _parts(self, slide: Slide, frame: Frame) -> list[Slide]:
        if slide.role == "pair" or not slide.exhibits:
            return self._statements(slide, frame)
        made = draw.pages(slide.exhibits[0], self.style, self._zones(slide, frame)[0].box)
        return [replace(slide, exhibits=(one,)) for one in made]

    def _statements(self, slide: Slide, frame: Frame) -> list[Slide]:
        """Paragraphs cut into slides that hold them at the smallest size."""
        zone = frame.zones.get("text")
        if zone is None or not slide.statements:
            return [slide]
        parts: list[list[Statement]] = [[]]
        for statement in slide.statements:
            if parts[-1] and not self._fits([*parts[-1], statement], zone, theme.MINIMUM):
                parts.append([])
            parts[-1].append(statement)
        return [replace(slide, statements=tuple(part)) for part in parts]

    def _fits(self, statements: Sequence[Statement], zone: Zone, size: float) -> bool:
        hang = self._hang(statements, zone)
        texts = [statement.text for statement in statements]
        return (
            fit.step(
                texts, (zone.room.width - hang, zone.room.height), (size,), font=self.style.font, after=AFTER
            )
            is not None
        )

    def _hang(self, statements: Sequence[Statement], zone: Zone) -> float:
        return min(HANG, zone.room.width * 0.26) if any(statement.lead for statement in statements) else 0.0

    def _one(self, slide: Slide, frame: Frame) -> None:
        page = Page(self.file, frame, self.style, self.deck.as_of)
        self._title(page, slide)
        if slide.eyebrow and (zone := page.zone("eyebrow")):
            words = (
                slide.eyebrow
                if slide.role in {"cover", "section"}
                else fit.shortened(
                    slide.eyebrow, zone.room.width, theme.EYEBROW, bold=True, font=self.style.font
                )
            )
            page.text(zone, [plain(words)], name="Section")
        self._front(page, slide)
        self._exhibits(page, slide)
        self._text(page, slide)
        if slide.source and (zone := page.zone("source")):
            self._source(page, zone, slide)
        if slide.role != "cover":
            page.fields(self.deck.footer)
        page.notes(slide.notes)
        if not self.sections or self.sections[-1][0] != slide.section:
            self.sections.append((slide.section, []))
        self.sections[-1][1].append(page.slide.slide_id)

    def _title(self, page: Page, slide: Slide) -> None:
        zone = page.frame.zones["title"]
        sizes = {"cover": (44.0, 40.0, 36.0, 32.0, 28.0, 24.0), "section": (36.0, 32.0, 28.0, 24.0)}.get(
            slide.role, page.frame.titles
        )
        if not page.frame.ours and slide.role in {"cover", "section"}:
            sizes = tuple(
                size for size in (40.0, 36.0, 32.0, 28.0, 24.0, 20.0) if size <= max(page.frame.titles)
            )
        room = zone.room
        size = fit.step([slide.title], (room.width, room.height), sizes, bold=True, font=self.style.heading)
        if size is None:
            raise RenderError(
                f"{slide.name or slide.title!r}: the title does not fit at {min(sizes):.0f} pt; shorten it: {slide.title}"
            )
        placed = zone.ph is not None and page.frame.ours and size == sizes[0]
        page.text(
            zone,
            [plain(slide.title, bold=None if zone.ph else True)],
            name="Title",
            size=None if placed else size,
        )

    def _front(self, page: Page, slide: Slide) -> None:
        for name, text in (("subtitle", slide.subtitle), ("details", slide.details)):
            if text and (zone := page.zone(name)):
                size = (
                    None
                    if page.frame.ours
                    else fit.step(
                        [text],
                        (zone.room.width, zone.room.height),
                        (20.0, 18.0, 16.0, 14.0, 12.0),
                        font=self.style.font,
                    )
                    or theme.MINIMUM
                )
                page.text(zone, [plain(text)], name=name.capitalize(), size=size)

    def _exhibits(self, page: Page, slide: Slide) -> None:
        if slide.role == "pair":
            for name, head, exhibit, words in zip(
                ("exhibit", "second"),
                ("heading", "second heading"),
                slide.exhibits,
                slide.headings,
                strict=False,
            ):
                zone = page.frame.zones[head]
                size = fit.step(
                    [words],
                    (zone.room.width, zone.room.height),
                    theme.BODY_SIZES[1:],
                    bold=True,
                    font=self.style.font,
                )
                if size is None:
                    raise RenderError(
                        f"exhibit {exhibit.id!r}: its heading does not fit at {theme.MINIMUM:.0f} pt; shorten it: {words}"
                    )
                page.text(zone, [plain(words, bold=True)], name=f"heading:{exhibit.id}", size=size)
                draw.draw(page, page.frame.zones[name], exhibit)
        elif slide.exhibits:
            self._exhibit(page, slide, slide.exhibits[0])

    def _exhibit(self, page: Page, slide: Slide, exhibit: Exhibit) -> None:
        zone, beside = self._zones(slide, page.frame)
        if exhibit.rows:
            draw.draw(page, zone, exhibit)
        else:
            page.text(
                replace(zone, ph=None, insets=(0, 0, 0, 0)),
                [plain(vocabulary.say("no data", self.deck.language))],
                name=f"exhibit:{exhibit.id}",
                size=theme.BODY_SIZES[1],
            )
        if beside and slide.takeaways:
            self._takeaways(page, beside, slide, exhibit)

    def _zones(self, slide: Slide, frame: Frame) -> tuple[Zone, Zone | None]:
        """The exhibit's zone and the takeaways': the exhibit has both where there are none, a band grows with its lines."""
        zone, beside = frame.zones["exhibit"], frame.zones.get("takeaways")
        if beside is None:
            return zone, None
        whole = around([zone.box, beside.box])
        if not slide.takeaways:
            return replace(zone, box=whole), None
        if beside.box.top < zone.box.bottom:
            return zone, beside
        left, top, right, bottom = beside.insets
        tall = self._tall(slide.takeaways, whole.width - left - right, theme.BODY_SIZES[1]) + top + bottom
        gap = beside.box.top - zone.box.bottom
        upper, band = whole.rows(whole.height - max(tall, 36.0) - gap, gap)
        return replace(zone, box=upper), replace(beside, box=band, moved=True)

    def _tall(self, takeaways: Sequence[str], width: float, size: float) -> float:
        return fit.height(takeaways, width, size, bold=True, font=self.style.font, after=BAND * size) + 2

    def _takeaways(self, page: Page, zone: Zone, slide: Slide, exhibit: Exhibit) -> None:
        band = zone.box.width > zone.box.height * 3
        after = BAND if band else AFTER
        sizes = theme.BODY_SIZES[1:] if band else theme.BODY_SIZES
        size = fit.step(
            slide.takeaways,
            (zone.room.width, zone.room.height),
            sizes,
            bold=True,
            font=self.style.font,
            after=after,
        )
        if size is None:
            raise RenderError(
                f"exhibit {exhibit.id!r}: its takeaways do not fit at {theme.MINIMUM:.0f} pt; shorten them or leave one out"
            )
        words = [emphasised(text, colour=theme.ACCENT, after=after * size) for text in slide.takeaways]
        page.text(zone, words, name="Takeaways", size=size, anchor="ctr" if band else None, fill=theme.PANEL)

    def _text(self, page: Page, slide: Slide) -> None:
        zone = page.zone("text")
        if not slide.statements or zone is None:
            return
        hang = self._hang(slide.statements, zone)
        sizes = (
            (20.0, 18.0, 16.0)
            if slide.role == "section"
            else (18.0, *theme.BODY_SIZES)
            if slide.role == "summary"
            else theme.BODY_SIZES[1:]
        )
        size = next(
            (size for size in (*sizes, theme.MINIMUM) if self._fits(slide.statements, zone, size)), None
        )
        if size is None:
            raise RenderError(
                f"{slide.name or slide.title!r}: a paragraph does not fit at {theme.MINIMUM:.0f} pt; shorten it"
            )
        page.text(zone, [_statement(one, hang, size) for one in slide.statements], name="Text", size=size)

    def _source(self, page: Page, zone: Zone, slide: Slide) -> None:
        if slide.role == "cover":
            page.text(
                zone, [plain(slide.source)], name="Confidentiality", size=None if page.frame.ours else 14.0
            )
            return
        room = zone.room
        for size in theme.SOURCE_SIZES:
            if fit.height([slide.source], room.width, size, font=self.style.font) <= room.height * 1.02:
                break
        most = max(int(room.height * 1.02 // (size * fit.PITCH)), 1)
        words = fit.shortened(slide.source, room.width, size, most=most, font=self.style.font)
        page.text(
            zone,
            [plain(words, colour=None if page.frame.ours else theme.MUTED)],
            name="Source",
            size=size,
            anchor="b",
        )


def _statement(one: Statement, hang: float, size: float) -> Paragraph:
    found = emphasised(one.text)
    after = AFTER * size
    if not hang:
        return replace(found, after=after)
    return Paragraph(
        (Run(one.lead, bold=True, colour=theme.ACCENT), Run("\t"), *found.runs), after=after, hang=hang
    )


__all__ = ["Box", "build"]
