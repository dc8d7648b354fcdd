"""The plan on a page, impact against effort, workstreams and the first 90 days."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from workbench.exhibits import Exhibit, exhibit
from workbench.findings.roadmap import words
from workbench.findings.roadmap.words import MARKS, SOURCE, ids, said
from workbench.wording import joined

if TYPE_CHECKING:
    from workbench.context import Context
    from workbench.result import Result

METHOD = "Chosen by a mixed-integer programme within budget, capacity, dependencies and required findings."
ROLES = ("label", "start", "end", "group", "milestone", "id", "after", "status")


def plan_on_a_page(result: Result, context: Context) -> Exhibit:
    """The Gantt of the chosen initiatives, dependencies drawn, under the milestone by which each is live."""
    plan = words.chosen(result)
    marks = [mark for mark in MARKS if f"live_by_{mark}" in result.figures]
    tasks = plan.assign(
        label=[_label(row) for row in plan.to_dict("records")],
        group=_milestone(result, context, marks),
        milestone=False,
        end=plan["end"].map(words.last_day),
    )
    tasks = pd.concat([tasks[list(ROLES)], _horizons(result, context, tasks, marks)], ignore_index=True)
    title = said(result, context, "{n} of {all} initiatives fit the limits: {half} are live within six months, {year} within a year",
                 n="initiatives", all="considered", half="live_by_6",
                 year="live_by_12" if 12 in marks else "initiatives")  # fmt: skip
    return exhibit(
        tasks, kind="gantt", id="roadmap.plan", title=title, encoding={role: role for role in ROLES},
        polarity="none", period=words.period(result), source=SOURCE, notes=[METHOD],
        figures=ids(result, ["initiatives", "considered", *(f"live_by_{mark}" for mark in marks)]),
        alt=f"Gantt of {len(plan)} initiatives under the milestones at {', '.join(map(str, marks))} months",
        reasoning="The plan is worth most as a whole; among plans of nearly equal value the earliest starts are taken.",
    )  # fmt: skip


def _horizons(result: Result, context: Context, tasks: pd.DataFrame, marks: list[int]) -> pd.DataFrame:
    """A milestone at the last day of each horizon within the plan; it bears the name of its group."""
    names = _milestone_names(result, context, marks)
    plan = words.chosen(result).head(1).to_dict("records")
    start = [pd.Timestamp(row["start"]) - pd.DateOffset(months=int(row["month"])) for row in plan]
    days = {
        name: (day + pd.DateOffset(months=mark)).date().isoformat()
        for mark, name in names.items()
        for day in start
    }
    rows = [
        {"label": name, "start": words.last_day(day), "end": words.last_day(day), "group": name, "milestone": True,
         "id": "", "after": "", "status": ""}
        for name, day in days.items()
        if name in set(tasks["group"]) and words.last_day(day) <= tasks["end"].max()
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=list(ROLES))


def _label(row: Mapping[Hashable, Any]) -> str:
    """`I08 Recovery training, after I01`: what it waits for, in words as well as drawn."""
    return f"{row['id']} {row['title']}" + (f", after {row['after']}" if row["after"] else "")


def _milestone(result: Result, context: Context, marks: list[int]) -> list[str]:
    """The first milestone by which each initiative of the plan is live: `Live within a year: 7`."""
    plan = words.chosen(result)
    names = _milestone_names(result, context, marks)
    ends = (plan["month"] + plan["months"]).to_numpy(float)
    return [next((names[mark] for mark in marks if end <= mark), "Live later") for end in ends]


def _milestone_names(result: Result, context: Context, marks: list[int]) -> dict[int, str]:
    return {
        mark: said(result, context, "Live within " + MARKS[mark] + ": {n}", n=f"live_by_{mark}")
        for mark in marks
    }


def impact_effort(result: Result, context: Context) -> Exhibit:
    """Impact against effort of every initiative, those in the plan apart."""
    rows = result.table("initiatives").dropna(subset=["impact", "effort"])
    rows = rows.assign(plan=rows["chosen"].map({True: "In the plan", False: "Not in the plan"}),
                       label=rows["id"] + " " + rows["title"])  # fmt: skip
    quick = rows[(rows["impact"] >= 3) & (rows["effort"] < 3) & rows["chosen"]]
    title = said(result, context, "{quick} quick wins are in; {out} of {all} initiatives wait because others are worth more",
                 quick="quick_wins", out="left_out", all="considered")  # fmt: skip
    return exhibit(
        rows[["label", "effort", "impact", "plan"]].sort_values("plan", kind="stable"), kind="matrix",
        id="roadmap.impact_effort", title=title, scale=(1, 5), polarity="none", period=context.period,
        encoding={"label": "label", "x": "effort", "y": "impact", "series": "plan"},
        labels={"x": "Effort", "y": "Impact on customers", "top left": "Quick wins", "top right": "Major projects",
                "bottom left": "Fill-ins", "bottom right": "Reconsider"},
        source="Ratings of the initiatives by the client's team, 1-5",
        notes=["Equal ratings are drawn side by side. The plan is chosen by value within the limits, not by this matrix."],
        takeaways=[f"Quick wins in the plan: {joined(sorted(quick['id']))}."] if len(quick) else [],
        figures=ids(result, ["quick_wins", "left_out", "considered"]),
    )  # fmt: skip


def workstreams(result: Result, context: Context) -> Exhibit:
    """Each workstream of the plan with its initiatives, months, owners and KPIs."""
    plan = words.chosen(result).sort_values(["workstream", "month"], kind="stable")
    table = pd.DataFrame({
        "Workstream": plan["workstream"].map(capital), "Initiative": plan["id"] + " " + plan["title"],
        "Owner": plan["owner"], "Months": [words.months(row) for row in plan.to_dict("records")],
        "KPI": [words.kpi(row) for row in plan.to_dict("records")],
    })  # fmt: skip
    return exhibit(
        table, kind="table", id="roadmap.workstreams", unit="text", polarity="none", period=words.period(result),
        title=said(result, context, "{n} initiatives run in {streams} workstreams, each with an owner and a KPI",
                   n="initiatives", streams="workstreams"),
        source=SOURCE, figures=ids(result, ["initiatives", "workstreams"]),
    )  # fmt: skip


def first_steps(result: Result, context: Context) -> Exhibit:
    """What to do in the first 90 days: what, owner, when, KPI."""
    steps = result.table("first_steps")
    table = pd.DataFrame({
        "What": steps["id"] + " " + steps["title"], "Owner": steps["owner"],
        "Start": [words.day(start, context.language) for start in steps["start"]],
        "Live by": [words.day_before(end, context.language) for end in steps["end"]],
        "KPI": [words.kpi(row) for row in steps.to_dict("records")],
    })  # fmt: skip
    return exhibit(
        table, kind="table", id="roadmap.first_steps", unit="text", polarity="none", source=SOURCE,
        title=said(result, context, "First {days} days: {n} initiatives start, each with an owner, a date and a KPI",
                   days="first_days", n="first_starts"),
        period=words.period(result), figures=ids(result, ["first_days", "first_starts"]),
        takeaways=[f"Start with {table['What'].iloc[0]}."] if len(table) else [],
    )  # fmt: skip


def capital(text: str) -> str:
    """The text with its first letter large, so that CX stays CX."""
    return text[:1].upper() + text[1:]
