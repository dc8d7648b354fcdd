"""How much each force counts: equal, stated in a workshop, derived from the client's data, or blended."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

from workbench.claims import Message, say
from workbench.model.journey import FORCES
from workbench.stats.drivers import key_drivers

Source = Literal["equal", "stated", "derived", "blended"]
# Fewer respondents than this for a weight of each force would give intervals that overlap anyway.
ENOUGH = 100


@dataclass(frozen=True, eq=False)
class ForceWeights:
    """Shares of the six forces that add up to 1, where they come from, and how the slide names that.

    `low` and `high` are the intervals of derived weights; `n` the respondents behind them.
    """

    weights: Mapping[str, float]
    source: Source
    label: Message
    low: Mapping[str, float] | None = None
    high: Mapping[str, float] | None = None
    n: int | None = None

    def __post_init__(self) -> None:
        if set(self.weights) != set(FORCES):
            raise ValueError(f"weights are needed for each of {', '.join(FORCES)}, and for no other")
        if any(weight < 0 or math.isnan(weight) for weight in self.weights.values()):
            raise ValueError("a force's weight is negative or missing")
        total = sum(self.weights.values())
        if not total > 0:
            raise ValueError("the forces' weights add up to zero")
        object.__setattr__(self, "weights", {force: self.weights[force] / total for force in FORCES})

    def table(self) -> pd.DataFrame:
        """One row a force: force, weight, low, high, source."""
        return pd.DataFrame(
            [
                {
                    "force": force,
                    "weight": weight,
                    "low": (self.low or {}).get(force),
                    "high": (self.high or {}).get(force),
                    "source": self.source,
                }
                for force, weight in self.weights.items()
            ]
        )


def equal() -> ForceWeights:
    """One sixth each: an assumption, and labelled so, because no weights are published."""
    return ForceWeights(dict.fromkeys(FORCES, 1.0), "equal", say("journey-weights-equal"))


def stated(points: Mapping[str, float]) -> ForceWeights:
    """Points given in a workshop, on any scale. Raises `ValueError` for unknown, missing or negative points."""
    return ForceWeights(points, "stated", say("journey-weights-stated"))


def derived(actual: pd.DataFrame, strength: pd.Series, *, weight: pd.Series, seed: int) -> ForceWeights | None:
    """Relative weights of the forces on relationship strength, with bootstrap intervals.

    `actual` has one column a force, each respondent's mean score of how it is today; `strength` the respondent's
    relationship strength (or the headline measure). Pairs of answers count where both are given. None where a force
    was not rated, never varies, or fewer than 100 respondents stand behind a pair.
    """
    if set(actual.columns) != set(FORCES):
        return None
    there = actual.assign(strength=strength).notna().to_numpy(dtype=float)
    if (there.T @ there).min() < ENOUGH or actual.nunique().min() < 2 or strength.nunique() < 2:
        return None
    found = key_drivers(actual[list(FORCES)], strength, seed=seed, weights=weight, missing="pairwise")
    share, low, high = (
        dict(zip(found.table["driver"], found.table[name].astype(float), strict=True))
        for name in ("share", "share_low", "share_high")
    )
    return ForceWeights(share, "derived", say("journey-weights-derived", n=found.n), low=low, high=high, n=found.n)


def blended(first: ForceWeights, second: ForceWeights) -> ForceWeights:
    """Half of each."""
    weights = {force: (first.weights[force] + second.weights[force]) / 2 for force in FORCES}
    return ForceWeights(
        weights, "blended", say("journey-weights-blended", one=first.label, other=second.label), n=second.n
    )


def actual_by_force(respondents: pd.DataFrame) -> pd.DataFrame:
    """Each respondent's mean over stages of the columns `force.<stage>.<force>.actual`: one column a force rated."""
    columns: dict[str, list[str]] = {}
    for name in map(str, respondents.columns):
        if name.startswith("force.") and name.endswith(".actual"):
            columns.setdefault(name.split(".")[2], []).append(name)
    return pd.DataFrame({force: respondents[names].mean(axis=1) for force, names in columns.items()})


def cell_weights(stages: pd.DataFrame, weighting: ForceWeights) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """Stage weight x force weight, stages x forces, adding up to 1."""
    stage = stages["weight"].to_numpy(dtype=float)
    return np.outer(stage / stage.sum(), [weighting.weights[force] for force in FORCES])
