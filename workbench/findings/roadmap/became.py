"""What became of the plan: initiatives judged by their KPIs, past ranges, and milestones with their gates."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from workbench.claims import Message, Month, Text, claim, dates, first, say
from workbench.claims import conditions as when
from workbench.estimate import Estimate
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.given import has_rows, ids, rows_given, where
from workbench.findings.roadmap import words
from workbench.findings.roadmap.words import NONE, SOURCE
from workbench.model.roadmap import Judged, Milestone, Planned
from workbench.scoring.roadmap.actuals import VERDICTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workbench.context import Context
    from workbench.result import Result

WORST = ("no-effect", "late", "on-track", "reached", "early")


@where(has_rows(Judged))
def actuals(result: Result, context: Context) -> Exhibit:
    """Each initiative with a measured KPI: from where to where, what came, how much of the way, and the verdict."""
    figures, lines = result.figures, result.rows(Judged)
    lines.sort(key=lambda row: (WORST.index(row.verdict), row.id))

    def share(value: float | None) -> Text:
        return NONE if value is None else say("word-figure-alone", figure=Estimate(value, unit="share"))

    rows = [
        (f"{row.id} {row.title}", say("roadmap-kpi-from-to", kpi=row.kpi, baseline=Estimate(row.baseline, unit="text"), target=Estimate(row.target, unit="text")),
         say("roadmap-actual", value=Estimate(row.actual, unit="text"), month=dates.told(row.month)), share(row.way), share(row.due),
         say(f"roadmap-verdict-{row.verdict}"))
        for row in lines
    ]  # fmt: skip
    heads = ("initiative", "kpi", "actual", "way", "due", "verdict")
    measured = figures["measured"]
    good = Estimate((figures["verdict.reached"].value or 0) + (figures["verdict.on-track"].value or 0), unit="count")
    behind = tuple(
        say(f"roadmap-behind-{name}", n=figures[f"verdict.{name}"])
        for name in ("late", "no-effect")
        if figures[f"verdict.{name}"].value
    )
    before = not {row.id for row in lines} & set(_starts(result))
    return exhibit(
        pd.DataFrame(rows, columns=[say(f"col-roadmap-{head}") for head in heads]),
        kind="table",
        id="roadmap.actuals",
        unit="text",
        polarity="none",
        source=SOURCE,
        period=context.period,
        title=say("roadmap-judged-behind-before", measured=measured, good=int(good.value or 0), behind=behind)
        if behind and before
        else say("roadmap-judged-behind", measured=measured, behind=behind)
        if behind
        else say("roadmap-judged", measured=measured, good=int(good.value or 0)),
        reasoning=claim(
            "roadmap-held",
            when.counted(figures["held"], figures["forecasts"]),
            held=figures["held"],
            n=figures["forecasts"],
            share=figures["held_share"],
        )
        if "held" in figures
        else "",
        notes=[say("note-roadmap-way"), say("note-roadmap-verdicts")],
        figures=ids(result, ["measured", *(f"verdict.{name}" for name in VERDICTS), "held", "forecasts", "held_share"]),
    )


@where(has_rows(Milestone))
def milestones(result: Result, context: Context) -> Exhibit:
    """The milestones by date with their gates: what has to be true for going on."""
    figures = result.figures
    starts = _starts(result)
    rows = [
        (dates.told(row.by), row.label, f"{row.id} {row.title}", row.gate or NONE, row.owner or NONE, _state(row, starts))
        for row in result.rows(Milestone)
    ]  # fmt: skip
    heads = ("by", "milestone", "initiative", "gate", "owner", "state")
    missed = figures["milestones.missed"]
    given = {"n": figures["milestones"], "gates": figures["gates"]}
    return exhibit(
        pd.DataFrame(rows, columns=[say(f"col-roadmap-{head}") for head in heads]),
        kind="table",
        id="roadmap.milestones",
        unit="text",
        polarity="none",
        source=SOURCE,
        period=words.period(result, context),
        notes=[say("note-roadmap-gates")],
        title=first(
            claim(
                "roadmap-marks-missed",
                when.some(missed),
                when.counted(missed, figures["milestones"]),
                missed=missed,
                **given,
            ),
            *_ahead(result, missed, **given),
            claim("roadmap-marks", when.none(missed), **given),
        ),
        figures=ids(result, ["milestones", "gates", "milestones.missed"]),
    )


def _ahead(result: Result, missed: Estimate, **given: Estimate) -> tuple[Message, ...]:
    """That every milestone still lies ahead, and when the next one is due."""
    rows = result.rows(Milestone)
    if any(row.state != "due" for row in rows):
        return ()
    due = Month.fromisoformat(f"{min(row.by for row in rows)[:7]}-01")
    return (claim("roadmap-marks-ahead", when.none(missed), **given, next=due),)


def _starts(result: Result) -> dict[str, str]:
    """The month in which each initiative of the plan starts, by id."""
    return {row.id: row.start[:7] for row in rows_given(result, Planned) if row.chosen and row.start}


def _state(row: Milestone, starts: Mapping[str, str]) -> Message:
    """How a milestone stands; one that is due before its initiative starts needs another date, but for a condition to start."""
    early = row.state == "due" and not row.gate and row.by < starts.get(row.id, row.by)
    return say("roadmap-mark-ahead" if early else f"roadmap-mark-{row.state}")


__all__ = ["actuals", "milestones"]
