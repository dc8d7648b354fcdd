"""Exhibits of the journey: the map, the forces by stage as gaps, and the emotion curves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.result import Result
from workbench.scoring.journey import FORCES
from workbench.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Iterable

SOURCE = "Journey ballots; journey workshop"
CURVE_LANES = {"as is": "Emotion as is", "to be": "Emotion to be"}
SIGNS = {
    "delivery": "Delivery gap = actual - expectation: below zero falls short of what was expected.",
    "ambition": "Ambition gap = ideal - actual: the higher, the more room to the ideal.",
}


def journey_map(result: Result, context: Context) -> Exhibit:
    """The stages across, the lanes of text down, and the emotion curves under them."""
    labels = _labels(result)
    lanes = result.table("lanes").assign(value=None)
    curves = result.table("emotions")
    curves = curves.assign(lane=curves["curve"].map(CURVE_LANES), text=None)
    rows = pd.concat([lanes[["stage", "lane", "text", "value"]].astype(object),
                      curves[["stage", "lane", "text", "value"]].astype(object)], ignore_index=True)  # fmt: skip
    low, title = _emotional_low(result, context.language)
    return exhibit(
        rows.assign(stage=rows["stage"].map(labels)),
        kind="journey",
        id="journey-map",
        title=title,
        encoding={"stage": "stage", "lane": "lane", "text": "text", "value": "value"},
        unit="score difference",
        base=_raters(result),
        period=context.period,
        source=SOURCE,
        notes=["Emotion: -2 very negative to +2 very positive, as agreed in the workshop."],
        figures=_ids(result, [f"emotion.{stage}" for stage in labels]),
        highlight=[labels[low]] if low else [],
        scale=(-2, 2),
        polarity="diverging",
    )


def delivery_heatmap(result: Result, context: Context) -> Exhibit:
    """Where the stages fall short of what customers expect, by force."""
    return _heatmap(result, context, "delivery")


def ambition_heatmap(result: Result, context: Context) -> Exhibit:
    """Where the distance to the ideal is largest, by force."""
    return _heatmap(result, context, "ambition")


def emotion_curves(result: Result, context: Context) -> Exhibit:
    """How the journey feels stage by stage, today and as intended, with the peak-end figure."""
    labels = _labels(result)
    rows = result.table("emotions")
    low, title = _emotional_low(result, context.language)
    takeaways = [
        sentence("Peak and end average {peak_end}, the whole journey {mean} (peak-end is a heuristic).",
                 context.language, peak_end=result.figures["emotion_peak_end"], mean=result.figures["emotion_mean"])
    ] if "emotion_peak_end" in result.figures else []  # fmt: skip
    return exhibit(
        rows.assign(stage=rows["stage"].map(labels))[["stage", "curve", "value"]],
        kind="line",
        id="journey-emotion",
        title=title,
        encoding={"x": "stage", "series": "curve", "value": "value"},
        unit="score difference",
        base=_raters(result),
        period=context.period,
        source=SOURCE,
        notes=["Emotion: -2 very negative to +2 very positive, as agreed in the workshop."],
        takeaways=takeaways,
        figures=_ids(result, [*[f"emotion.{stage}" for stage in labels], "emotion_peak_end", "emotion_mean"]),
        highlight=[labels[low]] if low else [],
        scale=(-2, 2),
        polarity="diverging",
    )


def _heatmap(result: Result, context: Context, gap: str) -> Exhibit:
    rows = result.table("gaps").query("gap == @gap")
    extreme = _extreme(rows, gap)
    labels = _labels(result)
    weighting = next(check.text for check in result.checks if check.name == "Force weights")
    return exhibit(
        rows[["stage_label", "force_label", "value", "low", "high", "n"]],
        kind="heatmap",
        id=f"journey-{gap}-gap",
        title=_gap_title(result, gap, extreme, labels, context.language),
        encoding={"row": "force_label", "column": "stage_label", "value": "value", "n": "n"},
        unit="score difference",
        base=_raters(result),
        period=context.period,
        source=SOURCE,
        notes=[SIGNS[gap], weighting, "Empty cells: too few raters."],
        takeaways=_gap_takeaways(result, gap, context.language),
        figures=_ids(
            result, [f"{gap}_gap", *[f"{gap}_gap.{row.stage}.{row.force}" for row in rows.itertuples()]]
        ),
        highlight=[FORCES[extreme[1]], labels[extreme[0]]] if extreme else [],
        polarity="diverging",
        labels={"legend": SIGNS[gap]},
    )


def _extreme(rows: pd.DataFrame, gap: str) -> tuple[str, str] | None:
    shown = rows.dropna(subset=["value"])
    if shown.empty:
        return None
    values = shown["value"].to_numpy(dtype=float)
    row = shown.iloc[values.argmin() if gap == "delivery" else values.argmax()]
    return str(row["stage"]), str(row["force"])


def _gap_title(
    result: Result, gap: str, extreme: tuple[str, str] | None, labels: dict[str, str], language: str
) -> str:
    if extreme is None:
        return "Too few raters scored the journey to show its gaps"
    stage, force = extreme
    templates = {
        "delivery": "{force} at {stage} falls furthest short of what customers expect ({value})",
        "ambition": "{force} at {stage} is furthest from the ideal ({value})",
    }
    if gap == "delivery" and (result.figures[f"delivery_gap.{stage}.{force}"].value or 0) >= 0:
        templates["delivery"] = (
            "No stage falls short of expectation; {force} at {stage} is tightest ({value})"
        )
    return sentence(
        templates[gap],
        language,
        stage=labels[stage],
        force=FORCES[force],
        value=result.figures[f"{gap}_gap.{stage}.{force}"],
    )


def _gap_takeaways(result: Result, gap: str, language: str) -> list[str]:
    whole = sentence("Over the whole journey the gap is {gap}.", language, gap=result.figures[f"{gap}_gap"])
    if gap != "delivery":
        return [whole]
    deficits = result.figures["hygiene_deficits"]
    rule = "{count} cells of Certainty or Fair Treatment fall short beyond chance: fix them before elevating."
    if not deficits.value:
        rule = "Certainty and Fair Treatment hold: the basics allow the journey to elevate."
    return [whole, sentence(rule, language, count=deficits)]


def _emotional_low(result: Result, language: str) -> tuple[str | None, str]:
    labels = _labels(result)
    current = {
        stage: result.figures[f"emotion.{stage}"] for stage in labels if f"emotion.{stage}" in result.figures
    }
    if not current:
        return None, f"{len(labels)} stages make up the journey; nobody has rated how they feel yet"
    low = min(current, key=lambda stage: current[stage].value or 0)
    high = max(current, key=lambda stage: current[stage].value or 0)
    title = sentence(
        "The journey peaks at {high} ({high_value}) and drops to {low_value} at {low}",
        language, high=labels[high], high_value=current[high], low=labels[low], low_value=current[low],
    )  # fmt: skip
    return low, title


def _labels(result: Result) -> dict[str, str]:
    stages = result.table("stages")
    return dict(zip(stages["id"].astype(str), stages["label"].astype(str), strict=True))


def _raters(result: Result) -> int | None:
    value = result.figures["raters"].value
    return None if value is None else int(value)


def _ids(result: Result, names: Iterable[str]) -> list[str]:
    return [result.figure_id(name) for name in names if name in result.figures]
