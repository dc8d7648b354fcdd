"""Exhibits of the roadmap: the plan on a page, what it is worth, and what to do first."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import pandas as pd

from workbench import wording
from workbench.exhibits import Exhibit, exhibit
from workbench.wording import sentence

if TYPE_CHECKING:
    from workbench.context import Context
    from workbench.result import Result

SOURCE = "Initiatives and financial assumptions of the client; CX Workbench planner"
LIMITS_NOTE = (
    "Chosen by a mixed-integer programme (HiGHS) within budget, capacity, dependencies and required findings."
)
MARKS = (6, 12, 24)


def plan_on_a_page(result: Result, context: Context) -> Exhibit:
    """The Gantt of the chosen initiatives by workstream, with marks at 6, 12 and 24 months."""
    plan = _chosen(result)
    figures = result.figures
    tasks = plan.assign(
        label=plan["id"] + " " + plan["title"], group=plan["workstream"], milestone=False, after=plan["after"]
    )[["label", "start", "end", "group", "milestone", "id", "after", "status"]]
    marks = pd.DataFrame([
        {"label": sentence("{n} live by month {month}", context.language, n=figures[f"live_by_{month}"], month=month),
         "start": _mark(result, month), "end": _mark(result, month), "group": "Milestones", "milestone": True,
         "id": f"M{month}", "after": "", "status": ""}
        for month in MARKS
        if f"live_by_{month}" in figures
    ])  # fmt: skip
    title = sentence(
        "{initiatives} of {considered} initiatives fit the plan: {early} are live by month 12, all by month 24",
        context.language, initiatives=figures["initiatives"], considered=figures["considered"],
        early=figures["live_by_12"],
    )  # fmt: skip
    return exhibit(
        pd.concat([tasks, marks], ignore_index=True), kind="gantt", id="roadmap.plan", title=title,
        encoding={role: role for role in ("label", "start", "end", "group", "milestone", "id", "after", "status")},
        period=_span(plan), source=SOURCE, notes=[LIMITS_NOTE], polarity="none",
        takeaways=[
            sentence("{n} initiatives start in the first 90 days.", context.language, n=figures["first_starts"]),
            sentence("The plan spends {spend} in its horizon.", context.language, spend=figures["spend"]),
        ],
        figures=_ids(result, ["initiatives", "considered", "first_starts", "spend", *(f"live_by_{m}" for m in MARKS)]),
    )  # fmt: skip


def impact_effort(result: Result, context: Context) -> Exhibit:
    """Impact against effort of every initiative, those in the plan apart."""
    rows = result.table("initiatives").dropna(subset=["impact", "effort"])
    rows = rows.assign(plan=rows["chosen"].map({True: "In the plan", False: "Not in the plan"}))
    quick = rows[(rows["impact"] >= 3) & (rows["effort"] < 3)]
    title = sentence(
        "{initiatives} of {considered} initiatives are in the plan, chosen by value within limits, not by effort alone",
        context.language, initiatives=result.figures["initiatives"], considered=result.figures["considered"],
    )  # fmt: skip
    return exhibit(
        rows[["title", "effort", "impact", "plan", "id", "chosen"]], kind="matrix", id="roadmap.impact_effort", title=title,
        encoding={"label": "title", "x": "effort", "y": "impact", "series": "plan"}, scale=(1, 5), polarity="none",
        labels={"x": "Effort (1-5)", "y": "Impact on customers (1-5)", "top left": "Quick wins", "top right": "Major projects",
                "bottom left": "Fill-ins", "bottom right": "Reconsider"},
        source="Ratings of initiatives by the client's team", notes=["Ratings 1-5; equal ratings are drawn side by side."],
        takeaways=[f"Quick wins: {wording.joined(list(quick['title'].str.slice(0, 60))[:2])}."] if len(quick) else [],
        figures=_ids(result, ["initiatives", "considered"]),
    )  # fmt: skip


def first_steps(result: Result, context: Context) -> Exhibit:
    """What to do in the first 90 days: what, owner, by when, KPI."""
    steps = result.table("first_steps")
    table = pd.DataFrame({
        "What": steps["id"] + " " + steps["title"], "Owner": steps["owner"],
        "By when": ["live by " + _day(end, context.language) for end in steps["end"]],
        "KPI": [_kpi(row) for row in steps.to_dict("records")],
    })  # fmt: skip
    title = sentence(
        "{n} initiatives start in the first 90 days, each with an owner, a date and a KPI",
        context.language, n=result.figures["first_starts"],
    )  # fmt: skip
    return exhibit(
        table, kind="table", id="roadmap.first_steps", title=title, unit="text", source=SOURCE, polarity="none",
        takeaways=[f"First: {table['What'].iloc[0]}."] if len(table) else [], figures=_ids(result, ["first_starts"]),
    )  # fmt: skip


def workstreams(result: Result, context: Context) -> Exhibit:
    """Each workstream of the plan with its initiatives, dates, owners and KPIs."""
    plan = _chosen(result)
    table = pd.DataFrame({
        "Workstream": plan["workstream"].str.capitalize(), "Initiative": plan["id"] + " " + plan["title"],
        "Owner": plan["owner"],
        "Months": [f"{start[:7]} – {end[:7]}" for start, end in zip(plan["start"], plan["end"], strict=True)],
        "KPI": [_kpi(row) for row in plan.to_dict("records")],
    })  # fmt: skip
    title = sentence(
        "{initiatives} initiatives run in {n} workstreams, each with an owner and a KPI",
        context.language, initiatives=result.figures["initiatives"], n=result.figures["workstreams"],
    )  # fmt: skip
    return exhibit(
        table, kind="table", id="roadmap.workstreams", title=title, unit="text", source=SOURCE, polarity="none",
        figures=_ids(result, ["initiatives", "workstreams"]),
    )  # fmt: skip


def _chosen(result: Result) -> pd.DataFrame:
    plan = result.table("initiatives")
    return plan[plan["chosen"].astype(bool)].sort_values(["month", "id"]).reset_index(drop=True)


def _mark(result: Result, month: int) -> str:
    from workbench.scoring.roadmap.case import month_after

    return f"{month_after(str(result.table('initiatives')['plan_start'].iloc[0]), month)}-01"


def _span(plan: pd.DataFrame) -> str:
    return f"{plan['start'].min()[:7]} – {plan['end'].max()[:7]}" if len(plan) else ""


def _day(text: object, language: str) -> str:
    import datetime as dt

    return wording.date(dt.date.fromisoformat(str(text)[:10]), language)


def _kpi(row: Mapping[Hashable, Any]) -> str:
    """`Days to refund: 48 to 7`, as far as it is known."""
    values = [
        f"{row[name]:g}"
        for name in ("kpi_baseline", "kpi_target")
        if row[name] is not None and row[name] == row[name]
    ]
    return f"{row['kpi']}: {' to '.join(values)}" if values else str(row["kpi"] or "–")


def _ids(result: Result, names: Sequence[str]) -> list[str]:
    return [result.figure_id(name) for name in names if name in result.figures]
