"""What initiatives and limits together may not say; every fault at once, each with its place and fix."""

from __future__ import annotations

import pytest
from roadmap_examples import Limit, Link, Money, effect, frame, initiative

from workbench.errors import InputError
from workbench.privacy.rules import STANDARD
from workbench.scoring.roadmap import draft_roadmap, plan_faults, plan_roadmap


def faults_of(*rows, money=None, survey=False, **limits):
    found = plan_faults(
        frame(*rows), Money() if money is None else money, limits=Limit(**limits), as_of="2026-12-31", survey=survey
    )
    return [(fault.cell, fault.found) for fault in found]


def test_sound_input_has_no_faults():
    assert faults_of(initiative("A")) == []


def test_a_circle_of_dependencies_is_named():
    rows = [initiative("A", depends_on=["B"]), initiative("B", depends_on=["C"]), initiative("C", depends_on=["A"])]
    [(_, found)] = faults_of(*rows)
    assert found.startswith("a circle of dependencies: ")
    assert set(found.removeprefix("a circle of dependencies: ").split(" -> ")) == {"A", "B", "C"}


def test_a_dependency_on_nobody_offers_the_nearest_id():
    [fault] = plan_faults(
        frame(initiative("I01"), initiative("I02", depends_on=["I1"])), Money(), limits=Limit(), as_of="2026-12-31"
    )
    assert fault.found == 'a dependency on the unknown "I1"'
    assert "I01" in fault.fix


def test_an_effect_on_an_unknown_figure_offers_the_nearest():
    [fault] = plan_faults(
        frame(initiative("A", effects=[effect(1.0, "voice.np")])), Money(), limits=Limit(), as_of="2026-12-31"
    )
    assert fault.cell == "A"
    assert fault.found == 'an effect on the unknown figure "voice.np"'
    assert 'Did you mean "voice.nps"?' in fault.fix


def test_an_effect_on_a_whole_yearly_cost_is_the_share_of_it_that_is_saved():
    cost = Link(figure="cost.calls", yearly_cost=True)
    rows = [initiative(name, effects=[effect(points, "cost.calls")]) for name, points in (("A", 15.0), ("B", 0.15))]
    [fault] = plan_faults(frame(*rows), Money(linkages=(cost,)), limits=Limit(), as_of="2026-12-31")
    assert fault.cell == "A"
    assert fault.found == 'an effect of 15 on "cost.calls", whose value is its whole yearly cost'
    assert fault.allowed == "the share of it that is saved, 0 to 1"


def test_the_surveys_own_figure_is_known_where_its_link_may_be_used():
    money = Money(linkages=(), survey_causal=0.5)
    assert faults_of(initiative("A"), money=money, survey=True) == []
    assert faults_of(initiative("A"), money=money, survey=False) == [
        ("A", 'an effect on the unknown figure "voice.nps"')
    ]


def test_a_negative_cost_is_refused():
    assert faults_of(initiative("A", cost_once=-5.0)) == [("A", "cost_once of -5")]


def test_a_second_currency_is_refused():
    assert faults_of(initiative("A", currency="PLN")) == [("A", 'amounts in "PLN"')]


def test_a_start_before_the_plan_is_refused_unless_it_has_started():
    early = ("A", "an earliest start of 2026-11, before the plan's first month 2027-01")
    assert faults_of(initiative("A", start="2026-11")) == [early]
    assert faults_of(initiative("A", start="2026-11", status="started")) == []


def test_effort_beyond_capacity_is_refused():
    found = faults_of(initiative("A", roles={"developer": 3.0}), capacity={"developer": 2.0})
    assert found == [("A", "3 developer a month, where 2 are available")]


def test_a_budget_of_zero_is_refused():
    assert faults_of(initiative("A"), budget=[0.0]) == [("roadmap.budget", "a budget of zero")]


def test_a_budget_that_ends_before_the_horizon_is_refused():
    found = faults_of(initiative("A"), budget=[100.0], horizon=24)
    assert found == [("roadmap.budget", "a budget for 1 of 2 plan years")]


def test_what_must_be_in_the_plan_must_fit_its_horizon():
    found = faults_of(initiative("A", months=14.0, mandatory=True))
    assert found == [("A", "14 months of an initiative that must be in the plan")]


def test_an_id_twice_is_refused():
    assert faults_of(initiative("A"), initiative("A")) == [("A", "the id a second time")]


def test_a_thousand_initiatives_are_planned_and_one_more_is_refused():
    rows = [initiative(f"I{n}") for n in range(1001)]
    assert faults_of(*rows[:1000]) == []
    assert faults_of(*rows) == [(None, "1001 initiatives")]


@pytest.mark.parametrize("verb", [plan_roadmap, draft_roadmap])
def test_all_faults_are_told_at_once(verb):
    rows = frame(initiative("A", cost_once=-5.0, effects=[effect(1.0, "x")]), initiative("B", currency="PLN"))
    with pytest.raises(InputError) as error:
        verb(rows, Money(), rules=STANDARD, limits=Limit(budget=[0.0]), as_of="2026-12-31")
    assert len(error.value.faults) == 4


@pytest.mark.parametrize("verb", [plan_roadmap, draft_roadmap])
def test_limits_that_no_plan_meets_are_named(verb):
    rows = frame(initiative("A", mandatory=True, cost_once=500.0))
    with pytest.raises(InputError, match=r"A is mandatory; budget of year 1 \(300\)"):
        verb(rows, Money(), rules=STANDARD, limits=Limit(budget=[300.0]), as_of="2026-12-31")
