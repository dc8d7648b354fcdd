"""A batch on a real Dask scheduler with two worker processes gives what a local one gives, also when one is killed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from workspaces import write_client, write_notebook

from workbench.batch.cluster import other_version
from workbench.batch.ledger import read
from workbench.batch.pool import run_batch
from workbench.errors import MisuseError
from workbench.run import publish
from workbench.run.outcome import Request

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(400),
    # Dask leaves its own sockets and loops to the interpreter.
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning"),
]

CLIENTS = ("acme", "beta", "gamma", "delta")


class Told:
    """A reporter that calls back when a client is done."""

    def __init__(self, on_finished=lambda outcome: None) -> None:
        self.finished = on_finished

        self.steps: set[tuple[str, str]] = set()

    def started(self, client):
        pass

    def step(self, client, text):
        self.steps.add((client, text))

    def note(self, text):
        pass


@pytest.fixture
def workspace(tmp_path):
    """Four clients that run one notebook each."""
    for client in CLIENTS:
        write_client(tmp_path, client)
    write_notebook(tmp_path, "91_first")
    return tmp_path


@pytest.fixture
def cluster(tmp_path_factory):
    """A scheduler and two workers of one thread each: the address, and the workers' processes."""
    pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
    folder = tmp_path_factory.mktemp("dask")
    file = folder / "scheduler.json"
    dask = [sys.executable, "-m", "distributed.cli.dask_scheduler"]
    options = ["--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(file)]
    output = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": folder}
    scheduler = subprocess.Popen([*dask, *options], **output)
    _wait_for(file.is_file)
    work = [
        sys.executable,
        "-m",
        "distributed.cli.dask_worker",
        "--scheduler-file",
        str(file),
        "--no-nanny",
        "--nthreads",
        "1",
        "--no-dashboard",
        "--local-directory",
        str(folder),
    ]
    workers = [subprocess.Popen(work, **output) for _ in range(2)]
    from distributed import Client

    with Client(scheduler_file=str(file), set_as_default=False) as client:
        client.wait_for_workers(2, timeout=60)
        address = client.scheduler.address
    yield address, workers, scheduler
    for process in (*workers, scheduler):
        process.kill()
    for process in (*workers, scheduler):
        process.wait(timeout=20)


def _wait_for(condition, seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def hashes(workspace: Path) -> dict[str, dict[str, str]]:
    found = {}
    for client in CLIENTS:
        outputs = publish.manifest(publish.latest(workspace, client))["outputs"]
        found[client] = {name: file["sha256"] for name, file in outputs.items()}
    return found


def test_a_batch_survives_the_loss_of_a_worker_and_equals_a_local_one(
    workspace, cluster, tmp_path_factory, warm_process
):
    address, workers, _ = cluster
    local = tmp_path_factory.mktemp("local")
    shutil.copytree(workspace / "client_data", local / "client_data")
    shutil.copytree(workspace / "notebooks", local / "notebooks")
    lost = []

    def lose_one(outcome):
        if not lost:
            lost.append(workers[0].pid)
            os.kill(workers[0].pid, signal.SIGKILL)

    outcomes = run_batch(CLIENTS, workspace=workspace, request=Request(), reporter=Told(lose_one), cluster=address)
    assert [outcome.status for outcome in outcomes] == ["done"] * 4, outcomes
    assert lost
    with warm_process():
        run_batch(CLIENTS, workspace=local, request=Request(), reporter=Told())
    assert hashes(workspace) == hashes(local)


def test_workers_read_and_write_a_workspace_on_a_store(workspace, warm_kernels, cluster, tmp_path):
    from workbench.batch.remote import Mirror

    address, _, _ = cluster
    mirror = Mirror(f"file://{workspace}", tmp_path / "mirror")
    mirror.pull()
    told = Told()
    outcomes = run_batch(
        CLIENTS, workspace=mirror.folder, request=Request(), reporter=told, cluster=address, mirror=mirror
    )
    assert {("acme", "running 91_first"), ("delta", "running 91_first")} <= told.steps  # told while they run
    assert [outcome.status for outcome in outcomes] == ["done"] * 4, outcomes
    assert hashes(workspace) == hashes(mirror.folder)
    assert not (workspace / "reports/.ledger.sqlite").exists()


def test_a_scheduler_that_dies_fails_its_clients_in_a_line_and_nothing_is_published_afterwards(
    workspace, warm_kernels, cluster
):
    address, _, scheduler = cluster
    write_notebook(workspace, "91_first", "import time; time.sleep(6)", "wb.record(wb.Result('first', {}))")

    class Kills(Told):
        def step(self, client, text):
            if text.startswith("running") and scheduler.poll() is None:
                scheduler.kill()

    outcomes = run_batch(CLIENTS[:2], workspace=workspace, request=Request(), reporter=Kills(), cluster=address)
    assert [outcome.status for outcome in outcomes] == ["failed", "failed"], outcomes
    assert all("the cluster lost it" in outcome.reason for outcome in outcomes), outcomes
    time.sleep(8)
    assert [publish.latest(workspace, client) for client in CLIENTS[:2]] == [None, None]


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "nonsense", "http://there/", "tcp://127.0.0.1:port"])
def test_an_address_where_no_scheduler_answers_is_misuse_and_no_client_is_said_to_have_crashed(workspace, address):
    with pytest.raises(MisuseError, match="no scheduler answers") as caught:
        run_batch(CLIENTS, workspace=workspace, request=Request(), reporter=Told(), cluster=address)
    assert "\n" not in str(caught.value)
    assert read(workspace).newest == {}


def versions(python: str, dask: str) -> dict:
    """What Dask tells of one part of a cluster."""
    return {"host": {"python": python, "OS": "Linux"}, "packages": {"distributed": dask, "numpy": "2.4.0"}}


@pytest.mark.parametrize(
    ("scheduler", "worker", "says"),
    [
        (("3.11.7.final.0", "2025.9.1"), ("3.11.2.final.0", "2025.9.0"), ""),
        (
            ("3.12.1.final.0", "2025.9.1"),
            ("3.11.7.final.0", "2025.9.1"),
            "the scheduler runs python 3.12.1.final.0, this machine 3.11.7.final.0: install the same on both",
        ),
        (
            ("3.11.7.final.0", "2025.9.1"),
            ("3.11.7.final.0", "2024.8.0"),
            "worker tcp://10.0.0.2:34567 runs distributed 2024.8.0, this machine 2025.9.1: install the same on both",
        ),
    ],
)
def test_a_part_of_the_cluster_with_another_version_is_named_and_a_patch_level_is_none(scheduler, worker, says):
    told = {
        "client": versions("3.11.7.final.0", "2025.9.1"),
        "scheduler": versions(*scheduler),
        "workers": {"tcp://10.0.0.2:34567": versions(*worker)},
    }
    assert other_version(told) == says


def test_a_version_that_a_part_does_not_tell_is_another_one():
    told = {
        "client": versions("3.11.7.final.0", "2025.9.1"),
        "scheduler": {"host": {"python": "3.11.7.final.0"}, "packages": {}},
        "workers": {},
    }
    assert "the scheduler runs distributed None" in other_version(told)
