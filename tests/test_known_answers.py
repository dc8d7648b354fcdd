"""What follows from figures of few people is found by listing every way in which they can have answered."""

from __future__ import annotations

import pytest

from workbench.privacy.answers import Told, known, mean_squares


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (Told(5, 1, 5, mean=(1.6, 1.6), median=(2, 5)), "the answers are known: 2 x 1, 3 x 2"),
        (Told(5, 1, 5, mean=(2.2, 2.2), top=(4, 2, 2)), "the answers are known: 3 x 1, 2 x 4"),
        (Told(6, 1, 5, mean=(1.15, 1.25)), "5 of 6 people gave 1"),
        (Told(5, 1, 5, mean=(1.8, 1.8), square=(3.8, 3.8)), "the answers are known: 2 x 1, 2 x 2, 1 x 3"),
        (Told(5, 1, 5, mean=(2.6, 2.6)), ""),
        (Told(5, 1, 5, mean=(9.0, 9.0)), ""),
        (Told(5, 1, 5), ""),
        (Told(200, 0, 10, mean=(1.0, 1.0)), ""),
    ],
    ids=[
        "level and mean",
        "box and mean",
        "all but one",
        "mean and spread",
        "the middle",
        "contradiction",
        "nothing told",
        "many",
    ],
)
def test_what_is_told_of_few_tells_the_answers_or_does_not(told, said):
    assert known(told) == said


def test_from_so_many_people_on_all_may_be_of_one_mind():
    told = Told(12, 1, 5, mean=(2.0, 2.0), square=(4.0, 4.0))
    assert known(told) == "12 of 12 people gave 2"
    assert known(told, few=10) == ""


def test_an_interval_as_printed_bounds_the_squares():
    """1, 1, 2, 2 and 3: squares add up to 19, so their mean is 3.8; t(4) = 2.776."""
    low, high = mean_squares(5, (1.8, 1.8), (1.8 - 1.0388, 1.8 + 1.0388), 0.0001)
    assert low < 3.8 < high
    assert high - low < 0.01
