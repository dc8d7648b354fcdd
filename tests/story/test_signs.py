"""Risks show by signs of what they are about; answers stand with what tests say of them; pages say what follows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from board_results import (
    EN,
    doubted,
    exhibits,
    gated,
    governance,
    journey,
    planned,
    results,
    roadmap,
    sentences,
    table,
    voice,
    with_cash,
)

from workbench.estimate import Estimate
from workbench.model.budgets import Required
from workbench.model.charter import Written
from workbench.model.effects import Effect, Expected
from workbench.model.employees import Said, Unit
from workbench.model.governance import Question
from workbench.model.ideas import IdeaLine, IdeaTrace
from workbench.model.journey import Touchpoint
from workbench.model.operations import Metric, Point
from workbench.model.roadmap import Assumed, KpiLine, Swing
from workbench.model.voice import Link, Step
from workbench.privacy.rules import STANDARD
from workbench.result import Result
from workbench.story import pages
from workbench.story.answer import _front
from workbench.story.causes import Cause, Finding
from workbench.story.record import Record
from workbench.story.telling import tell


def test_that_an_improvement_does_not_pay_shows_where_it_has_come_and_not_in_how_far_it_has_come() -> None:
    ends = {"input": "Refunds: benefit follows or not", "low": 1.5e6, "high": 3.9e6, "swing": 2.4e6, "link": "Refunds"}
    swings = table(Swing, ends)
    plan = Result("roadmap", dict(gated().figures), {**gated().tables, "tornado": swings}, rules=STANDARD)
    rows = exhibits(voice(), journey(), plan, budget=(1.6e6, 1e6))["story-risks"]
    assert [row[:2] for row in rows if "does not pay" in str(row[0])] == [
        (
            "Better “Refunds” does not pay: EUR 1.5M net",
            "Those whom the change has reached do no better. Act if no difference is seen by 30 September 2027",
        )
    ]


def test_a_saving_that_does_not_come_shows_in_the_cost_and_not_in_customers() -> None:
    ends = {
        "input": "Refund cases: benefit follows or not",
        "low": 1.5e6,
        "high": 3e6,
        "swing": 1.5e6,
        "link": "Refund cases",
    }
    cost = {"figure": "Refund cases", "bucket": "operational efficiency", "source": "Finance"}
    tables = {
        **gated().tables,
        "tornado": table(Swing, ends),
        "assumptions": table(Assumed, cost),
        "kpis": gated().tables["kpis"].assign(figures="Refund cases"),
    }
    plan = Result("roadmap", dict(gated().figures), tables, rules=STANDARD)
    (row,) = (
        one
        for one in exhibits(voice(), journey(), plan, budget=(1.6e6, 1e6))["story-risks"]
        if "does not pay" in str(one[0])
    )
    assert (row[1], row[3]) == (
        "The cost stays where it was although the change is at work. Act if the cost is not lower by 30 September 2027",
        "Compare the cost before and after the change; report at the gate",
    )


def tried(verdict: str) -> Result:
    """An idea behind the first initiative that was tried with twelve people."""
    lines = table(IdeaLine, {"id": "U1", "discover": "Nobody knows", "verdict": verdict, "state": "deliver"})
    trace = {"initiative": "I1", "title": "Desk", "idea": "U1", "n": 12, "result": "10 of 12 had it"}
    return Result("ideas", {}, {"ideas": lines, "idea_traces": table(IdeaTrace, trace)}, rules=STANDARD)


def worked(value: float, polarity: str = "up") -> Result:
    """A clear effect of the first initiative where it was tried."""
    row = {
        "initiative": "I1",
        "title": "Refund without a claim",
        "label": "Contact",
        "value": value,
        "polarity": polarity,
        "claimed": True,
    }
    return Result("effects", {}, {"effects": table(Effect, row)}, rules=STANDARD)


@pytest.mark.parametrize(
    ("tests", "said"),
    [
        ((), "Refund without a claim"),
        ((tried("stop"),), "Refund without a claim"),
        ((tried("go"),), "Refund without a claim: “10 of 12 had it” (trial of 12)"),
        ((tried("go"), worked(0.34)), "Refund without a claim: Contact better by 0.34"),
        ((worked(0.34, "down"),), "Refund without a claim: Contact worse by 0.34"),
    ],
)
def test_an_answer_stands_among_the_causes_with_what_tests_say_of_it(tests: tuple[Result, ...], said: str) -> None:
    assert exhibits(voice(), journey(), governance(), gated(), *tests)["story-causes"][1][2] == said


@pytest.mark.parametrize(
    ("against", "said"), [({"unseen": "I1"}, "no clear effect where tried"), ({"stopped": "I1"}, "the test says stop")]
)
def test_an_answer_that_no_test_supports_says_so_and_so_does_its_benefit(against: dict[str, str], said: str) -> None:
    titled = planned(findings=["journey.after.certainty", "G1", "G2"], benefit=[5.2e6, 6e5, 1e5], chosen=[True] * 3)
    some = (voice(), journey(), governance(), doubted(titled, **against))
    assert exhibits(*some)["story-causes"][1][2] == f"Refund without a claim: {said}"
    (page,) = (
        one.told(EN) for one in tell(Record(results(*some)), rules=STANDARD).exhibits if one.id == "story-causes"
    )
    assert page.title == "Removing two causes should bring EUR 5.8M of the EUR 5.8M benefit"


def test_a_benefit_from_ratings_that_no_trial_measured_says_so_in_its_row_and_in_the_bar() -> None:
    known = table(Expected, {"initiative": "I1", "label": "Refunds"})
    plan = doubted(planned(benefit=[5.2e6, None, None]), unseen="I2")
    plan = Result("roadmap", dict(plan.figures), {**plan.tables, "expected": known}, rules=STANDARD)
    rows = exhibits(voice(), journey(), governance(), plan, tried("go"))["story-causes"]
    assert rows[1][3] == "EUR 5.2M, if ratings rise"
    said = "Start with Refund without a claim, which small trials support; that ratings rise is not measured yet."
    assert f"{said} Hold back Desk until there is new proof." in sentences(voice(), plan, tried("go"))


def test_a_trial_without_an_effect_names_what_it_measured() -> None:
    row = {"initiative": "I1", "label": "Courtesy of staff", "usable": True, "low": -0.1, "high": 0.2}
    tested = Result("effects", {}, {"effects": table(Effect, row)}, rules=STANDARD)
    rows = exhibits(voice(), journey(), governance(), doubted(gated(), unseen="I1"), tested)["story-causes"]
    assert rows[1][2] == "Refund without a claim: no clear effect on Courtesy of staff"


def test_the_page_of_the_answer_begins_with_what_tests_support_and_holds_back_what_none_does() -> None:
    alone = planned(benefit=[5.2e6, None, None])
    assert "Start with Refund without a claim, which small trials support." in sentences(voice(), alone, tried("go"))
    assert (
        "Start with Refund without a claim, which small trials support. Hold back Desk until there is new proof."
        in sentences(voice(), doubted(alone, unseen="I2"), tried("go"))
    )
    assert "Hold back Desk until there is new proof." in sentences(voice(), doubted(gated(), stopped="I2"))
    assert not [one for one in sentences(voice(), alone, worked(0.34, "down")) if one.startswith("Start with")]


def test_more_rules_do_not_help_where_practice_is_behind_and_what_does_is_named() -> None:
    def said(difference: float, **counts: float) -> list[str]:
        more = governance(**counts)
        figures = {**more.figures, "difference": Estimate(difference, unit="score difference")}
        found = sentences(Result("governance", figures, dict(more.tables), rules=STANDARD))
        return [one for one in found if one.startswith("Put the rules")]

    assert said(1.2, overdue=2) == ["Put the rules into practice: agree new dates for overdue gaps."]
    assert said(1.2) == ["Put the rules that exist into practice."]
    assert said(0.3, overdue=2) == []


def paying(*, low: float = 0.64, adds: bool = True) -> Result:
    """A survey in which fewer of those who rate low came back, with the money of a point by staying and by spend."""
    ways = {
        "linkage_step.back.-100": Estimate(low, low - 0.05, low + 0.05, unit="share"),
        "linkage_step.back.100": Estimate(0.92, 0.89, 0.94, unit="share"),
        "value_of_a_point.back": Estimate(109e3, 85e3, 132e3, unit="EUR"),
        "value_of_a_point.spend": Estimate(76e3, 56e3, 96e3, unit="EUR"),
        "nps": Estimate(5.0, unit="points"),
    } | ({"point_money": Estimate(185e3, 141e3, 228e3, unit="EUR")} if adds else {})
    links = table(
        Link,
        {
            "outcome": "back",
            "label": "Back",
            "kind": "retention",
            "holds": True,
            "told": True,
            "controls": "",
            "dropped": "",
        },
        {"outcome": "spend", "kind": "spend", "holds": True, "controls": "", "dropped": ""},
    )
    steps = table(Step, *({"outcome": "back", "kpi": kpi} for kpi in (-100.0, 100.0)))
    return Result("voice", ways, {"linkage": links, "linkage_steps": steps}, headline="nps", rules=STANDARD)


def test_the_page_of_cost_says_what_a_point_goes_with_only_where_fewer_unhappy_customers_stay_and_the_ways_add_up() -> (
    None
):
    title = "Unhappy customers stay less often: EUR 185K a year per point of the overall rating"
    assert title in sentences(paying())
    assert not [one for one in sentences(paying(low=0.9)) if "nhappy" in one]
    assert not [one for one in sentences(paying(adds=False)) if "nhappy" in one]


def test_money_of_staying_by_dates_of_leaving_is_said_beside_the_other_count_and_what_the_plan_counts() -> None:
    dates = {"stay_value": Estimate(52e3, 19e3, 84e3, unit="EUR")}
    both = Result("voice", {**paying().figures, **dates}, dict(paying().tables), headline="nps", rules=STANDARD)
    found = sentences(both)
    assert "Unhappy customers stay less often: EUR 128K to EUR 185K a year per point of the overall rating" in found
    won = "A point of the overall rating is won when one in a hundred customers stops being a Detractor."
    said = "Staying is EUR 109K of it by “Back” and EUR 52K by who has left after a year"
    assert f"{won} {said}." in found
    assert f"{won} {said}; the plan counts neither." in sentences(both, gated())
    held = table(Assumed, {"figure": "NPS", "likely": 109e3, "source": ""})
    tables = {"kpis": table(KpiLine, {"figures": "Refunds, NPS"}), "assumptions": held}
    plan = Result("roadmap", dict(gated().figures), {**gated().tables, **tables}, rules=STANDARD)
    assert f"{won} {said}; the plan counts EUR 109K." in sentences(both, plan)
    assert won in sentences(paying())
    assert f"{won} The plan counts none of this money." in sentences(paying(), gated())


def test_two_improvements_that_may_not_pay_are_one_risk_of_both_owners() -> None:
    names = ("Refunds", "Delays")
    ends = (
        {"input": f"{one}: benefit follows or not", "low": 1.5e6 - 1e5 * at, "link": one}
        for at, one in enumerate(names)
    )
    kpis = table(
        KpiLine,
        *({"id": one, "kpi": one, "kpi_target": 1.0, "owner": f"Head of {one}", "figures": one, "date": "2027-08-01"} for one in names),
    )  # fmt: skip
    tables = {**gated().tables, "tornado": table(Swing, *ends), "kpis": kpis}
    plan = Result("roadmap", dict(gated().figures), tables, rules=STANDARD)
    (row,) = (
        one
        for one in exhibits(voice(), journey(), plan, budget=(1.6e6, 1e6))["story-risks"]
        if "does not pay" in str(one[0])
    )
    assert row[0] == "Better “Refunds” or “Delays” does not pay: EUR 1.5M or EUR 1.4M net"
    assert row[2] == "Head of Refunds and Head of Delays"


def test_the_page_of_risks_says_that_each_has_a_threshold_and_what_to_watch_until_the_gate() -> None:
    told = tell(Record(results(voice(), journey(), governance(overdue=1), with_cash(gated())), budget=(1.6e6, 1e6)), rules=STANDARD)  # fmt: skip
    (page,) = (one.told(EN) for one in told.exhibits if one.id == "story-risks")
    assert page.title == "In 16% of outcomes the money is not back; EUR 437K can still be stopped"
    assert page.takeaways == (
        "Until the gate on 30 September 2027 watch cumulative cash: under EUR -1.4M the EUR 437K is not released.",
    )


def test_thresholds_that_nobody_set_are_asked_for_and_without_a_gate_the_signs_are_reported() -> None:
    def watched(**more: float) -> tuple[str, ...]:
        figures = {**roadmap().figures, **{name: Estimate(value, unit="count") for name, value in more.items()}}
        plan = Result("roadmap", figures, roadmap().tables, rules=STANDARD)
        told = tell(Record(results(voice(), governance(overdue=1), plan)), rules=STANDARD)
        return next(one.told(EN).takeaways for one in told.exhibits if one.id == "story-risks")

    assert watched() == ("Have the early signs reported at every meeting, and act where a threshold is crossed.",)
    assert watched(candidates_open=1, candidates=3) == (
        "Set the missing thresholds today: without them nobody can say when to act.",
    )


def test_what_a_plan_holds_beside_the_causes_is_a_note_so_that_benefits_and_doubts_add_up() -> None:
    plan = doubted(planned(benefit=[5.2e6, 6e5, 4e5], chosen=[True] * 3), unseen="I2", stopped="I3")
    told = tell(Record(results(voice(), journey(), governance(), plan)), rules=STANDARD)
    page = next(one for one in told.exhibits if one.id == "story-causes").told(EN)
    assert page.rows[-1][2:] == ("Wi-Fi: the test says stop", "EUR 400K, not supported by its test")
    assert "One further initiative adds EUR 600K, not supported by its test: Desk. Rounded." in page.notes


def test_rules_that_stay_on_paper_are_told_with_what_of_the_plan_brings_them_into_practice() -> None:
    asked = table(
        Question,
        {"id": "G1", "label": "Recovery plan", "documented": 3.0, "practised": 0.0},
        {"id": "G7", "label": "Closing the loop", "documented": 2.0, "practised": 0.0},
        {"id": "G2", "label": "Pitch", "documented": 2.0, "practised": 1.0},
    )
    figures = {"difference": Estimate(1.2, unit="score difference")}
    audit = Result("governance", figures, {**governance().tables, "questions": asked}, rules=STANDARD)
    assert (
        "Put the rules into practice: “Recovery plan” through Refund without a claim; "
        "“Closing the loop” through nothing in the plan yet."
    ) in sentences(audit, gated())


def test_what_lacks_behind_the_rules_stands_before_what_of_the_plan_answers_it_and_the_employees_lowest_statement() -> (
    None
):
    figures = {name: Estimate(n, unit="count") for name, n in {"gaps": 16, "overdue": 6}.items()}
    figures |= {"difference": Estimate(1.2, unit="score difference")}
    audit = Result("governance", figures, dict(governance().tables), rules=STANDARD)
    shares = {"driver.tools": 0.69, "driver.authority": 0.3}
    asked = table(Said, *({"measure": name, "label": name.partition(".")[2].title()} for name in shares))
    heard = {name: Estimate(share, unit="share") for name, share in shares.items()}
    employees = Result("employees", heard, {"waves": asked}, rules=STANDARD)
    lacks = "6 of 16 gaps are late"
    rules = "“Recovery plan” through Refund without a claim"
    assert f"{lacks}. In the plan: {rules}." in sentences(audit, gated(), employees)
    linked = planned(findings=["journey.after.certainty, G1", "employees.driver.authority", ""])
    voiced = "“Authority” (30%) through Desk"
    assert f"{lacks}. In the plan: {rules}; {voiced}." in sentences(audit, linked, employees)
    units = table(
        Unit, *({"measure": "driver.authority", "label": "Authority", "group": name} for name in ("Crew", "Desk"))
    )
    told = {
        f"driver.authority.unit.{name}": Estimate(share, unit="share")
        for name, share in (("Crew", 0.48), ("Desk", 0.09))
    }
    parted = Result("employees", heard | told, {"waves": asked, "units": units}, rules=STANDARD)
    assert f"{lacks}. In the plan: {rules}; “Authority” (30%; Desk 9%) through Desk." in sentences(
        audit, linked, parted
    )
    held = f"{lacks}. In the plan: {rules}; {voiced} (held back)."
    assert held in sentences(audit, doubted(linked, stopped="I2"), employees, budget=(1.6e6, 1e6))


def test_goals_that_are_missed_and_work_that_slips_as_before_are_risks() -> None:
    fields = {"kpi": "NPS", "target": "+10 points", "by": "2027-09-30", "owner": "Head of CX"}
    written = table(
        Written, *({"part": "goals", "entry": 1, "field": name, "text": text} for name, text in fields.items())
    )
    counts = {"measured": 4, "verdict.late": 1, "verdict.no-effect": 1}
    figures = {**gated().figures, **{name: Estimate(n, unit="count") for name, n in counts.items()}}
    plan = Result("roadmap", figures, gated().tables, rules=STANDARD)
    charter = Result("charter", {}, {"entries": written}, rules=STANDARD)
    rows = exhibits(voice(), journey(), plan, charter, budget=(1.6e6, 1e6))["story-risks"]
    assert rows[1][:3] == (
        "The goals are missed: NPS +10 points; the plan does not forecast them",
        "The next survey shows no clear change. Act if not reached by 30 September 2027",
        "Head of CX",
    )
    assert rows[2][0] == "Work slips as before: of 4 earlier initiatives 1 late, 1 without effect"


def test_findings_whose_initiative_is_outside_the_plan_are_not_answered_either() -> None:
    counts = {"candidates": 32, "candidates_planned": 19, "candidates_open": 11}
    figures = {**gated().figures, **{name: Estimate(n, unit="count") for name, n in counts.items()}}
    plan = Result("roadmap", figures, gated().tables, rules=STANDARD)
    rows = exhibits(voice(), journey(), plan, budget=(1.6e6, 1e6))["story-risks"]
    assert rows[-1][0] == "13 of 32 findings are not answered: 11 have no initiative, 2 have one outside the plan"


def test_what_every_plan_must_answer_comes_before_other_causes_at_which_as_little_points() -> None:
    causes = tuple(Cause(name, (Finding(name, "governance", name, ""),), initiatives=(name,)) for name in "ABCDEFG")
    record = Record(
        results(Result("roadmap", {}, {"required": table(Required, {"finding": "F", "name": "F"})}, rules=STANDARD))
    )
    assert [one.about for one in _front(record, causes)] == ["A", "B", "C", "F"]
    assert [one.about for one in _front(Record({}), causes)] == ["A", "B", "C", "D"]


def test_who_owns_a_measure_that_left_its_range_has_to_say_what_changed():
    months = [(f"2026-{at:02d}", "beyond" if at > 5 else "") for at in range(1, 9)]
    points = table(
        Point,
        *(
            {"metric": "Days to refund", "period": month, "value": 50.0 if out else 42.0, "centre": 43.0, "signal": out}
            for month, out in months
        ),
    )
    metric = {
        "metric": "Days to refund",
        "touchpoint": "refunds",
        "chart": "individuals",
        "signals": 3,
        "reached": False,
    }
    tables = {"metrics": table(Metric, metric), "points": points}
    operations = Result("operations", {"signals.Days_to_refund": Estimate(3, unit="count")}, tables, rules=STANDARD)
    owner = table(Touchpoint, {"id": "refunds", "label": "Refunds", "owner": "Head of Care"})
    mapped = Result("journey", {}, {"touchpoints": owner}, rules=STANDARD)

    def told(*some: Result) -> list[str]:
        return [EN.text(one) for one in pages.unexplained(Record({one.module: one for one in some}))]

    assert told(operations, mapped) == [
        "The Head of Care should tell the board at its next meeting what changed in June 2026: “Days to refund” left its usual"
        " range then, and no figure says why."
    ]
    assert told(operations)[0].startswith("Nobody is named who should say what changed in June 2026")
    within = table(
        Point, {"metric": "Days to refund", "period": "2026-08", "value": 42.0, "centre": 43.0, "signal": ""}
    )
    assert told(replace(operations, tables={**tables, "points": within})) == []
