"""Net present value, internal rate of return and payback of a series of cash flows."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray


def npv(rate: ArrayLike, flows: ArrayLike) -> NDArray[np.float64]:
    """Net present value of flows at equal periods, discounted from t = 0.

    The first flow is not discounted: sum of f_t / (1 + rate)^t for t = 0, 1, ... (Spreadsheet functions named NPV
    discount the first flow by one period; theirs is this value divided by 1 + rate.) `rate` is per period, > -1;
    `flows` has periods on its last axis. Shape: that of `rate` followed by that of `flows` without its last axis.
    Raises `ValueError` for missing flows, no flow, or a rate of -100 % or less.

    Reference: numpy-financial, `npv`, whose convention and worked examples are kept.
    """
    rates, values = np.asarray(rate, dtype=float), _flows(flows)
    if np.any(rates <= -1) or np.any(np.isnan(rates)):
        raise ValueError("a discount rate must be above -1 (-100 %)")
    powers = np.power.outer(1 + rates, -np.arange(values.shape[-1], dtype=float))
    return np.asarray(np.tensordot(powers, values, axes=(-1, -1)))


def irr(flows: ArrayLike) -> float:
    """Internal rate of return per period: the rate at which `npv` is zero, the one nearest to zero of several.

    NaN where the flows never change sign or no rate between -99 % and 10,000 % a period balances them.
    Raises `ValueError` for missing flows or no flow. Bracketed on a grid in log(1 + rate), then Brent's method;
    a double root, where NPV touches zero without crossing it, is not found.

    Reference: numpy-financial, `irr`, for the choice among several roots.
    """
    from scipy.optimize import brentq  # a second of every check

    values = _flows(flows)
    if values.ndim != 1:
        raise ValueError("irr takes one series of flows")

    def worth(rate: float) -> float:
        return float(npv(rate, values))

    grid = np.expm1(np.linspace(math.log(0.01), math.log(101), 600))
    worths = npv(grid, values)
    exact = [float(rate) for rate in grid[worths == 0]]
    crossings = np.flatnonzero(worths[:-1] * worths[1:] < 0)
    roots = exact + [float(brentq(worth, grid[at], grid[at + 1], xtol=1e-12)) for at in crossings]
    if not roots or not values.any():
        return math.nan
    return min(roots, key=abs)


def payback(flows: ArrayLike, *, rate: float = 0.0) -> float:
    """Periods until the cumulated flow is no longer negative and stays so; NaN where that is never reached.

    Within the deciding period the flow counts as even, so the answer may be a fraction: flows of -100, 60, 80 pay
    back after 1.5 periods, counted from t = 0. With `rate` (per period) the flows are discounted from t = 0 first.
    0 where the cumulated flow is never negative. Raises `ValueError` for missing flows or no flow.
    """
    values = _flows(flows)
    total = np.cumsum(values / (1 + rate) ** np.arange(len(values)))
    negative = np.flatnonzero(total < -1e-9)
    if not len(negative):
        return 0.0
    last = int(negative[-1])
    if last == len(total) - 1:
        return math.nan
    return last + float(-total[last] / (total[last + 1] - total[last]))


def _flows(flows: ArrayLike) -> NDArray[Any]:
    values = np.asarray(flows, dtype=float)
    if values.ndim == 0 or values.shape[-1] == 0:
        raise ValueError("there are no cash flows")
    if np.isnan(values).any():
        raise ValueError("a cash flow is missing; a month without money is 0")
    return values
