"""What of the money can still be stopped on which day, who decides, and what a new test has to show."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from board_results import EN, doubted, exhibits, gated, governance, journey, results, sentences, table, voice, with_cash

from workbench.estimate import Estimate
from workbench.model.charter import Written
from workbench.model.effects import Expected
from workbench.model.governance import Meeting
from workbench.model.outcomes import ExecutiveLine
from workbench.model.roadmap import Assumed, KpiLine, Milestone, Planned, Swing
from workbench.model.voice import Link
from workbench.privacy.rules import STANDARD
from workbench.result import Result
from workbench.story.money import check, parted, still_open, unspent
from workbench.story.record import Record
from workbench.story.telling import tell

DUE = {"id": "I1", "title": "Refund without a claim", "by": "2027-02", "gate": "Few wrong payments", "state": "due"}
BUDGET = (1.6e6, 1e6)


def plan(**tables: Any) -> Result:
    given = with_cash(gated())
    return Result("roadmap", dict(given.figures), {**given.tables, **tables}, rules=STANDARD)


def told(*some: Result) -> tuple[dict[str, Any], list[str]]:
    made = tell(Record(results(voice(), journey(), *some), budget=BUDGET), rules=STANDARD)
    return {one.id: one.told(EN) for one in made.exhibits}, [EN.text(one) for one in made.result.claims]


@pytest.mark.parametrize(
    ("date", "left"),
    [("2026-09-30", 690e3), ("2026-10-31", 620e3), ("2027-02-28", 340e3), ("2027-03-31", 270e3), ("2027-08-31", 195e3), ("2028-09-30", 0)],
)  # fmt: skip
def test_what_is_unspent_is_what_is_not_built_yet_and_the_running_cost_of_the_months_to_come(
    date: str, left: float
) -> None:
    one = {
        "plan_start": "2026-10-01",
        "month": 0.0,
        "months": 6,
        "spend": 690e3,
        "cost_once": 420e3,
        "cost_yearly": 180e3,
    }
    record = Record(results(gated()))
    (planned,) = Result("roadmap", {}, {"initiatives": table(Planned, one)}, rules=STANDARD).rows(Planned)
    assert unspent(record, [planned], dt.date.fromisoformat(date)) == Estimate(left, unit="EUR")


def test_at_the_gate_what_is_held_and_what_is_unspent_of_the_release_can_be_stopped() -> None:
    plan_ = gated().tables["initiatives"].assign(cost_yearly=120_000.0)
    record = Record(results(plan(initiatives=plan_)), budget=BUDGET)
    assert still_open(record, parted(record)) == Estimate(437e3 + 120e3, unit="EUR")


def test_a_condition_that_comes_when_nothing_is_left_to_stop_stops_nothing() -> None:
    late = Record(results(plan(milestones=table(Milestone, {**DUE, "by": "2027-04"}))), budget=BUDGET)
    assert check(late, parted(late)) is None


def test_the_first_day_on_which_money_can_be_stopped_is_the_same_on_every_page() -> None:
    shown, said = told(plan(milestones=table(Milestone, DUE)), governance(overdue=1))
    assert (
        shown["story-decisions"]
        .rows[0][0]
        .endswith("On 26 February 2027 the board stops EUR 328K of it unless it sees “Few wrong payments”")
    )
    assert shown["story-risks"].title == "In 16% of outcomes the money is not back; EUR 328K can still be stopped"
    assert (
        shown["story-risks"]
        .rows[0][1]
        .endswith(
            "Act if a condition of the release fails on 26 February 2027 or cash is under EUR -1.4M on 30 September 2027"
        )
    )
    assert shown["story-risks"].rows[0][3] == "Stop the unspent EUR 328K; at the gate the EUR 437K held"
    assert shown["story-risks"].takeaways == (
        "The board decides on EUR 328K of the release on 26 February 2027, at the gate on 30 September 2027 on the EUR 437K held.",
    )
    assert "EUR 328K of the EUR 2.0M can still be stopped on 26 February 2027, if its first trials fail" in said


def linked(**more: Any) -> Result:
    """A plan whose two initiatives each improve one thing that may not pay, with conditions due in February."""
    names = ("Refunds", "Delays")
    ends = ({"input": f"{one}: benefit or none", "low": 1.5e6, "link": one} for one in names)
    kpis = ({"id": "I1", "kpi": one, "kpi_target": 1.0, "owner": f"Head of {one}", "figures": one} for one in names)
    ways = ({"figure": one, "bucket": "retention", "likely": 1.0, "causal": 0.6, "source": "Survey"} for one in names)
    given = {"tornado": table(Swing, *ends), "kpis": table(KpiLine, *kpis), "assumptions": table(Assumed, *ways)}
    made = plan(milestones=table(Milestone, DUE), **{**given, **more})
    fail = {"both_fail": Estimate(-1e5, unit="EUR"), "both_fail_chance": Estimate(0.029, unit="share")}
    return Result("roadmap", {**made.figures, **fail}, dict(made.tables), rules=STANDARD)


def test_links_that_may_not_hold_are_told_from_the_first_trials_while_money_is_unspent() -> None:
    stays = table(
        Link, {"kind": "retention", "label": "Bought again", "holds": True, "controls": "Wave", "dropped": "none"}
    )
    bought = Result("voice", dict(voice().figures), {**voice().tables, "linkage": stays}, rules=STANDARD)
    for asked, after in ((voice(), "again by"), (bought, "no more customers stay by")):
        rows = exhibits(asked, journey(), linked(), budget=BUDGET)["story-risks"]
        assert rows[1][1] == (
            f"Act if ratings where tried do not rise by 26 February 2027, or {after} 30 September 2027"
        )
        assert str(rows[1][3]).startswith("Stop the unspent EUR 328K; at the gate compare ") or "compare again" in str(
            rows[1][3]
        )


def test_the_page_of_value_says_how_likely_its_links_are_held_and_who_shows_it() -> None:
    said = sentences(voice(), linked(), budget=BUDGET)
    assert (
        "EUR 328K of the EUR 2.0M can still be stopped on 26 February 2027. Better ratings are assumed, each link "
        "from them to retention is put at 60%. If neither pays in any way (3% likely), net value falls to EUR -100K."
    ) in said
    hoped = (
        {"initiative": "I1", "figure": f"touchpoint.{one}", "label": one, "title": "Desk"}
        for one in ("Refunds", "Delays")
    )
    points = {
        f"effect_expected.I1.touchpoint_{one}": Estimate(0.6, unit="coefficient") for one in ("Refunds", "Delays")
    }
    sized = linked(expected=table(Expected, *hoped))
    sized = Result("roadmap", {**sized.figures, **points}, dict(sized.tables), rules=STANDARD)
    (told_,) = (one for one in sentences(voice(), sized, budget=BUDGET) if "link from" in one)
    assert "Better ratings (0.60 and 0.60 points) are assumed, each link from them" in told_
    apart = linked().tables["assumptions"].assign(causal=[0.6, 0.4])
    assert not [one for one in sentences(voice(), linked(assumptions=apart), budget=BUDGET) if "link from" in one]


def test_a_new_test_has_the_clients_pass_mark_its_owner_date_and_cost_and_the_board_decides() -> None:
    mark = {
        **DUE,
        "id": "I2",
        "gate": "At most 3 of 12 take it for a trick",
        "owner": "Head of Sales",
        "cost": 12_000.0,
    }
    chaired = table(Meeting, {"forum": "Council", "chair": "Chief Executive", "every": "month", "purpose": "Decide"})
    audit = Result("governance", {}, {**governance().tables, "cadence": chaired}, rules=STANDARD)
    rows = exhibits(voice(), audit, doubted(plan(milestones=table(Milestone, mark)), stopped="I2"), budget=BUDGET)
    _, keep, *_ = rows["story-decisions"]
    assert str(keep[0]).endswith("\nKeep Desk if “At most 3 of 12 take it for a trick”")
    assert keep[2] == "The board; tests by 26 February 2027: Head of Sales"
    assert rows["story-decisions"][0][0].startswith("1. Release EUR 2.0M and EUR 12K for tests")
    gate = exhibits(voice(), audit, plan(), budget=BUDGET)["story-decisions"][1]
    assert gate[2] == "The board (proposal: Chief Executive)"


def test_the_answer_says_what_changes_for_customers_where_each_kpi_has_both_ends() -> None:
    kpi = {"kpi": "Days to refund", "kpi_target": 7.0, "kpi_baseline": 48.0}
    lines = table(KpiLine, *({**kpi, "id": one, "kpi": f"Days {one}"} for one in ("I1", "I2", "I3")))
    wide = gated().tables["initiatives"].assign(chosen=True, benefit=[5e6, 6e5, 1e5])
    said = sentences(voice(), plan(kpis=lines, initiatives=wide), budget=BUDGET)
    assert [one for one in said if "taking “Days I1” from 48 to 7 and “Days I2” from 48 to 7" in one]
    bare = sentences(voice(), plan(kpis=lines.assign(kpi_baseline=None), initiatives=wide), budget=BUDGET)
    assert not [one for one in bare if "taking" in one]


def test_cash_is_told_with_how_low_it_may_fall() -> None:
    figures = {"deepest_cash": Estimate(-940e3, -1.5e6, -840e3, unit="EUR"), "payback": Estimate(22, unit="months")}
    made = Result("roadmap", {**gated().figures, **figures}, dict(gated().tables), rules=STANDARD)
    assert "Cash may fall to EUR -1.5M (EUR -940K expected), back after 22 months" in sentences(
        voice(), made, budget=BUDGET
    )


def test_who_checks_that_customers_stay_answers_for_the_outcome_and_not_for_the_work() -> None:
    stays = table(
        Link, {"kind": "retention", "label": "Bought again", "holds": True, "controls": "Wave", "dropped": "none"}
    )
    bought = Result("voice", dict(voice().figures), {**voice().tables, "linkage": stays}, rules=STANDARD)
    served = {"outcome": "O1", "action": "I1", "evidence": "Pilot"}
    lines = table(ExecutiveLine, {**served, "executive": "Head of Delays"}, {**served, "executive": "CFO"})
    map_ = Result("outcomes", {}, {"executives": lines}, rules=STANDARD)
    made = tell(Record(results(bought, journey(), linked(), map_), budget=BUDGET), rules=STANDARD)
    (page,) = (one.told(EN) for one in made.exhibits if one.id == "story-risks")
    assert page.takeaways[0].endswith("held. CFO checks who stays (“Bought again”).")


def test_what_a_forum_decides_is_due_on_the_day_of_its_meeting_in_the_charter() -> None:
    fields = {"forum": "Council", "first": "2026-10-13"}
    written = table(
        Written, *({"part": "cadence", "entry": 1, "field": name, "text": text} for name, text in fields.items())
    )
    record = Record(results(Result("charter", {}, {"entries": written}, rules=STANDARD)))
    assert (record.begins("Council"), record.begins("Review")) == (dt.date(2026, 10, 13), None)


def test_goals_are_told_with_their_date_and_that_the_plan_does_not_forecast_them() -> None:
    fields = {"kpi": "Satisfied with refunds", "target": "60 %", "by": "2027-09-30"}
    written = table(
        Written, *({"part": "goals", "entry": 1, "field": name, "text": text} for name, text in fields.items())
    )
    charter = Result("charter", {}, {"entries": written}, rules=STANDARD)
    asked = voice()
    rows = exhibits(asked, plan(), charter, budget=BUDGET)["story-risks"]
    assert rows[1][0] == "The goals are missed: Satisfied with refunds 60\u00a0%; the plan does not forecast them"
    assert "The plan does not forecast the goals for 30 September 2027: Satisfied with refunds 60\u00a0%" in sentences(
        asked, charter
    )
