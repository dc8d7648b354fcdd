"""Who is still there some months after the answer: curves by group, and how much faster one group leaves."""

from __future__ import annotations

from typing import Any

import pandas as pd

from workbench.claims import Message, Text, claim, first, holding, say
from workbench.claims import conditions as when
from workbench.claims.conditions import ALPHA
from workbench.claims.labels import brief
from workbench.context import Context
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.given import has_rows, ids, rows_given, where
from workbench.findings.voice.parts import footing, headline
from workbench.model.voice import Link, Stay, Step
from workbench.result import Result
from workbench.scoring.voice.value import step_name
from workbench.stats.measures import MEASURES


@where(has_rows(Stay))
def retention(result: Result, context: Context) -> Exhibit:
    """The share of each group of the headline measure that is still there, by months since the answer."""
    rows, bands = result.rows(Stay), headline(result).bands
    months = sorted({row.month for row in rows})
    at = {(row.kpi, row.month): row for row in rows}
    groups = sorted({row.kpi for row in rows}, reverse=True)
    cells = [
        (say("voice-retention-month", month=month), bands[kpi], *((row.value, row.low, row.high, row.n) if row else (None,) * 4))
        for kpi in groups for month in months for row in [at.get((kpi, month))]
    ]  # fmt: skip
    return exhibit(
        pd.DataFrame(cells, columns=["month", "group", "value", "low", "high", "n"]),
        kind="line",
        id="voice-retention",
        title=_title(result, rows),
        encoding={"x": "month", "series": "group", "value": "value", "low": "low", "high": "high", "n": "n"},
        unit="share",
        highlight=[bands[groups[0]]],
        short=[bands[groups[-1]]],
        takeaways=_takeaways(result),
        notes=[
            say("note-retention", minimum=result.rules.second_moments),
            say("note-retention-pace"),
            say("note-retention-controls" if result.figures["pace_controls"].value else "note-no-controls"),
            *([say("note-retention-alike", p=result.figures["stay_p"])] if "stay_p" in result.figures else []),
        ],
        figures=ids(
            result,
            [
                *(f"stay.{row.kpi:g}.{row.month}" for row in rows),
                "watched",
                "pace_clear",
                "pace_controls",
                *(name for name in ("stay_p", "pace_even_p", "stay_value") if name in result.figures),
                *(name for name in result.figures if name.startswith("linkage_step.")),
                *(f"{kind}.{name}" for name in MEASURES for kind in ("pace", "pace_p")),
            ],
        ),
        reasoning=say("method-retention"),
        **footing(context, base=result.figures["watched"].value),
    )


def _ends(result: Result) -> dict[str, Text]:
    bands = headline(result).bands
    return {"bottom": bands[min(bands)], "top": bands[max(bands)]}


def _title(result: Result, rows: list[Stay]) -> Message:
    """The shares at the last mark of both ends where their intervals lie apart, else what the pace of leaving says."""
    bands, figures = headline(result).bands, result.figures
    both = {row.month for row in rows if row.kpi == min(bands)} & {row.month for row in rows if row.kpi == max(bands)}
    given: dict[str, Any] = _ends(result)
    told = []
    if month := max(both, default=0):
        low, high = (figures[f"stay.{end(bands):g}.{month}"] for end in (min, max))
        shares: dict[str, Any] = {"month": month, "low": low, "high": high}
        told = [
            claim("voice-retention-apart", when.ahead(high, low), **given, **shares),
            claim("voice-retention-apart", when.behind(high, low), **given, **shares),
        ]
    if pace := figures.get(f"pace.{result.headline}"):
        sure = when.under(figures[f"pace_p.{result.headline}"], limit=ALPHA)
        told += [
            claim("voice-retention-pace", sure, when.at_least(pace, least=1), **given, pace=pace),
            claim("voice-retention-pace", sure, when.under(pace, limit=1), **given, pace=pace),
        ]
    return first(*told, say("voice-retention-open", measure=headline(result).label))


def _paces(result: Result) -> tuple[Message, ...]:
    """How much faster the low end of each measure leaves than its high end, as far as that is clear."""
    found = []
    for name, measure in MEASURES.items():
        if (pace := result.figures.get(f"pace.{name}")) is None:
            continue
        p = result.figures[f"pace_p.{name}"]
        given: dict[str, Any] = {"measure": measure.label, "pace": pace}
        found += [
            claim("voice-retention-by", when.under(p, limit=ALPHA), **given),
            claim("voice-retention-by-open", when.at_least(p, least=ALPHA), **given),
        ]
    return holding(*found)


def _takeaways(result: Result) -> tuple[Message, ...]:
    """The paces, whether they are one over time, and the money; that one is not comes before the pace that it warns of."""
    paces = _paces(result)
    said = (*paces[:1], *_apart(result), *paces[1:], *_steadiness(result), *_worth(result))
    return tuple(sorted(said, key=lambda one: one.id != "voice-retention-uneven"))


def _steadiness(result: Result) -> tuple[Message, ...]:
    """Whether the pace of the headline measure is one over the time watched."""
    if (p := result.figures.get("pace_even_p")) is None or f"pace.{result.headline}" not in result.figures:
        return ()
    given: dict[str, Any] = {"measure": headline(result).label, "p": p}
    return holding(
        claim("voice-retention-uneven", when.under(p, limit=ALPHA), **given),
        claim("voice-retention-even", when.at_least(p, least=ALPHA), **given),
    )


def _apart(result: Result) -> tuple[Message, ...]:
    """That an outcome recorded of the same people counts otherwise, with its shares at both ends."""
    told = next((row for row in rows_given(result, Link) if row.told), None)
    steps = [row for row in rows_given(result, Step) if told and row.outcome == told.outcome and row.unit == "share"]
    if told is None or len(steps) < 2:
        return ()
    low, high = (result.figures[step_name(end(steps, key=lambda row: row.kpi))] for end in (min, max))
    return (say("voice-retention-otherwise", outcome=brief(told.label), low=low, high=high, **_ends(result)),)


def _worth(result: Result) -> tuple[Message, ...]:
    """The money of a point, by who is still there after a year, where its interval leaves nought out."""
    if (money := result.figures.get("stay_value")) is None:
        return ()
    return holding(
        claim(
            "voice-retention-worth",
            when.beyond(money),
            when.positive(money),
            measure=headline(result).label,
            money=money,
        )
    )
