"""The programme against every possible plan of small random portfolios: same value, and no limit broken."""

from __future__ import annotations

from itertools import product
from random import Random

import numpy as np
import pytest
from roadmap_examples import Limit, Link, Money, effect, frame, initiative

from workbench.scoring.roadmap import value
from workbench.scoring.roadmap.case import build
from workbench.scoring.roadmap.choice import choose, greedy

HORIZON = 5


def portfolio(seed):
    """Four initiatives with random cost, effects on shared figures, a dependency, an exclusion and tight limits."""
    random = Random(seed)  # noqa: S311 - seeded portfolios, no secrets
    rows = [
        initiative(
            name, cost_once=float(random.randint(20, 200)), cost_yearly=float(random.randint(0, 60)),
            months=float(random.randint(1, 3)), ramp=float(random.randint(0, 4)), roles={"developer": random.choice([0.5, 1.0])},
            confidence=random.choice([0.5, 0.8, 1.0]),
            effects=[effect(random.uniform(0.2, 2.0), figure) for figure in random.sample(["a", "b"], random.randint(1, 2))],
        )
        for name in "ABCD"
    ]  # fmt: skip
    rows[3]["depends_on"], rows[1]["excludes"] = ["A"], ["C"]
    links = (
        Link(id="1", figure="a", bucket="retention", value_per_point=(90.0, 120.0, 150.0), causal=0.7),
        Link(id="2", figure="b", bucket="advocacy", value_per_point=(60.0, 100.0, 200.0), causal=0.9),
    )
    limit = Limit(
        horizon=HORIZON,
        budget=[float(random.randint(150, 350))],
        capacity={"developer": 1.5},
        haircut=0.4,
        starts_per_quarter=2,
    )
    return build(
        frame(*rows), Money(linkages=links, discount_rate=0.1, benefit_months=18), limit, start="2027-01"
    ), limit


def allowed(case, limit, starts):
    """Whether a plan keeps all limits, checked month by month without the programme."""
    needs = np.zeros(HORIZON)
    for at, month in starts.items():
        if month + case.months[at] > HORIZON:
            return False
        needs[month : month + case.months[at]] += case.roles[at, 0]
    spent = sum(case.costs(at, month)[:HORIZON].sum() for at, month in starts.items())
    quarters = [sum(3 * q <= month < 3 * q + 3 for month in starts.values()) for q in (0, 1)]
    waits = 3 not in starts or (0 in starts and starts[3] >= starts[0] + case.months[0])
    return (
        waits
        and not {1, 2} <= set(starts)
        and spent <= limit.budget[0] + 1e-9
        and needs.max() <= 1.5 + 1e-9
        and max(quarters) <= limit.starts_per_quarter
    )


def best_of_all(case, limit):
    """The largest value of all allowed plans."""
    plans = (
        {at: month for at, month in enumerate(months) if month is not None}
        for months in product([None, *range(HORIZON)], repeat=len(case))
    )
    return max(value.worth_of(case, plan, haircut=limit.haircut).npv for plan in plans if allowed(case, limit, plan))


@pytest.mark.parametrize("seed", range(6))
def test_no_plan_is_worth_more_than_the_programmes(seed):
    case, limit = portfolio(seed)
    found = choose(case, limit, early=False)
    assert allowed(case, limit, found.starts)
    assert found.objective == pytest.approx(best_of_all(case, limit), abs=1e-6)
    assert value.worth_of(case, found.starts, haircut=limit.haircut).npv == pytest.approx(found.objective, abs=1e-6)


@pytest.mark.parametrize("seed", range(6, 30))
def test_earlier_starts_keep_the_limits_and_at_most_two_per_cent_is_given_up(seed):
    case, limit = portfolio(seed)
    found = choose(case, limit)
    assert allowed(case, limit, found.starts)
    assert value.worth_of(case, found.starts, haircut=limit.haircut).npv >= 0.98 * found.objective - 1e-6


@pytest.mark.parametrize("seed", range(6, 30))
def test_a_sorted_list_keeps_the_limits_and_is_never_worth_more(seed):
    case, limit = portfolio(seed)
    starts = greedy(case, limit)
    assert allowed(case, limit, starts)
    assert value.worth_of(case, starts, haircut=limit.haircut).npv <= choose(case, limit, early=False).objective + 1e-6
