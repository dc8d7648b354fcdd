"""What stands between a client's newest run and its inputs of now."""

from __future__ import annotations

import time
from calendar import timegm
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from workbench.batch.ledger import Entry, Ledger
from workbench.batch.outcomes import summary
from workbench.errors import InputError, WorkbenchError
from workbench.run import Request, locks, publish
from workbench.run.client import prepare

ENDED_BADLY = ("failed", "crashed", "cancelled")


@dataclass(frozen=True)
class State:
    """A client's state with the reasons and the next command.

    `status` is done, stale, never run, running or faulty; or failed, crashed or cancelled where that is how the last
    attempt ended and no run answers for the inputs of now.

    `age` is the time since the newest run in seconds, never negative, None where there is none.
    """

    client: str
    status: str
    run: str = ""
    age: float | None = None
    reasons: tuple[str, ...] = ()
    next: str = ""

    def to_json(self) -> dict[str, Any]:
        """The state as plain JSON values."""
        return asdict(self) | {"reasons": list(self.reasons)}


def attempts(workspace: Path) -> dict[str, Entry]:
    """The last attempt of each client as the ledger knows it; none where there was no batch."""
    if not (workspace / "reports" / ".ledger.sqlite").exists():
        return {}
    ledger = Ledger(workspace)
    try:
        return ledger.newest()
    finally:
        ledger.close()


def state(client: str, *, workspace: Path, attempt: Entry | None = None) -> State:
    """Compare a client's newest run with what it would be made of now, and say how its last attempt ended.

    Executes nothing and changes no file of the client.
    """
    from workbench import engagement

    if client in locks.held(workspace):
        return State(client, "running")
    try:
        found = engagement.check(client, workspace=workspace)
        plan = prepare(found, workspace=workspace, request=Request())
    except InputError as error:
        return State(client, "faulty", reasons=(summary(error),), next=f"workbench check {client}")
    except WorkbenchError as error:
        return State(client, "faulty", reasons=(summary(error),))
    command = f"workbench run {client}"
    ended = attempt.state if attempt and attempt.state in ENDED_BADLY else ""
    said = (f"last attempt {ended}: {attempt.reason}",) if attempt and ended else ()
    if plan.earlier is None:
        return State(client, ended or "never run", reasons=said, next=command)
    age = _age(publish.manifest(plan.earlier)["finished"])
    if not plan.reasons:
        return State(client, "done", plan.earlier.name, age, said)
    return State(client, ended or "stale", plan.earlier.name, age, (*said, *plan.reasons), command)


def _age(finished: str) -> float:
    # A clock that was set back must not give a negative age.
    return max(0.0, time.time() - timegm(time.strptime(finished, "%Y-%m-%dT%H:%M:%SZ")))
