"""Native tables as Open XML."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from workbench.render import theme
from workbench.render.layout.style import Style
from workbench.render.layout.tables import PAD, Cell, Table
from workbench.render.layout.text import Paragraph, Run, plain
from workbench.render.slide.paint import paint
from workbench.render.slide.textxml import body
from workbench.render.slide.xml import el, kept

NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # built in: no fill, no grid; ours are set cell by cell


def element(table: Table, style: Style) -> Any:
    """The `a:tbl` of a table."""
    grid = el("a:tblGrid", *(el("a:gridCol", w=round(width * 12_700)) for width in table.widths))
    look = el(
        "a:tblPr",
        el("a:tableStyleId", text=NO_STYLE),
        firstRow=1 if table.header else None,
        firstCol=None if table.header else 1,
    )
    made = []
    for cells, height in zip(table.rows, table.heights, strict=True):
        made.append(el("a:tr", *_row(cells, style, table.size, table.gaps, table.down), h=round(height * 12_700)))
    return el("a:tbl", look, grid, *made)


def _row(cells: Sequence[Cell], style: Style, size: float, gaps: str | None, down: float) -> list[Any]:
    made = []
    for cell in cells:
        made.append(_cell(cell, style, size, gaps, down))
        made += [_merged(style, size) for _ in range(cell.span - 1)]
    return made


def _merged(style: Style, size: float) -> Any:
    """What a cell that spans several leaves of the others."""
    empty = _empty()
    empty.extend(body([plain("")], style, size=size))
    return el("a:tc", empty, el("a:tcPr", marL=0, marR=0, marT=0, marB=0), hMerge=1)


def _cell(cell: Cell, style: Style, size: float, gaps: str | None, down: float) -> Any:
    text = _empty()
    text.extend(body([_words(cell)], style, size=cell.size or size))
    inside = _look(style, cell.frame, gaps, cell.below, cell.fill, down, cell.anchor, cell.aside)
    return el("a:tc", text, inside, gridSpan=cell.span if cell.span > 1 else None)


def _words(cell: Cell) -> Paragraph:
    """What a cell says: one look, or its first line before the rest."""
    look: dict[str, Any] = {"bold": cell.bold, "colour": cell.colour}
    first, _, rest = cell.text.partition("\n")
    if not cell.lead or not rest:
        return plain(cell.text, align=cell.align, **look)
    return Paragraph((Run(first, **look), Run(f"\n{rest}", bold=False, colour=theme.INK)), align=cell.align)


@kept
def _empty() -> Any:
    """The words of a cell that has none."""
    return el("a:txBody", el("a:bodyPr"), el("a:lstStyle"))


@kept
def _look(
    style: Style,
    frame: str | None,
    gaps: str | None,
    below: str | None,
    fill: str | None,
    down: float,
    anchor: str,
    aside: float,
) -> Any:
    """Borders, fill and margins of a cell."""
    across, right, high = (round(points * 12_700) for points in (PAD[0], PAD[0] + aside, down))
    under = min(high, 12_700 * 2) if anchor == "t" else 0  # words at the top of a row stand off the rule above it
    lines = []
    for side in ("L", "R", "T", "B"):
        colour = frame or gaps or (below if side == "B" else None)
        width = 2.0 if frame else 1.5 if gaps else 0.75
        lines.append(
            el(f"a:ln{side}", paint(style, colour), w=round(width * 12_700))
            if colour
            else el(f"a:ln{side}", el("a:noFill"), w=0)
        )
    inner = paint(style, fill) if fill else el("a:noFill")
    return el("a:tcPr", *lines, inner, marL=across, marR=right, marT=high + under, marB=high - under, anchor=anchor)
