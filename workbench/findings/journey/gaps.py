"""Where the relationship is won and lost: the forces by stage, as gaps, and how much each force counts."""

from __future__ import annotations

import pandas as pd

from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.journey.parts import LEGENDS, MARKS, SIGNS, check, footing, forces, ids, rated, stages
from workbench.result import Result
from workbench.scoring.voice.labels import PAIR, brief
from workbench.wording import sentence


def delivery_heatmap(result: Result, context: Context) -> Exhibit:
    """Where the stages fall short of what customers expect, by force."""
    return _heatmap(result, context, "delivery")


def ambition_heatmap(result: Result, context: Context) -> Exhibit:
    """Where the distance to the ideal is largest, by force."""
    return _heatmap(result, context, "ambition")


def force_weights(result: Result, context: Context) -> Exhibit:
    """How much each force counts, and where that comes from."""
    rows = result.table("force_weights").sort_values("weight", ascending=False, kind="stable")
    source, top = str(rows["source"].iloc[0]), rows.iloc[0]
    title = sentence("All six forces count the same, {share} each, as an assumption", context.language,
                     share=result.figures[f"force_weight.{top['force']}"])  # fmt: skip
    if source != "equal":
        title = sentence("{force} counts most with {share} of the weight", context.language, force=brief(top["force_label"]),
                         share=result.figures[f"force_weight.{top['force']}"])  # fmt: skip
    return exhibit(
        rows[["force_label", "weight", "low", "high", "source"]],
        kind="bar",
        id="journey-force-weights",
        title=title,
        encoding={"category": "force_label", "value": "weight", "low": "low", "high": "high"},
        unit="share",
        notes=[check(result, "Force weights"), MARKS],
        figures=ids(result, [f"force_weight.{force}" for force in rows["force"]]),
        highlight=[] if source == "equal" else [str(top["force_label"])],
        polarity="none",
        **footing(result, context, "Customer survey" if source == "derived" else "Assumption" if source == "equal" else "Workshop"),
    )  # fmt: skip


def _heatmap(result: Result, context: Context, gap: str) -> Exhibit:
    table = result.table("gaps")
    rows = table[table["gap"] == gap].assign(stage_label=lambda found: found["stage"].map(stages(result)))
    extreme = _extreme(rows, gap)
    bound = max(rows["value"].astype(float).abs().max(), 1.0) if rows["value"].notna().any() else 1.0
    return exhibit(
        rows[["stage_label", "force_label", "value", "low", "high", "n"]],
        kind="heatmap",
        id=f"journey-{gap}-gap",
        title=_title(result, gap, extreme, context.language),
        encoding={"row": "force_label", "column": "stage_label", "value": "value", "n": "n"},
        unit="score difference",
        notes=[SIGNS[gap], check(result, "Force weights"), MARKS],
        takeaways=_takeaways(result, gap, context.language),
        figures=ids(result, [f"{gap}_gap", *(f"{gap}_gap.{row['stage']}.{row['force']}" for row in rows.to_dict("records"))]),
        highlight=[forces(result)[extreme[1]], stages(result)[extreme[0]]] if extreme else [],
        scale=(-bound, bound),
        polarity="diverging",
        labels={"legend": LEGENDS[gap]},
        reasoning="Mean of the raters' own differences, paired t interval; a cell needs the minimum of raters.",
        **footing(result, context, rated(result)),
    )  # fmt: skip


def _extreme(rows: pd.DataFrame, gap: str) -> tuple[str, str] | None:
    shown = rows.dropna(subset=["value"])
    if shown.empty:
        return None
    values = shown["value"].to_numpy(dtype=float)
    row = shown.iloc[values.argmin() if gap == "delivery" else values.argmax()]
    return str(row["stage"]), str(row["force"])


def _title(result: Result, gap: str, extreme: tuple[str, str] | None, language: str) -> str:
    if extreme is None:
        return "Too few people rated the journey to show its gaps"
    stage, force = extreme
    value = result.figures[f"{gap}_gap.{stage}.{force}"]
    template = "{force} at {stage} is furthest from the ideal ({value})"
    if gap == "delivery":
        short = (value.value or 0) < 0
        template = "{force} at {stage} falls furthest short of expectation ({value})" if short else (
            "No stage falls short of expectation; {force} at {stage} is tightest ({value})")  # fmt: skip
    return sentence(
        template,
        language,
        stage=brief(stages(result)[stage], PAIR),
        force=brief(forces(result)[force], PAIR),
        value=value,
    )


def _takeaways(result: Result, gap: str, language: str) -> list[str]:
    whole = sentence(
        "Over the whole journey the gap is {gap}.", language, gap=result.figures.get(f"{gap}_gap")
    )
    if f"{gap}_gap" not in result.figures:
        return []
    if gap != "delivery":
        return [whole]
    needs = sentence("Functional needs {functional}, relational needs {relational}.", language,
                     functional=result.figures["functional_gap"], relational=result.figures["relational_gap"])  # fmt: skip
    deficits = result.figures["hygiene_deficits"]
    rule = "Basics first: shortfalls in Certainty or Fair Treatment beyond chance: {count}."
    if not deficits.value:
        rule = "Certainty and Fair Treatment hold, so the journey may elevate."
    return [sentence(rule, language, count=deficits), whole, needs]
