"""Literal results of every chapter, and what the board is told of them: causes, decisions, risks."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, get_type_hints

import pandas as pd

from workbench import languages
from workbench.estimate import Estimate
from workbench.model import governance as governance_rows
from workbench.model import journey as journey_rows
from workbench.model.roadmap import Candidate, CashMonth, Doubted, FirstStep, KpiLine, Planned
from workbench.model.rows import frame_of
from workbench.model.voice import Touchpoint
from workbench.privacy.rules import STANDARD
from workbench.result import Result
from workbench.story.record import Record
from workbench.story.telling import tell

EN = languages.catalogue("en")


BLANK: dict[Any, Any] = {str: "", int: 0, float: 0.0, bool: False}


def table(kind: type[Any], *rows: dict[str, Any]) -> pd.DataFrame:
    """A table of rows that name what a test speaks of; all else is missing or empty."""
    hints = get_type_hints(kind)
    blank = {field.name: BLANK.get(hints[field.name]) for field in fields(kind)}
    return frame_of(kind, [kind(**{**blank, **row}) for row in rows])


def candidates(**details: str) -> pd.DataFrame:
    return table(
        Candidate,
        *(
            {"finding": name.replace("__", "."), "title": "Do something", "workstream": "", "detail": detail}
            for name, detail in details.items()
        ),
    )


def voice() -> Result:
    figures = {
        "driver_r2": Estimate(0.57, unit="share"),
        "touchpoint.refunds": Estimate(0.12, unit="share"),
        "driver.refunds": Estimate(0.17, unit="share"),
    }
    points = table(Touchpoint, {"touchpoint": "refunds", "label": "Refunds", "stage": "after"})
    return Result(
        "voice", figures, {"touchpoints": points, "candidates": candidates(voice__refunds="17%")}, rules=STANDARD
    )


def journey() -> Result:
    gaps = table(journey_rows.Gap, {"gap": "delivery", "stage": "after", "force": "certainty", "value": -3.3})
    stages = table(journey_rows.Stage, {"id": "after", "label": "Refund and care"})
    found = candidates(journey__after__certainty="Certainty at Refund and care: -3.3")
    return Result("journey", {}, {"gaps": gaps, "stages": stages, "candidates": found}, rules=STANDARD)


def governance(**more: float) -> Result:
    gaps = table(
        governance_rows.Gap,
        {"id": "G1", "label": "Recovery plan", "documented": 3.0, "practised": 1.0},
        {"id": "G2", "label": "Pitch", "documented": 2.0, "practised": 2.0, "owner": "Head of People", "overdue": True},
    )
    figures = {name: Estimate(value, unit="count") for name, value in more.items()}
    return Result(
        "governance",
        figures,
        {"gaps": gaps, "questions": gaps, "candidates": candidates(G1="Recovery plan: 1.0", G2="Pitch: 2.0")},
        rules=STANDARD,
    )


def roadmap(npv: float = 2.7e6) -> Result:
    plan = table(
        Planned,
        {"id": "I1", "title": "Refund without a claim", "owner": "COO", "chosen": True, "benefit": 5.2e6,
         "findings": "journey.after.certainty, G1", "plan_start": "2026-10-01", "start": "2026-10-01", "end": "2027-04-01", "month": 0.0,
         "months": 6, "spend": 1.97e6, "npv": 2.9e6, "status": "planned"},
        {"id": "I2", "title": "Desk", "chosen": True, "benefit": 6e5, "findings": "G9", "plan_start": "2026-10-01",
         "start": "2027-10-01", "end": "2028-04-01", "month": 12.0, "months": 6, "spend": 437e3, "npv": -2e5,
         "status": "planned"},
        {"id": "I3", "title": "Wi-Fi", "owner": "CIO", "findings": "G2", "plan_start": "2026-10-01"},
    )  # fmt: skip
    kpis = table(
        KpiLine,
        {"id": "I1", "kpi": "Days to refund", "kpi_target": 7.0, "date": "2027-08-01", "owner": "COO", "figures": "Refunds", "benefit": 90.0},
    )  # fmt: skip
    first = table(FirstStep, {"id": "I1", "title": "Refund without a claim", "owner": "COO", "start": "2026-10-01"})
    figures = {
        "npv": Estimate(npv, npv - 3e6, npv + 3e6, unit="EUR"), "spend": Estimate(2.407e6, unit="EUR"), "benefit": Estimate(5.8e6, unit="EUR"),
        "horizon": Estimate(24, unit="months"), "benefit_months": Estimate(48, unit="months"), "initiatives": Estimate(2, unit="count"),
        "not_paid_back": Estimate(0.16, unit="share"),
    }  # fmt: skip
    return Result("roadmap", figures, {"initiatives": plan, "kpis": kpis, "first_steps": first}, rules=STANDARD)


def results(*some: Result) -> dict[str, Result]:
    return {one.module: one for one in some}


def sentences(*some: Result, budget: tuple[float, ...] = ()) -> list[str]:
    return [EN.text(one) for one in tell(Record(results(*some), budget=budget), rules=STANDARD).result.claims]


def exhibits(*some: Result, budget: tuple[float, ...] = ()) -> dict[str, tuple[tuple[object, ...], ...]]:
    told = tell(Record(results(*some), budget=budget), rules=STANDARD)
    return {one.id: one.told(EN).rows for one in told.exhibits}


def told(governed: Result) -> tuple[str, str]:
    """The decision about gaps, and the sentence that asks for it."""
    decided = exhibits(governed)["story-decisions"]
    row = next(str(row[0]) for row in decided if "gap" in str(row[0]) or "overdue" in str(row[0]))
    return row, next(text for text in sentences(governed) if text.startswith("We ask")).partition(", ")[0]


def doubted(plan: Result, *, stopped: str = "", unseen: str = "") -> Result:
    """The plan with what no test supports: an initiative whose idea's test says stop, or one without a clear effect."""
    rows = ({"id": id_, "stopped": id_ == stopped} for id_ in (stopped, unseen) if id_)
    return Result("roadmap", dict(plan.figures), {**plan.tables, "doubted": table(Doubted, *rows)}, rules=STANDARD)


def gated() -> Result:
    """A plan of two years that spends EUR 2.4M: EUR 2M on refunds, EUR 437K on the desk, which begins in the second."""
    plan = roadmap()
    money = {"spend_year_1": 1.59e6, "spend_year_2": 817e3, "budget": 2.6e6, "delay": 4e5}
    figures = {name: Estimate(amount, unit="EUR") for name, amount in money.items()}
    figures["delay_months"] = Estimate(3, unit="months")
    return Result("roadmap", {**plan.figures, **figures}, plan.tables, rules=STANDARD)


def planned(**columns: list[Any]) -> Result:
    """The same plan with other dates or owners."""
    plan = gated()
    tables = {**plan.tables, "initiatives": plan.tables["initiatives"].assign(**columns)}
    return Result("roadmap", dict(plan.figures), tables, rules=STANDARD)


def with_cash(plan: Result) -> Result:
    """The plan with what cash has come to at the end of its first year."""
    cash = table(CashMonth, {"month": "2027-09", "cash": -8.7e5, "low": -1.4e6, "high": -4e5})
    return Result("roadmap", dict(plan.figures), {**plan.tables, "cash": cash}, rules=STANDARD)
