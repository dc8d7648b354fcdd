"""Finds the header below title rows, and the totals at the end of a table, which are no rows of data."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from workbench.claims import Text, say
from workbench.intake.tables import clean, folded

SEARCHED = 20
MOST_TOTALS = 5
# What stands in front of a total or an average, folded, as programs and people write it.
SUMMARIES = {folded(word) for word in (
    "total", "totals", "grand total", "subtotal", "sum", "average", "avg", "mean", "median", "count", "std dev", "stdev",
    "standard deviation", "min", "max", "minimum", "maximum", "n", "base", "net score", "nps", "csat", "ces", "score", "result", "ergebnis", "wynik", "résultat", "resultado", "得分", "ogółem",
    "gesamt", "gesamtergebnis", "summe", "durchschnitt", "mittelwert", "mittel", "anzahl", "standardabweichung", "std abw", "stdabw", "odchylenie standardowe", "odch std", "標準偏差", "标准差", "平均値", "合計",
    "moyenne", "somme", "médiane", "total général", "écart type", "effectif",
    "promedio", "media", "suma", "mediana", "desviación estándar", "totale", "somma", "média",
    "razem", "łącznie", "średnia", "suma końcowa", "gemiddelde", "totaal", "som", "medel", "summa",
    "合计", "总计", "总和", "平均", "平均值", "均值", "中位数",
)}  # fmt: skip
OF_ALL = {folded(word) for word in (
    "of", "all", "score", "scores", "rating", "overall", "answers", "responses", "nps", "csat", "value", "values", "général", "générale", "globale",
    "general", "ogólna", "ogółem", "końcowa", "insgesamt", "generale", "geral", "algemeen", "de", "der", "des", "n",
)}  # fmt: skip


def header_at(rows: Sequence[Sequence[str]], wanted: set[str]) -> int:
    """Position (from 0) of the header among the first rows: the one that holds most wanted names (folded).

    Where none holds any it is the first row that is no title: a title has one filled cell, or two above a wide table, or
    other fields than the table below it, or says something with a number or behind a colon above a row of more words.
    """
    filled = [sum(bool(cell.strip()) for cell in row) for row in rows]
    most = max(filled, default=0)
    usual = _usual(rows)
    titles = [
        count <= 1 < most or (count == 2 and most >= 6) or len(row) not in usual or _tells(row, rows[at + 1 :])
        for at, (count, row) in enumerate(zip(filled, rows, strict=True))
    ]
    matches = [len(wanted.intersection(map(folded, row))) if wanted else 0 for row in rows]
    over = [_joined(row, below, wanted) for row, below in pairwise(rows)]
    if any(matches) or any(over):
        return max(range(len(rows)), key=lambda at: (max(matches[at], *over[at : at + 1], 0), not titles[at], -at))
    return next((at for at, title in enumerate(titles) if not title and filled[at]), 0)


def _usual(rows: Sequence[Sequence[str]]) -> set[int]:
    """How many fields a row of the table has; its header may lack the last delimiter, behind which nothing stands."""
    lengths = Counter(map(len, rows))
    width, often = max(lengths.items(), key=lambda pair: (pair[1], pair[0]), default=(0, 0))
    full = [row for row in rows if len(row) == width]
    if often * 2 <= len(rows) or often < 3 or not _worded(full[0]):
        return set(lengths)
    return {width, width - all(not row[-1].strip() for row in full)}


def _tells(row: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Whether a row such as "Exported | 2026-05-01" tells of the table, whose header stands below and has more words."""
    said = [cell.strip() for cell in row if cell.strip()]
    if not said or (_worded(said) and not said[0].endswith((":", "："))):
        return False
    filled = {at for at, cell in enumerate(row) if cell.strip()}
    return any(
        _worded(head)
        and filled <= {at for at, cell in enumerate(head) if cell.strip()}
        and any(_numeric(cell) and cell.strip() for cell in data)
        for head, data in pairwise(below)
    )


def _worded(row: Sequence[str]) -> bool:
    return all(re.search(r"[^\W\d_]", cell) for cell in row if cell.strip())


def filled_forward(names: Sequence[str], answers: Sequence[str]) -> list[str]:
    """The names of columns below a row whose names go on over the blanks beside them: `question - choice`."""
    question, full = "", []
    for name, answer in zip(names, answers, strict=False):
        question = name or question
        plain = not answer or folded(answer) in ANSWER_ROW
        full.append(question if plain else f"{question} - {answer}" if question else answer)
    return full


def _joined(row: Sequence[str], below: Sequence[str], wanted: set[str]) -> int:
    """How many wanted names two rows form together; none where the lower one has them alone."""
    names = filled_forward([clean(one) for one in row], [clean(one) for one in below]) if wanted else ()
    found = wanted.intersection(map(folded, names))
    return len(found) if found - set(map(folded, below)) else 0


# How survey tools call the one answer of a question, below its name.
ANSWER_ROW = {"response", "openendedresponse", "odpowiedź", "antwort", "réponse", "respuesta", "答复"}


@dataclass(frozen=True)
class Summary:
    """A row that is no answer: its position from the end (-1 is the last), its word, and whether it is a note."""

    back: int
    word: str
    note: bool

    def said(self, row: int) -> Text:
        """That the row was left out, and why."""
        return say("read-below" if self.note else "read-total", row=str(row), word=self.word)


def summary_rows(first: Sequence[Sequence[str]], last: Sequence[Sequence[str]]) -> list[Summary]:
    """Which of the last rows are totals, averages or notes, from the last on.

    A total has one word for it among numbers and blanks, and none of the first rows has the word there; a word alone is
    one where such a row follows, or where its column holds numbers. A note is a sentence alone in a column of single words.
    """
    found: list[Summary] = []
    for back in range(1, len(last) + 1):
        row = last[-back]
        worded = [at for at, cell in enumerate(row) if cell.strip() and not _numeric(cell)]
        if len(worded) != 1:
            break
        at, word = worded[0], clean(row[worded[0]]).strip(" :.")
        alone = _alone(row)
        if any(other is not row and folded(other[at]) == folded(word) for other in (*first, *last)):
            break
        above = [other for other in (*first, *last[:-back]) if other is not row]
        note = alone and not _sums_up(word) and (_sentence(word, at, above) or (_numbered(first, at) and _full(above)))
        if not note and (not _sums_up(word) or (alone and not (found or _numbered(first, at)))):
            break
        found.append(Summary(-back, word[:40], note=note))
    return found


def _sums_up(word: str) -> bool:
    """Whether words stand for a total: one that does, alone or beside what only says of what ("Moyenne générale")."""
    parts = [folded(part) for part in re.findall(r"[^\W\d_]+", word)]
    if folded(word) in SUMMARIES:
        return True
    return 1 <= len(parts) <= 4 and parts[0] in SUMMARIES and all(part in OF_ALL for part in parts[1:])


def _sentence(word: str, at: int, rows: Sequence[Sequence[str]]) -> bool:
    """Whether words below a column of single words are none of its answers: two at least, and rows above that hold more."""
    above = [row for row in rows if row[at].strip() and not (_alone(row) and " " in row[at].strip())]
    return _full(above) and " " in word and not any(" " in row[at].strip() for row in above)


def _full(rows: Sequence[Sequence[str]]) -> bool:
    return len(rows) > 2 and all(sum(bool(cell.strip()) for cell in row) > 1 for row in rows)


def _alone(row: Sequence[str]) -> bool:
    return sum(bool(cell.strip()) for cell in row) == 1 < len(row)


def _numbered(first: Sequence[Sequence[str]], at: int) -> bool:
    """Whether a column holds numbers alone, so that a word in it is no answer."""
    cells = [row[at] for row in first if row[at].strip()]
    return len(cells) > 2 and sum(map(_numeric, cells)) >= len(cells) - MOST_TOTALS


def _numeric(cell: str) -> bool:
    return re.fullmatch(r"\s*[-+]?[\d.,'\s\u00a0\u202f]*%?\s*", cell) is not None
