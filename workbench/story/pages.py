"""What a page of the argument says as a whole, where two exhibits together show it, and what follows from it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbench import wording
from workbench.claims import Message, Month, Text, claim, dates, say
from workbench.claims import conditions as when
from workbench.estimate import Estimate, count
from workbench.model.employees import Said, Unit
from workbench.model.governance import LIVED, Question, furthest
from workbench.model.journey import Touchpoint
from workbench.model.operations import Metric, Point, charted, name_of, run_of
from workbench.model.roadmap import Assumed, KpiLine
from workbench.model.voice import Link, Step
from workbench.story import bill
from workbench.story.answer import chain
from workbench.story.causes import Cause
from workbench.story.money import Parted
from workbench.story.record import Record, named

NAMED = 2  # rules that a sentence names
DRIVER = "driver."  # begins the name of a statement of employees
NPS = "NPS"  # as the plan calls the figure of that name


def figures(record: Record) -> dict[str, Estimate]:
    """The money of a point where staying is counted by dates of leaving, to record; nothing where they do not tell it."""
    whole, told, stay = record.figure("voice.point_money"), _stayed(record), record.figure("voice.stay_value")
    money = record.figure(f"voice.value_of_a_point.{told.outcome}") if told else None
    if not (whole and money and stay and when.beyond(stay).holds() and when.positive(stay).holds()):
        return {}
    value, low, high = (  # as printed, so that a reader's sum is this one
        sum(sign * (wording.borne(getattr(one, end), one) or 0.0) for sign, one in ((1, whole), (-1, money), (1, stay)))
        for end in ("value", "low", "high")
    )
    return {"point_money_dates": Estimate(value, low, high, unit=whole.unit)}


def _stayed(record: Record) -> Link | None:
    """The link of the measure with staying, where that is the one that is told."""
    return next((one for one in record.rows("voice", Link) if one.told and one.kind == "retention"), None)


def cost(record: Record, causes: tuple[Cause, ...], own: dict[str, Estimate]) -> Iterator[Message]:
    """That fewer of those who rate lowest stay, and what failing costs or the money of a point by each count."""
    money, told = record.figure("voice.point_money"), _stayed(record)
    if told is None:
        return
    levels = [
        record.figure(f"voice.linkage_step.{one.outcome}.{one.kpi:g}")
        for one in record.rows("voice", Step)
        if one.outcome == told.outcome
    ]
    if len(levels) < 2 or levels[0] is None or levels[-1] is None:
        return
    fewer = when.ahead(levels[-1], levels[0])
    if fewer.holds():
        yield from bill.beside(record, causes, own, fewer)
    if money is None:
        return
    sure = (fewer, when.beyond(money), when.positive(money))
    given: dict[str, Any] = {"measure": record.measure()}
    dates = own.get("point_money_dates")
    if dates:
        low, high = sorted((dates, money), key=lambda one: one.value or 0.0)
        both = claim("story-cost-two", *sure, low=low, high=high, **given)
    else:
        both = claim("story-cost", *sure, money=money, **given)
    if both.holds():
        yield both
        if record.results["voice"].headline == "nps":
            yield _won(record, told, money, dated=bool(dates), **given)


def _won(record: Record, told: Link, whole: Estimate, *, dated: bool, measure: Text) -> Message:
    """What winning a point takes, what staying is of it by each count, and which of them the plan counts."""
    money = record.results["voice"].figures[f"value_of_a_point.{told.outcome}"]
    lines = record.rows("roadmap", KpiLine)
    served = any(NPS in line.moves for line in lines)
    taken = any(one.figure == NPS and one.likely == money.value for one in record.rows("roadmap", Assumed))
    plan = "none" if lines and not served else "taken" if served and taken else "open"
    if not dated:
        return claim("story-point-won", when.positive(whole), measure=measure, plan=plan)
    stay = record.results["voice"].figures["stay_value"]
    given: dict[str, Any] = {"measure": measure, "label": told.label, "stay": stay, "money": money, "plan": plan}
    return claim("story-point-dates", when.positive(whole), when.beyond(stay), **given)


def unexplained(record: Record) -> Iterator[Message]:
    """Who has to say what changed when the first drawn measure of operations left its usual range, which no figure tells."""
    drawn = charted(record.rows("operations", Metric))
    if not drawn or drawn[0].reached is not False:
        return
    metric = drawn[0]
    run = run_of([one for one in record.rows("operations", Point) if one.metric == metric.metric])
    signals = record.figure(f"operations.signals.{name_of(metric.metric)}")
    if not run or signals is None:
        return
    owner = next((one.owner for one in record.rows("journey", Touchpoint) if one.id == metric.touchpoint), None)
    given: dict[str, Any] = {"metric": named(metric.metric), "since": dates.told(run[0].period, Month)}
    key = "story-unexplained-by" if owner else "story-unexplained"
    yield claim(key, when.some(signals), **given, **({"owner": owner} if owner else {}))


def practice(record: Record, money: Parted | None) -> Iterator[Message]:
    """That rules stay on paper where nobody sees to them, and what of the plan brings them and people's say into practice."""
    ahead = record.figure("governance.difference")
    if ahead is None or not when.at_least(ahead, least=LIVED).holds():
        return
    sure, lacks, voices = when.at_least(ahead, least=LIVED), tuple(_lacks(record)), tuple(_voices(record, money))
    ways = (*_practised(record, most=1 if lacks and voices else NAMED), *voices)
    overdue, ownerless = (record.value(f"governance.{name}") for name in ("overdue", "ownerless"))
    asks = [
        *([say("story-ask-seat")] if record.missing_seats() else []),
        *([say("story-ask-gaps", overdue=count(overdue), ownerless=count(ownerless))] if overdue or ownerless else []),
    ]
    if ways and lacks:
        yield claim("story-practice-both", sure, lacks=chain(lacks), ways=chain(ways))
    elif ways:
        yield claim("story-practice-plan", sure, ways=chain(ways))
    elif asks:
        yield claim("story-practice", sure, asks=tuple(asks))
    else:
        yield claim("story-practice-bare", sure)


def _lacks(record: Record) -> Iterator[Message]:
    """Who has no seat where it is decided, and how many gaps are past their date."""
    if missing := record.missing_seats():
        yield say("story-no-seat", missing=missing)
    overdue, gaps = record.figure("governance.overdue"), record.figure("governance.gaps")
    if overdue and gaps and overdue.value:
        yield say("story-lacks-gaps", overdue=overdue, gaps=gaps)


def _voices(record: Record, money: Parted | None) -> Iterator[Message]:
    """Which initiative of the plan answers the statement to which fewest employees agree; said where any answers a statement."""
    plan, later = record.plan(), {one.id for one in (*money.doubted, *money.waiting)} if money else set()
    statements = {
        f"employees.{one.measure}": one.label
        for one in record.rows("employees", Said)
        if one.measure.startswith(DRIVER)
    }
    shares = {id_: one for id_ in statements if (one := record.figure(id_))}
    if not any(id_ in one.answers for one in plan for id_ in statements) or not shares:
        return
    least = min(shares, key=lambda id_: shares[id_].value or 0.0)
    name = _agreed(least, statements[least], shares[least], record)
    found = [one for one in plan if least in one.answers]
    titles: Text | tuple[Text, ...] = tuple(one.title for one in found)
    if found and all(one.id in later for one in found):
        titles = say("story-through-held", names=titles)
    yield say("story-practised-by", name=name, names=titles) if found else say("story-practised-open", names=(name,))


def _agreed(id_: str, statement: Text, share: Estimate, record: Record) -> Message:
    """A statement with how many agree, and how many in the unit of enough people where fewest do."""
    measure, units = id_.partition(".")[2], record.rows("employees", Unit)
    own = [one for one in units if one.measure == measure and one.wave == units[-1].wave and not one.small_base]
    levels = {one.group: found for one in own if (found := record.figure(f"{id_}.unit.{one.group}"))}
    least = min(levels, key=lambda group: levels[group].value or 0.0) if len(levels) > 1 else ""
    if not least:
        return say("story-said-by", name=named(statement), share=share)
    return say("story-said-by-at", name=named(statement), share=share, unit=least, low=levels[least])


def _practised(record: Record, *, most: int) -> Iterator[Message]:
    """Which initiative of the plan brings the rules into practice that are practised least, or that none does."""
    far, plan = furthest(record.rows("governance", Question)), record.plan()
    least = min((row.practised or 0.0 for row in far), default=0.0)
    told = [row for row in far if row.practised == least][:most] if plan else []
    ways = {row.label: tuple(one.title for one in plan if row.id in one.answers) for row in told}
    yield from (say("story-practised-by", name=named(name), names=titles) for name, titles in ways.items() if titles)
    if left := tuple(named(name) for name, titles in ways.items() if not titles):
        yield say("story-practised-open", names=left)
