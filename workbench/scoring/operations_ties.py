"""How a metric of a touchpoint goes with its ratings: by unit and wave, within units and between them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pandas as pd

from workbench.model.inputs import Survey
from workbench.model.operations import Metric, Tie
from workbench.model.terms import OperationsSettings
from workbench.privacy import hidden_groups
from workbench.scoring.periods import dated
from workbench.scoring.voice.survey import adjusted, may_be_shown
from workbench.stats import unit_links
from workbench.stats.measures import share_within
from workbench.stats.satisfaction import scale_of, top_box
from workbench.stats.tallies import tally

if TYPE_CHECKING:
    from workbench.privacy import Rules


def ties_of(
    cells: pd.DataFrame, metrics: Sequence[Metric], survey: Survey, linking: OperationsSettings, rules: Rules
) -> list[Tie]:
    """The links of each metric of a touchpoint that the survey asks, within units and between them."""
    if linking.unit is None or f"segment.{linking.unit}" not in survey.frame or not linking.waves:
        return []
    asked = {str(point["id"]): point for point in survey.touchpoints.to_dict("records")}
    ties = []
    for metric in metrics:
        if metric.touchpoint not in asked:
            continue
        ratings = _ratings(survey, asked[metric.touchpoint], str(linking.unit), rules)
        joined = _by_wave(cells[cells["metric"] == metric.metric], linking.waves).merge(ratings, on=["unit", "period"])
        for kind, found in (("within", unit_links.within(joined)), ("between", unit_links.between(joined))):
            if found is not None:
                ties.append(_tie(metric, kind, found, joined))
    family = adjusted([tie.p for tie in ties])
    return [replace(tie, p_holm=p) for tie, p in zip(ties, family, strict=True)]


def _tie(metric: Metric, kind: str, found: unit_links.Slope, joined: pd.DataFrame) -> Tie:
    means = joined.groupby("unit")["x"].transform("mean")
    step = float((joined["x"] - means).std() if kind == "within" else means.groupby(joined["unit"]).first().std())
    value, low, high = (step * one if found.told else None for one in (found.value, found.low, found.high))
    return Tie(
        metric=metric.metric,
        touchpoint=metric.touchpoint,
        kind=kind,
        step=step,
        value=value,
        low=low,
        high=high,
        p=found.p if found.told else None,
        p_holm=None,
        cells=len(joined),
        units=int(joined["unit"].nunique()),
        seen=found.seen,
        reliability=found.reliability,
    )


def _ratings(survey: Survey, point: Mapping[Any, Any], segment: str, rules: Rules) -> pd.DataFrame:
    """The share of the two highest ratings by unit and wave, as far as each cell may be shown: unit, period, y, weight.

    Several metrics of a touchpoint are as many equations for its cells; so these leave nobody of a wave's total either.
    """
    scored = share_within(scale_of(point), top_box)
    frame = survey.frame[["wave", "weight", f"segment.{segment}", f"touchpoint.{point['id']}"]]
    frame = frame.set_axis(["wave", "weight", "unit", "score"], axis=1)
    frame = frame.assign(unit=frame["unit"].fillna("").astype(str))
    rows = []
    for wave, people in frame.groupby("wave", observed=True):
        cells = {str(unit): tally(part["score"], weights=part["weight"]) for unit, part in people.groupby("unit")}
        sizes = {unit: {"": one.n} for unit, one in cells.items() if one.n}
        aside = {unit for unit in sizes if not may_be_shown(cells[unit], rules, scored.level)}
        told = sizes.keys() - hidden_groups(sizes, minimum=rules.minimum_group, uniform=aside) - {""}
        rows += [(unit, str(wave), scored.level(cells[unit]).value, cells[unit].effective) for unit in sorted(told)]
    return pd.DataFrame(rows, columns=["unit", "period", "y", "weight"])


def _by_wave(cells: pd.DataFrame, waves: Mapping[str, tuple[str, str]]) -> pd.DataFrame:
    """A metric by unit and wave: unit, period (the wave), x, and the variance of x by sampling where cases are told."""
    rows = []
    for wave, ends in waves.items():
        start, end = (dated(one) or () for one in ends)
        inside = [period for period in cells["period"].unique() if start <= (dated(period) or ()) <= end]
        for unit, part in cells[cells["period"].isin(inside) & cells["value"].notna()].groupby("unit"):
            number, base = float(part["number"].sum()), float(part["base"].sum())
            x = number / base
            spread = x * (1 - x) if str(part["measured_in"].iloc[0]).casefold() == "share" else x
            error = (
                spread / base
                if part["cases"].any()
                else float(part["value"].var()) / len(part)
                if len(part) > 1
                else 0.0
            )
            rows.append((str(unit), str(wave), x, error))
    return pd.DataFrame(rows, columns=["unit", "period", "x", "error"])
