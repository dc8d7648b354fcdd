"""The journey scored: what each stage promises, delivers and could be, by force, and how it feels."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
import pandas as pd

from workbench.result import Check, Estimate, Result
from workbench.scoring import forces
from workbench.scoring.forces import FORCES, GAPS, HYGIENE, ForceWeights, GapDraws, equal_weights
from workbench.wording import sentence

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Journey(Protocol):
    """What scoring needs from a client's journey; see `score_journey`."""

    @property
    def title(self) -> str: ...  # noqa: D102 - a protocol's members are described in score_journey
    @property
    def stages(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def touchpoints(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def lanes(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def emotions(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def scale(self) -> tuple[float, float]: ...  # noqa: D102


def score_journey(
    journey: Journey,
    ballots: pd.DataFrame,
    *,
    weights: ForceWeights | None = None,
    minimum_group: int = 5,
    seed: int = 2026,
) -> Result:
    """Expectation, actual and ideal of each stage and force, and the gaps between them.

    `journey.stages` has id, label, weight in order; `lanes` stage, lane, text; `emotions` stage, curve ("as is",
    "to be"), value (-2 to 2). `ballots` has rater, stage, force, lens, wave and score on `journey.scale`, NaN is no
    answer; the last wave counts. `weights` default to equal ones, labelled as an assumption.

    Figures: `expectation|actual|ideal.<stage>.<force>`; `delivery_gap|ambition_gap.<stage>.<force>` (paired t
    interval), `.<stage>` and without suffix (weighted by force and stage, interval by resampling raters);
    `force_delivery_gap|force_ambition_gap.<force>`; `hygiene_deficits`; `emotion.<stage>`. Cells of fewer than
    `minimum_group` raters hold nothing.

    Raises `ValueError` for a score off the scale and for unknown stages, forces or lenses.
    """
    weighting = weights or equal_weights()
    latest = _latest_wave(ballots)
    _refuse_off_scale(latest, journey.scale)
    given = forces.ratings(latest, list(journey.stages["id"]))
    lenses, gaps = forces.lens_table(given, minimum_group), forces.gap_table(given, minimum_group)
    gaps = gaps.assign(hygiene=gaps["force"].isin(HYGIENE), deficit=_deficit(gaps))
    draws = {gap: forces.resample(given, gap, minimum=minimum_group, seed=seed) for gap in GAPS}
    cells = _cell_weights(journey.stages, weighting)
    figures = _cell_figures(lenses, gaps) | _summary_figures(journey.stages, draws, cells, len(given.scores))
    figures["hygiene_deficits"] = Estimate(int((gaps["deficit"] & gaps["hygiene"]).sum()), unit="count")
    figures["raters"] = Estimate(len(given.scores), unit="count")
    figures |= _emotion_figures(journey.emotions)
    tables = {
        "stages": journey.stages,
        "lanes": journey.lanes,
        "touchpoints": journey.touchpoints,
        "emotions": journey.emotions,
        "lenses": _labelled(lenses, journey.stages),
        "gaps": _labelled(gaps, journey.stages),
        "force_weights": _weights_table(weighting),
    }
    return Result("journey", figures, tables, _checks(gaps, weighting), _text(figures, gaps, journey.stages))


def _latest_wave(ballots: pd.DataFrame) -> pd.DataFrame:
    if ballots.empty:
        raise ValueError("there are no journey ballots to score")
    latest: pd.DataFrame = ballots[ballots["wave"] == max(ballots["wave"])]
    return latest


def _refuse_off_scale(ballots: pd.DataFrame, scale: tuple[float, float]) -> None:
    off = ballots[(ballots["score"] < scale[0]) | (ballots["score"] > scale[1])]
    if len(off):
        raise ValueError(f"{len(off)} ballot scores are off the scale {scale[0]:g}-{scale[1]:g}")


def _deficit(gaps: pd.DataFrame) -> pd.Series:
    """Delivery gaps that are below zero beyond chance: the whole interval is."""
    return (gaps["gap"] == "delivery") & (pd.to_numeric(gaps["high"]) < 0)


def _cell_weights(stages: pd.DataFrame, weighting: ForceWeights) -> NDArray[np.float64]:
    """Stage weight x force weight, stages x forces."""
    stage = stages["weight"].to_numpy(dtype=float)
    return np.outer(stage / stage.sum(), [weighting.weights[force] for force in FORCES])


def _cell_figures(lenses: pd.DataFrame, gaps: pd.DataFrame) -> dict[str, Estimate]:
    figures = {
        f"{row['lens']}.{row['stage']}.{row['force']}": _estimate(row) for row in lenses.to_dict("records")
    }
    for row in gaps.to_dict("records"):
        figures[f"{row['gap']}_gap.{row['stage']}.{row['force']}"] = _estimate(row)
    return figures


def _estimate(row: Mapping[Any, Any]) -> Estimate:
    value, low, high, n = (None if pd.isna(row[key]) else row[key] for key in ("value", "low", "high", "n"))
    return Estimate(value, low, high, n=n, unit=str(row["unit"]))


def _summary_figures(
    stages: pd.DataFrame, draws: Mapping[str, GapDraws], cells: NDArray[np.float64], raters: int
) -> dict[str, Estimate]:
    """Weighted gaps of the journey, of each stage and of each force."""
    figures = {}
    for gap, drawn in draws.items():
        figures[f"{gap}_gap"] = _based(drawn.weighted(cells), raters)
        for at, stage in enumerate(stages["id"]):
            only = np.zeros_like(cells)
            only[at] = cells[at]
            figures[f"{gap}_gap.{stage}"] = _based(drawn.weighted(only), raters)
        for at, force in enumerate(FORCES):
            only = np.zeros_like(cells)
            only[:, at] = cells[:, at]
            figures[f"force_{gap}_gap.{force}"] = _based(drawn.weighted(only), raters)
    return figures


def _based(estimate: Estimate, raters: int) -> Estimate:
    return Estimate(estimate.value, estimate.low, estimate.high, n=raters, unit=estimate.unit)


def _emotion_figures(emotions: pd.DataFrame) -> dict[str, Estimate]:
    """Values of the as-is curve by stage, and its peak-end figure beside the plain mean (a heuristic)."""
    current = emotions[emotions["curve"] == "as is"]
    figures = {
        f"emotion.{row['stage']}": Estimate(row["value"], unit="score difference")
        for row in current.to_dict("records")
    }
    if len(current):
        values = current["value"].to_numpy(dtype=float)
        peak = values[np.abs(values).argmax()]
        figures["emotion_peak_end"] = Estimate((peak + values[-1]) / 2, unit="score difference")
        figures["emotion_mean"] = Estimate(values.mean(), unit="score difference")
    return figures


def _labelled(table: pd.DataFrame, stages: pd.DataFrame) -> pd.DataFrame:
    labels = dict(zip(stages["id"], stages["label"], strict=True))
    return table.assign(stage_label=table["stage"].map(labels), force_label=table["force"].map(FORCES))


def _weights_table(weighting: ForceWeights) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {"force": force, "force_label": FORCES[force], "weight": weight, "source": weighting.source}
            for force, weight in weighting.weights.items()
        ]
    )


def _checks(gaps: pd.DataFrame, weighting: ForceWeights) -> tuple[Check, ...]:
    hygiene = int((gaps["deficit"] & gaps["hygiene"]).sum())
    hidden = int(gaps["value"].isna().sum())
    return (
        Check(
            "Hygiene first",
            "failed" if hygiene else "passed",
            f"{hygiene} stage-force cells of Certainty and Fair Treatment fall short of expectation beyond chance; "
            "they come before anything that elevates."
            if hygiene
            else "No shortfall in Certainty or Fair Treatment beyond chance.",
        ),
        Check("Force weights", "information", f"The gaps use {weighting.label}."),
        Check(
            "Base",
            "information" if hidden else "passed",
            f"{hidden} gap cells have too few raters and are not shown.",
        ),
    )


def _text(figures: Mapping[str, Estimate], gaps: pd.DataFrame, stages: pd.DataFrame) -> str:
    worst = worst_cell(gaps)
    if worst is None:
        return "Too few raters scored the journey to show any gap."
    labels = dict(zip(stages["id"], stages["label"], strict=True))
    return sentence(
        "The journey delivers {gap} against expectation; the widest shortfall is {force} at {stage} ({worst}).",
        gap=figures["delivery_gap"],
        force=FORCES[worst["force"]],
        stage=labels[worst["stage"]],
        worst=figures[f"delivery_gap.{worst['stage']}.{worst['force']}"],
    )


def worst_cell(gaps: pd.DataFrame) -> dict[str, str] | None:
    """Stage and force with the lowest delivery gap, or nothing where no cell is shown."""
    delivery = gaps[(gaps["gap"] == "delivery") & gaps["value"].notna()]
    if delivery.empty:
        return None
    row = delivery.iloc[delivery["value"].to_numpy(dtype=float).argmin()]
    return {"stage": str(row["stage"]), "force": str(row["force"])}


__all__ = ["Journey", "score_journey", "worst_cell"]
