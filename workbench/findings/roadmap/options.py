"""What else could be decided: plans for less and more money, what each leaves out, and what a further amount buys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from workbench.claims import Message, Text, claim, first, holding, say
from workbench.claims import conditions as when
from workbench.estimate import Estimate, count, stated
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.given import ids
from workbench.findings.roadmap import words
from workbench.findings.roadmap.words import NONE, SOURCE
from workbench.model.budgets import BudgetPoint, MoreBudget
from workbench.model.roadmap import Answered

if TYPE_CHECKING:
    from workbench.context import Context
    from workbench.result import Result

NAMED = 60  # columns for the names that an option leaves out or adds


def options(result: Result, context: Context) -> Exhibit:
    """Each budget beside the plan's: what it is worth, what it answers, what it adds to the one before, and why not."""
    points = result.rows(BudgetPoint)
    answered = [_answered(result, one) for one in points]
    whole = next((at for at, one in enumerate(points) if one.share == 1), 0)
    rows: list[tuple[Text, ...]] = [
        (
            say("roadmap-option-nothing"),
            _money(0.0, context),
            "0",
            say("roadmap-option-of", some=count(0), all=_all(result)),
            NONE,
            say("roadmap-option-nothing-why"),
        )
    ]
    rows += [
        (_option(result, one, context), _money(one.npv, context), str(one.initiatives),
         say("roadmap-option-of", some=count(answered[at]), all=_all(result)),
         say("word-figure-alone", figure=_ratio(_euro(points[at - 1], one))) if at else NONE, _why(result, points, answered, at, whole))
        for at, one in enumerate(points)
    ]  # fmt: skip
    given: dict[str, Any] = {"currency": context.currency}
    columns = [
        say("col-roadmap-option"),
        say("col-roadmap-net"),
        say("col-roadmap-initiatives"),
        say("col-roadmap-answered"),
        say("col-roadmap-step", **given),
        say("col-roadmap-why"),
    ]
    return exhibit(
        pd.DataFrame(rows, columns=columns),
        kind="table",
        id="roadmap.options",
        unit="text",
        polarity="none",
        source=SOURCE,
        title=say(
            "roadmap-option-answers",
            budget=_amount(points[whole].budget, context),
            some=count(answered[whole]),
            all=_all(result),
        ),
        period=words.period(result, context),
        takeaways=_question(result, points, whole, context),
        highlight=[_option(result, points[whole], context)] if points[whole].share == 1 else [],
        notes=[say("note-roadmap-budget")],
        figures=ids(
            result,
            ["budget", "spend", "npv", "initiatives", "candidates", "gain_on_less", "further_last", "further_before"],
        ),
    )


def _title(result: Result, points: list[BudgetPoint], whole: int, context: Context) -> Message:
    """What the plan gains over the next smaller budget and by what; where nothing else is bought, what it is worth."""
    figures = result.figures
    alone = claim("roadmap-budget", when.shown(figures["npv"]), budget=figures["budget"], npv=figures["npv"])
    if not whole:
        return alone
    less, own = points[whole - 1], points[whole]
    enough, other = next((one for one in points[:whole] if one.npv >= own.npv), None), alone
    if enough:
        other = say("roadmap-option-same", budget=figures["budget"], less=_amount(enough.budget, context))
    if own.ids <= less.ids:  # the same initiatives, begun later for want of money
        return other
    given = {"less": less.budget, "worth": less.npv, "step": own.budget - less.budget}
    amounts: dict[str, Any] = {name: _amount(value, context) for name, value in given.items()}
    gain = figures["gain_on_less"]
    return first(
        claim("roadmap-option-gains", when.positive(gain), gain=gain, npv=stated(figures["npv"]), **amounts), other
    )


def _question(result: Result, points: list[BudgetPoint], whole: int, context: Context) -> tuple[Message, ...]:
    """What to question first: the plan's last step, where a unit of money brings less than in the step before."""
    if "further_last" not in result.figures:
        return ()
    last, before = (result.figures[f"further_{name}"] for name in ("last", "before"))
    names = _named(result, points[whole].ids - points[whole - 1].ids, room=NAMED)
    if not names:
        return ()
    given: dict[str, Any] = {"currency": context.currency, "less": _amount(points[whole - 1].budget, context)}
    return holding(
        claim("roadmap-option-question", when.below(last, before), names=names, before=before, last=last, **given)
    )


def _why(result: Result, points: list[BudgetPoint], answered: list[int], at: int, whole: int) -> Text:
    """Why an option is not the one recommended: what it leaves out or adds against the plan, and what that answers."""
    own, one = points[whole], points[at]
    if at == whole:
        return say("roadmap-option-chosen", some=count(answered[at]), all=_all(result))
    missing, added = (_named(result, some, room=NAMED) for some in (own.ids - one.ids, one.ids - own.ids))
    if at < whole and one.ids == own.ids:
        return say("roadmap-option-alike")
    if at and one.ids == points[at - 1].ids and one.npv <= points[at - 1].npv:
        return say("roadmap-option-no-more")
    more = answered[at] - answered[whole]
    told = [say("roadmap-option-without", names=missing)] if missing else []
    told += [say("roadmap-option-with", names=added)] if added else []
    told += [say("roadmap-option-more", n=count(more))] if more > 0 else []
    told += [say("roadmap-option-fewer", n=count(-more))] if more < 0 else []
    return say("roadmap-option-over" if at > whole else "roadmap-option-not", told=tuple(told))


def _named(result: Result, some: frozenset[str], *, room: int) -> tuple[Text, ...]:
    return words.listed([title for id_, title in words.titles(result).items() if id_ in some], room=room)


def _euro(before: BudgetPoint, one: BudgetPoint) -> float:
    """The net value that a further unit of budget brings between two plans."""
    return (one.npv - before.npv) / (one.budget - before.budget)


def _ratio(value: float) -> Estimate:
    return Estimate(value, unit="score")


def _answered(result: Result, point: BudgetPoint) -> int:
    """How many findings have an initiative in a plan."""
    return sum(bool(point.ids & set((row.answered_by or "").split(", "))) for row in result.rows(Answered))


def _option(result: Result, point: BudgetPoint, context: Context) -> Message:
    """The budget of an option, the plan's with what it spends of it."""
    amount = _amount(point.budget, context)
    if point.share != 1:
        return say("roadmap-amount", amount=amount)
    return say("roadmap-option-recommended", amount=amount, spend=stated(result.figures["spend"]))


def _money(value: float, context: Context) -> Message:
    return say("roadmap-amount", amount=_amount(value, context))


def _amount(value: float, context: Context) -> Estimate:
    return Estimate(value, unit=context.currency)


def _all(result: Result) -> Estimate:
    return result.figures["candidates"]


def budget(result: Result, context: Context) -> Exhibit:
    """What plans for less and more budget are worth, from nothing on; the plan's own point is marked."""
    figures, points = result.figures, result.rows(BudgetPoint)
    whole = next((at for at, one in enumerate(points) if one.share == 1), 0)
    labels = [_point(one, context) for one in points]
    rows = [(label, one.npv, one.initiatives, one.spend) for label, one in zip(labels, points, strict=True)]
    names = [*words.MONEY, "budget", "gain_on_less", "further_last", "further_before"]
    takeaways = [*_question(result, points, whole, context), *words.money(result)[1:]]
    more = [one for one in result.rows(MoreBudget) if one.gain > 0]
    if more:
        best = max(more, key=lambda one: one.gain)
        names += [f"more_budget_year_{best.year}", f"more_value_year_{best.year}"]
        takeaways += _bought(result, best, figures[names[-2]], figures[names[-1]])
    return exhibit(
        pd.DataFrame(
            [(say("roadmap-option-nothing"), 0.0, 0, 0.0), *rows], columns=["label", "npv", "initiatives", "spend"]
        ),
        kind="bar",
        id="roadmap.budget",
        title=_title(result, points, whole, context),
        encoding={"category": "label", "value": "npv"},
        labels={"value": say("roadmap-money-npv")},
        unit=context.currency,
        source=SOURCE,
        period=words.period(result, context),
        takeaways=takeaways,
        highlight=[label for label, one in zip(labels, points, strict=True) if one.share == 1],
        notes=[say("note-roadmap-budget")],
        figures=ids(result, names),
    )


def _point(one: BudgetPoint, context: Context) -> Message:
    key = "roadmap-point-chosen" if one.share == 1 else "roadmap-point"
    return say(key, amount=_amount(one.budget, context), initiatives=count(one.initiatives))


def _bought(result: Result, best: MoreBudget, more: Estimate, gain: Estimate) -> list[Message]:
    """What a tenth more in one year would add, and which initiatives it buys in place of which."""
    titles = words.titles(result)
    added, dropped = (
        words.listed([titles[id_] for id_ in ids_.split(", ") if id_], room=42) for ids_ in (best.added, best.dropped)
    )
    given: dict[str, Any] = {"more": more, "year": best.year, "gain": gain}
    told = [say("roadmap-more-budget", **given)]
    if gain.low is not None:
        told = [
            *holding(
                claim("roadmap-more-budget-clear", when.beyond(gain), **given),
                claim("roadmap-more-budget-unclear", when.within(gain), when.ranged(gain), **given),
            )
        ]
    if not added or not told:
        return told
    instead = say("roadmap-buys-instead", added=added, dropped=dropped)
    return [*told, instead if dropped else say("roadmap-buys", added=added)]
