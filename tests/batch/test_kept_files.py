"""A damaged file that the workbench keeps for itself costs one line and one client at most, and is mended from the reports."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys

import pytest
from workspaces import write_client, write_notebook

from workbench.batch import ledger as ledgers
from workbench.batch.ledger import Ledger, read
from workbench.batch.log import Log
from workbench.batch.mending import mend
from workbench.batch.pool import run_batch
from workbench.batch.status import state
from workbench.errors import DamagedError
from workbench.run import locks, publish
from workbench.run.outcome import Request

pytestmark = pytest.mark.usefixtures("warm_kernels")
BINARY = bytes(range(256)) * 40


class Told:
    """A reporter that remembers what it was told."""

    def __init__(self) -> None:
        self.notes: list[str] = []
        self.steps: list[str] = []

    def started(self, client):
        pass

    def step(self, client, text):
        self.steps.append(text)

    def finished(self, outcome):
        pass

    def note(self, text):
        self.notes.append(text)


def batch(workspace, *clients, told=None, **asked):
    return run_batch(
        clients or ("acme", "beta"), workspace=workspace, request=Request(**asked), reporter=told or Told()
    )


@pytest.fixture(scope="module")
def made(tmp_path_factory, warm_process):
    """Two clients with one run each."""
    workspace = tmp_path_factory.mktemp("made")
    for client in ("acme", "beta"):
        write_client(workspace, client)
    write_notebook(workspace, "91_first")
    with warm_process():
        assert [outcome.status for outcome in batch(workspace)] == ["done", "done"]
    return workspace


@pytest.fixture
def workspace(made, tmp_path):
    """A copy of the workspace to damage."""
    return shutil.copytree(made, tmp_path / "ws")


def states(workspace):
    attempts = read(workspace)
    return [
        (found.status, found.reasons)
        for found in (state(client, workspace=workspace, attempts=attempts) for client in ("acme", "beta"))
    ]


@pytest.mark.parametrize("content", [b"", b'{"outputs": {"deck.pptx', BINARY, b"[1, 2]", b'{"outputs": {"a": 3}}'])
def test_a_damaged_manifest_is_named_for_its_client_and_the_others_stand(workspace, content):
    run = publish.latest(workspace, "acme")
    (run / "manifest.json").write_bytes(content)
    (status, reasons), beta = states(workspace)
    assert status == "stale"
    assert f"reports/acme/{run.name}/manifest.json cannot be read: " in reasons[0]
    assert beta == ("done", ())


def test_the_run_of_a_damaged_manifest_is_made_again_and_the_batch_goes_on(workspace):
    run = publish.latest(workspace, "acme")
    (run / "manifest.json").write_bytes(b"{")
    acme, beta = batch(workspace)
    assert (acme.status, acme.run) == ("done", run.name)
    assert "manifest.json cannot be read" in acme.reason
    assert beta.reason == "nothing changed"
    assert publish.damaged(run) == []


@pytest.mark.parametrize("content", [None, b"", BINARY, b"x" * 100_000, b"../beta", b"2020-01-01-00000000"])
def test_a_damaged_pointer_is_written_again_from_the_runs(workspace, content):
    run, pointer = publish.latest(workspace, "acme"), workspace / "reports/acme/latest"
    pointer.unlink()
    if content is not None:
        pointer.write_bytes(content)
    assert states(workspace) == [("done", ()), ("done", ())]
    assert publish.mend(workspace, "acme") == f"reports/acme/latest named no run: it names {run.name} again"
    assert pointer.read_text("ascii") == run.name
    assert publish.mend(workspace, "acme") == ""


def test_without_a_pointer_the_run_that_was_finished_last_is_the_newest(tmp_path):
    for run, finished in (("2026-01-01-b", "2026-01-02T00:00:00Z"), ("2026-01-01-a", "2026-01-03T00:00:00Z")):
        folder = publish.staging(tmp_path, "acme", run)
        publish.publish(folder, tmp_path / "reports/acme" / run, {"finished": finished})
    (tmp_path / "reports/acme/latest").unlink()
    assert publish.latest(tmp_path, "acme").name == "2026-01-01-a"


def damage(path, kind):
    for more in ("-wal", "-shm"):
        path.with_name(path.name + more).unlink(missing_ok=True)
    if kind == "folder":
        path.unlink()
        path.mkdir()
    elif kind == "no table":
        path.unlink()
        with sqlite3.connect(path) as db:
            db.execute(f"PRAGMA user_version = {ledgers.VERSION}")
        db.close()
    elif kind == "half":
        path.write_bytes(path.read_bytes()[:6000] + b"\0" * 3000)
    else:
        path.write_bytes(BINARY)


@pytest.mark.parametrize("kind", ["binary", "half", "folder", "no table"])
def test_a_damaged_ledger_is_said_in_one_line_and_made_again_from_the_reports(workspace, kind):
    damage(workspace / "reports/.ledger.sqlite", kind)
    fault = read(workspace).fault
    assert fault.startswith("reports/.ledger.sqlite cannot be used (")
    assert "\n" not in fault
    assert states(workspace) == [("done", ()), ("done", ())]
    told = Told()
    assert [outcome.reason for outcome in batch(workspace, told=told)] == ["nothing changed"] * 2
    assert len(told.notes) == 1
    assert "made again from the reports (2 clients)" in told.notes[0]
    assert read(workspace).fault == ""
    assert {entry.state for entry in read(workspace).newest.values()} == {"done"}


def test_a_locked_ledger_stops_no_client_and_reading_it_goes_on(workspace, monkeypatch):
    monkeypatch.setattr(ledgers, "PATIENCE", 0.1)
    other = sqlite3.connect(workspace / "reports/.ledger.sqlite", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    told = Told()
    (outcome,) = batch(workspace, "acme", told=told, force=True)
    assert outcome.status == "done"
    (note,) = told.notes
    assert "reports/.ledger.sqlite cannot be used (database is locked); another program holds it" in note
    assert states(workspace) == [("done", ()), ("done", ())]
    other.close()


def test_a_disk_that_takes_no_more_is_told_with_the_room_there_is(workspace):
    code = """
import pathlib, resource, signal, sys
from workbench.batch.ledger import Ledger
from workbench.errors import DamagedError
book = Ledger(pathlib.Path(sys.argv[1]))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
try:
    book.plan(["acme"])
except DamagedError as error:
    sys.stdout.write(str(error))
"""
    done = subprocess.run([sys.executable, "-c", code, str(workspace)], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("reports/.ledger.sqlite cannot be used (")
    assert "disk" in done.stdout


def test_a_file_that_may_not_be_written_is_told_with_the_rights_to_give(tmp_path):
    error = ledgers._explanation(
        tmp_path / ".ledger.sqlite", sqlite3.OperationalError("attempt to write a readonly database")
    )
    assert isinstance(error, DamagedError)
    assert str(error).endswith("chmod u+rwx reports; chmod u+rw reports/.ledger.sqlite")


def test_a_log_that_cannot_be_written_is_said_once(tmp_path):
    (tmp_path / "reports/batch.jsonl").mkdir(parents=True)
    told = Told()
    log = Log(tmp_path, told.note)
    log.write("started", client="acme")
    log.close()
    assert told.notes == ["reports/batch.jsonl cannot be written (Is a directory); the batch goes on without it"]


@pytest.mark.parametrize("content", [b"", BINARY, b"[]", b'{"pid": "x"}'])
def test_a_damaged_note_of_who_runs_a_client_changes_nothing(tmp_path, content):
    folder = tmp_path / "reports/.locks"
    folder.mkdir(parents=True)
    (folder / "acme.json").write_bytes(content)
    assert not locks.held(tmp_path, "acme")
    with locks.locked(tmp_path, "acme"):
        (folder / "acme.json").write_bytes(content)
        assert locks.running(tmp_path) == ["acme"]


def test_a_file_in_the_place_of_the_staging_folder_gives_way(tmp_path):
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports/.staging").write_text("x")
    assert publish.staging(tmp_path, "acme", "r1").is_dir()


def test_the_doctor_mends_what_the_reports_can_tell_and_names_the_rest(workspace):
    reports, run = workspace / "reports", publish.latest(workspace, "beta")
    damage(reports / ".ledger.sqlite", "binary")
    (reports / "acme/latest").write_bytes(b"")
    (run / "manifest.json").write_bytes(BINARY)
    (reports / "batch.jsonl").write_bytes(BINARY)
    (reports / "index.html").write_bytes(b"<html")
    (publish.staging(workspace, "acme", "r0") / "half").write_text("x")
    found = {one.what: one for one in mend(workspace)}
    assert set(found) - {"temporary"} == {"staging", "ledger", "latest", "manifest", "log", "start page"}
    assert found["manifest"].done.startswith(f"reports/beta/{run.name}/manifest.json cannot be read")
    assert found["manifest"].todo == "workbench run beta"
    assert [one.what for one in found.values() if one.todo] == ["manifest"]
    assert [one.what for one in mend(workspace) if one.what != "temporary"] == ["manifest"]
    assert (reports / "index.html").read_text("utf-8").rstrip().endswith("</html>")
    assert not (reports / "batch.jsonl").exists()
    assert set(Ledger(workspace).newest()) == {"acme"}


def test_a_client_that_left_the_workspace_leaves_ledger_and_start_page(workspace):
    shutil.rmtree(workspace / "client_data/beta")
    found = [one.what for one in mend(workspace) if one.what != "temporary"]
    assert found == ["start page"]
    assert "beta" not in (workspace / "reports/index.html").read_text("utf-8")
    assert set(read(workspace).newest) == {"acme"}


def test_no_change_writes_nothing(workspace):
    batch(workspace)
    before = (workspace / "reports/.ledger.sqlite").read_bytes()
    batch(workspace)
    assert (workspace / "reports/.ledger.sqlite").read_bytes() == before
    assert json.loads((workspace / "reports/batch.jsonl").read_text("utf-8").splitlines()[0])["event"] == "finished"
