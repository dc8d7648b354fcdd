"""How the money of a plan that pays is parted: what is released, what waits for a test of its own, what for the gate."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from workbench import wording
from workbench.estimate import Estimate
from workbench.model.effects import Effect, unseen
from workbench.model.ideas import IdeaLine, IdeaTrace
from workbench.model.roadmap import Planned
from workbench.scoring.roadmap.case import outlays
from workbench.story.record import Record, day

YEAR = 12  # months of a plan year
AT_WORK = ("started", "late")  # states of an initiative that may have cost something already


@dataclass(frozen=True)
class Parted:
    """What the plan spends within its months, in four parts that add up to it, each at the digits that the sum bears.

    `year` is for the first plan year, of all where there is no gate; `live` runs on what is live by then; `back` is for
    `doubted`, what no test supports and is not begun; `held` is for `waiting`, which a gate on `gate` can still stop.
    `released` is the rest of the plan.
    """

    year: Estimate
    live: Estimate
    back: Estimate
    held: Estimate
    gate: dt.date | None
    released: tuple[Planned, ...]
    doubted: tuple[Planned, ...]
    waiting: tuple[Planned, ...]

    @property
    def now(self) -> Estimate:
        """What is released today."""
        return _sum(self.year, self.live)

    @property
    def later(self) -> Estimate:
        """What is not released today."""
        return _sum(self.back, self.held)

    @property
    def before(self) -> dt.date | None:
        """The last day before work on what no test supports."""
        starts = [date for date in (day(one.start) for one in self.doubted) if date]
        return min(starts) - dt.timedelta(days=1) if starts else None

    def figures(self) -> dict[str, Estimate]:
        """The parts that are not nothing, to record."""
        given = {
            "now": self.now,
            "later": self.later,
            "release": self.year,
            "run_on": self.live,
            "back": self.back,
            "held": self.held,
        }
        return {name: one for name, one in given.items() if one.value}


def parted(record: Record) -> Parted | None:
    """The parts of what the plan spends; None without a plan that pays."""
    spend, horizon = record.figure("roadmap.spend"), record.figure("roadmap.horizon")
    if spend is None or spend.value is None or record.value("roadmap.npv") <= 0:
        return None
    plan, span = record.plan(), int(horizon.value or 0) if horizon else 0
    doubted = [one for one in unproven(record) if one.status not in AT_WORK and one.month is not None]
    rest = [one for one in plan if one not in doubted]
    late = [one for one in rest if one.month is not None and one.month + one.months > YEAR]
    first = record.released[0].value if record.released else None
    back = sum(_spent(one, 0, span) for one in doubted)
    gate, year, live = _last_of_year_one(plan), spend.value - back, 0.0
    if gate and first is not None and len(record.released) > 1 and span > YEAR:
        year = first - sum(_spent(one, 0, YEAR) for one in doubted)
        live = sum(_spent(one, YEAR, span) for one in rest if one not in late)
    held = spend.value - back - year - live
    if held < 1:  # nothing but what rounding leaves
        gate, held, late = None, 0.0, []
    released = tuple(one for one in rest if one not in late)
    year_, live_, back_, held_ = (
        Estimate(wording.borne(amount, spend), unit=record.currency) for amount in (year, live, back, held)
    )
    return Parted(year_, live_, back_, held_, gate, released, tuple(doubted), tuple(late))


def _spent(one: Planned, begin: int, end: int) -> float:
    """What an initiative that has not begun spends from one month of the plan to another."""
    if one.month is None:
        return 0.0
    span = max(end, int(one.month) + one.months)
    flow = outlays(one.cost_once, one.cost_yearly or 0.0, int(one.month), one.months, span=span)
    return float(flow[:, begin:end].sum())


def _last_of_year_one(plan: list[Planned]) -> dt.date | None:
    starts = [day(one.plan_start) for one in plan if one.plan_start]
    return starts[0].replace(year=starts[0].year + 1) - dt.timedelta(days=1) if starts and starts[0] else None


def _sum(*parts: Estimate) -> Estimate:
    return Estimate(sum(one.value or 0.0 for one in parts), unit=parts[0].unit)


def worth(initiatives: Iterable[Planned], npv: Estimate | None) -> Estimate | None:
    """The part of the plan's net value that initiatives add, at the digits it bears; None where that of one is not known."""
    values = [one.npv for one in initiatives]
    known = [one for one in values if one is not None]
    if npv is None or not known or len(known) < len(values):
        return None
    return Estimate(wording.borne(sum(known), npv), unit=npv.unit)


def unproven(record: Record) -> list[Planned]:
    """The initiatives of the plan that no test supports: stopped as an idea, or without a clear effect where tried."""
    doubted = stopped(record) | unseen(record.rows("effects", Effect))
    return [one for one in record.plan() if one.id in doubted]


def stopped(record: Record) -> set[str]:
    """The initiatives that came from an idea whose test says stop."""
    ideas = {one.id for one in record.rows("ideas", IdeaLine) if one.is_stopped}
    return {one.initiative for one in record.rows("ideas", IdeaTrace) if one.idea in ideas}
