"""The journey: stages across and lanes down as a native table, the emotion curve under it, point below column."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from workbench.errors import RenderError
from workbench.exhibits import Exhibit
from workbench.render import fit, theme
from workbench.render.slide import data, tables
from workbench.render.slide.box import Box
from workbench.render.slide.chartxml import Axis, Chart, Labels, Plot, Series
from workbench.render.slide.page import Page
from workbench.render.slide.style import Style
from workbench.render.slide.tables import Cell
from workbench.render.slide.text import plain

CURVE, TALLEST = 104.0, 176.0  # points: the emotion chart's least and greatest height
NEAR = 0.4  # of the scale: two values nearer than this leave no room for a label between them


class Lanes(NamedTuple):
    """What a journey holds: stages, lanes of text and curves of values."""

    stages: list[str]
    texts: dict[str, list[str]]
    curves: dict[str, list[data.Number]]


class Laid(NamedTuple):
    """A journey that fits: type size, width of the lane names, of a stage, heights of the head and the lanes."""

    size: float
    label: float
    each: float
    head: float
    heights: list[float]


def read(exhibit: Exhibit) -> Lanes:
    """Stages in order; a lane with any value is a curve, the others are text."""
    stages, lanes, texts = data.grid(exhibit, "stage", "lane", "text")
    values = data.grid(exhibit, "stage", "lane", "value")[2]
    curves = {lane: [data.number(values.get((stage, lane))) for stage in stages] for lane in lanes}
    curves = {lane: found for lane, found in curves.items() if any(value is not None for value in found)}
    words = {
        lane: [str(texts.get((stage, lane)) or "") for stage in stages]
        for lane in lanes
        if lane not in curves
    }
    return Lanes(stages, {lane: found for lane, found in words.items() if any(found)}, curves)


def laid(exhibit: Exhibit, found: Lanes, style: Style, room: Box) -> Laid:
    """Sizes of the table: the largest type at which no word is wider than its column and all lanes share one slide.

    Where they cannot, the largest at which the words fit. Raises `RenderError` where stages leave no room for words.
    """
    tried = [_laid_at(found, size, style, room) for size in theme.TABLE_SIZES[2:]]
    if tried[-1].each < 48:
        raise RenderError(
            f"exhibit {exhibit.id!r}: {len(found.stages)} stages leave no room for words at {theme.MINIMUM:.0f} pt; merge stages"
        )
    wide = [one for one in tried if _widest(found, one.size, style) <= one.each] or tried[-1:]
    curve = CURVE if found.curves else 0.0
    return next((one for one in wide if one.head + sum(one.heights) + curve <= room.height), wide[0])


def _laid_at(found: Lanes, size: float, style: Style, room: Box) -> Laid:
    names = [*found.texts, *found.curves]
    longest = max(
        fit.width(word, size, bold=True, font=style.font) for name in names for word in name.split()
    )
    label = min(longest + 2 * tables.PAD[0] + 2, room.width * 0.2)
    each = (room.width - label) / len(found.stages)
    head = max(24.0, *(tables.needed(stage, each, size, style, bold=True) for stage in found.stages))
    heights = [max(22.0, tables.needed(lane, label, size, style, bold=True), *(tables.needed(cell, each, size, style) for cell in cells))
               for lane, cells in found.texts.items()]  # fmt: skip
    return Laid(size, label, each, head, heights)


def _widest(found: Lanes, size: float, style: Style) -> float:
    """The widest word of stages and texts, with its padding."""
    words = [
        word for cells in [found.stages, *found.texts.values()] for cell in cells for word in cell.split()
    ]
    return max(fit.width(word, size, bold=True, font=style.font) for word in words) + 2 * tables.PAD[0]


def pages(exhibit: Exhibit, style: Style, room: Box) -> list[Exhibit]:
    """The exhibit, or its lanes cut into slides; the curves stay with the first lanes."""
    found = read(exhibit)
    sizes = laid(exhibit, found, style, room)
    lanes, made, start = list(found.texts), [], 0
    free = room.height - sizes.head - (CURVE if found.curves else 0)
    used = 0.0
    for at, height in enumerate(sizes.heights):
        if used + height > free and at > start:
            made.append(lanes[start:at])
            start, used, free = at, 0.0, room.height - sizes.head
        if height > free:
            raise RenderError(
                f"exhibit {exhibit.id!r}: lane {lanes[at]!r} is taller than a slide at {theme.MINIMUM:.0f} pt; shorten it"
            )
        used += height
    made.append(lanes[start:])
    if len(made) > 1 and len(made[-1]) == 1 and len(made[-2]) > 2:  # no slide for a single lane
        made[-1].insert(0, made[-2].pop())
    if len(made) == 1:
        return [exhibit]
    return [
        _part(exhibit, found, [*part, *(found.curves if at == 0 else ())]) for at, part in enumerate(made)
    ]


def _part(exhibit: Exhibit, found: Lanes, lanes: list[str]) -> Exhibit:
    """The exhibit with some of its lanes, and all of its stages even where these lanes say nothing."""
    cells = {(data.words(row["stage"]), data.words(row["lane"])): row for row in exhibit.records()}
    roles = {column: role for role, column in exhibit.encoding.items()}
    rows = []
    for lane in lanes:
        for stage in found.stages:
            row = cells.get((stage, lane), {"stage": stage, "lane": lane})
            rows.append(tuple(row.get(roles.get(column, "")) for column in exhibit.columns))
    return replace(exhibit, rows=tuple(rows))


def draw(page: Page, exhibit: Exhibit, room: Box, ph: tuple[str | None, int] | None) -> None:
    """Table and chart of one slide."""
    style, found = page.style, read(exhibit)
    sizes = laid(exhibit, found, style, room)
    least = sizes.head + sum(sizes.heights)
    curve = min(max(room.height - least, CURVE), TALLEST) if found.curves else 0.0
    heights = tables.grown([sizes.head, *sizes.heights], room.height - curve, most=1.6)
    rows = [_head(exhibit, found, style)]
    for lane, cells in found.texts.items():
        rows.append(
            [
                Cell(lane, bold=True, colour=theme.INK_SOFT),
                *(
                    _cell(exhibit, stage, cell, style)
                    for stage, cell in zip(found.stages, cells, strict=True)
                ),
            ]
        )
    table = tables.element(
        rows, [sizes.label, *[sizes.each] * len(found.stages)], heights, style, size=sizes.size
    )
    top, below = room.rows(sum(heights))
    page.table(table, top, name=f"exhibit:{exhibit.id}", alt=exhibit.alt, ph=ph)
    if found.curves:
        tall = min(below.height, TALLEST)
        _curves(page, exhibit, found, sizes, Box(below.left, below.top, below.width, tall))


def _head(exhibit: Exhibit, found: Lanes, style: Style) -> list[Cell]:
    cells = [Cell("", below=None)]
    for stage in found.stages:
        marked = stage in exhibit.highlight
        fill = theme.ACCENT if marked else theme.PANEL
        cells.append(
            Cell(
                stage,
                bold=True,
                align="ctr",
                fill=fill,
                colour=style.paper if marked else theme.INK,
                below=None,
            )
        )
    return cells


def _cell(exhibit: Exhibit, stage: str, words: str, style: Style) -> Cell:
    fill = theme.mixed(style.accent, theme.PAPER, 0.92) if stage in exhibit.highlight else None
    return Cell(words, align="ctr", fill=fill)


def _curves(page: Page, exhibit: Exhibit, found: Lanes, sizes: Laid, box: Box) -> None:
    """Straight segments; the lowest, the highest and the last point carry their value."""
    style = page.style
    values = [value for curve in found.curves.values() for value in curve if value is not None]
    low, high = data.ends(values, exhibit.scale)
    series, colours = [], (theme.ACCENT, theme.GREY_DARK, theme.CATEGORIES[3])
    for at, (lane, curve) in enumerate(found.curves.items()):
        others = [other for name, other in found.curves.items() if name != lane]
        places = _places(curve, others, near=NEAR * (high - low), first=at == 0)
        series.append(_curve(exhibit, lane, curve, colours[at % 3], style, first=at == 0, places=places))
    inner = (sizes.label / box.width, 0.12, 1 - sizes.label / box.width, 0.72)
    axes = (
        Axis(1, 2, "b", "cat", labels="none", at=0.0 if low <= 0 <= high else "autoZero"),
        Axis(2, 1, "l", ends=(low, high), step=(high - low) / 2, grid=True, labels="none", line=False),
    )
    chart = Chart(tuple(found.stages), (Plot("line", tuple(series)),), axes, inner=inner)
    alt = f"{exhibit.alt} {', '.join(found.curves)}"
    page.chart(chart, box, name=f"curve:{exhibit.id}", alt=alt)
    each = box.height / len(found.curves)
    for at, lane in enumerate(found.curves):
        legend = Box(box.left, box.top + at * min(each, 44), sizes.label - 4, min(each, 44))
        words = plain(lane, bold=True, colour=theme.text_colour(style.marks(colours[at % 3])))
        page.shape(
            legend,
            name=f"name:{lane}",
            paragraphs=[words],
            size=12,
            anchor="ctr",
            insets=(tables.PAD[0], 0, 0, 0),
        )


def _places(
    curve: list[data.Number], others: list[list[data.Number]], *, near: float, first: bool
) -> dict[int, str]:
    """The side of each point where its value is clear of the other curves: away from the nearest one within reach.

    Where none is within reach the lowest point of the first curve has its value below, all others above. Of two
    curves in one point the first has its value below, the other above.
    """
    known = {at: value for at, value in enumerate(curve) if value is not None}
    lowest = min(known, key=lambda at: known[at])
    places: dict[int, str] = {lowest: "b"} if first else {}
    for at, value in known.items():
        beside = [there for other in others if (there := other[at]) is not None]
        close = [there - value for there in beside if abs(there - value) <= near]
        if close:
            nearest = min(close, key=abs)
            places[at] = "b" if nearest > 0 or (nearest == 0 and first) else "t"
    return places


def _curve(
    exhibit: Exhibit,
    lane: str,
    curve: list[data.Number],
    colour: str,
    style: Style,
    *,
    first: bool,
    places: dict[int, str],
) -> Series:
    known = [at for at, value in enumerate(curve) if value is not None]
    ends = (
        {min(known, key=lambda at: curve[at] or 0), max(known, key=lambda at: curve[at] or 0), known[-1]}
        if first
        else {known[-1]}
    )
    texts = tuple(data.printed(value, exhibit.unit, style.language) for value in curve)
    lowest = min(known, key=lambda at: curve[at] or 0)
    labels = Labels(
        at="t",
        texts=texts,
        bold=first,
        colour=theme.text_colour(colour),
        only=tuple(sorted(ends)),
        places={at: side for at, side in places.items() if at in ends},
    )
    return Series(lane, tuple(curve), colour, labels, line=3 if first else 1.75, dash=not first, marker=8 if first else 5,
                  marks={lowest: 12.0} if first else {})  # fmt: skip
