from __future__ import annotations

import math

import pytest

from workbench.scoring.aggregate import mean_of_means, percent_to_target, progress_to_date, weighted_mean, weighted_sum


def test_a_missing_score_leaves_with_its_weight():
    assert weighted_mean([4, math.nan, 2], [1, 5, 1]) == 3
    assert weighted_sum([4, math.nan, 2], [1, 5, 2]) == 8


def test_nothing_scored_is_missing_and_not_zero():
    assert math.isnan(weighted_mean([math.nan]))
    assert math.isnan(weighted_mean([]))
    assert math.isnan(mean_of_means([[], [math.nan]]))
    assert math.isnan(percent_to_target([1], [0]))


@pytest.mark.parametrize("weight", [0, -1, math.nan, math.inf])
def test_a_weight_that_is_no_weight_is_refused(weight):
    with pytest.raises(ValueError, match="positive and finite"):
        weighted_mean([1, 2], [1, weight])


def test_scores_and_weights_of_different_number_are_refused():
    with pytest.raises(ValueError, match="zip"):
        weighted_mean([1, 2], [1])


def test_an_item_without_current_value_is_left_out_of_percent_to_target():
    assert percent_to_target([2, math.nan], [4, 4]) == 0.5


def test_a_step_back_is_negative_progress_and_no_way_to_go_is_none():
    assert progress_to_date(2, 1, 4) == -0.5
    assert math.isnan(progress_to_date(4, 4, 4))
