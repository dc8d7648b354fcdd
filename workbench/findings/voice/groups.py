"""Which touchpoints satisfy, and who is more and who is less loyal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.voice.parts import INTERVAL, NAMES, first_measure, footing, ids
from workbench.result import Result
from workbench.wording import joined, sentence


def touchpoint_bars(result: Result, context: Context) -> Exhibit:
    """Top-2-box satisfaction of each touchpoint, best first, with interval; the weakest and the movers stand out."""
    rows = result.table("touchpoints").sort_values("value", ascending=False, na_position="last")
    known = rows.dropna(subset=["value"])
    moved = rows[rows["significant"].astype(bool)]
    return exhibit(
        rows[["label", "stage", "value", "low", "high", "n", "mean", "change", "p_holm", "significant"]],
        kind="bar",
        id="voice-touchpoints",
        title=_best_and_worst(result, known, context.language),
        encoding={"category": "label", "value": "value", "low": "low", "high": "high", "n": "n"},
        unit="share",
        notes=["Share of the two highest scores among customers who used the touchpoint.", INTERVAL],
        takeaways=_movers(result, moved, context.language),
        figures=ids(result, [name for point in rows["touchpoint"]
                             for name in (f"touchpoint.{point}", f"touchpoint_change.{point}")]),
        highlight=[*known["label"].tail(1).astype(str), *map(str, moved["label"])],
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
        best_label=best["label"], best=result.figures[f"touchpoint.{best['touchpoint']}"],
        worst_label=worst["label"], worst=result.figures[f"touchpoint.{worst['touchpoint']}"],
    )  # fmt: skip


def _mark(row: Mapping[Any, Any]) -> str:
    if row["significant"]:
        return " ↑" if row["change"] > 0 else " ↓"
    return " *" if row["small_base"] else ""


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
        sentence("{level} ({group})", language, group=row["group"],
                 level=result.figures[f"{measure}.{row['segment']}.{row['group']}"])
        for row in ends
    ], language)  # fmt: skip
    template = (
        "{measure} beyond chance from all others: {said}"
        if len(apart)
        else "{measure} by group: {said}, within chance"
    )
    return sentence(template, language, measure=NAMES[measure], said=said)


def _movers(result: Result, moved: pd.DataFrame, language: str) -> list[str]:
    if moved.empty:
        tested = any(name.startswith("touchpoint_change.") for name in result.figures)
        return ["No touchpoint moved beyond chance since the wave before."] if tested else []
    return [
        sentence("{label} moved by {change} on the wave before, beyond chance.", language, label=row["label"],
                 change=result.figures[f"touchpoint_change.{row['touchpoint']}"])
        for row in moved.head(3).to_dict("records")
    ]  # fmt: skip


def _verdict(shown: pd.DataFrame, language: str) -> str:
    marked = shown.loc[shown["significant"].astype(bool), "group"].astype(str).tolist()
    if not marked:
        return "No group differs from the rest beyond chance, all comparisons taken together."
    return f"Beyond chance, against all others: {joined(marked[:4], language)}."
