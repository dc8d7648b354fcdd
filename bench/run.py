"""Measures speed and memory as ratios within one run: `make bench` writes bench/results.json and prints a table.

(a) the loop a consultant would write, (b) `workbench run` on many clients, (c) the floor: the same functions in one warm
process, (d) the cost a client as clients grow, (e) a run with nothing changed; clients that stand and memory, the
deliverables, the large survey, the workshop, and one against two workers of a cluster. Each part is written down as it
ends, and one that fails is named while the others go on; `--only` measures some alone. Figures of different runs or
machines do not compare.
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
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

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
        raise RuntimeError(f"{' '.join(command[:6])} ... failed: {err.strip()}")
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


@dataclass(frozen=True)
class Asked:
    """How much of everything is measured, and the folder in which the copies of the sample client lie."""

    clients: int
    by_hand: int
    small: tuple[int, ...]
    workers: int
    folder: Path


def whole_clients(asked: Asked) -> dict[str, float | str]:
    """(a), (b), (c) and (e) on copies of the sample client."""
    browser = next((path for name in BROWSERS if (path := shutil.which(name))), "")
    workspace, count, by_hand = asked.folder, asked.clients, asked.by_hand
    names = copies(workspace, count)
    loop = measure([sys.executable, str(HERE / "baseline.py"), str(workspace), browser, *names[:by_hand]])
    ours = workbench(workspace, workers=asked.workers)
    again = workbench(workspace, workers=asked.workers)
    floor = float(measure([sys.executable, str(HERE / "floor.py"), str(workspace), *names[:2]]).said)
    return {
        "browser": Path(browser).name or "none: the loop stops at HTML",
        "a_seconds": loop.wall / by_hand,
        "a_cpu_seconds": loop.cpu / by_hand,
        "b_seconds": ours.wall / count,
        "b_cpu_seconds": ours.cpu / count,
        "b_memory_mb": ours.memory,
        "c_cpu_seconds": floor,
        "e_seconds": again.wall,
        "a/b": loop.wall / by_hand / (ours.wall / count),
        "a/b of CPU": loop.cpu / by_hand / (ours.cpu / count),
        "b/c": ours.cpu / count / floor,
        "e/b": again.wall / ours.wall,
    }


def growing(asked: Asked) -> dict[str, dict[str, float]]:
    """(d): the cost a client as small clients grow in number."""
    found = {}
    for count in asked.small:
        with tempfile.TemporaryDirectory() as folder:
            small(Path(folder), count)
            ours, again = (workbench(Path(folder), workers=asked.workers) for _ in range(2))
        found[str(count)] = {
            "seconds": ours.wall / count, "cpu_seconds": ours.cpu / count, "memory_mb": ours.memory,
            "unchanged_seconds": again.wall,
        }  # fmt: skip
    return found


def show_whole(found: dict[str, float | str]) -> None:
    """Print what `whole_clients` measured."""
    for name, value in found.items():
        print(f"{name:<16}{value:>10.3f}" if isinstance(value, float) else f"{name:<16}{value}")


def show_growing(found: dict[str, dict[str, float]]) -> None:
    """Print what `growing` measured."""
    for count, row in found.items():
        print(f"{count:>6} small clients: " + ", ".join(f"{name} {value:.3f}" for name, value in row.items()))


def show_survey(found: dict[str, Any]) -> None:
    """Print what `voice` measured."""
    print(f"{found['name']}: ratio {found['ratio']:.2f}, {found['bytes'] / 1e9:.2f} GB (goal: {found['goal']})")


PARTS: dict[str, tuple[Callable[[Asked], Any], Callable[[Any], None]]] = {
    "whole": (whole_clients, show_whole),
    "growing": (growing, show_growing),
    "many": (lambda _: many.run(), many.show),
    "deliverables": (lambda asked: deliverables.run(asked.folder), deliverables.show),
    "voice": (lambda _: voice.run(), show_survey),
    "workshop": (lambda _: workshop.run(), workshop.show),
    "cluster": (lambda _: cluster.run(), cluster.show),
}


def machine() -> dict[str, str | int]:
    """Where it was measured."""
    return {
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 0,
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "load": round(os.getloadavg()[0], 1),
        "open_files": resource.getrlimit(resource.RLIMIT_NOFILE)[0],
    }


def cpu() -> float:
    """CPU seconds of this process and of all that it has started and waited for."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def parts(asked: Asked, only: list[str], results: Path) -> dict[str, Any]:
    """Measure and print one part after the other; `results` has what was measured from the end of each part on."""
    found: dict[str, Any] = {
        "machine": machine(), "clients": asked.clients, "workers": asked.workers, "seconds": {}, "failed": {},
    }  # fmt: skip
    for name in only:
        run, show = PARTS[name]
        began, used = time.monotonic(), cpu()
        print(f"-- {name}", flush=True)
        try:
            found[name] = run(asked)
            show(found[name])
        except Exception as error:  # noqa: BLE001 - whatever it is, the other parts are measured
            found["failed"][name] = f"{type(error).__name__}: {error}"
            print(f"FAILED: {found['failed'][name]}")
        found["seconds"][name] = {"wall": round(time.monotonic() - began, 1), "cpu": round(cpu() - used, 1)}
        results.write_text(json.dumps(found, indent=1) + "\n", "utf-8")
    return found


def main() -> None:
    """Measure, print the tables and write bench/results.json."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--clients", type=int, default=4, help="copies of the sample client for (b)")
    parser.add_argument("--by-hand", type=int, default=1, help="clients of the consultant's loop (a)")
    parser.add_argument("--small", type=int, nargs="+", default=[10, 30], help="small clients for (d)")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS), help="measure these parts alone")
    chosen = parser.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        asked = Asked(chosen.clients, chosen.by_hand, tuple(chosen.small), chosen.workers, Path(folder))
        found = parts(asked, chosen.only, HERE / "results.json")
    print(
        "seconds on the wall and of CPU: "
        + ", ".join(f"{n} {s['wall']:.0f} {s['cpu']:.0f}" for n, s in found["seconds"].items())
    )
    print(f"measured in {time.monotonic() - began:.0f} s on {found['machine']}")
    sys.exit(f"failed: {', '.join(found['failed'])}" if found["failed"] else 0)


if __name__ == "__main__":
    main()
