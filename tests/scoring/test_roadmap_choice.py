"""The plan: what is chosen, when it starts, and what is said where nothing fits."""

from __future__ import annotations

import pytest
from roadmap_examples import Limit, Link, Money, effect, frame, initiative

from workbench.scoring.roadmap import choice, value
from workbench.scoring.roadmap.case import build
from workbench.scoring.roadmap.choice import choose, greedy, in_every_near_plan
from workbench.scoring.roadmap.formulation import formulate
from workbench.scoring.roadmap.program import Row, UnsolvedError, bounds_without, clash, solve


def planned(*rows, money=None, early=True, **limits):
    """Start month by id of the best plan, or None."""
    limit = Limit(**limits)
    case = build(frame(*rows), Money() if money is None else money, limit, start="2027-01")
    found = choose(case, limit, early=early)
    return None if found is None else {case.ids[at]: month for at, month in found.starts.items()}


def test_what_costs_more_than_it_brings_is_left_out():
    assert planned(initiative("A"), initiative("B", cost_once=1000.0)) == {"A": 0}


def test_nothing_is_a_plan_where_nothing_pays():
    assert planned(initiative("A", cost_once=1000.0)) == {}


def test_the_budget_of_a_plan_year_takes_the_set_that_is_worth_most():
    rows = [
        initiative("A", cost_once=60.0, effects=[effect(2.0)]),
        initiative("B", cost_once=50.0, effects=[effect(1.5)]),
        initiative("C", cost_once=50.0, effects=[effect(1.5)]),
    ]
    assert set(planned(*rows, budget=[100.0])) == {"B", "C"}


def test_running_costs_count_against_the_budget():
    row = initiative("A", cost_once=60.0, cost_yearly=48.0)
    assert planned(row, budget=[100.0], early=False) != {"A": 0}
    assert planned(row, budget=[104.0]) == {"A": 0}


def test_a_role_is_never_needed_beyond_its_capacity_in_any_month():
    rows = [initiative(name, months=2.0, roles={"developer": 1.0}) for name in "ABC"]
    starts = sorted(planned(*rows, capacity={"developer": 1.0}).values())
    assert starts == [0, 2, 4]


def test_a_role_without_a_stated_capacity_is_not_limited():
    rows = [initiative(name, roles={"trainer": 9.0}) for name in "AB"]
    assert planned(*rows, capacity={"developer": 1.0}) == {"A": 0, "B": 0}


def test_an_initiative_starts_when_what_it_needs_has_finished():
    rows = [initiative("A", months=3.0), initiative("B", depends_on=["A"])]
    assert planned(*rows) == {"A": 0, "B": 3}


def test_an_enabler_without_value_is_taken_for_what_it_enables():
    rows = [initiative("A", effects=[]), initiative("B", effects=[effect(5.0)], depends_on=["A"])]
    assert set(planned(*rows)) == {"A", "B"}


def test_of_two_that_exclude_each_other_the_better_is_taken():
    rows = [initiative("A", excludes=["B"]), initiative("B", effects=[effect(2.0)])]
    assert planned(*rows) == {"B": 0}


def test_what_is_mandatory_is_in_whatever_it_costs():
    assert set(planned(initiative("A", cost_once=5000.0, mandatory=True))) == {"A"}


def test_what_has_started_stays_where_it_is():
    rows = [initiative("A", status="started", effects=[]), initiative("B")]
    assert planned(*rows)["A"] == 0


def test_the_earliest_start_is_kept():
    assert planned(initiative("A", start="2027-05")) == {"A": 4}


def test_all_must_finish_within_the_horizon():
    assert planned(initiative("A", months=13.0), horizon=12) == {}


def test_at_most_so_many_start_in_a_quarter():
    starts = planned(*[initiative(name) for name in "ABCD"], starts_per_quarter=2)
    assert [sum(3 * quarter <= month < 3 * quarter + 3 for month in starts.values()) for quarter in (0, 1)] == [2, 2]


def test_a_floor_brings_in_a_bucket_that_is_worth_less():
    money = Money(linkages=(Link(), Link(id="L2", figure="calls", bucket="operational efficiency")))
    rows = [initiative("A", effects=[effect(4.0)]), initiative("B", cost_once=200.0, effects=[effect(1.0, "calls")])]
    assert planned(*rows, money=money) == {"A": 0}
    assert set(planned(*rows, money=money, floors={"operational efficiency": 0.2})) == {"A", "B"}


def test_a_finding_that_must_be_answered_brings_in_an_initiative_without_return():
    rows = [initiative("A"), initiative("B", effects=[], findings=["M1.7"])]
    assert set(planned(*rows, address=["M1.7"])) == {"A", "B"}


def test_discounting_does_not_delay_an_enabler_to_the_last_month():
    rows = [initiative("A", effects=[effect(100.0)]), initiative("B", effects=[], mandatory=True)]
    assert planned(*rows, money=Money(discount_rate=0.1))["B"] == 0


def test_the_objective_is_the_value_that_the_money_says():
    limit = Limit(haircut=0.3, horizon=6)
    rows = [initiative("A", effects=[effect(3.0)]), initiative("B", effects=[effect(2.0)]), initiative("C")]
    case = build(frame(*rows), Money(discount_rate=0.08), limit, start="2027-01")
    found = choose(case, limit, early=False)
    assert found.objective == pytest.approx(value.worth_of(case, found.starts, haircut=0.3).npv)
    assert found.optimal
    assert found.gap == pytest.approx(0, abs=1e-6)


def test_without_finance_impact_and_confidence_decide():
    limit = Limit(budget=[100.0])
    case = build(frame(initiative("A", impact=2.0), initiative("B", impact=5.0)), None, limit, start="2027-01")
    assert [case.ids[at] for at in choose(case, limit).starts] == ["B"]


def test_the_greedy_plan_takes_the_best_ratio_and_misses_the_best_set():
    rows = [
        initiative("A", cost_once=40.0, effects=[effect(1.6)]),
        initiative("B", cost_once=90.0, effects=[effect(3.4)]),
    ]
    limit = Limit(budget=[100.0])
    case = build(frame(*rows), Money(), limit, start="2027-01")
    assert [case.ids[at] for at in greedy(case, limit)] == ["A"]
    assert [case.ids[at] for at in choose(case, limit).starts] == ["B"]


def test_the_greedy_plan_keeps_dependencies_and_capacity():
    rows = [
        initiative("A", effects=[], months=2.0, roles={"developer": 1.0}),
        initiative("B", depends_on=["A"], effects=[effect(9.0)], roles={"developer": 1.0}),
    ]
    limit = Limit(capacity={"developer": 1.0})
    case = build(frame(*rows), Money(), limit, start="2027-01")
    assert greedy(case, limit) == {0: 0, 1: 2}


def test_an_initiative_is_firm_where_no_good_plan_does_without_it():
    rows = [
        initiative("A", effects=[effect(9.0)]),
        initiative("B", cost_once=100.0, effects=[effect(1.0)]),
        initiative("C", cost_once=100.0, effects=[effect(1.0)]),
    ]
    limit = Limit(budget=[200.0])
    case = build(frame(*rows), Money(), limit, start="2027-01")
    found = choose(case, limit)
    firm = in_every_near_plan(case, limit, list(found.starts), found.objective)
    assert firm[0]
    assert [firm[at] for at in found.starts if at != 0] == [False]


def test_limits_that_clash_are_named_and_no_others():
    rows = [
        initiative("A", cost_once=500.0, mandatory=True),
        initiative("B", findings=["M1.7"]),
        initiative("C", roles={"developer": 1.0}),
    ]
    limit = Limit(budget=[300.0], capacity={"developer": 2.0}, address=["M1.7"])
    case = build(frame(*rows), Money(), limit, start="2027-01")
    assert choose(case, limit) is None
    assert clash(formulate(case, limit)) == ["A is mandatory", "budget of year 1 (300)"]


def test_a_finding_that_nobody_answers_clashes_with_itself():
    limit = Limit(address=["M1.7"])
    case = build(frame(initiative("A")), Money(), limit, start="2027-01")
    assert clash(formulate(case, limit)) == ["finding M1.7 must be answered"]


def test_limits_that_fit_do_not_clash():
    limit = Limit()
    assert clash(formulate(build(frame(initiative("A")), Money(), limit, start="2027-01"), limit)) == []


def test_the_relaxed_programme_bounds_the_best_plan():
    limit = Limit(budget=[150.0])
    case = build(frame(initiative("A"), initiative("B")), Money(), limit, start="2027-01")
    program = formulate(case, limit)
    assert solve(program, relaxed=True).objective > solve(program).objective


def test_an_extra_row_can_ban_an_initiative():
    limit = Limit()
    case = build(frame(initiative("A"), initiative("B")), Money(), limit, start="2027-01")
    program = formulate(case, limit)
    ban = Row("left out", dict.fromkeys(program.of[0], 1.0), high=0)
    assert list(solve(program, extra=[ban]).starts) == [1]


def test_a_bound_from_one_solution_is_never_below_the_best_plan_without_an_initiative():
    rows = [
        initiative(name, cost_once=cost, effects=[effect(points)], mandatory=name == "D")
        for name, cost, points in (("A", 60.0, 2.0), ("B", 50.0, 1.5), ("C", 50.0, 1.4), ("D", 10.0, 0.1))
    ]
    limit = Limit(budget=[130.0], haircut=0.3)
    case = build(frame(*rows), Money(), limit, start="2027-01")
    program = formulate(case, limit)
    bounds = bounds_without(program, range(4))
    for at in range(3):
        ban = Row("left out", dict.fromkeys(program.of[at], 1.0), high=0)
        assert bounds[at] >= solve(program, extra=[ban]).objective - 1e-6
    assert bounds[3] == float("-inf")


def test_a_plan_of_a_given_value_is_found_or_there_is_none():
    limit = Limit(budget=[150.0])
    case = build(frame(initiative("A"), initiative("B", effects=[effect(2.0)])), Money(), limit, start="2027-01")
    program = formulate(case, limit)
    best = solve(program).objective
    assert solve(program, at_least=best - 1).objective >= best - 1
    assert solve(program, at_least=best + 1) is None


def test_where_the_search_ends_without_a_plan_the_sorted_list_is_taken_and_not_called_proved(monkeypatch):
    def searched(program, *, extra=(), relaxed=False, **more):
        if not extra and not relaxed:
            raise UnsolvedError
        return solve(program, extra=extra, relaxed=relaxed, **more)

    monkeypatch.setattr(choice, "solve", searched)
    limit = Limit(budget=[100.0])
    rows = [
        initiative("A", cost_once=40.0, effects=[effect(1.6)]),
        initiative("B", cost_once=90.0, effects=[effect(3.4)]),
    ]
    case = build(frame(*rows), Money(), limit, start="2027-01")
    found = choose(case, limit, early=False)
    assert [case.ids[at] for at in found.starts] == ["A"]
    assert not found.optimal
    assert found.gap > 0


def test_a_finding_is_answered_by_an_initiative_for_its_group():
    assert set(planned(initiative("A"), initiative("B", effects=[], findings=["M1.4"]), address=["M1.4.2"])) == {
        "A",
        "B",
    }
