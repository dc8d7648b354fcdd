"""What the business case promises: when money flows, and what it is worth."""

from __future__ import annotations

import numpy as np
import pytest
from roadmap_examples import NAN, Limit, Link, Money, effect, frame, initiative

from workbench.scoring.roadmap.case import build, month_after, month_between


def case_of(*rows, money=None, **limits):
    return build(frame(*rows), Money() if money is None else money, Limit(**limits), start="2027-01")


def test_months_are_counted_across_years():
    assert month_between("2026-10", "2027-01") == 3
    assert month_after("2026-11", 3) == "2027-02"


def test_the_one_off_cost_is_spread_over_the_months_that_it_runs():
    case = case_of(initiative("A", cost_once=600.0, months=3.0))
    assert case.costs(0, 2)[:6].tolist() == [0, 0, 200, 200, 200, 0]


def test_the_yearly_cost_starts_when_it_is_live_and_stays():
    case = case_of(initiative("A", cost_once=0.0, cost_yearly=120.0, months=2.0))
    assert case.costs(0, 0)[:4].tolist() == [0, 0, 10, 10]
    assert case.costs(0, 0)[-1] == 10


def test_a_missing_yearly_cost_counts_as_none():
    assert case_of(initiative("A", cost_yearly=NAN)).costs(0, 0).sum() == 100


def test_the_benefit_grows_in_a_straight_line_over_the_ramp():
    case = case_of(initiative("A", ramp=4.0))
    assert case.shape(0, 0)[:6].tolist() == [0, 0.25, 0.5, 0.75, 1, 1]


def test_without_a_ramp_the_benefit_is_full_at_once():
    assert case_of(initiative("A")).shape(0, 0)[:3].tolist() == [0, 1, 1]


def test_the_first_month_is_not_discounted():
    case = case_of(initiative("A"), money=Money(discount_rate=0.21))
    assert case.discount[0] == 1
    assert case.discount[12] == pytest.approx(1 / 1.21)


def test_the_expected_claim_is_effect_times_value_times_the_chance_of_a_cause():
    money = Money(linkages=(Link(value_per_point=(50.0, 100.0, 300.0), causal=0.5),))
    case = case_of(initiative("A", effects=[effect((1.0, 2.0, 6.0))]), money=money)
    assert case.claims.expected.tolist() == [3.0 * 150.0 * 0.5]


def test_an_effect_may_state_its_own_chance_of_a_cause():
    case = case_of(initiative("A", effects=[effect(1.0, causal=0.25)]))
    assert case.claims.expected.tolist() == [25.0]


def test_one_effect_claims_in_every_bucket_that_its_figure_feeds():
    money = Money(linkages=(Link(), Link(id="L2", bucket="advocacy")))
    assert case_of(initiative("A"), money=money).claims.bucket.tolist() == [0, 2]


def test_an_earlier_wish_than_the_plan_starts_in_its_first_month():
    assert case_of(initiative("A", start="2026-06")).earliest.tolist() == [0]
    assert case_of(initiative("A", start="2027-03")).earliest.tolist() == [2]


def test_without_finance_merit_is_impact_times_confidence():
    case = build(frame(initiative("A", impact=4.0, confidence=0.5)), None, Limit(), start="2027-01")
    assert case.merit.tolist() == [2.0]
    assert not case.monetary
    np.testing.assert_array_equal(case.claims.expected, [])


def test_a_missing_confidence_counts_as_certain():
    assert case_of(initiative("A", confidence=NAN)).confidence.tolist() == [1.0]
