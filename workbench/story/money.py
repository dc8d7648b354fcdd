"""How the money of a plan that pays is parted: released, waiting for a test of its own, for the gate; what is unspent when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from workbench import wording
from workbench.claims import Text, say
from workbench.estimate import Estimate, stated
from workbench.model.roadmap import CashMonth, Doubted, Milestone, Planned
from workbench.story.record import Record, day, ends, named, some

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
        each = [one.npv for one in (*self.released, *parts["later"])]
        known = [value for value in each if value is not None]
        if npv is None or len(known) < len(each) or wording.borne(sum(known), npv) != stated(npv).value:
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


@dataclass(frozen=True)
class Check:
    """The next day on which released work (ids) has conditions to meet, in the client's words, and what is unspent of it then."""

    date: dt.date
    gates: tuple[Text, ...]
    ids: frozenset[str]
    unspent: Estimate


def check(record: Record, money: Parted | None) -> Check | None:
    """The next conditions of what is released, where they are due before the gate and money is left to stop."""
    if money is None:
        return None
    released = {one.id: one for one in money.released}
    due = [one for one in conditions(record) if one.id in released]
    date = min((ends(one.by) for one in due), default=dt.date.max)
    met = [one for one in due if ends(one.by) == date]
    left = unspent(record, [released[id_] for id_ in dict.fromkeys(one.id for one in met)], date)
    if not met or date > (money.gate or dt.date.max) or left is None or not left.value:
        return None
    return Check(date, some(named(one.gate) for one in met), frozenset(one.id for one in met), left)


def conditions(record: Record) -> list[Milestone]:
    """The milestones to come that say what has to be true for going on."""
    return [one for one in record.rows("roadmap", Milestone) if one.gate and one.state == "due"]


def tests_cost(record: Record, money: Parted | None) -> Estimate | None:
    """What the new tests cost, beside the plan, of what no test supports so far."""
    doubted = {one.id for one in money.doubted} if money else set()
    costs = [one.cost for one in conditions(record) if one.id in doubted and one.cost]
    return Estimate(wording.in_two_digits(sum(costs), sum(costs)), unit=record.currency) if costs else None


def left_at_gate(record: Record, money: Parted | None) -> Estimate | None:
    """What is unspent at the gate of released work that has conditions to meet before, else of all that is released."""
    if money is None or money.gate is None:
        return None
    stops = check(record, money)
    kept = [one for one in money.released if stops is None or one.id in stops.ids]
    return unspent(record, kept, money.gate)


def still_open(record: Record, money: Parted | None) -> Estimate | None:
    """What can still be stopped at the gate: that, and what is held until then."""
    left = left_at_gate(record, money)
    if money is None or left is None:
        return None
    return Estimate((left.value or 0.0) + (money.held.value or 0.0), unit=record.currency)


def at_gate(record: Record, money: Parted | None) -> Text:
    """The same in its parts, as words; empty without a gate or money to stop."""
    left = left_at_gate(record, money)
    if money is None or left is None or not (left.value or money.held.value):
        return ""
    return say("story-gate-left", left=left, held=money.held) if left.value else say("story-gate-held", held=money.held)


def unspent(record: Record, initiatives: Iterable[Planned], date: dt.date) -> Estimate | None:
    """What initiatives have not spent by the end of a month, of what they spend within the plan's months."""
    spend, horizon = record.figure("roadmap.spend"), record.figure("roadmap.horizon")
    if spend is None or horizon is None:
        return None
    left = sum(_left(one, date, int(horizon.value or 0)) for one in initiatives)
    return Estimate(wording.borne(left, spend), unit=record.currency)


def _left(one: Planned, date: dt.date, horizon: int) -> float:
    """The same of one: it is built in equal months, and a twelfth of its yearly cost follows in each month after."""
    begun, month, running = day(one.plan_start), int(one.month or 0), (one.cost_yearly or 0.0) / YEAR
    if begun is None or one.month is None or one.spend is None:
        return 0.0
    gone = max((date.year - begun.year) * YEAR + date.month - begun.month + 1 - month, 0)
    once = one.spend - running * max(horizon - month - one.months, 0)
    built = min(gone / one.months, 1.0) if one.months else 1.0
    return max(one.spend - once * built - running * max(gone - one.months, 0), 0.0)


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
    """What initiatives add to the plan's net value, as their rows print it, in two digits; None where that of one is not known."""
    values = [one.npv for one in initiatives]
    known = [one for one in values if one is not None]
    if npv is None or not known or len(known) < len(values):
        return None
    whole = sum(wording.in_two_digits(one, one) for one in known)
    return Estimate(wording.in_two_digits(whole, whole), unit=npv.unit)


def unproven(record: Record) -> list[Planned]:
    """The initiatives of the plan that no test supports: stopped as an idea, or without a clear effect where tried."""
    doubted = {one.id for one in record.rows("roadmap", Doubted)}
    return [one for one in record.plan() if one.id in doubted]
