"""Gathers what could be done: the client's initiatives, and what the other notebooks' findings ask for."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from workbench.claims import Message, say
from workbench.model.roadmap import Waiting
from workbench.model.rows import frame_of
from workbench.result import Result
from workbench.scoring.roadmap.case import ACTIVE, begun

COLUMNS = ("finding", "title", "workstream", "dimension", "detail", "sources", "offers", "answered_by")
ESTIMATES = {
    "cost_once": say("roadmap-missing-cost"), "months": say("roadmap-missing-months"), "impact": say("roadmap-missing-impact"),
}  # fmt: skip


def gathered(results: Iterable[Result], initiatives: pd.DataFrame) -> pd.DataFrame:
    """One row for each finding that offers candidates, those of all results merged by finding.

    Columns `finding`, `title` (of all offers, joined), `workstream`, `dimension`, `detail` (of the first offer),
    `sources` (modules), `offers` (how many were merged) and `answered_by` (ids of initiatives that name the finding,
    or its group: an initiative for M1.4 answers M1.4.2). A candidate has no cost: none is known.
    """
    merged: dict[str, list[Mapping[Hashable, Any]]] = {}
    for result in results:
        if "candidates" not in result.tables or result.module == "roadmap":
            continue
        for row in result.tables["candidates"].to_dict("records"):
            merged.setdefault(str(row["finding"]), []).append({**row, "module": result.module})
    rows = [_row(finding, offers, initiatives) for finding, offers in merged.items()]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _row(finding: str, offers: Sequence[Mapping[Hashable, Any]], initiatives: pd.DataFrame) -> dict[str, object]:
    first = offers[0]
    return {
        "finding": finding,
        "title": "; ".join(dict.fromkeys(str(offer["title"]) for offer in offers)),
        **{
            name: "" if pd.isna(first.get(name)) else str(first.get(name))
            for name in ("workstream", "dimension", "detail")
        },
        "sources": ", ".join(dict.fromkeys(str(offer["module"]) for offer in offers)),
        "offers": len(offers),
        "answered_by": ", ".join(answering(finding, initiatives)),
    }


def answering(finding: str, initiatives: pd.DataFrame) -> list[str]:
    """Ids of the initiatives that name a finding or the group it belongs to."""
    return [str(id_) for id_, here in zip(initiatives["id"], answers(finding, initiatives), strict=True) if here]


def answers(finding: str, initiatives: pd.DataFrame) -> list[bool]:
    """Which initiatives name a finding or the group it belongs to, in row order."""
    return [any(finding == one or finding.startswith(f"{one}.") for one in named) for named in initiatives["findings"]]


def needed(*, monetary: bool) -> tuple[str, ...]:
    """The estimates without which an initiative cannot be planned."""
    return ("cost_once", "months") if monetary else ("cost_once", "months", "impact")


def estimated(initiatives: pd.DataFrame, *, monetary: bool) -> pd.Series:
    """True where an initiative has all estimates that planning needs."""
    return initiatives[list(needed(monetary=monetary))].notna().all(axis=1)


def unestimated(initiatives: pd.DataFrame, *, monetary: bool) -> pd.DataFrame:
    """The active initiatives that lack an estimate."""
    active = initiatives[initiatives["status"].isin(ACTIVE)]
    return active[~estimated(active, monetary=monetary)]


def plannable(initiatives: pd.DataFrame, *, monetary: bool, start: str) -> pd.DataFrame:
    """The initiatives that can have a place in the plan: active, estimated, and not waiting in vain."""
    active = initiatives[initiatives["status"].isin(ACTIVE)]
    stuck = waiting(initiatives, monetary=monetary, start=start)["id"]
    ready = estimated(active, monetary=monetary) & ~active["id"].isin(stuck)
    return active[ready].reset_index(drop=True)


def missing_estimates(initiative: pd.Series, names: Sequence[str]) -> Message:
    """Which estimates an initiative lacks."""
    return say("roadmap-missing", what=tuple(ESTIMATES[name] for name in names if pd.isna(initiative[name])))


def waiting(initiatives: pd.DataFrame, *, monetary: bool, start: str) -> pd.DataFrame:
    """Estimated initiatives that cannot be planned because of what they need, as rows `Waiting`.

    What is done needs no place in the plan; what is stopped, without estimates or itself waiting never gets one. An
    initiative that has begun by `start` (ISO month) waits for nothing.
    """
    active = initiatives[initiatives["status"].isin(ACTIVE)]
    active = active[estimated(active, monetary=monetary)]
    status = dict(zip(initiatives["id"], initiatives["status"], strict=True))
    open_ = {str(id_) for id_ in active["id"]}
    rows: dict[str, Waiting] = {}
    idle = active[~begun(active, start)].to_dict("records")
    while True:
        found = {
            str(one["id"]): Waiting(str(one["id"]), str(one["title"]), str(need), _why(str(need), status, rows))
            for one in idle
            for need in one["depends_on"]
            if need in status and status[need] != "done" and (need not in open_ or need in rows)
        }
        if found.keys() <= rows.keys():
            return frame_of(Waiting, rows.values())
        rows |= {id_: row for id_, row in found.items() if id_ not in rows}


def _why(need: str, status: Mapping[str, str], waiting: Mapping[str, object]) -> Message:
    if status[need] == "stopped":
        return say("roadmap-why-stopped")
    return say("roadmap-why-waiting") if need in waiting else say("roadmap-why-unestimated")
