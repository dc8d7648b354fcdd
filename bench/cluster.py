"""One against two workers of a Dask cluster, as processes of this machine, with as many clients for each worker."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from clients import copies

CLIENTS = 2  # for each worker, so that the start of one weighs as much in both batches
GOAL = 1.7


def run() -> dict[str, float]:
    """Seconds of a batch with one and with two workers, and how much more of them two do in the same time."""
    seconds = {count: _batch(count) for count in (1, 2)}
    return {"one": seconds[1], "two": seconds[2], "ratio": 2 * seconds[1] / seconds[2], "goal": GOAL}


def _batch(workers: int) -> float:
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder)
        copies(workspace, CLIENTS * workers)
        with _cluster(workspace, workers) as address:
            began = time.monotonic()
            subprocess.run(
                [
                    sys.executable,
                    "-m",
                    "workbench",
                    "run",
                    "--all",
                    "--json",
                    "--cluster",
                    address,
                    "--workspace",
                    folder,
                ],
                check=True,
                capture_output=True,
            )
            return time.monotonic() - began


@contextmanager
def _cluster(folder: Path, workers: int) -> Iterator[str]:
    from distributed import Client

    file, quiet = folder / "scheduler.json", {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    scheduler = [
        sys.executable,
        "-m",
        "distributed.cli.dask_scheduler",
        "--host",
        "127.0.0.1",
        "--port",
        "0",
        "--no-dashboard",
        "--scheduler-file",
        str(file),
    ]
    worker = [
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
    started = [subprocess.Popen(scheduler, **quiet)]
    try:
        while not file.is_file():
            time.sleep(0.05)
        started += [subprocess.Popen(worker, **quiet) for _ in range(workers)]
        with Client(scheduler_file=str(file), set_as_default=False) as client:
            client.wait_for_workers(workers, timeout=60)
            address = str(client.scheduler.address)
        yield address
    finally:
        for process in reversed(started):
            process.kill()
            process.wait()


def show(result: dict[str, float]) -> None:
    """Print what `run` measured."""
    print(
        f"cluster: {CLIENTS} clients in {result['one']:.0f} s with one worker, {2 * CLIENTS} in {result['two']:.0f} s with two: "
        f"ratio {result['ratio']:.2f} (goal: at least {GOAL})"
    )
