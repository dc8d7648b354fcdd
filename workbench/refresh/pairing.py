"""Which of two lists of texts belong together: equal ones, else those that are most alike."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

LEAST = 0.35  # of the letters alike: below, two paragraphs are different ones
MOVED = 0.8  # alike enough to be the same paragraph in another place

# What stands behind a label and changes from run to run: "(n = 640)", and the marks of a clear difference or a small base.
BEHIND = re.compile(r"(?:\s*(?:[(（][^()（）]*\d[^()（）]*[)）]|[*↑↓]|\([−-]\)))+\s*$")

Pair = tuple[int | None, int | None]


def label(text: str) -> str:
    """A row's or category's name without the base and the marks behind it."""
    return BEHIND.sub("", text) or text


def equal(one: str | float | None, other: str | float | None) -> bool:
    """Whether two values are one: other programs round numbers, and leave out texts without words."""
    one, other = ("" if value is None else value for value in (one, other))
    if one == other:
        return True
    try:
        return abs(float(one) - float(other)) <= 1e-9 * max(1.0, abs(float(one)))
    except ValueError:
        return False


def alike(one: str, other: str) -> float:
    """How much of two texts is the same, 0 to 1."""
    if one == other:
        return 1.0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= LEAST else 0.0


def pairs(old: Sequence[str], new: Sequence[str]) -> list[Pair]:
    """The positions of texts that belong together; None where a text has no partner. In the order of `new`."""
    found: list[Pair] = []
    for op, i, i2, j, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if op == "equal" or i2 - i == j2 - j == 1:
            found += zip(range(i, i2), range(j, j2), strict=True)
        else:
            found += _nearest(old, new, range(i, i2), range(j, j2))
    return _with_rewritten(_with_moved(old, new, found))


def _nearest(old: Sequence[str], new: Sequence[str], rows: range, columns: range) -> list[Pair]:
    """The pairs in order that are alike the most, by dynamic programming; singles for the rest."""
    score = {(i, j): alike(old[i], new[j]) for i in rows for j in columns}
    best: dict[tuple[int, int], tuple[float, list[Pair]]] = {}
    for i in range(rows.stop, rows.start - 1, -1):
        for j in range(columns.stop, columns.start - 1, -1):
            ways: list[tuple[float, list[Pair]]] = []
            if i < rows.stop:
                gain, rest = best[i + 1, j]
                ways.append((gain, [(i, None), *rest]))
            if j < columns.stop:
                gain, rest = best[i, j + 1]
                ways.append((gain, [(None, j), *rest]))
            if i < rows.stop and j < columns.stop and score[i, j] >= LEAST:
                gain, rest = best[i + 1, j + 1]
                ways.append((gain + score[i, j], [(i, j), *rest]))
            best[i, j] = max(ways, key=lambda way: way[0], default=(0.0, []))
    return best[rows.start, columns.start][1]


def _with_moved(old: Sequence[str], new: Sequence[str], found: list[Pair]) -> list[Pair]:
    """The pairs with singles of both sides joined where a text only stands elsewhere now."""
    gone = [i for i, j in found if j is None and i is not None]
    come = [j for i, j in found if i is None and j is not None]
    moved: dict[int, int] = {}
    for j in come:
        likely = max((i for i in gone if i not in moved.values()), key=lambda i: alike(old[i], new[j]), default=None)
        if likely is not None and new[j].strip() and alike(old[likely], new[j]) >= MOVED:
            moved[j] = likely
    taken = set(moved.values())
    return [
        (moved.get(j, i), j) if i is None and j is not None else (i, j)
        for i, j in found
        if not (j is None and i in taken)
    ]


def _with_rewritten(found: list[Pair]) -> list[Pair]:
    """The pairs with what is left joined in order, where each side has as many: a text may be written all anew."""
    gone = [i for i, j in found if j is None and i is not None]
    come = [j for i, j in found if i is None and j is not None]
    if not gone or len(gone) != len(come):
        return found
    joined = dict(zip(come, gone, strict=True))
    return [(joined.get(j, i), j) if i is None and j is not None else (i, j) for i, j in found if j is not None]
