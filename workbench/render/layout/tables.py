"""Tables as plain data: cells with their look, columns that fit their words, rows that grow to fill the space."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from workbench.render import fit, theme
from workbench.render.layout.style import Style

PAD = (6.0, 3.0)  # points inside a cell, left and right, above and below
POWERS = (0.75, 0.5, 1.0, 1.5)  # of what texts would like: shares of the rest, of which the shortest table is taken
SHORT = 12  # letters: such a cell had better stay on one line
DENSE = 1.5  # points above and below, where that saves a page
SINGLY = 6  # rows: so few are read one by one
STEPS = (12.0, 24.0, 48.0)  # points that move from one column to another
NARROW = 44.0  # points: a column of broken words is no narrower


@dataclass(frozen=True)
class Cell:
    """One cell; `below` is the colour of the rule under it, `aside` points right of its words beside those of each cell."""

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
    aside: float = 0.0
    lead: bool = False  # its first line alone is bold and in its colour


@dataclass(frozen=True)
class Table:
    """Rows of cells, widths of columns and heights of rows in points.

    `gaps` is the colour of rules between all cells, `down` the margin above and below their words. Without a `header` row
    the first column names the rows.
    """

    rows: Sequence[Sequence[Cell]]
    widths: Sequence[float]
    heights: Sequence[float]
    size: float
    gaps: str | None = None
    header: bool = True
    down: float = PAD[1]


def needed(text: str, width: float, size: float, style: Style, *, bold: bool = False, down: float = PAD[1]) -> float:
    """The height that a cell's words need, with so many points above and below them; of bold ones the first line alone is."""
    lead, _, rest = text.partition("\n")
    parts = ((lead, bold), (rest, False)) if rest else ((lead, bold),)
    room = width - 2 * PAD[0]
    return sum(fit.height([part], room, size, bold=heavy, font=style.cells) for part, heavy in parts) + 2 * down


def widths(
    columns: Sequence[Sequence[str]], room: float, size: float, style: Style, *, most: float = 0.5, lead: bool = False
) -> list[float] | None:
    """Column widths that fill the room: each holds its longest word, the rest goes by what the texts would like.

    `columns` are the texts of each column, its heading first, those of the first one bold with `lead`; None where even the longest words do not fit. A tight
    style breaks words that are wider than an even share of the room. Of several ways the one with the fewest lines is
    taken, in this face and then in the widest that may stand in for it.
    """
    needs, likes = _wanted(columns, room, size, style, most)
    spare = room - sum(needs)
    if spare < 0:
        return None
    wishes = [like - need for like, need in zip(likes, needs, strict=True)]
    if sum(wishes) <= spare:  # everything fits on one line: what is left goes to the columns by their size
        left = spare - sum(wishes)
        return [like + left * like / sum(likes) for like in likes]
    ways = [[max(wish, 0.0) ** power for wish in wishes] for power in POWERS]
    made = [[need + spare * part / sum(way) for need, part in zip(needs, way, strict=True)] for way in ways]
    wider = style.widest
    wants, _ = (needs, likes) if wider == style else _wanted(columns, room, size, wider, most)
    least = wants if sum(wants) <= room else needs  # where there is room, no word of the widest face breaks either
    made += [[want + (room - sum(wants)) / len(wants) for want in wants]] if sum(wants) <= room else []
    best = min(made, key=lambda way: _cost(columns, way, size, style, lead=lead))
    return _eased(columns, best, least, size, style, lead=lead)


def _wanted(
    columns: Sequence[Sequence[str]], room: float, size: float, style: Style, most: float
) -> tuple[list[float], list[float]]:
    """What each column needs for its longest word, and what it would like."""
    needs, likes = [], []
    share = max(NARROW, int(room / max(len(columns), 1))) if style.tight else room
    for texts in columns:
        words = {word for text in texts for word in fit.words(text)} or {""}
        word = max(fit.width(word, size, bold=True, font=style.cells) for word in words) + 2 * PAD[0] + 2
        needs.append(min(word, share))
        longest = max(fit.width(text, size, bold=at == 0, font=style.cells) for at, text in enumerate(texts))
        likes.append(min(max(longest + 2 * PAD[0] + 2, needs[-1]), room * most))
    return needs, likes


def _eased(
    columns: Sequence[Sequence[str]],
    wide: Sequence[float],
    needs: Sequence[float],
    size: float,
    style: Style,
    *,
    lead: bool,
) -> list[float]:
    """Widths that move from column to column as long as the rows together lose lines, in this face and in the widest."""
    made, faces = list(wide), dict.fromkeys((style, style.widest))
    counts = {face: _counts(columns, wide, size, face, lead=lead) for face in faces}
    least, pairs = (
        _total(counts),
        [(one, other) for one in range(len(made)) for other in range(len(made)) if one != other],
    )
    moved = least > len(faces) * len(columns[0])
    while moved:
        moved = False
        for (one, other), step in product(pairs, STEPS):
            if made[one] - step < needs[one]:
                continue
            tried = {face: list(each) for face, each in counts.items()}
            for face, each in tried.items():
                each[one] = _counted(columns[one], made[one] - step, size, face, bold=lead and one == 0)
                each[other] = _counted(columns[other], made[other] + step, size, face, bold=lead and other == 0)
            if (total := _total(tried)) < least:
                least, counts, moved = total, tried, True
                made[one], made[other] = made[one] - step, made[other] + step
    return made


def _total(counts: Mapping[Style, Sequence[Sequence[int]]]) -> int:
    """The lines of all rows in all faces."""
    return sum(sum(map(max, zip(*each, strict=True))) for each in counts.values())


def _cost(
    columns: Sequence[Sequence[str]], way: Sequence[float], size: float, style: Style, *, lead: bool
) -> tuple[int, int]:
    """How many short cells would break, then the lines in this face and in the widest."""
    faces = dict.fromkeys((style, style.widest))
    return _broken(columns, way, size, style), sum(_lines(columns, way, size, face, lead=lead) for face in faces)


def _counts(
    columns: Sequence[Sequence[str]], wide: Sequence[float], size: float, style: Style, *, lead: bool
) -> list[list[int]]:
    """The lines of each cell of each column."""
    return [
        _counted(texts, each, size, style, bold=lead and at == 0)
        for at, (texts, each) in enumerate(zip(columns, wide, strict=True))
    ]


def _counted(texts: Sequence[str], wide: float, size: float, style: Style, *, bold: bool = False) -> list[int]:
    """The lines of each cell of a column; of bold ones the first line alone is."""
    room = wide - 2 * PAD[0]
    found = []
    for at, text in enumerate(texts):
        lead, _, rest = text.partition("\n")
        one = fit.count(lead, room, size, bold=bold or at == 0, font=style.cells)
        found.append(one + (fit.count(rest, room, size, font=style.cells) if rest else 0))
    return found


def _broken(columns: Sequence[Sequence[str]], wide: Sequence[float], size: float, style: Style) -> int:
    """How many short cells, such as "EUR 1.8M", would stand on two lines."""
    return sum(
        fit.count(text, each - 2 * PAD[0], size, font=style.cells) > 1
        for texts, each in zip(columns, wide, strict=True)
        for text in texts[1:]
        if len(text) <= SHORT
    )


def _lines(
    columns: Sequence[Sequence[str]], wide: Sequence[float], size: float, style: Style, *, lead: bool = False
) -> int:
    """How many lines all rows take together in columns of these widths."""
    return sum(map(max, zip(*_counts(columns, wide, size, style, lead=lead), strict=True)))


def grown(
    heights: Sequence[float], room: float, *, most: float = 1.9, head: int = 1, still: Collection[int] = ()
) -> list[float]:
    """Row heights that grow to fill the room, at most so many times over in all.

    Each row grows as much, so that tall ones do not gape; the head grows half as much, and those at `still` not at all.
    """
    total = sum(heights)
    if total >= room:
        return list(heights)
    each = min(room - total, (most - 1) * total) / max(len(heights) - len(still) - head / 2, 1)
    return [height + each * (0.0 if at in still else 0.5 if at < head else 1) for at, height in enumerate(heights)]


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
