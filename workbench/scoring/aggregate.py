"""The named ways to put item scores together, and progress against a target."""

from __future__ import annotations

import math
from collections.abc import Sequence

Tree = float | Sequence["Tree"]


def weighted_mean(scores: Sequence[float], weights: Sequence[float] | None = None) -> float:
    """The mean of scores by weight; missing scores (NaN) leave with their weight, NaN where none is left.

    All weights must be positive and finite, else `ValueError`. The "average" of CISO Assistant's scoring.
    """
    weights = [1.0] * len(scores) if weights is None else weights
    if any(not (0 < weight < math.inf) for weight in weights):
        raise ValueError("weights must be positive and finite")
    pairs = [(score, weight) for score, weight in zip(scores, weights, strict=True) if not math.isnan(score)]
    total = sum(weight for _, weight in pairs)
    return sum(score * weight for score, weight in pairs) / total if pairs else math.nan


def weighted_sum(scores: Sequence[float], weights: Sequence[float]) -> float:
    """The sum of scores times weights; missing scores (NaN) count nothing."""
    return sum(s * w for s, w in zip(scores, weights, strict=True) if not math.isnan(s))


def mean_of_means(tree: Tree) -> float:
    """The mean over branches of each branch's own mean, however deep; a leaf is a score, NaN leaves are skipped.

    A branch counts once, whatever its number of items: the "average of averages" of CISO Assistant, for items of
    equal weight.
    """
    if not isinstance(tree, Sequence):
        return float(tree)
    return weighted_mean([mean_of_means(branch) for branch in tree])


def percent_to_target(current: Sequence[float], target: Sequence[float]) -> float:
    """The share of the targets attained, 0-1: one less the shortfalls over the sum of the targets.

    What exceeds its target does not make up for what falls short. An item that does not apply has target 0.
    Pairs with a missing value (NaN) are left out; NaN where the targets add up to nothing. Method: OWASP SAMM,
    "Relative scoring".
    """
    pairs = [(c, t) for c, t in zip(current, target, strict=True) if not (math.isnan(c) or math.isnan(t))]
    total = sum(t for _, t in pairs)
    return 1 - sum(max(0.0, t - c) for c, t in pairs) / total if total > 0 else math.nan


def progress_to_date(baseline: float, current: float, target: float) -> float:
    """The share of the way from baseline to target that is done; below 0 after a step back, NaN without a way.

    Method: OWASP SAMM, "Relative scoring".
    """
    return (current - baseline) / (target - baseline) if target > baseline else math.nan
