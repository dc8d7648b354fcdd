"""What interviews show: who was heard, how far two readers agree, what so many speak of, and what was released of their words."""

from __future__ import annotations

import pandas as pd

from workbench.claims import Message, claim, first, say
from workbench.claims import conditions as when
from workbench.claims.labels import PAIR, brief
from workbench.context import Context
from workbench.estimate import count
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.given import has_rows, ids, where
from workbench.model.interviews import AgreementLine, KindLine, Said, SpokenOf, ThemeSpoken
from workbench.result import Result
from workbench.stats.agreement import TENTATIVE

SOURCE = say("note-interviews-source")
NONE = "–"
MOST = 8  # themes and quotes of a page


def heard(result: Result, context: Context) -> Exhibit:
    """How many interviews there are, of which kind, with how many passages, and what was read of them."""
    few = say("interviews-few", minimum=count(result.rules.minimum_group))
    rows = [
        (say(f"interviews-kind-{row.kind}"), few if row.interviews is None else int(row.interviews))
        for row in result.rows(KindLine)
    ]
    figures = result.figures
    rows += [
        (say(f"interviews-{name}"), int(figures[name].value or 0))
        for name in ("interviews", "passages", "read", "readers")
    ]
    return exhibit(
        pd.DataFrame(rows, columns=[say("col-interviews-what"), say("col-interviews-number")]),
        kind="table",
        id="interviews-heard",
        unit="count",
        polarity="none",
        source=SOURCE,
        period=context.period,
        notes=[say("note-interviews-few", minimum=count(result.rules.minimum_group))],
        title=first(
            claim(
                "interviews-spoken",
                when.some(figures["stages_spoken_of"]),
                interviews=figures["interviews"],
                spoken=figures["stages_spoken_of"],
                stages=figures["stages"],
            ),
            say("interviews-not-coded", interviews=figures["interviews"]),
        ),
        takeaways=[one.text for one in result.checks],
        figures=result.figure_ids("interviews", "passages", "read", "readers", "stages_spoken_of", "stages"),
    )


@where(has_rows(AgreementLine))
def agreement(result: Result, context: Context) -> Exhibit:
    """How far two people who read the same passages coded them alike, by code."""
    rows = [
        (say(f"interviews-code-{row.code}"), row.alpha, row.low, row.high, row.passages)
        for row in result.rows(AgreementLine)
        if row.alpha is not None
    ]
    lowest = result.figures.get("agreement_lowest")
    title: Message = say("interviews-agreement-unknown")
    if lowest is not None:
        title = first(
            claim("interviews-readers-part", when.under(lowest, limit=TENTATIVE), lowest=lowest),
            say("interviews-readers-agree", lowest=lowest),
        )
    return exhibit(
        pd.DataFrame(rows, columns=["category", "value", "low", "high", "n"]),
        kind="bar",
        id="interviews-agreement",
        unit="coefficient",
        encoding={role: role for role in ("category", "value", "low", "high", "n")},
        source=SOURCE,
        period=context.period,
        title=title,
        notes=[say("note-interviews-agreement")],
        polarity="none",
        figures=ids(result, [name for name in result.figures if name.startswith("agreement")]),
    )


@where(has_rows(SpokenOf))
def spoken_of(result: Result, context: Context) -> Exhibit:
    """How many interviews speak of each stage, of something painful there, and of something needed."""
    lines, figures = result.rows(SpokenOf), result.figures
    cells = [
        (
            brief(line.stage_label),
            *(NONE if number is None else int(number) for number in (line.interviews, line.pain, line.need)),
        )
        for line in lines
    ]
    pains = sorted((line for line in lines if line.pain), key=lambda line: -(line.pain or 0))
    title: Message = say("interviews-by-stage", interviews=figures["interviews"])
    if pains:
        worst, *others = (figures[f"pain.{line.stage}"] for line in pains)
        title = first(
            claim(
                "interviews-pain-first",
                when.top(worst, *others),
                stage=brief(pains[0].stage_label, PAIR),
                n=worst,
                interviews=figures["interviews"],
            ),
            title,
        )
    return exhibit(
        pd.DataFrame(cells, columns=[say(f"col-interviews-{head}") for head in ("stage", "spoken", "pain", "need")]),
        kind="table",
        id="interviews-stages",
        unit="count",
        polarity="none",
        source=SOURCE,
        period=context.period,
        title=title,
        notes=[say("note-interviews-few", minimum=count(result.rules.minimum_group)), say("note-interviews-counted")],
        figures=ids(
            result, ["interviews", *(f"{name}.{line.stage}" for line in lines for name in ("spoken", "pain", "need"))]
        ),
    )


@where(has_rows(ThemeSpoken))
def topics(result: Result, context: Context) -> Exhibit:
    """The themes that enough interviews speak of."""
    rows = result.rows(ThemeSpoken)
    return exhibit(
        pd.DataFrame([(row.theme, row.interviews) for row in rows[:MOST]], columns=["category", "value"]),
        kind="bar",
        id="interviews-themes",
        unit="count",
        encoding={"category": "category", "value": "value"},
        polarity="none",
        source=SOURCE,
        period=context.period,
        title=say(
            "interviews-themes",
            theme=brief(rows[0].theme, PAIR),
            n=result.figures["theme.1"],
            interviews=result.figures["interviews"],
        ),
        notes=[say("note-interviews-few", minimum=count(result.rules.minimum_group))],
        figures=ids(result, ["interviews", *(f"theme.{at + 1}" for at in range(MOST))]),
    )


@where(has_rows(Said))
def quotes(result: Result, context: Context) -> Exhibit:
    """What interviewed people said, as a named person released it; not who."""
    rows = [(brief(row.stage_label), say(f"interviews-code-{row.about}"), row.quote) for row in result.rows(Said)][
        :MOST
    ]
    return exhibit(
        pd.DataFrame(rows, columns=[say(f"col-interviews-{head}") for head in ("stage", "about", "quote")]),
        kind="table",
        id="interviews-said",
        unit="text",
        polarity="none",
        source=SOURCE,
        period=context.period,
        title=say("interviews-said", interviews=result.figures["interviews"]),
        notes=[say("note-quotes")],
        figures=ids(result, ["interviews"]),
    )


__all__ = ["agreement", "heard", "quotes", "spoken_of", "topics"]
