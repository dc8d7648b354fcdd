"""Writes environment.yml for conda users from requirements.lock: the same versions of everything, all extras among them."""

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


def environment(pyproject: str, lock: str) -> str:
    """The text of environment.yml for the texts of pyproject.toml and requirements.lock."""
    project = tomllib.loads(pyproject)["project"]
    found = re.findall(r"^([A-Za-z0-9][\w.-]*==[^\s;\\]+)(?: ; ([^\\\n]+?))? *\\?$", lock, flags=re.MULTILINE)
    packages = [f"{pin} ; {marker}" if marker else pin for pin, marker in found]
    lines = [f"    - {_quoted(package)}\n" for package in packages]
    return (
        HEAD.format(name=project["name"], python=project["requires-python"]) + "".join(lines) + "    - -e .\n"
    )


def _quoted(package: str) -> str:
    return f'"{package}"' if ";" in package else package


if __name__ == "__main__":
    text = environment(
        (ROOT / "pyproject.toml").read_text("utf-8"), (ROOT / "requirements.lock").read_text("utf-8")
    )
    (ROOT / "environment.yml").write_text(text, "utf-8")
