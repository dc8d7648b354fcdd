"""Recognises a table of how many gave each answer, whose rows are no people, among the files of a survey."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from workbench.errors import InputError
from workbench.intake.ladders import climb
from workbench.intake.ratings import spelled
from workbench.intake.spellings import is_silent
from workbench.intake.tables import Table, folded
from workbench.intake.worded import grouped
from workbench.sources.yaml import scalar

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_ROWS = 2000
MOST_ANSWERS = 24  # rows of a table with one column beside the counts
_COUNT = re.compile(
    r"n|(number|no|count|freq|frequency)(of)?(responses|answers|respondents|people|customers)?|counts|frequencies|responses|respondents|people"
    r"|liczba(odpowiedzi|osób|respondentów)?|liczebność|częstość|anzahl|häufigkeit|antworten|nombre|effectifs?|número|frecuencia|numero|frequenza"
    r"|aantal|人数|数量|频数|次数|人數|度数|回答数"
)
_SHARE = re.compile(
    r"(percent|percentage|share|pct|proportion|procent|odsetek|udział|anteil|prozent|pourcentage|porcentaje|比例|百分比|占比|割合)\w*|"
)
_TOTAL = re.compile(r"total|sum|all|base|razem|suma|ogółem|gesamt|summe|合计|总计|合計")
_WHOLE = re.compile(r"\d+(\.0+)?")
ANSWERS = "Answers"  # what the column is called that a table's counts are made into


@dataclass(frozen=True)
class Tallied:
    """How a table counts people: a column of counts, or a column for each score; `aside` are shares and totals."""

    count: str | None = None
    scores: dict[str, str] = field(default_factory=dict)
    recommends: bool = False
    aside: tuple[str, ...] = ()

    @property
    def mapping(self) -> str:
        """The line of `survey` in engagement.yaml that reads the table as what it is."""
        if self.count:
            return f"count: {scalar(self.count)}"
        told = ", ".join(f"{score}: {scalar(name)}" for score, name in self.scores.items())
        return f"tables: {{{ANSWERS}: {{scores: {{{told}}}}}}}"


def tallied(table: Table) -> Tallied | None:
    """What a table counts, None where its rows are responses.

    A table of one column of answers and one of counts, or of groups, answers and counts, each combination once; or of a
    column for each answer of a known scale, of which one is above one. Raises `InputError` for shares without counts.
    """
    if not 1 <= len(table.frame) <= MOST_ROWS:
        return None
    names = [str(one) for one in table.frame.columns]
    shares = [one for one in names if _is_share(one)]
    counts = [one for one in names if _COUNT.fullmatch(folded(one)) and _whole(table, one)]
    keys = [one for one in names if one not in {*shares, *counts} and not _TOTAL.fullmatch(folded(one))]
    if _keyed(table, keys):
        for one in counts:
            if sum(_numbers(table, one)) > len(table.frame):
                return Tallied(one, aside=tuple({*names} - {*keys, one}))
        if len(keys) == 1 and any(_adds_up(table, one) for one in shares):
            raise InputError([table.fault("shares of answers without how many answered", column=shares[0], allowed="a column with the number of people",
                                          fix="export counts beside the shares: shares alone have no interval")])  # fmt: skip
    return _by_columns(table, [one for one in names if one not in shares])


def _is_share(name: str) -> bool:
    return "%" in name or bool(folded(name) and _SHARE.fullmatch(folded(name)))


def _keyed(table: Table, keys: Sequence[str]) -> bool:
    """Whether each combination of answers and groups stands once, and no column is of ids."""
    frame = table.frame[list(keys)]
    if not keys or len(frame) < 2 or frame.duplicated().any():
        return False
    if len(keys) == 1:
        return len(frame) <= MOST_ANSWERS
    return all(frame[one].duplicated().any() for one in keys)


def _by_columns(table: Table, names: Sequence[str]) -> Tallied | None:
    """Counts in a column for each answer: promoters, passives and detractors, or the words of a scale."""
    numeric = [
        one
        for one in names
        if _whole(table, one) and not _TOTAL.fullmatch(folded(one)) and not _COUNT.fullmatch(folded(one))
    ]
    if len(numeric) < 2 or max(max(_numbers(table, one)) for one in numeric) <= 1:
        return None
    aside = tuple(
        one
        for one in names
        if one not in numeric and (_TOTAL.fullmatch(folded(one)) or _COUNT.fullmatch(folded(one)))
    )
    if len(numeric) == 3 and (found := grouped(numeric)):
        return Tallied(
            None, {f"{number:g}": name for name, number in found.items()}, recommends=True, aside=aside
        )
    said = [one for one in numeric if not is_silent(one)]
    ladder = climb(said)
    if len(said) < 3 or ladder is None or not ladder.full or ladder.often:
        return None
    return Tallied(
        None,
        {f"{step:g}": name for name, step in ladder.values.items()},
        aside=(*aside, *(one for one in numeric if one not in said)),
    )


def _whole(table: Table, name: str) -> bool:
    told = [text for text in _texts(table, name) if text]
    return bool(told) and all(_WHOLE.fullmatch(text) for text in told)


def _texts(table: Table, name: str) -> list[str]:
    return ["" if cell != cell else spelled(cell).strip() for cell in table.frame[name]]


def _numbers(table: Table, name: str) -> list[float]:
    """The numbers of a column, 0 where it has another text."""
    plain = [text.rstrip("% ").replace(",", ".") for text in _texts(table, name)]
    return [float(text) if re.fullmatch(r"\d+(\.\d+)?", text) else 0.0 for text in plain]


def _adds_up(table: Table, name: str) -> bool:
    """Whether the shares of a column are those of a whole."""
    total = sum(_numbers(table, name))
    return abs(total - 1) < 0.02 or abs(total - 100) < 2
