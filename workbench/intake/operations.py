"""Reads operational figures: one row for a metric, a unit and a period, or for each event of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from workbench.errors import Fault, InputError
from workbench.intake.schema import Column
from workbench.intake.series import Series, read_series
from workbench.intake.tables import folded
from workbench.scoring.periods import span

if TYPE_CHECKING:
    import pandas as pd

    from workbench.intake.settings import FileSettings
    from workbench.model.terms import OperationsSettings

POLARITIES = {
    "up": "up",
    "higher": "up",
    "high": "up",
    "down": "down",
    "lower": "down",
    "low": "down",
    "wyżej": "up",
    "niżej": "down",
    "高": "up",
    "低": "down",
}
COLUMNS = (
    Column("metric", "id", filled=True),
    Column("stage", "id", required=False),
    Column("touchpoint", "id", required=False),
    Column("unit", "id", required=False),
    Column("period", "period", required=False),
    Column("value", "number"),
    Column("of", "number", required=False, low=0),
    Column("measured_in", "id", required=False),
    Column("polarity", "choice", required=False, choices=POLARITIES),
    Column("target", "number", required=False),
)
NAMES = tuple(column.name for column in COLUMNS)
ABSENT = "journey and survey do not have"
FEW = 0.1  # of a metric's rows
ONE_EACH = ("stage", "touchpoint", "measured_in", "polarity")  # of a metric


def read(
    path: Path,
    *,
    shown: str,
    settings: OperationsSettings,
    places: Mapping[str, Sequence[str]] = MappingProxyType({}),
    options: FileSettings | None = None,
) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """The figures (columns `NAMES`) and notes.

    `value` and `of` are floats, NaN where not known; texts are categories, "" where not given. A metric measured in
    `share` holds shares (0-1) of `of` cases, one in `count` holds counts, for one of `of` where it is given; any other
    is a value by itself. Faults: a metric with two stages, touchpoints, units of measure or polarities, a share off
    0-1, a count below zero, and a stage or touchpoint that is not one of `places`, where any are given.
    """
    named: dict[str, str] = {name: header for name, header in settings.columns.items() if name not in settings.given}
    declared = [
        _called(
            replace(column, known=tuple(places.get(column.name, ())), owner=ABSENT), named.get(column.name, column.name)
        )
        for column in COLUMNS
        if column.name not in settings.given
    ]
    if settings.wide:
        declared = [one for one in declared if one.name not in {"metric", "value"}]
        declared += [Column(header, "number") for header in settings.wide]
    mapped = bool(settings.columns or settings.given or settings.wide)
    series = read_series(path, declared, shown=shown, options=options, other=mapped)
    frame = series.frame.rename(columns={header: name for name, header in named.items()})
    if settings.wide:
        kept = [name for name in frame.columns if name not in settings.wide]
        frame = frame.melt(kept, list(settings.wide), "metric", "value")
        frame["metric"] = frame["metric"].map(dict(settings.wide))
    for name, value in settings.given.items():
        frame[name] = float(value) if name in {"target", "value", "of"} else value
    texts = [name for name in NAMES if name not in {"value", "of", "target"}]
    frame = frame[list(NAMES)].astype(dict.fromkeys(texts, "category"))
    if faults := [
        *series.faults,
        *_contradictions(frame, series),
        *mixed(frame, ["metric"], series),
        *impossible(frame, series),
        *_again(frame, series),
        *alike(frame, series, places.get("units", ())),
    ]:
        raise InputError(faults)
    return frame, series.notes


def _again(frame: pd.DataFrame, series: Series) -> Iterator[Fault]:
    """A fault for each metric of which few values occur twice, while rows of events would do so often."""
    twice = frame.duplicated(["metric", "stage", "touchpoint", "unit", "period"])
    some = frame[frame["metric"].isin(frame.loc[twice, "metric"].unique())] if twice.any() else frame[:0]
    for metric, rows in some.groupby("metric", observed=True):
        again = twice[rows.index]
        if again.sum() <= len(rows) * FEW and all(span(str(one)) not in {"", "day"} for one in rows["period"].unique()):
            yield series.table.fault(
                f'a second value of "{metric}" in the same unit and period',
                allowed=f"one value each; {int(again.sum()):,} are repeated",
                column="value",
                row=_row(int(str(again[again].index[0])), series),
                fix="delete or correct the repeated rows; where each row is an event, give its day as period",
            )


def alike(frame: pd.DataFrame, series: Series, known: Sequence[str] = ()) -> Iterator[Fault]:
    """A fault for each unit that is spelled almost like another one, or like one of the survey's."""
    first: dict[str, str] = {}
    for unit in filter(None, map(str, frame["unit"].cat.categories)):
        other = first.setdefault(folded(unit), unit)
        meant = other if other != unit else _alike(unit, known)
        if meant:
            yield series.table.fault(
                f'the unit "{unit}"',
                allowed=f'one spelling of a unit, such as "{meant}"',
                column="unit",
                row=_row(int((frame["unit"] == unit).to_numpy().argmax()), series),
                fix="correct it, or give the units names that differ by more",
            )


def _alike(unit: str, known: Sequence[str]) -> str:
    """A known unit that differs by a letter or two and by no number; empty where there is none."""
    near = [] if unit in known else get_close_matches(unit, known, n=1, cutoff=0.85)
    return next((one for one in near if re.findall(r"\d+", one) == re.findall(r"\d+", unit)), "")


def _called(column: Column, header: str) -> Column:
    return replace(column, name=header) if folded(header) != column.name else column


def _contradictions(frame: pd.DataFrame, series: Series) -> Iterator[Fault]:
    """A fault for each metric of which one thing is said in two ways."""
    for name in ONE_EACH:
        said = frame[["metric", name]].drop_duplicates()
        said = said[said[name].astype(str) != ""]
        for metric, rows in said.groupby("metric", observed=True):
            if len(rows) > 1:
                words = " and ".join(f'"{one}"' for one in rows[name].iloc[:2])
                yield series.table.fault(
                    f'{words} as {name} of "{metric}"',
                    allowed=f"one {name} for a metric",
                    column=name,
                    row=_row(rows.index[1], series),
                    fix="correct it, or give the metrics two names",
                )


def mixed(frame: pd.DataFrame, by: list[str], series: Series) -> Iterator[Fault]:
    """A fault for each figure that has periods of two lengths: the sum of a year among months is none of its months."""
    said = frame[[*by, "period"]].drop_duplicates()
    said = said.assign(span=said["period"].map(span)).query("span != ''").drop_duplicates([*by, "span"])
    for row in said[said.duplicated(by)].itertuples():
        yield series.table.fault(
            f'"{row.period}", a {row.span}, among periods of another length',
            column="period",
            row=_row(int(str(row.Index)), series),
            allowed=f"periods of one length for a {by[-1]}",
            fix="leave sums over other periods out, or give them a name of their own",
        )


def impossible(frame: pd.DataFrame, series: Series) -> Iterator[Fault]:
    """Faults for shares off 0 to 1 and counts below zero, by what `measured_in` says they are."""
    spelt = list(frame["measured_in"].cat.categories)
    shares, counts = (
        frame["measured_in"].isin([one for one in spelt if one.casefold() == kind]) for kind in ("share", "count")
    )
    for bad, found, allowed in (
        (shares & ~frame["value"].between(0, 1) & frame["value"].notna(), "a share off 0 to 1", "a share from 0 to 1"),
        (counts & (frame["value"] < 0), "a count below zero", "a count of zero or more"),
        (
            counts & (frame["value"] > 0) & (frame.get("of", frame["value"]) == 0),
            "a count among nothing (of is 0)",
            "how many there were",
        ),
    ):
        if bad.any():
            at = int(bad.to_numpy().argmax())
            yield series.table.fault(
                f"{found} ({frame['value'].iloc[at]:g}), in {int(bad.sum()):,} rows",
                allowed=allowed,
                column="value",
                row=_row(at, series),
                fix="correct the value, or measured_in",
            )


def _row(row: int, series: Series) -> int:
    """The row of the file in which a row of the frame, or of a wide file turned, stands."""
    return int(row) % len(series.table.frame)


__all__ = ["NAMES", "alike", "impossible", "mixed", "read"]
