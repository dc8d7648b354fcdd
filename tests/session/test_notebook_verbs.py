"""What an analyst meets in a notebook: Tab, the last line of a cell, an exhibit said otherwise, nothing to show."""

from __future__ import annotations

import ast
import dataclasses
import inspect
from pathlib import Path

import pytest
from IPython.core.interactiveshell import InteractiveShell
from jupyter_client.manager import start_new_kernel

import workbench as wb
from workbench import findings
from workbench.engagement import INPUTS, READ_BY
from workbench.errors import MisuseError
from workbench.exhibits import Exhibit
from workbench.result import Result
from workbench.run import keys, templates
from workbench.session import display
from workbench.session import job as jobs
from workbench.session.chapter import ALSO, Chapter

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module", autouse=True)
def shell():
    """Displays have a place to go, as in a kernel."""
    yield InteractiveShell.instance()
    InteractiveShell.clear_instance()


@pytest.fixture(scope="module")
def job():
    return jobs.open_engagement("halden-rail", workspace=str(ROOT))


@pytest.fixture(scope="module")
def audit(job):
    return job.audit_governance()


def test_the_package_lists_its_verbs_and_nothing_else():
    assert dir(wb) == sorted(wb.__all__)
    assert "Any" not in dir(wb)


@pytest.mark.slow
def test_tab_offers_every_verb_in_a_kernel_and_help_has_its_docstring():
    manager, client = start_new_kernel(kernel_name="python3", cwd=str(ROOT))
    try:
        client.execute_interactive("import workbench as wb", timeout=60)
        offered = client.complete("wb.", reply=True, timeout=60)["content"]["matches"]
        assert {name.removeprefix("wb.") for name in offered} >= set(wb.__all__)
        told = client.inspect("wb.show", reply=True, timeout=60)["content"]["data"]["text/plain"]
        assert "Show exhibits: a drawing for the analyst" in told
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


@pytest.mark.parametrize("name", sorted(set(wb.__all__) - {"findings"}))
def test_every_verb_has_a_docstring(name):
    assert getattr(wb, name).__doc__


def test_a_job_prints_one_line(job):
    assert repr(job).startswith("Job(Halden Rail, run interactive: governance, maturity, journey")
    assert "\n" not in repr(job)
    assert len(repr(job)) < 300


def test_what_came_in_is_listed_with_files_sizes_and_checks_and_without_an_answer(job):
    reading = job.read("governance", "portfolio")
    shown = reading._repr_html_()
    assert "<td>governance</td><td>governance.csv</td><td>23 × 9</td><td>no fault</td>" in shown
    assert "<td>portfolio</td><td></td><td></td><td>not there: portfolio of at least 5 other clients" in shown
    assert repr(reading) == "governance: 23 × 9; not there: portfolio"
    owner = next(name for name in job.governance["owner"] if name)
    assert owner not in shown


def test_a_note_that_may_quote_a_client_is_counted_only_where_the_notebook_is_kept(job):
    noted = dataclasses.replace(job, notes=["a cell says <n/a>"])
    assert "<li>a cell says &lt;n/a&gt;</li>" in noted.read()._repr_html_()
    kept = dataclasses.replace(noted, context=dataclasses.replace(job.context, run="2026-01-01-abc"))
    assert "<li>1 notes, which workbench check tells</li>" in kept.read()._repr_html_()


def test_an_input_that_nobody_knows_is_refused_with_the_nearest(job):
    with pytest.raises(MisuseError, match='Did you mean "survey"'):
        job.read("surveys")


def test_a_verb_records_its_result_and_returns_it_with_its_exhibits(audit):
    assert isinstance(audit, Result)
    assert audit.released
    assert isinstance(audit.step_scorecard, Exhibit)
    assert audit.composition.id.startswith("governance"), "council and audit are one chapter"
    assert {"step_scorecard", "calendar", "table"} <= set(dir(audit))
    assert "lowest" not in dir(audit), "a function that makes no exhibit"


def test_an_exhibit_that_there_is_none_of_names_the_nearest_and_all(audit):
    with pytest.raises(AttributeError, match=r'Did you mean "step_scorecard".* It shows arrangements, calendar'):
        _ = audit.step_scorecards


def test_another_title_is_what_is_read_and_no_longer_on_record_as_ours(audit):
    ours = audit.step_scorecard
    theirs = ours.but(title="Nobody owns the steps")
    assert theirs.title == "Nobody owns the steps"
    assert "title" in {one.place for one in ours.said}
    assert "title" not in {one.place for one in theirs.said}
    assert {one.place for one in theirs.said} == {one.place for one in ours.said} - {"title"}
    assert theirs.told(display.spoken()).alt == ours.told(display.spoken()).alt, "the picture is the same"
    assert ours.but(takeaways=()).alt == ours.alt


def test_an_exhibit_lists_its_data_in_a_notebook(audit):
    shown = audit.step_scorecard._repr_html_()
    assert "<strong>" in shown
    assert f"{audit.step_scorecard.id}: " in shown
    assert "<table>" in shown


def test_nothing_to_show_is_passed_over(capsys):
    wb.show(None, (), [None])
    assert capsys.readouterr().out == ""


def test_every_module_of_exhibits_says_what_it_shows_and_hides_no_field_of_a_result():
    own = {field.name for field in dataclasses.fields(Chapter)} | set(dir(Result))
    modules = [getattr(findings, name) for name in findings.__all__]
    assert {module for more in ALSO.values() for module in more} < set(modules)
    for module in modules:
        assert module.__all__, module.__name__
        assert own.isdisjoint(module.__all__), module.__name__
        assert all(getattr(module, name).__doc__ for name in module.__all__)


AGREED = ("charter_decisions", "workshop")  # where a room's agreements on charter, plan and vision come from


def test_what_a_verb_reads_is_what_a_change_of_makes_its_notebook_run_again():
    tree = ast.parse(inspect.getsource(jobs.Job))
    verbs = {node.name: node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    for verb, inputs in READ_BY.items():
        named = {node.attr for node in ast.walk(verbs[verb]) if isinstance(node, ast.Attribute)}
        named |= {
            node.value
            for node in ast.walk(verbs[verb])
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        }
        # What was agreed is entered into charter, plan and vision where they are read.
        assert named & set(INPUTS) == set(inputs) - (set(AGREED) - named), verb
    recording = {name for name, node in verbs.items() if "self._recorded" in ast.unparse(node)}
    assert recording == set(READ_BY)


@pytest.mark.parametrize(
    ("stem", "inputs"),
    [
        ("00_workshop", {"workshop", "quotes"}),
        ("01_governance_audit", {"governance", "charter", *AGREED}),
        ("08_charter", {"charter", *AGREED}),
        ("09_communication", {"communication", *AGREED}),
        ("02_voice_of_customer", {"survey", "finance", "quotes", "themes"}),
        ("03_journey_map", {"journey", "journey_ballots", "survey", "workshop", "quotes", "operations", "interviews"}),
        ("04_employees", {"employees", "employee_actions"}),
        ("04_operations", {"operations", "survey"}),
        ("04_what_worked", {"effects", "initiatives", "survey"}),
        ("04_interviews", {"interviews", "journey", "quotes"}),
        ("06_ideas", {"ideas", "initiatives", "journey"}),
        ("04_maturity_diagnostic", {"maturity"}),
        ("05_roadmap", {"initiatives", "finance", "ideas"}),
        ("06_portfolio", {"portfolio"}),
        ("10_listening", {"listening"}),
        ("11_technology", {"technology", "workshop"}),
        ("12_outcomes", {"outcomes", "initiatives", "finance"}),
        ("13_vision", {"vision", *AGREED}),
    ],
)
def test_a_notebook_depends_on_the_inputs_that_it_lists_and_no_others(stem, inputs):
    assert keys.reads(templates.find(ROOT)[stem]) == inputs
