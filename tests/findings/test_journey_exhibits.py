import re
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "scoring"))
from surveys import survey
from test_journey import ballots, everywhere, forced, journey

from workbench.context import Context
from workbench.findings import journey as exhibits
from workbench.frameworks import load
from workbench.privacy.rules import STANDARD
from workbench.scoring.journey import FORCES, score_journey

CONTEXT = Context(client="rail", name="Rail", run="r1", period="2026")
FELT = [("plan", "as is", 0.5), ("ride", "as is", -1.5), ("plan", "to be", 1.0), ("ride", "to be", 0.5)]
IDEAS = [
    ("a", "plan", "Fare finder", "define", 9.0, 9.0, 0.0, 10.0),
    ("b", "ride", "One desk", "discover", 9.0, 3.0, 0.0, 10.0),
]
VOTES = everywhere((5, 5, 6), ride__certainty=(6, 3, 6), ride__enjoyment=(5, 4, 7), plan__status=(4, 5, 6))
PACK = Path(__file__).parents[2] / "templates" / "frameworks" / "forces-of-cx"


@pytest.fixture(scope="module")
def result():
    attached = survey(pd.DataFrame({"nps": [9.0] * 30, "driver.reliable": [5.0] * 20 + [2.0] * 10,
                                    "driver.trust": [5.0] * 10 + [2.0] * 20}))  # fmt: skip
    return score_journey(
        journey(emotions=FELT, opportunities=IDEAS), ballots(VOTES), survey=attached, rules=STANDARD
    )


@pytest.mark.parametrize("name", exhibits.__all__)
def test_an_exhibit_states_a_finding_with_source_and_figures_of_the_result(result, name):
    shown = getattr(exhibits, name)(result, CONTEXT)
    assert shown.source
    assert shown.period == "2026"
    assert len(shown.title) <= 110
    assert all(len(takeaway) <= 110 for takeaway in shown.takeaways)
    assert shown.figures
    assert all(figure.partition(".")[2] in result.figures for figure in shown.figures)
    assert not re.search(r"nan|None|\{|–\.", shown.title + " ".join(shown.takeaways))


@pytest.mark.parametrize("name", exhibits.__all__)
def test_every_number_of_a_title_is_a_figure_of_the_exhibit(result, name):
    shown = getattr(exhibits, name)(result, CONTEXT)
    printed = {str(result.figures[figure.partition(".")[2]]) for figure in shown.figures}
    for number in re.findall(r"[+-]?\d[\d.,]*%?", shown.title):
        assert any(number in text for text in printed), (number, shown.title)


def test_the_heat_map_names_the_widest_gap_and_its_polarity(result):
    shown = exhibits.delivery_heatmap(result, CONTEXT)
    assert shown.title == "Certainty at Ride falls furthest short of expectation (-3.0)"
    assert (shown.polarity, shown.labels["legend"]) == (
        "diverging",
        "Actual less expected; minus falls short",
    )
    assert shown.highlight == ("Certainty", "Ride")
    assert shown.scale[0] == -shown.scale[1]
    assert any("an assumption" in note for note in shown.notes)


def test_basics_come_before_anything_that_elevates(result):
    assert exhibits.delivery_heatmap(result, CONTEXT).takeaways[0] == (
        "Basics first: shortfalls in Certainty or Fair Treatment beyond chance: 1."
    )
    fine = score_journey(journey(), ballots(everywhere((4, 5, 6))), rules=STANDARD)
    shown = exhibits.delivery_heatmap(fine, CONTEXT)
    assert shown.takeaways[0] == "Certainty and Fair Treatment hold, so the journey may elevate."
    assert shown.title.startswith("No stage falls short of expectation")


def test_a_gap_of_few_raters_is_in_no_part_of_the_exhibit():
    few = score_journey(journey(), ballots(everywhere((5, 1, 6)), raters=4), rules=STANDARD)
    shown = exhibits.delivery_heatmap(few, CONTEXT)
    assert shown.title == "Too few people rated the journey to show its gaps"
    assert set(shown.column("value")) == {None}


def test_the_map_has_the_lanes_and_both_curves_of_every_stage(result):
    shown = exhibits.journey_map(result, CONTEXT)
    assert shown.title == "The journey peaks at Plan (+0.5) and drops to -1.5 at Ride"
    assert set(shown.column("lane")) == {"Emotion as is", "Emotion to be", "Doing"}
    assert shown.highlight == ("Ride",)


def test_a_journey_without_emotions_says_that_nobody_has_rated_it():
    bare = score_journey(journey(), ballots(VOTES), rules=STANDARD)
    assert (
        exhibits.journey_map(bare, CONTEXT).title
        == "The journey has 2 stages; nobody has said yet how they feel"
    )


def test_moments_say_how_stable_they_are_and_how_they_are_known(result):
    shown = exhibits.moments(result, CONTEXT)
    assert shown.title == "Certainty at Ride matters most (-3.0), among the first five in 100% of resamples"
    assert shown.takeaways[0] == "Certainty at Ride: -3.0, known from workshop."
    assert shown.columns[-1] == "Known from"


def test_ideas_show_their_place_in_the_double_diamond(result):
    shown = exhibits.opportunities(result, CONTEXT)
    assert shown.title == '"One desk" is the largest opportunity (15.0)'
    assert [row[shown.columns.index("Status")] for row in shown.rows] == ["Discover", "Define"]


def test_derived_weights_are_shown_with_their_intervals():
    found = score_journey(journey(), ballots(VOTES), survey=forced(), rules=STANDARD)
    shown = exhibits.force_weights(found, CONTEXT)
    assert shown.title.startswith("Certainty counts most with ")
    assert all(low is not None for low in shown.column("low"))
    assert exhibits.delivery_heatmap(found, CONTEXT).source == "Customer survey; journey ballots"


def test_forces_are_named_in_the_clients_language():
    polish = score_journey(journey(), ballots(VOTES), framework=load(PACK, language="pl"), rules=STANDARD)
    assert exhibits.delivery_heatmap(polish, CONTEXT).title.startswith("Pewność at Ride")


def test_the_blueprint_names_the_stages_that_nothing_stands_behind(result):
    shown = exhibits.blueprint(result, CONTEXT)
    assert shown.title == "Stages without a named back stage or support: 2 of 2 (Plan and Ride)"
    assert "App" in shown.column("text")


def test_touchpoints_are_listed_with_channel_and_owner(result):
    shown = exhibits.touchpoints(result, CONTEXT)
    assert shown.rows == (("Plan", "App", "web", "Digital"),)
    assert shown.title == "1 touchpoints in 2 stages; owners who share them: 1"


def test_missing_answers_leave_cells_empty_not_zero(result):
    votes = ballots(VOTES)
    votes.loc[(votes["stage"] == "plan") & (votes["force"] == "status"), "score"] = np.nan
    shown = exhibits.ambition_heatmap(score_journey(journey(), votes, rules=STANDARD), CONTEXT)
    empty = [row for row in shown.records() if row["row"] == "Status" and row["column"] == "Plan"]
    assert empty[0]["value"] is None
    assert len(shown.rows) == 2 * len(FORCES)


def test_personas_are_shown_with_their_needs(result):
    shown = exhibits.personas(result, CONTEXT)
    assert shown.rows == (("Ann", "Commutes", "a; b"),)


def test_the_map_has_a_row_of_the_survey_with_share_interval_and_base():
    asked = survey(
        pd.DataFrame({"nps": [9.0] * 40, "touchpoint.app": [5.0] * 30 + [1.0] * 10, "touchpoint.seat": [5.0] * 3 + [np.nan] * 37}),
        touchpoints=pd.DataFrame({"id": ["app", "seat"], "label": ["App", "Seat"], "stage": ["plan", "ride"], "low": 1.0, "high": 5.0}),
    )  # fmt: skip
    shown = exhibits.journey_map(
        score_journey(journey(emotions=FELT), ballots(VOTES), survey=asked, rules=STANDARD), CONTEXT
    )
    lane = {row["stage"]: row["text"] for row in shown.records() if row["lane"] == "Satisfied customers"}
    assert lane == {"Plan": "75% (60% to 86%), n=40", "Ride": "too few answers"}
    assert "journey.stage_satisfaction.plan" in shown.figures
    assert shown.source == "Journey workshop; customer survey"


def test_without_a_survey_the_map_has_no_row_of_it(result):
    assert "Satisfied customers" not in exhibits.journey_map(result, CONTEXT).column("lane")
