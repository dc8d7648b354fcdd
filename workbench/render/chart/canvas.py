"""The widths of a page and of its columns, in points, and texts measured in its type."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.exhibits import Cell
from workbench.render import fit, theme

COLUMN, WIDE = 346.0, 482.0  # points: a text column, the full page
PRINTED = {"column": COLUMN, "full": WIDE, "side": 728.0}  # by `Kind.printed`; the last is a page on its side
SIZE = 8.5

LITTLE = 42.0  # points that a column may lack to be served before long texts

SETTINGS = {
    "text.parse_math": False,  # a client's "$" is money, never a formula
    "font.family": [theme.CHART_FONT],
}


def width(words: str, size: float = SIZE, *, bold: bool = False) -> float:
    """The width of the widest line in points."""
    return max((fit.width(line, size, bold=bold) for line in words.split("\n")), default=0.0)


def numbers(values: Sequence[Cell]) -> list[float]:
    """The values that are numbers."""
    return [float(value) for value in values if isinstance(value, (int, float)) and not isinstance(value, bool)]


def words(value: Cell) -> str:
    """A category as text; a missing one is an en dash."""
    return "–" if value is None else str(value)


def distinct(values: Sequence[Cell]) -> list[str]:
    """The different values as text, in order of first appearance."""
    return list(dict.fromkeys(words(value) for value in values))


def column_widths(columns: tuple[str, ...], texts: list[list[str]], room: float) -> list[float]:
    """Widths that fill the room: each column as wide as its longest word, what is left in proportion to its text.

    Columns that lack little get it first, so that a date keeps to one line and long sentences wrap.
    """
    needs, wants = [], []
    for at, name in enumerate(columns):
        cells = [name, *(row[at] for row in texts)]
        needs.append(max(width(word, bold=True) for cell in cells for word in fit.words(cell) or [""]) + 9)
        wants.append(max(width(cell, bold=True) for cell in cells) + 9)
    if sum(wants) <= room:
        return wants
    extra = [want - need for want, need in zip(wants, needs, strict=True)]
    spare = max(0.0, room - sum(needs))
    first = [more if more <= LITTLE else 0.0 for more in extra]
    if sum(first) > spare / 2:
        first = [0.0] * len(extra)
    rest = [more - given for more, given in zip(extra, first, strict=True)]
    share = (spare - sum(first)) / (sum(rest) or 1.0)
    return [need + given + share * more for need, given, more in zip(needs, first, rest, strict=True)]
