"""What a plan is worth: overlap, cash, and the futures drawn."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from roadmap_examples import Limit, Link, Money, effect, frame, initiative

from workbench.scoring.roadmap import value
from workbench.scoring.roadmap.case import build


def case_of(*rows, money=None, **limits):
    return build(frame(*rows), Money() if money is None else money, Limit(**limits), start="2027-01")


def test_npv_is_benefit_less_cost():
    # 1 point x 100 a year over the 23 months after the first, less 100.
    case = case_of(initiative("A"))
    assert value.worth_of(case, {0: 0}, haircut=0.0).npv == pytest.approx(100 * 23 / 12 - 100)


def test_the_largest_claim_on_a_figure_counts_in_full_and_every_other_loses_the_haircut():
    case = case_of(initiative("A", effects=[effect(3.0)]), initiative("B", effects=[effect(1.0)]))
    worth = value.worth_of(case, {0: 0, 1: 0}, haircut=0.3)
    assert worth.benefit.sum(axis=1) == pytest.approx([300 * 23 / 12, 0.7 * 100 * 23 / 12])


def test_claims_on_different_figures_do_not_overlap():
    money = Money(linkages=(Link(), Link(id="L2", figure="voice.csat")))
    case = case_of(initiative("A"), initiative("B", effects=[effect(1.0, "voice.csat")]), money=money)
    assert value.worth_of(case, {0: 0, 1: 0}, haircut=0.5).benefit.sum() == pytest.approx(2 * 100 * 23 / 12)


def test_an_initiative_outside_the_plan_claims_nothing():
    case = case_of(initiative("A", effects=[effect(3.0)]), initiative("B"))
    worth = value.worth_of(case, {1: 0}, haircut=0.3)
    assert worth.benefit.sum(axis=1) == pytest.approx([0, 100 * 23 / 12])


def test_a_claim_below_zero_is_not_cut():
    case = case_of(initiative("A", effects=[effect(3.0)]), initiative("B", effects=[effect(-1.0)]))
    assert value.worth_of(case, {0: 0, 1: 0}, haircut=0.3).benefit.sum(axis=1)[1] == pytest.approx(-100 * 23 / 12)


def test_cash_by_month_adds_up_to_the_undiscounted_value():
    case = case_of(initiative("A", ramp=3.0), initiative("B", cost_yearly=60.0))
    worth = value.worth_of(case, {0: 0, 1: 4}, haircut=0.2)
    assert worth.cash.sum() == pytest.approx(worth.npv)


def test_the_same_seed_draws_the_same_futures():
    case = case_of(initiative("A", effects=[effect((0.0, 1.0, 3.0))], confidence=0.7))
    one, same, other = (value.draw(case, seed=seed, draws=50).amounts for seed in (7, 7, 8))
    np.testing.assert_array_equal(one, same)
    assert not np.array_equal(one, other)


def test_the_mean_of_the_futures_is_the_expected_value():
    money = Money(linkages=(Link(value_per_point=(50.0, 100.0, 300.0), causal=0.6),))
    case = case_of(initiative("A", effects=[effect((1.0, 2.0, 6.0))], confidence=0.8), money=money)
    assert value.draw(case, seed=1, draws=200_000).amounts.mean() == pytest.approx(3 * 150 * 0.6 * 0.8, rel=0.01)


def test_claims_that_rest_on_one_doubtful_link_fail_together():
    money = Money(linkages=(Link(causal=0.5),))
    drawn = value.draw(case_of(initiative("A"), initiative("B"), money=money), seed=3, draws=1000).amounts
    np.testing.assert_array_equal(drawn[:, 0], drawn[:, 1])
    assert set(np.unique(drawn)) == {0.0, 100.0}


def test_triangular_quantiles_hit_both_ends_and_the_turn():
    ranges = np.array([[0.0, 1.0, 4.0]])
    quantiles = value.triangular(np.array([[0.0], [0.25], [1.0]]), ranges)
    assert quantiles[:, 0].tolist() == pytest.approx([0, 1, 4])


def test_a_range_without_width_is_its_value():
    assert value.triangular(np.array([[0.2], [0.9]]), np.array([[2.0, 2.0, 2.0]]))[:, 0].tolist() == [2.0, 2.0]


def test_ten_thousand_futures_of_sixty_initiatives_are_an_array_of_months():
    rows = [initiative(f"I{n}", effects=[effect((0.0, 1.0, 2.0))]) for n in range(60)]
    case = case_of(*rows)
    drawn = value.draw(case, seed=1)
    found = value.outcomes(case, dict.fromkeys(range(60), 0), drawn, haircut=0.3)
    assert found.cash.shape == (10_000, 24)
    assert np.isfinite(found.cash).all()


def independent_and_joint(money, *rows, draws=20_000):
    """The spread of a plan's value where outcomes are independent, and where they share their shocks."""
    spreads = []
    for correlation in (0.0, 0.5):
        case = replace(case_of(*rows, money=money), correlation=correlation)
        starts = dict.fromkeys(range(len(rows)), 0)
        found = value.outcomes(case, starts, value.draw(case, seed=5, draws=draws), haircut=0.0)
        spreads.append(np.subtract(*np.quantile(found.npv, [0.9, 0.1])))
    return spreads


def test_initiatives_that_share_delivery_succeed_and_fail_together():
    rows = [initiative(f"I{n}", confidence=0.5) for n in range(8)]
    alone, together = independent_and_joint(Money(), *rows)
    assert together > 1.5 * alone


def test_links_that_share_the_economy_are_worth_more_or_less_together():
    links = tuple(Link(id=f"L{n}", figure=f"f{n}", value_per_point=(0.0, 100.0, 200.0)) for n in range(8))
    rows = [initiative(f"I{n}", effects=[effect(1.0, f"f{n}")]) for n in range(8)]
    alone, together = independent_and_joint(Money(linkages=links), *rows)
    assert together > 1.5 * alone


def test_any_two_initiatives_have_the_stated_correlation():
    # Success at a confidence of a half is the sign of a normal draw: P(both) = 1/4 + arcsin(0.3) / (2 pi).
    case = replace(case_of(initiative("A", confidence=0.5), initiative("B", confidence=0.5)), correlation=0.3)
    both = (value.draw(case, seed=2, draws=200_000).amounts > 0).all(axis=1).mean()
    assert both == pytest.approx(0.25 + np.arcsin(0.3) / (2 * np.pi), abs=0.005)


def test_costs_vary_around_what_is_stated_and_cost_as_much_on_average():
    case = replace(case_of(initiative("A")), cost_range=0.2)
    costs = value.draw(case, seed=4, draws=50_000).costs
    assert (costs.min(), costs.max()) == pytest.approx((0.8, 1.2), abs=0.01)
    assert costs.mean() == pytest.approx(1.0, abs=0.002)


BOTH = (Link(figure="touchpoint.desk"), Link(id="L2", figure="voice.nps"))


def test_a_rating_and_the_nps_that_it_drives_are_not_paid_for_twice():
    # W12: one initiative claims 300 through the rating and 100 through NPS; the smaller claim loses the haircut.
    row = initiative("A", effects=[effect(3.0, "touchpoint.desk"), effect(1.0)])
    case = case_of(row, money=Money(linkages=BOTH))
    assert case.claims.repeats.tolist() == [False, True]
    worth = value.worth_of(case, {0: 0}, haircut=0.3)
    assert worth.benefit.sum() == pytest.approx((300 + 0.7 * 100) * 23 / 12)


def test_a_rating_and_nps_in_other_buckets_or_of_other_initiatives_are_both_paid_for():
    links = (BOTH[0], Link(id="L2", figure="voice.nps", bucket="advocacy"))
    row = initiative("A", effects=[effect(3.0, "touchpoint.desk"), effect(1.0)])
    assert not case_of(row, money=Money(linkages=links)).claims.repeats.any()
    rows = [initiative("A", effects=[effect(3.0, "touchpoint.desk")]), initiative("B")]
    assert not case_of(*rows, money=Money(linkages=BOTH)).claims.repeats.any()
