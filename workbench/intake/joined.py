"""Outcomes that stand in a file of their own, such as a customer list: joined to the survey by the respondent's id."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import Fault, InputError, did_you_mean
from workbench.intake import ratings
from workbench.intake.consistency import no_file
from workbench.intake.exports import read_answers
from workbench.intake.fields import Field, fields_of
from workbench.intake.settings import Outcome, SurveySettings, Wave
from workbench.intake.tables import folded
from workbench.sources.yaml import Source

if TYPE_CHECKING:
    import pandas as pd


def read(
    settings: SurveySettings, folder: Path, *, source: Source, shown: Callable[[Path], str]
) -> tuple[dict[str, pd.Series], list[Fault]]:
    """The values of each joined outcome by respondent id, by the name of its column in the frame; and all faults."""
    found: dict[str, pd.Series] = {}
    faults: list[Fault] = []
    fields = {one.name: one for one in fields_of(settings)}
    for at, outcome in enumerate(settings.outcomes):
        if outcome.joined is None:
            continue
        one = fields[f"outcome.{outcome.id}"]
        if settings.respondent is None:
            faults.append(source.fault((*one.loc, "joined"), "an outcome to be joined to a survey without ids", key=True,
                                       allowed="a mapped respondent", fix="map the respondent's id: respondent: COLUMN"))  # fmt: skip
        elif fault := no_file(
            folder, outcome.joined.file, source, ("survey", "outcomes", at, "joined", "file")
        ):
            faults.append(fault)
        else:
            try:
                found[one.name] = _values(folder / outcome.joined.file, one, outcome, source, shown)
            except InputError as error:
                faults += error.faults
    return found, faults


def _values(
    path: Path, one: Field, outcome: Outcome, source: Source, shown: Callable[[Path], str]
) -> pd.Series:
    """An outcome of one file by id; raises `InputError` for columns that it lacks, bad values and repeated ids."""
    joined = outcome.joined
    if joined is None or not isinstance(outcome.column, str):
        raise InputError(
            [
                source.fault(
                    one.place, "several columns of one file", allowed="one column", fix="write one name"
                )
            ]
        )
    named = {(*one.loc, "joined", "key"): joined.key, one.place: outcome.column}
    table = read_answers(
        path, shown=shown(path), wanted=frozenset(map(folded, named.values())), options=joined
    ).table
    columns = {folded(str(name)): str(name) for name in table.frame.columns}
    absent = [
        source.fault(loc, f'the column "{name}", which {table.shown} does not have',
                     allowed=f"one of its {len(table.positions)} columns",
                     fix=f"write a column of the file.{did_you_mean(name, table.positions)}")
        for loc, name in named.items() if folded(name) not in columns
    ]  # fmt: skip
    if absent:
        raise InputError(absent)
    key = columns[folded(joined.key)]
    ids, cells = ratings.identities(table, key), one.values(table, columns[folded(outcome.column)])
    again = (ids.values.duplicated() & (ids.values != "")).to_numpy().nonzero()[0]
    faults = [*ids.faults, *cells.faults]
    if len(again):
        faults.append(table.fault(f"{len(again):,} id{'s that occur' if len(again) > 1 else ' that occurs'} before ({table.rows_text(map(int, again))})", allowed="one row an id",
                                  fix="leave one row for each id", row=int(again[0]), column=key))  # fmt: skip
    if faults:
        raise InputError(faults)
    values = cells.values.set_axis(ids.values)
    return values[values.index != ""]


def fill(
    frames: Sequence[pd.DataFrame],
    waves: Sequence[Wave],
    found: dict[str, pd.Series],
    settings: SurveySettings,
    source: Source,
) -> list[tuple[str, str, int, str]]:
    """Put each outcome into the waves' frames; how many respondents were found, as quality rows: check, wave, count, text.

    Raises `InputError` where none is found: the ids of two systems often only look alike.
    """
    told, faults = [], []
    for at, outcome in enumerate(settings.outcomes):
        name = f"outcome.{outcome.id}"
        if name not in found:
            continue
        matched = 0
        for wave, frame in zip(waves, frames, strict=True):
            known = frame["respondent"].isin(found[name].index)
            frame[name] = frame["respondent"].map(found[name]).astype(float)
            matched += (count := int(known.sum()))
            told.append(
                (
                    "joined",
                    wave.id,
                    count,
                    f"{outcome.label}: {count:,} of {len(frame):,} respondents found by their id",
                )
            )
        if not matched:
            faults.append(source.fault(("survey", "outcomes", at, "joined", "key"), "ids of which none is a respondent's",
                                       allowed="the ids of the survey", fix="map the column that holds the same ids"))  # fmt: skip
    if faults:
        raise InputError(faults)
    return told
