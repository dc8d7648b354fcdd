"""Reads survey waves through the mapping of `engagement.yaml` into one frame: one row a respondent."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from workbench.errors import Fault, InputError, nearest
from workbench.intake import ratings
from workbench.intake.settings import Item, SurveySettings, Wave
from workbench.intake.tables import Table, folded
from workbench.sources.yaml import Loc, Source

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

    from workbench.intake.exports import Answers


MEASURES = frozenset({"nps", "csat", "ces"})


@dataclass(frozen=True, eq=False)
class Survey:
    """All waves of a survey.

    `frame` has one row a respondent: respondent, wave, weight (1.0 where none is mapped), `nps`, `csat`, `ces` where
    mapped, `touchpoint.<id>`, `driver.<id>`, `force.<stage>.<force>.<lens>`, `outcome.<id>` (floats, NaN is no
    answer), `segment.<id>`, `verbatim.<id>` (text). `touchpoints`: id, label, stage, low, high. `segments`,
    `drivers`, `verbatims`: id, label. `forces`: id, stage, force, lens, low, high. `outcomes`: id, label, kind.
    `waves`: id, label in time order. `scales`: measure to (low, high). `quality`: check, wave, count, text.
    """

    frame: pd.DataFrame
    touchpoints: pd.DataFrame
    segments: pd.DataFrame
    drivers: pd.DataFrame
    forces: pd.DataFrame
    outcomes: pd.DataFrame
    verbatims: pd.DataFrame
    waves: pd.DataFrame
    scales: dict[str, tuple[float, float]]
    quality: pd.DataFrame


@dataclass(frozen=True)
class Field:
    """One column of the frame: its name, where its mapping stands, and how cells become values."""

    name: str
    loc: Loc
    column: str | Mapping[str, str]
    values: Callable[[Table, str], tuple[pd.Series, list[Fault]]]
    label: str = ""

    def written(self, wave: str) -> str | None:
        """The column's name in a wave; None where the question was not asked."""
        return self.column if isinstance(self.column, str) else self.column.get(wave)


@dataclass
class _Reading:
    """What reading the waves has gathered so far."""

    frames: list[pd.DataFrame] = field(default_factory=list)
    quality: list[tuple[str, str, int, str]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    absent: list[tuple[Field, str, str, Table]] = field(default_factory=list)
    present: dict[str, list[str]] = field(default_factory=dict)


def read(settings: SurveySettings, folder: Path, *, source: Source, shown: Callable[[Path], str]) -> Survey:
    """The survey as mapped; raises `InputError` with the faults of all files of all waves.

    `source` is engagement.yaml, so that a column which a file does not have is reported at its mapping.
    """
    import pandas as pd

    fields, reading = list(fields_of(settings)), _Reading()
    refused = [*_nothing_rated(settings, source), *_too_short(settings, source)]
    if refused:
        raise InputError(refused)
    for at, wave in enumerate(settings.waves):
        parts = []
        for name in wave.files:
            try:
                answers = _open(folder / name, wave, fields, settings, shown=shown(folder / name))
                parts.append(_part(answers, wave, fields, reading))
            except InputError as error:
                reading.faults += error.faults
        if parts and not reading.faults and not reading.absent:
            whole = pd.concat(parts, ignore_index=True) if len(parts) > 1 else parts[0]
            reading.frames.append(_unique(whole, wave, settings, source, ("survey", "waves", at), reading))
    reading.faults += [
        _no_column(*one, source, elsewhere=reading.present.get(one[0].name, ())) for one in reading.absent
    ]
    if reading.faults:
        raise InputError(reading.faults)
    survey = _survey(settings, reading)
    if faults := list(_unanswered(survey.frame, source)):
        raise InputError(faults)
    return survey


def _nothing_rated(settings: SurveySettings, source: Source) -> Iterator[Fault]:
    """A fault for a survey of neither a measure nor a touchpoint, from which no figure could come."""
    if not settings.touchpoints and all(item is None for _, item in settings.measures):
        yield source.fault(("survey",), "a survey without a mapped rating", allowed="one measure or touchpoint", key=True,
                           fix='map a question as measure or touchpoint; "workbench survey inspect FILE" proposes a mapping')  # fmt: skip


def _too_short(settings: SurveySettings, source: Source) -> Iterator[Fault]:
    """A fault for each scale of two points, which has no two highest scores."""
    places: list[tuple[Loc, Item]] = [
        (("survey", "measures", name), item) for name, item in settings.measures if item is not None
    ]
    places += [(("survey", "touchpoints", at), item) for at, item in enumerate(settings.touchpoints)]
    for loc, item in places:
        low, high = item.scale
        if high - low < 2:
            yield source.fault((*loc, "scale"), f"a scale from {low:g} to {high:g}", allowed="three points or more",
                               fix="correct the scale, or map the question as a segment")  # fmt: skip


def _unanswered(frame: pd.DataFrame, source: Source) -> Iterator[Fault]:
    """A fault where the measures and touchpoints are mapped and nobody answered one."""
    rated = [name for name in frame if name in MEASURES or str(name).startswith("touchpoint.")]
    if not frame[rated].notna().any(axis=None):
        yield source.fault(("survey",), "no answer to any mapped measure or touchpoint", allowed="one answer or more", key=True,
                           fix='correct the columns or the codes under "missing"')  # fmt: skip


def _open(
    path: Path, wave: Wave, fields: Sequence[Field], settings: SurveySettings, *, shown: str
) -> Answers:
    from workbench.intake.exports import read_answers

    wanted = frozenset(folded(name) for one in fields if (name := one.written(wave.id)))
    return read_answers(path, shown=shown, wanted=wanted, options=wave, keep=settings.keep)


def fields_of(settings: SurveySettings) -> Iterator[Field]:
    """Every mapped column, in the order of the frame."""
    if settings.respondent is not None:
        yield Field("respondent", ("survey", "respondent"), settings.respondent, ratings.identities)
    if settings.weight is not None:
        yield Field("weight", ("survey", "weight"), settings.weight, ratings.weights)
    for name, item in settings.measures:
        if item is not None:
            yield _rating(name, ("survey", "measures", name), item, settings)
    for at, touchpoint in enumerate(settings.touchpoints):
        yield _rating(f"touchpoint.{touchpoint.id}", ("survey", "touchpoints", at), touchpoint, settings)
    for at, driver in enumerate(settings.drivers):
        yield _rating(f"driver.{driver.id}", ("survey", "drivers", at), driver, settings)
    for at, item in enumerate(settings.forces):
        yield _rating(f"force.{force_id(item)}", ("survey", "forces", at), item, settings)
    for at, segment in enumerate(settings.segments):
        codes = ratings.codes(segment.labels, tuple(segment.missing))
        yield Field(f"segment.{segment.id}", ("survey", "segments", at, "column"), segment.column, codes)
    for at, outcome in enumerate(settings.outcomes):
        values = ratings.binary(outcome.yes) if outcome.kind == "binary" else ratings.amounts
        yield Field(f"outcome.{outcome.id}", ("survey", "outcomes", at, "column"), outcome.column, values)
    for at, verbatim in enumerate(settings.verbatims):
        yield Field(
            f"verbatim.{verbatim.id}",
            ("survey", "verbatims", at, "column"),
            verbatim.column,
            ratings.comments,
        )


def force_id(item: Any) -> str:
    """The id of a force item: `<stage>.<force>.<lens>`."""
    return f"{item.stage}.{item.force}.{item.lens}"


def _rating(name: str, loc: Loc, item: Item, settings: SurveySettings) -> Field:
    return Field(
        name, (*loc, "column"), item.column, ratings.rating(item, settings.missing, whole=name == "nps")
    )


def _part(answers: Answers, wave: Wave, fields: Sequence[Field], reading: _Reading) -> pd.DataFrame:
    """One file of a wave as frame columns; faults go to `reading`."""
    import pandas as pd

    table, columns = answers.table, {}
    reading.quality += [(check, wave.id, count, text) for check, count, text in answers.quality]
    reading.quality += [("note", wave.id, 1, note) for note in table.notes]
    found = {folded(name): name for name in table.frame.columns}
    for one in fields:
        written = one.written(wave.id)
        if written is None:
            columns[one.name] = _not_asked(one, len(table.frame))
        elif folded(written) not in found:
            reading.absent.append((one, written, wave.id, table))
        else:
            reading.present.setdefault(one.name, []).append(wave.id)
            columns[one.name], faults = one.values(table, found[folded(written)])
            reading.faults += faults
    # Without a copy the columns stay apart; joining them would cost as much as reading them.
    return pd.DataFrame(columns, index=table.frame.index, copy=False)


def _not_asked(one: Field, rows: int) -> pd.Series:
    """The column of a question that a wave did not ask; without weights, each answer counts once."""
    if one.name == "weight":
        return ratings.ones(rows)
    return ratings.nothing(rows, text=_is_text(one.name))


def _is_text(name: str) -> bool:
    return name == "respondent" or name.startswith(("segment.", "verbatim."))


def _no_column(
    one: Field, written: str, wave: str, table: Table, source: Source, *, elsewhere: Sequence[str]
) -> Fault:
    """A fault at a mapping whose column a file does not have; `elsewhere` are waves that have it."""
    close = nearest(written, table.positions)
    offer = ", ".join(f'"{name}"' for name in close)
    fix = f"write one of {offer}" if close else "write a column of the file"
    if isinstance(one.column, str) and elsewhere:
        asked = ", ".join(f'"{name}": "{written}"' for name in dict.fromkeys(elsewhere))
        fix = f"name only the waves that asked: {{{asked}}}" + (f"; or {fix}" if close else "")
    loc = one.loc if isinstance(one.column, str) else (*one.loc, wave)
    return source.fault(loc, f'the column "{written}", which {table.shown} does not have',
                        allowed=f"one of its {len(table.positions)} columns", fix=fix)  # fmt: skip


def _unique(
    whole: pd.DataFrame, wave: Wave, settings: SurveySettings, source: Source, loc: Loc, reading: _Reading
) -> pd.DataFrame:
    """A wave whose respondents occur once each, by the declared policy."""
    if "respondent" not in whole:
        whole.insert(0, "respondent", [f"{wave.id}-{number}" for number in range(1, len(whole) + 1)])
    whole.insert(1, "wave", wave.id)
    if whole["respondent"].is_unique:
        return whole
    keep = settings.duplicates if settings.duplicates != "refuse" else "first"
    again = whole.duplicated("respondent", keep=keep) & (whole["respondent"] != "")
    count = int(again.sum())
    if count and settings.duplicates == "refuse":
        ids = ", ".join(map(str, whole.loc[again, "respondent"].unique()[:5]))
        reading.faults.append(
            source.fault(loc, f"{count:,} responses with an id that occurs before ({ids})", allowed="one response an id",
                         fix='remove them, or declare "duplicates: first" or "duplicates: last" under survey'))  # fmt: skip
    if count:
        reading.quality.append(("duplicates", wave.id, count, f"{count:,} repeated responses left out"))
    return whole[~again]


def _survey(settings: SurveySettings, reading: _Reading) -> Survey:
    import pandas as pd

    frame = pd.concat(reading.frames, ignore_index=True) if len(reading.frames) > 1 else reading.frames[0]
    frame = frame.reset_index(drop=True)
    if "weight" not in frame:
        frame.insert(2, "weight", 1.0)
    scales = {name: item.scale for name, item in settings.measures if item is not None}
    for wave, part in zip(settings.waves, reading.frames, strict=True):
        reading.quality += quality_checks(part, wave=wave.id)
    return Survey(
        frame=frame,
        touchpoints=_listing(settings.touchpoints, "id", "label", "stage", "low", "high"),
        segments=_listing(settings.segments, "id", "label"),
        drivers=_listing(settings.drivers, "id", "label", "low", "high"),
        forces=_listing(settings.forces, "id", "stage", "force", "lens", "low", "high"),
        outcomes=_listing(settings.outcomes, "id", "label", "kind"),
        verbatims=_listing(settings.verbatims, "id", "label"),
        waves=_listing(settings.waves, "id", "label"),
        scales=scales,
        quality=pd.DataFrame(reading.quality, columns=["check", "wave", "count", "text"]),
    )


MIN_ITEMS = 5


def quality_checks(frame: pd.DataFrame, *, wave: str) -> Iterator[tuple[str, str, int, str]]:
    """Missing ratings, straight-lining and identical responses of one wave: check, wave, count, text.

    Straight-lining is one answer to all of five or more rated touchpoints and drivers; identical responses agree
    in every rating and answer five or more items. Neither is left out: both are shown for judgement.
    """
    scores = {
        name: frame[name].to_numpy()
        for name in frame.columns
        if name in MEASURES or name.startswith(("touchpoint.", "driver."))
    }
    items = [values for name, values in scores.items() if "." in name]
    missing = sum(int(np.isnan(values).sum()) for values in scores.values())
    total = len(frame) * len(scores)
    yield "missing", wave, missing, f"{missing:,} of {total:,} mapped ratings without an answer"
    straight = _straight_lines(items, len(frame))
    words = f"responses give one answer to all of {MIN_ITEMS} or more items"
    yield "straight-lining", wave, straight, f"{straight:,} {words}"
    same = _identical(list(scores.values()), items, len(frame))
    yield "identical", wave, same, f"{same:,} responses agree with an earlier one in every rating"


Scores = Sequence["NDArray[np.float64]"]


def _straight_lines(items: Scores, rows: int) -> int:
    lowest, highest = np.full(rows, np.inf), np.full(rows, -np.inf)
    for values in items:
        np.fmin(lowest, values, out=lowest)
        np.fmax(highest, values, out=highest)
    return int(((lowest == highest) & (_answered(items, rows) >= MIN_ITEMS)).sum())


def _answered(items: Scores, rows: int) -> NDArray[np.int64]:
    count = np.zeros(rows, dtype=np.int64)
    for values in items:
        count += ~np.isnan(values)
    return count


def _identical(scores: Scores, items: Scores, rows: int) -> int:
    """How many responses repeat an earlier one, by a 64-bit hash of their scores; a chance meeting is one in 10^7."""
    hashed = np.zeros(rows, dtype=np.uint64)
    for values in scores:
        hashed = (hashed ^ np.nan_to_num(values, nan=-1e6).view(np.uint64)) * np.uint64(0x9E3779B97F4A7C15)
        hashed ^= hashed >> np.uint64(29)
    counted = np.sort(hashed[_answered(items, rows) >= MIN_ITEMS])
    return int((counted[1:] == counted[:-1]).sum())


def _listing(entries: Sequence[Any], *columns: str) -> pd.DataFrame:
    import pandas as pd

    def value(entry: Any, column: str) -> object:
        if column in {"low", "high"}:
            return float(entry.scale[column == "high"])
        return force_id(entry) if column == "id" and not hasattr(entry, "id") else getattr(entry, column)

    return pd.DataFrame(
        [[value(entry, column) for column in columns] for entry in entries], columns=list(columns)
    )
