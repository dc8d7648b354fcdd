"""How firm the plan is: what moves its value, what a sorted list would give, and how other methods rank."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from workbench.claims import Text
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.roadmap import words
from workbench.findings.roadmap.words import SOURCE, ids, said

if TYPE_CHECKING:
    from workbench.context import Context
    from workbench.result import Result

WIDEST = 10
METHODS = {"npv": "NPV", "rice": "RICE", "ice": "ICE", "wsjf": "WSJF"}


def tornado(result: Result, context: Context) -> Exhibit:
    """The plan's value with one input at its low and high end, widest first."""
    table = result.table("tornado").head(WIDEST).assign(base=result.figures["npv"].value)
    widest = str(table["input"].iloc[0])
    title = said(result, context, widest + " moves the value most: from {low} to {high}",
                 low="widest_low", high="widest_high")  # fmt: skip
    return exhibit(
        table[["input", "low", "high", "base"]], kind="tornado", id="roadmap.tornado", title=title, unit=context.currency,
        encoding={"category": "input", "low": "low", "high": "high", "base": "base"}, source=SOURCE,
        period=words.period(result), highlight=[widest],
        takeaways=[said(result, context, "Even so the plan is expected to be worth {npv}.", npv="npv")],
        notes=["One input at a time, all others as expected. Link: a point of the figure is no cause of money, or surely one."],
        figures=ids(result, ["npv", "widest_low", "widest_high"]),
    )  # fmt: skip


def choice(result: Result, context: Context) -> Exhibit:
    """Is it the best plan: proof, the greedy plan beside it, and what is in every plan nearly as good."""
    figures = result.figures
    cards = [
        ("Value of the plan", "npv", "earliest starts"), ("Best value, any start", "best_npv", "starts in any month"),
        ("Gap to the best possible", "optimality_gap", "HiGHS solver"),
        ("Value of a sorted list", "greedy_npv", "best value per money first"),
        ("In every good plan", "firm", "initiatives, within 2% of the best"),
    ]  # fmt: skip
    rows = [
        {"label": label, "value": figures[name].value, "unit": figures[name].unit, "note": note}
        for label, name, note in cards
    ]
    firm, beats = result.table("initiatives"), figures["gain_over_greedy"].value is not None
    title = "{firm} of the plan's {n} initiatives belong to every good plan; " + (
        "it beats a sorted list by {gain}" if beats else "a sorted list misses {missed} of the limits"
    )
    compared = {"gain": "gain_over_greedy"} if beats else {"missed": "greedy_missed"}
    names = sorted(firm.loc[firm["in_every_plan"].isin([True]), "id"])
    return exhibit(
        pd.DataFrame(rows), kind="scorecard", id="roadmap.choice", source=SOURCE, period=words.period(result),
        title=said(result, context, title, firm="firm", n="initiatives", **compared),
        encoding={"label": "label", "value": "value", "unit": "unit", "note": "note"},
        takeaways=[f"In every plan nearly as good: {', '.join(names)}."] if names else [],
        notes=["Good: within 2% of the best value. The sorted list takes the best value per money first.", *_not_kept(result)],
        figures=ids(result, [*(name for _, name, _ in cards), "initiatives", *compared.values()]),
    )  # fmt: skip


def _not_kept(result: Result) -> list[Text]:
    """Which limits the sorted list does not keep, as the result's own check says it."""
    return [check.text for check in result.checks if check.id == "Sorted list"]


def ranking(result: Result, context: Context) -> Exhibit:
    """Ranks by NPV, RICE, ICE and WSJF, with the share of cases in which each stays among the first."""
    table = result.table("ranking")
    plan = result.table("initiatives").set_index("id")["chosen"]
    table = table.assign(chosen=table["id"].map(plan)).sort_values(
        ["chosen", "rank_rice"], ascending=[False, True]
    )
    methods = [name for name in METHODS if name != "npv"]
    rows = [
        (METHODS[method], str(row["id"]), row[f"top_{method}"], _rank(row, method))
        for method in methods
        for row in table.to_dict("records")
    ]
    return exhibit(
        pd.DataFrame(rows, columns=["method", "initiative", "stays", "text"]), kind="heatmap", id="roadmap.ranking",
        title=said(result, context, "RICE, ICE and WSJF agree on {agreed} of the plan's {n} initiatives; none of them sees the budget",
                   agreed="agreed", n="initiatives"),
        encoding={"row": "method", "column": "initiative", "value": "stays", "text": "text"}, unit="share", scale=(0, 1),
        source=SOURCE, period=words.period(result), labels={"legend": "Stays among the first"},
        notes=["Number: rank; those of the plan first. Colour: share of cases in which it stays among as many as the plan has, when every input is a step off.",
               "Such scores look objective and are not: their use is the discussion. Reach and time criticality are equal for all."],
        figures=ids(result, ["agreed", "initiatives"]),
    )  # fmt: skip


def _rank(row: dict, method: str) -> str:  # type: ignore[type-arg]
    rank = row[f"rank_{method}"]
    return "–" if words.missing(rank) else f"{rank:.0f}"
