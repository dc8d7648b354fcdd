"""Writes environment.yml for conda users and constraints.txt for pip users from requirements.lock: the same versions."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

HEAD = """\
# Generated from requirements.lock by scripts/make_environment.py; run `make lock`, then `make generated`.
# Conda provides Python; the packages are those of requirements.lock to the version, so that both ways agree.
name: {name}
channels:
  - conda-forge
  - nodefaults
dependencies:
  - python{python}
  - pip
  - pip:
"""


PINNED = "# Generated from requirements.lock by scripts/make_environment.py; run `make lock`, then `make generated`.\n"


def environment(pyproject: str, lock: str) -> str:
    """The text of environment.yml for the texts of pyproject.toml and requirements.lock."""
    project = tomllib.loads(pyproject)["project"]
    lines = [f"    - {_quoted(package)}\n" for package in _pins(lock)]
    return HEAD.format(name=project["name"], python=project["requires-python"]) + "".join(lines) + "    - -e .\n"


def constraints(lock: str) -> str:
    """The text of constraints.txt: the versions alone, for `pip install ... -c constraints.txt`."""
    return PINNED + "".join(f"{package}\n" for package in _pins(lock))


def _pins(lock: str) -> list[str]:
    found = re.findall(r"^([A-Za-z0-9][\w.-]*==[^\s;\\]+)(?: ; ([^\\\n]+?))? *\\?$", lock, flags=re.MULTILINE)
    return [f"{pin} ; {marker}" if marker else pin for pin, marker in found]


def _quoted(package: str) -> str:
    return f'"{package}"' if ";" in package else package


if __name__ == "__main__":
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    text = environment((ROOT / "pyproject.toml").read_text("utf-8"), lock)
    (ROOT / "environment.yml").write_text(text, "utf-8")
    (ROOT / "constraints.txt").write_text(constraints(lock), "utf-8")
