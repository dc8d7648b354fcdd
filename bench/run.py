"""Measures speed and memory as ratios within one run: `make bench` writes bench/results.json and prints a table.

(a) the loop a consultant would write, (b) `workbench run` on many clients, (c) the floor: the same functions in one warm
process, (d) the cost a client as clients grow, (e) a run with nothing changed, (f) one against two workers of a cluster; and clients that stand, memory, the deliverables, the large
survey and the workshop. Figures of different runs or machines do not compare.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import cluster
import deliverables
import many
import voice
import workshop
from clients import copies, small

HERE = Path(__file__).resolve().parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@dataclass(frozen=True)
class Measured:
    """Seconds on the wall and of processor time, and the largest process in megabytes."""

    wall: float
    cpu: float
    memory: float
    said: str


def measure(command: list[str]) -> Measured:
    """Run a command to its end; `cpu` and `memory` include all of its children."""
    code = (
        "import json, resource, subprocess, sys, time; began = time.monotonic();"
        "done = subprocess.run(sys.argv[1:], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True);"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN);"
        "print(json.dumps([time.monotonic() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024,"
        " done.returncode, done.stdout[-100000:], done.stderr[-2000:]]))"
    )
    done = subprocess.run([sys.executable, "-c", code, *command], capture_output=True, text=True, check=True)
    wall, cpu, memory, exit_code, out, err = json.loads(done.stdout)
    if exit_code:
        sys.exit(f"{' '.join(command[:6])} ... failed:\n{err}")
    return Measured(wall, cpu, memory, out)


def workbench(workspace: Path, *, workers: int) -> Measured:
    """`workbench run --all`."""
    return measure(
        [
            sys.executable,
            "-m",
            "workbench",
            "run",
            "--all",
            "--json",
            "--workers",
            str(workers),
            "--workspace",
            str(workspace),
        ]
    )


def whole_clients(count: int, by_hand: int, workers: int) -> dict[str, float | str]:
    """(a), (b), (c) and (e) on copies of the sample client."""
    browser = next((path for name in BROWSERS if (path := shutil.which(name))), "")
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder)
        names = copies(workspace, count)
        loop = measure([sys.executable, str(HERE / "baseline.py"), folder, browser, *names[:by_hand]])
        ours = workbench(workspace, workers=workers)
        again = workbench(workspace, workers=workers)
        floor = float(measure([sys.executable, str(HERE / "floor.py"), folder, *names[:3]]).said)
    return {
        "browser": Path(browser).name or "none: the loop stops at HTML",
        "a_seconds": loop.wall / by_hand,
        "b_seconds": ours.wall / count,
        "b_cpu_seconds": ours.cpu / count,
        "b_memory_mb": ours.memory,
        "c_cpu_seconds": floor,
        "e_seconds": again.wall,
        "a/b": loop.wall / by_hand / (ours.wall / count),
        "b/c": ours.cpu / count / floor,
        "e/b": again.wall / ours.wall,
    }


def growing(counts: list[int], workers: int) -> dict[str, dict[str, float]]:
    """(d): the cost a client as small clients grow in number."""
    found = {}
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            small(Path(folder), count)
            ours, again = workbench(Path(folder), workers=workers), workbench(Path(folder), workers=workers)
        found[str(count)] = {
            "seconds": ours.wall / count, "cpu_seconds": ours.cpu / count, "memory_mb": ours.memory,
            "unchanged_seconds": again.wall,
        }  # fmt: skip
    return found


def machine() -> dict[str, str | int]:
    """Where it was measured."""
    return {
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 0,
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "load": round(os.getloadavg()[0], 1),
        "open_files": resource.getrlimit(resource.RLIMIT_NOFILE)[0],
    }


def main() -> None:
    """Measure, print the table and write bench/results.json."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--clients", type=int, default=8, help="copies of the sample client for (b)")
    parser.add_argument("--by-hand", type=int, default=1, help="clients of the consultant's loop (a)")
    parser.add_argument("--small", type=int, nargs="+", default=[10, 50], help="small clients for (d)")
    parser.add_argument("--workers", type=int, default=2)
    chosen = parser.parse_args()
    began = time.monotonic()
    result = {
        "machine": machine(),
        "clients": chosen.clients,
        "workers": chosen.workers,
        "whole": whole_clients(chosen.clients, chosen.by_hand, chosen.workers),
        "growing": growing(chosen.small, chosen.workers),
        "many": many.run(),
        "deliverables": deliverables.run(),
        "voice": voice.run(),
        "workshop": workshop.run(),
        "cluster": cluster.run(),
    }
    (HERE / "results.json").write_text(json.dumps(result, indent=1) + "\n", "utf-8")
    for name, value in result["whole"].items():
        print(f"{name:<16}{value:>10.3f}" if isinstance(value, float) else f"{name:<16}{value}")
    for count, row in result["growing"].items():
        print(f"{count:>6} small clients: " + ", ".join(f"{name} {value:.3f}" for name, value in row.items()))
    many.show(result["many"])
    deliverables.show(result["deliverables"])
    survey = result["voice"]
    print(f"{survey['name']}: ratio {survey['ratio']:.2f}, {survey['bytes'] / 1e9:.2f} GB (goal: {survey['goal']})")
    workshop.show(result["workshop"])
    cluster.show(result["cluster"])
    print(f"measured in {time.monotonic() - began:.0f} s on {result['machine']}")


if __name__ == "__main__":
    main()
