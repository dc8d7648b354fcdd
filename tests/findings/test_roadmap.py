"""Exhibits of the roadmap say what the result holds, and only that."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import pandas as pd
import pytest

from workbench import findings, wording
from workbench.context import Context
from workbench.privacy.rules import STANDARD
from workbench.scoring.roadmap import plan_roadmap

CONTEXT = Context(client="acme", name="Acme", run="r1", currency="EUR", period="2026")
NAN = float("nan")


@dataclass(frozen=True)
class Link:
    id: str = "L1"
    figure: str = "touchpoint.refunds"
    bucket: str = "retention"
    value_per_point: tuple[float, float, float] = (100_000.0, 200_000.0, 400_000.0)
    causal: float = 0.6
    source: str = "Key drivers 2025"


@dataclass(frozen=True)
class Money:
    linkages: tuple[Link, ...] = (Link(),)
    discount_rate: float = 0.08
    benefit_months: int = 36
    survey_causal: float | None = None
    correlation: float = 0.3
    cost_range: float = 0.2


@dataclass(frozen=True)
class Limit:
    start: str = "2027-01"
    horizon: int = 24
    budget: tuple[float, ...] = (150_000.0, 60_000.0)
    capacity: dict[str, float] = field(default_factory=dict)
    starts_per_quarter: int | None = None
    haircut: float = 0.3
    floors: dict[str, float] = field(default_factory=dict)
    address: tuple[str, ...] = ()
    quantile: float | None = None


def initiative(id_: str, **changes: Any) -> dict[str, Any]:
    effect = {"figure": "touchpoint.refunds", "low": 0.2, "likely": 0.6, "high": 1.0, "causal": None}
    return {
        "id": id_, "title": f"Initiative {id_}", "workstream": "CX training", "dimension": "people", "owner": "Head of CX",
        "cost_once": 60_000.0, "cost_yearly": 0.0, "currency": "EUR", "start": "", "months": 3.0, "roles": {},
        "depends_on": [], "excludes": [], "mandatory": False, "confidence": 0.8, "impact": 4.0, "effort": 2.0,
        "findings": ["G1.2.5"], "effects": [effect], "ramp": 2.0, "kpi": "Days to refund", "kpi_baseline": 48.0,
        "kpi_target": 7.0, "status": "planned",
    } | changes  # fmt: skip


INITIATIVES = pd.DataFrame([
    initiative("I1"), initiative("I2", depends_on=["I1"], cost_once=80_000.0),
    initiative("I3", cost_once=900_000.0, impact=5.0, effort=5.0), initiative("I4", cost_once=NAN),
])  # fmt: skip


@pytest.fixture(scope="module")
def result():
    return plan_roadmap(INITIATIVES, Money(), limits=Limit(), as_of="2026-12-31", draws=500, rules=STANDARD)


@pytest.fixture(scope="module")
def exhibits(result):
    roadmap = findings.roadmap
    return {
        one.id: one
        for one in (
            roadmap.plan_on_a_page(result, CONTEXT), roadmap.impact_effort(result, CONTEXT), roadmap.workstreams(result, CONTEXT),
            roadmap.first_steps(result, CONTEXT), roadmap.ranking(result, CONTEXT), roadmap.kpi_tree(result, CONTEXT),
            roadmap.traceability(result, CONTEXT), *roadmap.business_case(result, CONTEXT),
            *roadmap.to_estimate(result, CONTEXT), *roadmap.progress(result, CONTEXT),
        )
    }  # fmt: skip


def test_every_exhibit_of_a_first_run_is_there(exhibits):
    assert list(exhibits) == [
        "roadmap.plan", "roadmap.impact_effort", "roadmap.workstreams", "roadmap.first_steps", "roadmap.ranking",
        "roadmap.kpis", "roadmap.traceability", "roadmap.value", "roadmap.cash", "roadmap.tornado", "roadmap.budget",
        "roadmap.choice", "roadmap.assumptions", "roadmap.to_estimate",
    ]  # fmt: skip


def test_titles_fit_two_lines_and_takeaways_one(exhibits):
    assert {one.id: len(one.title) for one in exhibits.values() if len(one.title) > 110} == {}
    assert [text for one in exhibits.values() for text in one.takeaways if len(text) > 110] == []


def test_every_exhibit_names_its_source_and_period(exhibits):
    assert [one.id for one in exhibits.values() if not one.source or not one.period or not one.alt] == []


def test_every_number_in_a_title_is_a_figure_of_the_exhibit(exhibits, result):
    for one in exhibits.values():
        known = " ".join(
            wording.number(
                result.figures[name.removeprefix("roadmap.")].value,
                result.figures[name.removeprefix("roadmap.")].unit,
            )
            for name in one.figures
        )
        title = re.sub(r"\bI\d|year \d", "", one.title)
        missing = [
            number for number in re.findall(r"\d[\d.,]*[KM%]?", title) if number.strip(".,") not in known
        ]
        assert missing == [], f"{one.id}: {one.title}"


def test_the_plan_names_what_an_initiative_waits_for_and_its_milestone(exhibits):
    rows = list(exhibits["roadmap.plan"].records())
    assert [(row["label"], row["group"], row["after"], row["start"], row["end"]) for row in rows] == [
        ("I1 Initiative I1", "Live within six months: 2", "", "2027-01-01", "2027-03-31"),
        ("I2 Initiative I2, after I1", "Live within six months: 2", "I1", "2027-04-01", "2027-06-30"),
        ("Live within six months: 2", "Live within six months: 2", "", "2027-06-30", "2027-06-30"),
    ]
    assert [row["milestone"] for row in rows] == [False, False, True]


def test_the_matrix_tells_the_plan_from_the_rest(exhibits):
    rows = {str(row["label"]): row["series"] for row in exhibits["roadmap.impact_effort"].records()}
    assert rows == {
        "I1 Initiative I1": "In the plan",
        "I2 Initiative I2": "In the plan",
        "I3 Initiative I3": "Not in the plan",
    }


def test_the_first_steps_have_owner_dates_and_kpi(exhibits):
    assert exhibits["roadmap.first_steps"].rows[0] == (
        "I1 Initiative I1", "Head of CX", "1 January 2027", "31 March 2027", "Days to refund: 48 to 7",
    )  # fmt: skip


def test_the_waterfall_ends_at_the_value_it_states(exhibits, result):
    rows = list(exhibits["roadmap.value"].records())
    steps = sum(float(row["value"]) for row in rows if not row["total"])
    assert steps == pytest.approx(result.figures["npv"].value)
    assert rows[-1]["value"] == pytest.approx(result.figures["npv"].value)


def test_the_tornado_has_at_most_ten_rows_around_the_value(exhibits, result):
    rows = list(exhibits["roadmap.tornado"].records())
    assert len(rows) <= 10
    assert {row["base"] for row in rows} == {result.figures["npv"].value}


def test_the_assumptions_state_range_chance_and_source(exhibits):
    assert exhibits["roadmap.assumptions"].rows == (
        ("Refunds", "retention", "200K (100K to 400K)", "60%", "Key drivers 2025"),
    )


def test_without_finance_there_is_no_exhibit_about_money():
    bare = plan_roadmap(INITIATIVES, None, limits=Limit(), as_of="2026-12-31", rules=STANDARD)
    assert findings.roadmap.business_case(bare, CONTEXT) == ()
    assert "EUR" not in findings.roadmap.plan_on_a_page(bare, CONTEXT).title
    assert findings.roadmap.kpi_tree(bare, CONTEXT).rows[0][2] == "–"


def test_a_plan_that_never_pays_back_says_so():
    poor = plan_roadmap(INITIATIVES.assign(mandatory=[False, False, True, False]), Money(), as_of="2026-12-31", draws=500,
                        limits=Limit(budget=(1_000_000.0, 100_000.0)), rules=STANDARD)  # fmt: skip
    assert "not paid back" in findings.roadmap.cash(poor, CONTEXT).title


def test_what_lacks_estimates_is_shown_without_numbers(exhibits):
    assert exhibits["roadmap.to_estimate"].rows == (("G1.2.5", "I4 Initiative I4", "client", "one-off cost"),)


def test_a_later_run_shows_what_changed(result):
    later = plan_roadmap(
        INITIATIVES.assign(status="late"),
        Money(),
        (),
        [result],
        limits=Limit(),
        as_of="2027-12-31",
        draws=500,
        rules=STANDARD,
    )
    [shown] = findings.roadmap.progress(later, CONTEXT)
    assert "initiatives late 4" in shown.title
    assert shown.rows[0] == ("Initiative late", "I1 Initiative I1", "2027-04", "should be done")


def every(result):
    roadmap = findings.roadmap
    return [
        roadmap.plan_on_a_page(result, CONTEXT), roadmap.impact_effort(result, CONTEXT), roadmap.workstreams(result, CONTEXT),
        roadmap.first_steps(result, CONTEXT), roadmap.ranking(result, CONTEXT), roadmap.kpi_tree(result, CONTEXT),
        roadmap.traceability(result, CONTEXT), *roadmap.business_case(result, CONTEXT),
        *roadmap.to_estimate(result, CONTEXT), *roadmap.progress(result, CONTEXT),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("initiatives", "limits"),
    [
        pytest.param(INITIATIVES.assign(cost_once=9e6), Limit(budget=(1e6, 1e6)), id="nothing pays"),
        pytest.param(INITIATIVES.assign(cost_once=NAN), Limit(), id="nothing is estimated"),
        pytest.param(
            INITIATIVES.assign(impact=NAN, effort=NAN, kpi="", kpi_baseline=NAN, kpi_target=NAN),
            Limit(),
            id="no grades, no KPI",
        ),
        pytest.param(
            INITIATIVES.head(1).assign(findings=[[]]),
            Limit(budget=None, horizon=6),
            id="one initiative, no budget",
        ),
        pytest.param(
            INITIATIVES.assign(effects=[[]] * 4, mandatory=True).head(2), Limit(), id="only enablers"
        ),
    ],
)
def test_a_poor_plan_still_gives_every_exhibit(initiatives, limits):
    shown = every(
        plan_roadmap(initiatives, Money(), limits=limits, as_of="2026-12-31", draws=200, rules=STANDARD)
    )
    said = [text for one in shown for text in (one.title, *one.takeaways)]
    assert [text for text in said if {"nan", "None", "–"} & set(re.findall(r"\w+|–", text))] == []


def test_what_waits_in_vain_is_listed_with_what_it_needs():
    rows = pd.DataFrame(
        [initiative("I1", status="stopped"), initiative("I2", depends_on=["I1"]), initiative("I3")]
    )
    plan = plan_roadmap(rows, Money(), limits=Limit(), as_of="2026-12-31", draws=500, rules=STANDARD)
    [shown] = findings.roadmap.to_estimate(plan, CONTEXT)
    assert (
        shown.title
        == "Still open: findings 0, initiatives without estimates 0, initiatives that wait in vain 1"
    )
    assert shown.rows == (("–", "I2 Initiative I2", "client", "I1, which is stopped"),)


def test_a_sorted_list_that_misses_a_limit_is_not_said_to_be_beaten():
    link = Link("L2", "cost.calls", "operational efficiency", (50_000.0, 50_000.0, 50_000.0), 1.0)
    saving = {"figure": "cost.calls", "low": 1.0, "likely": 1.0, "high": 1.0, "causal": None}
    rows = pd.DataFrame([initiative("I1"), initiative("I2", cost_once=140_000.0, effects=[saving])])
    limits = Limit(budget=(300_000.0, 60_000.0), floors={"operational efficiency": 0.3})
    both = plan_roadmap(
        rows, Money((Link(), link)), limits=limits, as_of="2026-12-31", draws=500, rules=STANDARD
    )
    choice = next(one for one in findings.roadmap.business_case(both, CONTEXT) if one.id == "roadmap.choice")
    assert choice.title.endswith("; a sorted list misses 1 of the limits")
    assert "at least 30% of the benefit from operational efficiency" in choice.notes[-1]


def test_the_lowest_month_of_the_cash_is_drawn_and_marked(exhibits, result):
    one = exhibits["roadmap.cash"]
    drawn = {row["x"]: row["value"] for row in one.records()}
    (lowest,) = one.highlight
    assert drawn[lowest] == min(drawn.values())
    assert drawn[lowest] == pytest.approx(result.figures["deepest_cash"].value)


@pytest.mark.parametrize(
    ("finding", "said"),
    [
        ("journey.disruption.fair_treatment", "Fair treatment at disruption"),
        ("voice.delay_info", "Rating of delay info"),
        ("G1.4.2", "G1.4.2"),
    ],
)
def test_a_finding_is_named_in_words_where_its_id_is_none_of_a_framework(finding, said):
    from workbench.findings.roadmap.traces import _named

    assert _named(finding) == said
