"""What stands between a client's newest run and its inputs of now."""

from __future__ import annotations

import time
from calendar import timegm
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from workbench.batch.outcomes import summary
from workbench.errors import InputError, WorkbenchError
from workbench.run import Request, locks, publish
from workbench.run.client import prepare


@dataclass(frozen=True)
class State:
    """A client's state: done, stale, never run, running or faulty, with the reasons and the next command.

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


def state(client: str, *, workspace: Path) -> State:
    """Compare a client's newest run with what it would be made of now; writes nothing and executes nothing."""
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
    if plan.earlier is None:
        return State(client, "never run", next=command)
    age = _age(publish.manifest(plan.earlier)["finished"])
    status = "stale" if plan.reasons else "done"
    return State(client, status, plan.earlier.name, age, tuple(plan.reasons), command if plan.reasons else "")


def _age(finished: str) -> float:
    # A clock that was set back must not give a negative age.
    return max(0.0, time.time() - timegm(time.strptime(finished, "%Y-%m-%dT%H:%M:%SZ")))
