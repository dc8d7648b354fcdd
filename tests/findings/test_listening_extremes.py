"""A listening plan with almost nothing in it: what has no answers is not shown, and no need is not told as missed."""

from __future__ import annotations

from workbench.context import Context
from workbench.findings import listening
from workbench.model.listening import Group, Listening, Rule, Survey
from workbench.privacy.rules import STANDARD
from workbench.scoring.listening import plan_listening

CONTEXT = Context(client="acme", name="Acme", run="r1")
TWO = (Group("a", "A", 0.5, 1.0), Group("b", "B", 0.5, 1.0))
ALIKE = (Group("0", "", 1.0, 1.0),)


def made(*surveys: Survey):
    return plan_listening(Listening(1000, TWO, ALIKE, surveys, (Rule(0), Rule(30)), 0.0), rules=STANDARD)


def survey(kind: str, volume: int, share: float = 1.0) -> Survey:
    return Survey("s", "S", kind, "", "", volume, 0.5, 1, share, 0.5, None, True)


def test_a_plan_that_asks_non_buyers_alone_has_its_survey_and_no_rules():
    result = made(survey("non-buyers", 40))
    assert (result.figures["outside"].value, result.figures["half_widest"].value) == (1, None)
    assert [row.answers for row in result.rows(listening.SurveyLine)] == [20]
    shown = [find(result, CONTEXT) for find in (listening.tried, listening.contacts, listening.segments)]
    assert shown == [None, None, None]


def test_groups_without_any_answer_are_not_shown():
    assert listening.segments(made(survey("touchpoint", 1, 0.0001)), CONTEXT) is None


def test_a_plan_that_needs_nothing_does_not_fall_short():
    exhibit = listening.plan(made(survey("touchpoint", 500)), CONTEXT)
    assert exhibit is not None
    assert exhibit.title.id == "listening-no-need"
