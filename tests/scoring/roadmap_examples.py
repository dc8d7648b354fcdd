"""Literal initiatives, assumptions and limits that the specs of the roadmap build on."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd

from workbench.model.terms import Finance, Limits, Linkage
from workbench.privacy.rules import STANDARD
from workbench.scoring.roadmap import plan_roadmap

NAN = float("nan")


# Made unread, so that a spec may use a plan of three months.
Link = partial(
    Linkage.model_construct,
    id="L1",
    figure="voice.nps",
    bucket="retention",
    value_per_point=(100.0, 100.0, 100.0),
    causal=1.0,
)
Money = partial(
    Finance.model_construct, currency="EUR", linkages=(Link(),), discount_rate=0.0, benefit_months=24, cost_range=0.0
)
Limit = partial(Limits.model_construct, start="2027-01", horizon=12, haircut=0.0)


def effect(
    points: float | tuple[float, float, float], figure: str = "voice.nps", causal: float | None = None
) -> dict[str, Any]:
    low, likely, high = points if isinstance(points, tuple) else (points, points, points)
    return {"figure": figure, "low": low, "likely": likely, "high": high, "causal": causal}


def initiative(id_: str, **changes: Any) -> dict[str, Any]:
    """An initiative of one month that costs 100 and moves NPS by 1 point; live from the second month on."""
    return {
        "id": id_,
        "title": f"Initiative {id_}",
        "workstream": "governance",
        "dimension": "process",
        "owner": "Head of CX",
        "cost_once": 100.0,
        "cost_yearly": 0.0,
        "currency": "EUR",
        "start": "",
        "months": 1.0,
        "roles": {},
        "depends_on": [],
        "excludes": [],
        "mandatory": False,
        "confidence": 1.0,
        "impact": 3.0,
        "effort": 3.0,
        "findings": [],
        "effects": [effect(1.0)],
        "ramp": 0.0,
        "kpi": "Share served",
        "kpi_baseline": 1.0,
        "kpi_target": 2.0,
        "status": "planned",
    } | changes


def frame(*rows: dict[str, Any]) -> pd.DataFrame:
    return pd.DataFrame(list(rows))


def roadmap(*rows, money=None, upstream=(), previous=(), draws=500, **limits):
    return plan_roadmap(
        frame(*rows),
        Money() if money is None else money,
        upstream,
        previous,
        limits=Limit(**limits),
        as_of="2026-12-31",
        draws=draws,
        rules=STANDARD,
    )
