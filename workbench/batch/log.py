"""`reports/batch.jsonl`: one line an event, for programs that follow a batch."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

NAME = "batch.jsonl"


class Log:
    """The log of one batch; a batch that starts while another runs replaces the file and leaves the other its own.

    A log that cannot be written stops nothing: it is said once.
    """

    def __init__(self, workspace: Path, note: Callable[[str], None]) -> None:
        self.note = note
        self.file: IO[str] | None = None
        path = workspace / "reports" / NAME
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.unlink(missing_ok=True)
            self.file = path.open("a", encoding="utf-8")
        except OSError as error:
            self._give_up(error)

    def write(self, event: str, **what: object) -> None:
        """One line: the time, the event and what belongs to it."""
        if self.file is None:
            return
        line = {"time": datetime.now(UTC).isoformat(timespec="seconds"), "event": event, **what}
        try:
            self.file.write(json.dumps(line, ensure_ascii=False) + "\n")
            self.file.flush()
        except OSError as error:
            self._give_up(error)

    def close(self) -> None:
        """Close the file."""
        if self.file is not None:
            try:
                self.file.close()
            except OSError as error:
                self._give_up(error)

    def _give_up(self, error: OSError) -> None:
        self.file = None
        self.note(f"reports/{NAME} cannot be written ({error.strerror or error}); the batch goes on without it")


def forget(workspace: Path, client: str) -> None:
    """Take the lines of a client out of the log of the newest batch."""
    path = workspace / "reports" / NAME
    if path.is_file():
        lines = path.read_text("utf-8").splitlines(keepends=True)
        path.write_text("".join(line for line in lines if f'"client": {json.dumps(client)}' not in line), "utf-8")
