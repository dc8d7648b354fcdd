"""Reads the answers of a rating question that are words: two of them, a known ladder, ends of a scale, groups, codes."""

from __future__ import annotations

import math
import re

from workbench.intake.anchors import ANCHOR, HARD, good, range_of
from workbench.intake.ladders import climb
from workbench.intake.reading import Guess, Reading
from workbench.intake.spellings import NO, YES, Numbered, plain
from workbench.intake.tables import folded


def in_words(
    words: str, given: list[str], spelled: Numbered | None, *, rated: bool, recommends: bool
) -> Reading | None:
    """Answers that are not all numbers: on a known ladder, or as a question to the person who knows the questionnaire."""
    if (rated or recommends) and (found := of_two(words, given)):
        return found
    if found := _worded(words, given):
        return found
    if spelled and (found := _ends_in_words(words, spelled, recommends=recommends)):
        return found
    if recommends and (found := _grouped(given)):
        return found
    if (rated or recommends or _ARRAY.search(words)) and (found := _coded(given)):
        return found
    judged = recommends or (rated and _JUDGES.search(words))
    return _asked(given, recommends=recommends) if judged else None


def of_two(words: str, given: list[str]) -> Reading | None:
    """Two answers, of which one is the good one: yes and no, satisfied and dissatisfied."""
    if len(given) != 2:
        return None
    best, ladder = [text for text in given if folded(text) in YES], climb(given)
    if ladder is not None and ladder.steps in {4, 5} and not {1, ladder.steps} & set(ladder.values.values()):
        best = [text for text in given if ladder.values[text] == max(ladder.values.values())]
    elif len(best) != 1 or not all(folded(text) in YES | NO for text in given):
        return None
    values = {text: float(text in best) for text in given}
    hard: Guess = "direction" if HARD.search(words) else ""
    return Reading(0, 1, "worded answers", values, guess=hard, why="whether yes is the good answer" if hard else "")


def yes_and_no(words: str) -> dict[str, str]:
    """The two codes of a question that names them yes and no: "(1 = yes, 2 = no)"; nothing for any other."""
    said = {number: phrase.strip() for number, phrase in ANCHOR.findall(words)}
    return said if len(said) == 2 and all(folded(phrase) in YES | NO for phrase in said.values()) else {}


def _worded(words: str, given: list[str]) -> Reading | None:
    """Answers in words, on the ladder that holds them all."""
    found = climb(given)
    if found is None or len(given) < 2 or (len(given) < 3 and found.unused > 1 and not _ASKS.search(words)):
        return None
    unsure: Guess = "direction" if found.often else "answers" if found.unsure else ""
    why = "whether often is good" if found.often else "which answers of the scale nobody gave" if unsure else ""
    return Reading(1, found.steps, "worded answers", dict(found.values), often=found.often, guess=unsure, why=why)


def _ends_in_words(words: str, spelled: Numbered, *, recommends: bool) -> Reading | None:
    """Numbers among which an end of the scale stands in words alone: "Extremely likely", 9, 8, ..."""
    kinds = {text: good(text) for text in spelled.words}
    if 0 in kinds.values() or len(set(kinds.values())) < len(kinds):
        return None
    least, most = min(spelled.values.values()), max(spelled.values.values())
    low, high = (
        (0.0, 10.0) if recommends else range_of(words) or (least - (-1 in kinds.values()), most + (1 in kinds.values()))
    )
    if not (low <= least and most <= high):
        return None
    ends = {text: high if kind > 0 else low for text, kind in kinds.items()}
    said = {text: number for text, number in spelled.values.items() if plain(text) != f"{number:g}"}
    return Reading(
        low,
        high,
        "the answers that occur",
        {**said, **ends},
        guess="answers",
        why="an end of the scale stands in words",
    )


_GROUPS = {
    10.0: re.compile(r"promot|förderer|推荐者|推薦者|(?:9|10)\D+10", re.IGNORECASE),
    8.0: re.compile(r"passi[vf]|pasyw|pasiv|neutral|indifferent|被动者|中立者|7\D+8", re.IGNORECASE),
    0.0: re.compile(r"d[eé]tra[ck]t|kritiker|krytyk|贬损者|批评者|[01]\D+6", re.IGNORECASE),
}


def _grouped(given: list[str]) -> Reading | None:
    """Answers to the recommendation question that are only its groups: promoters, passives, detractors."""
    values = grouped(given)
    if values is None:
        return None
    return Reading(
        0,
        10,
        "worded answers",
        values,
        guess="answers",
        why="groups of scores and not scores, so that the NPS holds and no mean does",
    )


def grouped(given: list[str]) -> dict[str, float] | None:
    """Promoters, passives and detractors as 10, 8 and 0; None where a text is none of them, or two are one."""
    values = {text: number for text in given for number, group in _GROUPS.items() if group.match(plain(text))}
    return values if len(set(values.values())) == len(given) else None


MOST_WORDS = 11
_JUDGES = re.compile(
    r"satisf|\brate (our|us|the|this|your (visit|stay|trip|overall|experience))|rating|zadowol|satysfak|oceń|ocena\b|zufrieden|bewert|beurteil|évalu|califi|valora"
    r"|soddisf|tevreden|满意|滿意|评价|打分|评分",
    re.IGNORECASE,
)


def _asked(given: list[str], *, recommends: bool) -> Reading | None:
    """Answers of a rating question that no known scale holds: a person has to say their numbers."""
    if not 2 < len(given) <= MOST_WORDS or sum(len(text) > 40 for text in given) * 2 > len(given):
        return None
    low, high = (0, 10) if recommends else (1, len(given))
    return Reading(
        low,
        high,
        "worded answers",
        dict.fromkeys(given, math.nan),
        guess="answers",
        why="no known scale has these words, whose numbers only the questionnaire can tell",
    )


_ANSWER_CODE = re.compile(r"A[OQ]?0*(\d{1,2})")
_ARRAY = re.compile(
    r"\[[^\]]+\]\s*$"
)  # how LimeSurvey names the rows of an array: SAT[1], "SAT. How satisfied ... [Staff]"


def _coded(given: list[str]) -> Reading | None:
    """Answers as LimeSurvey's codes, A1 to A5 say: which of them is the good end only the questionnaire can tell."""
    numbers = {text: match[1] for text in given if (match := _ANSWER_CODE.fullmatch(text.strip()))}
    if len(numbers) < len(given) or len(given) < 3:
        return None
    high = max(map(int, numbers.values()))
    values = {text: float(number) for text, number in numbers.items()}
    return Reading(
        1,
        high,
        "worded answers",
        values,
        guess="answers",
        why="codes of answers, of which only the questionnaire tells the best; or export full answers in place of codes",
    )


_ASKS = re.compile(r"satisf|rate|zadowol|satysfak|zufrieden|满意|how (easy|likely|helpful)", re.IGNORECASE)
