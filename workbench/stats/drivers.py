"""Key drivers: how much each predictor explains of an outcome, with intervals, sign and a test against noise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from math import comb
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from workbench.result import Estimate

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    Numbers = NDArray[np.float64]

# 2^13 subsets (12 drivers and the noise variable) of a few hundred resamples fit in memory; beyond, Johnson's.
MOST_EXACT = 12
# Whole blocks are resampled: below this size each respondent is a block, beyond it the cost no longer grows.
BLOCKS = 2000
# Inclusions that leave less of a predictor's variance than this add nothing: it repeats the others.
SINGULAR = 1e-9


@dataclass(frozen=True, eq=False)
class KeyDrivers:
    """Importance of each driver.

    `table` has one row a driver, most important first among the significant ones, the others after them: driver,
    importance (part of R^2), low, high, share (of R^2, 0-1), sign (-1, 0, 1 of the regression coefficient; for
    display only), significant. `r2` is the explained share of variance; `n` the respondents used, `left_out` those
    with a missing answer. `method` is "Shapley (LMG)" or "Johnson relative weights".
    """

    table: pd.DataFrame
    r2: Estimate
    n: int
    left_out: int
    method: str


def key_drivers(
    predictors: pd.DataFrame,
    outcome: ArrayLike,
    *,
    seed: int,
    weights: ArrayLike | None = None,
    draws: int = 500,
    confidence: float = 0.95,
) -> KeyDrivers:
    """Importance of each predictor column for the outcome, with percentile bootstrap intervals.

    Respondents with any missing answer are left out (complete cases) and counted. Up to 12 predictors the
    importance is exact Shapley (LMG), beyond that Johnson's relative weights; both add up to R^2. A driver is
    *significant* where the interval of its importance minus that of a column of pure noise, added to every
    resample, lies above zero.

    Raises `ValueError` with fewer than two predictors, a predictor or an outcome without variation, or fewer
    complete respondents than three for each predictor.

    References: Grömping (2007), The American Statistician 61, 139-147; Johnson (2000), Multivariate Behavioral
    Research 35, 1-19; Tonidandel, LeBreton and Johnson (2009), Psychological Methods 14, 387-399.
    """
    complete, left_out = _complete(predictors, outcome, weights)
    exact = predictors.shape[1] <= MOST_EXACT
    importance = shapley if exact else relative_weights
    rng = np.random.default_rng(seed)
    noisy = np.insert(complete.columns, -1, rng.standard_normal(len(complete.columns)), axis=1)
    point = importance(_correlations(_moments(complete.columns, complete.weights)[None]))[0]
    drawn = importance(_correlations(_resampled(noisy, complete.weights, rng, draws)))
    tail = (1 - confidence) / 2
    low, high = np.quantile(drawn[:, :-1], [tail, 1 - tail], axis=0)
    beyond_noise = np.quantile(drawn[:, :-1] - drawn[:, -1:], tail, axis=0) > 0
    table = pd.DataFrame({
        "driver": list(map(str, predictors.columns)), "importance": point, "low": low, "high": high,
        "share": point / point.sum(), "sign": _signs(complete), "significant": beyond_noise,
    })  # fmt: skip
    ranked = table.sort_values(["significant", "importance"], ascending=False, ignore_index=True)
    totals = np.quantile(drawn[:, :-1].sum(axis=1), [tail, 1 - tail])
    n = len(complete.columns)
    r2 = Estimate(float(point.sum()), float(totals[0]), float(totals[1]), n=n, unit="coefficient")
    return KeyDrivers(ranked, r2, n, left_out, "Shapley (LMG)" if exact else "Johnson relative weights")


def lmg(predictors: pd.DataFrame, outcome: ArrayLike) -> pd.Series:
    """Shapley (LMG) importance of each predictor, exact; adds up to R^2. Complete cases, errors as `key_drivers`."""
    return _importance(shapley, predictors, outcome)


def johnson(predictors: pd.DataFrame, outcome: ArrayLike) -> pd.Series:
    """Johnson's relative weight of each predictor; adds up to R^2. Complete cases, errors as `key_drivers`."""
    return _importance(relative_weights, predictors, outcome)


def _importance(
    method: Callable[[Numbers], Numbers], predictors: pd.DataFrame, outcome: ArrayLike
) -> pd.Series:
    complete, _ = _complete(predictors, outcome, None)
    values = method(_correlations(_moments(complete.columns, complete.weights)[None]))[0]
    return pd.Series(values, index=predictors.columns, dtype=float)


def shapley(correlations: Numbers) -> Numbers:
    """Shapley importance from correlation matrices (draws x p+1 x p+1, outcome last): draws x p.

    R^2 of all 2^p subsets comes from one sweep: each predictor in turn is either partialled out of what remains or
    dropped. The Shapley value is then one product with the subsets' weights.
    """
    p = correlations.shape[-1] - 1
    left = correlations[None]
    for _ in range(p):
        pivot = left[..., 0, 0]
        usable = pivot > SINGULAR
        scale = np.where(usable, 1 / np.where(usable, pivot, 1), 0)[..., None, None]
        rest = left[..., 1:, 1:]
        partialled = rest - left[..., 1:, :1] * left[..., :1, 1:] * scale
        left = np.stack([rest, partialled], axis=1).reshape(-1, *rest.shape[1:])
    explained = 1 - left[..., 0, 0]
    return np.asarray(explained.T @ _shapley_weights(p).T, dtype=float)


def _shapley_weights(p: int) -> Numbers:
    """p x 2^p: what the R^2 of each subset adds to each predictor; the first predictor is the highest bit."""
    subsets = np.arange(2**p)
    member = (subsets[None, :] >> np.arange(p - 1, -1, -1)[:, None]) & 1
    size = member.sum(axis=0)
    with_it = np.array([0.0] + [1 / (p * comb(p - 1, k - 1)) for k in range(1, p + 1)])
    without = np.array([1 / (p * comb(p - 1, k)) for k in range(p)] + [0.0])
    return np.asarray(np.where(member == 1, with_it[size], -without[size]), dtype=float)


def relative_weights(correlations: Numbers) -> Numbers:
    """Johnson's relative weights from correlation matrices (draws x p+1 x p+1, outcome last): draws x p.

    R_xx = V D^2 V', L = V D V', beta = L^-1 r_xy, weight = L^2 beta^2, squares taken element by element.
    """
    inner, outer = correlations[:, :-1, :-1], correlations[:, :-1, -1]
    values, vectors = np.linalg.eigh(inner)
    roots = np.sqrt(np.clip(values, 0, None))
    usable = roots > SINGULAR
    inverse = np.where(usable, 1 / np.where(usable, roots, 1), 0)
    forward = np.einsum("bik,bk,bjk->bij", vectors, roots, vectors)
    beta = np.einsum("bik,bk,bjk,bj->bi", vectors, inverse, vectors, outer)
    return np.asarray(np.einsum("bij,bj->bi", forward**2, beta**2), dtype=float)


@dataclass(frozen=True, eq=False)
class _Complete:
    """Complete cases: predictors with the outcome as last column, and their weights."""

    columns: Numbers
    weights: Numbers


def _complete(
    predictors: pd.DataFrame, outcome: ArrayLike, weights: ArrayLike | None
) -> tuple[_Complete, int]:
    columns = np.column_stack([predictors.to_numpy(dtype=float), np.asarray(outcome, dtype=float)])
    weight = np.ones(len(columns)) if weights is None else np.asarray(weights, dtype=float)
    kept = np.isfinite(columns).all(axis=1) & (weight > 0)
    columns, weight = columns[kept], weight[kept]
    count = predictors.shape[1]
    if count < 2:
        raise ValueError("key drivers need two predictors or more")
    if len(columns) < 3 * count:
        raise ValueError(
            f"{len(columns)} complete answers are too few for {count} drivers; 3 for each are needed"
        )
    names = [*map(str, predictors.columns), "the outcome"]
    still = [name for name, spread in zip(names, np.ptp(columns, axis=0), strict=True) if not spread]
    if still:
        raise ValueError(f"no variation in {', '.join(still)}; leave it out")
    return _Complete(columns - columns.mean(axis=0), weight), int((~kept).sum())


def _moments(columns: Numbers, weight: Numbers) -> Numbers:
    """Weighted sums of 1, the columns and their products: the cross-product of the data with a leading one."""
    with_one = np.column_stack([np.ones(len(columns)), columns])
    return np.asarray(with_one.T @ (with_one * weight[:, None]), dtype=float)


def _resampled(columns: Numbers, weight: Numbers, rng: np.random.Generator, draws: int) -> Numbers:
    """Cross-products of resamples of blocks of respondents: draws x p+2 x p+2."""
    blocks = min(BLOCKS, len(columns))
    order, edges = rng.permutation(len(columns)), np.linspace(0, len(columns), blocks + 1).astype(int)
    parts = np.stack([_moments(columns[order[a:b]], weight[order[a:b]]) for a, b in pairwise(edges)])
    times = rng.multinomial(blocks, np.full(blocks, 1 / blocks), size=draws).astype(float)
    return np.asarray(np.tensordot(times, parts, axes=1), dtype=float)


def _correlations(moments: Numbers) -> Numbers:
    """Correlation matrices from cross-products with a leading one; a column without variation correlates with none."""
    total = moments[:, :1, :1]
    centred = moments[:, 1:, 1:] / total - moments[:, 1:, :1] * moments[:, :1, 1:] / total**2
    spread = np.sqrt(np.clip(np.einsum("bii->bi", centred), 0, None))
    inverse = np.where(spread > 0, 1 / np.where(spread > 0, spread, 1), 0)
    result: Any = centred * inverse[:, :, None] * inverse[:, None, :]
    return np.asarray(result, dtype=float)


def _signs(complete: _Complete) -> NDArray[np.int_]:
    root = np.sqrt(complete.weights)[:, None]
    slopes = np.linalg.lstsq(complete.columns[:, :-1] * root, complete.columns[:, -1:] * root, rcond=None)[0]
    return np.sign(np.round(slopes[:, 0], 12)).astype(int)


__all__ = ["MOST_EXACT", "KeyDrivers", "johnson", "key_drivers", "lmg", "relative_weights", "shapley"]
