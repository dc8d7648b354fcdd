import numpy as np
import pytest

from workbench.stats.measures import share_within
from workbench.stats.satisfaction import agreement, mean_of, top_box
from workbench.stats.tallies import tally


def top_two_box(scores, scale):
    return share_within(scale, top_box).level(tally(scores))


def test_csat_is_the_share_of_the_two_highest_scores_with_its_wilson_interval():
    share = top_two_box([5] * 60 + [4] * 21 + [3] * 182, scale=(1, 5))
    assert (share.value, share.n, share.unit) == (pytest.approx(81 / 263), 263, "share")
    assert (share.low, share.high) == (pytest.approx(0.2553, abs=5e-5), pytest.approx(0.3662, abs=5e-5))


@pytest.mark.parametrize(
    ("scale", "scores", "share"),
    [((1, 7), [4, 5, 6, 7], 0.75), ((1, 5), [3, 4, 5, 1], 0.5), ((1, 6), [3, 4, 5, 6], 0.75)],
)
def test_ces_counts_every_answer_above_the_middle_of_the_scale(scale, scores, share):
    assert share_within(scale, agreement).level(tally(scores)).value == share


def test_a_missing_answer_is_not_a_dissatisfied_one():
    assert top_two_box([5, np.nan], scale=(1, 5)).value == 1


def test_a_score_off_the_scale_is_refused():
    with pytest.raises(ValueError, match="from 1 to 5; found 6"):
        top_two_box([5, 6], scale=(1, 5))


def test_of_two_points_the_better_one_counts():
    assert top_two_box([0, 1, 1, 1], scale=(0, 1)).value == 0.75


def test_a_third_number_of_a_scale_is_the_score_from_which_an_answer_counts():
    assert top_two_box([0, 79, 80, 100], scale=(0, 100, 80)).value == 0.5


def test_a_scale_of_a_single_point_is_refused():
    with pytest.raises(ValueError, match="two points or more"):
        top_two_box([1], scale=(1, 1))


def test_the_mean_has_students_interval():
    mean = mean_of(tally([1, 2, 3, 4, 5]))
    assert (mean.value, mean.low, mean.high) == (3, pytest.approx(3 - 1.963243), pytest.approx(3 + 1.963243))


def test_one_answer_gives_a_mean_without_an_interval():
    assert mean_of(tally([4])).to_json() == {"value": 4, "low": None, "high": None, "n": 1, "unit": "score"}
