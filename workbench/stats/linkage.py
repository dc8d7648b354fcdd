"""Financial linkage: what one point of a customer KPI goes with in retention or spend.

An association in the client's own data, with controls; not a proof that moving the KPI moves the money.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
import pandas as pd

from workbench.claims import Message, say
from workbench.result import Estimate
from workbench.stats.comparisons import two_sided
from workbench.stats.proportions import critical, share
from workbench.stats.satisfaction import mean_of
from workbench.stats.tallies import tally

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import ArrayLike, NDArray

    from workbench.stats.tallies import Tally

    Numbers = NDArray[np.float64]

FOLDS = 5
# Fewer events than ten a coefficient make a logit unstable (Peduzzi et al., 1996).
EVENTS_EACH = 10


class NotLinked(ValueError):  # noqa: N818 - the field's own word for it
    """No model can be fitted: `reason` is the message that says why."""

    def __init__(self, reason: Message, text: str) -> None:
        super().__init__(text)
        self.reason = reason


class ControlsSeparate(NotLinked):
    """Controls have groups in which everybody stayed or everybody left, so that no estimate exists with them."""

    def __init__(self, names: tuple[str, ...]) -> None:
        text = f"a control separates customers who stayed from those who left ({', '.join(names)}); leave it out"
        super().__init__(say("check-linkage-controls", names=names), text)
        self.names = names


class _Separated(Exception):  # noqa: N818 - a turn in the road, not an error
    """Some combination of columns tells everybody who stayed from everybody who left."""


@dataclass(frozen=True, eq=False)
class Linkage:
    """How an outcome goes with a KPI.

    `per_point` is the change of the outcome with one more point of the KPI, controls held: for `kind` "retention"
    the average marginal effect in percentage points (unit share difference), for "spend" an amount (unit
    coefficient or a currency). `p` tests it against zero. `steps` has the raw outcome at each KPI level or band:
    kpi, value, low, high, n. `monotone` says whether it never falls (or never rises) along the bands beyond its
    intervals. `groups` are the answers behind the steps, counted. `out_of_sample` is the cross-validated AUC (retention) or R^2 (spend), `without_kpi` the same of the
    controls alone. Where the KPI itself separates those who stayed from those who left there is no estimate: `separated`
    is true, `per_point` and `p` are not available and the steps are the finding.
    """

    kind: Literal["retention", "spend"]
    per_point: Estimate
    p: float
    steps: pd.DataFrame
    groups: Sequence[Tally]
    monotone: bool
    out_of_sample: float
    without_kpi: float
    n: int
    left_out: int
    controls: tuple[str, ...]
    separated: bool = False

    @property
    def rises(self) -> bool:
        """Whether the raw outcome is higher at the top of the KPI than at its bottom."""
        return bool(self.steps["value"].iloc[-1] > self.steps["value"].iloc[0])

    @property
    def agrees(self) -> bool:
        """Whether the model and the raw outcome point the same way, and no step contradicts them."""
        return self.monotone and ((self.per_point.value or 0) > 0) == self.rises

    @property
    def gain(self) -> float:
        """What the KPI adds to the fit for unseen customers, as a share of what is left to explain: 0 is nothing."""
        best = 1 - self.without_kpi
        return (self.out_of_sample - self.without_kpi) / best if best > 0 else 0.0


def link_retention(
    kpi: ArrayLike,
    retained: ArrayLike,
    controls: pd.DataFrame,
    *,
    seed: int,
    weights: ArrayLike | None = None,
    confidence: float = 0.95,
) -> Linkage:
    """Average change in the probability of staying with one more point of the KPI, by logistic regression.

    `kpi` is a score a customer, `retained` 1 or 0, `controls` numeric or text columns (text becomes indicators,
    the first value the reference); customers with a missing value are left out and counted. Interval and p by the
    delta method; with `weights` (one a customer) the estimate is weighted and the errors are robust to that. Where the
    KPI separates stayers from leavers there is no estimate but `separated`. Raises `ControlsSeparate` where controls
    do, `NotLinked` where nobody stayed or nobody left, the KPI does not vary, or fewer than ten events a coefficient
    are there, and `ValueError` for an outcome that is not 0 or 1.

    Reference: Norton, Dowd and Maciejewski (2019), Marginal effects, JAMA 321, 1304-1305.
    """
    data = _Design.of(kpi, retained, controls, weights)
    if not np.isin(data.outcome, (0, 1)).all():
        raise ValueError("retained is 1 for customers who stayed and 0 for those who left")
    events = int(min(data.outcome.sum(), len(data.outcome) - data.outcome.sum()))
    if data.separates():
        return data.without_model()
    if events < EVENTS_EACH * data.matrix.shape[1]:
        count = data.matrix.shape[1]
        raise NotLinked(
            say("check-linkage-few", events=events, coefficients=count, each=EVENTS_EACH),
            f"{events} customers in the rarer outcome are too few for {count} coefficients; {EVENTS_EACH} for each are "
            "needed: drop controls",
        )
    try:
        slopes, covariance = _logit(data.matrix, data.outcome, data.weight)
    except _Separated:
        names = _separating(controls, retained)
        if names:
            raise ControlsSeparate(names) from None
        return data.without_model()
    fitted = _logistic(data.matrix @ slopes)
    share = data.weight / data.weight.sum()
    effect = float(slopes[1] * (fitted * (1 - fitted)) @ share)
    gradient = _gradient(data.matrix, slopes, fitted, share)
    error = float(np.sqrt(gradient @ covariance @ gradient))
    return data.linkage("retention", effect, error, "share difference", _auc, seed, confidence)


def _separating(controls: pd.DataFrame, retained: ArrayLike) -> tuple[str, ...]:
    """The controls that have a group in which everybody stayed or everybody left."""
    outcome = pd.Series(np.asarray(retained), index=controls.index)
    kinds = {name: outcome.groupby(controls[name]).nunique() for name in controls}
    return tuple(str(name) for name, found in kinds.items() if (found == 1).any())


def link_spend(
    kpi: ArrayLike,
    spend: ArrayLike,
    controls: pd.DataFrame,
    *,
    seed: int,
    unit: str = "coefficient",
    weights: ArrayLike | None = None,
    confidence: float = 0.95,
) -> Linkage:
    """Change of spend with one more point of the KPI, by least squares with heteroscedasticity-robust errors (HC1).

    Arguments, missing values and errors as in `link_retention`; `unit` is the currency of `spend`.

    Reference: White (1980), Econometrica 48, 817-838; HC1 after MacKinnon and White (1985).
    """
    data = _Design.of(kpi, spend, controls, weights)
    slopes, covariance = _least_squares(data.matrix, data.outcome, data.weight)
    return data.linkage("spend", float(slopes[1]), float(np.sqrt(covariance[1, 1])), unit, _r_squared, seed, confidence)


def value_of_a_point(linkage: Linkage, *, customers: int, value_each: float, currency: str) -> Estimate:
    """Money that goes with one KPI point over all customers: per point x customers x value of one.

    For retention `value_each` is the yearly margin of a customer who stays, and the money is that of a year; for spend
    it is the share of spend that is margin (1 for revenue), and the money covers the time that the spend covers. The interval is that of the linkage; the other inputs are taken as certain.
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
    weight: Numbers
    left_out: int
    controls: tuple[str, ...]

    @classmethod
    def of(cls, kpi: ArrayLike, outcome: ArrayLike, controls: pd.DataFrame, weights: ArrayLike | None) -> _Design:
        scores, given = np.asarray(kpi, dtype=float), np.asarray(outcome, dtype=float)
        weight = np.ones(len(scores)) if weights is None else np.asarray(weights, dtype=float)
        columns = np.empty((len(scores), 0))
        if controls.shape[1]:
            frame = pd.get_dummies(controls, drop_first=True, dtype=float).astype(float).reset_index(drop=True)
            frame.loc[controls.isna().any(axis=1).to_numpy()] = np.nan
            columns = frame.to_numpy(dtype=float)
        matrix = np.column_stack([np.ones(len(scores)), scores, columns])
        kept = np.isfinite(matrix).all(axis=1) & np.isfinite(given) & (weight > 0)
        matrix, given, weight = matrix[kept], given[kept], weight[kept]
        if len(matrix) <= matrix.shape[1] or not np.ptp(matrix[:, 1]) or not np.ptp(given):
            raise NotLinked(
                say("check-linkage-still"),
                "the KPI and the outcome must vary, with more complete customers than coefficients",
            )
        if np.linalg.matrix_rank(matrix) < matrix.shape[1]:
            raise NotLinked(say("check-linkage-repeats"), "a control repeats the KPI or other controls; leave it out")
        return cls(matrix, given, weight / weight.mean(), int((~kept).sum()), tuple(map(str, controls.columns)))

    def separates(self) -> bool:
        """Whether the KPI alone tells who stayed from who left: its ranges in the two groups touch at most in a point."""
        kpi, stayed = self.matrix[:, 1], self.outcome == 1
        here, there = kpi[stayed], kpi[~stayed]
        return bool(here.min() >= there.max() or there.min() >= here.max())

    def steps(self, kind: str) -> tuple[pd.DataFrame, Sequence[Tally]]:
        return _steps(self.matrix[:, 1], self.outcome, self.weight, kind)

    def without_model(self) -> Linkage:
        """The raw outcome where the KPI separates: no effect can be estimated."""
        (steps, groups), nothing = self.steps("retention"), float("nan")
        per_point = Estimate(None, n=len(self.outcome), unit="share difference")
        return Linkage(
            "retention",
            per_point,
            nothing,
            steps,
            groups,
            _monotone(steps),
            nothing,
            nothing,
            len(self.outcome),
            self.left_out,
            (),
            separated=True,
        )

    def linkage(
        self,
        kind: Literal["retention", "spend"],
        effect: float,
        error: float,
        unit: str,
        score: Any,
        seed: int,
        confidence: float,
    ) -> Linkage:

        reach = critical(confidence) * error
        per_point = Estimate(effect, effect - reach, effect + reach, n=len(self.outcome), unit=unit)
        steps, groups = self.steps(kind)
        without = np.delete(self.matrix, 1, axis=1)
        fit = _logit if kind == "retention" else _least_squares
        tested = [_out_of_sample(matrix, self, fit, score, seed) for matrix in (self.matrix, without)]
        return Linkage(
            kind,
            per_point,
            two_sided(effect / error),
            steps,
            groups,
            _monotone(steps),
            tested[0],
            tested[1],
            len(self.outcome),
            self.left_out,
            self.controls,
        )


def _logit(matrix: Numbers, outcome: Numbers, weight: Numbers) -> tuple[Numbers, Numbers]:
    """Coefficients and their covariance by Newton's method; robust (sandwich) where weights differ."""
    slopes = np.zeros(matrix.shape[1])
    for _ in range(50):
        fitted = _logistic(matrix @ slopes)
        information = matrix.T @ (matrix * (weight * fitted * (1 - fitted))[:, None])
        if np.linalg.cond(information) > 1e14:
            break
        step = np.linalg.solve(information, matrix.T @ (weight * (outcome - fitted)))
        slopes = slopes + step
        if np.abs(step).max() < 1e-8:
            inverse = np.asarray(np.linalg.inv(information))
            if not np.ptp(weight):
                return slopes, inverse
            weighed = matrix * (weight * (outcome - fitted))[:, None]
            return slopes, inverse @ (weighed.T @ weighed) @ inverse
    raise _Separated


def _least_squares(matrix: Numbers, outcome: Numbers, weight: Numbers) -> tuple[Numbers, Numbers]:
    """Coefficients and their HC1 covariance."""
    inverse = np.linalg.inv(matrix.T @ (matrix * weight[:, None]))
    slopes = inverse @ (matrix.T @ (weight * outcome))
    weighed = matrix * (weight * (outcome - matrix @ slopes))[:, None]
    n, k = matrix.shape
    return slopes, inverse @ (weighed.T @ weighed) @ inverse * n / (n - k)


def _logistic(values: Numbers) -> Numbers:
    return np.asarray(1 / (1 + np.exp(-np.clip(values, -700, 700))))


def _gradient(matrix: Numbers, slopes: Numbers, fitted: Numbers, share: Numbers) -> Numbers:
    """Derivative of the KPI's average marginal effect by each coefficient; `share` is each customer's part of 1."""
    density = fitted * (1 - fitted)
    result = slopes[1] * (density * (1 - 2 * fitted) * share) @ matrix
    result[1] += density @ share
    return np.asarray(result)


def _steps(kpi: Numbers, outcome: Numbers, weight: Numbers, kind: str) -> tuple[pd.DataFrame, Sequence[Tally]]:
    """The raw outcome by KPI level, or by fifths of the customers where there are more than eleven levels."""
    levels = np.unique(kpi)
    if len(levels) > 11:
        levels = np.unique(np.quantile(kpi, [0, 0.2, 0.4, 0.6, 0.8]))
    band = np.searchsorted(levels, kpi, side="right") - 1
    groups = [tally(outcome[band == at], weights=weight[band == at]) for at in range(len(levels))]
    found = [share(group, 1, 1) if kind == "retention" else mean_of(group) for group in groups]
    columns = {name: [getattr(one, name) for one in found] for name in ("value", "low", "high", "n")}
    return pd.DataFrame({"kpi": levels, **columns}), groups


def _monotone(steps: pd.DataFrame) -> bool:
    """No band contradicts the direction from first to last beyond both intervals."""
    value, low, high = (steps[name].to_numpy(dtype=float) for name in ("value", "low", "high"))
    if value[-1] < value[0]:
        low, high = -high, -low
    return not any(low[a] > high[b] for a in range(len(value)) for b in range(a + 1, len(value)))


def _out_of_sample(matrix: Numbers, data: _Design, fit: Any, score: Any, seed: int) -> float:
    """The score of predictions for customers the model has not seen, five folds; NaN where a fold has no estimate."""
    fold = np.random.default_rng(seed).permutation(len(data.outcome)) % FOLDS
    predicted = np.empty(len(data.outcome))
    for number in range(FOLDS):
        seen = fold != number
        try:
            slopes, _ = fit(matrix[seen], data.outcome[seen], data.weight[seen])
        except (_Separated, np.linalg.LinAlgError):
            return float("nan")
        predicted[~seen] = matrix[~seen] @ slopes
    return float(score(data.outcome, predicted, data.weight))


def _auc(outcome: Numbers, predicted: Numbers, weight: Numbers) -> float:
    """Probability that a customer who stayed is ranked above one who left (Mann-Whitney), ties half."""
    _, place = np.unique(predicted, return_inverse=True)
    stayed = np.bincount(place, weights=weight * (outcome == 1))
    left = np.bincount(place, weights=weight * (outcome == 0))
    below = np.cumsum(left) - left
    return float(stayed @ (below + left / 2) / (stayed.sum() * left.sum()))


def _r_squared(outcome: Numbers, predicted: Numbers, weight: Numbers) -> float:
    mean = weight @ outcome / weight.sum()
    return 1 - float(weight @ (outcome - predicted) ** 2 / (weight @ (outcome - mean) ** 2))
