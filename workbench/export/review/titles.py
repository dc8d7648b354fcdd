"""Titles: each content slide has one of its own that says something, in two lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.export.review.findings import Check, Spot, shortened
from workbench.export.review.model import Deck, Slide
from workbench.export.review.record import Record
from workbench.render import fit

LEAST_WORDS = 4
WIDE = re.compile(f"[{fit.WIDE}]")


def opens(slide: Slide) -> bool:
    """Whether a slide is a cover or a section divider, which has a name and no statement."""
    return (
        (slide.title is not None and slide.title.role == "ctrTitle")
        or bool(re.search(r"\[cx:(cover|section)\]", slide.layout))
        or not any(shape.kind in {"chart", "table"} for shape in slide.shapes)
    )


def missing(deck: Deck, _record: Record | None) -> Iterator[Spot]:
    """Slides that no list of slides and no screen reader can name."""
    for slide in deck.slides:
        if not slide.heading:
            yield Spot(slide.number, "", "no title", "write what the slide says into the title placeholder")


def duplicate(deck: Deck, _record: Record | None) -> Iterator[Spot]:
    """Two slides with one title; slides marked as continued differ by their mark."""
    first: dict[str, int] = {}
    for slide in deck.shown:
        key = slide.heading.casefold()
        if key and key in first:
            yield Spot(
                slide.number,
                "",
                f'the title of slide {first[key]} again: "{shortened(slide.heading)}"',
                "say what this slide adds",
            )
        first.setdefault(key, slide.number)


def topic(deck: Deck, _record: Record | None) -> Iterator[Spot]:
    """Exhibits whose title names a topic and states no finding."""
    for slide in deck.shown:
        words = len(slide.heading.split()) + len(WIDE.findall(slide.heading)) // 2
        if slide.heading and not opens(slide) and words < LEAST_WORDS:
            yield Spot(
                slide.number,
                "",
                f'a topic, not a finding: "{slide.heading}"',
                "state what the exhibit shows, with its figure",
            )


def long(deck: Deck, _record: Record | None) -> Iterator[Spot]:
    """Titles of more than two lines, measured; of more than three where a page is taller than wide."""
    most = 2 if deck.size[0] >= deck.size[1] else 3
    for slide in deck.shown:
        title = slide.title
        if title is None or title.box is None or not title.body.paragraphs or opens(slide):
            continue
        room = title.box[2] - title.body.insets[0] - title.body.insets[2]
        lines = sum(
            len(fit.lines(p.text, max(room, 10.0), p.size, bold=any(r.bold for r in p.runs), font=p.runs[0].font))
            for p in title.body.paragraphs
            if p.runs
        )
        if lines > most:
            yield Spot(slide.number, title.name, f"a title of {lines} lines", f"shorten it to {most} lines")


CHECKS = (
    Check("title-missing", "error", "every slide has a title", missing),
    Check("title-duplicate", "warning", "no two slides have the same title", duplicate),
    Check("title-topic", "warning", "the title of an exhibit states a finding", topic),
    Check("title-long", "warning", "titles take at most two lines, three on a page taller than wide", long),
)
