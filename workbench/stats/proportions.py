"""Shares with intervals that hold at small samples and at 0 and 100 per cent, and differences between shares."""

from __future__ import annotations

import math
from statistics import NormalDist

from workbench.result import Estimate
from workbench.stats.tallies import Tally


def critical(confidence: float) -> float:
    """The two-sided normal quantile: 1.96 for 0.95. Raises `ValueError` outside 0-1."""
    if not 0 < confidence < 1:
        raise ValueError(f"confidence is between 0 and 1, not {confidence}")
    return NormalDist().inv_cdf(0.5 + confidence / 2)


def wilson(share: float, n: float, *, confidence: float = 0.95) -> tuple[float, float]:
    """Wilson's score interval of one share.

    `share` is 0-1 and `n` the (effective) number of answers; without answers both ends are NaN. The ends are
    (p + z^2/2n -+ z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n).

    Reference: Wilson (1927), JASA 22, 209-212; recommended by Newcombe (1998), Statistics in Medicine 17, 857-872.
    """
    if not n > 0 or math.isnan(share):
        return math.nan, math.nan
    z = critical(confidence)
    centre = share + z * z / (2 * n)
    half = z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    scale = 1 + z * z / n
    return max(0.0, (centre - half) / scale), min(1.0, (centre + half) / scale)


def newcombe(
    share: float, n: float, earlier: float, earlier_n: float, *, confidence: float = 0.95
) -> tuple[float, float]:
    """Newcombe's hybrid score interval of the difference `share - earlier` of two independent shares.

    Both shares are 0-1, both sizes (effective) numbers of answers. The interval combines the two Wilson intervals,
    so it never leaves -1 to 1 and needs no large samples.

    Reference: Newcombe (1998), Statistics in Medicine 17, 873-890, method 10.
    """
    low, high = wilson(share, n, confidence=confidence)
    earlier_low, earlier_high = wilson(earlier, earlier_n, confidence=confidence)
    change = share - earlier
    return (
        change - math.hypot(share - low, earlier_high - earlier),
        change + math.hypot(high - share, earlier - earlier_low),
    )


def share(answers: Tally, low: float, high: float, *, confidence: float = 0.95) -> Estimate:
    """The weighted share of answers from `low` to `high` with its Wilson interval at the effective sample size.

    Unit: share (0-1). `n` is the unweighted number of answers; without any, the value is not available.
    """
    value = answers.share(low, high)
    ends = wilson(value, answers.effective, confidence=confidence)
    return Estimate(value, *ends, n=answers.n, unit="share")
