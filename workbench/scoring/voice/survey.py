"""What the voice of the customer needs of a survey, and how answers become the columns of its tables."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from workbench.model.inputs import Survey
from workbench.model.voice import Change, Level
from workbench.privacy import Rules, few_apart
from workbench.result import Estimate
from workbench.stats import comparisons
from workbench.stats.comparisons import Difference
from workbench.stats.measures import MEASURES, Measure, Scored
from workbench.stats.tallies import Tally, tallies

if TYPE_CHECKING:
    from numpy.typing import NDArray

MOST_MODELLED = 100_000
# A rank or a quadrant is claimed from this share of resamples on, recorded in steps of five points.
STEPS = 20


@dataclass(frozen=True)
class Asked:
    """A measure that the survey has, and how its answers are scored."""

    measure: Measure
    scored: Scored

    @property
    def id(self) -> str:
        """The measure's id, which is its column too."""
        return self.measure.id


def measures_of(survey: Survey) -> list[Asked]:
    """The measures that anybody answered: first those that may be the headline and were asked last, by rank."""
    found = [name for name in MEASURES if name in survey.frame and bool(survey.frame[name].notna().any())]
    now = latest(survey, found).notna().any()
    found.sort(key=lambda name: (not MEASURES[name].headline, not now[name]))
    return [Asked(MEASURES[name], MEASURES[name].on(survey.scales[name])) for name in found]


def by_wave(survey: Survey, column: str, codes: NDArray[np.intp], rules: Rules) -> tuple[Tally, ...]:
    """The answers of a column counted by wave, in time order, weighted but where they are few; `codes` are `wave_codes`."""
    frame = survey.frame
    counted = tallies(frame[column], codes, groups=len(survey.waves), weights=frame["weight"])
    return tuple(once_each(one, rules) for one in counted)


def once_each(answers: Tally, rules: Rules) -> Tally:
    """The answers, those of few each counted once: a client knows the weights of its accounts, and so which of them add up."""
    return answers.unweighted() if answers.n < 2 * rules.second_moments else answers


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


@dataclass(frozen=True, eq=False)
class Panel:
    """Two waves of a survey, and who of their respondents answered both."""

    survey: Survey
    now: NDArray[np.intp]
    before: NDArray[np.intp]
    both: NDArray[np.object_]

    @classmethod
    def of(cls, survey: Survey, codes: NDArray[np.intp], now: int, before: int) -> Panel:
        """The respondents of two waves, by their place in time order."""
        names = survey.frame["respondent"].array
        rows = np.flatnonzero(codes == now), np.flatnonzero(codes == before)
        named = [pd.Index(names.take(one)) for one in rows]
        unique = all(one.is_unique for one in named)
        both = named[0].intersection(named[1]) if unique else pd.Index([])
        return cls(survey, *rows, both[both != ""].to_numpy(dtype=object))

    @cached_property
    def places(self) -> list[NDArray[np.intp]]:
        """Where those who answered both stand in `now` and in `before`."""
        names = self.survey.frame["respondent"].array
        rows = (self.now, self.before) if len(self.both) else ()
        return [pd.Index(names.take(one)).get_indexer(self.both) for one in rows] or [self.now[:0], self.before[:0]]

    def change(self, column: str, scored: Scored, groups: Sequence[Tally]) -> tuple[Difference, int]:
        """The change between two tallies (now, before), narrowed by people who answered both, and how many they are."""
        found = scored.change(*groups)
        if not len(self.both):
            return found, 0
        frame, parts = self.survey.frame, []
        for rows in (self.now, self.before):
            part = frame[["respondent", column, "weight"]].take(rows).set_index("respondent")
            parts.append(pd.DataFrame({"points": scored.points(part[column]), "weight": part["weight"]}))
        narrowed = comparisons.paired(found, *parts)
        if narrowed is found:
            return found, 0
        now, then = (one["points"].reindex(self.both).notna() for one in parts)
        return narrowed, int((now & then).sum())


def may_be_shown(answers: Tally, rules: Rules, *levels: Callable[[Tally], Estimate]) -> bool:
    """Whether figures of these answers tell nobody's: enough people, enough of them by weight, not few of one mind.

    With the effective size at the minimum or above, no respondent has more than 45 % of the weight. Of one mind are
    few whose `levels` say that all, or all but one, are promoters, detractors, in the box or outside of it.
    """
    if answers.n < rules.minimum_group or answers.effective < rules.minimum_group - 1e-9:
        return False
    if answers.n >= rules.uniform_limit:
        return True
    alike = int((answers.people > 0).sum()) == 1
    return not alike and not any(_at_an_end(level(answers.unweighted()), answers.n) for level in levels)


def may_be_compared(answers: Sequence[Tally], rules: Rules, *levels: Callable[[Tally], Estimate]) -> bool:
    """Whether a difference of these answers may be told with its interval, from which the spread of each follows."""
    return all(one.n >= rules.second_moments and may_be_shown(one, rules, *levels) for one in answers)


def _at_an_end(level: Estimate, n: int) -> bool:
    """Whether a share or a net of so many people leaves at most one of them who is not at its end."""
    if level.value is None or level.unit not in {"share", "points"}:
        return False
    away = min(level.value, 1 - level.value) if level.unit == "share" else 1 - abs(level.value) / 100
    return n * away <= 1 + 1e-9


def shown(level: Callable[[Tally], Estimate], answers: Tally, rules: Rules) -> Estimate:
    """What `level` gives of the answers, or nothing of it where they may not be shown.

    Below the size from which a spread may be told it comes without interval.
    """
    estimate = level(answers)
    if not may_be_shown(answers, rules, level):
        return Estimate(None, unit=estimate.unit)
    return estimate if answers.n >= rules.second_moments else replace(estimate, low=None, high=None)


def few_weights(survey: Survey, names: Sequence[str], rules: Rules) -> set[tuple[str, str]]:
    """The columns (of `names`) and waves in which fewer people than the minimum have another weight than most.

    A weighted level less the unweighted one is then what these few said.
    """
    weight = survey.frame["weight"].to_numpy(dtype=float)
    if not len(weight) or weight.min() == weight.max():
        return set()
    found, codes = set(), wave_codes(survey)
    for name in names:
        there = survey.frame[name].notna().to_numpy()
        for at, wave in enumerate(survey.waves["id"]):
            if few_apart(weight[there & (codes == at)], minimum=rules.minimum_group):
                found.add((name, str(wave)))
    return found


def columns(estimate: Estimate) -> dict[str, Any]:
    """An estimate as the fields of a `Level`."""
    return {name: getattr(estimate, name) for name in ("value", "low", "high", "n", "unit")}


def change_columns(difference: Difference | None, people: int = 0) -> dict[str, Any]:
    """A difference that `may_be_compared` as the fields of a `Change`; nothing without one."""
    if difference is None:
        return {}
    change = difference.estimate
    return {
        "change": change.value,
        "change_low": change.low,
        "change_high": change.high,
        "change_unit": change.unit,
        "p": difference.p,
        "shared": people,
    }


def level_of(row: Level) -> Estimate:
    """The estimate in a row."""
    return Estimate(row.value, row.low, row.high, n=row.n, unit=row.unit)


def change_of(row: Change, n: int | None = None) -> Estimate:
    """The change in a row that has one."""
    return Estimate(row.change, row.change_low, row.change_high, n=n, unit=row.change_unit or "points")


def adjusted(p_values: Sequence[float | None]) -> list[float | None]:
    """Holm's p-values of one family, rounded as they are recorded; None where there was no test."""
    found = comparisons.holm([math.nan if p is None else p for p in p_values])
    return [None if math.isnan(p) else round(p, 4) for p in found]


def probability(p: float | None) -> Estimate:
    """A p-value as a figure."""
    return Estimate(p, unit="coefficient")


def stepped(share: float) -> float:
    """A share of resamples down to its five points, so that 95 % means at least that."""
    return math.floor(share * STEPS + 1e-9) / STEPS


def detectable(change: Estimate) -> Estimate:
    """The smallest change that four of five surveys of these bases would show: 2.80 standard errors."""
    if change.low is None or change.high is None:
        return Estimate(None, unit=change.unit)
    return Estimate((change.high - change.low) / 2 / 1.96 * 2.80, n=change.n, unit=change.unit)
