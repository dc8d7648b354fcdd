"""What changed since the last run: gaps closed and opened, figures that moved, initiatives that are late."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd

from workbench.claims import Message, say
from workbench.model.roadmap import Gap, Late, Moved
from workbench.model.rows import frame_of
from workbench.scoring.named import figure, names

if TYPE_CHECKING:
    from workbench.result import Estimate, Result

PLAN = "roadmap"
DERIVED = ("_previous", "_change", "_unweighted")  # they repeat a figure, of another wave or weight


def moved(results: Sequence[Result], previous: Sequence[Result], *, minimum: int) -> pd.DataFrame:
    """Figures with an interval that moved beyond it: the new value outside the old interval and the old outside the new.

    Rows are `Moved`. A wave's figure that only repeats its measure (`csat.2026` beside `csat`)
    is the same move and told once. Figures without an interval, suppressed, in one run only, or of fewer than `minimum`
    people more or less (both values together would tell what these said) are left out, as are those of the roadmap itself, whose intervals are simulated and not measured.
    """
    now, before, known = _figures(results), _figures(previous), names(results)
    rows = {
        name: Moved(name, figure(name, known), now[name].unit, before[name].value or 0.0, now[name].value or 0.0)
        for name in now
        if name in before
        and not 0 < abs((now[name].n or 0) - (before[name].n or 0)) < minimum
        and _outside(now[name], before[name])
        and _outside(before[name], now[name])
    }
    return frame_of(Moved, [row for name, row in rows.items() if not _repeats(row, rows.get(name.rpartition(".")[0]))])


def _repeats(row: Moved, other: Moved | None) -> bool:
    return other is not None and replace(other, figure=row.figure, said=row.said) == row


def gaps(results: Sequence[Result], previous: Sequence[Result]) -> pd.DataFrame:
    """Findings that asked for a candidate then or now, as rows `Gap`."""
    now, before = _findings(results), _findings(previous)
    rows = [Gap(finding, title, "still open" if finding in now else "closed") for finding, title in before.items()]
    rows += [Gap(finding, title, "opened") for finding, title in now.items() if finding not in before]
    return frame_of(Gap, rows)


def late(initiatives: pd.DataFrame, previous: Sequence[Result], *, as_of: str) -> pd.DataFrame:
    """Initiatives behind the previous plan at `as_of` (ISO date), as rows `Late`.

    Behind is what says so itself (status late), what should have ended and is not done, and what should have started
    and is still proposed or planned.
    """
    plans = [
        result.tables["initiatives"] for result in previous if result.module == PLAN and "initiatives" in result.tables
    ]
    planned = plans[0][plans[0]["chosen"].astype(bool)] if plans else pd.DataFrame(columns=["id", "start", "end"])
    dates = {row["id"]: (str(row["start"]), str(row["end"])) for row in planned.to_dict("records")}
    rows = []
    for row in initiatives.to_dict("records"):
        start, end = dates.get(row["id"], ("", ""))
        reason = _behind(str(row["status"]), start, end, as_of)
        if reason:
            rows.append(Late(row["id"], row["title"], row["owner"], end, row["status"], reason))
    return frame_of(Late, rows)


def _behind(status: str, start: str, end: str, as_of: str) -> Message | None:
    if status in {"done", "stopped"}:
        return None
    if end and end <= as_of:
        return say("roadmap-late-end")
    if start and start <= as_of and status in {"proposed", "planned"}:
        return say("roadmap-late-start")
    return say("roadmap-late-reported") if status == "late" else None


def _figures(results: Sequence[Result]) -> dict[str, Estimate]:
    return {
        f"{result.module}.{name}": estimate
        for result in results
        if result.module != PLAN
        for name, estimate in result.figures.items()
        if not name.partition(".")[0].endswith(DERIVED) and None not in (estimate.value, estimate.low, estimate.high)
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
