"""Variance of the score as worked out by whuber, stats.stackexchange "margin of error in NPS"; cran/NPS.

| promoters | passives | detractors | n   | NPS  | SE     | 95 % interval         |
| 1/2       | 1/3      | 1/6        | 324 | 33.3 | 4.14   |                       |
| 45        | 35       | 20         | 100 | 25.0 | 7.665  | Wald 9.98 to 40.02    |
| 45        | 35       | 20         | 100 | 25.0 | 7.547  | adjusted 9.48 to 39.06 (Rocks 2016; three answers added) |
"""

import math

import pytest

from workbench.stats.loyalty import nps, nps_difference, variance
from workbench.stats.tallies import tally

FIRST = [10] * 45 + [7] * 35 + [0] * 20
SECOND = [9] * 80 + [8] * 60 + [6] * 60


def test_the_variance_of_one_answer_is_that_of_the_published_expansion():
    assert variance(1 / 2, 1 / 6) == pytest.approx(5 / 9)
    assert math.sqrt(variance(1 / 2, 1 / 6) / 324) == pytest.approx(0.0414, abs=5e-5)


def test_the_score_is_promoters_minus_detractors():
    assert nps([9] * 162 + [7] * 108 + [2] * 54).value == pytest.approx(100 / 3)


def test_the_adjusted_wald_interval_is_the_published_one():
    score = nps(FIRST)
    assert (score.value, score.n, score.unit) == (25.0, 100, "points")
    assert (score.low, score.high) == (pytest.approx(9.48, abs=0.005), pytest.approx(39.06, abs=0.005))


def test_without_added_answers_the_difference_is_the_published_wald_test():
    change = nps_difference(tally(FIRST), tally(SECOND), added=0)
    assert change.estimate.value == pytest.approx(15.0)
    assert (change.estimate.high - change.estimate.value) / 1.959964 == pytest.approx(9.657, abs=5e-4)
    assert change.p == pytest.approx(0.1203, abs=5e-5)


def test_with_added_answers_the_change_has_the_interval_of_the_adjusted_scores():
    """By hand: 24.27 (SE 7.547) less 9.85 (SE 5.819) is 14.42, give or take 1.96 times 9.530."""
    change = nps_difference(tally(FIRST), tally(SECOND))
    assert change.estimate.value == pytest.approx(15.0)
    assert change.estimate.low == pytest.approx(-4.259, abs=5e-4)
    assert change.estimate.high == pytest.approx(33.098, abs=5e-4)
    assert change.p == pytest.approx(0.1303, abs=5e-5)
