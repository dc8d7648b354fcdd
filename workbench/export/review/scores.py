"""Scores: each slide drawn from its boxes and measured, so that a reviewer sees at a glance where to look."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from workbench import story
from workbench.claims.catalogue import TITLE
from workbench.export.review.model import Box, Deck, Shape, Slide
from workbench.export.review.reading import read
from workbench.export.review.record import Record
from workbench.render import theme

FILLED = 0.60  # of the body, the least that looks meant
SMALLEST = 12.0  # points, of anything that is no source line or footer
NEAR = 1.5  # points within which edges stand on one line
HUES = 15.0  # degrees about a hue of the palette
ACROSS, DOWN = 48, 27  # cells of the grid by which the body is measured
KINDS = {"chart": theme.ACCENT, "table": theme.OTHERS, "text": theme.PREVIOUS, "picture": theme.TOTAL}


@dataclass(frozen=True)
class Score:
    """One slide: letters of its title, share of the body that is filled, share of boxes whose left edge stands on a
    line with another or with the title, smallest size in points (0 without text) and colours off the palette.
    """

    slide: int
    title: int
    fill: float
    aligned: float
    smallest: float
    off: tuple[str, ...]

    def faults(self) -> tuple[str, ...]:
        """What a reviewer would ask about, in words."""
        found = (
            (self.title > TITLE, f"title of {self.title} letters"),
            (self.fill < FILLED, f"{self.fill:.0%} of the body filled"),
            (self.aligned < 1, f"{self.aligned:.0%} of the boxes on a line"),
            (0 < self.smallest < SMALLEST, f"text of {self.smallest:g} pt"),
            (bool(self.off), f"off the palette: {', '.join(self.off)}"),
        )
        return tuple(text for wrong, text in found if wrong)


@dataclass(frozen=True)
class Scores:
    """A deck: the score of each slide that is shown, whether it asks for a decision, and whether its parts follow the
    storyline; None where the record names no decisions, or where there is no record.
    """

    slides: tuple[Score, ...]
    asks: bool | None
    in_order: bool | None


def score(deck: Deck, record: Record | None = None) -> Scores:
    """The scores of a deck; pure."""
    hues = _hues(deck)
    named = [] if record is None else [(slide, [one.id for one in record.noted(slide)]) for slide in deck.shown]
    asked = record is not None and any(one.id == "story-decisions" for one in record.exhibits)
    at = [position for position, (_, ids) in enumerate(named) if "story-decisions" in ids]
    return Scores(
        tuple(_score(slide, deck.size, hues) for slide in deck.shown),
        bool(at) if asked else None,
        _in_order([ids for _, ids in named[: at[0] + 1]]) if at else None,
    )


def _in_order(pages: list[list[str]]) -> bool:
    """Whether pages up to the decisions stand in the order of the storyline's parts."""
    part = {name: at for at, one in enumerate(story.storyline().parts) for name in one.exhibits}
    found = [part[name] for ids in pages for name in ids[:1] if name in part]
    return found == sorted(found)


def _score(slide: Slide, size: tuple[float, float], hues: tuple[float, ...]) -> Score:
    boxes = [shape.box for shape in _content(slide) if shape.box]
    left = slide.title.box[0] if slide.title and slide.title.box else None
    sizes = [
        run.size
        for shape, body in slide.bodies()
        if not shape.is_furniture and not _is_small(shape, slide, size)
        for paragraph in body.paragraphs
        for run in paragraph.runs
        if run.text.strip()
    ]
    return Score(
        slide.number,
        len(slide.heading),
        _fill(boxes, _body(slide, size)),
        _aligned(boxes, left),
        min(sizes, default=0.0),
        tuple(dict.fromkeys(colour for colour in _colours(slide) if _is_off(colour, hues))),
    )


def _content(slide: Slide) -> list[Shape]:
    return [shape for shape in slide.shapes if not shape.is_title and not shape.is_furniture and shape.box]


def _body(slide: Slide, size: tuple[float, float]) -> Box:
    """The room under the title, down to the footer, as wide as the title."""
    title = slide.title.box if slide.title and slide.title.box else (0.0, 0.0, size[0], size[1] * 0.15)
    feet = [shape.box[1] for shape in slide.shapes if shape.is_furniture and shape.box]
    top, foot = title[1] + title[3], min([*feet, size[1] * 0.95])
    return title[0], top, title[2], max(foot - top, 1.0)


def _fill(boxes: list[Box], body: Box) -> float:
    """The share of the body that any box covers."""
    points = [
        (body[0] + body[2] * (x + 0.5) / ACROSS, body[1] + body[3] * (y + 0.5) / DOWN)
        for x in range(ACROSS)
        for y in range(DOWN)
    ]
    covered = sum(
        any(left <= x <= left + wide and top <= y <= top + tall for left, top, wide, tall in boxes) for x, y in points
    )
    return covered / len(points)


def _aligned(boxes: list[Box], left: float | None) -> float:
    """The share of boxes whose left edge another box, or the title, stands on as well; 1 without boxes."""
    edges = [box[0] for box in boxes]
    known = [] if left is None else [left]
    on_line = [
        any(abs(edge - other) <= NEAR for other in (*known, *edges[:at], *edges[at + 1 :]))
        for at, edge in enumerate(edges)
    ]
    return sum(on_line) / len(on_line) if len(on_line) > 1 else 1.0


def _is_small(shape: Shape, slide: Slide, size: tuple[float, float]) -> bool:
    """A line at the foot of a slide or above its title, which may be smaller."""
    top = slide.title.box[1] if slide.title and slide.title.box else 0.0
    return shape.box is not None and (shape.box[1] > size[1] * 0.86 or shape.box[1] < top)


def _colours(slide: Slide) -> Iterator[str]:
    for shape in slide.shapes:
        yield from (colour for colour in (shape.fill,) if colour and colour.startswith("#"))
        for row in shape.table.rows if shape.table else ():
            yield from (cell.fill for cell in row if cell.fill and cell.fill.startswith("#"))


def _hues(deck: Deck) -> tuple[float, ...]:
    """The hues that the deck may use: the one it fills with more than any other, for focus, and that of a shortfall."""
    shown = (colour for slide in deck.shown for colour in _colours(slide) if not theme.is_grey(colour))
    accent = [float(hue) for hue, _ in Counter(round(theme.hue(colour)) for colour in shown).most_common(1)]
    return (*accent, theme.hue(theme.ACCENT), theme.hue(theme.SHORT))


def _is_off(colour: str, hues: tuple[float, ...]) -> bool:
    return not theme.is_grey(colour) and all(theme.turn(colour, hue) > HUES for hue in hues)


def drawn(content: bytes, results: Mapping[str, Any] | None = None) -> str:
    """A page that draws every slide of a deck from its boxes, with its score; everything in it is escaped."""
    deck, record = read(content), None if results is None else Record(results)
    found = score(deck, record)
    whole = {"asks for a decision": found.asks, "parts in order": found.in_order}
    said = "; ".join(f"{name}: {'yes' if held else 'no'}" for name, held in whole.items() if held is not None)
    slides = "".join(_figure(slide, deck.size, one) for slide, one in zip(deck.shown, found.slides, strict=True))
    return (
        "<!doctype html><html lang='en'><meta charset='utf-8'><title>Review</title>"
        "<style>body{font:14px sans-serif;margin:24px}main{display:grid;gap:16px;grid-template-columns:repeat(auto-fill,minmax(320px,1fr))}"
        "figure{margin:0}svg{width:100%;border:1px solid #B8C1C9}</style>"
        f"<h1>Review</h1><p>{escape(said)}</p><main>{slides}</main></html>"
    )


def _figure(slide: Slide, size: tuple[float, float], one: Score) -> str:
    marks = "".join(
        f"<rect x='{box[0]:.0f}' y='{box[1]:.0f}' width='{box[2]:.0f}' height='{box[3]:.0f}' fill='{KINDS.get(shape.kind, theme.PANEL)}' "
        f"fill-opacity='.35' stroke='{theme.INK}'/>"
        for shape in slide.shapes
        if (box := shape.box) is not None
    )
    faults = "; ".join(one.faults()) or f"{one.fill:.0%} filled"
    return (
        f"<figure><svg viewBox='0 0 {size[0]:.0f} {size[1]:.0f}' role='img' aria-label='{escape(slide.heading, quote=True)}'>{marks}</svg>"
        f"<figcaption><b>{one.slide}</b> {escape(slide.heading)}<br>{escape(faults)}</figcaption></figure>"
    )
