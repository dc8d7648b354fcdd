"""One client's run: published whole, taken over where nothing changed, refused where it would mislead."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest
from workspaces import PARAMETERS, write_client, write_notebook

from workbench.errors import BusyError, MisuseError, RunError
from workbench.run import publish
from workbench.run.client import run_client
from workbench.run.locks import locked
from workbench.run.outcome import Request

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("warm_kernels")]


@pytest.fixture
def workspace(tmp_path):
    """A workspace with client acme and the notebooks 91_first and 92_second, which reads the first one's results."""
    write_client(tmp_path, stems=("91_first", "92_second"))
    write_notebook(tmp_path, "91_first")
    second = 'wb.record(wb.Result("second", {"sum": wb.Estimate(sum(r.figures["value"].value for r in job.upstream))}, rules=job.rules))'
    write_notebook(tmp_path, "92_second", second, after=("91_first",))
    return tmp_path


def run(workspace: Path, **asked):
    return run_client("acme", workspace=workspace, request=Request(**asked))


def newest(workspace: Path) -> dict:
    return publish.manifest(publish.latest(workspace, "acme"))


def newest_results(workspace: Path) -> dict:
    return json.loads((publish.latest(workspace, "acme") / "results.json").read_text("utf-8"))


def test_a_run_publishes_every_deliverable_and_a_manifest_that_proves_them(workspace):
    outcome = run(workspace)
    folder = workspace / "reports/acme" / outcome.run
    names = {path.name for path in folder.iterdir()}
    assert names >= {"deck.pptx", "report.pdf", "workbook.xlsx", "results.json", "manifest.json", "91_first.ipynb"}
    assert publish.damaged(folder) == []
    assert (outcome.status, outcome.deck) == ("done", f"reports/acme/{outcome.run}/deck.pptx")
    assert json.loads((folder / "results.json").read_text("utf-8"))["figures"]["second.sum"]["value"] == 2.0
    recorded = newest(workspace)
    assert recorded["inputs"] == {}
    assert recorded["notebooks"]["91_first"]["parameters"] == {"client": "acme", "factor": 2}
    assert not list((workspace / "reports/.staging").iterdir())


def test_the_same_inputs_give_the_same_run_and_nothing_is_done_again(workspace):
    first = run(workspace)
    again = run(workspace)
    assert (again.run, again.reason) == (first.run, "nothing changed")
    assert re.fullmatch(r"2026-11-23-[0-9a-f]{8}", first.run)


def test_a_changed_notebook_runs_again_with_those_that_read_it_and_the_reason_is_said(workspace):
    run(workspace)
    write_notebook(workspace, "92_second", 'wb.record(wb.Result("second", {}, rules=job.rules))', after=("91_first",))
    outcome = run(workspace)
    assert outcome.reason == "92_second: code changed"
    done = newest(workspace)["notebooks"]
    assert done["91_first"]["kernel"] == "taken over"
    assert done["92_second"]["kernel"] == ("forked" if sys.platform == "linux" else "cold")
    write_notebook(workspace, "91_first", 'wb.record(wb.Result("first", {"value": wb.Estimate(3.0)}, rules=job.rules))')
    assert run(workspace).reason == "91_first: code changed; 92_second: results of 91_first changed"


def test_new_prose_reaches_the_deliverables_and_executes_nothing(workspace):
    run(workspace)
    path = workspace / "notebooks/91_first.ipynb"
    path.write_text(path.read_text("utf-8").replace("It needs nothing.", "It needs little."), "utf-8")
    outcome = run(workspace)
    assert outcome.reason == "deliverables: prose changed"
    assert {entry["kernel"] for entry in newest(workspace)["notebooks"].values()} == {"taken over"}
    executed = (workspace / outcome.deck).with_name("91_first.ipynb").read_text("utf-8")
    assert "It needs little." in executed
    assert "It needs nothing." not in executed


def test_another_audience_makes_the_deliverables_again_and_executes_nothing(workspace):
    run(workspace)
    outcome = run(workspace, audience="working")
    assert outcome.reason == "deliverables: audience changed"
    assert {entry["kernel"] for entry in newest(workspace)["notebooks"].values()} == {"taken over"}
    assert run(workspace).reason == "deliverables: audience changed"


def test_a_title_in_story_yaml_is_in_the_record_and_executes_nothing(workspace):
    run(workspace)
    shown = newest_results(workspace)["exhibits"][0]["id"]
    path = workspace / "client_data/acme/story.yaml"
    path.write_text(f"titles: {{{shown}: Ours}}\ndrop: [no-such]\n", "utf-8")
    outcome = run(workspace)
    assert outcome.reason == "deliverables: story changed"
    assert newest_results(workspace)["exhibits"][0]["title"] == "Ours"
    assert "story.yaml: no exhibit no-such" in newest(workspace)["marks"]


def test_a_new_brand_makes_the_deliverables_again_and_executes_nothing(workspace):
    run(workspace)
    engagement = workspace / "client_data/acme/engagement.yaml"
    engagement.write_text(engagement.read_text("utf-8") + 'brand: {accent: "#7A0B5A"}\n', "utf-8")
    outcome = run(workspace)
    assert outcome.reason == "deliverables: brand changed"
    assert {entry["kernel"] for entry in newest(workspace)["notebooks"].values()} == {"taken over"}


def test_a_deliverable_that_was_edited_or_deleted_is_made_again(workspace):
    deck = workspace / run(workspace).deck
    deck.write_bytes(b"edited")
    assert run(workspace).reason == "deck.pptx was changed after the run"
    assert publish.damaged(deck.parent) == []


def test_parameters_take_the_type_of_their_default_and_reach_the_record(workspace):
    outcome = run(workspace, only=("first",), parameters=(("factor", "5"),))
    results = json.loads((workspace / outcome.results).read_text("utf-8"))
    assert results["figures"]["first.value"]["value"] == 5.0


def test_one_notebook_brings_along_those_whose_results_it_reads(workspace):
    run(workspace, only=("second",))
    assert set(newest(workspace)["notebooks"]) == {"91_first", "92_second"}


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"parameters": (("facctor", "5"),)}, "declares no parameter 'facctor'.*Did you mean \"factor\""),
        ({"parameters": (("client", "beta"),)}, "parameter client is set by the run itself"),
        ({"only": ("94",)}, "there is no notebook '94'"),
        ({"only": ("roadmap",)}, "05_roadmap is switched off"),
    ],
)
def test_what_would_be_ignored_is_refused_before_anything_is_written(workspace, asked, says):
    with pytest.raises(MisuseError, match=says):
        run(workspace, **asked)
    assert not (workspace / "reports/acme").exists()


@pytest.mark.parametrize("parameters", ["", PARAMETERS.replace("upstream", "downstream")], ids=["empty", "without one"])
def test_a_notebook_that_would_ignore_the_client_is_refused(workspace, parameters):
    write_notebook(workspace, "91_first", parameters=parameters)
    with pytest.raises(MisuseError, match="notebook 91_first declares no parameter"):
        run(workspace)


def test_a_failed_cell_leaves_the_earlier_run_untouched(workspace):
    before = workspace / run(workspace).deck
    kept = before.read_bytes()
    write_notebook(workspace, "92_second", "1 / 0", after=("91_first",))
    with pytest.raises(RunError, match="notebook: 92_second\ncell:     work-0 \\(1 / 0\\)\nerror:    ZeroDivision"):
        run(workspace)
    assert publish.latest(workspace, "acme") == before.parent
    assert before.read_bytes() == kept
    assert publish.damaged(before.parent) == []


def test_notebooks_that_wait_for_each_other_are_refused(workspace):
    write_notebook(workspace, "91_first", after=("92_second",))
    with pytest.raises(MisuseError, match="notebooks wait for each other"):
        run(workspace)


def test_a_client_that_is_running_is_not_run_twice(workspace):
    with locked(workspace, "acme"), pytest.raises(BusyError, match=r"acme is already running in process \d+"):
        run(workspace)
    assert run(workspace).status == "done"


def test_a_delivered_notebook_names_no_place_of_this_machine(workspace):
    write_notebook(workspace, "91_first", "import os, warnings; print(os.getcwd()); warnings.warn('x')")
    folder = (workspace / run(workspace, only=("first",)).results).parent
    text = (folder / "91_first.ipynb").read_text("utf-8")
    assert str(workspace) not in text
    assert str(Path.home()) not in text
    assert '"papermill"' not in text
    assert "<workspace>" in text
