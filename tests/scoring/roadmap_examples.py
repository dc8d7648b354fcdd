"""Literal initiatives, assumptions and limits that the specs of the roadmap build on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

NAN = float("nan")


@dataclass(frozen=True)
class Link:
    id: str = "L1"
    figure: str = "voice.nps"
    bucket: str = "retention"
    value_per_point: tuple[float, float, float] = (100.0, 100.0, 100.0)
    causal: float = 1.0
    source: str = ""


@dataclass(frozen=True)
class Money:
    linkages: Sequence[Link] = (Link(),)
    discount_rate: float = 0.0
    benefit_months: int = 24
    survey_causal: float | None = None
    correlation: float = 0.3
    cost_range: float = 0.0


@dataclass(frozen=True)
class Limit:
    start: str | None = "2027-01"
    horizon: int = 12
    budget: Sequence[float] | None = None
    capacity: Mapping[str, float] = field(default_factory=dict)
    starts_per_quarter: int | None = None
    haircut: float = 0.0
    floors: Mapping[str, float] = field(default_factory=dict)
    address: Sequence[str] = ()
    quantile: float | None = None


def effect(
    points: float | tuple[float, float, float], figure: str = "voice.nps", causal: float | None = None
) -> dict[str, Any]:
    low, likely, high = points if isinstance(points, tuple) else (points, points, points)
    return {"figure": figure, "low": low, "likely": likely, "high": high, "causal": causal}


def initiative(id_: str, **changes: Any) -> dict[str, Any]:
    """An initiative of one month that costs 100 and moves NPS by 1 point; live from the second month on."""
    return {
        "id": id_, "title": f"Initiative {id_}", "workstream": "governance", "dimension": "process", "owner": "Head of CX",
        "cost_once": 100.0, "cost_yearly": 0.0, "currency": "EUR", "start": "", "months": 1.0, "roles": {},
        "depends_on": [], "excludes": [], "mandatory": False, "confidence": 1.0, "impact": 3.0, "effort": 3.0,
        "findings": [], "effects": [effect(1.0)], "ramp": 0.0, "kpi": "Share served", "kpi_baseline": 1.0,
        "kpi_target": 2.0, "status": "planned",
    } | changes  # fmt: skip


def frame(*rows: dict[str, Any]) -> pd.DataFrame:
    return pd.DataFrame(list(rows))
