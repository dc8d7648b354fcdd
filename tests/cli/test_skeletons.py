"""What is begun by a command runs as it is."""

from __future__ import annotations

import json
import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from workbench.cli.app import app
from workbench.cli.clients import make
from workbench.cli.comments import translated
from workbench.frameworks import load

ROOT = Path(__file__).resolve().parents[2]


def call(*arguments: str, where: Path):
    return CliRunner().invoke(app, [*arguments, "--workspace", str(where)])


@pytest.mark.slow
def test_a_notebook_that_was_begun_runs_and_has_a_slide_and_a_figure(tmp_path, warm_kernels):
    shutil.copytree(ROOT / "client_data/halden-rail", tmp_path / "client_data/halden-rail")
    done = call("scaffold", "notebook", "churn-reasons", where=tmp_path)
    assert "made notebooks/20_churn_reasons.ipynb" in done.output
    assert call("scaffold", "notebook", "second", where=tmp_path).output.startswith("made notebooks/21_second.ipynb")
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


DRAWS = """
from pandas import DataFrame
from workbench.exhibits import KINDS, exhibit
from workbench.render import kinds
from workbench.render.chart import draw
assert kinds.names() == set(KINDS)
rows = DataFrame({"at": ["Ticket shop", "Platform", "Train"], "good": [0.4, None, 0.65]})
print(draw(exhibit(rows, kind="step_bars", id="a.b", title="A", unit="share", encoding={"category": "at", "value": "good"})))
"""


def test_a_kind_that_was_begun_is_known_and_drawn_with_its_figures(tmp_path):
    shutil.copytree(ROOT / "workbench", tmp_path / "workbench", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "templates").symlink_to(ROOT / "templates")
    done = call("scaffold", "kind", "step-bars", where=tmp_path)
    assert done.output.startswith("made workbench/render/kinds/step_bars.py\nchanged workbench/exhibits.py\n")
    assert "every_kind of tests/render/documents.py" in done.output
    drawn = subprocess.run(
        [sys.executable, "-c", DRAWS], capture_output=True, text=True, check=True, cwd=tmp_path
    ).stdout
    assert {word for word in ("Ticket shop", "Platform", "Train", "40%", "65%") if f">{word}<" not in drawn} == set()
    assert "exists already" in str(call("scaffold", "kind", "step-bars", where=tmp_path).exception)


def test_a_kind_is_begun_in_a_checkout_alone(tmp_path):
    assert "begin it in a checkout" in str(call("scaffold", "kind", "step-bars", where=tmp_path).exception)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("notebook", "Churn Reasons"), "cannot be a name here"),
        (("pack", "trust"), "say whose pack it is"),
        (("pack", "trust", "--client", "acne"), "there is no client"),
    ],
)
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


@pytest.mark.parametrize("language", ["pl", "zh"])
def test_every_comment_of_a_blank_file_is_in_the_clients_language_and_every_example_stays(language):
    key = re.compile(r'#?\s*(- )?(\{|"?[\w.<>-]+"?:( |$))')
    example = re.compile(rf"{key.pattern}|#?\s*(#|- \w|$)")
    for path in sorted((ROOT / "templates/intake").glob("*.yaml")):
        english = path.read_text("utf-8")
        told = translated(english, language).splitlines()
        same = [line for line in told if line in english.splitlines()]
        assert [line for line in same if " # " in line[1:] and not line.endswith(" # 1-5")] == [], path.name
        assert [line for line in same if not example.match(line)] == [], path.name
        keys = [line.partition(":")[0] for line in english.splitlines() if key.match(line)]
        assert [line for line in keys if line not in {line.partition(":")[0] for line in told}] == [], path.name
        assert translated(english, "en") == english


def test_a_new_client_in_polish_has_polish_comments(tmp_path):
    make("acme", name="Acme", workspace=tmp_path, language="pl")
    text = (tmp_path / "client_data/acme/finance.yaml").read_text("utf-8")
    assert "# Ile wart jest punkt wskaźnika." in text
