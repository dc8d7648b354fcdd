from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest
from surveys import survey

from workbench import languages
from workbench.privacy.rules import STANDARD
from workbench.privacy.words import Released, quote_id
from workbench.scoring.journey import FORCES, score_journey
from workbench.scoring.journey.relationship import relationship_groups
from workbench.scoring.journey.satisfaction import stage_satisfaction
from workbench.scoring.journey.weights import ForceWeights, blended, equal, stated

EN = languages.catalogue("en")
ALIKE = replace(STANDARD, uniform_limit=1)  # raters may all say the same: methods are tested here
LENSES = ("expectation", "actual", "ideal")


def journey(*stages, scale=(1, 7), emotions=(), opportunities=()):
    """A journey of stages given as (id, weight, reach)."""
    rows = [
        {"id": id_, "label": id_.capitalize(), "weight": weight, "reach": reach, "evidence": "workshop"}
        for id_, weight, reach in stages or (("plan", 1.0, 1.0), ("ride", 3.0, 1.0))
    ]
    ideas = ["id", "stage", "text", "status", "importance", "satisfaction", "low", "high"]
    return SimpleNamespace(
        title="A trip",
        scale=scale,
        stages=pd.DataFrame(rows),
        personas=pd.DataFrame({"id": ["p"], "name": ["Ann"], "description": ["Commutes"], "needs": [("a", "b")]}),
        touchpoints=pd.DataFrame(
            [{"id": "app", "label": "App", "stage": "plan", "channel": "web", "owner": "Digital"}]
        ),
        lanes=pd.DataFrame([{"stage": "plan", "lane": "doing", "text": "Looks up trains"}]),
        emotions=pd.DataFrame(emotions, columns=["stage", "curve", "value"]),
        opportunities=pd.DataFrame(opportunities, columns=ideas),
    )


def ballots(cells, *, raters=12, wave="1"):
    """Ballots in which every rater gives the same (expectation, actual, ideal) in a cell, plus a little of their own."""
    rows = [
        {"rater": f"r{rater}", "role": "customer", "stage": stage, "force": force, "lens": lens, "wave": wave,
         "score": score + (0.1 * (rater % 2) if lens == "actual" else 0)}
        for (stage, force), scores in cells.items()
        for lens, score in zip(LENSES, scores, strict=True)
        for rater in range(raters)
    ]  # fmt: skip
    return pd.DataFrame(rows)


def everywhere(scores, **other):
    """The same scores in every cell, others where given as `stage_force`."""
    cells = {(stage, force): scores for stage in ("plan", "ride") for force in FORCES}
    return cells | {tuple(name.split("__")): value for name, value in other.items()}


def test_the_gaps_are_actual_less_expected_and_ideal_less_actual():
    figures = score_journey(journey(), ballots(everywhere((5, 4, 6))), rules=ALIKE).figures
    assert figures["delivery_gap.plan.control"].value == pytest.approx(-0.95)
    assert figures["ambition_gap.plan.control"].value == pytest.approx(1.95)
    assert figures["actual.plan.control"].value == pytest.approx(4.05)
    assert figures["delivery_gap.plan.control"].n == 12
    assert figures["delivery_gap"].value == pytest.approx(-0.95)


def test_a_gap_is_the_mean_of_each_raters_own_difference():
    votes = ballots({("plan", "control"): (5, 3, 6)})
    votes.loc[(votes["rater"] == "r0") & (votes["lens"] == "expectation"), "score"] = np.nan
    figures = score_journey(journey(), votes, rules=ALIKE).figures
    assert (figures["expectation.plan.control"].n, figures["actual.plan.control"].n) == (11, 11)
    assert figures["delivery_gap.plan.control"].n == 11


def test_stage_and_force_weights_make_the_gap_of_the_journey():
    votes = ballots(everywhere((5, 5, 6), ride__certainty=(7, 1, 7)))
    plain = score_journey(journey(), votes, rules=ALIKE)
    pointed = score_journey(journey(), votes, points=dict.fromkeys(FORCES, 10) | {"certainty": 50}, rules=ALIKE)
    # Ride weighs 3 of 4, Certainty 1 of 6 or 50 of 100; the actual of every cell is 0.05 above its nominal score.
    assert plain.figures["delivery_gap"].value == pytest.approx(0.05 - 6 * 0.75 / 6)
    assert pointed.figures["delivery_gap"].value == pytest.approx(0.05 - 6 * 0.75 / 2)
    assert pointed.figures["delivery_gap.ride"].value == pytest.approx(0.05 - 6 / 2)


def test_the_weights_are_named_on_the_check_and_equal_ones_are_called_an_assumption():
    votes = ballots(everywhere((5, 4, 6)))
    named = {check.name: check.text for check in score_journey(journey(), votes, rules=ALIKE).told(EN).checks}
    assert named["Force weights"] == "The gaps use equal weights, which are an assumption."
    named = {
        check.name: check.text
        for check in score_journey(journey(), votes, points=dict.fromkeys(FORCES, 2), rules=ALIKE).told(EN).checks
    }
    assert named["Force weights"] == "The gaps use weights stated in the workshop."


def test_functional_and_relational_needs_are_told_apart():
    votes = ballots(everywhere((5, 5, 6), plan__enjoyment=(7, 1, 7), ride__enjoyment=(7, 1, 7)))
    figures = score_journey(journey(), votes, rules=ALIKE).figures
    assert figures["functional_gap"].value == pytest.approx(0.05)
    assert figures["relational_gap"].value == pytest.approx(0.05 - 2)


def test_a_deficit_in_certainty_is_flagged_before_anything_that_elevates():
    votes = ballots(everywhere((5, 5, 6), ride__certainty=(6, 4, 6), ride__enjoyment=(7, 1, 7)))
    result = score_journey(journey(), votes, rules=ALIKE)
    assert result.figures["hygiene_deficits"].value == 1
    assert next(check.status for check in result.checks if check.id == "journey-check-hygiene") == "failed"
    assert list(result.table("candidates")["finding"][:2]) == ["journey.ride.certainty", "journey.ride.enjoyment"]


def test_without_a_deficit_the_basics_hold():
    result = score_journey(journey(), ballots(everywhere((4, 5, 6))), rules=ALIKE)
    assert result.figures["hygiene_deficits"].value == 0
    assert next(check.status for check in result.checks if check.id == "journey-check-hygiene") == "passed"
    assert result.table("moments").empty


def test_four_raters_are_too_few_to_show_a_cell():
    result = score_journey(journey(), ballots(everywhere((5, 4, 6)), raters=4), rules=ALIKE)
    assert result.figures["delivery_gap.plan.control"].value is None
    assert result.table("gaps")[["value", "low", "high", "n"]].isna().all().all()
    assert result.told(EN).text == "Too few people rated the journey to show where it falls short."


def test_the_last_wave_counts():
    votes = pd.concat([ballots(everywhere((5, 1, 6)), wave="2024"), ballots(everywhere((5, 5, 6)), wave="2025")])
    assert score_journey(journey(), votes, rules=ALIKE).figures["delivery_gap"].value == pytest.approx(0.05)


def test_no_ballots_leave_the_map_and_no_gap():
    result = score_journey(
        journey(emotions=[("plan", "as is", 1.0)]),
        ballots({("plan", "control"): (1, 1, 1)}, raters=0).reindex(
            columns=["rater", "role", "stage", "force", "lens", "wave", "score"]
        ),
        rules=ALIKE,
    )
    assert result.figures["raters"].value == 0
    assert result.table("gaps")["value"].isna().all()
    assert len(result.table("lanes")) == 1


def test_moments_rank_by_weight_shortfall_and_reach():
    where = journey(("plan", 1.0, 1.0), ("ride", 1.0, 0.2))
    votes = ballots(everywhere((5, 5, 6), plan__control=(6, 4, 6), ride__control=(7, 2, 7)))
    ranked = score_journey(where, votes, rules=ALIKE).table("moments")
    # 1.95 x 1.0 against 4.95 x 0.2
    assert [(row["stage"], row["force"]) for row in ranked.to_dict("records")] == [
        ("plan", "control"),
        ("ride", "control"),
    ]
    assert ranked["score"].to_list() == pytest.approx([100, 100 * 4.95 * 0.2 / 1.95])
    assert ranked["stability"].to_list() == [1, 1]


def test_the_rank_of_a_moment_that_raters_disagree_on_is_less_stable():
    cells = everywhere((5, 4, 6))
    votes = ballots(cells, raters=12)
    rng = np.random.default_rng(1)
    actual = votes["lens"] == "actual"
    votes.loc[actual, "score"] = rng.integers(1, 7, int(actual.sum()))
    stability = score_journey(journey(), votes, rules=ALIKE).table("moments")["stability"]
    assert stability.iloc[0] < 1
    assert stability.iloc[0] > stability.iloc[-1]


def test_reach_comes_from_the_survey_where_the_journey_does_not_say():
    where = journey(("plan", 1.0, np.nan), ("ride", 1.0, np.nan))
    people = survey(pd.DataFrame({"nps": [9.0] * 10, "touchpoint.app": [5.0] * 4 + [np.nan] * 6}))
    people.touchpoints["stage"] = "plan"
    votes = ballots(everywhere((5, 4, 6)))
    reach = score_journey(where, votes, survey=people, rules=ALIKE).table("moments").set_index("stage")["reach"]
    assert (reach["plan"].iloc[0], reach["ride"].iloc[0]) == (0.4, 1.0)


def test_customers_surveyed_replace_the_ballots_of_their_cell_and_are_named_as_evidence():
    people = survey(pd.DataFrame({
        "nps": [9.0] * 8, "force.ride.control.expectation": [6.0] * 8, "force.ride.control.actual": [3.0] * 8,
    }))  # fmt: skip
    people.forces = pd.DataFrame(
        [
            {"id": f"ride.control.{lens}", "stage": "ride", "force": "control", "lens": lens, "low": 1.0, "high": 7.0}
            for lens in ("expectation", "actual")
        ]
    )
    result = score_journey(journey(), ballots(everywhere((5, 5, 6))), survey=people, rules=ALIKE)
    assert (result.figures["delivery_gap.ride.control"].value, result.figures["delivery_gap.ride.control"].n) == (-3, 8)
    assert result.figures["delivery_gap.ride.status"].value == pytest.approx(0.05)
    known = result.table("evidence").set_index(["stage", "force"])["evidence"]
    assert (known["ride", "control"], known["ride", "status"]) == ("survey", "workshop")


def test_survey_items_on_another_scale_than_the_ballots_are_refused():
    people = survey(pd.DataFrame({"nps": [9.0] * 8, "force.ride.control.actual": [3.0] * 8}))
    people.forces = pd.DataFrame(
        [{"id": "ride.control.actual", "stage": "ride", "force": "control", "lens": "actual", "low": 1.0, "high": 5.0}]
    )
    with pytest.raises(ValueError, match="not on the journey's scale 1-7"):
        score_journey(journey(), ballots(everywhere((5, 5, 6))), survey=people, rules=ALIKE)


def forced(n=400, seed=3):
    """Customers whose loyalty hangs on Certainty twice as much as on Control, and on nothing else."""
    rng = np.random.default_rng(seed)
    felt = {force: np.clip(np.round(rng.normal(4, 1.3, n)), 1, 7) for force in FORCES}
    nps = np.clip(
        np.round(5 + 1.0 * (felt["certainty"] - 4) + 0.5 * (felt["control"] - 4) + rng.normal(0, 0.8, n)), 0, 10
    )
    people = survey(pd.DataFrame({"nps": nps} | {f"force.ride.{force}.actual": felt[force] for force in FORCES}))
    people.forces = pd.DataFrame(
        [
            {"id": f"ride.{force}.actual", "stage": "ride", "force": force, "lens": "actual", "low": 1.0, "high": 7.0}
            for force in FORCES
        ]
    )
    return people


def test_weights_are_derived_where_customers_rated_all_forces_and_have_intervals():
    result = score_journey(journey(), ballots(everywhere((5, 4, 6))), survey=forced(), rules=ALIKE)
    table = result.table("force_weights").set_index("force")
    assert set(table["source"]) == {"derived"}
    assert table["weight"].idxmax() == "certainty"
    assert table.at["certainty", "low"] < 0.8 < table.at["certainty", "high"]
    assert result.figures["force_weight.certainty"].n == 400


def test_stated_and_derived_weights_are_blended_half_and_half():
    votes, points = ballots(everywhere((5, 4, 6))), dict.fromkeys(FORCES, 1.0)
    found = (
        score_journey(journey(), votes, survey=forced(), rules=ALIKE)
        .table("force_weights")
        .set_index("force")["weight"]
    )
    both = (
        score_journey(journey(), votes, survey=forced(), points=points, rules=ALIKE)
        .table("force_weights")
        .set_index("force")
    )
    assert both["weight"].to_dict() == pytest.approx(((found + 1 / 6) / 2).to_dict())
    assert set(both["source"]) == {"blended"}


def test_weights_add_up_to_one_and_refuse_what_is_no_weight():
    assert stated(dict.fromkeys(FORCES, 7)).weights == pytest.approx(dict.fromkeys(FORCES, 1 / 6))
    assert blended(equal(), stated(dict.fromkeys(FORCES, 0) | {"status": 9})).weights["status"] == pytest.approx(7 / 12)
    with pytest.raises(ValueError, match="negative"):
        stated(dict.fromkeys(FORCES, 1) | {"status": -1})
    with pytest.raises(ValueError, match="each of certainty"):
        stated({"certainty": 100})
    with pytest.raises(ValueError, match="add up to zero"):
        ForceWeights(dict.fromkeys(FORCES, 0.0), "stated", "nothing")


def test_customers_fall_into_relationship_groups():
    sides = [(5, 5)] * 20 + [(5, 2)] * 12 + [(2, 2)] * 8
    people = survey(
        pd.DataFrame(
            {
                "nps": [10.0] * 20 + [8.0] * 12 + [0.0] * 8,
                "driver.reliable": [float(f) for f, _ in sides],
                "driver.trust": [float(e) for _, e in sides],
            }
        )
    )
    result = score_journey(journey(), ballots(everywhere((5, 4, 6))), survey=people, rules=ALIKE)
    figures = result.figures
    assert [
        figures[f"relationship.{name}"].value
        for name in ("emotionally_attached", "functionally_satisfied", "dissatisfied")
    ] == [0.5, 0.3, 0.2]
    assert figures["relationship_nps.dissatisfied"].value == -100


def test_the_nps_of_groups_does_not_leave_the_one_customer_who_is_in_none():
    """Forty in two groups and one without a driver's answer: the NPS of all less that of the groups is theirs."""
    sides = [(5.0, 5.0)] * 20 + [(2.0, 2.0)] * 20 + [(np.nan, np.nan)]
    scores = [10.0] * 15 + [7.0] * 5 + [8.0] * 10 + [0.0] * 10 + [3.0]
    frame = pd.DataFrame(
        {"nps": scores, "weight": 1.0, "driver.reliable": [f for f, _ in sides], "driver.trust": [e for _, e in sides]}
    )
    drivers = pd.DataFrame({"id": ["reliable", "trust"], "low": [1.0, 1.0], "high": [5.0, 5.0]})
    table = relationship_groups(frame, drivers, rules=STANDARD).set_index("group")
    assert table["n"].to_dict() == {"dissatisfied": 20, "emotionally_attached": 20}
    assert table["nps"].notna().sum() == 1  # the other's goes with the one who is in no group
    whole = relationship_groups(frame.iloc[:40], drivers, rules=STANDARD)
    assert list(whole["nps"]) == [-50.0, 75.0]


def test_a_stage_whose_seven_customers_are_all_satisfied_has_no_share():
    points = pd.DataFrame({"id": ["t"], "stage": ["ride"], "low": [1.0], "high": [5.0]})
    frame = pd.DataFrame({"touchpoint.t": [5.0] * 7, "weight": 1.0})
    (row,) = stage_satisfaction(frame, points, ["ride"], rules=STANDARD).to_dict("records")
    assert (row["share"], row["n"]) == (None, None)
    frame = pd.DataFrame({"touchpoint.t": [5.0] * 4 + [2.0] * 3, "weight": 1.0})
    (row,) = stage_satisfaction(frame, points, ["ride"], rules=STANDARD).to_dict("records")
    assert (round(row["share"], 3), row["low"], row["n"]) == (0.571, None, 7)


def test_peak_end_takes_the_most_intense_and_the_last_stage():
    felt = [("plan", "as is", -2.0), ("ride", "as is", 1.0), ("ride", "to be", 1.5)]
    figures = score_journey(journey(emotions=felt), ballots(everywhere((5, 4, 6))), rules=ALIKE).figures
    assert figures["emotion_peak_end"].value == -0.5
    assert figures["emotion_mean"].value == pytest.approx((-2 * 1 + 1 * 3) / 4)
    assert figures["emotion_to_be.ride"].value == 1.5


def test_ideas_are_ranked_by_opportunity_and_unrated_ones_follow():
    ideas = [
        ("a", "plan", "A", "define", 9.0, 9.0, 0.0, 10.0),
        ("b", "plan", "B", "discover", 9.0, 3.0, 0.0, 10.0),
        ("c", "ride", "C", "discover", np.nan, np.nan, np.nan, np.nan),
    ]
    table = score_journey(journey(opportunities=ideas), ballots(everywhere((5, 4, 6))), rules=ALIKE).table(
        "opportunities"
    )
    assert list(zip(table["id"], table["score"].fillna(-1), table["band"], strict=True)) == [
        ("b", 15, "solid"),
        ("a", 9, "served"),
        ("c", -1, ""),
    ]


def test_ideas_rated_on_two_scales_are_refused():
    ideas = [("a", "plan", "A", "define", 9.0, 9.0, 0.0, 10.0), ("b", "plan", "B", "discover", 4.0, 3.0, 1.0, 5.0)]
    with pytest.raises(ValueError, match="different scales"):
        score_journey(journey(opportunities=ideas), ballots(everywhere((5, 4, 6))), rules=ALIKE)


def test_scores_off_the_scale_and_unknown_stages_are_refused():
    with pytest.raises(ValueError, match="24 ballot scores are off the scale 1-7"):
        score_journey(journey(), ballots({("plan", "control"): (9, 9, 7)}), rules=ALIKE)
    with pytest.raises(ValueError, match="unknown stage in the journey ballots: nowhere"):
        score_journey(journey(), ballots({("nowhere", "control"): (5, 5, 5)}), rules=ALIKE)


def test_resampling_raters_gives_an_interval_that_holds_the_truth():
    rng = np.random.default_rng(5)
    held = []
    for _ in range(60):
        votes = ballots(everywhere((5, 4, 6)), raters=20)
        own = dict(zip(sorted(set(votes["rater"])), rng.normal(0, 0.6, 20), strict=True))
        votes["score"] += np.where(votes["lens"] == "actual", votes["rater"].map(own) - 0.05, 0)
        gap = score_journey(journey(scale=(-9, 19)), votes, rules=ALIKE).figures["delivery_gap"]
        held.append(gap.low <= -1 <= gap.high)
    assert np.mean(held) >= 0.85


def test_the_same_ballots_give_the_same_result_in_any_order_of_rows():
    votes = ballots(everywhere((5, 4, 6)))
    assert (
        score_journey(journey(), votes, rules=ALIKE).to_json() == score_journey(journey(), votes, rules=ALIKE).to_json()
    )
    turned = score_journey(journey(), votes.iloc[::-1], rules=ALIKE).figures
    assert turned["delivery_gap.ride.status"].value == pytest.approx(-0.95)


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
