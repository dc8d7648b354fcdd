"""T11: Shrout and Fleiss (1979), table 2: six targets rated by four judges; the six coefficients of table 4."""

from __future__ import annotations

import numpy as np
import pytest

from workbench.stats.agreement import intraclass_correlations, kendall_w

RATINGS = np.array(
    [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]], dtype=float
)


@pytest.mark.parametrize(
    ("coefficient", "published", "computed"),
    [
        ("ICC(1,1)", 0.17, 0.165742),
        ("ICC(2,1)", 0.29, 0.289764),
        ("ICC(3,1)", 0.71, 0.714841),
        ("ICC(1,k)", 0.44, 0.442797),
        ("ICC(2,k)", 0.62, 0.620051),
        ("ICC(3,k)", 0.91, 0.909316),
    ],
)
def test_the_six_coefficients(coefficient, published, computed):
    value = intraclass_correlations(RATINGS)[coefficient]
    assert value == pytest.approx(computed, abs=1e-6)
    assert round(value, 2) == published


def test_concordance_of_the_same_judges_corrected_for_ties():
    assert kendall_w(RATINGS) == pytest.approx(0.8870, abs=5e-5)
