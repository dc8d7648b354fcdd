"""Financial linkage: what one point of a customer KPI goes with in retention or spend.

An association in the client's own data, with controls; not a proof that moving the KPI moves the money.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
import pandas as pd

from workbench.result import Estimate
from workbench.stats.proportions import critical

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    Numbers = NDArray[np.float64]

FOLDS = 5
# Fewer events than ten a coefficient make a logit unstable (Peduzzi et al., 1996).
EVENTS_EACH = 10
CAVEAT = "An association in the client's data with the named controls, not proof of cause."


@dataclass(frozen=True, eq=False)
class Linkage:
    """How an outcome goes with a KPI.

    `per_point` is the change of the outcome with one more point of the KPI, controls held: for `kind` "retention"
    the average marginal effect in percentage points (unit share difference), for "spend" an amount (unit
    coefficient or a currency). `p` tests it against zero. `steps` has the raw outcome at each KPI level or band:
    kpi, value, low, high, n. `monotone` says whether it never falls (or never rises) along the bands beyond its
    intervals. `out_of_sample` is the cross-validated AUC (retention) or R^2 (spend), `without_kpi` the same of the
    controls alone.
    """

    kind: Literal["retention", "spend"]
    per_point: Estimate
    p: float
    steps: pd.DataFrame
    monotone: bool
    out_of_sample: float
    without_kpi: float
    n: int
    left_out: int
    controls: tuple[str, ...]


def link_retention(
    kpi: ArrayLike, retained: ArrayLike, controls: pd.DataFrame, *, seed: int, confidence: float = 0.95
) -> Linkage:
    """Average change in the probability of staying with one more point of the KPI, by logistic regression.

    `kpi` is a score a customer, `retained` 1 or 0, `controls` numeric or text columns (text becomes indicators,
    the first value the reference); customers with a missing value are left out and counted. Interval and p by the
    delta method. Raises `ValueError` where nobody stayed or nobody left, the KPI does not vary, fewer than ten
    events a coefficient are there, or a control separates stayers from leavers so that no estimate exists.

    Reference: Norton, Dowd and Maciejewski (2019), Marginal effects, JAMA 321, 1304-1305.
    """
    data = _Design.of(kpi, retained, controls)
    if not np.isin(data.outcome, (0, 1)).all():
        raise ValueError("retained is 1 for customers who stayed and 0 for those who left")
    events = int(min(data.outcome.sum(), len(data.outcome) - data.outcome.sum()))
    if events < EVENTS_EACH * data.matrix.shape[1]:
        raise ValueError(
            f"{events} customers in the rarer outcome are too few for {data.matrix.shape[1]} coefficients; "
            f"{EVENTS_EACH} for each are needed: drop controls"
        )
    slopes, covariance = _logit(data.matrix, data.outcome)
    fitted = _logistic(data.matrix @ slopes)
    effect = float(slopes[1] * (fitted * (1 - fitted)).mean())
    error = float(
        np.sqrt(_gradient(data.matrix, slopes, fitted) @ covariance @ _gradient(data.matrix, slopes, fitted))
    )
    return data.linkage("retention", effect, error, "share difference", _auc, seed, confidence)


def link_spend(
    kpi: ArrayLike, spend: ArrayLike, controls: pd.DataFrame, *, seed: int, unit: str = "coefficient",
    confidence: float = 0.95,
) -> Linkage:  # fmt: skip
    """Change of spend with one more point of the KPI, by least squares with heteroscedasticity-robust errors (HC1).

    Arguments, missing values and errors as in `link_retention`; `unit` is the currency of `spend`.

    Reference: White (1980), Econometrica 48, 817-838; HC1 after MacKinnon and White (1985).
    """
    data = _Design.of(kpi, spend, controls)
    slopes, covariance = _least_squares(data.matrix, data.outcome)
    return data.linkage(
        "spend", float(slopes[1]), float(np.sqrt(covariance[1, 1])), unit, _r_squared, seed, confidence
    )


def value_of_a_point(linkage: Linkage, *, customers: int, value_each: float, currency: str) -> Estimate:
    """Money a year that goes with one KPI point over all customers: per point x customers x value of one.

    For retention `value_each` is the yearly margin of a customer who stays; for spend it is the share of spend
    that is margin (1 for revenue). The interval is that of the linkage; the other inputs are taken as certain.
    """
    factor = customers * value_each
    low, high = linkage.per_point.low, linkage.per_point.high
    return Estimate(
        None if linkage.per_point.value is None else linkage.per_point.value * factor,
        None if low is None else low * factor,
        None if high is None else high * factor,
        n=linkage.n,
        unit=currency,
    )


@dataclass(frozen=True, eq=False)
class _Design:
    """Complete cases as a design matrix: one, the KPI, the controls."""

    matrix: Numbers
    outcome: Numbers
    left_out: int
    controls: tuple[str, ...]

    @classmethod
    def of(cls, kpi: ArrayLike, outcome: ArrayLike, controls: pd.DataFrame) -> _Design:
        frame = pd.get_dummies(controls, drop_first=True, dtype=float).astype(float).reset_index(drop=True)
        frame.loc[controls.isna().any(axis=1).to_numpy()] = np.nan
        scores, given = np.asarray(kpi, dtype=float), np.asarray(outcome, dtype=float)
        matrix = np.column_stack([np.ones(len(scores)), scores, frame.to_numpy(dtype=float)])
        kept = np.isfinite(matrix).all(axis=1) & np.isfinite(given)
        matrix, given = matrix[kept], given[kept]
        if len(matrix) <= matrix.shape[1] or not np.ptp(matrix[:, 1]) or not np.ptp(given):
            raise ValueError(
                "the KPI and the outcome must vary, with more complete customers than coefficients"
            )
        if np.linalg.matrix_rank(matrix) < matrix.shape[1]:
            raise ValueError("a control repeats the KPI or other controls; leave it out")
        return cls(matrix, given, int((~kept).sum()), tuple(map(str, controls.columns)))

    def linkage(
        self, kind: Literal["retention", "spend"], effect: float, error: float, unit: str, score: Any, seed: int,
        confidence: float,
    ) -> Linkage:  # fmt: skip
        from workbench.stats.comparisons import two_sided

        reach = critical(confidence) * error
        per_point = Estimate(effect, effect - reach, effect + reach, n=len(self.outcome), unit=unit)
        steps = _steps(self.matrix[:, 1], self.outcome, kind)
        without = np.delete(self.matrix, 1, axis=1)
        fit = _logit if kind == "retention" else _least_squares
        tested = [_out_of_sample(matrix, self.outcome, fit, score, seed) for matrix in (self.matrix, without)]
        return Linkage(kind, per_point, two_sided(effect / error), steps, _monotone(steps), tested[0], tested[1],
                       len(self.outcome), self.left_out, self.controls)  # fmt: skip


def _logit(matrix: Numbers, outcome: Numbers) -> tuple[Numbers, Numbers]:
    """Coefficients and their covariance by Newton's method."""
    slopes = np.zeros(matrix.shape[1])
    for _ in range(50):
        fitted = _logistic(matrix @ slopes)
        information = matrix.T @ (matrix * (fitted * (1 - fitted))[:, None])
        if np.linalg.cond(information) > 1e14:
            break
        step = np.linalg.solve(information, matrix.T @ (outcome - fitted))
        slopes = slopes + step
        if np.abs(step).max() < 1e-8:
            return slopes, np.asarray(np.linalg.inv(information), dtype=float)
    raise ValueError("a control separates customers who stayed from those who left; leave it out")


def _least_squares(matrix: Numbers, outcome: Numbers) -> tuple[Numbers, Numbers]:
    """Coefficients and their HC1 covariance."""
    inverse = np.linalg.inv(matrix.T @ matrix)
    slopes = inverse @ (matrix.T @ outcome)
    weighed = matrix * (outcome - matrix @ slopes)[:, None]
    n, k = matrix.shape
    return slopes, inverse @ (weighed.T @ weighed) @ inverse * n / (n - k)


def _logistic(values: Numbers) -> Numbers:
    return np.asarray(1 / (1 + np.exp(-np.clip(values, -700, 700))), dtype=float)


def _gradient(matrix: Numbers, slopes: Numbers, fitted: Numbers) -> Numbers:
    """Derivative of the KPI's average marginal effect by each coefficient."""
    density = fitted * (1 - fitted)
    result = slopes[1] * (density * (1 - 2 * fitted)) @ matrix / len(matrix)
    result[1] += density.mean()
    return np.asarray(result, dtype=float)


def _steps(kpi: Numbers, outcome: Numbers, kind: str) -> pd.DataFrame:
    """The raw outcome by KPI level, or by fifths of the customers where there are more than eleven levels."""
    from workbench.stats.proportions import share
    from workbench.stats.satisfaction import mean_of
    from workbench.stats.tallies import tally

    levels = np.unique(kpi)
    if len(levels) > 11:
        levels = np.unique(np.quantile(kpi, [0, 0.2, 0.4, 0.6, 0.8]))
    band = np.searchsorted(levels, kpi, side="right") - 1
    groups = [tally(outcome[band == at]) for at in range(len(levels))]
    found = [share(group, 1, 1) if kind == "retention" else mean_of(group) for group in groups]
    columns = {name: [getattr(one, name) for one in found] for name in ("value", "low", "high", "n")}
    return pd.DataFrame({"kpi": levels, **columns})


def _monotone(steps: pd.DataFrame) -> bool:
    """No band contradicts the direction from first to last beyond both intervals."""
    value, low, high = (steps[name].to_numpy(dtype=float) for name in ("value", "low", "high"))
    if value[-1] < value[0]:
        low, high = -high, -low
    return not any(low[a] > high[b] for a in range(len(value)) for b in range(a + 1, len(value)))


def _out_of_sample(matrix: Numbers, outcome: Numbers, fit: Any, score: Any, seed: int) -> float:
    """The score of predictions for customers the model has not seen, five folds."""
    fold = np.random.default_rng(seed).permutation(len(outcome)) % FOLDS
    predicted = np.empty(len(outcome))
    for number in range(FOLDS):
        slopes, _ = fit(matrix[fold != number], outcome[fold != number])
        predicted[fold == number] = matrix[fold == number] @ slopes
    return float(score(outcome, predicted))


def _auc(outcome: Numbers, predicted: Numbers) -> float:
    """Probability that a customer who stayed is ranked above one who left (Mann-Whitney)."""
    from scipy.stats import rankdata

    stayed = outcome == 1
    n, m = int(stayed.sum()), int((~stayed).sum())
    return (float(rankdata(predicted)[stayed].sum()) - n * (n + 1) / 2) / (n * m)


def _r_squared(outcome: Numbers, predicted: Numbers) -> float:
    return 1 - float(((outcome - predicted) ** 2).sum() / ((outcome - outcome.mean()) ** 2).sum())
