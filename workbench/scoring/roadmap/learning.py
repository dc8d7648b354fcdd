"""What pilots taught the plan: measured effects in place of assumed ones, by Bayes' rule."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import pandas as pd

from workbench.model.effects import Effect, Expected, Learned
from workbench.model.rows import frame_of, rows_of
from workbench.result import Estimate

if TYPE_CHECKING:
    from workbench.result import Result

DIGITS = 6  # significant digits of what goes on to the plan: none of them hangs on a library's last bit
FIRST, RATING = 2, "touchpoint."  # initiatives told; how the name of a rating begins
HALF = math.sqrt(6)  # half the width of a symmetric triangular distribution, in its standard deviations


def learnt(initiatives: pd.DataFrame, upstream: Sequence[Result]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The initiatives with what was measured of them, and the table `Learned` of what changed, empty where nothing did.

    An effect that no check speaks against (`Effect.usable`) meets what the plan assumes of the same initiative and figure
    in the same unit. The plan's triangular range is a normal distribution of its mean and variance for an initiative
    that delivers, as it does with its `confidence`, and no effect otherwise; both are updated by the normal likelihood
    of the estimate. The range becomes the symmetric triangle of the posterior's mean and variance. With several figures
    of one initiative the confidence is updated by each in turn. What a point is worth, and the chance that it is a
    cause of money, stay as stated: a pilot says nothing of them.

    Reference: Gelman et al. (2013), Bayesian Data Analysis, 3rd ed., 2.5 (normal with known variance), with a spike at zero
    after Mitchell and Beauchamp (1988), JASA 83, 1023-1032.
    """
    measured = {
        (row.initiative, row.figure): row
        for one in upstream if one.module == "effects" and Effect.table in one.tables
        for row in one.rows(Effect) if row.usable and row.error
    }  # fmt: skip
    rows: list[Learned] = []
    if not measured:
        return initiatives, frame_of(Learned, rows)
    frame, all_effects, chances = initiatives.copy(), [], []
    for one in initiatives.to_dict("records"):
        chance, effects = one["confidence"], []
        chance = 1.0 if chance is None or math.isnan(chance) else float(chance)
        for effect in one["effects"]:
            found = measured.get((one["id"], effect["figure"]))
            if found is not None:
                effect, row = _updated(one, effect, found, chance)
                chance = row.chance_now
                rows.append(row)
            effects.append(effect)
        all_effects.append(effects)
        chances.append(chance if rows and rows[-1].initiative == one["id"] else one["confidence"])
    frame["effects"], frame["confidence"] = pd.Series(all_effects, index=frame.index, dtype=object), chances
    return frame, frame_of(Learned, rows)


def learned_figures(learned: pd.DataFrame) -> dict[str, Estimate]:
    """`learned` counts what was updated; `chance_before|chance_now.<initiative>.<figure>` the chance that it delivers."""
    figures = {"learned": Estimate(len(learned), unit="count")} if len(learned) else {}
    for row in rows_of(Learned, learned):
        at = f"{row.initiative}.{row.figure.replace('.', '_')}"
        figures[f"effect_assumed.{at}"] = Estimate(row.assumed, row.assumed_low, row.assumed_high, unit="coefficient")
        figures[f"effect_measured.{at}"] = Estimate(
            row.measured, row.measured_low, row.measured_high, unit="coefficient"
        )
        figures[f"effect_now.{at}"] = Estimate(row.now, row.now_low, row.now_high, unit="coefficient")
        figures[f"chance_before.{at}"] = Estimate(row.chance, unit="share")
        figures[f"chance_now.{at}"] = Estimate(row.chance_now, unit="share")
    return figures


def expected(
    initiatives: pd.DataFrame, plan: pd.DataFrame, learned: pd.DataFrame, names: Mapping[str, str]
) -> pd.DataFrame:
    """The effects on ratings (rows `Expected`) of the initiatives that bring most of the benefit, as far as no trial measured them."""
    known = {(row.initiative, row.figure) for row in rows_of(Learned, learned)}
    chosen = plan[plan["chosen"].astype(bool) & plan["benefit"].notna()] if "benefit" in plan else plan.head(0)
    first = chosen.sort_values("benefit", ascending=False)["id"].head(FIRST)
    rows = [
        Expected(
            initiative=str(one["id"]),
            title=str(one["title"]),
            figure=str(effect["figure"]),
            label=names.get(str(effect["figure"]), str(effect["figure"])),
            low=float(effect["low"]),
            mean=(float(effect["low"]) + float(effect["likely"]) + float(effect["high"])) / 3,
            high=float(effect["high"]),
            chance=1.0 if one["confidence"] is None or math.isnan(one["confidence"]) else float(one["confidence"]),
        )
        for id_ in first
        for one in initiatives[initiatives["id"] == id_].to_dict("records")
        for effect in one["effects"]
        if str(effect["figure"]).startswith(RATING) and (one["id"], effect["figure"]) not in known
    ]
    return frame_of(Expected, rows)


def expected_figures(rows: pd.DataFrame) -> dict[str, Estimate]:
    """`effect_expected|chance_expected.<initiative>.<figure>`: the points that the plan assumes, and how likely they come."""
    made: dict[str, Estimate] = {}
    for row in rows_of(Expected, rows):
        at = f"{row.initiative}.{row.figure.replace('.', '_')}"
        made[f"effect_expected.{at}"] = Estimate(row.mean, row.low, row.high, unit="coefficient")
        made[f"chance_expected.{at}"] = Estimate(row.chance, unit="share")
    return made


def _updated(
    initiative: Mapping[Any, Any], effect: Mapping[str, Any], found: Effect, chance: float
) -> tuple[dict[str, Any], Learned]:
    low, likely, high = (float(effect[end]) for end in ("low", "likely", "high"))
    mean = (low + likely + high) / 3
    variance = max((low**2 + likely**2 + high**2 - low * likely - low * high - likely * high) / 18, 1e-12)
    value, noise = found.value or 0.0, (found.error or 0.0) ** 2
    weight = variance / (variance + noise)
    after, spread = _kept(mean + weight * (value - mean)), _kept(math.sqrt(variance * (1 - weight)))
    delivers = chance * _density(value - mean, variance + noise)
    fails = (1 - chance) * _density(value, noise)
    now = _kept(delivers / (delivers + fails)) if delivers + fails > 0 else chance
    ends = (_kept(after - HALF * spread), after, _kept(after + HALF * spread))
    row = Learned(
        initiative=str(initiative["id"]),
        title=str(initiative["title"]),
        figure=str(effect["figure"]),
        label=found.label,
        assumed=mean,
        assumed_low=low,
        assumed_high=high,
        measured=value,
        measured_low=found.low or value,
        measured_high=found.high or value,
        now=after,
        now_low=ends[0],
        now_high=ends[2],
        chance=chance,
        chance_now=now,
    )
    return {**effect, "low": ends[0], "likely": ends[1], "high": ends[2]}, row


def _kept(number: float) -> float:
    return float(f"{number:.{DIGITS}g}")


def _density(distance: float, variance: float) -> float:
    return math.exp(-(distance**2) / (2 * variance)) / math.sqrt(variance)


__all__ = ["learned_figures", "learnt"]
