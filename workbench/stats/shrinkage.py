"""Small groups told beside the others: empirical Bayes, which draws what few people said towards what groups usually are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import brentq
from scipy.stats import beta

from workbench.stats.proportions import critical

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    Floats = NDArray[np.float64]

FEWEST = 4  # groups from which their spread can be learnt: Morris's estimate has k - 3 in it


@dataclass(frozen=True, eq=False)
class Shrunk:
    """A value for each group in the unit given, with its interval, and the `weight` (0-1) of the group's own answers."""

    value: Floats
    low: Floats
    high: Floats
    weight: Floats


def normal(values: ArrayLike, variances: ArrayLike, *, confidence: float = 0.95) -> Shrunk | None:
    """Group means drawn towards their common mean by how little is known of each.

    `values` and `variances` (of each mean, above zero) have one entry a group; groups with a missing one are passed over
    and stay missing. The spread between groups is the one at which their weighted squared distances equal k - 1; the
    draw is damped and the interval widened for its being estimated. None for fewer than four groups. Raises
    `ValueError` for a variance of zero or less.

    References: Morris (1983), JASA 78, 47-55, formulas 1.14-1.18; Efron and Morris (1975), JASA 70, 311-319 for equal
    variances; the spread after Paule and Mandel (1982).
    """
    found = _moments(np.asarray(values, dtype=float), np.asarray(variances, dtype=float))
    if found is None:
        return None
    value, variance, weight = found
    reach = critical(confidence) * np.sqrt(variance)
    return Shrunk(value, value - reach, value + reach, weight)


def shares(counts: ArrayLike, bases: ArrayLike, *, confidence: float = 0.95) -> Shrunk | None:
    """Shares (0-1) of groups drawn together: `counts` of (effective) `bases`, both may be fractions.

    The beta-binomial model with the moments of `normal`, each group's sampling variance taken at the common share, and
    quantiles of the beta distribution, so that no interval leaves 0-1. None and missing values as `normal`; also None
    where all or nobody counts. Raises `ValueError` for a count above its base.

    Reference: Kleinman (1973), JASA 68, 46-54 (moments of the beta-binomial).
    """
    count, base = np.asarray(counts, dtype=float), np.asarray(bases, dtype=float)
    if (count > base + 1e-9).any() or (count < 0).any():
        raise ValueError("counts lie between zero and their base")
    known = np.isfinite(count) & (base > 0)
    centre = float(count[known].sum() / base[known].sum()) if known.any() else 0.0
    if not 0 < centre < 1:
        return None
    size = np.where(known, base, np.nan)
    found = _moments(count / size, centre * (1 - centre) / size)
    if found is None:
        return None
    value, variance, weight = found
    value = np.clip(value, 1e-6, 1 - 1e-6)
    total = np.maximum(value * (1 - value) / variance - 1, 1.0)
    tail = (1 - confidence) / 2
    low, high = (beta.ppf(at, value * total, (1 - value) * total) for at in (tail, 1 - tail))
    return Shrunk(value, low, high, weight)


def _moments(values: Floats, variances: Floats) -> tuple[Floats, Floats, Floats] | None:
    """Posterior mean and variance of each group, and the weight of its own value."""
    if (variances <= 0).any():
        raise ValueError("a variance of zero or less")
    known = np.isfinite(values) & np.isfinite(variances)
    k = int(known.sum())
    if k < FEWEST:
        return None
    y, v = values[known], variances[known]
    spread = _spread(y, v)
    precision = 1 / (v + spread)
    centre = float((precision * y).sum() / precision.sum())
    draw = (k - 3) / (k - 1) * v * precision
    mean = draw * centre + (1 - draw) * y
    typical = float((precision * v).sum() / precision.sum())
    own = 2 / (k - 3) * draw**2 * (typical + spread) * precision * (y - centre) ** 2
    variance = v * (1 - (k - 1) / k * draw) + own
    out = np.full((3, len(values)), np.nan)
    out[:, known] = mean, variance, 1 - draw
    return out[0], out[1], out[2]


def _spread(values: Floats, variances: Floats) -> float:
    """The variance between groups at which weighted squared distances from the mean equal k - 1; zero if none does."""

    def excess(spread: float) -> float:
        precision = 1 / (variances + spread)
        centre = (precision * values).sum() / precision.sum()
        return float((precision * (values - centre) ** 2).sum()) - (len(values) - 1)

    if excess(0.0) <= 0:
        return 0.0
    return float(brentq(excess, 0.0, float(((values - values.mean()) ** 2).sum()) + float(variances.max())))


__all__ = ["Shrunk", "normal", "shares"]
