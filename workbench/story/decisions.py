"""What a board is asked to decide, from the record alone: who or what is not named is asked for, not invented."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from workbench.claims import Text, say
from workbench.estimate import Estimate, stated
from workbench.model.governance import Meeting
from workbench.model.roadmap import Doubted, FirstStep
from workbench.model.voice import Driver, Touchpoint
from workbench.story.causes import Cause
from workbench.story.money import Parted, cash_at, unproven, worth
from workbench.story.record import Record, day, kpis, named, some, who

MOST, TESTS, NAMES = 5, 2, 2


@dataclass(frozen=True)
class Decision:
    """One decision: what, as a row of the table and in a sentence, why now, who, and what follows if not."""

    what: Text
    asked: Text
    why: Text
    who: Text
    otherwise: Text
    figures: tuple[str, ...] = ()

    def row(self) -> dict[Text, Text]:
        """The decision as a row of a table."""
        return {
            say("story-decision"): self.what,
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


def _release(record: Record, causes: tuple[Cause, ...], money: Parted | None) -> Iterator[Decision]:
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
    given: dict[str, Any] = {"money": money.now, "horizon": _months(record)}
    begun = day(min((one.start for one in steps), default=None))
    people = who(*(one.owner for one in leading or steps))
    yield Decision(
        say("story-release", names=names, **given) if names else say("story-release-bare", **given),
        say("story-ask-release", money=money.now),
        _why_now(record, npv),
        say("story-who-from", who=people, date=begun) if begun else people,
        _not_made(record, causes, money, npv),
        ("roadmap.spend", "roadmap.npv", "roadmap.benefit", "roadmap.delay"),
    )


def _not_made(record: Record, causes: tuple[Cause, ...], money: Parted, npv: Estimate) -> Text:
    """What is lost without the money: of a part of the plan its own benefit, of all of it the net value."""
    kept = {one.title for one in money.released}
    answered = tuple(named(one.about) for one in causes[:2] if kept.intersection(one.initiatives))
    whole, part = record.figure("roadmap.benefit"), sum(one.benefit or 0.0 for one in money.released)
    if money.later.value and whole and part:
        lost = say("story-release-part", part=Estimate(part, unit=record.currency), benefit=stated(whole))
    else:
        lost = say("story-release-all", npv=npv)
    return say("story-release-not", lost=lost, causes=answered) if answered else lost


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
    texts = [one.evidence()[0] for one in causes[:2]]
    return say("story-why-two", one=texts[0], two=texts[1]) if len(texts) > 1 else texts[0]


def _unproven(record: Record, causes: tuple[Cause, ...], money: Parted | None) -> Iterator[Decision]:  # noqa: ARG001
    """What is in the plan although the test of its idea says stop, or although it showed no clear effect where tried."""
    found, ended = unproven(record), {one.id for one in record.rows("roadmap", Doubted) if one.stopped}
    if not found:
        return
    names = tuple(
        say("story-keep-stopped" if one.id in ended else "story-keep-unseen", name=one.title) for one in found
    )
    titles = tuple(one.title for one in found)
    if money is None or len(money.doubted) < len(found) or money.before is None:
        yield Decision(
            say("story-keep-bare", names=names),
            say("story-ask-keep-bare", names=titles),
            say("story-keep-why-bare"),
            who(*(one.owner for one in found)),
            say("story-keep-not-bare"),
        )
        return
    added = worth(found, record.figure("roadmap.npv"))
    yield Decision(
        say("story-keep", names=names, money=money.back, date=money.before),
        say("story-ask-keep", money=money.back, date=money.before),
        say("story-keep-why", added=added) if added else say("story-keep-why-bare"),
        say("story-who-by", who=who(record.chair(), *(one.owner for one in found)), date=money.before),
        say("story-keep-not", money=money.back),
    )


def _gate(record: Record, causes: tuple[Cause, ...], money: Parted | None) -> Iterator[Decision]:
    if money is None or money.gate is None:
        return
    date, doubted = money.gate, {one.id for one in money.doubted}
    due = [one for one in kpis(record) if one.date and one.date <= date and not doubted.intersection(one.ids)]
    tests = tuple(one.reached for one in due[:TESTS])
    cash = cash_at(record, date)
    tests += (say("story-cash-at", cash=cash),) if cash else ()
    given: dict[str, Any] = {"date": date, "money": money.held, "names": some(one.title for one in money.waiting)}
    yield Decision(
        say("story-gate", tests=tests, **given) if tests else say("story-gate-bare", **given),
        say("story-ask-gate", **given),
        _why_gated(causes, money, worth(money.waiting, record.figure("roadmap.npv"))),
        say("story-who-by", who=who(record.chair(), *(one.owner for one in due[:TESTS])), date=date),
        say("story-gate-not", money=money.held),
        ("story.gate_cash",) if cash else (),
    )


def _why_gated(causes: tuple[Cause, ...], money: Parted, added: Estimate | None) -> Text:
    """What the work that waits adds to the net value; and which causes have no other answer than it."""
    waiting = {one.title for one in money.waiting}
    alone = tuple(named(one.about) for one in causes if one.initiatives and waiting.issuperset(one.initiatives))
    if added is None:
        return say("story-gate-why-plain")
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
    """Who chairs the first of the regular meetings, and by which one it is to be done, where one was given."""
    forum = next((one.forum for one in record.rows("governance", Meeting) if not one.proposed), None)
    return who(record.chair()) if forum is None else say("story-who-next", who=who(record.chair()), forum=forum)


def _council(record: Record, causes: tuple[Cause, ...], money: Parted | None) -> Iterator[Decision]:
    """A seat that is open, and owners and dates that are; one decision where both are, since one meeting takes it."""
    seat, owners = (next(make(record, causes, money), None) for make in (_seat, _owners))
    if seat and owners:
        yield replace(
            seat,
            what=say("story-why-two", one=seat.what, two=owners.what),
            asked=seat.asked,
            otherwise=say("story-why-two", one=seat.otherwise, two=owners.otherwise),
            figures=tuple(dict.fromkeys((*seat.figures, *owners.figures))),
        )
    else:
        yield from (one for one in (seat, owners) if one)


def _seat(record: Record, causes: tuple[Cause, ...], money: Parted | None) -> Iterator[Decision]:  # noqa: ARG001
    missing = record.missing_seats()
    paper, practice = (record.figure(f"governance.{name}") for name in ("documented", "practised"))
    if missing and paper and practice:
        fit = record.without_seat()
        rules = say("story-seat-why", documented=paper, practised=practice)
        owns = say("story-seat-owns", who=fit.owner, name=fit.title) if fit else ""
        yield Decision(
            say("story-seat-for", missing=missing, who=fit.owner) if fit else say("story-seat", missing=missing),
            say("story-ask-seat", missing=missing),
            say("story-why-two", one=owns, two=rules) if fit else rules,
            _at_the_next(record),
            say("story-seat-not"),
            ("governance.documented", "governance.practised"),
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
