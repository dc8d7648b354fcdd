"""Pictures of rating rounds: where views differ, medians, and where customers get less than they expect."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from workbench.claims import Message, Text, claim, first, say
from workbench.claims import conditions as when
from workbench.claims.labels import brief
from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.workshop.cards import impact_effort
from workbench.findings.workshop.parts import (
    MOST_BARS,
    alike,
    footing,
    ids_of,
    labels_of,
    n_where_it_differs,
    of_round,
    rows_of,
    rule,
    together,
    voted,
)
from workbench.model.workshop import Held, Level, Voted
from workbench.result import Result

MOST_QUESTIONS = 8  # as many histograms as a slide holds


def spread_of_views(result: Result, context: Context, held: Held) -> Exhibit | None:
    """The answers to the questions on which the room is widest apart, as shares of those who answered."""
    rows = rows_of(result, held)
    if not rows:
        return None
    labels = labels_of(rows)
    widest = sorted(rows, key=lambda row: (-(row.iqr or 0), row.median or 0))
    shown = widest[:MOST_QUESTIONS]
    counts = {(row.question, row.answer): row.share for row in result.rows(Level) if row.round == held.round}
    data = [
        (labels[row.question], answer, share)
        for row in shown
        for (question, answer), share in counts.items()
        if question == row.question
    ]
    title = _spread_title(result, held, widest, labels)
    ids = [f"{held.round}.{name}" for name in ("agreed", "judged", "voted", "joined", "alpha", "closer", "revoted")]
    return exhibit(
        pd.DataFrame(data, columns=["question", "answer", "share"]),
        kind="likert",
        id=f"workshop-{held.round}-spread",
        title=title,
        encoding={"category": "question", "series": "answer", "value": "share"},
        unit="share",
        base=held.voted,
        takeaways=_spread_takeaways(result, held),
        highlight=(labels[widest[0].question],) if title.id == "workshop-spread-widest" else (),
        figures=ids_of(result, *ids, *(f"{held.round}.{row.question}.iqr" for row in shown)),
        notes=(rule(held), *_shown_of(shown, rows, "workshop-spread-shown")),
        **footing(context, held),
    )


def _spread_title(result: Result, held: Held, rows: Sequence[Voted], labels: dict[str, Text]) -> Message:
    of = of_round(result, held, "agreed", "judged")
    counted, divided = when.counted(of["agreed"], of["judged"]), when.below(of["agreed"], of["judged"])
    one, *others = (result.figures[f"{held.round}.{row.question}.iqr"] for row in rows)
    names = [labels[row.question] for row in rows[: alike(one, others) + 1]]
    plain = claim("workshop-agreed", counted, **of)
    if not others or len(names) == len(rows):
        return plain
    return first(
        claim("workshop-spread-widest", when.top(one, *others), divided, counted, label=_cut(names[0]), **of),
        claim("workshop-spread-tie", when.alike(one, others[0]), divided, counted, labels=together(names), **of),
        plain,
    )


def _cut(label: Text) -> Text:
    return brief(label, 46) if isinstance(label, str) else label


def _shown_of(shown: Sequence[Voted], rows: Sequence[Voted], said: str) -> tuple[Message, ...]:
    """That a picture stops before its list does."""
    return (say(said, n=len(shown), all=len(rows)),) if len(shown) < len(rows) else ()


def _spread_takeaways(result: Result, held: Held) -> tuple[Message, ...]:
    said = [voted(result, held, "workshop-voted")]
    alpha = result.figures.get(f"{held.round}.alpha")
    if alpha is not None and alpha.value is not None:
        said.append(say("workshop-alpha", alpha=alpha))
    if f"{held.round}.closer" in result.figures:
        of = of_round(result, held, "closer", "revoted")
        said.append(claim("workshop-closer", when.counted(of["closer"], of["revoted"]), **of))
    return tuple(said)


def medians(result: Result, context: Context, held: Held) -> Exhibit | None:
    """The medians with the middle half of the votes, lowest first; forces as a map of what falls short."""
    rows = rows_of(result, held)
    if not rows:
        return None
    if held.subject == "forces" and {"expectation", "actual"} <= {row.lens for row in rows}:
        return _forces_gaps(result, context, held, rows)
    if held.subject == "estimates":
        return impact_effort(result, context, held, rows)
    labels = labels_of(rows)
    rows.sort(key=lambda row: row.median or 0)
    lowest = rows[:MOST_BARS]
    title = _median_title(result, held, rows, labels)
    data = [(labels[row.question], row.median, row.q1, row.q3, row.n) for row in lowest]
    return exhibit(
        pd.DataFrame(data, columns=["label", "median", "q1", "q3", "n"]),
        kind="bar",
        id=f"workshop-{held.round}-medians",
        title=title,
        encoding={"category": "label", "value": "median", "low": "q1", "high": "q3"} | n_where_it_differs(lowest),
        scale=(float(held.low), float(held.high)),
        base=held.voted,
        takeaways=(say("workshop-whiskers"),),
        highlight=(labels[rows[0].question],) if title.id == "workshop-median-lowest" else (),
        figures=ids_of(result, *(f"{held.round}.{row.question}.median" for row in lowest)),
        notes=(rule(held), *_shown_of(lowest, rows, "workshop-medians-shown")),
        **footing(context, held),
    )


def _median_title(result: Result, held: Held, rows: Sequence[Voted], labels: dict[str, Text]) -> Message:
    one, *others = (result.figures[f"{held.round}.{row.question}.median"] for row in rows)
    names = [labels[row.question] for row in rows[: alike(one, others) + 1]]
    given: dict[str, Any] = {"median": one, "low": held.low, "high": held.high}
    if not others:
        return say("workshop-median-one", label=_cut(names[0]), **given)
    return first(
        claim("workshop-median-same", when.alike(one, others[-1]), **given),
        claim("workshop-median-lowest", when.bottom(one, *others), label=_cut(names[0]), **given),
        claim("workshop-median-tie", when.alike(one, others[0]), labels=together(names), **given),
    )


def _forces_gaps(result: Result, context: Context, held: Held, rows: Sequence[Voted]) -> Exhibit | None:
    cells = {
        (row.stage, row.force): (row.page, row.card)
        for row in rows
        if f"{held.round}.{row.stage}.{row.force}.gap" in result.figures
    }
    if not cells:
        return None
    gaps = {cell: result.figures[f"{held.round}.{cell[0]}.{cell[1]}.gap"] for cell in cells}
    order = sorted(cells, key=lambda cell: gaps[cell].value or 0)
    title = _gap_title(result, held, order, cells)
    heads = [say("workshop-col-stage"), say("workshop-col-force"), say("workshop-col-gap")]
    medians_ = [
        f"{held.round}.{stage}.{force}.{lens}.median" for stage, force in order for lens in ("expectation", "actual")
    ]
    gap_ids = [f"{held.round}.{stage}.{force}.gap" for stage, force in order]
    return exhibit(
        pd.DataFrame([(*cells[cell], gaps[cell].value) for cell in cells], columns=heads),
        id=f"workshop-{held.round}-gaps",
        title=title,
        unit="score difference",
        base=held.voted,
        takeaways=(voted(result, held, "workshop-voted-forces"), say("workshop-below-zero")),
        figures=ids_of(result, *gap_ids, *medians_[:2], f"{held.round}.voted", f"{held.round}.joined"),
        notes=(say("workshop-note-medians"),),
        **_map_or_bars(heads, one_stage=len({stage for stage, _ in cells}) < 2, span=float(held.high - held.low)),
        **footing(context, held),
    )


def _gap_title(
    result: Result, held: Held, order: Sequence[tuple[str, str]], cells: dict[tuple[str, str], tuple[str, str]]
) -> Message:
    gap, *others = (result.figures[f"{held.round}.{stage}.{force}.gap"] for stage, force in order)
    stage, force = cells[order[0]]
    asked = {
        lens: result.figures[f"{held.round}.{order[0][0]}.{order[0][1]}.{lens}.median"]
        for lens in ("expectation", "actual")
    }
    given: dict[str, Any] = {
        "force": force,
        "stage": brief(stage, 30),
        "expected": asked["expectation"],
        "got": asked["actual"],
    }
    tied = [
        say("workshop-force-at", force=cells[cell][1], stage=brief(cells[cell][0], 20))
        for cell in order[: alike(gap, others) + 1]
    ]
    none = claim("workshop-gap-none", when.at_least(gap, least=0))
    if not others:
        return first(claim("workshop-gap-one", when.negative(gap), **given), none)
    return first(
        claim("workshop-gap-same", when.alike(gap, others[-1]), gap=gap),
        none,
        claim("workshop-gap-widest", when.bottom(gap, *others), when.negative(gap), **given),
        claim("workshop-gap-tie", when.alike(gap, others[0]), when.negative(gap), cells=together(tied), gap=gap),
    )


def _map_or_bars(heads: Sequence[Message], *, one_stage: bool, span: float) -> dict[str, Any]:
    """How gaps are drawn: as a map of forces by stages, and of one stage alone as bars."""
    stage, force, gap = heads
    if one_stage:
        return {"kind": "bar", "encoding": {"category": force, "value": gap}}
    return {
        "kind": "heatmap",
        "encoding": {"row": force, "column": stage, "value": gap},
        "scale": (-span, span),
        "polarity": "diverging",
        "labels": {"legend": say("workshop-legend-gap")},
    }


__all__ = ["medians", "spread_of_views"]
