"""Runs the sample client with the lowest and the highest versions that pyproject.toml allows, on each Python found.

Without `--all`, the two ends of the range: the oldest Python with the lowest versions, the newest with the highest. Each
environment is made aside by uv and removed again; the figures of all of them must be the same, and the tests of the
statistics must pass in them. Prints a line an environment and ends with 1 where one fails.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
RESOLUTIONS = ("lowest-direct", "highest")
DIGITS = 9  # significant digits of a figure that have to agree
TESTS = ("tests/spec", "tests/stats")
TOOLS = ("hypothesis", "pytest", "pytest-timeout", "pytest-xdist", "statsmodels")  # at any version
# A workspace makes a key of its own and draws with it: figures are the same for the same key alone.
SECRET = {"WORKBENCH_SECRET": "the key of every version"}


def interpreters() -> dict[str, str]:
    """The Pythons of this machine that the package allows, by version; nothing is downloaded."""
    found = {}
    for version in PYTHONS:
        done = _call("uv", "python", "find", "--no-python-downloads", "--system", version)
        pyenv = sorted(Path.home().glob(f".pyenv/versions/{version}.*/bin/python"))
        if done.returncode == 0:
            found[version] = done.stdout.strip()
        elif pyenv:
            found[version] = str(pyenv[-1])
    return found


def figures(python: str, resolution: str, folder: Path) -> dict[str, str]:
    """The figures of the sample client in a new environment; raises `RuntimeError` with what failed."""
    home = folder / "environment"
    steps = (
        ("uv", "venv", "--quiet", "--python", python, str(home)),
        (
            "uv",
            "pip",
            "install",
            "--quiet",
            "--python",
            str(home),
            "--resolution",
            resolution,
            f"{ROOT}[cluster,workshop]",
        ),
        (str(home / "bin/python"), "-P", "-m", "workbench", "demo", "--workspace", str(folder)),
        ("uv", "pip", "install", "--quiet", "--python", str(home), *TOOLS),
        (
            str(home / "bin/python"),
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            *(str(ROOT / test) for test in TESTS),
        ),
    )
    for step in steps:
        done = _call(*step)
        if done.returncode:
            raise RuntimeError(
                f"{Path(step[0]).name} {' '.join(step[1:4])}: {(done.stderr or done.stdout).strip()[-2000:]}"
            )
    (path,) = folder.glob("reports/*/*/results.json")
    found = json.loads(path.read_text("utf-8"))["figures"]
    return {name: f"{value['value']:.{DIGITS}g}" for name, value in found.items() if value["value"] is not None}


def _call(*command: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if name not in {"VIRTUAL_ENV", "PYTHONPATH"}}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=clean | SECRET, cwd=ROOT)


def chosen(found: dict[str, str], *, everything: bool) -> list[tuple[str, str, str]]:
    """Version, interpreter and resolution of each environment to try."""
    whole = [(version, python, how) for version, python in found.items() for how in RESOLUTIONS]
    return whole if everything else [whole[0], whole[-1]]


def main() -> int:
    """Try the combinations; 0 where all give the same figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--all", action="store_true", help="every Python with both, not the two ends alone")
    asked = parser.parse_args()
    if shutil.which("uv") is None:
        raise SystemExit("uv is needed; it is in the extra dev")
    first: dict[str, str] = {}
    failed = 0
    for version, python, resolution in chosen(interpreters(), everything=asked.all):
        began = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="cx-versions-") as folder:
            try:
                found = figures(python, resolution, Path(folder))
            except RuntimeError as error:
                print(f"Python {version}, {resolution}: FAILED\n{error}", flush=True)
                failed += 1
                continue
        first = first or found
        other = sorted(name for name in first.keys() | found.keys() if first.get(name) != found.get(name))
        failed += bool(other)
        said = f"{len(other)} figures differ: {', '.join(other[:5])}" if other else "same figures"
        print(f"Python {version}, {resolution}: {said}; {time.monotonic() - began:.0f} s", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
