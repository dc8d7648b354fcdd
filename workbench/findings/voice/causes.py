"""What drives the headline measure, what to fix first, and what a point goes with in money."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import pandas as pd

from workbench.claims import Text
from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.voice.parts import NAMES, first_measure, footing, ids
from workbench.result import Result
from workbench.scoring.voice.labels import PAIR, brief
from workbench.scoring.voice.priorities import leaders
from workbench.wording import joined, sentence

GREY, NEGATIVE = "not significant", "−"
COLOURED = "Coloured: significant. Grey: not significant, cannot be told from noise."
MATRIX_LABELS = {
    "x": "Satisfaction, index (100 = mean)",
    "y": "Importance, index (100 = mean)",
    "top left": "Concentrate here",
    "top right": "Keep up the good work",
    "bottom left": "Low priority",
    "bottom right": "Possible overkill",
}


def driver_bars(result: Result, context: Context) -> Exhibit:
    """Importance of each driver as its share of what all explain; those that are not significant come last, grey."""
    rows = result.table("drivers")
    rows = rows.assign(category=[_marked(row, significance=True) for row in rows.to_dict("records")])
    strong = rows[rows["significant"].astype(bool)]
    name = NAMES[first_measure(result)]
    return exhibit(
        rows[["category", "share", "share_low", "share_high", "sign", "significant", "first"]],
        kind="bar",
        id="voice-drivers",
        title=_driver_title(result, name, context.language),
        encoding={"category": "category", "value": "share", "low": "share_low", "high": "share_high"},
        unit="share",
        notes=[COLOURED, *_negative_note(rows, name), _model(result),
               "An association: what moves together with the measure, not proof of cause."],
        takeaways=_driver_takeaways(result, len(rows) - len(strong), context.language),
        figures=ids(result, [f"driver.{driver}" for driver in rows["driver"]] + ["driver_r2", "driver_first"]),
        highlight=strong["category"].tolist(),
        reasoning="Importance is the share of explained variance; intervals by bootstrap; significance against noise.",
        **footing(context, base=result.figures["driver_r2"].n),
    )  # fmt: skip


def _marked(row: Mapping[Any, Any], *, significance: bool = False) -> str:
    """A driver's label, with a minus where better ratings go with a lower measure, and its significance."""
    marks = [NEGATIVE] if row["sign"] < 0 else []
    marks += [GREY] if significance and not row["significant"] else []
    return f"{row['label']} ({', '.join(marks)})" if marks else str(row["label"])


def _negative_note(rows: pd.DataFrame, name: str) -> list[str]:
    if not (rows["sign"] < 0).any():
        return []
    return [
        f"({NEGATIVE}): with the others held, better ratings go with a lower {name}; often a sign of overlap."
    ]


def _driver_title(result: Result, name: str, language: str) -> str:
    leading = leaders(result.table("drivers"))
    if leading.empty:
        return sentence("No touchpoint explains {name} beyond noise", language, name=name)
    if len(leading) > 1:
        names = joined([brief(label, PAIR) for label in leading["label"]], language)
        return sentence(
            "{names} lead what drives {name}; their order is within chance", language, names=names, name=name
        )
    top = leading.iloc[0]
    return sentence("The strongest driver of {name} is {driver}: {share} of all that drivers explain", language,
                    driver=brief(top["label"], PAIR), name=name, share=result.figures[f"driver.{top['driver']}"])  # fmt: skip


def priorities(result: Result, context: Context) -> Exhibit:
    """Importance against performance in four named quadrants, cut at the means."""
    rows = result.table("drivers").dropna(subset=["performance"])
    rows = rows.assign(
        satisfaction=100 * rows["performance"] / rows["performance"].mean(),
        importance=100 * rows["share"] / rows["share"].mean(),
        evidence=rows["significant"].map({True: "significant", False: GREY}),
        label=[_marked(row) for row in rows.to_dict("records")],
    )
    first = rows[(rows["quadrant"] == "Concentrate here") & rows["significant"].astype(bool)]
    reach = math.ceil(max((rows[["satisfaction", "importance"]] - 100).abs().max().max() * 1.08, 20))
    return exhibit(
        rows[["label", "satisfaction", "importance", "evidence", "quadrant", "performance", "share"]],
        kind="matrix",
        id="voice-priorities",
        title=_priority_title(result, first, context.language),
        encoding={"label": "label", "x": "satisfaction", "y": "importance"}
        | ({"series": "evidence"} if rows["evidence"].nunique() > 1 else {}),
        unit="count",
        notes=["Lines cut at the means. Importance is derived from the answers, not stated.",
               *_quadrant_note(rows), _model(result)],
        takeaways=[
            sentence("{label}: {share} of what drives loyalty.", context.language, label=brief(row["label"]),
                     share=result.figures[f"driver.{row['driver']}"])
            for row in first.head(3).to_dict("records")
        ],
        figures=ids(result, [name for driver in rows["driver"] for name in (f"driver.{driver}", f"touchpoint.{driver}")]),
        highlight=first["label"].tolist(),
        scale=(100 - reach, 100 + reach),
        labels=MATRIX_LABELS,
        reasoning="Importance-performance analysis (Martilla and James, 1977); crosshairs at the means of both axes.",
        **footing(context, base=result.figures["driver_r2"].n),
    )  # fmt: skip


def _quadrant_note(rows: pd.DataFrame) -> list[str]:
    if not (rows["sign"] < 0).any():
        return []
    return [
        f"({NEGATIVE}): with the others held, better ratings go with a lower measure; the quadrants' names do not apply."
    ]


def value(result: Result, context: Context) -> Exhibit:
    """The outcome of detractors, passives and promoters, and what one point is worth."""
    link = _main_link(result)
    steps = result.table("linkage_steps")
    steps = steps[steps["outcome"] == link["outcome"]]
    measure, outcome = first_measure(result), link["outcome"]
    named = (
        {-100: "Detractors", 0: "Passives", 100: "Promoters"}
        if measure == "nps"
        else {0: "Below", 100: "Top box"}
    )
    money = result.figures.get(f"value_of_a_point.{outcome}")
    template = "Ten points of {name} go with {effect} in {label}"
    if money is not None:
        template = "One point of {name} goes with {money} a year ({label})"
    return exhibit(
        steps.assign(group=steps["kpi"].map(lambda kpi: named.get(int(kpi), f"{kpi:g}")))[["group", "value", "low", "high", "n"]],
        kind="bar",
        id="voice-value",
        title=sentence(template, context.language, name=NAMES[measure], money=money, label=brief(link["label"], PAIR) if money else _small(brief(link["label"], PAIR)),
                       effect=result.figures[f"linkage.{outcome}"]),
        encoding={"category": "group", "value": "value", "low": "low", "high": "high", "n": "n"},
        unit="share" if link["kind"] == "retention" else context.currency,
        notes=[link["caveat"], f"Controls: {link['controls']}." if link["controls"] else "No controls."],
        takeaways=_value_takeaways(result, link, context.language),
        figures=ids(result, [f"linkage.{outcome}", f"linkage_fit.{outcome}", f"value_of_a_point.{outcome}"]),
        labels={"value": str(link["label"])},
        reasoning=f"{link['kind']} model with controls ({link['controls']}); out-of-sample by five folds.",
        **footing(context, base=link["n"]),
    )  # fmt: skip


def _main_link(result: Result) -> dict[str, Any]:
    """Retention where it is known, because it counts most, else the first outcome."""
    rows = result.table("linkage")
    kept = rows[rows["kind"] == "retention"]
    return {str(key): item for key, item in (kept if len(kept) else rows).iloc[0].to_dict().items()}


def _value_takeaways(result: Result, link: dict[str, Any], language: str) -> list[str]:
    effect = sentence("Ten points go with {effect} in {label}, controls held.", language, label=_small(brief(link["label"])),
                      effect=result.figures[f"linkage.{link['outcome']}"])  # fmt: skip
    fit = sentence("Seen on customers the model does not know: fit {fit}, where chance is one half.", language,
                   fit=result.figures[f"linkage_fit.{link['outcome']}"])  # fmt: skip
    order = "It rises step by step." if link["monotone"] else "It does not move one way: read with care."
    return [effect, fit, order] if link["kind"] == "retention" else [effect, order]


def _driver_takeaways(result: Result, grey: int, language: str) -> list[str]:
    fit = sentence(
        "Together the drivers explain the answers with an R² of {r2}.",
        language,
        r2=result.figures["driver_r2"],
    )
    drivers = result.table("drivers")
    first = sentence("{driver} ranks first in {first} of the resamples.", language,
                     driver=brief(drivers["label"].iloc[0]), first=result.figures["driver_first"])  # fmt: skip
    return [
        *([first] if grey < len(drivers) else []),
        fit,
        *(["What is grey cannot be told from noise and is not ranked."] if grey else []),
    ]


def _priority_title(result: Result, first: pd.DataFrame, language: str) -> str:
    if first.empty:
        return "No important touchpoint falls below average satisfaction"
    row = first.iloc[0]
    level = result.figures.get(f"touchpoint.{row['driver']}")
    template = "Concentrate on {label}: {share} of what drives loyalty" + (
        ", only {level} satisfied" if level else ""
    )
    return sentence(
        template,
        language,
        label=brief(row["label"], PAIR),
        share=result.figures[f"driver.{row['driver']}"],
        level=level,
    )


def _model(result: Result) -> Text:
    return next(check.text for check in result.checks if check.id == "Key drivers")


def _small(label: object) -> str:
    text = str(label)
    return text[:1].lower() + text[1:]
