"""What a client's newest run would be made of now, and where that differs: inputs read, keys compared."""

from __future__ import annotations

import time
from calendar import timegm
from pathlib import Path

from workbench import engagement
from workbench.batch.ledger import Entry
from workbench.batch.states import ENDED_BADLY, State, last_attempt
from workbench.run import publish
from workbench.run.client import prepare
from workbench.run.outcome import Request


def compared(client: str, workspace: Path, attempt: Entry | None) -> State:
    """A client's state from its inputs as they are; raises `InputError` where they have faults."""
    found = engagement.check(client, workspace=workspace)
    plan = prepare(found, workspace=workspace, request=Request())
    command = f"workbench run {client}"
    if plan.earlier is None:
        ended = attempt.state if attempt and attempt.state in ENDED_BADLY else ""
        newest = publish.latest(workspace, client)
        said = (*last_attempt(workspace, attempt, 0.0), *(plan.reasons if newest else ()))
        return State(client, ended or ("stale" if newest else "never run"), reasons=said, next=command)
    recorded = publish.manifest(plan.earlier)
    finished = _finished(str(recorded.get("finished", "")))
    said = last_attempt(workspace, attempt, finished)
    age, marks = max(0.0, time.time() - finished), tuple(recorded.get("marks", ()))  # a clock may be set back
    if not plan.reasons:
        return State(client, "done", plan.earlier.name, age, said, marks=marks)
    only = tuple(recorded.get("only", ()))
    if only and not prepare(found, workspace=workspace, request=Request(only=only)).reasons:
        said = (*said, f"run with --only {', '.join(only)}")
        return State(client, "partial", plan.earlier.name, age, said, command, marks)
    ended = attempt.state if attempt and said else ""
    return State(client, ended or "stale", plan.earlier.name, age, (*said, *plan.reasons), command, marks)


def _finished(text: str) -> float:
    """The moment at which a run was finished, in seconds of the clock; now, where its manifest does not say it."""
    try:
        return float(timegm(time.strptime(text, "%Y-%m-%dT%H:%M:%SZ")))
    except ValueError:
        return time.time()
