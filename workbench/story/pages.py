"""What a page of the argument says as a whole, where two exhibits together show it, and what follows from it."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.claims import Message, claim, say
from workbench.claims import conditions as when
from workbench.estimate import added, count
from workbench.model.governance import LIVED
from workbench.model.voice import Link, Step
from workbench.story.record import Record


def cost(record: Record) -> Iterator[Message]:
    """That fewer of those who rate lowest stay, and the money of a point; what winning one takes."""
    adds, links = record.figure("voice.point_adds"), [one for one in record.rows("voice", Link) if one.holds]
    told = next((one for one in links if one.told), None)
    if adds is None or not adds.value or told is None or told.kind != "retention":
        return
    levels = [
        record.figure(f"voice.linkage_step.{one.outcome}.{one.kpi:g}")
        for one in record.rows("voice", Step)
        if one.outcome == told.outcome
    ]
    ways = [way for one in links if (way := record.figure(f"voice.value_of_a_point.{one.outcome}"))]
    if len(levels) < 2 or len(ways) < 2 or levels[0] is None or levels[-1] is None:
        return
    measure = record.measure()
    sure = (when.ahead(levels[-1], levels[0]), when.beyond(*ways), when.positive(*ways), when.some(adds))
    both = claim("story-cost", *sure, measure=measure, money=added(ways))
    if both.holds():
        yield both
        if record.results["voice"].headline == "nps":
            yield claim("story-point-won", when.some(adds), measure=measure)


def practice(record: Record) -> Iterator[Message]:
    """That more rules do not help where those there are stay on paper, and what does."""
    ahead = record.figure("governance.difference")
    if ahead is None or not when.at_least(ahead, least=LIVED).holds():
        return
    overdue, ownerless = (record.value(f"governance.{name}") for name in ("overdue", "ownerless"))
    asks = [
        *([say("story-ask-seat")] if record.missing_seats() else []),
        *([say("story-ask-gaps", overdue=count(overdue), ownerless=count(ownerless))] if overdue or ownerless else []),
    ]
    sure = when.at_least(ahead, least=LIVED)
    yield claim("story-practice", sure, asks=tuple(asks)) if asks else claim("story-practice-bare", sure)
