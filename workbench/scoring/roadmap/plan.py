"""The roadmap verb: candidates gathered, initiatives valued, chosen, sequenced, and the money of the plan stated."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pandas as pd

from workbench.errors import Fault, InputError
from workbench.result import Check, Estimate, Result
from workbench.scoring.roadmap import candidates, value
from workbench.scoring.roadmap.case import ACTIVE, BUCKETS, Case, Finance, Limits, build, month_after
from workbench.scoring.roadmap.choice import Choice, choose, greedy
from workbench.scoring.roadmap.program import clash, formulate
from workbench.stats.finance import irr, payback
from workbench.wording import sentence

SEED = 20260101


def plan_roadmap(
    initiatives: pd.DataFrame,
    finance: Finance | None = None,
    upstream: Sequence[Result] = (),
    *,
    limits: Limits,
    as_of: str,
    currency: str = "EUR",
    seed: int = SEED,
    draws: int = 10_000,
) -> Result:
    """The plan that is worth most within the limits, with its money and its uncertainty.

    `initiatives` has one row each (see `intake.initiatives`): id, title, workstream, dimension, owner, cost_once,
    cost_yearly (`currency`), start (earliest, ISO month), months, roles (full-time equivalents while it runs),
    depends_on, excludes, mandatory, confidence 0-1, impact and effort 1-5, findings, effects (figure, low, likely,
    high, causal), ramp (months), kpi, kpi_baseline, kpi_target, status. NaN is not estimated: such an initiative is
    listed and never planned. A missing yearly cost counts as none and a missing confidence as 1, which is stated.
    `upstream` are other notebooks' results, whose `candidates` tables are merged by finding. `as_of` (ISO date)
    gives the plan's start, the following month, where the limits name none.

    Present values are discounted from t = 0: the plan's first month is not discounted. `npv` carries P10 and P90 of
    `draws` seeded futures as its interval. Without `finance` no money is stated, and the plan maximises
    impact x confidence. Raises `InputError` where no plan can meet the limits, naming those that clash.
    """
    start = limits.start or month_after(as_of[:7], 1)
    active = initiatives[initiatives["status"].isin(ACTIVE)].reset_index(drop=True)
    ready = candidates.estimated(active, monetary=finance is not None)
    case = build(active[ready], finance, limits, start=start)
    choice = choose(case, limits)
    if choice is None:
        raise _infeasible(case, limits)
    found = candidates.gathered(upstream, initiatives)
    plan = _plan_table(case, choice, limits)
    figures = _counts(case, choice, found, active[~ready], limits, currency)
    tables = {
        "initiatives": plan,
        "candidates": found,
        "to_estimate": _to_estimate(active[~ready], found),
        "first_steps": _first_steps(plan),
    }
    if case.monetary:
        drawn = value.draw(case, seed=seed, draws=draws)
        paths = value.futures(case, choice.starts, drawn, haircut=limits.haircut)
        figures |= _money(case, choice, limits, paths, currency)
        tables["cash"] = _cash_table(case, choice, limits, paths)
    return Result("roadmap", figures, tables, _checks(case, choice, active[~ready]), _text(figures, case))


def _infeasible(case: Case, limits: Limits) -> InputError:
    groups = clash(formulate(case, limits))
    return InputError([
        Fault("engagement.yaml", f"limits of the roadmap that no plan can meet together: {'; '.join(groups)}",
              "limits that leave at least one plan", "relax one of them, or correct the initiatives they name")
    ])  # fmt: skip


def _plan_table(case: Case, choice: Choice, limits: Limits) -> pd.DataFrame:
    """Each initiative with its place in the plan: months as ISO dates, `chosen`, expected money."""
    frame = case.frame
    ends = {at: t + int(case.months[at]) for at, t in choice.starts.items()}
    worth = value.worth_of(case, choice.starts, haircut=limits.haircut)
    rows = pd.DataFrame({
        name: frame[name]
        for name in ("id", "title", "workstream", "dimension", "owner", "impact", "effort", "confidence",
                     "cost_once", "cost_yearly", "kpi", "kpi_baseline", "kpi_target", "status")
    })  # fmt: skip
    rows["chosen"] = [at in choice.starts for at in range(len(case))]
    rows["start"] = [_day(case, choice.starts.get(at)) for at in range(len(case))]
    rows["end"] = [_day(case, ends.get(at)) for at in range(len(case))]
    rows["month"] = [float(choice.starts.get(at, math.nan)) for at in range(len(case))]
    rows["months"] = case.months
    rows["plan_start"] = case.start
    rows["after"] = [", ".join(needs) for needs in frame["depends_on"]]
    rows["findings"] = [", ".join(found) for found in frame["findings"]]
    rows["benefit"] = worth.benefit.sum(axis=1) if case.monetary else math.nan
    rows["npv"] = (worth.benefit.sum(axis=1) - worth.expense) if case.monetary else math.nan
    rows.loc[~rows["chosen"], ["benefit", "npv"]] = math.nan
    return rows


def _day(case: Case, month: int | None) -> str | None:
    return None if month is None else f"{month_after(case.start, month)}-01"


def _counts(
    case: Case, choice: Choice, found: pd.DataFrame, open_: pd.DataFrame, limits: Limits, currency: str
) -> dict[str, Estimate]:
    costs = sum((case.costs(at, t) for at, t in choice.starts.items()), np.zeros(case.span))
    figures = {
        "initiatives": Estimate(len(choice.starts), unit="count"),
        "considered": Estimate(len(case) + len(open_), unit="count"),
        "workstreams": Estimate(case.frame["workstream"].iloc[list(choice.starts)].nunique(), unit="count"),
        "first_starts": Estimate(sum(t < 3 for t in choice.starts.values()), unit="count"),
        "candidates": Estimate(len(found), unit="count"),
        "candidates_open": Estimate(int((found["answered_by"] == "").sum()), unit="count"),
        "to_estimate": Estimate(len(open_), unit="count"),
        "spend": Estimate(float(costs[: case.horizon].sum()), unit=currency),
        "optimality_gap": Estimate(choice.gap, unit="share"),
    }
    if limits.budget is not None:
        figures["budget"] = Estimate(float(sum(limits.budget)), unit=currency)
    for months in (6, 12, 24):
        live = [t + int(case.months[at]) <= months for at, t in choice.starts.items()]
        figures[f"live_by_{months}"] = Estimate(sum(live), unit="count")
    return figures


def _money(
    case: Case, choice: Choice, limits: Limits, paths: np.ndarray, currency: str
) -> dict[str, Estimate]:
    worth = value.worth_of(case, choice.starts, haircut=limits.haircut)
    npvs = paths @ case.discount
    low, middle, high = np.quantile(npvs, [0.1, 0.5, 0.9])
    monthly = irr(worth.cash)
    rate = float(case.discount[12]) ** -1 - 1 if case.span > 12 else 0.0
    other = value.worth_of(case, greedy(case, limits), haircut=limits.haircut).npv
    expense = float(worth.expense.sum())
    figures = {
        "npv": Estimate(worth.npv, float(low), float(high), n=len(paths), unit=currency),
        "npv_median": Estimate(float(middle), unit=currency),
        "irr": Estimate((1 + monthly) ** 12 - 1, unit="share"),
        "payback": Estimate(payback(worth.cash), unit="months"),
        "payback_discounted": Estimate(payback(worth.cash, rate=(1 + rate) ** (1 / 12) - 1), unit="months"),
        "roi": Estimate(worth.npv / expense if expense else None, unit="share"),
        "chance_of_payback": Estimate(float((paths.sum(axis=1) >= 0).mean()), n=len(paths), unit="share"),
        "cost": Estimate(expense, unit=currency),
        "benefit": Estimate(float(worth.benefit.sum()), unit=currency),
        "greedy_npv": Estimate(other, unit=currency),
        "gain_over_greedy": Estimate(worth.npv - other, unit=currency),
    }
    for number, bucket in enumerate(BUCKETS):
        figures[f"benefit.{bucket.replace(' ', '_')}"] = Estimate(
            float(worth.benefit[:, number].sum()), unit=currency
        )
    return figures


def _cash_table(case: Case, choice: Choice, limits: Limits, paths: np.ndarray) -> pd.DataFrame:
    """Cumulative cash at the end of each month: expected, P10 and P90, not discounted."""
    worth = value.worth_of(case, choice.starts, haircut=limits.haircut)
    total = np.cumsum(paths, axis=1)
    low, high = np.quantile(total, [0.1, 0.9], axis=0)
    months = [month_after(case.start, m) for m in range(case.span)]
    return pd.DataFrame({"month": months, "cash": np.cumsum(worth.cash), "low": low, "high": high,
                         "cost": worth.costs, "benefit": worth.benefits})  # fmt: skip


def _to_estimate(open_: pd.DataFrame, found: pd.DataFrame) -> pd.DataFrame:
    """What cannot be planned yet: initiatives without estimates, and candidates without an initiative."""
    columns = ["id", "title", "finding", "missing", "source"]
    rows = [
        (
            row["id"],
            row["title"],
            ", ".join(row["findings"]),
            candidates.missing_estimates(row),
            "initiatives",
        )
        for _, row in open_.iterrows()
    ]
    rows += [
        ("", row["title"], row["finding"], "all estimates", row["sources"])
        for row in found[found["answered_by"] == ""].to_dict("records")
    ]
    return pd.DataFrame(rows, columns=columns)


def _first_steps(plan: pd.DataFrame) -> pd.DataFrame:
    """What starts in the first 90 days: what, owner, start, live by, KPI with baseline and target."""
    soon = plan[plan["month"] < 3].sort_values(["month", "id"])
    return pd.DataFrame({
        "id": soon["id"], "title": soon["title"], "owner": soon["owner"], "start": soon["start"], "end": soon["end"],
        "kpi": soon["kpi"], "kpi_baseline": soon["kpi_baseline"], "kpi_target": soon["kpi_target"],
    }).reset_index(drop=True)  # fmt: skip


def _checks(case: Case, choice: Choice, open_: pd.DataFrame) -> tuple[Check, ...]:
    certain = int(case.frame["confidence"].isna().sum())
    checks = [
        Check("solver", "passed" if choice.optimal else "information",
              f"The plan is {'proved best' if choice.optimal else 'not proved best'}: relative gap {choice.gap:.2%}."),
        Check("estimates", "information" if len(open_) else "passed",
              f"{len(open_)} initiatives lack estimates and are not planned."),
    ]  # fmt: skip
    if certain:
        checks.append(
            Check(
                "confidence",
                "information",
                f"{certain} initiatives state no confidence and count as certain.",
            )
        )
    return tuple(checks)


def _text(figures: dict[str, Estimate], case: Case) -> str:
    if not case.monetary:
        return sentence("{initiatives} of {considered} initiatives fit the plan; without financial assumptions no "
                        "return is stated.", initiatives=figures["initiatives"], considered=figures["considered"])  # fmt: skip
    return sentence(
        "{initiatives} of {considered} initiatives are worth {npv} net present value for {spend} of spend, "
        "and pay back within the counted months with a probability of {chance}.",
        initiatives=figures["initiatives"], considered=figures["considered"], npv=figures["npv"],
        spend=figures["spend"], chance=figures["chance_of_payback"],
    )  # fmt: skip
