"""Retention over time: how many customers are still there, and how much sooner those of a lower measure leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from scipy.stats import chi2

from workbench.claims import say
from workbench.stats.comparisons import two_sided
from workbench.stats.linkage import EVENTS_EACH, NotLinked
from workbench.stats.proportions import wilson

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import ArrayLike, NDArray

    Numbers = NDArray[np.float64]


def still_there(
    days: ArrayLike, left: ArrayLike, marks: Sequence[float], *, weights: ArrayLike | None = None
) -> pd.DataFrame:
    """The share still there at each mark: mark, value, low, high (0-1), n (still watched then) and their effective number.

    `days` is how long each customer was watched, `left` 1 where the customer left at its end and 0 where not; none
    missing. The share is Kaplan and Meier's, weighted; with an event at a mark the share is that after it. The 95 %
    interval is Wilson's at the number of people that would give Greenwood's variance, and at those still watched before
    anybody left. A mark that nobody was watched to has no value.

    References: Kaplan and Meier (1958), JASA 53, 457-481; Greenwood (1926); the interval after Barber and Jennison
    (1999), Biometrika 86, 967-972 (and Wilson 1927).
    """
    time, event, weight = _sorted(days, left, weights)
    at, first = np.unique(time, return_index=True)
    gone = np.add.reduceat(weight * event, first)
    watched = np.cumsum(weight[::-1])[::-1]
    effective = watched**2 / np.cumsum(weight[::-1] ** 2)[::-1]
    hazard = gone / watched[first]
    with np.errstate(divide="ignore"):
        share, spread = np.cumprod(1 - hazard), np.cumsum(hazard / (1 - hazard) / effective[first])
    rows = []
    for mark in marks:
        after, people = int(np.searchsorted(at, mark, side="right")) - 1, int(np.searchsorted(time, mark))
        n = len(time) - people
        value = float(share[after]) if after >= 0 else 1.0
        if not n:
            rows.append((mark, np.nan, np.nan, np.nan, 0, 0.0))
            continue
        sure = 0 < value < 1
        size = (1 - value) / (value * float(spread[after])) if sure else float(effective[people])
        rows.append((mark, value, *wilson(value, size), n, float(effective[people])))
    return pd.DataFrame(rows, columns=["mark", "value", "low", "high", "n", "effective"])


def leaving(
    kpi: ArrayLike, days: ArrayLike, left: ArrayLike, controls: pd.DataFrame, *, weights: ArrayLike | None = None
) -> tuple[float, float]:
    """The log of how many times as fast customers leave with one more point of the KPI, and its standard error.

    Cox's proportional hazards, ties by Breslow; arguments as `still_there`, `controls` numeric or text columns (text
    becomes indicators, the first value the reference). With `weights` that differ the error is robust to that. Raises
    `NotLinked` where nobody left, nothing varies, fewer than ten left a coefficient, or the KPI decides alone.

    References: Cox (1972), JRSS B 34, 187-220; Breslow (1974), Biometrics 30, 89-99; Lin and Wei (1989), JASA 84,
    1074-1078.
    """
    time, event, weight = (
        np.asarray(one, dtype=float) for one in (days, left, np.ones(np.size(days)) if weights is None else weights)
    )
    matrix = np.asarray(kpi, dtype=float)[:, None]
    if controls.shape[1]:
        matrix = np.column_stack([matrix, pd.get_dummies(controls, drop_first=True, dtype=float)])
    matrix = matrix - matrix.mean(axis=0)
    gone = int(event.sum())
    if not np.ptp(matrix[:, 0]) or not gone:
        raise NotLinked(say("check-retention-still"), "nobody left, or the measure does not vary")
    if np.linalg.matrix_rank(matrix) < matrix.shape[1]:
        raise NotLinked(say("check-linkage-repeats"), "a control repeats the KPI or other controls; leave it out")
    if gone < EVENTS_EACH * matrix.shape[1]:
        raise NotLinked(
            say("check-retention-few", events=gone, coefficients=matrix.shape[1], each=EVENTS_EACH),
            f"{gone} customers who left are too few for {matrix.shape[1]} coefficients",
        )
    order = np.argsort(time, kind="stable")
    return _cox(matrix[order], time[order], event[order], weight[order] / weight.mean())


def alike(days: ArrayLike, left: ArrayLike, groups: ArrayLike) -> float:
    """The p-value of all groups leaving alike, by the log-rank test; everybody counts once, whatever the weight.

    Arguments as `still_there`, `groups` the name of each customer's group. 1.0 where nobody left or there is one group.

    References: Mantel (1966), Cancer Chemotherapy Reports 50, 163-170; Peto and Peto (1972), JRSS A 135, 185-206.
    """
    names, group = np.unique(np.asarray(groups), return_inverse=True)
    at, own = np.unique(np.asarray(days, dtype=float), return_inverse=True)
    gone, ended = np.zeros((len(at), len(names))), np.zeros((len(at), len(names)))
    np.add.at(gone, (own, group), np.asarray(left, dtype=float))
    np.add.at(ended, (own, group), 1.0)
    watched = ended[::-1].cumsum(axis=0)[::-1]
    total, events = watched.sum(axis=1), gone.sum(axis=1)
    part = watched / total[:, None]
    more = (gone - events[:, None] * part).sum(axis=0)
    spread = (events * (total - events) / np.maximum(total - 1, 1))[:, None] * part
    covariance = np.diag(spread.sum(axis=0)) - spread.T @ part
    if len(names) < 2 or not covariance.any():
        return 1.0
    return float(chi2.sf(more @ np.linalg.pinv(covariance) @ more, len(names) - 1))


def uneven(
    kpi: ArrayLike, days: ArrayLike, left: ArrayLike, controls: pd.DataFrame, *, weights: ArrayLike | None = None
) -> tuple[float, float, float]:
    """The slopes of `leaving` up to the median time of leaving and after it, and the p-value of their being one.

    The check of proportional hazards: a pace that is not the same through time has no one number. The two stretches are
    parts of one partial likelihood and so independent. Arguments and `NotLinked` as `leaving`, for either stretch.

    Reference: Therneau and Grambsch (2000), Modeling Survival Data, 6.5 (a coefficient by stretches of time).
    """
    time, event = np.asarray(days, dtype=float), np.asarray(left, dtype=float)
    if not event.any():
        raise NotLinked(say("check-retention-still"), "nobody left")
    weight = np.ones(len(time)) if weights is None else np.asarray(weights, dtype=float)
    middle, points = float(np.median(time[event > 0])), np.asarray(kpi, dtype=float)
    longer = time > middle
    early, error = leaving(points, np.minimum(time, middle), event * ~longer, controls, weights=weight)
    late, other = leaving(points[longer], time[longer], event[longer], controls[longer], weights=weight[longer])
    return early, late, two_sided((early - late) / float(np.hypot(error, other)))


def _sorted(days: ArrayLike, left: ArrayLike, weights: ArrayLike | None) -> tuple[Numbers, Numbers, Numbers]:
    time, event = np.asarray(days, dtype=float), np.asarray(left, dtype=float)
    weight = np.ones(len(time)) if weights is None else np.asarray(weights, dtype=float)
    order = np.argsort(time, kind="stable")
    return time[order], event[order], weight[order]


def _cox(matrix: Numbers, time: Numbers, event: Numbers, weight: Numbers) -> tuple[float, float]:
    """The first slope and its error, by Newton's method; people in the order of `time`."""
    _, first, own = np.unique(time, return_index=True, return_inverse=True)
    gone = np.add.reduceat(weight * event, first)
    slopes = np.zeros(matrix.shape[1])
    for _ in range(30):
        risk = weight * np.exp(np.clip(matrix @ slopes, -50, 50))
        total = _later(risk[:, None], first)[:, 0]
        mean = _later(risk[:, None] * matrix, first) / total[:, None]
        score = (weight * event) @ (matrix - mean[own])
        information = np.zeros((len(slopes), len(slopes)))
        for column in range(len(slopes)):
            square = _later((risk * matrix[:, column])[:, None] * matrix, first) / total[:, None]
            information[column] = gone @ (square - mean[:, [column]] * mean)
        if np.linalg.cond(information) > 1e12:
            break
        step = np.linalg.solve(information, score)
        slopes = slopes + step
        if np.abs(step).max() < 1e-9 * max(1.0, np.abs(slopes).max()):
            inverse = np.linalg.inv(information)
            if not np.ptp(weight):
                return float(slopes[0]), float(np.sqrt(inverse[0, 0]))
            base = np.cumsum(gone / total)
            drawn = np.cumsum((gone / total)[:, None] * mean, axis=0)
            parts = (weight * event)[:, None] * (matrix - mean[own]) - risk[:, None] * (
                matrix * base[own, None] - drawn[own]
            )
            return float(slopes[0]), float(np.sqrt((inverse @ (parts.T @ parts) @ inverse)[0, 0]))
    raise NotLinked(say("check-retention-alone"), "the measure alone decides who leaves")


def _later(values: Numbers, first: NDArray[np.intp]) -> Numbers:
    """Sums over all who are watched at each distinct time or longer; rows in the order of time."""
    return np.asarray(np.add.reduceat(values, first, axis=0)[::-1].cumsum(axis=0)[::-1])


__all__ = ["alike", "leaving", "still_there", "uneven"]
