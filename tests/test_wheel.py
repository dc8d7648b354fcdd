"""The wheel holds all that a first day needs, and works where there is no checkout."""

from __future__ import annotations

import os
import runpy
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory) -> Path:
    """The wheel's content, as an installer puts it beside other packages."""
    folder = tmp_path_factory.mktemp("wheel")
    wheel = runpy.run_path(str(ROOT / "scripts/check_wheel.py"))["built"](folder)
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "packages")
    return folder / "packages"


@pytest.mark.parametrize("folder", ["notebooks", "templates", "client_data/halden-rail"])
def test_every_file_that_git_knows_of_a_shipped_folder_is_in_the_wheel(unpacked, folder):
    listed = subprocess.run(["git", "ls-files", "-z", folder], cwd=ROOT, capture_output=True, check=True).stdout
    names = [name for name in listed.decode().split("\0") if name]
    assert names
    assert [name for name in names if not (unpacked / "workbench/_assets" / name).is_file()] == []


def test_the_pinned_versions_are_in_the_wheel(unpacked):
    assert (unpacked / "workbench/_assets/constraints.txt").read_bytes() == (ROOT / "constraints.txt").read_bytes()


def test_nothing_of_a_client_or_a_run_is_in_the_wheel(unpacked):
    names = [path.relative_to(unpacked).as_posix() for path in unpacked.rglob("*")]
    assert not [name for name in names if "/reports/" in name or name.endswith(".secret.key")]


def test_a_client_is_made_and_checked_by_the_wheel_in_an_empty_folder(unpacked, tmp_path):
    def call(*command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "workbench", *command],
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": str(unpacked)},
            capture_output=True,
            text=True,
            check=False,
        )

    where = subprocess.run(
        [sys.executable, "-c", "import workbench; print(workbench.__file__)"],
        cwd=tmp_path,
        text=True,
        env=os.environ | {"PYTHONPATH": str(unpacked)},
        capture_output=True,
        check=True,
    ).stdout
    assert where.startswith(str(unpacked)), "the checkout's package would prove nothing"
    assert call("new", "acme").returncode == 0
    assert (tmp_path / "client_data/acme/engagement.yaml").is_file()
    assert "cx-maturity" in call("framework", "list").stdout
    assert call("check", "acme").returncode == 1, "a blank client has faults"
