"""Shares from a few labels and guesses at all: unbiased, with an interval that has both errors."""

from __future__ import annotations

import math

import numpy as np
import pytest

from workbench.stats.proportions import wilson
from workbench.stats.shares import Sample, powered_difference, powered_share


def sample(labels, guesses, strata=None):
    strata = np.zeros(len(labels), dtype=int) if strata is None else np.array(strata)
    return Sample(strata, np.array(labels, dtype=float), np.array(guesses, dtype=float))


def test_with_every_comment_read_the_share_is_counted_and_the_interval_is_wilsons():
    read = sample([1.0] * 30 + [0.0] * 70, [0.5] * 100)
    found = powered_share(read, np.ones(100))
    assert found.value == pytest.approx(0.3)
    assert found.labels == found.n == 100
    low, high = wilson(0.3, 100)
    # Wider than Wilson's by the t of 98 degrees of freedom only.
    assert (found.low, found.high) == (pytest.approx(low, abs=0.002), pytest.approx(high, abs=0.002))


def test_useless_guesses_are_not_followed():
    read = sample([1.0, 0.0] * 10 + [math.nan] * 80, [0.9] * 100)
    assert powered_share(read, np.ones(100)).value == pytest.approx(0.5)


def test_guesses_that_are_always_right_speak_for_the_comments_nobody_read():
    truth = [1.0] * 20 + [0.0] * 80
    labels = [math.nan] * 10 + truth[10:30] + [math.nan] * 70
    found = powered_share(sample(labels, truth), np.ones(100))
    alone = wilson(0.5, 20)
    assert found.value == pytest.approx(0.2)
    assert found.high - found.low < 0.6 * (alone[1] - alone[0])


def test_a_group_read_more_densely_weighs_no_more():
    # 20 of 20 read in one stratum (all of the theme), 10 of 80 in the other (none of it): a fifth, not two thirds.
    labels = [1.0] * 20 + [0.0] * 10 + [math.nan] * 70
    found = powered_share(sample(labels, [0.0] * 100, [0] * 20 + [1] * 80), np.ones(100))
    assert found.value == pytest.approx(0.2)


def test_a_text_that_many_wrote_counts_as_often_as_it_was_written():
    size = np.array([50.0] + [1.0] * 50)
    assert powered_share(sample([1.0] + [0.0] * 50, [0.0] * 51), size).value == pytest.approx(0.5)


def test_under_ten_labels_there_is_no_share():
    found = powered_share(sample([1.0] * 9 + [math.nan] * 91, [0.5] * 100), np.ones(100))
    assert math.isnan(found.value)
    assert found.labels == 9


def test_a_difference_needs_ten_labels_on_both_sides():
    read = sample([1.0] * 9 + [0.0] * 20, [0.5] * 29)
    with pytest.raises(ValueError, match="10 labelled comments in each group"):
        powered_difference(read, np.array([1.0] * 9 + [0.0] * 20), np.array([0.0] * 9 + [1.0] * 20))


def test_two_groups_that_differ_by_forty_points_differ_clearly_and_two_alike_do_not():
    one, other = np.array([1.0] * 50 + [0.0] * 50), np.array([0.0] * 50 + [1.0] * 50)
    apart = powered_difference(sample([1.0] * 30 + [0.0] * 20 + [1.0] * 10 + [0.0] * 40, [0.5] * 100), one, other)
    assert apart.estimate.value == pytest.approx(0.4)
    assert apart.p < 0.001
    alike = powered_difference(sample(([1.0] * 10 + [0.0] * 40) * 2, [0.5] * 100), one, other)
    assert alike.estimate.value == pytest.approx(0.0)
    assert alike.p == pytest.approx(1.0)


def test_over_300_simulated_surveys_the_intervals_hold_the_truth_in_93_to_97_of_100():
    random = np.random.default_rng(3)
    held = 0
    for _ in range(300):
        truth = (random.random(1000) < 0.15).astype(float)
        guess = np.clip(truth * 0.6 + random.normal(0.15, 0.2, 1000), 0, 1)
        labels = np.where(random.permutation(1000) < 150, truth, math.nan)
        found = powered_share(sample(labels, guess), np.ones(1000))
        held += found.low <= 0.15 <= found.high
    assert 0.93 <= held / 300 <= 0.98
