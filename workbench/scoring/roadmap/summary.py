"""What a plan holds as counts, and the sentences that sum it up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from workbench.claims import Message, claim, first, holding
from workbench.claims import conditions as when
from workbench.estimate import Estimate, count
from workbench.scoring.roadmap import tables
from workbench.scoring.roadmap.ranking import METHODS

if TYPE_CHECKING:
    import pandas as pd

    from workbench.model.terms import Limits
    from workbench.scoring.roadmap.case import Case
    from workbench.scoring.roadmap.checks import Aside
    from workbench.scoring.roadmap.choice import Choice

MARKS = (tables.SOON, 12, 24)  # months by which initiatives are told to be live


def counts(
    case: Case, choice: Choice, plan: pd.DataFrame, found: pd.DataFrame, aside: Aside, limits: Limits, currency: str
) -> dict[str, Estimate]:
    """How many initiatives, owners, KPIs and findings; months, the budget and the proof of the plan."""
    chosen, out = plan[plan["chosen"]], plan[~plan["chosen"]]
    ends = (chosen["month"] + chosen["months"]).to_numpy(float)
    soon = chosen[chosen["month"] < tables.FIRST]
    figures = {
        "initiatives": count(len(chosen)), "considered": count(len(case) + len(aside)), "plannable": count(len(case)),
        "left_out": count(len(out)), "paying": count((plan["npv_alone"] > 0).sum()),
        "losing": count((out["npv_alone"] <= 0).sum()),
        "workstreams": count(chosen.loc[chosen["workstream"] != "", "workstream"].nunique()),
        "first_starts": count(len(soon)), "first_days": count(30 * tables.FIRST),
        "firm": count(chosen["in_every_plan"].isin([True]).sum()),
        "quick_wins": count(plan["quick_win"].sum()),
        "candidates": count(len(found)), "candidates_planned": count(sum(not ids.isdisjoint(chosen["id"]) for ids in found["answered_by"].str.split(", ").map(set))),
        "candidates_open": count((found["answered_by"] == "").sum()), "to_estimate": count(len(aside.open)),
        "waiting": count(len(aside.waiting)), "answering": count((chosen["findings"] != "").sum()),
        "with_kpi": count((chosen["kpi"] != "").sum()),
        **{f"without_{name}": count((chosen[name] == "").sum()) for name in ("owner", "kpi", "workstream")},
        **{f"first_without_{name}": count((soon[name] == "").sum()) for name in ("owner", "kpi")},
        "without_target": count(chosen[["kpi_target"]].isna().any(axis=1).sum()),
        "optimality_gap": Estimate(choice.gap, unit="share"),
        "horizon": Estimate(case.horizon, unit="months"), "benefit_months": Estimate(case.span, unit="months"),
        "haircut": Estimate(limits.haircut, unit="share"),
        "spend": Estimate(sum(float(case.costs(at, t)[: case.horizon].sum()) for at, t in choice.starts.items()), unit=currency),
    }  # fmt: skip
    figures |= {f"live_by_{mark}": count((ends <= mark).sum()) for mark in MARKS if mark <= case.horizon}
    if limits.budget is not None:
        figures["budget"] = Estimate(float(sum(limits.budget)), unit=currency)
    return figures


def agreement(ranks: pd.DataFrame, plan: pd.DataFrame) -> dict[str, Estimate]:
    """How many initiatives of the plan RICE, ICE and WSJF rank, and all put among as many as the plan has."""
    columns = [f"rank_{method}" for method in METHODS]
    ranked = plan["chosen"] & ranks[columns].notna().all(axis=1)
    agreed = ranked & (ranks[columns] <= plan["chosen"].sum()).all(axis=1)
    return {name: Estimate(float(rows.sum()), unit="count") for name, rows in (("ranked", ranked), ("agreed", agreed))}


def claims(figures: Mapping[str, Estimate]) -> tuple[Message, ...]:
    """One to three sentences: what the plan holds and is worth, what it asks for, and what may go wrong."""
    n, all_ = figures["initiatives"], figures["considered"]
    if not n.value:
        return (none(figures),)
    npv = figures.get("npv")
    if npv is None:
        return (claim("roadmap-fits", when.counted(n, all_), n=n, all=all_),)
    horizon, months, spend = figures["horizon"], figures["benefit_months"], figures["spend"]
    asks = claim("roadmap-asks", when.shown(spend), spend=spend, horizon=horizon)
    if "budget" in figures:
        asks = claim("roadmap-asks-of", when.shown(spend), spend=spend, horizon=horizon, budget=figures["budget"])
    lost = figures["not_paid_back"]
    worth: dict[str, Any] = {"n": n, "all": all_, "npv": npv, "months": months}
    return holding(
        first(
            claim("roadmap-worth", when.positive(npv), when.counted(n, all_), **worth),
            claim("roadmap-costs-more", when.shown(npv), npv=npv, months=months),
        ),
        asks,
        claim("roadmap-may-not-pay", when.positive(lost), lost=lost, months=months),
    )


def none(figures: Mapping[str, Estimate]) -> Message:
    """Why there is no plan."""
    n, all_ = figures["initiatives"], figures["considered"]
    ready, paying = figures["plannable"], figures["paying"]
    unpriced = [] if "npv" in figures else [claim("roadmap-none-fits", when.none(n), all=all_)]
    return first(
        claim("roadmap-none-left", when.none(n, all_)),
        claim("roadmap-none-estimated", when.none(n, ready), all=all_),
        *unpriced,
        claim("roadmap-none-pays", when.none(n, paying), all=ready),
        claim("roadmap-none-fits", when.none(n), all=all_),
    )
