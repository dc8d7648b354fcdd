"""A batch: each client in a process of its own, nothing done twice, nothing lost when it is stopped."""

from __future__ import annotations

import json
import os
import re
import signal
import threading
import time
from pathlib import Path

import pytest
from workspaces import write_client, write_notebook

from workbench.batch import pool
from workbench.batch.ledger import Ledger
from workbench.batch.pool import run_batch
from workbench.run import publish
from workbench.run.outcome import Request

# `test_faults` and `test_orphans` have batches with a fork server of their own, as a command starts it.
pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("warm_kernels")]


class Told:
    """A reporter that remembers."""

    def __init__(self) -> None:
        self.steps: list[tuple[str, str]] = []
        self.notes: list[str] = []
        self.on_step = lambda client, text: None

    def started(self, client):
        pass

    def step(self, client, text):
        self.steps.append((client, text))
        self.on_step(client, text)

    def finished(self, outcome):
        pass

    def note(self, text):
        self.notes.append(text)


@pytest.fixture
def workspace(tmp_path):
    """Three clients that run one notebook each."""
    for client in ("acme", "beta", "gamma"):
        write_client(tmp_path, client)
    write_notebook(tmp_path, "91_first")
    return tmp_path


def batch(workspace: Path, *clients: str, told: Told | None = None, **asked):
    return run_batch(
        clients or ("acme", "beta", "gamma"), workspace=workspace, request=Request(**asked), reporter=told or Told()
    )


def entries(workspace: Path) -> dict[str, str]:
    ledger = Ledger(workspace)
    found = {client: entry.state for client, entry in ledger.newest().items()}
    ledger.close()
    return found


def test_all_clients_are_done_with_forked_kernels_and_a_second_batch_does_nothing(workspace):
    told = Told()
    first = batch(workspace, told=told)
    assert [o.status for o in first] == ["done"] * 3, first
    assert told.notes == []
    for outcome in first:
        manifest = publish.manifest((workspace / outcome.deck).parent)
        assert manifest["notebooks"]["91_first"]["kernel"] == "forked"
    again = Told()
    assert [o.reason for o in batch(workspace, told=again)] == ["nothing changed"] * 3
    assert again.steps == []
    assert entries(workspace) == dict.fromkeys(("acme", "beta", "gamma"), "done")


def test_the_death_of_one_clients_process_takes_no_other_along(workspace):
    killed = []
    told = Told()

    def kill(client, text):
        if client == "beta" and text.startswith("running") and not killed:
            killed.append(_process_of(workspace, "beta"))
            os.kill(killed[0], signal.SIGKILL)

    told.on_step = kill
    outcomes = {o.client: o for o in batch(workspace, told=told, workers=2)}
    assert {o.client for o in outcomes.values() if o.status == "done"} == {"acme", "gamma"}
    assert "signal SIGKILL" in outcomes["beta"].reason
    assert outcomes["beta"].code == 1
    assert publish.latest(workspace, "beta") is None
    assert not list((workspace / "reports/.staging").iterdir())
    assert [o.status for o in batch(workspace)] == ["done"] * 3


def _process_of(workspace: Path, client: str) -> int:
    return int(json.loads((workspace / f"reports/.locks/{client}.json").read_text("utf-8"))["pid"])


def test_a_client_with_faults_fails_and_the_others_are_done(workspace):
    engagement = workspace / "client_data/beta/engagement.yaml"
    engagement.write_text(engagement.read_text("utf-8") + "langage: en\n", "utf-8")
    outcomes = {o.client: o for o in batch(workspace)}
    assert outcomes["beta"].reason == "1 fault in 1 file. Nothing was written."
    assert "langage" in outcomes["beta"].details
    assert not (workspace / "reports/beta").exists()
    assert entries(workspace) == {"acme": "done", "beta": "failed", "gamma": "done"}


def test_faults_of_a_lone_client_leave_nothing_behind(workspace):
    (workspace / "client_data/beta/engagement.yaml").write_text("client: beta\n", "utf-8")
    (outcome,) = batch(workspace, "beta")
    assert outcome.code == 1
    assert not (workspace / "reports").exists()


def test_a_changed_input_runs_that_client_only(workspace):
    batch(workspace)
    engagement = workspace / "client_data/beta/engagement.yaml"
    engagement.write_text(engagement.read_text("utf-8").replace("Acme", "Beta"), "utf-8")
    reasons = {o.client: o.reason for o in batch(workspace)}
    assert reasons == {"acme": "nothing changed", "beta": "91_first: engagement changed", "gamma": "nothing changed"}


def test_a_first_signal_lets_what_runs_finish_and_cancels_the_rest(workspace):
    told = Told()
    told.on_step = lambda client, text: text.startswith("running") and os.kill(os.getpid(), signal.SIGINT)
    outcomes = batch(workspace, told=told, workers=1)
    assert [o.status for o in outcomes] == ["done", "cancelled", "cancelled"]
    assert [o.code for o in outcomes] == [0, 130, 130]
    assert told.notes == ["finishing what runs, at most 6 s; once more to end now"]
    assert entries(workspace) == {"acme": "done", "beta": "cancelled", "gamma": "cancelled"}
    assert [o.status for o in batch(workspace)] == ["done"] * 3


def test_a_second_signal_ends_what_runs_and_the_earlier_run_stays(workspace):
    write_notebook(workspace, "91_first", "import time; time.sleep(120)")
    told = Told()
    told.on_step = lambda client, text: text.startswith("running") and threading.Thread(target=twice).start()

    def twice():
        for _ in range(2):
            os.kill(os.getpid(), signal.SIGINT)
            time.sleep(0.3)

    began = time.monotonic()
    outcomes = batch(workspace, "acme", "beta", told=told, workers=1)
    assert time.monotonic() - began < 60
    assert [o.status for o in outcomes] == ["cancelled", "cancelled"]
    assert not (workspace / "reports/acme").exists()


def test_a_batch_that_is_busy_with_something_else_when_its_time_is_over_ends_all_the_same(workspace, monkeypatch):
    monkeypatch.setattr(pool, "LAST", 0.2)  # before a client can be done
    told, before = Told(), signal.getsignal(signal.SIGALRM)

    def stuck(client, text):
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(300)

    told.on_step = stuck
    outcomes = batch(workspace, told=told, workers=1)
    assert [(o.status, o.code) for o in outcomes] == [("cancelled", 130)] * 3
    assert signal.getsignal(signal.SIGALRM) is before
    assert [publish.latest(workspace, client) for client in ("acme", "beta", "gamma")] == [None] * 3
    assert [o.status for o in batch(workspace)] == ["done"] * 3


def test_a_client_that_published_before_its_batch_ran_out_of_time_is_done_and_not_cancelled(workspace):
    told = Told()

    def stuck(client, text):
        if text == "publishing":
            while publish.latest(workspace, client) is None:
                time.sleep(0.01)
            for _ in range(2):
                os.kill(os.getpid(), signal.SIGINT)
            time.sleep(300)

    told.on_step = stuck
    outcomes = batch(workspace, told=told, workers=1)
    assert [o.status for o in outcomes] == ["done", "cancelled", "cancelled"]
    assert entries(workspace) == {"acme": "done", "beta": "cancelled", "gamma": "cancelled"}


def test_a_batch_is_followed_in_a_log_and_on_a_page_that_needs_no_server(workspace):
    (workspace / "client_data/beta/engagement.yaml").write_text("client: beta\n", "utf-8")
    batch(workspace)
    events = [json.loads(line) for line in (workspace / "reports/batch.jsonl").read_text("utf-8").splitlines()]
    assert [e["status"] for e in events if e["event"] == "finished" and e["client"] == "beta"] == ["failed"]
    assert {e["client"] for e in events if e["event"] == "step"} >= {"acme", "gamma"}
    page = (workspace / "reports/index.html").read_text("utf-8")
    assert "<script" not in page
    assert "http" not in page.replace("http-equiv", "")
    for href in re.findall('href="([^"]+)"', page):
        assert (workspace / "reports" / href).is_file()
    assert page.count("● done") == 2
    assert page.count("✕ failed") == 1


def test_words_of_a_client_reach_no_file_but_those_of_the_client_itself(workspace, capfd):
    """A cell that fails with a respondent's words, printed and logged: not in ledger, log, page, locks or outcome of --json."""
    write_notebook(
        workspace, "91_first", "import logging; print('zqword'); logging.error('zqword'); raise ValueError('zqword')"
    )
    outcome, _ = batch(workspace, "acme", "beta")
    assert outcome.code == 1
    assert "zqword" in outcome.details
    assert "zqword" not in json.dumps(outcome.to_log())
    assert "zqword" not in capfd.readouterr().err
    own = [path for client in ("acme", "beta") for path in (workspace / "reports" / client).rglob("*")]
    others = [path for path in (workspace / "reports").rglob("*") if path.is_file() and path not in own]
    assert {path.name for path in others} >= {"batch.jsonl", ".ledger.sqlite", "index.html"}
    assert [path.name for path in others if b"zqword" in path.read_bytes()] == []
    assert {path.stat().st_mode & 0o077 for path in own} == {0}


def test_a_processes_death_before_publishing_is_made_good_by_the_same_command(workspace):
    (first,) = batch(workspace, "acme")
    kept = (workspace / first.deck).read_bytes()
    staged = publish.staging(workspace, "acme", "2026-11-23-deadbeef")
    (staged / "deck.pptx").write_bytes(b"half")
    (again,) = batch(workspace, "acme", force=True)
    assert again.reason == "forced"
    assert not staged.exists()
    assert (workspace / first.deck).read_bytes()[:2] == kept[:2]


def test_a_refused_second_run_leaves_the_first_its_staging_folder_and_no_mark_in_the_ledger(workspace):
    from workbench.run.locks import locked

    batch(workspace)
    with locked(workspace, "acme"):
        staged = publish.staging(workspace, "acme", "2026-11-23-deadbeef")
        (outcome,) = batch(workspace, "acme", force=True)
        assert outcome.code == 3
        assert "already running" in outcome.reason
        assert entries(workspace)["acme"] == "done"
        told = Told()
        told.on_step = lambda client, text: [os.kill(os.getpid(), signal.SIGINT) for _ in range(2)]
        (stopped,) = batch(workspace, "acme", told=told, force=True)
        assert staged.is_dir()
    assert stopped.status in {"failed", "cancelled"}


def test_what_was_staged_for_a_client_that_is_gone_is_removed(workspace):
    left = publish.staging(workspace, "departed", "2026-11-23-deadbeef")
    batch(workspace, "acme")
    assert not left.exists()


def test_status_says_how_the_last_attempt_ended(workspace):
    from workbench.batch.ledger import read
    from workbench.batch.status import state

    def said(client):
        found = state(client, workspace=workspace, attempts=read(workspace))
        return found.status, found.reasons

    write_notebook(workspace, "91_first", "1 / 0")
    batch(workspace)
    status, reasons = said("acme")
    assert status == "failed"
    assert "division by zero" in reasons[0]
    write_notebook(workspace, "91_first")
    batch(workspace)
    assert said("acme") == ("done", ())
    ledger = Ledger(workspace)
    ledger.plan(["acme"])
    ledger.start("acme")
    ledger.db.execute("UPDATE entry SET pid = 999999999 WHERE state = 'running'")
    ledger.close()
    assert said("acme") == ("done", ("last attempt crashed: the process that ran it ended without a word",))


def test_the_encoder_is_held_ready_for_clients_whose_labelled_comments_nobody_has_encoded(tmp_path):
    from workbench.batch.starter import ENCODER, MESSAGES, needed

    folders = [tmp_path / name for name in "abcd"]
    for folder in folders:
        folder.mkdir()
    assert needed(folders[:3]) == []
    assert needed(folders) == [MESSAGES]
    (folders[1] / "theme_labels.xlsx").touch()
    assert needed(folders[:3]) == [ENCODER]
    assert needed(folders) == [MESSAGES, ENCODER]
    (folders[1] / ".comments.npz").touch()
    assert needed(folders[:3]) == []
