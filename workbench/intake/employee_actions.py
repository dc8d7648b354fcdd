"""Reads the log of what employees were asked, what was heard and done, by whom, and when it was reported back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import Fault, InputError
from workbench.intake.opening import read_table
from workbench.intake.rows import RowSource
from workbench.model.employees import Action
from workbench.sources.models import Located, read_model, validate
from workbench.sources.values import Day, Label, Strict, Text

if TYPE_CHECKING:
    from workbench.intake.settings import FileSettings

COLUMNS = ("asked", "heard", "done", "owner", "reported")


class ActionSettings(Strict):
    """What was heard, in your words and nobody's: the day it was `asked`, what was `done`, by which role, and the day on
    which employees were told. What is left out is open.
    """

    asked: Day
    heard: Label
    done: Text = ""
    owner: Text = ""
    reported: Day | None = None


class ActionsFile(Strict):
    """The whole of `employee_actions.yaml`; a table has the same keys as columns."""

    actions: tuple[ActionSettings, ...]


def read(path: Path, *, shown: str, options: FileSettings | None = None) -> tuple[Action, ...]:
    """The actions in the order of the file.

    Raises `InputError` with all faults: a report before the question, or one that does not say what was done.
    """
    source: Located
    if path.suffix.lower() in {".yaml", ".yml"}:
        file, source = read_model(path, ActionsFile, shown=shown)
    else:
        table = read_table(path, shown=shown, expected=COLUMNS, options=options)
        source = RowSource.of(table, "actions", dict.fromkeys(COLUMNS), dates=("asked", "reported"))
        file = validate(source, ActionsFile)
    if faults := list(_faults(file, source)):
        raise InputError(faults)
    return tuple(
        Action(one.asked.isoformat(), one.heard, one.done, one.owner, one.reported.isoformat() if one.reported else "")
        for one in file.actions
    )


def _faults(file: ActionsFile, source: Located) -> Iterator[Fault]:
    for at, one in enumerate(file.actions):
        if one.reported and one.reported < one.asked:
            yield source.fault(
                ("actions", at, "reported"),
                f"reported back on {one.reported}, before it was asked",
                allowed=f"{one.asked} or later",
                fix="correct one of the two days",
            )
        if one.reported and not one.done:
            yield source.fault(
                ("actions", at, "reported"),
                "reported back, and nothing said of what was done",
                allowed='"done" beside it',
                fix="write what was done; where nothing will be, write that with its reason",
            )


__all__ = ["ActionsFile", "read"]
