"""What a page of the argument says as a whole, where two exhibits together show it, and what follows from it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbench.claims import Message, Text, claim, say
from workbench.claims import conditions as when
from workbench.estimate import count
from workbench.model.governance import LIVED, Question, furthest
from workbench.model.voice import Link, Step
from workbench.story.answer import chain
from workbench.story.record import Record, named

NAMED = 2  # rules that a sentence names


def cost(record: Record) -> Iterator[Message]:
    """That fewer of those who rate lowest stay, and the money of a point; what winning one takes."""
    money = record.figure("voice.point_money")
    told = next((one for one in record.rows("voice", Link) if one.told), None)
    if money is None or told is None or told.kind != "retention":
        return
    levels = [
        record.figure(f"voice.linkage_step.{one.outcome}.{one.kpi:g}")
        for one in record.rows("voice", Step)
        if one.outcome == told.outcome
    ]
    if len(levels) < 2 or levels[0] is None or levels[-1] is None:
        return
    measure = record.measure()
    sure = (when.ahead(levels[-1], levels[0]), when.beyond(money), when.positive(money))
    given: dict[str, Any] = {"measure": measure, "money": money}
    stay, most = record.figure("voice.stay_value"), record.figure(f"voice.value_of_a_point.{told.outcome}")
    both = claim("story-cost", *sure, **given)
    if stay and most and when.below(stay, most).holds():  # who has left tells of less money
        both = claim("story-cost-most", *sure, when.below(stay, most), **given)
    if both.holds():
        yield both
        yield from _won(record, measure, told.outcome)


def _won(record: Record, measure: Text, outcome: str) -> Iterator[Message]:
    """What winning a point takes; and what dates of leaving say of the same money, where they tell it."""
    if record.results["voice"].headline != "nps":
        return
    given: dict[str, Any] = {"measure": measure}
    whole, stay = record.results["voice"].figures["point_money"], record.figure("voice.stay_value")
    money = record.results["voice"].figures[f"value_of_a_point.{outcome}"]
    if stay and when.beyond(stay).holds() and when.positive(stay).holds():
        yield claim("story-point-dates", when.positive(whole), when.beyond(stay), stay=stay, money=money, **given)
    else:
        yield claim("story-point-won", when.positive(whole), **given)


def practice(record: Record) -> Iterator[Message]:
    """That more rules do not help where those there are stay on paper, and what does."""
    ahead = record.figure("governance.difference")
    if ahead is None or not when.at_least(ahead, least=LIVED).holds():
        return
    sure = when.at_least(ahead, least=LIVED)
    ways = tuple(_practised(record))
    overdue, ownerless = (record.value(f"governance.{name}") for name in ("overdue", "ownerless"))
    asks = [
        *([say("story-ask-seat")] if record.missing_seats() else []),
        *([say("story-ask-gaps", overdue=count(overdue), ownerless=count(ownerless))] if overdue or ownerless else []),
    ]
    if ways:
        yield claim("story-practice-plan", sure, ways=chain(ways))
    elif asks:
        yield claim("story-practice", sure, asks=tuple(asks))
    else:
        yield claim("story-practice-bare", sure)


def _practised(record: Record) -> Iterator[Message]:
    """Which initiative of the plan brings the rules into practice that are practised least, or that none does."""
    far, plan = furthest(record.rows("governance", Question)), record.plan()
    least = min((row.practised or 0.0 for row in far), default=0.0)
    told = [row for row in far if row.practised == least][:NAMED] if plan else []
    ways = {row.label: tuple(one.title for one in plan if row.id in one.answers) for row in told}
    yield from (say("story-practised-by", name=named(name), names=titles) for name, titles in ways.items() if titles)
    if left := tuple(named(name) for name, titles in ways.items() if not titles):
        yield say("story-practised-open", names=left)
