"""What the maturity diagnostic shows: profile against target, staged level, perception gap and next steps."""

from __future__ import annotations

from typing import Any

import pandas as pd

from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.governance import quoted
from workbench.result import Estimate, Result
from workbench.wording import number, sentence

SCALE = (1.0, 5.0)


def radar(result: Result, context: Context) -> Exhibit:
    """Mean of each competency against its target, and the wave before where there is one."""
    shown = _shown(result)
    series = {"mean": "Current", "target": "Target", "previous": "Previous wave"}
    kept = [name for name in series if shown[name].notna().any()]
    long = shown.melt(id_vars=["id", "label"], value_vars=kept, var_name="series", value_name="value")
    long["series"] = long["series"].map(series)
    weakest = shown.sort_values("mean").iloc[0]
    return exhibit(
        long,
        kind="radar",
        id="maturity-radar",
        title=sentence(
            "CX maturity averages {mean} of 5; {label} is lowest at {low}", context.language,
            mean=result.figures["mean"], label=quoted(weakest["label"]),
            low=result.figures[f"{weakest['id']}.mean"],
        ),
        encoding={"category": "label", "series": "series", "value": "value"},
        scale=SCALE,
        takeaways=_radar_takeaways(result, context),
        figures=_ids(result, "mean", "level", *(f"{id_}.mean" for id_ in shown["id"])),
        highlight=(weakest["label"],),
        reasoning="Means over raters of each rater's mean of the practices rated; targets from the engagement.",
        **_footing(result, context),
    )  # fmt: skip


def levels(result: Result, context: Context) -> Exhibit:
    """Mean and staged level side by side, because a mean can hide a missing practice."""
    shown = _shown(result)
    data = pd.DataFrame(
        {
            "Competency": shown["label"],
            "Mean (95% interval)": [
                f"{_one(mean, context)} ({_one(low, context)}–{_one(high, context)})"
                for mean, low, high in zip(shown["mean"], shown["low"], shown["high"], strict=True)
            ],
            "Median": [_one(value, context) for value in shown["median"]],
            "Spread (SD)": [_one(value, context) for value in shown["spread"]],
            "Level reached (staged)": [number(value, "level", context.language) for value in shown["level"]],
            "Target": [_one(value, context) for value in shown["target"]],
            "Agreement": [number(value, "coefficient", context.language) for value in shown["alpha"]],
        }
    )
    return exhibit(
        data,
        kind="table",
        id="maturity-levels",
        title=sentence(
            "The mean is {mean}, but the level that every competency has reached is {level}", context.language,
            mean=result.figures["mean"], level=result.figures["level"],
        ),
        takeaways=(
            "Mean: lets strong practices make up for weak ones. Staged: the weakest practice decides",
            sentence("Agreement between raters, Krippendorff's alpha in total: {alpha}", context.language,
                     alpha=result.figures["alpha"]),
        ),
        figures=_ids(result, "mean", "level", "alpha",
                     *(f"{id_}.{name}" for id_ in shown["id"] for name in ("mean", "median", "spread", "level", "alpha"))),
        reasoning=_rule(result, "staging"),
        **_footing(result, context),
    )  # fmt: skip


def perception(result: Result, context: Context) -> Exhibit:
    """Executives against front line; says so where anonymity does not allow the comparison."""
    gap = result.table("perception")
    if gap.empty:
        return _not_shown(result, context)
    widest = gap.sort_values("difference", key=abs).iloc[-1]
    long = gap.melt(
        id_vars=["label"], value_vars=["executives", "front_line"], var_name="group", value_name="mean"
    )
    long["group"] = long["group"].map({"executives": "Executives", "front_line": "Front line"})
    long["n"] = long["group"].map(
        {"Executives": gap["executives_n"].min(), "Front line": gap["front_line_n"].min()}
    )
    name = f"{widest['id']}.perception_gap"
    return exhibit(
        long,
        kind="bar",
        id="maturity-perception",
        title=sentence(
            "Executives rate {label} {difference} against the front line, the widest gap", context.language,
            label=quoted(widest["label"]), difference=result.figures[name],
        ),
        encoding={"category": "label", "series": "group", "value": "mean", "n": "n"},
        scale=SCALE,
        takeaways=(_claim(gap),),
        figures=_ids(result, name),
        highlight=(widest["label"],),
        reasoning=f"{widest['test']} test of the difference of means, p adjusted by Holm over all competencies.",
        **_footing(result, context),
    )  # fmt: skip


def next_steps(result: Result, context: Context) -> Exhibit:
    """Focus area and step to the next level for each competency."""
    steps = result.table("next_levels")
    data = pd.DataFrame(
        {
            "Competency": steps["label"],
            "Level": [f"{level} → {level + 1}" if step else str(level)
                      for level, step in zip(steps["level"], steps["step"], strict=True)],
            "Focus": steps["focus"],
            "Step": steps["step"],
        }
    )  # fmt: skip
    return exhibit(
        data,
        kind="table",
        id="maturity-next-steps",
        title=sentence(
            "{count} steps lead the competencies below target to their next level",
            context.language,
            count=result.figures["steps"],
        ),
        figures=_ids(result, "steps"),
        reasoning="Steps come from the framework pack; each is offered to the roadmap as a candidate.",
        **_footing(result, context),
    )


def _radar_takeaways(result: Result, context: Context) -> tuple[str, ...]:
    figures = result.figures
    lines = [
        sentence(
            "Level reached by every competency (staged): {level}", context.language, level=figures["level"]
        )
    ]
    if figures["percent_to_target"].value is not None:
        lines.append(sentence("{share} of the way to target is done, counted from level 1", context.language,
                              share=figures["percent_to_target"]))  # fmt: skip
    if "change" in figures:
        lines.append(
            sentence("{change} against the previous wave", context.language, change=figures["change"])
        )
    return tuple(lines)


def _claim(gap: pd.DataFrame) -> str:
    claims = set(gap["claim"])
    if len(claims) == 1 and claims.pop().startswith("none"):
        return "Groups are small: the gap is a topic for discussion, not a significant difference"
    differs = gap.loc[gap["claim"] == "differs", "label"].tolist()
    return f"Significant (Holm-adjusted): {', '.join(differs)}" if differs else "No gap is significant"


def _not_shown(result: Result, context: Context) -> Exhibit:
    reason = next(check.text for check in result.checks if check.name == "maturity perception gap")
    return exhibit(
        pd.DataFrame({"Comparison": ["Executives and front line"], "Shown": ["no"], "Reason": [reason]}),
        kind="table",
        id="maturity-perception",
        title="Executives and front line are not compared, to protect the raters' anonymity",
        reasoning=reason,
        **_footing(result, context),
    )


def _shown(result: Result) -> pd.DataFrame:
    """The competencies with enough raters, lowest ids first."""
    frame = result.table("competencies")
    return frame[frame["mean"].notna()].reset_index(drop=True)


def _one(value: float | None, context: Context) -> str:
    return number(value, "score", context.language)


def _ids(result: Result, *names: str) -> tuple[str, ...]:
    return tuple(result.figure_id(name) for name in names)


def _rule(result: Result, name: str) -> str:
    return str(result.table("framework")[name].iloc[0])


def _footing(result: Result, context: Context) -> dict[str, Any]:
    base: Estimate = result.figures["raters"]
    return {
        "base": int(base.value or 0),
        "period": context.period,
        "source": f"Maturity diagnostic, {context.name}; competencies after {_rule(result, 'source')}",
        "notes": ("Base: raters", "1 foundational to 5 leading; reported in groups of 5 or more"),
    }
