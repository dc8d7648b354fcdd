"""Financial linkage of the headline measure: what one point goes with in retention and in spend."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import pandas as pd

from workbench.result import Check, Estimate
from workbench.scoring.voice.labels import PAIR, brief
from workbench.scoring.voice.survey import Measure, Survey, modelled
from workbench.stats.linkage import CAVEAT, Linkage, link_retention, link_spend, value_of_a_point

COLUMNS = ["outcome", "label", "kind", "per_point", "low", "high", "unit", "p", "monotone", "out_of_sample",
           "without_kpi", "n", "left_out", "controls", "caveat"]  # fmt: skip
STEPS = ["outcome", "kpi", "value", "low", "high", "n"]


class Finance(Protocol):
    """The assumptions that turn retention and spend into money; any may be missing (None)."""

    @property
    def currency(self) -> str: ...  # noqa: D102 - fields of finance.yaml
    @property
    def customers(self) -> int | None: ...  # noqa: D102
    @property
    def revenue_per_customer(self) -> float | None: ...  # noqa: D102
    @property
    def margin(self) -> float | None: ...  # noqa: D102


@dataclass(frozen=True, eq=False)
class Value:
    """One row an outcome, the outcome at each KPI level, the figures and what to know about them."""

    table: pd.DataFrame
    steps: pd.DataFrame
    figures: dict[str, Estimate]
    checks: tuple[Check, ...]


def value_of(
    survey: Survey, measure: Measure | None, *, finance: Finance | None, seed: int, minimum: int
) -> Value:
    """What one point of the measure goes with in each outcome of the client's data, all waves together.

    The KPI of a customer is the measure's contribution in points (NPS: 100, 0 or -100), so that one point is one
    point of the published figure. Controls are the wave and the segments. An outcome that cannot be modelled is
    left out and the check says why; without a measure there is nothing to link.
    """
    if measure is None:
        return Value(pd.DataFrame(columns=COLUMNS), pd.DataFrame(columns=STEPS), {}, ())
    rows, steps, checks = [], [], []
    figures: dict[str, Estimate] = {}
    names = [measure.id, "wave", *(f"{kind}.{name}" for kind, listed in (("segment", survey.segments),
             ("outcome", survey.outcomes)) for name in listed["id"])]  # fmt: skip
    people = modelled(survey.frame[names], seed) if len(survey.outcomes) else survey.frame[names].head(0)
    kpi, controls = measure.points(people[measure.id]), _controls(people)
    for outcome in survey.outcomes.to_dict("records"):
        values = people[f"outcome.{outcome['id']}"]
        link = link_retention if outcome["kind"] == "binary" else link_spend
        try:
            found = link(kpi, values, controls, seed=seed)
        except ValueError as obstacle:
            checks.append(
                Check(
                    f"Linkage to {brief(outcome['label'], PAIR)}", "information", f"Not computed: {obstacle}."
                )
            )
            continue
        rows.append(_row(outcome["id"], outcome["label"], found))
        steps.append(found.steps[found.steps["n"] >= minimum].assign(outcome=outcome["id"]))
        figures |= _figures(outcome["id"], found, finance)
        checks.append(_check(brief(outcome["label"], PAIR), found))
    joined = pd.concat(steps, ignore_index=True) if steps else pd.DataFrame(columns=STEPS)
    return Value(pd.DataFrame(rows, columns=COLUMNS), joined[STEPS], figures, tuple(checks))


def _controls(people: pd.DataFrame) -> pd.DataFrame:
    """Wave and segments as text; no answer is a group of its own, so that it costs no customer."""
    frame = people[["wave", *(name for name in people if str(name).startswith("segment."))]].astype(object)
    frame = frame.where(frame.notna() & (frame != ""), "no answer")
    return frame.loc[:, frame.nunique() > 1].rename(columns=lambda name: str(name).removeprefix("segment."))


def _row(outcome: str, label: str, found: Linkage) -> dict[str, object]:
    point = found.per_point
    return {
        "outcome": outcome, "label": label, "kind": found.kind, "per_point": point.value, "low": point.low,
        "high": point.high, "unit": point.unit, "p": found.p, "monotone": found.monotone,
        "out_of_sample": found.out_of_sample, "without_kpi": found.without_kpi, "n": found.n,
        "left_out": found.left_out, "controls": ", ".join(found.controls), "caveat": CAVEAT,
    }  # fmt: skip


def _figures(outcome: str, found: Linkage, finance: Finance | None) -> dict[str, Estimate]:
    """The effect of ten points (one point rounds to nothing), fit, and the money a year of one point."""
    point = found.per_point
    value, low, high = (None if end is None else 10 * end for end in (point.value, point.low, point.high))
    unit = point.unit if found.kind == "retention" or finance is None else finance.currency
    figures = {
        f"linkage.{outcome}": Estimate(value, low, high, n=found.n, unit=unit),
        f"linkage_fit.{outcome}": Estimate(found.out_of_sample, n=found.n, unit="coefficient"),
    }
    money = _money(found, finance)
    return figures | ({f"value_of_a_point.{outcome}": money} if money else {})


def _money(found: Linkage, finance: Finance | None) -> Estimate | None:
    """Contribution margin a year that goes with one point over all customers."""
    if finance is None or finance.customers is None or finance.margin is None:
        return None
    each = finance.margin if found.kind == "spend" else finance.margin * (finance.revenue_per_customer or 0)
    if not each:
        return None
    return value_of_a_point(found, customers=finance.customers, value_each=each, currency=finance.currency)


def _check(label: str, found: Linkage) -> Check:
    name = "AUC" if found.kind == "retention" else "R2"
    return Check(
        f"Linkage to {label}",
        "passed" if found.monotone and found.p < 0.05 else "failed",
        f"{label} {'moves one way' if found.monotone else 'does not move one way'} along the measure; {name} for unseen "
        f"customers {found.out_of_sample:.2f} with it, {found.without_kpi:.2f} without. {CAVEAT}",
    )
