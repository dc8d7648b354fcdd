"""What changed since the last run: gaps closed and opened, figures that moved, initiatives that are late."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from workbench.result import Estimate, Result

PLAN = "roadmap"
DERIVED = ("_previous", "_change", "_unweighted")  # they repeat a figure, of another wave or weight


def moved(results: Sequence[Result], previous: Sequence[Result]) -> pd.DataFrame:
    """Figures with an interval that moved beyond it: the new value outside the old interval and the old outside the new.

    Columns figure, unit, before, now, change. A wave's figure that only repeats its measure (`csat.2026` beside `csat`)
    is the same move and told once. Figures without an interval, suppressed, or in one run only are left
    out, as are those of the roadmap itself, whose intervals are futures and not measurements.
    """
    now, before = _figures(results), _figures(previous)
    rows = [
        (name, now[name].unit, before[name].value, now[name].value)
        for name in now
        if name in before and _outside(now[name], before[name]) and _outside(before[name], now[name])
    ]
    told = {name: move for name, *move in rows}
    rows = [row for row in rows if told.get(row[0].rpartition(".")[0]) != list(row[1:])]
    table = pd.DataFrame(rows, columns=["figure", "unit", "before", "now"])
    return table.assign(change=table["now"] - table["before"])


def gaps(results: Sequence[Result], previous: Sequence[Result]) -> pd.DataFrame:
    """Findings that asked for a candidate then or now: columns finding, title, state (closed, opened, still open)."""
    now, before = _findings(results), _findings(previous)
    rows = [
        (finding, title, "still open" if finding in now else "closed") for finding, title in before.items()
    ]
    rows += [(finding, title, "opened") for finding, title in now.items() if finding not in before]
    return pd.DataFrame(rows, columns=["finding", "title", "state"])


def late(initiatives: pd.DataFrame, previous: Sequence[Result], *, as_of: str) -> pd.DataFrame:
    """Initiatives behind the previous plan at `as_of` (ISO date): columns id, title, owner, planned, status, reason.

    Behind is what says so itself (status late), what should have ended and is not done, and what should have started
    and is still proposed or planned.
    """
    columns = ["id", "title", "owner", "planned", "status", "reason"]
    plans = [
        result.tables["initiatives"]
        for result in previous
        if result.module == PLAN and "initiatives" in result.tables
    ]
    planned = (
        plans[0][plans[0]["chosen"].astype(bool)] if plans else pd.DataFrame(columns=["id", "start", "end"])
    )
    dates = {row["id"]: (str(row["start"]), str(row["end"])) for row in planned.to_dict("records")}
    rows = []
    for row in initiatives.to_dict("records"):
        start, end = dates.get(row["id"], ("", ""))
        reason = _behind(str(row["status"]), start, end, as_of)
        if reason:
            rows.append((row["id"], row["title"], row["owner"], end, row["status"], reason))
    return pd.DataFrame(rows, columns=columns)


def _behind(status: str, start: str, end: str, as_of: str) -> str:
    if status in {"done", "stopped"}:
        return ""
    if end and end <= as_of:
        return "should be done"
    if start and start <= as_of and status in {"proposed", "planned"}:
        return "should have started"
    return "reported late" if status == "late" else ""


def _figures(results: Sequence[Result]) -> dict[str, Estimate]:
    return {
        f"{result.module}.{name}": estimate
        for result in results
        if result.module != PLAN
        for name, estimate in result.figures.items()
        if not name.partition(".")[0].endswith(DERIVED)
        and None not in (estimate.value, estimate.low, estimate.high)
    }


def _outside(one: Estimate, other: Estimate) -> bool:
    if one.value is None or other.low is None or other.high is None:
        return False
    return not other.low <= one.value <= other.high


def _findings(results: Sequence[Result]) -> dict[str, str]:
    return {
        str(row["finding"]): str(row["title"])
        for result in results
        if "candidates" in result.tables and result.module != PLAN
        for row in result.tables["candidates"].to_dict("records")
    }
