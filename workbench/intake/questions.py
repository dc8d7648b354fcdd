"""Tells what a survey question is from its name and the distinct answers: a rating, a choice, a comment, a weight."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal
from unicodedata import normalize

from workbench.intake.tables import clean, folded

Kind = Literal[
    "respondent",
    "weight",
    "nps",
    "csat",
    "ces",
    "rating",
    "choice",
    "tick",
    "number",
    "date",
    "text",
    "empty",
]

# Texts that mean no answer, folded.
NO_ANSWER = {"na", "nan", "none", "null", "blank", "noanswer", "notapplicable", "dontknow", "dk", "idontknow", "nieWiem".lower(),
             "niedotyczy", "brakodpowiedzi", "prefernottoanswer", "prefernottosay", "refused", "不知道", "不适用",
             "notapplicabletome", "notsure", "unsure"}  # fmt: skip
MOST_CHOICES, REPEATED = 15, 3
_FAR = {-99, -98, -9, -8, -2, -1, 77, 88, 97, 98, 99, 777, 888, 997, 998, 999}
# Lowest and highest answer seen, without far codes: the scale, and the codes at its ends that mean no answer.
_SCALES: dict[tuple[int, int], tuple[tuple[int, int], tuple[int, ...]]] = {
    (0, 11): ((0, 10), (11,)),
    (0, 10): ((0, 10), ()),
    (1, 11): ((1, 10), (11,)),
    (1, 10): ((1, 10), ()),
    (0, 7): ((1, 7), (0,)),
    (1, 7): ((1, 7), ()),
    (0, 6): ((1, 5), (0, 6)),
    (1, 6): ((1, 5), (6,)),
    (0, 5): ((1, 5), (0,)),
    (1, 5): ((1, 5), ()),
    (2, 5): ((1, 5), ()),
    (0, 4): ((0, 4), ()),
    (1, 4): ((1, 4), ()),
    (0, 100): ((0, 100), ()),
}
# How often something happens: whether more of it is better, only the question can say.
_OFTEN = {"never": 1, "rarely": 2, "seldom": 2, "sometimes": 3, "often": 4, "always": 5}
_FAMILIES: tuple[dict[str, int], ...] = (
    {"stronglydisagree": 1, "disagree": 2, "somewhatdisagree": 2, "neitheragreenordisagree": 3, "neutral": 3, "undecided": 3,
     "agree": 4, "somewhatagree": 4, "stronglyagree": 5},
    {"verydissatisfied": 1, "dissatisfied": 2, "somewhatdissatisfied": 2, "neithersatisfiednordissatisfied": 3, "neutral": 3,
     "satisfied": 4, "somewhatsatisfied": 4, "verysatisfied": 5},
    {"verydifficult": 1, "difficult": 2, "somewhatdifficult": 2, "neithereasynordifficult": 3, "neutral": 3, "easy": 4,
     "somewhateasy": 4, "veryeasy": 5},
    {"verypoor": 1, "poor": 2, "fair": 3, "good": 4, "verygood": 5, "excellent": 5},
    _OFTEN,
    {"zdecydowanienie": 1, "raczejnie": 2, "trudnopowiedzieć": 3, "raczejtak": 4, "zdecydowanietak": 5},
    {"bardzoniezadowolony": 1, "niezadowolony": 2, "aniniezadowolonyanizadowolony": 3, "zadowolony": 4, "bardzozadowolony": 5},
    {"非常不满意": 1, "不满意": 2, "一般": 3, "满意": 4, "非常满意": 5},
    {"非常不同意": 1, "不同意": 2, "中立": 3, "同意": 4, "非常同意": 5},
)  # fmt: skip
_NPS = re.compile(r"recommend|nps|netpro|likely to tell|poleci|推荐", re.IGNORECASE)
_SATISFIED = re.compile(r"satisf|csat|q\d+_?all$|zadowol|满意", re.IGNORECASE)
_OVERALL = re.compile(r"overall|as a whole|ogółem|ogólni|总体|整体", re.IGNORECASE)
_OPINION = re.compile(
    r"\brat(e|ing)|experience|service|quality|impression|visit|stay|trip|oceni|ocen[aę]|评", re.IGNORECASE
)
_IMPORTANCE = re.compile(r"importan|priorit|ważn|重要", re.IGNORECASE)
_EFFORT = re.compile(r"effort|how easy|\bease\b|\bces\b|wysiłek|łatwo|容易", re.IGNORECASE)
_RATE = re.compile(
    r"\brate\b|rating|satisf|how (well|likely|willing|important|much)|oceń|zadowol|满意|评分", re.IGNORECASE
)
_WEIGHT = re.compile(r"^(weight|wgt|wt|waga|权重)$|weight$", re.IGNORECASE)


@dataclass(frozen=True)
class Question:
    """One column of an export and what it seems to be.

    `answered` is the share of responses with an answer (0-1), blank and `missing` ones left out; `distinct` the
    number of different answers; `answers` what they are, for choices; `values` the number behind each answer text
    of a verbal scale.
    """

    name: str
    text: str
    kind: Kind
    answered: float
    distinct: int
    scale: tuple[float, float] | None = None
    missing: tuple[float | str, ...] = ()
    answers: tuple[str, ...] = ()
    values: Mapping[str, int] | None = None
    labels: Mapping[str, str] | None = None


def classify(
    name: str,
    text: str,
    counts: Mapping[str, int],
    *,
    rows: int,
    role: str = "",
    labels: Mapping[str, str] | None = None,
) -> Question:
    """What a column is, from how often each distinct answer occurs in `rows` responses.

    `role` is what the export itself says of the column. The proposal is for a person to check: scales are read
    from the answers that occur, and codes at their ends can mean anything.
    """
    filled = {value: count for value, count in counts.items() if clean(value)}
    silent = tuple(value for value in filled if folded(value) in NO_ANSWER)
    answers = {value: count for value, count in filled.items() if value not in silent}
    kind, scale, codes, values = _kind(name, text, answers, rows=rows, role=role)
    gone = {f"{code:g}" for code in codes}
    said = {value: count for value, count in answers.items() if _plain(value) not in gone}
    listed = tuple(said) if kind == "choice" else ()
    return Question(name, text, kind, sum(said.values()) / max(rows, 1), len(said), scale, (*codes, *silent), listed,
                    values, labels)  # fmt: skip


def without_lone_ratings(questions: Sequence[Question]) -> Iterator[Question]:
    """The questions, with a rating that stands alone in its block taken for a code instead.

    Codes of purposes or regions also run from 1 to 5; ratings come in blocks of three or more on one scale, or ask
    to rate in words.
    """
    blocks = Counter((_block(one.name), one.scale) for one in questions if one.kind == "rating")
    for one in questions:
        alone = one.kind == "rating" and one.values is None and blocks[_block(one.name), one.scale] < 3
        yield (
            replace(one, kind="choice", scale=None) if alone and not _RATE.search(words_of(one.text)) else one
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


Guess = tuple[Kind, "tuple[float, float] | None", tuple[float, ...], "Mapping[str, int] | None"]


def _kind(name: str, text: str, answers: Mapping[str, int], *, rows: int, role: str) -> Guess:
    if not answers:
        return "empty", None, (), None
    if role == "respondent":
        return "respondent", None, (), None
    if role in {"start", "end"} or _dates(answers):
        return "date", None, (), None
    if role in {"duration", "progress"}:
        return "number", None, (), None
    if role:
        return "choice", None, (), None
    numbers = _numbers(answers)
    if numbers is not None:
        return _numeric(name, text, numbers, answers, rows=rows)
    family = _family(answers)
    if family:
        return _measure(name, text, (1, 5)), (1, 5), (), family
    if _distinct(answers) and all(len(value) <= 40 and " " not in value for value in answers):
        return "respondent", None, (), None
    return ("text" if len(answers) > MOST_CHOICES or _written(answers) else "choice"), None, (), None


def _written(answers: Mapping[str, int]) -> bool:
    """Whether answers are people's own words: most are long, and they hardly repeat as offered options would."""
    long = sum(len(value) > 40 for value in answers) * 2 > len(answers)
    return long and sum(answers.values()) < REPEATED * len(answers)


def _numeric(name: str, text: str, numbers: list[float], answers: Mapping[str, int], *, rows: int) -> Guess:
    if _WEIGHT.search(name) and min(numbers) > 0:
        return "weight", None, (), None
    if len(answers) == 1 and rows > 1:
        return "tick", None, (), None
    if _distinct(answers) and all(number.is_integer() for number in numbers):
        return "respondent", None, (), None
    near = sorted(number for number in numbers if number not in _FAR)
    whole = near and all(number.is_integer() for number in near)
    found = _SCALES.get((int(near[0]), int(near[-1]))) if whole else None
    if whole and _NPS.search(f"{name} {text}") and near[0] >= 0 and 7 <= near[-1] <= 11:
        found = (0, 10), ((11,) if near[-1] == 11 else ())
    if found is None or len(near) < 3:
        return ("choice" if whole and len(answers) <= MOST_CHOICES else "number"), None, (), None
    scale, ends = found
    codes = (*ends, *(number for number in numbers if number in _FAR and not scale[0] <= number <= scale[1]))
    return _measure(name, text, scale), (float(scale[0]), float(scale[1])), tuple(map(float, codes)), None


def _distinct(answers: Mapping[str, int]) -> bool:
    """True where no answer occurs twice, in a column long enough for that to mean something."""
    return len(answers) == sum(answers.values()) > 20


def _measure(name: str, text: str, scale: tuple[int, int]) -> Kind:
    words = f"{name} {text}"
    if asks_importance(words):
        return "rating"
    if _NPS.search(words) and scale == (0, 10):
        return "nps"
    if _EFFORT.search(words):
        return "ces"
    return "csat" if _asks_satisfaction(name, text) else "rating"


def asks_importance(words: str) -> bool:
    """Whether a question asks how much something matters, which is no rating of how good it is."""
    return bool(_IMPORTANCE.search(words)) and not _SATISFIED.search(words)


def asks_how_often(question: Question) -> bool:
    """Whether the answers of a verbal scale say how often, so that a high one may be good or bad."""
    return bool(question.values) and {folded(text) for text in question.values or ()} <= set(_OFTEN)


def _asks_satisfaction(name: str, text: str) -> bool:
    """Satisfaction by that word; "overall" says so only in a bare column name or beside what can be rated."""
    words = f"{name} {text}"
    if _SATISFIED.search(words):
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
    shape = r"\d{4}-\d{2}-\d{2}.*|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}.*|\d{1,2}:\d{2}(:\d{2})?( [AP]M)?"
    return all(re.fullmatch(shape, value.strip()) for value in answers)


def _family(answers: Mapping[str, int]) -> dict[str, int] | None:
    """Answer texts with their numbers, where all belong to one verbal scale and at least three occur."""
    for family in _FAMILIES:
        if len(answers) >= 3 and all(folded(value) in family for value in answers):
            return {clean(value): family[folded(value)] for value in answers}
    return None
