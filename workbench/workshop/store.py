"""The session's database: who joined, what was voted, what was decided. No names, addresses or times."""

from __future__ import annotations

import secrets
import sqlite3
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from workbench.workshop.keys import hashed
from workbench.workshop.states import Move, Standing

MAX_SEATS = 500

# Tables without row ids keep no order of arrival, which would tell who voted when.
SCHEMA = """
CREATE TABLE IF NOT EXISTS voters (
  id TEXT PRIMARY KEY, token TEXT UNIQUE NOT NULL, role TEXT NOT NULL DEFAULT '',
  paper INTEGER NOT NULL DEFAULT 0 CHECK (paper IN (0, 1))) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS seats (
  code TEXT PRIMARY KEY, taken INTEGER NOT NULL DEFAULT 0 CHECK (taken IN (0, 1))) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS rounds (
  id TEXT PRIMARY KEY, position INTEGER NOT NULL, digest TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'open', 'closed', 'revealed', 'archived')),
  turn INTEGER NOT NULL DEFAULT 1 CHECK (turn BETWEEN 1 AND 3)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS ballots (
  round TEXT NOT NULL REFERENCES rounds (id), turn INTEGER NOT NULL, voter TEXT NOT NULL REFERENCES voters (id),
  page INTEGER NOT NULL, revision INTEGER NOT NULL CHECK (revision > 0),
  PRIMARY KEY (round, turn, voter, page)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS votes (
  round TEXT NOT NULL, turn INTEGER NOT NULL, voter TEXT NOT NULL, question TEXT NOT NULL,
  value INTEGER CHECK (value IS NULL OR value BETWEEN 0 AND 9999),
  PRIMARY KEY (round, turn, voter, question)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS log (
  id INTEGER PRIMARY KEY, round TEXT NOT NULL, move TEXT NOT NULL, turn INTEGER NOT NULL, reason TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS notes (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('parking', 'decision', 'action')),
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 280), owner TEXT NOT NULL, due TEXT NOT NULL,
  round TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""


@dataclass(frozen=True)
class Submission:
    """One page of one voter's ballot; `revision` counts the page's versions on the phone, from 1."""

    voter: str
    round: str
    turn: int
    page: int
    revision: int
    answers: Mapping[str, int | None]


@dataclass(frozen=True)
class Receipt:
    """What became of a submission, and the revision that is stored now.

    `saved`: on disk. `same`: it was on disk already, a resend. `stale`: another tab sent a later version, nothing
    changed. `closed`: the vote is not open, nothing changed.
    """

    status: Literal["saved", "same", "stale", "closed"]
    revision: int


class Store:
    """The database of one session; a vote is acknowledged only after it is on disk."""

    def __init__(self, path: Path) -> None:
        self._lock = threading.Lock()
        self._writer = _connect(path)
        self._writer.executescript(SCHEMA)
        self._reader = _connect(path)

    def close(self) -> None:
        """Close the database; later calls fail."""
        self._reader.close()
        self._writer.close()

    def seal(self) -> None:
        """Write the file anew, in the order of the random ids: pages and journal would tell who joined and voted when.

        Where another connection is open, as while ballots are exported, it is left to the last one.
        """
        with self._lock, suppress(sqlite3.OperationalError, sqlite3.ProgrammingError):  # or closed already
            self._reader.close()
            self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self._writer.execute("VACUUM")
            self._writer.execute("PRAGMA journal_mode=DELETE")

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            self._writer.execute("BEGIN IMMEDIATE")
            try:
                yield self._writer
            except BaseException:
                self._writer.execute("ROLLBACK")
                raise
            self._writer.execute("COMMIT")

    def rows(self, query: str, *values: object) -> list[sqlite3.Row]:
        """The rows of a reading query."""
        return self._reader.execute(query, values).fetchall()

    # Rounds

    def add_rounds(self, digests: Mapping[str, str]) -> None:
        """Put rounds in the session, in order. A draft takes its new content, a round once opened never changes.

        Raises `ValueError` naming the round whose content changed after its first vote was opened.
        """
        with self._transaction() as db:
            for position, (round_, digest) in enumerate(digests.items()):
                db.execute(
                    "INSERT INTO rounds (id, position, digest) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
                    "position = excluded.position, digest = excluded.digest WHERE state = 'draft' AND turn = 1",
                    (round_, position, digest),
                )
                stored = db.execute("SELECT digest FROM rounds WHERE id = ?", (round_,)).fetchone()
                if stored["digest"] != digest:
                    raise ValueError(round_)

    def standing(self, round_: str) -> Standing:
        """Where a round stands."""
        row = self.rows("SELECT state, turn FROM rounds WHERE id = ?", round_)[0]
        return Standing(row["state"], row["turn"])

    def move(self, round_: str, move: Move, *, reason: str = "") -> Standing:
        """Make a move and log it; raises `MoveError` where it is not possible."""
        with self._transaction() as db:
            row = db.execute("SELECT state, turn FROM rounds WHERE id = ?", (round_,)).fetchone()
            new = Standing(row["state"], row["turn"]).after(move, reason=reason)
            db.execute("UPDATE rounds SET state = ?, turn = ? WHERE id = ?", (new.state, new.turn, round_))
            db.execute(
                "INSERT INTO log (round, move, turn, reason) VALUES (?, ?, ?, ?)", (round_, move, new.turn, reason)
            )
        return new

    # Voters

    def add_voter(self, token: str, *, role: str = "", paper: bool = False, seats: int = MAX_SEATS) -> str | None:
        """A new voter's random id; None where all seats are taken."""
        voter = secrets.token_hex(8)
        with self._transaction() as db:
            if db.execute("SELECT count(*) FROM voters").fetchone()[0] >= min(seats, MAX_SEATS):
                return None
            db.execute("INSERT INTO voters VALUES (?, ?, ?, ?)", (voter, hashed(token), role, int(paper)))
        return voter

    def remove_paper(self, voter: str) -> None:
        """Remove a voter on paper with everything that was typed for them; others are not touched."""
        with self._transaction() as db:
            if db.execute("SELECT 1 FROM voters WHERE id = ? AND paper = 1", (voter,)).fetchone():
                db.execute("DELETE FROM votes WHERE voter = ?", (voter,))
                db.execute("DELETE FROM ballots WHERE voter = ?", (voter,))
                db.execute("DELETE FROM voters WHERE id = ?", (voter,))

    def voter(self, token: str) -> str | None:
        """The voter whose cookie this is."""
        found = self.rows("SELECT id FROM voters WHERE token = ?", hashed(token))
        return str(found[0]["id"]) if found else None

    def add_seats(self, codes: Sequence[str]) -> None:
        """Make one-time seat codes valid; with any in the session, joining needs one."""
        with self._transaction() as db:
            db.executemany("INSERT OR IGNORE INTO seats (code) VALUES (?)", [(hashed(code),) for code in codes])

    def needs_seat(self) -> bool:
        """Whether joining needs a seat code."""
        return bool(self.rows("SELECT 1 FROM seats LIMIT 1"))

    def take_seat(self, code: str) -> bool:
        """Use up a seat code; False where it is unknown or was used."""
        with self._transaction() as db:
            done = db.execute("UPDATE seats SET taken = 1 WHERE code = ? AND taken = 0", (hashed(code),))
            return done.rowcount == 1

    # Votes

    def save(self, submissions: Sequence[Submission]) -> list[Receipt]:
        """Save pages of ballots in one transaction; when it returns they are on disk."""
        with self._transaction() as db:
            return [_save(db, submission) for submission in submissions]

    def page(self, voter: str, round_: str, turn: int, page: int) -> int:
        """The stored revision of a voter's page, 0 where there is none."""
        found = self.rows(
            "SELECT revision FROM ballots WHERE round = ? AND turn = ? AND voter = ? AND page = ?",
            round_,
            turn,
            voter,
            page,
        )
        return int(found[0]["revision"]) if found else 0

    def pages(self, voter: str, round_: str, turn: int) -> set[int]:
        """The pages that a voter has sent."""
        query = "SELECT page FROM ballots WHERE round = ? AND turn = ? AND voter = ?"
        return {int(row["page"]) for row in self.rows(query, round_, turn, voter)}

    def answers(self, voter: str, round_: str, turn: int) -> dict[str, int | None]:
        """A voter's stored answers by question."""
        query = "SELECT question, value FROM votes WHERE round = ? AND turn = ? AND voter = ?"
        return {row["question"]: row["value"] for row in self.rows(query, round_, turn, voter)}

    def joined(self) -> int:
        """How many joined the session."""
        return int(self.rows("SELECT count(*) AS n FROM voters")[0]["n"])

    def voted(self, round_: str, turn: int, pages: int) -> int:
        """How many sent at least so many pages of a vote."""
        query = (
            "SELECT count(*) AS n FROM (SELECT voter FROM ballots WHERE round = ? AND turn = ? "
            "GROUP BY voter HAVING count(*) >= ?)"
        )
        return int(self.rows(query, round_, turn, pages)[0]["n"])

    def votes(self, round_: str, turn: int) -> list[tuple[str, str, str, int | None]]:
        """Voter, role, question and value of every answer of a vote, in the order of the random ids."""
        query = (
            "SELECT voter, role, question, value FROM votes JOIN voters ON voters.id = votes.voter "
            "WHERE round = ? AND turn = ? ORDER BY voter, question"
        )
        return [tuple(row) for row in self.rows(query, round_, turn)]

    def turns(self, round_: str, turn: int) -> list[list[tuple[str, str, str, int | None]]]:
        """The votes of each turn up to one."""
        return [self.votes(round_, at) for at in range(1, turn + 1)]

    # Notes and settings

    def setting(self, key: str, default: str = "") -> str:
        """A setting of the running session, such as the round on the screen."""
        found = self.rows("SELECT value FROM settings WHERE key = ?", key)
        return str(found[0]["value"]) if found else default

    def set(self, key: str, value: str) -> None:
        """Keep a setting."""
        with self._transaction() as db:
            db.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (key, value))

    def add_note(self, kind: str, text: str, *, owner: str = "", due: str = "", round_: str = "") -> None:
        """Keep a parked question, a decision or an action."""
        with self._transaction() as db:
            db.execute(
                "INSERT INTO notes (kind, text, owner, due, round) VALUES (?, ?, ?, ?, ?)",
                (kind, text, owner, due, round_),
            )

    def remove_note(self, note: int) -> None:
        """Remove a note."""
        with self._transaction() as db:
            db.execute("DELETE FROM notes WHERE id = ?", (note,))

    def notes(self) -> list[dict[str, str | int]]:
        """All notes in the order in which they were written."""
        return [dict(row) for row in self.rows("SELECT id, kind, text, owner, due, round FROM notes ORDER BY id")]


def _connect(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=10)
    db.row_factory = sqlite3.Row
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        db.execute(f"PRAGMA {pragma}")
    return db


def _save(db: sqlite3.Connection, new: Submission) -> Receipt:
    row = db.execute("SELECT state, turn FROM rounds WHERE id = ?", (new.round,)).fetchone()
    key = (new.round, new.turn, new.voter)
    query = "SELECT revision FROM ballots WHERE round = ? AND turn = ? AND voter = ? AND page = ?"
    found = db.execute(query, (*key, new.page)).fetchone()
    stored = int(found["revision"]) if found else 0
    if row is None or (row["state"], row["turn"]) != ("open", new.turn):
        return Receipt("closed", stored)
    if new.revision <= stored:
        same = new.revision == stored and _answers(db, key, new.answers) == dict(new.answers)
        return Receipt("same" if same else "stale", stored)
    db.execute("INSERT OR REPLACE INTO ballots VALUES (?, ?, ?, ?, ?)", (*key, new.page, new.revision))
    db.executemany(
        "INSERT OR REPLACE INTO votes VALUES (?, ?, ?, ?, ?)",
        [(*key, question, value) for question, value in new.answers.items()],
    )
    return Receipt("saved", new.revision)


def _answers(
    db: sqlite3.Connection, key: tuple[str, int, str], questions: Mapping[str, int | None]
) -> dict[str, int | None]:
    query = "SELECT question, value FROM votes WHERE round = ? AND turn = ? AND voter = ?"
    return {row["question"]: row["value"] for row in db.execute(query, key) if row["question"] in questions}
