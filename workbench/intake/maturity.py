"""Reads the maturity ratings: one row for each rater and practice."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import InputError
from workbench.intake.governance import cell_faults_of_repeats, unknown_ids
from workbench.intake.schema import Column, cast
from workbench.intake.tables import read_table

if TYPE_CHECKING:
    import pandas as pd

    from workbench.intake.settings import FileSettings

DONT_KNOW = ("don't know", "dont know", "don’t know", "dk", "na", "n/a", "nie wiem", "不知道")
ROLES = {
    "executive": "executive", "executives": "executive", "leader": "executive", "zarząd": "executive", "高管": "executive",
    "manager": "manager", "managers": "manager", "menedżer": "manager", "经理": "manager",
    "specialist": "specialist", "specialists": "specialist", "specjalista": "specialist", "专员": "specialist",
    "front line": "front line", "front-line": "front line", "frontline": "front line",
    "pierwsza linia": "front line", "一线员工": "front line",
}  # fmt: skip
COLUMNS = (
    Column("rater", "id", filled=True),
    Column("role", "choice", choices=ROLES),
    Column("department", "id", required=False),
    Column("seniority", "id", required=False),
    Column("item", "id", filled=True),
    Column("score", "number", low=1, high=5, missing=DONT_KNOW),
    Column("wave", "id", required=False),
)
NAMES = tuple(column.name for column in COLUMNS)


def read(
    path: Path, *, shown: str, known: Iterable[str] = (), wave: str = "1", options: FileSettings | None = None
) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """The ratings (columns of `maturity`) and notes; `score` is 1-5, NaN for blank and "don't know".

    `wave` is that of rows which name none. A second rating of one rater, item and wave is refused, and so are
    items outside `known`, where given.
    """
    table = read_table(path, shown=shown, expected=NAMES, options=options)
    frame, notes = cast(table, COLUMNS)
    frame["wave"] = frame["wave"].where(frame["wave"] != "", wave)
    faults = unknown_ids(table, frame, "item", known)
    faults += cell_faults_of_repeats(table, frame, ["rater", "item", "wave"], "rater")
    if faults:
        raise InputError(faults)
    return frame[["rater", "role", "department", "seniority", "item", "wave", "score"]], notes
