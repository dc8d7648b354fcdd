"""What is begun by a command runs as it is."""

from __future__ import annotations

import json
import runpy
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from workbench.cli.app import app
from workbench.frameworks import load

ROOT = Path(__file__).resolve().parents[2]


def call(*arguments: str, where: Path):
    return CliRunner().invoke(app, [*arguments, "--workspace", str(where)])


@pytest.mark.slow
def test_a_notebook_that_was_begun_runs_and_has_a_slide_and_a_figure(tmp_path):
    shutil.copytree(ROOT / "client_data/halden-rail", tmp_path / "client_data/halden-rail")
    done = call("scaffold", "notebook", "churn-reasons", where=tmp_path)
    assert "made notebooks/20_churn_reasons.ipynb" in done.output
    assert call("scaffold", "notebook", "second", where=tmp_path).output.startswith(
        "made notebooks/21_second.ipynb"
    )
    done = call("run", "halden-rail", "--only", "20_churn_reasons", where=tmp_path)
    assert done.exit_code == 0, done.output
    (results,) = tmp_path.glob("reports/halden-rail/*/results.json")
    found = json.loads(results.read_text("utf-8"))
    assert found["figures"]["churn_reasons.responses"]["value"] == 1206
    assert [one["title"] for one in found["exhibits"] if one["id"] == "churn_reasons.responses"] == [
        "Every wave has answers"
    ]


def test_a_pack_that_was_begun_is_one(tmp_path):
    (tmp_path / "client_data/acme").mkdir(parents=True)
    assert call("scaffold", "pack", "trust", "--client", "acme", where=tmp_path).exit_code == 0
    pack = load(tmp_path / "client_data/acme/frameworks/trust", shown="trust")
    assert [item.id for item in pack.items] == ["A.1"]
    assert pack.title == "Trust"


def test_a_metric_that_was_begun_has_its_three_cases(tmp_path):
    assert call("scaffold", "metric", "effort", where=tmp_path).exit_code == 0
    effort = runpy.run_path(str(tmp_path / "workbench/stats/effort.py"))["effort"]
    assert (effort([4.0, 6.0]).value, effort([4.0, None]).n, effort([None]).value) == (5.0, 1, None)
    with pytest.raises(ValueError, match="off the scale"):
        effort([11.0])
    compile((tmp_path / "tests/spec/test_effort.py").read_text("utf-8"), "test_effort.py", "exec")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("notebook", "Churn Reasons"), "cannot be a name here"), (("pack", "trust"), "say whose pack it is"),
        (("pack", "trust", "--client", "acne"), "there is no client"),
    ],
)  # fmt: skip
def test_what_cannot_be_begun_is_said_and_nothing_is_written(tmp_path, arguments, says):
    done = call("scaffold", *arguments, where=tmp_path)
    assert says in str(done.exception)
    assert list(tmp_path.iterdir()) == []


def test_what_was_begun_is_not_begun_again(tmp_path):
    call("scaffold", "metric", "effort", where=tmp_path)
    mine = tmp_path / "workbench/stats/effort.py"
    mine.write_text("# mine", "utf-8")
    assert "exists already" in str(call("scaffold", "metric", "effort", where=tmp_path).exception)
    assert mine.read_text("utf-8") == "# mine"
