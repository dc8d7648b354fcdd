"""Whatever dies, and whenever: every published run is whole, other clients are untouched, and a repeat completes it."""

from __future__ import annotations

import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from commands import call
from workspaces import write_client, write_notebook

from workbench.batch.ledger import Ledger
from workbench.run import publish
from workbench.run.client import run_client
from workbench.run.outcome import Request

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform != "linux", reason="signals and limits are Linux's")]

CLIENTS = ("acme", "beta", "gamma")


def fill(folder: Path) -> Path:
    """A workspace of three clients with two notebooks each."""
    for client in CLIENTS:
        write_client(folder, client, stems=("91_first", "92_second"))
    write_notebook(folder, "91_first")
    write_notebook(folder, "92_second", after=("91_first",))
    return folder


@pytest.fixture
def workspace(tmp_path):
    """Three clients with two notebooks each, that never ran."""
    return fill(tmp_path)


@pytest.fixture(scope="module")
def uninterrupted(tmp_path_factory):
    """The same after a batch that nothing interrupted."""
    folder = fill(tmp_path_factory.mktemp("uninterrupted"))
    complete(folder)
    return folder


def start(workspace: Path, *more: str, **options) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "workbench", "run", "--all", "--json", *more]
    return subprocess.Popen(
        command, cwd=workspace, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options
    )


def complete(workspace: Path) -> None:
    """The batch that nothing interrupts, or the repeat of one; how it is started is not what is asked of it."""
    done = call("run", "--all", "--json", where=workspace)
    assert done.returncode == 0, done.stderr


def runs(workspace: Path) -> list[Path]:
    return [path.parent for path in workspace.glob("reports/*/*/manifest.json")]


def contents(workspace: Path) -> dict[str, str]:
    """The hashes of what does not depend on when it was made, by client and file."""
    found = {}
    for client in CLIENTS:
        folder = publish.latest(workspace, client)
        files = publish.manifest(folder)["outputs"]
        found |= {f"{client}/{name}": files[name]["sha256"] for name in files}
    return found


def processes_of(workspace: Path) -> list[int]:
    """The processes that have this workspace in their command or environment."""
    found = []
    for place in Path("/proc").iterdir():
        if place.name.isdecimal() and int(place.name) != os.getpid():
            try:
                text = (place / "cmdline").read_bytes() + (place / "environ").read_bytes()
                if str(workspace).encode() in text and (place / "stat").read_text("ascii").split()[2] != "Z":
                    found.append(int(place.name))
            except OSError:
                continue
    return found


@pytest.mark.timeout(600)
def test_a_runner_killed_at_any_moment_leaves_whole_runs_and_a_repeat_completes_them(workspace, uninterrupted):
    moments = random.Random(20261124)  # noqa: S311 - moments, not secrets
    for _ in range(4):
        runner = start(workspace)
        time.sleep(moments.uniform(0.5, 8.0))
        runner.kill()
        runner.communicate()
        assert [name for folder in runs(workspace) for name in publish.damaged(folder)] == []
        deadline = time.monotonic() + 10
        while processes_of(workspace) and time.monotonic() < deadline:
            time.sleep(0.1)
        assert processes_of(workspace) == []
    complete(workspace)
    assert contents(workspace) == contents(uninterrupted)
    assert not list((workspace / "reports/.staging").iterdir())
    ledger = Ledger(workspace)
    assert {entry.state for entry in ledger.newest().values()} == {"done"}
    ledger.close()


@pytest.mark.timeout(300)
@pytest.mark.parametrize("who", ["forkserver", "ipykernel"])
def test_the_death_of_a_helper_process_fails_clients_by_name_and_a_repeat_completes_them(
    workspace, who, tmp_path_factory
):
    quick = tmp_path_factory.mktemp("signs") / "quick"  # there once nothing needs to be caught in the act
    write_notebook(
        workspace,
        "91_first",
        f"import pathlib, time; time.sleep(0 if pathlib.Path({str(quick)!r}).exists() else 3)",
        "wb.record(wb.Result('first', {}, rules=job.rules))",
    )
    runner = start(workspace)
    victim = _wait_for(who, runner)
    time.sleep(4 if who == "forkserver" else 0)
    os.kill(victim, signal.SIGKILL)
    out, err = runner.communicate(timeout=240)
    lines = [json.loads(line) for line in out.splitlines()]
    assert [line["client"] for line in lines] == list(CLIENTS), err
    assert any(line["status"] == "failed" for line in lines)
    assert runner.returncode == 1
    assert [name for folder in runs(workspace) for name in publish.damaged(folder)] == []
    quick.touch()
    complete(workspace)


def _wait_for(who: str, runner: subprocess.Popen[str]) -> int:
    """The process id of the first such helper below the runner; what the runner said, where none comes."""
    deadline = time.monotonic() + 120
    while runner.poll() is None and time.monotonic() < deadline:
        for pid in _below(runner.pid):
            if _is(pid, who):
                return pid
        time.sleep(0.05)
    runner.kill()
    raise AssertionError(f"no {who} was seen; exit {runner.returncode}: {runner.communicate()}")


def _below(pid: int) -> list[int]:
    """The processes below one, children first."""
    children = []
    for place in Path("/proc").iterdir():
        if place.name.isdecimal():
            try:
                parent = int((place / "stat").read_text("ascii").rpartition(")")[2].split()[1])
            except OSError:
                continue
            if parent == pid:
                children.append(int(place.name))
    return children + [further for child in children for further in _below(child)]


def _is(pid: int, who: str) -> bool:
    """A fork keeps its server's command line, so a kernel is known by its log among its open files."""
    try:
        command = Path(f"/proc/{pid}/cmdline").read_bytes()
        if who == "forkserver":
            return b"workbench.run.forkserver" in command and os.getpgid(pid) == pid and _below(pid) != []
        # ipykernel puts a pipe before its output as it starts, and keeps the log under another number.
        open_files = {file.readlink().name for file in Path(f"/proc/{pid}/fd").iterdir()}
        return b"workbench.run.forkserver" in command and "kernel.log" in open_files
    except OSError:
        return False


def test_a_full_disk_leaves_the_earlier_run_and_says_so(uninterrupted, tmp_path):
    workspace = shutil.copytree(uninterrupted, tmp_path / "full", symlinks=True)
    before = contents(workspace)
    limit = 20_000

    def full():
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    code = (
        "import sys, pathlib; from workbench.run.client import run_client; from workbench.run.outcome import Request;"
        "run_client('acme', workspace=pathlib.Path(sys.argv[1]), request=Request(force=True))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(workspace)],
        preexec_fn=full,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},  # or the checkout keeps half a compiled module
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    assert "File too large" in done.stderr
    assert contents(workspace) == before
    assert publish.damaged(publish.latest(workspace, "acme")) == []


def test_inputs_that_are_edited_during_a_run_make_it_stale(workspace, warm_kernels):
    def edit(text):
        if text.startswith("running 92"):
            path = workspace / "client_data/acme/engagement.yaml"
            path.write_text(path.read_text("utf-8").replace("name: Acme", "name: Acme 2"), "utf-8")

    run_client("acme", workspace=workspace, request=Request(), on_step=edit)
    again = run_client("acme", workspace=workspace, request=Request())
    assert "engagement changed" in again.reason


def test_no_word_of_one_client_is_in_any_file_of_another(workspace):
    words = {client: f"canary{number}{client}" for number, client in enumerate(CLIENTS)}
    for client, word in words.items():
        path = workspace / f"client_data/{client}/engagement.yaml"
        text = path.read_text("utf-8").replace("name: Acme", f"name: {word}")
        path.write_text(text + f"prepared_by: {word}\nindustry: {word}\n", "utf-8")
    complete(workspace)
    for client in CLIENTS:
        folder = publish.latest(workspace, client)
        texts = {path.name: _text(path) for path in folder.iterdir()}
        others = [words[other] for other in CLIENTS if other != client]
        assert words[client] in texts["deck.pptx"]
        assert words[client] in texts["report.pdf"]
        assert [(name, word) for name, text in texts.items() for word in others if word in text] == []
    for path in (workspace / "reports").glob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert [word for word in words.values() if word.encode() in content] == [], path.name


def _text(path: Path) -> str:
    """All text in a file, unpacked."""
    if path.suffix in {".pptx", ".xlsx", ".docx"}:
        with zipfile.ZipFile(path) as archive:
            return "\n".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
    if path.suffix == ".pdf":
        import pdfplumber

        with pdfplumber.open(path) as document:
            return "\n".join([page.extract_text() for page in document.pages] + [str(document.metadata)])
    return path.read_text("utf-8")
