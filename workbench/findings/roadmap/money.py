"""What the plan is worth: value by bucket, how its amounts belong together, cash with its range, value against budget."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from workbench.claims import Message, Text, claim, first, holding, say
from workbench.claims import conditions as when
from workbench.estimate import Estimate, count, stated
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.given import ids, rows_given
from workbench.findings.roadmap import words
from workbench.findings.roadmap.firmness import choice, tornado
from workbench.findings.roadmap.options import budget, options
from workbench.findings.roadmap.words import NONE, SOURCE
from workbench.model.budgets import BudgetPoint
from workbench.model.roadmap import Assumed, CashMonth, KpiLine, Swing

if TYPE_CHECKING:
    from workbench.context import Context
    from workbench.result import Result

BUCKETS = ("retention", "share of spend", "advocacy", "operational efficiency")
STEPS = (6, 3, 4, 5, 12, 8, 9, 10, 7, 11)  # months between points of the cash line, as far as they end at the last one
POINTS = 20  # of the cash line at most


def business_case(result: Result, context: Context) -> tuple[Exhibit, ...]:
    """All exhibits about money; none where the client gave no financial assumptions, or nothing is planned."""
    if "npv" not in result.figures or result.figures["npv"].value is None:
        return ()
    shown = [waterfall(result, context), reconciled(result, context), cash(result, context), tornado(result, context)]
    if len(result.rows(BudgetPoint)) > 1:
        shown += [options(result, context), budget(result, context)]
    return (*shown, choice(result, context), assumptions(result, context))


def waterfall(result: Result, context: Context) -> Exhibit:
    """From benefits by bucket over costs to the net present value."""
    figures = result.figures
    npv, benefit, main = (figures[name] for name in ("npv", "benefit", "main_benefit"))
    amounts = {bucket: figures[f"benefit.{bucket.replace(' ', '_')}"] for bucket in BUCKETS}
    largest = sorted((one for one in BUCKETS if amounts[one].value), key=lambda one: -(amounts[one].value or 0))
    rows: list[tuple[Text, float | None, bool, float | None, float | None]]
    rows = [(_step(one), amounts[one].value, False, None, None) for one in BUCKETS if amounts[one].value]
    rows += [
        (say("roadmap-step-benefit"), benefit.value, True, None, None),
        (say("roadmap-step-investment"), -(figures["investment"].value or 0), False, None, None),
        (say("roadmap-step-running"), -(figures["running"].value or 0), False, None, None),
        (say("roadmap-step-npv"), npv.value, True, npv.low, npv.high),
    ]
    lost = figures["not_paid_back"]
    given = {"npv": stated(npv), "lost": lost, "months": figures["benefit_months"]}  # the picture has the range
    ranged = {"low": "low", "high": "high"} if npv.low is not None else {}
    chief = _fewest(largest, amounts, main)
    return exhibit(
        pd.DataFrame(rows, columns=["step", "value", "total", "low", "high"]),
        kind="waterfall",
        id="roadmap.value",
        title=first(
            *holding(claim("roadmap-value-may-not-pay", when.positive(npv), when.positive(lost), **given)),
            claim("roadmap-value", when.positive(npv), npv=npv),
            claim("roadmap-value-negative", when.shown(npv), npv=npv),
        ),
        encoding={"category": "step", "value": "value", "total": "total"} | ranged,
        unit=context.currency,
        labels={"value": say("roadmap-present", months=figures["benefit_months"])},
        source=SOURCE,
        period=words.valued(result, context),
        highlight=[_step(one) for one in chief],
        takeaways=holding(
            claim("roadmap-main-benefit", when.most(main, benefit), names=tuple(map(words.bucket, chief)))
            if chief and len(largest) > 1  # of a single source the columns say it
            else None,
            *_moved_by(result),
            claim("roadmap-value", when.positive(npv), when.positive(lost), npv=npv),
            claim("roadmap-rates", when.shown(figures["roi"], figures["irr"]), roi=figures["roi"], irr=figures["irr"]),
        ),
        notes=[_discounted(result), say("note-roadmap-overlap", cut=figures["haircut"]), _uncertainty(result)],
        figures=ids(
            result,
            [
                "npv",
                "spend",
                "horizon",
                "benefit",
                "main_benefit",
                "cost",
                "investment",
                "running",
                "roi",
                "irr",
                "haircut",
                "discount_rate",
                "benefit_months",
                "not_paid_back",
                *(name for name in result.figures if name.startswith("swing_")),
                *(f"benefit.{one.replace(' ', '_')}" for one in BUCKETS),
            ],
        ),
    )


def _discounted(result: Result) -> Message:
    """How values are discounted; and how what is spent within the plan becomes the cost over all months, where known."""
    figures = result.figures
    rate, months = figures["discount_rate"], figures["benefit_months"]
    known = {name: stated(figures[name]) for name in ("spend", "horizon", "cost") if name in figures}
    if len(known) < 3:
        return say("note-roadmap-discount", rate=rate, months=months)
    return say("note-roadmap-spans", rate=rate, months=months, **known)


def _moved_by(result: Result) -> list[Message]:
    """The uncertain inputs that move the value furthest, each with its two ends."""
    return [
        say("roadmap-swing", input=row.input, **{name: result.figures[f"swing_{at}_{name}"] for name in ("low", "high")})
        for at, row in enumerate(rows_given(result, Swing), 1)
        if f"swing_{at}_low" in result.figures
    ]  # fmt: skip


def _step(bucket: str) -> Message:
    return say("roadmap-capital", text=words.bucket(bucket))


def _fewest(largest: list[str], amounts: dict[str, Estimate], main: Estimate) -> list[str]:
    """The largest buckets that make up the recorded main benefit."""
    total = 0.0
    for at, bucket in enumerate(largest):
        total += amounts[bucket].value or 0
        if abs(total - (main.value or 0)) < 0.5:
            return largest[: at + 1]
    return []


def _uncertainty(result: Result) -> Message:
    """How the range comes about: what goes together, what is independent, what is certain."""
    figures = result.figures
    return say("note-roadmap-range", correlation=figures["correlation"], costs=figures["cost_range"])


def reconciled(result: Result, context: Context) -> Exhibit:
    """How the plan's amounts belong together: what is spent in its months, over the whole time, and in present value."""
    figures = result.figures
    horizon, span = figures["horizon"], figures["benefit_months"]
    parts = {"investment": ".investment", "running": ".running", "cost": "", "benefit": ".benefit", "npv": ".net"}
    bases = [f"{name}{part}" for part in parts.values() for name in ("spend", "total")]
    rows = [
        (say(f"roadmap-money-{name}"), *(figures[one].value for one in (f"spend{part}", f"total{part}", name)),
         _range(figures[name]))
        for name, part in parts.items()
    ]  # fmt: skip
    if "budget" in figures:
        rows.append((say("roadmap-money-budget"), figures["budget"].value, None, None, NONE))
    columns = [
        say("col-roadmap-money"),
        say("col-roadmap-in-plan", months=horizon),
        say("col-roadmap-in-all", months=span),
        say("col-roadmap-present"),
        say("col-roadmap-range"),
    ]
    spend = figures["spend"]
    title = claim("roadmap-spends", when.shown(spend), spend=spend, horizon=horizon)
    if "budget" in figures:
        title = claim("roadmap-spends-of", when.shown(spend), spend=spend, horizon=horizon, budget=figures["budget"])
    return exhibit(
        pd.DataFrame(rows, columns=columns),
        kind="table",
        id="roadmap.money",
        unit=context.currency,
        polarity="none",
        title=title,
        totals={3: (1, 2), 5: (4, -3)},
        source=SOURCE,
        period=words.valued(result, context),
        takeaways=[say("roadmap-less", months=span, npv=figures["npv"]), *_delayed(result)],
        notes=[say("note-roadmap-bases", rate=figures["discount_rate"])],
        figures=ids(
            result, ["horizon", "benefit_months", "budget", "discount_rate", "delay", "delay_months", *bases, *parts]
        ),
    )


def _delayed(result: Result) -> tuple[Message, ...]:
    """What a delay takes of the net value, where it takes any: the board reads it as the reason to decide now."""
    if "delay" not in result.figures:
        return ()
    return (say("roadmap-delay-costs", months=result.figures["delay_months"], lost=result.figures["delay"]),)


def _range(figure: Estimate) -> Text:
    return NONE if figure.low is None else say("roadmap-range", amount=figure)


def cash(result: Result, context: Context) -> Exhibit:
    """Cumulative cash in equal steps that meet its lowest month, expected and as a range."""
    figures, table = result.figures, result.rows(CashMonth)
    lowest = min(range(len(table)), key=lambda at: table[at].cash)
    rows = [
        (_month(table[at].month), table[at].cash, table[at].low, table[at].high)
        for at in _equal_steps(lowest, len(table))
    ]
    deepest, payback, months = figures["deepest_cash"], figures["payback"], figures["benefit_months"]
    lost = figures["not_paid_back"]
    title = first(
        claim("roadmap-cash", when.shown(payback), when.negative(deepest), deepest=deepest, payback=payback),
        claim("roadmap-cash-never-low", when.shown(payback), when.at_least(deepest, least=0), months=months),
        claim("roadmap-cash-open", when.shown(deepest), deepest=deepest, months=months),
    )
    takeaways = holding(
        claim("roadmap-may-not-pay", when.positive(lost), lost=lost, months=months),
        claim(
            "roadmap-payback-discounted",
            when.shown(payback, figures["payback_discounted"]),
            months=figures["payback_discounted"],
        ),
    )
    return exhibit(
        pd.DataFrame(rows, columns=["label", "cash", "low", "high"]),
        kind="line",
        id="roadmap.cash",
        unit=context.currency,
        source=SOURCE,
        title=title,
        period=words.valued(result, context),
        takeaways=takeaways,
        encoding={"x": "label", "value": "cash", "low": "low", "high": "high"},
        labels={"value": say("roadmap-cash-axis")},
        notes=[say("note-roadmap-cash"), _uncertainty(result)],
        short=[_month(table[lowest].month)],
        figures=ids(result, ["deepest_cash", "payback", "benefit_months", "not_paid_back", "payback_discounted"]),
    )


def _equal_steps(lowest: int, months: int) -> list[int]:
    """Months in equal steps that meet the lowest one and, where a step allows it, the last one."""
    last = months - 1
    fitting = [step for step in STEPS if (last - lowest) % step == 0 and last // step < POINTS]
    step = fitting[0] if fitting else max(6, -(-months // POINTS))
    return list(range(lowest % step, months, step))


def _month(text: str) -> str:
    year, month = text.split("-")
    return f"{month}/{year[2:]}"


def assumptions(result: Result, context: Context) -> Exhibit:
    """What a point of each figure is worth, low to high, how probably it is a cause, and who says so."""
    served = {figure for line in rows_given(result, KpiLine) for figure in line.moves}
    sure = {True: "roadmap-share", False: "roadmap-share-unused"}  # whether an initiative of the plan moves it
    rows = [
        (row.figure, _step(row.bucket), words.amount(row.likely, context.currency, row.low, row.high),
         say(sure[not served or row.figure in served], share=Estimate(row.causal, unit="share")), row.source or NONE)
        for row in result.rows(Assumed)
    ]  # fmt: skip
    unused = served and any(row.figure not in served for row in result.rows(Assumed))
    likely = sum(row.causal > 0.5 for row in result.rows(Assumed))
    columns = [
        say("col-roadmap-point"),
        say("col-roadmap-pays"),
        say("col-roadmap-a-year"),
        say("col-roadmap-cause"),
        say("col-roadmap-says"),
    ]
    return exhibit(
        pd.DataFrame(rows, columns=columns),
        kind="table",
        id="roadmap.assumptions",
        unit="text",
        polarity="none",
        source=SOURCE,
        title=say("roadmap-links-likely", likely=count(likely), n=result.figures["links"])
        if 0 < likely < len(rows)
        else say("roadmap-links", n=result.figures["links"]),
        period=words.valued(result, context),
        figures=ids(result, ["links"]),
        notes=[*([say("note-roadmap-unused")] if unused else []), say("note-roadmap-point")],
    )
