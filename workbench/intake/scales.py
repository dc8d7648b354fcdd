"""Reads a rating question's scale: its own words first, then value labels, then worded families, then what occurs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from unicodedata import normalize

from workbench.intake.anchors import HARD, anchors_of, good, points_of, range_of
from workbench.intake.ladders import climb
from workbench.intake.reading import FAR, WIDE, Basis, Guess, Reading
from workbench.intake.spellings import NO_RATING, Numbered, is_silent, leading, numbered, plain
from workbench.intake.tables import clean, folded
from workbench.intake.worded import in_words, of_two, yes_and_no

MOST_ANSWERS = 120


def reading_of(
    words: str,
    counts: Mapping[str, int],
    *,
    labels: Mapping[str, str] | None = None,
    rated: bool = False,
    recommends: bool = False,
    block: tuple[float, float] | None = None,
) -> Reading | None:
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
        found = in_words(words, given, spelled, rated=rated, recommends=recommends)
        return found and replace(found, missing=silent)
    numbers = spelled.values
    said = {text: numbers[text] for text in given if plain(text) != f"{numbers[text]:g}"}
    ordered = sorted(set(numbers.values()))
    labels = labels or yes_and_no(words)
    labelled = sum(_is_code(code) for code in labels) > 1
    found = _by_labels(labels, ordered, rated=rated or recommends) if labelled else None
    found = found or _by_words(normalize("NFKC", words), spelled, ordered, rated=rated, recommends=recommends)
    if found is None and (rated or not labelled):
        found = _by_answers(words, ordered, rated=rated, recommends=recommends, block=block)
        found = found and (_turned(found, anchors_of(normalize("NFKC", words))) if not found.guess else found)
    if found is None:
        return None
    if found.high - found.low > WIDE and not found.guess:
        found = replace(found, guess="top", why="from which score on an answer counts as satisfied")
    if recommends and found.scale == (1, 10) and not found.guess:
        found = replace(found, low=0, guess="scale", why="NPS is asked from 0 to 10, and this question from 1 to 10")
    return replace(
        found, values={**said, **found.values} if said or found.values else {}, missing=(*found.missing, *silent)
    )


def _by_words(words: str, spelled: Numbered, found: list[float], *, rated: bool, recommends: bool) -> Reading | None:
    """The scale that the question itself, or texts beside its numbers, name; None where they name none."""
    beside, top = spelled.beside, spelled.high
    anchors = {number: said for number, said in anchors_of(words).items() if not is_silent(said)} or (
        {**beside} if any(map(good, beside.values())) else {}
    )
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
    if read is not None and not read.guess and not any(map(good, anchors.values())):
        if _GRADES.search(words):
            return replace(read, low_is_good=True, guess="direction", why="whether 1 is the best grade")
        if HARD.search(words):
            return replace(read, guess="direction", why="whether a high answer is the good one")
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
    return Reading(
        low,
        high,
        basis,
        {str(number + shift): float(number) for number in span},
        guess="answers",
        why=f"{low:g} to {high:g} seems to be stored as {low + shift:g} to {high + shift:g}",
    )


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
    if rated and len(codes) == 2 and (two := of_two("", list(codes.values()))):
        return replace(
            two,
            basis="value labels",
            values={_code(code): two.values[text] for code, text in codes.items()},
            missing=silent,
        )
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
        return _turned(Reading(*ends, "value labels", changed, silent), words) if ends[1] - ends[0] >= 2 else None
    ladder = climb(codes.values())
    if ladder is not None and len(codes) > 2 and (rated or ladder.full):
        values = {code: float(ladder.values[text]) for code, text in codes.items()}
        changed = {_code(code): number for code, number in values.items() if code != number}
        guess: Guess = "direction" if ladder.often else ""
        return Reading(
            1,
            ladder.steps,
            "value labels",
            changed,
            silent,
            often=ladder.often,
            guess=guess,
            why="whether often is good" if guess else "",
        )
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
    if rated and near and near[0] >= 0 and near[-1] <= 10 and len(near) > 1 and not all(map(float.is_integer, near)):
        if near[-1] <= 1:  # as a spreadsheet holds what it shows as 80%
            return Reading(
                0, 1, "the answers that occur", {}, guess="top", why="from which share on an answer counts as satisfied"
            )
        top = 5.0 if near[-1] <= 5 else 10.0
        return Reading(
            1 if near[0] >= 1 else 0,
            top,
            "the answers that occur",
            {},
            guess="scale",
            why=f"decimals do not say whether the highest is {top:g}",
        )
    if not near or not all(number.is_integer() for number in near) or near[0] < 0:
        return None
    far = tuple(number for number in found if number in FAR)
    if _GRADES.search(words) and near[0] >= 1 and near[-1] <= 6:
        return Reading(
            1,
            6,
            "the answers that occur",
            {},
            far,
            low_is_good=True,
            guess="direction",
            why="whether 1 is the best grade",
        )
    if recommends and 7 <= near[-1] <= 11:
        if near[-1] == 11 and near[0] > 0:
            return replace(_recoded(0, 10, 1, "the answers that occur"), missing=far)
        return Reading(0, 10, "the answers that occur", {}, (*((11.0,) if near[-1] == 11 else ()), *far))
    if len(near) < (2 if rated or block else 3):
        return None
    read = _of_ends(near, rated=rated, block=block)
    if read is None:
        return None
    read = replace(read, missing=(*read.missing, *(code for code in far if not read.low <= code <= read.high)))
    if HARD.search(words) and not read.guess:
        return replace(read, guess="direction", why="whether a high answer is the good one")
    return read


_GRADES = re.compile(r"schulnote|gesamtnote|\bnote (für|des|der)\b|school grade", re.IGNORECASE)
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
    if known is None and low >= 1 and high in {5, 7, 10} and (rated or len(near) > 3 or (low, high) == (2, 5)):
        known = (1, high), (), ""  # an end that is not used at the bottom changes no top box
    row = [number for at, number in enumerate(near) if number - near[0] <= at]  # the numbers that follow one another
    if known is None and rated and low in {0, 1} and row[-1] in {5, 7} and len(row) < len(near):
        apart = tuple(int(number) for number in near[len(row) :])
        known = (
            (low, int(row[-1])),
            apart,
            f"{', '.join(map(str, apart))} stands apart from the others, as a code does",
        )
    if known is None and rated and 0 <= low <= high <= 9:
        top = 5 if high < 5 else 7 if high < 7 else 10
        known = (min(low, 1), top), (), f"nobody gave {top}, if there is a {top}"
    if known is None:
        return None
    scale, codes, why = known
    missing = tuple(float(code) for code in codes if code in near)
    return Reading(float(scale[0]), float(scale[1]), basis, {}, missing, guess="scale" if why else "", why=why)


def _is_code(code: str) -> bool:
    return re.fullmatch(r"-?\d+(\.0+)?", code) is not None


def _code(number: float) -> str:
    return f"{number:g}"
