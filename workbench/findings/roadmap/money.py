"""What the plan is worth: value by bucket, cash with its range, and value against budget."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from workbench.exhibits import Exhibit, exhibit
from workbench.findings.roadmap import words
from workbench.findings.roadmap.words import SOURCE, ids, said
from workbench.wording import joined, number

if TYPE_CHECKING:
    from workbench.context import Context
    from workbench.result import Result

BUCKETS = ("retention", "share of spend", "advocacy", "operational efficiency")
LONGEST = 110  # characters of a takeaway
BANDS = (
    "Range: P10 to P90 of seeded futures, in which effects, values and causes vary and costs are as planned."
)


def business_case(result: Result, context: Context) -> tuple[Exhibit, ...]:
    """All exhibits about money; none where the client gave no financial assumptions."""
    from workbench.findings.roadmap.firmness import choice, tornado

    if "npv" not in result.figures:
        return ()
    shown = [waterfall(result, context), cash(result, context), tornado(result, context)]
    if len(result.tables["frontier"]):
        shown.append(budget(result, context))
    return (*shown, choice(result, context), assumptions(result, context))


def waterfall(result: Result, context: Context) -> Exhibit:
    """From benefits by bucket over costs to the net present value."""
    figures = result.figures
    names = [f"benefit.{bucket.replace(' ', '_')}" for bucket in BUCKETS]
    steps = [
        (bucket.capitalize(), figures[name].value, False) for bucket, name in zip(BUCKETS, names, strict=True)
    ]
    steps = [step for step in steps if step[1]]
    rows = [*steps, ("Benefits", figures["benefit"].value, True), ("Costs", -(figures["cost"].value or 0), False),
            ("Net present value", figures["npv"].value, True)]  # fmt: skip
    largest = max(BUCKETS, key=lambda bucket: figures[f"benefit.{bucket.replace(' ', '_')}"].value or 0)
    title = said(result, context, "The plan is worth {npv}: {benefit} of benefits, most from " + largest + ", for {cost} of costs",
                 npv="npv", benefit="benefit", cost="cost")  # fmt: skip
    return exhibit(
        pd.DataFrame(rows, columns=["step", "value", "total"]), kind="waterfall", id="roadmap.value", title=title,
        encoding={"category": "step", "value": "value", "total": "total"}, unit=context.currency, source=SOURCE,
        period=words.period(result), highlight=[largest.capitalize()],
        takeaways=_returns(result, context),
        notes=[_convention(result, context), said(result, context, "Where initiatives claim the same points, all but the "
               "largest claim lose {cut}.", cut="haircut")],
        figures=ids(result, ["npv", "npv_p10", "npv_p90", "benefit", "cost", "roi", "irr", "haircut", "discount_rate",
                             "benefit_months", *names]),
    )  # fmt: skip


def _returns(result: Result, context: Context) -> list[str]:
    """The range of the value, and the rates of return where there are any."""
    told = [
        said(
            result,
            context,
            "In eight of ten futures the value lies between {low} and {high}.",
            low="npv_p10",
            high="npv_p90",
        )
    ]
    if result.figures["roi"].value is not None:
        told.append(said(result, context, "Return on cost {roi}.", roi="roi"))
    if result.figures["irr"].value is not None:
        told[-1] = told[-1][:-1] + said(result, context, "; internal rate of return {irr} a year.", irr="irr")
    return told


def cash(result: Result, context: Context) -> Exhibit:
    """Cumulative cash by half-year and at its lowest month, expected and as a range."""
    table = result.table("cash")
    lowest = int(table["cash"].to_numpy(float).argmin())
    ends = sorted({lowest, *range(5, len(table), 6)})
    shown = table.iloc[ends].assign(label=lambda t: [_month(month) for month in t["month"]])
    paid = result.figures["payback"].value is not None
    title = "Cash is {deepest} at its lowest and positive after {payback}; {chance} of futures pay back within {months}"
    names = {
        "deepest": "deepest_cash",
        "payback": "payback",
        "chance": "chance_of_payback",
        "months": "benefit_months",
    }
    if not paid:
        title = "Cash is {deepest} at its lowest and not paid back within {months}; {chance} of futures are"
        names.pop("payback")
    takeaways = (
        [said(result, context, "Discounted, it pays back after {months}.", months="payback_discounted")]
        if paid
        else []
    )
    return exhibit(
        shown[["label", "cash", "low", "high"]], kind="line", id="roadmap.cash", unit=context.currency, source=SOURCE,
        title=said(result, context, title, **names), period=words.period(result), takeaways=takeaways,
        encoding={"x": "label", "value": "cash", "low": "low", "high": "high"}, labels={"value": "Cumulative cash"},
        notes=["Cumulative, not discounted, at the end of each half-year and of the lowest month.", BANDS],
        highlight=[_month(table["month"].iloc[lowest])],
        figures=ids(result, [*names.values(), "payback_discounted"]),
    )  # fmt: skip


def budget(result: Result, context: Context) -> Exhibit:
    """The best plan's value for less and more budget."""
    table = result.table("frontier")
    table["label"] = [number(amount, context.currency, context.language) for amount in table["budget"]]
    more = result.table("more_budget")
    best = more.sort_values("gain", kind="stable").iloc[-1] if len(more) else None
    title = said(result, context, "The budget of {budget} is worth {npv}", budget="budget", npv="best_npv")
    names = ["budget", "best_npv"]
    if best is not None:
        year = int(best["year"])
        names += [f"more_budget_year_{year}", f"more_value_year_{year}"]
        title += said(
            result,
            context,
            "; {more} more in year " + str(year) + " would add {gain}",
            more=names[2],
            gain=names[3],
        )
    changes = [_bought(result, best)] if best is not None and best["added"] else []
    return exhibit(
        table[["label", "npv", "initiatives", "spend"]], kind="line", id="roadmap.budget", title=title,
        encoding={"x": "label", "value": "npv"}, labels={"x": "Budget", "value": "Net present value"},
        unit=context.currency, source=SOURCE, period=words.period(result), takeaways=changes,
        notes=["Each point is the best plan found for a share of the budget, the search ending near the best; all other limits the same."],
        figures=ids(result, names),
    )  # fmt: skip


def _bought(result: Result, best: pd.Series) -> str:
    """`That buys Fare finder in place of Recovery training.`, with ids alone where the titles are long."""
    titles = result.table("initiatives").set_index("id")["title"]
    for names in (titles, {id_: id_ for id_ in titles.index}):
        added, dropped = (
            [names[id_] for id_ in best[column].split(", ") if id_] for column in ("added", "dropped")
        )
        text = f"That buys {joined(added)}" + (f" in place of {joined(dropped)}." if dropped else ".")
        if len(text) <= LONGEST:
            break
    return text


def assumptions(result: Result, context: Context) -> Exhibit:
    """What a point of each figure is worth, low to high, how probably it is a cause, and who says so."""
    held = result.table("assumptions")
    amounts = [
        f"{said_amount(row['likely'], context)} ({said_amount(row['low'], context)} to {said_amount(row['high'], context)})"
        for row in held.to_dict("records")
    ]
    table = pd.DataFrame({
        "One point of": held["figure"], "Pays through": held["bucket"], f"{context.currency} a year": amounts,
        "Chance of a cause": [number(chance, "share", context.language) for chance in held["causal"]],
        "Says": held["source"],
    })  # fmt: skip
    return exhibit(
        table, kind="table", id="roadmap.assumptions", unit="text", polarity="none", source=SOURCE,
        title=said(result, context, "The value rests on {n} links from figures to money, each with a range and a chance", n="links"),
        period=words.period(result), figures=ids(result, ["links"]),
        notes=["A point of a rating is one of five, of NPS one of a hundred; of a line of cost the whole yearly cost."],
    )  # fmt: skip


def said_amount(amount: float, context: Context) -> str:
    """An amount as a reader of the language expects it, without the currency, which the axis names."""
    return number(amount, context.currency, context.language).removeprefix(context.currency).strip()


def _convention(result: Result, context: Context) -> str:
    return said(result, context, "Discounted from t = 0 at {rate} a year; benefits counted for {months} from the plan's start.",
                rate="discount_rate", months="benefit_months")  # fmt: skip


def _month(text: str) -> str:
    year, month = text.split("-")
    return f"{month}/{year[2:]}"
