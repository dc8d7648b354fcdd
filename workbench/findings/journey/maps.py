"""The journey as customers live it: the map, the emotion curves and the service blueprint."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import pandas as pd

from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.journey.parts import EMOTION, footing, ids, stages
from workbench.result import Result
from workbench.scoring.voice.labels import PAIR, brief
from workbench.wording import joined, number, sentence

SOURCE = "Journey workshop"
SURVEY = "Satisfied customers"
LISTED = 96  # columns for all names of a title together
SURVEYED = (
    "Satisfied: share of survey ratings of the stage's touchpoints in the two highest scores, 95% interval."
)
CURVES = {"as is": "Emotion as is", "to be": "Emotion to be"}
CUSTOMER_LANES = {"doing": "Doing", "thinking": "Thinking", "pains": "Pains", "gains": "Gains"}
BLUEPRINT_LANES = {"doing": "Customer", "touchpoints": "Touchpoints", "front_stage": "Front stage",
                   "back_stage": "Back stage", "support": "Support"}  # fmt: skip


def journey_map(result: Result, context: Context) -> Exhibit:
    """The stages across, the emotion curves, what the survey says, and what customers do, think, suffer and enjoy."""
    labels = stages(result)
    curves = result.table("emotions")
    curves = curves.assign(lane=curves["curve"].map(CURVES), text=None)
    surveyed = _surveyed(result, context.language)
    rows = pd.concat([curves[["stage", "lane", "text", "value"]].astype(object), surveyed, _lanes(result, CUSTOMER_LANES, texts=1)],
                     ignore_index=True)  # fmt: skip
    source = SOURCE if surveyed.empty else f"{SOURCE}; customer survey"
    low, title = _low_point(result, context.language)
    return exhibit(
        rows.assign(stage=rows["stage"].map(labels)),
        kind="journey",
        id="journey-map",
        title=title,
        encoding={"stage": "stage", "lane": "lane", "text": "text", "value": "value"},
        unit="score difference",
        notes=[EMOTION, *([] if surveyed.empty else [SURVEYED]), "Cells show the first entry of the journey file; the record holds all."],
        figures=ids(result, [name for stage in labels for name in (f"emotion.{stage}", f"stage_satisfaction.{stage}")]
                    + ["emotion_peak_end", "emotion_mean"]),
        highlight=[labels[low]] if low else [],
        scale=(-2, 2),
        polarity="diverging",
        reasoning="Peak-end, the mean of the most intense and the last stage, is a rule of thumb for what is remembered.",
        **footing(result, context, source),
    )  # fmt: skip


def _surveyed(result: Result, language: str) -> pd.DataFrame:
    """The survey as a lane: of each stage that it rates the share of satisfied customers, or that they are too few."""
    table = result.table("stage_satisfaction")
    texts = [
        "too few answers" if pd.isna(row["share"]) else _share(row, language)
        for row in table.to_dict("records")
    ]
    lane = pd.DataFrame({"stage": table["stage"], "lane": SURVEY, "text": texts, "value": None})
    return lane[["stage", "lane", "text", "value"]].astype(object)


def _share(row: dict[Hashable, Any], language: str) -> str:
    share, low, high = (number(row[name], "share", language) for name in ("share", "low", "high"))
    return f"{share} ({low} to {high}), n={number(row['n'], 'count', language)}"


def emotion_curves(result: Result, context: Context) -> Exhibit:
    """How the journey feels stage by stage, today and as intended."""
    labels = stages(result)
    rows = result.table("emotions")
    low, _ = _low_point(result, context.language)
    rows = rows.assign(
        stage=rows["stage"].map(labels), curve=rows["curve"].map({"as is": "As is", "to be": "To be"})
    )
    return exhibit(
        rows[["stage", "curve", "value"]],
        kind="line",
        id="journey-emotion",
        title=_lift_title(result, low, context.language),
        encoding={"x": "stage", "series": "curve", "value": "value"},
        unit="score difference",
        notes=[EMOTION, "Peak-end: mean of the most intense and the last stage; a heuristic, not a measurement."],
        takeaways=_emotion_takeaways(result, context.language),
        figures=ids(result, [name for stage in labels for name in (f"emotion.{stage}", f"emotion_to_be.{stage}")]
                    + ["emotion_peak_end", "emotion_mean", "emotion_to_be_peak_end", "emotion_to_be_mean"]),
        highlight=["As is"],
        scale=(-2, 2),
        polarity="diverging",
        **footing(result, context, SOURCE),
    )  # fmt: skip


def blueprint(result: Result, context: Context) -> Exhibit:
    """What stands behind each stage: touchpoints, front stage, back stage and support, under the line of visibility."""
    labels = stages(result)
    contacts = result.table("touchpoints").assign(lane="touchpoints", text=lambda rows: rows["label"])
    rows = _lanes(result, BLUEPRINT_LANES, texts=2, more=contacts[["stage", "lane", "text"]])
    bare = [name for stage, name in labels.items() if stage in set(result.table("unsupported")["stage"])]
    template = "Every stage has a back stage and support behind it"
    if bare:
        template = "Stages without a named back stage or support: {bare} of {stages} ({names})"
    return exhibit(
        rows.assign(stage=rows["stage"].map(labels)),
        kind="journey",
        id="journey-blueprint",
        title=sentence(template, context.language, bare=result.figures["unsupported_stages"],
                       stages=result.figures["stages"], names=_listed(bare[:3], context.language)),
        encoding={"stage": "stage", "lane": "lane", "text": "text", "value": "value"},
        notes=["Customers see everything down to the front stage; back stage and support are out of their sight.",
               "Two entries a cell; the list of touchpoints has all."],
        figures=ids(result, ["unsupported_stages", "stages", "touchpoints"]),
        highlight=bare,
        polarity="none",
        **footing(result, context, SOURCE),
    )  # fmt: skip


def personas(result: Result, context: Context) -> Exhibit:
    """Whose journey it is, and what each of them needs."""
    rows = result.table("personas")
    return exhibit(
        pd.DataFrame({"Persona": rows["name"], "Who": rows["description"], "Needs": rows["needs"]}),
        kind="table",
        id="journey-personas",
        title=sentence("This is the journey of {names}", context.language, names=_listed(rows["name"].tolist(), context.language)),
        figures=ids(result, ["personas"]),
        **footing(result, context, SOURCE),
    )  # fmt: skip


def touchpoints(result: Result, context: Context) -> Exhibit:
    """Every contact with its stage, channel and owner."""
    rows = result.table("touchpoints")
    owned = bool(result.figures["touchpoint_owners"].value)
    template = "{touchpoints} touchpoints in {stages} stages" + (
        "; owners who share them: {owners}" if owned else ", none with an owner"
    )
    return exhibit(
        pd.DataFrame({"Stage": rows["stage"].map(stages(result)), "Touchpoint": rows["label"], "Channel": rows["channel"],
                      "Owner": rows["owner"].replace("", "open")}),
        kind="table",
        id="journey-touchpoints",
        title=sentence(template, context.language, touchpoints=result.figures["touchpoints"],
                       stages=result.figures["stages"], owners=result.figures["touchpoint_owners"]),
        figures=ids(result, ["touchpoints", "stages", "touchpoint_owners"]),
        **footing(result, context, SOURCE),
    )  # fmt: skip


def _listed(names: list[str], language: str) -> str:
    """Names as a title can carry them, the shorter the more there are."""
    return joined([brief(name, LISTED // len(names)) for name in names], language) if names else ""


def _lanes(
    result: Result, names: dict[str, str], *, texts: int, more: pd.DataFrame | None = None
) -> pd.DataFrame:
    """The first texts of the named lanes, in that order, one row a stage and lane: stage, lane, text, value."""
    lanes = result.table("lanes")[["stage", "lane", "text"]]
    lanes = lanes if more is None else pd.concat([lanes, more], ignore_index=True)
    kept = lanes[lanes["lane"].isin(names)]
    joined = (
        kept.groupby(["lane", "stage"], sort=False)["text"]
        .agg(lambda found: "; ".join(found[:texts]))
        .reset_index()
    )
    order = joined["lane"].map(list(names).index)
    joined = joined.assign(lane=joined["lane"].map(names), value=None).iloc[order.argsort(kind="stable")]
    return joined[["stage", "lane", "text", "value"]].astype(object)


def _low_point(result: Result, language: str) -> tuple[str | None, str]:
    labels = stages(result)
    current = {
        stage: result.figures[f"emotion.{stage}"] for stage in labels if f"emotion.{stage}" in result.figures
    }
    if not current:
        return None, sentence("The journey has {stages} stages; nobody has said yet how they feel", language,
                              stages=result.figures["stages"])  # fmt: skip
    low = min(current, key=lambda stage: current[stage].value or 0)
    high = max(current, key=lambda stage: current[stage].value or 0)
    return low, sentence("The journey peaks at {high} ({high_value}) and drops to {low_value} at {low}", language,
                         high=brief(labels[high], PAIR), high_value=current[high], low=brief(labels[low], PAIR), low_value=current[low])  # fmt: skip


def _lift_title(result: Result, low: str | None, language: str) -> str:
    if low is None or f"emotion_to_be.{low}" not in result.figures:
        return _low_point(result, language)[1]
    return sentence("The new journey lifts {low} from {now} to {then}", language, low=brief(stages(result)[low]),
                    now=result.figures[f"emotion.{low}"], then=result.figures[f"emotion_to_be.{low}"])  # fmt: skip


def _emotion_takeaways(result: Result, language: str) -> list[str]:
    if "emotion_peak_end" not in result.figures:
        return []
    return [
        sentence("What is remembered (peak and end): {peak_end}; the journey on average: {mean}.", language,
                 peak_end=result.figures["emotion_peak_end"], mean=result.figures["emotion_mean"])
    ]  # fmt: skip
