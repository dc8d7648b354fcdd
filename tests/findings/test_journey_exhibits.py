import re
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from journeys import ballots, everywhere, forced, journey
from surveys import survey

from workbench import languages
from workbench.context import Context
from workbench.findings import journey as exhibits
from workbench.frameworks import load
from workbench.intake.journey import no_ballots
from workbench.privacy.rules import STANDARD
from workbench.scoring.journey import FORCES, score_journey

CONTEXT = Context(client="rail", name="Rail", run="r1", period="2026")
FELT = [("plan", "as is", 0.5), ("ride", "as is", -1.5), ("plan", "to be", 1.0), ("ride", "to be", 0.5)]
IDEAS = [
    ("a", "plan", "Fare finder", "define", 9.0, 9.0, 0.0, 10.0),
    ("b", "ride", "One desk", "discover", 9.0, 3.0, 0.0, 10.0),
]
VOTES = everywhere((5, 5, 6), ride__certainty=(6, 3, 6), ride__enjoyment=(5, 4, 7), plan__status=(4, 5, 6))
EN = languages.catalogue("en")
PACK = Path(__file__).parents[2] / "templates" / "frameworks" / "forces-of-cx"


@pytest.fixture(scope="module")
def result():
    attached = survey(
        pd.DataFrame(
            {"nps": [9.0] * 30, "driver.reliable": [5.0] * 20 + [2.0] * 10, "driver.trust": [5.0] * 10 + [2.0] * 20}
        )
    )
    given = journey(emotions=FELT, opportunities=IDEAS)
    given.personas = given.personas.assign(found_by=[("survey", "interviews")], emotions=[{"ride": -2.0}])
    return score_journey(given, ballots(VOTES), survey=attached, rules=STANDARD)


@pytest.fixture(params=exhibits.__all__)
def name(request):
    return request.param


@pytest.fixture
def scored(name, result):
    """Weights are shown where they are more than an assumption."""
    if name != "force_weights":
        return result
    points = dict.fromkeys(FORCES, 10.0) | {"certainty": 30.0}
    return score_journey(journey(emotions=FELT), ballots(VOTES), points=points, rules=STANDARD)


def test_an_exhibit_states_a_finding_with_source_and_figures_of_the_result(scored, name):
    shown = getattr(exhibits, name)(scored, CONTEXT).told(EN)
    assert shown.source
    assert shown.period == "2026"
    assert len(shown.title) <= 95
    assert all(len(takeaway) <= 110 for takeaway in shown.takeaways)
    assert shown.figures
    assert all(figure.partition(".")[2] in scored.figures for figure in shown.figures)
    assert not re.search(r"nan|None|\{|–\.", shown.title + " ".join(shown.takeaways))


def test_every_number_of_a_title_is_a_figure_of_the_exhibit(scored, name):
    shown = getattr(exhibits, name)(scored, CONTEXT).told(EN)
    printed = {str(scored.figures[figure.partition(".")[2]]) for figure in shown.figures}
    for number in re.findall(r"[+-]?\d[\d.,]*%?", shown.title):
        assert any(number in text for text in printed), (number, shown.title)


def test_the_heat_map_names_the_widest_gap_and_its_polarity(result):
    shown = exhibits.delivery_heatmap(result, CONTEXT).told(EN)
    assert shown.title == "Certainty at Ride falls furthest short of expectation (-3.0)"
    assert (shown.polarity, shown.labels["legend"]) == ("diverging", "Actual less expected; minus falls short")
    assert shown.highlight == ("Certainty", "Ride")
    assert shown.scale[0] == -shown.scale[1]
    assert any("an assumption" in note for note in shown.notes)


def test_basics_come_before_anything_that_elevates(result):
    assert exhibits.delivery_heatmap(result, CONTEXT).told(EN).takeaways[0] == (
        "Basics fall short in one cell: Certainty at Ride."
    )
    fine = score_journey(journey(), ballots(everywhere((4, 5, 6))), rules=STANDARD)
    shown = exhibits.delivery_heatmap(fine, CONTEXT).told(EN)
    assert shown.takeaways[0] == "No clear shortfall in Certainty and Fair Treatment: the journey may elevate."
    assert shown.title == "The gap to expectation is the same throughout: +1.1"


def test_gaps_that_too_few_rated_are_said_in_the_summary_and_make_no_exhibit():
    few = score_journey(journey(), ballots(everywhere((5, 1, 6)), raters=4), rules=STANDARD)
    assert exhibits.delivery_heatmap(few, CONTEXT) is None
    assert exhibits.ambition_heatmap(few, CONTEXT) is None
    assert "-4.0" not in few.told(EN).text


def test_gaps_that_were_not_tested_are_not_called_no_shortfall():
    given = ballots(everywhere((5, 1, 6)), raters=7)
    given["score"] += given["rater"].str[1:].astype(int) % 2
    result = score_journey(journey(), given, rules=STANDARD)
    seven = result.told(EN)
    assert seven.text.startswith(
        "Between what customers get and what they expect lies -4.0, as the raters see it; too few people rated it to test it."
    )
    assert "No clear shortfall" not in " ".join([seven.text, *(check.text for check in seven.checks)])
    title = exhibits.delivery_heatmap(result, CONTEXT).told(EN).title
    assert title.endswith("is rated -4.0 against expectation, by too few people to test")


def test_the_map_has_the_lanes_and_both_curves_of_every_stage(result):
    shown = exhibits.journey_map(result, CONTEXT).told(EN)
    assert shown.title == "The journey is at its best at Plan (+0.5) and at its worst at Ride (-1.5)"
    assert set(shown.column("lane")) == {"Emotion today", "Emotion planned", "Doing", "Owner", "Ideas", "Evidence"}
    assert shown.highlight == ("Ride",)


def test_a_journey_without_emotions_says_that_nobody_has_rated_it():
    bare = score_journey(journey(), ballots(VOTES), rules=STANDARD)
    assert (
        exhibits.journey_map(bare, CONTEXT).told(EN).title == "The journey has 2 stages; how they feel is not known yet"
    )


def test_moments_say_how_stable_they_are_and_how_they_are_known(result):
    shown = exhibits.moments(result, CONTEXT).told(EN)
    assert shown.title == "Certainty at Ride is the moment that matters most (-3.0)"
    assert shown.takeaways[0] == "Certainty at Ride: -3.0, known from the workshop."
    assert shown.columns[-1] == "Known from"


def test_ideas_show_their_place_in_the_double_diamond(result):
    shown = exhibits.opportunities(result, CONTEXT).told(EN)
    assert shown.title == "“One desk” is the largest opportunity (15.0)"
    assert [row[shown.columns.index("Status")] for row in shown.rows] == ["Discover", "Define"]


def test_derived_weights_are_shown_with_their_intervals():
    found = score_journey(journey(), ballots(VOTES), survey=forced(), rules=STANDARD)
    shown = exhibits.force_weights(found, CONTEXT).told(EN)
    assert shown.title.startswith("Certainty has the largest weight: ")
    assert all(low is not None for low in shown.column("low"))
    assert exhibits.delivery_heatmap(found, CONTEXT).told(EN).source == "Customer survey; journey ballots"


def test_forces_are_named_in_the_clients_language():
    polish = score_journey(journey(), ballots(VOTES), framework=load(PACK, language="pl"), rules=STANDARD)
    assert exhibits.delivery_heatmap(polish, CONTEXT).told(EN).title.startswith("Pewność at Ride")


def test_the_blueprint_names_the_stages_that_nothing_stands_behind(result):
    shown = exhibits.blueprint(result, CONTEXT).told(EN)
    assert shown.title == "All 2 stages have no named back stage and no named support"
    assert "App" in shown.column("text")


@pytest.mark.parametrize(
    ("named", "title"),
    [
        ({"plan": ("back_stage", "support"), "ride": ("back_stage",)}, "1 of 2 stages has no named support: Ride"),
        ({"plan": ("back_stage", "support"), "ride": ("support",)}, "1 of 2 stages has no named back stage: Ride"),
        ({"plan": ("support",), "ride": ("back_stage",)}, "All 2 stages have no named back stage or no named support"),
        (dict.fromkeys(("plan", "ride"), ("back_stage", "support")), "Every stage has a back stage and support behind it"),
    ],
)  # fmt: skip
def test_the_blueprint_says_which_of_back_stage_and_support_is_not_named(named, title):
    given = journey()
    given.lanes = pd.DataFrame(
        [{"stage": stage, "lane": lane, "text": "Crew"} for stage, lanes in named.items() for lane in lanes]
    )
    assert exhibits.blueprint(score_journey(given, ballots(VOTES), rules=STANDARD), CONTEXT).told(EN).title == title


def test_touchpoints_are_listed_with_channel_and_owner(result):
    shown = exhibits.touchpoints(result, CONTEXT).told(EN)
    assert shown.rows == (("Plan", "App", "web", "Digital"),)
    assert shown.title == "One touchpoint in 2 stages, each with an owner"


def test_missing_answers_leave_cells_empty_not_zero(result):
    votes = ballots(VOTES)
    votes.loc[(votes["stage"] == "plan") & (votes["force"] == "status"), "score"] = np.nan
    shown = exhibits.ambition_heatmap(score_journey(journey(), votes, rules=STANDARD), CONTEXT).told(EN)
    empty = [row for row in shown.records() if row["row"] == "Status" and row["column"] == "Plan"]
    assert empty[0]["value"] is None
    assert len(shown.rows) == 2 * len(FORCES)


def test_personas_are_shown_with_their_needs(result):
    shown = exhibits.personas(result, CONTEXT).told(EN)
    assert shown.rows == (("Ann", "Commutes", "a; b", "segments of the survey and interviews"),)


def test_the_map_has_a_row_of_the_survey_with_shares_whose_bases_stand_in_its_note():
    asked = survey(
        pd.DataFrame(
            {"nps": [9.0] * 40, "touchpoint.app": [5.0] * 30 + [1.0] * 10, "touchpoint.seat": [5.0] * 3 + [np.nan] * 37}
        ),
        touchpoints=pd.DataFrame(
            {"id": ["app", "seat"], "label": ["App", "Seat"], "stage": ["plan", "ride"], "low": 1.0, "high": 5.0}
        ),
    )
    found = score_journey(journey(emotions=FELT), ballots(VOTES), survey=asked, rules=STANDARD)
    shown = exhibits.journey_map(found, CONTEXT).told(EN)
    lane = {row["stage"]: row["text"] for row in shown.records() if row["lane"] == "Satisfied"}
    assert lane == {"Plan": "75%", "Ride": "too few answers"}
    assert any("(n = 40)" in note for note in shown.notes)  # said once, not in every cell
    assert "journey.stage_satisfaction.plan" in shown.figures
    assert shown.source == "Journey workshop; customer survey"


def test_without_a_survey_the_map_has_no_row_of_it(result):
    assert "Satisfied" not in exhibits.journey_map(result, CONTEXT).told(EN).column("lane")


def told(where, votes, name, **options):
    """An exhibit of a journey with these ballots, in words."""
    found = score_journey(where, ballots(votes) if isinstance(votes, dict) else votes, rules=STANDARD, **options)
    return getattr(exhibits, name)(found, CONTEXT).told(EN)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("delivery_heatmap", "The gap to expectation is the same throughout: 0.0"),
        ("ambition_heatmap", "The distance to the ideal is the same throughout: 0.0"),
        ("journey_map", "The journey feels the same throughout (+0.5)"),
        ("emotion_curves", "The journey feels the same throughout (+0.5)"),
        ("opportunities", "“Fare finder” and “One desk” are opportunities of the same size (9.0)"),
    ],
)
def test_where_all_is_equal_no_first_is_claimed(name, title):
    votes = ballots(everywhere((5, 5, 5)))
    votes["score"] = 5.0
    felt = [("plan", "as is", 0.5), ("ride", "as is", 0.5)]
    ideas = [(*idea[:5], 9.0, 0.0, 10.0) for idea in IDEAS]
    shown = told(journey(emotions=felt, opportunities=ideas), votes, name)
    assert shown.title == title
    assert not re.search(r"furthest|tightest|weakest|most|largest|peaks", " ".join(shown.takeaways))


def test_two_gaps_whose_order_is_open_are_both_named():
    votes = everywhere((5, 5, 6), ride__certainty=(6, 3, 6), plan__control=(6, 3, 6))
    shown = told(journey(), votes, "delivery_heatmap")
    assert shown.title == "Below expectation: Control at Plan (-3.0) and Certainty at Ride (-3.0)"
    assert set(shown.highlight) == {"Control", "Plan", "Certainty", "Ride"}


def test_two_moments_whose_order_is_open_are_both_named():
    votes = everywhere((5, 5, 6), ride__control=(6, 3, 6), ride__certainty=(6, 3, 6))
    shown = told(journey(), votes, "moments")
    assert shown.title == "Two moments matter: Certainty at Ride (-3.0) and Control at Ride (-3.0)"


def test_a_gap_within_the_margin_of_error_is_no_shortfall():
    votes = ballots(everywhere((5, 5, 6)))
    wide = (votes["lens"] == "actual") & (votes["rater"].isin(["r0", "r1", "r2"]))
    votes.loc[wide, "score"] -= 2.5
    votes.loc[(votes["lens"] == "actual") & ~wide, "score"] += 1.8
    votes.loc[(votes["lens"] == "actual") & (votes["stage"] == "ride"), "score"] -= 0.6
    shown = told(journey(), votes, "delivery_heatmap")
    assert shown.title == "No clear shortfall against expectation at any stage"


def test_the_two_lowest_stages_of_the_curve_are_both_named():
    felt = [("plan", "as is", -1.0), ("ride", "as is", -1.0), ("pay", "as is", 1.0)]
    three = journey(("plan", 1.0, 1.0), ("ride", 1.0, 1.0), ("pay", 1.0, 1.0), emotions=felt)
    shown = told(three, everywhere((5, 5, 6)), "journey_map")
    assert shown.title == "The journey feels -1.0 at Plan and Ride and +1.0 at Pay"
    assert shown.highlight == ()


def test_a_journey_that_falls_below_zero_at_two_stages_breaks_twice():
    felt = [("plan", "as is", -1.7), ("ride", "as is", 1.3), ("pay", "as is", -1.2)]
    three = journey(("plan", 1.0, 1.0), ("ride", 1.0, 1.0), ("pay", 1.0, 1.0), emotions=felt)
    shown = told(three, everywhere((5, 5, 6)), "journey_map")
    assert shown.title == "The journey breaks twice: -1.7 at Plan, -1.2 at Pay"


def test_a_new_journey_that_lowers_the_low_point_is_not_said_to_lift_it():
    felt = [("plan", "as is", 1.0), ("ride", "as is", -1.0), ("ride", "to be", -1.5)]
    shown = told(journey(emotions=felt), everywhere((5, 5, 6)), "emotion_curves")
    assert shown.title == "The journey is at its best at Plan (+1.0) and at its worst at Ride (-1.0)"


def test_a_journey_that_ends_best_is_not_said_to_fall():
    felt = [("plan", "as is", -1.0), ("ride", "as is", 1.0)]
    where = journey(emotions=felt)
    where.lanes = pd.DataFrame([("plan", "feeling", "Unsure")], columns=["stage", "lane", "text"])
    shown = told(where, everywhere((5, 5, 6)), "journey_map")
    assert shown.title == "The journey is at its best at Ride (+1.0) and at its worst at Plan (-1.0)"


def test_what_the_consultant_wrote_of_feelings_stands_in_the_map():
    where = journey(emotions=FELT)
    where.lanes = pd.DataFrame(
        [("plan", "feeling", "Curious"), ("ride", "feeling", "Left alone"), ("ride", "pains", "No forecast")],
        columns=["stage", "lane", "text"],
    )
    lanes = {(row["lane"], row["stage"]): row["text"] for row in told(where, VOTES, "journey_map").records()}
    assert lanes["Feeling", "Ride"] == "Left alone"
    assert lanes["Owner", "Plan"] == "Digital"


def test_a_touchpoint_without_an_owner_is_counted():
    where = journey()
    where.touchpoints = pd.concat([where.touchpoints, where.touchpoints.assign(id="desk", label="Desk", owner="")])
    shown = told(where, VOTES, "touchpoints")
    assert shown.title == "2 touchpoints in 2 stages; one has an owner"
    assert shown.rows[1] == ("Plan", "Desk", "web", "open")


@pytest.mark.parametrize("language", ["pl", "zh"])
def test_an_exhibit_speaks_polish_and_chinese_with_the_same_figures(scored, name, language):
    shown = getattr(exhibits, name)(scored, CONTEXT)
    english, other = shown.told(EN), shown.told(languages.catalogue(language))
    assert other.title != english.title
    numbers = [sorted(re.findall(r"\d+(?:[.,]\d+)?", one.title.replace(",", "."))) for one in (english, other)]
    assert set(numbers[1]) >= set(numbers[0])


def test_a_stage_without_any_evidence_is_called_an_assumption():
    given = journey(emotions=FELT)
    given.stages["evidence"] = "assumption"
    bare = score_journey(given, no_ballots(), rules=STANDARD)
    shown = exhibits.evidence(bare, CONTEXT).told(EN)
    assert shown.title == "2 stages of the map are assumptions: Plan and Ride"
    assert "journey-assumption" in {one.id for one in bare.claims}


def test_the_rule_of_evidence_stands_beside_the_evidence_and_not_under_the_map(result):
    rule = (
        "What counts in full: a survey of at least 30, a metric, interviews of at least 5 on which two readers agree. "
    )
    rule += "One of them is some evidence, two are strong; anything less, and the room’s votes, are weak."
    assert rule in exhibits.evidence(result, CONTEXT).told(EN).notes
    assert not any("evidence" in note.casefold() for note in exhibits.journey_map(result, CONTEXT).told(EN).notes)


def test_a_persona_of_its_own_line_is_told_where_it_is_farthest_from_the_journey(result):
    shown = exhibits.persona_curves(result, CONTEXT).told(EN)
    assert shown.title == "Ann feels −2.0 at Ride, where the journey has −1.5".replace("−", "-")


def test_a_stage_with_several_owners_names_who_owns_more_of_it():
    where = journey(emotions=FELT)
    more = [
        where.touchpoints.iloc[[0]].assign(id=f"t{at}", label=f"T{at}", owner=name) for at, name in enumerate("BAB")
    ]
    where.touchpoints = pd.concat([where.touchpoints.iloc[:0], *more])
    shown = exhibits.journey_map(score_journey(where, ballots(VOTES), rules=STANDARD), CONTEXT).told(EN)
    assert [row[2] for row in shown.rows if row[1] == "Owner"] == ["B"]


def test_the_map_says_which_stages_to_fix_and_calls_the_new_journey_an_aim(result):
    shown = exhibits.journey_map(result, CONTEXT).told(EN)
    assert shown.takeaways[0].startswith("Fix ")
    assert shown.takeaways[0].endswith(": the only stage where the feeling is below zero.")
    assert "is meant to lift" in shown.takeaways[1]


@pytest.mark.parametrize("language", ["en", "pl", "zh"])
def test_no_two_lanes_of_the_map_have_one_name_which_would_join_their_words(language):
    lanes = (
        "as-is",
        "to-be",
        "feeling",
        "satisfied",
        "pains",
        "owner",
        "ideas",
        "operations",
        "doing",
        "thinking",
        "gains",
        "quotes",
    )
    catalogue = languages.catalogue(language)
    names = [catalogue(f"journey-lane-{lane}") for lane in lanes]
    assert len(set(names)) == len(lanes)
