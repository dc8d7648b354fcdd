"""Proposes the mapping block of engagement.yaml from what a survey's questions seem to be."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import takewhile
from typing import TYPE_CHECKING
from unicodedata import normalize

from workbench.intake.questions import Question, asks_how_often, asks_importance, words_of
from workbench.intake.tables import folded
from workbench.scoring.voice.labels import brief

if TYPE_CHECKING:
    from workbench.intake.inspection import Inspection

MOST_SEGMENTS = 8
LABEL = 40  # columns: what a chart's category and a title can carry
_COMMON = {"the", "and", "for", "with", "your", "you", "our", "how", "was", "were", "rate", "what", "did"}
_OUTCOME = re.compile(
    r"retain|churn|renew|cancel|repurchas|spend|spent|revenue|amount|charges", re.IGNORECASE
)
SAME = 0.9


@dataclass(frozen=True)
class Asked:
    """One question in all waves: the first wave's question, and its column's name by wave."""

    question: Question
    columns: Mapping[str, str]
    loose: bool = False

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
    years = [re.findall(r"(?<!\d)(?:19|20)\d{2}(?!\d)", file.file) for file in files]
    ids = [found[0] if len(found) == 1 else "" for found in years]
    distinct = all(ids) and len(set(ids)) == len(ids)
    return ids if distinct else [f"wave{number}" for number in range(1, len(files) + 1)]


def _wave(wave: str, file: Inspection) -> str:
    encoding = f", encoding: {file.encoding}" if file.encoding else ""
    check = "   # check that letters read well" if file.encoding else ""
    return (
        f"    - {{id: {scalar(wave)}, label: {scalar(wave)}, files: [{scalar(file.file)}]{encoding}}}{check}"
    )


def _matched(files: Sequence[Inspection], waves: Sequence[str]) -> list[Asked]:
    """The questions of all waves, matched by name; those with nearly the same name are matched and marked."""
    found: dict[str, Asked] = {}
    for wave, file in zip(waves, files, strict=True):
        names = {folded(question.name) for question in file.questions}
        for question in file.questions:
            key = folded(question.name)
            near = key if key in found else _nearest(key, question, found, names, wave)
            one = found.get(near)
            columns = {**(one.columns if one else {}), wave: question.name}
            found[near] = Asked(
                one.question if one else question, columns, near != key or bool(one and one.loose)
            )
    return _one_measure_each(list(found.values()), waves)


def _one_measure_each(asked: list[Asked], waves: Sequence[str]) -> list[Asked]:
    """Joins a headline measure that each wave asked once under a name of its own."""
    for kind in ("nps", "csat", "ces"):
        parts = [one for one in asked if one.question.kind == kind]
        asked_in = [wave for one in parts for wave in one.columns]
        if len(parts) > 1 and sorted(asked_in) == sorted(waves):
            columns = {wave: name for one in parts for wave, name in one.columns.items()}
            asked = [one for one in asked if one not in parts] + [
                Asked(parts[0].question, columns, loose=True)
            ]
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
    for one in asked:
        if one.question.kind == kind and len(one.columns) == len(waves):
            yield f"  {kind}: {one.column(waves)}"
            return


def _keep(files: Sequence[Inspection]) -> Iterator[str]:
    if any(check == "kept" for file in files for check, _, _ in file.quality):
        yield "  keep: [preview, test, unfinished]   # check: the file holds no other responses"


def _measures(asked: Sequence[Asked], waves: Sequence[str]) -> Iterator[str]:
    chosen = {
        kind: one for kind in ("nps", "csat", "ces") for one in reversed(asked) if one.question.kind == kind
    }
    if chosen:
        yield "  measures:"
    for kind, one in chosen.items():
        yield f"    {kind}: {{column: {one.column(waves)}, {_reading(one.question)}}}{_comment(one)}"


def _warning(asked: Sequence[Asked]) -> Iterator[str]:
    """Says what the survey cannot show, so that nobody expects it of the run."""
    kinds = {one.question.kind for one in asked}
    if kinds & {"nps", "csat", "ces"}:
        return
    yield "  # no NPS, CSAT or CES question was recognised: map one under measures, or only the touchpoints are shown"
    if "rating" not in kinds:
        yield "  # no rating question was recognised either: without one, the check refuses this survey"


def _reading(question: Question) -> str:
    low, high = question.scale or (1, 5)
    parts = [f"scale: [{low:g}, {high:g}]"]
    if question.missing:
        parts.append(f"missing: [{', '.join(_code(code) for code in question.missing)}]")
    if question.values:
        in_order = sorted(question.values.items(), key=lambda pair: pair[1])
        parts.append("answers: {" + ", ".join(f"{scalar(text)}: {value}" for text, value in in_order) + "}")
    return ", ".join(parts)


def _code(code: float | str) -> str:
    return scalar(code) if isinstance(code, str) else f"{code:g}"


def _comment(one: Asked) -> str:
    low, high = one.question.scale or (0.0, 0.0)
    ends = [
        f"{code:g}"
        for code in one.question.missing
        if isinstance(code, float) and low - 1 <= code <= high + 1
    ]
    checks = [f"no answer: {', '.join(ends)}"] if ends else []
    checks += ["one question under two names"] if one.loose else []
    checks += _doubts(one.question)
    return f"   # check {'; '.join(checks)}" if checks else ""


def _doubts(question: Question) -> Iterator[str]:
    """What the answers of a rating leave open: which end is the good one, what it is about, how far it goes."""
    if asks_how_often(question):
        yield "whether often is good (else reverse: true), and whether it rates anything at all"
    if asks_importance(f"{question.name} {question.text}"):
        yield "it asks how important something is, not how good"
    top, given = (question.scale or (0, 0))[1], (question.values or {}).values()
    if given and max(given) < top:
        yield f"nobody gave the highest answer, {top:g}"


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
    labels = _labels(questions)
    for one, label, shown in zip(ratings, labels, _distinct(questions, labels), strict=True):
        name = _id(label if label != _label(one.question) else one.question.name, taken)
        stage = _stage(one.question, stages)
        yield (f"    - {{id: {name}, label: {scalar(shown)}, stage: {stage}, column: {one.column(waves)}, "
               f"{_reading(one.question)}}}{_comment(one)}")  # fmt: skip


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
    shown = _distinct(questions, [_label(one) for one in questions])
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
        one
        for one in asked
        if _OUTCOME.search(one.question.name) and one.question.kind in {"choice", "number", "tick"}
    ]
    if found:
        yield "  # outcomes:   # what customers did; links experience to money"
    for one in found:
        name, label = _slug(one.question.name), scalar(_label(one.question))
        kind = "amount" if one.question.kind == "number" else 'binary, yes: "1"'
        yield f"  #   - {{id: {name}, label: {label}, column: {one.column(waves)}, kind: {kind}}}"


def _verbatims(asked: Sequence[Asked], waves: Sequence[str]) -> Iterator[str]:
    texts = [one for one in asked if one.question.kind == "text"]
    if texts:
        yield "  # verbatims:   # free text; only what is mapped is read, and quotes are masked"
    taken: set[str] = set()
    for one in texts:
        yield (f"  #   - {{id: {_id(one.question.name, taken)}, label: {scalar(_label(one.question))}, "
               f"column: {one.column(waves)}}}")  # fmt: skip


def _labels(questions: Sequence[Question]) -> list[str]:
    """Labels, without the words with which three or more questions begin alike."""
    split = [_split(words_of(one.text)) for one in questions]
    groups: dict[str, list[list[str]]] = {}
    for words in split:
        groups.setdefault(words[0] if words else "", []).append(words)
    labels = []
    for one, words in zip(questions, split, strict=True):
        group = groups[words[0] if words else ""]
        shared = sum(1 for _ in takewhile(lambda alike: len(set(alike)) == 1, zip(*group, strict=False)))
        rest = "".join(words[shared:]).strip(" .:;-")
        # A question that merely begins with "How" keeps it; a name such as RATE_STAFF loses its prefix.
        enough = len(group) >= 3 and len(rest) >= 2 and (shared >= 3 or " " not in one.text)
        labels.append(brief(rest[0].upper() + rest[1:], LABEL) if enough and shared else _label(one))
    return labels


def _split(text: str) -> list[str]:
    return re.findall(r"[^\s-]+[\s-]*", text)


def _label(question: Question) -> str:
    return brief(words_of(question.text) or question.name, LABEL)


def _distinct(questions: Sequence[Question], labels: Sequence[str]) -> list[str]:
    """The labels; where cutting made two alike, the ends of their questions, numbered if these are alike too.

    A chart tells its bars apart by their labels.
    """
    alike = {label for label, count in Counter(labels).items() if count > 1}
    ends = [
        _ending(words_of(one.text)) if label in alike else label
        for one, label in zip(questions, labels, strict=True)
    ]
    seen: Counter[str] = Counter()
    made = []
    for label in ends:
        seen[label] += 1
        made.append(label if seen[label] == 1 else f"{label} ({seen[label]})")
    return made


def _ending(text: str) -> str:
    """The last words of a long question, after an ellipsis; a short one whole."""
    if len(text) <= LABEL:
        return text
    end = text[1 - LABEL :]
    return "…" + (end.partition(" ")[2] or end)


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


def scalar(text: str) -> str:
    """A text as YAML: plain where that is safe, in double quotes otherwise."""
    safe = re.fullmatch(r"[A-Za-z][A-Za-z0-9_ ]*[A-Za-z0-9_]|[A-Za-z]", text)
    if safe and text.lower() not in {"true", "false", "null", "yes", "no", "on", "off"}:
        return text
    return json.dumps(text, ensure_ascii=False)
