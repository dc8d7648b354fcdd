from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.stats.agreement import alpha_reading, intraclass_correlations, kendall_w, krippendorff_alpha

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


@given(matrices)
def test_concordance_lies_between_0_and_1(rows):
    value = kendall_w(np.array(rows, dtype=float))
    assert np.isnan(value) or -1e-9 <= value <= 1 + 1e-9


@pytest.mark.parametrize(
    ("alpha", "reading"),
    [
        (0.80, "reliable"),
        (0.7999, "tentative"),
        (0.667, "tentative"),
        (0.6, "low: discuss before use"),
        (np.nan, "not defined"),
    ],
)
def test_the_reading_follows_the_customary_limits(alpha, reading):
    assert alpha_reading(alpha) == reading


@pytest.mark.parametrize("measure", [intraclass_correlations, kendall_w])
def test_a_missing_rating_is_refused_where_the_method_needs_all(measure):
    with pytest.raises(ValueError, match="every judge must rate every target"):
        measure(np.array([[1.0, np.nan], [2, 3]]))


@pytest.mark.parametrize("measure", [intraclass_correlations, kendall_w])
def test_one_judge_is_not_enough(measure):
    with pytest.raises(ValueError, match="at least two"):
        measure(np.array([[1.0], [2]]))
