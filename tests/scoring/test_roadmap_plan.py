"""The roadmap verb: the plan, its figures, what is left to estimate, and what it says of itself."""

from __future__ import annotations

from dataclasses import fields

import pandas as pd
import pytest
from roadmap_examples import NAN, Limit, Link, Money, effect, frame, initiative, roadmap

from workbench.errors import InputError
from workbench.languages import catalogue
from workbench.model.effects import Effect
from workbench.model.rows import frame_of
from workbench.model.voice import Link as SurveyLink
from workbench.privacy.rules import STANDARD
from workbench.result import Estimate, Result
from workbench.scoring.roadmap import draft_roadmap, plan, plan_roadmap
from workbench.scoring.roadmap.program import UnsolvedError


def told(result):
    """The text and the checks (name: text) in words."""
    shown = result.told(catalogue("en"))
    return shown.text, {check.name: check.text for check in shown.checks}


def offering(*findings):
    rows = [(f"{one}.A", f"Close {one}", one, "", "", "practised 1 of 4") for one in findings]
    columns = ["id", "title", "finding", "workstream", "dimension", "detail"]
    return Result("governance", {}, {"candidates": pd.DataFrame(rows, columns=columns)}, rules=STANDARD)


def test_the_money_of_a_plan_by_hand():
    # 100 in the first month, then 100 a year for 23 months.
    figures = roadmap(initiative("A")).figures
    assert figures["npv"].value == pytest.approx(100 * 23 / 12 - 100)
    assert figures["cost"].value == pytest.approx(100)
    assert figures["roi"].value == pytest.approx((100 * 23 / 12 - 100) / 100)
    assert figures["payback"].value == 13  # twelve months' benefit after the first month, in which the 100 is spent
    assert figures["deepest_cash"].value == pytest.approx(-100)
    assert figures["benefit.retention"].value == pytest.approx(100 * 23 / 12)
    assert figures["benefit.advocacy"].value == 0
    assert figures["chance_of_payback"].value == 1.0


def test_without_uncertainty_the_range_is_the_value():
    npv = roadmap(initiative("A")).figures["npv"]
    assert (npv.low, npv.high) == pytest.approx((npv.value, npv.value))


def test_the_range_holds_the_futures_of_a_doubtful_link():
    npv = roadmap(
        initiative("A"), money=Money(linkages=(Link(causal=0.5, value_per_point=(300.0, 300.0, 300.0)),))
    ).figures["npv"]
    assert npv.low == pytest.approx(-100)
    assert npv.high == pytest.approx(300 * 23 / 12 - 100)


def test_the_same_seed_gives_the_same_result():
    rows = [initiative("A", effects=[effect((0.0, 2.0, 3.0))])]
    assert roadmap(*rows).to_json() == roadmap(*rows).to_json()


def test_what_is_not_estimated_is_listed_and_never_planned():
    found = roadmap(initiative("A"), initiative("B", cost_once=NAN, findings=["G1.2.5"]), upstream=[offering("G1.3.1")])
    assert found.tables["initiatives"]["id"].tolist() == ["A"]
    listed = found.tables["to_estimate"]
    assert listed[["id", "finding", "source"]].to_numpy().tolist() == [
        ["B", "G1.2.5", "client"],
        ["", "G1.3.1", "governance"],
    ]
    assert [catalogue("en").text(one) for one in listed["missing"]] == ["one-off cost", "cost, duration and effect"]
    assert found.figures["to_estimate"].value == 1
    assert found.figures["candidates_open"].value == 1


def test_what_is_done_or_stopped_is_not_planned_again():
    found = roadmap(initiative("A", status="done"), initiative("B", status="stopped"), initiative("C"))
    assert found.tables["initiatives"]["id"].tolist() == ["C"]


def test_a_plan_of_which_all_is_done_says_so_and_nothing_of_limits_or_outcomes():
    result = roadmap(initiative("A", status="done"), initiative("B", status="stopped"))
    text, checks = told(result)
    assert text.startswith("No initiative is left to plan: what there is has been done or stopped")
    assert not {"Best plan", "Uncertainty"} & set(checks)


def test_what_no_test_supports_is_listed_with_whether_the_test_of_its_idea_says_stop():
    tried = pd.DataFrame(
        [{"initiative": "B", "usable": True, "low": -0.1, "high": 0.2, "claimed": False}],
        columns=[field.name for field in fields(Effect)],
    ).astype(object)
    effects = Result("effects", {}, {"effects": tried.where(tried.notna(), 0)}, rules=STANDARD)
    rows = (initiative("A", idea="U1"), initiative("B", idea="U2"), initiative("C"), initiative("D", idea="U3"))
    found = plan_roadmap(
        frame(*rows), Money(), [effects], stopped=["U1"], limits=Limit(), as_of="2026-12-31", draws=200, rules=STANDARD
    )
    assert found.tables["doubted"].to_dict("records") == [{"id": "A", "stopped": True}, {"id": "B", "stopped": False}]


def test_what_each_initiative_spends_within_the_plan_adds_up_to_what_the_plan_spends():
    found = roadmap(initiative("A", cost_yearly=24.0), initiative("B", effects=[effect(-1.0)]))
    assert found.tables["initiatives"]["spend"].fillna(0).tolist() == [122.0, 0.0]
    assert found.figures["spend"].value == 122.0


def test_what_needs_something_done_can_start():
    found = roadmap(initiative("A", status="done"), initiative("B", depends_on=["A"]))
    assert found.tables["initiatives"]["chosen"].tolist() == [True]


def test_a_finding_is_traced_to_its_kpi_and_date():
    row = initiative("A", findings=["G1.2.5"], kpi="Days to refund", kpi_baseline=48.0, kpi_target=7.0, ramp=3.0)
    [trace] = roadmap(row, upstream=[offering("G1.2.5")]).tables["traces"].to_dict("records")
    assert trace == {
        "finding": "G1.2.5", "name": "G1.2.5", "says": "practised 1 of 4", "source": "governance", "id": "A", "title": "Initiative A",
        "in_plan": True, "kpi": "Days to refund", "kpi_baseline": 48.0, "kpi_target": 7.0, "date": "2027-05-01",
    }  # fmt: skip


def test_the_first_steps_are_what_starts_in_three_months():
    found = roadmap(initiative("A"), initiative("B", start="2027-03"), initiative("C", start="2027-04"))
    assert found.tables["first_steps"]["id"].tolist() == ["A", "B"]


def test_the_kpi_tree_ends_with_what_only_enables():
    found = roadmap(initiative("A"), initiative("B", effects=[], mandatory=True))
    assert found.tables["kpis"][["bucket", "id"]].to_numpy().tolist() == [["retention", "A"], ["", "B"]]


def test_the_plan_starts_in_the_month_after_the_date_where_no_start_is_given():
    found = roadmap(initiative("A"), start=None)
    assert found.tables["initiatives"].loc[0, "start"] == "2027-01-01"


def test_without_finance_no_money_is_stated():
    found = plan_roadmap(frame(initiative("A")), None, limits=Limit(), as_of="2026-12-31", rules=STANDARD)
    assert "npv" not in found.figures
    assert "cash" not in found.tables
    assert told(found)[0] == "The plan holds the one initiative; without financial assumptions no return is stated."


def linked(*, holds):
    """A survey whose NPS point goes with EUR 500 a year through retention, and whether that link's check passed."""
    row = SurveyLink(
        outcome="retained",
        label="Retained",
        kind="retention",
        per_point=0.1,
        low=0.08,
        high=0.12,
        unit="fine share difference",
        p=0.01,
        p_holm=0.01,
        monotone=True,
        separated=False,
        holds=holds,
        told=True,
        out_of_sample=0.1,
        without_kpi=0.05,
        n=100,
        left_out=0,
        controls="",
        dropped="",
    )
    figures = {
        "nps": Estimate(5, 1, 9, unit="points"),
        "value_of_a_point.retained": Estimate(500, 400, 600, unit="EUR"),
    }
    return Result("voice", figures, {"linkage": frame_of(SurveyLink, [row])}, rules=STANDARD)


@pytest.mark.parametrize(("holds", "chance", "point"), [(True, 0.5, 0.5 * 500), (False, 0.5, 100), (True, None, 100)])
def test_the_surveys_own_value_of_a_point_replaces_a_stated_one_where_it_holds_and_a_chance_is_stated(
    holds, chance, point
):
    found = roadmap(initiative("A"), upstream=[linked(holds=holds)], money=Money(survey_causal=chance))
    assert found.figures["benefit"].value == pytest.approx(point * 23 / 12)


def test_a_plan_by_a_low_quantile_leaves_out_the_doubtful():
    rows = [initiative("A"), initiative("B", confidence=0.5, effects=[effect(3.0)])]
    assert roadmap(*rows, haircut=0.0).figures["initiatives"].value == 2
    cautious = roadmap(*rows, haircut=0.0, quantile=0.2).tables["initiatives"].set_index("id")["chosen"]
    assert cautious.to_dict() == {"A": True, "B": False}


def test_an_earlier_run_gives_figures_of_progress():
    before = [offering("G1.1.1", "G1.1.2"), roadmap(initiative("A"))]
    found = roadmap(initiative("A", status="late"), upstream=[offering("G1.1.2", "G1.1.3")], previous=before)
    counts = {
        name: found.figures[name].value for name in ("gaps.closed", "gaps.opened", "gaps.still open", "moved", "late")
    }
    assert counts == {"gaps.closed": 1, "gaps.opened": 1, "gaps.still open": 1, "moved": 0, "late": 1}
    assert "moved" not in roadmap(initiative("A")).tables


def test_the_checks_say_how_well_the_plan_is_proved_and_what_was_assumed():
    found = roadmap(
        initiative("A", confidence=NAN, cost_yearly=NAN, roles={"trainer": 1.0}), initiative("B", months=20.0)
    )
    said = {check.text for check in found.told(catalogue("en")).checks}
    assert any(text.startswith("No plan within the limits is worth more.") for text in said)
    assert "Initiatives that state no confidence and count as certain: 1." in said
    assert "Initiatives that state no running cost and count as having none: 1." in said
    assert "Initiatives that cannot finish within the horizon: 1." in said
    assert "Not limited: trainer." in said


def test_the_text_says_what_the_plan_is_worth_what_it_takes_and_what_may_go_wrong():
    # One basis a sentence: present value in the first, money paid within the plan's months in the second.
    assert told(roadmap(initiative("A"), initiative("B", cost_once=9000.0), budget=[500.0]))[0] == (
        "The plan holds 1 of 2 initiatives; its net present value over 24 months is EUR 92 (EUR 92 to 92). "
        "In its 12 months the plan spends EUR 100 (EUR 100 to 100) of a budget of EUR 500."
    )


def test_a_plan_that_may_lose_says_how_often():
    found = roadmap(initiative("A", confidence=0.7), draws=4000)
    assert found.figures["not_paid_back"].value == pytest.approx(0.3, abs=0.02)
    assert "of simulated outcomes the money is not back after 24 months." in told(found)[0]


def test_where_every_initiative_loses_money_no_plan_pays_and_no_chance_of_payback_is_stated():
    found = roadmap(initiative("A", cost_once=9000.0), initiative("B", cost_once=8000.0))
    assert told(found)[0] == "No plan pays: neither initiative brings more than it costs."
    assert found.figures["npv"].value is None
    assert found.figures["chance_of_payback"].value is None
    assert "cash" not in found.tables
    assert found.headline == "initiatives"


def test_the_amounts_of_a_plan_belong_together_on_every_basis():
    money = Money(discount_rate=0.08, benefit_months=36)
    figures = roadmap(initiative("A", cost_yearly=12.0), money=money).figures
    for name in ("spend", "total"):
        parts = [figures[f"{name}.{part}"].value for part in ("investment", "running", "benefit", "net")]
        assert parts[0] + parts[1] == pytest.approx(figures[name].value)
        assert parts[2] - figures[name].value == pytest.approx(parts[3])
    assert figures["total.running"].value == pytest.approx(35)
    assert figures["investment"].value + figures["running"].value == pytest.approx(figures["cost"].value)
    assert figures["benefit"].value - figures["cost"].value == pytest.approx(figures["npv"].value)


def test_the_main_benefit_is_of_the_fewest_buckets_that_hold_over_half():
    # 45 % from retention is not most of it; with operational efficiency it is.
    links = (
        Link(),
        Link(id="L2", figure="calls", bucket="operational efficiency"),
        Link(id="L3", figure="fares", bucket="share of spend"),
    )
    rows = [initiative("A", effects=[effect(4.5), effect(3.5, "calls"), effect(2.0, "fares")])]
    figures = roadmap(*rows, money=Money(linkages=links)).figures
    assert figures["benefit.retention"].value / figures["benefit"].value == pytest.approx(0.45)
    assert figures["main_benefit"].value / figures["benefit"].value == pytest.approx(0.80)


@pytest.mark.parametrize(("start", "wins"), [("2027-06", 1), ("2027-07", 0)])
def test_a_quick_win_starts_within_the_first_six_months(start, wins):
    row = initiative("A", impact=4.0, effort=2.0, start=start, effects=[effect(9.0)])
    assert roadmap(row).figures["quick_wins"].value == wins


def test_owners_kpis_and_workstreams_that_are_missing_are_counted():
    rows = [initiative("A", owner="", workstream=""), initiative("B", kpi="")]
    figures = roadmap(*rows).figures
    counts = {
        name: figures[name].value for name in ("workstreams", "without_owner", "without_kpi", "without_workstream")
    }
    assert counts == {"workstreams": 1, "without_owner": 1, "without_kpi": 1, "without_workstream": 1}


def test_a_draft_chooses_the_same_plan_with_expected_money_only():
    rows = [initiative("A"), initiative("B", depends_on=["A"])]
    draft = draft_roadmap(frame(*rows), Money(), limits=Limit(), as_of="2026-12-31", rules=STANDARD)
    full = roadmap(*rows)
    assert draft.tables["initiatives"]["start"].tolist() == full.tables["initiatives"]["start"].tolist()
    assert draft.figures["npv"].value == pytest.approx(full.figures["npv"].value)
    assert draft.figures["npv"].low is None


def test_what_needs_something_stopped_is_not_planned_and_both_are_named():
    found = roadmap(
        initiative("A", status="stopped"),
        initiative("B", depends_on=["A"]),
        initiative("C", depends_on=["B"]),
        initiative("D"),
    )
    assert found.tables["initiatives"]["id"].tolist() == ["D"]
    assert found.tables["waiting"][["id", "needs"]].to_numpy().tolist() == [["B", "A"], ["C", "B"]]
    assert [check.status for check in found.checks if check.id == "check-roadmap-dependencies"] == ["failed"]
    assert told(found)[1]["Dependencies"] == (
        "Not planned, because what they need never comes: Initiative B needs A (stopped) and "
        "Initiative C needs B (waiting itself)."
    )


def test_what_needs_something_without_estimates_waits_for_it():
    found = roadmap(initiative("A", months=NAN), initiative("B", depends_on=["A"]))
    assert found.tables["initiatives"].empty
    assert [why.id for why in found.tables["waiting"]["why"]] == ["roadmap-why-unestimated"]
    assert found.figures["considered"].value == 2


@pytest.mark.parametrize("status", ["started", "late"])
def test_of_work_that_has_begun_only_the_rest_is_planned_and_paid(status):
    row = initiative("A", status=status, start="2026-08", months=6.0, cost_once=600.0, effects=[effect(0.1)])
    found = roadmap(row)
    [planned] = found.tables["initiatives"].to_dict("records")
    assert (planned["start"], planned["end"]) == ("2027-01-01", "2027-02-01")
    assert found.figures["spend"].value == pytest.approx(100)
    assert told(found)[1]["Running"] == (
        "Began before the plan, which holds what is left: Initiative A (1 of 6 months)."
    )


def test_what_is_late_and_has_not_begun_may_be_left_out():
    row = initiative("A", status="late", start="2027-03", cost_once=9000.0)
    assert roadmap(row).tables["initiatives"]["chosen"].tolist() == [False]


def test_what_should_be_finished_takes_one_more_month_without_cost():
    found = roadmap(initiative("A", status="started", start="2026-01", months=6.0, cost_once=600.0))
    assert found.figures["spend"].value == 0
    assert found.tables["initiatives"]["end"].tolist() == ["2027-02-01"]
    assert told(found)[1]["Running"].startswith("Should be finished by their own dates")


def test_what_has_begun_does_not_wait_for_what_it_needed():
    rows = [initiative("A", months=4.0), initiative("B", status="started", depends_on=["A"])]
    assert roadmap(*rows).tables["initiatives"].set_index("id").loc["B", "month"] == 0


CALLS = (Link(), Link(id="L2", figure="calls", bucket="operational efficiency"))


def test_a_sorted_list_that_breaks_a_floor_is_no_rival_and_says_which():
    rows = [initiative("A", effects=[effect(4.0)]), initiative("B", cost_once=400.0, effects=[effect(1.0, "calls")])]
    found = roadmap(*rows, money=Money(linkages=CALLS), floors={"operational efficiency": 0.2})
    assert found.figures["greedy_npv"].value > found.figures["npv"].value
    assert found.figures["gain_over_greedy"].value is None
    assert "at least 20% of the benefit from operational efficiency" in told(found)[1]["Sorted list"]


def test_a_plan_that_keeps_its_floors_with_nothing_is_warned_of():
    found = roadmap(initiative("A", effects=[effect(4.0)]), money=Money(linkages=CALLS), floors={"advocacy": 0.5})
    assert found.figures["initiatives"].value == 0
    assert [check.status for check in found.checks if check.id == "check-roadmap-floors"] == ["failed"]
    assert told(found)[1]["Floors"].startswith("The plan has no benefit")


def test_limits_clash_by_the_values_that_a_cautious_plan_uses():
    # With a causal chance of a half the lower fifth of B's benefit is nothing, so that its floor cannot be met.
    money = Money(linkages=(Link(), Link(id="L2", figure="calls", bucket="operational efficiency", causal=0.5)))
    rows = [initiative("A", mandatory=True), initiative("B", effects=[effect(9.0, "calls")])]
    limits = {"money": money, "floors": {"operational efficiency": 0.2}}
    assert roadmap(*rows, **limits).figures["initiatives"].value == 2
    with pytest.raises(InputError, match="A is mandatory; at least 20% of the benefit from operational efficiency"):
        roadmap(*rows, **limits, quantile=0.2)


def test_a_search_that_ends_without_a_plan_does_not_claim_that_limits_clash(monkeypatch):
    def ended(*_, **__):
        raise UnsolvedError

    monkeypatch.setattr(plan, "choose", ended)
    with pytest.raises(InputError, match="found no plan, nor a proof that there is none"):
        roadmap(initiative("A"))


def test_more_than_a_hundred_initiatives_are_planned_with_their_gap_and_the_limits_of_the_search():
    rows = [initiative(f"I{n}", cost_once=50.0 + n, effects=[effect(1.0 + n % 7 / 10)]) for n in range(120)]
    found = roadmap(*rows, budget=[3000.0])
    assert found.figures["optimality_gap"].value <= 0.01
    assert found.tables["frontier"]["share"].tolist() == [0.5, 1.0, 1.5]
    assert told(found)[1]["Scale"].startswith("More than 100 initiatives: each search ends after 20 s")


@pytest.mark.parametrize(("points", "told"), [(30.0, []), (60.0, ["Initiative A (NPS)"])])
def test_an_effect_that_leads_beyond_the_end_of_a_scale_is_told(points, told):
    voice = Result("voice", {"nps": Estimate(50.0, 45.0, 55.0, n=900, unit="points")}, rules=STANDARD)
    result = plan_roadmap(
        frame(initiative("A", effects=[effect(points)])),
        Money(),
        [voice],
        limits=Limit(),
        as_of="2026-12-31",
        draws=200,
        rules=STANDARD,
    )
    texts = [catalogue("en").text(check.text) for check in result.checks]
    assert [name for name in ["Initiative A (NPS)"] if any(name in text for text in texts)] == told
