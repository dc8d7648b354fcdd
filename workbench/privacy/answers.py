"""What follows about single answers from what is told of few: every way in which so many people can have answered.

Of fewer than twenty people on a scale of a few steps all ways can be listed. The gate asks this of every small group
before a figure of it is kept; `privacy.attack` asks the same by integer programs of what has left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import comb, prod
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.stats import t

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from workbench.privacy.rules import Rules

MOST_WAYS = 400_000
FEW_WAYS = 4
"""Up to so many ways an interval leaves too few: other figures of the same people may take the rest of them away."""


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


@lru_cache(maxsize=4096)
def known(told: Told, *, few: float = float("inf"), ways: int = 1) -> str:
    """What follows of single people: all of them, or all but one, gave one answer, or so few `ways` are left; else nothing.

    From `few` people on they may be of one mind. Empty too where the ways are too many to be listed, or none fits what is told.
    """
    left = ways_left(told)
    if left is None or not len(left):
        return ""
    certain = left.min(axis=0)
    if certain.max() >= told.n - 1:
        return (
            ""
            if told.n >= few
            else f"{int(certain.max())} of {told.n} people gave {told.low + int(certain.argmax()):g}"
        )
    if len(left) <= ways:
        said = (", ".join(f"{int(count)} x {told.low + at:g}" for at, count in enumerate(one) if count) for one in left)
        return f"the answers are known: {' or '.join(said)}"
    return ""


def ways_left(told: Told) -> NDArray[np.int64] | None:
    """The ways in which people can have answered: a row each, a column a step, counts of people; None where too many to be listed."""
    steps = told.high - told.low + 1
    if comb(told.n + steps - 1, steps - 1) > MOST_WAYS:
        return None
    ways = _ways(told.n, steps)
    levels = np.arange(told.low, told.high + 1, dtype=float)
    if told.mean is not None or told.square is not None:
        means, squares, order = _moments(told.n, told.low, told.high)
        low, high = told.mean or (-np.inf, np.inf)
        begin, end = np.searchsorted(means, [low - 1e-9, np.nextafter(high + 1e-9, np.inf)])
        at = order[begin:end]
        if told.square is not None:
            at = at[_within(squares[begin:end], told.square)]
        ways = ways[np.sort(at)]
    if told.top is not None:
        ways = ways[_within(ways[:, levels >= told.top[0]].sum(axis=1), told.top[1:])]
    if told.median is not None:
        ways = ways[_within(_medians(ways, levels, told.n), told.median)]
    return ways


def _within(values: NDArray[Any], bounds: tuple[float, float]) -> NDArray[np.bool_]:
    return np.asarray((values >= bounds[0] - 1e-9) & (values <= bounds[1] + 1e-9))


def mean_squares(n: int, mean: tuple[float, float], ends: tuple[float, float], half: float) -> tuple[float, float]:
    """Between which ends the mean of squares lies, by a mean and the 95 % t-interval as printed (`half` a last digit)."""
    reach, scale = (ends[1] - ends[0]) / 2, n**0.5 / _quantile(n)
    spreads = [max(reach + step, 0.0) * scale for step in (-half, half)]
    found = [(n - 1) / n * sd**2 + one**2 for sd in spreads for one in (*mean, min(map(abs, mean)))]
    return min(found) - 1e-6, max(found) + 1e-6


def told_by_spread(told: Told, spread: float, *, few: float, ways: int, parts: int = 1, half: float = 0.05) -> bool:
    """Whether at most so many `ways` of answering are left beside a standard deviation as printed (`half` a last digit).

    `told` is of the sums of `parts` answers, of whose means the deviation is. From `few` people on they may be of one mind.
    """
    left = ways_left(told)
    if left is None:
        return False
    levels = np.arange(told.low, told.high + 1) / parts
    variance = left @ levels**2 / told.n - (left @ levels / told.n) ** 2
    left = left[np.abs(np.sqrt(np.maximum(variance, 0.0) * told.n / (told.n - 1)) - spread) <= half + 1e-9]
    alike = len(left) and told.n >= few and left.min(axis=0).max() >= told.n - 1
    return 0 < len(left) <= ways and not alike


def agreement_tells(agreed: NDArray[np.float64], ends: tuple[float, float], *, rules: Rules) -> bool:
    """Whether the interval of the mean share of statements (columns, 1 or 0) that few people agree with leaves few ways to agree.

    Of means to a hundredth; of people who left statements out the ways are more, and are not listed.
    """
    n, many = agreed.shape
    if n >= 2 * rules.second_moments or np.isnan(agreed).any():
        return False
    half, scale, mean = 0.005, n**0.5 / _quantile(n), float(agreed.mean())
    told = Told(n, 0, many, mean=(many * (mean - half), many * (mean + half)))
    reach = max(mean - ends[0], ends[1] - mean)  # an end that is cut at 0 or 1 tells less
    return told_by_spread(told, reach * scale, few=rules.uniform_limit, ways=FEW_WAYS, parts=many, half=half * scale)


@lru_cache(maxsize=256)
def _quantile(n: int) -> float:
    return float(t.ppf(0.975, n - 1))


@lru_cache(maxsize=64)
def _moments(n: int, low: int, high: int) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.int64]]:
    """Mean of answers, of their squares and row of each of `_ways`, by the mean from low to high."""
    ways, levels = _ways(n, high - low + 1), np.arange(low, high + 1, dtype=float)
    means = ways @ levels / n
    order = np.argsort(means, kind="stable")
    return means[order], (ways @ levels**2 / n)[order], order


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


def told_by_alpha(questions: Sequence[Told], alpha: float, *, few: float, half: float = 0.005) -> int | None:
    """Which of the questions (its place) has one way of answering left beside an ordinal alpha of all of them; None where none has.

    Alpha depends on how many people gave each answer to each question, not on who did; the same people answered all. Of
    ways that are too many to be listed together none is left alone; `few` or more people may be of one mind.
    """
    each = [ways_left(one) for one in questions]
    if (
        any(one is None or not len(one) for one in each)
        or prod(len(one) for one in each if one is not None) > MOST_TOGETHER
    ):
        return None
    kinds = [one for one in each if one is not None]
    chosen = np.stack([one.ravel() for one in np.meshgrid(*(np.arange(len(one)) for one in kinds), indexing="ij")])
    counts = np.stack([one[at] for one, at in zip(kinds, chosen, strict=True)], axis=1)
    fits = chosen[:, np.abs(_alphas(counts) - alpha) <= half + 1e-9]
    for at, one in enumerate(fits):
        if len(kinds[at]) > 1 and one.size and (one == one[0]).all():
            people = questions[at].n
            if people < few or kinds[at][one[0]].max() < people - 1:
                return at
    return None


MOST_TOGETHER = 100_000


def _alphas(counts: NDArray[np.int64]) -> NDArray[np.float64]:
    """Krippendorff's ordinal alpha of each way (rows) in which the people of each question (columns) gave each answer."""
    n, total = counts.sum(axis=2), counts.sum(axis=1)
    pairs = np.einsum("wqa,wqb->wqab", counts, counts) - counts[..., None] * np.eye(counts.shape[2])
    together = (pairs / (n[..., None, None] - 1)).sum(axis=1)
    below = total.cumsum(axis=1) - total / 2
    apart = (below[:, :, None] - below[:, None, :]) ** 2
    expected = (np.einsum("wa,wb->wab", total, total) * apart).sum(axis=(1, 2)) / (total.sum(axis=1) - 1)
    observed = (together * apart).sum(axis=(1, 2))
    return np.asarray(1 - np.divide(observed, expected, out=np.ones(len(counts)), where=expected > 0))
