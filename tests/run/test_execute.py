"""A notebook runs in a kernel of its own, and what is said of its end is true however it ended."""

from __future__ import annotations

import gc
import json
import os
import tempfile
import time
from pathlib import Path

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from workbench.errors import RunError
from workbench.run.environment import environment
from workbench.run.execute import execute
from workbench.run.outcome import Limits
from workbench.run.templates import read

pytestmark = pytest.mark.slow

OPENS = """from IPython.display import display
from workbench.context import MIME, Context
display({MIME: Context(client=client, name=client, run=run).to_json(), "text/plain": ""}, raw=True)"""
PARAMETERS = 'client = "written-in-it"\nrun = "interactive"\nworkspace = None\nupstream = None'


@pytest.fixture
def run(tmp_path):
    """Runs a notebook whose last cells have these sources, for client acme and run r1, in its own folder."""

    def run(*sources: str, opens: str = OPENS, seconds: int = 30) -> dict:
        cells = [
            new_markdown_cell("# Question?", id="title"),
            new_code_cell(PARAMETERS, id="parameters", metadata={"tags": ["parameters"]}),
            new_code_cell(opens, id="open", outputs=[new_output("stream", text="of another client")]),
            *(new_code_cell(source, id=f"cell-{at}") for at, source in enumerate(sources)),
        ]
        kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
        path = tmp_path / "01_audit.ipynb"
        path.write_text(json.dumps(new_notebook(cells=cells, metadata={"kernelspec": kernel})), "utf-8")
        folder = tmp_path / "a {folder} of its own"
        folder.mkdir()
        given = {"client": "acme", "run": "r1"}
        limits = Limits(cell_seconds=seconds)
        notebook, started = execute(read(path), given, folder=folder, kernel="python3", limits=limits)
        assert started == "cold"
        return notebook

    return run


def printed(notebook: dict) -> str:
    return "".join(out["text"] for cell in notebook["cells"] for out in cell.get("outputs", ()) if "text" in out)


def leftovers() -> set[Path]:
    """Folders of kernels that this process started; kernels of other processes come and go meanwhile."""
    return set(Path(tempfile.gettempdir()).glob(f"cxk-{os.getpid()}-*"))


def gone_within(seconds: float, before: set[Path]) -> bool:
    """True once no folder is left that was not there before; a dead kernel's is removed with its manager."""
    deadline = time.monotonic() + seconds
    while leftovers() - before and time.monotonic() < deadline:
        gc.collect()
        time.sleep(0.1)
    return not leftovers() - before


def test_a_notebook_runs_for_the_client_it_is_given_in_the_folder_it_is_given(run, monkeypatch):
    monkeypatch.setenv("PASSWORD_OF_ANOTHER_PROGRAM", "secret")
    executed = run("import os; print(client, run, os.getcwd(), sorted(os.environ))")
    assert "acme r1 " in printed(executed)
    assert "a {folder} of its own" in printed(executed)
    assert "PASSWORD_OF_ANOTHER_PROGRAM" not in printed(executed)
    assert "of another client" not in printed(executed)


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("1/0", "ZeroDivisionError: division by zero"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "signal SIGKILL, perhaps out of memory"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", "signal SIGSEGV"),
        ("import os; os._exit(3)", "the kernel died (exit code 3)"),
        ("import sys; sys.exit(0)", "the cell ended the notebook"),
        ("input()", "does not support input requests"),
    ],
    ids=["error", "killed", "segfault", "exit", "sys.exit", "input"],
)
def test_a_notebook_that_does_not_finish_names_notebook_cell_and_error_in_three_lines(run, source, says):
    before = leftovers()
    with pytest.raises(RunError) as caught:
        run("x = 1", source, "print('never')")
    lines = str(caught.value).splitlines()
    del caught
    assert len(lines) == 3
    assert lines[0] == "notebook: 01_audit"
    assert lines[1].startswith(f"cell:     cell-1 ({source.partition(chr(10))[0][:60]}")
    assert says in lines[2]
    assert gone_within(10, before)


def test_a_cell_that_swallows_the_interrupt_is_ended_at_its_limit(run):
    source = "import time\nwhile True:\n    try:\n        time.sleep(60)\n    except KeyboardInterrupt:\n        pass"
    with pytest.raises(RunError, match="ran longer than 2 s"):
        run(source, seconds=2)


def test_the_failed_notebook_is_kept_as_far_as_it_came(run, tmp_path):
    with pytest.raises(RunError):
        run("x = 1", "import os; os._exit(1)", "y = 2")
    kept = json.loads((tmp_path / "a {folder} of its own/01_audit.failed.ipynb").read_text("utf-8"))
    states = [cell["metadata"]["papermill"]["status"] for cell in kept["cells"] if "papermill" in cell["metadata"]]
    assert states[-3:] == ["completed", "failed", "pending"]


def test_a_cell_that_prints_without_end_is_cut_and_says_so(run):
    text = printed(run("for _ in range(300): print('x' * 10_000)"))
    assert 1_000_000 <= len(text) < 1_000_200
    assert "[cut at 1000000 characters]" in text


def test_a_notebook_that_opens_another_client_is_refused(run):
    with pytest.raises(RunError, match="it opened beta run r1, but was run for acme run r1"):
        run(opens=OPENS.replace("client=client", "client='beta'"))


def test_the_environment_is_a_whitelist_with_one_thread_a_library(tmp_path, monkeypatch):
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "x")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    found = environment(tmp_path)
    assert "AWS_SECRET_ACCESS_KEY" not in found
    assert found["LC_ALL"] == "C.UTF-8"
    assert found["OPENBLAS_NUM_THREADS"] == "1"
    assert found["TMPDIR"] == str(tmp_path)
