from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.stats.agreement import krippendorff_alpha

matrices = st.integers(2, 5).flatmap(
    lambda n: st.lists(st.lists(st.integers(1, 5), min_size=n, max_size=n), min_size=2, max_size=6)
)


def test_raters_who_agree_on_everything_have_alpha_1():
    assert krippendorff_alpha(np.array([[1.0, 3, 5], [1, 3, 5], [1, 3, 5]])) == 1


def test_alpha_is_not_defined_where_everybody_gives_one_answer():
    assert np.isnan(krippendorff_alpha(np.full((4, 5), 3.0)))


def test_a_unit_with_one_rating_leaves_alpha_unchanged():
    ratings = np.array([[1.0, 2, 3, 4], [1, 2, 4, 4]])
    lonely = np.column_stack([ratings, [5, np.nan]])
    assert krippendorff_alpha(lonely) == pytest.approx(krippendorff_alpha(ratings))


def test_alpha_is_not_defined_without_ratings():
    assert np.isnan(krippendorff_alpha(np.full((3, 2), np.nan)))


@given(matrices, st.randoms(use_true_random=False))
def test_alpha_does_not_depend_on_the_order_of_raters(rows, random):
    shuffled = random.sample(rows, len(rows))
    one, other = (krippendorff_alpha(np.array(matrix, dtype=float)) for matrix in (rows, shuffled))
    assert one == pytest.approx(other, nan_ok=True)
