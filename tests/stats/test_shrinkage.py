"""Small groups drawn together: the published batting averages, and the ends."""

import numpy as np
import pytest

from workbench.stats.shrinkage import normal, shares

HITS = np.array([18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7])


def test_the_batters_of_1970_are_efron_and_morriss():
    share = HITS / 45
    found = normal(share, np.full(18, share.mean() * (1 - share.mean()) / 45))
    assert round(float(found.weight[0]), 3) == 0.212
    assert [round(float(found.value[at]), 3) for at in (0, 3, 9, 17)] == [0.294, 0.280, 0.261, 0.242]
    assert shares(HITS, np.full(18, 45)).value == pytest.approx(found.value)


def test_no_interval_of_a_share_leaves_zero_to_one_and_few_are_drawn_more_than_many():
    found = shares([10, 90, 80, 70, 5], [10, 100, 100, 100, 10])
    assert (found.low >= 0).all() and (found.high <= 1).all()
    assert found.weight[0] < found.weight[1]
    assert 0.5 < found.value[4] < 0.8


def test_a_missing_group_stays_missing_and_three_are_too_few():
    found = normal([1, 2, float("nan"), 3, 4], [1, 1, 1, 1, 1])
    assert np.isnan(found.value).tolist() == [False, False, True, False, False]
    assert normal([1, 2, 3], [1, 1, 1]) is None
    assert shares([5, 5, 5, 5], [5, 5, 5, 5]) is None


def test_an_impossible_group_is_refused():
    with pytest.raises(ValueError, match="variance"):
        normal([1, 2, 3, 4], [1, 0, 1, 1])
    with pytest.raises(ValueError, match="base"):
        shares([6, 1, 1, 1], [5, 5, 5, 5])
