"""Reads the maturity ratings: one row for each rater and practice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from workbench.errors import Fault, InputError, counted
from workbench.intake.governance import cell_faults_of_repeats, unknown_ids
from workbench.intake.opening import read_table
from workbench.intake.schema import Column, cast
from workbench.intake.tables import Table
from workbench.scoring.periods import dated, in_order, numbered

if TYPE_CHECKING:
    from workbench.intake.settings import FileSettings

DONT_KNOW = ("don't know", "dont know", "don’t know", "dk", "na", "n/a", "nie wiem", "不知道")
ROLES = {
    "executive": "executive", "executives": "executive", "leader": "executive", "zarząd": "executive", "高管": "executive",
    "manager": "manager", "managers": "manager", "menedżer": "manager", "经理": "manager",
    "specialist": "specialist", "specialists": "specialist", "specjalista": "specialist", "专员": "specialist",
    "front line": "front line", "front-line": "front line", "frontline": "front line",
    "pierwsza linia": "front line", "一线员工": "front line",
}  # fmt: skip


def columns_of(scale: tuple[float, float] = (1, 5), roles: Iterable[str] = ()) -> tuple[Column, ...]:
    """The columns of the ratings, on the pack's scale; `roles` are the client's own beside the usual four."""
    own = {role.casefold(): role for role in roles}
    return (
        Column("rater", "id", filled=True),
        Column("role", "choice", choices={**ROLES, **own}),
        Column("department", "id", required=False),
        Column("seniority", "id", required=False),
        Column("item", "id", filled=True),
        Column("score", "number", low=scale[0], high=scale[1], missing=DONT_KNOW),
        Column("wave", "wave", required=False),
    )


SPELT = ("department", "seniority")
NAMES = tuple(column.name for column in columns_of())


def read(
    path: Path,
    *,
    shown: str,
    known: Iterable[str] = (),
    current: str | None = None,
    scale: tuple[float, float] = (1, 5),
    roles: Iterable[str] = (),
    options: FileSettings | None = None,
) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """The ratings (columns of `maturity`) and notes; `score` is on the pack's `scale`, NaN for blank and "don't know".

    Spellings of a department or seniority that differ in case or blanks alone become one, with a note. `current` is the wave of rows which name none, and no wave may come after it; without it they are wave 1. A second rating of one rater, item and wave is refused, and so are
    items outside `known`, where given.
    """
    table = read_table(path, shown=shown, expected=NAMES, options=options)
    frame, notes = cast(table, columns_of(scale, roles))
    for name in SPELT:
        frame[name], respelt = _one_spelling(frame, name)
        notes += tuple(f"{shown}: {note}" for note in respelt)
    frame["wave"] = frame["wave"].where(frame["wave"] != "", current or "1")
    faults = unknown_ids(table, frame, "item", known)
    faults += list(_later_waves(table, frame["wave"], current)) if current else []
    faults += cell_faults_of_repeats(table, frame, ["rater", "item", "wave"], "rater")
    if faults:
        raise InputError(faults)
    return frame[["rater", "role", "department", "seniority", "item", "wave", "score"]], notes


def _one_spelling(frame: pd.DataFrame, name: str) -> tuple[pd.Series, list[str]]:
    """A column in which spellings that differ in case or blanks are the one that most raters use, with notes.

    Otherwise each spelling would be a group of its own, too small to be shown.
    """
    written = frame[name].str.split().str.join(" ")
    spelt = pd.DataFrame({"key": written.str.casefold(), "spelling": written, "rater": frame["rater"]})
    raters = spelt.groupby(["key", "spelling"])["rater"].nunique().reset_index()
    raters = raters.sort_values(["rater", "spelling"], ascending=[False, True])
    kept: dict[str, str] = {}
    notes = []
    for key, spelling in zip(raters["key"], raters["spelling"], strict=True):
        if key in kept:
            notes.append(f'the {name} "{spelling}" was read as "{kept[key]}"')
        kept.setdefault(key, spelling)
    return written.str.casefold().map(kept).fillna(""), notes


def _later_waves(table: Table, waves: pd.Series, current: str) -> Iterator[Fault]:
    """A fault for each wave after the current one: a mistyped year would silently leave the figures."""
    for wave, count in waves.value_counts(sort=False).items():
        name = str(wave)
        both = next((read for read in (dated, numbered) if read(name) and read(current)), None)
        if both is not None and in_order([name, current])[-1] == name != current:
            row = int((waves == wave).to_numpy().argmax())
            yield table.fault(
                f'wave "{wave}" in {counted(count, "row")}',
                allowed=f'the current wave, "{current}", or earlier ones',
                row=row,
                column="wave",
                fix="correct it, or maturity.current_wave in engagement.yaml",
            )
