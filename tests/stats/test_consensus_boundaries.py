"""Consensus at its boundaries: the published constants, and who is two levels away."""

from __future__ import annotations

import pytest

from workbench.stats.consensus import outliers, rand_ucla_disagreement, spread


@pytest.mark.parametrize(
    ("p30", "p70", "disagrees"),
    [
        # Centred on 5 the adjusted range is 2.35: ranges of 2.3 and 2.4 lie on its two sides.
        (3.85, 6.15, False),
        (3.8, 6.2, True),
        # Centred on 6 it is 2.35 + 1.5: 3.8 and 3.9.
        (4.1, 7.9, False),
        (4.05, 7.95, True),
    ],
)
def test_a_panel_disagrees_from_2_35_on_and_1_5_more_for_each_level_off_the_middle(p30, p70, disagrees):
    assert rand_ucla_disagreement(p30, p70) is disagrees


def test_with_consensus_an_answer_just_two_levels_from_the_median_is_invited_to_speak():
    assert outliers(spread([3] * 8 + [5], low=1, high=5), consensus=True) == ([], [5])
    assert outliers(spread([1] + [3] * 8, low=1, high=5), consensus=True) == ([1], [])
    assert outliers(spread([3] * 8 + [4], low=1, high=5), consensus=True) == ([], [])
