"""Tables and heat maps as native tables, split with "continued" where they would run off the slide."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from workbench.errors import RenderError
from workbench.exhibits import Cell as Value
from workbench.exhibits import Exhibit
from workbench.render import fit, theme
from workbench.render.slide import data, tables
from workbench.render.slide.box import Box
from workbench.render.slide.style import Style
from workbench.render.slide.tables import Cell

ROW = 21.0  # points: a row is at least as high
BROAD = 240.0  # points: a column of a heat map is at most as wide


@dataclass(frozen=True)
class Laid:
    """A table that fits: type size, column widths, height of the head and of each row, its words."""

    size: float
    widths: list[float]
    head: float
    heights: list[float]
    pages: list[range]
    texts: list[list[str]]


def text(value: Value, exhibit: Exhibit, style: Style) -> str:
    """A cell of a table: numbers in the exhibit's unit, texts as they are."""
    if isinstance(value, bool):
        return "✓" if value else "–"
    if isinstance(value, (int, float)):
        return data.printed(value, exhibit.unit, style.language)
    return "" if value is None else value


def _texts(exhibit: Exhibit, style: Style) -> list[list[str]]:
    return [[text(value, exhibit, style) for value in row] for row in exhibit.rows]


def _numeric(exhibit: Exhibit) -> list[bool]:
    return [any(data.number(row[at]) is not None for row in exhibit.rows) and
            all(row[at] is None or data.number(row[at]) is not None for row in exhibit.rows) for at in range(len(exhibit.columns))]  # fmt: skip


def laid(exhibit: Exhibit, style: Style, room: Box) -> Laid:
    """The largest type size at which the table fits on the fewest pages."""
    texts = _texts(exhibit, style)
    best: Laid | None = None
    for size in theme.TABLE_SIZES:
        found = _laid_at(exhibit, texts, size, style, room)
        if found and (best is None or len(found.pages) < len(best.pages)):
            best = found
    if best is None:
        raise RenderError(
            f"exhibit {exhibit.id!r}: a table of {len(exhibit.columns)} columns does not fit at {theme.MINIMUM:.0f} pt; "
            "leave columns out or shorten the longest cells"
        )
    return best


def _laid_at(exhibit: Exhibit, texts: list[list[str]], size: float, style: Style, room: Box) -> Laid | None:
    columns = [[name, *(row[at] for row in texts)] for at, name in enumerate(exhibit.columns)]
    wide = tables.widths(columns, room.width, size, style)
    if wide is None:
        return None
    head = max(
        tables.needed(name, wide[at], size, style, bold=True) for at, name in enumerate(exhibit.columns)
    )
    if style.tight:
        texts = [[_cut(cell, wide[at], size, style, room.height - head, bold=at == 0) for at, cell in enumerate(row)]
                 for row in texts]  # fmt: skip
    heights = [
        max(ROW, *(tables.needed(cell, wide[at], size, style, bold=at == 0) for at, cell in enumerate(row)))
        for row in texts
    ]
    pages = tables.pages(heights, room.height, head)
    return Laid(size, wide, max(head, ROW), heights, pages, texts) if pages else None


def _cut(cell: str, width: float, size: float, style: Style, room: float, *, bold: bool) -> str:
    """A cell's words, cut where they would be taller than a page."""
    if tables.needed(cell, width, size, style, bold=bold) <= room:
        return cell
    most = max(int((room - 2 * tables.PAD[1]) // (size * fit.PITCH)), 1)
    return fit.shortened(cell, width - 2 * tables.PAD[0], size, most=most, bold=bold, font=style.cells)


def table_pages(exhibit: Exhibit, style: Style, room: Box) -> list[Exhibit]:
    """The exhibit, or its parts with a share of the rows each."""
    if not exhibit.rows:
        return [exhibit]
    found = laid(exhibit, style, room).pages
    if len(found) == 1:
        return [exhibit]
    parts = [replace(exhibit, rows=tuple(exhibit.rows[at] for at in one)) for one in found]
    # A part's columns follow its own words, so that its rows may need more than they did in the whole.
    return [page for part in parts for page in table_pages(part, style, room)]


def table(exhibit: Exhibit, style: Style, room: Box) -> tuple[Any, Box]:
    """The native table of one page, and the box it takes."""
    found = laid(exhibit, style, room)
    numeric = _numeric(exhibit)
    head = [Cell(name, bold=True, colour=style.paper, fill=theme.ACCENT, align="r" if numeric[at] else "l", anchor="b", below=None)
            for at, name in enumerate(exhibit.columns)]  # fmt: skip
    rows = [head]
    short = max((len(str(row[0])) for row in exhibit.rows), default=0) <= 34
    for row in found.texts:
        marked = any(cell in exhibit.highlight for cell in row)
        fill = theme.mixed(style.accent, theme.PAPER, 0.9) if marked else None
        rows.append(
            [
                Cell(cell, bold=marked or (at == 0 and short), align="r" if numeric[at] else "l", fill=fill)
                for at, cell in enumerate(row)
            ]
        )
    heights = tables.grown([found.head, *found.heights], room.height, most=1.9)
    made = tables.element(rows, found.widths, heights, style, size=found.size)
    return made, Box(room.left, room.top, sum(found.widths), sum(heights))


def heat_pages(exhibit: Exhibit, style: Style, room: Box) -> list[Exhibit]:
    """The exhibit, or parts with a share of the rows each, on one scale; whole where no share of two rows fits."""
    rows = data.distinct(exhibit.column("row"))
    known = [float(v) for v in exhibit.column("value") if isinstance(v, (int, float))]
    scale = exhibit.scale or theme.heat_ends(known, None, exhibit.polarity)
    at = exhibit.columns.index(exhibit.encoding["row"])
    for count in range(1, max(2, len(rows) // 2 + 1)):
        share = -(-len(rows) // count)
        parts = [rows[start : start + share] for start in range(0, len(rows), share)]
        made = [
            replace(
                exhibit, scale=scale, rows=tuple(row for row in exhibit.rows if data.words(row[at]) in part)
            )
            for part in parts
        ]
        if all(heat_size(one, style, room) for one in made):
            return made if count > 1 else [exhibit]
    return [exhibit]


def heatmap(exhibit: Exhibit, style: Style, room: Box) -> tuple[Any, Box]:
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
    size, first, each = sizes
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
                    values.get((row, column)), shown, ends, exhibit.polarity, focus=(row, column) in focus
                )
            )
        made.append(cells)
    need = max(tables.needed(name, each, size, style, bold=True) for name in columns)
    heights = [
        max(ROW, need),
        *(max(ROW, tables.needed(name, first, size, style, bold=True)) for name in rows),
    ]
    heights = tables.grown(heights, room.height, most=2.2)
    table = tables.element(made, [first, *[each] * len(columns)], heights, style, size=size, gaps=style.paper)
    return table, Box(room.left, room.top, first + each * len(columns), sum(heights))


def _shown(exhibit: Exhibit, value: Value, spelled: Value, style: Style) -> str:
    if spelled is not None:
        return str(spelled)
    return "–" if value is None else data.printed(data.number(value), exhibit.unit, style.language)


def _heat_cell(value: Value, shown: str, ends: tuple[float, float], polarity: str, *, focus: bool) -> Cell:
    if not isinstance(value, (int, float)):
        return Cell(shown, align="ctr", colour=theme.MUTED)
    fill = theme.heat_colour(float(value), ends, polarity)
    return Cell(
        shown,
        align="ctr",
        fill=fill,
        colour=theme.ink_on(fill),
        bold=focus,
        frame=theme.INK if focus else None,
    )


def heat_size(exhibit: Exhibit, style: Style, room: Box) -> tuple[float, float, float] | None:
    """Type size, width of the row names and of a column; None where words do not fit at the smallest size."""
    rows, columns = data.distinct(exhibit.column("row")), data.distinct(exhibit.column("column"))
    for size in theme.TABLE_SIZES[1:]:
        first = min(
            max(fit.width(name, size, bold=True, font=style.cells) for name in rows) + 14, room.width * 0.32
        )
        each = min((room.width - first) / len(columns), BROAD)
        word = (
            max(
                fit.width(part, size, bold=True, font=style.cells)
                for name in columns
                for part in name.split()
            )
            + 2 * tables.PAD[0]
        )
        if style.tight and each >= tables.NARROW:
            word = min(word, each)
        need = max(tables.needed(name, each, size, style, bold=True) for name in columns)
        tall = max(ROW, need) + sum(
            max(ROW, tables.needed(name, first, size, style, bold=True)) for name in rows
        )
        if word <= each and tall <= room.height:
            return size, first, each
    return None


def legend_text(exhibit: Exhibit, style: Style) -> tuple[str, str, str]:
    """What the ends of a heat map's ramp mean, and what the ramp is."""
    known = [float(v) for v in exhibit.column("value") if isinstance(v, (int, float))]
    low, high = theme.heat_ends(known, exhibit.scale, exhibit.polarity)
    return (data.printed(low, exhibit.unit, style.language), data.printed(high, exhibit.unit, style.language),
            exhibit.labels.get("legend", exhibit.labels.get("value", "")))  # fmt: skip
