"""The ledger alone says what state a client is in, and finds out what ended without a word."""

from __future__ import annotations

import sqlite3
import subprocess
import sys

import pytest

from workbench.batch.ledger import VERSION, Ledger
from workbench.errors import WorkbenchError
from workbench.run.outcome import Outcome


@pytest.fixture
def ledger(tmp_path):
    found = Ledger(tmp_path)
    yield found
    found.close()


def states(ledger: Ledger) -> dict[str, str]:
    return {client: entry.state for client, entry in ledger.newest().items()}


def test_a_client_is_planned_then_running_then_done(ledger):
    ledger.plan(["acme", "beta"])
    assert states(ledger) == {"acme": "planned", "beta": "planned"}
    ledger.start("acme")
    assert states(ledger) == {"acme": "running", "beta": "planned"}
    ledger.finish(Outcome("acme", "done", run="r1", seconds=1.5), seen="abc")
    entry = ledger.newest()["acme"]
    assert (entry.state, entry.run, entry.seconds, entry.seen) == ("done", "r1", 1.5, "abc")


def test_the_newest_entry_in_one_state_is_found_behind_a_later_failure(ledger):
    for outcome in (Outcome("acme", "done", run="r1"), Outcome("acme", "failed", reason="a cell")):
        ledger.plan(["acme"])
        ledger.finish(outcome)
    assert ledger.newest()["acme"].state == "failed"
    assert ledger.newest("done")["acme"].run == "r1"


def test_what_a_dead_process_left_open_is_crashed_at_the_next_command(tmp_path):
    code = (
        "import os, sys, pathlib; from workbench.batch.ledger import Ledger;"
        "book = Ledger(pathlib.Path(sys.argv[1])); book.plan(['acme', 'beta']); book.start('acme'); os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False)
    found = Ledger(tmp_path)
    assert states(found) == {"acme": "crashed", "beta": "cancelled"}  # beta had not begun
    found.close()


def test_a_process_number_that_was_given_to_another_process_does_not_count_as_alive(ledger, tmp_path):
    ledger.plan(["acme"])
    ledger.start("acme")
    ledger.db.execute("UPDATE entry SET born = 'another start'")
    assert ledger.find_crashed() == ["acme"]


def test_a_batch_on_another_machine_is_alive_as_long_as_it_beats(ledger):
    ledger.plan(["acme", "beta"])
    ledger.start("beta")
    ledger.db.execute("UPDATE entry SET host = 'elsewhere'")
    assert ledger.find_crashed() == []
    ledger.db.execute("UPDATE entry SET beat = beat - 3600 WHERE client = 'beta'")
    assert ledger.find_crashed() == ["beta"]


def test_the_file_is_kept_safe_against_a_power_cut(ledger):
    assert ledger.db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert ledger.db.execute("PRAGMA synchronous").fetchone() == (2,)


def test_a_ledger_of_a_newer_workbench_is_refused(ledger, tmp_path):
    ledger.db.execute(f"PRAGMA user_version = {VERSION + 1}")
    with pytest.raises(WorkbenchError, match="newer workbench"):
        Ledger(tmp_path)


def test_a_state_that_does_not_exist_cannot_be_written(ledger):
    ledger.plan(["acme"])
    with pytest.raises(sqlite3.IntegrityError):
        ledger.finish(Outcome("acme", "finished"))
    assert states(ledger) == {"acme": "planned"}
