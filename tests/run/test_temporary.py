"""What a crash leaves in the temporary folder is removed by the next command, and nothing else."""

from __future__ import annotations

import subprocess
import sys
import tempfile

import pytest

from workbench.run import temporary


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_folders_of_dead_processes_are_removed_and_those_of_living_ones_stay(here):
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    mine, dead, others = temporary.make("b"), here / f"cxk-{gone.pid}-abc", here / "cxx-notes"
    dead.mkdir()
    others.mkdir()
    assert temporary.sweep() == [dead]
    assert mine.is_dir()
    assert others.is_dir()


def test_a_folder_is_readable_by_its_owner_only():
    assert temporary.make("k").stat().st_mode & 0o077 == 0
