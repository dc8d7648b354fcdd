"""Reads survey waves through the mapping of `engagement.yaml` into one frame: one row a respondent."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pandas as pd

from workbench.claims import Text
from workbench.errors import Fault, InputError, counted, did_you_mean, nearest
from workbench.intake import aggregates, codebook, distinct, joined, mapped, ratings, retention, tallies
from workbench.intake.codebook import Asked
from workbench.intake.completeness import KINDS
from workbench.intake.consistency import no_file
from workbench.intake.exports import Answers, read_answers
from workbench.intake.fields import Field, fields_of, force_id
from workbench.intake.response_quality import quality_checks
from workbench.intake.settings import SurveySettings, Wave
from workbench.intake.spellings import is_silent
from workbench.intake.tables import Table, folded
from workbench.model.inputs import Survey
from workbench.scoring.periods import in_order
from workbench.sources.yaml import Loc, Source, scalar
from workbench.stats.measures import MEASURES


@dataclass
class _Reading:
    """What reading the waves has gathered so far."""

    source: Source
    part: str
    frames: list[pd.DataFrame] = field(default_factory=list)
    quality: list[tuple[str, str, int, Text]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    absent: list[tuple[Field, str, str, Table]] = field(default_factory=list)
    present: dict[str, list[str]] = field(default_factory=dict)
    asked: dict[str, tuple[Field, Asked]] = field(default_factory=dict)
    entries: list[tuple[object, ...]] = field(default_factory=list)

    def ask(self, one: Field, asked: Asked) -> None:
        """Note how a file asks a question, together with the files before."""
        before = self.asked.get(one.name)
        self.asked[one.name] = (one, before[1].together(asked) if before else asked)


def read(
    settings: SurveySettings, folder: Path, *, source: Source, shown: Callable[[Path], str], part: str = "survey"
) -> Survey:
    """The survey as mapped; raises `InputError` with the faults of all files of all waves.

    `source` is engagement.yaml, so that a column which a file does not have is reported at its mapping, in this `part`.
    """
    fields, reading = list(fields_of(settings, part)), _Reading(source, part)
    if refused := list(mapped.unusable(settings, source, part)):
        raise InputError(refused)
    reading.faults += mapped.twice(fields, settings, source, part)
    waves = in_time(settings)
    for at, wave in waves:
        parts = []
        for number, name in enumerate(wave.files):
            if fault := no_file(folder, name, source, (part, "waves", at, "files", number)):
                reading.faults.append(fault)
                continue
            try:
                answers = _open(folder / name, wave, fields, settings, shown=shown(folder / name))
                if fault := _taken_for_people(folder / name, answers, wave, fields, settings, source, part):
                    reading.faults.append(fault)
                    continue
                parts.append(_part(answers, wave, fields, reading))
            except InputError as error:
                reading.faults += error.faults
        if parts and not reading.faults and not reading.absent:
            whole = pd.concat(parts, ignore_index=True) if len(parts) > 1 else parts[0]
            reading.frames.append(_unique(whole, wave, settings, source, (part, "waves", at), reading))
    reading.faults += [
        _no_column(*one, source, elsewhere=reading.present.get(one[0].name, ())) for one in reading.absent
    ]
    unsure = [(one, asked) for one, asked in reading.asked.values() if one.item and one.item.unsure]
    reading.faults += codebook.confirmations(unsure, source)
    outside, faults = joined.read(settings, folder, source=source, shown=shown)
    reading.faults += faults
    if reading.faults:
        raise InputError(reading.faults)
    reading.quality += joined.fill(reading.frames, [wave for _, wave in waves], outside, settings, source)
    survey = _survey(settings, [wave for _, wave in waves], reading)
    unwatched: list[Fault] = []
    if settings.retention:
        frame, unwatched = retention.watched(survey.frame, settings.retention, source, part)
        survey = replace(survey, frame=frame, retention=settings.retention.label)
    if faults := [
        *_unanswered(survey.frame, source, part),
        *_groups_apart(fields, survey.frame, source),
        *_margins(settings, survey.frame, source),
        *unwatched,
    ]:
        raise InputError(faults)
    return survey


def without_counts(survey: Survey, waves: Sequence[str]) -> Survey:
    """The survey without what was counted in the files of these waves: not everybody in them is counted now.

    Their answers keep how they are read, with 0 for how many they are; of what was found in the files stays how many
    responses there are now.
    """
    book, quality = survey.codebook, survey.quality
    theirs = book["wave"].isin(waves)
    book = book.assign(count=book["count"].mask(theirs, 0))[~(theirs & (book["question"] == codebook.LEFT_OUT))]
    found = quality[~quality["wave"].isin(waves) | (quality["check"] == "responses")]
    people = survey.frame["wave"].value_counts()
    counts = [
        int(people.get(one["wave"], 0)) if one["wave"] in waves else one["count"] for one in found.to_dict("records")
    ]
    return replace(survey, codebook=book, quality=found.assign(count=counts))


def in_time(settings: SurveySettings) -> list[tuple[int, Wave]]:
    """The waves in the order of time, by the date or number in their ids (else labels), with their place in the file."""
    ids, labels = [wave.id for wave in settings.waves], [wave.label for wave in settings.waves]
    order = in_order(ids)
    if order == ids and len(set(labels)) == len(labels):
        order = [ids[labels.index(label)] for label in in_order(labels)]
    return sorted(enumerate(settings.waves), key=lambda pair: order.index(pair[1].id))


def _unanswered(frame: pd.DataFrame, source: Source, part: str) -> Iterator[Fault]:
    """A fault where the measures and touchpoints (drivers) are mapped and nobody answered one."""
    kind = mapped.RATED[part].removesuffix("s")
    rated = [name for name in frame if name in MEASURES or str(name).startswith(f"{kind}.")]
    if not frame[rated].notna().any(axis=None):
        yield source.fault(
            (part,),
            f"no answer to any mapped measure or {kind}",
            allowed="one answer or more",
            key=True,
            fix='correct the columns or the codes under "missing"',
        )


def _groups_apart(fields: Sequence[Field], frame: pd.DataFrame, source: Source) -> Iterator[Fault]:
    """A fault for each segment with groups that differ by capitals or blanks alone: they would be shown as two."""
    for one in fields:
        if not one.name.startswith("segment."):
            continue
        spelt = pd.Series(frame[one.name].unique()).astype("str")
        if spelt.str.normalize("NFKC").str.casefold().is_unique and not spelt.str.contains("  ", regex=False).any():
            continue
        groups = frame[one.name].value_counts()
        first: dict[str, str] = {}
        for group in map(str, groups.index):
            if (usual := first.setdefault(" ".join(normalize("NFKC", group).casefold().split()), group)) != group:
                yield source.fault(
                    one.place,
                    f'the groups "{usual}" ({groups[usual]:,}) and "{group}" ({groups[group]:,}), which differ by capitals or blanks alone',
                    allowed="one spelling of a group",
                    fix=f"add labels: {{{scalar(group)}: {scalar(usual)}}}",
                )


def _margins(settings: SurveySettings, frame: pd.DataFrame, source: Source) -> Iterator[Fault]:
    """A fault for each margin that no segment has, or whose groups are not those of the answers of every wave."""
    known = [segment.id for segment in settings.segments]
    for name, shares in settings.margins.items():
        loc: Loc = ("survey", "margins", name)
        if name not in known:
            yield source.fault(
                loc,
                f'margins of "{name}", which is no segment',
                key=True,
                allowed=", ".join(known) or "the id of a mapped segment",
                fix=f"map the segment, or correct the id.{did_you_mean(name, known)}",
            )
            continue
        for wave, groups in frame.groupby("wave", sort=False)[f"segment.{name}"]:
            found = set(groups)
            odd = [
                f'"{group}" without a share' if group else "answers without a group"
                for group in sorted(found - set(shares))
            ]
            odd += [f'"{group}" without an answer' for group in shares if group not in found]
            if odd:
                yield source.fault(
                    loc,
                    f"in wave {wave}: {', '.join(odd[:5])}",
                    allowed="a share for each group that answered, and for no other",
                    fix="correct the shares, or join groups under the segment's labels",
                )


def _open(path: Path, wave: Wave, fields: Sequence[Field], settings: SurveySettings, *, shown: str) -> Answers:
    made = set(settings.tables)
    counted = settings.count if isinstance(settings.count, str | None) else settings.count.get(wave.id)
    told = [
        name
        for one in settings.tables.values()
        for name in (*one.scores.values(), *one.where, *([one.of] if one.of else []))
    ]
    mapped = [name for one in fields if (name := one.written(wave.id)) and name not in made]
    wanted = frozenset(map(folded, (*mapped, *told, *wave.where, *([counted] if counted else []))))
    declared, complete = settings.complete, None
    if declared is not None:
        named = declared.column
        column = named if isinstance(named, str) else named.get(wave.id)
        complete = (column, declared.values) if column else None
    answers = read_answers(path, shown=shown, wanted=wanted, options=wave, keep=settings.keep, complete=complete)
    answers = aggregates.chosen(answers, wave.where, [each.where for each in settings.waves])
    answers = aggregates.rebuilt(answers, settings.tables) if settings.tables else answers
    return aggregates.repeated(answers, counted) if counted else answers


def _taken_for_people(
    path: Path,
    answers: Answers,
    wave: Wave,
    fields: Sequence[Field],
    settings: SurveySettings,
    source: Source,
    part: str,
) -> Fault | None:
    """A fault where a file counts people, as `survey inspect` recognises it, and the mapping reads its rows as people."""
    rows = len(answers.table.frame)
    if settings.respondent is not None or settings.count is not None or settings.tables or rows > tallies.MOST_ROWS:
        return None
    whole = read_answers(path, shown=answers.table.shown, options=wave, keep=KINDS)
    tally = tallies.tallied(whole.table)
    if tally is None or folded(tally.count or "") in {folded(one.written(wave.id) or "") for one in fields}:
        return None
    return source.fault(
        (part,),
        f"{answers.table.shown} mapped as {rows} people, whose rows count people",
        allowed="a mapping of the counts",
        key=True,
        fix=f"add {tally.mapping}; where each row is a person after all, map a column of ids as respondent",
    )


def _part(answers: Answers, wave: Wave, fields: Sequence[Field], reading: _Reading) -> pd.DataFrame:
    """One file of a wave as frame columns; faults go to `reading`."""
    table, columns = answers.table, {}
    reading.quality += [(check, wave.id, count, text) for check, count, text in answers.quality]
    reading.entries += codebook.left_out(answers.quality, wave.id)
    reading.quality += [("note", wave.id, 1, note) for note in table.notes]
    reading.notes += table.told
    found = {folded(name): name for name in table.frame.columns}
    for one in fields:
        written = one.written(wave.id)
        if written is None:
            columns[one.name] = _not_asked(one, len(table.frame))
        elif folded(written) not in found:
            reading.absent.append((one, written, wave.id, table))
        else:
            reading.present.setdefault(one.name, []).append(wave.id)
            column = found[folded(written)]
            cells = one.values(table, column)
            columns[one.name] = cells.values
            reading.faults += cells.faults
            if cells.found or one.item:
                counts = {text: count for text, count, _ in cells.found} or distinct.counts(table.frame[column])
                asked = Asked(column, answers.layout.texts.get(column, column), counts, answers.labels.get(column, {}))
                reading.ask(one, asked)
                reading.faults += codebook.contradiction(one, cells, asked, reading.source)
                reading.entries += codebook.entries(one, cells, asked, wave=wave.id)
    # Without a copy the columns stay apart; joining them would cost as much as reading them.
    return pd.DataFrame(columns, index=table.frame.index, copy=False)


def _not_asked(one: Field, rows: int) -> pd.Series:
    """The column of a question that a wave did not ask; without weights, each answer counts once."""
    if one.name == "weight":
        return ratings.ones(rows)
    return ratings.nothing(rows, text=_is_text(one.name))


def _is_text(name: str) -> bool:
    return name == "respondent" or name.startswith(("segment.", "verbatim."))


def _no_column(one: Field, written: str, wave: str, table: Table, source: Source, *, elsewhere: Sequence[str]) -> Fault:
    """A fault at a mapping whose column a file does not have; `elsewhere` are waves that have it."""
    close = nearest(written, table.positions)
    offer = ", ".join(f'"{name}"' for name in close)
    fix = f"write one of {offer}" if close else "write a column of the file"
    if isinstance(one.column, str) and elsewhere:
        asked = ", ".join(f'"{name}": "{written}"' for name in dict.fromkeys(elsewhere))
        fix = f"name only the waves that asked: {{{asked}}}" + (f"; or {fix}" if close else "")
    loc = one.place if isinstance(one.column, str) else (*one.place, wave)
    return source.fault(
        loc,
        f'the column "{written}", which {table.shown} does not have',
        allowed=f"one of its {len(table.positions)} columns",
        fix=fix,
    )


def _unique(
    whole: pd.DataFrame, wave: Wave, settings: SurveySettings, source: Source, loc: Loc, reading: _Reading
) -> pd.DataFrame:
    """A wave whose respondents occur once each, by the declared policy."""
    if "respondent" not in whole:
        whole.insert(0, "respondent", [f"{wave.id}-{number}" for number in range(1, len(whole) + 1)])
    whole.insert(1, "wave", wave.id)
    if whole["respondent"].is_unique:
        return whole
    twice = whole.loc[whole.duplicated("respondent"), "respondent"].unique()
    whole["respondent"] = whole["respondent"].replace([id_ for id_ in twice if is_silent(id_)], "")
    keep = settings.duplicates if settings.duplicates != "refuse" else "first"
    again = whole.duplicated("respondent", keep=keep) & (whole["respondent"] != "")
    count = int(again.sum())
    if count and settings.duplicates == "refuse":
        ids = ", ".join(map(str, whole.loc[again, "respondent"].unique()[:5]))
        fix = 'remove them, or declare "duplicates: first" or "duplicates: last" under survey'
        if count * 2 >= len(whole):
            fix = f"map the column that names each response; where a row is one answer of a person, pivot the table first; else {fix}"
        reading.faults.append(
            source.fault(
                loc,
                f"{counted(count, 'response')} with an id that occurs before ({ids})",
                allowed="one response an id",
                fix=fix,
            )
        )
    if count:
        reading.quality.append(("duplicates", wave.id, count, f"{counted(count, 'repeated response')} left out"))
    return whole[~again]


def _survey(settings: SurveySettings, waves: Sequence[Wave], reading: _Reading) -> Survey:
    frame = pd.concat(reading.frames, ignore_index=True) if len(reading.frames) > 1 else reading.frames[0]
    frame = frame.reset_index(drop=True)
    if "weight" not in frame:
        frame.insert(2, "weight", 1.0)
    scales = {name: item.counted for name, item in settings.measures if item is not None}
    for wave, part in zip(waves, reading.frames, strict=True):
        asked = frozenset(name for name, ids in reading.present.items() if wave.id in ids)
        reading.quality += quality_checks(part, wave=wave.id, asked=asked)
    return Survey(
        frame=frame,
        touchpoints=_listing(settings.touchpoints, "id", "label", "stage", "low", "high", "top"),
        segments=_listing(settings.segments, "id", "label"),
        drivers=_listing(settings.drivers, "id", "label", "low", "high", "top"),
        forces=_listing(settings.forces, "id", "stage", "force", "lens", "low", "high"),
        outcomes=_listing(settings.outcomes, "id", "label", "kind"),
        verbatims=_listing(settings.verbatims, "id", "label"),
        waves=_listing(waves, "id", "label"),
        scales=scales,
        quality=pd.DataFrame(reading.quality, columns=["check", "wave", "count", "text"]),
        codebook=codebook.table(reading.entries),
        notes=tuple(reading.notes),
    )


def _listing(entries: Sequence[Any], *columns: str) -> pd.DataFrame:
    def value(entry: Any, column: str) -> object:
        if column in {"low", "high"}:
            return float(entry.ends[column == "high"])
        if column == "top":
            return math.nan if entry.top is None else float(entry.top)
        return force_id(entry) if column == "id" and not hasattr(entry, "id") else getattr(entry, column)

    return pd.DataFrame([[value(entry, column) for column in columns] for entry in entries], columns=list(columns))
