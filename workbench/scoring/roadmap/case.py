"""The business case of the initiatives as arrays: when money goes out, what comes in, and who claims which points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, get_args

import numpy as np
import pandas as pd

from workbench.model.terms import Bucket

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from workbench.model.terms import Finance, Limits

    Floats = NDArray[np.float64]
    Integers = NDArray[np.int64]

BUCKETS = get_args(Bucket)
RATING, MEASURE = "touchpoint.", "voice."  # figures that are ratings, and those that ratings drive
ACTIVE = ("proposed", "planned", "started", "late")


@dataclass(frozen=True, eq=False)
class Claims:
    """One row for each initiative, figure and linkage: what the initiative claims to move and what that is worth.

    `initiative`, `figure`, `linkage` and `bucket` are places in the case's lists; `points` and `value` have columns
    low, likely, high; `causal` is the chance that the link is a cause. `repeats` is true where the same initiative
    claims more in the same bucket on the other side of a rating and the measure that the rating drives.
    """

    initiative: Integers
    figure: Integers
    linkage: Integers
    bucket: Integers
    points: Floats
    value: Floats
    causal: Floats
    repeats: NDArray[np.bool_]

    @property
    def expected(self) -> Floats:
        """Money a year at full effect: means of the triangular ranges, times the chance of a cause."""
        return np.asarray(self.points.mean(axis=1) * self.value.mean(axis=1) * self.causal)


@dataclass(frozen=True, eq=False)
class Case:
    """Initiatives that can be planned, in months from the plan's start.

    `frame` keeps their columns; `earliest`, `months`, `ramp` are months, `once` and `yearly` money, `confidence` 0-1.
    `running` has begun: its `months` and `once` are what is left of them from the plan's start on.
    `horizon` is the month by which all must be finished, `span` the month until which money is counted. `discount`
    has one factor a month, 1 in the first (t = 0). Without financial assumptions `claims` is empty and `merit`
    (impact x confidence) is what the plan maximises. Outcomes share the economy, delivery and the response of
    customers: `correlation` (0-1) is that of any two; a cost may come out `cost_range` (share) above or below what
    is stated.
    """

    frame: pd.DataFrame
    start: str
    horizon: int
    span: int
    earliest: Integers
    months: Integers
    ramp: Integers
    once: Floats
    yearly: Floats
    running: NDArray[np.bool_]
    confidence: Floats
    roles: Floats
    role_names: tuple[str, ...]
    claims: Claims
    figures: tuple[str, ...]
    linkages: tuple[str, ...]
    discount: Floats
    merit: Floats
    monetary: bool
    correlation: float = 0.0
    cost_range: float = 0.0

    @cached_property
    def ids(self) -> list[str]:
        """The initiatives' ids, in row order."""
        return [str(one) for one in self.frame["id"]]

    @property
    def must(self) -> NDArray[np.bool_]:
        """True for what is in every plan: mandatory, or already running."""
        return np.asarray(self.frame["mandatory"].to_numpy(bool) | self.running)

    def __len__(self) -> int:
        return len(self.frame)

    def latest(self, at: int) -> int:
        """The last month in which an initiative can start and still finish within the horizon."""
        return self.horizon - int(self.months[at])

    def outlays(self, at: int, start: int) -> Floats:
        """Money out by month, (2, months): investment and running cost."""
        return outlays(self.once[at], self.yearly[at], start, int(self.months[at]), span=self.span)

    def costs(self, at: int, start: int) -> Floats:
        """Money out a month."""
        return np.asarray(self.outlays(at, start).sum(axis=0))

    def shape(self, at: int, start: int) -> Floats:
        """Share of the full benefit that arrives in each month: none until live, then in a straight line over the ramp."""
        month = np.arange(self.span) - (start + int(self.months[at]))
        ramp = max(1, int(self.ramp[at]))
        return np.asarray(np.clip((month + 1) / ramp, 0, 1) * (month >= 0))

    def worth(self, at: int, start: int) -> float:
        """Present value of one unit of money a year of full benefit."""
        key = (start + int(self.months[at]), int(self.ramp[at]))
        if key not in self._worths:
            self._worths[key] = float(self.shape(at, start) @ self.discount / 12)
        return self._worths[key]

    @cached_property
    def _worths(self) -> dict[tuple[int, int], float]:
        """Present values by first live month and ramp: most start months share theirs with others."""
        return {}

    def expense(self, at: int, start: int) -> float:
        """Present value of the costs."""
        return float(self.costs(at, start) @ self.discount)


def outlays(once: float, yearly: float, start: int, months: int, *, span: int) -> Floats:
    """Money out by month, (2, `span`): investment evenly over its months, a twelfth of the yearly cost from then on."""
    flow = np.zeros((2, span))
    flow[0, start : start + months] = once / months
    flow[1, start + months :] = yearly / 12
    return flow


def build(initiatives: pd.DataFrame, finance: Finance | None, limits: Limits, *, start: str) -> Case:
    """The case of the initiatives that have all estimates; `start` is the plan's first month (ISO, 2026-10)."""
    frame = initiatives.reset_index(drop=True)
    figures = tuple(dict.fromkeys(link.figure for link in finance.linkages)) if finance else ()
    linkages = tuple(link.id for link in finance.linkages) if finance else ()
    span = max(limits.horizon, finance.benefit_months) if finance else limits.horizon
    rate = finance.discount_rate if finance else 0.0
    names = tuple(sorted({role for roles in frame["roles"] for role in roles}))
    confidence = frame["confidence"].fillna(1.0).to_numpy(float)
    running = begun(frame, start)
    months, share = remaining(frame, start)
    return Case(
        frame=frame,
        start=start,
        horizon=limits.horizon,
        span=span,
        earliest=np.array([max(0, month_between(start, one)) if one else 0 for one in frame["start"]], dtype=np.int64),
        months=months.astype(np.int64),
        running=running,
        ramp=frame["ramp"].fillna(0).to_numpy(float).astype(np.int64),
        once=frame["cost_once"].fillna(0).to_numpy(float) * share,
        yearly=frame["cost_yearly"].fillna(0).to_numpy(float),
        confidence=confidence,
        role_names=names,
        figures=figures,
        linkages=linkages,
        roles=np.array([[float(roles.get(name, 0)) for name in names] for roles in frame["roles"]]).reshape(
            len(frame), len(names)
        ),
        claims=_claims(frame, finance, figures),
        discount=(1 + rate) ** (-np.arange(span) / 12),
        merit=(frame["impact"] * confidence).fillna(0).to_numpy(float),
        monetary=finance is not None,
        correlation=finance.correlation if finance else 0.0,
        cost_range=finance.cost_range if finance else 0.0,
    )


def _claims(frame: pd.DataFrame, finance: Finance | None, figures: tuple[str, ...]) -> Claims:
    rows = [
        (at, figures.index(link.figure), number, BUCKETS.index(link.bucket),
         (effect["low"], effect["likely"], effect["high"]), tuple(link.value_per_point),
         link.causal if effect.get("causal") is None else effect["causal"])
        for at, effects in enumerate(frame["effects"])
        for effect in effects
        for number, link in enumerate(finance.linkages if finance else ())
        if link.figure == effect["figure"]
    ]  # fmt: skip
    columns = list(zip(*rows, strict=True)) if rows else [()] * 7
    whole = [np.array(column, dtype=np.int64) for column in columns[:4]]
    ranges = [np.array(column, dtype=float).reshape(-1, 3) for column in columns[4:6]]
    once = Claims(
        whole[0],
        whole[1],
        whole[2],
        whole[3],
        ranges[0],
        ranges[1],
        np.array(columns[6], dtype=float),
        np.zeros(len(rows), dtype=bool),
    )
    return replace(once, repeats=_repeats(once, figures))


def _repeats(claims: Claims, figures: Sequence[str]) -> NDArray[np.bool_]:
    """Claims told twice: a rating drives NPS, so one initiative's claims on both in one bucket overlap; the smaller repeats."""
    side = np.array(
        [1 if one.startswith(RATING) else 2 if one.startswith(MEASURE) else 0 for one in figures], dtype=int
    )
    sides = side[claims.figure] if len(figures) else np.zeros(0, dtype=int)
    worth, found = claims.expected, np.zeros(len(sides), dtype=bool)
    for owner, bucket in set(zip(claims.initiative.tolist(), claims.bucket.tolist(), strict=True)):
        mine = (claims.initiative == owner) & (claims.bucket == bucket)
        rating, measure = mine & (sides == 1), mine & (sides == 2)
        if rating.any() and measure.any():
            found |= (measure if worth[measure].sum() <= worth[rating].sum() else rating) & (worth > 0)
    return found


def begun(initiatives: pd.DataFrame, first: str) -> NDArray[np.bool_]:
    """True where work has begun before or with the plan: what is started, and what is late and should have begun."""
    status, start = initiatives["status"], initiatives["start"].fillna("")
    overdue = (status == "late") & (start != "") & (start < first)
    return np.asarray((status == "started") | overdue, dtype=bool)


def remaining(initiatives: pd.DataFrame, first: str) -> tuple[Floats, Floats]:
    """Months left at the plan's first month, and the share (0-1) of the one-off cost left with them.

    What should be finished by its own dates and is not takes one more month, without further one-off cost.
    """
    months = initiatives["months"].to_numpy(float)
    starts = np.where(begun(initiatives, first), initiatives["start"].fillna(""), "")
    elapsed = np.array([max(0, month_between(one, first)) if one else 0 for one in starts], dtype=float)
    left = np.maximum(0.0, months - elapsed)
    return np.asarray(np.maximum(1.0, left)), np.asarray(left / months)


def month_between(first: str, second: str) -> int:
    """Whole months from one ISO month to another: 2026-10 to 2027-01 is 3."""
    (y, m), (v, k) = (tuple(map(int, one.split("-")[:2])) for one in (first, second))
    return (v - y) * 12 + k - m


def month_after(first: str, months: int) -> str:
    """The ISO month that many months later."""
    year, month = map(int, first.split("-")[:2])
    total = year * 12 + month - 1 + months
    return f"{total // 12:04d}-{total % 12 + 1:02d}"
