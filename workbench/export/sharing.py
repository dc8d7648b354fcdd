"""Which exhibits behind the argument share a slide: two that are small enough, of one section, near each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from workbench.document import EXTRAS, Shown
from workbench.errors import RenderError
from workbench.exhibits import Exhibit
from workbench.render import fit, kinds, theme
from workbench.render.layout import grid
from workbench.render.layout.box import Box
from workbench.render.layout.style import Style
from workbench.render.slide.sharing import FULL

SIDE, OVER = "pair", "stack"  # side by side, one over the other
NEAR = 4  # places: what shares a slide stands no farther apart in the record
HALF = Box(0, 0, (grid.WIDE - grid.GUTTER) / 2, 300.0)  # of a body under headings
HEAD = 34.0  # points: the heading of the lower one
COLUMNS = 4  # of a table beside something else
LYING = frozenset({"bar", "likert", "stacked", "table", "scorecard", "tornado", "heatmap"})  # as tall as their rows
WHOLE = frozenset({"matrix", "gantt", "journey", "network", "waterfall"})  # read on a page of their own

Shared = tuple[str, tuple[Shown, ...]]


def shared(appendix: Sequence[Shown], sections: Mapping[str, str], language: str) -> Iterator[Shared]:
    """Each exhibit alone, or with one near it in its section, and how the two stand; nothing is left out."""
    font = fit.spared(theme.FONT)
    style = Style(language, font=font, heading=font, body=font)
    left = list(appendix)
    while left:
        one = left.pop(0)
        alone = one.notebook in EXTRAS  # what a room voted is shown to that room, a question a slide
        near = (
            other for other in left[: 0 if alone else NEAR] if sections[other.exhibit.id] == sections[one.exhibit.id]
        )
        way, other = next(((way, other) for other in near if (way := together(one, other, style))), ("", None))
        if other is not None:
            left.remove(other)
        yield way, (one, other) if other is not None else (one,)


def together(one: Shown, other: Shown, style: Style) -> str:
    """How two exhibits share a slide; empty where one of them needs its own."""
    pair = [kinds.settled(shown.exhibit) for shown in (one, other)]
    if any(exhibit.kind in WHOLE or not exhibit.rows for exhibit in pair):
        return ""
    tables = sum(kinds.of(exhibit).table for exhibit in pair)
    ways = (SIDE, OVER) if not tables else (OVER, SIDE)
    fits = {SIDE: lambda: all(_half(exhibit, style) for exhibit in pair), OVER: lambda: _over(pair, style)}
    return next((way for way in ways if fits[way]()), "")


def _half(exhibit: Exhibit, style: Style) -> bool:
    """Whether half the width holds it whole and in its usual size."""
    if exhibit.kind == "table" and len(exhibit.columns) > COLUMNS:
        return False
    return _least(exhibit, style, HALF.width) <= HALF.height and kinds.of(exhibit).fits(exhibit, style, HALF)


def _over(pair: Sequence[Exhibit], style: Style) -> bool:
    """Whether one holds above the other, at the whole width."""
    lying = all(exhibit.kind in LYING for exhibit in pair)
    return lying and sum(_least(exhibit, style, grid.WIDE) for exhibit in pair) <= FULL * (grid.BODY.height - HEAD)


def _least(exhibit: Exhibit, style: Style, width: float) -> float:
    """The height that an exhibit needs; none is enough where the width does not hold its columns."""
    try:
        return kinds.least(exhibit, style, width)
    except RenderError:
        return float("inf")
