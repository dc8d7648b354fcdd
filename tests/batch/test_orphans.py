"""Nothing outlives what started it: when a helper or a run dies, what it started dies too and publishes nothing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from workspaces import write_client, write_notebook

from workbench.batch.pool import run_batch
from workbench.batch.seen import look
from workbench.run import failures, publish, temporary
from workbench.run.outcome import Request
from workbench.run.processes import OWNER, born, end_left_by, left_by

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="death signals and /proc are Linux's"),
]

# Once it has shown what is delivered it waits, so that a job is always in the middle of something.
WAITS = "import time, pathlib; pathlib.Path('/proc/self/comm').write_text('waiting'); time.sleep(60)"


class Told:
    """A reporter that calls back at each step."""

    def __init__(self, on_step=lambda client, text: None) -> None:
        self.on_step, self.notes, self.steps = on_step, [], []

    def started(self, client):
        pass

    def step(self, client, text):
        self.steps.append(text)
        self.on_step(client, text)

    def finished(self, outcome):
        pass

    def note(self, text):
        self.notes.append(text)


@pytest.fixture
def workspace(tmp_path):
    """Two clients and a folder `workbench` that is not the installed package."""
    for client in ("acme", "beta"):
        write_client(tmp_path, client)
    (tmp_path / "workbench").mkdir()
    (tmp_path / "workbench/__init__.py").write_text("raise SystemExit('the wrong package')\n", "utf-8")
    return tmp_path


def server_of(pid: int) -> int:
    """The fork server that a process started last; a warm one that other tests share may stand beside it."""
    found = []
    for place in Path("/proc").iterdir():
        if place.name.isdecimal():
            try:
                stat = (place / "stat").read_text("ascii").rpartition(")")[2].split()
                if int(stat[1]) == pid and b"workbench.run.forkserver" in (place / "cmdline").read_bytes():
                    found.append((int(stat[19]), int(place.name)))  # when it started, in ticks
            except OSError:
                continue
    assert found, "no fork server"
    return max(found)[1]


def test_jobs_die_with_the_fork_server_and_publish_nothing_after_they_are_said_to_have_failed(workspace, monkeypatch):
    monkeypatch.chdir(workspace)  # a helper that imported from here would not even start
    write_notebook(workspace, "91_first", WAITS)
    killed = []

    def kill(client, text):
        if text.startswith("running") and len(killed) < 2:
            killed.append(server_of(os.getpid()))
            if len(killed) == 2:  # both clients are at work
                os.kill(killed[0], signal.SIGKILL)

    told = Told(kill)
    outcomes = run_batch(("acme", "beta"), workspace=workspace, request=Request(workers=2), reporter=told)
    assert [outcome.status for outcome in outcomes] == ["failed", "failed"], outcomes
    assert told.notes == []
    assert [pid for pid in Path("/proc").iterdir() if _is_waiting(pid)] == []
    assert publish.latest(workspace, "acme") is None
    assert "its process died" in failures.said(workspace, "acme")


ALONE = """import fcntl, pathlib, time
held = open(pathlib.Path(workspace) / "one at a time", "w")
fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
time.sleep(0.5)"""


def test_after_the_death_of_the_fork_server_no_more_run_at_a_time_than_were_asked_for(workspace):
    write_client(workspace, "gamma")
    write_notebook(workspace, "91_first", ALONE)
    killed = []

    def kill(client, text):
        if text.startswith("running") and not killed:
            killed.append(server_of(os.getpid()))
            os.kill(killed[0], signal.SIGKILL)

    outcomes = run_batch(
        ("acme", "beta", "gamma"), workspace=workspace, request=Request(workers=1), reporter=Told(kill)
    )
    assert [outcome.status for outcome in outcomes] == ["failed", "done", "done"], outcomes
    assert "SIGKILL" in outcomes[0].reason


def _is_waiting(place: Path) -> bool:
    try:
        return (place / "comm").read_text("ascii").strip() == "waiting"
    except OSError:
        return False


def test_what_a_notebook_left_running_ends_with_it_also_out_of_its_group_and_the_failure_is_kept(
    workspace, warm_kernels
):
    stray = "import subprocess, sys; subprocess.Popen(['sleep', '333.{number}'], start_new_session=True)"
    write_notebook(workspace, "91_first", stray.format(number=os.getpid()), "raise KeyError('a word of a client')")
    (outcome,) = run_batch(("acme",), workspace=workspace, request=Request(), reporter=Told())
    assert outcome.status == "failed"
    assert "KeyError: 'a word of a client'" in outcome.reason
    assert outcome.noted == "notebook 91_first failed in cell work-1 (KeyError)"
    assert subprocess.run(["pgrep", "-f", f"sleep 333.{os.getpid()}"], check=False).returncode == 1
    kept = {path.name for path in failures.kept(workspace, "acme")}
    assert kept == {"error.txt", "log.txt", "91_first.failed.ipynb"}
    assert "a word of a client" in failures.said(workspace, "acme")
    assert not list((workspace / "reports/.staging").iterdir())
    recorded = (workspace / "reports/.ledger.sqlite").read_bytes()
    assert b"a word of a client" not in recorded
    write_notebook(workspace, "91_first")
    (outcome,) = run_batch(("acme",), workspace=workspace, request=Request(), reporter=Told())
    assert outcome.status == "done"
    assert failures.kept(workspace, "acme") == []


def test_what_an_owner_left_is_found_by_its_environment_and_ended_and_others_stay():
    mine, other = (
        subprocess.Popen(["sleep", "60"], env={**os.environ, OWNER: owner}, start_new_session=True)
        for owner in ("cxb-test/1/91_first", "cxb-test/12")
    )
    deadline = time.monotonic() + 5
    while set(left_by("cxb-test")) != {mine.pid, other.pid} and time.monotonic() < deadline:
        time.sleep(0.01)
    end_left_by("cxb-test/1")
    assert mine.wait(timeout=5) == -signal.SIGKILL
    assert other.poll() is None
    assert born(other.pid) != ""
    end_left_by("cxb-test")
    assert other.wait(timeout=5) == -signal.SIGKILL


def test_a_long_folder_for_temporary_files_gives_sockets_a_short_place(tmp_path, monkeypatch):
    import tempfile

    long = tmp_path / ("x" * 120)
    long.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(long))
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    folder = temporary.make("f")
    assert len(str(folder / "s-1")) < 100
    assert folder.stat().st_mode & 0o077 == 0
    folder.rmdir()


def test_links_that_lead_in_circles_are_looked_at_once(workspace):
    folder = workspace / "client_data/acme"
    for name in ("one", "two"):
        (folder / name).symlink_to(".")
    (folder / "gone").symlink_to("nowhere")
    before = look("acme", workspace=workspace, request=Request())
    (folder / "two").unlink()
    assert look("acme", workspace=workspace, request=Request()) != before


def test_another_audience_is_another_question(workspace):
    asked = (look("acme", workspace=workspace, request=Request(audience=name)) for name in ("board", "working"))
    assert len(set(asked)) == 2


def test_an_edit_of_the_same_size_with_the_old_time_is_seen(workspace):
    path = workspace / "client_data/acme/engagement.yaml"
    before, state = look("acme", workspace=workspace, request=Request()), path.stat()
    path.write_text(path.read_text("utf-8").replace("Acme", "Emca"), "utf-8")
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert path.stat().st_size == state.st_size
    assert look("acme", workspace=workspace, request=Request()) != before


def test_what_a_first_run_puts_into_the_folder_of_a_client_is_no_edit_of_its_inputs(workspace):
    before = look("acme", workspace=workspace, request=Request())
    for name in (".comments.npz", ".secret.key"):
        (workspace / "client_data/acme" / name).write_bytes(b"made by the run")
    assert look("acme", workspace=workspace, request=Request()) == before
    (workspace / "client_data/acme/themes.yaml").write_bytes(b"themes: {}")
    assert look("acme", workspace=workspace, request=Request()) != before
