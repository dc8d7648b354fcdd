"""Forces of CX at each stage of a journey: expectation, actual, ideal, and the gaps between them.

The six forces and the three lenses follow Ipsos's published description; items, gaps and weights are this
project's own. Ipsos and Forces of CX are marks of Ipsos.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from workbench.result import Estimate

Numbers = NDArray[np.float64]

FORCES: Mapping[str, str] = {
    "certainty": "Certainty",
    "fair_treatment": "Fair Treatment",
    "control": "Control",
    "status": "Status",
    "belonging": "Belonging",
    "enjoyment": "Enjoyment",
}
HYGIENE = ("certainty", "fair_treatment")
# What a customer needs done, and how a customer needs to be regarded: this project's reading of the six forces.
FUNCTIONAL = ("certainty", "fair_treatment", "control")
LENSES = ("expectation", "actual", "ideal")
GAPS: Mapping[str, tuple[str, str]] = {"delivery": ("actual", "expectation"), "ambition": ("ideal", "actual")}
DRAWS = 1000
# Raters are resampled in at most so many blocks, so that survey respondents cost no more than a workshop.
BLOCKS = 2000


@dataclass(frozen=True, eq=False)
class Ratings:
    """Scores as an array: raters x stages x forces x lenses, NaN where a rater gave none or it may not be counted.

    `surveyed` (stages x forces) marks the cells that come from the survey instead of ballots.
    """

    scores: Numbers
    stages: tuple[str, ...]
    surveyed: NDArray[np.bool_]

    def differences(self, gap: str) -> Numbers:
        """Each rater's own gap: raters x stages x forces, NaN unless the rater scored both lenses."""
        upper, lower = GAPS[gap]
        found: Numbers = self.scores[..., LENSES.index(upper)] - self.scores[..., LENSES.index(lower)]
        return found


def ratings(ballots: pd.DataFrame, stages: Sequence[str], *, survey: pd.DataFrame | None = None,
            minimum: int) -> Ratings:  # fmt: skip
    """Arrange ballots (rater, stage, force, lens, score) and survey answers for the given stages.

    `survey` has one row a respondent and columns `force.<stage>.<force>.<lens>` on the ballots' scale. A cell (stage
    and force) that at least `minimum` respondents rated is taken from the survey alone, because customers know
    better than a workshop. A missing score is no answer; two scores of one rater in one cell count with their mean.
    Scores that would give fewer than `minimum` people away are left out here (`_shared`), before anything is counted.
    Raises `ValueError` for a stage, force or lens that is not known.
    """
    workshop = _shared(_from_ballots(ballots, stages), minimum)
    if survey is None or survey.empty:
        return Ratings(workshop, tuple(stages), np.zeros((len(stages), len(FORCES)), dtype=bool))
    customers = _shared(_from_survey(survey, stages), minimum)
    surveyed = np.asarray(np.isfinite(customers).any(axis=(0, -1)))
    workshop[:, surveyed] = np.nan
    kept = np.isfinite(customers).any(axis=(1, 2, 3))
    return Ratings(np.concatenate([workshop, customers[kept]]), tuple(stages), surveyed)


def _shared(scores: Numbers, minimum: int) -> Numbers:
    """The scores of a cell's raters who scored the same lenses of it as at least `minimum` - 1 others did.

    With means and numbers of raters shown, the raters of one lens less those of another are worked out by
    subtraction, through the paired gap as well. Where every choice of lenses is that of nobody or of `minimum`
    people, no such difference rests on fewer. A lens that fewer than `minimum` people scored is left out first, so
    that it costs the others no rater.
    """
    rated = np.isfinite(scores)
    rated &= rated.sum(axis=0) >= minimum
    choice = (rated * 2 ** np.arange(rated.shape[-1])).sum(axis=-1)
    common = np.zeros_like(choice, dtype=bool)
    for which in range(1, 2 ** rated.shape[-1]):
        chosen = choice == which
        common |= chosen & (chosen.sum(axis=0) >= minimum)
    return np.where(rated & common[..., None], scores, np.nan)


def _from_ballots(ballots: pd.DataFrame, stages: Sequence[str]) -> Numbers:
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
    return scores


def _from_survey(survey: pd.DataFrame, stages: Sequence[str]) -> Numbers:
    scores = np.full((len(survey), len(stages), len(FORCES), len(LENSES)), np.nan)
    for column in survey.columns:
        prefix, _, rest = str(column).partition(".")
        if prefix != "force":
            continue
        stage, force, lens = rest.split(".")
        if stage not in stages:
            raise ValueError(f'the survey rates forces at "{stage}", which is no stage of the journey')
        scores[:, list(stages).index(stage), list(FORCES).index(force), LENSES.index(lens)] = survey[column]
    return scores


def lens_table(given: Ratings, minimum: int) -> pd.DataFrame:
    """Mean score of each stage, force and lens with its t interval; cells below the minimum hold nothing."""
    keys = [(stage, force, lens) for stage in given.stages for force in FORCES for lens in LENSES]
    return _cells(keys, ["stage", "force", "lens"], _flat(given.scores), "score", minimum)


def gap_table(given: Ratings, minimum: int) -> pd.DataFrame:
    """Delivery gap (actual - expectation) and ambition gap (ideal - actual) of each stage and force.

    Paired: the mean of the raters' own differences with its t interval, because the same people gave both scores.
    A delivery gap below zero is a shortfall; an ambition gap above zero is room to grow. `hygiene` marks Certainty
    and Fair Treatment, `deficit` a delivery gap whose whole interval is below zero.
    """
    tables = [
        _cells([(gap, stage, force) for stage in given.stages for force in FORCES], ["gap", "stage", "force"],
               _flat(given.differences(gap)), "score difference", minimum)
        for gap in GAPS
    ]  # fmt: skip
    table = pd.concat(tables, ignore_index=True)
    below = (table["gap"] == "delivery") & (table["high"].astype(float) < 0)
    return table.assign(hygiene=table["force"].isin(HYGIENE), deficit=below)


def _cells(
    keys: Sequence[tuple[str, ...]], names: list[str], values: Numbers, unit: str, minimum: int
) -> pd.DataFrame:
    """Mean and t interval of each column of values, one row a key; nothing below the minimum."""
    from scipy.stats import t

    there = np.isfinite(values)
    n = there.sum(axis=0)
    size = np.maximum(n, 2)
    mean = np.where(there, values, 0).sum(axis=0) / np.maximum(n, 1)
    variance = (np.where(there, values - mean, 0) ** 2).sum(axis=0) / (size - 1)
    reach = t.ppf(0.975, size - 1) * np.sqrt(variance / size)
    hidden = n < max(minimum, 2)
    columns = {"value": mean, "low": mean - reach, "high": mean + reach, "n": n.astype(float)}
    shown = {name: np.where(hidden, np.nan, column) for name, column in columns.items()}
    return pd.DataFrame(keys, columns=names).assign(**shown, unit=unit)


@dataclass(frozen=True, eq=False)
class GapDraws:
    """Mean gaps of resampled raters: `point` is stages x forces, `drawn` is draws x stages x forces."""

    point: Numbers
    drawn: Numbers
    raters: int

    def weighted(self, weights: Numbers) -> Estimate:
        """The mean gap over cells with the given weights (stages x forces), with a percentile interval."""
        value = float(_weighted(self.point[None], weights)[0])
        drawn = _weighted(self.drawn, weights)
        drawn = drawn[np.isfinite(drawn)]
        low, high = np.quantile(drawn, [0.025, 0.975]) if drawn.size else (math.nan, math.nan)
        return Estimate(value, float(low), float(high), n=self.raters, unit="score difference")


def resample(given: Ratings, gap: str, *, minimum: int, seed: int, draws: int = DRAWS) -> GapDraws:
    """Mean gaps of `draws` resamples of raters, whole raters at a time; cells below the minimum are NaN."""
    differences = given.differences(gap)
    raters, cells = differences.shape[0], differences.shape[1:]
    values, there = _blocks(np.nan_to_num(differences)), _blocks(np.isfinite(differences).astype(float))
    times = np.random.default_rng(seed).multinomial(
        len(values), np.full(len(values), 1 / len(values)), size=draws
    )
    hidden = there.sum(axis=0) < minimum
    point = _means(values.sum(axis=0)[None], there.sum(axis=0)[None])
    drawn = _means(times @ values, times @ there)
    point[:, hidden], drawn[:, hidden] = np.nan, np.nan
    return GapDraws(point.reshape(cells), drawn.reshape(draws, *cells), raters)


def _blocks(values: Numbers) -> Numbers:
    """Raters x cells, summed to at most BLOCKS blocks of raters."""
    flat = _flat(values)
    if len(flat) <= BLOCKS:
        return flat
    edges = np.linspace(0, len(flat), BLOCKS, endpoint=False).astype(int)
    return np.asarray(np.add.reduceat(flat, edges, axis=0), dtype=float)


def _flat(values: Numbers) -> Numbers:
    """Raters x cells."""
    return values.reshape(len(values), math.prod(values.shape[1:]))


def _means(sums: Numbers, counts: Numbers) -> Numbers:
    found: Numbers = np.divide(sums, counts, out=np.full_like(sums, np.nan, dtype=float), where=counts > 0)
    return found


def _weighted(gaps: Numbers, weights: Numbers) -> Numbers:
    """Weighted means over the cells that have a value: one a draw."""
    present = np.isfinite(gaps)
    total = np.where(present, weights, 0).sum(axis=(1, 2))
    sums = np.where(present, np.nan_to_num(gaps) * weights, 0).sum(axis=(1, 2))
    return _means(sums, total)


def figure_names(table: pd.DataFrame) -> dict[str, Estimate]:
    """Figures of a lens or gap table: `actual.<stage>.<force>`, `delivery_gap.<stage>.<force>`."""
    kind = "lens" if "lens" in table else "gap"
    ending = "" if kind == "lens" else "_gap"
    return {
        f"{row[kind]}{ending}.{row['stage']}.{row['force']}": estimate_of(row)
        for row in table.to_dict("records")
    }


def estimate_of(row: Mapping[Any, Any]) -> Estimate:
    """The estimate in a row with value, low, high, n and unit."""
    value, low, high, n = (None if pd.isna(row[key]) else row[key] for key in ("value", "low", "high", "n"))
    return Estimate(value, low, high, n=n, unit=str(row["unit"]))
