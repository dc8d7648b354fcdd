"""What the plan's value hangs on: whether what it improves pays, who shows it, and when the first trials tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Literal

from workbench.claims import Message, claim, holding, say
from workbench.claims import conditions as when
from workbench.estimate import Estimate, stated
from workbench.model.effects import Effect, Expected
from workbench.model.outcomes import ExecutiveLine
from workbench.model.roadmap import Assumed, Swing
from workbench.model.voice import Link
from workbench.story.money import Check, Parted, check
from workbench.story.record import Kpi, Record, kpis, said

LINKS = 2  # that a page names
SAVING = "operational efficiency"  # the bucket of benefits that are cost saved


def swings(record: Record, known: tuple[Kpi, ...]) -> Iterator[tuple[Swing, Kpi]]:
    """The inputs of more swing with the KPI that shows what they are about, the first of each subject."""
    seen = set[str]()
    for row in record.rows("roadmap", Swing):
        kpi = next((one for one in known if _about(one, str(row.input))), None)
        subject = _about(kpi, str(row.input)) if kpi else ""
        if kpi is not None and subject not in seen and len(seen) < LINKS:
            seen.add(subject)
            yield row, kpi


def _about(kpi: Kpi, text: str) -> str:
    """What an uncertain input is about, where the KPI's initiative moves it; empty otherwise."""
    return next((label.strip() for label in kpi.figures.split(",") if label.strip() and label.strip() in text), "")


def savings(record: Record) -> set[str]:
    """The figures whose benefit is cost saved."""
    return {one.figure for one in record.rows("roadmap", Assumed) if one.bucket == SAVING}


def tried(record: Record, money: Parted | None, shown_by: Iterable[Kpi]) -> Check | None:
    """The day on which conditions of the work behind each of these KPIs are due; None where that of one is not."""
    found = check(record, money)
    return found if found and all(found.ids.intersection(one.ids) for one in shown_by) else None


def staying(record: Record) -> str:
    """The measure by which the client can tell today who of its customers stays; empty without one."""
    return next((one.label for one in record.rows("voice", Link) if one.kind == "retention" and one.holds), "")


def checked_by(record: Record, stops: Check, owners: Iterable[str]) -> str:
    """Who answers for the outcome that all this work serves, and for none of the work; empty where nobody does."""
    serves: dict[str, set[str]] = {}
    for one in record.rows("outcomes", ExecutiveLine):
        serves.setdefault(one.executive, set()).add(one.action)
    return next((name for name, ids in serves.items() if stops.ids <= ids and name and name not in owners), "")


def guards(record: Record, money: Parted, own: dict[str, Estimate]) -> Iterator[Message]:
    """What limits the loss: what is unspent when the first conditions are due, what is spent only after a test or the gate."""
    spend, lost = record.figure("roadmap.spend"), record.figure("roadmap.not_paid_back")
    if spend is None or lost is None:
        return
    risky, stops = when.positive(lost), check(record, money)
    if stops and "now" in own:
        given: dict[str, Any] = {"unspent": own["unspent"], "now": own["now"], "date": stops.date}
        yield from holding(claim("story-guard-check", risky, **given))
        if judged := tuple(_judged(record, money)):
            parts = said((say("story-guard-stops", **given), *judged))
            yield from holding(claim("story-guard-links", risky, parts=parts))
    held, back = "held" in own and money.gate is not None, "back" in own
    if "later" in own and (held or back):
        by = "both" if held and back else "gate" if held else "test"
        given = {"later": own["later"], "spend": stated(spend), "date": money.gate or "", "by": by}
        yield from holding(claim("story-guard", risky, **given))


def _judged(record: Record, money: Parted) -> Iterator[Message]:
    """How sure the two links of most swing are: whether ratings were seen to rise, how likely they pay, what if neither does."""
    found = [(row.link, kpi) for row, kpi in swings(record, kpis(record))]
    stops = tried(record, money, [kpi for _, kpi in found])
    ways = [_most(record, name) for name, _ in found]
    if len(found) < LINKS or stops is None or ways[0] is None or {_held(one) for one in ways} != {_held(ways[0])}:
        return
    bucket = say(f"roadmap-bucket-{ways[0].bucket.replace(' ', '-')}")
    given: dict[str, Any] = {"bucket": bucket, "share": Estimate(ways[0].causal, unit="share")}
    seen = {one.label for one in record.rows("effects", Effect) if one.usable and one.initiative in stops.ids}
    assumed = not seen.intersection(name for name, _ in found)
    points = _points(record, [name for name, _ in found]) if assumed else []
    if len(points) == LINKS:
        yield say("story-guard-points", one=points[0], two=points[1], **given)
    else:
        yield say("story-guard-assumed", **given) if assumed else say("story-guard-held", **given)
    both, chance = record.figure("roadmap.both_fail"), record.figure("roadmap.both_fail_chance")
    if both and chance:
        yield say("story-guard-both", both=both, chance=chance)


def ratings(record: Record, how: Literal["better", "less"]) -> Message:
    """The ratings that a first trial must lift, by the least that the plan assumes, where no trial measured them; or that it does not."""
    points = _points(record, [row.link for row, _ in swings(record, kpis(record))])
    if len(points) == LINKS and all(one.low is not None for one in points):
        return say(f"story-{how}-ratings-by", one=points[0], two=points[1])
    return say(f"story-{how}-ratings")


def _points(record: Record, names: list[str]) -> list[Estimate]:
    """The rating points that the plan assumes of the initiative that moves each of these most, where no trial measured them."""
    rows = sorted(record.rows("roadmap", Expected), key=lambda one: -one.mean)
    first = (next((one for one in rows if one.label == name), None) for name in names)
    ids = (f"roadmap.effect_expected.{one.initiative}.{one.figure.replace('.', '_')}" for one in first if one)
    return [found for id_ in ids if (found := record.figure(id_))]


def _held(way: Assumed | None) -> tuple[str, float] | None:
    return (way.bucket, way.causal) if way else None


def _most(record: Record, figure: str) -> Assumed | None:
    """The way of most money by which a figure pays."""
    ways = [one for one in record.rows("roadmap", Assumed) if one.figure == figure]
    return max(ways, key=lambda one: one.likely * one.causal, default=None)
