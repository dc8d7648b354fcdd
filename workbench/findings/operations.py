"""What operations show: metrics beside targets, the ones out of their usual variation, units, and links with ratings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from workbench.claims import Message, Month, ShortMonth, Text, claim, dates, first, holding, say
from workbench.claims import conditions as when
from workbench.claims.labels import PAIR, brief
from workbench.context import Context
from workbench.estimate import count
from workbench.exhibits import Exhibit, exhibit
from workbench.findings.given import has_rows, ids, rows_given, where
from workbench.model.operations import BEYOND, Metric, Point, Tie, Unit, charted, name_of, run_of
from workbench.result import Estimate, Result
from workbench.scoring.operations import FEWEST, targets, worded

MOST_UNITS, SHOWN = 24, 36
TWICE = 2  # times its target: a value from there on is told as its multiple


def footing(context: Context) -> dict[str, Any]:
    """Source and period of an exhibit."""
    return {"source": say("operations-source"), "period": context.period}


@where(has_rows(Metric))
def standing(result: Result, context: Context) -> Exhibit:
    """Every metric with its last value, its target, its trend a year and whether its chart signals."""
    rows = result.rows(Metric)
    heads = [say(f"operations-col-{name}") for name in ("metric", "period", "value", "target", "trend", "signal")]
    return exhibit(
        pd.DataFrame([_standing(result, row) for row in rows], columns=heads),
        kind="table",
        id="operations-standing",
        title=targets(result.figures),
        takeaways=[*result.claims[1:], *_units_told(rows)],
        notes=[say("operations-note-value"), say("operations-note-trend"), say("operations-note-chart", least=FEWEST)],
        figures=ids(
            result,
            [f"{kind}.{name_of(row.metric)}" for row in rows for kind in ("value", "target", "trend", "signals")]
            + ["metrics", "targeted", "reached", "charted", "signalling"],
        ),
        reasoning=say("operations-method"),
        **footing(context),
    )


def _standing(result: Result, row: Metric) -> tuple[Text | None, ...]:
    name = name_of(row.metric)
    value, target, trend = (result.figures.get(f"{kind}.{name}") for kind in ("value", "target", "trend"))
    mark = (
        say("operations-few")
        if not row.chart
        else say(f"operations-rule-{row.signal.replace('_', '-')}")
        if row.signal
        else say("operations-usual")
    )
    return (
        row.metric,
        dates.told(row.period),
        worded(value or Estimate(None), row.measured_in),
        worded(target, row.measured_in) if target else "–",
        say("operations-trend", trend=trend) if trend else "–",
        mark,
    )


def _units_told(rows: Sequence[Metric]) -> tuple[Message, ...]:
    return tuple(
        say("operations-units-met", met=row.met, units=row.judged, metric=brief(row.metric, PAIR))
        for row in rows
        if row.judged > 1
    )[:2]


def charts(result: Result, context: Context) -> tuple[Exhibit, ...]:  # noqa: ARG001 - as every finding
    """The control chart of each metric that signals, the most telling first; of the first metric where none does."""
    return tuple(_chart(result, row) for row in charted(rows_given(result, Metric)))


def _chart(result: Result, row: Metric) -> Exhibit:
    points = [point for point in result.rows(Point) if point.metric == row.metric][-SHOWN:]
    drawn = ("value", "centre", *_limits(points))
    lines = {name: say(f"operations-line-{name}") for name in drawn}
    cells = [(_when(point), words, getattr(point, name)) for name, words in lines.items() for point in points]
    name = name_of(row.metric)
    aim = say("operations-line-target")
    cells += [(_when(point), aim, row.target) for point in points if row.target is not None]
    signals, trend = result.figures[f"signals.{name}"], result.figures[f"trend.{name}"]
    given: dict[str, Any] = {"metric": brief(row.metric)}
    latest = result.figures[f"value.{name}"]
    target = result.figures.get(f"target.{name}")
    given["latest"] = _when(points[-1], Month)
    out = [claim("operations-chart-out", when.some(signals), when.shown(latest), value=latest, **given)]
    if target is not None and row.reached is False:
        told = {"value": latest, "target": target, **given}
        out = [
            *_worse(points[-1], row, told, signals),
            claim("operations-chart-out-target", when.some(signals), when.shown(latest, target), **told),
        ]
    return exhibit(
        pd.DataFrame(cells, columns=["period", "line", "value"]),
        kind="line",
        id=f"operations-chart-{name}",
        title=first(
            claim("operations-chart-steady", when.none(signals), metric=given["metric"]),
            *(out if points[-1].signal == BEYOND else ()),
            claim("operations-chart-signals", when.some(signals), n=signals, metric=given["metric"]),
        ),
        encoding={"x": "period", "series": "line", "value": "value"},
        unit=row.unit,
        takeaways=[*_why(points, row), *_trended(trend, row)],
        notes=[
            say(f"operations-note-{row.chart}"),
            *([say("operations-note-otherwise")] if row.target is not None else []),
            *(
                [say("operations-measured-in", metric=brief(row.metric), measured=row.measured_in)]
                if row.unit == "score" and row.measured_in
                else []
            ),
        ],
        figures=ids(result, [f"{kind}.{name}" for kind in ("value", "target", "signals", "trend")]),
        labels={"value": row.metric, "target": aim},
        highlight=[lines["value"], *(_when(point) for point in points if _marked(point, row))],
        polarity="none",
        reasoning=say("operations-method"),
        source=say("operations-source"),
        period=dates.span(points[0].period, points[-1].period, Month),
    )


def _worse(last: Point, row: Metric, told: dict[str, Any], signals: Estimate) -> list[Message]:
    """That a metric left its usual range away from its target; where that is a multiple of the target, how many times."""
    value, target = told["value"], told["target"]
    if row.polarity not in {"up", "down"} or ((value.value or 0.0) > last.centre) != (row.polarity == "down"):
        return []
    past = when.above(value, target) if row.polarity == "down" else when.above(target, value)
    times = int((value.value or 0.0) / target.value) if row.polarity == "down" and (target.value or 0.0) > 0 else 0
    conditions, kind = (when.some(signals), past), f"operations-chart-worse{'-times' * (times >= TWICE)}"
    return [claim(kind, *conditions, **told, **({"times": times} if times >= TWICE else {}))]


def _when(point: Point, kind: type[Month] = ShortMonth) -> Text:
    """A period as an axis names it; one that is no month by its own name."""
    return dates.told(point.period, kind)


def _limits(points: Sequence[Point]) -> tuple[str, ...]:
    """The limits that some period passed; both where none did."""
    beyond = [point for point in points if point.signal == BEYOND]
    sides = {"high" if (point.value or 0.0) > point.centre else "low" for point in beyond}
    return tuple(side for side in ("low", "high") if side in sides or not sides)


def _marked(point: Point, row: Metric) -> bool:
    """Whether a period is marked: beyond a limit where that is the measure's signal, else of any signal."""
    return bool(point.signal) and (row.signal != BEYOND or point.signal == BEYOND)


def _why(points: Sequence[Point], row: Metric) -> tuple[Message, ...]:
    """What signals; of a newest period beyond its limits in how many since the first on its side of the middle."""
    run = run_of(points)
    if not row.signal or not run:
        return (say(f"operations-why-{row.signal.replace('_', '-')}"),) if row.signal else ()
    out = count(sum(one.signal == BEYOND for one in run))
    return (say("operations-why-out", since=_when(run[0], Month), out=out, n=count(len(run))),)


def _trended(trend: Estimate, row: Metric) -> tuple[Message, ...]:
    season = say("operations-season-out" if row.seasonal else "operations-season-in")
    return holding(
        claim(
            "operations-trend-up",
            when.moved(trend, least=0),
            when.positive(trend),
            when.visible(trend),
            trend=trend,
            season=season,
        ),
        claim(
            "operations-trend-down",
            when.moved(trend, least=0),
            when.negative(trend),
            when.visible(trend),
            trend=trend,
            season=season,
        ),
        None if row.signal else claim("operations-trend-none", when.within(trend), season=season),
    )


def units(result: Result, context: Context) -> tuple[Exhibit, ...]:
    """The units of the first two metrics that some unit clearly falls short of, over the last year of periods."""
    rows = rows_given(result, Unit)
    judged = [row for row in rows if row.reached is not None]
    names = list(dict.fromkeys(row.metric for row in judged if row.short))[:2]
    return tuple(_by_unit(result, context, name, [row for row in judged if row.metric == name]) for name in names)


def _by_unit(result: Result, context: Context, name: str, rows: Sequence[Unit]) -> Exhibit:
    metric = next(row for row in result.rows(Metric) if row.metric == name)
    ordered = sorted(rows, key=lambda row: row.value, reverse=metric.polarity == "up")
    drawn = ordered if len(ordered) <= MOST_UNITS else ordered[: MOST_UNITS // 2] + ordered[-MOST_UNITS // 2 :]
    fields = ["unit", "value", "low", "high", "n", "target"]
    met = Estimate(sum(bool(row.reached) for row in rows), unit="count")
    return exhibit(
        pd.DataFrame([[getattr(row, field) for field in fields] for row in drawn], columns=fields),
        kind="bar",
        id=f"operations-units-{name_of(name)}",
        title=say("operations-units", metric=brief(name), met=met, units=len(rows)),
        encoding={"category": "unit", "value": "value", "low": "low", "high": "high", "n": "n", "target": "target"},
        unit=metric.unit,
        notes=[
            say("operations-note-units" if any(row.low is not None for row in drawn) else "operations-note-units-bare"),
            *(
                [say("operations-measured-in", metric=brief(name), measured=metric.measured_in)]
                if metric.unit == "score" and metric.measured_in
                else []
            ),
            *([say("operations-note-ends", shown=len(drawn), units=len(rows))] if len(drawn) < len(rows) else []),
        ],
        highlight=[row.unit for row in drawn if row.short],
        labels={"value": name},
        polarity=metric.polarity or "none",
        **footing(context),
    )


@where(has_rows(Tie))
def links(result: Result, context: Context) -> Exhibit:
    """How each metric goes with the ratings of its touchpoint, within units and between them, and what could be seen."""
    every = result.rows(Tie)
    rows = [row for row in every if row.value is not None] or every
    still = [row.metric for row in every if not any(row.metric == one.metric for one in rows)]
    heads = [say(f"operations-col-{name}") for name in ("metric", "level", "tie", "interval", "units", "seen")]
    clear, total = result.figures["ties_clear"], result.figures["ties"]
    return exhibit(
        pd.DataFrame([_linked(result, row) for row in rows], columns=heads),
        kind="table",
        id="operations-links",
        title=first(
            claim("operations-links-untold", when.none(total)),
            claim("operations-links-none", when.none(clear), n=total),
            claim("operations-links-clear", when.counted(clear, total), some=clear, n=total),
        ),
        takeaways=[
            *([say("operations-note-still", names=tuple(dict.fromkeys(still)))] if still else []),
            say("operations-association"),
        ],
        notes=[say("operations-note-links", minimum=result.rules.minimum_group), say("operations-note-seen")],
        figures=ids(
            result,
            [f"{kind}.{row.kind}.{name_of(row.metric)}" for row in rows for kind in ("tie", "tie_p", "tie_seen")]
            + ["ties", "ties_clear"],
        ),
        reasoning=say("operations-links-method"),
        **footing(context) | {"source": say("operations-source-links")},
    )


def _linked(result: Result, row: Tie) -> tuple[Text | None, ...]:
    tie, seen = (result.figures[f"{kind}.{row.kind}.{name_of(row.metric)}"] for kind in ("tie", "tie_seen"))
    found = (
        (say("word-figure-alone", figure=tie), say("operations-range", tie=tie))
        if row.value is not None
        else (say("operations-untold"), None)
    )
    return (
        row.metric,
        say(f"operations-{row.kind}"),
        *found,
        say("operations-units-cells", units=row.units, cells=row.cells),
        say("word-figure-alone", figure=seen),
    )


__all__ = ["charts", "links", "standing", "units"]
