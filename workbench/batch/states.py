"""A client's state as `status` tells it, and how its last attempt ended."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from workbench.batch.ledger import Entry
from workbench.run import failures

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


def last_attempt(workspace: Path, attempt: Entry | None, finished: float) -> tuple[str, ...]:
    """How the last attempt ended, where it ended badly and no run was finished after it."""
    if attempt is None or attempt.state not in ENDED_BADLY or finished > attempt.at:
        return ()
    whole = failures.said(workspace, attempt.client) if attempt.state == "failed" else ""
    return (f"last attempt {attempt.state}: {whole or attempt.reason}",)
