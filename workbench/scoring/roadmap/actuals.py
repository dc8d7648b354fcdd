"""What became of the KPIs: which initiatives are on track, whether past ranges held, and which gates are passed."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import pandas as pd

from workbench.estimate import count
from workbench.model.roadmap import ON_TRACK, Forecast, Judged, Milestone
from workbench.model.rows import frame_of
from workbench.result import Estimate
from workbench.stats.proportions import wilson

if TYPE_CHECKING:
    from workbench.result import Result

NOTHING, HALF = 0.1, 0.5  # at most so much of the way where at least so much was due: no effect is seen
TINY = 1e-9  # so that a bound that is met is met
VERDICTS = ("reached", "on-track", "late", "no-effect", "early")
STATES = ("done", "missed", "due")


def judged(initiatives: pd.DataFrame, previous: Sequence[Result], *, as_of: str) -> pd.DataFrame:
    """Each initiative with a measured KPI, by its newest value up to `as_of` (ISO date), as rows `Judged`.

    The way is (actual - baseline) / (target - baseline), 1 at the target. What is due by a month grows from 0 when the
    initiative was to be built to 1 when it was to be in full effect, both by the plan of the run before; without a plan it is
    1 from `kpi_date` on and not known before. `reached` is the whole way; `on-track` at least 80 per cent of
    what is due; `no-effect` at most 10 per cent of the way where at least half is due; `late` all else; `early` where nothing is
    due yet. Initiatives without baseline, target or a value, or whose target is the baseline, are left out.

    The bounds are the workbench's own.
    """
    plan = _planned(previous)
    rows = [row for one in initiatives.to_dict("records") if (row := _judge(one, plan.get(str(one["id"]), {}), as_of))]
    return frame_of(Judged, rows)


def _planned(previous: Sequence[Result]) -> dict[str, Mapping[Hashable, Any]]:
    tables = [
        result.tables["initiatives"]
        for result in previous
        if result.module == "roadmap" and "initiatives" in result.tables
    ]
    return {str(row["id"]): row for row in tables[0].to_dict("records") if row["chosen"]} if tables else {}


def _judge(one: Mapping[Hashable, Any], plan: Mapping[Hashable, Any], as_of: str) -> Judged | None:
    months = sorted(month for month in _values(one) if month <= as_of[:7])
    baseline, target = one["kpi_baseline"], one["kpi_target"]
    if not months or pd.isna(baseline) or pd.isna(target) or baseline == target:
        return None
    month, actual = months[-1], float(_values(one)[months[-1]])
    way = (actual - baseline) / (target - baseline)
    due = _due(
        month, str(plan.get("end") or "")[:7], str(plan.get("live_in_full") or "")[:7], str(one.get("kpi_date") or "")
    )
    return Judged(
        str(one["id"]),
        str(one["title"]),
        str(one["owner"]),
        str(one["kpi"]),
        month,
        float(baseline),
        float(target),
        actual,
        float(way),
        due,
        _verdict(way, due),
    )


def _values(one: Mapping[Hashable, Any]) -> Mapping[str, float]:
    given = one.get("kpi_actual")
    return given if isinstance(given, Mapping) else {}


def _due(month: str, built: str, full: str, kpi_date: str) -> float | None:
    """The share of the way that was to be gone by a month; None where no plan says it."""
    if built and full:
        length = _months(built, full)
        gone = _months(built, month)
        return float(min(max(gone / length if length > 0 else float(gone >= 0), 0.0), 1.0))
    return 1.0 if kpi_date and month >= kpi_date else None


def _months(start: str, end: str) -> int:
    return (int(end[:4]) - int(start[:4])) * 12 + int(end[5:7]) - int(start[5:7])


def _verdict(way: float, due: float | None) -> str:
    if way >= 1:
        return "reached"
    if not due:
        return "early"
    way += TINY
    if way >= ON_TRACK * due:
        return "on-track"
    return "no-effect" if way <= NOTHING + 2 * TINY and due >= HALF else "late"


def forecasts(initiatives: pd.DataFrame, previous: Sequence[Result], *, as_of: str) -> pd.DataFrame:
    """The ranges in which KPIs were to lie, and the first value from that month on, as rows `Forecast`.

    A range that an earlier run recorded holds as it was recorded; one that this file states is of this file. `held` is
    None where no value has come.
    """
    earlier = [row for result in previous if "forecasts" in result.tables for row in result.rows(Forecast)]
    known = {row.id: (row.kpi, row.month, row.low, row.high) for row in reversed(earlier)}
    rows = []
    for one in initiatives.to_dict("records"):
        found = known.get(str(one["id"]), _stated(one))
        if found:
            _, month, low, high = found
            came = sorted((at, value) for at, value in _values(one).items() if month <= at <= as_of[:7])
            actual = float(came[0][1]) if came else None
            held = None if actual is None else low <= actual <= high
            rows.append(Forecast(str(one["id"]), str(one["title"]), *found, actual, held))
    return frame_of(Forecast, rows)


def _stated(one: Mapping[Hashable, Any]) -> tuple[str, str, float, float] | None:
    """KPI, month, low and high of the range that the file states; None where it states none."""
    given, month = one.get("kpi_range"), str(one.get("kpi_date") or "")
    return (
        (str(one["kpi"]), month, float(given[0]), float(given[1]))
        if isinstance(given, list | tuple) and month
        else None
    )


def milestones(initiatives: pd.DataFrame, *, as_of: str) -> pd.DataFrame:
    """The milestones of all initiatives by date, as rows `Milestone`: done, missed (the month is over) or due."""
    rows = []
    for one in initiatives.to_dict("records"):
        for mark in one.get("milestones") or ():
            done = bool(mark["done"]) and mark["done"] <= as_of[:7]
            state = "done" if done else "missed" if mark["by"] < as_of[:7] else "due"
            rows.append(
                Milestone(
                    mark["by"],
                    mark["label"],
                    str(one["id"]),
                    str(one["title"]),
                    str(mark.get("owner") or one["owner"]),
                    mark["gate"],
                    state,
                    mark.get("cost"),
                )
            )
    return frame_of(Milestone, sorted(rows, key=lambda row: (row.by, row.id)))


def followed(
    initiatives: pd.DataFrame, previous: Sequence[Result], *, as_of: str
) -> tuple[dict[str, pd.DataFrame], dict[str, Estimate]]:
    """Tables and figures of what was measured, forecast and marked; those without rows are left out."""
    tables = {
        "judged": judged(initiatives, previous, as_of=as_of), "forecasts": forecasts(initiatives, previous, as_of=as_of),
        "milestones": milestones(initiatives, as_of=as_of),
    }  # fmt: skip
    figures: dict[str, Estimate] = {}
    if len(tables["judged"]):
        verdicts = tables["judged"]["verdict"].tolist()
        figures |= {"measured": count(len(verdicts))} | {
            f"verdict.{name}": count(verdicts.count(name)) for name in VERDICTS
        }
    came = [held for held in tables["forecasts"]["held"].tolist() if held is not None and not pd.isna(held)]
    if came:
        held, n = sum(map(bool, came)), len(came)
        figures |= {
            "forecasts": count(n),
            "held": count(held),
            "held_share": Estimate(held / n, *wilson(held / n, n), n=n, unit="share"),
        }
    if len(tables["milestones"]):
        states = tables["milestones"]["state"].tolist()
        gates = int((tables["milestones"]["gate"] != "").sum())
        figures |= {"milestones": count(len(states)), "gates": count(gates)} | {
            f"milestones.{name}": count(states.count(name)) for name in STATES
        }
    return {name: frame for name, frame in tables.items() if len(frame)}, figures


__all__ = ["followed", "forecasts", "judged", "milestones"]
