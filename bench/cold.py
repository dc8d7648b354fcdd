"""What the fork server saves: the same clients with jobs and kernels forked, with jobs alone forked, and with neither.

Jobs alone is what a pool of warm processes would do (`loky`, `multiprocessing`'s forkserver): a Jupyter kernel is started
by a provisioner, and neither has one. `python bench/cold.py` prints CPU seconds a client.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from clients import small

CLIENTS = 6
WAYS = ("forked", "jobs alone", "cold")


def run() -> dict[str, float]:
    """CPU seconds of each further small client, by how its job and its kernel are started."""
    found = {}
    for way in WAYS:
        one, many = (_seconds(way, count) for count in (1, CLIENTS))
        found[way] = (many - one) / (CLIENTS - 1)
    return found | {"ratio": found["jobs alone"] / found["forked"]}


def _seconds(way: str, count: int) -> float:
    with tempfile.TemporaryDirectory() as folder:
        small(Path(folder), count)
        before = _used()
        subprocess.run([sys.executable, __file__, way, folder], check=True, capture_output=True)
        return _used() - before


def _used() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _batch(way: str, workspace: str) -> None:
    """`workbench run --all` in this process, started in one of the ways."""
    from workbench.batch import starter
    from workbench.cli.app import app
    from workbench.run import forking

    def refused(*_: object, **__: object) -> None:
        raise forking.ForkRefusedError("not wanted here")

    if way == "jobs alone":
        starter.ADDRESS = "NOBODY_READS_THIS"  # so that a job's kernels know of no server
    if way == "cold":
        forking.ForkServer = refused  # type: ignore[misc, assignment]
    app(["run", "--all", "--workers", "1", "--workspace", workspace])


if __name__ == "__main__":
    if len(sys.argv) > 1:
        _batch(*sys.argv[1:])
    else:
        print(json.dumps(run(), indent=1))
