"""Exhibits of the roadmap say what the result holds, and only that."""

from __future__ import annotations

import re
from dataclasses import replace

import pandas as pd
import pytest
from roadmaps import CONTEXT, INITIATIVES, NAN, Limit, Link, Money, every, initiative, planned, shown

from workbench import findings, wording
from workbench.claims.catalogue import LANGUAGES
from workbench.privacy.rules import STANDARD
from workbench.scoring.roadmap import plan_roadmap


def test_every_exhibit_of_a_first_run_is_there(exhibits):
    assert list(exhibits) == [
        "roadmap.plan", "roadmap.impact_effort", "roadmap.workstreams", "roadmap.first_steps", "roadmap.ranking",
        "roadmap.kpis", "roadmap.traceability", "roadmap.value", "roadmap.money", "roadmap.cash", "roadmap.tornado", "roadmap.options",
        "roadmap.budget", "roadmap.choice", "roadmap.assumptions", "roadmap.to_estimate",
    ]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_fit_two_lines_and_takeaways_one(result, language):
    told = shown(result, language).values()
    assert {one.id: len(one.title) for one in told if len(one.title) > 95} == {}
    assert [text for one in told for text in one.takeaways if len(text) > 130] == []


def test_every_exhibit_names_its_source_and_period(exhibits):
    assert [one.id for one in exhibits.values() if not one.source or not one.period or not one.alt] == []


def test_every_number_in_a_title_is_a_figure_of_the_exhibit(result):
    for one in every(result):
        known = {name.removeprefix("roadmap.") for name in one.figures}
        printed = {name.removeprefix("roadmap.") for name in one.title.figures().values()}
        assert printed <= known, one.id


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
        "I1 Initiative I1",
        "Head of CX",
        "1 January 2027",
        "31 March 2027",
        "Days to refund: 48 to 7",
    )


def test_the_waterfall_ends_at_the_value_it_states(exhibits, result):
    rows = list(exhibits["roadmap.value"].records())
    steps = sum(float(row["value"]) for row in rows if not row["total"])
    assert steps == pytest.approx(result.figures["npv"].value)
    assert rows[-1]["value"] == pytest.approx(result.figures["npv"].value)


def test_the_tornado_has_at_most_ten_rows_around_the_value(exhibits, result):
    rows = list(exhibits["roadmap.tornado"].records())
    assert len(rows) <= 10
    assert {row["base"] for row in rows} == {result.figures["npv"].value}


def test_where_most_hangs_on_whether_an_improvement_pays_the_title_says_what_if_not(result):
    table = result.tables["tornado"]
    link = table[table["link"] == "Refunds"].iloc[[0]]
    told = shown(replace(result, tables={**result.tables, "tornado": link}))["roadmap.tornado"]
    assert told.title.startswith("If improving “Refunds” brings no benefit, net value falls to EUR ")


def test_the_assumptions_state_range_likelihood_and_source(exhibits):
    assert exhibits["roadmap.assumptions"].rows == (
        ("Refunds", "Retention", "EUR 200K (EUR 100K to 400K)", "60%", "Key drivers 2025"),
    )


def test_without_finance_there_is_no_exhibit_about_money():
    bare = plan_roadmap(INITIATIVES, None, limits=Limit(), as_of="2026-12-31", rules=STANDARD)
    told = shown(bare)
    assert findings.roadmap.business_case(bare, CONTEXT) == ()
    assert "EUR" not in told["roadmap.plan"].title
    assert told["roadmap.kpis"].rows[0][2] == "–"


def test_a_plan_that_never_pays_back_says_so():
    poor = planned(
        *INITIATIVES.assign(mandatory=[False, False, True, False]).to_dict("records"), budget=(1_000_000.0, 100_000.0)
    )
    told = shown(poor)
    assert told["roadmap.cash"].title.endswith("and is not back within 36 months")
    assert told["roadmap.value"].title.startswith("The plan costs more than it brings: net present value EUR -")


def test_what_lacks_estimates_is_shown_without_numbers(exhibits):
    assert exhibits["roadmap.to_estimate"].rows == (("G1.2.5", "I4 Initiative I4", "Client", "one-off cost"),)


def test_what_all_lack_is_said_once_below_and_not_in_each_row():
    plan = planned(
        *(initiative(f"I{at}", status="stopped") for at in (1,)),
        *(initiative(f"I{at}", depends_on=["I1"]) for at in (2, 3)),
    )
    one = shown(plan)["roadmap.to_estimate"]
    assert [row[1:] for row in one.rows] == [("I2 Initiative I2", "Client"), ("I3 Initiative I3", "Client")]
    assert one.notes[0] == "Of each is missing: I1, which is stopped."


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
    late = shown(later)["roadmap.progress"]
    assert "initiatives late 4" in late.title
    assert late.rows[0] == ("Initiative late", "I1 Initiative I1", "Apr 2027", "should be done")


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
            INITIATIVES.head(1).assign(findings=[[]]), Limit(budget=None, horizon=6), id="one initiative, no budget"
        ),
        pytest.param(INITIATIVES.assign(effects=[[]] * 4, mandatory=True).head(2), Limit(), id="only enablers"),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_of_a_poor_plan_all_that_is_shown_is_there(initiatives, limits, language):
    result = plan_roadmap(initiatives, Money(), limits=limits, as_of="2026-12-31", draws=200, rules=STANDARD)
    told = shown(result, language).values()
    said = [text for one in told for text in (one.title, *one.takeaways)]
    assert [text for text in said if {"nan", "None", "–"} & set(re.findall(r"\w+|–", text))] == []
    assert [one.id for one in told if not one.rows] == []


def test_what_waits_in_vain_is_listed_with_what_it_needs():
    plan = planned(initiative("I1", status="stopped"), initiative("I2", depends_on=["I1"]), initiative("I3"))
    one = shown(plan)["roadmap.to_estimate"]
    assert one.title == "Still to be estimated or solved: one initiative that waits in vain"
    assert one.rows == (("–", "I2 Initiative I2", "Client", "I1, which is stopped"),)


def test_a_gain_over_the_sorted_list_that_prints_as_nothing_is_recorded_as_nothing():
    gain = planned(initiative("I1"), initiative("I2", cost_once=900_000.0)).figures["gain_over_greedy"]
    assert gain.value == wording.borne(gain.value, gain)


def test_a_sorted_list_that_misses_a_limit_is_not_said_to_be_beaten():
    link = Link(
        id="L2",
        figure="cost.calls",
        bucket="operational efficiency",
        value_per_point=(50_000.0, 50_000.0, 50_000.0),
        causal=1.0,
    )
    saving = {"figure": "cost.calls", "low": 1.0, "likely": 1.0, "high": 1.0, "causal": None}
    both = planned(
        initiative("I1"),
        initiative("I2", cost_once=140_000.0, effects=[saving]),
        money=Money(linkages=(Link(), link)),
        budget=(300_000.0, 60_000.0),
        floors={"operational efficiency": 0.3},
    )
    choice = shown(both)["roadmap.choice"]
    assert "A list sorted by value per money misses one of the limits." in choice.takeaways
    assert "at least 30% of the benefit from operational efficiency" in choice.notes[-1]


def test_an_initiative_whose_idea_a_test_stopped_is_marked_beside_its_benefit():
    rows = pd.DataFrame([initiative("I1", idea="U4"), initiative("I2", idea="U1")])
    plan = plan_roadmap(
        rows, Money(), limits=Limit(), as_of="2026-12-31", draws=200, stopped=["U4", "U9"], rules=STANDARD
    )
    one = shown(plan)["roadmap.kpis"]
    assert sorted(row[0] for row in one.rows) == ["I1 Initiative I1\u00a0*", "I2 Initiative I2"]
    assert one.notes[0].startswith("* Its idea’s test says stop")
    assert "*" not in str(shown(planned(initiative("I1")))["roadmap.kpis"].rows)
