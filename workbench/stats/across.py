"""How two figures go together over units, such as the clients of a batch: by ranks, and in five steps."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from scipy.stats import t

from workbench.estimate import Estimate
from workbench.stats.proportions import critical

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

FEWEST = 5


def rank_correlation(x: ArrayLike, y: ArrayLike, *, confidence: float = 0.95) -> Estimate:
    """Spearman's rank correlation (-1 to 1) with its interval; pairs with a missing value are left out.

    The interval is tanh(atanh(r) -+ z sqrt((1 + r^2 / 2) / (n - 3))). Without 5 pairs, or where one side does not vary,
    there is no value.

    Reference: Bonett and Wright (2000), Psychometrika 65, 23-28.
    """
    one, other = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    known = np.isfinite(one) & np.isfinite(other)
    n = int(known.sum())
    if n < FEWEST or not np.ptp(one[known]) or not np.ptp(other[known]):
        return Estimate(None, n=n, unit="coefficient")
    ranks = [pd.Series(side[known]).rank().to_numpy() for side in (one, other)]
    r = float(np.corrcoef(ranks[0], ranks[1])[0, 1])
    reach = critical(confidence) * math.sqrt((1 + r * r / 2) / (n - 3))
    centre = math.atanh(max(-1 + 1e-12, min(1 - 1e-12, r)))
    return Estimate(r, math.tanh(centre - reach), math.tanh(centre + reach), n=n, unit="coefficient")


def gradient(x: ArrayLike, y: ArrayLike, *, steps: int = 5) -> pd.DataFrame:
    """The mean of `y` in equal parts of the units by `x`, lowest first: step, x (mean), value, low, high, n.

    The parts differ by one unit at most; low and high are the 95 % t interval of the mean, NaN for a part of one. Pairs
    with a missing value are left out; no rows with fewer units than steps.
    """
    frame = (
        pd.DataFrame({"x": np.asarray(x, dtype=float), "y": np.asarray(y, dtype=float)})
        .dropna()
        .sort_values("x", kind="stable")
    )
    rows = []
    for step, part in enumerate(np.array_split(frame.to_numpy(), steps) if len(frame) >= steps else (), 1):
        n, mean = len(part), float(part[:, 1].mean())
        reach = float(t.ppf(0.975, n - 1)) * float(part[:, 1].std(ddof=1)) / math.sqrt(n) if n > 1 else math.nan
        rows.append((step, float(part[:, 0].mean()), mean, mean - reach, mean + reach, n))
    return pd.DataFrame(rows, columns=["step", "x", "value", "low", "high", "n"])


__all__ = ["gradient", "rank_correlation"]
