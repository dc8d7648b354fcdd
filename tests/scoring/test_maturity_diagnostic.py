"""The maturity diagnostic on a framework of two competencies, worked by hand; and what it must never give away."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from maturities import EN, OPEN, PACK, _check, ballots, values

from workbench.errors import DisclosureError
from workbench.frameworks.model import Framework, Group
from workbench.privacy.rules import STANDARD
from workbench.scoring.maturity import assess_maturity
from workbench.scoring.perception import holm


def test_a_raters_score_is_the_mean_of_the_practices_rated_and_the_competency_the_mean_of_raters():
    result = assess_maturity(ballots({"A.1": [1, 2, 3, 4, 5], "A.2": [3, 4, 3, 4, 5]}), PACK, rules=OPEN)
    assert values(result, "A.mean", "A.median") == [np.mean([2, 3, 3, 4, 5]), 3]
    assert result.figures["A.spread"].value == pytest.approx(np.std([2, 3, 3, 4, 5], ddof=1))


def test_the_interval_of_the_mean_is_students():
    estimate = assess_maturity(ballots({"A.1": [1, 2, 3, 4, 5], "A.2": [3, 4, 3, 4, 5]}), PACK, rules=OPEN).figures[
        "A.mean"
    ]
    half = 2.776445 * np.std([2, 3, 3, 4, 5], ddof=1) / np.sqrt(5)
    assert (estimate.low, estimate.high, estimate.n) == (
        pytest.approx(3.4 - half, abs=1e-5),
        pytest.approx(3.4 + half, abs=1e-5),
        5,
    )


def test_the_staged_level_is_the_weakest_practices_while_the_mean_makes_up_for_it():
    result = assess_maturity(ballots({"A.1": [5, 5, 5, 5, 4], "A.2": [1, 2, 1, 1, 2]}), PACK, rules=STANDARD)
    assert values(result, "A.level", "level") == [1, 1]
    assert result.figures["A.mean"].value == pytest.approx(3.1)


def test_a_median_between_two_levels_counts_as_the_lower():
    result = assess_maturity(ballots({"A.1": [3, 3, 3, 4, 4, 4], "A.2": [4, 4, 4, 4, 4, 4]}), PACK, rules=STANDARD)
    assert values(result, "A.level") == [3]


def test_a_dont_know_leaves_the_raters_mean():
    result = assess_maturity(ballots({"A.1": [5, 5, 5, 5, 5, np.nan], "A.2": [1, 1, 1, 1, 1, 1]}), PACK, rules=STANDARD)
    assert result.figures["A.mean"].value == pytest.approx((5 * 3 + 1) / 6)


def test_a_practice_known_to_four_people_is_not_shown_and_gives_no_level():
    result = assess_maturity(ballots({"A.1": [2, 2, 2, 3, np.nan, np.nan], "A.2": [2] * 6}), PACK, rules=STANDARD)
    assert values(result, "A.level") == [None]
    assert not result.table("practices")["competency"].eq("A").any()
    assert values(result, "B.level") == [3]


def test_a_competency_known_to_four_people_is_not_in_the_result_nor_in_the_total():
    few = [5, 5, 5, 5, np.nan, np.nan]
    result = assess_maturity(ballots({"A.1": few, "A.2": few}), PACK, rules=STANDARD)
    assert values(result, "A.mean", "A.median", "A.spread", "A.level", "A.alpha") == [None] * 5
    assert values(result, "mean") == [3]
    assert "Competency A" in _check(result, "check-maturity-competencies")
    assert 5.0 not in result.table("competencies").select_dtypes("number").to_numpy()


def test_a_competency_that_six_raters_all_rate_alike_is_not_in_the_result_nor_in_the_total():
    result = assess_maturity(ballots({"A.1": [5] * 6, "A.2": [5] * 6}), PACK, rules=STANDARD)
    assert values(result, "A.mean", "A.median", "A.spread", "A.level", "A.alpha") == [None] * 5
    assert values(result, "mean", "level") == [3, 3]
    assert 5.0 not in result.table("competencies").select_dtypes("number").to_numpy()
    assert not result.table("practices")["competency"].eq("A").any()
    assert "Competency A" in _check(result, "check-maturity-competencies")


def test_a_wave_of_six_raters_who_all_said_the_same_is_no_baseline():
    before, now = (ballots({"A.1": [2] * 6, "A.2": [2] * 6}, wave="2025"), ballots({"A.1": [3] * 6}, wave="2026"))
    result = assess_maturity(pd.concat([before, now]), PACK, rules=STANDARD)
    assert "A.change" not in result.figures
    assert result.table("waves")[["wave", "id"]].values.tolist() == [["2025", "B"], ["2026", "A"], ["2026", "B"]]


def test_ten_raters_who_all_say_the_same_are_shown():
    result = assess_maturity(ballots({"A.1": [5] * 10, "A.2": [5] * 10}), PACK, rules=STANDARD)
    assert values(result, "A.mean", "A.level", "A.spread") == [5, 5, 0]


def test_six_raters_who_say_the_same_everywhere_are_refused():
    alike = {item.id: [3] * 6 for item in PACK.items}
    with pytest.raises(DisclosureError, match="fewer than 10 people rated it and all said the same"):
        assess_maturity(ballots(alike), PACK, rules=STANDARD)


def test_a_practice_on_which_six_raters_agree_is_not_shown_alone():
    result = assess_maturity(ballots({"A.1": [4] * 6, "A.2": [1, 2, 3, 4, 5, 5]}), PACK, rules=STANDARD)
    assert set(result.table("practices")["competency"]) == {"B"}
    assert "Competency A" in _check(result, "check-maturity-practices")
    assert values(result, "A.mean") == [pytest.approx((24 + 20) / 12)]


def test_practices_count_raters_who_rated_all_of_them():
    first = [1, 2, 3, 4, 5, 1, 2, 3, 4, 5]
    second = [5, 5, 4, 4, 3, *[np.nan] * 5]
    shown = (
        assess_maturity(
            ballots({"A.1": first, "A.2": second}), PACK, rules=replace(OPEN, minimum_group=5, uniform_limit=1)
        )
        .table("practices")
        .set_index("id")
    )
    assert shown.loc["A.1", ["mean", "raters"]].tolist() == [3, 5]
    assert shown.loc["A.2", ["mean", "raters"]].tolist() == [4.2, 5]
    assert shown.loc[["A.1", "A.2"], "median"].isna().all()


def test_one_rater_who_skips_a_practice_is_not_worked_out_from_the_means():
    scores = {"A.1": [1, 2, 3, 4, 5, 5], "A.2": [3, 4, 3, 4, 5, np.nan]}
    result = assess_maturity(ballots(scores), PACK, rules=STANDARD)
    assert result.figures["A.mean"].n == 6
    assert set(result.table("practices")["competency"]) == {"B"}


def test_practices_are_left_out_where_they_and_a_department_differ_by_one_person():
    departments = ["Sales"] * 7 + ["Operations"] * 7
    rng = np.random.default_rng(8)
    scores = {item.id: rng.integers(1, 6, 14).astype(float).tolist() for item in PACK.items}
    scores["A.1"][6:13] = [np.nan] * 7
    result = assess_maturity(ballots(scores, departments=departments), PACK, rules=STANDARD)
    assert set(result.table("departments")["group"]) == {"Sales", "Operations"}
    assert set(result.table("practices")["competency"]) == {"B"}


def test_four_raters_are_refused():
    with pytest.raises(DisclosureError, match="fewer than 5 people"):
        assess_maturity(ballots({"A.1": [1, 2, 3, 4]}), PACK, rules=STANDARD)


def test_five_raters_of_whom_no_five_rated_the_same_competency_are_refused():
    rows = {item.id: [np.nan] * 4 + [3] for item in PACK.items} | {"A.1": [2, 2, 2, 2, np.nan]}
    with pytest.raises(DisclosureError, match="every maturity competency"):
        assess_maturity(ballots(rows | {"A.2": [np.nan] * 5}), PACK, rules=STANDARD)


def test_percent_to_target_counts_from_the_lowest_answer_and_excess_does_not_help():
    result = assess_maturity(
        ballots({"A.1": [2] * 10, "A.2": [2] * 10, "B.1": [5] * 10, "B.2": [5] * 10}),
        PACK,
        targets={"A": 3, "B": 4},
        rules=STANDARD,
    )
    assert values(result, "percent_to_target") == [pytest.approx(1 - 1 / (2 + 3))]
    assert values(result, "A.percent_to_target", "B.percent_to_target") == [0.5, 1]


def test_progress_is_the_way_from_the_wave_before_to_the_target():
    before, now = (
        ballots({"A.1": [1, 2, 3, 2, 2], "A.2": [2] * 5}, wave="2025"),
        ballots({"A.1": [3] * 5}, wave="2026"),
    )
    result = assess_maturity(pd.concat([before, now]), PACK, targets={"A": 4}, rules=STANDARD)
    assert values(result, "A.change", "A.progress") == [1, 0.5]
    assert result.table("waves")["wave"].unique().tolist() == ["2025", "2026"]


def test_a_wave_of_four_people_is_no_baseline():
    before, now = ballots({"A.1": [2] * 4}, wave="2025"), ballots({"A.1": [3] * 5}, wave="2026")
    result = assess_maturity(pd.concat([before, now]), PACK, targets={"A": 4}, rules=STANDARD)
    assert "A.change" not in result.figures
    assert result.table("waves")["wave"].unique().tolist() == ["2026"]


def test_level_probabilities_are_seeded_and_add_up_to_1():
    scores = {"A.1": [2, 2, 3, 3, 3], "A.2": [3] * 5, "B.1": [3] * 5, "B.2": [4, 4, 4, 5, 5]}
    rows = ballots({item: given_ * 2 for item, given_ in scores.items()})
    one, same, other = (assess_maturity(rows, PACK, seed=seed, rules=OPEN).table("probabilities") for seed in (1, 1, 2))
    assert one.equals(same)
    assert not one.equals(other)
    assert one.groupby("id")["probability"].sum().tolist() == pytest.approx([1, 1])
    assert one[(one["id"] == "B") & (one["level"] == 3)]["probability"].item() == 1


def test_the_next_steps_are_those_of_the_level_after_the_one_reached_where_the_target_is_not():
    result = assess_maturity(
        ballots({"A.1": [2] * 5, "A.2": [1, 2, 3, 2, 2]}), PACK, targets={"A": 4, "B": 3}, rules=STANDARD
    )
    assert result.table("candidates")[["id", "finding"]].values.tolist() == [["A.S3", "A"]]


def test_an_item_or_wave_that_is_not_there_is_refused():
    with pytest.raises(ValueError, match="no items"):
        assess_maturity(ballots({"A.1": [1] * 5}).replace({"item": {"A.1": "Z.1"}}), PACK, rules=STANDARD)
    with pytest.raises(ValueError, match="no ballots of wave '9'"):
        assess_maturity(ballots({"A.1": [1] * 5}), PACK, wave="9", rules=STANDARD)


ROLES = ["executive"] * 6 + ["front line"] * 6
APART = {
    "A.1": [5, 5, 5, 4, 5, 5, 1, 1, 2, 1, 1, 1],
    "A.2": [4, 5, 5, 5, 5, 4, 1, 2, 1, 1, 1, 2],
    "B.1": [3, 4, 3, 3, 4, 3, 3, 4, 3, 3, 3, 4],
}


def test_executives_and_front_line_are_compared_by_an_exact_permutation_test():
    gap = assess_maturity(ballots(APART, roles=ROLES), PACK, rules=OPEN).table("perception").set_index("id")
    assert gap.loc["A", "difference"] == pytest.approx(
        np.mean([4.5, 5, 5, 4.5, 5, 4.5]) - np.mean([1, 1.5, 1.5, 1, 1, 1.5])
    )
    assert gap.loc["A", "test"] == "exact permutation"
    assert gap.loc["A", "p_value"] == pytest.approx(2 * 2 / 924)


def test_no_significance_is_claimed_for_small_groups_however_small_the_p_value():
    gap = assess_maturity(ballots(APART, roles=ROLES), PACK, rules=STANDARD).table("perception")
    assert set(gap["claim"]) == {"none: under 30 people"}


def test_with_enough_people_a_difference_is_called_one():
    gap = (
        assess_maturity(ballots(APART, roles=ROLES), PACK, rules=replace(STANDARD, small_base=5))
        .table("perception")
        .set_index("id")
    )
    assert gap["claim"].to_dict() == {"A": "differs", "B": "no difference shown"}


def test_four_executives_are_compared_with_nobody():
    roles = ["executive"] * 4 + ["front line"] * 8
    result = assess_maturity(ballots(APART, roles=roles), PACK, rules=STANDARD)
    assert result.table("perception").empty
    assert "needs 5 people" in _check(result, "check-maturity-gap")


def test_p_values_are_adjusted_for_their_number():
    assert holm([0.01, 0.04, 0.03]) == pytest.approx([0.03, 0.06, 0.06])
    assert holm([]) == []


def test_groups_too_small_are_merged_so_that_the_rest_cannot_be_worked_out():
    departments = ["IT"] * 2 + ["HR"] * 2 + ["Sales"] * 6 + ["Operations"] * 8
    rng = np.random.default_rng(3)
    rows = ballots({item.id: rng.integers(1, 6, 18).tolist() for item in PACK.items}, departments=departments)
    shown = assess_maturity(rows, PACK, rules=STANDARD).table("departments")
    assert set(shown["group"]) == {"Operations", "Other groups"}
    assert shown["raters"].min() >= 5


def test_departments_and_roles_that_differ_by_one_person_are_not_both_shown():
    departments = ["Board"] * 7 + ["Lines"] * 7
    roles = ["executive"] * 6 + ["front line"] * 8
    rng = np.random.default_rng(4)
    rows = ballots(
        {item.id: rng.integers(1, 6, 14).tolist() for item in PACK.items}, roles=roles, departments=departments
    )
    result = assess_maturity(rows, PACK, rules=STANDARD)
    assert not result.table("roles").empty
    assert result.table("departments").empty
    assert "a few people" in _check(result, "check-maturity-departments")


def test_a_small_group_of_one_opinion_is_not_shown():
    roles = ["executive"] * 6 + ["manager"] * 6 + ["front line"] * 6
    rng = np.random.default_rng(5)
    mixed = {item.id: [5.0] * 6 + rng.integers(1, 6, 12).tolist() for item in PACK.items}
    shown = assess_maturity(ballots(mixed, roles=roles), PACK, rules=STANDARD).table("roles")
    assert "executive" not in set(shown["group"])


def test_small_groups_that_all_said_the_same_are_not_shown_merged_either():
    roles = ["executive"] * 3 + ["manager"] * 3 + ["front line"] * 8
    rng = np.random.default_rng(6)
    mixed = {item.id: [5.0] * 6 + rng.integers(1, 6, 8).tolist() for item in PACK.items}
    result = assess_maturity(ballots(mixed, roles=roles), PACK, rules=STANDARD)
    assert result.table("roles").empty
    assert "said the same" in _check(result, "check-maturity-roles")


def test_raters_ids_and_free_fields_are_not_in_the_result():
    text = json.dumps(assess_maturity(ballots(APART, roles=ROLES), PACK, rules=STANDARD).told(EN).to_json())
    assert "r00" not in text


def test_the_newest_wave_is_the_latest_in_time_whatever_its_name_sorts_as():
    before, now = {"A.1": [2.0, 1.0, 2.0, 1.0, 2.0, 1.0]}, {"A.1": [4.0, 3.0, 4.0, 3.0, 4.0, 3.0]}
    both = pd.concat([ballots(now, wave="Q1 2026"), ballots(before, wave="Q4 2025")])
    result = assess_maturity(both, PACK, rules=STANDARD)
    assert result.tables["framework"]["wave"].iloc[0] == "Q1 2026"
    row = result.tables["competencies"].set_index("id").loc["A"]
    assert row["mean"] > row["previous"]


def test_a_pack_without_levels_and_benchmarks_has_means_and_no_level():
    bare = replace_groups(PACK, [group.model_copy(update={"levels": (), "moves": ()}) for group in PACK.groups])
    result = assess_maturity(ballots({"A.1": [2.0, 3.0, 4.0, 3.0, 2.0, 5.0]}), bare, rules=STANDARD)
    assert result.figures["mean"].value is not None
    assert result.figures["level"].value is None
    assert result.tables["benchmarks"].empty


def replace_groups(pack: Framework, groups: list[Group]) -> Framework:
    return pack.model_copy(update={"groups": tuple(groups)})


def test_five_people_are_told_means_and_levels_and_nothing_from_which_a_spread_follows():
    result = assess_maturity(ballots({"A.1": [1, 2, 3, 4, 5], "A.2": [3, 4, 3, 4, 5]}), PACK, rules=STANDARD)
    assert result.figures["A.mean"].value == pytest.approx(3.4)
    assert result.figures["A.level"].value == 3
    assert values(result, "A.median", "A.spread", "A.alpha", "alpha") == [None] * 4
    assert (result.figures["A.mean"].low, result.figures["A.mean"].high) == (None, None)
    assert result.table("probabilities").empty
    assert result.table("practices")["median"].isna().all()


@pytest.mark.parametrize(("joiners", "shown"), [(1, ["2"]), (4, ["2"]), (5, ["1", "2"])])
def test_an_earlier_wave_is_left_out_where_the_change_is_what_few_people_said(joiners, shown):
    before = ballots({"A.1": [1, 2, 3, 4, 5, 2], "A.2": [3, 4, 3, 4, 5, 1]}, wave="1")
    later = ballots(
        {
            "A.1": [1, 2, 3, 4, 5, 2, *[5, 1, 2, 4, 3][:joiners]],
            "A.2": [3, 4, 3, 4, 5, 1, *[5, 2, 1, 3, 3][:joiners]],
            "B.1": [2, 4, 3, 3, 3, 3, *[1, 2, 4, 5, 3][:joiners]],
            "B.2": [2, 4, 3, 3, 3, 3, *[1, 2, 4, 5, 3][:joiners]],
        },
        wave="2",
    )
    waves = assess_maturity(pd.concat([before, later]), PACK, rules=STANDARD).table("waves")
    assert sorted(set(waves.loc[waves["id"] == "A", "wave"])) == shown
