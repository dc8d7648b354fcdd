"""Ranks: how firmly one of several items is first, read from draws of all of them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

STEP = 0.05  # to which shares are rounded, so that a condition says the same of what is printed and what is recorded


def first_share(drawn: ArrayLike, at: int, *, lowest: bool = False) -> float:
    """The share of draws (rows) in which item `at` (column) is above all others, rounded down to 5 points.

    A draw in which another item has the same value does not count: two that never differ are never first. Missing
    values are never first. NaN without draws.
    """
    values = np.asarray(drawn, dtype=float)
    if not values.size:
        return math.nan
    values = np.where(np.isfinite(values), -values if lowest else values, -np.inf)
    others = np.delete(values, at, axis=1)
    best = others.max(axis=1, initial=-np.inf)
    share = float((values[:, at] > best + 1e-9).mean())
    return math.floor(share / STEP + 1e-9) * STEP
