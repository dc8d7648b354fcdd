"""Words that several exhibits of the roadmap share."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from workbench import wording
from workbench.claims import Message, Text, claim, dates, holding, say
from workbench.claims import conditions as when
from workbench.estimate import Estimate, stated
from workbench.model.roadmap import FirstStep, KpiLine, Planned, Trace
from workbench.scoring.roadmap.case import month_after

if TYPE_CHECKING:
    from workbench.context import Context
    from workbench.result import Result

SOURCE = say("note-roadmap-source")
NONE = "–"
ROOM = 70  # characters of names in a sentence


def marks(result: Result) -> list[int]:
    """The months by which the result counts what is live."""
    return [mark for mark in (6, 12, 24) if f"live_by_{mark}" in result.figures]


def chosen(result: Result) -> list[Planned]:
    """The initiatives of the plan in the order of their start."""
    plan = [row for row in result.rows(Planned) if row.chosen]
    return sorted(plan, key=lambda row: (row.month or 0, row.id))


def titles(result: Result) -> dict[str, str]:
    """The title of each initiative by its id, with the id where another has the same title."""
    rows = result.rows(Planned)
    often = Counter(row.title for row in rows)
    return {row.id: row.named if often[row.title] > 1 else row.title for row in rows}


def period(result: Result, context: Context) -> str:
    """First and last month of the plan, as the language says them; the engagement's period where there is no plan."""
    plan = chosen(result)
    if not plan:
        return context.period
    ends = (min(str(row.start) for row in plan), last_day(max(str(row.end) for row in plan)))
    return " – ".join(wording.month(dt.date.fromisoformat(day), context.language) for day in ends)


def valued(result: Result, context: Context) -> str:
    """The months over which benefits and costs count, from the plan's first on; its own where none are counted."""
    plan, span = chosen(result), result.figures.get("benefit_months")
    if not plan or span is None or not span.value:
        return period(result, context)
    start = min(str(row.start) for row in plan)[:7]
    ends = (start, month_after(start, int(span.value) - 1))
    return " – ".join(wording.month(dt.date.fromisoformat(f"{one}-01"), context.language) for one in ends)


def months(row: Planned) -> Message:
    """The months in which an initiative runs."""
    return dates.span(str(row.start)[:7], last_day(row.end)[:7])


def last_day(end: object) -> str:
    """The last day before an exclusive end, as ISO date."""
    return (dt.date.fromisoformat(str(end)[:10]) - dt.timedelta(days=1)).isoformat()


def kpi(row: Planned | FirstStep | KpiLine | Trace) -> Text:
    """`Median days to refund: 48 to 7`, as far as it is known."""
    ends = [Estimate(end, unit="text") for end in (row.kpi_baseline, row.kpi_target) if end is not None]
    if len(ends) == 2:
        return say("roadmap-kpi-from-to", kpi=row.kpi, baseline=ends[0], target=ends[1])
    return say("roadmap-kpi-one", kpi=row.kpi, value=ends[0]) if ends else row.kpi or NONE


def amount(value: float | None, currency: str, low: float | None = None, high: float | None = None) -> Text:
    """An amount of money, with its range where it has one."""
    if value is None:
        return NONE
    figure = Estimate(value, low, high, unit=currency)
    return say("roadmap-amount", amount=figure) if low is None else say("roadmap-amount-range", amount=figure)


MONEY = ("spend", "budget", "cost", "benefit", "npv", "benefit_months")  # figures of `money`, beside those of the years


def years(result: Result) -> tuple[Message, ...]:
    """What each plan year that spends anything spends: `EUR 1.6M in year 1`."""
    spent = {name: one for name, one in result.figures.items() if name.startswith("spend_year_") and one.value}
    return tuple(
        say("roadmap-plan-year", year=name.rpartition("_")[2], money=stated(one)) for name, one in spent.items()
    )


def money(result: Result) -> tuple[Message, ...]:
    """What is spent of the budget, by year; and what that comes to in present value over the whole time."""
    figures, parts = result.figures, years(result)
    if not parts or not all(name in figures for name in MONEY if name != "budget"):
        return ()
    spend, cost, benefit, npv = (stated(figures[name]) for name in ("spend", "cost", "benefit", "npv"))
    shown, months = when.shown(spend, cost, benefit, npv), figures["benefit_months"]
    return holding(
        claim("roadmap-plan-money", shown, spend=spend, years=parts, budget=figures["budget"])
        if "budget" in figures
        else claim("roadmap-plan-money-bare", shown, spend=spend, years=parts),
        claim("roadmap-plan-cost", shown, months=months, cost=cost, benefit=benefit, npv=npv),
    )


def bucket(name: str) -> Message:
    """A bucket of benefit; "" is an initiative that only makes others possible."""
    return say(f"roadmap-bucket-{name.replace(' ', '-') or 'enables'}")


def listed(names: Sequence[Text], *, room: int = ROOM) -> tuple[Text, ...]:
    """Names of a sentence as far as there is room, and how many others there are."""
    kept, used = 0, 0
    for name in names:
        used += len(name) if isinstance(name, str) else 20
        if kept and used > room:
            break
        kept += 1
    left = len(names) - kept
    return (*names[:kept], *([say("roadmap-others", n=left)] if left else []))
