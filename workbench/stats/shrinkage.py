"""Small groups told beside the others: a hierarchical model draws what few people said towards what groups usually are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.stats import beta

from workbench.stats.proportions import critical

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    Floats = NDArray[np.float64]

FEWEST = 4  # groups from which their spread can be learnt; a flat prior of it needs three
POINTS = 80  # spreads that are tried


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
    and stay missing. The normal model of groups within a population, averaged over all spreads between groups (a flat
    prior of their standard deviation), so that value and interval know that the spread is not known. None for fewer
    than four groups. Raises `ValueError` for a variance of zero or less.

    References: Gelman (2006), Bayesian Analysis 1, 515-534 (the flat prior; his example of eight schools); Rubin (1981),
    Journal of Educational Statistics 6, 377-401; Efron and Morris (1975), JASA 70, 311-319 (the aim).
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
    """Posterior mean and variance of each group, and the weight of its own value, over all spreads between groups.

    The deviation between groups is that of a typical mean times the cotangent of an even grid of angles, so that the grid
    reaches from nought to all; `prior` makes up for its steps.
    """
    if (variances <= 0).any():
        raise ValueError("a variance of zero or less")
    known = np.isfinite(values) & np.isfinite(variances)
    if known.sum() < FEWEST:
        return None
    y, v = values[known], variances[known]
    angle = (np.arange(POINTS) + 0.5) / POINTS * np.pi / 2
    precision = 1 / (v + (1 / np.tan(angle) ** 2 / (1 / v).mean())[:, None])
    total = precision.sum(axis=1)
    centre = (precision @ y) / total
    prior = -2 * np.log(np.sin(angle))
    likely = 0.5 * (
        np.log(precision).sum(axis=1) - np.log(total) - (precision * (y - centre[:, None]) ** 2).sum(axis=1)
    )
    chance = np.exp(prior + likely - (prior + likely).max())
    chance /= chance.sum()
    draw = v * precision
    means = y + draw * (centre[:, None] - y)
    mean = chance @ means
    spreads = v * (1 - draw) + draw**2 / total[:, None]
    out = np.full((3, len(values)), np.nan)
    out[:, known] = mean, chance @ (spreads + (means - mean) ** 2), 1 - chance @ draw
    return out[0], out[1], out[2]


__all__ = ["Shrunk", "normal", "shares"]
