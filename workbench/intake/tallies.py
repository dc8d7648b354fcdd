"""Recognises a table of how many gave each answer, whose rows are no people, among the files of a survey."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from workbench.errors import InputError
from workbench.intake.distinct import spelled
from workbench.intake.ladders import climb
from workbench.intake.settings import Tally
from workbench.intake.spellings import is_silent
from workbench.intake.tables import Table, folded
from workbench.intake.worded import grouped
from workbench.sources.yaml import scalar

if TYPE_CHECKING:
    from workbench.errors import Fault

MOST_ROWS = 2000
MOST_ANSWERS = 24  # rows of a table with one column beside the counts
_COUNT = re.compile(
    r"n|(number|no|count|freq|frequency)(of)?(responses|answers|respondents|people|customers)?|counts|frequencies|responses|respondents|people"
    r"|liczba(odpowiedzi|osób|respondentów)?|liczebność|częstość|anzahl|häufigkeit|antworten|nombre|effectifs?|réponses|número|frecuencia|respuestas"
    r"|numero|frequenza|aantal|人数|数量|频数|次数|人數|度数|回答数"
)
_SHARE = re.compile(
    r"(percent|percentage|share|pct|proportion|procent|odsetek|udział|anteil|prozent|pourcentage|porcentaje|比例|百分比|占比|割合)\w*|"
)
_TOTAL = re.compile(r"total|sum|all|base|razem|suma|ogółem|gesamt|summe|合计|总计|合計")
# What the column is called whose texts are questions, and not groups of other people.
_QUESTIONS = re.compile(
    r"(survey)?(question|item|statement|aspect|attribute|touchpoint)s?|fragen?|aussagen?|merkmale?|aspekte?|pytani[ea]|stwierdzeni[ea]|pozycja"
    r"|affirmations?|critères?|preguntas?|afirmaci(ón|ones)|aspectos?|domand[ae]|vraag|vragen|stelling(en)?|问题|题目|题项|项目|問題|題目|質問|設問|項目"
)
_MEAN = re.compile(
    r"\b(avg|average|mean)\b|ø|mittelwert|durchschnitt|średni|moyen|promedio|\bmedia\b|gemiddeld|平均|均值|均分",
    re.IGNORECASE,
)
_UNIT = re.compile(r"[\s_(\[]*(%|percent|pct|share|count|n|#)?[)\]\s]*$", re.IGNORECASE)  # behind an answer's name
_WHOLE = re.compile(r"\d+(\.0+)?")
_PART = re.compile(r"\d+([.,]\d+)?\s*%?")
_POINTS = {(0, 10), (1, 10), (1, 7), (1, 5), (0, 5), (1, 6), (0, 6), (1, 4)}
ANSWERS = "Answers"  # what the column is called that a table's counts are made into


@dataclass(frozen=True)
class Tallied:
    """How a table counts people: a column of counts, or tables of a column for each score.

    `labels` are the words of the scores, `recommends` says that they are promoters, passives and detractors; `asks` is
    the column whose texts are the questions of the tables, `aside` are shares and totals.
    """

    count: str | None = None
    tables: Mapping[str, Tally] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    recommends: bool = False
    asks: str = ""
    aside: tuple[str, ...] = ()

    @property
    def mapping(self) -> str:
        """The line of `survey` in engagement.yaml that reads the table as what it is."""
        if self.count:
            return f"count: {scalar(self.count)}"
        return f"tables: {{{', '.join(self.lines)}}}"

    @property
    def lines(self) -> list[str]:
        """Each table as a line of `tables`."""
        return [f"{scalar(name)}: {{{_line(one)}}}" for name, one in self.tables.items()]

    def asked(self, name: str) -> str:
        """What a column that is made of counts seems to ask: whether people recommend, what its answers say, or its own name."""
        if self.recommends:
            return "NPS"
        if not self.words:
            return f"{name} ({min(map(int, self.labels.values()))}-{max(map(int, self.labels.values()))})"
        return name if self.asks else " / ".join(self.labels.values())

    @property
    def words(self) -> Mapping[str, str]:
        """The words of the scores; empty where the answers are numbers."""
        return {} if all(text.isdigit() for text in self.labels.values()) else self.labels

    @property
    def told(self) -> str:
        """What a person has to know of the rows."""
        if self.count:
            return "an answer with how many gave it"
        return "a question in each" if self.asks else "a column for each answer; check that each row is of other people"

    @property
    def used(self) -> set[str]:
        """The columns that are no groups and no answers once the people are counted."""
        columns = {name for one in self.tables.values() for name in (*one.scores.values(), one.of)}
        return {name for name in (*columns, self.count, self.asks, *self.aside) if name}


def _line(table: Tally) -> str:
    told = ", ".join(f"{score}: {scalar(name)}" for score, name in table.scores.items())
    where = ", ".join(f"{scalar(name)}: {scalar(text)}" for name, text in table.where.items())
    return (
        f"scores: {{{told}}}"
        + (f", of: {scalar(table.of)}" if table.of else "")
        + (f", where: {{{where}}}" if where else "")
    )


def tallied(table: Table) -> Tallied | None:
    """What a table counts, None where its rows are responses.

    A table of one column of answers and one of counts, or of groups, answers and counts, each combination once; or of a
    column for each answer of a known scale, of which one is above one. Raises `InputError` for shares without counts,
    for averages, and for questions across the columns.
    """
    if not 1 <= len(table.frame) <= MOST_ROWS:
        return None
    names = [str(one) for one in table.frame.columns]
    aside = [one for one in names if _is_share(one) or _TOTAL.fullmatch(folded(one))]
    counts = [one for one in names if _COUNT.fullmatch(folded(one)) and _whole(table, one)]
    keys = [one for one in names if one not in {*aside, *counts}]
    people = next((one for one in counts if sum(_numbers(table, one)) > len(table.frame)), None)
    if found := _by_columns(table, keys, [*counts, *(one for one in aside if _whole(table, one))]):
        return found
    if fault := next(_refused(table, keys, aside, people), None):
        raise InputError([fault])
    if people and _keyed(table, keys):
        return Tallied(people, aside=tuple({*names} - {*keys, people}))
    return None


def _refused(table: Table, keys: Sequence[str], aside: Sequence[str], people: str | None) -> Iterator[Fault]:
    """Tables of people from which no answer of one can be told."""
    keyed = _keyed(table, keys)
    if (
        keyed
        and len(keys) == 1
        and not people
        and (share := next((one for one in aside if _adds_up(table, one)), None))
    ):
        yield _shares_alone(table, share)
    questions = next((one for one in keys if _QUESTIONS.fullmatch(folded(one))), None)
    if keyed and people and questions and len(keys) > 1:
        yield table.fault(
            f'counts of several questions, one below the other, in column "{people}"',
            column=people,
            allowed="a row for each question and a column for each answer",
            fix="turn the table, as a pivot table of it does",
        )
    across = [one for one in keys[1:] if _whole(table, one)]
    if (
        len(across) > 1
        and len(across) == len(keys) - 1
        and _is_scale(_texts(table, keys[0]))
        and max(max(_numbers(table, one)) for one in across) > len(table.frame)
    ):
        yield table.fault(
            f'counts of answers that stand down the column "{keys[0]}", of {len(across)} questions across',
            column=keys[0],
            allowed="a row for each question and a column for each answer",
            fix="turn the table (in Excel: Paste Special, Transpose); where each row is a person after all, add a column of ids",
        )
    mean = next((one for one in keys if _MEAN.search(one) and not _whole(table, one)), None)
    if people and mean:
        yield table.fault(
            f'averages of groups in column "{mean}", beside how many are in each ("{people}")',
            column=mean,
            allowed="responses, or how many gave each answer",
            fix="export the responses, as an average does not tell how many are satisfied; where each row is a person after all, add a column of ids",
        )


def _shares_alone(table: Table, column: str) -> Fault:
    return table.fault(
        "shares of answers without how many answered",
        column=column,
        allowed="a column with the number of people",
        fix="export counts beside the shares: shares alone have no interval",
    )


def _is_share(name: str) -> bool:
    return set(name.strip()) == {"%"} or bool(folded(name) and _SHARE.fullmatch(folded(name)))


def _keyed(table: Table, keys: Sequence[str]) -> bool:
    """Whether each combination of answers and groups stands once, and no column is of ids."""
    frame = table.frame[list(keys)]
    if not keys or len(frame) < 2 or frame.duplicated().any():
        return False
    if len(keys) == 1:
        return len(frame) <= MOST_ANSWERS
    return all(frame[one].duplicated().any() for one in keys)


def _by_columns(table: Table, keys: Sequence[str], bases: Sequence[str]) -> Tallied | None:
    """Counts, or shares of a base, in a column for each answer: promoters, passives and detractors, or those of a scale."""
    numeric = [one for one in keys if _parts(table, one)]
    counts = [one for one in numeric if _whole(table, one) and "%" not in one] or numeric
    answers = {one: _UNIT.sub("", one) or one for one in counts}
    if len(set(answers.values())) < len(answers) or len(counts) < 2:
        return None
    bare = [text for text in answers.values() if not is_silent(text)]
    scores = _scores(bare)
    if scores is None or not (
        _are_many(table, counts, bare) or _sums(table, counts, (1,)) or any("%" in one for one in counts)
    ):
        return None
    told = {f"{scores[text]:g}": name for name, text in answers.items() if text in scores}
    base = _base(table, counts, bases)
    groups = [one for one in keys if one not in numeric]
    asks = groups[0] if len(groups) == 1 and _are_questions(table, groups[0]) else ""
    recommends = len(bare) == 3 and grouped(bare) is not None
    labels = {} if recommends else {score: answers[name] for score, name in told.items()}
    tables = (
        {text: Tally(scores=told, of=base, where={asks: text}) for text in _texts(table, asks)}
        if asks
        else {ANSWERS: Tally(scores=told, of=base)}
    )
    return Tallied(None, tables, labels, recommends, asks, tuple({*numeric, *bases} - {*told.values(), base}))


def _are_many(table: Table, counts: Sequence[str], heads: Sequence[str]) -> bool:
    """Whether a cell is above what one person could have answered: 1, or the highest of the numbers above the columns."""
    highest = max([1.0, *(float(text) for text in heads if _WHOLE.fullmatch(text))])
    return max(max(_numbers(table, one)) for one in counts) > highest


def _are_questions(table: Table, column: str) -> bool:
    """Whether the texts of a column are questions, by its name or their marks, and not groups of people."""
    rows = _texts(table, column)
    asked = _QUESTIONS.fullmatch(folded(column)) or all(text.endswith(("?", "？")) for text in rows)
    return bool(asked) and all(rows) and len(set(rows)) == len(rows)


def _scores(answers: Sequence[str]) -> Mapping[str, float] | None:
    """The number of each answer that heads a column; None where they are no known scale."""
    if len(answers) == 3 and (found := grouped(list(answers))):
        return found
    ladder = climb(answers)
    if len(answers) > 2 and ladder is not None and ladder.full and not ladder.often:
        return {text: float(step) for text, step in ladder.values.items()}
    return {text: float(text) for text in answers} if _is_scale(answers, worded=False) else None


def _is_scale(answers: Sequence[str], *, worded: bool = True) -> bool:
    """Whether texts are the answers of one scale, each once: all its numbers, or all its words."""
    numbers = sorted(float(text) for text in answers if _WHOLE.fullmatch(text))
    if len(numbers) == len(answers) > 3:
        low, high = numbers[0], numbers[-1]
        return (low, high) in _POINTS and len(set(numbers)) == len(numbers) == high - low + 1
    ladder = climb(answers) if worded and len(answers) > 2 and all(answers) else None
    return ladder is not None and ladder.full and len(answers) == ladder.steps


def _base(table: Table, counts: Sequence[str], bases: Sequence[str]) -> str | None:
    """The column of how many were asked where the columns hold shares, None where they hold counts.

    Rows of a hundred each are counts where a column says so, or where there is but one row.
    """
    marked = any("%" in text for name in counts for text in (name, *_texts(table, name)))
    if not marked and not _sums(table, counts, (1, 100)):
        return None
    sums = [sum(row) for row in _rows(table, counts)]
    said = any(
        all(abs(one - whole) <= 1 for one, whole in zip(sums, _numbers(table, name), strict=True)) for name in bases
    )
    alone = len(sums) == 1
    if not marked and (said or (alone and not bases)):
        return None
    base = next((name for name in bases if alone or not _sums(table, [name], (100,))), None)
    if base is None:
        raise InputError([_shares_alone(table, counts[0])])
    return base


def _sums(table: Table, names: Sequence[str], wholes: Sequence[float]) -> bool:
    """Whether the columns of each row add up to a whole, 1 or 100, but for rounding."""
    return all(any(abs(sum(row) - whole) <= 0.02 * whole for whole in wholes) for row in _rows(table, names))


def _rows(table: Table, names: Sequence[str]) -> list[tuple[float, ...]]:
    return list(zip(*(_numbers(table, one) for one in names), strict=True))


def _parts(table: Table, name: str) -> bool:
    told = [text for text in _texts(table, name) if text]
    return bool(told) and all(_PART.fullmatch(text) for text in told)


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
