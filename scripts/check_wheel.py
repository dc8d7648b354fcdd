"""Builds the wheel, installs it into a clean environment and tries a first day in an empty folder; needs the network."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FIRST_DAY = (("--version",), ("new", "acme"), ("framework", "list"), ("demo",), ("review", "halden-rail"), ("status",))


def built(folder: Path) -> Path:
    """The wheel of this checkout, built into a folder without the network."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return next(folder.glob("*.whl"))


def main() -> None:
    """Stop at the first command that fails."""
    with tempfile.TemporaryDirectory() as name:
        home, empty = Path(name) / "venv", Path(name) / "empty"
        empty.mkdir()
        venv.create(home, with_pip=True)
        scripts = home / ("Scripts" if os.name == "nt" else "bin")
        pip = [scripts / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, built(Path(name)), "-c", ROOT / "constraints.txt"], check=True, cwd=empty)
        for command in FIRST_DAY:
            print("workbench", *command, flush=True)
            subprocess.run([scripts / "workbench", *command], check=True, cwd=empty)
        for made in ("deck.pptx", "report.pdf", "workbook.xlsx", "index.html"):
            assert list(empty.glob(f"reports/halden-rail/*/{made}")), f"no {made}"  # noqa: S101 - a check


if __name__ == "__main__":
    main()
