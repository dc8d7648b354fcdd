"""The codebook of a survey: every answer as found beside the answer as read, and what is still to be confirmed."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd

from workbench.claims import Text, say
from workbench.errors import Fault
from workbench.intake import ratings
from workbench.intake.fields import Field
from workbench.intake.questions import Question
from workbench.intake.ratings import Cells, quoted
from workbench.intake.reading import Reading
from workbench.intake.scales import reading_of
from workbench.intake.settings import Item
from workbench.sources.values import UNKNOWN
from workbench.sources.yaml import Source, scalar
from workbench.stats import loyalty, satisfaction
from workbench.stats.measures import MEASURES

COLUMNS = ("question", "label", "wave", "column", "answer", "count", "read", "counts_as", "basis")
MAPPED = "engagement.yaml"
LEFT_OUT = "(left out)"
MOST = 40  # answers of one question that are listed; groups beyond are counted together


@dataclass(frozen=True)
class Asked:
    """How one column asks: its name and words, how often each answer occurs, and the texts of its codes."""

    column: str
    words: str
    counts: Mapping[str, int]
    labels: Mapping[str, str] = field(default_factory=dict)

    def reading(self, name: str) -> Reading | None:
        """How the product itself would read a rating."""
        return reading_of(self.words, self.counts, labels=self.labels, rated=True, recommends=name == "nps")

    def together(self, other: Asked) -> Asked:
        """The same question in another file, with the answers of both."""
        counts = Counter(self.counts) + Counter(other.counts)
        return Asked(self.column, self.words, counts, {**other.labels, **self.labels})


def entries(one: Field, cells: Cells, asked: Asked, *, wave: str) -> Iterator[tuple[object, ...]]:
    """The rows of one column: what was found, how often, what it is read as, what it counts as, and why."""
    basis = _basis(one, asked) if one.item else MAPPED
    listed = sorted(cells.found, key=lambda entry: -entry[1])[:MOST] if one.item is None else cells.found
    for text, count, read in listed:
        if count:
            label = asked.labels.get(text, "")
            answer = f"{text} = {label}" if label else text or "(blank)"
            yield (one.name, one.label, wave, asked.column, answer, count, _shown(read), meaning(one, read), basis)


def proposed(question: Question) -> Iterator[tuple[str, int, str, str]]:
    """Each answer of a question as found, how often, what the proposal reads it as, and what that counts as."""
    read = question.reading
    one = Field(question.kind if question.kind in MEASURES else "rating", ("survey",), question.name, ratings.nowhere)
    for text, count in sorted(question.counts.items(), key=lambda pair: _place(pair[0])):
        if read is None:
            yield text, count, text, "no answer" if text in question.silent else "group"
            continue
        number = number_of(read, text)
        item = Item(column=question.name, scale=read.scale, top=read.high if read.guess == "top" else None)
        yield text, count, _shown(number), meaning(replace(one, item=item), number)


def number_of(read: Reading, text: str) -> float:
    """What a reading makes of one answer; NaN for none."""
    plain = text.replace(",", ".")
    number = float(plain) if re.fullmatch(r"[-+]?\d+(\.\d+)?", plain) else math.nan
    if text in read.values:
        number = read.values[text]
    elif text in read.missing or number in read.missing:
        number = math.nan
    return read.low + read.high - number if read.low_is_good else number


# Rows that the reading of a file leaves out, by the names of its checks.
ROWS_OUT = frozenset({"preview", "test", "spam", "unfinished", "disqualified"})


def left_out(quality: Iterable[tuple[str, int, Text]], wave: str) -> Iterator[tuple[object, ...]]:
    """One row for each kind of response that does not count, with the reason."""
    for check, count, text in quality:
        if check in ROWS_OUT:
            yield (LEFT_OUT, say(f"voice-quality-{check}"), wave, "", text, count, "", "not counted", "the file")


def _basis(one: Field, asked: Asked) -> str:
    """What the reading rests on: the question's own words, value labels or worded answers, else the mapping alone."""
    read = asked.reading(one.name)
    known = read is not None and read.basis in {"its own words", "value labels", "worded answers"}
    return str(read.basis) if read and known and one.item and read.scale == one.item.scale else MAPPED


def _shown(read: float | str) -> str:
    if isinstance(read, str):
        return read
    return "" if math.isnan(read) else f"{read:g}"


def meaning(one: Field, read: float | str) -> str:
    """What an answer counts as: a promoter, within the top box, yes, a group, or no answer."""
    if read == "" or (not isinstance(read, str) and math.isnan(read)):
        return "no answer"
    if isinstance(read, str):
        return "group"
    if one.name.startswith("outcome."):
        return "yes" if read else "no"
    measure = MEASURES.get(one.name)
    if measure is not None and measure.box is None:
        bands = {"promoter": loyalty.PROMOTERS, "passive": loyalty.PASSIVES, "detractor": loyalty.DETRACTORS}
        return next((name for name, (low, high) in bands.items() if low <= read <= high), "")
    scale = one.item.counted if one.item else (0.0, 1.0)
    low, high = (measure.box if measure and measure.box else satisfaction.top_box)(scale)
    return (measure.counts if measure else "top box") if low <= read <= high else ""


def table(rows: Iterable[tuple[object, ...]]) -> pd.DataFrame:
    """All rows as a frame, those of the files of one wave added up, in the order of the mapping and of the answers."""
    frame = pd.DataFrame(list(rows), columns=list(COLUMNS))
    if frame.empty:
        return frame
    keys = [name for name in COLUMNS if name != "count"]
    whole = frame.groupby(keys, sort=False, dropna=False)["count"].sum().reset_index()[list(COLUMNS)]
    order = {name: at for at, name in enumerate(dict.fromkeys(frame["question"]))}
    waves = {name: at for at, name in enumerate(dict.fromkeys(frame["wave"]))}
    number = pd.to_numeric(whole["read"], errors="coerce").fillna(math.inf)
    placed = whole.assign(_q=whole["question"].map(order), _w=whole["wave"].map(waves), _n=number)
    return placed.sort_values(["_q", "_w", "_n"], kind="stable")[list(COLUMNS)].reset_index(drop=True)


def contradiction(one: Field, cells: Cells, asked: Asked, source: Source) -> Iterator[Fault]:
    """A fault where a file's own words or value labels turn a question round, and its mapping does not say so.

    What `direction` says is taken as the word of a person.
    """
    item = one.item
    if item is None or item.unsure or item.direction or item.reverse is not None:
        return
    read = asked.reading(one.name)
    if read is None or read.guess or read.basis not in {"its own words", "value labels"}:
        return
    if item.ends != read.scale and not item.answers and (one.name != "nps" or read.high != item.ends[1]):
        ends, said = (f"[{low:g}, {high:g}]" for low, high in (item.ends, read.scale))
        yield source.fault(
            (*one.loc, "scale"),
            f'the scale {ends} of column "{asked.column}", which by {read.basis} is {said}',
            allowed=f"{said}, or direction: high beside a scale that is right as it stands",
            fix=f"write {mapping(read)}",
        )
        return
    told = [(number_of(read, text), got) for text, _, got in cells.found if isinstance(got, float)]
    pairs = [(should, got) for should, got in told if math.isfinite(should) and math.isfinite(got)]
    if len(pairs) < 2 or _slope(pairs) >= 0:
        return
    worst = min(cells.found, key=lambda entry: number_of(read, entry[0]) if entry[0] else math.inf)[0]
    label = asked.labels.get(worst, "")
    named = f"{worst} ({label})" if label else worst
    yield source.fault(
        one.place,
        f'a scale turned round: by {read.basis}, {quoted(named)} is the bad end of column "{asked.column}"',
        allowed="direction: low, or direction: high where the answers were turned round already",
        fix="add direction: low",
    )


def _slope(pairs: Iterable[tuple[float, float]]) -> float:
    """The sign of how two numbers move together."""
    first, second = zip(*pairs, strict=True)
    centre = sum(first) / len(first), sum(second) / len(second)
    return float(sum((x - centre[0]) * (y - centre[1]) for x, y in zip(first, second, strict=True)))


def confirmation(one: Field, asked: Asked, source: Source) -> Fault:
    """The fault of a rating that a person has yet to confirm: what was found, and the line to write."""
    key = one.item.unsure if one.item else "scale"
    read = asked.reading(one.name)
    told = ", ".join(f"{text if len(text) <= 30 else 'a text'} ({count:,})" for text, count in _ordered(asked.counts))
    why = f"; {read.why}" if read and read.why else ""
    line = mapping(read) if read else "scale: [LOW, HIGH]"
    return source.fault(
        (*one.loc, key),
        f'"?" as {key} of column "{asked.column}", whose answers are {told}{why}',
        allowed="what the questionnaire says",
        fix=f"look it up and {advice(read)} {line}",
    )


def shared_by(one: Field, source: Source) -> str:
    """The name of the shared scale that a question's mapping gives as its own; empty where it gives none."""
    value: Any = source.value
    for step in (*one.loc, "scale"):
        value = value[step] if isinstance(value, dict) or isinstance(step, int) else None
    name = getattr(value, "text", value)
    return name if isinstance(name, str) and name != UNKNOWN else ""


def confirmations(asked: Iterable[tuple[Field, Asked]], source: Source) -> Iterator[Fault]:
    """One fault for each rating that a person has yet to confirm, and one for all that share a scale."""
    groups: dict[str, list[tuple[Field, Asked]]] = {}
    for one, question in asked:
        if name := shared_by(one, source):
            groups.setdefault(name, []).append((one, question))
        else:
            yield confirmation(one, question, source)
    for name, members in groups.items():
        columns = [question.column for _, question in members]
        more = f" and {len(columns) - 5} more" if len(columns) > 5 else ""
        reads = [read for one, question in members if (read := question.reading(one.name))]
        line = f"{name}: {{{mapping(together(reads))}}}" if reads else f"{name}: {{scale: [LOW, HIGH]}}"
        yield source.fault(
            ("survey", "scales", name),
            f'"?" as the scale of {len(columns)} columns ({", ".join(columns[:5])}{more})'
            + (f"; {reads[0].why}" if reads and reads[0].why else ""),
            allowed="what the questionnaire says",
            fix=f"look it up and {advice(reads[0] if reads else None)} {line}",
        )


def together(reads: Sequence[Reading]) -> Reading:
    """The first of several readings of one scale, with the codes for no answer of all."""
    missing = dict.fromkeys(code for read in reads for code in read.missing)
    numbers = sorted(code for code in missing if not isinstance(code, str))
    return replace(reads[0], missing=(*numbers, *(code for code in missing if isinstance(code, str))))


def _ordered(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    return [(text, counts[text]) for text in sorted(counts, key=_place) if text][:15]


def _place(text: str) -> tuple[int, float, str]:
    """Numbers by size, then words."""
    try:
        return 0, float(text.replace(",", ".")), text
    except ValueError:
        return 1, 0.0, text


def mapping(read: Reading, *, confirmed: bool = True) -> str:
    """A reading as the keys of engagement.yaml; where a person has yet to confirm it, the key in doubt is `?`."""
    guess = "" if confirmed else read.guess
    parts = ['scale: "?"' if guess == "scale" else f"scale: [{read.low:g}, {read.high:g}]"]
    if read.missing and guess != "scale":
        parts.append(f"missing: [{', '.join(_code(code) for code in read.missing)}]")
    if read.values:
        pairs = sorted(read.values.items(), key=lambda pair: (0.0 if math.isnan(pair[1]) else pair[1], _place(pair[0])))
        told = "{" + ", ".join(f"{_code(text)}: {_number(value)}" for text, value in pairs) + "}"
        parts.append('answers: "?"' if guess == "answers" else f"answers: {told}")
    if guess == "top" or read.guess == "top":
        likely = read.high if read.high - read.low == 2 else read.low + 0.8 * (read.high - read.low)
        parts.append('top: "?"' if guess else f"top: {likely:g}")
    if guess == "direction":
        parts.append('direction: "?"')
    elif read.low_is_good:
        parts.append("direction: low")
    elif read.guess == "direction":
        parts.append("direction: high (or low)")
    return ", ".join(parts)


def advice(read: Reading | None) -> str:
    """What stands before the line to paste; where a person has to give numbers, the line pasted unchanged is refused."""
    known = read is not None and not any(map(math.isnan, read.values.values()))
    return "write it; the likeliest is" if known else "write it with its numbers, as in"


def _number(value: float) -> str:
    return "NUMBER" if math.isnan(value) else f"{value:g}"


def _code(code: float | str) -> str:
    return scalar(code) if isinstance(code, str) else f"{code:g}"


def in_short(codebook: pd.DataFrame) -> Iterator[tuple[str, str]]:
    """Each rating and outcome in one line: its label, and how its answers are read."""
    for (question, label), rows in codebook.groupby(["question", "label"], sort=False):
        name = str(question)
        if name == LEFT_OUT or name.startswith(("segment.", "force.")):
            continue
        yield str(label), _line(rows)


def _line(rows: pd.DataFrame) -> str:
    counted: dict[str, Counter[str]] = {}
    for row in rows.to_dict("records"):
        counted.setdefault(row["counts_as"] or "other", Counter())[row["answer"]] += row["count"]
    told = [
        f"{kind} {_listed(answers)}"
        for kind, answers in sorted(counted.items(), key=lambda pair: pair[0] in {"other", "no answer"})
    ]
    return f"{'; '.join(told)} (by {', '.join(dict.fromkeys(rows['basis']))})"


def _listed(answers: Counter[str]) -> str:
    shown = [quoted(text).strip('"') for text in answers][:6]
    more = f" and {len(answers) - 6} more" if len(answers) > 6 else ""
    people = sum(answers.values())
    return f"{', '.join(shown)}{more}" + (f" ({people:,})" if people else "")
