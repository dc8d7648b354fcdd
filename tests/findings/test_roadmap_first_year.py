"""What a plan spends in each year and over the whole time, and what it brings soon."""

from dataclasses import replace

from roadmaps import EN
from test_roadmap_options import _planned

from workbench.estimate import Estimate, count
from workbench.findings.roadmap import words
from workbench.findings.roadmap.plan import _early, _soon
from workbench.model.budgets import MoreBudget
from workbench.model.roadmap import Planned
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


def test_two_sentences_lead_from_the_budget_over_what_each_year_spends_to_the_value_of_all_months():
    amounts = {
        "spend_year_1": 1.59e6,
        "spend_year_2": 817_083.0,
        "spend": 2.407e6,
        "cost": 3.13e6,
        "benefit": 6.01e6,
        "npv": 2.89e6,
    }
    figures = {name: Estimate(amount, 0.9 * amount, 1.1 * amount, unit="EUR") for name, amount in amounts.items()}
    figures |= {"budget": Estimate(2.6e6, unit="EUR"), "benefit_months": Estimate(48, unit="months")}
    assert [EN.text(one) for one in words.money(Result("roadmap", figures, rules=STANDARD))] == [
        "The plan spends EUR 2.4M of a budget of EUR 2.6M: EUR 1.6M in year 1 and EUR 817K in year 2.",
        "Over 48 months it costs EUR 3.1M in present value and brings EUR 6.0M: EUR 2.9M net.",
    ]
    assert words.money(record(1.2e6)) == ()


def test_a_plan_of_which_most_of_the_benefit_comes_within_a_year_is_told_with_it():
    result = record(1.2e6)
    soon = {"live_by_12": count(2), "initiatives": count(3), "early_benefit": Estimate(0.84, unit="share")}
    (title,) = _soon(replace(result, figures=soon))
    assert EN.text(title) == "2 of 3 initiatives are live within a year and bring 84% of the benefit"
    assert _soon(replace(result, figures={**soon, "live_by_12": count(3)})) == ()
    assert _soon(replace(result, figures={**soon, "early_benefit": Estimate(0.3, unit="share")})) == ()


def test_the_benefit_of_what_is_live_within_a_year_is_a_share_of_all_that_the_plan_brings():
    plan = record(1.2e6).tables["initiatives"].assign(chosen=True, benefit=[3e6, 1e6], months=[6, 3])
    assert early(plan, 24)["early_benefit"].value == 0.75
    assert early(plan, 12) == early(plan.assign(benefit=0.0), 24) == {}
    told = replace(record(1.2e6), figures=early(plan, 24))
    assert [EN.text(one) for one in _early(told)] == ["What is live within a year brings 75% of the plan’s benefit."]
