"""Agreement between raters: Krippendorff's alpha."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

Metric = Literal["nominal", "ordinal", "interval", "ratio"]

RELIABLE, TENTATIVE = 0.80, 0.667
"""Krippendorff's customary limits of an alpha."""


def krippendorff_alpha(ratings: NDArray[np.float64], *, metric: Metric = "ordinal") -> float:
    """Krippendorff's alpha of ratings, raters in rows and units in columns; NaN is a missing rating.

    1 is perfect agreement, 0 what chance gives, below 0 systematic disagreement. NaN where no unit has two
    ratings or all ratings are equal: without any variation agreement cannot be told from chance.

    References
    ----------
    Krippendorff, K. (2011). Computing Krippendorff's alpha-reliability. University of Pennsylvania.
    """
    import krippendorff  # a second of every check

    paired = ratings[:, (~np.isnan(ratings)).sum(axis=0) >= 2]
    if len(np.unique(paired[~np.isnan(paired)])) < 2:
        return float("nan")
    return float(krippendorff.alpha(reliability_data=paired, level_of_measurement=metric))
