"""CISO Assistant, `test_compliance_assessment_scoring.py`: average, sum and average of averages.

Group A holds A1 80 and A2 60 with weight 1 each, group B holds B1 40 with weight 1 and B2 100 with weight 3. The
published "target None" case is left out, because the source does not say which score it leaves to the item.
"""

from __future__ import annotations

import math

import pytest

from workbench.scoring.aggregate import mean_of_means, weighted_mean, weighted_sum

NA = math.nan
WEIGHTS = [1, 1, 1, 3]


def of_groups(a1: float, a2: float, b1: float, b2: float) -> float:
    return weighted_mean([weighted_mean([a1, a2]), weighted_mean([b1, b2], [1, 3])])


@pytest.mark.parametrize(
    ("case", "scores", "average", "total", "average_of_averages"),
    [
        ("all scored", [80, 60, 40, 100], 80.0, 480, 77.5),
        ("B2 does not apply", [80, 60, 40, NA], 60.0, 180, 55.0),
        ("A2 is not scored", [80, NA, 40, 100], 84.0, None, 82.5),
        ("B2 does not apply and is anchored to target 3", [80, 60, 40, 3], 31.5, None, 41.125),
    ],
)
def test_the_published_scores(case, scores, average, total, average_of_averages):
    assert weighted_mean(scores, WEIGHTS) == pytest.approx(average)
    assert of_groups(*scores) == pytest.approx(average_of_averages)
    if total is not None:
        assert weighted_sum(scores, WEIGHTS) == total


def test_a_deep_tree_counts_each_branch_once_and_a_flat_mean_each_item():
    assert mean_of_means([[[80, 60], [40]], [100], [50]]) == pytest.approx(68.333, abs=5e-4)
    assert weighted_mean([80, 60, 40, 100, 50]) == 66.0


def test_documented_and_practised_are_two_layers_and_maturity_is_their_mean():
    documented = weighted_mean([90, 70, 50, 80], WEIGHTS)
    assert documented == 75.0
    assert (documented + weighted_mean([80, 60, 40, 100], WEIGHTS)) / 2 == 77.5
