import math

import numpy as np
import pytest

from workbench.stats.comparisons import bootstrap_difference, holm, mean_difference, share_difference
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


def test_a_difference_of_means_is_that_of_scipys_welch_test():
    from scipy.stats import ttest_ind

    reference = ttest_ind(FIRST, SECOND, equal_var=False)
    change = mean_difference(tally(FIRST), tally(SECOND))
    assert (change.estimate.value, change.p) == (pytest.approx(-2.5), pytest.approx(reference.pvalue))
    interval = reference.confidence_interval()
    assert (change.estimate.low, change.estimate.high) == (
        pytest.approx(interval.low),
        pytest.approx(interval.high),
    )


def test_means_of_one_answer_cannot_be_tested():
    change = mean_difference(tally([4]), tally([1, 2, 3]))
    assert (change.estimate.value, change.estimate.low) == (2, None)
    assert math.isnan(change.p)


def test_the_bootstrap_finds_a_clear_difference_and_ignores_missing_answers():
    change = bootstrap_difference([5, 5, 4, 5, np.nan] * 8, [2, 1, 2, 3] * 8, seed=1)
    assert change.estimate.value == pytest.approx(2.75)
    assert change.estimate.low < 2.75 < change.estimate.high
    assert change.p < 0.01


def test_the_bootstrap_repeats_itself_with_its_seed():
    once, again = (bootstrap_difference([1, 2, 3, 5], [2, 2, 4], seed=7) for _ in range(2))
    assert once == again


def test_an_empty_group_cannot_be_bootstrapped():
    with pytest.raises(ValueError, match="without answers"):
        bootstrap_difference([1, 2], [np.nan], seed=1)


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
