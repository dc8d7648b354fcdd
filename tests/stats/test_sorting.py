"""Comments sorted as people sorted a few of them."""

from __future__ import annotations

import math

import numpy as np
import pytest

from workbench.stats.sorting import described, sort


def test_texts_like_those_of_a_theme_are_guessed_into_it():
    features = np.array([[1.0, 0.0]] * 10 + [[0.0, 1.0]] * 10)
    labels = np.array([[1.0]] * 6 + [[math.nan]] * 4 + [[0.0]] * 6 + [[math.nan]] * 4)
    guesses = sort(features, labels)[:, 0]
    assert (guesses[6:10] > 0.8).all()
    assert (guesses[16:] < 0.2).all()


def test_a_text_that_was_read_is_guessed_without_its_own_label():
    features = np.eye(6)  # nothing in common: without its label a text is guessed as the mean of the others
    labels = np.array([[1.0], [0.0], [0.0], [0.0], [0.0], [0.0]])
    assert sort(features, labels)[0, 0] < 0.2


def test_leaving_out_by_formula_is_leaving_out_by_hand():
    random = np.random.default_rng(1)
    features, labels = random.normal(size=(20, 4)), (random.random((20, 1)) < 0.5).astype(float)
    found = sort(features, labels)
    errors = []
    for strength in (0.1, 0.3, 1.0, 3.0, 10.0):
        by_hand = np.zeros(20)
        for at in range(20):
            rest = np.arange(20) != at
            centre, mean = features[rest].mean(axis=0), labels[rest, 0].mean()
            inner = features[rest] - centre
            slopes = np.linalg.solve(inner.T @ inner + strength * np.eye(4), inner.T @ (labels[rest, 0] - mean))
            by_hand[at] = mean + (features[at] - centre) @ slopes
        errors.append(np.abs(np.clip(by_hand, 0, 1) - found[:, 0]).max())
    assert min(errors) < 1e-9


def test_an_unread_text_is_guessed_by_the_rule_of_all_that_were_read():
    """By hand: centre 2, slope 4 / (16 + 0.1), so 0.5 + 2 times 0.2484 at 4 and 0.5 at the centre."""
    features = np.array([[0.0], [0.0], [4.0], [4.0], [4.0], [2.0]])
    labels = np.array([[0.0], [0.0], [1.0], [1.0], [math.nan], [math.nan]])
    assert sort(features, labels)[4:, 0].tolist() == pytest.approx([0.996894, 0.5], abs=1e-6)


def test_two_labels_are_enough():
    features, labels = np.array([[0.0], [2.0], [1.0]]), np.array([[0.0], [1.0], [math.nan]])
    assert sort(features, labels)[2, 0] == pytest.approx(0.5)


def test_one_label_sorts_nothing():
    with pytest.raises(ValueError, match="at least two"):
        sort(np.eye(3), np.array([[1.0], [math.nan], [math.nan]]))


def test_texts_between_two_kinds_are_told_by_nearness_where_no_straight_rule_tells_them():
    places = np.linspace(-1.5, 1.5, 31)
    features = np.column_stack([places, np.zeros(31)])
    labels = (np.abs(places) < 0.7).astype(float)[:, None]
    labels[[5, 15, 25]] = math.nan
    left, middle, right = sort(features, labels)[[5, 15, 25], 0]
    assert middle > 0.8
    assert max(left, right) < 0.2


def test_a_direction_counts_by_the_square_root_of_how_much_comments_differ_in_it():
    """By hand: spreads 4 and 1 become 4 * 2 and 1 * 1 by spread times its root, and the mean length one."""
    meanings = np.array([[4.0, 0.0], [-4.0, 0.0], [0.0, 1.0], [0.0, -1.0]]) * np.sqrt(2)
    found = np.abs(described(meanings, np.zeros((4, 1))))
    assert found.max(axis=0) / found.max() == pytest.approx([1 / 8, 1.0, 0.0])
    assert (found**2).sum(axis=1).mean() == pytest.approx(1.0)


def test_without_meanings_comments_are_sorted_by_words():
    assert described(None, np.array([[1.0], [0.0]])).tolist() == [[0.5], [0.0]]
