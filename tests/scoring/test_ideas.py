"""The way of ideas: states, traces of initiatives to tests, and the questions that are open."""

from __future__ import annotations

from workbench.context import Context
from workbench.findings import ideas as shown
from workbench.languages import catalogue
from workbench.model.ideas import Idea, IdeaLine, IdeaTrace, OpenIdea, Test
from workbench.privacy.rules import STANDARD
from workbench.scoring.ideas import trace_ideas

GO = Test("Pilot", 9, "2026-05", "Works", "go")
IDEAS = (
    Idea("A", "Nobody says why"),
    Idea("B", "Long lines", how_might_we="How?"),
    Idea("C", "Two prices", how_might_we="How?", concept="Finder"),
    Idea("D", "Late", how_might_we="How?", concept="Desk", test=GO),
    Idea("E", "Proof", how_might_we="How?", concept="Refund", test=Test("Paper", 8)),
    Idea("F", "Wifi", how_might_we="How?", concept="Mast", test=Test("Trial", 5, "", "No better", "stop")),
)
PLAN = (
    {"id": "I1", "title": "Desk", "idea": "D"},
    {"id": "I2", "title": "Refund", "idea": "E"},
    {"id": "I3", "title": "Else", "idea": ""},
)


def result():
    return trace_ideas(IDEAS, PLAN, rules=STANDARD)


def test_the_state_of_an_idea_is_its_furthest_step_and_a_stop_stays_one():
    states = {line.id: line.state for line in result().rows(IdeaLine)}
    assert states == {
        "A": "discover",
        "B": "define",
        "C": "develop",
        "D": "initiative",
        "E": "initiative",
        "F": "stopped",
    }


def test_whether_an_idea_is_in_the_plan_comes_from_the_plan():
    asked = [*PLAN, {"id": "I4", "title": "Mast", "idea": "F"}]
    found = trace_ideas(IDEAS, asked, plan={"I1": True, "I2": False, "I3": True, "I4": True}, rules=STANDARD)
    states = {line.id: line.state for line in found.rows(IdeaLine)}
    assert {id_: states[id_] for id_ in "DEF"} == {"D": "deliver", "E": "waits", "F": "stopped-planned"}
    rows = shown.tests(found, Context(client="a", name="A", run="r", language="en")).told(catalogue("en")).rows
    assert [row[1] for row in rows][3:] == [
        "in the plan", "an initiative, not in the plan", "stopped by its test, still in the plan",
    ]  # fmt: skip
    out = trace_ideas(IDEAS, asked, plan={"I1": True, "I4": False}, rules=STANDARD)
    assert not [one for one in out.rows(OpenIdea) if one.question.id == "ideas-ask-stopped"]


def test_an_initiative_traces_to_the_test_of_its_idea_or_to_none():
    assert [(one.initiative, one.idea, one.test, one.result) for one in result().rows(IdeaTrace)] == [
        ("I1", "D", "Pilot", "Works"), ("I2", "E", None, None),
    ]  # fmt: skip
    assert result().figures["untested"].value == 1


def test_what_is_open_is_one_question_an_idea_and_nothing_is_filled_in():
    asked = [(one.idea, one.question.id) for one in result().rows(OpenIdea)]
    assert asked == [
        ("A", "ideas-ask-question"), ("A", "ideas-ask-concept"), ("B", "ideas-ask-concept"), ("C", "ideas-ask-test"),
        ("E", "ideas-ask-result"),
    ]  # fmt: skip


def test_a_concept_in_the_plan_without_a_test_is_asked_for_the_test_that_speaks_for_it():
    found = trace_ideas(
        [Idea("C", "X", how_might_we="How?", concept="Y")], [{"id": "I1", "title": "Y", "idea": "C"}], rules=STANDARD
    )
    assert [one.question.id for one in found.rows(OpenIdea)] == ["ideas-ask-test-running"]


def test_the_picture_has_a_box_for_each_step_taken_and_a_light_line_where_no_test_speaks():
    drawn = shown.diamond(result(), Context(client="a", name="A", run="r", language="en")).told(catalogue("en"))
    rows = {row["id"]: row for row in drawn.records()}
    assert "A-define" not in rows
    assert rows["D-tested"]["label"] == "Works (n=9)"
    assert rows["D-tested"]["assumed"] == ""
    assert rows["E-tested"]["assumed"] == "E-deliver"
    assert rows["F-deliver"]["label"] == "Stopped after the test"
    assert drawn.title == "2 of 6 ideas were tested with a result"


def test_an_idea_that_an_initiative_answers_already_is_asked_for_a_test_and_not_for_a_concept():
    found = trace_ideas(
        [Idea("B", "X", how_might_we="How?")],
        [{"id": "I4", "title": "Owner", "idea": "B"}],
        plan={"I4": True},
        rules=STANDARD,
    )
    assert [one.question.id for one in found.rows(OpenIdea)] == ["ideas-ask-test-running"]
    assert [one.state for one in found.rows(IdeaLine)] == ["deliver"]
