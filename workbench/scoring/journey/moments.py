"""Moments that matter: where weight, shortfall and reach meet, and how stable that ranking is."""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from workbench.model.journey import FORCES
from workbench.result import Estimate
from workbench.scoring.journey.forces import GapDraws
from workbench.stats.ranks import first_share

TOP = 5
COLUMNS = ["stage", "force", "score", "rank", "stability", "gap", "weight", "reach"]


def moments(
    delivery: GapDraws, stages: pd.DataFrame, weights: NDArray[np.float64], reach: NDArray[np.float64]
) -> pd.DataFrame:
    """Stage-force cells ranked by weight x shortfall x reach.

    Shortfall is how far the actual experience stays below expectation (0 where it does not); `reach` the share of
    customers who pass through the stage. `score` is scaled so that the largest is 100; `stability` is the share of
    resamples in which the cell is among the first five. Missing where too few raters stand behind the
    resamples. Cells without a shortfall or below the minimum are left out.
    """
    scores, drawn = _scores(delivery.point[None], weights, reach)[0], _scores(delivery.drawn, weights, reach)
    cells = int(scores.size)
    places = np.argsort(np.argsort(-drawn.reshape(len(drawn), cells), axis=1), axis=1)
    among = ((places < TOP) & (drawn.reshape(len(drawn), cells) > 0)).mean(axis=0).reshape(scores.shape)
    largest = float(scores.max()) or 1.0
    rows = [
        {"stage": stage, "force": force, "score": 100 * scores[s, f] / largest, "stability": among[s, f] if delivery.told else np.nan,
         "gap": delivery.point[s, f], "weight": weights[s, f], "reach": reach[s]}
        for s, stage in enumerate(stages["id"])
        for f, force in enumerate(FORCES)
        if scores[s, f] > 0
    ]  # fmt: skip
    table = pd.DataFrame(rows, columns=[name for name in COLUMNS if name != "rank"])
    ranked = table.sort_values(["score", "stage", "force"], ascending=[False, True, True], ignore_index=True)
    return ranked.assign(rank=range(1, len(ranked) + 1))[COLUMNS]


def leading(delivery: GapDraws, weights: NDArray[np.float64], reach: NDArray[np.float64]) -> Estimate | None:
    """How firmly the first moment is the first: its share of resamples, 0 where they may not be told; None where no cell falls short."""
    scores = _scores(delivery.point[None], weights, reach)[0]
    if not scores.max() > 0:
        return None
    drawn = _scores(delivery.drawn, weights, reach).reshape(len(delivery.drawn), scores.size)
    share = first_share(drawn, int(scores.argmax())) if delivery.told else 0.0
    return Estimate(share, n=delivery.raters, unit="share")


def _scores(gaps: NDArray[np.float64], weights: NDArray[np.float64], reach: NDArray[np.float64]) -> NDArray[np.float64]:
    shortfall = np.clip(-np.nan_to_num(gaps), 0, None)
    return np.asarray(shortfall * weights * reach[:, None], dtype=float)


def reach_of(stages: pd.DataFrame, respondents: pd.DataFrame | None, touchpoints: pd.DataFrame | None) -> pd.Series:
    """The share of customers who pass through each stage.

    As stated in the journey; else the share of survey respondents who rated a touchpoint of the stage; else 1.
    """
    stated = stages["reach"] if "reach" in stages else pd.Series(np.nan, index=stages.index)
    found = [
        value if np.isfinite(value) else _rated(stage, respondents, touchpoints)
        for stage, value in zip(stages["id"], stated.astype(float), strict=True)
    ]
    return pd.Series(found, index=stages["id"], dtype=float)


def _rated(stage: str, respondents: pd.DataFrame | None, touchpoints: pd.DataFrame | None) -> float:
    if respondents is None or touchpoints is None:
        return 1.0
    columns = [f"touchpoint.{name}" for name in touchpoints.loc[touchpoints["stage"] == stage, "id"]]
    return float(respondents[columns].notna().any(axis=1).mean()) if columns else 1.0


def emotion_summary(emotions: pd.DataFrame, stages: pd.DataFrame, curve: str) -> dict[str, float]:
    """Peak-end figure and stage-weighted mean of a curve; empty where the curve has no values.

    Peak-end is the average of the most intense stage and the last one, a rule of thumb for what is remembered
    (Kahneman et al., 1993); the mean weighs stages as the journey does. Both on -2 to 2.
    """
    given = emotions[emotions["curve"] == curve].set_index("stage")["value"].astype(float).dropna()
    ordered = [stage for stage in stages["id"] if stage in given.index]
    if not ordered:
        return {}
    values = given.loc[ordered].to_numpy()
    weights = stages.set_index("id").loc[ordered, "weight"].to_numpy(dtype=float)
    peak = values[np.abs(values).argmax()]
    return {"peak_end": float((peak + values[-1]) / 2), "mean": float(values @ weights / weights.sum())}
