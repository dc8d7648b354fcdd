"""Access: alternative texts, header rows, contrast and sizes that everybody can read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.export.review.findings import Check, Spot, shortened
from workbench.export.review.model import Body, Deck, Shape, Slide
from workbench.export.review.record import Record
from workbench.export.review.sources import is_source
from workbench.render import theme

POOR = re.compile(
    r"^(?:.*\.(?:png|jpe?g|gif|svg|emf|wmf|bmp)|(?:picture|image|chart|graphic|table|diagram|content placeholder|obraz|wykres|图片|图表)\s*\d*)$",
    re.IGNORECASE,
)
LEAST, LEAST_SENTENCE = 9.0, 12.0
SENTENCE = 6  # words
TRACKER = "Section"  # where one is in the story, as a text on a template that has no place for it


def alt_missing(deck: Deck, _record: Record | None) -> Iterator[Spot]:
    """Pictures, charts and tables that say nothing to someone who cannot see them."""
    for slide, shape in _graphics(deck):
        if not shape.alt.strip():
            yield Spot(slide.number, shape.name, "no alternative text", "say in a sentence what it shows")


def alt_poor(deck: Deck, _record: Record | None) -> Iterator[Spot]:
    """Alternative texts that are a file name or the kind of object."""
    for slide, shape in _graphics(deck):
        if POOR.match(shape.alt.strip()):
            yield Spot(
                slide.number,
                shape.name,
                f'the alternative text "{shortened(shape.alt)}"',
                "say in a sentence what it shows",
            )


def _graphics(deck: Deck) -> Iterator[tuple[Slide, Shape]]:
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.kind in {"picture", "chart", "table", "other"} and not shape.decorative:
                yield slide, shape


def table_header(deck: Deck, _record: Record | None) -> Iterator[Spot]:
    """Tables without a header row: a screen reader cannot say what a column is."""
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.table and not shape.table.header:
                yield Spot(
                    slide.number, shape.name, "a table without a header row", "tick Header Row in the table's design"
                )


def contrast(deck: Deck, _record: Record | None) -> Iterator[Spot]:
    """Texts under 4.5:1 against what lies behind them, 3:1 from 18 pt or 14 pt bold (WCAG 2.2, 1.4.3)."""
    for slide in deck.slides:
        for at, shape in enumerate(slide.shapes):
            behind = backdrop(slide, at)
            worst = [low for body, fill in _texts(shape, behind) if fill for low in _low(body, fill)]
            if worst:
                ratio, words, least = min(worst)
                found = f'{ratio:.1f}:1 where {least}:1 is needed: "{shortened(words, 30)}"'
                yield Spot(slide.number, shape.name, found, "darken the text or lighten what lies behind")


def _texts(shape: Shape, behind: str | None) -> Iterator[tuple[Body, str | None]]:
    yield shape.body, behind
    for row in shape.table.rows if shape.table else ():
        for cell in row:
            yield cell.body, behind if cell.fill == "none" else cell.fill


def _low(body: Body, fill: str) -> Iterator[tuple[float, str, float]]:
    for paragraph in body.paragraphs:
        for run in paragraph.runs:
            least = 3.0 if run.size >= 18 or (run.bold and run.size >= 14) else 4.5
            if run.text.strip() and run.colour and (ratio := theme.contrast(run.colour, fill)) < least - 0.05:
                yield ratio, run.text, least


def backdrop(slide: Slide, at: int) -> str | None:
    """The colour behind a shape's text: its own fill, else the nearest filled shape below its middle."""
    shape = slide.shapes[at]
    if shape.fill != "none":
        return shape.fill
    if shape.box is None:
        return None
    x, y = shape.box[0] + shape.box[2] / 2, shape.box[1] + shape.box[3] / 2
    for below in (*reversed(slide.shapes[:at]), *reversed(slide.behind)):
        if below.box is None or not (
            below.box[0] <= x <= below.box[0] + below.box[2] and below.box[1] <= y <= below.box[1] + below.box[3]
        ):
            continue
        if below.kind in {"picture", "chart", "table"}:
            return None
        if below.fill != "none":
            return below.fill
    return slide.background


def font_small(deck: Deck, _record: Record | None) -> Iterator[Spot]:
    """Any text under 9 pt, and sentences under 12 pt that are not sources, trackers or footers."""
    for slide in deck.slides:
        for shape in slide.shapes:
            small = shape.is_furniture or is_source(shape) or shape.table or shape.name == TRACKER
            least = LEAST if small else LEAST_SENTENCE
            for body in [shape.body, *(cell.body for row in (shape.table.rows if shape.table else ()) for cell in row)]:
                found = _smallest(body, least)
                if found:
                    yield Spot(
                        slide.number,
                        shape.name,
                        f'{found[0]:.1f} pt: "{shortened(found[1], 30)}"',
                        f"set it in {found[2]:.0f} pt or more",
                    )
                    break


def _smallest(body: Body, least: float) -> tuple[float, str, float] | None:
    for paragraph in body.paragraphs:
        need = least if len(paragraph.text.split()) >= SENTENCE else LEAST
        for run in paragraph.runs:
            if run.text.strip() and run.size < need - 0.05:
                return run.size, run.text, need
    return None


CHECKS = (
    Check("alt-missing", "error", "pictures, charts and tables have alternative texts", alt_missing),
    Check("alt-poor", "error", "alternative texts are sentences, not file names", alt_poor),
    Check("table-header", "error", "tables declare their header row", table_header),
    Check("contrast", "error", "text reaches 4.5:1, large text 3:1", contrast),
    Check("font-small", "error", "sentences are 12 pt or more, sources 9 pt or more", font_small),
)
