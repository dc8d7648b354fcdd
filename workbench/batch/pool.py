"""Runs the clients of a batch and reports what becomes of each."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from workbench.errors import InputError, WorkbenchError
from workbench.run import Outcome, Request, run_client


class Reporter(Protocol):
    """Who is told what happens in a batch: the terminal, a log."""

    def started(self, client: str) -> None: ...  # noqa: D102 - a protocol's members speak by name
    def step(self, client: str, text: str) -> None: ...  # noqa: D102
    def finished(self, outcome: Outcome) -> None: ...  # noqa: D102


def run_batch(
    clients: Sequence[str], *, workspace: Path, request: Request, reporter: Reporter
) -> tuple[Outcome, ...]:
    """Run the clients; a client that fails is an outcome with its reason, and the others go on."""
    outcomes = []
    for client in clients:
        reporter.started(client)
        outcomes.append(_run_one(client, workspace, request, reporter))
        reporter.finished(outcomes[-1])
    return tuple(outcomes)


def _run_one(client: str, workspace: Path, request: Request, reporter: Reporter) -> Outcome:
    started = time.monotonic()
    try:
        return run_client(
            client, workspace=workspace, request=request, on_step=lambda text: reporter.step(client, text)
        )
    except WorkbenchError as error:
        return failure(client, error, seconds=time.monotonic() - started)


def failure(client: str, error: WorkbenchError, *, seconds: float) -> Outcome:
    """The outcome of a client that did not finish, with its reason in one line and the error in full."""
    return Outcome(
        client=client,
        status="failed",
        reason=summary(error),
        seconds=round(seconds, 2),
        code=error.exit_code,
        details=str(error),
    )


def summary(error: WorkbenchError) -> str:
    """An error in one line."""
    if isinstance(error, InputError):
        files = len({fault.file for fault in error.faults})
        return f"{counted(len(error.faults), 'fault')} in {counted(files, 'file')}. Nothing was written."
    return "; ".join(" ".join(line.split()) for line in str(error).splitlines())


def counted(number: int, noun: str) -> str:
    """A number with its noun: `1 fault`, `2 faults`."""
    return f"{number} {noun}" + ("" if number == 1 else "s")
