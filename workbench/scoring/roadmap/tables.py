"""The plan as tables: initiatives, first steps, KPI tree, traces from finding to KPI, what is still to be estimated."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pandas as pd

from workbench.result import Result
from workbench.scoring.roadmap import candidates, value
from workbench.scoring.roadmap.case import BUCKETS, Case, month_after
from workbench.scoring.roadmap.choice import Choice

COPIED = ("id", "title", "workstream", "dimension", "owner", "impact", "effort", "confidence", "cost_once",
          "cost_yearly", "kpi", "kpi_baseline", "kpi_target", "status")  # fmt: skip
FIRST = 3  # months


def initiatives(case: Case, choice: Choice, *, haircut: float) -> pd.DataFrame:
    """Each initiative with its place in the plan and its money.

    `chosen`; `start` and `end` (ISO dates, end exclusive), `month` (start, counted from 0), `months`, `live_in_full`
    (ISO date when its ramp is over); `benefit` and `npv` as part of the plan, haircut taken; `npv_alone` and
    `roi_alone` if it were the only one, at its earliest start.
    """
    rows = case.frame[list(COPIED)].copy()
    starts = pd.Series([choice.starts.get(at, math.nan) for at in range(len(case))], dtype=float)
    ends = starts + case.months
    rows["chosen"] = starts.notna()
    rows["start"], rows["end"] = ([_day(case, month) for month in column] for column in (starts, ends))
    rows["live_in_full"] = [_day(case, month) for month in ends + case.ramp]
    rows["month"], rows["months"], rows["plan_start"] = starts, case.months, f"{case.start}-01"
    rows["after"] = [", ".join(needs) for needs in case.frame["depends_on"]]
    rows["findings"] = [", ".join(found) for found in case.frame["findings"]]
    worth = value.worth_of(case, choice.starts, haircut=haircut)
    money = worth.benefit.sum(axis=1) if case.monetary else np.full(len(case), math.nan)
    rows["benefit"] = np.where(rows["chosen"], money, math.nan)
    rows["npv"] = np.where(rows["chosen"], money - worth.expense, math.nan)
    rows["npv_alone"], rows["roi_alone"] = alone(case)
    return rows


def alone(case: Case) -> tuple[np.ndarray, np.ndarray]:
    """Expected NPV and ROI (NPV over present cost) of each initiative by itself; NaN without financial assumptions."""
    if not case.monetary:
        return np.full(len(case), math.nan), np.full(len(case), math.nan)
    yearly = np.bincount(case.claims.initiative, value.expected(case), minlength=len(case))
    worth = np.array([case.worth(at, int(case.earliest[at])) for at in range(len(case))])
    expense = np.array([case.expense(at, int(case.earliest[at])) for at in range(len(case))])
    npv = yearly * worth - expense
    return npv, np.divide(npv, expense, out=np.full(len(case), math.nan), where=expense > 0)


def _day(case: Case, month: float) -> str | None:
    return None if math.isnan(month) else f"{month_after(case.start, int(month))}-01"


def figure_names(figures: Sequence[str], upstream: Sequence[Result]) -> list[str]:
    """Readable names: a touchpoint's label where the survey gives it, else the last part of the id in words."""
    labels = {
        f"touchpoint.{row['touchpoint']}": str(row["label"])
        for result in upstream
        if result.module == "voice" and "touchpoints" in result.tables
        for row in result.tables["touchpoints"].to_dict("records")
    }
    words = {figure: figure.rpartition(".")[2].replace("_", " ") for figure in figures}
    return [
        labels.get(one, "NPS" if words[one] == "nps" else words[one][:1].upper() + words[one][1:])
        for one in figures
    ]


def first_steps(plan: pd.DataFrame) -> pd.DataFrame:
    """What starts in the first 90 days: id, title, owner, start, end, kpi, kpi_baseline, kpi_target."""
    soon = plan[plan["month"] < FIRST].sort_values(["month", "id"])
    return soon[["id", "title", "owner", "start", "end", "kpi", "kpi_baseline", "kpi_target"]].reset_index(
        drop=True
    )


def kpi_tree(
    case: Case, plan: pd.DataFrame, choice: Choice, names: Sequence[str], *, haircut: float
) -> pd.DataFrame:
    """From money to KPI: a row for each bucket and chosen initiative that serves it, those that serve none last.

    Columns bucket, figures (readable `names` of what moves), benefit (present value, haircut taken), id, title, kpi, kpi_baseline,
    kpi_target, date (ISO, when in full effect), owner.
    """
    claims = case.claims
    worth = value.worth_of(case, choice.starts, haircut=haircut).benefit
    rows = []
    for at in choice.starts:
        one = plan.iloc[at]
        served = sorted(set(claims.bucket[claims.initiative == at].tolist()))
        for bucket in served or [len(BUCKETS)]:
            mine = (claims.initiative == at) & (claims.bucket == bucket)
            figures = ", ".join(dict.fromkeys(names[f] for f in claims.figure[mine]))
            benefit = float(worth[at, bucket]) if served else math.nan
            name = BUCKETS[bucket] if served else "enables others"
            rows.append((bucket, name, figures, benefit, *one[["id", "title", "kpi", "kpi_baseline", "kpi_target",
                                                              "live_in_full", "owner"]]))  # fmt: skip
    columns = [
        "order",
        "bucket",
        "figures",
        "benefit",
        "id",
        "title",
        "kpi",
        "kpi_baseline",
        "kpi_target",
        "date",
        "owner",
    ]
    tree = pd.DataFrame(rows, columns=columns).sort_values(
        ["order", "benefit"], ascending=[True, False], kind="stable"
    )
    return tree.drop(columns="order").reset_index(drop=True)


def traces(plan: pd.DataFrame, found: pd.DataFrame) -> pd.DataFrame:
    """From finding to KPI: a row for each finding and initiative that names it; findings nobody answers at the end.

    Columns finding, says (the candidate's title and detail, where a notebook found it), source, id, title, in_plan,
    kpi, kpi_baseline, kpi_target, date.
    """
    said = {row["finding"]: row for row in found.to_dict("records")}
    rows = []
    for one in plan.to_dict("records"):
        for finding in filter(None, one["findings"].split(", ")):
            offer = said.get(finding, {})
            rows.append((finding, offer.get("detail") or offer.get("title") or "", offer.get("sources") or "client",
                         one["id"], one["title"], bool(one["chosen"]), one["kpi"], one["kpi_baseline"],
                         one["kpi_target"], one["live_in_full"]))  # fmt: skip
    columns = [
        "finding",
        "says",
        "source",
        "id",
        "title",
        "in_plan",
        "kpi",
        "kpi_baseline",
        "kpi_target",
        "date",
    ]
    table = pd.DataFrame(rows, columns=columns)
    measured = table["source"] != "client"
    return table.assign(_=~measured).sort_values(["_", "in_plan", "finding"], ascending=[True, False, True],
                                                 kind="stable").drop(columns="_").reset_index(drop=True)  # fmt: skip


def to_estimate(open_: pd.DataFrame, found: pd.DataFrame, *, monetary: bool) -> pd.DataFrame:
    """What cannot be planned yet: initiatives without estimates, and findings without an initiative.

    Columns id, title, finding, missing (which estimates), source. No number is invented for them.
    """
    needed = candidates.needed(monetary=monetary)
    rows = [
        (
            row["id"],
            row["title"],
            ", ".join(row["findings"]),
            candidates.missing_estimates(row, needed),
            "client",
        )
        for _, row in open_.iterrows()
    ]
    rows += [
        ("", row["title"], row["finding"], "all estimates", row["sources"])
        for row in found[found["answered_by"] == ""].to_dict("records")
    ]
    return pd.DataFrame(rows, columns=["id", "title", "finding", "missing", "source"])


def cash(case: Case, worth: value.Worth, paths: np.ndarray) -> pd.DataFrame:
    """Cumulative cash at the end of each month, not discounted: month (ISO), cash, low (P10), high (P90), cost, benefit."""
    low, high = np.quantile(np.cumsum(paths, axis=1), [0.1, 0.9], axis=0)
    months = [month_after(case.start, month) for month in range(case.span)]
    return pd.DataFrame({"month": months, "cash": np.cumsum(worth.cash), "low": low, "high": high,
                         "cost": worth.costs, "benefit": worth.benefits})  # fmt: skip
