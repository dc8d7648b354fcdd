"""Forces of CX at each stage of a journey: expectation, actual, ideal, and the gaps between them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray
from scipy.stats import t

from workbench.claims.conditions import ALPHA
from workbench.model.journey import FORCES, HYGIENE, LENSES
from workbench.privacy import Rules, at_an_end, uniform
from workbench.privacy.answers import FEW_WAYS, Told, known, mean_squares
from workbench.result import Estimate
from workbench.stats.comparisons import holm
from workbench.stats.ranks import first_share
from workbench.wording import printed

Numbers = NDArray[np.float64]

GAPS: Mapping[str, tuple[str, str]] = {"delivery": ("actual", "expectation"), "ambition": ("ideal", "actual")}
DRAWS = 1000
HALF = 0.05  # of the last digit that a score is printed with
# Raters are resampled in at most so many blocks, so that survey respondents cost no more than a workshop.
BLOCKS = 2000


@dataclass(frozen=True, eq=False)
class Ratings:
    """Scores as an array: raters x stages x forces x lenses, NaN where a rater gave none or it may not be counted.

    `surveyed` (stages x forces) marks the cells that come from the survey instead of ballots; `weights` weighs the
    raters: respondents as the survey does, ballots alike.
    """

    scores: Numbers
    stages: tuple[str, ...]
    surveyed: NDArray[np.bool_]
    weights: Numbers

    def differences(self, gap: str) -> Numbers:
        """Each rater's own gap: raters x stages x forces, NaN unless the rater scored both lenses."""
        upper, lower = GAPS[gap]
        found: Numbers = self.scores[..., LENSES.index(upper)] - self.scores[..., LENSES.index(lower)]
        return found


def ratings(
    ballots: pd.DataFrame,
    stages: Sequence[str],
    *,
    survey: pd.DataFrame | None = None,
    weight: pd.Series | None = None,
    rules: Rules,
    scale: tuple[float, float] = (-math.inf, math.inf),
) -> Ratings:
    """Arrange ballots (rater, stage, force, lens, score) and survey answers for the given stages.

    `survey` has one row a respondent and columns `force.<stage>.<force>.<lens>` on the ballots' scale, `weight` their
    weights (alike without). A cell (stage and force) that enough respondents rated is taken from the
    survey alone, because customers know better than a workshop. A missing score is no answer; two scores of one rater in one cell count with their mean.
    Scores that would give too few people away are left out here (`_shared`), before anything is counted.
    Raises `ValueError` for a stage, force or lens that is not known.
    """
    workshop = _shared(_from_ballots(ballots, stages), rules, scale)
    if survey is None or survey.empty:
        none = np.zeros((len(stages), len(FORCES)), dtype=bool)
        return Ratings(workshop, tuple(stages), none, np.ones(len(workshop)))
    customers = _shared(_from_survey(survey, stages), rules, scale)
    surveyed = np.asarray(np.isfinite(customers).any(axis=(0, -1)))
    workshop[:, surveyed] = np.nan
    kept = np.isfinite(customers).any(axis=(1, 2, 3))
    weights = np.ones(len(customers)) if weight is None else weight.to_numpy(dtype=float)
    return Ratings(
        np.concatenate([workshop, customers[kept]]),
        tuple(stages),
        surveyed,
        np.concatenate([np.ones(len(workshop)), weights[kept]]),
    )


def counted(ballots: pd.DataFrame, stages: Sequence[str], *, rules: Rules, scale: tuple[float, float]) -> pd.DataFrame:
    """The rows of ballots, wave by wave, that figures are made of: without what `ratings` leaves out of small cells."""
    kept = np.zeros(len(ballots), dtype=bool)
    for rows in ballots.groupby("wave").indices.values():
        wave = ballots.iloc[rows]
        there = np.isfinite(_shared(_from_ballots(wave, stages), rules, scale))
        kept[rows] = there[_places(wave, stages, wave["rater"].unique())] & wave["score"].notna().to_numpy()
    return ballots[kept]


def _shared(scores: Numbers, rules: Rules, scale: tuple[float, float]) -> Numbers:
    """The scores of a cell's raters who scored the same lenses of it as at least `minimum` - 1 others did.

    With means and numbers of raters shown, the raters of one lens less those of another are worked out by
    subtraction, through the paired gap as well. Where every choice of lenses is that of nobody or of `minimum`
    people, no such difference rests on fewer. A lens that fewer than `minimum` people scored is left out first, so
    that it costs the others no rater, and so is one that few people scored who all said the same, or all but one the
    end of the scale: its mean is everybody's answer.
    """
    minimum = rules.minimum_group
    rated, before = np.isfinite(scores), None
    while before is None or (rated != before).any():
        before = rated.copy()
        rated &= rated.sum(axis=0) >= minimum
        for at in np.ndindex(scores.shape[1:]):
            given = scores[(slice(None), *at)][rated[(slice(None), *at)]]
            if uniform(given[:, None], few=rules.uniform_limit) or at_an_end(
                given, low=scale[0], high=scale[1], few=rules.uniform_limit
            ):
                rated[(slice(None), *at)] = False
        choice = (rated * 2 ** np.arange(rated.shape[-1])).sum(axis=-1)
        common = np.zeros_like(choice, dtype=bool)
        for which in range(1, 2 ** rated.shape[-1]):
            chosen = choice == which
            common |= chosen & (chosen.sum(axis=0) >= minimum)
        rated &= common[..., None]
    return np.where(rated, scores, np.nan)


def _from_ballots(ballots: pd.DataFrame, stages: Sequence[str]) -> Numbers:
    for column, allowed in (("stage", stages), ("force", tuple(FORCES)), ("lens", LENSES)):
        unknown = sorted(set(ballots[column]) - set(allowed))
        if unknown:
            raise ValueError(f"unknown {column} in the journey ballots: {', '.join(map(str, unknown))}")
    cells = ballots.dropna(subset=["score"]).groupby(["rater", "stage", "force", "lens"])["score"].mean().reset_index()
    raters = ballots["rater"].unique()
    scores = np.full((len(raters), len(stages), len(FORCES), len(LENSES)), np.nan)
    scores[_places(cells, stages, raters)] = cells["score"].to_numpy()
    return scores


def _places(ballots: pd.DataFrame, stages: Sequence[str], raters: ArrayLike) -> tuple[NDArray[np.intp], ...]:
    """Where each row of ballots stands among raters, stages, forces and lenses."""
    among = (("rater", raters), ("stage", list(stages)), ("force", list(FORCES)), ("lens", list(LENSES)))
    return tuple(
        pd.Index(np.asarray(allowed, dtype=object)).get_indexer(pd.Index(ballots[column])) for column, allowed in among
    )


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


def lens_table(given: Ratings, rules: Rules) -> pd.DataFrame:
    """Weighted mean of each stage, force and lens with its t interval; cells below the minimum hold nothing."""
    keys = [(stage, force, lens) for stage in given.stages for force in FORCES for lens in LENSES]
    found = _cells(keys, ["stage", "force", "lens"], given, given.scores, rules)
    found.loc[_telling(found, given.scores, rules), ["low", "high"]] = np.nan
    return found.drop(columns="p").assign(unit="score")


def _telling(found: pd.DataFrame, scores: Numbers, rules: Rules) -> list[bool]:
    """The cells (see `_interval_tells`) of a table of whole scores or of their differences."""
    whole = scores[np.isfinite(scores)]
    if not whole.size or (whole % 1 != 0).any():
        return [False] * len(found)
    scale = (int(whole.min()), int(whole.max()))
    return [_interval_tells(row, scale, rules) for row in found.to_dict("records")]


def silent(given: Ratings, gap: str, rules: Rules) -> NDArray[np.bool_]:
    """The cells (stages x forces) whose gap has no interval: of few raters, or where it or that of a lens tells what they said."""
    differences, shape = given.differences(gap), given.scores.shape[1:]
    n = np.isfinite(differences).sum(axis=0)
    few = n < rules.second_moments
    if not (~few & (n < 2 * rules.second_moments)).any():
        return np.asarray(few)
    untold = lens_table(given, rules)["low"].isna().to_numpy().reshape(shape)
    cells = _cells(_gap_keys(given, gap), GAP_NAMES, given, differences, rules)
    own = np.array(_telling(cells, differences, rules)).reshape(shape[:-1])
    return np.asarray(few | own | untold[..., [LENSES.index(lens) for lens in GAPS[gap]]].any(axis=-1))


def _interval_tells(row: Mapping[Any, Any], scale: tuple[int, int], rules: Rules) -> bool:
    """Whether a cell's interval, as it is printed, leaves but a few ways in which its few raters can have answered."""
    if pd.isna(row["low"]) or row["n"] >= 2 * rules.second_moments:
        return False
    mean, low, high = (printed(float(row[name]), "score") for name in ("value", "low", "high"))
    bounds = (mean - HALF, mean + HALF)
    squares = mean_squares(int(row["n"]), bounds, (low, high), HALF)
    return bool(known(Told(int(row["n"]), *scale, mean=bounds, square=squares), few=rules.uniform_limit, ways=FEW_WAYS))


def gap_table(given: Ratings, rules: Rules) -> pd.DataFrame:
    """Delivery gap (actual - expectation) and ambition gap (ideal - actual) of each stage and force.

    Paired: the weighted mean of the raters' own differences with its t interval, because the same people gave both
    scores. A delivery gap below zero is a shortfall; an ambition gap above zero is room to grow. `hygiene` marks
    Certainty and Fair Treatment. `clear`: such a gap remains after Holm's correction for all cells of its kind;
    `deficit`: a shortfall of hygiene remains after the correction for the cells of hygiene, asked on their own first.
    """
    table = pd.concat(
        [_cells(_gap_keys(given, gap), GAP_NAMES, given, given.differences(gap), rules) for gap in GAPS],
        ignore_index=True,
    )
    untold = np.concatenate([silent(given, gap, rules).ravel() for gap in GAPS])
    table.loc[untold, ["low", "high", "p"]] = np.nan
    delivery, hygiene = table["gap"] == "delivery", table["force"].isin(HYGIENE)
    wide = pd.Series(np.where(delivery, table["value"] < 0, table["value"] > 0), index=table.index)
    clear = wide & (_clear(table, delivery) | _clear(table, ~delivery))
    deficit = wide & _clear(table, delivery & hygiene)
    return table.drop(columns="p").assign(unit="score difference", hygiene=hygiene, clear=clear, deficit=deficit)


GAP_NAMES = ["gap", "stage", "force"]


def _gap_keys(given: Ratings, gap: str) -> list[tuple[str, ...]]:
    return [(gap, stage, force) for stage in given.stages for force in FORCES]


def _clear(table: pd.DataFrame, family: pd.Series) -> pd.Series:
    """Which cells of a family of tests differ from zero after Holm's correction for the whole family."""
    tested = table.loc[family, "p"].dropna()
    adjusted = pd.Series(holm(tested.tolist()), index=tested.index, dtype=float)
    return (adjusted < ALPHA).reindex(table.index, fill_value=False)


def _cells(
    keys: Sequence[tuple[str, ...]], names: list[str], given: Ratings, scores: Numbers, rules: Rules
) -> pd.DataFrame:
    """Weighted mean, t interval and p of no difference of each cell, one row a key; nothing below the minimum.

    Interval and p are missing below the size from which a spread may be told.
    The error is that of a weighted mean at the size that the weights leave (Kish).
    """
    values = _flat(scores)
    there = np.isfinite(values)
    weights = np.where(there, given.weights[:, None], 0)
    n, total = there.sum(axis=0), np.maximum(weights.sum(axis=0), 1e-12)
    size = np.maximum(total**2 / np.maximum((weights**2).sum(axis=0), 1e-12), 2)
    mean = np.where(there, values * weights, 0).sum(axis=0) / total
    spread = np.where(there, weights * (values - mean) ** 2, 0).sum(axis=0) / total
    error = np.sqrt(spread / (size - 1))
    reach = t.ppf(0.975, size - 1) * error
    score = np.divide(mean, error, out=np.where(np.abs(mean) > 1e-12, np.inf, 0.0), where=error > 1e-12)
    hidden = (n < max(rules.minimum_group, 2)) | (size < rules.minimum_group - 1e-9)
    told = n >= rules.second_moments
    reach = np.where(told, reach, np.nan)
    columns = {
        "value": mean,
        "low": mean - reach,
        "high": mean + reach,
        "n": n.astype(float),
        "p": np.where(told, 2 * t.sf(np.abs(score), size - 1), np.nan),
    }
    shown = {name: np.where(hidden, np.nan, column) for name, column in columns.items()}
    return pd.DataFrame(keys, columns=names).assign(**shown)


@dataclass(frozen=True, eq=False)
class GapDraws:
    """Weighted mean gaps of resampled raters: `point` is stages x forces, `drawn` is draws x stages x forces.

    `told` is whether there are raters enough for what follows from the draws to be published; `silent` are the cells
    whose own interval is not, so that a mean of these alone has none either.
    """

    point: Numbers
    drawn: Numbers
    raters: int
    told: bool
    silent: NDArray[np.bool_]

    def weighted(self, weights: Numbers) -> Estimate:
        """The mean gap over cells with the given weights (stages x forces), with a percentile interval where it may be told."""
        value = float(_weighted(self.point[None], weights)[0])
        used = np.isfinite(self.point) & (weights > 0)
        if not self.told or self.silent[used].all():
            return Estimate(value, n=self.raters, unit="score difference")
        drawn = _weighted(self.drawn, weights)
        drawn = drawn[np.isfinite(drawn)]
        low, high = np.quantile(drawn, [0.025, 0.975]) if drawn.size else (math.nan, math.nan)
        return Estimate(value, float(low), float(high), n=self.raters, unit="score difference")

    def widest(self, *, lowest: bool) -> Estimate | None:
        """How firmly the widest gap is the widest: its share of draws, 0 where they may not be told; None where no cell is shown."""
        point, drawn = self.point.ravel(), self.drawn.reshape(len(self.drawn), self.point.size)
        if not np.isfinite(point).any():
            return None
        at = int(np.nanargmin(point) if lowest else np.nanargmax(point))
        share = first_share(drawn, at, lowest=lowest) if self.told else 0.0
        return Estimate(share, n=self.raters, unit="share")


def resample(given: Ratings, gap: str, *, rules: Rules, seed: int, draws: int = DRAWS) -> GapDraws:
    """Mean gaps of `draws` resamples of raters, whole raters at a time; cells below the minimum are NaN."""
    differences, weights = given.differences(gap), given.weights[:, None, None]
    raters, cells = differences.shape[0], differences.shape[1:]
    rated = np.isfinite(differences)
    values, there = _blocks(np.nan_to_num(differences) * weights), _blocks(rated * weights)
    times = np.random.default_rng(seed).multinomial(len(values), np.full(len(values), 1 / len(values)), size=draws)
    hidden = _flat(rated).sum(axis=0) < rules.minimum_group
    point = _means(values.sum(axis=0)[None], there.sum(axis=0)[None])
    drawn = _means(times @ values, times @ there)
    point[:, hidden], drawn[:, hidden] = np.nan, np.nan
    told = int(rated.any(axis=(1, 2)).sum()) >= rules.second_moments
    return GapDraws(point.reshape(cells), drawn.reshape(draws, *cells), raters, told, silent(given, gap, rules))


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
    return {f"{row[kind]}{ending}.{row['stage']}.{row['force']}": estimate_of(row) for row in table.to_dict("records")}


def estimate_of(row: Mapping[Any, Any]) -> Estimate:
    """The estimate in a row with value, low, high, n and unit."""
    value, low, high, n = (None if pd.isna(row[key]) else row[key] for key in ("value", "low", "high", "n"))
    return Estimate(value, low, high, n=n, unit=str(row["unit"]))
