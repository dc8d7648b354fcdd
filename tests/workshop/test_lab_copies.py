"""A client's own copies of the notebooks for JupyterLab."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from workbench.cli.app import app
from workbench.cli.lab import copies
from workbench.run.parameters import declared

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def workspace(tmp_path):
    shutil.copytree(ROOT / "client_data/halden-rail", tmp_path / "client_data/halden-rail")
    return tmp_path


def parameters(path):
    return declared(json.loads(path.read_text("utf-8")), name=path.stem)


def test_each_notebook_is_copied_with_the_client_set_and_the_rest_as_it_was(workspace):
    shutil.copytree(workspace / "client_data/halden-rail", workspace / "client_data/other-rail")
    path = workspace / "client_data/other-rail/engagement.yaml"
    path.write_text(path.read_text("utf-8").replace("client: halden-rail", "client: other-rail"), "utf-8")
    folder, kept = copies("other-rail", workspace=workspace)
    assert folder == workspace / "reports/other-rail/lab"
    assert kept == []
    names = sorted(path.name for path in folder.iterdir())
    shipped = {path.name for path in (ROOT / "notebooks").glob("*.ipynb")}
    assert names == sorted(shipped - {"06_portfolio.ipynb"}), "all but the one of clients compared"
    for name in names:
        original = parameters(ROOT / "notebooks" / name)
        assert parameters(folder / name) == original | {"client": "other-rail"}


def test_a_copy_that_somebody_worked_on_is_kept(workspace):
    folder, _ = copies("halden-rail", workspace=workspace)
    mine = folder / "03_journey_map.ipynb"
    mine.write_text(mine.read_text("utf-8").replace("# Journey map", "# My journey map"), "utf-8")
    _, kept = copies("halden-rail", workspace=workspace)
    assert "03_journey_map.ipynb" in kept
    assert "# My journey map" in mine.read_text("utf-8")


def test_a_notebook_that_reads_others_is_given_the_newest_run(workspace):
    run = workspace / "reports/halden-rail/2026-01-01-abc"
    run.mkdir(parents=True)
    (run / "manifest.json").write_text("{}")
    from workbench.run.publish import LATEST

    run.with_name(LATEST).write_text(run.name)
    folder, _ = copies("halden-rail", workspace=workspace)
    assert parameters(folder / "05_roadmap.ipynb")["upstream"] == "../2026-01-01-abc"
    assert parameters(folder / "03_journey_map.ipynb")["upstream"] is None


def test_the_command_says_where_the_notebooks_are(workspace):
    done = CliRunner().invoke(app, ["lab", "halden-rail", "--no-start", "--workspace", str(workspace)])
    assert done.exit_code == 0, done.output
    assert "reports/halden-rail/lab" in done.output
