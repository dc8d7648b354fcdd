"""Tells what a survey question is from its name and the distinct answers: a rating, a choice, a comment, a weight."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any
from unicodedata import normalize

from workbench.intake.reading import FAR, Reading
from workbench.intake.scales import reading_of
from workbench.intake.spellings import is_silent
from workbench.intake.tables import clean, folded
from workbench.sources import numerals
from workbench.stats.measures import MEASURES, recognised

# What a question is: a measure's id, or respondent, weight, rating, choice, derived, tick, number, date, text, empty.
Kind = str

MOST_CHOICES, REPEATED = 15, 3
BLOCK = 3  # ratings side by side with the same highest answer are a block
_OVERALL = re.compile(
    r"overall|as a whole|ogółem|ogólni|insgesamt|gesamt|dans l.ensemble|globale|en general|总体|整体|總體|整體|総合|全体",
    re.IGNORECASE,
)
_OPINION = re.compile(
    r"\brat(e|ing)|experience|service|quality|impression|visit|stay|trip|oceni|ocen[aę]|评", re.IGNORECASE
)
_IMPORTANCE = re.compile(r"importan|priorit|ważn|重要", re.IGNORECASE)
_RATE = re.compile(
    r"\brate\b|rating|\bnote\b|satisf|satysfak|how (well|likely|willing|important|much)|oceń|oceni|ocena|zadowol|zufrieden|bewert|beurteil"
    r"|évalu|califi|valora|满意|评分|评价|打分|滿意|評価|満足",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\bhow (many|old|long)\b|wie (viele|alt|lange)\b|(?<!na )\bile\b|combien|cuánt[oa]s|多少|几[次年个]", re.IGNORECASE
)
_ID = re.compile(
    r"(?:^|[\W_])(?:id|uuid|guid)$|^(?:respondent|response|record|case)[\W_]*(?:no|nr|number|id)?$", re.IGNORECASE
)
_WEIGHT = re.compile(r"^(weight|wgt|wt|waga|gewicht|gewichtung|poids|peso|权重|權重)$|weight$|_wgt$", re.IGNORECASE)


@dataclass(frozen=True)
class Question:
    """One column of an export and what it seems to be.

    `answered` is the share of responses with an answer (0-1), blank and missing ones left out; `distinct` the
    number of different answers; `answers` what they are, for choices; `reading` how the answers of a rating are read;
    `counts` how often each answer as found occurs in `rows` responses.
    """

    name: str
    text: str
    kind: Kind
    counts: Mapping[str, int]
    rows: int
    reading: Reading | None = None
    silent: tuple[str, ...] = ()
    labels: Mapping[str, str] | None = None
    role: str = ""

    @property
    def scale(self) -> tuple[float, float] | None:
        """The lowest and the highest answer of a rating."""
        return self.reading.scale if self.reading else None

    @property
    def missing(self) -> tuple[float | str, ...]:
        """Codes and texts that mean no answer."""
        return self.reading.missing if self.reading else self.silent

    @property
    def values(self) -> Mapping[str, float] | None:
        """The number behind each answer that is not its own number."""
        return (self.reading.values or None) if self.reading else None

    @property
    def said(self) -> dict[str, int]:
        """How often each answer occurs, those left out that mean none."""
        gone = {code if isinstance(code, str) else f"{code:g}" for code in self.missing}
        return {text: count for text, count in self.counts.items() if text not in gone and _plain(text) not in gone}

    @property
    def answered(self) -> float:
        """The share of responses with an answer."""
        return sum(self.said.values()) / max(self.rows, 1)

    @property
    def distinct(self) -> int:
        """The number of different answers."""
        return len(self.said)

    @property
    def answers(self) -> tuple[str, ...]:
        """The answers of a choice."""
        return tuple(self.said) if self.kind == "choice" else ()


def classify(
    name: str,
    text: str,
    counts: Mapping[str, int],
    *,
    rows: int,
    role: str = "",
    labels: Mapping[str, str] | None = None,
    block: tuple[float, float] | None = None,
) -> Question:
    """What a column is, from how often each distinct answer occurs in `rows` responses.

    `role` is what the export itself says of the column, `labels` the texts of its codes, `block` the scale of the
    questions around it. The proposal is for a person to check.
    """
    filled = {value: count for value, count in counts.items() if clean(value)}
    silent = tuple(value for value in filled if is_silent(value))
    answers = {value: count for value, count in filled.items() if value not in silent}
    kind, reading = _kind(name, text, answers, filled, rows=rows, role=role, labels=labels, block=block)
    return Question(name, text, kind, filled, rows, reading, silent, labels, role)


def again(question: Question, *, block: tuple[float, float] | None = None, **more: Any) -> Question:
    """The question classified again, with other counts or among the questions of its block."""
    one = replace(question, **more)
    return classify(one.name, one.text, one.counts, rows=one.rows, role=one.role, labels=one.labels, block=block)


def settled(questions: Sequence[Question]) -> list[Question]:
    """The questions, each read with those around it.

    Numbers of one block share a scale, worded answers of one file a ladder. A rating that stands alone is taken for a
    code: codes of purposes or regions also run from 1 to 5; ratings come in blocks of three or more on one scale,
    or ask to rate in words.
    """
    found = list(_on_one_ladder(_on_one_scale(questions)))
    ratings = [one.reading is not None and _bare(one) for one in found]
    named = Counter((_block(one.name), one.scale) for one, rating in zip(found, ratings, strict=True) if rating)
    runs = _runs(found)
    return [
        replace(one, kind="choice", reading=None)
        if rating and one.kind == "rating" and not one.labels and named[_block(one.name), one.scale] < BLOCK
        and run < BLOCK and not _RATE.search(words_of(one.text))
        else replace(one, kind="rating") if one.kind == "ces" and run > BLOCK and not MEASURES["ces"].asks.search(one.text) else one
        for one, rating, run in zip(found, ratings, runs, strict=True)
    ]  # fmt: skip


def _bare(question: Question) -> bool:
    """Whether a question's scale is known from nothing but the answers that occur, its own or its block's."""
    return question.reading is not None and question.reading.basis in {"the answers that occur", "its block"}


def _runs(questions: Sequence[Question]) -> list[int]:
    """How many bare ratings with the same highest answer stand side by side, for each question."""
    keys = [(one.reading.high,) if one.reading and _bare(one) and one.kind != "nps" else None for one in questions]
    lengths: list[int] = []
    for key, members in groupby(keys):
        size = len(list(members))
        lengths += [size if key else 0] * size
    return lengths


def _on_one_scale(questions: Sequence[Question]) -> Iterator[Question]:
    """Bare ratings whose names form a block are read on the scale that all their answers together suggest."""
    blocks: dict[str, list[Question]] = {}
    for one in questions:
        if one.kind in {"rating", "choice", *MEASURES} - {"nps"} and _whole(one):
            blocks.setdefault(_block(one.name), []).append(one)
    for one in questions:
        members = blocks.get(_block(one.name), [])
        if len(members) < 2 or one not in members or not (_bare(one) or one.kind == "choice"):
            yield one
            continue
        ends = [number for member in members for number in _whole(member)]
        scale = (min(ends), max(ends))
        bare = any(_bare(member) for member in members)
        yield again(one, block=scale) if bare else one


def _whole(question: Question) -> list[float]:
    """All numbers among a question's answers where they are whole, codes for no answer too, and 0 to 10 but for far codes."""
    numbers = [_plain(text) for text in question.counts if not is_silent(text)]
    if not numbers or not all(re.fullmatch(r"-?\d{1,3}", text) for text in numbers):
        return []
    near = [float(text) for text in numbers if float(text) not in FAR]
    return near if near and min(near) >= 0 and max(near) <= 10 else []


def _on_one_ladder(questions: Iterable[Question]) -> Iterator[Question]:
    """Worded answers that do not use every step are read as another question of the file whose answers do."""
    listed = list(questions)
    whole = [
        one.reading for one in listed
        if one.reading and one.reading.basis == "worded answers" and len(set(one.reading.values.values())) == one.reading.high
    ]  # fmt: skip
    for one in listed:
        read = one.reading
        known = {} if read is None or read.basis != "worded answers" else {folded(text): text for text in read.values}
        full = next((each for each in whole if known and set(known) <= {folded(text) for text in each.values}), None)
        if full is None or read in whole:
            yield one
            continue
        numbers = {folded(text): number for text, number in full.values.items()}
        yield replace(
            one,
            reading=replace(
                full, values={text: numbers[key] for key, text in known.items()}, missing=read.missing if read else ()
            ),
        )


def words_of(name: str) -> str:
    """A column's name as words: RATE_DELAY_INFO is "Rate delay info"; a question stays as it is."""
    if " " in name or "_" not in name:
        return name
    return name.replace("_", " ").strip().capitalize()


def _block(name: str) -> str:
    """What the names of one block share: letters and a number, or the first word of a name, or three of a question."""
    match = re.match(r"[A-Za-z]+_?\d+", name)
    return match.group() if match else " ".join(re.split(r"[\s_]+", name)[: 3 if " " in name else 1])


def _kind(
    name: str,
    text: str,
    answers: Mapping[str, int],
    filled: Mapping[str, int],
    *,
    rows: int,
    role: str,
    labels: Mapping[str, str] | None,
    block: tuple[float, float] | None,
) -> tuple[Kind, Reading | None]:
    if not answers:
        return "empty", None
    if role == "respondent":
        return "respondent", None
    if name.upper().endswith("_NPS_GROUP"):  # Qualtrics adds it to each NPS question
        return "derived", None
    if role in {"start", "end"} or _dates(answers):
        return "date", None
    if role:
        return ("number" if role in {"duration", "progress"} else "choice"), None
    numbers = _numbers(answers)
    if numbers is not None and (kind := _no_rating(name, numbers, answers, rows=rows)):
        return kind, None
    words = f"{words_of(name)} {text}" if text != name else words_of(name)
    rated = bool(_RATE.search(words) or _asks_satisfaction(name, text) or MEASURES["ces"].asks.search(words))
    reading = reading_of(
        words,
        filled,
        labels=labels,
        rated=rated,
        recommends=bool(MEASURES["nps"].asks.search(f"{name} {text}")),
        block=block,
    )
    if reading is not None and not (_COUNTED.search(words) and not rated and numbers is not None):
        kind = _measure(name, text, reading.scale)
        if reading.high - reading.low == 2 and not reading.guess and kind in {"csat", "rating"}:
            reading = replace(reading, guess="top", why="whether the middle one of three answers counts as satisfied")
        return kind, reading
    if numbers is not None:
        whole = all(number.is_integer() for number in numbers)
        return ("choice" if whole and len(answers) <= MOST_CHOICES else "number"), None
    if all(numerals.is_numeral(value) for value in answers):
        return "number", None
    if _identifies(name, answers) and all(len(value) <= 40 and " " not in value for value in answers):
        return "respondent", None
    return ("text" if len(answers) > MOST_CHOICES or _written(answers) else "choice"), None


def says_overall(text: str) -> bool:
    """Whether a question asks of the whole and not of one part of it."""
    return bool(_OVERALL.search(text))


def _written(answers: Mapping[str, int]) -> bool:
    """Whether answers are people's own words: most are long, and they hardly repeat as offered options would."""
    long = sum(len(value) > 40 for value in answers) * 2 > len(answers)
    return long and sum(answers.values()) < REPEATED * len(answers)


def _no_rating(name: str, numbers: list[float], answers: Mapping[str, int], *, rows: int) -> Kind | None:
    """What a column of numbers is that cannot be a rating: a weight, a tick or an id."""
    if _WEIGHT.search(name) and min(numbers) > 0:
        return "weight"
    if len(answers) == 1 and rows > 1:
        return "tick"
    if _identifies(name, answers) and all(number.is_integer() for number in numbers):
        return "respondent"
    return None


def _identifies(name: str, answers: Mapping[str, int]) -> bool:
    """True where no answer occurs twice, or few do in a column called an id, long enough for that to mean something."""
    total = sum(answers.values())
    return total > 20 and len(answers) >= total * (0.9 if _ID.search(name) else 1)


def _measure(name: str, text: str, scale: tuple[float, float]) -> Kind:
    words = f"{name} {text}"
    if asks_importance(words):
        return "rating"
    if measure := recognised(words, scale):
        return measure.id
    return "csat" if _asks_satisfaction(name, text) else "rating"


def asks_importance(words: str) -> bool:
    """Whether a question asks how much something matters, which is no rating of how good it is."""
    return bool(_IMPORTANCE.search(words)) and not MEASURES["csat"].asks.search(words)


def _asks_satisfaction(name: str, text: str) -> bool:
    """Satisfaction by that word; "overall" says so only in a bare column name or beside what can be rated."""
    words = f"{name} {text}"
    if MEASURES["csat"].asks.search(words):
        return True
    return bool(_OVERALL.search(words)) and (len(words_of(text).split()) <= 3 or bool(_OPINION.search(text)))


def _numbers(answers: Mapping[str, int]) -> list[float] | None:
    """The distinct answers as numbers; None where one is not."""
    plain = [_plain(value) for value in answers]
    if not all(re.fullmatch(r"[-+]?\d+([.,]\d+)?", value) for value in plain):
        return None
    return [float(value.replace(",", ".")) for value in plain]


def _plain(value: str) -> str:
    text = normalize("NFKC", value).strip()
    return re.sub(r"\.0+$", "", text)


def _dates(answers: Mapping[str, int]) -> bool:
    shape = r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}.*|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}.*|\d{1,2}:\d{2}(:\d{2})?( [AP]M)?"
    return all(re.fullmatch(shape, value.strip()) for value in answers)
