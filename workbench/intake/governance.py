"""Reads the governance answers: what is documented and what is practised, with evidence, owner and date."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from workbench.errors import Fault, InputError, counted, did_you_mean
from workbench.intake.opening import read_table
from workbench.intake.schema import Column, cast, cell_faults
from workbench.intake.tables import Table, folded

if TYPE_CHECKING:
    from workbench.intake.settings import FileSettings

NOT_APPLICABLE = ("na", "n/a", "not applicable", "nie dotyczy", "nd", "不适用")
COLUMNS = (
    Column("id", "id", filled=True),
    Column("question", required=False),  # for whoever fills it in; the pack's words count
    Column("documented", "number", low=0, high=4, missing=NOT_APPLICABLE),
    Column("practised", "number", low=0, high=4, missing=NOT_APPLICABLE, also=("practiced",)),
    Column("evidence", required=False),
    Column("owner", "id", required=False),
    Column("due", "date", required=False),
    Column("comment", required=False),
    Column("respondent", "id", required=False),
)
NAMES = tuple(column.name for column in COLUMNS)


def read(
    path: Path, *, shown: str, known: Iterable[str] = (), options: FileSettings | None = None
) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """The answers (columns of `governance`: see the package's README) and notes.

    `documented` and `practised` are 0-4, NaN where unanswered; "na" in either makes the question not applicable.
    Ids outside `known` (where given) and a second answer of one respondent are refused.
    """
    table = read_table(path, shown=shown, expected=NAMES, options=options)
    frame, notes = cast(table, COLUMNS)
    frame = frame.drop(columns="question")
    faults = unknown_ids(table, frame, "id", known)
    faults += cell_faults_of_repeats(table, frame, ["id", "respondent"], "id")
    if faults:
        raise InputError(faults)
    frame.insert(3, "applicable", ~_not_applicable(table, frame))
    if frame["applicable"].all() and frame[["documented", "practised"]].isna().all(axis=None):
        raise InputError(
            [
                table.fault(
                    f"{counted(len(frame), 'question')} and no answer",
                    allowed="one answer or more",
                    fix="answer them, or delete the file to switch its notebook off",
                )
            ]
        )
    return frame, notes


def _not_applicable(table: Table, frame: pd.DataFrame) -> pd.Series:
    written = {folded(name): name for name in table.frame.columns}
    marked = pd.Series([False] * len(frame))
    for name in ("documented", "practised", "practiced"):
        if name in written:
            marked |= table.frame[written[name]].str.strip().str.casefold().isin(NOT_APPLICABLE)
    return marked


def unknown_ids(table: Table, frame: pd.DataFrame, name: str, known: Iterable[str]) -> list[Fault]:
    """A fault for each distinct id that the framework does not have, with the nearest it has; one fault where it has none."""
    ids = list(known)
    if not ids:
        return []
    rows: dict[str, list[int]] = {}
    for row in (~frame[name].isin(ids)).to_numpy().nonzero()[0]:
        rows.setdefault(str(frame[name].iloc[row]), []).append(int(row))
    places = [row for one in rows.values() for row in one]
    if len(rows) > 1 and len(places) == len(frame):
        return [
            table.fault(
                f"{counted(len(rows), 'id')} of which the framework has none ({', '.join(list(rows)[:5])}; {table.rows_text(places)})",
                allowed="ids of the framework",
                row=min(places),
                column=name,
                fix="put the pack that has them into the client's folder: workbench framework import FILE.xlsx --client CLIENT",
            )
        ]
    return [
        table.fault(
            f'the unknown id "{word}"' + (f" ({table.rows_text(found)})" if len(found) > 1 else ""),
            allowed="an id of the framework",
            row=found[0],
            column=name,
            fix=f"correct the id.{did_you_mean(word, ids)}",
        )
        for word, found in rows.items()
    ]


def cell_faults_of_repeats(table: Table, frame: pd.DataFrame, keys: list[str], name: str) -> list[Fault]:
    """A fault for each row that answers for a second time what an earlier row answered."""
    if name not in table.positions:
        name = next(iter(table.positions))
    again = frame.duplicated(keys)
    return cell_faults(
        table,
        name,
        again,
        found="a second answer of the same respondent",
        allowed=f"one row for each {' and '.join(keys)}",
        fix="delete one of the rows",
    )
