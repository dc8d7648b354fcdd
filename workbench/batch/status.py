"""What stands between a client's newest run and its inputs of now."""

from __future__ import annotations

import time
from calendar import timegm
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.batch.ledger import Attempts, Entry
from workbench.batch.outcomes import summary
from workbench.batch.seen import unchanged
from workbench.errors import InputError, WorkbenchError
from workbench.run import Request, failures, locks, publish
from workbench.run.client import Plan, prepare

if TYPE_CHECKING:
    from workbench.batch.remote import Mirror
    from workbench.engagement import Engagement

ENDED_BADLY = ("failed", "crashed", "cancelled")


@dataclass(frozen=True)
class State:
    """A client's state with the reasons and the next command.

    `status` is done, partial (with --only), stale, never run, running or faulty; or failed, crashed or cancelled where that is how the last
    attempt ended and no run answers for the inputs of now.

    `age` is the time since the newest run in seconds, never negative, None where there is none; `marks` are what
    the newest run's deck needs a look for.
    """

    client: str
    status: str
    run: str = ""
    age: float | None = None
    reasons: tuple[str, ...] = ()
    next: str = ""
    marks: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The state as plain JSON values."""
        return asdict(self) | {"reasons": list(self.reasons), "marks": list(self.marks)}


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
        age, said = max(0.0, time.time() - done.at), _said(workspace, attempt, done.at)
        return State(client, "done", done.run, age, said, marks=_marks(workspace, client, done.run))
    try:
        found, plan = _planned(client, workspace, Request())
        return _compared(found, plan, workspace, attempt)
    except InputError as error:
        return State(client, "faulty", reasons=(summary(error),), next=f"workbench check {client}")
    except WorkbenchError as error:
        return State(client, "faulty", reasons=(summary(error),))


def in_store(found: State, mirror: Mirror) -> State:
    """The state of a client of a workspace on a store: done is what the store holds, not what this machine has."""
    if found.status != "done" or mirror.holds(found.client, found.run):
        return found
    return replace(found, status="stale", reasons=(*found.reasons, "the store does not hold this run"),
                   next=f"workbench run {found.client}")  # fmt: skip


def _planned(client: str, workspace: Path, request: Request) -> tuple[Engagement, Plan]:
    from workbench import engagement

    found = engagement.check(client, workspace=workspace)
    return found, prepare(found, workspace=workspace, request=request)


def _compared(found: Engagement, plan: Plan, workspace: Path, attempt: Entry | None) -> State:
    client = found.context.client
    command = f"workbench run {client}"
    if plan.earlier is None:
        ended = attempt.state if attempt and attempt.state in ENDED_BADLY else ""
        newest = publish.latest(workspace, client)
        said = (*_said(workspace, attempt, 0.0), *(plan.reasons if newest else ()))
        return State(client, ended or ("stale" if newest else "never run"), reasons=said, next=command)
    recorded = publish.manifest(plan.earlier)
    finished = _finished(str(recorded.get("finished", "")))
    said = _said(workspace, attempt, finished)
    age, marks = max(0.0, time.time() - finished), tuple(recorded.get("marks", ()))  # a clock may be set back
    if not plan.reasons:
        return State(client, "done", plan.earlier.name, age, said, marks=marks)
    only = tuple(recorded.get("only", ()))
    if only and not prepare(found, workspace=workspace, request=Request(only=only)).reasons:
        said = (*said, f"run with --only {', '.join(only)}")
        return State(client, "partial", plan.earlier.name, age, said, command, marks)
    ended = attempt.state if attempt and said else ""
    return State(client, ended or "stale", plan.earlier.name, age, (*said, *plan.reasons), command, marks)


def _marks(workspace: Path, client: str, run: str) -> tuple[str, ...]:
    """What the deck of a run needs a look for; nothing where its manifest cannot be read."""
    try:
        return tuple(publish.manifest(workspace / "reports" / client / run).get("marks", ()))
    except (OSError, ValueError):
        return ()


def _said(workspace: Path, attempt: Entry | None, finished: float) -> tuple[str, ...]:
    """How the last attempt ended, where it ended badly and no run was finished after it."""
    if attempt is None or attempt.state not in ENDED_BADLY or finished > attempt.at:
        return ()
    whole = failures.said(workspace, attempt.client) if attempt.state == "failed" else ""
    return (f"last attempt {attempt.state}: {whole or attempt.reason}",)


def _finished(text: str) -> float:
    """The moment at which a run was finished, in seconds of the clock; now, where its manifest does not say it."""
    try:
        return float(timegm(time.strptime(text, "%Y-%m-%dT%H:%M:%SZ")))
    except ValueError:
        return time.time()
