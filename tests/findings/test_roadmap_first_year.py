"""What of a plan starts after its first year, and what that year spends of its budget."""

from dataclasses import replace

import pytest
from roadmaps import EN
from test_roadmap_options import _planned

from workbench.estimate import Estimate, count
from workbench.findings.roadmap.plan import _early, _gated, _later
from workbench.model.roadmap import MoreBudget, Planned
from workbench.model.rows import frame_of
from workbench.privacy.rules import STANDARD
from workbench.result import Result
from workbench.scoring.roadmap.money import early


def record(spent: float | None, years: int = 2) -> Result:
    """A plan of two years: the desk at once, the training in month 12; what the first year spends of EUR 1.6M."""
    plan = [_planned("I1", "Desk"), replace(_planned("I2", "Training"), month=12.0)]
    more = [MoreBudget(year, 1e5, 0.0, None, None, "", "") for year in range(1, years + 1)]
    figures = {"spend_year_1": Estimate(spent, unit="EUR"), "budget_year_1": Estimate(1.6e6, unit="EUR")}
    tables = {"initiatives": frame_of(Planned, plan), "more_budget": frame_of(MoreBudget, more)}
    return Result("roadmap", figures if spent else {}, tables, rules=STANDARD)


@pytest.mark.parametrize(
    ("spent", "said"),
    [
        (1.2e6, "Only after the first year, which spends EUR 1.2M of its EUR 1.6M: Training."),
        (1.59e6, "The EUR 1.6M of the first year is all but committed; what waits until after it: Training."),
        (None, "Only after the first year: Training."),
    ],
)
def test_a_first_year_that_spends_all_but_nothing_of_its_money_is_not_told_as_a_part_of_the_same_amount(spent, said):
    result = record(spent)
    assert [EN.text(one) for one in _later(result, list(result.rows(Planned)))] == [said]


def test_a_plan_of_one_year_has_nothing_after_it():
    result = record(1.2e6, years=1)
    assert _later(result, list(result.rows(Planned))) == ()


def test_a_plan_that_pays_and_has_a_second_year_is_told_with_the_day_that_decides_on_it():
    result = record(1.2e6)
    more = {"npv": Estimate(1e6, unit="EUR"), "initiatives": count(2), "live_by_6": count(1)}
    result = replace(result, figures={**result.figures, **more})
    (title,) = _gated(result, list(result.rows(Planned)))
    assert (
        EN.text(title) == "1 of 2 initiatives is live within six months; a gate on 30 September 2027 decides on year 2"
    )
    lost = replace(result, figures={**result.figures, "npv": Estimate(-1e6, unit="EUR")})
    assert _gated(lost, list(lost.rows(Planned))) == ()


def test_the_benefit_of_what_is_live_within_a_year_is_a_share_of_all_that_the_plan_brings():
    plan = record(1.2e6).tables["initiatives"].assign(chosen=True, benefit=[3e6, 1e6], months=[6, 3])
    assert early(plan, 24)["early_benefit"].value == 0.75
    assert early(plan, 12) == early(plan.assign(benefit=0.0), 24) == {}
    told = replace(record(1.2e6), figures=early(plan, 24))
    assert [EN.text(one) for one in _early(told)] == ["What is live within a year brings 75% of the plan’s benefit."]
