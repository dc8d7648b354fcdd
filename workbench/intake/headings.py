"""Finds the header below title rows, and the totals at the end of a table, which are no rows of data."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.intake.tables import clean, folded

SEARCHED = 20
MOST_TOTALS = 5
# What stands in front of a total or an average, folded, as programs and people write it.
SUMMARIES = {folded(word) for word in (
    "total", "totals", "grand total", "subtotal", "sum", "average", "avg", "mean", "median", "count", "std dev", "stdev",
    "standard deviation", "min", "max", "minimum", "maximum", "n", "base", "net score",
    "gesamt", "gesamtergebnis", "summe", "durchschnitt", "mittelwert", "mittel", "anzahl", "standardabweichung",
    "moyenne", "somme", "médiane", "total général", "écart type", "effectif",
    "promedio", "media", "suma", "mediana", "desviación estándar", "totale", "somma", "média",
    "razem", "łącznie", "średnia", "suma końcowa", "gemiddelde", "totaal", "som", "medel", "summa",
    "合计", "总计", "总和", "平均", "平均值", "均值", "中位数",
)}  # fmt: skip


def header_at(rows: Sequence[Sequence[str]], wanted: set[str]) -> int:
    """Position (from 0) of the header among the first rows: the one that holds most wanted names (folded).

    Where none holds any it is the first row that is no title: a title has one filled cell, or two above a wide table.
    """
    filled = [sum(bool(cell.strip()) for cell in row) for row in rows]
    most = max(filled, default=0)
    titles = [count <= 1 < most or (count == 2 and most >= 6) for count in filled]
    matches = [len(wanted.intersection(map(folded, row))) if wanted else 0 for row in rows]
    if any(matches):
        return max(range(len(rows)), key=lambda at: (matches[at], not titles[at], -at))
    return next((at for at, title in enumerate(titles) if not title and filled[at]), 0)


def summary_rows(first: Sequence[Sequence[str]], last: Sequence[Sequence[str]]) -> list[tuple[int, str]]:
    """Which of the last rows are totals or averages, as positions from their end (-1 is the last), with their words.

    Such a row starts with a word for it, the rest is numbers or blank, and none of the first rows has the word there. A word
    alone is one where such a row follows, or where its column holds numbers.
    """
    found: list[tuple[int, str]] = []
    for back in range(1, len(last) + 1):
        row = last[-back]
        at = next((position for position, cell in enumerate(row) if cell.strip()), None)
        word = clean(row[at]).strip(" :.") if at is not None else ""
        if at is None or folded(word) not in SUMMARIES or not all(map(_numeric, row[at + 1 :])):
            break
        if (
            not any(cell.strip() for cell in row[at + 1 :])
            and len(row) > 1
            and not (found or _numbered(first, at))
        ):
            break
        if any(other is not row and folded(other[at]) == folded(word) for other in (*first, *last)):
            break
        found.append((-back, word))
    return found


def _numbered(first: Sequence[Sequence[str]], at: int) -> bool:
    """Whether a column holds numbers alone, so that a word in it is no answer."""
    cells = [row[at] for row in first if row[at].strip()]
    return len(cells) > 2 and sum(map(_numeric, cells)) >= len(cells) - MOST_TOTALS


def _numeric(cell: str) -> bool:
    return re.fullmatch(r"\s*[-+]?[\d.,'\s\u00a0\u202f]*%?\s*", cell) is not None
