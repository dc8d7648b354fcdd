"""What the gate asks before later money is released, what is asked by number, and what shows early that money does not come back."""

from __future__ import annotations

import pytest
from board_results import (
    EN,
    candidates,
    doubted,
    exhibits,
    gated,
    governance,
    journey,
    results,
    roadmap,
    sentences,
    table,
    voice,
    with_cash,
)

from workbench.estimate import Estimate
from workbench.model.effects import Effect
from workbench.model.ideas import IdeaLine, IdeaTrace
from workbench.model.roadmap import KpiLine, Milestone
from workbench.privacy.rules import STANDARD
from workbench.result import Result
from workbench.story.record import Record
from workbench.story.telling import tell


def test_the_next_milestones_with_a_condition_stand_with_the_money_that_they_check() -> None:
    marks = table(
        Milestone,
        {"id": "I1", "by": "2027-02", "gate": "Wrong payments below 1 per cent", "state": "due"},
        {"id": "I1", "by": "2027-03", "gate": "Later", "state": "due"},
        {"id": "I1", "by": "2026-12", "gate": "Over", "state": "done"},
        {"id": "I2", "by": "2027-01", "gate": "Not released today", "state": "due"},
    )
    plan = Result("roadmap", dict(gated().figures), {**gated().tables, "milestones": marks}, rules=STANDARD)
    (release, *_) = exhibits(voice(), journey(), plan, budget=(1.6e6, 1e6))["story-decisions"]
    assert release[0] == (
        "1. Release EUR 2.0M for 24 months\n"
        "On 26 February 2027 the board stops EUR 328K of it unless it sees “Wrong payments below 1 per cent”"
    ), "five of its six months are paid"


@pytest.mark.parametrize(
    ("baseline", "target", "asked"),
    [
        (48.0, 7.0, "at 15 or less"),
        (3.0, 80.0, "at 65 or more"),
        (3.2, 4.0, "at 3.9 or more"),
        (0.0, 14.0, "at 12 or more"),
    ],
)
def test_the_gate_asks_of_a_kpi_most_of_its_way_in_the_digits_that_the_client_gave(
    baseline: float, target: float, asked: str
) -> None:
    kpis = gated().tables["kpis"].assign(kpi_baseline=baseline, kpi_target=target)
    plan = Result("roadmap", dict(gated().figures), {**gated().tables, "kpis": kpis}, rules=STANDARD)
    (_, gate) = exhibits(voice(), journey(), plan, budget=(1.6e6, 1e6))["story-decisions"]
    assert str(gate[0]).endswith(asked)


def test_what_a_new_trial_has_to_move_is_what_the_plan_counts_on_and_no_trial_has_measured() -> None:
    tried = Result("effects", {}, {"effects": table(Effect, {"initiative": "I2", "label": "Courtesy", "usable": True})}, rules=STANDARD)  # fmt: skip
    kpis = table(KpiLine, {"id": "I2", "figures": "Courtesy, Delay information"})
    plan = doubted(gated(), unseen="I2")
    plan = Result("roadmap", dict(plan.figures), {**plan.tables, "kpis": kpis}, rules=STANDARD)
    (_, keep) = exhibits(voice(), journey(), plan, tried, budget=(1.6e6, 1e6))["story-decisions"]
    assert str(keep[0]).endswith(
        "Keep Desk only if a new trial clearly improves Delay information. Pass mark still to be named: Desk"
    )
    assert keep[1] == "Desk: no clear effect, Delay information not measured"


def test_a_test_that_said_stop_is_told_in_the_clients_words() -> None:
    lines = table(IdeaLine, {"id": "U1", "discover": "Nobody knows", "verdict": "stop", "state": "stopped-planned"})
    trace = {"initiative": "I2", "title": "Desk", "idea": "U1", "n": 6, "result": "5 of 6 took it for a trick"}
    tried = Result("ideas", {}, {"ideas": lines, "idea_traces": table(IdeaTrace, trace)}, rules=STANDARD)
    plan = doubted(gated(), stopped="I2")
    (_, keep) = exhibits(voice(), journey(), plan, tried, budget=(1.6e6, 1e6))["story-decisions"]
    assert keep[1] == "Desk: “5 of 6 took it for a trick”"


def test_the_running_cost_after_the_plan_s_months_stands_under_the_decisions() -> None:
    plan = Result("roadmap", {**gated().figures, "total": Estimate(3.48e6, unit="EUR")}, gated().tables, rules=STANDARD)
    told = tell(Record(results(voice(), journey(), plan), budget=(1.6e6, 1e6)), rules=STANDARD)
    (page,) = (one.told(EN) for one in told.exhibits if one.id == "story-decisions")
    assert page.takeaways[1] == "EUR 1.1M of running cost follows up to 48 months."


def test_a_gate_that_holds_all_that_answers_a_cause_is_said_to() -> None:
    more = governance(overdue=1)
    more = Result(
        "governance", dict(more.figures), {**more.tables, "candidates": candidates(G9="Proof: 1.0")}, rules=STANDARD
    )
    rows = exhibits(voice(), more, gated(), budget=(1.6e6, 1e6))["story-decisions"]
    assert rows[1][1] == "Costs EUR 200K net; the only answer to “G9”"


def test_the_gate_tests_money_too_and_not_what_is_held_back() -> None:
    plan = with_cash(gated())
    gate = exhibits(voice(), journey(), plan, budget=(1.6e6, 1e6))["story-decisions"][1]
    assert str(gate[0]).endswith("\nOnly with Days to refund at 7 and cash at EUR -1.4M or better")


def test_what_is_asked_for_bears_the_numbers_of_the_decisions_and_none_where_there_is_one() -> None:
    (asked,) = (text for text in sentences(voice(), journey()) if text.startswith("We ask"))
    assert asked == "We ask the board to (1) name who answers for “Refund and care” and (2) have initiatives estimated"
    (alone,) = (text for text in sentences(roadmap()) if text.startswith("We ask"))
    assert alone == "We ask the board to release EUR 2.4M now"


def test_that_the_money_does_not_come_back_shows_first_in_cash_at_the_gate() -> None:
    plan = with_cash(gated())
    row = exhibits(voice(), journey(), governance(overdue=1), plan, budget=(1.6e6, 1e6))["story-risks"][0]
    assert row == (
        "Too little or too late: the money is not back after 48 months (16% of outcomes)",
        "Cash below the planned EUR -870K. Act if cash is under EUR -1.4M on 30 September 2027",
        "To be named by the board",
        "Stop the EUR 437K held, and have the plan recalculated",
    )


def test_an_early_sign_is_a_kpi_that_stays_where_it_is() -> None:
    begun = roadmap().tables["kpis"].assign(kpi_baseline=48.0)
    plan = Result("roadmap", dict(roadmap().figures), {**roadmap().tables, "kpis": begun}, rules=STANDARD)
    row = exhibits(voice(), journey(), governance(overdue=1), plan)["story-risks"][0]
    assert row[1] == "Days to refund stays near 48. Act if Days to refund still above 7 on 1 August 2027"
