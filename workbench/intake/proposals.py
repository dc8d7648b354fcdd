"""Proposes the mapping block of engagement.yaml from what a survey's questions seem to be."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING
from unicodedata import normalize

from workbench.intake.codebook import advice, mapping, together
from workbench.intake.matching import Asked, matched
from workbench.intake.question_labels import label_of, labels_of, row_of, told_apart, without_scale
from workbench.intake.questions import Question, asks_importance, says_overall
from workbench.intake.spellings import is_silent
from workbench.scoring.periods import are_in_order
from workbench.sources.yaml import scalar
from workbench.stats.measures import MEASURES

if TYPE_CHECKING:
    from workbench.intake.described import Inspection

MOST_SEGMENTS = 8
MOST_NAMED = 20  # letters of a file's name that may be the label of its wave
_COMMON = {"the", "and", "for", "with", "your", "you", "our", "how", "was", "were", "rate", "what", "did"}
_OUTCOME = re.compile(
    r"retain|churn|renew|cancel|repurchas|spend|spent|revenue|amount|charges|lifetime|\bcltv?\b|\bltv\b|turnover|umsatz|sales|"
    r"\bclosed\b|\bleft\b|switched|kündig|verläng|rezygn|续|流失"
    r"|wydat|obrót|obroty|przychod|odnow|dépens|chiffre d.affaires|renouvel|résili|gasto|ingresos|renov|消费|金额|复购",
    re.IGNORECASE,
)


def propose(files: Sequence[Inspection], *, stages: Sequence[tuple[str, str]] = ()) -> str:
    """The mapping as YAML text, to be edited: `survey:` with waves, measures, touchpoints, segments, verbatims.

    Every guess that a person has to check stands beside a comment. Without `stages`, ratings are grouped by the
    block of the questionnaire that their names share.
    """
    waves = _wave_ids(files)
    asked = matched(files, waves)
    shared, placed = _sharing(asked), are_in_order(file.file for file in files)
    chosen = {kind: one for kind in MEASURES if (one := _headline(asked, kind, waves))}
    lines = [
        "survey:",
        "  waves:",
        *(_wave(wave, file, placed=placed) for wave, file in zip(waves, files, strict=True)),
        *_single("respondent", asked, waves),
        *_single("weight", asked, waves),
        *_keep(files),
        *_counted(files),
        *_shared(shared),
        *_measures(chosen, waves, shared),
        *_warning(chosen, asked),
        *_touchpoints(chosen, asked, waves, stages, shared),
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


def _wave(wave: str, file: Inspection, *, placed: bool) -> str:
    """One wave; its label is asked for where several files do not say which of them is earlier."""
    numbered, stem = wave.startswith("wave"), file.file.rsplit(".", 1)[0]
    label = scalar(stem if numbered and len(stem) <= MOST_NAMED else wave) if placed else '"?"'
    checks = [] if placed else ["guess: when it was, such as 2026-05, as no date or number is in its name"]
    encoding = ""
    if file.readings:
        encoding = ', encoding: "?"'
        checks.append(f"guess: {'; '.join(file.readings)}; the likeliest is encoding: {file.encoding}")
    elif file.encoding:
        encoding = f", encoding: {file.encoding}"
        checks.append("check that letters read well")
    told = f"   # {'; '.join(checks)}" if checks else ""
    return f"    - {{id: {scalar(wave)}, label: {label}, files: [{scalar(file.file)}]{encoding}}}{told}"


def _single(kind: str, asked: Sequence[Asked], waves: Sequence[str]) -> Iterator[str]:
    """The respondent's id, which every wave must have, or the weight, which some may lack."""
    for one in sorted(asked, key=lambda one: -len(one.columns)):
        if one.question.kind == kind and (len(one.columns) == len(waves) or kind == "weight"):
            yield f"  {kind}: {one.column(waves)}"
            return
    each = {wave: name for one in reversed(asked) if one.question.kind == kind for wave, name in one.columns.items()}
    if kind == "respondent" and set(each) == set(waves):
        told = ", ".join(f"{scalar(wave)}: {scalar(each[wave])}" for wave in waves)
        yield f"  {kind}: {{{told}}}"


def _keep(files: Sequence[Inspection]) -> Iterator[str]:
    if any(check == "kept" for file in files for check, _, _ in file.quality):
        yield "  keep: [preview, test, unfinished]   # check: the file holds no other responses"
    if unclear := next((file.unclear for file in files if file.unclear), None):
        yield f'  complete: "?"   # guess: which responses are finished, {unclear.told}; the likeliest is {unclear.mapping}'


def _counted(files: Sequence[Inspection]) -> Iterator[str]:
    """How a table of counts tells how many gave each answer, of the last wave that is one."""
    tally = next((file.tally for file in reversed(files) if file.tally), None)
    if tally and tally.asks:
        yield f"  tables:   # rows count people: {tally.told}"
        yield from (f"    {line}" for line in tally.lines)
    elif tally:
        yield f"  {tally.mapping}   # rows count people: {tally.told}"


MANY = 3  # guesses of one kind that are confirmed together


def _sharing(asked: Sequence[Asked]) -> dict[str, list[Asked]]:
    """Ratings whose scale is guessed alike, by the name that their scale gets: one line confirms them all."""
    groups: dict[tuple[object, ...], list[Asked]] = {}
    for one in asked:
        read = one.question.reading
        if read and read.guess and not one.apart and one.question.kind in {"rating", *MEASURES} - {"nps"}:
            key = read.guess, read.scale, tuple(read.values.items()), read.low_is_good, read.why
            groups.setdefault(key, []).append(one)
    large = [group for group in groups.values() if len(group) >= MANY]
    return {f"scale_{number}": group for number, group in enumerate(large, start=1)}


def _shared(shared: Mapping[str, Sequence[Asked]]) -> Iterator[str]:
    if shared:
        yield "  scales:"
    for name, group in shared.items():
        reads = [one.question.reading for one in group if one.question.reading]
        told = advice(reads[0]).removeprefix("write it; ")
        yield f'    {name}: "?"   # guess for {len(group)} columns: {reads[0].why}; {told} {{{mapping(together(reads))}}}'


def _headline(asked: Sequence[Asked], kind: str, waves: Sequence[str]) -> Asked | None:
    """The question that asks for a measure: of the newest wave before others, of the whole before its parts.

    None where several ask so in the same words, of one part each.
    """
    found = [one for one in asked if one.question.kind == kind]
    found = [one for one in found if waves[-1] in one.columns] or found
    whole = [one for one in found if says_overall(f"{one.question.name} {one.question.text}")]
    parts = not whole and len(found) > 1 and len({row_of(one.question.text)[0] for one in found}) == 1
    return next(iter(whole or found), None) if not parts else None


def _measures(
    chosen: Mapping[str, Asked], waves: Sequence[str], shared: Mapping[str, Sequence[Asked]]
) -> Iterator[str]:
    if chosen:
        yield "  measures:"
    for kind, one in chosen.items():
        yield f"    {kind}: {{column: {one.column(waves)}, {_told(one, shared)}"


def _told(one: Asked, shared: Mapping[str, Sequence[Asked]]) -> str:
    """How a rating is read, by the name of its shared scale where it has one, and what is to be checked."""
    name = next((name for name, group in shared.items() if any(each is one for each in group)), "")
    return f"scale: {name}}}" if name else f"{_reading(one)}}}{_comment(one)}"


def _warning(chosen: Mapping[str, Asked], asked: Sequence[Asked]) -> Iterator[str]:
    """Says what the survey cannot show, so that nobody expects it of the run."""
    if chosen:
        return
    yield "  # no NPS, CSAT or CES question was recognised: map one under measures, or only the touchpoints are shown"
    if not {one.question.kind for one in asked} & {"rating", *MEASURES}:
        yield "  # no rating question was recognised either: without one, the check refuses this survey"


def _reading(one: Asked) -> str:
    read = one.question.reading
    return 'scale: "?"' if read is None or one.apart else mapping(read, confirmed=False)


def _comment(one: Asked) -> str:
    read = one.question.reading
    checks = [one.apart] if one.apart else []
    if read and read.guess:
        checks.append(f"guess: {read.why}; {advice(read).removeprefix('write it; ')} {mapping(read)}")
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
    chosen: Mapping[str, Asked],
    asked: Sequence[Asked],
    waves: Sequence[str],
    stages: Sequence[tuple[str, str]],
    shared: Mapping[str, Sequence[Asked]],
) -> Iterator[str]:
    first = {id(one) for one in chosen.values()}
    ratings = [one for one in asked if one.question.kind in {"rating", *MEASURES} and id(one) not in first]
    if ratings:
        yield "  touchpoints:   # correct labels and stages"
    taken: set[str] = set()
    questions = [one.question for one in ratings]
    labels = labels_of(questions)
    for one, label, shown in zip(ratings, labels, told_apart(questions, labels), strict=True):
        name = _id(label if label != label_of(one.question) else one.question.name, taken)
        stage = _stage(one.question, stages)
        yield (
            f"    - {{id: {name}, label: {scalar(shown)}, stage: {stage}, column: {one.column(waves)}, {_told(one, shared)}"
        )


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
    choices = [
        one
        for one in asked
        if one.question.kind == "choice" and one.question.distinct > 1 and not _is_outcome(one.question)
    ]
    if choices:
        yield "  segments:"
    taken: set[str] = set()
    questions = [one.question for one in choices]
    shown = told_apart(questions, [label_of(one) for one in questions])
    for number, (one, label) in enumerate(zip(choices, shown, strict=True)):
        silent = [code for code in one.question.missing if isinstance(code, str)]
        missing = f", missing: [{', '.join(map(scalar, silent))}]" if silent else ""
        texts = ", ".join(f"{scalar(code)}: {scalar(text)}" for code, text in (one.question.labels or {}).items())
        named = f", labels: {{{texts}}}" if texts else ""
        prefix = "    - " if number < MOST_SEGMENTS else "    # - "
        yield (
            f"{prefix}{{id: {_id(one.question.name, taken)}, label: {scalar(label)}, "
            f"column: {one.column(waves)}{named}{missing}}}"
        )


def _outcomes(asked: Sequence[Asked], waves: Sequence[str]) -> Iterator[str]:
    found = [(one, _outcome_kind(one.question)) for one in asked if _is_outcome(one.question)]
    if found:
        yield "  # outcomes:   # what customers did; links experience to money"
    for one, kind in found:
        name, label = _slug(one.question.name), scalar(label_of(one.question))
        yield f"  #   - {{id: {name}, label: {label}, column: {one.column(waves)}, {kind}}}"


def _is_outcome(question: Question) -> bool:
    return bool(_OUTCOME.search(question.name) and _outcome_kind(question))


_YES = ("yes", "y", "true", "1", "tak", "ja", "oui", "sí", "si", "是")


def _outcome_kind(question: Question) -> str:
    """How an outcome is read: an amount, or two answers of which one means yes; empty where it is neither."""
    if question.kind == "number":
        return "kind: amount"
    answers = [text for text in question.said if not is_silent(text)]
    yes = next((text for text in answers if text.casefold() in _YES), None)
    if len(answers) != 2 or question.kind not in {"choice", "tick"}:
        return ""
    gone = [text for text in question.counts if is_silent(text)]
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
        yield (
            f"  #   - {{id: {_id(one.question.name, taken)}, label: {scalar(label_of(one.question))}, "
            f"column: {one.column(waves)}}}"
        )


def _id(name: str, taken: set[str]) -> str:
    base = _slug(without_scale(name))
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
