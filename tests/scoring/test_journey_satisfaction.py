"""Satisfaction by stage, weights of respondents, and what is said where few or nobody rated."""

import numpy as np
import pandas as pd
import pytest
from journeys import ALIKE, EN, ballots, everywhere, forced, journey
from surveys import survey

from workbench.privacy.words import Released, quote_id
from workbench.scoring.journey import score_journey


def voyage(**answers):
    """A survey of the journey's touchpoints: `plan` has two, `ride` one; the columns are answers on 1-5."""
    frame = pd.DataFrame({f"touchpoint.{name}": values for name, values in answers.items()}).assign(nps=9.0)
    stages = {"app": "plan", "desk": "plan", "seat": "ride"}
    points = pd.DataFrame(
        [{"id": name, "label": name, "stage": stages[name], "low": 1.0, "high": 5.0} for name in answers]
    )
    return survey(frame, touchpoints=points)


def none_cast():
    """Ballots that nobody cast."""
    return ballots(everywhere((5, 4, 6)), raters=0).reindex(
        columns=["rater", "role", "stage", "force", "lens", "wave", "score"]
    )


def test_the_survey_gives_each_stage_the_share_of_satisfied_ratings():
    # Each customer's own share counts once: 1, one half, 0 and, with the desk unanswered, 1.
    asked = voyage(app=[5.0, 4, 1, 5] * 10, desk=[4.0, 2, 3, np.nan] * 10, seat=[5.0, 1, 1, 1] * 10)
    found = score_journey(journey(), none_cast(), survey=asked, rules=ALIKE)
    plan, ride = (found.figures[f"stage_satisfaction.{stage}"] for stage in ("plan", "ride"))
    assert (plan.value, plan.n) == (pytest.approx(0.625), 40)
    assert (ride.value, ride.n) == (pytest.approx(0.25), 40)
    assert (ride.low, ride.high) == pytest.approx((0.1419, 0.4019), abs=1e-4)  # Wilson, 10 of 40
    assert found.table("stage_satisfaction")["touchpoints"].tolist() == [2, 1]


def test_a_stage_that_few_customers_rated_has_no_satisfaction_and_one_without_touchpoints_no_row():
    asked = voyage(app=[5.0] * 4 + [np.nan] * 36)
    found = score_journey(journey(), none_cast(), survey=asked, rules=ALIKE)
    assert "stage_satisfaction.plan" not in found.figures
    rows = found.table("stage_satisfaction")
    assert rows["stage"].tolist() == ["plan"]
    assert rows[["share", "low", "high", "n"]].isna().all(axis=None)


def test_a_few_who_rated_only_one_touchpoint_are_not_worked_out_from_the_stage():
    # The desk's four raters are the only ones who did not rate the app.
    asked = voyage(app=[5.0] * 36 + [np.nan] * 4, desk=[np.nan] * 36 + [1.0] * 4)
    row = score_journey(journey(), none_cast(), survey=asked, rules=ALIKE).table("stage_satisfaction").iloc[0]
    assert (row["touchpoints"], row["share"], row["n"]) == (1, 1.0, 36)
    # Six rated the desk, but only two of them did not rate the app.
    asked = voyage(app=[5.0] * 38 + [np.nan] * 2, desk=[np.nan] * 34 + [1.0] * 6)
    row = score_journey(journey(), none_cast(), survey=asked, rules=ALIKE).table("stage_satisfaction").iloc[0]
    assert (row["touchpoints"], row["share"], row["n"]) == (1, 1.0, 38)


def test_weights_count_in_the_satisfaction_of_a_stage():
    asked = voyage(seat=[5.0] * 10 + [1.0] * 10)
    asked.frame["weight"] = [3.0] * 10 + [1.0] * 10
    assert (
        score_journey(journey(), none_cast(), survey=asked, rules=ALIKE).figures["stage_satisfaction.ride"].value
        == 0.75
    )


def test_forces_that_nobody_was_asked_about_are_not_said_to_have_too_few_raters():
    felt = journey(emotions=[("plan", "as is", 1.0), ("ride", "as is", -1.0)])
    found = score_journey(felt, none_cast(), survey=voyage(app=[5.0] * 20 + [1.0] * 20, seat=[5.0] * 40), rules=ALIKE)
    said = {check.name: check.text for check in found.told(EN).checks}
    assert said["Journey base"] == "The forces were not asked about; no gap is shown."
    assert said["Hygiene first"] == "Not assessed: Certainty and Fair Treatment were not rated."
    assert found.told(EN).text == "The journey feels worst at Ride (-1.0). Customers are least satisfied at Plan (50%)."


def test_cells_that_too_few_rated_are_told_from_cells_that_nobody_rated():
    few = ballots({("plan", "control"): (5, 4, 6)}, raters=4)
    said = {check.name: check.text for check in score_journey(journey(), few, rules=ALIKE).told(EN).checks}
    assert said["Journey base"] == ("Of 24 gap cells 2 have too few raters and 22 have no ratings; they are not shown.")
    assert said["Hygiene first"] == "Not assessed: Certainty and Fair Treatment were not rated."


def test_a_journey_that_nobody_rated_in_any_way_says_so():
    assert (
        score_journey(journey(), none_cast(), rules=ALIKE).told(EN).text
        == "The journey is drawn in 2 stages and has no ratings yet."
    )


def test_of_the_quotes_of_a_journey_those_released_are_shown():
    lanes = pd.DataFrame(
        [("plan", "doing", "Looks up trains"), ("plan", "quotes", "Mr Nowak was kind"), ("plan", "quotes", "Late")],
        columns=["stage", "lane", "text"],
    )
    released = Released({quote_id("Mr Nowak was kind"): "[name] was kind"}, ("A. Reviewer",))
    given = journey()
    given.lanes = lanes
    votes = ballots({("plan", "control"): (5, 4, 6)})
    shown = score_journey(given, votes, rules=ALIKE, released=released).table("lanes")["text"].tolist()
    assert shown == ["Looks up trains", "[name] was kind"]
    assert score_journey(given, votes, rules=ALIKE).table("lanes")["text"].tolist() == ["Looks up trains"]


def test_weights_of_respondents_count_in_the_scores_of_the_forces():
    people = forced(n=40)
    column = "force.ride.certainty.actual"
    people.frame[column] = [7.0] * 10 + [1.0] * 30
    people.frame["weight"] = [3.0] * 10 + [1.0] * 30
    found = score_journey(journey(), none_cast(), survey=people, rules=ALIKE).figures
    assert found["actual.ride.certainty"].value == pytest.approx(4.0)  # unweighted it would be 2.5
    plain = score_journey(journey(), none_cast(), survey=forced(n=40), rules=ALIKE).figures
    assert plain["actual.ride.control"].n == found["actual.ride.control"].n == 40


def test_weights_widen_the_interval_of_a_force_as_they_shrink_the_sample():
    def width(weights):
        people = forced(n=40)
        people.frame["force.ride.certainty.actual"] = [5.0, 3.0] * 20
        people.frame["weight"] = weights
        found = score_journey(journey(), none_cast(), survey=people, rules=ALIKE)
        cell = found.figures["actual.ride.certainty"]
        return cell.high - cell.low

    assert width([1.0] * 40) == pytest.approx(2 * 2.0227 * 1 / 39**0.5, abs=1e-3)
    assert width([2.0] * 40) == pytest.approx(width([1.0] * 40))
    assert width([5.0] * 10 + [1.0] * 30) > width([1.0] * 40)


def test_the_rank_of_the_widest_gap_is_recorded_in_steps_of_five_points():
    votes = ballots(everywhere((5, 5, 6), ride__certainty=(6, 2, 6)))
    figures = score_journey(journey(), votes, rules=ALIKE).figures
    assert figures["delivery_widest"].value == 1.0
    tied = ballots(everywhere((5, 5, 6), ride__certainty=(6, 2, 6), ride__control=(6, 2, 6)))
    assert score_journey(journey(), tied, rules=ALIKE).figures["delivery_widest"].value == 0.0


def test_the_summary_names_the_widest_gap_only_where_it_is_one():
    one = ballots(everywhere((5, 5, 6), ride__certainty=(6, 2, 6)))
    said = score_journey(journey(), one, rules=ALIKE).told(EN).text
    assert said.endswith("Certainty at Ride falls furthest short of expectation (-4.0).")
    two = ballots(everywhere((5, 5, 6), ride__certainty=(6, 2, 6), ride__control=(6, 2, 6)))
    said = score_journey(journey(), two, rules=ALIKE).told(EN).text
    assert said == (
        "What customers get stays 1.0 below what they expect, as the raters see it. Certainty at Ride (-4.0) and Control at Ride (-4.0) fall "
        "short of expectation; which falls shorter is open."
    )


def test_satisfaction_of_two_stages_within_their_intervals_is_not_ranked():
    asked = voyage(app=[5.0] * 20 + [1.0] * 20, seat=[5.0] * 22 + [1.0] * 18)
    said = score_journey(journey(), none_cast(), survey=asked, rules=ALIKE).told(EN).text
    assert said == "Satisfaction at Plan (50%) and Ride (55%) is too close to rank."
