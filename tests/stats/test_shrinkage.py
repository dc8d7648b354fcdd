"""Small groups drawn together: the published batting averages, and the ends."""

import numpy as np
import pytest
from scipy.integrate import quad_vec

from workbench.stats.shrinkage import normal, shares

HITS = np.array([18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7])


def test_the_batters_of_1970_are_nearly_efron_and_morriss():
    """Their estimator knows no uncertainty of the spread; drawn by 0.212, to .294, .280, .261 and .242."""
    share = HITS / 45
    found = normal(share, np.full(18, share.mean() * (1 - share.mean()) / 45))
    assert found.weight[0] == pytest.approx(0.212, abs=0.005)
    assert found.value[[0, 3, 9, 17]] == pytest.approx([0.294, 0.280, 0.261, 0.242], abs=0.001)
    assert shares(HITS, np.full(18, 45)).value == pytest.approx(found.value)


def test_the_eight_schools_are_those_of_the_integral_over_all_spreads():
    """Rubin (1981): coaching raised the scores of school A by 28, and the model says about 11."""
    effects, errors = np.array([28, 8, -3, 7, -1, 1, 18, 12]), np.array([15, 10, 16, 11, 9, 11, 10, 18])

    def at(spread):
        precision = 1 / (errors**2 + spread**2)
        centre = precision @ effects / precision.sum()
        likely = np.sqrt(precision.prod() / precision.sum()) * np.exp(-precision @ (effects - centre) ** 2 / 2)
        return likely * np.append(effects + errors**2 * precision * (centre - effects), 1.0)

    *means, whole = quad_vec(at, 0, 2000, points=[5, 20, 100], epsrel=1e-9)[0]
    found = normal(effects, errors**2)
    assert found.value == pytest.approx(np.array(means) / whole, abs=0.01)
    assert round(float(found.value[0]), 1) == 11.4


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
