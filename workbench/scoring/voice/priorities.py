"""Key drivers of the headline measure, and importance against performance: what to fix first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from workbench.claims import Message, say
from workbench.claims.labels import PAIR, brief
from workbench.model.inputs import Survey
from workbench.model.voice import LEAST_R2, Driver, Touchpoint
from workbench.result import Check, Estimate
from workbench.scoring.voice.survey import Asked, latest, modelled, stepped
from workbench.stats.drivers import KeyDrivers, Missing, key_drivers
from workbench.stats.satisfaction import scale_of, top_box

# A touchpoint that most people have not used cannot be in a model of complete answers: it would empty the sample.
ASKED = 0.5
ENOUGH = 50
# Below this share of resamples a place or a quadrant is not claimed; at most so many drivers share the lead.
SURE, MOST_LEADERS = 0.95, 3
LEAST_DRAWN = 0.05  # below this share of explained variance no driver is drawn
QUADRANTS = {(True, False): "concentrate", (True, True): "keep", (False, False): "low", (False, True): "overkill"}
# More of it is not better, so that none of the four quadrants says what to do.
AGAINST = "against"
NAME = say("check-drivers")
METHODS = {"Shapley (LMG)": say("check-method-shapley"), "Johnson relative weights": say("check-method-johnson")}


@dataclass(frozen=True, eq=False)
class Priorities:
    """Drivers with importance, performance and quadrant (Martilla and James, 1977), and how good the model is."""

    rows: list[Driver]
    check: Check
    figures: dict[str, Estimate] = field(default_factory=dict)


def priorities_of(survey: Survey, measure: Asked | None, touchpoints: list[Touchpoint], *, seed: int) -> Priorities:
    """Importance of each touchpoint (or mapped driver question) for the measure's score, in the last wave.

    Where most respondents answered everything, only they count; else each pair of questions counts all who answered
    both. Questions answered by fewer than half of the respondents stay out of the model. The matrix is cut at the
    mean importance and the mean performance, in the sample and in every resample; a driver whose better ratings go
    with a lower measure, the others held, is in no quadrant. `focus` is "falling" for an important driver whose
    satisfaction fell, "low" for one that is below average in 95 % of resamples and did not rise; neither where the
    model explains too little. Without a measure or enough answers there are no rows and the check says why.
    """
    if measure is None:
        return _none(say("check-drivers-no-measure"))
    prefix, listed = ("driver", survey.drivers) if len(survey.drivers) else ("touchpoint", survey.touchpoints)
    labels = {f"{prefix}.{row['id']}": str(row["label"]) for row in listed.to_dict("records")}
    people = modelled(latest(survey, [*labels, measure.id, "weight"]), seed)
    answered = people[list(labels)].notna().mean() if labels else pd.Series(dtype=float)
    kept = [name for name in labels if answered[name] >= ASKED and people[name].nunique() > 1]
    reason = _obstacle(people[[*kept, measure.id]], kept, measure.id)
    if reason:
        return _none(reason)
    complete = people[[*kept, measure.id]].notna().all(axis=1).mean() >= ASKED
    missing: Missing = "complete" if complete else "pairwise"
    levels = _levels(people[kept], listed, prefix)
    found = key_drivers(
        people[kept], people[measure.id], seed=seed, weights=people["weight"], levels=levels, missing=missing
    )
    rows = _rows(found, kept, labels, _performance(touchpoints, levels, prefix), touchpoints)
    rare = tuple(brief(labels[name], PAIR) for name in labels if name not in kept)
    figures = _figures(found, rows)
    return Priorities(rows, _check(found, figures["driver_r2"], measure, missing, rare), figures)


def leaders(drivers: list[Driver]) -> list[Driver]:
    """The significant drivers that may claim the lead: the first alone where it is first in 95 % of resamples.

    Else the fewest that together are first in 95 %, at most three, whose order is not told.
    """
    held, leading = 0.0, list[Driver]()
    for one in (row for row in drivers if row.significant):
        if held >= SURE or len(leading) == MOST_LEADERS:
            break
        leading.append(one)
        held += one.first
    return leading


def _none(reason: Message) -> Priorities:
    return Priorities([], Check(NAME, "information", reason))


def _obstacle(frame: pd.DataFrame, kept: list[str], outcome: str) -> Message | None:
    """Why there can be no model, or nothing."""
    if len(kept) < 2:
        return say("check-drivers-two")
    if frame[outcome].nunique() < 2:
        return say("check-drivers-one-score")
    there = frame.notna().to_numpy(dtype=float)
    fewest = int((there.T @ there).min())
    return say("check-drivers-few", people=fewest) if fewest < max(ENOUGH, 3 * len(kept)) else None


def _levels(people: pd.DataFrame, listed: pd.DataFrame, prefix: str) -> pd.DataFrame:
    """Each answer as performance: in the two highest scores or not; for driver questions its place in the range."""
    scales = {f"{prefix}.{row['id']}": row for row in listed.to_dict("records")}
    found: dict[str, pd.Series] = {}
    for name in map(str, people):
        answers = people[name]
        if prefix == "touchpoint":
            box = top_box(scale_of(scales[name]))
            found[name] = answers.between(*box).astype(float).where(answers.notna())
        else:
            found[name] = (answers - answers.min()) / (answers.max() - answers.min())
    return pd.DataFrame(found)


def _performance(touchpoints: list[Touchpoint], levels: pd.DataFrame, prefix: str) -> dict[str, float]:
    """The share of the two highest scores of a touchpoint; for driver questions the mean place in the range."""
    if prefix == "touchpoint":
        known = {f"touchpoint.{row.touchpoint}": row.value for row in touchpoints}
        return {name: value for name in map(str, levels) if (value := known.get(name)) is not None}
    return {str(name): float(value) for name, value in levels.mean().items()}


def _rows(
    found: KeyDrivers,
    kept: list[str],
    labels: Mapping[str, str],
    performance: Mapping[str, float],
    touchpoints: list[Touchpoint],
) -> list[Driver]:
    held = _held(found, kept, performance)
    mean_share = float(found.table["share"].mean())
    mean_level = float(np.mean(list(performance.values()))) if performance else 0.0
    trends = {f"touchpoint.{row.touchpoint}": row for row in touchpoints}
    told = (found.r2.value or 0) >= LEAST_R2
    rows = []
    for one in found.table.to_dict("records"):
        name, level = str(one["driver"]), performance.get(str(one["driver"]))
        quadrant = AGAINST if one["sign"] < 0 else QUADRANTS[one["share"] >= mean_share, (level or 0) >= mean_level]
        stays = held.get((name, quadrant))
        driver = {
            key: one[key] for key in ("importance", "share", "share_low", "share_high", "sign", "significant", "first")
        }
        rows.append(Driver(
            **driver, driver=name.partition(".")[2], label=labels[name], importance_low=one["low"],
            importance_high=one["high"], performance=level, quadrant=quadrant, held=stays,
            focus=_focus(quadrant, stays, trends.get(name)) if told and one["significant"] and level is not None else "",
        ))  # fmt: skip
    return rows


def _held(found: KeyDrivers, kept: list[str], performance: Mapping[str, float]) -> dict[tuple[str, str], float]:
    """For each driver and quadrant, the share of resamples that put it there."""
    at = [kept.index(name) for name in kept if name in performance]
    if not at:
        return {}
    levels = np.array([performance[kept[place]] for place in at]) + found.shifts[:, at]
    important = found.drawn[:, at] >= found.drawn.mean(axis=1, keepdims=True)
    good = levels >= levels.mean(axis=1, keepdims=True)
    return {
        (kept[place], quadrant): stepped(float(((important[:, one] == a) & (good[:, one] == b)).mean()))
        for one, place in enumerate(at)
        for (a, b), quadrant in QUADRANTS.items()
    }


def _focus(quadrant: str, held: float | None, trend: Touchpoint | None) -> str:
    """Why an important driver should be worked on, if it should."""
    moved = (trend.change or 0) if trend is not None and trend.significant else 0
    if quadrant in {"concentrate", "keep"} and moved < 0:
        return "falling"
    return "low" if quadrant == "concentrate" and (held or 0) >= SURE and moved <= 0 else ""


def _figures(found: KeyDrivers, rows: list[Driver]) -> dict[str, Estimate]:
    """Each driver's share of what the model explains, its quadrant's share of resamples, R^2, and the first's share."""
    r2 = found.r2
    figures = {
        "driver_r2": Estimate(r2.value, r2.low, r2.high, n=found.n, unit="share"),
        "driver_first_share": Estimate(stepped(rows[0].first), n=found.n, unit="share"),
        "drivers_significant": Estimate(sum(row.significant for row in rows), unit="count"),
    }
    if (r2.value or 0) >= LEAST_R2:
        figures["drivers_focus"] = Estimate(sum(bool(row.focus) for row in rows), unit="count")
        low = [row.share for row in rows if row.focus == "low"]
        if len(low) > 1:
            figures |= {"focus_weight": Estimate(sum(low), unit="share"), "focus_low": Estimate(len(low), unit="count")}
    for row in rows:
        figures[f"driver.{row.driver}"] = Estimate(row.share, row.share_low, row.share_high, n=found.n, unit="share")
        if row.held is not None:
            figures[f"driver_quadrant.{row.driver}"] = Estimate(row.held, n=found.n, unit="share")
    return figures


def _check(found: KeyDrivers, r2: Estimate, measure: Asked, missing: Missing, rare: tuple[str, ...]) -> Check:
    given: dict[str, Any] = {"measure": measure.measure.label, "method": METHODS[found.method], "n": found.n, "r2": r2}
    if missing == "complete":
        text = say("check-drivers-complete", out=found.left_out, **given)
    else:
        text = say("check-drivers-pairs", pairs=found.fewest, **given)
    if rare:
        text = say("check-drivers-rare", text=text, names=rare)
    return Check(NAME, "passed" if (found.r2.value or 0) >= LEAST_R2 else "failed", text)
