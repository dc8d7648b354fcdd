"""Proposes the mapping block of engagement.yaml from what a survey's questions seem to be."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import reduce
from typing import TYPE_CHECKING
from unicodedata import normalize

from workbench.intake.codebook import mapping, number_of
from workbench.intake.question_labels import label_of, labels_of, told_apart
from workbench.intake.questions import Question, again, asks_importance, settled
from workbench.intake.scales import NO_ANSWER
from workbench.intake.tables import folded
from workbench.sources.yaml import scalar

if TYPE_CHECKING:
    from workbench.intake.inspection import Inspection

MOST_SEGMENTS = 8
_COMMON = {"the", "and", "for", "with", "your", "you", "our", "how", "was", "were", "rate", "what", "did"}
_OUTCOME = re.compile(
    r"retain|churn|renew|cancel|repurchas|spend|spent|revenue|amount|charges|lifetime|\bcltv?\b|\bltv\b|turnover|umsatz|sales",
    re.IGNORECASE,
)
SAME = 0.9
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


def propose(files: Sequence[Inspection], *, stages: Sequence[tuple[str, str]] = ()) -> str:
    """The mapping as YAML text, to be edited: `survey:` with waves, measures, touchpoints, segments, verbatims.

    Every guess that a person has to check stands beside a comment. Without `stages`, ratings are grouped by the
    block of the questionnaire that their names share.
    """
    waves = _wave_ids(files)
    asked = _matched(files, waves)
    lines = [
        "survey:",
        "  waves:",
        *(_wave(wave, file) for wave, file in zip(waves, files, strict=True)),
        *_single("respondent", asked, waves),
        *_single("weight", asked, waves),
        *_keep(files),
        *_measures(asked, waves),
        *_warning(asked),
        *_touchpoints(asked, waves, stages),
        *_segments(asked, waves),
        *_outcomes(asked, waves),
        *_verbatims(asked, waves),
    ]
    return "\n".join(lines) + "\n"


def _wave_ids(files: Sequence[Inspection]) -> list[str]:
    """The year or the period in each file's name; else numbers in the order of the files."""
    for pattern in (r"(?<!\d)(?:19|20)\d{2}(?!\d)", _PERIOD):
        found = [{_tidy(part) for part in re.findall(pattern, file.file)} for file in files]
        ids = [next(iter(one)) if len(one) == 1 else "" for one in found]
        if all(ids) and len(set(ids)) == len(ids):
            return ids
    return [f"wave{number}" for number in range(1, len(files) + 1)]


_PERIOD = r"(?:[QHqh][1-4][ _-]?(?:19|20)\d{2}|(?:19|20)\d{2}[ _-]?[QHqh][1-4]|(?:19|20)\d{2}-\d{2}(?!\d))"


def _tidy(part: str) -> str:
    return re.sub(r"[ _]", "-", part.upper())


def _wave(wave: str, file: Inspection) -> str:
    encoding = f", encoding: {file.encoding}" if file.encoding else ""
    check = "   # check that letters read well" if file.encoding else ""
    return (
        f"    - {{id: {scalar(wave)}, label: {scalar(wave)}, files: [{scalar(file.file)}]{encoding}}}{check}"
    )


def _matched(files: Sequence[Inspection], waves: Sequence[str]) -> list[Asked]:
    """The questions of all waves, matched by name, else by their words, else by nearly the same name, which is marked.

    A question is then read by its answers in all waves.
    """
    found: dict[str, Asked] = {}
    for wave, file in zip(waves, files, strict=True):
        names = {folded(question.name) for question in file.questions}
        for question in file.questions:
            key = folded(question.name)
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
    rated = one.question.kind in {"nps", "csat", "ces", "rating", "choice", "tick"}
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
    return (
        f"waves ask on different scales: {ends[0]} and {ends[1]}"
        if differ or (sure and ends[0] != ends[1])
        else ""
    )


def _together(first: Question, other: Question) -> Question:
    """A question with the answers of two waves."""
    counts = Counter(first.counts) + Counter(other.counts)
    text = first.text if " " in first.text else other.text
    return replace(first, text=text, counts=counts, rows=first.rows + other.rows,
                   labels={**(other.labels or {}), **(first.labels or {})} or None)  # fmt: skip


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


def _asking(question: Question) -> str:
    """A question's words without its number and without the marks by which tools join a matrix to its rows."""
    return folded(re.sub(r"^\W*[A-Za-z]{0,4}\d+[\w.]*[.:)]\s+", "", question.text))


def _one_measure_each(asked: list[Asked], waves: Sequence[str]) -> list[Asked]:
    """Joins a headline measure that each wave asked once under a name of its own."""
    for kind in ("nps", "csat", "ces"):
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


def _single(kind: str, asked: Sequence[Asked], waves: Sequence[str]) -> Iterator[str]:
    """The respondent's id, which every wave must have, or the weight, which some may lack."""
    for one in sorted(asked, key=lambda one: -len(one.columns)):
        if one.question.kind == kind and (len(one.columns) == len(waves) or kind == "weight"):
            yield f"  {kind}: {one.column(waves)}"
            return
    each = {
        wave: name
        for one in reversed(asked)
        if one.question.kind == kind
        for wave, name in one.columns.items()
    }
    if kind == "respondent" and set(each) == set(waves):
        told = ", ".join(f"{scalar(wave)}: {scalar(each[wave])}" for wave in waves)
        yield f"  {kind}: {{{told}}}"


def _keep(files: Sequence[Inspection]) -> Iterator[str]:
    if any(check == "kept" for file in files for check, _, _ in file.quality):
        yield "  keep: [preview, test, unfinished]   # check: the file holds no other responses"
    if unclear := next((file.unclear for file in files if file.unclear), None):
        column, answers = unclear
        first = max(answers, key=lambda text: answers[text])
        told = ", ".join(f"{text} ({count:,})" for text, count in list(answers.items())[:6])
        yield (f'  complete: "?"   # guess: which responses are finished, {told}; the likeliest is '
               f"{{column: {scalar(column)}, values: [{scalar(first)}]}}")  # fmt: skip


def _measures(asked: Sequence[Asked], waves: Sequence[str]) -> Iterator[str]:
    chosen = {
        kind: one for kind in ("nps", "csat", "ces") for one in reversed(asked) if one.question.kind == kind
    }
    if chosen:
        yield "  measures:"
    for kind, one in chosen.items():
        yield f"    {kind}: {{column: {one.column(waves)}, {_reading(one)}}}{_comment(one)}"


def _warning(asked: Sequence[Asked]) -> Iterator[str]:
    """Says what the survey cannot show, so that nobody expects it of the run."""
    kinds = {one.question.kind for one in asked}
    if kinds & {"nps", "csat", "ces"}:
        return
    yield "  # no NPS, CSAT or CES question was recognised: map one under measures, or only the touchpoints are shown"
    if "rating" not in kinds:
        yield "  # no rating question was recognised either: without one, the check refuses this survey"


def _reading(one: Asked) -> str:
    read = one.question.reading
    return 'scale: "?"' if read is None or one.apart else mapping(read, confirmed=False)


def _comment(one: Asked) -> str:
    read = one.question.reading
    checks = [one.apart] if one.apart else []
    if read and read.guess:
        checks.append(f"guess: {read.why}; the likeliest is {mapping(read)}")
    ends = [
        f"{code:g}"
        for code in (read.missing if read and not read.guess else ())
        if isinstance(code, float) and read and read.low - 1 <= code <= read.high + 1
    ]
    checks += [f"check no answer: {', '.join(ends)}"] if ends else []
    checks += ["check one question under two names"] if one.loose else []
    checks += _doubts(one.question)
    return f"   # {'; '.join(checks)}" if checks else ""


def _doubts(question: Question) -> Iterator[str]:
    """What the answers of a rating leave open: what it is about, how far it goes."""
    if question.reading and question.reading.often:
        yield "check whether it rates anything at all"
    if asks_importance(f"{question.name} {question.text}"):
        yield "check: it asks how important something is, not how good"
    top, given = (question.scale or (0, 0))[1], (question.values or {}).values()
    if given and max(given) < top:
        yield f"check: nobody gave the highest answer, {top:g}"


def _touchpoints(
    asked: Sequence[Asked], waves: Sequence[str], stages: Sequence[tuple[str, str]]
) -> Iterator[str]:
    first = {id(one) for kind in ("nps", "csat", "ces") for one in [_first(asked, kind)] if one}
    ratings = [
        one for one in asked if one.question.kind in {"rating", "csat", "ces", "nps"} and id(one) not in first
    ]
    if ratings:
        yield "  touchpoints:   # correct labels and stages"
    taken: set[str] = set()
    questions = [one.question for one in ratings]
    labels = labels_of(questions)
    for one, label, shown in zip(ratings, labels, told_apart(questions, labels), strict=True):
        name = _id(label if label != label_of(one.question) else one.question.name, taken)
        stage = _stage(one.question, stages)
        yield (f"    - {{id: {name}, label: {scalar(shown)}, stage: {stage}, column: {one.column(waves)}, "
               f"{_reading(one)}}}{_comment(one)}")  # fmt: skip


def _first(asked: Sequence[Asked], kind: str) -> Asked | None:
    return next((one for one in asked if one.question.kind == kind), None)


def _stage(question: Question, stages: Sequence[tuple[str, str]]) -> str:
    """The stage whose id or label shares most words with the question; else the question's block."""
    words = _words(f"{question.name} {question.text}")
    scores = [(len(words & _words(f"{id_} {label}")), id_) for id_, label in stages]
    best = max(scores, default=(0, ""), key=lambda score: score[0])
    if best[0]:
        return best[1]
    block = re.match(r"[A-Za-z]+\d+", question.name)
    return _slug(block.group()) if block else "unassigned"


def _words(text: str) -> set[str]:
    # Words agree by their first five letters, so that "boarding" finds the stage "board".
    return {word[:5] for word in re.findall(r"[^\W\d_]{3,}", text.casefold())} - _COMMON


def _segments(asked: Sequence[Asked], waves: Sequence[str]) -> Iterator[str]:
    choices = [one for one in asked if one.question.kind == "choice" and one.question.distinct > 1]
    if choices:
        yield "  segments:"
    taken: set[str] = set()
    questions = [one.question for one in choices]
    shown = told_apart(questions, [label_of(one) for one in questions])
    for number, (one, label) in enumerate(zip(choices, shown, strict=True)):
        silent = [code for code in one.question.missing if isinstance(code, str)]
        missing = f", missing: [{', '.join(map(scalar, silent))}]" if silent else ""
        texts = ", ".join(
            f"{scalar(code)}: {scalar(text)}" for code, text in (one.question.labels or {}).items()
        )
        named = f", labels: {{{texts}}}" if texts else ""
        prefix = "    - " if number < MOST_SEGMENTS else "    # - "
        yield (f"{prefix}{{id: {_id(one.question.name, taken)}, label: {scalar(label)}, "
               f"column: {one.column(waves)}{named}{missing}}}")  # fmt: skip


def _outcomes(asked: Sequence[Asked], waves: Sequence[str]) -> Iterator[str]:
    found = [
        (one, kind)
        for one in asked
        if _OUTCOME.search(one.question.name) and (kind := _outcome_kind(one.question))
    ]
    if found:
        yield "  # outcomes:   # what customers did; links experience to money"
    for one, kind in found:
        name, label = _slug(one.question.name), scalar(label_of(one.question))
        yield f"  #   - {{id: {name}, label: {label}, column: {one.column(waves)}, {kind}}}"


_YES = ("yes", "y", "true", "1", "tak", "ja", "oui", "sí", "si", "是")


def _outcome_kind(question: Question) -> str:
    """How an outcome is read: an amount, or two answers of which one means yes; empty where it is neither."""
    if question.kind == "number":
        return "kind: amount"
    answers = [text for text in question.said if folded(text) not in NO_ANSWER]
    yes = next((text for text in answers if text.casefold() in _YES), None)
    if len(answers) != 2 or question.kind not in {"choice", "tick"}:
        return ""
    gone = [text for text in question.counts if folded(text) in NO_ANSWER]
    missing = f", missing: [{', '.join(map(scalar, gone))}]" if gone else ""
    return f"kind: binary, yes: {_quoted(yes) if yes else '?'}{missing}"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _verbatims(asked: Sequence[Asked], waves: Sequence[str]) -> Iterator[str]:
    texts = [one for one in asked if one.question.kind == "text"]
    if texts:
        yield "  # verbatims:   # free text; only what is mapped is read, and quotes are masked"
    taken: set[str] = set()
    for one in texts:
        yield (f"  #   - {{id: {_id(one.question.name, taken)}, label: {scalar(label_of(one.question))}, "
               f"column: {one.column(waves)}}}")  # fmt: skip


def _id(name: str, taken: set[str]) -> str:
    base = _slug(name)
    unique, number = base, 1
    while unique in taken:
        number += 1
        unique = f"{base[:36]}_{number}"
    taken.add(unique)
    return unique


def _slug(name: str) -> str:
    ascii_ = normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "_", ascii_).strip("_")[:40].strip("_")
    return slug if slug and not slug.isdigit() else f"q{slug}"
