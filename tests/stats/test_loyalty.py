import math

import numpy as np
import pytest

from workbench.stats.loyalty import nps, nps_difference
from workbench.stats.tallies import tally


def test_a_missing_answer_does_not_count():
    assert nps([10, 10, np.nan, 0]).value == pytest.approx(100 / 3)
    assert nps([10, 10, np.nan, 0]).n == 3


def test_nobody_answering_gives_no_score_rather_than_zero():
    assert nps([np.nan]).to_json() == {"value": None, "low": None, "high": None, "n": 0, "unit": "points"}


@pytest.mark.parametrize("score", [-1, 11, 7.5])
def test_a_score_that_the_question_does_not_have_is_refused(score):
    with pytest.raises(ValueError, match=r"whole numbers from 0 to 10; found"):
        nps([10, score])


def test_weights_shift_the_score_and_widen_the_interval():
    plain, weighted = nps([10] * 50 + [0] * 50), nps([10] * 50 + [0] * 50, weights=[3] * 50 + [1] * 50)
    assert (plain.value, weighted.value) == (0, 50)
    assert weighted.n == 100
    even = nps([10] * 75 + [0] * 25)
    assert weighted.high - weighted.low > even.high - even.low


def test_even_with_promoters_only_the_interval_leaves_room():
    score = nps([10] * 8)
    assert score.value == 100
    assert score.low < 90
    assert score.high <= 100


def test_equal_groups_differ_by_nothing():
    change = nps_difference(tally([10, 0, 8] * 30), tally([10, 0, 8] * 30))
    assert (change.estimate.value, change.p) == (0, pytest.approx(1))


def test_a_difference_from_an_empty_group_is_not_available():
    change = nps_difference(tally([10, 0]), tally([np.nan]))
    assert change.estimate.value is None
    assert math.isnan(change.p)


def test_a_confidence_outside_zero_to_one_is_refused():
    with pytest.raises(ValueError, match="confidence is between 0 and 1"):
        nps([10, 0], confidence=95)
