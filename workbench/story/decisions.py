"""What a board is asked to decide, from the record alone: who or what is not named is asked for, not invented."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from workbench.claims import Message, Text, say
from workbench.estimate import Estimate, stated
from workbench.model.effects import Effect
from workbench.model.governance import Meeting
from workbench.model.ideas import IdeaTrace
from workbench.model.roadmap import ON_TRACK, Doubted, FirstStep, KpiLine, Milestone, Planned
from workbench.model.voice import Driver, Touchpoint
from workbench.story.causes import Cause
from workbench.story.money import Parted, cash_at, check, conditions, tests_cost, unproven, worth
from workbench.story.record import Record, day, ends, kpis, named, said, some, who

MOST, TESTS, NAMES = 5, 2, 2
WORDS = 60  # letters of a test's result that a cell has room for


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
    stops = check(record, money)
    more: Text = say("story-release-begins", names=names) if names else ""
    if stops:
        more = say("story-release-stops", date=stops.date, money=stops.unspent, gates=stops.gates)
    yield Decision(
        say("story-release", money=money.now, horizon=_months(record)),
        say("story-ask-release", money=money.now),
        _why_now(record, npv),
        say("story-who-from", who=people, date=begun) if begun else people,
        _not_made(record, money, npv),
        ("roadmap.spend", "roadmap.npv", "roadmap.benefit", "roadmap.delay", *(("story.unspent",) if stops else ())),
        more=more,
    )


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
    tests = tuple(_test(one, record, trials.get(one.id), stopped=one.id in ended) for one in found)
    if money is None or len(money.doubted) < len(found) or money.before is None:
        titles = tuple(one.title for one in found)
        yield Decision(
            say("story-keep-bare", names=titles),
            say("story-ask-keep-bare", names=titles),
            say("story-keep-why-bare"),
            who(*(one.owner for one in found)),
            say("story-keep-not-bare"),
            more=said((say("story-keep-then", tests=tests), *_unmarked(found, trials))),
        )
        return
    yield Decision(
        say("story-keep", money=money.back, date=money.before),
        say("story-ask-keep", money=money.back, date=money.before),
        said(_reasons(found, ended, record)),
        _tested([trials[one.id] for one in found if one.id in trials], tests_cost(record, money))
        or _decides(record, found),
        say("story-keep-not", money=money.back),
        ("story.tests_cost",) if tests_cost(record, money) else (),
        more=said((say("story-keep-then", tests=tests), *_unmarked(found, trials))),
    )


def _decides(record: Record, initiatives: Iterable[Planned]) -> Text:
    """The board, on the proposal of who chairs the council; where nobody is known to, of the owners."""
    people = [one for one in (record.chair(),) if one] or [one.owner for one in initiatives if one.owner]
    return say("story-board-proposed", who=who(*people)) if people else say("story-board")


def _unmarked(found: list[Planned], trials: dict[str, Milestone]) -> Iterator[Text]:
    """That the pass mark of a new test is still to be named."""
    if names := tuple(one.title for one in found if one.id not in trials):
        yield say("story-keep-unmarked", names=names)


def _tested(trials: list[Milestone], cost: Estimate | None) -> Text:
    """That the board decides, who makes the new tests by when, and what they cost beside the plan."""
    if not trials:
        return ""
    due, people = max(ends(one.by) for one in trials), who(*(one.owner for one in trials))
    if cost is None:
        return say("story-tests-by", who=people, due=due)
    return say("story-tests-by-cost", who=people, due=due, cost=cost)


def _test(one: Planned, record: Record, trial: Milestone | None, *, stopped: bool) -> Text:
    """What a new test has to show for an initiative to be kept, in the client's words; a pass mark that is missing is asked for."""
    if trial is not None:
        return say("story-keep-shows", name=one.title, gate=named(trial.gate))
    if stopped:
        return say("story-keep-if-go", name=one.title)
    moves = (row.figures for row in record.rows("roadmap", KpiLine) if row.id == one.id and row.figures)
    figures = tuple(dict.fromkeys(label.strip() for texts in moves for label in texts.split(",")))
    tried = {row.label for row in record.rows("effects", Effect) if row.initiative == one.id and row.usable}
    left = tuple(name for name in figures if name not in tried) or figures
    return (
        say("story-keep-if-moves", name=one.title, what=some(left))
        if left
        else say("story-keep-if-seen", name=one.title)
    )


def _reasons(found: list[Planned], ended: set[str], record: Record) -> Iterator[Text]:
    """Why nothing supports each: what the test of its idea said, in the client's words, or that no effect was clear."""
    results = {one.initiative: one.result for one in record.rows("ideas", IdeaTrace) if one.result}
    for one in found:
        if one.id not in ended:
            seen = dict.fromkeys(
                row.label for row in record.rows("effects", Effect) if row.initiative == one.id and row.usable
            )
            yield (
                say("story-keep-saw-none-on", name=one.title, what=tuple(seen))
                if seen
                else say("story-keep-saw-none", name=one.title)
            )
        elif len(results.get(one.id) or "") in range(1, WORDS):
            yield say("story-keep-said-why", name=one.title, result=results[one.id])
        else:
            yield say("story-keep-said-stop", name=one.title)


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
    """Who chairs the first of the regular meetings, and by which one it is to be done, where one was given."""
    forum = next((one.forum for one in record.rows("governance", Meeting) if not one.proposed), None)
    return who(record.chair()) if forum is None else say("story-who-next", who=who(record.chair()), forum=forum)


def _council(record: Record, causes: tuple[Cause, ...], money: Parted | None) -> Iterator[Decision]:
    """A seat that is open, and owners and dates that are; one decision where both are, since one meeting takes it."""
    seat, owners = (next(make(record, causes, money), None) for make in (_seat, _owners))
    if seat and owners:
        yield replace(
            seat, more=said((seat.more, owners.what)), figures=tuple(dict.fromkeys((*seat.figures, *owners.figures)))
        )
    else:
        yield from (one for one in (seat, owners) if one)


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
