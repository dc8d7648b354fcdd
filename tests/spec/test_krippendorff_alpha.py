"""Krippendorff's "C data" as printed in the R package irr, `kripp.alpha`: 4 raters, 12 units, gaps."""

from __future__ import annotations

import numpy as np
import pytest

from workbench.stats.agreement import krippendorff_alpha

NA = np.nan
UNITS = [
    [1, 1, NA, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4],
    [4, 4, 4, 4], [1, 1, 2, 1], [2, 2, 2, 2], [NA, 5, 5, 5], [NA, NA, 1, 1], [NA, NA, 3, NA],
]  # fmt: skip


@pytest.mark.parametrize(
    ("metric", "alpha"), [("nominal", 0.743421), ("ordinal", 0.815388), ("interval", 0.849107), ("ratio", 0.797403)]
)
def test_alpha_of_the_published_data(metric, alpha):
    assert krippendorff_alpha(np.array(UNITS).T, metric=metric) == pytest.approx(alpha, abs=1e-6)
