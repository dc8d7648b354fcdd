"""The plan as tables: initiatives, first steps, KPI tree, traces from finding to KPI, what is still to be estimated."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields

import numpy as np
import pandas as pd

from workbench.claims import Text, say
from workbench.model.budgets import Required
from workbench.model.roadmap import CashMonth, FirstStep, KpiLine, ToEstimate, Trace
from workbench.model.rows import frame_of
from workbench.model.terms import Limits
from workbench.scoring.named import named
from workbench.scoring.roadmap import candidates, value
from workbench.scoring.roadmap.case import BUCKETS, Case, month_after
from workbench.scoring.roadmap.choice import Choice
from workbench.scoring.roadmap.sensitivity import TAILS

COPIED = (
    "id",
    "title",
    "workstream",
    "dimension",
    "owner",
    "impact",
    "effort",
    "confidence",
    "cost_once",
    "cost_yearly",
    "kpi",
    "kpi_baseline",
    "kpi_target",
    "status",
)
FIRST = 3  # months
SOON = 6  # months, the first horizon: a quick win starts within it
LINE = 2.5  # the grade that parts low from high, so that every whole grade lies on one side
CLIENT = "client"  # the source of what the client named itself


def initiatives(case: Case, choice: Choice, *, haircut: float) -> pd.DataFrame:
    """Each initiative with its place in the plan and its money.

    `chosen`; `quick_win`: of high impact and low effort, in the plan and started within the first horizon; `start` and `end` (ISO dates, end exclusive), `month` (start, counted from 0), `months`, `live_in_full`
    (ISO date when its ramp is over); `spend` within the horizon, not discounted; `benefit` and `npv` as part of the plan, haircut taken, with the benefit's P10 and
    P90 where they were drawn; `npv_alone` and
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
    soon = rows["chosen"] & (starts < SOON)
    rows["quick_win"] = soon & (rows["impact"] >= LINE) & (rows["effort"] < LINE)
    worth = value.worth_of(case, choice.starts, haircut=haircut)
    money = worth.benefit.sum(axis=1) if case.monetary else np.full(len(case), math.nan)
    rows["benefit"] = np.where(rows["chosen"], money, math.nan)
    rows["spend"] = [
        float(case.costs(at, choice.starts[at])[: case.horizon].sum()) if at in choice.starts else math.nan
        for at in range(len(case))
    ]
    rows["npv"] = np.where(rows["chosen"], money - worth.expense, math.nan)
    rows["benefit_low"] = rows["benefit_high"] = math.nan
    rows["npv_alone"], rows["roi_alone"] = alone(case, haircut=haircut)
    return rows


def alone(case: Case, *, haircut: float) -> tuple[np.ndarray, np.ndarray]:
    """Expected NPV and ROI (NPV over present cost) of each initiative by itself; NaN without financial assumptions."""
    if not case.monetary:
        return np.full(len(case), math.nan), np.full(len(case), math.nan)
    yearly = value.expected(case) * np.where(case.claims.repeats, 1 - haircut, 1.0)
    total = np.bincount(case.claims.initiative, yearly, minlength=len(case)).astype(float)
    worth = np.array([case.worth(at, int(case.earliest[at])) for at in range(len(case))])
    expense = np.array([case.expense(at, int(case.earliest[at])) for at in range(len(case))])
    npv = total * worth - expense
    return npv, np.divide(npv, expense, out=np.full(len(case), math.nan), where=expense > 0)


def _day(case: Case, month: float) -> str | None:
    return None if math.isnan(month) else f"{month_after(case.start, int(month))}-01"


def figure_names(figures: Sequence[str], called: Mapping[str, Text]) -> list[str]:
    """Readable names: a touchpoint's label where the survey gives it, else the last part of the id in words."""

    def plain(figure: str) -> str:
        word = figure.rpartition(".")[2].replace("_", " ")
        return "NPS" if word == "nps" else word[:1].upper() + word[1:]

    return [str(called.get(one.replace("touchpoint.", "voice.", 1), plain(one))) for one in figures]


def first_steps(plan: pd.DataFrame) -> pd.DataFrame:
    """What starts in the first 90 days, as rows `FirstStep`."""
    soon = plan[plan["month"] < FIRST].sort_values(["month", "id"])
    return soon[[field.name for field in fields(FirstStep)]].reset_index(drop=True)


def kpi_tree(case: Case, plan: pd.DataFrame, choice: Choice, names: Sequence[str], *, haircut: float) -> pd.DataFrame:
    """From money to KPI: a row `KpiLine` for each bucket and chosen initiative that serves it, those that serve none last.

    `figures` are the readable `names` of what moves, `benefit` is a present value, haircut taken.
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
            name = BUCKETS[bucket] if served else ""
            line = KpiLine(
                name,
                figures,
                benefit,
                *one[["id", "title", "kpi", "kpi_baseline", "kpi_target", "live_in_full", "owner"]],
            )
            rows.append((bucket, line))
    rows.sort(key=lambda row: (row[0], -(row[1].benefit or 0.0) if row[0] < len(BUCKETS) else 0.0))
    return frame_of(KpiLine, [line for _, line in rows])


def traces(plan: pd.DataFrame, found: pd.DataFrame, called: Mapping[str, Text]) -> pd.DataFrame:
    """From finding to KPI: a row `Trace` for each finding and initiative that names it, those the client named last.

    `says` is the candidate's detail, or title, where a notebook found it; `called` has the names of findings.
    """
    said = {row["finding"]: row for row in found.to_dict("records")}
    rows = []
    for one in plan.to_dict("records"):
        for finding in _named(one["findings"], said):
            offer = said.get(finding, {})
            rows.append(
                Trace(
                    finding,
                    called.get(finding, finding),
                    offer.get("detail") or offer.get("title") or "",
                    offer.get("sources") or CLIENT,
                    one["id"],
                    one["title"],
                    bool(one["chosen"]),
                    one["kpi"],
                    one["kpi_baseline"],
                    one["kpi_target"],
                    one["live_in_full"],
                )
            )
    rows.sort(key=lambda row: (row.source == CLIENT, not row.in_plan, row.finding))
    return frame_of(Trace, rows)


def required(case: Case, limits: Limits, called: Mapping[str, Text]) -> pd.DataFrame:
    """The findings that every plan must answer, as rows `Required` in their order; `called` has their names."""
    rows = []
    for finding in limits.address:
        by = [id_ for id_, names in zip(case.ids, candidates.answers(finding, case.frame), strict=True) if names]
        rows.append(
            Required(finding, called.get(finding, finding), ", ".join(by), limits.address_by, limits.address_why)
        )
    return frame_of(Required, rows)


def _named(findings: str, found: Iterable[str]) -> list[str]:
    """The findings that an initiative names; a group that it names stands for those found in it."""
    return list(dict.fromkeys(
        one for named in filter(None, findings.split(", "))
        for one in [each for each in found if f"{each}.".startswith(f"{named}.")] or [named]
    ))  # fmt: skip


def to_estimate(
    open_: pd.DataFrame, found: pd.DataFrame, called: Mapping[str, Text], *, monetary: bool
) -> pd.DataFrame:
    """What cannot be planned yet (rows `ToEstimate`): initiatives without estimates, and findings without an initiative.

    No number is invented for them.
    """
    needed, nothing = candidates.needed(monetary=monetary), say("roadmap-missing-all")
    rows = [
        ToEstimate(row["id"], row["title"], ", ".join(row["findings"]), named(row["findings"], called),
                   candidates.missing_estimates(row, needed), CLIENT)
        for _, row in open_.iterrows()
    ]  # fmt: skip
    rows += [
        ToEstimate(
            "", row["title"], row["finding"], called.get(row["finding"], row["finding"]), nothing, row["sources"]
        )
        for row in found[found["answered_by"] == ""].to_dict("records")
    ]
    return frame_of(ToEstimate, rows)


def cash(case: Case, worth: value.Worth, found: value.Outcomes) -> pd.DataFrame:
    """Cumulative cash at the end of each month, as rows `CashMonth`."""
    low, high = np.quantile(np.cumsum(found.cash, axis=1), TAILS, axis=0)
    months = [month_after(case.start, month) for month in range(case.span)]
    columns = (months, np.cumsum(worth.cash), low, high, worth.costs, worth.benefits)
    return frame_of(CashMonth, [CashMonth(*row) for row in zip(*columns, strict=True)])
