"""Injects an error into every n-th system call of a run and looks at what is left: `python bench/faults.py` (Linux, strace).

One small client has a published run; its brand changes, so that the next run takes the notebook over, renders and
publishes in one process. In each trial strace lets one call of that process fail. Afterwards the newest run must be whole,
either the new one or the earlier one, and the same command without a fault must end with what an undisturbed run gives.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

os.environ |= {"MPLBACKEND": "agg", "OPENBLAS_NUM_THREADS": "1", "WORKBENCH_SECRET": "the key of all trials"}

from clients import small

from workbench.run import publish
from workbench.run.client import run_client
from workbench.run.forkserver import FOR_JOBS, warm

CALLS = {
    "write": "write,pwrite64,writev",
    "fsync": "fsync,fdatasync",
    "rename": "rename,renameat,renameat2",
    "open": "openat",
}
ERRORS = ("ENOSPC", "EIO")
CLIENT = "small-0000"
PATIENCE = 60  # seconds until a trial counts as hung


def forked(work: Callable[[], object], *, traced: tuple[str, ...] = ()) -> int | None:
    """The exit code of a fork that does the work, under strace where `traced` says how; None where it hung.

    This process never renders, so that every fork starts without threads.
    """
    ready, go = os.pipe()
    pid = os.fork()
    if pid == 0:
        _child(ready, go, work)
    os.close(ready)
    tracer = None
    if traced:
        tracer = subprocess.Popen(["strace", "-f", "-p", str(pid), *traced], stderr=subprocess.PIPE, text=True)
        assert tracer.stderr is not None
        tracer.stderr.readline()  # "Process ... attached"
    os.close(go)
    code = _ended(pid)
    if tracer is not None:
        tracer.wait()
    return code


def _child(ready: int, go: int, work: Callable[[], object]) -> None:
    code = 1
    try:
        os.close(go)
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, 1)
        os.dup2(nothing, 2)
        os.read(ready, 1)  # until the tracer is there
        work()
        code = 0
    except BaseException:  # noqa: BLE001, S110 - the code is all that is asked
        pass
    finally:
        os._exit(code)


def _ended(pid: int) -> int | None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.01)
    os.kill(pid, 9)
    os.waitpid(pid, 0)
    return None


def rebranded(base: Path, folder: Path) -> Path:
    """A copy of the workspace in which the client has another accent colour."""
    workspace = shutil.copytree(base, folder, symlinks=True)
    with (workspace / f"client_data/{CLIENT}/engagement.yaml").open("a", encoding="utf-8") as file:
        file.write('brand: {accent: "#7A1F3D"}\n')
    return workspace


def contents(workspace: Path) -> dict[str, str] | None:
    """The hashes of the newest run's deliverables; None where there is no whole run."""
    newest = publish.latest(workspace, CLIENT)
    if newest is None or publish.damaged(newest):
        return None
    return {name: file["sha256"] for name, file in publish.manifest(newest)["outputs"].items()}


def verdict(workspace: Path, code: int | None, before: dict[str, str], after: dict[str, str]) -> str:
    """What a trial left, and whether the same command without a fault puts it right."""
    found = contents(workspace)
    if code is None:
        said = "HUNG"
    elif found not in (before, after):
        said = "DAMAGED"
    elif code == 0:
        said = "done right" if found == after else "SAID DONE AND IS NOT"
    else:
        said = "failed clean" if found == before else "failed with the new run in place"
    again = forked(lambda: run_client(CLIENT, workspace=workspace))
    left = [path.name for path in (workspace / "reports/.staging").glob("*")]
    return said if again == 0 and contents(workspace) == after and not left else f"{said}, NOT MENDED BY A REPEAT"


def main() -> None:
    """Try at most so many places for each call and error, spread evenly, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--trials", type=int, default=12, help="places for each call and error")
    most = parser.parse_args().trials
    warm([name for name in FOR_JOBS if not name.endswith("warmth")])
    table: Counter[tuple[str, str, str]] = Counter()
    with tempfile.TemporaryDirectory() as scratch:
        base, folder, trace = Path(scratch) / "base", Path(scratch) / "trial", Path(scratch) / "trace"
        base.mkdir()
        small(base, 1)
        assert forked(lambda: run_client(CLIENT, workspace=base)) == 0
        before = contents(base)
        whole = ("-o", str(trace), "-e", f"trace={','.join(CALLS.values())}")
        assert forked(lambda: run_client(CLIENT, workspace=rebranded(base, folder)), traced=whole) == 0
        after = contents(folder)
        assert before is not None
        assert after is not None
        lines = [line.split(None, 2)[:2] for line in trace.read_text("utf-8", errors="replace").splitlines()]
        for call, names in CALLS.items():
            # strace counts a call within each thread.
            threads = Counter(pid for pid, name in lines if name.partition("(")[0] in names.split(","))
            last = max(threads.values(), default=0)
            for error in ERRORS:
                for place in range(1, last + 1, max(1, last // most)):
                    shutil.rmtree(folder, ignore_errors=True)
                    workspace = rebranded(base, folder)
                    inject = (
                        "-o",
                        os.devnull,
                        "-e",
                        f"trace={names}",
                        "-e",
                        f"inject={names}:error={error}:when={place}",
                    )
                    code = forked(lambda at=workspace: run_client(CLIENT, workspace=at), traced=inject)
                    said = verdict(workspace, code, before, after)
                    table[call, error, said] += 1
                    if said.isupper() or "NOT" in said:
                        print(f"{call} {error} at {place} of {last}: {said}", flush=True)
    for (call, error, said), count in sorted(table.items()):
        print(f"{call:<7}{error:<7}{count:>4}  {said}")
    with contextlib.suppress(KeyError):
        print(f"{sum(table.values())} trials")
    sys.exit(any(said.isupper() or "NOT" in said for _, _, said in table))


if __name__ == "__main__":
    main()
