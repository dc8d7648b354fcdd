"""Financial linkage of the headline measure: what one point goes with in retention and in spend."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from workbench.claims import Message, Text, say
from workbench.claims.conditions import ALPHA
from workbench.claims.labels import PAIR, brief
from workbench.estimate import added
from workbench.model.inputs import Survey
from workbench.model.terms import Finance
from workbench.model.voice import Link, MeasureLink, Step, paying
from workbench.privacy import Rules, few_alike, traced
from workbench.result import Check, Estimate
from workbench.scoring.voice.population import MOST_OF_ONE
from workbench.scoring.voice.survey import Asked, adjusted, latest, modelled, probability, shown
from workbench.stats.linkage import ControlsSeparate, Linkage, NotLinked, link_retention, link_spend, value_of_a_point
from workbench.stats.proportions import share
from workbench.stats.satisfaction import mean_of
from workbench.stats.tallies import Tally, tally

if TYPE_CHECKING:
    from numpy.typing import NDArray

YEAR = 0.25  # of a customer's yearly revenue: spend within so much of it is a year's
LEFT = 0.75  # of what others spend: from there on those who left had not stopped spending


@dataclass(frozen=True, eq=False)
class Value:
    """One row an outcome, the outcome at each level of the measure, the figures and what to know about them."""

    rows: list[Link] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    figures: dict[str, Estimate] = field(default_factory=dict)
    checks: tuple[Check, ...] = ()


def value_of(survey: Survey, measure: Asked | None, *, finance: Finance | None, seed: int, rules: Rules) -> Value:
    """What one point of the measure goes with in each outcome of the client's data, all waves together, weighted.

    The KPI of a customer is the measure's contribution in points (NPS: 100, 0 or -100), so that one point is one
    point of the published figure. Controls are the wave and the segments. The outcomes are one family (Holm). A link
    *holds* where its test passes, model and raw outcome point one way, and the measure fits unseen customers better
    than the controls alone; the one that holds and adds most to the fit is told. An outcome that cannot be modelled
    is left out and the check says why; without a measure there is nothing to link.
    """
    if measure is None or survey.outcomes.empty:
        return Value()
    segments = dict(zip(survey.segments["id"], survey.segments["label"], strict=True))
    names = [
        measure.id,
        "wave",
        "weight",
        *(f"segment.{name}" for name in segments),
        *(f"outcome.{name}" for name in survey.outcomes["id"]),
    ]
    people = modelled(survey.frame[names], seed)
    kpi, controls = measure.scored.points(people[measure.id]), controls_of(people)
    found: dict[str, Linkage] = {}
    silent: dict[str, int] = {}  # people with an outcome who did not answer the measure
    labels = {str(row["id"]): str(row["label"]) for row in survey.outcomes.to_dict("records")}
    checks, dropped = [], dict[str, tuple[str, ...]]()
    for outcome in survey.outcomes.to_dict("records"):
        link = link_retention if outcome["kind"] == "binary" else link_spend
        values = people[f"outcome.{outcome['id']}"]
        silent[outcome["id"]] = int((values.notna() & kpi.isna()).sum())
        try:
            try:
                found[outcome["id"]] = link(kpi, values, controls, seed=seed, weights=people["weight"])
            except ControlsSeparate as separating:
                dropped[outcome["id"]] = separating.names
                fewer = controls.drop(columns=list(separating.names))
                found[outcome["id"]] = link(kpi, values, fewer, seed=seed, weights=people["weight"])
        except NotLinked as obstacle:
            checks.append(Check(_name(outcome["label"]), "information", obstacle.reason))
    # The effect of a point is the difference of two levels; that the measure alone decides says which level those who left are of.
    for name in [name for name, one in found.items() if (len(one.steps) < 3 or one.separated) and _few(one, rules)]:
        del found[name]
        checks.append(
            Check(_name(labels[name]), "information", say("check-linkage-level", minimum=rules.minimum_group))
        )
    for name in _traced(found):
        del found[name]
        checks.append(Check(_name(labels[name]), "information", say("check-linkage-traced")))
    rows = _rows(found, dropped, labels, {"wave": say("voice-control-wave")} | segments)
    kinds = dict(zip(survey.outcomes["id"], survey.outcomes["kind"], strict=True))
    parts = {name for name, kind in kinds.items() if kind in {"percent", "share"}}
    amount = "coefficient" if finance is None else finance.currency
    steps = [
        step for outcome, one in found.items() if not 0 < silent[outcome] < rules.minimum_group
        for step in _steps(outcome, one, "share" if one.kind == "retention" or outcome in parts else amount, rules)
    ]  # fmt: skip
    figures: dict[str, Estimate] = {}
    for row in rows:
        figures |= _figures(row, found[row.outcome], steps, finance, parts=row.outcome in parts)
    checks += [_check(row, figures) for row in rows]
    sure = paying(rows, figures)
    if [row.kind for row in sure] == ["retention", "spend"]:
        stayed, spent = (people[f"outcome.{row.outcome}"] for row in sure)
        if _adds(stayed, spent, finance):
            figures["point_money"] = added([figures[f"value_of_a_point.{row.outcome}"] for row in sure])
    return Value(rows, steps, figures, tuple(checks))


def _adds(stayed: pd.Series, spent: pd.Series, finance: Finance | None) -> bool:
    """Whether a point's money through staying and through spend is two sums of one year, and not one of them twice.

    So it is where the spend is about a year's revenue of a customer, and those who left had spent as well: where they
    spent much less, the spend counts that they left.
    """
    year = (finance.revenue_per_customer if finance else None) or 0.0
    left, others = spent[stayed == 0].mean(), spent[stayed == 1].mean()
    return bool(abs(spent.mean() - year) <= YEAR * year and left >= LEFT * others)


def outcome_figures(survey: Survey, rules: Rules, *, currency: str | None) -> dict[str, Estimate]:
    """`outcome.<id>` of the last wave, weighted: the share of customers (binary), or the mean amount; shown as any level."""
    kinds = {
        str(row["id"]): row["kind"] for row in survey.outcomes.to_dict("records") if row["kind"] in {"binary", "amount"}
    }
    people = latest(survey, ["weight", *(f"outcome.{name}" for name in kinds)])
    figures = {}
    for name, kind in kinds.items():
        answers = tally(people[f"outcome.{name}"], weights=people["weight"])
        if answers.n:
            level = (lambda one: share(one, 1, 1)) if kind == "binary" else mean_of
            found = shown(level, answers, rules)
            figures[f"outcome.{name}"] = (
                found if kind == "binary" or currency is None else replace(found, unit=currency)
            )
    return figures


@dataclass(frozen=True, eq=False)
class ByMeasure:
    """The links of every measure with every outcome, and their figures."""

    rows: list[MeasureLink] = field(default_factory=list)
    figures: dict[str, Estimate] = field(default_factory=dict)


def by_measure(
    survey: Survey, measures: Sequence[Asked], first: Value, *, finance: Finance | None, seed: int, rules: Rules
) -> ByMeasure:
    """The links of all headline measures beside each other, weighted and controlled as `value_of` does.

    All measures and outcomes are one family (Holm). Measures overlap: what their points go with does not add up. Empty
    with fewer than two measures or without outcomes.
    """
    asked = [one for one in measures if one.measure.headline]
    if len(asked) < 2 or survey.outcomes.empty:
        return ByMeasure()
    given: dict[str, Any] = {"finance": finance, "seed": seed, "rules": rules}
    found = [(one.id, first if at == 0 else value_of(survey, one, **given)) for at, one in enumerate(asked)]
    flat = [(measure, row, value.figures) for measure, value in found for row in value.rows]
    rows, figures = [], {}
    for (measure, row, known), p in zip(flat, adjusted([row.p for _, row, _ in flat]), strict=True):
        ten, money = known[f"linkage.{row.outcome}"], known.get(f"value_of_a_point.{row.outcome}")
        figures[f"measure_link.{measure}.{row.outcome}"] = replace(ten)  # a figure of its own id
        if money is not None:
            figures[f"measure_value.{measure}.{row.outcome}"] = replace(money)
        rows.append(MeasureLink(
            measure=measure, outcome=row.outcome, outcome_label=row.label, value=ten.value, low=ten.low, high=ten.high,
            unit=ten.unit, p_holm=p, holds=row.separated or (row.holds and p is not None and p < ALPHA), n=row.n, money=money is not None,
        ))  # fmt: skip
    figures |= {
        "measure_links": Estimate(len(rows), unit="count"),
        "measure_links_hold": Estimate(sum(row.holds for row in rows), unit="count"),
    }
    return ByMeasure(rows, figures)


def _steps(outcome: str, found: Linkage, unit: str, rules: Rules) -> Iterator[Step]:
    """The outcome at each level of the measure; none where a level would tell of `_few`, as the others and all would leave it."""
    if _few(found, rules):
        return
    for row in found.steps.to_dict("records"):
        level: dict[str, Any] = {str(key): value for key, value in row.items()}
        if level["n"] < rules.second_moments:
            level |= {"low": None, "high": None}
        yield Step(outcome=outcome, unit=unit, **level)


def _traced(found: Mapping[str, Linkage]) -> list[str]:
    """The outcomes whose link, beside those before it, may say at which level each customer stands.

    Of an amount each level has a mean; who left or stayed is counted, so that only the effect is new.
    """
    gone: list[str] = []
    told = 0
    for name, one in found.items():
        left = one.kind == "retention"
        more = 1 if left else len(one.groups)
        kinds = people_at(one.groups) if left else [[group.n for group in one.groups]]
        if traced(kinds, told=told + more):
            gone.append(name)
        else:
            told += more
    return gone


def people_at(groups: Sequence[Tally]) -> list[list[float]]:
    """Those who left and those who stayed, at each level of the measure."""
    return [[float(one.people[one.scores == end].sum()) for one in groups] for end in (0, 1)]


def _few(found: Linkage, rules: Rules) -> bool:
    """Whether the levels of the measure tell what few people did, or what few who did something answered.

    A client knows who of its customers left and what each spends. So few who left are like a small segment, and a level
    of few amounts, or of one that is most of their sum, says whose they are.
    """
    if found.kind == "retention":
        counts = np.array(people_at(found.groups))
        return any(one.n < rules.minimum_group for one in found.groups) or any(
            few_alike(line, rules=rules) for line in (*counts, *counts.T)
        )
    return any(one.n < rules.second_moments or _led(one.scores[one.people > 0], one) for one in found.groups)


def _led(amounts: NDArray[np.float64], level: Tally) -> bool:
    """Whether the largest amount is more than a third of a level's sum."""
    return bool(np.abs(amounts).max() > MOST_OF_ONE * float(level.people @ np.abs(level.scores)))


def controls_of(people: pd.DataFrame) -> pd.DataFrame:
    """Wave and segments as text; no answer is a group of its own, so that it costs no customer."""
    frame = people[["wave", *(name for name in people if str(name).startswith("segment."))]].astype(object)
    frame = frame.where(frame.notna() & (frame != ""), "no answer")
    return frame.loc[:, frame.nunique() > 1].rename(columns=lambda name: str(name).removeprefix("segment."))


def _rows(
    found: Mapping[str, Linkage],
    left: Mapping[str, tuple[str, ...]],
    labels: Mapping[str, str],
    named: Mapping[str, Text],
) -> list[Link]:
    rows = []
    for (outcome, one), p in zip(found.items(), adjusted([one.p for one in found.values()]), strict=True):
        point, sure = one.per_point, p is not None and p < ALPHA
        rows.append(Link(
            outcome=outcome, label=labels[outcome], kind=one.kind, per_point=point.value, low=point.low, high=point.high,
            unit=point.unit, p=_known(one.p), p_holm=p, monotone=one.monotone, separated=one.separated,
            holds=one.separated or (sure and one.agrees and one.gain > 0), told=False,
            out_of_sample=_known(one.out_of_sample), without_kpi=_known(one.without_kpi), n=one.n,
            left_out=one.left_out, controls=_listed(one.controls, named, "note-controls", say("note-no-controls")),
            dropped=_listed(left.get(outcome, ()), named, "note-controls-dropped", ""),
        ))  # fmt: skip
    best = max(rows, key=lambda row: _rank(row, found[row.outcome]), default=None)
    return [replace(row, told=row is best) for row in rows]


def _listed(names: tuple[str, ...], named: Mapping[str, Text], id_: str, none: Text) -> Text:
    return say(id_, names=tuple(named[name] for name in names)) if names else none


def _rank(row: Link, found: Linkage) -> tuple[bool, bool, float]:
    """What makes a link the one to tell: that it holds, that the measure decides alone, what it adds to the fit."""
    return row.holds, row.separated, -1.0 if math.isnan(found.gain) else found.gain


def _known(value: float) -> float | None:
    return None if math.isnan(value) else value


def _figures(
    row: Link, found: Linkage, steps: list[Step], finance: Finance | None, *, parts: bool
) -> dict[str, Estimate]:
    """The effect of ten points (one point rounds to nothing), its test and fit, each step, and the money of a point.

    An outcome of `parts` of a whole, such as a margin, is a share and has no money of its own.
    """
    point, outcome = found.per_point, row.outcome
    value, low, high = (None if end is None else 10 * end for end in (point.value, point.low, point.high))
    shares = found.kind == "retention" or parts
    unit = "fine share difference" if shares else "coefficient" if finance is None else finance.currency
    figures = {
        f"linkage.{outcome}": Estimate(value, low, high, n=found.n, unit=unit),
        f"linkage_p.{outcome}": probability(row.p_holm),
        f"linkage_holds.{outcome}": Estimate(row.holds, unit="count"),
        f"linkage_controls.{outcome}": Estimate(len(found.controls), unit="count"),
        f"linkage_fit.{outcome}": Estimate(found.out_of_sample, n=found.n, unit="share"),
        f"linkage_fit_without.{outcome}": Estimate(found.without_kpi, n=found.n, unit="share"),
    }
    for step in steps:
        if step.outcome == outcome:
            figures[step_name(step)] = Estimate(step.value, step.low, step.high, n=step.n, unit=step.unit)
    money = None if parts else _money(found, finance)
    return figures | ({f"value_of_a_point.{outcome}": money} if money else {})


def step_name(step: Step) -> str:
    """The figure of an outcome at one level of the measure: `linkage_step.<outcome>.<points>`."""
    return f"linkage_step.{step.outcome}.{step.kpi:g}"


def _money(found: Linkage, finance: Finance | None) -> Estimate | None:
    """Contribution margin that goes with one point over all customers: a year's for retention, else the outcome's."""
    if finance is None or finance.customers is None or finance.margin is None or found.per_point.value is None:
        return None
    each = finance.margin if found.kind == "spend" else finance.margin * (finance.revenue_per_customer or 0)
    if not each:
        return None
    return value_of_a_point(found, customers=finance.customers, value_each=each, currency=finance.currency)


def _name(label: object) -> Message:
    return say("check-linkage", outcome=brief(label, PAIR))


def _check(row: Link, figures: Mapping[str, Estimate]) -> Check:
    label = brief(row.label, PAIR)
    if row.separated:
        return Check(_name(label), "information", say("check-linkage-separated", outcome=label))
    fits = {"fit": figures[f"linkage_fit.{row.outcome}"], "without": figures[f"linkage_fit_without.{row.outcome}"]}
    text = say("check-linkage-holds", outcome=label, **fits)
    if not row.holds:
        tried = {} if None in {fit.value for fit in fits.values()} else fits
        text = say(
            "check-linkage-open" if tried else "check-linkage-untried",
            outcome=label,
            p=figures[f"linkage_p.{row.outcome}"],
            **tried,
        )
    if row.dropped:
        text = say("check-linkage-dropped", text=text, dropped=row.dropped)
    return Check(_name(label), "passed" if row.holds else "failed", text)
