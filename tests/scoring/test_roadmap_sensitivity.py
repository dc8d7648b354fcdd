"""What moves the plan's value, what more budget buys, and a cautious valuation."""

from __future__ import annotations

import numpy as np
import pytest
from roadmap_examples import Limit, Link, Money, effect, frame, initiative

from workbench.scoring.roadmap import sensitivity, value
from workbench.scoring.roadmap.case import build
from workbench.scoring.roadmap.choice import choose


def case_of(*rows, money=None, **limits):
    limit = Limit(**limits)
    return build(frame(*rows), Money() if money is None else money, limit, start="2027-01"), limit


def test_the_tornado_is_widest_first_and_holds_the_ends_of_each_range():
    money = Money(linkages=(Link(value_per_point=(90.0, 100.0, 110.0), causal=0.5),))
    case, _ = case_of(initiative("A", effects=[effect((1.0, 2.0, 3.0))]), money=money)
    table = sensitivity.tornado(case, {0: 0}, ["NPS"], haircut=0.0).set_index("input")
    years = 23 / 12
    assert table.index[0] == "NPS: link to money"
    assert table.loc["NPS: link to money", ["low", "high"]].tolist() == pytest.approx(
        [-100, 200 * years - 100]
    )
    assert table.loc["NPS: effect", ["low", "high"]].tolist() == pytest.approx(
        [50 * years - 100, 150 * years - 100]
    )
    assert table.loc["NPS: value of a point", ["low", "high"]].tolist() == pytest.approx(
        [90 * years - 100, 110 * years - 100]
    )
    assert table["swing"].is_monotonic_decreasing


def test_a_figure_that_no_chosen_initiative_moves_is_not_in_the_tornado():
    money = Money(linkages=(Link(), Link(id="L2", figure="calls")))
    case, _ = case_of(initiative("A"), initiative("B", effects=[effect(1.0, "calls")]), money=money)
    assert (
        not sensitivity.tornado(case, {0: 0}, ["NPS", "Calls"], haircut=0.0)["input"]
        .str.startswith("Calls")
        .any()
    )


def test_delay_discount_and_cost_move_the_value_the_right_way():
    case, _ = case_of(initiative("A"), money=Money(discount_rate=0.08))
    table = sensitivity.tornado(case, {0: 0}, ["NPS"], haircut=0.0).set_index("input")
    assert table.loc["Costs, 10% up or down", "low"] < table.loc["Costs, 10% up or down", "high"]
    assert (
        table.loc["Discount rate, 2% up or down", "low"] < table.loc["Discount rate, 2% up or down", "high"]
    )
    assert table.loc["All live 3 months later", "low"] < table.loc["All live 3 months later", "high"]


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


def test_without_a_budget_there_is_no_frontier():
    case, limit = case_of(initiative("A"))
    assert sensitivity.frontier(case, limit).empty
    assert sensitivity.more_budget(case, limit, 0.0, {}).empty


def test_more_budget_names_what_it_buys():
    rows = [
        initiative("A", cost_once=100.0, effects=[effect(2.0)]),
        initiative("B", cost_once=10.0, effects=[effect(1.0)]),
    ]
    case, limit = case_of(*rows, budget=[100.0])
    found = choose(case, limit)
    [row] = sensitivity.more_budget(case, limit, found.objective, found.starts).to_dict("records")
    assert (row["year"], row["added"], row["dropped"]) == (1, "B", "")
    assert row["more"] == pytest.approx(10)
    assert row["gain"] == pytest.approx(100 * 23 / 12 - 10)


def test_a_cautious_plan_values_a_doubtful_initiative_less():
    case, _ = case_of(initiative("A", confidence=0.5), initiative("B"))
    drawn = value.draw(case, seed=1, draws=500)
    np.testing.assert_allclose(sensitivity.cautious(case, drawn, 0.25), [0, 100])
