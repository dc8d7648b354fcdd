"""Customer satisfaction (CSAT) and Customer Effort Score (CES): shares of answers, and mean scores."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from workbench.result import Estimate
from workbench.stats.tallies import Tally

if TYPE_CHECKING:
    from collections.abc import Mapping


# The lowest and the highest answer and, where the client says it, the one from which an answer counts as satisfied.
Scale = tuple[float, ...]


def mean_of(answers: Tally, *, confidence: float = 0.95) -> Estimate:
    """The weighted mean score with Student's t interval at the effective sample size; no interval below two."""
    from scipy.stats import t  # a second of every check

    value, size = answers.mean(), answers.effective
    if size <= 1:
        return Estimate(value, n=answers.n, unit="score")
    reach = float(t.ppf(0.5 + confidence / 2, size - 1)) * math.sqrt(answers.variance() / size)
    return Estimate(value, value - reach, value + reach, n=answers.n, unit="score")


def scale_of(asked: Mapping[Any, Any]) -> Scale:
    """The scale of a question with `low`, `high` and, where it is there and no NaN, `top`."""
    top = asked.get("top", math.nan)
    return (asked["low"], asked["high"]) if math.isnan(top) else (asked["low"], asked["high"], top)


def top_box(scale: Scale) -> tuple[float, float]:
    """The scores that count as satisfied, as a range: the two highest, the better of two, or those from a given one.

    Raises `ValueError` for a scale of fewer than two points.
    """
    low, high, *top = scale
    if high - low < 1:
        raise ValueError(f"a share of satisfied answers needs a scale of two points or more, not {low:g}-{high:g}")
    if top:
        return top[0], high
    return (high, high) if high - low < 2 else (high - 1, high)


def agreement(scale: Scale) -> tuple[float, float]:
    """The points above a scale's middle, or those from a given one, as a range; `ValueError` below two points."""
    low, high, *top = scale
    if high - low < 1:
        raise ValueError(f"agreement needs a scale of two points or more, not {low:g}-{high:g}")
    return (top[0], high) if top else _above_middle(low, high)


def _above_middle(low: float, high: float) -> tuple[float, float]:
    return math.nextafter((low + high) / 2, math.inf), high


def refuse_foreign_scores(answers: Tally, scale: Scale) -> None:
    """Raise `ValueError` where somebody gave a score outside the scale."""
    given = answers.scores[answers.people > 0]
    foreign = given[(given < scale[0]) | (given > scale[1])]
    if foreign.size:
        found = ", ".join(f"{score:g}" for score in foreign[:5])
        raise ValueError(f"scores are from {scale[0]:g} to {scale[1]:g}; found {found}")
