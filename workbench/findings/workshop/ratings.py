"""Pictures of rating rounds: where views differ most, medians, and where customers get less than they expect."""

from __future__ import annotations

from typing import Any

import pandas as pd

from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.workshop.cards import impact_effort
from workbench.findings.workshop.parts import (
    MOST_BARS,
    Round,
    agreement,
    footing,
    ids_of,
    labels_of,
    n_where_it_differs,
    of_round,
    rows_of,
    short,
)  # fmt: skip
from workbench.result import Result
from workbench.scoring.workshop import counted
from workbench.wording import sentence

MOST_QUESTIONS = 8  # as many histograms as a slide holds


def spread_of_views(result: Result, context: Context, round_: Round) -> Exhibit | None:
    """The answers to the questions on which the room is widest apart, as shares of those who answered."""
    rows = rows_of(result, round_)
    if rows.empty:
        return None
    widest = rows.sort_values(["iqr", "median"], ascending=[False, True], kind="stable").head(MOST_QUESTIONS)
    counts = result.table("counts").merge(widest[["round", "question"]])
    order = list(widest["question"])
    counts = counts.sort_values("question", key=lambda ids: ids.map(order.index), kind="stable")
    counts["question"] = counts["question"].map(labels_of(rows))
    first = widest.iloc[0]
    return exhibit(
        counts[["question", "answer", "share"]],
        kind="likert",
        id=f"workshop-{round_['round']}-spread",
        title=sentence(
            '{agreement}; views differ most on "{label}"', context.language,
            agreement=agreement(result, context, round_), label=short(labels_of(rows)[first["question"]], 46),
        ),
        encoding={"category": "question", "series": "answer", "value": "share"},
        unit="share",
        base=round_["voted"],
        takeaways=_spread_takeaways(result, context, round_),
        highlight=(labels_of(rows)[first["question"]],),
        figures=ids_of(result, *(f"{round_['round']}.{name}" for name in ("agreed", "judged", "voted", "joined", "alpha", "closer", "revoted"))),
        notes=(round_["words"],),
        reasoning=f"Shown: the {len(widest)} questions with the widest interquartile range, of {len(rows)}.",
        **footing(context, round_),
    )  # fmt: skip


def _spread_takeaways(result: Result, context: Context, round_: Round) -> tuple[str, ...]:
    said = [
        sentence("{voted} of {joined} people voted; votes were private and revealed together", context.language,
                 **of_round(result, round_, "voted", "joined"))
    ]  # fmt: skip
    alpha = result.figures.get(f"{round_['round']}.alpha")
    if alpha is not None and alpha.value is not None:
        said.append(
            sentence(
                "Agreement over all questions: Krippendorff's alpha {alpha}", context.language, alpha=alpha
            )
        )
    if f"{round_['round']}.closer" in result.figures:
        figures = of_round(result, round_, "closer", "revoted")
        of = counted(figures["revoted"], "question", context.language)
        said.append(sentence("After discussion views moved closer on {closer} of {of}", context.language,
                             closer=figures["closer"], of=of))  # fmt: skip
    return tuple(said)


def medians(result: Result, context: Context, round_: Round) -> Exhibit | None:
    """The medians with the middle half of the votes, lowest first; forces as a map of what falls short."""
    rows = rows_of(result, round_)
    if rows.empty:
        return None
    if round_["subject"] == "forces" and {"expectation", "actual"} <= set(rows["lens"]):
        return _forces_gaps(result, context, round_, rows)
    if round_["subject"] == "estimates":
        return impact_effort(result, context, round_, rows)
    lowest = rows.sort_values("median", kind="stable").head(MOST_BARS)
    first = lowest.iloc[0]
    lowest = lowest.assign(label=lowest["question"].map(labels_of(rows)))
    return exhibit(
        lowest[["label", "median", "q1", "q3", "n"]],
        kind="bar",
        id=f"workshop-{round_['round']}-medians",
        title=sentence(
            '"{label}" is rated lowest, with a median of {median} on a scale from {low} to {high}',
            context.language, label=labels_of(rows)[first["question"]], median=_median(result, first),
            low=round_["low"], high=round_["high"],
        ),
        encoding={"category": "label", "value": "median", "low": "q1", "high": "q3"} | n_where_it_differs(lowest),
        scale=(float(round_["low"]), float(round_["high"])),
        base=round_["voted"],
        takeaways=("Whiskers span the middle half of the votes", *(_lowest_three(lowest) if len(lowest) > 3 else ())),
        highlight=(lowest.iloc[0]["label"],),
        figures=ids_of(result, *(f"{row['round']}.{row['question']}.median" for row in lowest.to_dict("records"))),
        notes=(round_["words"],),
        **footing(context, round_),
    )  # fmt: skip


def _lowest_three(lowest: pd.DataFrame) -> tuple[str, ...]:
    names = [short(label, 26) for label in lowest["label"].head(3)]
    return (f"Lowest three: {', '.join(names)}",)


def _forces_gaps(result: Result, context: Context, round_: Round, rows: pd.DataFrame) -> Exhibit | None:
    wide = rows.pivot_table(index=["stage", "force"], columns="lens", values="median", sort=False).dropna()
    if wide.empty:
        return None
    gaps = (wide["actual"] - wide["expectation"]).rename("gap").reset_index()
    pages = dict(zip(rows["stage"], rows["page"], strict=True))
    cards = dict(zip(rows["force"], rows["card"], strict=True))
    gaps["Stage"], gaps["Force"] = gaps["stage"].map(pages), gaps["force"].map(cards)
    worst = gaps.sort_values("gap", kind="stable").iloc[0]
    names = {
        lens: f"{round_['round']}.{worst['stage']}.{worst['force']}.{lens}.median"
        for lens in ("expectation", "actual")
    }
    return exhibit(
        gaps[["Stage", "Force", "gap"]],
        id=f"workshop-{round_['round']}-gaps",
        title=sentence(
            "The room sees {force} at {stage} furthest from expectation: {expected} expected, {got} given",
            context.language, force=worst["Force"], stage=short(worst["Stage"], 30),
            expected=result.figures[names["expectation"]], got=result.figures[names["actual"]],
        ),
        unit="score difference",
        base=round_["voted"],
        takeaways=(
            sentence("{voted} of {joined} people voted; the journey notebook adds these votes to its ballots",
                     context.language, **of_round(result, round_, "voted", "joined")),
            "Below zero: customers get less than they expect, as the room sees it",
        ),
        figures=ids_of(result, *names.values(), f"{round_['round']}.voted", f"{round_['round']}.joined"),
        notes=("Differences of medians; intervals are on the journey's own slides",),
        **_map_or_bars(gaps, span=float(round_["high"] - round_["low"])),
        **footing(context, round_),
    )  # fmt: skip


def _map_or_bars(gaps: pd.DataFrame, *, span: float) -> dict[str, Any]:
    """How gaps are drawn: as a map of forces by stages, and of one stage alone as bars."""
    if gaps["Stage"].nunique() < 2:
        return {"kind": "bar", "encoding": {"category": "Force", "value": "gap"}}
    return {
        "kind": "heatmap",
        "encoding": {"row": "Force", "column": "Stage", "value": "gap"},
        "scale": (-span, span),
        "polarity": "diverging",
        "labels": {"legend": "Median given less median expected"},
    }


def _median(result: Result, row: pd.Series) -> Any:
    return result.figures[f"{row['round']}.{row['question']}.median"]


__all__ = ["medians", "spread_of_views"]
