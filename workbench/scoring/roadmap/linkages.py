"""Which linkages turn points into money: the client's assumptions, and the survey's own where asked for."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from workbench.claims import say
from workbench.model.roadmap import Assumed
from workbench.model.rows import frame_of, rows_of
from workbench.model.terms import Finance, Linkage
from workbench.model.voice import Link
from workbench.result import Result

KINDS = {"retention": "retention", "spend": "share of spend"}
HEADLINE = "voice.nps"
OWN = "survey."  # begins the id of a linkage measured in the client's own survey; no id of a file has a dot


def assumptions(finance: Finance | None, upstream: Sequence[Result]) -> Finance | None:
    """The assumptions with the survey's value of an NPS point in place of a stated one.

    Only where `survey_causal`, the chance that the survey's association is a cause, is stated: an association alone
    is not money. The survey's interval is the range.
    """
    if finance is None:
        return None
    chance = finance.survey_causal
    measured = [] if chance is None else [link for one in upstream for link in _measured(one, chance)]
    replaced = {(link.figure, link.bucket) for link in measured}
    kept = [link for link in finance.linkages if (link.figure, link.bucket) not in replaced]
    return finance.model_copy(update={"linkages": (*kept, *measured)})


def table(held: Finance, names: Sequence[str]) -> pd.DataFrame:
    """The linkages as rows `Assumed`, figures by their readable `names` in the case's order."""
    readable = dict(zip(dict.fromkeys(link.figure for link in held.linkages), names, strict=True))
    rows = [
        Assumed(readable[link.figure], link.bucket, *link.value_per_point, link.causal, link.yearly_cost,
                say("roadmap-own-survey") if link.id.startswith(OWN) else link.source)
        for link in held.linkages
    ]  # fmt: skip
    return frame_of(Assumed, rows)


def _measured(result: Result, chance: float) -> list[Linkage]:
    """The survey's links that hold and are worth money; a link whose check failed is none."""
    if result.module != "voice" or Link.table not in result.tables or "nps" not in result.figures:
        return []
    found = []
    for row in rows_of(Link, result.tables[Link.table]):
        worth = result.figures.get(f"value_of_a_point.{row.outcome}")
        if row.holds and worth and worth.value is not None and worth.low is not None and worth.high is not None:
            ends = (worth.low, worth.value, worth.high)
            found.append(
                Linkage.model_construct(
                    id=f"{OWN}{row.outcome}",
                    figure=HEADLINE,
                    bucket=KINDS[row.kind],
                    value_per_point=ends,
                    causal=chance,
                )
            )
    return found
