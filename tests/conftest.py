"""Fixtures that every folder of tests shares."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

from workbench.run.forkserver import CHECKS

ROOT = Path(__file__).resolve().parents[1]

# Seconds of grammars in each process, which no schema of these tests asks for.
sys.modules.update(dict.fromkeys(CHECKS))

# One secret key for every client of the tests: draws and keyed hashes are then the same on every machine.
os.environ.setdefault("WORKBENCH_SECRET", "the key of all tests")

# How long one example takes says more about the machine's other work than about the code.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Tests that share what their module made once run in one process, or each process makes it anew."""
    for item in items:
        made = (item._fixtureinfo.name2fixturedefs.get(name, ())[-1:] for name in item.fixturenames)
        shared = any(fixture.scope == "module" for fixtures in made for fixture in fixtures)
        if shared and not item.get_closest_marker("xdist_group"):
            item.add_marker(pytest.mark.xdist_group(item.module.__name__))


@pytest.fixture(scope="session")
def shared_data():
    """The folder of public data sets beside the repository; tests that need it skip where it is absent."""
    folder = ROOT / "../shared/data"
    if not folder.is_dir():
        pytest.skip("the public data sets (../shared/data) are not on this machine")
    return folder


@pytest.fixture(scope="session")
def warm_process():
    """A context in which kernels fork from one warm process, as those of a batch do, and not from cold interpreters.

    `tests/run/test_forking.py` holds that both give the same to the byte.
    """
    from commands import server

    from workbench.run.environment import ADDRESS

    @contextmanager
    def forking() -> Iterator[None]:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv(ADDRESS, server().address)
            yield

    return forking if sys.platform == "linux" else contextmanager(lambda: iter([None]))


@pytest.fixture
def warm_kernels(warm_process):
    """Kernels that a test starts in this process are forks."""
    with warm_process():
        yield


@dataclass(frozen=True)
class SampleRun:
    """One published run of the sample client: its workspace, its folder, and what `workbench demo` said of it."""

    workspace: Path
    folder: Path
    said: str


@pytest.fixture(scope="session")
def sample_run(tmp_path_factory, worker_id):
    """One run of the sample client as a shell starts it, made once and shared by all tests and all of their processes."""
    from commands import cold
    from filelock import FileLock

    from workbench.run import publish

    root = tmp_path_factory.getbasetemp()
    root = root if worker_id == "master" else root.parent
    workspace = root / "sample"
    with FileLock(root / "sample.lock"):
        if publish.latest(workspace, "halden-rail") is None:
            shutil.rmtree(workspace, ignore_errors=True)
            workspace.mkdir()
            done = cold("demo", where=workspace)
            assert (done.returncode, "Traceback" in done.stderr) == (0, False), done
            (root / "sample.txt").write_text(done.stdout + done.stderr, "utf-8")
    said = (root / "sample.txt").read_text("utf-8")
    return SampleRun(workspace, publish.latest(workspace, "halden-rail"), said)
