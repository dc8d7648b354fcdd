"""What the survey says of each stage: the share of its touchpoints' ratings in the two highest scores."""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from workbench.privacy import Rules, few_apart, withheld
from workbench.result import Estimate
from workbench.stats.proportions import wilson
from workbench.stats.satisfaction import scale_of, top_box

COLUMNS = ["stage", "touchpoints", "share", "low", "high", "n"]


def stage_satisfaction(
    people: pd.DataFrame | None, touchpoints: pd.DataFrame | None, stages: list[str], *, rules: Rules
) -> pd.DataFrame:
    """One row a stage that the survey rates: its touchpoints, top-2-box share (0-1) with interval, and customers.

    Each customer counts once a stage, with the share of their own ratings in the two highest scores, so that one who
    rated five touchpoints says no more than one who rated one; `weight` weighs customers. The interval is Wilson's at
    the sample size that these shares are worth; with one touchpoint it is that touchpoint's own. Stages that fewer
    than the minimum of customers rated, or few of one mind, hold no figure, nor do those of which few customers rated
    another number of touchpoints than most: the stage beside its touchpoints is what these said. Stages without a touchpoint have no row. `touchpoints` counts those
    that take part: one that few rated, or that only few others of the stage's customers rated, would show these few
    by the difference between the stage and its other touchpoints.
    """
    if people is None or touchpoints is None:
        return pd.DataFrame(columns=COLUMNS)
    rows: list[tuple[object, ...]] = []
    for stage in stages:
        points = touchpoints[touchpoints["stage"] == stage]
        if points.empty:
            continue
        points = points[points["id"].isin(_shared(people, list(points["id"]), rules.minimum_group))]
        shares, weights, given = _own_shares(people, points)
        apart = few_apart(given, minimum=rules.minimum_group)
        if points.empty or apart or withheld(shares, rules=rules, scale=(0.0, 1.0)):
            rows.append((stage, 0, None, None, None, None))
            continue
        share, *ends = _share(shares, weights)
        told = ends if len(shares) >= rules.second_moments else (None, None)
        rows.append((stage, len(points), share, *told, len(shares)))
    return pd.DataFrame(rows, columns=COLUMNS)


def satisfaction_figures(table: pd.DataFrame) -> dict[str, Estimate]:
    """`stage_satisfaction.<stage>` of each stage that has a figure."""
    return {
        f"stage_satisfaction.{row['stage']}": Estimate(row["share"], row["low"], row["high"], n=int(row["n"]), unit="share")
        for row in table.dropna(subset=["share"]).to_dict("records")
    }  # fmt: skip


def _shared(people: pd.DataFrame, points: list[str], minimum: int) -> list[str]:
    """The touchpoints that at least `minimum` customers rated and that add none or at least so many customers."""
    rated = {name: people[f"touchpoint.{name}"].notna().to_numpy() for name in points}
    kept: list[str] = []
    there = np.zeros(len(people), dtype=bool)
    for name in sorted(points, key=lambda one: -int(rated[one].sum())):
        new = int((rated[name] & ~there).sum())
        if rated[name].sum() >= minimum and (new == 0 or new >= minimum):
            kept.append(name)
            there |= rated[name]
    return kept


def _own_shares(
    people: pd.DataFrame, points: pd.DataFrame
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.intp]]:
    """Of each customer who rated any of the touchpoints, the share of ratings in the two highest scores, weight, and ratings."""
    scores = people[[f"touchpoint.{name}" for name in points["id"]]].to_numpy(dtype=float)
    least = [top_box(scale_of(point))[0] for point in points.to_dict("records")]
    given = np.isfinite(scores).sum(axis=1)
    there = given > 0
    satisfied = (scores >= np.array(least)).sum(axis=1)
    return satisfied[there] / given[there], people["weight"].to_numpy(dtype=float)[there], given[there]


def _share(shares: NDArray[np.float64], weights: NDArray[np.float64]) -> tuple[float, float, float]:
    """The weighted mean of shares with Wilson's interval at the size of a simple sample of the same variance."""
    kish = float(weights.sum() ** 2 / (weights**2).sum())
    mean = float(np.average(shares, weights=weights))
    spread = float(np.average((shares - mean) ** 2, weights=weights))
    size = kish * mean * (1 - mean) / spread if spread > 0 else kish
    return mean, *wilson(mean, size)
