"""How often an item is first among draws; ties and missing values are never first."""

import math

import numpy as np
import pytest

from workbench.stats.ranks import first_share


@pytest.mark.parametrize(
    ("drawn", "at", "lowest", "share"),
    [
        ([[1, 2], [3, 2], [3, 2], [3, 2]], 0, False, 0.75),
        ([[1, 2], [3, 2], [3, 2], [3, 2]], 0, True, 0.25),
        ([[2, 2], [2, 2]], 0, False, 0.0),
        ([[2, 2], [2, 2]], 0, True, 0.0),
        ([[np.nan, 1], [2, 1]], 0, False, 0.5),
        ([[1.0], [2.0]], 0, False, 1.0),
        ([[1, 0]] * 19 + [[0, 1]], 0, False, 0.95),
        ([[1, 0]] * 47 + [[0, 1]] * 3, 0, False, 0.90),
    ],
    ids=["highest", "lowest", "a tie", "a tie at the foot", "missing", "alone", "95 %", "94 % is not 95 %"],
)
def test_a_rank_is_the_share_of_draws_in_which_it_is_alone_first(drawn, at, lowest, share):
    assert first_share(drawn, at, lowest=lowest) == pytest.approx(share)


def test_without_draws_there_is_no_share():
    assert math.isnan(first_share(np.empty((0, 2)), 0))


def test_an_item_that_is_not_there_is_refused():
    with pytest.raises(IndexError):
        first_share([[1, 2]], 2)
