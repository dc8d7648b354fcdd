"""Agreement between raters: Krippendorff's alpha, and its interval where two put items under categories."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

import krippendorff
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
    paired = ratings[:, (~np.isnan(ratings)).sum(axis=0) >= 2]
    if len(np.unique(paired[~np.isnan(paired)])) < 2:
        return float("nan")
    return float(krippendorff.alpha(reliability_data=paired, level_of_measurement=metric))


def alpha_of_two(
    one: Sequence[str], other: Sequence[str], *, seed: int, resamples: int = 2000
) -> tuple[float, float, float]:
    """Krippendorff's nominal alpha of two raters' categories, item by item, and its 95 % interval.

    The interval is the percentile one over items drawn again. All NaN where no two categories differ, which is no
    agreement that can be told from chance; the ends are NaN below ten items. Raises `ValueError` for lists of two lengths.

    References
    ----------
    Krippendorff, K. (2011). Computing Krippendorff's alpha-reliability. University of Pennsylvania.
    """
    if len(one) != len(other):
        raise ValueError(f"{len(one)} and {len(other)} items; both raters rate the same")
    kinds = {name: at for at, name in enumerate(dict.fromkeys([*one, *other]))}
    pairs = np.array([[kinds[name] for name in names] for names in (one, other)])
    if len(kinds) < 2:
        return (float("nan"),) * 3
    alpha = float(_alphas(pairs[:, None, :], len(kinds))[0])
    if len(one) < 10:
        return alpha, float("nan"), float("nan")
    drawn = np.random.default_rng(seed).integers(len(one), size=(resamples, len(one)))
    found = _alphas(pairs[:, drawn], len(kinds))
    low, high = np.quantile(found[~np.isnan(found)], [0.025, 0.975])
    return alpha, float(low), float(high)


def _alphas(pairs: NDArray[np.int64], kinds: int) -> NDArray[np.float64]:
    """Alpha of each row of (2, rows, items): one less the share that differs by that of any two values."""
    items = pairs.shape[2]
    counts = np.array([(pairs == kind).sum(axis=(0, 2)) for kind in range(kinds)], dtype=float)
    expected = ((2 * items) ** 2 - (counts**2).sum(axis=0)) / (2 * items * (2 * items - 1))
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(expected > 0, 1 - (pairs[0] != pairs[1]).mean(axis=1) / expected, np.nan)
