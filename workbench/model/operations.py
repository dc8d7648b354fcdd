"""Operations as rows: what each metric stands at, its control chart, its units, and how it goes with ratings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

BEYOND = "beyond"  # the rule of a control chart that a period beyond its limits meets
MOST_CHARTS = 3

NEAR = 0.02  # of a target: what misses it by no more is not worth a picture, and not drawn as falling short


@dataclass(frozen=True, kw_only=True)
class Metric:
    """A metric over all units in its last period.

    `chart` is the kind of its control chart (individuals, p, u), "" where too few periods make none; `signals` the periods
    of the last year that its usual variation does not explain, `signal` the rule that the last of them meets. `trend` is the
    change a year, `seasonal` whether the season was taken out. `met` counts the units at or past their own target, of
    `judged`; `n` are the cases behind the value, where they are told.
    """

    table: ClassVar[str] = "metrics"
    metric: str
    stage: str
    touchpoint: str
    measured_in: str
    polarity: str
    period: str
    value: float | None
    n: int | None
    unit: str
    target: float | None
    reached: bool | None
    chart: str
    centre: float | None
    low: float | None
    high: float | None
    periods: int
    signals: int
    signal: str
    trend: float | None
    trend_low: float | None
    trend_high: float | None
    seasonal: bool
    units: int
    met: int
    judged: int


@dataclass(frozen=True, kw_only=True)
class Point:
    """A period of a metric: its value, the centre and limits of the chart, and the rule that it meets, or ""."""

    table: ClassVar[str] = "points"
    metric: str
    period: str
    value: float | None
    n: int | None
    centre: float
    low: float | None
    high: float | None
    signal: str


@dataclass(frozen=True, kw_only=True)
class Unit:
    """A unit of a metric over its last periods; `low` and `high` where cases are told."""

    table: ClassVar[str] = "units"
    metric: str
    unit: str
    value: float
    low: float | None
    high: float | None
    n: int | None
    target: float | None
    reached: bool | None

    @property
    def short(self) -> bool:
        """Whether it misses its target by more than rounding hides."""
        return (
            self.reached is False
            and self.target is not None
            and abs(self.value - self.target) > NEAR * abs(self.target)
        )


@dataclass(frozen=True, kw_only=True)
class Tie:
    """How the share of satisfied ratings of a touchpoint goes with a metric: `kind` is within or between units.

    `value` is the change of the share (0-1) with `step` more of the metric, one standard deviation of its kind; `seen` the
    smallest correlation that four of five such samples would show. Nothing is told where the metric varies by little more than
    its sampling error (`stats.unit_links`).
    """

    table: ClassVar[str] = "ties"
    metric: str
    touchpoint: str
    kind: str
    step: float
    value: float | None
    low: float | None
    high: float | None
    p: float | None
    p_holm: float | None
    cells: int
    units: int
    seen: float
    reliability: float


def name_of(metric: str) -> str:
    """A metric as part of a figure's id."""
    return metric.replace(" ", "_").replace(".", "_")


def charted(rows: Sequence[Metric]) -> list[Metric]:
    """The metrics whose control charts are drawn: those that signal, the most telling first; the first where none does."""
    known = [row for row in rows if row.chart]
    return sorted((row for row in known if row.signals), key=lambda row: -row.signals)[:MOST_CHARTS] or known[:1]


def run_of(points: Sequence[Point]) -> Sequence[Point]:
    """The newest periods from the first beyond its limits on its side of the middle; none where the newest is within them."""
    if not points or points[-1].signal != BEYOND:
        return ()
    side = [(one.value or 0.0) > one.centre for one in points]
    start = max((at for at, one in enumerate(side) if one != side[-1]), default=-1) + 1
    return points[next(at for at in range(start, len(points)) if points[at].signal == BEYOND) :]
