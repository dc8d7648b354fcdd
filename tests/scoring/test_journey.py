import numpy as np
import pandas as pd
import pytest
from journeys import ALIKE, EN, ballots, everywhere, forced, journey
from surveys import survey

from workbench.privacy.rules import STANDARD
from workbench.scoring.journey import FORCES, score_journey
from workbench.scoring.journey.relationship import relationship_groups
from workbench.scoring.journey.satisfaction import stage_satisfaction
from workbench.scoring.journey.weights import ForceWeights, blended, equal, stated


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
    assert next(check.status for check in result.checks if check.id == "journey-check-hygiene") == "information"
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
