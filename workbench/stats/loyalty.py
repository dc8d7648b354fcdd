"""Net Promoter Score (NPS): its value, interval and change between groups.

NPS and Net Promoter are registered marks of Bain & Company, NICE Systems and Fred Reichheld.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from workbench.result import Estimate
from workbench.stats.comparisons import Difference, two_sided
from workbench.stats.proportions import critical
from workbench.stats.tallies import Tally, tally

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

DETRACTORS, PASSIVES, PROMOTERS = (0, 6), (7, 8), (9, 10)
# Rocks adds three answers, three quarters of one to each end and one and a half in the middle.
ADDED = 3.0


def nps(scores: ArrayLike, *, weights: ArrayLike | None = None, confidence: float = 0.95) -> Estimate:
    """Net Promoter Score in points, -100 to 100: share of 9-10 minus share of 0-6, times 100.

    Parameters
    ----------
    scores : whole numbers 0-10, one a respondent; NaN is no answer and is left out.
    weights : non-negative, one a respondent; the interval then uses the effective sample size.
    confidence : of the adjusted-Wald interval.

    Returns the score with its interval; `n` is the unweighted number of answers, and value and interval are not
    available without answers. Raises `ValueError` for a score that is no whole number from 0 to 10, and for the
    weights that `tally` refuses.

    The interval's centre is not the score itself: three added answers pull it towards zero, most at small n.

    Reference: Rocks (2016), Interval estimation for the Net Promoter Score, The American Statistician 70, 365-372.

    >>> print(nps([10, 10, 9, 8, 7, 3]))
    +33
    """
    return nps_of(tally(scores, weights=weights), confidence=confidence)


def nps_of(answers: Tally, *, confidence: float = 0.95) -> Estimate:
    """`nps` of answers already counted."""
    promoters, detractors = shares(answers)
    centre, error = _adjusted(answers, ADDED)
    reach = critical(confidence) * error
    return Estimate(
        100 * (promoters - detractors),
        100 * max(centre - reach, -1.0),
        100 * min(centre + reach, 1.0),
        n=answers.n,
        unit="points",
    )


def shares(answers: Tally) -> tuple[float, float]:
    """Weighted shares (0-1) of promoters and of detractors. Raises `ValueError` for a score outside the scale."""
    refuse_foreign_scores(answers)
    return answers.share(*PROMOTERS), answers.share(*DETRACTORS)


def nps_difference(answers: Tally, earlier: Tally, *, confidence: float = 0.95, added: float = ADDED) -> Difference:
    """Change of NPS in points between two independent groups, with interval and two-sided p-value.

    z = (NPS_1 - NPS_2) / sqrt(V_1/n_1 + V_2/n_2), with the adjusted proportions of `nps`; `added=0` gives the
    classic Wald test. Not for waves of one panel, whose answers are not independent. Without answers in a group
    nothing is available.
    """
    (promoters, detractors), (old_promoters, old_detractors) = shares(answers), shares(earlier)
    (centre, error), (old_centre, old_error) = _adjusted(answers, added), _adjusted(earlier, added)
    both = math.hypot(error, old_error)
    reach, shift = critical(confidence) * both, centre - old_centre
    value = (promoters - detractors) - (old_promoters - old_detractors)
    # The added answers pull the centre towards zero; at the ends of the scale the value itself would fall outside.
    low, high = max(min(shift - reach, value), -2.0), min(max(shift + reach, value), 2.0)
    change = Estimate(100 * value, 100 * low, 100 * high, n=answers.n + earlier.n, unit="points")
    return Difference(change, two_sided(shift / both) if both > 0 else math.nan)


def variance(promoters: float, detractors: float) -> float:
    """Variance of one answer scored +1, 0, -1: p_pro + p_det - (p_pro - p_det)^2."""
    return promoters + detractors - (promoters - detractors) ** 2


def refuse_foreign_scores(answers: Tally) -> None:
    """Raise `ValueError` where somebody gave a score that the 0-10 recommendation question does not have."""
    given = answers.scores[answers.people > 0]
    foreign = given[(given < 0) | (given > 10) | (given != np.floor(given))]
    if foreign.size:
        raise ValueError(f"NPS scores are whole numbers from 0 to 10; found {', '.join(f'{s:g}' for s in foreign[:5])}")


def _adjusted(answers: Tally, added: float) -> tuple[float, float]:
    """Centre and standard error of the score with `added` answers, a quarter at each end and half in the middle."""
    size = answers.effective
    if size <= 0:
        return math.nan, math.nan
    promoters, detractors = ((part * size + added / 4) / (size + added) for part in shares(answers))
    return promoters - detractors, math.sqrt(variance(promoters, detractors) / (size + added))
