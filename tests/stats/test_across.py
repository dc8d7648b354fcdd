"""Figures of units beside each other: ranks with their interval, and five steps."""

import numpy as np
import pytest
from scipy.stats import spearmanr

from workbench.stats.across import gradient, rank_correlation

X = [106, 86, 100, 101, 99, 103, 97, 113, 112, 110]  # the usual example of IQ and hours of television
Y = [7, 0, 27, 50, 28, 29, 20, 12, 6, 17]


def test_the_rank_correlation_is_spearmans_with_bonett_and_wrights_interval():
    found = rank_correlation(X, Y)
    assert found.value == pytest.approx(-29 / 165)
    assert found.value == pytest.approx(spearmanr(X, Y).statistic)
    reach = 1.959964 * np.sqrt((1 + found.value**2 / 2) / 7)
    assert (found.low, found.high, found.n) == (
        pytest.approx(np.tanh(np.arctanh(found.value) - reach)),
        pytest.approx(np.tanh(np.arctanh(found.value) + reach)),
        10,
    )


def test_a_missing_pair_is_left_out_and_four_pairs_or_a_still_side_have_no_value():
    assert rank_correlation([*X, 1], [*Y, float("nan")]).n == 10
    assert rank_correlation(X[:4], Y[:4]).value is None
    assert rank_correlation(X, [1] * 10).value is None


def test_the_interval_of_ranks_covers():
    random = np.random.default_rng(2)
    covered = []
    for _ in range(400):
        one = random.normal(size=60)
        found = rank_correlation(one, 0.5 * one + random.normal(size=60) * np.sqrt(0.75))
        covered.append(found.low <= 6 / np.pi * np.arcsin(0.25) <= found.high)
    assert 0.92 < np.mean(covered) < 0.98


def test_a_gradient_has_five_steps_of_equal_parts():
    found = gradient(range(12), [float(at) for at in range(12)])
    assert found["n"].tolist() == [3, 3, 2, 2, 2]
    assert found["value"].tolist() == [1, 4, 6.5, 8.5, 10.5]
    assert found["low"].iloc[0] == pytest.approx(1 - 4.302653 / np.sqrt(3))
    assert gradient([1, 2, 3, 4], [1, 2, 3, 4]).empty
