"""What else the board could decide: nothing, only what is released today, less and more money, or money alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from workbench import wording
from workbench.claims import Message, Text, claim, first, holding, say
from workbench.claims import conditions as when
from workbench.estimate import Estimate, count, stated
from workbench.exhibits import Exhibit, exhibit
from workbench.model.budgets import BudgetPoint, Required, Unbound
from workbench.model.ideas import IdeaTrace
from workbench.model.roadmap import Planned
from workbench.story.answer import chain
from workbench.story.causes import Cause
from workbench.story.money import Parted, worth
from workbench.story.record import Record, named, some

NAMED = 3  # findings that a cell names
RECORDED = (
    "now", "later", "worth_now", "required", "required_now", "required_free", "required_price", "must_spend", "must_net", "rest_spend", "rest_net",
)  # fmt: skip


@dataclass(frozen=True)
class Option:
    """A set of initiatives that could be decided, with what it spends in the plan's months and its net value.

    `later` are those that it does not release at once.
    """

    name: Message
    ids: frozenset[str]
    spend: float
    npv: float
    why: Text
    later: frozenset[str] = frozenset()


def figures(record: Record, money: Parted | None) -> dict[str, Estimate]:
    """What the required answers cost in net value, what the budget would bring without them, and how many wait, to record."""
    npv, own, required = record.figure("roadmap.npv"), _own(record), record.rows("roadmap", Required)
    if npv is None or own is None or money is None:
        return {}
    left = len(_left(required, money))
    made = {"required": count(len(required)), "required_now": count(len(required) - left)} if required else {}
    free = next((one for one in record.rows("roadmap", Unbound) if one.npv > own.npv), None)
    given = {"required_free": free.npv, "required_price": free.npv - own.npv} if free and required else {}
    made |= {name: Estimate(wording.borne(value, npv), unit=record.currency) for name, value in given.items()}
    return made | _prices(record, money, _left(required, money))


def _prices(record: Record, money: Parted, left: list[Required]) -> dict[str, Estimate]:
    """What of the money held back is for required answers, and what the rest is, each with the net value that it adds."""
    npv, spend = record.figure("roadmap.npv"), record.figure("roadmap.spend")
    made: dict[str, Estimate] = {}
    for name, part in zip(("must", "rest"), _asunder(money, left), strict=True):
        if spend and part and (added := worth(part, npv)):
            paid = sum(wording.borne(one.spend or 0.0, spend) or 0.0 for one in part)
            made |= {f"{name}_spend": Estimate(paid, unit=record.currency), f"{name}_net": added}
    return made


def _asunder(money: Parted, left: list[Required]) -> tuple[list[Planned], list[Planned]]:
    """What is held back that answers what must be answered and is not yet, and what else is held back."""
    later = (*money.doubted, *money.waiting)
    wanted = {one.id for one in later for must in left if one.id in must.ids}
    for _ in later:  # and what these wait for
        wanted |= {id_ for one in later if one.id in wanted for id_ in re.findall(r"[^\s,;]+", one.after)}
    return [one for one in later if one.id in wanted], [one for one in later if one.id not in wanted]


def _left(required: list[Required], money: Parted) -> list[Required]:
    """What must be answered and is not by what is released."""
    released = {one.id for one in money.released}
    return [one for one in required if not one.ids & released]


def _own(record: Record) -> BudgetPoint | None:
    """The plan among the plans for more and less budget."""
    return next((one for one in record.rows("roadmap", BudgetPoint) if one.share == 1), None)


def options(
    record: Record, causes: tuple[Cause, ...], money: Parted | None, recorded: dict[str, Estimate]
) -> Exhibit | None:
    """The options with what each is worth and leaves undone, the plan marked; None where nothing else was weighed."""
    npv, spend = record.figure("roadmap.npv"), record.figure("roadmap.spend")
    points, own = record.rows("roadmap", BudgetPoint), _own(record)
    if money is None or npv is None or spend is None or own is None:
        return None
    required = record.rows("roadmap", Required)
    made = tuple(_options(record, causes, money, points, own))
    if len(made) < 3:  # nothing and the plan alone are no choice
        return None
    rows = [_row(one, record, npv, spend, required) for one in made]
    plan = next(at for at, one in enumerate(made) if one.name.id == "story-option-plan")
    return exhibit(
        pd.DataFrame(rows),
        kind="table",
        id="story-options",
        title=_title(npv, recorded),
        unit="text",
        polarity="none",
        period="",
        source=say("note-roadmap-source"),
        highlight=[made[plan].name],
        takeaways=tuple(_price(_left(required, money), money, recorded)),
        notes=[*_required(required), say("story-options-note", months=_months(record))],
        figures=("roadmap.npv", "roadmap.spend", *(f"story.{name}" for name in RECORDED if name in recorded)),
    )


def _months(record: Record) -> Estimate:
    return record.figure("roadmap.benefit_months") or count(0)


def _options(
    record: Record, causes: tuple[Cause, ...], money: Parted, points: list[BudgetPoint], own: BudgetPoint
) -> Iterator[Option]:
    """From nothing to more than the budget, by what each spends as far as it is less than the plan."""
    titles, worths = _titles(record), money.worths(record)
    stay = tuple(named(one.about) for one in causes[:2] if one.initiatives)
    yield Option(
        say("story-option-nothing"), frozenset(), 0.0, 0.0,
        say("story-option-stays", causes=stay) if stay else say("story-option-nothing-why"),
    )  # fmt: skip
    less = [one for one in points if one.share < 1 and one.ids != own.ids and one.npv > 0][-1:]
    budgets = [
        Option(_budget("less", one, record), one.ids, one.spend, one.npv, _against(one.ids, own.ids, titles)) for one in less
    ]  # fmt: skip
    released = frozenset(one.id for one in money.released)
    if "worth_now" in worths and released and money.later.value:
        why = _against(released, own.ids, titles)
        if open_ := _left(record.rows("roadmap", Required), money):
            findings = chain(tuple(one.name for one in open_))
            met = tuple(one.name for one in record.rows("roadmap", Required) if one not in open_)
            why = say("story-option-open", findings=findings)
            why = say("story-option-meets", meets=chain(met), findings=findings) if met else why
        now, net = money.now.value or 0.0, worths["worth_now"].value or 0.0
        budgets.append(Option(say("story-option-released"), released, now, net, why))
    yield from sorted(budgets, key=lambda one: one.spend)
    why = _why_plan(record.rows("roadmap", Required), money)
    yield Option(say("story-option-plan"), own.ids, own.spend, own.npv, why, own.ids - released)
    for free in record.rows("roadmap", Unbound):
        if free.ids != own.ids and free.npv > own.npv:
            against = say("story-option-free-why", against=_against(free.ids, own.ids, titles))
            yield Option(_budget("free", own, record), free.ids, free.spend, free.npv, against)
    more = [one for one in points if one.share > 1 and one.npv > own.npv and one.ids != own.ids][:1]
    for one in more:
        yield Option(_budget("more", one, record), one.ids, one.spend, one.npv, _against(one.ids, own.ids, titles))


def _titles(record: Record) -> dict[str, Text]:
    """The name of each initiative by its id, and that its idea has not been tested where that is so."""
    untested = {one.initiative for one in record.rows("ideas", IdeaTrace) if not one.result}
    plan = record.rows("roadmap", Planned)
    return {one.id: say("story-option-untested", name=one.title) if one.id in untested else one.title for one in plan}


def _budget(which: str, one: BudgetPoint, record: Record) -> Message:
    return say(f"story-option-{which}", budget=Estimate(one.budget, unit=record.currency))


def _against(ids: frozenset[str], own: frozenset[str], titles: dict[str, Text]) -> Text:
    """What a set of initiatives has and has not against the plan's."""
    without, added = (some(title for id_, title in titles.items() if id_ in ids_) for ids_ in (own - ids, ids - own))
    if without and added:
        return say("story-option-instead", without=without, added=added)
    return say("story-option-without", names=without) if without else say("story-option-added", names=added)


def _why_plan(required: list[Required], money: Parted) -> Text:
    """Why the plan: what is not proven is spent only later, and who wants what it answers beside the money."""
    if money.later.value:
        why = say("story-option-plan-waits", later=money.later)
    else:
        why = say("story-option-plan-all" if required else "story-option-plan-best")
    asked = required[0] if required else None
    if asked is None or not (asked.asked_by and asked.why):
        return why
    return chain((why, say("story-option-asked", by=asked.asked_by, why=asked.why)))


def _row(one: Option, record: Record, npv: Estimate, spend: Estimate, required: list[Required]) -> dict[Text, Text]:
    spent, worth = (
        Estimate(wording.borne(value, whole), unit=record.currency)
        for value, whole in ((one.spend, spend), (one.npv, npv))
    )
    return {
        say("story-option"): one.name,
        say("col-roadmap-initiatives"): str(len(one.ids)),
        say("story-option-spend", horizon=record.figure("roadmap.horizon") or count(0)): say("roadmap-amount", amount=spent),
        say("col-roadmap-net"): say("roadmap-amount", amount=worth),
        **({say("story-option-required"): _met(one, required)} if required else {}),
        say("story-option-why"): one.why,
    }  # fmt: skip


def _met(one: Option, required: list[Required]) -> Message:
    """How many required findings an option answers; of the plan, how many with what is released, and how many later."""
    met, now = (sum(bool(each.ids & ids) for each in required) for ids in (one.ids, one.ids - one.later))
    if now < met:
        return say("story-option-met", now=count(now), later=count(met - now))
    return say("roadmap-option-of", some=count(met), all=count(len(required)))


def _title(npv: Estimate, recorded: dict[str, Estimate]) -> Message:
    """That the release carries the plan's whole value, where it does; else what the plan is worth among the options."""
    plain = claim("story-options-plan", when.shown(npv), npv=stated(npv))
    if "worth_now" not in recorded or "later" not in recorded:
        return plain
    carries = when.at_least(recorded["worth_now"], least=stated(npv).value or 0.0)
    given: dict[str, Any] = {"now": recorded["now"]}
    buys = (
        claim(
            "story-options-buys",
            when.negative(recorded["must_net"]),
            cost=recorded["must_net"],
            some=recorded["required_now"],
            all=recorded["required"],
        )
        if "must_net" in recorded
        else None
    )
    if buys and buys.holds():
        return buys
    if "required" in recorded and recorded["required_now"].value != recorded["required"].value:
        given |= {"some": recorded["required_now"], "all": recorded["required"]}
        return first(claim("story-options-answers", carries, **given), plain)
    return first(claim("story-options-carries", carries, later=recorded["later"], **given), plain)


def _price(left: list[Required], money: Parted, recorded: dict[str, Estimate]) -> Iterator[Message]:
    """What the required answers still open cost, what else is held back, and what the obligation to answer costs."""
    if "must_net" in recorded:
        findings = chain(some((one.name for one in left), NAMED))
        spend, cost = recorded["must_spend"], recorded["must_net"]
        yield from holding(claim("story-options-stop", when.negative(cost), spend=spend, cost=cost, findings=findings))
        rest = _asunder(money, left)[1]
        if "rest_net" in recorded and all(one in money.doubted for one in rest):
            given: dict[str, Any] = {"names": some(one.title for one in rest), "rest": recorded["rest_spend"]}
            gain = recorded["rest_net"]
            yield from holding(claim("story-options-rest", when.positive(gain), gain=gain, **given))
    if "required_price" in recorded:
        price, free = recorded["required_price"], recorded["required_free"]
        yield from holding(claim("story-options-price", when.positive(price), price=price, free=free))


def _required(required: list[Required]) -> tuple[Message, ...]:
    """Which findings must be answered, and who wants that where it is known."""
    if not required:
        return ()
    by, names = required[0].asked_by, chain(tuple(one.name for one in required))
    return (say("story-options-required-by", by=by, names=names) if by else say("story-options-required", names=names),)
