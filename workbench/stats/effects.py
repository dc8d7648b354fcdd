"""What an initiative did: treated units beside controls, before and after, with the checks that a claim must pass."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np
from scipy.stats import t

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import ArrayLike, NDArray

    Floats = NDArray[np.float64]

NEVER = np.inf  # the start of a unit that is never treated
ENOUGH = 3  # degrees of freedom within cohorts from which they tell their own spread
Reason = Literal["no-controls", "no-before", "no-after", "one-treated", "few-units", "gaps", "still"]


class NotEstimable(ValueError):  # noqa: N818 - the field's own word for it
    """The data cannot say it: `reason` is why, as a word of `Reason`."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(f"the effect cannot be estimated: {reason}")
        self.reason = reason


@dataclass(frozen=True)
class Contrast:
    """A difference of treated and control units in the outcome's unit: 95 % interval, p, t's `df`, standard `error`."""

    value: float
    low: float
    high: float
    p: float
    df: float
    error: float

    @property
    def seen(self) -> float:
        """The smallest effect that four of five such roll-outs would show at 5 %."""
        return float(t.ppf(0.975, self.df) + t.ppf(0.8, self.df)) * self.error


def rolled_out(
    outcome: ArrayLike,
    starts: ArrayLike,
    *,
    base: Literal["all", "last"] = "all",
    by: Literal["units", "periods"] = "units",
) -> Contrast:
    """The mean effect on the treated, by difference in differences that may start at different times.

    `outcome` is (units, periods) in any unit, complete; `starts` has each unit's first treated period, `NEVER` for
    controls. Each treated unit's mean after its start less its mean before (`base="last"`: less the last value before)
    is held against the same contrast of the controls, cohort by cohort, so that no treated unit serves as a control.
    Without units that are never treated, those treated last are the controls until they start. Cohorts count by their
    units, or `by="periods"` by their treated unit-periods. The error is Welch's of two independent samples of units,
    which allows for any dependence in time. Where cohorts are too small to tell their spread, as where each unit starts
    alone, treated units are taken to scatter as the controls did in the same time, with as many degrees of freedom.

    Raises `NotEstimable` where there are fewer than two controls or treated units, or no period before or after.

    References: Callaway and Sant'Anna (2021), Journal of Econometrics 225, 200-230 (group-time effects of never-treated
    controls); Bertrand, Duflo and Mullainathan (2004), QJE 119, 249-275 (units collapsed to before and after).
    """
    table, start = _panel(outcome, starts)
    cohorts = sorted({int(one) for one in start if np.isfinite(one)})
    controls = ~np.isfinite(start)
    if controls.sum() < 2:
        raise NotEstimable("no-controls")
    size = {g: int((start == g).sum()) * ((table.shape[1] - g) if by == "periods" else 1) for g in cohorts}
    share = {g: size[g] / sum(size.values()) for g in cohorts}
    made = {g: _change(table, g, base) for g in cohorts}
    combined = sum((share[g] * made[g][controls] for g in cohorts), np.zeros(int(controls.sum())))
    groups = [(share[g], made[g][start == g], made[g][controls]) for g in cohorts]
    return _welch(groups, combined)


def before_trend(outcome: ArrayLike, starts: ArrayLike) -> Contrast:
    """How much faster treated units moved than controls before the start, a period: near zero if they are comparable.

    Each unit's least-squares slope before the first start, treated against controls by Welch's t. Raises `NotEstimable`
    where fewer than three periods come before, or as `rolled_out`. Nothing seen is no proof: with few units a trend
    may hide (Roth, 2022, American Economic Review: Insights 4, 305-322).
    """
    table, start = _panel(outcome, starts)
    first = int(start[np.isfinite(start)].min())
    controls = ~np.isfinite(start)
    if first < 3:
        raise NotEstimable("no-before")
    time = np.arange(first) - (first - 1) / 2
    slopes = table[:, :first] @ time / (time @ time)
    return _welch([(1.0, slopes[~controls], slopes[controls])], slopes[controls])


def placebo(outcome: ArrayLike, starts: ArrayLike) -> Contrast:
    """The effect of a start that never was, half way through the time before the first: it should not be seen.

    Raises `NotEstimable` where fewer than four periods come before, or as `rolled_out`.
    """
    table, start = _panel(outcome, starts)
    first = int(start[np.isfinite(start)].min())
    if first < 4:
        raise NotEstimable("no-before")
    return rolled_out(table[:, :first], np.where(np.isfinite(start), first // 2, NEVER))


def planned(outcome: ArrayLike, *, treated: int, after: int) -> float:
    """The smallest effect that a roll-out on `treated` of the units with `after` periods would show in four of five.

    `outcome` is (units, periods) before anything started. The spread of units' changes between equally long stretches
    of it stands for the one to come. Raises `NotEstimable` for fewer than four periods or two units on a side.

    Reference: Bloom (1995), Evaluation Review 19, 547-556 (minimum detectable effect).
    """
    table = np.asarray(outcome, dtype=float)
    units, periods = table.shape
    controls, half = units - treated, max(1, min(after, periods // 2))
    if periods < 4 or treated < 2 or controls < 2:
        raise NotEstimable("no-before" if periods < 4 else "few-units")
    ends = range(2 * half, periods + 1)
    spread = [
        np.var(table[:, end - half : end].mean(axis=1) - table[:, : end - half].mean(axis=1), ddof=1) for end in ends
    ]
    error = math.sqrt(float(np.mean(spread)) * (1 / treated + 1 / controls))
    return float(t.ppf(0.975, units - 2) + t.ppf(0.8, units - 2)) * error


def _panel(outcome: ArrayLike, starts: ArrayLike) -> tuple[Floats, Floats]:
    """The panel and its starts; where all units are treated, the last become controls until they start."""
    table, start = np.asarray(outcome, dtype=float), np.asarray(starts, dtype=float)
    if not np.isfinite(table).all():
        raise NotEstimable("gaps")
    start = np.where(start >= table.shape[1], NEVER, start)
    known = start[np.isfinite(start)]
    if not len(known):
        raise NotEstimable("no-after")
    if len(known) == len(start) and known.max() > known.min():
        table, start = table[:, : int(known.max())], np.where(start == known.max(), NEVER, start)
        known = start[np.isfinite(start)]
    if known.min() < 1:
        raise NotEstimable("no-before")
    return table, start


def _change(table: Floats, start: int, base: str) -> Floats:
    earlier = table[:, start - 1] if base == "last" else table[:, :start].mean(axis=1)
    return np.asarray(table[:, start:].mean(axis=1) - earlier)


def _welch(groups: Sequence[tuple[float, Floats, Floats]], controls: Floats) -> Contrast:
    """Weighted means of cohorts (share, values, what the controls did meanwhile) against controls.

    Where cohorts are too small to tell their spread it is taken with that of the controls in the same time.
    """
    treated, m = sum(len(values) for _, values, _ in groups), len(controls)
    free = treated - len(groups)
    if m < 2:
        raise NotEstimable("no-controls")
    if treated < 2:
        raise NotEstimable("one-treated")
    around = [float(((values - values.mean()) ** 2).sum()) for _, values, _ in groups]
    theirs = float(np.var(controls, ddof=1)) / m
    if free < ENOUGH and len(groups) > 1:
        pooled = [
            (own + (m - 1) * float(np.var(meanwhile, ddof=1))) / (len(values) - 1 + m - 1)
            for own, (_, values, meanwhile) in zip(around, groups, strict=True)
        ]
        ours = sum(share**2 / len(values) * one for one, (share, values, _) in zip(pooled, groups, strict=True))
        df = float(m - 1)  # all that is known of any spread is what so many controls tell
    else:
        spread = sum(around) / free
        ours = sum(share**2 / len(values) for share, values, _ in groups) * spread
        df = (ours + theirs) ** 2 / (ours**2 / free + theirs**2 / (m - 1)) if ours + theirs > 0 else 1.0
    error = math.sqrt(ours + theirs)
    if error < 1e-12:
        raise NotEstimable("still")
    value = float(sum(share * values.mean() for share, values, _ in groups) - controls.mean())
    reach = float(t.ppf(0.975, df)) * error
    return Contrast(value, value - reach, value + reach, float(2 * t.sf(abs(value) / error, df)), df, error)


__all__ = ["NEVER", "Contrast", "NotEstimable", "Reason", "before_trend", "placebo", "planned", "rolled_out"]
