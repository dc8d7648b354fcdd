"""What clients that stand cost as they grow in number, and how much memory one process of a batch has of its own.

`python bench/many.py 5000` measures so many clients.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from clients import copies, small

COUNTS = 100, 400
GOALS = {"status of 5,000": 5.0, "run --all of 5,000": 10.0, "own_mb": 250.0}


def run() -> dict[str, object]:
    """CPU seconds of `status` and of a batch in which nothing changed, and the most megabytes that no other process shares."""
    return {"unchanged": {count: _unchanged(count) for count in COUNTS}, "own_mb": _own(), "goals": GOALS}


def _unchanged(count: int) -> dict[str, float]:
    from workbench.batch.ledger import Ledger
    from workbench.batch.seen import look
    from workbench.run import publish
    from workbench.run.outcome import Request

    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder)
        clients = small(workspace, count)
        for client in clients:
            staged = publish.staging(workspace, client, "r1")
            publish.publish(staged, workspace / "reports" / client / "r1", {"format": 1})
        seen = {one: ("r1", look(one, workspace=workspace, request=Request(), run="r1")) for one in clients}
        book = Ledger(workspace)
        book.stand(seen)
        book.close()
        return {what: _seconds(*what.split(), workspace=workspace) for what in ("status", "run --all")}


def _command(*arguments: str, workspace: Path) -> list[str]:
    return [sys.executable, "-m", "workbench", *arguments, "--json", "--workspace", str(workspace)]


def _seconds(*arguments: str, workspace: Path) -> float:
    """CPU seconds of a command, which on a machine with other work say more than those on the wall."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(_command(*arguments, workspace=workspace), capture_output=True, text=True, check=True)
    assert "running" not in done.stderr, "what stands was run"
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _own() -> float:
    """The most private memory of a process below the runner, in megabytes, while one client of the full sample runs."""
    with tempfile.TemporaryDirectory() as folder:
        copies(Path(folder), 1)
        command = _command("run", "--all", workspace=Path(folder))
        runner = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        most = 0.0
        while runner.poll() is None:
            most = max([most, *map(_private, _below(runner.pid))])
            time.sleep(0.1)
        assert runner.returncode == 0, "the batch failed"
    return most


def _below(runner: int) -> list[int]:
    """The processes that the fork server of a runner has started, and all that these have started."""
    parents = {}
    for place in Path("/proc").iterdir():
        if place.name.isdecimal():
            try:
                parents[int(place.name)] = int((place / "stat").read_text("ascii").rpartition(")")[2].split()[1])
            except OSError:
                continue
    found = {one for one, parent in parents.items() if parent == runner}  # the fork server itself
    jobs: set[int] = set()
    while more := {one for one, parent in parents.items() if parent in found | jobs} - jobs:
        jobs |= more
    return sorted(jobs)


def _private(process: int) -> float:
    """Megabytes that this process alone has: what it shares with the server it was forked from is not counted."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text("ascii").splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private_")) / 1024


def show(found: dict[str, object]) -> None:
    """Print the rows of the table."""
    for count, row in found["unchanged"].items():
        print(f"{count:>6} unchanged clients: " + ", ".join(f"{name} {value:.2f} CPU s" for name, value in row.items()))
    print(
        f"memory that a process of a batch has of its own: {found['own_mb']:.0f} MB at most (goal {GOALS['own_mb']:.0f})"
    )


if __name__ == "__main__":
    print(_unchanged(int(sys.argv[1])))
