"""What stands between a client's newest run and its inputs of now."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.batch.ledger import Attempts
from workbench.batch.outcomes import summary
from workbench.batch.seen import unchanged
from workbench.batch.states import State, last_attempt
from workbench.errors import InputError, WorkbenchError
from workbench.run import locks, publish
from workbench.run.outcome import Request

if TYPE_CHECKING:
    from workbench.batch.remote import Mirror


def state(client: str, *, workspace: Path, attempts: Attempts | None = None) -> State:
    """Compare a client's newest run with what it would be made of now, and say how its last attempt ended.

    Executes nothing and changes no file. `attempts` is what the ledger knows. What `run` would skip at a glance is
    done here at a glance.
    """
    if locks.held(workspace, client):
        return State(client, "running")
    known = attempts or Attempts({}, {})
    attempt, done = known.newest.get(client), known.done.get(client)
    if done is not None and unchanged(client, done, workspace=workspace, request=Request()):
        age, said = max(0.0, time.time() - done.at), last_attempt(workspace, attempt, done.at)
        return State(client, "done", done.run, age, said, marks=_marks(workspace, client, done.run))
    try:
        from workbench.batch.comparing import compared  # reads all inputs: with pandas and scipy

        return compared(client, workspace, attempt)
    except InputError as error:
        return State(client, "faulty", reasons=(summary(error),), next=f"workbench check {client}")
    except WorkbenchError as error:
        return State(client, "faulty", reasons=(summary(error),))


def in_store(found: State, mirror: Mirror) -> State:
    """The state of a client of a workspace on a store: done is what the store holds, not what this machine has."""
    if found.status != "done" or mirror.holds(found.client, found.run):
        return found
    return replace(
        found,
        status="stale",
        reasons=(*found.reasons, "the store does not hold this run"),
        next=f"workbench run {found.client}",
    )


def _marks(workspace: Path, client: str, run: str) -> tuple[str, ...]:
    """What the deck of a run needs a look for; nothing where its manifest cannot be read."""
    try:
        return tuple(publish.manifest(workspace / "reports" / client / run).get("marks", ()))
    except (OSError, ValueError):
        return ()
