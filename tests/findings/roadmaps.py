"""A small plan and its exhibits, for the tests of the roadmap."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd

from workbench import findings, languages
from workbench.context import Context
from workbench.model.terms import Finance, Limits, Linkage
from workbench.privacy.rules import STANDARD
from workbench.scoring.roadmap import plan_roadmap

EN = languages.catalogue("en")


CONTEXT = Context(client="acme", name="Acme", run="r1", currency="EUR", period="2026")


NAN = float("nan")


Link = partial(
    Linkage,
    id="L1",
    figure="touchpoint.refunds",
    bucket="retention",
    value_per_point=(100_000.0, 200_000.0, 400_000.0),
    causal=0.6,
    source="Key drivers 2025",
)


Money = partial(Finance, currency="EUR", linkages=(Link(),))


Limit = partial(Limits, start="2027-01", budget=[150_000.0, 60_000.0])


def initiative(id_: str, **changes: Any) -> dict[str, Any]:
    effect = {"figure": "touchpoint.refunds", "low": 0.2, "likely": 0.6, "high": 1.0, "causal": None}
    return {
        "id": id_,
        "title": f"Initiative {id_}",
        "workstream": "CX training",
        "dimension": "people",
        "owner": "Head of CX",
        "cost_once": 60_000.0,
        "cost_yearly": 0.0,
        "currency": "EUR",
        "start": "",
        "months": 3.0,
        "roles": {},
        "depends_on": [],
        "excludes": [],
        "mandatory": False,
        "confidence": 0.8,
        "impact": 4.0,
        "effort": 2.0,
        "findings": ["G1.2.5"],
        "effects": [effect],
        "ramp": 2.0,
        "kpi": "Days to refund",
        "kpi_baseline": 48.0,
        "kpi_target": 7.0,
        "status": "planned",
    } | changes


INITIATIVES = pd.DataFrame([
    initiative("I1"), initiative("I2", depends_on=["I1"], cost_once=80_000.0),
    initiative("I3", cost_once=900_000.0, impact=5.0, effort=5.0), initiative("I4", cost_once=NAN),
])  # fmt: skip


def every(result):
    """Every exhibit of a result, in the order of the notebook, not yet in words."""
    verbs = (
        "plan_on_a_page",
        "impact_effort",
        "workstreams",
        "first_steps",
        "ranking",
        "kpi_tree",
        "traceability",
        "business_case",
        "to_estimate",
        "progress",
    )
    return [one for verb in verbs for one in getattr(findings.roadmap, verb)(result, CONTEXT)]


def shown(result, language="en"):
    catalogue = languages.catalogue(language)
    return {one.id: one.told(catalogue) for one in every(result)}


def planned(*rows, money=None, **limits):
    given = Money() if money is None else money
    return plan_roadmap(
        pd.DataFrame(list(rows)), given, limits=Limit(**limits), as_of="2026-12-31", draws=500, rules=STANDARD
    )
