"""What is said of the plan's money: where it goes, what each part adds to the net value, and what stands outside."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbench.claims import Message, claim, holding, say
from workbench.claims import conditions as when
from workbench.estimate import Estimate, stated
from workbench.model.technology import OptionLine
from workbench.story.links import guards
from workbench.story.money import Parted
from workbench.story.record import Record

MONEY = ("now", "back", "held")  # the parts of what the plan spends, as the board decides on them


def spending(record: Record, money: Parted, own: dict[str, Estimate]) -> Iterator[Message]:
    """The sentences about a plan that pays; `own` are the figures of its parts."""
    yield from _shares(record, own)
    yield from _worths(record, own)
    yield from _spread(record)
    yield from guards(record, money, own)


def _shares(record: Record, own: dict[str, Estimate]) -> Iterator[Message]:
    """What becomes of all that the plan spends."""
    spend, horizon, months = (record.figure(f"roadmap.{name}") for name in ("spend", "horizon", "benefit_months"))
    parts = tuple(say(f"story-goes-{name}", money=own[name]) for name in MONEY if name in own)
    if len(parts) > 1 and spend and horizon:
        given: dict[str, Any] = {"spend": stated(spend), "horizon": horizon, "parts": parts}
        yield from holding(claim("story-money", when.shown(given["spend"]), **given))
    if "follows" in own and months:
        running = own["follows"]
        apart = _aside(record)
        key = "story-follows-aside" if apart else "story-follows"
        tests = own.get("tests_cost")
        given = {"tests": tests or "", "tested": "yes" if tests else "no", "running": running, "months": months}
        given |= {"cost": apart["cost"]} if apart else {}
        yield from holding(claim(key, when.shown(running), **given))


def aside(record: Record) -> Iterator[Message]:
    """A choice of technology that the plan does not hold: its money is no part of what is asked for."""
    if given := _aside(record):
        yield say("story-aside", **given)


def _aside(record: Record) -> dict[str, Any]:
    options, cost = record.rows("technology", OptionLine), record.figure("technology.liability")
    beside = record.value("technology.beside_plan") and options and cost
    return {"option": options[0].option, "cost": cost} if beside else {}


def _worths(record: Record, own: dict[str, Estimate]) -> Iterator[Message]:
    """What of the plan's net value is released, and what that which is held back would add to it."""
    spend = record.figure("roadmap.spend")
    if spend and "worth_later" in own and "worth_now" in own and "now" in own:
        added = own["worth_later"].value or 0.0
        adds = "some" if added > 0 else "takes" if added < 0 else "none"
        given: dict[str, Any] = {"now": own["now"], "carried": own["worth_now"], "later": own["later"]}
        yield say("story-value", adds=adds, added=own["worth_later"], spend=stated(spend), **given)


def _spread(record: Record) -> Iterator[Message]:
    """How low cash falls and when it is back, the range of the plan's outcomes, and how often the money is not back."""
    deepest, payback = record.figure("roadmap.deepest_cash"), record.figure("roadmap.payback")
    if deepest and payback:
        given = {"deepest": deepest, "payback": payback}
        yield from holding(claim("story-cash", when.shown(payback), when.negative(deepest), **given))
    npv, lost, months = (record.figure(f"roadmap.{name}") for name in ("npv", "not_paid_back", "benefit_months"))
    if npv and lost and months and npv.low is not None:
        yield from holding(claim("story-spread", when.positive(lost), npv=npv, lost=lost, months=months))
