"""Heat maps as tables: a value in each cell over its step of the ramp, what is not shown on paper."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from workbench.errors import RenderError
from workbench.exhibits import Cell as Value
from workbench.exhibits import Exhibit
from workbench.render import fit, theme
from workbench.render.kinds import Kind
from workbench.render.layout import data, tables
from workbench.render.layout.box import Box
from workbench.render.layout.style import Style
from workbench.render.layout.surface import Slot, Surface
from workbench.render.layout.tables import Cell, Table
from workbench.render.layout.text import plain

ROW = 20.0  # points: a row is at least as high
BROAD = 330.0  # points: a column is at most as wide
LEGEND = 26.0  # points below the map


def heat_pages(exhibit: Exhibit, style: Style, box: Box) -> list[Exhibit]:
    """The exhibit, or parts with a share of the rows each, on one scale; whole where no share of two rows fits."""
    room = _room(box)
    rows = data.distinct(exhibit.column("row"))
    known = [float(v) for v in exhibit.column("value") if isinstance(v, (int, float))]
    scale = exhibit.scale or theme.heat_ends(known, None, exhibit.polarity)
    at = exhibit.columns.index(exhibit.encoding["row"])
    for count in range(1, max(2, len(rows) // 2 + 1)):
        share = -(-len(rows) // count)
        parts = [rows[start : start + share] for start in range(0, len(rows), share)]
        made = [
            replace(exhibit, scale=scale, rows=tuple(row for row in exhibit.rows if data.words(row[at]) in part))
            for part in parts
        ]
        if all(heat_size(one, style, room) for one in made):
            return made if count > 1 else [exhibit]
    return [exhibit]


def heatmap(exhibit: Exhibit, style: Style, room: Box) -> tuple[Table, Box]:
    """A light ramp under dark figures; bold and framed only what the title speaks of; what is missing stays white."""
    rows, columns, values = data.grid(exhibit, "row", "column")
    spelled = data.grid(exhibit, "row", "column", "text")[2]
    known = [float(v) for v in exhibit.column("value") if isinstance(v, (int, float))]
    ends = theme.heat_ends(known, exhibit.scale, exhibit.polarity)
    sizes = heat_size(exhibit, style, room)
    if sizes is None:
        raise RenderError(
            f"exhibit {exhibit.id!r}: a heat map of {len(rows)} x {len(columns)} does not fit at {theme.MINIMUM:.0f} pt; "
            "merge categories or show it as a table"
        )
    size, first, each, down = sizes
    marked = set(exhibit.highlight)
    focus = [(row, column) for row in rows for column in columns if row in marked and column in marked]
    head = [Cell("", below=None)] + [
        Cell(name, bold=name in marked, align="ctr", anchor="b", below=None) for name in columns
    ]
    made = [head]
    for row in rows:
        cells = [Cell(row, bold=row in marked, below=None)]
        for column in columns:
            shown = _shown(exhibit, values.get((row, column)), spelled.get((row, column)), style)
            cells.append(
                _heat_cell(
                    values.get((row, column)), shown, ends, exhibit.polarity, style.accent, focus=(row, column) in focus
                )
            )
        made.append(cells)
    heights = tables.grown(_heights(exhibit, sizes, style), room.height, most=2.2)
    table = Table(made, [first, *[each] * len(columns)], heights, size=size, gaps=style.paper, down=down)
    return table, Box(room.left, room.top, first + each * len(columns), sum(heights))


def _shown(exhibit: Exhibit, value: Value, spelled: Value, style: Style) -> str:
    if spelled is not None:
        return str(spelled)
    return "–" if value is None else data.printed(data.number(value), exhibit.unit, style.language)


def _heat_cell(value: Value, shown: str, ends: tuple[float, float], polarity: str, accent: str, *, focus: bool) -> Cell:
    if not isinstance(value, (int, float)):
        return Cell(shown, align="ctr", colour=theme.MUTED)
    fill = theme.heat_colour(float(value), ends, polarity, accent)
    return Cell(
        shown, align="ctr", fill=fill, colour=theme.ink_on(fill), bold=focus, frame=theme.INK if focus else None
    )


class Sizes(NamedTuple):
    """Type size, width of the row names and of a column, and what stands above and below the words of a cell."""

    type: float
    first: float
    each: float
    down: float


def _heights(exhibit: Exhibit, sizes: Sizes, style: Style) -> list[float]:
    """What the head and each row need at least, for its name and for the words of its cells."""
    rows, columns, _ = data.grid(exhibit, "row", "column")
    spelled = data.grid(exhibit, "row", "column", "text")[2]
    size, first, each, down = sizes
    least = ROW + 2 * (down - tables.PAD[1])
    named = (
        [(name, each) for name in columns],
        *(
            [
                (name, first),
                *((str(spelled[name, one]), each) for one in columns if spelled.get((name, one)) is not None),
            ]
            for name in rows
        ),
    )
    return [
        max(least, *(tables.needed(name, width, size, style, bold=True, down=down) for name, width in cells))
        for cells in named
    ]


def heat_size(exhibit: Exhibit, style: Style, room: Box) -> Sizes | None:
    """The largest sizes that fit; None where words do not at the smallest."""
    rows, columns = data.distinct(exhibit.column("row")), data.distinct(exhibit.column("column"))
    for size, down in (*((size, tables.PAD[1]) for size in theme.TABLE_SIZES), (theme.MINIMUM, tables.DENSE)):
        first = min(max(fit.width(name, size, bold=True, font=style.cells) for name in rows) + 14, room.width * 0.32)
        each = min((room.width - first) / len(columns), BROAD)
        word = (
            max(fit.width(part, size, bold=True, font=style.cells) for name in columns for part in fit.words(name))
            + 2 * tables.PAD[0]
        )
        if style.tight and each >= tables.NARROW:
            word = min(word, each)
        sizes = Sizes(size, first, each, down)
        if word <= each and sum(_heights(exhibit, sizes, style)) <= room.height:
            return sizes
    return None


def legend_text(exhibit: Exhibit, style: Style) -> tuple[str, str, str]:
    """What the ends of a heat map's ramp mean, and what the ramp is."""
    known = [float(v) for v in exhibit.column("value") if isinstance(v, (int, float))]
    low, high = theme.heat_ends(known, exhibit.scale, exhibit.polarity)
    return (
        data.printed(low, exhibit.unit, style.language),
        data.printed(high, exhibit.unit, style.language),
        exhibit.labels.get("legend", exhibit.labels.get("value", "")),
    )


def _room(box: Box) -> Box:
    return box.rows(box.height - LEGEND)[0]


def _draw(surface: Surface, exhibit: Exhibit, zone: Box, ph: Slot, style: Style) -> None:
    """The map, and below it what its ramp stands for."""
    table, box = heatmap(exhibit, style, _room(zone))
    surface.table(table, box, name=f"exhibit:{exhibit.id}", alt=exhibit.alt, ph=ph)
    low, high, words = legend_text(exhibit, style)
    top = min(box.bottom + 10, zone.bottom - 16)
    ramp = Box(min(box.right, zone.right) - 190, top, 110, 12)
    _word(surface, Box(ramp.left - 62, top - 2, 58, 16), "low", low, align="r")
    surface.ramp(ramp, theme.heat_stops(exhibit.polarity, style.accent), name="legend:ramp")
    _word(surface, Box(ramp.right + 4, top - 2, 76, 16), "high", high)
    room = Box(zone.left, top - 2, ramp.left - 66 - zone.left, 16)
    if words and room.width > 60:
        _word(surface, room, "words", fit.shortened(words, room.width, theme.MINIMUM, font=style.font))


def _word(surface: Surface, box: Box, name: str, words: str, *, align: str = "l") -> None:
    surface.shape(
        box, name=f"legend:{name}", paragraphs=[plain(words, align=align, colour=theme.INK_SOFT)], size=theme.MINIMUM
    )


def _fits(exhibit: Exhibit, style: Style, box: Box) -> bool:
    return heat_size(exhibit, style, _room(box)) is not None


def _tall(exhibit: Exhibit, style: Style, width: float) -> float:
    sizes = heat_size(exhibit, style, Box(0, 0, width, 1e6))
    if sizes is None:
        return 300.0
    head, *others = _heights(exhibit, sizes, style)
    return head + sum(others) * 1.1 + LEGEND


KIND = Kind(
    _draw,
    _tall,
    heat_pages,
    _fits,
    table=True,
    printed="full",
    pivot=("row", "column"),
    split=("column", 6),
    shares="either",
)
