"""Weights that make a sample's margins those of the population, and what the weights cost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    Numbers = NDArray[np.float64]


class NotConverged(ValueError):  # noqa: N818 - reads as what happened
    """Raking did not reach the margins; the message says how far off which margin stayed."""


@dataclass(frozen=True, eq=False)
class Raking:
    """Weights with mean 1, one a respondent, and what they cost.

    `smallest` and `largest` are relative to the mean; `design_effect` is n sum w^2 / (sum w)^2 and `effective` the
    sample size that is left, n divided by it; `rounds` is how often all margins were fitted.
    """

    weights: Numbers
    smallest: float
    largest: float
    design_effect: float
    effective: float
    rounds: int


def effective_size(weights: ArrayLike) -> float:
    """Kish's effective sample size (sum w)^2 / sum w^2. Raises `ValueError` for weights that are all zero."""
    values = np.asarray(weights, dtype=float)
    if not values.any():
        raise ValueError("all weights are zero, so nobody counts")
    return float(values.sum() ** 2 / (values**2).sum())


def rake(
    respondents: pd.DataFrame,
    margins: Mapping[str, Mapping[str, float]],
    *,
    base: ArrayLike | None = None,
    trim: tuple[float, float] | None = None,
    tolerance: float = 1e-6,
    rounds: int = 200,
) -> Raking:
    """Weights by iterative proportional fitting, so that each margin has its population share.

    Parameters
    ----------
    respondents : one row a respondent, one text column for each margin; a missing value is refused.
    margins : for each column the population share (any positive scale) of each of its values.
    base : design weights to start from, one a respondent; all 1 without.
    trim : smallest and largest weight allowed, relative to the mean; held in every round.
    tolerance : largest deviation of a margin's share that counts as reached.

    Raises `ValueError` for missing or unlisted values, population shares that are not positive and values that no
    respondent has, and `NotConverged` where the margins contradict each other, or cannot be met within `trim`.

    Reference: Deming and Stephan (1940), Annals of Mathematical Statistics 11, 427-444.
    """
    parts = [_margin(respondents[column], column, shares) for column, shares in margins.items()]
    weights = np.ones(len(respondents)) if base is None else np.asarray(base, dtype=float).copy()
    weights *= len(weights) / weights.sum()
    for done in range(1, rounds + 1):
        for codes, target in parts:
            shares = np.bincount(codes, weights=weights, minlength=len(target)) / weights.sum()
            weights *= (target / shares)[codes]
        if trim is not None:
            weights = np.clip(weights / weights.mean(), *trim)
        if max(_deviation(weights, *part) for part in parts) <= tolerance:
            return _raking(weights / weights.mean(), done)
    worst = max(margins, key=lambda column: _deviation(weights, *parts[list(margins).index(column)]))
    off = max(_deviation(weights, *part) for part in parts)
    within = f" with weights from {trim[0]:g} to {trim[1]:g}" if trim else ""
    raise NotConverged(
        f'raking did not converge in {rounds} rounds{within}: the margin "{worst}" stays {100 * off:.2f} points off; '
        "check that the margins describe one population, merge small groups or widen the trim"
    )


def _margin(values: pd.Series, column: str, shares: Mapping[str, float]) -> tuple[NDArray[np.intp], Numbers]:
    """Each respondent's place among the margin's values, and the population shares."""
    codes = pd.Index(list(shares)).get_indexer(pd.Index(values))
    unlisted = sorted({str(value) for value in values[codes < 0]})
    if unlisted:
        raise ValueError(f'the margin "{column}" has no share for {", ".join(unlisted)}')
    target = np.array(list(shares.values()), dtype=float)
    if not (target > 0).all():
        raise ValueError(f'the shares of the margin "{column}" must be positive')
    empty = [value for value, count in zip(shares, np.bincount(codes, minlength=len(target)), strict=True) if not count]
    if empty:
        raise ValueError(f'no respondent has {", ".join(map(str, empty))} in "{column}"; merge it with another group')
    return np.asarray(codes, dtype=np.intp), target / target.sum()


def _deviation(weights: Numbers, codes: NDArray[np.intp], target: Numbers) -> float:
    shares = np.bincount(codes, weights=weights, minlength=len(target)) / weights.sum()
    return float(np.abs(shares - target).max())


def _raking(weights: Numbers, rounds: int) -> Raking:
    effective = effective_size(weights)
    return Raking(weights, float(weights.min()), float(weights.max()), len(weights) / effective, effective, rounds)
