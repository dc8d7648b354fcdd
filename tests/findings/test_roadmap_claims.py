"""What the roadmap may claim of money, owners, ranks and sorted lists."""

from __future__ import annotations

from itertools import pairwise

import pandas as pd
import pytest
from roadmaps import EN, NAN, Limit, Link, Money, every, initiative, planned, shown

from workbench import wording
from workbench.claims import say
from workbench.estimate import Estimate
from workbench.privacy.rules import STANDARD
from workbench.result import Result
from workbench.scoring.roadmap import plan_roadmap


def test_the_cash_line_has_equal_steps_that_meet_its_lowest_month(exhibits, result):
    one = exhibits["roadmap.cash"]
    drawn = {row["x"]: row["value"] for row in one.records()}
    (lowest,) = one.highlight
    assert drawn[lowest] == min(drawn.values())
    assert drawn[lowest] == pytest.approx(result.figures["deepest_cash"].value)
    months = [int(label[3:]) * 12 + int(label[:2]) for label in drawn]
    assert len({after - before for before, after in pairwise(months)}) == 1


@pytest.mark.parametrize(("lowest", "months"), [(7, 48), (0, 24), (23, 24), (5, 120), (1, 36)])
def test_steps_of_the_cash_line_are_equal_and_few(lowest, months):
    from workbench.findings.roadmap.money import _equal_steps

    steps = _equal_steps(lowest, months)
    assert lowest in steps
    assert len({after - before for before, after in pairwise(steps)}) == 1
    assert 3 <= len(steps) <= 20
    assert months - 1 - steps[-1] < steps[1] - steps[0]


def test_the_plan_has_one_value_wherever_it_is_printed(result):
    """Two values of one plan, before and after starts were moved, stood on two slides."""
    shown = {one.id: one for one in every(result)}
    assert shown["roadmap.value"].title.figures()["npv"] == "roadmap.npv"
    assert "roadmap.npv" in {id_ for said in shown["roadmap.budget"].takeaways for id_ in said.figures().values()}
    assert "best_npv" not in result.figures
    frontier = result.table("frontier").set_index("share")["npv"]
    assert frontier[1.0] == wording.borne(result.figures["npv"].value, result.figures["npv"])


def test_no_money_of_a_sentence_stands_without_its_range_where_it_has_one(result):
    for one in every(result):
        for message in (one.title, *one.takeaways):
            printed = {
                name: value for name, value in message.args if isinstance(value, Estimate) and value.unit == "EUR"
            }
            ranged = {name for name, value in printed.items() if value.low is not None}
            words = EN.text(message)
            assert all(
                EN.text(say("roadmap-range", amount=printed[name])).removeprefix("EUR ") in words for name in ranged
            ), words


def test_the_reconciling_table_leads_from_money_spent_to_net_value(exhibits):
    one = exhibits["roadmap.money"]
    assert [row[0] for row in one.rows] == [
        "Investment", "Running cost", "Investment and running cost", "Benefit", "Net value", "Budget",
    ]  # fmt: skip
    assert one.columns == ("Amount", "Plan, 24 months", "In all, 36 months", "Present value", "Eight in ten outcomes")
    assert "of EUR 210K of budget" in one.title
    spent = [row[1] for row in one.rows]
    assert spent[2] == pytest.approx(spent[0] + spent[1])
    assert spent[4] == pytest.approx(spent[3] - spent[2])
    assert spent[5] == 210_000


def test_most_is_said_of_more_than_half_only():
    # The sample said "most from retention" at 45 %.
    link = Link(
        id="L2",
        figure="cost.calls",
        bucket="operational efficiency",
        value_per_point=(100_000.0, 200_000.0, 300_000.0),
        causal=0.6,
    )
    saving = {"figure": "cost.calls", "low": 0.1, "likely": 0.6, "high": 1.0, "causal": None}
    both = initiative("I1", effects=[*initiative("I1")["effects"], saving])
    told = shown(planned(both, money=Money(linkages=(Link(value_per_point=(100_000.0, 180_000.0, 320_000.0)), link))))
    assert told["roadmap.value"].takeaways[0] == "Most of the benefit comes from retention."
    three = (Link(), Link(id="L2", figure="a", bucket="advocacy"), Link(id="L3", figure="b", bucket="share of spend"))
    effects = [{**initiative("I1")["effects"][0], "figure": figure} for figure in ("touchpoint.refunds", "a", "b")]
    told = shown(planned(initiative("I1", effects=effects), money=Money(linkages=three)))
    assert told["roadmap.value"].takeaways[0] == "Most of the benefit comes from retention and share of spend."


def test_quick_wins_are_named_and_start_within_six_months():
    rows = [initiative("I1"), initiative("I2", start="2027-09")]
    one = shown(planned(*rows, budget=(200_000.0, 200_000.0)))["roadmap.impact_effort"]
    assert one.title == "One quick win is in the plan; no initiative waits"
    assert one.takeaways[0] == "Quick win: Initiative I1."


def test_whole_grades_lie_on_one_side_of_the_matrix(exhibits):
    low, high = exhibits["roadmap.impact_effort"].scale
    assert (low + high) / 2 not in range(1, 6)


def test_owners_and_kpis_are_claimed_only_where_each_has_one():
    # The thin client had neither KPI nor workstream and read "each with an owner and a KPI".
    rows = [initiative("I1", kpi="", kpi_baseline=NAN, kpi_target=NAN), initiative("I2", workstream="", owner="")]
    told = shown(planned(*rows, budget=(200_000.0, 200_000.0)))
    assert told["roadmap.workstreams"].title == (
        "2 initiatives are in the plan; one has no owner, one has no KPI and one has no workstream"
    )
    assert told["roadmap.first_steps"].title == (
        "In the first 90 days 2 initiatives start; one has no owner and one has no KPI"
    )
    assert told["roadmap.kpis"].title == "1 of 2 initiatives has a KPI that will show their value"
    assert told["roadmap.workstreams"].rows[-1][0] == "Not assigned"


def test_where_each_initiative_has_an_owner_and_a_kpi_it_is_said(exhibits):
    assert exhibits["roadmap.workstreams"].title == (
        "2 initiatives run in one workstream, each with an owner and a KPI"
    )


def test_what_an_initiative_changes_is_shown(exhibits):
    one = exhibits["roadmap.workstreams"]
    assert [row[one.columns.index("Changes")] for row in one.rows] == ["People", "People"]


def test_without_grades_there_is_no_ranking_and_no_matrix():
    bare = planned(initiative("I1", impact=NAN, effort=NAN), initiative("I2", impact=NAN, effort=NAN))
    assert not {"roadmap.ranking", "roadmap.impact_effort"} & set(shown(bare))


def test_long_ids_and_names_stand_in_the_rows_of_the_ranking():
    rows = [initiative(f"CX-2026-{n:02}", title=f"Depot desk {n}") for n in range(14)]
    one = shown(planned(*rows, budget=(2e6, 2e6)))["roadmap.ranking"]
    assert {row["column"] for row in one.records()} == {"RICE", "ICE", "WSJF"}
    assert "CX-2026-03 Depot desk 3" in {row["row"] for row in one.records()}


def test_where_every_initiative_loses_money_one_table_says_that_no_plan_pays():
    told = shown(planned(initiative("A", cost_once=5e6), initiative("B", cost_once=4e6), budget=(9e6, 9e6)))
    assert told["roadmap.plan"].title == "No plan pays: neither initiative brings more than it costs"
    assert told["roadmap.plan"].kind == "table"
    said = " ".join(text for one in told.values() for text in (one.title, *one.takeaways))
    assert "worth more" not in said
    assert "back" not in said
    assert not {"roadmap.value", "roadmap.cash", "roadmap.first_steps", "roadmap.workstreams"} & set(told)


def test_names_with_numbers_are_words_and_no_figures():
    rows = [initiative(f"I{n}", title=f"Depot desk {n}") for n in range(1, 4)]
    one = next(one for one in every(planned(*rows, budget=(2e6, 2e6))) if one.id == "roadmap.impact_effort")
    told = EN.say("takeaway 1", one.takeaways[0])
    assert told.names["names"] == ["Depot desk 1", "Depot desk 2", "Depot desk 3"]
    assert told.figures == {"quick": "roadmap.quick_wins"}


def test_a_list_that_stops_says_how_many_others_there_are():
    from workbench.findings.roadmap.words import listed

    names = [f"An initiative with a long name {n}" for n in range(5)]
    assert EN.text(say("roadmap-list", items=listed(names))) == (
        "An initiative with a long name 0, An initiative with a long name 1 and 3 others"
    )


def test_the_correlation_is_stated_and_its_sensitivity_shown(exhibits):
    one = exhibits["roadmap.tornado"]
    assert one.takeaways[1].startswith("If outcomes did not go together, eight in ten would lie at EUR ")
    assert one.takeaways[2].startswith("If they went together more, with a correlation of 0.60, at EUR ")
    assert "assumes a correlation of 0.30" in one.notes[-1]


@pytest.mark.parametrize(("correlation", "ids"), [(0.0, ["together"]), (1.0, ["independent"])])
def test_of_independent_or_of_fully_joint_outcomes_only_the_other_range_is_told(correlation, ids):
    told = shown(planned(initiative("I1"), money=Money(correlation=correlation)))["roadmap.tornado"]
    assert [one.id for one in told.said if one.id in {"roadmap-together", "roadmap-independent"}] == [
        f"roadmap-{name}" for name in ids
    ]


def test_a_plan_that_answers_none_of_the_findings_does_not_say_that_each_initiative_answers_one():
    offered = pd.DataFrame(
        [("G1.A", "Close", "G1", "", "", "1 of 4")],
        columns=["id", "title", "finding", "workstream", "dimension", "detail"],
    )
    found = plan_roadmap(
        pd.DataFrame([initiative("A", findings=["voice.branch"])]),
        Money(),
        [Result("governance", {}, {"candidates": offered}, rules=STANDARD)],
        limits=Limit(),
        as_of="2026-12-31",
        draws=500,
        rules=STANDARD,
    )
    one = shown(found)["roadmap.traceability"]
    assert one.title == "The one finding of this report has no initiative in the plan"
    assert one.takeaways == ("The plan’s initiatives answer what the client named, which is not among these findings.",)
