"""Synthetic control: one treated unit beside the mix of others that was like it before."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import nnls
from scipy.stats import t

from workbench.stats.effects import Contrast, NotEstimable

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    Floats = NDArray[np.float64]

FEWEST = 3  # controls of which a mix can be made
FOLDS = 3
LEAST = 4 * FOLDS  # periods before: each fold and what it is tried on


@dataclass(frozen=True, eq=False)
class Synthetic:
    """The mean effect after the start with what stands behind it.

    `weights` of the controls add up to 1; `gap` is treated less synthetic by period. `fit` is the part of the treated
    unit's variance before that the mix explains (1 is all). `rank` is the share of units, the treated among them,
    whose gap grew at least as much when they are treated in its place.
    """

    effect: Contrast
    weights: Floats
    gap: Floats
    fit: float
    rank: float


def synthetic_control(treated: ArrayLike, controls: ArrayLike, start: int) -> Synthetic:
    """The effect on one treated unit: its outcome after `start` less that of the mix of controls that fits before.

    `treated` is (periods,), `controls` (units, periods), complete, in one unit. Weights are zero or more, add up to
    one, and make the smallest squared gap before the start. For effect and interval the mix is fitted three times, each
    time without one block of the periods before; the gap in that block is taken off the gap after, and the three are
    averaged and held against their spread by a t with two degrees of freedom. Raises `NotEstimable` for fewer than 3
    controls, fewer than 12 periods before, or none after.

    References: Abadie, Diamond and Hainmueller (2010), JASA 105, 493-505, also for the rank; Chernozhukov, Wuethrich
    and Zhu (2025), Debiasing and t-tests for synthetic control inference on average causal effects, arXiv 1812.10820.
    """
    own, others = np.asarray(treated, dtype=float), np.asarray(controls, dtype=float)
    if len(others) < FEWEST:
        raise NotEstimable("no-controls")
    if not (np.isfinite(own).all() and np.isfinite(others).all()):
        raise NotEstimable("gaps")
    if start < LEAST or start >= len(own):
        raise NotEstimable("no-before" if start < LEAST else "no-after")
    weights = _mix(own[:start], others[:, :start])
    gap = own - weights @ others
    fit = 1 - float((gap[:start] ** 2).mean()) / max(float(own[:start].var()), 1e-12)
    every = np.vstack([own, others])
    grown = [_grown(every[at], np.delete(every, at, axis=0), start) for at in range(len(every))]
    rank = sum(one >= grown[0] for one in grown) / len(grown)
    return Synthetic(_cross_fitted(own, others, start), weights, gap, fit, rank)


def _mix(own: Floats, others: Floats) -> Floats:
    """Weights on the simplex of least squares, by non-negative least squares with a heavy row for their sum."""
    scale = max(float(np.abs(own).max()), float(np.abs(others).max()), 1e-12)
    heavy = 1e3
    matrix = np.vstack([others.T / scale, np.full((1, len(others)), heavy)])
    weights, _ = nnls(matrix, np.append(own / scale, heavy))
    return np.asarray(weights / weights.sum())


def _grown(own: Floats, others: Floats, start: int) -> float:
    """How much larger the gap is after the start than before: the ratio of root mean squares."""
    gap = own - _mix(own[:start], others[:, :start]) @ others
    before = math.sqrt(float((gap[:start] ** 2).mean()))
    return math.sqrt(float((gap[start:] ** 2).mean())) / max(before, 1e-12)


def _cross_fitted(own: Floats, others: Floats, start: int) -> Contrast:
    after = len(own) - start
    long = min(start // FOLDS, after)
    found = []
    for fold in range(FOLDS):
        block = np.arange(start - (FOLDS - fold) * long, start - (FOLDS - fold - 1) * long)
        fitted = np.setdiff1d(np.arange(start), block)
        gap = own - _mix(own[fitted], others[:, fitted]) @ others
        found.append(float(gap[start:].mean() - gap[block].mean()))
    df, value = FOLDS - 1, float(np.mean(found))
    error = math.sqrt(1 + FOLDS * long / after) * float(np.std(found, ddof=1)) / math.sqrt(FOLDS)
    if error < 1e-12:
        raise NotEstimable("still")
    reach = float(t.ppf(0.975, df)) * error
    return Contrast(value, value - reach, value + reach, float(2 * t.sf(abs(value) / error, df)), df, error)


__all__ = ["Synthetic", "synthetic_control"]
