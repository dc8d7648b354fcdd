"""Writes environment.yml for conda users from pyproject.toml, the one place where dependencies are declared."""

from __future__ import annotations

import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

HEAD = """\
# Generated from pyproject.toml by scripts/make_environment.py; edit that file and run `make generated`.
# Conda provides Python; the packages are the same wheels as in requirements.lock, so that both ways agree.
name: {name}
channels:
  - conda-forge
  - nodefaults
dependencies:
  - python{python}
  - pip
  - pip:
"""


def environment(pyproject: str) -> str:
    """The text of environment.yml for the text of pyproject.toml."""
    project = tomllib.loads(pyproject)["project"]
    extras = project["optional-dependencies"]
    packages = [*project["dependencies"], *extras["dev"]]
    lines = [f"    - {package}\n" for package in sorted(packages, key=str.lower)]
    return (
        HEAD.format(name=project["name"], python=project["requires-python"]) + "".join(lines) + "    - -e .\n"
    )


if __name__ == "__main__":
    (ROOT / "environment.yml").write_text(environment((ROOT / "pyproject.toml").read_text("utf-8")), "utf-8")
