"""Reads a rating question's scale: its own words first, then value labels, then worded families, then what occurs."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal
from unicodedata import normalize

from workbench.intake.anchors import anchors_of, good, points_of, range_of
from workbench.intake.ladders import climb
from workbench.intake.spellings import NO, NO_RATING, YES, Numbered, is_silent, leading, numbered, plain
from workbench.intake.tables import clean, folded

Basis = Literal["its own words", "value labels", "worded answers", "its block", "the answers that occur"]
Guess = Literal["", "scale", "answers", "direction", "top"]

MOST_ANSWERS = 120
WIDE = 20  # points of a scale of which the two highest say little
FAR = {-99, -98, -9, -8, -2, -1, 77, 88, 97, 98, 99, 777, 888, 997, 998, 999}


@dataclass(frozen=True)
class Reading:
    """How the answers of one rating question are read.

    `values` has the number of each answer that is not its own number; `missing` the codes and texts that mean no
    answer; `low_is_good` where the low end is the good one. `basis` is what decided; `guess` the key of the mapping
    that a person has to confirm, because another reading would give another figure, and `why` in words.
    """

    low: float
    high: float
    basis: Basis
    values: Mapping[str, float]
    missing: tuple[float | str, ...] = ()
    low_is_good: bool = False
    often: bool = False
    guess: Guess = ""
    why: str = ""

    @property
    def scale(self) -> tuple[float, float]:
        """The lowest and the highest answer."""
        return self.low, self.high


def reading_of(
    words: str, counts: Mapping[str, int], *, labels: Mapping[str, str] | None = None, rated: bool = False,
    recommends: bool = False, block: tuple[float, float] | None = None,
) -> Reading | None:  # fmt: skip
    """How a question's answers are read; None where they are no rating.

    `words` are the question's name and text, `counts` how often each distinct answer occurs, `labels` the texts of its
    codes. `rated` says that the words ask to rate something, `recommends` that they ask the recommendation
    question, `block` is the scale of the questions it stands among.
    """
    signs = any(clean(text) in {"+", "++"} for text in counts)
    silent = tuple(
        text
        for text in counts
        if (is_silent(text) or folded(text) in NO_RATING) and not (signs and set(clean(text)) <= {"-"})
    )
    given = [text for text in counts if clean(text) and text not in silent]
    if not given or len(given) > MOST_ANSWERS:
        return None
    spelled = numbered(given)
    if spelled is None or spelled.words:
        found = _in_words(words, given, spelled, rated=rated, recommends=recommends)
        return found and replace(found, missing=silent)
    numbers = spelled.values
    said = {text: numbers[text] for text in given if plain(text) != f"{numbers[text]:g}"}
    ordered = sorted(set(numbers.values()))
    labelled = labels is not None and sum(_is_code(code) for code in labels) > 1
    found = _by_labels(labels or {}, ordered, rated=rated or recommends) if labelled else None
    found = found or _by_words(normalize("NFKC", words), spelled, ordered, rated=rated, recommends=recommends)
    if found is None and (rated or not labelled):
        found = _by_answers(words, ordered, rated=rated, recommends=recommends, block=block)
        found = found and (_turned(found, anchors_of(normalize("NFKC", words))) if not found.guess else found)
    if found is None:
        return None
    if found.high - found.low > WIDE and not found.guess:
        found = replace(found, guess="top", why="from which score on an answer counts as satisfied")
    if recommends and found.scale == (1, 10) and not found.guess:
        found = replace(
            found, low=0, guess="scale", why="NPS is asked from 0 to 10, and this question from 1 to 10"
        )
    return replace(
        found,
        values={**said, **found.values} if said or found.values else {},
        missing=(*found.missing, *silent),
    )


def _in_words(
    words: str, given: list[str], spelled: Numbered | None, *, rated: bool, recommends: bool
) -> Reading | None:
    """Answers that are not all numbers: on a known ladder, or as a question to the person who knows the questionnaire."""
    if (rated or recommends) and (found := _of_two(words, given)):
        return found
    if found := _worded(words, given):
        return found
    if spelled and (found := _ends_in_words(words, spelled, recommends=recommends)):
        return found
    if recommends and (found := _grouped(given)):
        return found
    judged = recommends or (rated and _JUDGES.search(words))
    return _asked(given, recommends=recommends) if judged else None


def _of_two(words: str, given: list[str]) -> Reading | None:
    """Two answers, of which one is the good one: yes and no, satisfied and dissatisfied."""
    if len(given) != 2:
        return None
    best, ladder = [text for text in given if folded(text) in YES], climb(given)
    if ladder is not None and ladder.steps in {4, 5} and not {1, ladder.steps} & set(ladder.values.values()):
        best = [text for text in given if ladder.values[text] == max(ladder.values.values())]
    elif len(best) != 1 or not all(folded(text) in YES | NO for text in given):
        return None
    values = {text: float(text in best) for text in given}
    hard: Guess = "direction" if _HARD.search(words) else ""
    return Reading(
        0, 1, "worded answers", values, guess=hard, why="whether yes is the good answer" if hard else ""
    )


def _worded(words: str, given: list[str]) -> Reading | None:
    """Answers in words, on the ladder that holds them all."""
    found = climb(given)
    if found is None or len(given) < 2 or (len(given) < 3 and found.unused > 1 and not _ASKS.search(words)):
        return None
    unsure: Guess = "direction" if found.often else "answers" if found.unsure else ""
    why = (
        "whether often is good" if found.often else "which answers of the scale nobody gave" if unsure else ""
    )
    return Reading(1, found.steps, "worded answers", dict(found.values), often=found.often, guess=unsure, why=why)  # fmt: skip


def _ends_in_words(words: str, spelled: Numbered, *, recommends: bool) -> Reading | None:
    """Numbers among which an end of the scale stands in words alone: "Extremely likely", 9, 8, ..."""
    kinds = {text: good(text) for text in spelled.words}
    if 0 in kinds.values() or len(set(kinds.values())) < len(kinds):
        return None
    least, most = min(spelled.values.values()), max(spelled.values.values())
    low, high = (0.0, 10.0) if recommends else range_of(words) or (least - (-1 in kinds.values()), most + (1 in kinds.values()))  # fmt: skip
    if not (low <= least and most <= high):
        return None
    ends = {text: high if kind > 0 else low for text, kind in kinds.items()}
    said = {text: number for text, number in spelled.values.items() if plain(text) != f"{number:g}"}
    return Reading(low, high, "the answers that occur", {**said, **ends}, guess="answers",
                   why="an end of the scale stands in words")  # fmt: skip


_GROUPS = {
    10.0: re.compile(r"promot|förderer|推荐者|推薦者|(?:9|10)\D+10", re.IGNORECASE),
    8.0: re.compile(r"passi[vf]|pasyw|pasiv|neutral|indifferent|被动者|中立者|7\D+8", re.IGNORECASE),
    0.0: re.compile(r"d[eé]tra[ck]t|kritiker|krytyk|贬损者|批评者|[01]\D+6", re.IGNORECASE),
}


def _grouped(given: list[str]) -> Reading | None:
    """Answers to the recommendation question that are only its groups: promoters, passives, detractors."""
    values = {text: number for text in given for number, group in _GROUPS.items() if group.match(plain(text))}
    if len(values) < len(given) or len(set(values.values())) < len(given):
        return None
    return Reading(0, 10, "worded answers", values, guess="answers",
                   why="groups of scores and not scores, so that the NPS holds and no mean does")  # fmt: skip


MOST_WORDS = 11
_JUDGES = re.compile(
    r"satisf|\brate (our|us|the|this|your (visit|stay|trip|overall|experience))|rating|zadowol|oceń|ocena\b|zufrieden|bewert|beurteil|évalu|califi|valora"
    r"|soddisf|tevreden|满意|滿意|评价|打分|评分", re.IGNORECASE)  # fmt: skip


def _asked(given: list[str], *, recommends: bool) -> Reading | None:
    """Answers of a rating question that no known scale holds: a person has to say their numbers."""
    if not 2 < len(given) <= MOST_WORDS or sum(len(text) > 40 for text in given) * 2 > len(given):
        return None
    low, high = (0, 10) if recommends else (1, len(given))
    return Reading(low, high, "worded answers", dict.fromkeys(given, math.nan), guess="answers",
                   why="no known scale has these words, whose numbers only the questionnaire can tell")  # fmt: skip


_ASKS = re.compile(r"satisf|rate|zadowol|zufrieden|满意|how (easy|likely|helpful)", re.IGNORECASE)


def _by_words(
    words: str, spelled: Numbered, found: list[float], *, rated: bool, recommends: bool
) -> Reading | None:
    """The scale that the question itself, or texts beside its numbers, name; None where they name none."""
    beside, top = spelled.beside, spelled.high
    anchors = anchors_of(words) or ({**beside} if any(map(good, beside.values())) else {})
    ends = range_of(words) or (
        (min(anchors), max(anchors))
        if len(anchors) > 1 and max(anchors) - min(anchors) >= 2
        else points_of(words, found)
    )
    if ends is None and recommends and anchors:
        ends = (0.0, 10.0)
    if ends is None and top is not None and max(found) <= top and (top <= 11 or recommends or rated):
        ends = (0.0 if recommends or top > 11 or 0.0 in found else 1.0, top)
    if ends is None:
        return None
    low, high = ends
    read = _on(low, high, found, "its own words")
    return None if read is None else _turned(read, anchors)


def _on(low: float, high: float, found: list[float], basis: Basis) -> Reading | None:
    """A scale that is known, with the codes off it; None where most of what occurs is off it."""
    off = [number for number in found if not low <= number <= high]
    near = [number for number in found if number not in FAR]
    if len(off) > len(found) - len(off):
        return None
    if near and all(number.is_integer() for number in near):
        for shift in (1, -1):
            if near[0] >= low + shift and near[-1] == high + shift and (shift > 0 or near[0] == low - 1):
                return _recoded(low, high, shift, basis)
            if shift < 0 and near[0] == low - 1 and near[-1] < high:
                return _recoded(low, high, shift, basis)
    return Reading(low, high, basis, {}, tuple(off))


def _recoded(low: float, high: float, shift: int, basis: Basis) -> Reading:
    """A scale whose answers seem to be stored one too high (or too low)."""
    span = range(int(low), int(high) + 1)
    return Reading(low, high, basis, {str(number + shift): float(number) for number in span}, guess="answers",
                   why=f"{low:g} to {high:g} seems to be stored as {low + shift:g} to {high + shift:g}")  # fmt: skip


def _turned(read: Reading, anchors: Mapping[float, str]) -> Reading:
    """The reading with its direction, from the words at the ends of the scale."""
    ends = {number: good(anchors[number]) for number in (read.low, read.high) if anchors.get(number)}
    low, high = ends.get(read.low, 0), ends.get(read.high, 0)
    if not ends or (low <= 0 <= high and (low or high)):
        return read
    if low >= 0 >= high and (low or high):
        return replace(read, low_is_good=True)
    return replace(read, guess=read.guess or "direction", why=read.why or "which end is the good one")


def _by_labels(labels: Mapping[str, str], found: list[float], *, rated: bool) -> Reading | None:
    """The scale that the labels of the codes name: a number each, words of a ladder, or words at the ends."""
    codes = {float(code): clean(text) for code, text in labels.items() if _is_code(code)}
    silent = tuple(code for code, text in codes.items() if is_silent(text) or folded(text) in NO_RATING)
    codes = {code: text for code, text in codes.items() if code not in silent}
    if rated and len(codes) == 2 and (two := _of_two("", list(codes.values()))):
        return replace(two, basis="value labels", values={_code(code): two.values[text] for code, text in codes.items()}, missing=silent)  # fmt: skip
    row = _in_a_row(codes)
    if len(row) < len(codes) and len(row) > 2 and climb(row.values()) is not None:
        silent, codes = (*silent, *(code for code in codes if code not in row)), row
    if len(codes) < 2:
        return None
    numbered = {code: leading(text) for code, text in codes.items()}
    if all(number is not None for number in numbered.values()):
        values = {code: float(number) for code, number in numbered.items() if number is not None}
        ends = min(values.values()), max(values.values())
        changed = {_code(code): number for code, number in values.items() if code != number}
        words = {values[code]: text for code, text in codes.items()}
        return (
            _turned(Reading(*ends, "value labels", changed, silent), words)
            if ends[1] - ends[0] >= 2
            else None
        )
    ladder = climb(codes.values())
    if ladder is not None and len(codes) > 2 and (rated or ladder.full):
        values = {code: float(ladder.values[text]) for code, text in codes.items()}
        changed = {_code(code): number for code, number in values.items() if code != number}
        guess: Guess = "direction" if ladder.often else ""
        return Reading(1, ladder.steps, "value labels", changed, silent, often=ladder.often, guess=guess,
                       why="whether often is good" if guess else "")  # fmt: skip
    near = [code for code in codes if code not in FAR]
    if len(near) < 2 or max(near) - min(near) < 2:
        return None
    low, high = min(near), max(near)
    if not (rated or (high - low > 2 and any(good(codes[end]) for end in (low, high)))):
        return None
    inside = _on(low, high, [number for number in found if number not in silent], "value labels")
    return None if inside is None else replace(_turned(inside, codes), missing=(*inside.missing, *silent))


def _in_a_row(codes: Mapping[float, str]) -> dict[float, str]:
    """The labels of codes that follow one another; 9 beside 1 to 5 is no step of theirs, whatever its words."""
    row: dict[float, str] = {}
    for code in sorted(code for code in codes if code >= 0):
        if row and code > max(row) + 1:
            break
        row[code] = codes[code]
    return row


def _by_answers(
    words: str, found: list[float], *, rated: bool, recommends: bool, block: tuple[float, float] | None
) -> Reading | None:
    """The scale that the numbers which occur suggest; a guess wherever another one would give another figure."""
    near = [number for number in found if number not in FAR]
    if recommends and near and near[0] >= 0 and 6 < near[-1] <= 10 and not all(map(float.is_integer, near)):
        return Reading(0, 10, "the answers that occur", {})  # the check refuses the decimals, with their rows
    if (
        rated
        and near
        and near[0] >= 0
        and near[-1] <= 10
        and len(near) > 1
        and not all(map(float.is_integer, near))
    ):
        top = 5.0 if near[-1] <= 5 else 10.0
        return Reading(1 if near[0] >= 1 else 0, top, "the answers that occur", {}, guess="scale", why=f"decimals do not say whether the highest is {top:g}")  # fmt: skip
    if not near or not all(number.is_integer() for number in near) or near[0] < 0:
        return None
    far = tuple(number for number in found if number in FAR)
    if _GRADES.search(words) and near[0] >= 1 and near[-1] <= 6:
        return Reading(1, 6, "the answers that occur", {}, far, low_is_good=True, guess="direction", why="whether 1 is the best grade")  # fmt: skip
    if recommends and 7 <= near[-1] <= 11:
        if near[-1] == 11 and near[0] > 0:
            return replace(_recoded(0, 10, 1, "the answers that occur"), missing=far)
        return Reading(0, 10, "the answers that occur", {}, (*((11.0,) if near[-1] == 11 else ()), *far))
    if len(near) < (2 if rated or block else 3):
        return None
    read = _of_ends(near, rated=rated, block=block)
    if read is None:
        return None
    read = replace(
        read, missing=(*read.missing, *(code for code in far if not read.low <= code <= read.high))
    )
    if _HARD.search(words) and not read.guess:
        return replace(read, guess="direction", why="whether a high answer is the good one")
    return read


_GRADES = re.compile(r"schulnote|school grade", re.IGNORECASE)
# Words by which a high answer may be the bad one.
_HARD = re.compile(
    r"how much effort|how (difficult|hard)|how many problems|level of (effort|difficulty)|wie (schwer|schwierig)|schulnote|aufwand|wysił"
    r"|quel effort|difficulté|cuánto esfuerzo|dificultad|费力|困难", re.IGNORECASE)  # fmt: skip
# Lowest and highest answer seen: the scale, the codes at its ends that mean no answer, and why that is a guess.
_UNSURE = "the answers that occur fit more than one scale"
_OCCUR: dict[tuple[int, int], tuple[tuple[int, int], tuple[int, ...], str]] = {
    (0, 10): ((0, 10), (), ""),
    (1, 10): ((1, 10), (), ""),
    (1, 7): ((1, 7), (), ""),
    (1, 5): ((1, 5), (), ""),
    (0, 100): ((0, 100), (), ""),
    (0, 11): ((0, 10), (11,), _UNSURE),
    (1, 11): ((1, 10), (11,), _UNSURE),
    (0, 7): ((1, 7), (0,), _UNSURE),
    (0, 6): ((1, 5), (0, 6), _UNSURE),
    (1, 6): ((1, 5), (6,), _UNSURE),
    (0, 5): ((1, 5), (0,), _UNSURE),
    (0, 4): ((0, 4), (), _UNSURE),
    (1, 4): ((1, 5), (), "nobody gave 5, if there is a 5"),
}


def _of_ends(near: list[float], *, rated: bool, block: tuple[float, float] | None) -> Reading | None:
    low, high = int(near[0]), int(near[-1])
    basis: Basis = "the answers that occur"
    if block is not None and (low, high) != block and block in _OCCUR:
        low, high, basis = int(block[0]), int(block[1]), "its block"
    known = _OCCUR.get((low, high))
    if (
        known is None
        and low >= 1
        and high in {5, 7, 10}
        and (rated or len(near) > 3 or (low, high) == (2, 5))
    ):
        known = (1, high), (), ""  # an end that is not used at the bottom changes no top box
    if known is None and rated and 0 <= low <= high <= 7:
        top = 5 if high < 5 else 7 if high < 7 else 10
        known = (min(low, 1), top), (), f"nobody gave {top}, if there is a {top}"
    if known is None:
        return None
    scale, codes, why = known
    missing = tuple(float(code) for code in codes if code in near)
    return Reading(
        float(scale[0]), float(scale[1]), basis, {}, missing, guess="scale" if why else "", why=why
    )


def _is_code(code: str) -> bool:
    return re.fullmatch(r"-?\d+(\.0+)?", code) is not None


def _code(number: float) -> str:
    return f"{number:g}"
