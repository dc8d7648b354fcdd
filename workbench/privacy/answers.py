"""What follows about single answers from what is told of few: every way in which so many people can have answered.

Of fewer than twenty people on a scale of a few steps all ways can be listed. The gate asks this of every small group
before a figure of it is kept; `privacy.attack` asks the same by integer programs of what has left.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import comb
from typing import TYPE_CHECKING

import numpy as np
from scipy.stats import t

if TYPE_CHECKING:
    from numpy.typing import NDArray

MOST_WAYS = 400_000


@dataclass(frozen=True)
class Told:
    """What is told of the answers of `n` people on whole steps from `low` to `high`; ends are inclusive.

    `mean` and `square` bound the mean of the answers and of their squares, `top` the number of people from a step on,
    `half` says from which steps at least half of the people are at or above, and below which more than half are not.
    """

    n: int
    low: int
    high: int
    mean: tuple[float, float] | None = None
    square: tuple[float, float] | None = None
    top: tuple[int, float, float] | None = None
    median: tuple[float, float] | None = None


def known(told: Told, *, few: float = float("inf")) -> str:
    """What follows of single people: all of them, or all but one, gave one answer, or there is one way left; else nothing.

    From `few` people on they may be of one mind. Empty too where the ways are too many to be listed, or none fits what is told.
    """
    steps = told.high - told.low + 1
    if comb(told.n + steps - 1, steps - 1) > MOST_WAYS:
        return ""
    ways = _ways(told.n, steps)
    levels = np.arange(told.low, told.high + 1, dtype=float)
    fits = np.ones(len(ways), dtype=bool)
    for bounds, weights in ((told.mean, levels), (told.square, levels**2)):
        if bounds is not None:
            means = ways @ weights / told.n
            fits &= (means >= bounds[0] - 1e-9) & (means <= bounds[1] + 1e-9)
    if told.top is not None:
        people = ways[:, levels >= told.top[0]].sum(axis=1)
        fits &= (people >= told.top[1] - 1e-9) & (people <= told.top[2] + 1e-9)
    if told.median is not None:
        middle = _medians(ways, levels, told.n)
        fits &= (middle >= told.median[0] - 1e-9) & (middle <= told.median[1] + 1e-9)
    left = ways[fits]
    if not len(left):
        return ""
    certain = left.min(axis=0)
    if certain.max() >= told.n - 1:
        if told.n >= few:
            return ""
        return f"{int(certain.max())} of {told.n} people gave {levels[int(certain.argmax())]:g}"
    if len(left) == 1:
        counts = ", ".join(
            f"{int(count)} x {level:g}" for count, level in zip(left[0], levels, strict=True) if count
        )
        return f"the answers are known: {counts}"
    return ""


def mean_squares(
    n: int, mean: tuple[float, float], ends: tuple[float, float], half: float
) -> tuple[float, float]:
    """Between which ends the mean of squares lies, by a mean and the 95 % t-interval as printed (`half` a last digit)."""
    reach, scale = (ends[1] - ends[0]) / 2, n**0.5 / float(t.ppf(0.975, n - 1))
    spreads = [max(reach + step, 0.0) * scale for step in (-half, half)]
    found = [(n - 1) / n * sd**2 + one**2 for sd in spreads for one in (*mean, min(map(abs, mean)))]
    return min(found) - 1e-6, max(found) + 1e-6


@lru_cache(maxsize=64)
def _ways(n: int, steps: int) -> NDArray[np.int64]:
    """Every way in which `n` people spread over `steps` answers: a row each, a column an answer."""
    found = np.zeros((1, 0), dtype=np.int64)
    for _ in range(steps - 1):
        left = n - found.sum(axis=1)
        taken = np.concatenate([np.arange(one + 1) for one in left])
        found = np.column_stack([np.repeat(found, left + 1, axis=0), taken])
    return np.column_stack([found, n - found.sum(axis=1)])


def _medians(ways: NDArray[np.int64], levels: NDArray[np.float64], n: int) -> NDArray[np.float64]:
    below = ways.cumsum(axis=1)
    lower = levels[(below <= (n - 1) // 2).sum(axis=1)]
    upper = levels[(below <= n // 2).sum(axis=1)]
    return np.asarray((lower + upper) / 2)
