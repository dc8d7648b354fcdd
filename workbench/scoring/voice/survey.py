"""What the voice of the customer needs of a survey, and how one measure turns answers into a figure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
import pandas as pd

from workbench.result import Estimate
from workbench.stats import comparisons, loyalty, proportions, satisfaction
from workbench.stats.comparisons import Difference
from workbench.stats.tallies import Tally, tallies

if TYPE_CHECKING:
    from numpy.typing import NDArray

Scale = tuple[float, float]
ALPHA = 0.05
MOST_MODELLED = 100_000


class Survey(Protocol):
    """All waves of a survey, as `measure_voice` describes them."""

    @property
    def frame(self) -> pd.DataFrame: ...  # noqa: D102 - described in measure_voice
    @property
    def touchpoints(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def segments(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def drivers(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def outcomes(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def verbatims(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def waves(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def scales(self) -> Mapping[str, Scale]: ...  # noqa: D102
    @property
    def quality(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def codebook(self) -> pd.DataFrame: ...  # noqa: D102


@dataclass(frozen=True)
class Measure:
    """One way to turn answers into a figure: its level, its change, and each answer as points of the figure.

    `points` maps scores so that their mean is the figure in points of a hundred: promoters 100, passives 0 and
    detractors -100 for NPS; 100 within the box and 0 outside for a share.
    """

    id: str
    label: str
    level: Callable[[Tally], Estimate]
    change: Callable[[Tally, Tally], Difference]
    points: Callable[[pd.Series], pd.Series]


def measures_of(survey: Survey) -> list[Measure]:
    """The headline measures that the survey has, NPS first."""
    found = []
    if _asked(survey, "nps"):
        found.append(Measure("nps", "NPS", loyalty.nps_of, loyalty.nps_difference, _net_points))
    if _asked(survey, "csat"):
        found.append(share_measure("csat", "CSAT (top-2-box)", survey.scales["csat"], satisfaction.top_box))
    if _asked(survey, "ces"):
        found.append(
            share_measure("ces", "CES (found it easy)", survey.scales["ces"], satisfaction.agreement)
        )
    return found


def _asked(survey: Survey, column: str) -> bool:
    return column in survey.frame and bool(survey.frame[column].notna().any())


def share_measure(code: str, label: str, scale: Scale, box: Callable[[Scale], Scale]) -> Measure:
    """A measure that is the share of answers within a box of the scale."""
    low, high = box(scale)

    def level(answers: Tally) -> Estimate:
        satisfaction.refuse_foreign_scores(answers, scale)
        return proportions.share(answers, low, high)

    def change(answers: Tally, earlier: Tally) -> Difference:
        return comparisons.share_difference(answers, earlier, low, high)

    def points(scores: pd.Series) -> pd.Series:
        return scores.between(low, high).astype(float).mul(100).where(scores.notna())

    return Measure(code, label, level, change, points)


def _net_points(scores: pd.Series) -> pd.Series:
    promoters, detractors = scores.between(*loyalty.PROMOTERS), scores.between(*loyalty.DETRACTORS)
    return (promoters.astype(float) - detractors.astype(float)).mul(100).where(scores.notna())


def by_wave(survey: Survey, column: str, codes: NDArray[np.intp]) -> tuple[Tally, ...]:
    """The answers of a column counted by wave, in time order, weighted; `codes` are `wave_codes`."""
    frame = survey.frame
    return tallies(frame[column], codes, groups=len(survey.waves), weights=frame["weight"])


def wave_codes(survey: Survey) -> NDArray[np.intp]:
    """Each respondent's wave as its place in time order."""
    codes, found = pd.factorize(survey.frame["wave"])
    places = {wave: at for at, wave in enumerate(survey.waves["id"])}
    return np.array([*(places.get(wave, -1) for wave in found), -1], dtype=np.intp)[codes]


def latest(survey: Survey, columns: Sequence[str]) -> pd.DataFrame:
    """These columns of the respondents of the last wave."""
    rows = np.flatnonzero(wave_codes(survey) == len(survey.waves) - 1)
    return pd.DataFrame({name: survey.frame[name].take(rows) for name in columns})


def modelled(people: pd.DataFrame, seed: int) -> pd.DataFrame:
    """The respondents that a model is fitted on: all, or a random 100,000, beyond which no digit changes."""
    if len(people) <= MOST_MODELLED:
        return people
    chosen = np.random.default_rng(seed).choice(len(people), MOST_MODELLED, replace=False)
    return people.take(np.sort(chosen))


def shown(estimate: Estimate, minimum: int) -> Estimate:
    """The estimate, or nothing of it where fewer people than the minimum answered."""
    return estimate if (estimate.n or 0) >= minimum else Estimate(None, unit=estimate.unit)


def columns(estimate: Estimate) -> dict[str, Any]:
    """An estimate as columns of a table."""
    return {
        "value": estimate.value,
        "low": estimate.low,
        "high": estimate.high,
        "n": estimate.n,
        "unit": estimate.unit,
    }


def change_columns(difference: Difference | None, minimum: int) -> dict[str, Any]:
    """A difference as columns of a table; empty where a side may not be shown."""
    if difference is None or (difference.estimate.n or 0) < 2 * minimum:
        return dict.fromkeys(("change", "change_low", "change_high", "change_unit", "p"))
    change = difference.estimate
    return {"change": change.value, "change_low": change.low, "change_high": change.high,
            "change_unit": change.unit, "p": difference.p}  # fmt: skip


def estimate_of(row: Mapping[Any, Any], *, change: bool = False) -> Estimate:
    """The estimate in a row of `columns` or, with `change`, of `change_columns`."""
    names = ("change", "change_low", "change_high") if change else ("value", "low", "high")
    value, low, high = (None if pd.isna(row[name]) else float(row[name]) for name in names)
    n = None if pd.isna(row["n"]) else int(row["n"])
    return Estimate(value, low, high, n=n, unit=str(row["change_unit" if change else "unit"]))
