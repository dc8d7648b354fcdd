"""Which touchpoints satisfy, and who is more and who is less loyal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.voice.parts import INTERVAL, NAMES, first_measure, footing, ids
from workbench.result import Result
from workbench.scoring.voice.labels import FOUR, PAIR, brief
from workbench.wording import joined, sentence

MOST_MOVERS = 3
COLOURED = "Coloured: the lowest share, and the largest changes beyond chance on the wave before."


def touchpoint_bars(result: Result, context: Context) -> Exhibit:
    """Top-2-box satisfaction of each touchpoint, best first, with interval; the weakest and the movers stand out."""
    rows = result.table("touchpoints").sort_values("value", ascending=False, na_position="last")
    known = rows.dropna(subset=["value"])
    moved = rows[rows["significant"].astype(bool)]
    told = moved.sort_values("change", key=abs, ascending=False, kind="stable").head(MOST_MOVERS)
    lowest = known.tail(1)
    return exhibit(
        rows[["label", "stage", "value", "low", "high", "n", "mean", "change", "p_holm", "significant"]],
        kind="bar",
        id="voice-touchpoints",
        title=_best_and_worst(result, known, context.language),
        encoding={"category": "label", "value": "value", "low": "low", "high": "high", "n": "n"},
        unit="share",
        notes=["Share of the two highest scores among customers who used the touchpoint.", INTERVAL, COLOURED],
        takeaways=[*_lowest(result, lowest, context.language), *_movers(result, told, context.language)],
        figures=ids(result, [name for point in rows["touchpoint"]
                             for name in (f"touchpoint.{point}", f"touchpoint_change.{point}")]),
        highlight=list(dict.fromkeys([*map(str, lowest["label"]), *map(str, told["label"])])),
        scale=(0, 1),
        reasoning="Wilson intervals; changes on the wave before by Newcombe's interval and Holm over all touchpoints.",
        **footing(context, base=known["n"].max() if len(known) else None),
    )  # fmt: skip


def segments(result: Result, context: Context) -> Exhibit:
    """The first measure by group of each segment against the rest; small bases flagged, tiny groups not shown."""
    measure = first_measure(result)
    shown = result.table("segments").dropna(subset=["value"])
    marks = [_mark(row) for row in shown.to_dict("records")]
    shown = shown.assign(category=shown["segment_label"] + ": " + shown["group"] + marks)
    return exhibit(
        shown[["category", "value", "low", "high", "n", "p_holm", "significant"]],
        kind="bar",
        id="voice-segments",
        title=_range_title(result, shown, measure, context.language),
        encoding={"category": "category", "value": "value", "low": "low", "high": "high", "n": "n"},
        unit=result.figures[measure].unit,
        notes=[
            "↑ ↓ above or below all other customers beyond chance (Holm). * base below the minimum for a test.",
            "Groups below the anonymity minimum are not shown.",
            INTERVAL,
        ],
        takeaways=[_verdict(shown, context.language)],
        figures=ids(result, [f"{measure}.{row['segment']}.{row['group']}" for row in shown.to_dict("records")]),
        highlight=shown.loc[shown["significant"].astype(bool), "category"].tolist(),
        **footing(context, base=result.figures[measure].n),
    )  # fmt: skip


def _best_and_worst(result: Result, known: pd.DataFrame, language: str) -> str:
    if known.empty:
        return "Too few people rated any touchpoint to show it"
    best, worst = known.iloc[0], known.iloc[-1]
    return sentence(
        "Satisfaction runs from {best} ({best_label}) to {worst} ({worst_label})" if len(known) > 1
        else "{best} of the users of {best_label} are satisfied", language,
        best_label=brief(best["label"], PAIR), best=result.figures[f"touchpoint.{best['touchpoint']}"],
        worst_label=brief(worst["label"], PAIR), worst=result.figures[f"touchpoint.{worst['touchpoint']}"],
    )  # fmt: skip


def _mark(row: Mapping[Any, Any]) -> str:
    if row["significant"]:
        return " ↑" if row["change"] > 0 else " ↓"
    return " *" if row["small_base"] else ""


def _told(row: Mapping[Any, Any]) -> str:
    """A group as a sentence names it: by its segment where the name holds digits, which would read as figures."""
    group = str(row["group"])
    return str(row["segment_label"]) if any(map(str.isdigit, group)) else group


def _range_title(result: Result, shown: pd.DataFrame, measure: str, language: str) -> str:
    """The groups that differ beyond chance, else from the lowest to the highest group on a sufficient base."""
    solid = shown[~shown["small_base"].astype(bool)]
    if len(solid) < 2:
        return sentence(
            "{measure} by group rests on too few answers to compare", language, measure=NAMES[measure]
        )
    apart = solid[solid["significant"].astype(bool)]
    rows = apart if len(apart) else solid
    order = rows["value"].to_numpy(dtype=float)
    ends = [rows.iloc[at].to_dict() for at in dict.fromkeys((int(order.argmax()), int(order.argmin())))]
    said = joined([
        sentence("{level} ({group})", language, group=brief(_told(row), PAIR),
                 level=result.figures[f"{measure}.{row['segment']}.{row['group']}"])
        for row in ends
    ], language)  # fmt: skip
    template = (
        "{measure} beyond chance from all others: {said}"
        if len(apart)
        else "{measure} by group: {said}, within chance"
    )
    return sentence(template, language, measure=NAMES[measure], said=said)


def _lowest(result: Result, lowest: pd.DataFrame, language: str) -> list[str]:
    return [
        sentence("Lowest: {label}, {level} satisfied.", language, label=brief(row["label"]),
                 level=result.figures[f"touchpoint.{row['touchpoint']}"])
        for row in lowest.to_dict("records")
    ]  # fmt: skip


def _movers(result: Result, moved: pd.DataFrame, language: str) -> list[str]:
    if moved.empty:
        tested = any(name.startswith("touchpoint_change.") for name in result.figures)
        return ["No touchpoint moved beyond chance since the wave before."] if tested else []
    return [
        sentence("{label} moved by {change} on the wave before, beyond chance.", language, label=brief(row["label"]),
                 change=result.figures[f"touchpoint_change.{row['touchpoint']}"])
        for row in moved.to_dict("records")
    ]  # fmt: skip


def _verdict(shown: pd.DataFrame, language: str) -> str:
    marked = list(dict.fromkeys(map(_told, shown[shown["significant"].astype(bool)].to_dict("records"))))
    if not marked:
        return "No group differs from the rest beyond chance, all comparisons taken together."
    return f"Beyond chance, against all others: {joined([brief(group, FOUR) for group in marked[:4]], language)}."
