"""What a user asks of a run, and what becomes of it."""

from __future__ import annotations

import time
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from workbench.run import publish

DECK, REPORT, WORKBOOK, RESULTS, INDEX, PLAYBOOK = (
    "deck.pptx",
    "report.pdf",
    "workbook.xlsx",
    "results.json",
    "index.html",
    "playbook.pdf",
)


@dataclass(frozen=True)
class Limits:
    """Seconds that one cell may run, bytes of text that one cell may print, bytes of memory that a kernel may use."""

    cell_seconds: int | None = 600
    output_bytes: int = 1_000_000
    memory: int | None = None


@dataclass(frozen=True)
class Request:
    """What a user asked for: `only` some notebooks, parameters as `name=value` texts, run even if nothing changed.

    `audience` is whom the deck is for, `board` or `working`; by default the engagement's. `patience` is how many seconds to wait for another run of the same client before giving up.
    """

    only: tuple[str, ...] = ()
    parameters: tuple[tuple[str, str], ...] = ()
    force: bool = False
    workers: int = 2
    kernel: str = "python3"
    patience: float = 0.0
    audience: str = ""
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True)
class Outcome:
    """What became of one client; paths are relative to the workspace.

    `status` is done, failed, cancelled or crashed; `code` is the exit code that it asks for; `details` is the error
    in full, for a person. `noted` is the reason as the ledger, the log of a batch and the team's page may hold it:
    without a word that could be a client's. `marks` are what the deck needs a look for, as the manifest says.
    `to_log` is one line of `--json` and of the log.
    """

    client: str
    status: str
    run: str = ""
    deck: str = ""
    report: str = ""
    workbook: str = ""
    results: str = ""
    reason: str = ""
    seconds: float = 0.0
    code: int = 0
    details: str = ""
    noted: str = ""
    marks: tuple[str, ...] = ()
    playbook: str = ""

    def to_json(self) -> dict[str, Any]:
        """The outcome as plain JSON values, in the order of the documented contract; marks follow where there are any."""
        plain = {name: getattr(self, name) for name in TOLD}
        return plain | ({"marks": list(self.marks)} if self.marks else {})

    def to_log(self) -> dict[str, Any]:
        """The outcome as `to_json` gives it, with the reason that may be kept where others read it."""
        return self.to_json() | {"reason": self.noted or self.reason}

    @classmethod
    def of(cls, folder: Path, workspace: Path, *, reason: str, since: float) -> Outcome:
        """The outcome of a published run; `since` is the monotonic time at which its command began."""

        def place(name: str) -> str:
            return (folder / name).relative_to(workspace).as_posix() if (folder / name).is_file() else ""

        return cls(
            client=folder.parent.name,
            status="done",
            run=folder.name,
            deck=place(DECK),
            report=place(REPORT),
            workbook=place(WORKBOOK),
            results=place(RESULTS),
            reason=reason,
            seconds=round(time.monotonic() - since, 2),
            playbook=place(PLAYBOOK),
            marks=tuple(publish.manifest(folder).get("marks", ())),
        )


TOLD = tuple(
    each.name for each in fields(Outcome) if each.name not in {"code", "details", "noted", "marks", "playbook"}
)
