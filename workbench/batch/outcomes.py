"""Outcomes of clients that did not finish, in one line and in full."""

from __future__ import annotations

from workbench.errors import InputError, WorkbenchError
from workbench.run import Outcome


def failure(client: str, error: WorkbenchError | OSError, *, seconds: float) -> Outcome:
    """The outcome of a client that did not finish, with its reason in one line and the error in full."""
    return Outcome(
        client=client,
        status="failed",
        reason=summary(error),
        seconds=round(seconds, 2),
        code=error.exit_code if isinstance(error, WorkbenchError) else 1,
        details=str(error),
    )


def summary(error: WorkbenchError | OSError) -> str:
    """An error in one line."""
    if isinstance(error, InputError):
        files = len({fault.file for fault in error.faults})
        return f"{counted(len(error.faults), 'fault')} in {counted(files, 'file')}. Nothing was written."
    return "; ".join(" ".join(line.split()) for line in str(error).splitlines())


def counted(number: int, noun: str) -> str:
    """A number with its noun: `1 fault`, `2 faults`."""
    return f"{number} {noun}" + ("" if number == 1 else "s")
