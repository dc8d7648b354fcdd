"""Meets the questions of several waves: by name, by their words, by nearly the same name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import reduce
from typing import TYPE_CHECKING

from workbench.intake.codebook import number_of
from workbench.intake.questions import Question, again, settled
from workbench.intake.tables import folded
from workbench.sources.yaml import scalar
from workbench.stats.measures import MEASURES

if TYPE_CHECKING:
    from workbench.intake.described import Inspection

SAME, OTHER = 0.9, 0.5
WORDY = 12  # letters below which equal words say little


@dataclass(frozen=True)
class Asked:
    """One question in all waves: the first wave's question, and its column's name by wave.

    `apart` says how waves ask it on different scales, which one mapping cannot read.
    """

    question: Question
    columns: Mapping[str, str]
    loose: bool = False
    apart: str = ""

    def column(self, waves: Sequence[str]) -> str:
        """The column as the mapping writes it: one name, or a name for each wave that asked."""
        names = list(self.columns.values())
        if len(names) == len(waves) and len({folded(name) for name in names}) == 1:
            return scalar(names[0])
        return "{" + ", ".join(f"{scalar(wave)}: {scalar(name)}" for wave, name in self.columns.items()) + "}"


def matched(files: Sequence[Inspection], waves: Sequence[str]) -> list[Asked]:
    """The questions of all waves, matched by name, else by their words, else by nearly the same name, which is marked.

    A question is then read by its answers in all waves.
    """
    found: dict[str, Asked] = {}
    for wave, file in zip(waves, files, strict=True):
        other = {folded(question.name) for question in file.questions if _asks_another(found, question)}
        names = {folded(question.name) for question in file.questions} - other
        for question in file.questions:
            key = folded(question.name)
            key = f"{key} {wave}" if key in other else key
            same = _same_words(question, found, wave, names)
            near = key if key in found else same or _nearest(key, question, found, names, wave)
            one = found.get(near)
            columns = {**(one.columns if one else {}), wave: question.name}
            loose = bool(one and one.loose) or (near != key and not same)
            apart = (one.apart or _apart(one.question, question)) if one else ""
            found[near] = Asked(_together(one.question, question) if one else question, columns, loose, apart)
    asked = list(found.values())
    read = settled([_read_again(one) for one in asked])
    joined = [replace(one, question=question) for one, question in zip(asked, read, strict=True)]
    return _one_measure_each(joined, waves)


def _read_again(one: Asked) -> Question:
    """A question of several waves, its rating read by all answers; ids and weights stay what each wave says."""
    rated = one.question.kind in {*MEASURES, "rating", "choice", "tick"}
    return again(one.question) if len(one.columns) > 1 and rated else one.question


def _apart(first: Question, other: Question) -> str:
    """How two waves read the same answers as other numbers; empty where they do not, or where one is a guess."""
    one, two = first.reading, other.reading
    if one is None or two is None:
        return ""
    sure = not (one.guess or two.guess)
    ends = [f"{each.low:g} to {each.high:g}{', low is good' * each.low_is_good}" for each in (one, two)]
    differ = [
        text for text in {**one.values, **two.values} if text in first.counts and text in other.counts
        and number_of(one, text) != number_of(two, text)
    ]  # fmt: skip
    return f"waves ask on different scales: {ends[0]} and {ends[1]}" if differ or (sure and ends[0] != ends[1]) else ""


def _together(first: Question, other: Question) -> Question:
    """A question with the answers of two waves."""
    counts = Counter(first.counts) + Counter(other.counts)
    text = first.text if " " in first.text else other.text
    return replace(
        first,
        text=text,
        counts=counts,
        rows=first.rows + other.rows,
        labels={**(other.labels or {}), **(first.labels or {})} or None,
    )


def _same_words(question: Question, found: Mapping[str, Asked], wave: str, names: set[str]) -> str:
    """The earlier question that asks in the same words under another name; empty where none, or several, do."""
    words = _asking(question)
    if len(words) < WORDY:
        return ""
    alike = [
        key
        for key, asked in found.items()
        if key not in names and wave not in asked.columns and _asking(asked.question) == words
    ]
    return alike[0] if len(alike) == 1 else ""


def _asks_another(found: Mapping[str, Asked], question: Question) -> bool:
    """Whether an earlier wave had a question of this name and of quite other words: codes are given anew each year."""
    one = found.get(folded(question.name))
    if one is None or (one.question.kind == question.kind and question.kind in MEASURES):
        return False
    if any(each.text == each.name for each in (one.question, question)):
        return False
    was, now = _asking(one.question), _asking(question)
    return min(len(was), len(now)) >= WORDY and SequenceMatcher(None, was, now).ratio() < OTHER


def _asking(question: Question) -> str:
    """A question's words without its name, its number and the marks by which tools join a matrix to its rows."""
    words = question.text.removeprefix(question.name).strip() or question.text
    return folded(re.sub(r"^\W*[A-Za-z]{0,4}\d+[\w.]*[.:)]\s+", "", words))


def _one_measure_each(asked: list[Asked], waves: Sequence[str]) -> list[Asked]:
    """Joins a headline measure that each wave asked once under a name of its own."""
    for kind in MEASURES:
        parts = [one for one in asked if one.question.kind == kind]
        asked_in = [wave for one in parts for wave in one.columns]
        alike = not any(_apart(parts[0].question, one.question) for one in parts[1:])
        if len(parts) > 1 and sorted(asked_in) == sorted(waves) and alike:
            columns = {wave: name for one in parts for wave, name in one.columns.items()}
            whole = again(reduce(_together, (one.question for one in parts)))
            asked = [one for one in asked if one not in parts] + [Asked(whole, columns, loose=True)]
    return asked


def _nearest(key: str, question: Question, found: Mapping[str, Asked], names: set[str], wave: str) -> str:
    """An earlier question of the same kind, nearly the same name and no match of its own; else the key itself."""
    for other, asked in found.items():
        free = other not in names and wave not in asked.columns and asked.question.kind == question.kind
        if free and SequenceMatcher(None, key, other).ratio() >= SAME and _numbers(key) == _numbers(other):
            return other
    return key


def _numbers(key: str) -> list[str]:
    return re.findall(r"\d+", key)
