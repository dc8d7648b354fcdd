"""Targets of competencies, with the initiatives of the plan that serve them and the KPIs that will show it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, get_args

import pandas as pd

from workbench.frameworks.model import Workstream
from workbench.model.roadmap import Target
from workbench.model.rows import frame_of
from workbench.result import Estimate

if TYPE_CHECKING:
    from workbench.result import Result


ALIASES = {
    "cx-communication-plan": "communication",
    "communication-plan": "communication",
    "cx-central-team-plan": "cx-central-team",
}
STREAMS: tuple[str, ...] = tuple("-".join(one.lower().split()) for one in get_args(Workstream))


def figures(plan: pd.DataFrame, shown: pd.DataFrame) -> dict[str, Estimate]:
    """How many of the thirteen workstreams the plan uses; of the competencies with a target, those below it and those unserved."""
    used = {slug(str(stream)) for stream in plan.loc[plan["chosen"].astype(bool), "workstream"]}
    found = {"streams": len(STREAMS), "streams_used": len(used & set(STREAMS))}
    if len(shown):
        aimed = shown[shown["target"].notna() & shown["mean"].notna()]
        below = aimed[aimed["gap"] > 0]
        found |= {
            "targets": len(aimed),
            "targets_below": len(below),
            "targets_unserved": int((below["initiatives"] == "").sum()),
        }
    return {name: Estimate(n, unit="count") for name, n in found.items()}


def targets(upstream: Sequence[Result], plan: pd.DataFrame) -> pd.DataFrame:
    """Each competency that was measured, with its target and what of the plan serves it, as rows `Target`.

    An initiative serves a competency where it is chosen and names it, or a practice of it, among its findings. `gap` is target less
    mean (score points), missing where either is; it is not negative where the target is reached. Without a maturity
    diagnostic there is no row.
    """
    tables = [
        result.tables["competencies"]
        for result in upstream
        if result.module == "maturity" and "competencies" in result.tables
    ]
    chosen = plan[plan["chosen"].astype(bool)].to_dict("records")
    rows = []
    for one in (row for table in tables for row in table.to_dict("records")):
        mean, target = (None if pd.isna(one[name]) else float(one[name]) for name in ("mean", "target"))
        gap = None if mean is None or target is None else max(round(target - mean, 9), 0.0)
        mine = [
            row for row in chosen if any(_serves(name, str(one["id"])) for name in str(row["findings"]).split(", "))
        ]
        rows.append(
            Target(
                str(one["id"]),
                str(one["label"]),
                mean,
                target,
                gap,
                ", ".join(str(row["id"]) for row in mine),
                ", ".join(str(row["kpi"]) for row in mine if row["kpi"]),
            )
        )
    return frame_of(Target, rows)


def _serves(finding: str, competency: str) -> bool:
    return finding == competency or finding.startswith(f"{competency}.")


def slug(stream: str) -> str:
    """A workstream by what is left of its name: `Reward & recognition` and `Reward and recognition` are one."""
    words = stream.lower().replace("&", " and ").replace("/", " ").split()
    plain = "-".join(words)
    return ALIASES.get(plain, plain)


__all__ = ["STREAMS", "figures", "slug", "targets"]
