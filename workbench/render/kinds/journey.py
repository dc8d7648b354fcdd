"""The journey on one page: phases as arrows, the curves under them, then lanes of words, the most telling first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from workbench import languages, pictured
from workbench.errors import RenderError
from workbench.exhibits import Exhibit
from workbench.render import fit, theme
from workbench.render.kinds import Kind
from workbench.render.layout import data, tables
from workbench.render.layout.box import Box
from workbench.render.layout.charts import Axis, Chart, Labels, Plot, Series
from workbench.render.layout.style import Style
from workbench.render.layout.surface import Slot, Surface
from workbench.render.layout.tables import Cell, Table
from workbench.render.layout.text import plain

CURVE, TALLEST = 0.3, 200.0  # the least height of the curves, of the room; the greatest in points
DOWN = 1.5  # points above and below the words of a lane
CORE = 5  # lanes, the first, that outweigh larger type: what is felt, rated, wrong, whose it is, what is to come
LINES = 3  # of a cell where not even the first lanes have room for more
TIP = 8.0  # points: the tip of a phase's arrow
NEAR = 0.4  # of the scale: two values nearer than this leave no room for a label between them
INNER = 0.74  # of the height of the curves: between the ends of the scale
ROOM = 92.0  # points: curves beside whose names the ends of the scale are marked
ROOMY = 32.0  # points: a figure between two curves, clear of both
NOTHING = "–"  # in a cell of a lane in which others have words
BESIDE = 36.0  # points from a stage's middle to its edge: a figure has room beside the ends of a curve
NARROW, EASY = 48.0, 68.0  # points: a stage is no narrower, and none before the map is cut in parts
SIZES = (14.0, 13.0, 12.0)
FALLS = theme.text_colour(theme.SHORT, theme.SHORT_TINT)


class Lanes(NamedTuple):
    """What a journey holds: stages, lanes of text and curves of values."""

    stages: list[str]
    texts: dict[str, list[str]]
    curves: dict[str, list[data.Number]]


class Laid(NamedTuple):
    """A journey that fits: type size, width of lane names and of a stage, height of the arrows, the lanes with heights."""

    size: float
    label: float
    each: float
    head: float
    lanes: dict[str, list[str]]
    heights: list[float]


def read(exhibit: Exhibit) -> Lanes:
    """Stages in order; a lane with any value is a curve, the others are text; several texts of a cell are joined."""
    stages, lanes = (data.distinct(exhibit.column(role)) for role in ("stage", "lane"))
    texts: dict[tuple[str, str], list[str]] = {}
    values: dict[tuple[str, str], data.Number] = {}
    for row in exhibit.records():
        at = data.words(row["stage"]), data.words(row["lane"])
        if (value := data.number(row.get("value"))) is not None:
            values[at] = value
        elif row.get("text"):
            texts.setdefault(at, []).append(str(row["text"]))
    curved = {lane for _, lane in values}
    curves = {lane: [values.get((stage, lane)) for stage in stages] for lane in lanes if lane in curved}
    words = {
        lane: ["\n".join(texts.get((stage, lane), [])) for stage in stages] for lane in lanes if lane not in curved
    }
    return Lanes(stages, {lane: cells for lane, cells in words.items() if any(cells)}, curves)


def laid(exhibit: Exhibit, found: Lanes, style: Style, room: Box) -> Laid:
    """The largest type at which the first lanes share the page, with what else fits; else what does at the smallest.

    Raises `RenderError` where stages leave no room for words.
    """
    curve, least = CURVE * room.height if found.curves else 0.0, NARROW if style.tight else EASY
    for size in SIZES:
        one = _at(found, size, style, room.width)
        if one.each >= least and _widest(found, size, style) <= one.each:
            kept = _kept(one, room.height - curve)
            if set(list(one.lanes)[:CORE]) <= kept.lanes.keys():
                return kept
    one = _at(found, SIZES[-1], style, room.width)
    if one.each < least or not (style.tight or _widest(found, SIZES[-1], style) <= one.each or len(found.stages) > 6):
        raise RenderError(
            f"exhibit {exhibit.id!r}: {len(found.stages)} stages leave no room for words at {theme.MINIMUM:.0f} pt; merge stages"
        )
    return _kept(_cut(one, style), room.height - curve)


def _at(found: Lanes, size: float, style: Style, width: float) -> Laid:
    names = [*found.texts, *found.curves]
    longest = max(
        (fit.width(part, size, bold=True, font=style.font) for name in names for part in fit.words(name)), default=40.0
    )
    label = min(max(longest + 2 * tables.PAD[0] + 2, 0.09 * width), width * 0.2)
    each = (width - label) / max(len(found.stages), 1)
    room = each - 2 * TIP
    head = (
        max(fit.count(stage, room, size, bold=True, font=style.font) for stage in found.stages) * size * fit.PITCH + 12
    )
    heights = [_height(lane, cells, label, each, size, style) for lane, cells in found.texts.items()]
    return Laid(size, label, each, head, dict(found.texts), heights)


def _height(lane: str, cells: list[str], label: float, each: float, size: float, style: Style) -> float:
    needs = [
        tables.needed(lane, label, size, style, bold=True),
        *(tables.needed(cell, each, size, style) for cell in cells),
    ]
    return max(needs) - 2 * (tables.PAD[1] - DOWN)


def _cut(one: Laid, style: Style) -> Laid:
    """The same with cells of at most a few lines."""
    room = one.each - 2 * tables.PAD[0]
    lanes = {
        lane: [fit.shortened(cell, room, one.size, most=LINES, font=style.cells) if cell else "" for cell in cells]
        for lane, cells in one.lanes.items()
    }
    return one._replace(
        lanes=lanes,
        heights=[_height(lane, cells, one.label, one.each, one.size, style) for lane, cells in lanes.items()],
    )


def _kept(one: Laid, height: float) -> Laid:
    """The lanes that fit under the arrows in a height, the first before the others."""
    used, lanes, heights = one.head, {}, []
    for (name, cells), tall in zip(one.lanes.items(), one.heights, strict=True):
        if used + tall <= height:
            used, lanes[name] = used + tall, cells
            heights.append(tall)
    return one._replace(lanes=lanes, heights=heights)


def _widest(found: Lanes, size: float, style: Style) -> float:
    """The widest word of stages and texts, with its padding."""
    words = [part for cells in [found.stages, *found.texts.values()] for cell in cells for part in fit.words(cell)]
    return max((fit.width(part, size, bold=True, font=style.font) for part in words), default=0.0) + 2 * tables.PAD[0]


def draw(surface: Surface, exhibit: Exhibit, room: Box, ph: Slot, style: Style) -> None:
    """One table of phases, curves and lanes, the curves drawn over their row."""
    found = read(exhibit)
    sizes, short = laid(exhibit, found, style, room), shorts(exhibit, found)
    height = room.height
    curve = min(max(height - sizes.head - sum(sizes.heights), CURVE * height), TALLEST) if found.curves else 0.0
    lanes = tables.grown(sizes.heights, height - sizes.head - curve, most=1.7, head=0) if sizes.lanes else []
    rows, heights = [_head(found.stages, short)], [sizes.head]
    if found.curves:
        rows, heights = [*rows, _lane("", [""] * len(found.stages), found.stages, short)], [*heights, curve]
    rows += [_lane(lane, cells, found.stages, short) for lane, cells in sizes.lanes.items()]
    table = Table(
        rows, [sizes.label, *[sizes.each] * len(found.stages)], [*heights, *lanes], size=sizes.size, down=DOWN
    )
    place = Box(room.left, room.top, room.width, sum(table.heights))
    alt = _alt(exhibit, [*found.curves, *sizes.lanes], style)
    surface.table(table, place, name=f"exhibit:{exhibit.id}", alt=alt, ph=ph)
    _tips(surface, found, sizes, short, room)
    if found.curves:
        _curves(surface, exhibit, found, sizes, Box(room.left, room.top + sizes.head, room.width, curve))


def _alt(exhibit: Exhibit, drawn: Sequence[str], style: Style) -> str:
    """The alternative text with the lanes that are drawn: a page may have no room for all."""
    rows = [row for row, lane in zip(exhibit.rows, exhibit.column("lane"), strict=True) if str(lane) in drawn]
    if len(rows) == len(exhibit.rows):
        return exhibit.alt
    return languages.speaking(style.language).text(
        pictured.sentence(replace(exhibit, rows=tuple(rows)), style.language)
    )


def shorts(exhibit: Exhibit, found: Lanes) -> set[str]:
    """The stages that fall short: those the title speaks of, and on a signed scale those whose first curve is below zero."""
    below = set(exhibit.highlight) & set(found.stages)
    if exhibit.polarity == "diverging" and found.curves:
        first = next(iter(found.curves.values()))
        below |= {stage for stage, value in zip(found.stages, first, strict=True) if value is not None and value < 0}
    return below


def _head(stages: list[str], short: set[str]) -> list[Cell]:
    """The phases; those that fall short are filled."""
    made = [Cell("", below=None)]
    for stage in stages:
        falls = stage in short
        made.append(
            Cell(
                stage,
                bold=True,
                align="ctr",
                fill=theme.SHORT if falls else theme.PANEL,
                colour=theme.PAPER if falls else theme.INK,
                below=None,
            )
        )
    return made


def _tips(surface: Surface, found: Lanes, sizes: Laid, short: set[str], room: Box) -> None:
    """The tip of each phase's arrow, over the next one, behind a thin line of paper."""
    for at, stage in enumerate(found.stages[:-1], start=1):
        left = room.left + sizes.label + at * sizes.each
        colour = theme.SHORT if stage in short else theme.PANEL
        for wide, fill in ((TIP + 2.0, theme.PAPER), (TIP, colour)):
            surface.shape(
                Box(left - 0.5, room.top, wide, sizes.head),
                name=f"tip:{stage}",
                kind="homePlate",
                sharp=True,
                fill=fill,
                decorative=True,
            )


def _lane(lane: str, cells: list[str], stages: list[str], short: set[str]) -> list[Cell]:
    made = [Cell(lane, bold=True, colour=theme.MUTED)]
    for stage, words in zip(stages, cells, strict=True):
        falls = stage in short
        words = words or (NOTHING if lane else "")
        made.append(Cell(words, fill=theme.SHORT_TINT if falls else None, colour=FALLS if falls else theme.INK))
    return made


def _curves(surface: Surface, exhibit: Exhibit, found: Lanes, sizes: Laid, box: Box) -> None:
    """Straight segments between the ends of the scale; both ends, the lowest and the highest point carry their value.

    Of further curves both ends do, and the point at the first one's lowest.
    """
    values = [value for curve in found.curves.values() for value in curve if value is not None]
    low, high = data.ends(values, exhibit.scale)
    series = []
    for at, (lane, curve) in enumerate(found.curves.items()):
        others = [other for name, other in found.curves.items() if name != lane]
        near = max(NEAR, ROOMY / (INNER * box.height)) * (high - low)
        places = _places(curve, others, near=near, first=at == 0)
        said = _told(curve) if at == 0 else {_lowest(next(iter(found.curves.values()))), *_ends(curve)}
        if at == 0 and sizes.each >= 2 * BESIDE:
            places |= _outwards(curve, low, high, INNER * box.height)
        series.append(_curve(exhibit, lane, curve, surface.style, first=at == 0, places=places, said=said))
    inner = (sizes.label / box.width, 0.12, 1 - sizes.label / box.width, INNER)
    marked = "low" if box.height >= ROOM else "none"  # lower ones stand on the names of the curves
    pattern, ticks = data.ticks((low, high), high - low, exhibit.unit, surface.style.language)
    axes = (
        Axis(1, 2, "b", "cat", labels="none", at=0.0 if low <= 0 <= high else "autoZero"),
        Axis(
            2,
            1,
            "l",
            ends=(low, high),
            step=high - low,
            grid=True,
            labels=marked,
            line=False,
            pattern=pattern,
            ticks=ticks,
        ),
    )
    chart = Chart(tuple(found.stages), (Plot("line", tuple(series[::-1])),), axes, inner=inner)
    surface.chart(chart, box, name=f"curve:{exhibit.id}", alt=_alt(exhibit, list(found.curves), surface.style))
    each = min(box.height / len(found.curves), 40.0)
    for at, lane in enumerate(found.curves):
        place = Box(box.left, box.top + (box.height - each * len(found.curves)) / 2 + at * each, sizes.label - 4, each)
        words = plain(lane, bold=at == 0, colour=theme.ACCENT if at == 0 else theme.MUTED)
        surface.shape(
            place, name=f"name:{lane}", paragraphs=[words], size=theme.MINIMUM, insets=(tables.PAD[0], 0, 0, 0)
        )


def _places(curve: list[data.Number], others: list[list[data.Number]], *, near: float, first: bool) -> dict[int, str]:
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


def _outwards(curve: list[data.Number], low: float, high: float, tall: float) -> dict[int, str]:
    """The outer side of both ends of a curve that runs through all stages, where its figure is clear of the zero line."""
    ends = {at: side for at, side in ((0, "l"), (len(curve) - 1, "r")) if curve[at] is not None}
    clear = theme.LABEL * fit.PITCH / 2 / tall * (high - low)
    return {at: side for at, side in ends.items() if abs(float(curve[at] or 0.0)) > clear}


def _lowest(curve: list[data.Number]) -> int:
    return min((at for at, value in enumerate(curve) if value is not None), key=lambda at: curve[at] or 0)


def _told(curve: list[data.Number]) -> set[int]:
    """The places of the lowest, the highest and the values at both ends."""
    known = [at for at, value in enumerate(curve) if value is not None]
    return {_lowest(curve), max(known, key=lambda at: curve[at] or 0), *_ends(curve)}


def _ends(curve: list[data.Number]) -> set[int]:
    known = [at for at, value in enumerate(curve) if value is not None]
    return {known[0], known[-1]}


def _curve(
    exhibit: Exhibit,
    lane: str,
    curve: list[data.Number],
    style: Style,
    *,
    first: bool,
    places: dict[int, str],
    said: set[int],
) -> Series:
    lowest = _lowest(curve)
    way = data.Printer.of(exhibit.unit, style.language, curve)
    texts = tuple(way.text(value) if at in said and value is not None else "" for at, value in enumerate(curve))
    colour = theme.ACCENT if first else theme.OTHERS
    labels = Labels(
        texts,
        "t",
        bold=first,
        colour=theme.text_colour(colour),
        size=theme.LABEL if first else theme.CHART_TEXT,
        places={at: side for at, side in places.items() if at in said},
    )
    return Series(
        lane,
        tuple(curve),
        colour,
        labels,
        line=3 if first else 1.75,
        dash=not first,
        marker=8 if first else 5,
        marks={lowest: 12.0} if first else {},
    )


def _tall(exhibit: Exhibit, style: Style, width: float) -> float:
    found = read(exhibit)
    one = _at(found, SIZES[-1], style, width)
    return one.head + sum(one.heights) + (130.0 if found.curves else 0.0) + 4


def _lanes_kept(exhibit: Exhibit, style: Style, room: Box) -> object:
    return laid(exhibit, read(exhibit), style, room).lanes


KIND = Kind(
    draw, _tall, table=True, wide=True, printed="side", pivot=("stage", "lane"), split=("stage", 6), shares="",
    kept=_lanes_kept,
)  # fmt: skip
