"""What a plan is worth: overlap, cash, and the futures drawn."""

from __future__ import annotations

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
    assert value.worth_of(case, {0: 0, 1: 0}, haircut=0.3).benefit.sum(axis=1)[1] == pytest.approx(
        -100 * 23 / 12
    )


def test_cash_by_month_adds_up_to_the_undiscounted_value():
    case = case_of(initiative("A", ramp=3.0), initiative("B", cost_yearly=60.0))
    worth = value.worth_of(case, {0: 0, 1: 4}, haircut=0.2)
    assert worth.cash.sum() == pytest.approx(worth.npv)


def test_the_same_seed_draws_the_same_futures():
    case = case_of(initiative("A", effects=[effect((0.0, 1.0, 3.0))], confidence=0.7))
    np.testing.assert_array_equal(value.draw(case, seed=7, draws=50), value.draw(case, seed=7, draws=50))
    assert not np.array_equal(value.draw(case, seed=7, draws=50), value.draw(case, seed=8, draws=50))


def test_the_mean_of_the_futures_is_the_expected_value():
    money = Money(linkages=(Link(value_per_point=(50.0, 100.0, 300.0), causal=0.6),))
    case = case_of(initiative("A", effects=[effect((1.0, 2.0, 6.0))], confidence=0.8), money=money)
    assert value.draw(case, seed=1, draws=200_000).mean() == pytest.approx(3 * 150 * 0.6 * 0.8, rel=0.01)


def test_claims_that_rest_on_one_doubtful_link_fail_together():
    money = Money(linkages=(Link(causal=0.5),))
    drawn = value.draw(case_of(initiative("A"), initiative("B"), money=money), seed=3, draws=1000)
    np.testing.assert_array_equal(drawn[:, 0], drawn[:, 1])
    assert set(np.unique(drawn)) == {0.0, 100.0}


def test_triangular_quantiles_hit_both_ends_and_the_turn():
    ranges = np.array([[0.0, 1.0, 4.0]])
    quantiles = value.triangular(np.array([[0.0], [0.25], [1.0]]), ranges)
    assert quantiles[:, 0].tolist() == pytest.approx([0, 1, 4])


def test_a_range_without_width_is_its_value():
    assert value.triangular(np.array([[0.2], [0.9]]), np.array([[2.0, 2.0, 2.0]]))[:, 0].tolist() == [
        2.0,
        2.0,
    ]


def test_ten_thousand_futures_of_sixty_initiatives_are_an_array_of_months():
    rows = [initiative(f"I{n}", effects=[effect((0.0, 1.0, 2.0))]) for n in range(60)]
    case = case_of(*rows)
    drawn = value.draw(case, seed=1)
    paths = value.futures(case, dict.fromkeys(range(60), 0), drawn, haircut=0.3)
    assert paths.shape == (10_000, 24)
    assert np.isfinite(paths).all()
