"""How the money of a plan that pays is parted: what is released, what waits for a test of its own, what for the gate."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from workbench import wording
from workbench.estimate import Estimate, stated
from workbench.model.roadmap import CashMonth, Doubted, Planned
from workbench.story.record import Record, day

YEAR = 12  # months of a plan year
LAST = 9  # month of the first year from which on a start can wait for a gate that knows the year's results
AT_WORK = ("started", "late")  # states of an initiative that may have cost something already


@dataclass(frozen=True)
class Parted:
    """What the plan spends within its months, in three parts that add up to it, each at the digits that the sum bears.

    `back` is for `doubted`, what no test supports and is not begun; `held` is for `waiting`, none of which begins before
    `gate`; `now` is for all the rest, `released`.
    """

    now: Estimate
    back: Estimate
    held: Estimate
    gate: dt.date | None
    released: tuple[Planned, ...]
    doubted: tuple[Planned, ...]
    waiting: tuple[Planned, ...]

    @property
    def later(self) -> Estimate:
        """What is not released today."""
        return Estimate((self.back.value or 0.0) + (self.held.value or 0.0), unit=self.now.unit)

    def worths(self, record: Record) -> dict[str, Estimate]:
        """What each part adds to the plan's net value; nothing where they do not add up to it."""
        npv = record.figure("roadmap.npv")
        parts = {
            "now": self.released,
            "later": (*self.doubted, *self.waiting),
            "back": self.doubted,
            "held": self.waiting,
        }
        whole = worth((*self.released, *parts["later"]), npv)
        if npv is None or whole is None or whole.value != stated(npv).value:
            return {}
        return {f"worth_{name}": added for name, some in parts.items() if (added := worth(some, npv))}

    @property
    def before(self) -> dt.date | None:
        """The last day before work on what no test supports."""
        starts = [date for date in (day(one.start) for one in self.doubted) if date]
        return min(starts) - dt.timedelta(days=1) if starts else None

    def figures(self, record: Record) -> dict[str, Estimate]:
        """The parts that are not nothing, and what it costs to run the plan after its months, to record."""
        given = {"now": self.now, "later": self.later, "back": self.back, "held": self.held}
        after = record.value("roadmap.total") - record.value("roadmap.spend")
        given["follows"] = Estimate(wording.in_two_digits(max(after, 0.0), after), unit=self.now.unit)
        return {name: one for name, one in given.items() if one.value}


def parted(record: Record) -> Parted | None:
    """The parts of what the plan spends; None without a plan that pays."""
    spend, horizon = record.figure("roadmap.spend"), record.figure("roadmap.horizon")
    if spend is None or spend.value is None or record.value("roadmap.npv") <= 0:
        return None
    plan, span = record.plan(), int(horizon.value or 0) if horizon else 0
    doubted = [one for one in unproven(record) if one.status not in AT_WORK and one.month is not None]
    rest = [one for one in plan if one not in doubted]
    late = [one for one in rest if one.month is not None and one.month >= LAST and one.month + one.months > YEAR]
    waiting = late if len(record.budget) > 1 and span > YEAR else []
    back, held = (sum(one.spend or 0.0 for one in some) for some in (doubted, waiting))
    released = tuple(one for one in rest if one not in waiting)
    now_, back_, held_ = (
        Estimate(wording.borne(amount, spend), unit=record.currency)
        for amount in (round(spend.value - back - held), back, held)
    )
    return Parted(now_, back_, held_, _gate(plan, waiting), released, tuple(doubted), tuple(waiting))


def _gate(plan: list[Planned], waiting: list[Planned]) -> dt.date | None:
    """The day before the first of what waits begins, at the latest the last day of the first plan year."""
    starts = [date for one in plan if (date := day(one.plan_start))]
    waits = [date for one in waiting if (date := day(one.start))]
    return min(starts[0].replace(year=starts[0].year + 1), *waits) - dt.timedelta(days=1) if starts and waits else None


def cash_at(record: Record, date: dt.date) -> Estimate | None:
    """What cash has come to by a date that ends a month, with its interval in the months' simulated outcomes."""
    known = {one.month: one for one in record.rows("roadmap", CashMonth)}
    one = known.get(date.isoformat()[:7])
    return Estimate(one.cash, one.low, one.high, unit=record.currency) if one else None


def worth(initiatives: Iterable[Planned], npv: Estimate | None) -> Estimate | None:
    """The part of the plan's net value that initiatives add, at the digits it bears; None where that of one is not known."""
    values = [one.npv for one in initiatives]
    known = [one for one in values if one is not None]
    if npv is None or not known or len(known) < len(values):
        return None
    return Estimate(wording.borne(sum(known), npv), unit=npv.unit)


def unproven(record: Record) -> list[Planned]:
    """The initiatives of the plan that no test supports: stopped as an idea, or without a clear effect where tried."""
    doubted = {one.id for one in record.rows("roadmap", Doubted)}
    return [one for one in record.plan() if one.id in doubted]
