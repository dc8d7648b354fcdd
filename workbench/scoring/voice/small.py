"""Groups of few answers, told beside the others of their segment: the direct figure stays, a steadier one stands beside it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from workbench.model.inputs import Survey
from workbench.model.voice import Segment, SmallGroup
from workbench.privacy import Rules
from workbench.result import Estimate
from workbench.scoring.voice.survey import Asked, latest, may_be_compared
from workbench.stats import shrinkage
from workbench.stats.tallies import tally


def small_groups(survey: Survey, measure: Asked | None, rows: Sequence[Segment], rules: Rules) -> list[SmallGroup]:
    """The shown groups under `rules.small_base`, each drawn towards the shown groups of its segment.

    Shares by the beta-binomial, NPS by the normal model of `stats.shrinkage`, at effective sizes; the variance of an
    answer is that of all customers, so nothing is drawn where the interval of all is not told. Segments of fewer than
    four shown groups have none. What is drawn follows from figures that are shown, and tells no more of anybody.
    """
    if measure is None:
        return []
    people = latest(survey, [measure.id, "weight"])
    everybody = tally(people[measure.id], weights=people["weight"])
    if not may_be_compared([everybody], rules, measure.scored.level):
        return []
    points = measure.scored.points(people[measure.id]).dropna()
    weights = people["weight"].loc[points.index]
    spread = (
        float(np.average((points - np.average(points, weights=weights)) ** 2, weights=weights)) if len(points) else 0.0
    )
    worth = everybody.effective / everybody.n if everybody.n else 1.0
    found = []
    for segment in dict.fromkeys(row.segment for row in rows):
        shown = [row for row in rows if row.segment == segment and row.value is not None and row.n]
        drawn = _drawn(shown, spread, worth)
        for at, row in enumerate(shown):
            if drawn is not None and (row.n or 0) < rules.small_base:
                found.append(SmallGroup(
                    segment=row.segment, segment_label=row.segment_label, group=row.group, value=row.value, low=row.low, high=row.high,
                    n=row.n, unit=row.unit, drawn=float(drawn.value[at]), drawn_low=float(drawn.low[at]),
                    drawn_high=float(drawn.high[at]), own=float(drawn.weight[at]),
                ))  # fmt: skip
    return found


def _drawn(shown: Sequence[Segment], spread: float, worth: float) -> shrinkage.Shrunk | None:
    values = np.array([row.value for row in shown], dtype=float)
    bases = np.array([row.n for row in shown], dtype=float) * worth
    if not len(shown) or not spread > 0:
        return None
    if shown[0].unit == "share":
        return shrinkage.shares(values * bases, bases)
    found = shrinkage.normal(values, spread / bases)
    if found is None:
        return None
    return shrinkage.Shrunk(found.value, np.maximum(found.low, -100), np.minimum(found.high, 100), found.weight)


def small_group_figures(rows: Sequence[SmallGroup]) -> dict[str, Estimate]:
    """`drawn.<segment>.<group>` of each, and how many there are (`small_groups`)."""
    figures = {
        f"drawn.{row.segment}.{row.group}": Estimate(row.drawn, row.drawn_low, row.drawn_high, n=row.n, unit=row.unit)
        for row in rows
    }
    return figures | ({"small_groups": Estimate(len(rows), unit="count")} if rows else {})


__all__ = ["small_group_figures", "small_groups"]
