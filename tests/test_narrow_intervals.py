"""A hidden count must not be known to a few people: the literal table in which only the width of its range tells."""

from __future__ import annotations

import pandas as pd
import pytest

from workbench.privacy.tables import _hide, interval

TABLE = pd.DataFrame([[10, 3, 7], [7, 2, 3], [6, 1, 12], [4, 7, 2]])


def test_every_hidden_small_count_could_be_anything_from_one_to_the_minimum():
    hidden = _hide(TABLE, 5)
    assert hidden is not None
    cells, shut = TABLE.to_numpy(), hidden.to_numpy()
    small = [(row, column) for row in range(4) for column in range(3) if 0 < cells[row, column] < 5]
    assert len(small) == 6
    for at in small:
        low, high = interval(cells, shut, at)
        assert high - low >= 4, f"the count at {at} is known to lie between {low} and {high}"
    assert not shut.all(), "and something is still shown"


@pytest.mark.parametrize("minimum", [5, 6, 8])
def test_no_line_of_hidden_counts_adds_up_to_fewer_than_the_minimum(minimum):
    hidden = _hide(TABLE, minimum)
    if hidden is not None:
        shut = TABLE.where(hidden, 0)
        sums = [*shut.sum(axis=0)[hidden.any(axis=0)], *shut.sum(axis=1)[hidden.any(axis=1)]]
        assert min(sums) >= minimum
