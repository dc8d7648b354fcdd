import math

import pytest

from workbench.stats.comparisons import holm, mean_difference, share_difference
from workbench.stats.tallies import tally

# Welch (1947)-type example: unequal sizes and spreads.
FIRST, SECOND = [27.5, 21.0, 19.0, 23.6, 17.0, 17.9], [27.1, 22.0, 20.8, 23.4, 23.4, 23.5, 25.8, 22.0]


def test_a_difference_of_shares_has_the_newcombe_interval_and_the_pooled_test():
    change = share_difference(tally([5] * 7 + [1] * 27), tally([5] * 1 + [1] * 33), 4, 5)
    assert change.estimate.value == pytest.approx(6 / 34)
    assert (change.estimate.low, change.estimate.high) == (
        pytest.approx(0.019, abs=5e-4),
        pytest.approx(0.34, abs=5e-3),
    )
    assert change.p == pytest.approx(0.0242, abs=5e-4)


def test_shares_without_answers_cannot_be_compared():
    change = share_difference(tally([5]), tally([]), 4, 5)
    assert change.estimate.value is None
    assert math.isnan(change.p)


def test_holm_steps_down_and_never_lets_a_larger_p_overtake():
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])


def test_a_comparison_without_a_test_does_not_count_in_the_family():
    adjusted = holm([0.01, math.nan, 0.04])
    assert (adjusted[0], adjusted[2]) == (0.02, 0.04)
    assert math.isnan(adjusted[1])


def test_a_difference_of_means_is_welchs():
    from scipy.stats import ttest_ind

    oracle = ttest_ind(FIRST, SECOND, equal_var=False)
    change = mean_difference(tally(FIRST), tally(SECOND), unit="score difference")
    assert (change.estimate.value, change.p) == (pytest.approx(21 - 23.5), pytest.approx(oracle.pvalue))
    assert [change.estimate.low, change.estimate.high] == pytest.approx(list(oracle.confidence_interval()))
    alone = mean_difference(tally([1.0]), tally(SECOND), unit="score difference")
    assert (alone.estimate.low, math.isnan(alone.p)) == (None, True)
