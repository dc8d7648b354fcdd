"""Gathers what could be done: the client's initiatives, and what the other notebooks' findings ask for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pandas as pd

from workbench.result import Result

NEEDED = ("cost_once", "months")
COLUMNS = ("finding", "title", "workstream", "dimension", "detail", "sources", "answered_by")


def gathered(results: Iterable[Result], initiatives: pd.DataFrame) -> pd.DataFrame:
    """One row for each finding that offers a candidate: those of all results merged by finding.

    Columns `finding`, `title`, `workstream`, `dimension`, `detail` (of the first offer), `sources` (the modules that
    offer it) and `answered_by` (ids of the initiatives that name the finding). A candidate without an initiative is
    still to be estimated; it has no cost here, because none is known.
    """
    offers = [
        {**row, "module": result.module}
        for result in results
        if "candidates" in result.tables
        for row in result.tables["candidates"].to_dict("records")
    ]
    rows: dict[str, dict[str, object]] = {}
    for offer in offers:
        finding = str(offer["finding"])
        row = rows.setdefault(
            finding, {**{name: _text(offer.get(name)) for name in COLUMNS[:5]}, "sources": []}
        )
        sources = row["sources"]
        if isinstance(sources, list) and offer["module"] not in sources:
            sources.append(offer["module"])
    for finding, row in rows.items():
        row["sources"] = ", ".join(map(str, row["sources"])) if isinstance(row["sources"], list) else ""
        row["answered_by"] = ", ".join(answering(finding, initiatives))
    return pd.DataFrame(list(rows.values()), columns=list(COLUMNS))


def answering(finding: str, initiatives: pd.DataFrame) -> list[str]:
    """Ids of the initiatives that name a finding."""
    return [
        str(id_)
        for id_, found in zip(initiatives["id"], initiatives["findings"], strict=True)
        if finding in found
    ]


def estimated(initiatives: pd.DataFrame, *, monetary: bool) -> pd.Series:
    """True where an initiative can be planned: duration and cost known, and without finance its impact as well."""
    needed = [*NEEDED] if monetary else [*NEEDED, "impact"]
    return initiatives[needed].notna().all(axis=1)


def missing_estimates(initiative: pd.Series, needed: Sequence[str] = NEEDED) -> str:
    """Which estimates an initiative lacks, in words."""
    words = {"cost_once": "one-off cost", "months": "duration", "impact": "impact"}
    return ", ".join(words[name] for name in needed if pd.isna(initiative[name]))


def _text(value: object) -> str:
    return "" if value is None or value != value else str(value)  # NaN is not itself
