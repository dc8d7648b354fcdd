"""How a measure of operations or of employees goes with ratings over units and periods, within units and between them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from scipy.stats import t

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

Z80 = 0.8416  # normal quantile of a power of 80 %
RELIABLE = 0.5  # the part of a metric's variance that must be no sampling error: below it the slope is a guess
FLOOR = 0.2  # no slope is divided by less


@dataclass(frozen=True)
class Slope:
    """Change of the rating with one more of the metric, 95 % interval and p; `df` of its t, and how many cells.

    `seen` is the smallest correlation that four of five such samples would show. `reliability` (0-1) is the part of the
    metric's variance that is no sampling error, by which the slope was divided; the interval knows that it is estimated.
    """

    value: float
    low: float
    high: float
    p: float
    df: int
    n: int
    seen: float
    reliability: float = 1.0

    @property
    def told(self) -> bool:
        """Whether the reliability is enough for the slope to be more than a guess."""
        return self.reliability >= RELIABLE


def within(cells: pd.DataFrame) -> Slope | None:
    """The slope of ratings on a metric within units: units and periods taken out, cells weighted by `weight`.

    `cells` has unit, period, x (metric), y (rating), weight (people) and, where known, `error` (variance of x by
    sampling); rows with a missing value are left out. None with fewer than two degrees of freedom, or where nothing
    varies.

    Reference: Mundlak (1978), Econometrica 46, 69-85; the measurement error of x after Fuller (1987), 1.2; its interval
    by MacKinnon and White (1985), Journal of Econometrics 29, 305-325 (HC2, HC3), and without such error by least squares.
    """
    frame = cells.dropna(subset=["x", "y", "weight"])
    fixed = pd.get_dummies(frame[["unit", "period"]].astype(str), dtype=float).to_numpy()
    return _slope(frame, fixed)


def between(cells: pd.DataFrame) -> Slope | None:
    """The slope of units' mean ratings on their mean metric, units weighted alike; arguments and None as `within`.

    Units differ in more than this metric, so that this is an association that other causes may share.
    """
    frame = cells.dropna(subset=["x", "y", "weight"])
    grouped = frame.assign(error=frame.get("error", 0.0)).groupby("unit", observed=True)
    means = grouped.agg(x=("x", "mean"), y=("y", "mean"), error=("error", "mean"), n=("x", "size")).reset_index()
    means["error"] = means["error"] / means["n"]
    return _slope(means.assign(weight=1.0), np.ones((len(means), 1)))


def detectable(df: int) -> float:
    """The smallest correlation that is seen at 5 % in four of five samples with `df` degrees of freedom.

    Solves Fisher's z approximation, z(r) = (1.96 + 0.84) / sqrt(df - 1); 1.0 where even a perfect one may be missed.

    Reference: Cohen (1988), Statistical Power Analysis, ch. 3: n = 85 for r = 0.30.
    """
    return math.tanh((1.96 + Z80) / math.sqrt(df - 1)) if df > 1 else 1.0


def _slope(frame: pd.DataFrame, fixed: Floats) -> Slope | None:
    root = np.sqrt(frame["weight"].to_numpy(dtype=float))
    rank = int(np.linalg.matrix_rank(fixed)) if len(frame) else 0
    df = len(frame) - rank - 1
    if df < 2:
        return None
    basis = np.linalg.svd(fixed * root[:, None], full_matrices=False)[0][:, :rank]
    x, y = (_residual(frame[name].to_numpy(dtype=float) * root, basis) for name in ("x", "y"))
    spread = float(x @ x)
    if spread < 1e-12 or float(y @ y) < 1e-12:
        return None
    known = "error" in frame and bool(frame["error"].notna().all())
    held = (basis**2).sum(axis=1)  # what units and periods take of each cell
    noise = frame["error"].to_numpy(dtype=float) * root**2 * (1 - held) if known else np.zeros(len(frame))
    reliability = max(1 - float(noise.sum()) / spread, FLOOR)
    slope = float(x @ y) / spread / reliability
    if noise.any():
        error = _robust(x, y, noise, slope, held, spread) / (spread * reliability)
    else:
        error = math.sqrt(float(((y - slope * x) ** 2).sum()) / df / spread)
    reach = float(t.ppf(0.975, df)) * error
    p = float(2 * t.sf(abs(slope) / error, df)) if error > 0 else 0.0
    return Slope(slope, slope - reach, slope + reach, p, df, len(frame), detectable(df), reliability)


def _robust(x: Floats, y: Floats, noise: Floats, slope: float, held: Floats, spread: float) -> float:
    """The standard error of the sum that the slope makes zero, from each cell's part of it.

    The parts are x (y - slope x) + slope noise, so that what is taken off for sampling error, cell by cell, has its share
    of the error, as have cells that scatter more than others. A cell is over one less its leverage on the slope (HC3),
    and over the root of one less what units and periods take of it (HC2), which is the same for all and no surprise.
    """
    parts = x * (y - slope * x) + slope * noise
    free = held + x**2 / spread < 1 - 1e-9  # a cell that is alone in its unit tells nothing
    left = 1 - held[free]
    over = np.sqrt(left) * (1 - x[free] ** 2 / spread / left)
    return float(np.sqrt((((parts - parts.mean())[free] / over) ** 2).sum()))


def _residual(values: Floats, basis: Floats) -> Floats:
    return np.asarray(values - basis @ (basis.T @ values))


__all__ = ["Slope", "between", "detectable", "within"]
