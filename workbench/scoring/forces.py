"""Forces of CX at each stage of a journey: expectation, actual, ideal, and the gaps between them.

The six forces and the three lenses follow Ipsos's published description; items, gaps and weights are this
project's own. Ipsos and Forces of CX are marks of Ipsos.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from workbench.result import Estimate
from workbench.stats.satisfaction import mean_of
from workbench.stats.tallies import tally

FORCES: Mapping[str, str] = {
    "certainty": "Certainty",
    "fair_treatment": "Fair Treatment",
    "control": "Control",
    "status": "Status",
    "belonging": "Belonging",
    "enjoyment": "Enjoyment",
}
HYGIENE = ("certainty", "fair_treatment")
LENSES = ("expectation", "actual", "ideal")
GAPS: Mapping[str, tuple[str, str]] = {"delivery": ("actual", "expectation"), "ambition": ("ideal", "actual")}
DRAWS = 1000


@dataclass(frozen=True)
class ForceWeights:
    """How much each force counts: shares that add up to 1, and where they come from, as the slide names it."""

    weights: Mapping[str, float]
    source: str
    label: str

    def __post_init__(self) -> None:
        if set(self.weights) != set(FORCES):
            raise ValueError(f"weights are needed for each of {', '.join(FORCES)}")
        if any(weight < 0 or math.isnan(weight) for weight in self.weights.values()):
            raise ValueError("a force's weight is negative or missing")
        total = sum(self.weights.values())
        if not total > 0:
            raise ValueError("the forces' weights add up to zero")
        object.__setattr__(self, "weights", {force: self.weights[force] / total for force in FORCES})


def equal_weights() -> ForceWeights:
    """One sixth each: an assumption, and labelled so, because no weights are published."""
    return ForceWeights(dict.fromkeys(FORCES, 1.0), "equal", "equal weights (an assumption)")


@dataclass(frozen=True, eq=False)
class Ratings:
    """Ballots as an array: raters x stages x forces x lenses, NaN where a rater gave no score."""

    scores: NDArray[np.float64]
    stages: tuple[str, ...]

    def differences(self, gap: str) -> NDArray[np.float64]:
        """Each rater's own gap: raters x stages x forces, NaN unless the rater scored both lenses."""
        upper, lower = GAPS[gap]
        difference: NDArray[np.float64] = (
            self.scores[..., LENSES.index(upper)] - self.scores[..., LENSES.index(lower)]
        )
        return difference


def ratings(ballots: pd.DataFrame, stages: Sequence[str]) -> Ratings:
    """Arrange ballots (rater, stage, force, lens, score) for the given stages.

    A missing score is no answer; two scores of one rater in one cell count with their mean. Raises `ValueError`
    for a stage, force or lens that is not known.
    """
    for column, known in (("stage", stages), ("force", tuple(FORCES)), ("lens", LENSES)):
        unknown = sorted(set(ballots[column]) - set(known))
        if unknown:
            raise ValueError(f"unknown {column} in the journey ballots: {', '.join(map(str, unknown))}")
    raters = pd.Index(ballots["rater"].unique())
    cells = (
        ballots.dropna(subset=["score"])
        .groupby(["rater", "stage", "force", "lens"])["score"]
        .mean()
        .reset_index()
    )
    scores = np.full((len(raters), len(stages), len(FORCES), len(LENSES)), np.nan)
    at = [pd.Index(known).get_indexer(pd.Index(cells[column])) for column, known in
          (("rater", raters), ("stage", list(stages)), ("force", list(FORCES)), ("lens", list(LENSES)))]  # fmt: skip
    scores[tuple(at)] = cells["score"].to_numpy()
    return Ratings(scores, tuple(stages))


def lens_table(given: Ratings, minimum: int) -> pd.DataFrame:
    """Mean score of each stage, force and lens with its t interval; cells below the minimum hold nothing."""
    rows = [
        {"stage": stage, "force": force, "lens": lens} | _cell(given.scores[:, s, f, k], "score", minimum)
        for s, stage in enumerate(given.stages)
        for f, force in enumerate(FORCES)
        for k, lens in enumerate(LENSES)
    ]
    return pd.DataFrame(rows)


def gap_table(given: Ratings, minimum: int) -> pd.DataFrame:
    """Delivery gap (actual - expectation) and ambition gap (ideal - actual) of each stage and force.

    Paired: the mean of the raters' own differences with its t interval, because the same people gave both scores.
    A delivery gap below zero is a shortfall; an ambition gap above zero is room to grow.
    """
    rows = [
        {"gap": gap, "stage": stage, "force": force}
        | _cell(given.differences(gap)[:, s, f], "score difference", minimum)
        for gap in GAPS
        for s, stage in enumerate(given.stages)
        for f, force in enumerate(FORCES)
    ]
    return pd.DataFrame(rows)


def _cell(values: NDArray[np.float64], unit: str, minimum: int) -> dict[str, object]:
    mean = mean_of(tally(values))
    if (mean.n or 0) < minimum:
        return {"value": None, "low": None, "high": None, "n": None, "unit": unit}
    return {"value": mean.value, "low": mean.low, "high": mean.high, "n": mean.n, "unit": unit}


@dataclass(frozen=True, eq=False)
class GapDraws:
    """Mean gaps of resampled raters: `point` is stages x forces, `drawn` is draws x stages x forces."""

    point: NDArray[np.float64]
    drawn: NDArray[np.float64]

    def weighted(self, weights: NDArray[np.float64]) -> Estimate:
        """The mean gap over cells with the given weights (stages x forces), with a percentile interval."""
        value = _weighted(self.point[None], weights)[0]
        drawn = _weighted(self.drawn, weights)
        drawn = drawn[np.isfinite(drawn)]
        ends = np.quantile(drawn, [0.025, 0.975]) if drawn.size else (math.nan, math.nan)
        return Estimate(float(value), float(ends[0]), float(ends[1]), unit="score difference")


def resample(given: Ratings, gap: str, *, minimum: int, seed: int, draws: int = DRAWS) -> GapDraws:
    """Mean gaps of `draws` resamples of raters, whole raters at a time; cells below the minimum are NaN."""
    differences = given.differences(gap)
    present = np.isfinite(differences)
    raters, cells = differences.shape[0], differences.shape[1:]
    flat, here = np.nan_to_num(differences).reshape(raters, -1), present.reshape(raters, -1).astype(float)
    times = (
        np.random.default_rng(seed).multinomial(raters, np.full(raters, 1 / raters), size=draws).astype(float)
    )
    hidden = here.sum(axis=0) < minimum
    point, drawn = _means(flat.sum(axis=0)[None], here.sum(axis=0)[None]), _means(times @ flat, times @ here)
    point[:, hidden], drawn[:, hidden] = np.nan, np.nan
    return GapDraws(point.reshape(cells), drawn.reshape(draws, *cells))


def _means(sums: NDArray[np.float64], counts: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.divide(sums, counts, out=np.full_like(sums, np.nan), where=counts > 0)


def _weighted(gaps: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Weighted means over the cells that have a value: one a draw."""
    present = np.isfinite(gaps)
    total = np.where(present, weights, 0).sum(axis=(1, 2))
    sums = np.where(present, np.nan_to_num(gaps) * weights, 0).sum(axis=(1, 2))
    return _means(sums, total)
