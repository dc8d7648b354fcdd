"""RICE, ICE and WSJF beside the plan, each with how firmly its ranking stands when inputs are a step off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from workbench.scoring.roadmap.case import Case

    Floats = NDArray[np.float64]

METHODS = ("rice", "ice", "wsjf")
GRADES = np.arange(1.0, 6.0)
RICE_IMPACT = np.array([0.25, 0.5, 1.0, 2.0, 3.0])
FIBONACCI = np.array([1.0, 2.0, 3.0, 5.0, 8.0])
CONFIDENCES = np.array([0.5, 0.8, 1.0])
STEP_OF_EFFORT = 1.25  # one step of person-months: a quarter more or less


def scores(
    impact: Floats, effort: Floats, confidence: Floats, person_months: Floats, enables: Floats
) -> dict[str, Floats]:
    """The three scores; arguments are grades 1-5, confidence 0-1, person-months and the number it enables.

    RICE = reach x impact x confidence / effort with impact 0.25 to 3, confidence 50, 80 or 100 % and effort in
    person-months (at least 0.5); reach is the same for all, since no initiative states it. ICE = impact x confidence
    x ease, each 1-10. WSJF = (business value + time criticality + opportunity enablement) / job size on 1, 2, 3, 5, 8;
    time criticality is 1 for all, since no initiative states it. NaN stays NaN.

    References: RICE of Intercom, ICE of S. Ellis, WSJF of D. Reinertsen.
    """
    known = np.where(
        np.isnan(confidence), np.nan, CONFIDENCES[np.abs(np.nan_to_num(confidence)[..., None] - CONFIDENCES).argmin(-1)]
    )
    rice = np.interp(impact, GRADES, RICE_IMPACT) * known / np.maximum(person_months, 0.5)
    ice = 2 * impact * 10 * known * (12 - 2 * effort)
    enabled = np.interp(np.minimum(enables, 4) + 1, GRADES, FIBONACCI)
    wsjf = (np.interp(impact, GRADES, FIBONACCI) + 1 + enabled) / np.interp(effort, GRADES, FIBONACCI)
    return {"rice": rice, "ice": ice, "wsjf": wsjf}


def ranking(case: Case, alone: Floats, *, top: int, seed: int, draws: int = 2000) -> pd.DataFrame:
    """Scores and ranks of each initiative, and the share of `draws` in which it stays among the first `top`.

    In each draw every input of every initiative is a step lower, as stated or a step higher with equal chance: one
    grade of impact and effort, one of the three levels of confidence, a quarter of the person-months. Columns: id,
    title, npv (`alone`, money) and for each method its score, `rank_` (1 is best, equal scores share a rank, NaN
    last) and `top_` (0-1).
    """
    frame = case.frame
    impact, effort = frame["impact"].to_numpy(float), frame["effort"].to_numpy(float)
    months = case.roles.sum(axis=1) * case.months
    enables = _enabled(case)
    table = pd.DataFrame({"id": case.ids, "title": frame["title"], "npv": alone})
    stated = scores(impact, effort, case.confidence, months, enables)
    random = np.random.default_rng(seed)
    steps = random.integers(-1, 2, size=(4, draws, len(case)))
    level = np.abs(case.confidence[:, None] - CONFIDENCES).argmin(axis=1)
    moved = scores(
        np.clip(impact + steps[0], 1, 5),
        np.clip(effort + steps[1], 1, 5),
        CONFIDENCES[np.clip(level + steps[2], 0, 2)],
        months * STEP_OF_EFFORT ** steps[3],
        enables,
    )
    table["rank_npv"] = pd.Series(alone).rank(ascending=False, method="min")
    for method in METHODS:
        table[method] = stated[method]
        table[f"rank_{method}"] = table[method].rank(ascending=False, method="min")
        table[f"top_{method}"] = np.where(np.isnan(stated[method]), np.nan, _kept(moved[method], top))
    return table


def _kept(drawn: Floats, top: int) -> Floats:
    """Share of draws in which each stays among the first: ties at the border count as in."""
    filled = np.nan_to_num(drawn, nan=-np.inf)
    places = min(top, filled.shape[1])
    border = -np.sort(-filled, axis=1)[:, places - 1] if places else np.full(len(filled), np.inf)
    return np.asarray((filled >= border[:, None]).mean(axis=0))


def _enabled(case: Case) -> Floats:
    """How many initiatives need each one, directly or through another."""
    needs = {id_: set(found) for id_, found in zip(case.ids, case.frame["depends_on"], strict=True)}

    def all_needs(id_: str) -> set[str]:
        direct = needs.get(id_, set())
        return direct.union(*(all_needs(one) for one in direct)) if direct else set()

    reach = [all_needs(id_) for id_ in case.ids]
    return np.array([float(sum(id_ in found for found in reach)) for id_ in case.ids])
