"""What the plan's value hangs on: whether what it improves pays, who shows it, and when the first trials tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from workbench.claims import Message, claim, holding, say
from workbench.claims import conditions as when
from workbench.estimate import Estimate, stated
from workbench.model.roadmap import Assumed, Swing
from workbench.model.voice import Link
from workbench.story.money import Check, Parted, check
from workbench.story.record import Kpi, Record, kpis, who

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


def stays(record: Record) -> bool:
    """Whether the client can tell today who of its customers stays."""
    return any(one.kind == "retention" and one.holds for one in record.rows("voice", Link))


def guards(record: Record, money: Parted, own: dict[str, Estimate]) -> Iterator[Message]:
    """What limits the loss: what is unspent when the first conditions are due, what is spent only after a test or the gate."""
    spend, lost = record.figure("roadmap.spend"), record.figure("roadmap.not_paid_back")
    if spend is None or lost is None:
        return
    risky, stops = when.positive(lost), check(record, money)
    if stops and "now" in own:
        given: dict[str, Any] = {"unspent": own["unspent"], "now": own["now"], "date": stops.date}
        yield from holding(claim("story-guard-check", risky, **given))
        if judged := _judged(record, money):
            yield from holding(claim("story-guard-links", risky, **given, **judged))
    held, back = "held" in own and money.gate is not None, "back" in own
    if "later" in own and (held or back):
        by = "both" if held and back else "gate" if held else "test"
        given = {"later": own["later"], "spend": stated(spend), "date": money.gate or "", "by": by}
        yield from holding(claim("story-guard", risky, **given))


def _judged(record: Record, money: Parted) -> dict[str, Any]:
    """How probable the client holds the two links of most swing, where it holds both alike, and who shows it by the gate."""
    found = [(row.link, kpi) for row, kpi in swings(record, kpis(record))]
    assumed = [_most(record, name) for name, _ in found]
    if len(found) < LINKS or money.gate is None or not tried(record, money, [kpi for _, kpi in found]):
        return {}
    if not all(assumed) or len({(one.bucket, one.causal) for one in assumed if one}) != 1 or assumed[0] is None:
        return {}
    bucket = say(f"roadmap-bucket-{assumed[0].bucket.replace(' ', '-')}")
    people = who(*(kpi.owner for _, kpi in found))
    return {"bucket": bucket, "share": Estimate(assumed[0].causal, unit="share"), "who": people, "by": money.gate}


def _most(record: Record, figure: str) -> Assumed | None:
    """The way of most money by which a figure pays."""
    ways = [one for one in record.rows("roadmap", Assumed) if one.figure == figure]
    return max(ways, key=lambda one: one.likely * one.causal, default=None)
