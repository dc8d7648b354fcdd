"""What could go wrong, from the record alone: each risk with its early sign, its threshold and who watches it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from workbench.claims import Message, Text, claim, say
from workbench.claims import conditions as when
from workbench.estimate import Estimate, count
from workbench.model.charter import Written
from workbench.model.governance import Gap, Meeting
from workbench.model.roadmap import ON_TRACK
from workbench.model.voice import Touchpoint
from workbench.story.causes import Cause
from workbench.story.links import LINKS, checked_by, ratings, savings, staying, swings, tried
from workbench.story.money import Check, Parted, at_gate, cash_at, check
from workbench.story.record import Kpi, Record, day, kpis, named, said, who

MOST, GOALS = 5, 2
LINKED = "story-risk-link-sign"  # the early sign that what improves brings no benefit
RELIABLE = 0.667  # alpha below which a profile is not even tentative (Krippendorff, 2004)


@dataclass(frozen=True)
class Risk:
    """One risk: what may happen, by what it would show first, from where on one acts, who watches, what is done."""

    what: Text
    sign: Text
    threshold: Text
    owner: Text
    action: Text
    figures: tuple[str, ...] = ()

    @property
    def shows(self) -> Text:
        """Its early sign, where it has one that is not the threshold, and when to act."""
        if self.threshold == say("story-threshold-asked"):
            return said((self.sign, self.threshold))
        if not self.sign:
            return say("story-act-if", threshold=self.threshold)
        return say("story-sign-act", sign=self.sign, threshold=self.threshold)

    def row(self) -> dict[Text, Text]:
        """The risk as a row of a table."""
        return {
            say("story-risk"): self.what,
            say("story-early-sign"): self.shows,
            say("col-owner"): self.owner,
            say("story-what-we-do"): self.action,
        }


def risks(record: Record, causes: tuple[Cause, ...] = (), money: Parted | None = None) -> tuple[Risk, ...]:
    """The risks of a run, at most five, those of money in front."""
    known = kpis(record)
    made = (
        _value(record, known, money),
        _late(record, causes, money),
        _links(record, known, money),
        _goals(record),
        _before(record),
        _overdue(record),
        _open(record, money),
        _thin(record),
        _falling(record),
        _agreement(record),
        _blind(record),
    )
    return tuple(one for some in made for one in some)[:MOST]


def watched(record: Record, dangers: tuple[Risk, ...], money: Parted | None, cash: Estimate | None) -> Message:
    """What the board should look at, or set, so that the risks show in time."""
    asked = say("story-threshold-asked")
    if any(one.threshold == asked for one in dangers):
        return say("story-watch-set")
    if money is None or money.gate is None or cash is None:
        return say("story-watch-report")
    stops = check(record, money)
    if stops:
        given: dict[str, Any] = {"money": stops.unspent, "sum": at_gate(record, money)}
        decides = say("story-watch-check", check=stops.date, date=money.gate, **given)
        told = _stays(record, money, stops)
        return say("story-watch-then", one=decides, two=told) if told else decides
    if any(one.sign == say(LINKED) for one in dangers):
        return say("story-watch-both", date=money.gate)
    return say("story-watch-cash", date=money.gate, cash=cash, held=money.held)


def _stays(record: Record, money: Parted, stops: Check) -> Text:
    """By which measure who stays is told at the gate, and who checks it, where that is a risk's threshold."""
    shown, what = [kpi for _, kpi in swings(record, kpis(record))], staying(record)
    if not what or not shown or not tried(record, money, shown):
        return ""
    checks = checked_by(record, stops, [one.owner for one in shown])
    return say("story-watch-checked", what=what, who=checks) if checks else say("story-watch-stays", what=what)


def _value(record: Record, known: tuple[Kpi, ...], money: Parted | None) -> Iterator[Risk]:
    low, high = record.figure("roadmap.npv_p10"), record.figure("roadmap.npv_p90")
    npv = record.figure("roadmap.npv")
    if low is None and npv is not None and npv.low is not None:
        low, high = npv, npv
    if low is None or high is None:
        return
    ends = (
        say("story-risk-range", npv=npv)
        if low is npv and npv is not None
        else say("story-risk-value", low=low, high=high)
    )
    lost, months = record.figure("roadmap.not_paid_back"), record.figure("roadmap.benefit_months")
    if lost and lost.value and months:
        ends = say("story-risk-lost", share=lost, months=months)
    lead, date = known[0] if known else None, money.gate if money else None
    cash = cash_at(record, date) if date else None
    sign, threshold, owner = (
        (lead.still, lead.due, lead.owner) if lead else (say("story-risk-range-sign"), say("story-threshold-asked"), "")
    )
    if cash and date:  # a sign of its own: single KPIs are those of the links
        sign, owner = say("story-risk-cash-sign", cash=cash), record.chair()
        threshold = say("story-threshold-cash", cash=cash, date=date)
    do, left, stops = say("story-risk-value-do"), at_gate(record, money), check(record, money)
    if left:
        do = say("story-risk-value-gate", sum=left)
        if stops and cash and date:
            sign, threshold = "", say("story-threshold-check", check=stops.date, cash=cash, date=date)
            do = say("story-risk-value-check", money=stops.unspent, sum=left)
    yield Risk(
        ends,
        sign,
        threshold,
        who(owner),
        do,
        ("roadmap.npv", "roadmap.not_paid_back", *(("story.gate_cash",) if cash else ()),
         *(("story.left_at_gate", "story.held", "story.open_at_gate") if left else ()), *(("story.unspent",) if stops else ())),
    )  # fmt: skip


def _late(record: Record, causes: tuple[Cause, ...], money: Parted | None) -> Iterator[Risk]:
    """What answers the cause in front and starts only after the gate, which so judges the cause without it."""
    if money is None or money.gate is None or not causes:
        return
    gate = money.gate
    late = [one for one in money.waiting if one.title in causes[0].initiatives and (day(one.start) or gate) > gate]
    if not late:
        return
    yield Risk(
        say("story-risk-late", names=tuple(one.title for one in late), cause=causes[0].about, date=gate),
        say("story-risk-late-sign", start=min(day(one.start) or gate for one in late)),
        say("story-threshold-late"),
        who(*(one.owner for one in late)),
        say(
            "story-risk-late-do",
            money=Estimate(sum(one.cost_once for one in late), unit=record.currency),
            cause=causes[0].about,
        ),
    )


def _links(record: Record, known: tuple[Kpi, ...], money: Parted | None) -> Iterator[Risk]:
    """The uncertain inputs of more swing, one for each thing that the plan improves; one risk where both may not pay."""
    found, gate, saved = tuple(swings(record, known)), money.gate if money else None, savings(record)
    if len(found) == LINKS and all(row.link and row.link not in saved for row, _ in found):
        (one, lead), (two, other) = found
        ends = {"low": Estimate(one.low, unit=record.currency), "other": Estimate(two.low, unit=record.currency)}
        given: dict[str, Any] = {"one": named(one.link), "two": named(two.link), **ends}
        both = record.figure("roadmap.both_fail")
        what = say("story-risk-links-both", both=both, **given) if both else say("story-risk-links-none", **given)
        yield _tried(what, (lead, other), record, money) or _unpaid(what, (lead, other), gate, "link")
        return
    for row, kpi in found:
        low, high = (Estimate(end, unit=record.currency) for end in (row.low, row.high))
        if row.link:
            what, kind = say("story-risk-link-none", what=row.link, low=low), "saving" if row.link in saved else "link"
            first = _tried(what, (kpi,), record, money) if kind == "link" else None
            yield first or _unpaid(what, (kpi,), gate, kind)
        else:
            do = say("story-risk-link-by") if gate else say("story-risk-link-do")
            what = say("story-risk-link", what=str(row.input), low=low, high=high)
            yield Risk(what, kpi.still, kpi.due, who(kpi.owner), do)


def _tried(what: Text, kpis_: tuple[Kpi, ...], record: Record, money: Parted | None) -> Risk | None:
    """That what improves brings no benefit, where its first trials tell while money is unspent; later who stays tells."""
    stops, gate = tried(record, money, kpis_), money.gate if money else None
    if stops is None or gate is None:
        return None
    kind = "stays" if staying(record) else "rates"
    return Risk(
        what,
        "",
        say(f"story-threshold-tried-{kind}", check=stops.date, date=gate, less=ratings(record, "less")),
        who(*(one.owner for one in kpis_)),
        say(f"story-risk-tried-{kind}", money=stops.unspent),
        ("story.unspent", *(("roadmap.both_fail",) if record.figure("roadmap.both_fail") else ())),
    )


def _unpaid(what: Text, kpis_: tuple[Kpi, ...], gate: dt.date | None, kind: str) -> Risk:
    """That what improves brings no benefit: it shows where the change has come, a saving in the cost."""
    do = say(f"story-risk-{kind}-by") if gate else say(f"story-risk-{kind}-do")
    return Risk(what, say(f"story-risk-{kind}-sign"), _unseen(gate, kind), who(*(one.owner for one in kpis_)), do)


def _unseen(gate: dt.date | None, kind: str) -> Text:
    """From when on no difference is taken to say that what improves does not pay."""
    return say(f"story-threshold-{kind}-by", date=gate) if gate else say(f"story-threshold-{kind}")


def goals(record: Record) -> list[dict[str, str]]:
    """The first goals of the charter that have a measure, a target and a date."""
    written: dict[int, dict[str, str]] = {}
    for one in record.rows("charter", Written):
        if one.part == "goals":
            written.setdefault(one.entry, {})[one.field] = one.text
    return [one for one in written.values() if all(one.get(name) for name in ("kpi", "target", "by"))][:GOALS]


def aims(record: Record) -> Iterator[Message]:
    """The goals of the charter with their date."""
    if found := goals(record):
        yield say("story-goals", date=min(dt.date.fromisoformat(one["by"]) for one in found), goals=_named(found))


def _named(found: list[dict[str, str]]) -> tuple[Message, ...]:
    """Goals in the client's words."""
    return tuple(say("story-goal", kpi=one["kpi"], target=one["target"].replace(" %", "\u00a0%")) for one in found)


def _goals(record: Record) -> Iterator[Risk]:
    """That the goals of the charter are missed: those with a measure, a target and a date, as the client wrote them."""
    found = goals(record)
    if found:
        yield Risk(
            say("story-risk-goals", goals=_named(found)),
            say("story-risk-goals-sign"),
            say("story-threshold-goals", date=min(dt.date.fromisoformat(one["by"]) for one in found)),
            who(*(one.get("owner", "") for one in found)),
            say("story-risk-goals-do"),
        )


def _before(record: Record) -> Iterator[Risk]:
    """That work slips as earlier work did: what was late or without effect of it."""
    measured, late, none = (
        record.figure(f"roadmap.{name}") for name in ("measured", "verdict.late", "verdict.no-effect")
    )
    if measured and late and none and (late.value or none.value):
        yield Risk(
            say("story-risk-before", n=measured, late=late, none=none),
            say("story-risk-before-sign"),
            say("story-threshold-before", share=Estimate(ON_TRACK, unit="share")),
            who(record.chair()),
            say("story-risk-before-do"),
            ("roadmap.measured", "roadmap.verdict.late", "roadmap.verdict.no-effect"),
        )


def _overdue(record: Record) -> Iterator[Risk]:
    overdue, gaps = record.figure("governance.overdue"), record.rows("governance", Gap)
    decided = record.figure("governance.ownerless") and record.figure("governance.gaps")  # then new dates are asked for
    if overdue is None or not overdue.value or not gaps or decided:
        return
    forum = next(iter(record.rows("governance", Meeting)), None)
    yield Risk(
        say("story-risk-overdue", overdue=overdue),
        say("story-risk-overdue-sign"),
        say("story-threshold-overdue"),
        who(*(one.owner for one in gaps if one.overdue)),
        say("story-risk-overdue-at", forum=forum.forum)
        if forum and not forum.proposed
        else say("story-risk-overdue-do"),
        ("governance.overdue",),
    )


def _open(record: Record, money: Parted | None) -> Iterator[Risk]:
    open_, all_ = record.figure("roadmap.candidates_open"), record.figure("roadmap.candidates")
    if open_ and all_ and open_.value:
        date, planned = money.gate if money else None, record.figure("roadmap.candidates_planned")
        left = count((all_.value or 0) - (planned.value or 0)) if planned else open_
        outside = count((left.value or 0) - (open_.value or 0))
        yield Risk(
            say("story-risk-unanswered", left=left, all=all_, open=open_, outside=outside)
            if (outside.value or 0) > 0
            else say("story-risk-open", open=open_, all=all_),
            say("story-risk-open-sign"),
            say("story-threshold-open", date=date) if date else say("story-threshold-asked"),
            who(record.chair()),
            say("story-risk-open-do"),
            ("roadmap.candidates_open", "roadmap.candidates", "roadmap.candidates_planned"),
        )


def _thin(record: Record) -> Iterator[Risk]:
    """Findings that rest on less than half of the audit."""
    left, asked = record.unanswered(), record.figure("governance.applicable")
    if left and asked:
        yield Risk(
            say("story-risk-thin", left=left, all=asked),
            say("story-risk-thin-sign"),
            say("story-threshold-thin"),
            say("story-owner-asked"),
            say("story-risk-thin-do"),
            ("governance.answered", "governance.applicable"),
        )


def _falling(record: Record) -> Iterator[Risk]:
    """What customers rate clearly lower than last time, the two largest falls."""
    fell = [one for one in record.rows("voice", Touchpoint) if one.significant and (one.change or 0.0) < 0]
    for one in sorted(fell, key=lambda one: one.change or 0.0)[:2]:
        name = one.touchpoint
        change, level = record.figure(f"voice.touchpoint_change.{name}"), record.figure(f"voice.touchpoint.{name}")
        if change and level and level.low is not None:
            yield Risk(
                claim("story-risk-falling", when.fell(change, least=0), what=one.label, change=change, level=level),
                say("story-risk-falling-sign"),
                say("story-threshold-falling", level=level),
                say("story-owner-asked"),
                say("story-risk-falling-do"),
                (f"voice.touchpoint_change.{name}", f"voice.touchpoint.{name}"),
            )


def _agreement(record: Record) -> Iterator[Risk]:
    alpha = record.figure("maturity.alpha")
    if alpha and alpha.value is not None and alpha.value < RELIABLE:
        yield Risk(
            say("story-risk-agreement", alpha=alpha),
            say("story-risk-agreement-sign"),
            say("story-threshold-alpha"),
            say("story-owner-asked"),
            say("story-risk-agreement-do"),
            ("maturity.alpha",),
        )


def _blind(record: Record) -> Iterator[Risk]:
    """How far a measure has to move before the survey would show it."""
    seen, *waves = (record.figure(f"voice.nps{end}") for end in ("_change_seen", "_change", "", "_previous"))
    compared = [one for one in waves if one is not None]
    enough = bool(compared) and when.steady(*compared, least=record.results["voice"].rules.small_base).holds()
    if seen and len(compared) == len(waves) and enough:
        yield Risk(
            say("story-risk-unseen", seen=seen),
            say("story-risk-unseen-sign"),
            say("story-threshold-unseen", seen=seen),
            say("story-owner-asked"),
            say("story-risk-unseen-do"),
            ("voice.nps_change_seen",),
        )
