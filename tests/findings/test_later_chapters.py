"""Sentences of operations, effects, listening, technology, outcomes and vision on odd but legal data: each is true."""

from __future__ import annotations

import re

import pandas as pd
import pytest
from scoring.test_listening import TWO, Group, plan, survey
from scoring.test_measured_effects import panel
from scoring.test_operations import frame
from scoring.test_technology import choice, option

from workbench import languages
from workbench.claims import dates
from workbench.context import Context
from workbench.findings import (
    charter,
    communication,
    effects,
    employees,
    ideas,
    listening,
    operations,
    outcomes,
    technology,
    vision,
)
from workbench.model.charter import Written
from workbench.model.employees import Unit
from workbench.model.ideas import Idea
from workbench.model.ideas import Test as Tried
from workbench.model.outcomes import Edge, Node, Outcomes
from workbench.model.vision import Promise, Vision
from workbench.privacy.rules import STANDARD
from workbench.result import Estimate, Result
from workbench.scoring.charter import plan_communication
from workbench.scoring.effects import measure_effects
from workbench.scoring.ideas import trace_ideas
from workbench.scoring.listening import plan_listening
from workbench.scoring.operations import score_operations
from workbench.scoring.outcomes import plan_outcomes
from workbench.scoring.technology import choose_technology
from workbench.scoring.vision import judge_promises

CONTEXT = Context(client="acme", name="Acme", run="r1")
EN = languages.catalogue("en")
MONTHS = [f"{year}-{month:02d}" for year in (2025, 2026) for month in range(1, 13)]


def told(exhibit):
    return exhibit.told(EN)


def measured(values, *, target, polarity, unit="A"):
    rows = [
        ("Wait", "", "", unit, month, value, None, "index", polarity, target)
        for month, value in zip(MONTHS, values, strict=True)
    ]
    return score_operations(frame(rows).astype({"of": float}), rules=STANDARD)


def test_a_target_without_a_direction_is_not_said_to_be_missing():
    title = told(operations.standing(measured([5.0] * 24, target=4.0, polarity=""), CONTEXT)).title
    assert title == "One operational measure is followed, without both a target and a direction to hold it against"


def test_a_trend_that_prints_as_zero_is_not_said_to_rise():
    (chart,) = operations.charts(measured([0.001 * at for at in range(24)], target=None, polarity="up"), CONTEXT)
    assert not any("rises" in said for said in told(chart).takeaways)


def verdicts(*frames):
    return measure_effects(pd.concat(frames), rules=STANDARD, titles={"I1": "Menu"}, labels={"touchpoint.food": "Food"})


def test_an_effect_against_what_is_wanted_is_told_as_going_the_wrong_way():
    shown = told(effects.verdicts(verdicts(panel(-0.4)), CONTEXT))
    assert shown.title == "The measured effect is clear"
    assert shown.takeaways == ("One clear effect goes the wrong way: Menu.",)
    assert told(effects.verdicts(verdicts(panel(0.4)), CONTEXT)).takeaways == ()


def test_an_effect_that_is_not_claimed_is_not_said_to_lie_anywhere():
    (path,) = effects.paths(verdicts(panel(0.0, drift=0.05)), CONTEXT)
    assert told(path).takeaways[0].partition(": ")[2].startswith("what was measured lies between ")


def test_every_measured_effect_is_shown_clear_or_not_where_all_have_one_unit():
    both = verdicts(panel(0.4), panel(0.0, seed=9).assign(initiative="I2"))
    shown = told(effects.compared(both, CONTEXT))
    assert shown.title == "A clear effect of Menu, no clear one of I2"
    assert shown.column("category") == ["Menu: Food", "I2: Food"]
    assert shown.highlight == ("Menu: Food",)
    assert shown.takeaways == ("I2: no clear effect.",)
    assert shown.labels == {"value": "Effect, points"}


def test_an_effect_is_named_with_its_unit():
    (path,) = effects.paths(verdicts(panel(0.4)), CONTEXT)
    assert re.fullmatch(r"Menu works: Food is 0\.\d+ points higher than without it", told(path).title)


def test_one_effect_alone_is_not_compared():
    assert not effects._alike(verdicts(panel(0.4)))


def planned(*surveys):
    return plan_listening(plan(*surveys, segments=TWO), rules=STANDARD)


def test_rules_that_nothing_asks_of_do_not_fall_short():
    assert told(listening.tried(planned(survey("Call", 20_000)), CONTEXT)).title == (
        "One contact rule was tried; no survey says which precision it needs"
    )


def test_a_survey_of_others_that_is_too_small_is_told_though_customers_answer_enough():
    result = planned(survey("Call", 20_000, need=0.05), survey("Others", 50, kind="non-buyers", need=0.02))
    assert told(listening.plan(result, CONTEXT)).title == (
        "No days of rest: each survey of customers is precise enough, one of others is not"
    )


def test_a_plan_whose_interval_is_too_wide_as_assumed_does_not_hang_on_anything():
    result = planned(survey("Call", 200, need=0.01))
    assert told(listening.sensitivity(result, CONTEXT)).title.endswith("and no change that was tried closes that")


def test_what_was_not_tried_is_not_said_to_hold():
    result = planned(survey("Call", 20_000, need=0.05))
    assert told(listening.sensitivity(result, CONTEXT)).title.startswith(
        "The precision of the surveys planned holds if occasions and response turn out otherwise"
    )


def test_groups_that_print_alike_have_no_widest():
    even = planned(survey("Call", 20_000))
    lines = {str(row.half)[:5] for row in even.rows(listening.SegmentLine)}
    assert len(lines) == 2  # the groups are not alike: one is widest
    assert "tighter elsewhere" in told(listening.segments(even, CONTEXT)).title
    halves = (Group("a", "A", 0.5, 1.0), Group("b", "B", 0.5, 1.0))
    alike = plan_listening(plan(survey("Call", 20_000), segments=halves), rules=STANDARD)
    assert told(listening.segments(alike, CONTEXT)).title.startswith("Each survey is told within ±")


def test_two_products_that_are_level_have_no_lead_and_no_range_without_width():
    same = choose_technology(
        choice(option("A", (3, 3, 3), (100, 100, 100)), option("B", (3, 3, 3), (100, 100, 100))), rules=STANDARD
    )
    assert (
        told(technology.sensitivity(same, CONTEXT)).title == "Neither A nor B leads: each is ahead in 50% of outcomes"
    )
    shown = told(technology.ranking(same, CONTEXT))
    assert shown.takeaways == ("A costs EUR 100 in all; what year one takes is not stated",)
    assert shown.rows == (("A: ahead in 50%", 75.0, 75.0, 75.0), ("B: ahead in 50%", 75.0, 75.0, 75.0))
    assert told(technology.costs(same, CONTEXT)).title == "A costs EUR 100 in all; what year one takes is not stated"


def graph(*nodes):
    edges = (Edge("b1", "o1", "study"), Edge("a1", "o1", "memo"))
    return plan_outcomes(Outcomes((Node("b1", "Faster refunds", "benefit"), *nodes), edges), rules=STANDARD)


def test_a_chain_counts_the_actions_and_outcomes_that_it_shows():
    outcome = Node("o1", "Retention", "outcome", "CFO", "Churn", 20, 20)
    result = graph(outcome, Node("a1", "Bot", "action"), Node("a9", "Loose", "action"))
    assert told(outcomes.chain(result, CONTEXT)).title == (
        "One action stands behind one business outcome, and no finding of this report behind it"
    )
    (page,) = outcomes.executives(result, CONTEXT)
    assert told(page).title == "CFO: Churn is to stay at 20"


@pytest.mark.parametrize(
    ("rows", "promised", "title"),
    [
        ({"a": (0.5, 0.4, 0.6, 99)}, 0.9, "The promise of the brand is clearly not kept"),
        ({"a": (0.5, 0.4, 0.6, 99)}, 0.3, "The brand keeps its promise"),
        ({"a": (0.5, 0.4, 0.6, 99), "b": (0.5, 0.4, 0.6, 99)}, 0.9, "None of the 2 promises of the brand is kept"),
        ({"a": (0.5, 0.4, 0.6, 99)}, 0.5, "Of the promise of the brand the answers do not tell whether it is kept"),
    ],
)
def test_one_promise_and_all_promises_are_said_as_such_and_once(rows, promised, title):
    columns = ["touchpoint", "label", "value", "low", "high", "n"]
    table = pd.DataFrame([(name, name, *values) for name, values in rows.items()], columns=columns)
    given = Vision("We care", (), tuple(Promise(name, f"Promise {name}", name, "", promised) for name in rows))
    result = judge_promises(given, (Result("voice", {}, {"touchpoints": table}, rules=STANDARD),), rules=STANDARD)
    shown = told(vision.promises(result, CONTEXT))
    assert (shown.title, shown.takeaways) == (title, ())


def test_a_message_for_nobody_yet_has_no_audience():
    rows = [Written("messages", 1, "audience", ""), Written("messages", 1, "message", "Hello")]
    result = plan_communication(rows, (), rules=STANDARD)
    assert told(communication.messages(result, CONTEXT)).title == "One message is planned; one point is open"
    empty = plan_communication((), (), rules=STANDARD)
    assert [one.id for one in empty.claims] == ["communication-none"]


def test_a_measure_whose_newest_value_lies_beyond_its_limits_is_told_with_that_value():
    (chart,) = operations.charts(measured([5.0, 5.2] * 11 + [5.0, 9.0], target=None, polarity="down"), CONTEXT)
    assert told(chart).title == "Wait is outside its usual range: 9.0 in December 2026"
    (chart,) = operations.charts(measured([5.0, 5.2] * 11 + [5.0, 9.0], target=4.0, polarity="down"), CONTEXT)
    assert told(chart).title == "Wait got worse: 9.0 in December 2026, over 2 times the target"
    (chart,) = operations.charts(measured([5.0, 5.2] * 11 + [5.0, 9.0], target=6.0, polarity="down"), CONTEXT)
    assert told(chart).title == "Wait got worse: 9.0 in December 2026 against a target of 6.0"
    (chart,) = operations.charts(measured([5.0, 5.2] * 11 + [5.0, 9.0], target=9.5, polarity="up"), CONTEXT)
    assert (
        told(chart).title == "Wait is outside its usual range: 9.0 in December 2026 against a target of 9.5"
    )  # better
    (chart,) = operations.charts(measured([5.0, 5.2] * 11 + [5.0, 1.0], target=6.0, polarity="up"), CONTEXT)
    assert told(chart).title == "Wait got worse: 1.0 in December 2026 against a target of 6.0"
    (chart,) = operations.charts(measured([5.0, 5.2] * 11 + [5.0, 9.0], target=9.5, polarity="down"), CONTEXT)
    assert told(chart).title == "Wait is outside its usual range: 9.0 in December 2026"
    (chart,) = operations.charts(measured([5.0, 5.2] * 10 + [9.0, 8.8, 6.8, 9.0], target=4.0, polarity="down"), CONTEXT)
    shown = told(chart)
    assert shown.period == "January 2025 – December 2026"
    assert shown.takeaways[0].startswith("Outside its usual range in 3 of 4 periods since September 2026;")
    assert ("Sept 2026", "Value", 9.0) in shown.rows
    assert ("Dec 2026", "Target", 4.0) in shown.rows
    assert not any(row[1] == "Lower limit" for row in shown.rows)  # no period was under it
    (chart,) = operations.charts(measured([5.0, 5.2] * 11 + [9.0, 5.0], target=None, polarity="down"), CONTEXT)
    assert told(chart).title.startswith("Wait left its usual range in ")


def unit_of(name: str, value: float, *, target: float) -> operations.Unit:
    return operations.Unit(metric="On time", unit=name, value=value, low=None, high=None, n=None, target=target,
                           reached=value >= target)  # fmt: skip


def test_a_unit_within_rounding_of_its_target_is_not_drawn_as_falling_short():
    assert not unit_of("Coast", 0.874, target=0.88).short
    assert not unit_of("North", 0.9, target=0.88).short
    assert unit_of("South", 0.7, target=0.88).short


@pytest.mark.parametrize(
    ("values", "title", "short"),
    [
        ((66, 50, 28, 25, 18),
         "Ability to serve is 25% at Claims and 28% at Desk; elsewhere up to 66%", {"Claims", "Desk"}),
        ((66, 50, 28, 28, 18), "Ability to serve is 28% at Claims and 28% at Desk; elsewhere up to 66%", {"Claims", "Desk"}),
        ((66, 28, 28, 25, 18), "Ability to serve runs from 18% to 66% over 5 units", {"Claims"}),
    ],
)  # fmt: skip
def test_the_title_over_units_names_the_two_furthest_down_of_those_with_enough_people(values, title, short):
    names = ("Crew", "Shop", "Desk", "Claims", "Links")
    rows = [
        Unit(measure="serve", label="Ability to serve", group=name, wave="2026", value=value / 100, n=16 if name == "Links" else 40,
             low=None, high=None, unit="share", change=None, small_base=name == "Links")
        for name, value in zip(names, values, strict=True)
    ]  # fmt: skip
    figures = {f"serve.unit.{row.group}": Estimate(row.value, n=row.n, unit="share") for row in rows}
    figures |= {"units": Estimate(5, unit="count"), "units_hidden": Estimate(0, unit="count")}
    shown = told(employees._by_unit(Result("employees", figures, {}, rules=STANDARD), CONTEXT, "serve", rows))
    assert shown.title == title
    assert {name.removesuffix(" *") for name in shown.highlight} == short
    assert shown.rows[-1][0] == "Links *"  # of few answers: at the foot, below no bar that the title names
    assert shown.notes[0] == "* fewer than 30 answers: at the foot, not compared"


def test_days_and_months_of_tables_stand_in_words_and_quarters_as_they_are():
    assert EN.text(dates.told("2027-08-31")) == "31 August 2027"
    assert EN.text(dates.told("2027-08")) == "Aug 2027"
    assert EN.text(dates.span("2027-01", "2027-04")) == "Jan 2027 – Apr 2027"
    assert (dates.told("Q1 2027"), dates.told(None)) == ("Q1 2027", "")


def test_percent_that_a_client_writes_prints_as_on_other_pages():
    assert charter._cell({"target": "60 %"}, "target") == "60%"


def test_an_initiative_that_the_plan_has_against_its_test_is_the_title_of_the_tests():
    idea = Idea(
        "U1", "Fares", how_might_we="How?", concept="Finder", test=Tried("Prototype", 6, "2026-07", "no", "stop")
    )
    came = [{"id": "I1", "title": "Fare finder", "idea": "U1"}]
    planned = trace_ideas([idea], came, plan={"I1": True}, rules=STANDARD)
    assert (
        told(ideas.tests(planned, CONTEXT)).title
        == "Fare finder is in the plan, although the test of its idea says stop"
    )
    aside = trace_ideas([idea], came, plan={"I1": False}, rules=STANDARD)
    assert "although" not in told(ideas.tests(aside, CONTEXT)).title
