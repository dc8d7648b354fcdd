"""Agreement between raters: Krippendorff's alpha, intraclass correlations and Kendall's W."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

Metric = Literal["nominal", "ordinal", "interval", "ratio"]


def krippendorff_alpha(ratings: NDArray[np.float64], *, metric: Metric = "ordinal") -> float:
    """Krippendorff's alpha of ratings, raters in rows and units in columns; NaN is a missing rating.

    1 is perfect agreement, 0 what chance gives, below 0 systematic disagreement. NaN where no unit has two
    ratings or all ratings are equal: without any variation agreement cannot be told from chance.

    References
    ----------
    Krippendorff, K. (2011). Computing Krippendorff's alpha-reliability. University of Pennsylvania.
    """
    import krippendorff

    paired = ratings[:, (~np.isnan(ratings)).sum(axis=0) >= 2]
    if len(np.unique(paired[~np.isnan(paired)])) < 2:
        return float("nan")
    return float(krippendorff.alpha(reliability_data=paired, level_of_measurement=metric))


def alpha_reading(alpha: float) -> str:
    """How to read an alpha, by Krippendorff's customary limits .667 and .80."""
    if np.isnan(alpha):
        return "not defined"
    if alpha >= 0.80:
        return "reliable"
    return "tentative" if alpha >= 0.667 else "low: discuss before use"


def intraclass_correlations(ratings: NDArray[np.float64]) -> dict[str, float]:
    """The six intraclass correlations of targets (rows) rated by the same judges (columns), without gaps.

    Keys are Shrout and Fleiss's: ICC(1,1), ICC(2,1), ICC(3,1) for one judge and ICC(1,k), ICC(2,k), ICC(3,k) for
    the mean of all. Raises `ValueError` for missing ratings or fewer than two targets or judges.

    References
    ----------
    Shrout, P. E., & Fleiss, J. L. (1979). Intraclass correlations. Psychological Bulletin, 86(2), 420-428.
    """
    n, k = _complete(ratings)
    mean = ratings.mean()
    between = k * ((ratings.mean(axis=1) - mean) ** 2).sum() / (n - 1)
    within = ((ratings - ratings.mean(axis=1, keepdims=True)) ** 2).sum() / (n * (k - 1))
    judges = n * ((ratings.mean(axis=0) - mean) ** 2).sum() / (k - 1)
    error = (within * n * (k - 1) - judges * (k - 1)) / ((n - 1) * (k - 1))
    return {
        "ICC(1,1)": (between - within) / (between + (k - 1) * within),
        "ICC(2,1)": (between - error) / (between + (k - 1) * error + k * (judges - error) / n),
        "ICC(3,1)": (between - error) / (between + (k - 1) * error),
        "ICC(1,k)": (between - within) / between,
        "ICC(2,k)": (between - error) / (between + (judges - error) / n),
        "ICC(3,k)": (between - error) / between,
    }


def kendall_w(ratings: NDArray[np.float64]) -> float:
    """Kendall's coefficient of concordance W of targets (rows) ranked by judges (columns), corrected for ties; 0-1.

    Raises `ValueError` for missing ratings or fewer than two targets or judges; NaN where every judge ties all.
    """
    from scipy.stats import rankdata

    n, m = _complete(ratings)
    ranks = rankdata(ratings, axis=0)
    spread = ((ranks.sum(axis=1) - m * (n + 1) / 2) ** 2).sum()
    ties = sum(
        (counts**3 - counts).sum()
        for counts in (np.unique(judge, return_counts=True)[1] for judge in ratings.T)
    )
    most = m**2 * (n**3 - n) - m * ties
    return float(12 * spread / most) if most else float("nan")


def _complete(ratings: NDArray[np.float64]) -> tuple[int, int]:
    if ratings.ndim != 2 or min(ratings.shape) < 2:
        raise ValueError("at least two targets and two judges are needed")
    if np.isnan(ratings).any():
        raise ValueError("every judge must rate every target")
    return ratings.shape[0], ratings.shape[1]
