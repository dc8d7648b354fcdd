"""What moves the plan's value, what more budget buys, and a cautious valuation."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from roadmap_examples import Limit, Link, Money, effect, frame, initiative

from workbench.estimate import Estimate
from workbench.languages import catalogue
from workbench.scoring.roadmap import sensitivity, value
from workbench.scoring.roadmap.case import build
from workbench.scoring.roadmap.choice import choose


def tornado(case, starts, names):
    """The table with its inputs in words."""
    table = sensitivity.tornado(case, starts, names, haircut=0.0)
    return table.assign(input=[catalogue("en").text(one) for one in table["input"]]).set_index("input")


def case_of(*rows, money=None, **limits):
    limit = Limit(**limits)
    return build(frame(*rows), Money() if money is None else money, limit, start="2027-01"), limit


def test_the_tornado_is_widest_first_and_holds_the_ends_of_each_range():
    money = Money(linkages=(Link(value_per_point=(90.0, 100.0, 110.0), causal=0.5),))
    case, _ = case_of(initiative("A", effects=[effect((1.0, 2.0, 3.0))]), money=money)
    table = tornado(case, {0: 0}, ["NPS"])
    years = 23 / 12
    assert table.index[0] == "NPS: pays or not"
    assert table.loc["NPS: pays or not", ["low", "high"]].tolist() == pytest.approx([-100, 200 * years - 100])
    assert table.loc["NPS: small or large effect", ["low", "high"]].tolist() == pytest.approx(
        [50 * years - 100, 150 * years - 100]
    )
    assert table.loc["NPS: low or high value of a point", ["low", "high"]].tolist() == pytest.approx(
        [90 * years - 100, 110 * years - 100]
    )
    assert table["swing"].is_monotonic_decreasing


def test_the_value_and_the_chance_that_the_two_widest_improvements_both_bring_nothing():
    links = (
        Link(causal=0.6),
        Link(id="L2", figure="calls", causal=0.5),
        Link(id="L3", figure="calls", causal=0.8),
        Link(id="L4", figure="visits", value_per_point=(1.0, 1.0, 1.0), causal=0.9),
    )
    effects = [effect(2.0), effect(2.0, "calls"), effect(1.0, "visits")]
    case, _ = case_of(initiative("A", effects=effects), money=Money(linkages=links))
    names = ["NPS", "Calls", "Visits"]
    rows = sensitivity.tornado(case, {0: 0}, names, haircut=0.0)
    left, chance = sensitivity.failing(case, {0: 0}, names, rows, haircut=0.0)
    assert chance == pytest.approx(0.4 * 0.5 * 0.2)
    assert left == pytest.approx(0.9 * 23 / 12 - 100)  # a visit is worth 1 a year, 0.9 of it by its link
    alone, _ = case_of(initiative("A"))
    assert (
        sensitivity.failing(
            alone, {0: 0}, ["NPS"], sensitivity.tornado(alone, {0: 0}, ["NPS"], haircut=0.0), haircut=0.0
        )
        is None
    )


def test_a_figure_that_no_chosen_initiative_moves_is_not_in_the_tornado():
    money = Money(linkages=(Link(), Link(id="L2", figure="calls")))
    case, _ = case_of(initiative("A"), initiative("B", effects=[effect(1.0, "calls")]), money=money)
    assert not tornado(case, {0: 0}, ["NPS", "Calls"]).index.str.startswith("Calls").any()


def test_delay_discount_and_cost_move_the_value_the_right_way():
    case, _ = case_of(initiative("A"), money=Money(discount_rate=0.08, cost_range=0.1))
    table = tornado(case, {0: 0}, ["NPS"])
    assert table.loc["A change of costs by 10%", "low"] < table.loc["A change of costs by 10%", "high"]
    assert (
        table.loc["A discount rate 2 pp higher or lower", "low"]
        < table.loc["A discount rate 2 pp higher or lower", "high"]
    )
    assert table.loc["A delay of 3 months", "low"] < table.loc["A delay of 3 months", "high"]


def test_the_frontier_never_falls_with_more_budget():
    rows = [
        initiative(name, cost_once=cost, effects=[effect(points)])
        for name, cost, points in (("A", 60.0, 1.0), ("B", 90.0, 2.0), ("C", 50.0, 0.5))
    ]
    case, limit = case_of(*rows, budget=[120.0])
    table = sensitivity.frontier(case, limit)
    assert table["npv"].is_monotonic_increasing
    assert (table["spend"] <= table["budget"] + 1e-6).all()


def test_a_budget_too_small_for_what_is_mandatory_is_left_out_of_the_frontier():
    case, limit = case_of(initiative("A", mandatory=True), budget=[100.0])
    assert sensitivity.frontier(case, limit)["share"].tolist() == [1.0, 1.25, 1.5]


def test_what_the_budget_would_bring_if_no_finding_had_to_be_answered():
    rows = [
        initiative("A", cost_once=100.0, effects=[effect(2.0)]),
        initiative("B", cost_once=100.0, effects=[], findings=["G1.1.1"]),
    ]
    case, limit = case_of(*rows, budget=[100.0], address=["G1.1"])
    [free] = sensitivity.unbound(case, limit).to_dict("records")
    assert (free["chosen"], free["spend"]) == ("A", pytest.approx(100.0))
    assert choose(case, limit) is None or 0 not in choose(case, limit).starts
    case, limit = case_of(*rows, budget=[100.0])
    assert sensitivity.unbound(case, limit).empty


def test_without_a_budget_there_is_no_frontier():
    case, limit = case_of(initiative("A"))
    assert sensitivity.frontier(case, limit).empty
    assert sensitivity.more_budget(case, limit, choose(case, limit)).empty


def test_more_budget_names_what_it_buys():
    rows = [
        initiative("A", cost_once=100.0, effects=[effect(2.0)]),
        initiative("B", cost_once=10.0, effects=[effect(1.0)]),
    ]
    case, limit = case_of(*rows, budget=[100.0])
    found = choose(case, limit)
    [row] = sensitivity.more_budget(case, limit, found).to_dict("records")
    assert (row["year"], row["added"], row["dropped"]) == (1, "B", "")
    assert row["more"] == pytest.approx(10)
    assert row["gain"] == pytest.approx(100 * 23 / 12 - 10)


def test_a_cautious_plan_values_a_doubtful_initiative_less():
    case, _ = case_of(initiative("A", confidence=0.5), initiative("B"))
    drawn = value.draw(case, seed=1, draws=500)
    np.testing.assert_allclose(sensitivity.cautious(case, drawn, 0.25), [0, 100])


def test_the_curve_of_budgets_passes_through_the_plans_own_value():
    # The best plan delays what only costs; the plan itself starts early and is worth a little less.
    rows = [initiative("A", effects=[effect(9.0)]), initiative("B", cost_once=120.0, effects=[], mandatory=True)]
    case, limit = case_of(*rows, budget=[400.0], money=Money(discount_rate=0.08))
    plan = choose(case, limit)
    table = sensitivity.frontier(case, limit, base=plan).set_index("share")
    worth = value.worth_of(case, plan.starts, haircut=0.0).npv
    assert worth < value.worth_of(case, plan.best, haircut=0.0).npv
    assert table.loc[1.0, "npv"] == worth
    assert table["npv"].is_monotonic_increasing


def test_more_budget_has_the_range_of_its_gain_outcome_by_outcome():
    rows = [initiative("A", cost_once=100.0, effects=[effect(2.0)]), initiative("B", cost_once=10.0, confidence=0.5)]
    case, limit = case_of(*rows, budget=[100.0])
    drawn = value.draw(case, seed=3, draws=2000)
    [row] = sensitivity.more_budget(case, limit, choose(case, limit), drawn=drawn).to_dict("records")
    assert (row["low"], row["high"]) == pytest.approx((-10, 100 * 23 / 12 - 10))


def test_the_range_is_told_for_independent_outcomes_and_for_twice_the_correlation():
    rows = [initiative(f"I{n}", confidence=0.5) for n in range(6)]
    case, _ = case_of(*rows, money=Money(correlation=0.3))
    table = sensitivity.correlations(case, dict.fromkeys(range(6), 0), seed=1, draws=4000, haircut=0.0)
    assert table["correlation"].tolist() == [0.0, 0.6]
    assert (table["high"] - table["low"]).is_monotonic_increasing


def test_a_budget_whose_plan_is_worth_little_keeps_its_amount_and_sign():
    tables = {
        name: pd.DataFrame({"low": [-4.0e4], "high": [2.86e6], "npv": [4.6e4]})
        for name in ("tornado", "frontier", "unbound")
    }
    borne = sensitivity.borne(tables, Estimate(2.86e6, low=-8e5, high=6.6e6, unit="EUR"))
    assert borne["frontier"]["npv"].tolist() == [46_000.0]
    assert (borne["tornado"]["low"].tolist(), borne["tornado"]["high"].tolist()) == ([-40_000.0], [2_900_000.0])
