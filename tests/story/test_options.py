"""What else a board could decide, and the plan by the decisions that release it."""

from __future__ import annotations

import pytest
from board_results import EN, doubted, exhibits, gated, governance, journey, planned, table, voice

from workbench import languages
from workbench.estimate import Estimate
from workbench.model.budgets import BudgetPoint, Required, Unbound
from workbench.model.ideas import IdeaTrace
from workbench.model.roadmap import Doubted, Milestone
from workbench.privacy.rules import STANDARD
from workbench.result import Result
from workbench.story.record import Record
from workbench.story.telling import tell

BUDGET = (1.6e6, 1e6)


def weighed(*, required: tuple[dict[str, str], ...] = ({"finding": "G9", "name": "Pitch", "by": "I2"},)) -> Result:
    """The plan of EUR 2.7M beside the smaller one, what the money would bring freely, and a larger one."""
    plan = gated()
    figures = {**plan.figures, "npv": Estimate(2.7e6, 2.2e6, 3.2e6, unit="EUR")}
    points = table(
        BudgetPoint,
        {"share": 0.75, "budget": 1.95e6, "npv": 2.2e6, "spend": 1.9e6, "chosen": "I1"},
        {"share": 1.0, "budget": 2.6e6, "npv": 2.7e6, "spend": 2.4e6, "chosen": "I1, I2"},
        {"share": 1.25, "budget": 3.25e6, "npv": 2.9e6, "spend": 3.1e6, "chosen": "I1, I2, I3"},
    )
    free = table(Unbound, {"npv": 3.1e6, "spend": 2.5e6, "chosen": "I1, I3"})
    more = {"frontier": points, "unbound": free, "required": table(Required, *required)}
    return Result("roadmap", figures, {**plan.tables, **more}, rules=STANDARD)


def options(plan: Result) -> list[tuple[object, ...]]:
    shown = exhibits(voice(), journey(), governance(), plan, budget=BUDGET)
    return list(shown.get("story-options", ()))


def test_each_option_says_what_it_spends_brings_answers_and_leaves_out() -> None:
    assert options(weighed()) == [
        ("Nothing", "0", "EUR 0", "EUR 0", "0 of 1", "Nothing changes at “Refund and care”"),
        ("A smaller budget: EUR 2.0M", "1", "EUR 1.9M", "EUR 2.2M", "0 of 1", "Without Desk"),
        ("Only what is released now", "1", "EUR 2.0M", "EUR 2.9M", "0 of 1", "Leaves open: Pitch"),
        ("The plan, released in steps", "2", "EUR 2.4M", "EUR 2.7M", "0 now, 1 later", "Recommended: EUR 437K waits for proof"),
        ("The full budget of EUR 2.6M, must-haves not required", "2", "EUR 2.5M", "EUR 3.1M", "0 of 1", "Not recommended: Wi-Fi instead of Desk"),
        ("A larger budget: EUR 3.3M", "3", "EUR 3.1M", "EUR 2.9M", "1 of 1", "Adds Wi-Fi"),
    ]  # fmt: skip


def test_the_title_says_what_the_release_carries_and_the_page_what_the_rule_costs() -> None:
    record = Record({one.module: one for one in (voice(), journey(), governance(), weighed())}, budget=BUDGET)
    shown = next(one for one in tell(record, rules=STANDARD).exhibits if one.id == "story-options").told(EN)
    assert shown.title == "The must-have is held back; it costs EUR 200K of net value"
    assert shown.takeaways == (
        "EUR 437K buys, for EUR 200K of net value: Pitch.",
        "The board may also drop the must-haves: the same budget would bring EUR 3.1M, EUR 400K more.",
    )


def test_who_asks_for_the_must_haves_and_why_stands_beside_the_plan_and_on_the_source_line() -> None:
    asked = {"asked_by": "Chief Executive", "why": "No spending without proof"}
    plan = weighed(required=({"finding": "G9", "name": "Pitch", "by": "I2", **asked},))
    record = Record({one.module: one for one in (voice(), journey(), governance(), plan)}, budget=BUDGET)
    shown = next(one for one in tell(record, rules=STANDARD).exhibits if one.id == "story-options").told(EN)
    assert shown.rows[3][-1] == ("Recommended: EUR 437K waits for proof; Chief Executive: “No spending without proof”")
    assert shown.notes[0] == "Must-haves: what is wanted whatever it returns (Chief Executive): Pitch."


@pytest.mark.parametrize(
    ("after", "price"),
    [
        ("", ("EUR 200K buys, for EUR 110K of net value: Pitch.", "The other EUR 237K (Wi-Fi) brings EUR 94K only if a new test supports it.")),
        ("I3", ("EUR 437K buys, for EUR 16K of net value: Pitch.",)),
    ],
)  # fmt: skip
def test_the_price_of_the_must_haves_holds_what_answers_them_and_what_that_waits_for(
    after: str, price: tuple[str, ...]
) -> None:
    plan = weighed(
        required=({"finding": "G9", "name": "Pitch", "by": "I2"}, {"finding": "G1", "name": "Rules", "by": "I1"})
    )
    later = {"start": ["2026-10-01", "2027-10-01", "2027-10-01"], "end": ["2027-04-01", "2028-04-01", "2028-04-01"]}
    sums = {"spend": [1.97e6, 2e5, 237e3], "npv": [2.716e6, -1.1e5, 9.4e4], "after": ["", after, ""]}
    rows = plan.tables["initiatives"].assign(chosen=True, months=6, month=[0.0, 12.0, 12.0], **later, **sums)
    tables = {**plan.tables, "initiatives": rows, "doubted": table(Doubted, {"id": "I3", "stopped": True})}
    held = Result("roadmap", dict(plan.figures), tables, rules=STANDARD)
    record = Record({one.module: one for one in (voice(), journey(), governance(), held)}, budget=BUDGET)
    shown = next(one for one in tell(record, rules=STANDARD).exhibits if one.id == "story-options").told(EN)
    assert shown.rows[2][-1] == "Meets: Rules. Leaves open: Pitch"
    assert shown.takeaways[:-1] == price


def test_without_required_findings_no_column_speaks_of_them() -> None:
    rows = options(weighed(required=()))
    assert {len(row) for row in rows} == {5}
    assert rows[3][-1] == "Recommended: EUR 437K waits for proof"


def test_a_plan_that_was_weighed_against_nothing_has_no_page_of_options() -> None:
    assert options(gated()) == []


def test_a_plan_whose_money_is_all_released_has_no_option_to_release_less() -> None:
    shown = exhibits(voice(), journey(), governance(), weighed())  # no budget of years, so no gate
    assert [row[0] for row in shown["story-options"]] == [
        "Nothing",
        "A smaller budget: EUR 2.0M",
        "The plan, released in steps",
        "The full budget of EUR 2.6M, must-haves not required",
        "A larger budget: EUR 3.3M",
    ]
    assert "story-plan" not in shown


def test_what_waits_can_wait_where_the_release_gives_every_required_answer() -> None:
    plan = weighed(required=({"finding": "G9", "name": "Pitch", "by": "I1"},))
    told = tell(
        Record({one.module: one for one in (voice(), journey(), governance(), plan)}, budget=BUDGET), rules=STANDARD
    )
    shown = next(one for one in told.exhibits if one.id == "story-options").told(EN)
    assert shown.title == "EUR 2.0M carries all of the plan’s net value; EUR 437K can wait"


def test_an_initiative_whose_idea_has_no_test_says_so() -> None:
    traces = table(IdeaTrace, {"initiative": "I3", "title": "Wi-Fi", "idea": "U1"})
    ideas = Result("ideas", {}, {"idea_traces": traces}, rules=STANDARD)
    rows = exhibits(voice(), journey(), governance(), weighed(), ideas, budget=BUDGET)["story-options"]
    assert rows[-1][-1] == "Adds Wi-Fi (not tested)"


def test_the_plan_stands_under_the_decisions_that_release_it() -> None:
    plan, due = weighed(), {"by": "2027-02", "id": "I1", "gate": "Within 12 minutes", "state": "due"}
    milestones = table(Milestone, due, {**due, "by": "2027-01", "gate": ""})  # one without a condition is no check
    plan = Result("roadmap", dict(plan.figures), {**plan.tables, "milestones": milestones}, rules=STANDARD)
    rows = exhibits(voice(), journey(), governance(), doubted(plan, stopped="I2"), budget=BUDGET)["story-plan"]
    assert rows[0][-1] == "2027-02-26"
    assert [(row[3], row[0], row[9]) for row in rows] == [
        ("Released now: EUR 2.0M", "I1 Refund without a claim", "EUR 2.0M"),
        ("Held back until 30 September 2027: EUR 437K", "I2 Desk", "EUR 437K"),
        ("Held back until 30 September 2027: EUR 437K", "Held back until 30 September 2027: EUR 437K", ""),
    ]


def test_the_plan_s_page_says_what_is_in_place_by_when_and_who_carries_most() -> None:
    plan = planned(owner=["COO", "CIO", "CIO"])
    results = (voice(), journey(), governance(), doubted(plan, stopped="I2"))
    told = tell(Record({one.module: one for one in results}, budget=BUDGET), rules=STANDARD)
    shown = next(one for one in told.exhibits if one.id == "story-plan").told(EN)
    assert shown.title == "One of 2 initiatives is in place by 31 March 2027; 1 waits for one decision"
    waits = "Still to be decided: Desk by 30 September 2027."
    assert shown.takeaways == (waits,)  # one owner alone carries what is released
    plan = planned(
        end=["2027-04-01"] * 3,
        start=["2026-10-01", "2027-10-01", "2026-10-01"],
        months=[6] * 3,
        owner=["COO", "CIO", ""],
        chosen=[True] * 3,
        spend=[1.4e6, 2e5, 4e5],
        month=[0.0, 12.0, 0.0],
    )
    given = Record({one.module: one for one in (*results[:3], doubted(plan, stopped="I2"))}, budget=BUDGET)
    shown = next(one for one in tell(given, rules=STANDARD).exhibits if one.id == "story-plan").told(EN)
    assert shown.takeaways == ("EUR 1.4M of the EUR 2.2M released now is for the work of COO.", waits)
    due = table(Milestone, {"by": "2027-02", "id": "I1", "gate": "Within 12 minutes", "state": "due"})
    held = Result(
        "roadmap", dict(plan.figures), {**doubted(plan, stopped="I2").tables, "milestones": due}, rules=STANDARD
    )
    given = Record({one.module: one for one in (*results[:3], held)}, budget=BUDGET)
    shown = next(one for one in tell(given, rules=STANDARD).exhibits if one.id == "story-plan").told(EN)
    assert shown.takeaways == (
        "Of the money for Refund without a claim EUR 233K is unspent on 26 February 2027.",
        "EUR 1.4M of EUR 2.2M lies with COO: hear them on 26 February 2027.",
        waits,
    )


@pytest.mark.parametrize("language", ["en", "pl", "zh"])
def test_every_language_tells_the_options(language: str) -> None:
    record = Record({one.module: one for one in (voice(), journey(), governance(), weighed())}, budget=BUDGET)
    catalogue = languages.catalogue(language)
    told = {one.id: one.told(catalogue) for one in tell(record, rules=STANDARD).exhibits}
    assert len(told["story-options"].rows) == 6
    assert all(str(cell).strip() for row in told["story-options"].rows for cell in row)
