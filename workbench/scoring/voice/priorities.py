"""Key drivers of the headline measure, and importance against performance: what to fix first."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from workbench.result import Check, Estimate
from workbench.scoring.voice.labels import PAIR, brief
from workbench.scoring.voice.survey import Measure, Survey, latest, modelled
from workbench.stats.drivers import KeyDrivers, Missing, key_drivers

# A touchpoint that most people have not used cannot be in a model of complete answers: it would empty the sample.
ASKED = 0.5
ENOUGH = 50
# Below this share of resamples the first place is not claimed; at most so many drivers share the lead.
SURE, MOST_LEADERS = 0.8, 3
COLUMNS = ["driver", "label", "importance", "importance_low", "importance_high", "share", "share_low", "share_high",
           "sign", "significant", "first", "performance", "quadrant"]  # fmt: skip
QUADRANTS = {
    (True, False): "Concentrate here",
    (True, True): "Keep up the good work",
    (False, False): "Low priority",
    (False, True): "Possible overkill",
}
# More of it is not better, so that none of the four quadrants says what to do.
AGAINST = "Goes against the measure"


@dataclass(frozen=True, eq=False)
class Priorities:
    """Drivers with importance, performance and quadrant (Martilla and James, 1977), and how good the model is."""

    table: pd.DataFrame
    figures: dict[str, Estimate]
    check: Check


def priorities_of(
    survey: Survey, measure: Measure | None, touchpoints: pd.DataFrame, *, seed: int
) -> Priorities:
    """Importance of each touchpoint (or mapped driver question) for the measure's score, in the last wave.

    Where most respondents answered everything, only they count; else each pair of questions counts all who answered
    both. Questions answered by fewer than half of the respondents stay out of the model. The matrix is cut at the
    mean importance and the mean performance; a driver whose better ratings go with a lower measure, the others held,
    is in no quadrant. Without a measure or enough answers the table is empty and the check says why.
    """
    if measure is None:
        return _none("Key drivers need NPS, CSAT or CES, which were not asked; they are not computed.")
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
    found = key_drivers(
        people[kept], people[measure.id], seed=seed, weights=people["weight"], missing=missing
    )
    table = _table(found, labels, _performance(touchpoints, prefix, people))
    rare = [brief(labels[name], PAIR) for name in labels if name not in kept]
    return Priorities(table, _figures(found), _check(found, measure, missing, rare))


def leaders(drivers: pd.DataFrame) -> pd.DataFrame:
    """The significant drivers that may claim the lead: the first alone where it is first in 80 % of resamples.

    Else the fewest that together are first in 80 %, at most three, whose order is within chance. `drivers` has the
    columns of `Priorities.table`; the rows keep its order, most important first.
    """
    strong = drivers[drivers["significant"].astype(bool)]
    before = strong["first"].astype(float).cumsum().shift(fill_value=0.0)
    return strong[before < SURE].head(MOST_LEADERS)


def _none(reason: str) -> Priorities:
    return Priorities(pd.DataFrame(columns=COLUMNS), {}, Check("Key drivers", "information", reason))


def _obstacle(frame: pd.DataFrame, kept: list[str], outcome: str) -> str:
    """Why there can be no model, or nothing."""
    if len(kept) < 2:
        return "Key drivers need two questions that half of the respondents answered; they are not computed."
    if frame[outcome].nunique() < 2:
        return "All gave one score, which nothing can explain; key drivers are not computed."
    there = frame.notna().to_numpy(dtype=float)
    fewest = int((there.T @ there).min())
    if fewest < max(ENOUGH, 3 * len(kept)):
        return (
            f"Only {fewest} respondents answered both of two driver questions; key drivers are not computed."
        )
    return ""


def _performance(touchpoints: pd.DataFrame, prefix: str, people: pd.DataFrame) -> dict[str, float]:
    """Top-2-box share of a touchpoint; for driver questions the mean as a share of the answers' range."""
    if prefix == "touchpoint":
        return {f"touchpoint.{row['touchpoint']}": row["value"] for row in touchpoints.to_dict("records")}
    columns = people[[name for name in people if str(name).startswith("driver.")]]
    spread = (columns.mean() - columns.min()) / (columns.max() - columns.min())
    return {str(name): float(value) for name, value in spread.items()}


def _table(found: KeyDrivers, labels: dict[str, str], performance: dict[str, float]) -> pd.DataFrame:
    table = found.table.rename(columns={"low": "importance_low", "high": "importance_high"})
    table = table.assign(label=table["driver"].map(labels), performance=table["driver"].map(performance))
    important = table["share"] >= table["share"].mean()
    good = table["performance"] >= table["performance"].mean()
    quadrants = [
        AGAINST if sign < 0 else QUADRANTS[bool(a), bool(b)]
        for sign, a, b in zip(table["sign"], important, good, strict=True)
    ]
    ids = table["driver"].str.partition(".")[2]
    return table.assign(driver=ids, quadrant=quadrants)[COLUMNS]


def _figures(found: KeyDrivers) -> dict[str, Estimate]:
    """Each driver's share of what the model explains, R^2, and how often the first one is first among resamples."""
    figures = {
        f"driver.{row['driver'].partition('.')[2]}": Estimate(
            row["share"], row["share_low"], row["share_high"], n=found.n, unit="share"
        )
        for row in found.table.to_dict("records")
    }
    first = Estimate(float(found.table["first"].iloc[0]), n=found.n, unit="share")
    return figures | {"driver_r2": found.r2, "driver_first": first}


def _check(found: KeyDrivers, measure: Measure, missing: Missing, rare: list[str]) -> Check:
    who = (
        f"{found.n:,} complete answers ({found.left_out:,} left out)"
        if missing == "complete"
        else f"{found.n:,} respondents, each pair of questions on all who answered both ({found.fewest:,} or more)"
    )
    explained = 100 * (found.r2.value or 0)
    text = f"Key drivers of {measure.label} by {found.method} on {who}; they explain {explained:.0f} % of the variance."
    if rare:
        text += f" Answered by fewer than half and left out: {', '.join(rare)}."
    return Check("Key drivers", "passed" if (found.r2.value or 0) >= 0.2 else "failed", text)
