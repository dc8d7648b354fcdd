"""Key drivers: how much each predictor explains of an outcome, with intervals, sign and a test against noise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import comb
from typing import TYPE_CHECKING, Literal

import numpy as np
import pandas as pd

from workbench.result import Estimate
from workbench.stats.correlations import Sums, repaired, resampled

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    Numbers = NDArray[np.float64]

# 2^13 subsets (12 drivers and the noise variable) of a few hundred resamples fit in memory; beyond, Johnson's.
MOST_EXACT = 12
Missing = Literal["complete", "pairwise"]
# Inclusions that leave less of a predictor's variance than this add nothing: it repeats the others.
SINGULAR = 1e-9


@dataclass(frozen=True, eq=False)
class KeyDrivers:
    """Importance of each driver.

    `table` has one row a driver, most important first among the significant ones, the others after them: driver,
    importance (part of R^2), low, high, share (of R^2, 0-1), share_low, share_high, sign (-1, 0, 1 of the
    standardised coefficient; for display only), significant, first (share of resamples in which it ranks first). `r2` is the explained share of variance; `n` the
    respondents used, `left_out` the others, `fewest` the smallest number behind a correlation. `method` is
    "Shapley (LMG)" or "Johnson relative weights". `drawn` is the importance in each resample (draws x drivers, in
    the order of the predictors) and `shifts` how far the mean of each column of `levels` moved in it.
    """

    table: pd.DataFrame
    r2: Estimate
    n: int
    left_out: int
    fewest: int
    method: str
    drawn: Numbers
    shifts: Numbers


def key_drivers(
    predictors: pd.DataFrame,
    outcome: ArrayLike,
    *,
    seed: int,
    weights: ArrayLike | None = None,
    levels: pd.DataFrame | None = None,
    missing: Missing = "complete",
    draws: int = 500,
    confidence: float = 0.95,
) -> KeyDrivers:
    """Importance of each predictor column for the outcome, with percentile bootstrap intervals.

    `missing` says who counts: "complete" leaves out respondents with any missing answer; "pairwise" uses for each
    correlation all who answered both questions, for questions that not everybody can answer. Up to 12 predictors
    the importance is exact Shapley (LMG), beyond that Johnson's relative weights; both add up to R^2. A driver is
    *significant* where the interval of its importance minus that of a column of pure noise, added to every
    resample, lies above zero. `levels` are further columns of the same respondents, such as who was satisfied, whose
    means are followed through the same resamples.

    Raises `ValueError` with fewer than two predictors, a predictor or an outcome without variation, or fewer
    respondents behind a correlation than three for each predictor.

    References: Grömping (2007), The American Statistician 61, 139-147; Johnson (2000), Multivariate Behavioral
    Research 35, 1-19; Tonidandel, LeBreton and Johnson (2009), Psychological Methods 14, 387-399.
    """
    sample = _sample(predictors, outcome, weights, missing)
    exact = predictors.shape[1] <= MOST_EXACT
    importance = shapley if exact else relative_weights
    rng, plain = np.random.default_rng(seed), np.random.default_rng(0)  # noise tells nobody and may be known
    noisy = np.insert(sample.columns, -1, plain.standard_normal(len(sample.columns)), axis=1)
    matrix = repaired(Sums.of(sample.columns, sample.weights).correlations())
    beside = np.empty((len(sample.columns), 0)) if levels is None else levels.to_numpy(float)[sample.kept]
    again = resampled(noisy, sample.weights, rng, draws, beside)
    point, drawn = importance(matrix)[0], importance(again.correlations)
    tail = (1 - confidence) / 2
    ends = [tail, 1 - tail]
    real, noise = drawn[:, :-1], drawn[:, -1:]
    totals = real.sum(axis=1)
    low, high = np.quantile(real, ends, axis=0)
    share_low, share_high = np.quantile(real / totals[:, None], ends, axis=0)
    table = pd.DataFrame({
        "driver": list(map(str, predictors.columns)), "importance": point, "low": low, "high": high,
        "share": point / point.sum(), "share_low": share_low, "share_high": share_high, "sign": _signs(matrix[0]),
        "significant": np.quantile(real - noise, tail, axis=0) > 0,
        "first": (real.argmax(axis=1)[:, None] == np.arange(real.shape[1])).mean(axis=0),
    })  # fmt: skip
    ranked = table.sort_values(["significant", "importance"], ascending=False, ignore_index=True)
    n = len(sample.columns)
    least, most = map(float, np.quantile(totals, ends))
    r2 = Estimate(float(point.sum()), least, most, n=n, unit="coefficient")
    method = "Shapley (LMG)" if exact else "Johnson relative weights"
    return KeyDrivers(ranked, r2, n, len(predictors) - n, sample.fewest, method, real, again.shifts)


def lmg(predictors: pd.DataFrame, outcome: ArrayLike) -> pd.Series:
    """Shapley (LMG) importance of each predictor, exact; adds up to R^2. Complete cases, errors as `key_drivers`."""
    return _importance(shapley, predictors, outcome)


def johnson(predictors: pd.DataFrame, outcome: ArrayLike) -> pd.Series:
    """Johnson's relative weight of each predictor; adds up to R^2. Complete cases, errors as `key_drivers`."""
    return _importance(relative_weights, predictors, outcome)


def _importance(method: Callable[[Numbers], Numbers], predictors: pd.DataFrame, outcome: ArrayLike) -> pd.Series:
    sample = _sample(predictors, outcome, None, "complete")
    values = method(Sums.of(sample.columns, sample.weights).correlations())[0]
    return pd.Series(values, index=predictors.columns)


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
    return np.asarray(explained.T @ _shapley_weights(p).T)


def _shapley_weights(p: int) -> Numbers:
    """p x 2^p: what the R^2 of each subset adds to each predictor; the first predictor is the highest bit."""
    subsets = np.arange(2**p)
    member = (subsets[None, :] >> np.arange(p - 1, -1, -1)[:, None]) & 1
    size = member.sum(axis=0)
    with_it = np.array([0.0] + [1 / (p * comb(p - 1, k - 1)) for k in range(1, p + 1)])
    without = np.array([1 / (p * comb(p - 1, k)) for k in range(p)] + [0.0])
    return np.asarray(np.where(member == 1, with_it[size], -without[size]))


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
    return np.asarray(np.einsum("bij,bj->bi", forward**2, beta**2))


@dataclass(frozen=True, eq=False)
class _Sample:
    """Respondents used: predictors with the outcome as last column, weights, the fewest behind a correlation, who."""

    columns: Numbers
    weights: Numbers
    fewest: int
    kept: NDArray[np.bool_]


def _sample(predictors: pd.DataFrame, outcome: ArrayLike, weights: ArrayLike | None, missing: Missing) -> _Sample:
    columns = np.column_stack([predictors.to_numpy(dtype=float), np.asarray(outcome, dtype=float)])
    weight = np.ones(len(columns)) if weights is None else np.asarray(weights, dtype=float)
    there = np.isfinite(columns)
    kept = there.all(axis=1) if missing == "complete" else there[:, -1] & there[:, :-1].any(axis=1)
    kept &= weight > 0
    columns, weight, there = columns[kept], weight[kept], there[kept].astype(float)
    count, fewest = predictors.shape[1], int((there.T @ there).min())
    if count < 2:
        raise ValueError("key drivers need two predictors or more")
    if fewest < 3 * count:
        raise ValueError(f"{fewest} complete answers are too few for {count} drivers; 3 for each are needed")
    names = [*map(str, predictors.columns), "the outcome"]
    spread = np.nanmax(columns, axis=0) - np.nanmin(columns, axis=0)
    still = [name for name, width in zip(names, spread, strict=True) if not width]
    if still:
        raise ValueError(f"no variation in {', '.join(still)}; leave it out")
    # Centred values keep the sums of squares small, whatever the scale.
    return _Sample(columns - np.nanmean(columns, axis=0), weight, fewest, kept)


def _signs(matrix: Numbers) -> NDArray[np.int_]:
    slopes = np.linalg.lstsq(matrix[:-1, :-1], matrix[:-1, -1], rcond=None)[0]
    return np.sign(np.round(slopes, 12)).astype(int)


__all__ = ["MOST_EXACT", "KeyDrivers", "johnson", "key_drivers", "lmg", "relative_weights", "shapley"]
