"""What a board is asked to decide, from the record alone: who or what is not named is asked for, not invented."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from workbench.claims import Message, Text, say
from workbench.estimate import Estimate, stated
from workbench.model.governance import Meeting
from workbench.model.roadmap import ON_TRACK, Doubted, FirstStep, Planned
from workbench.model.voice import Driver, Touchpoint
from workbench.story.causes import Cause
from workbench.story.links import ratings, swings, tried
from workbench.story.money import Parted, cash_at, check, conditions, tests_cost, unproven, worth
from workbench.story.record import Record, day, ends, kpis, named, said, some, who
from workbench.story.trials import pass_mark, reasons, tested, unmarked

MOST, TESTS, NAMES = 5, 2, 2


@dataclass(frozen=True)
class Decision:
    """One decision: what, as a row of the table and in a sentence, why now, who, and what follows if not; `more` says it whole."""

    what: Text
    asked: Text
    why: Text
    who: Text
    otherwise: Text
    figures: tuple[str, ...] = ()
    more: Text = ""
    notes: tuple[Message, ...] = ()

    def row(self) -> dict[Text, Text]:
        """The decision as a row of a table."""
        return {
            say("story-decision"): say("story-decision-more", what=self.what, more=self.more)
            if self.more
            else self.what,
            say("story-why-now"): self.why,
            say("story-who"): self.who,
            say("story-if-not"): self.otherwise,
        }


def decisions(record: Record, causes: tuple[Cause, ...], money: Parted | None) -> tuple[Decision, ...]:
    """The decisions asked for, at most five. `money` is what the plan spends, in its parts."""
    made = (_release, _unproven, _gate, _unset, _council, _targets, _answer, _listen, _complete)
    found = [one for make in made for one in make(record, causes, money)][:MOST]
    return tuple(map(_numbered, range(1, MOST + 1), found)) if len(found) > 1 else tuple(found)


def _numbered(at: int, one: Decision) -> Decision:
    """The decision under its number, by which the ask speaks of it too."""
    return replace(
        one, what=say("story-decision-at", at=at, what=one.what), asked=say("story-ask-at", at=at, what=one.asked)
    )


def _release(record: Record, causes: tuple[Cause, ...], money: Parted | None) -> Iterator[Decision]:  # noqa: ARG001
    npv, spend = record.figure("roadmap.npv"), record.figure("roadmap.spend")
    if npv is None or spend is None:
        return
    if money is None:
        yield Decision(
            say("story-rethink"),
            say("story-ask-rethink"),
            say("story-rethink-why", npv=npv),
            say("story-owner-asked"),
            say("story-rethink-not", spend=spend),
            ("roadmap.npv", "roadmap.spend"),
        )
        return
    if not money.now.value:
        return
    steps = record.rows("roadmap", FirstStep)
    order = [one.id for one in record.plan()]
    doubted = {one.id for one in unproven(record)}
    leading = sorted((one for one in steps if one.id not in doubted), key=lambda one: _place(one.id, order))[:NAMES]
    names = tuple(one.title for one in leading)
    begun = day(min((one.start for one in steps), default=None))
    people = who(*(one.owner for one in leading or steps))
    stops, tests = check(record, money), tests_cost(record, money)
    more: Text = say("story-release-begins", names=names) if names else ""
    if stops:
        shown = tuple(kpi for _, kpi in swings(record, kpis(record)))
        gates = (*stops.gates, ratings(record, "better")) if shown and tried(record, money, shown) else stops.gates
        more = say("story-release-stops", date=stops.date, money=stops.unspent, gates=gates)
    yield Decision(
        _released(record, money),
        say("story-ask-release-tests", money=money.now, cost=tests)
        if tests
        else say("story-ask-release", money=money.now),
        _why_now(record, npv),
        say("story-who-from", who=people, date=begun) if begun else people,
        _not_made(record, money, npv),
        (
            "roadmap.spend",
            "roadmap.npv",
            "roadmap.benefit",
            "roadmap.delay",
            *(("story.unspent",) if stops else ()),
            *(("story.tests_cost",) if tests else ()),
        ),
        more=more,
    )


def _released(record: Record, money: Parted) -> Message:
    """What is released, and what new tests cost beside it."""
    given: dict[str, Any] = {"money": money.now, "horizon": _months(record)}
    tests = tests_cost(record, money)
    return say("story-release-tests", cost=tests, **given) if tests else say("story-release", **given)


def _not_made(record: Record, money: Parted, npv: Estimate) -> Text:
    """What is lost without the money: of a part of the plan its own net value, else its benefit; of all of it the net value."""
    whole, part = record.figure("roadmap.benefit"), sum(one.benefit or 0.0 for one in money.released)
    carried = money.worths(record).get("worth_now") if money.later.value else None
    if carried is not None and (carried.value or 0.0) > 0:
        return say("story-release-all", npv=carried)
    if money.later.value and whole and part:
        return say("story-release-part", part=Estimate(part, unit=record.currency), benefit=stated(whole))
    return say("story-release-all", npv=npv)


def _place(id_: str, ids: list[str]) -> int:
    """Where an id stands among those known; behind them where it is not."""
    return ids.index(id_) if id_ in ids else len(ids)


def _why_now(record: Record, npv: Estimate) -> Text:
    """What waiting costs, else what the plan should return."""
    lost, months = record.figure("roadmap.delay"), record.figure("roadmap.delay_months")
    if lost and months:
        return say("story-release-delay", months=months, lost=lost, npv=npv)
    return say("story-release-why", npv=npv, initiatives=_count(record))


def _why(causes: tuple[Cause, ...]) -> Text:
    return said(one.evidence()[0] for one in causes[:2])


def _unproven(record: Record, causes: tuple[Cause, ...], money: Parted | None) -> Iterator[Decision]:  # noqa: ARG001
    """What is in the plan although the test of its idea says stop, or although it showed no clear effect where tried."""
    found = unproven(record)
    if not found:
        return
    ended = {one.id for one in record.rows("roadmap", Doubted) if one.stopped}
    before = money.before if money else None
    trials = {one.id: one for one in reversed(conditions(record)) if before is None or ends(one.by) <= before}
    tests = tuple(pass_mark(one, record, trials.get(one.id), stopped=one.id in ended) for one in found)
    if money is None or len(money.doubted) < len(found) or money.before is None:
        titles = tuple(one.title for one in found)
        yield Decision(
            say("story-keep-bare", names=titles),
            say("story-ask-keep-bare", names=titles),
            say("story-keep-why-bare"),
            who(*(one.owner for one in found)),
            say("story-keep-not-bare"),
            more=said((say("story-keep-then", tests=tests), *unmarked(found, trials))),
        )
        return
    yield Decision(
        say("story-keep", money=money.back, date=money.before),
        say("story-ask-keep", money=money.back, date=money.before),
        said(reasons(found, ended, record)),
        tested([trials[one.id] for one in found if one.id in trials]) or _decides(record, found),
        say("story-keep-not", money=money.back),
        more=said((say("story-keep-then", tests=tests), *unmarked(found, trials))),
    )


def _decides(record: Record, initiatives: Iterable[Planned]) -> Text:
    """The board, on the proposal of who chairs the council; where nobody is known to, of the owners."""
    people = [one for one in (record.chair(),) if one] or [one.owner for one in initiatives if one.owner]
    return say("story-board-proposed", who=who(*people)) if people else say("story-board")


def _gate(record: Record, causes: tuple[Cause, ...], money: Parted | None) -> Iterator[Decision]:
    if money is None or money.gate is None:
        return
    date, doubted = money.gate, {one.id for one in money.doubted}
    due = [one for one in kpis(record) if one.date and one.date <= date and not doubted.intersection(one.ids)][:TESTS]
    tests, cash = tuple(one.on_track for one in due), cash_at(record, date)
    tests += (say("story-cash-at", cash=cash),) if cash else ()
    names = some(one.title for one in money.waiting)
    yield Decision(
        say("story-gate", date=date, money=money.held),
        say("story-ask-gate", date=date, money=money.held),
        _why_gated(causes, money, worth(money.waiting, record.figure("roadmap.npv"))),
        _decides(record, money.waiting),
        say("story-gate-not", money=money.held),
        ("story.gate_cash",) if cash else (),
        more=say("story-gate-tests", tests=tests) if tests else say("story-gate-names", names=names),
        notes=(say("story-gate-way", share=Estimate(ON_TRACK, unit="share")),)
        if any(one.falls is not None for one in due)
        else (),
    )


def _why_gated(causes: tuple[Cause, ...], money: Parted, added: Estimate | None) -> Text:
    """What the work that waits adds to the net value, or costs; and which causes have no other answer than it."""
    waiting = {one.title for one in money.waiting}
    alone = tuple(named(one.about) for one in causes if one.initiatives and waiting.issuperset(one.initiatives))
    if added is None:
        return ""
    if (added.value or 0.0) < 0:
        cost = Estimate(-(added.value or 0.0), unit=added.unit)
        return say("story-gate-why-buys", causes=alone, cost=cost) if alone else say("story-gate-why-costs", cost=cost)
    return say("story-gate-why-alone", causes=alone, added=added) if alone else say("story-gate-why", added=added)


def _unset(record: Record, causes: tuple[Cause, ...], money: Parted | None) -> Iterator[Decision]:  # noqa: ARG001
    """Initiatives of the plan that nobody answers for, or of which nobody could say whether they worked."""
    owner, kpi = record.figure("roadmap.without_owner"), record.figure("roadmap.without_kpi")
    if owner and kpi and (owner.value or kpi.value):
        yield Decision(
            say("story-unset", owner=owner, kpi=kpi),
            say("story-ask-unset", owner=owner, kpi=kpi),
            say("story-unset-why", kpi=kpi),
            who(record.chair()),
            say("story-unset-not"),
            ("roadmap.without_owner", "roadmap.without_kpi"),
        )


def _at_the_next(record: Record) -> Text:
    """Who chairs the first of the regular meetings, and by which one it is to be done, with its day, where one was given."""
    forum = next((one.forum for one in record.rows("governance", Meeting) if not one.proposed), None)
    if forum is None:
        return who(record.chair())
    date = record.begins(str(forum))
    if date is None:
        return say("story-who-next", who=who(record.chair()), forum=forum)
    return say("story-who-at", who=who(record.chair()), forum=forum, date=date)


def _council(record: Record, causes: tuple[Cause, ...], money: Parted | None) -> Iterator[Decision]:
    """A seat that is open; without one the owners and dates that are, which otherwise the council's next meeting takes."""
    yield from [*_seat(record, causes, money), *_owners(record, causes, money)][:1]


def _seat(record: Record, causes: tuple[Cause, ...], money: Parted | None) -> Iterator[Decision]:  # noqa: ARG001
    missing = record.missing_seats()
    paper, practice = (record.figure(f"governance.{name}") for name in ("documented", "practised"))
    if missing and paper and practice:
        fit, top = record.without_seat(), record.figure("governance.scale_top")
        given = {"documented": paper, "practised": practice}
        rules = say("story-seat-why-of", top=top, **given) if top else say("story-seat-why", **given)
        yield Decision(
            say("story-seat", missing=missing),
            say("story-ask-seat", missing=missing),
            say("story-seat-owns", who=fit.owner, name=fit.title) if fit else rules,
            _at_the_next(record),
            say("story-seat-not"),
            () if fit else ("governance.documented", "governance.practised"),
            more=say("story-seat-proposed", who=fit.owner) if fit else "",
        )


def _owners(record: Record, causes: tuple[Cause, ...], money: Parted | None) -> Iterator[Decision]:  # noqa: ARG001
    ownerless, overdue, gaps = (record.figure(f"governance.{name}") for name in ("ownerless", "overdue", "gaps"))
    if ownerless and overdue and gaps and (ownerless.value or overdue.value):
        yield Decision(
            say("story-gaps", ownerless=ownerless, overdue=overdue),
            say("story-ask-gaps", ownerless=ownerless, overdue=overdue),
            say("story-gaps-why", gaps=gaps),
            _at_the_next(record),
            say("story-gaps-not", ownerless=ownerless, overdue=overdue),
            ("governance.ownerless", "governance.overdue", "governance.gaps"),
        )


def _targets(record: Record, causes: tuple[Cause, ...], money: Parted | None) -> Iterator[Decision]:  # noqa: ARG001
    mean, targets = record.figure("maturity.mean"), record.figure("maturity.targets")
    if mean and targets and targets.value == 0:
        yield Decision(
            say("story-targets"),
            say("story-ask-targets"),
            say("story-targets-why", mean=mean),
            say("story-owner-asked"),
            say("story-targets-not"),
            ("maturity.mean",),
        )


def _answer(record: Record, causes: tuple[Cause, ...], money: Parted | None) -> Iterator[Decision]:  # noqa: ARG001
    """Without a roadmap: somebody who answers for the causes in front, and an estimate of what to do about them."""
    if record.figure("roadmap.initiatives") is not None or not causes:
        return
    names = tuple(named(one.about) for one in causes[:2])
    yield Decision(
        say("story-name-owner", causes=names),
        say("story-ask-owner", causes=names),
        _why(causes),
        say("story-owner-asked"),
        say("story-name-owner-not"),
    )
    yield Decision(
        say("story-estimate", causes=names),
        say("story-ask-estimate"),
        say("story-estimate-why"),
        say("story-owner-asked"),
        say("story-estimate-not"),
    )


def _listen(record: Record, causes: tuple[Cause, ...], money: Parted | None) -> Iterator[Decision]:  # noqa: ARG001
    """A survey alone that does not say what drives its answers: who acts on it, and what the next one has to ask."""
    if causes or "voice" not in record.results or record.figure("roadmap.initiatives") is not None:
        return
    if few := record.few_answers():
        yield Decision(
            say("story-more"),
            say("story-ask-more"),
            say("story-more-why", level=few),
            say("story-owner-asked"),
            say("story-more-not"),
            (few.id,) if few.id else (),
        )
    yield Decision(
        say("story-act"), say("story-ask-act"), say("story-act-why"), say("story-owner-asked"), say("story-act-not")
    )
    if not record.rows("voice", Touchpoint) or not record.rows("voice", Driver):
        yield Decision(
            say("story-probe"),
            say("story-ask-probe"),
            say("story-probe-why"),
            say("story-owner-asked"),
            say("story-probe-not"),
        )


def _complete(record: Record, causes: tuple[Cause, ...], money: Parted | None) -> Iterator[Decision]:  # noqa: ARG001
    """An audit of which less than half is answered: who answers the rest."""
    left, asked = record.unanswered(), record.figure("governance.applicable")
    if left and asked:
        yield Decision(
            say("story-complete", left=left),
            say("story-ask-complete", left=left),
            say("story-complete-why", left=left, all=asked),
            say("story-owner-asked"),
            say("story-complete-not"),
            ("governance.answered", "governance.applicable"),
        )


def _months(record: Record) -> Estimate:
    return record.figure("roadmap.horizon") or Estimate(None, unit="months")


def _count(record: Record) -> Estimate:
    return record.figure("roadmap.initiatives") or Estimate(None, unit="count")
