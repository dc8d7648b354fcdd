"""Where the relationship is won and lost: the forces by stage, as gaps, and how much each force counts."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from workbench.claims import Message, claim, first, holding, say
from workbench.claims import conditions as when
from workbench.claims.labels import PAIR, brief
from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.given import ids, rows_given, where
from workbench.findings.journey.parts import MARKS, check, footing, forces, rated, stages
from workbench.model.journey import HYGIENE, Evidence, ForceShare, Gap
from workbench.result import Result
from workbench.scoring.journey.texts import gap_claim, seen

SOURCES = {"derived": say("note-survey")}

MOST_NAMED = 4  # cells in a sentence


def _is_weighted(result: Result) -> bool:
    return any(row.source != "equal" for row in rows_given(result, ForceShare))


def _shows(gap: str) -> Callable[[Result], bool]:
    """Enough people rated a cell of this gap."""
    return lambda result: any(row.gap == gap and row.value is not None for row in rows_given(result, Gap))


@where(_shows("delivery"))
def delivery_heatmap(result: Result, context: Context) -> Exhibit:
    """Where the stages fall short of what customers expect, by force."""
    return _heatmap(result, context, "delivery")


@where(_shows("ambition"))
def ambition_heatmap(result: Result, context: Context) -> Exhibit:
    """Where the distance to the ideal is largest, by force."""
    return _heatmap(result, context, "ambition")


@where(_is_weighted)
def force_weights(result: Result, context: Context) -> Exhibit:
    """How much each force counts, and where that comes from."""
    rows = sorted(result.rows(ForceShare), key=lambda row: -row.weight)
    title = _weights_title(result, rows)
    data = [(row.force_label, row.weight, row.low, row.high) for row in rows]
    return exhibit(
        pd.DataFrame(data, columns=["force", "weight", "low", "high"]),
        kind="bar",
        id="journey-force-weights",
        title=title,
        encoding={"category": "force", "value": "weight", "low": "low", "high": "high"},
        unit="share",
        notes=[check(result, "journey-check-weights"), MARKS],
        figures=ids(result, [f"force_weight.{row.force}" for row in rows]),
        highlight=[rows[0].force_label] if title.id == "journey-weights-first" else [],
        polarity="none",
        **footing(result, context, SOURCES.get(rows[0].source, say("journey-source-vote"))),
    )


def _weights_title(result: Result, rows: list[ForceShare]) -> Message:
    top, second, *_ = of = [result.figures[f"force_weight.{row.force}"] for row in rows]
    return first(
        claim("journey-weights-same", when.alike(top, of[-1]), share=top),
        claim("journey-weights-first", when.ahead(*of), force=brief(rows[0].force_label), share=top),
        claim(
            "journey-weights-close",
            when.tied(top, second),
            force=brief(rows[0].force_label, PAIR),
            share=top,
            other=brief(rows[1].force_label, PAIR),
            second=second,
        ),
        say("journey-weights-led", force=brief(rows[0].force_label), share=top),
    )


def _heatmap(result: Result, context: Context, gap: str) -> Exhibit:
    rows, names = [row for row in result.rows(Gap) if row.gap == gap], stages(result)
    title = gap_claim(rows, result.figures, gap)
    lead = [row for row in rows if row.clear]
    lead.sort(key=lambda row: abs(row.value or 0), reverse=True)
    shown = [abs(row.value) for row in rows if row.value is not None]
    bound = max([1.0, *shown])
    data = [(names[row.stage], row.force_label, row.value, row.low, row.high, row.n) for row in rows]
    named = {"widest": 1, "close": 2, "clear": 1}.get(title.id.rpartition("-")[2], 0)
    return exhibit(
        pd.DataFrame(data, columns=["stage", "force", "value", "low", "high", "n"]),
        kind="heatmap",
        id=f"journey-{gap}-gap",
        title=title,
        encoding={"row": "force", "column": "stage", "value": "value", "n": "n"},
        unit="score difference",
        notes=[
            say(f"journey-note-{gap}", seen=seen(row.evidence for row in result.rows(Evidence))),
            check(result, "journey-check-weights"),
            _tested(result, gap),
            MARKS,
        ],
        takeaways=_takeaways(result, gap),
        figures=ids(
            result,
            [f"{gap}_gap", f"{gap}_widest", f"{gap}_clear", *(f"{gap}_gap.{row.stage}.{row.force}" for row in rows)],
        ),
        highlight=list(
            dict.fromkeys(name for row in lead[:named] for name in (forces(result)[row.force], names[row.stage]))
        ),
        scale=(-bound, bound),
        polarity="diverging",
        labels={"legend": say(f"journey-legend-{gap}")},
        reasoning=say("journey-gap-how"),
        **footing(result, context, rated(result)),
    )


def _tested(result: Result, gap: str) -> Message:
    """Which cells are tested as one family; the intervals are those of the single cells."""
    names = tuple(forces(result)[force] for force in HYGIENE)
    return say("journey-note-family") if gap == "ambition" else say("journey-note-families", forces=names)


def _takeaways(result: Result, gap: str) -> tuple[Message, ...]:
    if result.figures.get(f"{gap}_gap") is None or result.figures[f"{gap}_gap"].value is None:
        return ()
    evidence = seen(row.evidence for row in result.rows(Evidence))
    whole = say("journey-gap-whole", gap=result.figures[f"{gap}_gap"], seen=evidence)
    if gap != "delivery":
        return (whole,)
    deficits, tested = result.figures["hygiene_deficits"], result.figures["hygiene_tested"]
    names = tuple(forces(result)[force] for force in HYGIENE)
    short = sorted((row for row in result.rows(Gap) if row.deficit), key=lambda row: row.value or 0)
    cells = tuple(
        say("journey-cell", force=forces(result)[row.force], stage=stages(result)[row.stage]) for row in short
    )
    functional, relational = result.figures["functional_gap"], result.figures["relational_gap"]
    return holding(
        claim("journey-basics-named", when.some(deficits), n=deficits, cells=cells)
        if len(cells) <= MOST_NAMED
        else claim("journey-basics-short", when.some(deficits), n=deficits, forces=names),
        claim("journey-basics-hold", when.none(deficits), when.some(tested), forces=names),
        whole,
        claim("journey-needs", when.shown(functional, relational), functional=functional, relational=relational),
    )
