"""What follows from figures of few people is found by listing every way in which they can have answered."""

from __future__ import annotations

import pytest

from workbench.privacy.answers import Told, known


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
    ids=["level and mean", "box and mean", "all but one", "mean and spread", "the middle", "contradiction", "nothing told", "many"],
)  # fmt: skip
def test_what_is_told_of_few_tells_the_answers_or_does_not(told, said):
    assert known(told) == said
