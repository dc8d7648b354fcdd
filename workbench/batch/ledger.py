"""The ledger: the one record of what state each client is in, kept in SQLite so that a power cut cannot spoil it.

An executed notebook says nothing reliable about how its run ended; only a row that was set to `done` after publishing
does. States: planned, running, done, failed, cancelled, and crashed, which the next command finds out: the process
that planned or ran the row is gone.
"""

from __future__ import annotations

import os
import shutil
import socket
import sqlite3
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from workbench.errors import DamagedError, WorkbenchError, counted
from workbench.run import publish
from workbench.run.outcome import Outcome
from workbench.run.processes import born

VERSION = 1
BEAT = 5.0  # seconds between heartbeats of a running batch
SILENT = 60.0  # seconds without a heartbeat after which a batch on another machine counts as gone
PATIENCE = 5.0  # seconds to wait for another process that writes
KEPT = 20  # attempts of a client that are kept
NAME = ".ledger.sqlite"
CRASHED = "the process that ran it ended without a word"
NOT_STARTED = "not started: its batch ended before"

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
_NEWEST = (
    "SELECT client, state, run, reason, seconds, seen, beat, host, pid, born FROM entry WHERE number IN "
    "(SELECT max(number) FROM entry WHERE state = coalesce(?, state) GROUP BY client)"
)


@dataclass(frozen=True)
class Entry:
    """One attempt at one client. `seen` is the state of its files when it was done, to skip what did not change.

    `at` is when it was last heard of, in seconds of the clock.
    """

    client: str
    state: str
    run: str
    reason: str
    seconds: float
    seen: str
    at: float = 0.0


class Ledger:
    """The ledger of one workspace, `reports/.ledger.sqlite`, open for writing.

    A damaged file is set aside and made again from the reports; `mended` then says so. Every method raises
    `DamagedError` with the file and the way out where the file cannot be read or written.
    """

    def __init__(self, workspace: Path) -> None:
        self.path = workspace / "reports" / NAME
        self.mended = ""
        with _explained(self.path):
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            try:
                self._open()
            except sqlite3.OperationalError:
                raise
            except sqlite3.DatabaseError:
                self._make_again(workspace)
        self.find_crashed()

    def _open(self) -> None:
        if self.path.is_dir():
            raise sqlite3.DatabaseError("it is a folder")
        self.db = sqlite3.connect(self.path, timeout=PATIENCE, isolation_level=None)
        self.path.chmod(0o600)  # names of clients, and what went wrong with them
        try:
            self.db.execute("PRAGMA journal_mode = WAL")
            self.db.execute("PRAGMA synchronous = FULL")
            if self.db.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise sqlite3.DatabaseError("its pages are damaged")
            self._migrate()
            if not self.db.execute("SELECT count(*) FROM sqlite_master WHERE name = 'entry'").fetchone()[0]:
                raise sqlite3.DatabaseError("it holds no attempts")
        except BaseException:
            self.db.close()
            raise

    def _migrate(self) -> None:
        (version,) = self.db.execute("PRAGMA user_version").fetchone()
        if version > VERSION:
            raise WorkbenchError(f"{self.path.name} was written by a newer workbench; update this one")
        if version < VERSION:
            self.db.executescript(f"BEGIN IMMEDIATE; {_TABLES} PRAGMA user_version = {VERSION}; COMMIT;")

    def _make_again(self, workspace: Path) -> None:
        aside = self.path.with_name(NAME + ".damaged")
        if self.path.is_dir():
            shutil.rmtree(aside, ignore_errors=True)
        self.path.replace(aside)
        for more in ("-wal", "-shm"):
            self.path.with_name(NAME + more).unlink(missing_ok=True)
        self._open()
        rows = list(_from_reports(workspace))
        with self._transaction():
            self.db.executemany(
                "INSERT INTO entry (client, state, run, reason, host, pid, born, beat) "
                "VALUES (?, 'done', ?, 'found in the reports', ?, 0, '', ?)",
                [(client, run, socket.gethostname(), time.time()) for client, run in rows],
            )
        self.mended = (
            f"reports/{NAME} was damaged: made again from the reports ({counted(len(rows), 'client')}); "
            f"the damaged file is kept as reports/{aside.name}"
        )

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

    def stand(self, clients: Mapping[str, tuple[str, str]]) -> None:
        """Note in one step of many clients that a run still stands: by client the run and what was seen."""
        me = (socket.gethostname(), os.getpid(), born(os.getpid()), time.time())
        with self._transaction():
            self.db.executemany(
                "INSERT INTO entry (client, state, run, reason, seen, host, pid, born, beat) "
                "VALUES (?, 'done', ?, 'nothing changed', ?, ?, ?, ?, ?)",
                [(client, run, seen, *me) for client, (run, seen) in clients.items()],
            )

    def cancel(self, clients: Iterable[str]) -> None:
        """Note in one step that planned clients were not started, however many they are."""
        with self._transaction():
            self.db.executemany(
                "UPDATE entry SET state = 'cancelled', reason = 'not started', beat = ? "
                "WHERE client = ? AND pid = ? AND state = 'planned'",
                [(time.time(), client, os.getpid()) for client in clients],
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
                (
                    outcome.status,
                    outcome.run,
                    outcome.noted or outcome.reason,
                    outcome.seconds,
                    seen,
                    time.time(),
                    outcome.client,
                    os.getpid(),
                ),
            )
            self.db.execute(
                "DELETE FROM entry WHERE client = ?1 AND number <= "
                "(SELECT number FROM entry WHERE client = ?1 ORDER BY number DESC LIMIT 1 OFFSET ?2)",
                (outcome.client, KEPT),
            )

    def keep_only(self, clients: Iterable[str]) -> None:
        """Forget the clients that are no longer in the workspace."""
        known = set(clients)
        gone = [(client,) for client in self.newest() if client not in known]
        if gone:
            with self._transaction():
                self.db.executemany("DELETE FROM entry WHERE client = ?", gone)

    def forget(self, client: str) -> None:
        """Take back that this process was going to run a client, because another one runs it."""
        with self._transaction():
            self.db.execute(
                "DELETE FROM entry WHERE number = (SELECT max(number) FROM entry WHERE client = ? AND pid = ?)",
                (client, os.getpid()),
            )

    def erase(self, client: str) -> int:
        """Forget a client for good, also in the file's free pages; how many entries there were."""
        with self._transaction():
            gone = self.db.execute("DELETE FROM entry WHERE client = ?", (client,)).rowcount
        self.db.execute("VACUUM")
        return int(gone)

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
        """Mark what a dead process left open: what ran as crashed, what waited as cancelled; the clients that ran."""
        with _explained(self.path):
            rows = self.db.execute(
                "SELECT number, client, state, host, pid, born, beat FROM entry WHERE state IN ('planned', 'running')"
            ).fetchall()
        gone = [(number, client, state) for number, client, state, *owner in rows if not _lives(*owner)]
        if gone:
            with self._transaction():
                self.db.executemany(
                    "UPDATE entry SET state = ?, reason = ? WHERE number = ?",
                    [(*_left_open(state), number) for number, _, state in gone],
                )
        return [client for _, client, state in gone if state == "running"]

    def newest(self, state: str | None = None) -> dict[str, Entry]:
        """The newest entry of each client, or the newest in one state."""
        with _explained(self.path):
            rows = self.db.execute(_NEWEST, (state,)).fetchall()
        return {row[0]: Entry(*row[:7]) for row in rows}

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with _explained(self.path):
            self.db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.db.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    self.db.execute("ROLLBACK")
                raise


@dataclass(frozen=True)
class Attempts:
    """The last attempt at each client and the last that was done, as far as the ledger can be read.

    `fault` says in one line why it cannot; then there are none, and the reports alone answer.
    """

    newest: dict[str, Entry]
    done: dict[str, Entry]
    fault: str = ""


def read(workspace: Path) -> Attempts:
    """What the ledger knows, without writing anything, not even where a process died."""
    path = workspace / "reports" / NAME
    if not path.exists() or path.stat().st_size == 0:
        return Attempts({}, {})
    try:
        try:
            return _read(f"{path.resolve().as_uri()}?mode=ro")
        except sqlite3.OperationalError:
            # In a folder that cannot be written there is no place for what readers of a live ledger share.
            if os.access(path.parent, os.W_OK) or path.with_name(NAME + "-wal").exists():
                raise
            return _read(f"{path.resolve().as_uri()}?immutable=1")
    except (sqlite3.Error, OSError) as error:
        return Attempts({}, {}, fault=str(_explanation(path, error)))


def _read(uri: str) -> Attempts:
    with closing(sqlite3.connect(uri, uri=True, timeout=PATIENCE)) as db:
        if db.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise sqlite3.DatabaseError("its pages are damaged")
        found: list[dict[str, Entry]] = []
        for state in (None, "done"):
            entries = {}
            for *row, host, pid, started in db.execute(_NEWEST, (state,)):
                entry = Entry(*row)
                if entry.state in {"planned", "running"} and not _lives(host, pid, started, entry.at):
                    now, why = _left_open(entry.state)
                    entry = replace(entry, state=now, reason=why)
                entries[entry.client] = entry
            found.append(entries)
    newest, done = found
    return Attempts(newest, done)


def _left_open(state: str) -> tuple[str, str]:
    return ("crashed", CRASHED) if state == "running" else ("cancelled", NOT_STARTED)


def _from_reports(workspace: Path) -> Iterator[tuple[str, str]]:
    """Each client with a newest run that can be read, and the run's name."""
    for folder in sorted((workspace / "reports").glob("[a-z0-9]*/")):
        newest = publish.latest(workspace, folder.name)
        if newest is not None:
            with suppress(DamagedError):
                publish.manifest(newest)
                yield folder.name, newest.name


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """An error of SQLite or of the system becomes one line that names the file and the way out."""
    try:
        yield
    except sqlite3.IntegrityError:
        raise
    except (sqlite3.Error, OSError) as error:
        raise _explanation(path, error) from error


def _explanation(path: Path, error: Exception) -> DamagedError:
    said = str(error)
    if "locked" in said:
        way = "another program holds it: close that one"
    elif "readonly" in said or isinstance(error, PermissionError) or "unable to open" in said:
        way = f"let this user write there: chmod u+rwx reports; chmod u+rw reports/{NAME}"
    elif "full" in said or getattr(error, "errno", 0) == 28:
        way = f"make room on the disk, {shutil.disk_usage(path.parent).free / 1e6:.1f} MB are free"
    elif isinstance(error, (sqlite3.OperationalError, OSError)):
        way = "look at the disk: workbench doctor"
    else:
        way = "the next batch makes it again from the reports, and so does: workbench doctor"
    return DamagedError(f"reports/{path.name} cannot be used ({said}); {way}")


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
