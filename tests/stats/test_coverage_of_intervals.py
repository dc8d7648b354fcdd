"""Simulation: a nominal 95 % interval must hold the truth in 93 to 97 % of samples."""

import numpy as np
import pytest

from workbench.stats.comparisons import share_difference
from workbench.stats.loyalty import nps, nps_difference
from workbench.stats.proportions import wilson
from workbench.stats.satisfaction import mean_of
from workbench.stats.tallies import tally

SAMPLES = 4000
SHARES = np.array([0.05, 0.02, 0.02, 0.03, 0.03, 0.05, 0.08, 0.15, 0.2, 0.17, 0.2])
TRUE_NPS = 100 * (0.37 - 0.28)


def covered(intervals, truth):
    return np.mean([interval.low <= truth <= interval.high for interval in intervals])


def drawn(n, seed):
    """Counts of answers by score, one row a sample."""
    return np.random.default_rng(seed).multinomial(n, SHARES, size=SAMPLES)


def answers(counts):
    return tally(np.repeat(np.arange(11.0), counts))


@pytest.mark.parametrize("n", [15, 40, 300])
def test_the_nps_interval_covers(n):
    assert 0.93 <= covered([nps(np.repeat(np.arange(11), row)) for row in drawn(n, n)], TRUE_NPS) <= 0.97


@pytest.mark.parametrize("n", [60, 300])
def test_the_nps_difference_covers(n):
    pairs = zip(drawn(n, 1), drawn(2 * n, 2), strict=True)
    found = [nps_difference(answers(first), answers(second)).estimate for first, second in pairs]
    assert 0.93 <= covered(found, 0) <= 0.97


@pytest.mark.parametrize("n", [20, 60, 300])
def test_the_wilson_interval_covers_over_all_true_shares(n):
    # A count is a whole number, so the coverage at one share jumps with n; over shares it must be right.
    rng = np.random.default_rng(n)
    truths = rng.uniform(0.02, 0.98, SAMPLES)
    ends = [wilson(hit / n, n) for hit in rng.binomial(n, truths)]
    assert 0.93 <= np.mean([low <= truth <= high for truth, (low, high) in zip(truths, ends, strict=True)]) <= 0.97


def test_the_difference_of_shares_covers():
    pairs = zip(drawn(80, 4), drawn(120, 5), strict=True)
    found = [share_difference(answers(first), answers(second), 9, 10).estimate for first, second in pairs]
    assert 0.93 <= covered(found, 0) <= 0.97


def test_the_mean_covers():
    first = [answers(row) for row in drawn(40, 6)]
    truth = SHARES @ np.arange(11)
    assert 0.93 <= covered([mean_of(one) for one in first], truth) <= 0.97


def test_the_weighted_nps_interval_covers_at_its_effective_size():
    rng = np.random.default_rng(8)
    found = [nps(rng.choice(11, 200, p=SHARES), weights=rng.choice([0.5, 1, 2.5], 200)) for _ in range(SAMPLES)]
    assert 0.93 <= covered(found, TRUE_NPS) <= 0.97
