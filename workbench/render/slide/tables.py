"""Native tables: cells with their look, columns that fit their words, rows that grow to fill the space."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from workbench.render import fit, theme
from workbench.render.slide.style import Style
from workbench.render.slide.text import body, plain
from workbench.render.slide.xml import el

PAD = (6.0, 3.0)  # points inside a cell, left and right, above and below
NARROW = 44.0  # points: a column of broken words is no narrower
NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # built in: no fill, no grid; ours are set cell by cell


@dataclass(frozen=True)
class Cell:
    """One cell; `below` is the colour of the rule under it."""

    text: str = ""
    bold: bool = False
    colour: str = theme.INK
    fill: str | None = None
    align: str = "l"
    below: str | None = theme.LINE
    anchor: str = "ctr"
    size: float | None = None
    frame: str | None = None  # a border of this colour all round
    span: int = 1


def element(
    rows: Sequence[Sequence[Cell]],
    widths: Sequence[float],
    heights: Sequence[float],
    style: Style,
    *,
    size: float,
    gaps: str | None = None,
    header: bool = True,
    down: float = PAD[1],
) -> Any:
    """The `a:tbl`; `gaps` is the colour of rules between all cells, `down` the margin above and below their words."""
    grid = el("a:tblGrid", *(el("a:gridCol", w=round(width * 12_700)) for width in widths))
    look = el("a:tblPr", el("a:tableStyleId", text=NO_STYLE), firstRow=1 if header else None)
    made = []
    for cells, height in zip(rows, heights, strict=True):
        made.append(el("a:tr", *_row(cells, style, size, gaps, down), h=round(height * 12_700)))
    return el("a:tbl", look, grid, *made)


def _row(cells: Sequence[Cell], style: Style, size: float, gaps: str | None, down: float) -> list[Any]:
    made = []
    for cell in cells:
        made.append(_cell(cell, style, size, gaps, down))
        made += [_merged(style, size) for _ in range(cell.span - 1)]
    return made


def _merged(style: Style, size: float) -> Any:
    """What a cell that spans several leaves of the others."""
    empty = el("a:txBody", el("a:bodyPr"), el("a:lstStyle"), *body([plain("")], style, size=size))
    return el("a:tc", empty, el("a:tcPr", marL=0, marR=0, marT=0, marB=0), hMerge=1)


def _cell(cell: Cell, style: Style, size: float, gaps: str | None, down: float) -> Any:
    words = plain(cell.text, bold=cell.bold, colour=cell.colour, align=cell.align)
    across, high = round(PAD[0] * 12_700), round(down * 12_700)
    lines = []
    for side in ("L", "R", "T", "B"):
        colour = cell.frame or gaps or (cell.below if side == "B" else None)
        width = 2.0 if cell.frame else 1.5 if gaps else 0.75
        lines.append(
            el(f"a:ln{side}", style.paint(colour), w=round(width * 12_700))
            if colour
            else el(f"a:ln{side}", el("a:noFill"), w=0)
        )
    fill = style.paint(cell.fill) if cell.fill else el("a:noFill")
    text = el("a:txBody", el("a:bodyPr"), el("a:lstStyle"), *body([words], style, size=cell.size or size))
    inside = el("a:tcPr", *lines, fill, marL=across, marR=across, marT=high, marB=high, anchor=cell.anchor)
    return el("a:tc", text, inside, gridSpan=cell.span if cell.span > 1 else None)


def needed(text: str, width: float, size: float, style: Style, *, bold: bool = False) -> float:
    """The height that a cell's words need."""
    return fit.height([text], width - 2 * PAD[0], size, bold=bold, font=style.cells) + 2 * PAD[1]


def widths(
    columns: Sequence[Sequence[str]], room: float, size: float, style: Style, *, most: float = 0.5
) -> list[float] | None:
    """Column widths that fill the room: each holds its longest word, the rest goes by what the texts would like.

    `columns` are the texts of each column, its heading first; None where even the longest words do not fit. A tight
    style breaks words that are wider than an even share of the room.
    """
    needs, likes = [], []
    share = max(NARROW, int(room / max(len(columns), 1))) if style.tight else room
    for texts in columns:
        words = [word for text in texts for word in text.split()] or [""]
        word = max(fit.width(word, size, bold=True, font=style.cells) for word in words) + 2 * PAD[0] + 2
        needs.append(min(word, share))
        longest = max(fit.width(text, size, bold=at == 0, font=style.cells) for at, text in enumerate(texts))
        likes.append(min(max(longest + 2 * PAD[0] + 2, needs[-1]), room * most))
    spare = room - sum(needs)
    if spare < 0:
        return None
    wishes = [like - need for like, need in zip(likes, needs, strict=True)]
    total = sum(wishes)
    if total <= spare:  # everything fits on one line: what is left goes to the columns by their size
        return [like + (spare - total) * like / sum(likes) for like in likes]
    # Long texts share what is left by the root of their wish, so that one long column does not starve the others.
    roots = [max(wish, 0.0) ** 0.75 for wish in wishes]
    return [need + spare * root / sum(roots) for need, root in zip(needs, roots, strict=True)]


def grown(heights: Sequence[float], room: float, *, most: float = 1.9, head: int = 1) -> list[float]:
    """Row heights that grow to fill the room, at most so many times over; the head grows half as much."""
    total = sum(heights)
    if total >= room:
        return list(heights)
    factor = min(room / total, most)
    grown = [height * (1 + (factor - 1) * (0.5 if at < head else 1)) for at, height in enumerate(heights)]
    rest = max(room - sum(grown), 0.0) / max(len(heights) - head, 1) if factor < most else 0.0
    return [height + (rest if at >= head else 0.0) for at, height in enumerate(grown)]


def pages(heights: Sequence[float], room: float, head: float) -> list[range] | None:
    """Rows cut into pages that hold them under a repeated head; None where one row alone is too tall.

    The last pages share their rows evenly, so that none holds a single row.
    """
    made, start, used = [], 0, head
    for at, height in enumerate(heights):
        if head + height > room:
            return None
        if used + height > room:
            made.append(range(start, at))
            start, used = at, head
        used += height
    made.append(range(start, len(heights)))
    if len(made) > 1:
        return _even(made, heights, room, head)
    return made


def _even(made: list[range], heights: Sequence[float], room: float, head: float) -> list[range]:
    count, total = len(made), len(heights)
    each = [range(total * at // count, total * (at + 1) // count) for at in range(count)]
    fits = all(head + sum(heights[at] for at in one) <= room for one in each)
    return each if fits else made
