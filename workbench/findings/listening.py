"""What the listening plan shows: the surveys, the rules that were tried, and how often customers are asked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pandas as pd

from workbench.claims import Message, Text, claim, first, holding, say
from workbench.claims import conditions as when
from workbench.context import Context
from workbench.estimate import Estimate
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.given import has_rows, rows_given, where
from workbench.model.listening import (
    ContactLine,
    MarginSwing,
    OverlapLine,
    RuleLine,
    RuleSurvey,
    SegmentLine,
    SurveyLine,
)
from workbench.result import Result

SOURCE = say("note-listening-source")
NONE = "–"


@where(has_rows(SurveyLine))
def plan(result: Result, context: Context) -> Exhibit:
    """Each survey with its occasion, channel, invitations and answers a year, its interval and the one needed."""
    rows = [
        (row.survey, row.when or row.kind, row.channel or NONE, _count(row.invited), _count(row.answers),
         _half(row.half), _half(row.need))
        for row in result.rows(SurveyLine)
    ]  # fmt: skip
    heads = ("survey", "when", "channel", "invited", "answers", "half", "need")
    return exhibit(
        pd.DataFrame(rows, columns=[say(f"col-listening-{head}") for head in heads]),
        kind="table",
        id="listening-plan",
        unit="text",
        polarity="none",
        title=result.claims[0],
        source=SOURCE,
        period=context.period,
        takeaways=holding(
            claim("listening-no-non-buyers", when.none(result.figures["outside"])),
            claim("listening-hears-non-buyers", when.some(result.figures["outside"]), n=result.figures["outside"]),
        ),
        notes=[say("note-listening-interval")],
        reasoning=say("listening-reasoning"),
        figures=result.figure_ids("met", "needing", "quarantine", "contacts", "enough", "outside", *_halves(result)),
    )


@where(has_rows(RuleSurvey))
def tried(result: Result, context: Context) -> Exhibit:
    """Every rule that was tried against every survey: half of its interval, dark where it is wider than needed."""
    lines, halves = result.rows(RuleLine), result.rows(RuleSurvey)
    names = [_named(row, lines) for row in lines]
    rows = [(names[one.rule], one.survey, one.ratio or 0.0, _beside(one)) for one in halves]
    figures = result.figures
    enough, all_ = figures["enough"], figures["rules"]
    return exhibit(
        pd.DataFrame(rows, columns=["rule", "survey", "ratio", "text"]),
        kind="heatmap",
        id="listening-rules",
        encoding={"row": "rule", "column": "survey", "value": "ratio", "text": "text"},
        unit="coefficient",
        polarity="down",
        scale=(0.0, max(1.0, *(one.ratio or 0.0 for one in halves))),
        highlight=[names[at] for at, row in enumerate(lines) if row.chosen],
        source=SOURCE,
        period=context.period,
        title=first(
            claim("listening-enough", when.some(enough), when.counted(enough, all_), enough=enough, all=all_),
            claim("listening-not-enough", when.none(enough), when.some(figures["needing"]), all=all_),
            claim("listening-none-needed", when.none(figures["needing"]), all=all_),
        ),
        takeaways=holding(
            claim(
                "listening-spares",
                when.above(figures["contacts_freest"], figures["contacts"]),
                when.differ(figures["contacts_freest"], figures["contacts"]),
                contacts=figures["contacts"],
                before=figures["contacts_freest"],
            )
        ),
        notes=[say("note-listening-rules"), say("note-listening-interval")],
        figures=result.figure_ids("enough", "needing", "rules", "contacts", "contacts_freest"),
    )


@where(lambda result: has_rows(ContactLine)(result) and bool(result.figures["invited"].value))
def contacts(result: Result, context: Context) -> Exhibit:
    """How many customers are invited how often in a year under the chosen rule."""
    rows = [(say("listening-times", n=row.times), row.share) for row in result.rows(ContactLine)]
    figures = result.figures
    heavy = max(result.rows(OverlapLine), key=lambda row: row.share or 0.0, default=None)
    return exhibit(
        pd.DataFrame(rows, columns=["times", "share"]),
        kind="bar",
        id="listening-contacts",
        unit="share",
        polarity="none",
        encoding={"category": "times", "value": "share"},
        source=SOURCE,
        period=context.period,
        title=first(
            claim(
                "listening-often",
                when.positive(figures["often"]),
                when.visible(figures["often"]),
                often=figures["often"],
                never=figures["never"],
            ),
            claim("listening-hardly-often", when.positive(figures["often"]), never=figures["never"]),
            claim("listening-not-often", when.none(figures["often"]), most=figures["most"], never=figures["never"]),
        ),
        takeaways=holding(
            claim(
                "listening-twice",
                when.positive(figures["twice"]),
                when.visible(figures["twice"]),
                twice=figures["twice"],
            ),
            say("listening-overlap", survey=heavy.survey, other=heavy.other, share=result.figures["overlap"])
            if heavy
            else None,
        ),
        figures=result.figure_ids("often", "never", "most", "twice", "overlap"),
    )


def _several_answer(result: Result) -> bool:
    """Whether there are groups, and any of them has answers to say an interval of."""
    lines = rows_given(result, SegmentLine)
    return len({row.segment for row in lines}) > 1 and any(row.half is not None for row in lines)


@where(_several_answer)
def segments(result: Result, context: Context) -> Exhibit:
    """Half of each survey's interval in each group of customers under the chosen rule."""
    lines = [row for row in result.rows(SegmentLine) if row.half is not None]
    rows = [
        (row.survey, row.segment, row.half, say("listening-answers", half=_points(row.half), n=row.answers))
        for row in lines
    ]
    return exhibit(
        pd.DataFrame(rows, columns=["survey", "segment", "half", "text"]),
        kind="heatmap",
        id="listening-segments",
        encoding={"row": "survey", "column": "segment", "value": "half", "text": "text"},
        unit="half interval",
        polarity="down",
        title=_widest(lines, result),
        source=SOURCE,
        period=context.period,
        notes=[say("note-listening-interval")],
        figures=result.figure_ids("half_widest", "half_narrowest", *_halves(result)),
    )


def _widest(lines: list[SegmentLine], result: Result) -> Message:
    """Where the interval is widest, as it is printed: in one group, in several, or alike everywhere."""
    widest, narrowest = (result.figures[f"half_{name}"] for name in ("widest", "narrowest"))
    there = [row for row in lines if str(_points(row.half)) == str(replace(widest, low=None, high=None))]
    if len(there) == 1:
        return say("listening-segment-wide", survey=there[0].survey, segment=there[0].segment, half=widest)
    return first(
        claim("listening-segments-alike", when.alike(widest, narrowest), half=widest),
        say("listening-segments-wide", n=len(there), half=widest),
    )


@where(has_rows(MarginSwing))
def sensitivity(result: Result, context: Context) -> Exhibit:
    """How far the interval nearest to its need stays within it where assumptions turn out otherwise."""
    lines, margin = result.rows(MarginSwing), result.figures["margin"]
    rows = [(row.input, row.low, row.high, margin.value) for row in lines]

    def named(kept: Iterable[MarginSwing]) -> tuple[Message, ...]:
        return tuple(say(f"listening-short-{row.id}") for row in kept)

    lost, helps = (
        named(row for row in lines if min(row.low, row.high) < 0),
        named(row for row in lines if max(row.low, row.high) >= 0),
    )
    title = first(
        *([claim("listening-misses-unless", when.negative(margin), margin=margin, inputs=helps)] if helps else []),
        claim("listening-misses", when.negative(margin), margin=margin),
        say("listening-fragile", inputs=lost) if lost else say("listening-firm", margin=margin, inputs=named(lines)),
    )
    return exhibit(
        pd.DataFrame(rows, columns=["input", "low", "high", "base"]),
        kind="tornado",
        id="listening-sensitivity",
        unit="share",
        encoding={"category": "input", "low": "low", "high": "high", "base": "base"},
        title=title,
        source=SOURCE,
        period=context.period,
        notes=[say("note-listening-margin")],
        figures=result.figure_ids("margin"),
    )


def _named(row: RuleLine, tried: list[RuleLine]) -> Message:
    """A rule in words: its days, and its cap and random share where the rules differ in them."""
    parts: list[Text] = [say("listening-days", n=row.quarantine)]
    if len({one.yearly_cap for one in tried}) > 1:
        parts.append(
            say("listening-cap", n=int(row.yearly_cap)) if row.yearly_cap is not None else say("listening-no-cap")
        )
    if len({one.share for one in tried}) > 1:
        parts.append(say("listening-drawn", share=Estimate(row.share, unit="share")))
    return say(
        "listening-rule-named",
        rule=say("listening-parts", parts=tuple(parts)),
        contacts=Estimate(row.contacts, unit="score"),
    )


def _points(half: float | None) -> Estimate:
    return Estimate(half, unit="fine share difference")


def _half(half: float | None) -> Text:
    return NONE if half is None else say("listening-half", half=_points(half))


def _beside(one: RuleSurvey) -> Text:
    """Half of an interval beside what is needed, where a survey says it."""
    if one.half is None or one.need is None:
        return _half(one.half)
    return say("listening-half-of", half=_points(one.half), need=_points(one.need))


def _count(n: int) -> Message:
    return say("word-figure-alone", figure=Estimate(n, unit="count"))


def _halves(result: Result) -> Iterable[str]:
    return [name for name in result.figures if name.startswith("half.")]


__all__ = ["contacts", "plan", "segments", "sensitivity", "tried"]
