"""Exhibits of the voice of the customer: scorecard, NPS by wave, touchpoints and segments."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.result import Estimate, Result
from workbench.wording import number, sentence

if TYPE_CHECKING:
    from collections.abc import Iterable

SOURCE = "Customer survey"
INTERVAL = "Whiskers: 95 % interval at the effective sample size."
NPS_NOTE = "NPS = share of 9-10 minus share of 0-6 on the recommendation question."
NAMES = {"nps": "NPS", "csat": "CSAT (top-2-box)", "ces": "CES (found it easy)"}


def scorecard(result: Result, context: Context) -> Exhibit:
    """The three measures of the latest wave, each with interval, base and change."""
    measures = [name for name in NAMES if name in result.figures]
    cards = [
        _columns(NAMES[name], result.figures[name]) | {"note": _change_note(result, name, context.language)}
        for name in measures
    ]
    cards.append(_columns("Responses", result.figures["responses"]) | {"note": "all waves"})
    shown = {name: result.figures[name] for name in measures}
    lead = measures[0]
    return exhibit(
        pd.DataFrame(cards),
        kind="scorecard",
        id="voice-scorecard",
        title=_lead(result, lead, context.language) + _company(measures[1:], shown, context.language),
        encoding={role: role for role in ("label", "value", "unit", "low", "high", "n", "note")},
        base=result.figures[lead].n,
        period=context.period,
        source=SOURCE,
        notes=[
            NPS_NOTE,
            "Intervals: adjusted Wald (NPS), Wilson (shares), 95 %, at the effective sample size.",
        ],
        takeaways=[
            _move(result, name, context.language) for name in measures if f"{name}_change" in result.figures
        ],
        figures=_ids(result, measures + [f"{name}_change" for name in measures] + ["responses"]),
    )


def nps_by_wave(result: Result, context: Context) -> Exhibit:
    """NPS of each wave with its interval, and what the last change is worth."""
    waves = result.table("waves").query("measure == 'nps'")
    many = len(waves) > 2
    roles = {
        "x" if many else "category": "wave_label",
        "value": "value",
        "low": "low",
        "high": "high",
        "n": "n",
    }
    plain = sentence("Unweighted, NPS is {plain}.", context.language, plain=result.figures["nps_unweighted"])
    return exhibit(
        waves[["wave_label", "value", "low", "high", "n", "unweighted", "effective"]],
        kind="line" if many else "bar",
        id="voice-nps-by-wave",
        title=_lead(result, "nps", context.language) + _verdict(result),
        encoding=roles,
        unit="points",
        base=int(waves["n"].sum()),
        period=context.period,
        source=SOURCE,
        notes=[NPS_NOTE, INTERVAL],
        takeaways=[
            *([_move(result, "nps", context.language)] if "nps_change" in result.figures else []),
            plain,
        ],
        figures=_ids(
            result, ["nps", "nps_change", "nps_unweighted", *[f"nps.{wave}" for wave in waves["wave"]]]
        ),
        highlight=[str(waves["wave_label"].iloc[-1])],
    )


def touchpoint_bars(result: Result, context: Context) -> Exhibit:
    """Top-2-box satisfaction of each touchpoint, best first, with interval; the weakest and the movers stand out."""
    rows = result.table("touchpoints").dropna(subset=["value"]).sort_values("value", ascending=False)
    best, worst = rows.iloc[0], rows.iloc[-1]
    moved = rows[rows["significant"]]
    title = sentence(
        "{best_label} satisfies {best} of customers, {worst_label} only {worst}",
        context.language,
        best_label=best["label"],
        best=result.figures[f"touchpoint.{best['touchpoint']}"],
        worst_label=worst["label"],
        worst=result.figures[f"touchpoint.{worst['touchpoint']}"],
    )
    return exhibit(
        rows[["label", "stage", "value", "low", "high", "n", "mean", "change", "p_holm", "significant"]],
        kind="bar",
        id="voice-touchpoints",
        title=title,
        encoding={"category": "label", "value": "value", "low": "low", "high": "high", "n": "n"},
        unit="share",
        base=int(rows["n"].max()),
        period=context.period,
        source=SOURCE,
        notes=["Share of the two highest scores among those who used it.", INTERVAL],
        takeaways=_movers(result, moved, context.language),
        figures=_ids(result, _touchpoint_ids(rows["touchpoint"])),
        highlight=[str(worst["label"]), *map(str, moved["label"])],
        scale=(0, 1),
    )


def segments(result: Result, context: Context) -> Exhibit:
    """The first measure by group of each segment against the rest; small bases flagged, tiny groups not shown."""
    rows = result.table("segments")
    measure = "nps" if "nps" in result.figures else next(name for name in NAMES if name in result.figures)
    shown = rows.dropna(subset=["value"])
    shown = shown.assign(category=shown["group"] + shown["small_base"].map({True: " *", False: ""}))
    solid = shown[~shown["small_base"]]
    order = solid["value"].to_numpy(dtype=float)
    top, bottom = solid.iloc[order.argmax()], solid.iloc[order.argmin()]
    title = sentence(
        "{measure} runs from {low} ({low_group}) to {high} ({high_group})",
        context.language,
        measure=NAMES[measure],
        low=result.figures[f"{measure}.{bottom['segment']}.{bottom['group']}"],
        low_group=bottom["group"],
        high=result.figures[f"{measure}.{top['segment']}.{top['group']}"],
        high_group=top["group"],
    )
    return exhibit(
        shown[["segment_label", "category", "value", "low", "high", "n", "p_holm", "significant"]],
        kind="bar",
        id="voice-segments",
        title=title,
        encoding={"category": "category", "value": "value", "low": "low", "high": "high", "n": "n"},
        unit=result.figures[measure].unit,
        base=result.figures[measure].n,
        period=context.period,
        source=SOURCE,
        notes=[
            "* fewer than 30 answers: no significance claimed. Groups below the anonymity minimum are not shown."
        ],
        takeaways=[_segment_verdict(shown)],
        figures=_ids(result, [f"{measure}.{row.segment}.{row.group}" for row in shown.itertuples()]),
        highlight=[str(name) for name in shown.loc[shown["significant"], "category"]],
    )


def _columns(label: str, figure: Estimate) -> dict[str, object]:
    return {"label": label, "value": figure.value, "unit": figure.unit, "low": figure.low, "high": figure.high,
            "n": figure.n}  # fmt: skip


def _lead(result: Result, measure: str, language: str) -> str:
    """The measure's level and its direction, as the start of a title."""
    change = result.figures.get(f"{measure}_change")
    if change is None or change.value is None:
        return sentence(
            "{name} stands at {level}", language, name=NAMES[measure], level=result.figures[measure]
        )
    return sentence(
        "{name} {verb} to {level} ({change} on the wave before)",
        language,
        name=NAMES[measure],
        verb=_verb(change),
        level=result.figures[measure],
        change=change,
    )


def _verb(change: Estimate) -> str:
    if change.low is not None and change.high is not None and change.low <= 0 <= change.high:
        return "held"
    return "rose" if (change.value or 0) > 0 else "fell"


def _company(names: list[str], shown: dict[str, Estimate], language: str) -> str:
    if "csat" in names:
        return sentence("; {csat} of customers are satisfied", language, csat=shown["csat"])
    return ""


def _verdict(result: Result) -> str:
    change = result.figures.get("nps_change")
    if change is None or change.low is None or change.high is None:
        return ""
    return ", within sampling error" if change.low <= 0 <= change.high else ", more than chance explains"


def _move(result: Result, measure: str, language: str) -> str:
    change = result.figures[f"{measure}_change"]
    return sentence(
        "{name} moved by {change} (95% interval {low} to {high}).",
        language,
        name=NAMES[measure],
        change=change,
        low=number(change.low, change.unit, language),
        high=number(change.high, change.unit, language),
    )


def _change_note(result: Result, measure: str, language: str) -> str:
    change = result.figures.get(f"{measure}_change")
    return sentence("{change} on the wave before", language, change=change) if change else "first wave"


def _movers(result: Result, moved: pd.DataFrame, language: str) -> list[str]:
    if moved.empty:
        return ["No touchpoint moved by more than chance since the wave before."]
    return [
        sentence(
            "{label} moved by {change}, more than chance explains.",
            language,
            label=row["label"],
            change=result.figures[f"touchpoint_change.{row['touchpoint']}"],
        )
        for _, row in moved.head(3).iterrows()
    ]


def _segment_verdict(shown: pd.DataFrame) -> str:
    marked = shown.loc[shown["significant"], "group"].tolist()
    if not marked:
        return "No group differs from the rest by more than chance, all comparisons taken together."
    return f"Beyond chance, against the rest: {', '.join(map(str, marked))}."


def _touchpoint_ids(touchpoints: Iterable[str]) -> list[str]:
    return [name for point in touchpoints for name in (f"touchpoint.{point}", f"touchpoint_change.{point}")]


def _ids(result: Result, names: Iterable[str]) -> list[str]:
    return [result.figure_id(name) for name in names if name in result.figures]
