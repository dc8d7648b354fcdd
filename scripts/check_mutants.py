"""Asks the tests of privacy, statistics and review whether they notice changed lines, and prints the share that they notice.

A random sample of all changed lines tells the share with its interval; `--all` asks all of them, for hours. The changed
lines that nothing noticed are listed in dist/mutants.txt, so that each can get its literal test.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
from collections import Counter
from pathlib import Path

from mutmut.stats import status_by_exit_code

from workbench.stats.proportions import wilson

ROOT = Path(__file__).resolve().parents[1]
FIRST = "workbench.stats.proportions.x_wilson__mutmut_1"  # any one: asking it makes all of them
SAMPLE = 300
NOTICED = {"killed", "timeout", "caught by type check"}


def main() -> int:
    """Make the changed lines, ask a sample of them or all, and print the share; 1 where some could not be asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", action="store_true", help="ask every changed line")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    _ask([FIRST], given.jobs)
    names = sorted(_found())
    if not given.all:
        names = random.Random(given.seed).sample(names, SAMPLE)
    _ask(names, given.jobs)
    found = _found()
    states = {name: status_by_exit_code[found[name]] for name in names}
    unnoticed = sorted(name for name, state in states.items() if state not in NOTICED)
    (ROOT / "dist").mkdir(exist_ok=True)
    (ROOT / "dist/mutants.txt").write_text("".join(f"{states[name]}: {name}\n" for name in unnoticed), "utf-8")
    share = 1 - len(unnoticed) / len(names)
    low, high = wilson(share, len(names))
    print(f"{len(names)} of {len(found)} changed lines: {dict(Counter(states.values()))}")
    print(f"noticed: {share:.0%} (95% interval {low:.0%} to {high:.0%}); the others stand in dist/mutants.txt")
    return 0 if "not checked" not in states.values() else 1


def _ask(names: list[str], jobs: int) -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("mutmut"), "run", "--max-children", str(jobs), *names],
        cwd=ROOT, check=False, capture_output=True, text=True,
    )  # fmt: skip
    if done.returncode:
        sys.exit(f"mutmut ended with {done.returncode}:\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}")


def _found() -> dict[str, int | None]:
    """Every changed line by its name, with the code that its tests ended with; None where it was not asked."""
    files = (ROOT / "mutants").rglob("*.meta")
    return {
        name: code for path in files for name, code in json.loads(path.read_text("utf-8"))["exit_code_by_key"].items()
    }


if __name__ == "__main__":
    sys.exit(main())
