"""What the technology choice shows: how probably each option is the best, by which criteria, and what would change it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from workbench.claims import Message, Text, claim, first, holding, say
from workbench.claims import conditions as when
from workbench.context import Context
from workbench.estimate import Estimate
from workbench.exhibits import Exhibit, exhibit
from workbench.model.technology import BestSwing, OptionLine, ScoreLine
from workbench.result import Result

SOURCE = say("note-technology-source")
NONE = "–"
WIDEST = 8


def ranking(result: Result, context: Context) -> Exhibit:
    """The points of each option, and in what share of draws it comes out ahead."""
    lines = result.rows(OptionLine)
    names = [
        first(claim("technology-never-ahead", when.none(best), option=line.option), say("technology-ahead", option=line.option, share=best))
        for line, best in ((line, Estimate(line.best, unit="share")) for line in lines)
    ]  # fmt: skip
    rows = [(name, line.points, line.low, line.high) for name, line in zip(names, lines, strict=True)]
    return exhibit(
        pd.DataFrame(rows, columns=["option", "value", "low", "high"]),
        kind="bar",
        id="technology-ranking",
        encoding={"category": "option", "value": "value", "low": "low", "high": "high"},
        unit="score",
        scale=(0, 100),
        labels={"value": say("col-technology-points")},
        highlight=names[:1],
        source=SOURCE,
        period=context.period,
        title=result.claims[0],
        takeaways=[
            *_beside(result),
            *_cost(result, lines[0]),
            *_doubt(result, [line.option for line in lines]),
            *result.claims[1:],
        ],
        notes=[say("note-technology-draws")],
        reasoning=say("technology-reasoning"),
        figures=result.figure_ids(
            "best",
            "second",
            "aside",
            "points",
            "second_points",
            "liability",
            "year_one",
            "least_best",
            "overtaken",
            "unknown",
            "beside_plan",
        ),
    )


def _beside(result: Result) -> tuple[Message, ...]:
    """That the plan does not hold the choice; nothing where there is no plan or one of its initiatives is named."""
    return holding(claim("technology-beside", when.some(result.figures["beside_plan"])))


def _doubt(result: Result, options: Sequence[str]) -> tuple[Message, ...]:
    """That the lead can turn, and how many scores are not known."""
    figures = result.figures
    firm = _firm(result, *options[:2]) if len(options) > 1 else None
    turns = firm if firm is not None and firm.id == "technology-turns" else None
    return holding(turns, claim("technology-not-scored", when.some(figures["unknown"]), n=figures["unknown"]))


def _firm(result: Result, option: str, other: str) -> Message:
    """Whether the first option stays ahead where a weight or a score is otherwise."""
    figures = result.figures
    return first(
        claim(
            "technology-level",
            when.alike(figures["best"], figures["second"]),
            option=option,
            other=other,
            best=figures["best"],
        ),
        claim("technology-stays", when.none(figures["overtaken"]), option=option, least=figures["least_best"]),
        claim("technology-turns", when.some(figures["overtaken"]), option=option, least=figures["least_best"]),
    )


def scores(result: Result, context: Context) -> Exhibit:
    """What each option is worth by each criterion; a score that is not known says so."""
    lines, figures = result.rows(ScoreLine), result.figures
    order = [line.option for line in result.rows(OptionLine)]
    lines = sorted(lines, key=lambda line: order.index(line.option))
    criteria = list(dict.fromkeys(line.criterion for line in result.rows(ScoreLine)))
    lines.sort(key=lambda line: criteria.index(line.criterion))
    rows = [
        (say("technology-criterion", criterion=line.criterion, weight=Estimate(line.weight, unit="share")), line.option, line.worth,
         _score(line, context)) for line in lines
    ]  # fmt: skip
    return exhibit(
        pd.DataFrame(rows, columns=["criterion", "option", "worth", "text"]),
        kind="heatmap",
        id="technology-scores",
        encoding={"row": "criterion", "column": "option", "value": "worth", "text": "text"},
        unit="coefficient",
        scale=(0.0, 1.0),
        title=first(
            claim(
                "technology-all-scored",
                when.none(figures["unknown"]),
                criteria=figures["criteria"],
                options=figures["options"],
            ),
            claim("technology-not-scored", when.some(figures["unknown"]), n=figures["unknown"]),
        ),
        source=SOURCE,
        period=context.period,
        notes=[say("note-technology-worth")],
        figures=result.figure_ids("criteria", "options", "unknown"),
    )


def costs(result: Result, context: Context) -> Exhibit:
    """Each option with its cost in year one and in all, its points, and what is never worse."""
    lines = result.rows(OptionLine)

    def money(value: float | None) -> Text:
        return NONE if value is None else say("word-figure-alone", figure=Estimate(value, unit=context.currency))

    rows = [
        (line.option, money(line.year_one), _ranged(Estimate(line.liability, line.liability_low, line.liability_high, unit=context.currency)),
         _ranged(Estimate(line.points, line.low, line.high, unit="score")), line.dominated_by or NONE)
        for line in lines
    ]  # fmt: skip
    heads = ("option", "year_one", "liability", "points", "dominated_by")
    title = first(*_cost(result, lines[0]), say("technology-cost-open"))
    return exhibit(
        pd.DataFrame(rows, columns=[say(f"col-technology-{head}") for head in heads]),
        kind="table",
        id="technology-costs",
        unit="text",
        polarity="none",
        title=title,
        source=SOURCE,
        period=context.period,
        notes=[say("note-technology-cost")],
        figures=result.figure_ids("liability", "year_one"),
    )


def sensitivity(result: Result, context: Context) -> Exhibit:
    """How often the first option stays first where a weight or one of its scores is otherwise."""
    lines, figures = result.rows(BestSwing)[:WIDEST], result.figures
    name, other = (row.option for row in result.rows(OptionLine)[:2])
    rows = [(line.input, line.low, line.high, figures["best"].value) for line in lines]
    return exhibit(
        pd.DataFrame(rows, columns=["input", "low", "high", "base"]),
        kind="tornado",
        id="technology-sensitivity",
        unit="share",
        encoding={"category": "input", "low": "low", "high": "high", "base": "base"},
        source=SOURCE,
        period=context.period,
        title=_firm(result, name, other),
        notes=[say("note-technology-swings")],
        figures=result.figure_ids("best", "second", "least_best", "overtaken"),
    )


def _cost(result: Result, line: OptionLine) -> tuple[Message, ...]:
    """What the first option costs, as far as it is known."""
    year, liability = result.figures["year_one"], result.figures["liability"]
    given: dict[str, Any] = {"option": line.option, "liability": _ranged(liability)}
    return holding(
        claim("technology-cost", when.shown(year, liability), year=year, **given),
        claim("technology-cost-in-all", when.shown(liability), **given),
    )[:1]


def _ranged(figure: Estimate) -> Message:
    """A figure with its range, if it has one."""
    if figure.low == figure.high:
        return say("word-figure-alone", figure=figure)
    return say("technology-range", points=figure)


def _score(line: ScoreLine, context: Context) -> Message:
    if line.likely is None:
        return say("technology-not-known")
    unit = context.currency if line.is_cost else "text"
    return say("word-figure-alone", figure=Estimate(line.likely, unit=unit))


__all__ = ["costs", "ranking", "scores", "sensitivity"]
