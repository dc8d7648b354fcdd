"""Employees: whether they would recommend working here, what lets them serve, by unit and beside customers, and what was done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from workbench.claims import Text, say
from workbench.claims.conditions import ALPHA
from workbench.model.employees import FEWEST, NPS, SERVE, Action, Pair, Said, Tie, Unit
from workbench.model.inputs import Survey
from workbench.model.rows import tables_of
from workbench.model.voice import Level, Segment, Touchpoint
from workbench.privacy import hidden_groups, skips_tell
from workbench.privacy.answers import agreement_tells
from workbench.result import Check, Estimate, Result
from workbench.scoring import employees_claims
from workbench.scoring.voice.population import apart_in_time, few_moved
from workbench.scoring.voice.survey import (
    Panel,
    adjusted,
    change_columns,
    change_of,
    columns,
    detectable,
    level_of,
    may_be_shown,
    probability,
    shown,
    wave_codes,
)
from workbench.stats import comparisons, satisfaction, unit_links
from workbench.stats.measures import MEASURES, Scored, share_within
from workbench.stats.tallies import Tally, joined, tallies

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from workbench.privacy import Rules

STEP = 10  # points of eNPS, or percentage points of the ability to serve, for which a link is told
DRIVER = "driver."


def hear_employees(
    survey: Survey,
    actions: Sequence[Action] = (),
    upstream: Sequence[Result] = (),
    *,
    rules: Rules,
    customers: str | Mapping[str, str] = "",
) -> Result:
    """What employees say, as a whole and by unit, how it goes with what customers say, and what became of it.

    `survey` is that of employees: `nps` (0-10), statements as `driver.<id>`, units as the one `segment.<id>`. eNPS has
    the interval of `stats.loyalty`, a statement the share (0-1) of its two highest answers with Wilson's, the ability to
    serve the mean over people of the share of statements that they agree with, with Student's t; missing answers are
    left out of each. Changes are on the last wave that asked, with `small_base` answers on both sides; those of the last wave are one
    family (Holm). A unit is shown with all of its figures or with none: not where few answered or were of one mind, nor
    where the total less the others would tell it. `customers` is a segment of the voice of the customer (`upstream`)
    whose groups are the units, or the touchpoint of each unit.

    Units are held against customers from 8 units on (`stats.unit_links.between`): an association, not an effect.

    Figures: `nps`, `serve`, `driver.<id>`, the same with `.<wave>` and `.unit.<unit>`, `change.<measure>`,
    `change_p.<measure>`, `tie.<measure>`, `tie_p.<measure>`, `tie_seen`; counts `responses`, `units`, `units_hidden`,
    `pairs`, `ties`, `ties_clear`, `heard`, `acted`, `reported`, `unanswered`, `untold`, `unowned`.
    """
    apart, close = apart_in_time(survey, rules)
    asked = _Asked(replace(survey, frame=apart.frame), rules)
    waves = asked.waves()
    units = asked.units()
    now = [row for row in units if row.wave == asked.last]
    pairs = _pairs(now, _customers(upstream, customers))
    ties = _ties(asked, pairs) if len(pairs) >= FEWEST else []
    figures = _figures(asked, waves, units, pairs, ties, actions)
    check = Check(
        say("check-employees"),
        "information",
        say("check-employees-read", responses=figures["responses"], waves=len(survey.waves), units=figures["units"]),
    )
    return Result(
        "employees",
        figures,
        tables_of({Said: waves, Unit: units, Pair: pairs, Tie: ties, Action: actions})
        | {"states": pd.DataFrame({"state": [one.state for one in actions]})},
        (check, *close),
        claims=employees_claims.claims(waves, figures, rules),
        headline=asked.headline,
        rules=rules,
    )


@dataclass(frozen=True, eq=False)
class _Asked:
    """The survey with the ability to serve as one more column, and how each of its measures is scored."""

    survey: Survey
    rules: Rules

    @cached_property
    def drivers(self) -> dict[str, Mapping[Any, Any]]:
        frame = self.survey.frame
        return {
            f"{DRIVER}{one['id']}": one for one in self.survey.drivers.to_dict("records")
            if frame[f"{DRIVER}{one['id']}"].notna().any()
        }  # fmt: skip

    @cached_property
    def scored(self) -> dict[str, Scored]:
        """How each measure that anybody answered becomes a figure; eNPS first, then the ability to serve."""
        frame, found = self.survey.frame, {}
        if NPS in frame and frame[NPS].notna().any():
            found[NPS] = MEASURES[NPS].on(self.survey.scales[NPS])
        if len(self.drivers) > 1:
            found[SERVE] = Scored(
                _serve, partial(comparisons.mean_difference, unit="share difference"), lambda scores: scores * 100
            )
        return found | {
            name: share_within(satisfaction.scale_of(one), satisfaction.top_box) for name, one in self.drivers.items()
        }  # fmt: skip

    @property
    def headline(self) -> str:
        return next((one for one in (NPS, SERVE) if one in self.scored), "responses")

    def label(self, measure: str) -> Text:
        return say(f"employees-{measure}") if measure in {NPS, SERVE} else str(self.drivers[measure]["label"])

    @cached_property
    def whole(self) -> Survey:
        agreed = pd.DataFrame(self.agreed(slice(None)), columns=self.survey.frame.index)
        return replace(self.survey, frame=self.survey.frame.assign(**{SERVE: agreed.mean()}))

    @cached_property
    def given(self) -> NDArray[np.intp]:
        """How many statements each person answered."""
        return np.asarray(self.survey.frame[list(self.drivers)].notna().sum(axis=1), dtype=np.intp)

    def sure(self, level: Estimate, inside: NDArray[np.bool_]) -> Estimate:
        """The ability to serve of people; without its interval where that would tell how many statements each agrees with."""
        if level.low is None or level.high is None:
            return level
        people = np.column_stack(self.agreed(inside))
        tells = agreement_tells(people[~np.isnan(people).all(axis=1)], (level.low, level.high), rules=self.rules)
        return replace(level, low=None, high=None) if tells else level

    def agreed(self, inside: NDArray[np.bool_] | slice) -> list[NDArray[np.float64]]:
        """Of each statement 1 for those of these people who agree, 0 for the others, NaN without an answer."""
        return [np.asarray(self.scored[name].points(self.survey.frame[name][inside]) / 100) for name in self.drivers]

    def pooled(self, level: Estimate, inside: NDArray[np.bool_]) -> Estimate:
        """The ability to serve of people as the statements' shares tell it already: the share of their answers that agree."""
        if level.value is None:
            return level
        return Estimate(float(np.nanmean(np.concatenate(self.agreed(inside)))), n=level.n, unit=level.unit)

    @cached_property
    def codes(self) -> NDArray[np.intp]:
        return wave_codes(self.survey)

    @property
    def last(self) -> str:
        return str(self.survey.waves["id"].iloc[-1])

    @property
    def unit(self) -> str:
        return f"segment.{self.survey.segments['id'].iloc[0]}" if len(self.survey.segments) else ""

    def waves(self) -> list[Said]:
        """Each measure in each wave that asked it, with the change on the one before."""
        rows, listed = [], self.survey.waves.to_dict("records")
        silent = {at for at in range(len(listed)) if self.tells(at)}
        for measure, scored in self.scored.items():
            groups = tallies(self.whole.frame[measure], self.codes, groups=len(listed))
            asked = [at for at, group in enumerate(groups) if group.n]
            for place, at in enumerate(asked):
                change: dict[str, Any] = {}
                level = shown(scored.level, groups[at], self.rules)
                if measure == SERVE:
                    level = (self.pooled if at in silent else self.sure)(level, self.codes == at)
                if place and all(
                    may_be_shown(groups[one], self.rules, scored.level) and (measure != SERVE or one not in silent)
                    for one in (at, asked[place - 1])
                ):
                    before = asked[place - 1]
                    panel = Panel.of(self.whole, self.codes, at, before)
                    found, both = panel.change(measure, scored, (groups[at], groups[before]))
                    few = min(groups[at].n, groups[before].n) < self.rules.small_base
                    change = {} if few else change_columns(found, both)
                    change["previous"] = str(listed[before]["label"])
                rows.append(Said(
                    measure=measure, label=self.label(measure), wave=str(listed[at]["id"]), wave_label=str(listed[at]["label"]),
                    **columns(level), **change,
                ))  # fmt: skip
        tested = adjusted([row.p if row.wave == self.last else None for row in rows])
        return [replace(row, p_holm=p) for row, p in zip(rows, tested, strict=True)]

    def units(self) -> list[Unit]:
        """Each measure of each unit in the last two waves; units that may not be shown have no values. None with one unit now."""
        if not self.unit:
            return []
        units, order = pd.factorize(self.whole.frame[self.unit].fillna("").astype(str), sort=True)
        there = sorted(set(self.codes[self.codes >= 0]))[-2:]
        rows: list[Unit] = []
        by_wave, silent = {}, {}
        for at in there:
            inside = np.where(self.codes == at, units, -1)
            groups = {name: tallies(self.whole.frame[name], inside, groups=len(order)) for name in self.scored}
            by_wave[at] = groups, self.hidden(groups, len(order), self.close(units, at, there[-1]))
            if at != there[-1] and self.few_moved(np.isin(units, list(by_wave[at][1])), at, there[-1]):
                by_wave[at] = groups, set(range(len(order)))
            silent[at] = self.silent(inside)
        for at, (groups, hidden) in by_wave.items():
            before = by_wave.get(there[0]) if at != there[0] else None
            for place, name in ((place, str(name)) for place, name in enumerate(order) if name):
                for measure, scored in self.scored.items():
                    group = groups[measure][place]
                    if not group.n:
                        continue
                    quiet = measure == SERVE and place in silent[at] | silent[there[0]]
                    level = shown(scored.level, group, self.rules)
                    if place in hidden:
                        level = Estimate(None, unit=level.unit)
                    elif measure == SERVE:
                        told = self.pooled if place in silent[at] else self.sure
                        level = told(level, (self.codes == at) & (units == place))
                    change: dict[str, Any] = {}
                    if (
                        before
                        and not quiet
                        and place not in hidden | before[1]
                        and min(group.n, before[0][measure][place].n)
                        >= self.rules.second_moments * (2 if measure == SERVE else 1)
                    ):
                        change = change_columns(scored.change(group, before[0][measure][place]))
                    rows.append(
                        Unit(
                            measure=measure,
                            label=self.label(measure),
                            group=name,
                            wave=str(self.survey.waves["id"].iloc[at]),
                            **columns(level),
                            **change,
                            small_base=0 < (level.n or 0) < self.rules.small_base,
                        )
                    )
        return rows if len({row.group for row in rows if row.wave == self.last}) > 1 else []

    def close(self, units: NDArray[np.intp], at: int, last: int) -> set[int]:
        """The units of which few people joined, left or answer otherwise between two waves."""
        there = set(units[self.codes == at].tolist()) if at != last else set()
        return {one for one in there if self.few_moved(units == one, at, last)}

    def tells(self, at: int) -> bool:
        """Whether the ability to serve of a wave tells what few said: who skipped statements, or moved since or till the last."""
        skipped = skips_tell(self.given[self.codes == at], minimum=self.rules.minimum_group)
        return skipped or self.few_moved(np.ones(len(self.codes), dtype=bool), at, len(self.survey.waves) - 1)

    def few_moved(self, inside: NDArray[np.bool_], at: int, last: int) -> bool:
        """Whether a measure of these people differs between two waves by what few of them said."""
        codes = np.where(inside, self.codes, -1)
        return bool(few_moved(self.whole, codes, last, at, list(self.scored), self.rules))

    def silent(self, units: NDArray[np.intp]) -> set[int]:
        """The units of which the ability to serve would tell what few said; with the smallest other beside a single one."""
        places, sizes = np.unique(units[units >= 0], return_counts=True)
        found = {int(one) for one in places if skips_tell(self.given[units == one], minimum=self.rules.minimum_group)}
        others = [int(one) for one in places[np.argsort(sizes, kind="stable")] if one not in found]
        return {*found, *others[:1]} if len(found) == 1 else found

    def hidden(self, groups: Mapping[str, Sequence[Tally]], units: int, close: set[int]) -> set[int]:
        """The units (by place) of a wave of which no figure is shown, `close` among them; those without a unit are one as well.

        Nobody follows from the total less those that are shown, nor do the answers of few who were of one mind.
        """
        sizes = {str(at): {name: own[at].n for name, own in groups.items() if own[at].n} for at in range(units)}
        sizes = {name: cells for name, cells in sizes.items() if cells}
        aside = {
            name for name in sizes
            if int(name) in close or not all(may_be_shown(own[int(name)], self.rules, self.scored[one].level) for one, own in groups.items() if own[int(name)].n)
        }  # fmt: skip
        while True:
            hidden = hidden_groups(sizes, minimum=self.rules.minimum_group, uniform=aside)
            left = sorted((min(sizes[name].values()), name) for name in sizes.keys() - hidden)
            rests = {one: joined([own[int(name)] for name in hidden]) for one, own in groups.items()}
            if not left or all(
                rest is None or not rest.n or may_be_shown(rest, self.rules, self.scored[one].level)
                for one, rest in rests.items()
            ):
                return {int(name) for name in hidden}
            aside |= hidden | {left[0][1]}


def _serve(answers: Tally) -> Estimate:
    """The mean share of statements that people agree with, as a share."""
    mean = satisfaction.mean_of(answers)
    low, high = (None if end is None else min(max(end, 0.0), 1.0) for end in (mean.low, mean.high))
    return Estimate(mean.value, low, high, n=mean.n, unit="share")


def _customers(upstream: Sequence[Result], customers: str | Mapping[str, str]) -> dict[str, Level]:
    """What the voice of the customer shows of the customers of each unit, by the unit's name."""
    voice = next((result for result in upstream if result.module == "voice"), None)
    if voice is None:
        return {}
    found: dict[str, Level]
    if isinstance(customers, str):
        found = {row.group: row for row in voice.rows(Segment) if row.segment == customers}
    else:
        points = {row.touchpoint: row for row in voice.rows(Touchpoint)}
        found = {unit: points[one] for unit, one in customers.items() if one in points}
    return {unit: row for unit, row in found.items() if row.value is not None}


def _pairs(now: Sequence[Unit], customers: Mapping[str, Level]) -> list[Pair]:
    by_unit: dict[str, dict[str, Unit]] = {}
    for row in now:
        if row.value is not None:
            by_unit.setdefault(row.group, {})[row.measure] = row
    return [
        Pair(
            group=unit, nps=said[NPS].value if NPS in said else None, serve=said[SERVE].value if SERVE in said else None,
            employees=max(row.n or 0 for row in said.values()), customers=theirs.value, low=theirs.low, high=theirs.high,
            unit=theirs.unit, answers=theirs.n or 0,
        )
        for unit, said in by_unit.items()
        if (theirs := customers.get(unit)) is not None and theirs.value is not None and {NPS, SERVE} & said.keys()
    ]  # fmt: skip


def _ties(asked: _Asked, pairs: Sequence[Pair]) -> list[Tie]:
    """The slope of units' customers on eNPS and on the ability to serve, with the sampling error of these taken off."""
    ties = []
    frame, here = asked.whole.frame, asked.codes == len(asked.survey.waves) - 1
    for measure in (NPS, SERVE):
        theirs = [pair for pair in pairs if getattr(pair, measure) is not None]
        if len(theirs) < FEWEST:
            continue
        points = frame[measure][here] * 100 if measure == SERVE else asked.scored[NPS].points(frame[NPS][here])
        answered = points.groupby(frame[asked.unit][here].astype(str)).agg(["mean", "var", "count"])
        own = answered.loc[[pair.group for pair in theirs]]
        scale = 100 if theirs[0].unit == "share" else 1
        cells = pd.DataFrame({
            "unit": own.index, "period": "", "weight": 1.0, "x": own["mean"].to_numpy(), "error": (own["var"] / own["count"]).to_numpy(),
            "y": [pair.customers * scale for pair in theirs],
        })  # fmt: skip
        found = unit_links.between(cells)
        if found is None:
            continue
        value, low, high = (STEP * one / scale if found.told else None for one in (found.value, found.low, found.high))
        unit = "share difference" if scale == 100 else "points"
        ties.append(Tie(
            measure=measure, label=asked.label(measure), units=len(theirs), value=value, low=low, high=high, unit=unit, p=found.p if found.told else None, p_holm=None, seen=found.seen, reliability=found.reliability,
        ))  # fmt: skip
    family = adjusted([tie.p for tie in ties])
    return [replace(tie, p_holm=p) for tie, p in zip(ties, family, strict=True)]


def _figures(
    asked: _Asked,
    waves: Sequence[Said],
    units: Sequence[Unit],
    pairs: Sequence[Pair],
    ties: Sequence[Tie],
    actions: Sequence[Action],
) -> dict[str, Estimate]:
    figures: dict[str, Estimate] = {}
    for row in waves:
        figures[f"{row.measure}.{row.wave}"] = figures[row.measure] = level_of(row)
        if row.change_unit:
            figures[f"change.{row.measure}"] = change = change_of(row, row.n)
            figures[f"change_p.{row.measure}"] = probability(row.p_holm)
            figures[f"change_seen.{row.measure}"] = detectable(change)
    now = [row for row in units if row.wave == asked.last]
    figures |= {f"{row.measure}.unit.{row.group}": level_of(row) for row in now}
    for tie in ties:
        figures[f"tie.{tie.measure}"] = Estimate(tie.value, tie.low, tie.high, n=tie.units, unit=tie.unit)
        figures[f"tie_p.{tie.measure}"] = probability(tie.p_holm)
        figures["tie_seen"] = Estimate(tie.seen, n=tie.units, unit="coefficient")
    told = {row.group for row in now if row.value is not None}
    states = [one.state for one in actions]
    counts = {
        "responses": int((asked.codes == len(asked.survey.waves) - 1).sum()), "units": len({row.group for row in now}),
        "units_hidden": len({row.group for row in now} - told), "pairs": len(pairs), "ties": sum(tie.value is not None for tie in ties),
        "ties_clear": sum(tie.p_holm is not None and tie.p_holm < ALPHA for tie in ties), "heard": len(actions),
        "acted": sum(state != "open" for state in states), "reported": states.count("reported"),
        "unanswered": states.count("open"), "untold": states.count("done"), "unowned": sum(not one.owner for one in actions),
    }  # fmt: skip
    return figures | {name: Estimate(count, unit="count") for name, count in counts.items()}


__all__ = ["hear_employees"]
