"""Reads what happened where an initiative began: one row for an initiative's figure, a unit and a period."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import Fault, InputError
from workbench.intake.operations import POLARITIES, impossible, mixed
from workbench.intake.schema import Column
from workbench.intake.series import Series, read_series

if TYPE_CHECKING:
    import pandas as pd

    from workbench.intake.settings import FileSettings

COLUMNS = (
    Column("initiative", "id", filled=True),
    Column("figure", "id", filled=True),
    Column("unit", "id", filled=True),
    Column("period", "period", filled=True),
    Column("value", "number"),
    Column("n", "number", required=False, low=0),
    Column("start", "period", required=False),
    Column("measured_in", "id", required=False),
    Column("polarity", "choice", required=False, choices=POLARITIES),
)
NAMES = tuple(column.name for column in COLUMNS)


def read(
    path: Path, *, shown: str, initiatives: pd.DataFrame | None = None, options: FileSettings | None = None
) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """The panels (columns `NAMES`, texts as categories) and notes.

    `value` is the figure of a unit in a period, NaN where not known, `n` the people behind it where they are told;
    `start` the unit's first period with the initiative, "" for a unit without it. Faults: a unit and period of a figure
    twice, a unit with two starts, and an initiative that `initiatives` (column `id`) do not have.
    """
    first, *others = COLUMNS
    first = replace(
        first, known=() if initiatives is None else tuple(map(str, initiatives["id"])), owner="the plan does not have"
    )
    series = read_series(path, [first, *others], shown=shown, options=options)
    frame = series.frame
    texts = [name for name in NAMES if name not in {"value", "n"}]
    frame = frame.astype(dict.fromkeys(texts, "category"))
    if faults := [
        *series.faults,
        *_twice(frame, series),
        *_two_starts(frame, series),
        *mixed(frame, ["initiative", "figure"], series),
        *impossible(frame, series),
    ]:
        raise InputError(faults)
    return frame, series.notes


def _twice(frame: pd.DataFrame, series: Series) -> list[Fault]:
    key = ["initiative", "figure", "unit", "period"]
    again = (frame.duplicated(key) & (frame[key] != "").all(axis=1)).to_numpy()
    return (
        [
            series.table.fault(
                "a second value of the same initiative, figure, unit and period",
                row=int(again.argmax()),
                column="value",
                allowed=f"one value each; {int(again.sum()):,} are repeated",
                fix="delete or correct the repeated rows",
            )
        ]
        if again.any()
        else []
    )


def _two_starts(frame: pd.DataFrame, series: Series) -> list[Fault]:
    said = frame[["initiative", "figure", "unit", "start"]].drop_duplicates()
    again = said[said.duplicated(["initiative", "figure", "unit"])]
    return [
        series.table.fault(f'two starts of the unit "{row.unit}"', allowed="one start for a unit, the same in each of its rows",
                           row=int(str(row.Index)), column="start", fix="repeat the start in every row of the unit, or leave all blank")
        for row in again.head(5).itertuples()
    ]  # fmt: skip


__all__ = ["NAMES", "read"]
