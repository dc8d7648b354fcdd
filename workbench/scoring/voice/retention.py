"""Retention over time: who is still there some months after the answer, by what they answered."""

from __future__ import annotations

import contextlib
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from workbench.claims import say
from workbench.claims.conditions import ALPHA
from workbench.model.inputs import DAYS, LEFT, Survey
from workbench.model.terms import Finance
from workbench.model.voice import Stay
from workbench.privacy import Rules, few_alike, traced
from workbench.result import Check, Estimate
from workbench.scoring.voice.survey import Asked, adjusted, modelled, probability
from workbench.scoring.voice.value import controls_of
from workbench.stats.comparisons import two_sided
from workbench.stats.linkage import NotLinked
from workbench.stats.proportions import critical
from workbench.stats.survival import alike, leaving, still_there, uneven

if TYPE_CHECKING:
    from collections.abc import Iterator

MONTH = 365.25 / 12
STEPS = (1, 3, 6, 12)  # months between marks: the first of which eight or fewer reach to the end
MOST = 8
YEAR = 12


@dataclass(frozen=True, eq=False)
class Kept:
    """One row a group and mark, the figures, and what to know about them."""

    rows: list[Stay] = field(default_factory=list)
    figures: dict[str, Estimate] = field(default_factory=dict)
    checks: tuple[Check, ...] = ()


def retention_of(
    survey: Survey, measures: Sequence[Asked], *, seed: int, rules: Rules, finance: Finance | None = None
) -> Kept:
    """Who is still there, by group of the headline measure, and how much faster its lowest group leaves than its highest.

    All waves together, weighted. A group has a share at a mark as long as so many are still watched that a spread may be
    told, by weight too; a group that starts with fewer than the small base has none. A mark is left out where it would
    tell of which group the few are who left since the one before it. The pace of leaving is held against
    every headline measure on its own, with wave and segments held alike where enough people left, one family (Holm).

    Whether all groups leave alike is tested (log-rank), and for the headline measure whether its pace is one over time
    (`stats.survival.uneven`). With `finance` a point has its money: margin of a year's customers that goes with it, by who of
    the two end groups is still there a year after the answer.

    Figures: `stay.<points>.<month>`, `pace.<measure>` (times as fast), `pace_p.<measure>`, `pace_controls`,
    `pace_clear`, `pace_even_p`, `stay_p`, `stay_value` (money) and `watched` (people).
    """
    headline = [one for one in measures if one.measure.headline]
    if not survey.retention or not headline:
        return Kept()
    names = [
        *(one.id for one in headline),
        "wave",
        "weight",
        DAYS,
        LEFT,
        *(f"segment.{name}" for name in survey.segments["id"]),
    ]
    people = modelled(survey.frame[names][survey.frame[DAYS].notna()], seed)
    rows = list(_rows(people, headline[0], rules))
    if len({row.kpi for row in rows if row.month}) < 2:
        return Kept(
            checks=(_check("information", "check-retention-small", minimum=rules.small_base, name=survey.retention),)
        )
    figures = {
        f"stay.{row.kpi:g}.{row.month}": Estimate(row.value, row.low, row.high, n=row.n, unit="share") for row in rows
    }
    figures["watched"] = Estimate(len(people), unit="count")
    paces, checks = _paces(people, headline, rules, survey.retention, list(survey.outcomes["kind"]))
    figures |= paces | _alike(people, headline[0], rules) | _worth(rows, finance)
    return Kept(rows, figures, checks)


def _alike(people: pd.DataFrame, measure: Asked, rules: Rules) -> dict[str, Estimate]:
    """The test that the groups with a line leave alike, and that of one pace; none where few left of a group."""
    points = measure.scored.points(people[measure.id])
    sizes = points.value_counts()
    there = points.isin(sizes.index[sizes >= rules.small_base])
    part, points = people[there], points[there]
    if few_alike(part[LEFT].groupby(points).sum().astype(int).tolist(), rules=rules):
        return {}
    found = {"stay_p": probability(alike(part[DAYS], part[LEFT], points))}
    with contextlib.suppress(NotLinked):  # too few left in one of the stretches
        p = uneven(points, part[DAYS], part[LEFT], part[[]], weights=part["weight"])[2]
        found["pace_even_p"] = probability(p)
    return found


def _worth(rows: Sequence[Stay], finance: Finance | None) -> dict[str, Estimate]:
    """The margin of a year that goes with a point, by the shares of both ends still there after it; of shares that are shown."""
    year = sorted((row for row in rows if row.month == YEAR), key=lambda row: row.kpi)
    if len(year) < 2 or finance is None or not (finance.customers and finance.margin and finance.revenue_per_customer):
        return {}
    each = finance.customers * finance.margin * finance.revenue_per_customer / (year[-1].kpi - year[0].kpi)
    (low, worst, best), (high, least, most) = (
        np.array([row.value, row.low, row.high], dtype=float).tolist() for row in (year[0], year[-1])
    )
    apart, down, up = high - low, math.hypot(high - least, best - low), math.hypot(most - high, low - worst)
    if math.isnan(down + up):  # withheld
        return {}
    value, lower, upper = (each * one for one in (apart, apart - down, apart + up))
    people = sum(row.n or 0 for row in (year[0], year[-1]))
    return {"stay_value": Estimate(value, lower, upper, n=people, unit=finance.currency)}


def _rows(people: pd.DataFrame, measure: Asked, rules: Rules) -> Iterator[Stay]:
    points = measure.scored.points(people[measure.id])
    parts = {float(at): part for at, part in people.groupby(points) if len(part) >= rules.small_base}
    curves = {at: _shown(part, _marks(people[DAYS].max()), rules) for at, part in parts.items()}
    told = _told(parts, curves, rules)
    for at, curve in curves.items():
        for row in curve[curve["month"].isin(told)].to_dict("records"):
            yield Stay(
                kpi=at,
                month=int(row["month"]),
                value=row["value"],
                low=row["low"],
                high=row["high"],
                n=int(row["n"]),
                unit="share",
            )


def _told(parts: Mapping[float, pd.DataFrame], curves: Mapping[float, pd.DataFrame], rules: Rules) -> list[int]:
    """The months at which shares may be told: between two of them nobody left or ceased to be watched, or enough who differ.

    A client knows who left in which month, and since when it asked whom.
    """
    told = [0]
    for month in sorted({month for curve in curves.values() for month in curve["month"]} - {0}):
        since, until = (math.floor(one * MONTH) for one in (told[-1], month))
        there = [part for at, part in parts.items() if month in set(curves[at]["month"])]
        left = [int((part[DAYS].between(since + 1, until) & (part[LEFT] == 1)).sum()) for part in there]
        unseen = [int((part[DAYS].between(since, until - 1) & (part[LEFT] == 0)).sum()) for part in there]
        if not few_alike(left, rules=rules) and not few_alike(unseen, rules=rules):
            told.append(month)
    return told


def _marks(longest: float) -> list[int]:
    months = int((longest + 1) // MONTH)
    step = next((one for one in STEPS if months / one <= MOST), STEPS[-1])
    return list(range(0, months + 1, step))


def _shown(part: pd.DataFrame, months: list[int], rules: Rules) -> pd.DataFrame:
    """The curve of a group as far as enough of it are still watched."""
    found = still_there(
        part[DAYS], part[LEFT], [math.floor(month * MONTH) for month in months], weights=part["weight"]
    ).assign(month=months)
    found.loc[found["month"] == 0, ["low", "high"]] = None  # all are there, by what is asked
    enough = (found["n"] >= rules.second_moments) & (found["effective"] >= rules.minimum_group)
    return found[enough.cummin()]


def _paces(
    people: pd.DataFrame, headline: Sequence[Asked], rules: Rules, name: str, outcomes: Sequence[str]
) -> tuple[dict[str, Estimate], tuple[Check, ...]]:
    found: dict[str, tuple[Estimate, float]] = {}
    checks = []
    held = 0
    for asked in headline:
        points = asked.scored.points(people[asked.id])
        there = people[points.notna()]
        sizes = points.value_counts()
        kinds = [
            points[people[LEFT] == end].value_counts().reindex(sizes.index, fill_value=0).tolist() for end in (0, 1)
        ]
        told = 1 + sum(1 if kind == "binary" else len(sizes) for kind in outcomes)  # beside those of `value`
        if len(sizes) < 2 or sizes.min() < rules.second_moments or traced(kinds, told=told):
            continue
        try:
            slope, error, controlled = _pace(points[points.notna()], there, controls_of(there))
        except NotLinked as obstacle:
            checks.append(Check(say("check-retention", name=name), "information", obstacle.reason))
            continue
        held += controlled
        across, reach = float(np.ptp(sizes.index)), critical(0.95) * error
        value, low, high = (math.exp(-across * each) for each in (slope, slope + reach, slope - reach))
        found[asked.id] = (Estimate(value, low, high, n=len(there), unit="coefficient"), two_sided(slope / error))
    family = adjusted([p for _, p in found.values()])
    figures = {f"pace.{measure}": pace for measure, (pace, _) in found.items()}
    figures |= {f"pace_p.{measure}": probability(p) for measure, p in zip(found, family, strict=True)}
    figures |= {
        "pace_clear": Estimate(sum(p is not None and p < ALPHA for p in family), unit="count"),
        "pace_controls": Estimate(held, unit="count"),
    }
    return figures, tuple(checks)


def _pace(points: pd.Series, there: pd.DataFrame, controls: pd.DataFrame) -> tuple[float, float, bool]:
    """The slope, its error, and whether the controls were held alike: they are left out where too few people left."""
    try:
        return (*leaving(points, there[DAYS], there[LEFT], controls, weights=there["weight"]), controls.shape[1] > 0)
    except NotLinked:
        return (*leaving(points, there[DAYS], there[LEFT], controls[[]], weights=there["weight"]), False)


def _check(state: Any, id_: str, **given: Any) -> Check:
    return Check(say("check-retention", name=given.pop("name")), state, say(id_, **given))


__all__ = ["Kept", "retention_of"]
