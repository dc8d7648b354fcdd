"""What the vision shows: its statement and principles, and what the brand promises beside what it delivers."""

from __future__ import annotations

import pandas as pd

from workbench.claims import Text, claim, holding, say
from workbench.claims import conditions as when
from workbench.context import Context
from workbench.estimate import Estimate
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.given import has_rows, rows_given, where
from workbench.model.vision import Principle, PromiseLine, Statement
from workbench.result import Result

SOURCE = say("note-vision-source")
NONE = "–"
LONGEST = 90  # letters of a title


@where(has_rows(Principle))
def principles(result: Result, context: Context) -> Exhibit:
    """The vision as title where it is short enough, and its principles with what they mean."""
    said = [row.statement for row in result.rows(Statement)]
    rows = [(row.principle, row.means or say("vision-means-open")) for row in result.rows(Principle)]
    short = bool(said) and len(said[0]) <= LONGEST
    return exhibit(
        pd.DataFrame(rows, columns=[say("col-vision-principle"), say("col-vision-means")]),
        kind="table",
        id="vision-principles",
        unit="text",
        polarity="none",
        source=SOURCE,
        period=context.period,
        title=say("vision-statement", statement=said[0])
        if short
        else say("vision-principles", n=result.figures["principles"]),
        takeaways=[say("vision-statement", statement=said[0])] if said and not short else [],
        figures=[result.figure_id("principles")],
    )


@where(lambda result: any(line.delivered is not None for line in rows_given(result, PromiseLine)))
def promises(result: Result, context: Context) -> Exhibit:
    """The share of satisfied where a promise is delivered, beside the share that it implies."""
    lines, figures = [line for line in result.rows(PromiseLine) if line.delivered is not None], result.figures
    rows = [(line.promise, line.delivered, line.low, line.high, line.n, line.promised) for line in lines]
    return exhibit(
        pd.DataFrame(rows, columns=["promise", "delivered", "low", "high", "n", "promised"]),
        kind="bar",
        id="vision-promises",
        unit="share",
        encoding={
            "category": "promise",
            "value": "delivered",
            "low": "low",
            "high": "high",
            "n": "n",
            "target": "promised",
        },
        highlight=[line.promise for line in lines if line.state == "broken"],
        source=SOURCE,
        period=context.period,
        title=result.claims[0],
        takeaways=holding(
            claim(
                "vision-unclear",
                when.some(figures["unclear"]),
                when.below(figures["unclear"], figures["promises"]),
                n=figures["unclear"],
            ),
            claim("vision-open", when.some(figures["open"]), n=figures["open"]),
        ),
        notes=[say("note-vision-states")],
        figures=result.figure_ids(
            "broken", "promises", "kept", "unclear", "open", *(f"delivered.{line.id}" for line in lines)
        ),
    )


@where(has_rows(PromiseLine))
def gaps(result: Result, context: Context) -> Exhibit:
    """Each promise with its touchpoint, what is promised and delivered, the journey's widest shortfall there, and the verdict."""
    lines, figures = result.rows(PromiseLine), result.figures

    def share(value: float | None) -> Text:
        return NONE if value is None else say("word-figure-alone", figure=Estimate(value, unit="share"))

    def gap(line: PromiseLine) -> Text:
        if line.stage_gap is None:
            return NONE
        return say(
            "vision-gap", force=line.force, stage=line.stage, gap=Estimate(line.stage_gap, unit="score difference")
        )

    rows = [
        (line.promise, line.touchpoint or NONE, share(line.promised), share(line.delivered), gap(line), say(f"vision-state-{line.state}"))
        for line in sorted(lines, key=lambda line: ("broken", "unclear", "open", "kept").index(line.state))
    ]  # fmt: skip
    heads = ("promise", "touchpoint", "promised", "delivered", "stage_gap", "state")
    return exhibit(
        pd.DataFrame(rows, columns=[say(f"col-vision-{head}") for head in heads]),
        kind="table",
        id="vision-gaps",
        unit="text",
        polarity="none",
        title=say(
            "vision-verdicts",
            kept=figures["kept"],
            broken=figures["broken"],
            rest=int((figures["unclear"].value or 0) + (figures["open"].value or 0)),
            left="open" if not figures["unclear"].value else "unclear" if not figures["open"].value else "both",
        ),
        source=SOURCE,
        period=context.period,
        notes=[say("note-vision-states")],
        figures=result.figure_ids("kept", "broken", "unclear", "open"),
    )


__all__ = ["gaps", "principles", "promises"]
