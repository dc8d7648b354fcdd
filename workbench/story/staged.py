"""The plan as the board decides it: what is released now, what waits for a test, what waits for the gate."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pandas as pd

from workbench import wording
from workbench.claims import Message, Text, claim, holding, say
from workbench.claims import conditions as when
from workbench.estimate import Estimate, count
from workbench.exhibits import Exhibit, exhibit
from workbench.model.roadmap import Milestone, Planned
from workbench.story.answer import chain
from workbench.story.money import Parted, check
from workbench.story.record import Record, day, ends

RECORDED = (
    "now",
    "later",
    "back",
    "held",
    "released",
    "planned",
    "left",
    "waits",
    "carry",
    "unspent",
    "left_at_gate",
)  # figures of the page
HALF = 0.5  # of the money released: who carries at least that is named
ROLES = ("label", "start", "end", "group", "milestone", "id", "after", "status", "owner", "cost", "running", "marks")


def figures(record: Record, money: Parted) -> dict[str, Estimate]:
    """How many initiatives are released, of how many, how many decisions the others wait for, and who carries most, to record."""
    made = {
        "released": len(money.released),
        "planned": len(record.plan()),
        "left": len(record.plan()) - len(money.released),
    }
    made["waits"] = sum(date is not None for _, _, date in _parts(money))
    carry = sum(spent for _, spent in _carriers(money))
    spend = record.figure("roadmap.spend") or money.now
    return {name: count(n) for name, n in made.items()} | {
        "carry": Estimate(wording.borne(carry, spend), unit=record.currency)
    }


def _carriers(money: Parted) -> list[tuple[str, float]]:
    """The owners who together carry at least half of what is released, with the money of each, as far as few do."""
    spent: dict[str, float] = {}
    for one in money.released:
        spent[one.owner] = spent.get(one.owner, 0.0) + (one.spend or 0.0)
    most = sorted(spent.items(), key=lambda pair: -pair[1])
    chosen = most[: 1 + (most[0][1] < HALF * sum(spent.values()))] if most else []
    return chosen if len(chosen) < len(most) and all(owner for owner, _ in chosen) else []


def carried(record: Record, money: Parted, recorded: dict[str, Estimate]) -> Iterator[Message]:
    """Who carries most of what is released, and when the board hears them: at their first conditions."""
    names, checks = tuple(owner for owner, _ in _carriers(money)), _checks(record)
    days = sorted(day for one in money.released if one.owner in names for day in checks.get(one.id, "").split())
    if names:
        carry, now = recorded["carry"], recorded["now"]
        given: dict[str, Any] = {"names": names, "carry": carry, "now": now}
        due: dict[str, Any] = {"date": dt.date.fromisoformat(days[0])} if days else {}
        key, most = (
            "story-plan-carry-due" if due else "story-plan-carry",
            when.at_least(carry, least=HALF * (now.value or 0.0)),
        )
        yield from holding(claim(key, most, **given, **due))


def staged(record: Record, money: Parted | None, recorded: dict[str, Estimate]) -> Exhibit | None:
    """The initiatives by the decision that releases them, over the calendar; None where nothing waits, or all does.

    `cost` is what each spends in the plan's months, `running` what it adds to the plan's net value.
    """
    parts = tuple(_parts(money)) if money else ()
    if money is None or len(parts) < 2 or not money.released:
        return None
    rows = [row for part in parts for row in _rows(record, *part)]
    return exhibit(
        pd.DataFrame(rows, columns=list(ROLES)),
        kind="gantt",
        id="story-plan",
        title=_title(money, recorded),
        takeaways=(*_unspent(record, money, recorded), *carried(record, money, recorded), _waits(parts)),
        encoding={role: role for role in ROLES},
        polarity="none",
        labels=_labels(record),
        highlight=[_label(one) for one in money.released],
        period="",
        source=say("note-roadmap-source"),
        notes=(say("story-plan-note", horizon=record.figure("roadmap.horizon") or count(0)),),
        figures=("roadmap.spend", "roadmap.npv", *(f"story.{name}" for name in RECORDED if name in recorded)),
    )


def _parts(money: Parted) -> Iterator[tuple[Message, tuple[Planned, ...], dt.date | None]]:
    """Each decision with its initiatives and the day by which it is taken, as far as it holds any."""
    if money.released:
        yield say("story-plan-now", money=money.now), money.released, None
    if money.doubted and money.before:
        yield say("story-plan-back", money=money.back, date=money.before), money.doubted, money.before
    if money.waiting and money.gate:
        yield say("story-plan-held", money=money.held, date=money.gate), money.waiting, money.gate


def _rows(
    record: Record, group: Message, some: tuple[Planned, ...], date: dt.date | None
) -> Iterator[tuple[object, ...]]:
    """A row an initiative in the order of its start, and the day on which the group is decided, in the group's own row."""
    checks = _checks(record)
    npv, whole = record.figure("roadmap.npv"), record.figure("roadmap.spend") or count(0)
    for one in sorted(some, key=lambda one: (one.month or 0, one.id)):
        last = (day(one.end) or dt.date.max) - dt.timedelta(days=1)
        spend = Estimate(wording.borne(one.spend or 0.0, whole), unit=record.currency)
        about = (one.id, one.after, one.status, one.owner, _amount(spend), _amount(_added(one, npv)))
        yield _label(one), one.start, last.isoformat(), group, False, *about, checks.get(one.id, "")
    if date:
        yield group, date.isoformat(), date.isoformat(), group, True, "", "", "", "", "", "", ""


def _added(one: Planned, npv: Estimate | None) -> Estimate | None:
    """What it adds to the plan's net value, in two digits, so that what costs a little is not printed as nothing."""
    if npv is None or one.npv is None:
        return None
    return Estimate(wording.in_two_digits(one.npv, one.npv), unit=npv.unit)


def _checks(record: Record) -> dict[str, str]:
    """The days on which initiatives have a condition to meet, by their ids, parted by blanks."""
    days: dict[str, list[str]] = {}
    for one in record.rows("roadmap", Milestone):
        if one.gate and one.state == "due":
            days.setdefault(one.id, []).append(ends(one.by).isoformat())
    return {id_: " ".join(found) for id_, found in days.items()}


def _label(one: Planned) -> Text:
    return say("roadmap-task-after", name=one.named, after=one.after) if one.after else one.named


def _amount(figure: Estimate | None) -> Text:
    return say("roadmap-amount", amount=figure) if figure and figure.value is not None else "–"


def _labels(record: Record) -> dict[str, Text]:
    """The heads of the columns, and the last row of their sums."""
    spend, npv = record.figure("roadmap.spend"), record.figure("roadmap.npv")
    made: dict[str, Text] = {
        "owner": say("col-owner"),
        "cost": say("story-plan-spend"),
        "running": say("col-roadmap-net"),
        "total": say("roadmap-plan-total"),
    }
    sums = {"cost": spend, "running": npv}
    return made | {f"total {name}": _amount(Estimate(one.value, unit=one.unit)) for name, one in sums.items() if one}


def _unspent(record: Record, money: Parted, recorded: dict[str, Estimate]) -> Iterator[Message]:
    """What of the release is not yet spent when its first conditions are due, and at the gate."""
    due, left = check(record, money), recorded.get("left_at_gate")
    if due and "unspent" in recorded:
        names = tuple(one.title for one in money.released if one.id in due.ids)
        known: dict[str, Any] = {"names": names, "unspent": recorded["unspent"], "date": due.date}
        gated: dict[str, Any] = (
            {"gated": "yes", "left": left, "gate": money.gate}
            if left and money.gate
            else {"gated": "no", "left": "", "gate": ""}
        )
        yield claim("story-plan-unspent", when.positive(recorded["unspent"]), **known, **gated)


def _waits(parts: tuple[tuple[Message, tuple[Planned, ...], dt.date | None], ...]) -> Message:
    """What is still to be decided by when."""
    left = ((tuple(one.title for one in some), date) for _, some, date in parts if date)
    return claim(
        "story-plan-waits", parts=chain(tuple(say("story-plan-wait", names=names, date=date) for names, date in left))
    )


def _title(money: Parted, recorded: dict[str, Estimate]) -> Message:
    """How many are released now and in place by when, and how many wait for how many decisions."""
    last = max(day(one.end) or dt.date.max for one in money.released) - dt.timedelta(days=1)
    given = {"n": recorded["released"], "all": recorded["planned"], "left": recorded["left"]}
    return claim("story-plan-starts", waits=recorded["waits"], date=last, **given)
