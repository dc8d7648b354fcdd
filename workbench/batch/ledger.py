"""The ledger: the one record of what state each client is in, kept in SQLite so that a power cut cannot spoil it.

An executed notebook says nothing reliable about how its run ended; only a row that was set to `done` after publishing
does. States: planned, running, done, failed, cancelled, and crashed, which the next command finds out: the process
that planned or ran the row is gone.
"""

from __future__ import annotations

import os
import socket
import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import WorkbenchError
from workbench.run import Outcome

VERSION = 1
BEAT = 5.0  # seconds between heartbeats of a running batch
SILENT = 60.0  # seconds without a heartbeat after which a batch on another machine counts as gone

_TABLES = """
CREATE TABLE IF NOT EXISTS entry (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  client TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planned', 'running', 'done', 'failed', 'cancelled', 'crashed')),
  run TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  seconds REAL NOT NULL DEFAULT 0,
  seen TEXT NOT NULL DEFAULT '',
  host TEXT NOT NULL,
  pid INTEGER NOT NULL,
  born TEXT NOT NULL,
  beat REAL NOT NULL
);
CREATE INDEX IF NOT EXISTS by_client ON entry (client, number);
"""


@dataclass(frozen=True)
class Entry:
    """One attempt at one client. `seen` is the state of its files when it was done, to skip what did not change."""

    client: str
    state: str
    run: str
    reason: str
    seconds: float
    seen: str


class Ledger:
    """The ledger of one workspace, `reports/.ledger.sqlite`."""

    def __init__(self, workspace: Path) -> None:
        self.path = workspace / "reports" / ".ledger.sqlite"
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.db = sqlite3.connect(self.path, timeout=30, isolation_level=None)
        self.db.execute("PRAGMA journal_mode = WAL")
        self.db.execute("PRAGMA synchronous = FULL")
        self._migrate()
        self.find_crashed()

    def _migrate(self) -> None:
        (version,) = self.db.execute("PRAGMA user_version").fetchone()
        if version > VERSION:
            raise WorkbenchError(f"{self.path.name} was written by a newer workbench; update this one")
        self.db.executescript(f"BEGIN IMMEDIATE; {_TABLES} PRAGMA user_version = {VERSION}; COMMIT;")

    def close(self) -> None:
        """Close the file."""
        self.db.close()

    def plan(self, clients: Iterable[str]) -> None:
        """Note that this process is going to run these clients."""
        me = (socket.gethostname(), os.getpid(), born(os.getpid()), time.time())
        with self._transaction():
            self.db.executemany(
                "INSERT INTO entry (client, state, host, pid, born, beat) VALUES (?, 'planned', ?, ?, ?, ?)",
                [(client, *me) for client in clients],
            )

    def start(self, client: str) -> None:
        """A planned client is running now."""
        self._set(client, "running")

    def finish(self, outcome: Outcome, *, seen: str = "") -> None:
        """A client has ended; called after its outputs were published."""
        with self._transaction():
            self.db.execute(
                "UPDATE entry SET state = ?, run = ?, reason = ?, seconds = ?, seen = ?, beat = ? "
                "WHERE number = (SELECT max(number) FROM entry WHERE client = ? AND pid = ?)",
                (outcome.status, outcome.run, outcome.reason, outcome.seconds, seen, time.time(), outcome.client,
                 os.getpid()),
            )  # fmt: skip

    def forget(self, client: str) -> None:
        """Take back that this process was going to run a client, because another one runs it."""
        with self._transaction():
            self.db.execute(
                "DELETE FROM entry WHERE number = (SELECT max(number) FROM entry WHERE client = ? AND pid = ?)",
                (client, os.getpid()),
            )

    def _set(self, client: str, state: str) -> None:
        with self._transaction():
            self.db.execute(
                "UPDATE entry SET state = ?, beat = ? "
                "WHERE number = (SELECT max(number) FROM entry WHERE client = ? AND pid = ?)",
                (state, time.time(), client, os.getpid()),
            )

    def beat(self) -> None:
        """Say that this process still lives."""
        with self._transaction():
            self.db.execute(
                "UPDATE entry SET beat = ? WHERE pid = ? AND host = ? AND state IN ('planned', 'running')",
                (time.time(), os.getpid(), socket.gethostname()),
            )

    def find_crashed(self) -> list[str]:
        """Mark what a dead process left open as crashed; the clients concerned."""
        rows = self.db.execute(
            "SELECT number, client, host, pid, born, beat FROM entry WHERE state IN ('planned', 'running')"
        ).fetchall()
        gone = [(number, client) for number, client, *owner in rows if not _lives(*owner)]
        with self._transaction():
            self.db.executemany(
                "UPDATE entry SET state = 'crashed', reason = 'the process that ran it ended without a word' "
                "WHERE number = ?",
                [(number,) for number, _ in gone],
            )
        return [client for _, client in gone]

    def newest(self, state: str | None = None) -> dict[str, Entry]:
        """The newest entry of each client, or the newest in one state."""
        rows = self.db.execute(
            "SELECT client, state, run, reason, seconds, seen FROM entry WHERE number IN "
            "(SELECT max(number) FROM entry WHERE state = coalesce(?, state) GROUP BY client)",
            (state,),
        )
        return {row[0]: Entry(*row) for row in rows}

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self.db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self.db.execute("ROLLBACK")
            raise
        self.db.execute("COMMIT")


def born(pid: int) -> str:
    """When a process started, in the system's own counting, so that a reused number is not taken for it."""
    try:
        return Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()[19]
    except OSError:
        return ""


def _lives(host: str, pid: int, started: str, beat: float) -> bool:
    if host != socket.gethostname():
        return abs(time.time() - beat) < SILENT
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return born(pid) == started
