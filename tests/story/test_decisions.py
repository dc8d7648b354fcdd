"""What the board is asked for: decisions with their money, gate, owners and dates, each only where the record says so."""

from __future__ import annotations

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
    told,
    voice,
)

from workbench import languages
from workbench.estimate import Estimate
from workbench.model.governance import Gap, Meeting, Seated, Seats
from workbench.model.roadmap import KpiLine
from workbench.model.technology import OptionLine
from workbench.privacy.rules import STANDARD
from workbench.result import Result
from workbench.story.record import Record
from workbench.story.telling import tell


def test_what_begins_before_the_gate_is_released_and_what_begins_after_it_waits() -> None:
    release, gate = exhibits(voice(), journey(), governance(), gated(), budget=(1.6e6, 1e6))["story-decisions"]
    assert release == (
        "1. Release EUR 2.0M for 24 months\nAbove all for Refund without a claim",
        "A delay of 3 months costs EUR 400K net",
        "COO, from 1 October 2026",
        "EUR 2.9M of net value is not made",
    )
    assert gate == (
        "2. Hold EUR 437K until the gate on 30 September 2027\nOnly with Days to refund at 7",
        "It costs EUR 200K of net value",
        "The board",
        "EUR 437K is spent whether or not the first work paid",
    )
    early = planned(month=[0.0, 6.0, None], start=["2026-10-01", "2027-04-01", None])
    (whole, *_) = exhibits(voice(), journey(), early, budget=(1.6e6, 1e6))["story-decisions"]
    assert whole[0] == "Release EUR 2.4M for 24 months\nAbove all for Refund without a claim"


def test_the_gate_comes_the_day_before_the_first_work_that_waits_for_it() -> None:
    soon = planned(month=[0.0, 11.0, None], start=["2026-10-01", "2027-09-01", None])
    release, gate = exhibits(voice(), journey(), soon, budget=(1.6e6, 1e6))["story-decisions"]
    assert str(release[0]).startswith("1. Release EUR 2.0M for 24 months")
    assert str(gate[0]).startswith("2. Hold EUR 437K until the gate on 31 August 2027\nOnly with Days to refund")


def test_a_plan_that_does_not_pay_asks_for_no_money_and_sets_no_gate() -> None:
    asked = exhibits(voice(), journey(), roadmap(npv=-4e5), budget=(1.6e6, 1e6))["story-decisions"]
    assert [row[0] for row in asked] == ["Do not release the money yet; have the plan recalculated"]
    assert not any("expected to return" in text for text in sentences(voice(), journey(), roadmap(npv=-4e5)))


def test_a_client_without_a_roadmap_is_asked_for_owners_and_estimates() -> None:
    asked = exhibits(voice(), journey())["story-decisions"]
    assert [(row[0], row[2]) for row in asked] == [
        ("1. Name who answers for: “Refund and care”", "To be named by the board"),
        ("2. Have initiatives with cost, effect and KPI proposed for: “Refund and care”", "To be named by the board"),
    ]  # fmt: skip


def test_a_risk_has_its_kpi_as_early_sign_its_target_as_threshold_and_its_owner() -> None:
    row = exhibits(voice(), journey(), governance(overdue=1), roadmap())["story-risks"][0]
    assert row[1:3] == ("Days to refund does not move. Act if Days to refund not at 7 by 1 August 2027", "COO")


@pytest.mark.parametrize("language", ["en", "pl", "zh"])
def test_every_language_tells_decisions_and_risks(language: str) -> None:
    catalogue = languages.catalogue(language)
    record = Record(
        results(voice(), journey(), governance(ownerless=1, overdue=1, gaps=2), roadmap()), budget=(1.6e6, 1e6)
    )
    told = tell(record, rules=STANDARD)
    assert [one.told(catalogue).title for one in told.exhibits]
    assert [catalogue.text(one) for one in told.result.claims]


def test_money_is_not_promised_for_a_cause_that_the_plan_does_not_answer() -> None:
    said = sentences(governance(), Result("roadmap", roadmap().figures, {}, rules=STANDARD))
    assert [text for text in said if text.startswith("Fix")] == []


def test_an_audit_of_which_less_than_half_is_answered_says_so_and_asks_for_the_rest() -> None:
    thin = governance(answered=6, applicable=23, ownerless=0, overdue=0, gaps=2)
    assert "6 of 23 governance questions have an answer so far" in sentences(thin)
    assert exhibits(thin)["story-decisions"][-1][0] == "3. Have the 17 open questions of the audit answered"


def test_a_survey_that_names_no_cause_asks_who_acts_and_what_to_ask_next() -> None:
    asked = exhibits(Result("voice", {}, rules=STANDARD))["story-decisions"]
    assert [row[0] for row in asked] == [
        "1. Name who acts on what customers say", "2. Let the next survey ask about single touchpoints",
    ]  # fmt: skip


def test_initiatives_of_the_plan_without_owner_or_kpi_are_asked_for() -> None:
    lacking = {"without_owner": Estimate(1, unit="count"), "without_kpi": Estimate(2, unit="count")}
    plan = roadmap()
    asked = exhibits(Result("roadmap", {**plan.figures, **lacking}, plan.tables, rules=STANDARD))["story-decisions"]
    assert asked[-1][0] == "2. Set owner and KPI of the plan’s initiatives: 1 without an owner, 2 without a KPI"
    assert asked[-1][2] == "To be named by the board"


def test_a_decision_asks_for_owners_or_dates_only_where_some_are_missing() -> None:
    assert told(governance(ownerless=3, overdue=0, gaps=4)) == (
        "1. Name owners for 3 gaps that have none",
        "We ask the board to (1) name the missing owners of gaps",
    )
    assert told(governance(ownerless=0, overdue=2, gaps=4)) == (
        "1. Agree new dates for 2 overdue gaps",
        "We ask the board to (1) agree new dates for overdue gaps",
    )
    assert (
        told(governance(ownerless=3, overdue=2, gaps=4))[0]
        == "1. Name owners for 3 gaps and new dates for 2 overdue ones"
    )


def test_what_answers_the_cause_in_front_after_the_gate_is_a_risk_with_its_money() -> None:
    late = roadmap()
    plan = late.table("initiatives").assign(
        start=["2027-10-01", "2026-10-01", None], cost_once=[190_000.0, 5e3, 0.0], month=[12.0, 0.0, None]
    )
    given = Result("roadmap", dict(late.figures), {**late.tables, "initiatives": plan}, rules=STANDARD)
    told = exhibits(voice(), journey(), governance(), given, budget=(1.6e6, 1e6))["story-risks"]
    what, sign, owner, do = next(row for row in told if str(row[0]).startswith("After the gate"))
    assert what == "After the gate of 30 September 2027: Refund without a claim, part of the answer to Refund and care"
    assert (sign, owner) == (
        "The start stays on 1 October 2027. Act if no earlier start is agreed at the first review",
        "COO",
    )
    assert do == "Move EUR 190K of year 2 forward, or judge Refund and care at the gate without it"
    assert "story-risks" not in exhibits(
        voice(), journey(), governance(), roadmap(), budget=(1.6e6, 1e6)
    )  # one is a sentence


def test_the_board_is_asked_for_what_the_plan_spends_and_not_for_the_whole_budget() -> None:
    asked = exhibits(voice(), journey(), gated(), budget=(2.6e6, 1e6))["story-decisions"]
    assert str(asked[0][0]).startswith("1. Release EUR 2.0M for 24 months")
    (alone,) = exhibits(voice(), journey(), gated())["story-decisions"]
    assert alone[0] == "Release EUR 2.4M for 24 months\nAbove all for Refund without a claim"
    assert alone[3] == "EUR 2.7M of net value is not made"


def test_a_survey_of_nine_people_is_no_ground_to_act_on_and_the_board_is_asked_for_more_answers() -> None:
    voice = Result("voice", {"nps": Estimate(78, n=9, unit="points")}, headline="nps", rules=STANDARD)
    telling = tell(Record({"voice": voice}), rules=STANDARD)
    said = [EN.text(one) for one in telling.result.claims if one.id == "story-too-few"]
    assert said == ["Ask more customers before acting: only 9 answered"]
    asked = next(one for one in telling.exhibits if one.id == "story-decisions").told(EN)
    assert asked.rows[0][:2] == ("1. Have more customers asked", "9 answered, too few to tell a change or a difference")


def test_the_page_of_risks_says_in_how_many_outcomes_the_money_is_lost() -> None:
    kpi = {
        "kpi": "Days to refund",
        "kpi_target": 7.0,
        "date": "2027-08-01",
        "owner": "COO",
        "figures": "Refunds",
        "benefit": 1.0,
    }
    roadmap = Result(
        "roadmap",
        {
            "npv": Estimate(2.9e6, low=-8e5, high=6.6e6, unit="EUR"),
            "not_paid_back": Estimate(0.14, n=10_000, unit="share"),
        },
        {"kpis": table(KpiLine, kpi)},
        rules=STANDARD,
    )
    alpha = Result("maturity", {"alpha": Estimate(0.2, unit="coefficient")}, rules=STANDARD)
    titles = {one.id: EN.text(one.title) for one in tell(Record(results(roadmap, alpha)), rules=STANDARD).exhibits}
    assert titles["story-risks"] == ("In 14% of outcomes the money is not back; 2 early signs say when to act")


def test_what_no_test_supports_is_held_back_until_the_day_before_its_work_starts() -> None:
    more = (doubted(gated(), stopped="I2"), governance(overdue=1))
    release, keep, *rest = exhibits(voice(), journey(), *more, budget=(1.6e6, 1e6))["story-decisions"]
    assert release[0] == "1. Release EUR 2.0M for 24 months\nAbove all for Refund without a claim"
    assert keep == (
        "2. Hold back EUR 437K until 30 September 2027\nKeep Desk only if a new test says go. "
        "Pass mark still to be named: Desk",
        "Desk: the test said stop",
        "The board",
        "EUR 437K is spent without proof",
    )
    assert not any("gate" in str(row[0]) for row in rest), "the gate holds nothing else"
    (asked,) = (one for one in sentences(voice(), *more, budget=(1.6e6, 1e6)) if one.startswith("We ask"))
    assert "(1) release EUR 2.0M now and (2) hold EUR 437K for a new test until 30 September 2027" in asked


def test_what_limits_the_loss_of_a_plan_that_may_not_pay_is_said_from_what_is_held_back() -> None:
    lost = Estimate(0.14, unit="share")

    def guard(plan: Result, share: Estimate = lost) -> list[str]:
        figures = {**plan.figures, "not_paid_back": share}
        made = Result("roadmap", figures, dict(plan.tables), rules=STANDARD)
        told = sentences(voice(), journey(), made, budget=(1.6e6, 1e6))
        return [one for one in told if "can still be stopped" in one]

    held = "EUR 437K of the EUR 2.4M can still be stopped: it waits for "
    assert guard(gated()) == [held + "the gate on 30 September 2027."]
    assert guard(doubted(gated(), unseen="I2")) == [held + "a new test."]
    assert guard(gated(), Estimate(0.0, unit="share")) == []


def test_where_no_test_supports_what_the_plan_begins_with_the_rest_waits_for_its_gate() -> None:
    rows = exhibits(voice(), journey(), doubted(gated(), unseen="I1"), budget=(1.6e6, 1e6))["story-decisions"]
    assert [row[0] for row in rows] == [
        "1. Hold back EUR 2.0M until 30 September 2026\nKeep Refund without a claim only if a new trial clearly improves Refunds. "
        "Pass mark still to be named: Refund without a claim",
        "2. Hold EUR 437K until the gate on 30 September 2027\nFor Desk",
    ]


def test_what_is_at_work_already_is_kept_or_dropped_and_no_money_of_it_can_be_held_back() -> None:
    plan = gated().tables["initiatives"].assign(status="started")
    begun = Result("roadmap", dict(gated().figures), {**gated().tables, "initiatives": plan}, rules=STANDARD)
    rows = exhibits(voice(), journey(), doubted(begun, stopped="I2"), budget=(1.6e6, 1e6))["story-decisions"]
    assert rows[1][:2] == (
        "2. Keep or drop Desk\nKeep Desk only if a new test says go. Pass mark still to be named: Desk",
        "The plan has it, and no test supports it",
    )
    assert "Hold EUR 437K" in str(rows[2][0])


@pytest.mark.parametrize(
    ("language", "first"),
    [
        (
            "pl",
            "Wstrzymać 437 tys. EUR do 30 września 2027\nZachować: Desk tylko wtedy, gdy potwierdzi to nowy test. Próg zaliczenia do wskazania: Desk",
        ),
        ("zh", "将 43.7万欧元暂缓至 2027年9月30日\n保留：Desk，仅当新测试通过。合格标准待定：Desk"),
    ],
)
def test_what_is_kept_or_dropped_is_said_in_each_language(language: str, first: str) -> None:
    told = tell(Record(results(voice(), doubted(roadmap(), stopped="I2"))), rules=STANDARD)
    (page,) = (one.told(languages.catalogue(language)) for one in told.exhibits if one.id == "story-decisions")
    assert page.rows[1][0] == f"2. {first}"


def test_what_is_decided_is_no_risk_too() -> None:
    plan = doubted(roadmap(), stopped="I2", unseen="I1")
    shown = exhibits(voice(), journey(), governance(overdue=1), plan, budget=(1.6e6, 1e6))
    assert not any("stop" in str(row[0]) or "effect" in str(row[0]) for row in shown["story-risks"])


def test_an_open_seat_is_the_boards_decision_and_missing_dates_are_the_councils() -> None:
    seats = table(Seats, {"kind": "operational", "missing": True})
    audit = governance(ownerless=1, overdue=6, gaps=16, documented=3, practised=1.7, council_seats=5)
    audit = Result("governance", dict(audit.figures), {**audit.tables, "council": seats}, rules=STANDARD)
    (row,) = exhibits(voice(), audit, roadmap())["story-decisions"][1:]
    assert row[0] == "2. Fill the council’s open seat for operations\nProposed: COO"
    assert str(row[1]).startswith("COO answers for Refund without a claim without a seat")
    assert row[3] == "The council decides without this voice"


def test_who_has_a_seat_is_not_proposed_for_one_though_the_role_has_a_comma() -> None:
    role = "Director, Refunds and Care"
    plan = planned(owner=[role, "", "CIO"])
    audit = governance(documented=3, practised=1.7, council_seats=5)
    seats = {
        "council": table(Seats, {"kind": "operational", "missing": True}),
        "members": table(Seated, {"role": role}),
    }
    audit = Result("governance", dict(audit.figures), {**audit.tables, **seats}, rules=STANDARD)
    assert exhibits(voice(), audit, plan)["story-decisions"][1][0] == "2. Fill the council’s open seat for operations"


def test_the_risk_of_overdue_gaps_names_all_who_owe_one() -> None:
    owners = ("Head of Service", "Head of People", "Head of Fleet", "Head of Digital")
    gaps = table(Gap, *({"id": one, "label": one, "owner": one, "overdue": True} for one in owners))
    audit = Result("governance", dict(governance(overdue=4).figures), {"gaps": gaps}, rules=STANDARD)
    (row,) = (one for one in exhibits(audit, roadmap())["story-risks"] if "overdue" in str(one[0]))
    assert row[2] == "Head of Service, Head of People, Head of Fleet and Head of Digital"


def test_the_net_value_of_what_is_released_and_of_what_is_held_back_is_said() -> None:
    said = sentences(voice(), journey(), gated(), budget=(1.6e6, 1e6))
    assert (
        "Of EUR 2.4M spent, the EUR 2.0M released now earns all net value; the EUR 437K held back lowers it by EUR 200K"
        in said
    )
    unknown = sentences(voice(), journey(), planned(npv=[2.9e6, None, None]), budget=(1.6e6, 1e6))
    assert not any("carries" in one for one in unknown), "the parts do not add up to the plan"


def test_a_kpi_to_lower_is_tested_from_above_and_a_choice_outside_the_plan_is_not_for_today() -> None:
    kpis = gated().tables["kpis"].assign(kpi_baseline=48.0)
    plan = Result("roadmap", dict(gated().figures), {**gated().tables, "kpis": kpis}, rules=STANDARD)
    options = table(OptionLine, {"option": "Heron Cloud"})
    figures = {"beside_plan": Estimate(1, unit="count"), "liability": Estimate(8.2e5, unit="EUR")}
    choice = Result("technology", figures, {"options": options}, rules=STANDARD)
    shown = exhibits(voice(), journey(), governance(overdue=1), plan, budget=(1.6e6, 1e6))
    assert str(shown["story-decisions"][1][0]).endswith("\nOnly with Days to refund at 15 or less")
    assert shown["story-risks"][0][1] == (
        "Days to refund stays near 48. Act if Days to refund still above 7 on 1 August 2027"
    )
    assert sentences(plan, choice)[-2] == (
        "Not for today: the technology choice, Heron Cloud (EUR 820K in all), stands outside the plan and its budget and "
        "is decided by itself."
    )


def test_what_the_council_decides_is_due_at_its_next_meeting() -> None:
    held = {"forum": "CX council", "every": "month", "chair": "Chief Executive", "purpose": "Decide"}
    audit = governance(ownerless=1, overdue=1, gaps=2)
    audit = Result("governance", dict(audit.figures), {**audit.tables, "cadence": table(Meeting, held)}, rules=STANDARD)
    rows = exhibits(voice(), journey(), audit, roadmap(), budget=(1.6e6, 1e6))["story-decisions"]
    assert rows[-1][2] == "Chief Executive, at the next meeting (CX council)"


def test_the_money_of_the_decisions_adds_up_to_what_the_plan_spends() -> None:
    told = tell(Record(results(voice(), journey(), gated()), budget=(1.6e6, 1e6)), rules=STANDARD)
    (page,) = (one.told(EN) for one in told.exhibits if one.id == "story-decisions")
    assert page.title == "We ask the board for 2 decisions: EUR 2.0M now, EUR 437K held back"
    assert page.takeaways == ("EUR 2.4M in 24 months, rounded: EUR 2.0M now and EUR 437K after the gate.",)
