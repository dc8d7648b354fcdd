"""Customer satisfaction (CSAT) and Customer Effort Score (CES): shares of answers, and mean scores."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from workbench.result import Estimate
from workbench.stats import proportions
from workbench.stats.tallies import Tally, tally

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

Scale = tuple[float, float]


def top_two_box(
    scores: ArrayLike, *, scale: Scale, weights: ArrayLike | None = None, confidence: float = 0.95
) -> Estimate:
    """CSAT: the share (0-1) of answers in the two highest points of the scale, with its Wilson interval.

    `scores` are one a respondent on `scale` (smallest, largest), NaN is no answer; `weights` as in `tally`, the
    interval then uses the effective sample size. Raises `ValueError` for scores off the scale or a scale of fewer
    than three points.
    """
    return top_two_box_of(tally(scores, weights=weights), scale=scale, confidence=confidence)


def top_two_box_of(answers: Tally, *, scale: Scale, confidence: float = 0.95) -> Estimate:
    """`top_two_box` of answers already counted."""
    refuse_foreign_scores(answers, scale)
    return proportions.share(answers, *top_box(scale), confidence=confidence)


def ces(
    scores: ArrayLike, *, scale: Scale, weights: ArrayLike | None = None, confidence: float = 0.95
) -> Estimate:
    """CES 2.0: the share (0-1) who agree that it was easy, which is every answer above the scale's mid-point.

    On 1-7 these are 5, 6 and 7; on 1-5 they are 4 and 5. High scores must mean *easy*: reverse other items before.
    Missing values, weights, interval and errors as in `top_two_box`.

    Reference: Dixon, Toman and DeLisi (2013), The Effortless Experience.
    """
    return ces_of(tally(scores, weights=weights), scale=scale, confidence=confidence)


def ces_of(answers: Tally, *, scale: Scale, confidence: float = 0.95) -> Estimate:
    """`ces` of answers already counted."""
    refuse_foreign_scores(answers, scale)
    return proportions.share(answers, *agreement(scale), confidence=confidence)


def mean_of(answers: Tally, *, confidence: float = 0.95) -> Estimate:
    """The weighted mean score with Student's t interval at the effective sample size; no interval below two."""
    from scipy.stats import t

    value, size = answers.mean(), answers.effective
    if size <= 1:
        return Estimate(value, n=answers.n, unit="score")
    reach = float(t.ppf(0.5 + confidence / 2, size - 1)) * math.sqrt(answers.variance() / size)
    return Estimate(value, value - reach, value + reach, n=answers.n, unit="score")


def top_box(scale: Scale) -> Scale:
    """The two highest points of a scale, as a range. Raises `ValueError` below three points."""
    low, high = scale
    if high - low < 2:
        raise ValueError(f"top-2-box needs a scale of three points or more, not {low:g}-{high:g}")
    return high - 1, high


def agreement(scale: Scale) -> Scale:
    """The points above a scale's middle, as a range. Raises `ValueError` for a scale without a middle or points."""
    low, high = scale
    if high - low < 2:
        raise ValueError(f"agreement needs a scale of three points or more, not {low:g}-{high:g}")
    return math.nextafter((low + high) / 2, math.inf), high


def refuse_foreign_scores(answers: Tally, scale: Scale) -> None:
    """Raise `ValueError` where somebody gave a score outside the scale."""
    given = answers.scores[answers.people > 0]
    foreign = given[(given < scale[0]) | (given > scale[1])]
    if foreign.size:
        found = ", ".join(f"{score:g}" for score in foreign[:5])
        raise ValueError(f"scores are from {scale[0]:g} to {scale[1]:g}; found {found}")
