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
    from collections.abc import Sequence

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
    one, and make the smallest squared gap before the start. For the effect the mix is fitted three times, each time
    without one block of the periods before; the gap in that block is taken off the gap after, and the three are
    averaged. The same is done with each control in the treated unit's place: what they show there, where nothing
    happened, each in units of its own gap in the blocks left out, is how far such an effect errs (a t with as many degrees
    of freedom as controls). Raises `NotEstimable` for fewer than 3 controls, fewer than 12 periods before, or none after.

    References: Abadie, Diamond and Hainmueller (2010), JASA 105, 493-505, also for the rank and for placebos scaled by
    their fit; Chernozhukov, Wuethrich and Zhu (2025), arXiv 1812.10820, for the effect; Arkhangelsky and others (2021),
    American Economic Review 111, 4088-4118, algorithm 4, for the spread of placebos as the error.
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
    turns = [(every[at], np.delete(every, at, axis=0), start) for at in range(len(every))]
    grown = [_grown(*turn) for turn in turns]
    rank = sum(one >= grown[0] for one in grown) / len(grown)
    return Synthetic(_held_against([_cross_fitted(*turn) for turn in turns]), weights, gap, fit, rank)


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


def _cross_fitted(own: Floats, others: Floats, start: int) -> tuple[float, float]:
    """The effect, and the root mean square of the gaps in the blocks that the mix had not seen."""
    long = min(start // FOLDS, len(own) - start)
    found, unseen = [], []
    for fold in range(FOLDS):
        block = np.arange(start - (FOLDS - fold) * long, start - (FOLDS - fold - 1) * long)
        fitted = np.setdiff1d(np.arange(start), block)
        gap = own - _mix(own[fitted], others[:, fitted]) @ others
        found.append(float(gap[start:].mean() - gap[block].mean()))
        unseen.append(float((gap[block] ** 2).mean()))
    return float(np.mean(found)), math.sqrt(float(np.mean(unseen)))


def _held_against(effects: Sequence[tuple[float, float]]) -> Contrast:
    """The first effect held against the others, which are placebos, each in units of its own unseen gap."""
    (value, own), *others = effects
    df = len(others)
    tiny = 1e-9 * max(own, *(gap for _, gap in others))
    error = own * math.sqrt(sum((effect / max(gap, tiny, 1e-12)) ** 2 for effect, gap in others) / df)
    if error < 1e-12:
        raise NotEstimable("still")
    reach = float(t.ppf(0.975, df)) * error
    return Contrast(value, value - reach, value + reach, float(2 * t.sf(abs(value) / error, df)), df, error)


__all__ = ["Synthetic", "synthetic_control"]
