"""Operations: each metric in its last period, beside its target, in its control chart, by unit, and beside ratings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from workbench.claims import Message, claim, first, holding, say
from workbench.claims import conditions as when
from workbench.claims.conditions import ALPHA
from workbench.claims.labels import PAIR, brief
from workbench.model.inputs import Survey
from workbench.model.operations import Metric, Point, Tie, Unit, name_of
from workbench.model.rows import frame_of
from workbench.model.terms import OperationsSettings
from workbench.privacy import hidden_groups
from workbench.result import Check, Estimate, Result
from workbench.scoring.operations_ties import ties_of
from workbench.scoring.periods import dated, in_order, span
from workbench.stats import control
from workbench.stats.proportions import wilson
from workbench.wording import printed

if TYPE_CHECKING:
    from workbench.privacy import Rules

FEWEST = 8  # periods from which a chart is drawn: with fewer its limits are mostly chance
A_YEAR = {"day": 365, "week": 52, "month": 12, "quarter": 4, "half-year": 2, "year": 1}


def score_operations(
    operations: pd.DataFrame,
    *,
    rules: Rules,
    survey: Survey | None = None,
    linking: OperationsSettings | None = None,
    currency: str = "EUR",
) -> Result:
    """What operations measured, and how it goes with what customers say.

    `operations` has metric, stage, touchpoint, unit, period (texts, "" not given), value, of, target (floats, NaN not
    known), measured_in and polarity ("up", "down" or ""); see `intake.operations`. Rows of one metric, unit and period
    are one figure: the sum of counts, the share of all cases, else the mean. A period or unit with fewer cases (`of`)
    than the minimum group has no value of its own.

    Charts (`stats.control`) need 8 periods; the trend takes the season out from two years on. A metric of a touchpoint
    is held against the share of its two highest ratings by unit and wave, where `linking` says which those are, over
    the cells that may be shown; p-values of all links are one family (Holm). An association, not an effect.

    Figures: `value.<metric>`, `target.<metric>`, `trend.<metric>` (a year), `signals.<metric>`, `tie.<kind>.<metric>`,
    `tie_p.<kind>.<metric>`; counts `metrics`, `targeted`, `reached`, `signalling`, `ties`, `ties_clear`.
    """
    cells, order = _cells(operations, rules)
    charted = _metrics(cells, order, rules, currency)
    metrics, points = [metric for metric, _ in charted], [point for _, chart in charted for point in chart]
    units = [
        unit for metric in metrics for unit in _units(metric, cells[cells["metric"] == metric.metric], order, rules)
    ]  # fmt: skip
    ties = ties_of(cells, metrics, survey, linking, rules) if survey is not None and linking is not None else []
    figures = _figures(metrics, ties)
    tables = {
        "metrics": frame_of(Metric, metrics), "points": frame_of(Point, points), "units": frame_of(Unit, units),
        "ties": frame_of(Tie, ties),
    }  # fmt: skip
    check = Check(
        say("check-operations"), "information", say("check-operations-read", metrics=len(metrics), periods=len(order))
    )
    return Result(
        "operations", figures, tables, (check,), claims=_claims(metrics, figures), headline="metrics", rules=rules
    )


def metrics_of(operations: pd.DataFrame, *, rules: Rules, currency: str = "EUR") -> list[Metric]:
    """Where each metric stands, as `score_operations` says it."""
    cells, order = _cells(operations, rules)
    return [metric for metric, _ in _metrics(cells, order, rules, currency)]


def _metrics(cells: pd.DataFrame, order: list[str], rules: Rules, currency: str) -> list[tuple[Metric, list[Point]]]:
    totals = _totals(cells, order, rules)
    return [
        _metric(str(name), part, totals[totals["metric"] == name].reset_index(drop=True), currency)
        for name, part in cells.groupby("metric", observed=True, sort=False)
    ]


def _cells(operations: pd.DataFrame, rules: Rules) -> tuple[pd.DataFrame, list[str]]:
    """One row a metric, unit and period: `number` over `base` is its value; and the periods in order.

    Of a metric whose cases are told for some rows, rows without them have no value.
    """
    keys = ["metric", "unit", "period"]
    coded = {key: operations[key].astype("category").cat for key in keys}
    about = _about(operations, coded["metric"])
    metric = coded["metric"].codes.to_numpy()
    kind = about["measured_in"].str.casefold().reindex(coded["metric"].categories).to_numpy()
    of, value = operations["of"].to_numpy(dtype=float), operations["value"].to_numpy(dtype=float)
    counted = (kind == "share") | (kind == "count")
    told = np.bincount(metric[np.isfinite(of)], minlength=len(kind)) > 0
    cases, lone = told & counted, (kind == "count") & ~told  # a count by itself is added up, not averaged
    number = np.where((cases & (kind == "share"))[metric], value * of, value)
    base = np.where(cases[metric], of, 1.0)
    known = np.isfinite(number) & np.isfinite(base)
    joined = metric.astype(np.int64)
    for key in keys[1:]:
        joined = joined * len(coded[key].categories) + coded[key].codes.to_numpy()
    place, found = pd.factorize(joined[known])
    row = np.flatnonzero(known)[pd.Series(place).drop_duplicates().index]
    total = [np.bincount(place, weights=each[known], minlength=len(found)) for each in (number, base)]
    cells = pd.DataFrame(
        {key: coded[key].categories.astype(str).to_numpy()[coded[key].codes.to_numpy()[row]] for key in keys}
    )
    cells = cells.assign(
        number=total[0],
        base=np.where(lone[metric[row]], 1.0, total[1]),
        lone=lone[metric[row]],
        cases=cases[metric[row]],
        target=operations["target"].to_numpy(dtype=float)[row],
    )
    cells = cells.merge(about, left_on="metric", right_index=True)
    return cells.assign(value=_value(cells, rules)), in_order(cells["period"].unique())


def _about(operations: pd.DataFrame, metric: Any) -> pd.DataFrame:
    """What is said of each metric: the first stage, touchpoint, unit of measure and polarity that are not blank."""
    said = pd.DataFrame(index=pd.Index(metric.categories.astype(str), name="metric"))
    for column in ("stage", "touchpoint", "measured_in", "polarity"):
        coded = operations[column].astype("category").cat
        pairs = pd.Series(
            metric.codes.to_numpy().astype(np.int64) * len(coded.categories) + coded.codes.to_numpy()
        ).unique()
        found = {
            said.index[pair // len(coded.categories)]: str(coded.categories[pair % len(coded.categories)])
            for pair in pairs[::-1] if coded.categories[pair % len(coded.categories)] != ""
        }  # fmt: skip
        said[column] = [found.get(name, "") for name in said.index]
    return said


def _value(rows: pd.DataFrame, rules: Rules) -> pd.Series:
    """Number over base; nothing where fewer cases than the minimum group are behind it."""
    enough = (rows["base"] > 0) & (~rows["cases"] | (rows["base"] >= rules.minimum_group))
    return (rows["number"] / rows["base"].where(rows["base"] > 0)).where(enough)


def _totals(cells: pd.DataFrame, order: list[str], rules: Rules) -> pd.DataFrame:
    """Each metric over its units, a row a period in order."""
    grouped = cells.groupby(["metric", "period"], sort=False)
    total = grouped.agg(
        number=("number", "sum"), base=("base", "sum"), lone=("lone", "max"), cases=("cases", "max")
    ).reset_index()
    total.loc[total["lone"], "base"] = 1.0
    places = {period: at for at, period in enumerate(order)}
    total = total.assign(place=total["period"].map(places)).sort_values(["metric", "place"], ignore_index=True)
    return total.assign(value=_value(total, rules))


def _metric(name: str, part: pd.DataFrame, total: pd.DataFrame, currency: str) -> tuple[Metric, list[Point]]:
    about = part.iloc[0]
    known = total[total["value"].notna()]
    last = known.iloc[-1] if len(known) else total.iloc[-1]
    value = float(last["value"]) if len(known) else None
    targets = part["target"].dropna().unique()
    target = float(targets[0]) if len(targets) == 1 else None
    latest = part[(part["period"] == last["period"]) & part["value"].notna() & part["target"].notna()]
    unit = _unit_of(str(about["measured_in"]), cases=bool(last["cases"]), currency=currency)
    met = sum(_reached(row.value, row.target, about["polarity"], unit) is True for row in latest.itertuples())
    metric = Metric(
        metric=name,
        stage=about["stage"],
        touchpoint=about["touchpoint"],
        measured_in=about["measured_in"],
        polarity=about["polarity"],
        period=str(last["period"]),
        value=value,
        n=int(last["base"]) if last["cases"] else None,
        unit=unit,
        target=target,
        reached=_reached(value, target, about["polarity"], unit),
        chart="",
        centre=None,
        low=None,
        high=None,
        periods=len(known),
        signals=0,
        signal="",
        trend=None,
        trend_low=None,
        trend_high=None,
        seasonal=False,
        units=int(part["unit"].nunique()),
        met=met,
        judged=len(latest) if about["polarity"] else 0,
    )
    return _charted(metric, total)


def _charted(metric: Metric, total: pd.DataFrame) -> tuple[Metric, list[Point]]:
    """The metric with its chart and trend, and the chart's points; as it is where too few periods have a value."""
    if metric.periods < FEWEST:
        return metric, []
    periods = [str(one) for one in total["period"]]
    kind = "individuals" if not total["cases"].any() else "p" if metric.measured_in.casefold() == "share" else "u"
    number, base = (total[name].where(total["value"].notna()).to_numpy(dtype=float) for name in ("number", "base"))
    a_year = A_YEAR[_every(periods)]
    value = total["value"].to_numpy(dtype=float)
    season = control.season_of(value, a_year=a_year)
    chart = (
        replace(control.individuals(value - season), values=value)
        if kind == "individuals"
        else (control.proportions if kind == "p" else control.rates)(number, base)
    ).around(season)
    chart = chart if kind == "individuals" else chart.spread()
    rules = {place: rule for rule, places in reversed(chart.signals().items()) for place in places}
    late = [place for place in sorted(rules) if place >= len(periods) - max(a_year, 1)]
    low, high = chart.low, chart.high
    points = [
        Point(metric=metric.metric, period=period, value=_known(chart.values[at]), n=int(base[at]) if kind != "individuals" and np.isfinite(base[at]) else None,
              centre=float(chart.middle[at]), low=_known(low[at]), high=_known(high[at]), signal=rules.get(at, ""))
        for at, period in enumerate(periods)
    ]  # fmt: skip
    found = control.trend(chart.values, [at % a_year for at in range(len(periods))], a_year=a_year)
    last = points[max(at for at, point in enumerate(points) if point.value is not None)]
    return replace(
        metric,
        chart=kind,
        centre=last.centre,
        low=last.low,
        high=last.high,
        signals=len(late),
        signal=rules[late[-1]] if late else "",
        trend=found.slope,
        trend_low=found.low,
        trend_high=found.high,
        seasonal=found.seasonal,
    ), points


def _every(periods: Sequence[str]) -> str:
    """How long a period is, as its name says, or for months by how many lie between neighbours."""
    spans = {span(period) for period in periods} or {""}
    if len(spans) == 1 and not spans & {"", "month"}:
        return spans.pop()
    keys = [dated(period) for period in periods]
    months = [12 * key[0] + key[1] for key in keys if key]
    if len(months) < max(len(periods), 2):
        return "year"
    steps = np.diff(months)
    return "month" if np.median(steps) <= 1 else "quarter" if np.median(steps) <= 3 else "year"


def _reached(value: float | None, target: float | None, polarity: str, unit: str) -> bool | None:
    if value is None or target is None or not polarity:
        return None
    value, target = printed(value, unit), printed(target, unit)  # as a reader compares them
    return value >= target if polarity == "up" else value <= target


def _unit_of(measured_in: str, *, cases: bool, currency: str) -> str:
    kind = measured_in.casefold()
    if kind == "share":
        return "share"
    if measured_in == currency:
        return currency
    return "coefficient" if kind == "count" and cases else "count" if kind == "count" else "score"


def _known(value: float) -> float | None:
    return float(value) if np.isfinite(value) else None


def _units(metric: Metric, part: pd.DataFrame, order: list[str], rules: Rules) -> list[Unit]:
    """Each unit over the last year of periods that the metric has; none where there is but one unit.

    A period without a value of its own is left out, and beside a unit of few cases another, so that neither follows from
    the periods' totals.
    """
    own = set(part["period"].unique())
    there = [period for period in order if period in own]
    recent = part[part["period"].isin(there[-A_YEAR[_every(there)] :])]
    told = _totals(recent, order, rules).dropna(subset=["value"])["period"]
    recent = recent[recent["period"].isin(told)]
    grouped = (
        recent.groupby("unit", sort=True)
        .agg(
            number=("number", "sum"),
            base=("base", "sum"),
            cases=("cases", "max"),
            lone=("lone", "max"),
            target=("target", "mean"),
        )
        .reset_index()
    )
    cases = {str(row["unit"]): {"": int(row["base"])} for row in grouped.to_dict("records") if row["cases"]}
    hidden = hidden_groups(cases, minimum=rules.minimum_group)
    grouped = grouped.assign(value=_value(grouped, rules)).dropna(subset=["value"])
    grouped = grouped[~grouped["unit"].astype(str).isin(hidden)]
    if len(grouped) < 2:
        return []
    share = metric.measured_in.casefold() == "share"
    rows = []
    for row in grouped.to_dict("records"):
        low = high = None
        value, base = float(row["value"]), float(row["base"])
        if row["cases"]:
            error = 1.96 * float(np.sqrt(row["number"])) / base
            low, high = wilson(value, base) if share else (max(0.0, value - error), value + error)
        target = _known(float(row["target"]))
        rows.append(
            Unit(
                metric=metric.metric,
                unit=str(row["unit"]) or "–",
                value=value,
                low=low,
                high=high,
                n=int(base) if row["cases"] else None,
                target=target,
                reached=_reached(value, target, metric.polarity, metric.unit),
            )
        )
    return rows


def _figures(metrics: Sequence[Metric], ties: Sequence[Tie]) -> dict[str, Estimate]:
    figures: dict[str, Estimate] = {}
    for row in metrics:
        name = name_of(row.metric)
        figures[f"value.{name}"] = Estimate(row.value, n=row.n, unit=row.unit)
        if row.target is not None:
            figures[f"target.{name}"] = Estimate(row.target, unit=row.unit)
        if row.chart:
            figures[f"signals.{name}"] = Estimate(row.signals, unit="count")
            unit = {"share": "fine share difference", "score": "score difference", "count": "score difference"}.get(
                row.unit, row.unit
            )
            figures[f"trend.{name}"] = Estimate(row.trend, row.trend_low, row.trend_high, n=row.periods, unit=unit)
    for tie in ties:
        name = f"{tie.kind}.{name_of(tie.metric)}"
        figures[f"tie.{name}"] = Estimate(tie.value, tie.low, tie.high, n=tie.cells, unit="share difference")
        figures[f"tie_p.{name}"] = Estimate(tie.p_holm, unit="coefficient")
        figures[f"tie_seen.{name}"] = Estimate(tie.seen, n=tie.units, unit="coefficient")
    return figures | {
        "metrics": Estimate(len(metrics), unit="count"),
        "targeted": Estimate(sum(row.reached is not None for row in metrics), unit="count"),
        "reached": Estimate(sum(row.reached is True for row in metrics), unit="count"),
        "charted": Estimate(sum(bool(row.chart) for row in metrics), unit="count"),
        "signalling": Estimate(sum(row.signals > 0 for row in metrics), unit="count"),
        "ties": Estimate(sum(tie.value is not None for tie in ties), unit="count"),
        "ties_clear": Estimate(sum(tie.p_holm is not None and tie.p_holm < ALPHA for tie in ties), unit="count"),
    }


def _claims(metrics: Sequence[Metric], figures: Mapping[str, Estimate]) -> tuple[Message, ...]:
    return holding(targets(figures), _signals(metrics, figures))


def targets(figures: Mapping[str, Estimate]) -> Message:
    """How many metrics reach their target, or that none has one."""
    reached, targeted, total = (figures[name] for name in ("reached", "targeted", "metrics"))
    return first(
        claim("operations-no-targets", when.none(targeted), n=total),
        claim("operations-all-reached", when.each(reached, targeted), n=targeted),
        claim("operations-none-reached", when.none(reached), n=targeted),
        claim("operations-some-reached", when.counted(reached, targeted), reached=reached, n=targeted),
    )


def _signals(metrics: Sequence[Metric], figures: Mapping[str, Estimate]) -> Message | None:
    signalling, charted = figures["signalling"], figures["charted"]
    names = tuple(brief(row.metric, PAIR) for row in metrics if row.signals)[:3]
    if not charted.value:
        return None
    return first(
        claim("operations-steady", when.none(signalling), n=charted),
        claim("operations-signals", when.counted(signalling, charted), some=signalling, n=charted, names=names),
    )


def worded(figure: Estimate, measured_in: str) -> Message:
    """A figure with the client's word for what it is measured in, unless its unit says it."""
    if measured_in.casefold() == "count" and figure.unit == "coefficient":
        return say("operations-per-case", figure=figure)
    if measured_in.casefold() in {"", "share", "count"} or figure.unit.isupper():
        return say("word-figure-alone", figure=figure)
    return say("operations-value", figure=figure, measured=measured_in)


__all__ = ["FEWEST", "metrics_of", "name_of", "score_operations", "targets", "worded"]
