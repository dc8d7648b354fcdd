"""Where the organisation stands: the profile of competencies, staged levels, and how sure a level is."""

from __future__ import annotations

import math

import pandas as pd

from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.governance import quoted
from workbench.findings.maturity.parts import SCALE, alike, footing, ids, one, rule, shown
from workbench.result import Result
from workbench.stats.agreement import alpha_reading
from workbench.wording import number, sentence


def radar(result: Result, context: Context) -> Exhibit:
    """Mean of each competency against its target, and the wave before where there is one."""
    rows = shown(result)
    series = {"mean": "Current", "target": "Target", "previous": "Previous wave"}
    kept = [name for name in series if rows[name].notna().any()]
    long = rows.melt(id_vars=["id", "label"], value_vars=kept, var_name="series", value_name="value")
    long["series"] = long["series"].map(series)
    weakest = alike(rows, "mean", rows["mean"].min())
    return exhibit(
        long,
        kind="radar",
        id="maturity-radar",
        title=_profile(result, context, weakest, of=len(rows)),
        encoding={"category": "label", "series": "series", "value": "value"},
        scale=SCALE,
        takeaways=_radar_takeaways(result, context),
        figures=ids(result, "mean", "level", *(f"{id_}.mean" for id_ in rows["id"])),
        highlight=tuple(weakest["label"]) if len(weakest) < len(rows) else (),
        reasoning="Means over raters of each rater's mean of the practices rated; targets from the engagement.",
        **footing(result, context),
    )  # fmt: skip


def _profile(result: Result, context: Context, weakest: pd.DataFrame, *, of: int) -> str:
    """The mean and the lowest competency; ties among the `of` competencies are said."""
    if len(weakest) == of > 1:
        ending = ", the same in every competency"
    elif len(weakest) > 1:
        ending = "; several competencies share the lowest mean, {low}"
    else:
        ending = "; {label} is lowest at {low}"
    return sentence(
        "CX maturity averages {mean} of {top}" + ending, context.language,
        mean=result.figures["mean"], top=result.figures["scale_top"], label=quoted(weakest["label"].iloc[0]),
        low=result.figures[f"{weakest['id'].iloc[0]}.mean"],
    )  # fmt: skip


def levels(result: Result, context: Context) -> Exhibit:
    """Mean and staged level side by side, because a mean can hide a missing practice; what is withheld says so."""
    rows, known = result.table("competencies"), shown(result)
    data = pd.DataFrame(
        {
            "Competency": rows["label"],
            "Mean (95% interval)": [
                "not shown"
                if withheld
                else f"{one(mean, context)} ({one(low, context)}–{one(high, context)})"
                for mean, low, high, withheld in zip(
                    rows["mean"], rows["low"], rows["high"], rows["withheld"], strict=True
                )
            ],
            "Median": [one(value, context) for value in rows["median"]],
            "Spread (SD)": [one(value, context) for value in rows["spread"]],
            "Level reached (staged)": [number(value, "level", context.language) for value in rows["level"]],
            "Target": [one(value, context) for value in rows["target"]],
            "Agreement (alpha)": [number(value, "coefficient", context.language) for value in rows["alpha"]],
        }
    )
    return exhibit(
        data,
        kind="table",
        id="maturity-levels",
        title=sentence(
            "Maturity averages {mean}" + _staged(result, known), context.language,
            mean=result.figures["mean"], level=result.figures["level"],
        ),
        takeaways=(
            *_held_back(known),
            sentence("Agreement between raters, Krippendorff's alpha: {alpha}, {reading}", context.language,
                     alpha=result.figures["alpha"],
                     reading=alpha_reading(result.figures["alpha"].value or float("nan"))),
        ),
        figures=ids(result, "mean", "level", "alpha",
                     *(f"{id_}.{name}" for id_ in known["id"] for name in ("mean", "median", "spread", "level", "alpha"))),
        reasoning=rule(result, "staging"),
        **footing(result, context, *_withheld(rows)),
    )  # fmt: skip


def _staged(result: Result, known: pd.DataFrame) -> str:
    """How the staged level stands to the mean: held below it by one competency, by every one, or not at all."""
    level, mean = result.figures["level"].value, result.figures["mean"].value
    if level is None or mean is None:
        return "; no staged level can be shown"
    if level >= math.floor(mean):
        return ", and the staged level is {level}"
    if known["level"].nunique() == 1:
        return ", but in every competency the weakest practice holds the level at {level}"
    return ", but the weakest competency holds the organisation at level {level}"


def _held_back(known: pd.DataFrame) -> tuple[str, ...]:
    if known["level"].notna().sum() == 0:
        return ("Too few people rated every practice of any competency to say which level it has reached",)
    if known["level"].nunique() == 1:
        return ("Every competency stands at the same level, so none holds the others back",)
    return ("A strong competency does not make up for a weak one: lift the lowest first",)


def _withheld(rows: pd.DataFrame) -> tuple[str, ...]:
    """A note for each reason for which competencies are not shown."""
    hidden = rows[rows["withheld"] != ""]
    return tuple(
        f"{', '.join(part['label'])}: not shown, {reason}"
        for reason, part in hidden.groupby("withheld", sort=False)
    )


def certainty(result: Result, context: Context) -> Exhibit:
    """How probable each staged level is when other raters of the same kind had been asked."""
    cells = result.table("probabilities")
    if cells.empty:
        return _no_level(result, context)
    top = cells.sort_values("probability", kind="stable").groupby("id", sort=False).tail(1)
    unsure = alike(top, "probability", top["probability"].min(), unit="share")
    first = unsure["id"].iloc[0]
    title, takeaway = _doubt(unsure, number(unsure["probability"].iloc[0], "share") == number(1, "share"))
    return exhibit(
        cells.assign(name=cells["level"].astype(str) + " " + cells["name"]),
        kind="likert",
        id="maturity-certainty",
        title=sentence(
            title, context.language, label=quoted(unsure["label"].iloc[0]),
            level=result.figures[f"{first}.likely_level"], share=result.figures[f"{first}.level_probability"],
        ),
        encoding={"category": "label", "series": "name", "value": "probability"},
        unit="share",
        takeaways=(takeaway,),
        figures=ids(result, f"{first}.level_probability", f"{first}.likely_level"),
        highlight=tuple(unsure["label"]) if len(unsure) < len(top) else (),
        reasoning="Each bar shows how often a level came out when raters were drawn again: bootstrap with a fixed seed, staged level of each panel.",
        **footing(result, context),
    )  # fmt: skip


def _doubt(unsure: pd.DataFrame, certain: bool) -> tuple[str, str]:  # noqa: FBT001 - one of the two facts to tell
    """Title and takeaway for the least certain levels."""
    if certain:
        return (
            "Every level holds in {share} of redrawn panels: which raters were asked makes no difference",
            "The levels are as firm as this panel can make them; other kinds of raters were not asked",
        )
    if len(unsure) > 1:
        return (
            "Several levels are the least certain: each holds in {share} of redrawn panels",
            "Settle the least certain levels in a discussion before targets rest on them",
        )
    return (
        "The level of {label} is the least certain: level {level} holds in {share} of redrawn panels",
        f"Settle {unsure['label'].iloc[0]} in a discussion before a target rests on it",
    )


def _no_level(result: Result, context: Context) -> Exhibit:
    reason = "In every competency, a practice is rated by too few people"
    return exhibit(
        pd.DataFrame({"Levels": ["not shown"], "Reason": [reason]}),
        kind="table",
        id="maturity-certainty",
        title="No staged level can be told, so none is called certain or uncertain",
        reasoning=reason,
        **footing(result, context),
    )


def _radar_takeaways(result: Result, context: Context) -> tuple[str, ...]:
    figures = result.figures
    lines = [
        sentence(
            "Level reached by every competency (staged): {level}", context.language, level=figures["level"]
        )
    ]
    if figures["percent_to_target"].value is not None:
        lines.append(sentence("{share} of the way to target is done, counted from the lowest level", context.language,
                              share=figures["percent_to_target"]))  # fmt: skip
    if "change" in figures:
        lines.append(
            sentence("{change} against the previous wave", context.language, change=figures["change"])
        )
    return tuple(lines)
