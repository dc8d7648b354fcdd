"""Differences between groups: two shares, two means, and families of comparisons."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from statistics import NormalDist
from typing import TYPE_CHECKING

import numpy as np

from workbench.result import Estimate
from workbench.stats.proportions import critical, newcombe
from workbench.stats.tallies import Tally

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pandas import DataFrame

# Where everybody's answers moved alike nothing varies; an interval of no width would claim too much.
LEAST_RATIO = 0.01


@dataclass(frozen=True)
class Difference:
    """A difference with its interval, and the two-sided p-value of no difference (NaN: no test possible)."""

    estimate: Estimate
    p: float


def two_sided(z: float) -> float:
    """The two-sided p-value of a normal score."""
    return 2 * NormalDist().cdf(-abs(z))


def share_difference(
    answers: Tally, earlier: Tally, low: float, high: float, *, confidence: float = 0.95
) -> Difference:
    """Difference of the weighted shares of answers from `low` to `high` in two independent groups.

    Interval: Newcombe's hybrid score at the effective sample sizes; p: the pooled two-proportion z-test. Unit:
    share difference (0-1, printed as percentage points). Without answers nothing is available.
    """
    share, old = answers.share(low, high), earlier.share(low, high)
    n, old_n = answers.effective, earlier.effective
    ends = newcombe(share, n, old, old_n, confidence=confidence)
    estimate = Estimate(share - old, *ends, n=answers.n + earlier.n, unit="share difference")
    if not n or not old_n:
        return Difference(estimate, math.nan)
    pooled = (share * n + old * old_n) / (n + old_n)
    error = math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / old_n))
    return Difference(estimate, two_sided((share - old) / error) if error else 1.0)


def mean_difference(answers: Tally, earlier: Tally, *, unit: str, confidence: float = 0.95) -> Difference:
    """Difference of the weighted means of two independent groups, in a unit, with Welch's t interval and test.

    Nothing is available where a group has fewer than two answers; where nothing varies there is no test.

    Reference: Welch (1947), Biometrika 34, 28-35.
    """
    from scipy.stats import t  # a second of every check

    value, n = answers.mean() - earlier.mean(), answers.n + earlier.n
    own, old = (one.variance() / one.effective if one.effective > 1 else math.nan for one in (answers, earlier))
    error = math.sqrt(own + old)
    if not error > 0:
        return Difference(Estimate(value, n=n, unit=unit), math.nan)
    freedom = (own + old) ** 2 / (own**2 / (answers.effective - 1) + old**2 / (earlier.effective - 1))
    reach = float(t.ppf(0.5 + confidence / 2, freedom)) * error
    estimate = Estimate(value, value - reach, value + reach, n=n, unit=unit)
    return Difference(estimate, float(2 * t.sf(abs(value) / error, freedom)))


def paired(difference: Difference, answers: DataFrame, earlier: DataFrame) -> Difference:
    """The difference of two samples of which some people answered both: interval and p narrowed by what they share.

    `answers` and `earlier` have one row a respondent (index), columns points (NaN is no answer) and weight. The variance of the difference of the two weighted means is the sum over
    people of (u - v)^2, where u and v are what a person adds to each mean; its ratio to the variance of independent
    samples narrows (or widens) the interval and the test. Without anybody in both nothing changes.
    """
    ratio = shared(answers, earlier)
    estimate, root = difference.estimate, math.sqrt(ratio)
    if ratio == 1.0 or estimate.value is None or estimate.low is None or estimate.high is None:
        return difference
    value, low, high = estimate.value, estimate.low, estimate.high
    narrowed = replace(estimate, low=value - (value - low) * root, high=value + (high - value) * root)
    z = -NormalDist().inv_cdf(difference.p / 2) if 0 < difference.p < 1 else math.nan
    return Difference(narrowed, difference.p if math.isnan(z) else two_sided(z / root))


def shared(answers: DataFrame, earlier: DataFrame) -> float:
    """Variance of the difference of two means, over that of independent samples: 1 where nobody answered both.

    Numbers of rows recur in every file although the people do not; so it is 1 too where the answers under the same
    names are not clearly alike (one-sided, 0.5 %), which costs nothing where they are of the same people.
    """
    parts = []
    for one in (answers, earlier):
        known = one[one["points"].notna() & (one["weight"] > 0)]
        mean = np.average(known["points"], weights=known["weight"]) if len(known) else 0.0
        parts.append(known["weight"] * (known["points"] - mean) / known["weight"].sum())
    now, then = parts
    both = now.index.intersection(then.index)
    alone = float((now**2).sum() + (then**2).sum())
    if not len(both) or not alone:
        return 1.0
    products = (now[both] * then[both]).to_numpy()
    spread = math.sqrt(float((products**2).sum()))
    if not spread or products.sum() / spread < critical(0.99):
        return 1.0
    return max((alone - 2 * float(products.sum())) / alone, LEAST_RATIO)


def holm(p_values: Sequence[float]) -> list[float]:
    """Holm's step-down adjusted p-values of one family of comparisons, in the order given.

    A NaN (no test) stays NaN and does not count in the family.

    Reference: Holm (1979), Scandinavian Journal of Statistics 6, 65-70.

    >>> [round(p, 3) for p in holm([0.01, 0.04, 0.03])]
    [0.03, 0.06, 0.06]
    """
    tested = sorted((p, at) for at, p in enumerate(p_values) if not math.isnan(p))
    adjusted = [math.nan] * len(p_values)
    largest = 0.0
    for rank, (p, at) in enumerate(tested):
        largest = max(largest, min(1.0, p * (len(tested) - rank)))
        adjusted[at] = largest
    return adjusted
