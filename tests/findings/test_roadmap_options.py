"""Options beside the plan: what each is worth, what it answers, and why it was not taken."""

from dataclasses import fields

import pandas as pd
from roadmaps import CONTEXT, EN

from workbench.estimate import Estimate
from workbench.findings.roadmap.options import budget, options
from workbench.model.budgets import BudgetPoint, MoreBudget
from workbench.model.roadmap import Planned
from workbench.model.rows import frame_of
from workbench.privacy.rules import STANDARD
from workbench.result import Result
from workbench.scoring.roadmap.money import further


def _planned(id_: str, title: str) -> Planned:
    given = dict.fromkeys((field.name for field in fields(Planned)), None)
    words = dict.fromkeys(("workstream", "dimension", "owner", "kpi", "status", "after", "findings"), "")
    return Planned(
        **{
            **given,
            **words,
            "id": id_,
            "title": title,
            "chosen": id_ != "I3",
            "start": "2026-10-01",
            "end": "2027-10-01",
            "month": 0.0,
            "months": 12,
            "cost_once": 1.0,
            "plan_start": "2026-10-01",
            "quick_win": False,
        }
    )


def record(*points: BudgetPoint) -> Result:
    frontier = frame_of(BudgetPoint, list(points))
    titles = {"I1": "Desk", "I2": "Training", "I3": "Forecast"}
    plan = frame_of(Planned, [_planned(id_, title) for id_, title in titles.items()])
    candidates = pd.DataFrame({"finding": ["a", "b", "c", "d"], "answered_by": ["I1", "I2", "I3, I9", None]})
    figures = {
        "spend": Estimate(2_400_000.0, unit="EUR"),
        "budget": Estimate(2.6e6, unit="EUR"), "npv": Estimate(2.7e6, -1e6, 6e6, unit="EUR"),
        "initiatives": Estimate(2, unit="count"), "candidates": Estimate(4, unit="count"), **further(frontier, "EUR"),
    }  # fmt: skip
    tables = {
        "frontier": frontier,
        "initiatives": plan,
        "candidates": candidates,
        "more_budget": frame_of(MoreBudget, []),
    }
    return Result("roadmap", figures, tables, rules=STANDARD)


SMALL = BudgetPoint(0.25, 0.65e6, -0.1e6, 0, 0.6e6, "")
LESS = BudgetPoint(0.75, 1.95e6, 2.5e6, 1, 1.8e6, "I1")
OWN = BudgetPoint(1.0, 2.6e6, 2.7e6, 2, 2.4e6, "I1, I2")
MORE = BudgetPoint(1.5, 3.9e6, 2.9e6, 3, 3.3e6, "I1, I2, I3")


def test_each_option_says_what_it_answers_what_a_further_euro_brings_and_why_it_was_not_taken() -> None:
    shown = options(record(SMALL, LESS, OWN, MORE), CONTEXT).told(EN)
    assert shown.title == "A budget of EUR 2.6M answers 2 of 4 findings"
    assert shown.rows == (
        ("Nothing", "EUR 0", "0", "0 of 4", "–", "Not taken: answers no finding."),
        ("EUR 650K", "EUR -100K", "0", "0 of 4", "–", "Not taken: without Desk and Training and 2 findings fewer."),
        ("EUR 2.0M", "EUR 2.5M", "1", "1 of 4", "2.0", "Not taken: without Training and one finding fewer."),
        (
            "EUR 2.6M: the plan, which spends EUR 2.4M",
            "EUR 2.7M",
            "2",
            "2 of 4",
            "0.3",
            "Recommended: the plan for the budget given answers 2 of 4 findings.",
        ),
        (
            "EUR 3.9M",
            "EUR 2.9M",
            "3",
            "3 of 4",
            "0.2",
            "Not taken, over the budget: with Forecast and one finding more.",
        ),
    )
    assert shown.highlight == ("EUR 2.6M: the plan, which spends EUR 2.4M",)
    assert shown.takeaways == ("Beyond EUR 2.0M (Training) a further EUR brings 0.3 of net value, 2.0 before.",)


def test_the_curve_says_what_the_plan_s_last_step_adds() -> None:
    shown = budget(record(SMALL, LESS, OWN, MORE), CONTEXT).told(EN)
    assert shown.title == "A budget of EUR 2.0M brings EUR 2.5M of the plan’s EUR 2.7M net; EUR 650K more adds EUR 200K"
    assert list(zip(shown.column("category"), shown.column("value"), strict=True)) == [
        ("Nothing", 0.0), ("EUR 650K: 0 initiatives", -1e5), ("EUR 2.0M: one initiative", 2.5e6), ("EUR 2.6M: 2 initiatives, chosen", 2.7e6), ("EUR 3.9M: 3 initiatives", 2.9e6),
    ]  # fmt: skip
    assert shown.highlight == ("EUR 2.6M: 2 initiatives, chosen",)
    assert shown.labels == {"value": "Net value"}


def test_an_option_that_buys_nothing_more_says_so_and_one_alone_has_no_step() -> None:
    same = BudgetPoint(1.5, 3.9e6, 2.7e6, 2, 2.4e6, "I1, I2")
    shown = options(record(OWN, same), CONTEXT).told(EN)
    assert shown.rows[-1][-1] == "Not taken: buys nothing that the option above does not."
    assert shown.takeaways == ()
    assert budget(record(OWN, same), CONTEXT).told(EN).title.startswith("At the budget of EUR 2.6M the net value is ")


def test_a_smaller_budget_that_holds_the_same_plan_says_so() -> None:
    alike = BudgetPoint(0.75, 1.95e6, 2.7e6, 2, 1.9e6, "I1, I2")
    shown = options(record(alike, OWN), CONTEXT).told(EN)
    assert shown.rows[1][-1] == "Holds what the recommended plan holds."
    assert budget(record(alike, OWN), CONTEXT).told(EN).title == "EUR 2.0M would bring as much as EUR 2.6M"


def test_a_smaller_budget_that_holds_the_same_plan_later_does_not_bring_as_much() -> None:
    later = BudgetPoint(0.75, 1.95e6, 2.5e6, 2, 1.9e6, "I1, I2")
    said = "At the budget of EUR 2.6M the net value is EUR 2.7M (EUR -1.0M to 6.0M)"
    assert budget(record(later, OWN), CONTEXT).told(EN).title == said


def test_the_smallest_budget_that_brings_as_much_is_named() -> None:
    alike = [BudgetPoint(share, 2.6e6 * share, 2.7e6, 2, 1.9e6, "I1, I2") for share in (0.25, 0.5, 0.75)]
    assert budget(record(*alike, OWN), CONTEXT).told(EN).title == "EUR 650K would bring as much as EUR 2.6M"


def test_without_the_plan_among_the_options_nothing_is_gained_over_a_smaller_one() -> None:
    assert further(frame_of(BudgetPoint, [SMALL, LESS]), "EUR") == {}
    assert further(frame_of(BudgetPoint, []), "EUR") == {}
    assert further(frame_of(BudgetPoint, [LESS, OWN]), "EUR") == {"gain_on_less": Estimate(0.2e6, unit="EUR")}
