"""Outcomes and dates that stand in a file of their own, such as a customer list: joined to the survey by the respondent's id."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import Fault, InputError, did_you_mean
from workbench.intake import ratings
from workbench.intake.consistency import no_file
from workbench.intake.exports import read_answers
from workbench.intake.fields import Field, fields_of
from workbench.intake.settings import Joined, SurveySettings, Wave
from workbench.intake.tables import folded
from workbench.sources.yaml import Loc, Source

if TYPE_CHECKING:
    import pandas as pd


def read(
    settings: SurveySettings, folder: Path, *, source: Source, shown: Callable[[Path], str]
) -> tuple[dict[str, pd.Series], list[Fault]]:
    """The values of each joined column by respondent id, by its name in the frame; and all faults."""
    found: dict[str, pd.Series] = {}
    faults: list[Fault] = []
    for one, loc, joined in _outside(settings):
        if settings.respondent is None:
            faults.append(
                source.fault(
                    loc,
                    "a file to be joined to a survey without ids",
                    key=True,
                    allowed="a mapped respondent",
                    fix="map the respondent's id: respondent: COLUMN",
                )
            )
        elif fault := no_file(folder, joined.file, source, (*loc, "file")):
            faults.append(fault)
        else:
            try:
                found[one.name] = _values(folder / joined.file, one, loc, joined, source, shown)
            except InputError as error:
                faults += error.faults
    return found, list(dict.fromkeys(faults))


def _outside(settings: SurveySettings) -> Iterator[tuple[Field, Loc, Joined]]:
    """Each column that stands in a file of its own, as it would be read there, with the place of its file."""
    fields = {one.name: one for one in fields_of(settings)}
    for at, outcome in enumerate(settings.outcomes):
        if outcome.joined:
            one = replace(fields[f"outcome.{outcome.id}"], column=outcome.column)
            yield one, ("survey", "outcomes", at, "joined"), outcome.joined
    if (asked := settings.retention) and asked.joined:
        for name, column in (("since", asked.since), ("left", asked.left)):
            one = replace(fields[f"retention.{name}"], column=column)
            yield one, ("survey", "retention", "joined"), asked.joined


def keys(settings: SurveySettings) -> set[str]:
    """The columns of the joined files that name people."""
    return {joined.key for _, _, joined in _outside(settings)}


def _values(
    path: Path, one: Field, loc: Loc, joined: Joined, source: Source, shown: Callable[[Path], str]
) -> pd.Series:
    """A column of one file by id; raises `InputError` for columns that it lacks, bad values and repeated ids."""
    if not isinstance(one.column, str):
        raise InputError(
            [source.fault(one.place, "several columns of one file", allowed="one column", fix="write one name")]
        )
    named = {(*loc, "key"): joined.key, one.place: one.column}
    table = read_answers(path, shown=shown(path), wanted=frozenset(map(folded, named.values())), options=joined).table
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
    ids, cells = ratings.identities(table, key), one.values(table, columns[folded(one.column)])
    again = (ids.values.duplicated() & (ids.values != "")).to_numpy().nonzero()[0]
    faults = [*ids.faults, *cells.faults]
    if len(again):
        faults.append(
            table.fault(
                f"{len(again):,} id{'s that occur' if len(again) > 1 else ' that occurs'} before ({table.rows_text(map(int, again))})",
                allowed="one row an id",
                fix="leave one row for each id",
                row=int(again[0]),
                column=key,
            )
        )
    if faults:
        raise InputError(faults)
    values = cells.values.set_axis(ids.values)
    return values[values.index != ""]


def _lost(frames: Sequence[pd.DataFrame], index: pd.Index) -> dict[str, str]:
    """Ids of respondents that the other file has in another spelling, with that one."""
    odd = {id_ for frame in frames for id_ in frame.loc[~frame["respondent"].isin(index), "respondent"] if id_}
    theirs = {_bare(id_): id_ for id_ in index} if odd else {}
    return {id_: theirs[_bare(id_)] for id_ in sorted(odd) if _bare(id_) in theirs}


def _bare(id_: str) -> str:
    """An id without what programs add to it or take from it: case, leading zeros, a decimal part of zeros."""
    return re.sub(r"^0+(?=.)|\.0+$", "", id_.casefold())


def fill(
    frames: Sequence[pd.DataFrame],
    waves: Sequence[Wave],
    found: dict[str, pd.Series],
    settings: SurveySettings,
    source: Source,
) -> list[tuple[str, str, int, str]]:
    """Put each joined column into the waves' frames; how many respondents were found, as quality rows: check, wave, count, label.

    Raises `InputError` where none is found: the ids of two systems often only look alike.
    """
    told, faults = [], []
    for one, loc, _ in _outside(settings):
        name, matched = one.name, 0
        for wave, frame in zip(waves, frames, strict=True):
            known = frame["respondent"].isin(found[name].index)
            frame[name] = frame["respondent"].map(found[name]).astype(float)
            matched += (count := int(known.sum()))
            if (row := ("joined", wave.id, count, one.label)) not in told:
                told.append(row)
        lost = _lost(frames, found[name].index)
        if lost:
            ours, other = next(iter(lost.items()))
            faults.append(
                source.fault(
                    (*loc, "key"),
                    f'{len(lost):,} id{"s" if len(lost) > 1 else ""} of the survey that occur otherwise spelled ("{ours}" as "{other}")',
                    allowed="ids that are spelled alike in both files",
                    fix="write them alike: Excel takes away leading zeros and may add .0",
                )
            )
        elif not matched:
            faults.append(
                source.fault(
                    (*loc, "key"),
                    "ids of which none is a respondent's",
                    allowed="the ids of the survey",
                    fix="map the column that holds the same ids",
                )
            )
    if faults:
        raise InputError(list(dict.fromkeys(faults)))
    return told
