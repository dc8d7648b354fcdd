"""Reads what happened where an initiative began: one row for an initiative's figure, a unit and a period."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import Fault, InputError, did_you_mean
from workbench.intake.operations import POLARITIES, alike, impossible, mixed
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
    path: Path,
    *,
    shown: str,
    initiatives: pd.DataFrame | None = None,
    figures: Sequence[str] = (),
    options: FileSettings | None = None,
) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """The panels (columns `NAMES`, texts as categories) and notes.

    `value` is the figure of a unit in a period, NaN where not known, `n` the people behind it where they are told;
    `start` the unit's first period with the initiative, "" for a unit without it. Faults: a unit and period of a figure
    twice, a unit with two starts or two spellings, an initiative that `initiatives` (column `id`) do not have, a rating
    that is none of `figures`, and a part of a person.
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
        *alike(frame, series),
        *_unrated(frame, series, figures),
        *_parts(frame, series),
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


def _unrated(frame: pd.DataFrame, series: Series, figures: Sequence[str]) -> list[Fault]:
    """A fault for each touchpoint or measure that journey and survey do not have."""
    kinds = tuple({f"{one.partition('.')[0]}." for one in figures})
    return [
        series.table.fault(f'the figure "{one}", which journey and survey do not have', allowed=", ".join(figures), column="figure",
                           row=int((frame["figure"] == one).to_numpy().argmax()), fix=f"correct it.{did_you_mean(one, figures)}")
        for one in map(str, frame["figure"].cat.categories)
        if kinds and one.startswith(kinds) and one not in figures
    ]  # fmt: skip


def _parts(frame: pd.DataFrame, series: Series) -> list[Fault]:
    """A fault for the one number of people that is not whole: 1.250 among whole ones is twelve hundred and fifty."""
    odd = (frame["n"].notna() & (frame["n"] % 1 != 0)).to_numpy()
    return (
        [series.table.fault(f'"{frame["n"].iloc[int(odd.argmax())]:g}" people', allowed="whole numbers of people, or weighted ones throughout",
                            row=int(odd.argmax()), column="n", fix="write thousands without a sign")]
        if 0 < odd.sum() * 10 <= len(frame)
        else []
    )  # fmt: skip


def _two_starts(frame: pd.DataFrame, series: Series) -> list[Fault]:
    said = frame[["initiative", "figure", "unit", "start"]].drop_duplicates()
    again = said[said.duplicated(["initiative", "figure", "unit"])]
    return [
        series.table.fault(f'two starts of the unit "{row.unit}"', allowed="one start for a unit, the same in each of its rows",
                           row=int(str(row.Index)), column="start", fix="repeat the start in every row of the unit, or leave all blank")
        for row in again.head(5).itertuples()
    ]  # fmt: skip


__all__ = ["NAMES", "read"]
