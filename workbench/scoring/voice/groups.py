"""Touchpoints and segments: where customers are satisfied, who is loyal, and which differences are more than noise."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from statistics import median
from typing import TYPE_CHECKING, TypeVar

import numpy as np
import pandas as pd

from workbench.claims.conditions import ALPHA
from workbench.model.inputs import Survey
from workbench.model.voice import Segment, Touchpoint, TouchpointWave
from workbench.privacy import Rules, hidden_groups, overlapping
from workbench.privacy.answers import FEW_WAYS, Told, known, mean_squares
from workbench.result import Estimate
from workbench.scoring.voice.survey import (
    Asked,
    Panel,
    adjusted,
    by_wave,
    change_columns,
    change_of,
    columns,
    detectable,
    latest,
    level_of,
    may_be_compared,
    may_be_shown,
    once_each,
    probability,
    shown,
    wave_codes,
)
from workbench.stats import satisfaction
from workbench.stats.measures import share_within
from workbench.stats.tallies import Tally, joined, tallies
from workbench.wording import printed

if TYPE_CHECKING:
    from numpy.typing import NDArray

HALF = 0.05  # of the last digit that a mean is printed with
Tested = TypeVar("Tested", Touchpoint, Segment)


def touchpoint_rows(survey: Survey, rules: Rules) -> tuple[list[Touchpoint], list[TouchpointWave]]:
    """Share of the two highest scores and mean of each touchpoint in the last wave, with its change; and every wave.

    The change is on the last wave before that asked the touchpoint, and tested only where both have enough answers.
    Touchpoints that nobody rated in the last wave are left out.
    """
    rows, series, few, codes = [], [], [], wave_codes(survey)
    waves = survey.waves.to_dict("records")
    panels = cache(lambda before: Panel.of(survey, codes, len(waves) - 1, before))
    for point in survey.touchpoints.to_dict("records"):
        scale, column = satisfaction.scale_of(point), f"touchpoint.{point['id']}"
        scored = share_within(scale, satisfaction.top_box)
        groups = by_wave(survey, column, codes, rules)
        if not groups[-1].n:
            continue
        named = {"touchpoint": point["id"], "label": point["label"]}
        asked = [at for at, group in enumerate(groups) if group.n]
        series += [
            TouchpointWave(**named, wave=waves[at]["id"], wave_label=waves[at]["label"],
                           **columns(shown(scored.level, groups[at], rules)))
            for at in asked
        ]  # fmt: skip
        change, before = {}, groups[asked[-2]] if len(asked) > 1 else None
        if before is not None and may_be_compared((groups[-1], before), rules, scored.level):
            found, both = panels(asked[-2]).change(column, scored, (groups[-1], before))
            change = change_columns(found, both)
        mean = _mean(groups[-1], scale, rules)
        rows.append(Touchpoint(
            **named, stage=point["stage"], **columns(shown(scored.level, groups[-1], rules)),
            mean=mean.value, mean_low=mean.low, mean_high=mean.high, scale_low=scale[0], scale_high=scale[1], **change,
        ))  # fmt: skip
        few.append(groups[-1].n < rules.small_base or before is None or before.n < rules.small_base)
    return tested(rows, few, rules), series


def _mean(answers: Tally, scale: tuple[float, ...], rules: Rules) -> Estimate:
    """The mean beside the share of the two highest scores, without what would tell what few people said."""
    mean = shown(satisfaction.mean_of, answers, rules)
    level = share_within(scale, satisfaction.top_box).level(answers).value
    if mean.value is None or level is None or answers.n >= 2 * rules.second_moments:
        return mean
    given = printed(mean.value, "score")
    # A reader takes weighted figures for counts of people, and is right where few are weighted.
    first, people = int(satisfaction.top_box(scale)[0]), round(level * answers.n)
    told = Told(answers.n, int(scale[0]), int(scale[1]), mean=(given - HALF, given + HALF), top=(first, people, people))
    if known(told, few=rules.uniform_limit):
        return Estimate(None, unit=mean.unit)
    if mean.low is not None and mean.high is not None:
        ends = (printed(mean.low, "score"), printed(mean.high, "score"))
        squares = mean_squares(answers.n, (given - HALF, given + HALF), ends, HALF)
        return (
            replace(mean, low=None, high=None)
            if known(replace(told, square=squares), few=rules.uniform_limit, ways=FEW_WAYS)
            else mean
        )
    return mean


def segment_rows(survey: Survey, measure: Asked | None, rules: Rules) -> list[Segment]:
    """The measure by group of each segment in the last wave, each group against all other customers.

    Groups that may not be shown are hidden, and the next smallest with them where the total would give them away;
    customers without a group are one as well. Where the groups of a segment, taken with those of another and the
    total, would leave fewer people than the minimum, or few of one mind, its smallest go too. Without a measure there are none.
    """
    if measure is None:
        return []
    rows: list[Segment] = []
    scored = measure.scored
    people = latest(survey, [measure.id, "weight", *(f"segment.{name}" for name in survey.segments["id"])])
    answered = people[measure.id].notna().to_numpy()
    weight = people["weight"].to_numpy(dtype=float)[answered]
    released: list[NDArray[np.intp]] = []
    for segment in survey.segments.to_dict("records"):
        codes, order = _coded(people[f"segment.{segment['id']}"])
        codes = np.where(codes < 0, len(order), codes)  # those without a group are the last
        groups = tallies(people[measure.id], codes, groups=len(order) + 1, weights=people["weight"])
        hidden = _hidden(groups, codes[answered], released, rules, scored.level, weight)
        if len(hidden) <= len(order):
            released.append(np.where(np.isin(codes[answered], sorted(hidden)), -1, codes[answered]))
        for at, group in enumerate(order):
            own = once_each(groups[at], rules)
            level = shown(scored.level, own, rules)
            rest = joined(groups[:at] + groups[at + 1 :])
            enough = rest is not None and at not in hidden and may_be_compared((groups[at], rest), rules, scored.level)
            change = scored.change(own, rest) if rest is not None and enough else None
            rows.append(Segment(
                segment=segment["id"], segment_label=segment["label"], group=str(group),
                **columns(Estimate(None, unit=level.unit) if at in hidden else level),
                **change_columns(change),
            ))  # fmt: skip
    return tested(rows, [(row.n or 0) < rules.small_base for row in rows], rules)


def _hidden(
    groups: Sequence[Tally],
    codes: NDArray[np.intp],
    released: list[NDArray[np.intp]],
    rules: Rules,
    level: Callable[[Tally], Estimate],
    weight: NDArray[np.float64],
) -> set[int]:
    """The groups (by code) that may not be shown beside the total and the segments `released` already.

    The total is told weighted and unweighted, so that `weight` is one more thing by which people are added up.
    """
    sizes = {str(at): {"": group.n} for at, group in enumerate(groups) if group.n}
    aside = {str(at) for at, group in enumerate(groups) if group.n and not may_be_shown(group, rules, level)}
    while True:
        names = hidden_groups(sizes, minimum=rules.minimum_group, uniform=aside)
        hidden = {int(name) for name in names} | {at for at, group in enumerate(groups) if not group.n}
        left = sorted((groups[int(name)].n, name) for name in sizes.keys() - names)
        kept = np.where(np.isin(codes, sorted(hidden)), -1, codes)
        rest = joined([groups[at] for at in sorted(hidden)])  # whom the total less the others leaves
        alike = rest is not None and rest.n > 0 and not may_be_shown(rest, rules, level)
        if not left or not (alike or overlapping([*released, kept], minimum=rules.minimum_group, weight=weight)):
            return hidden
        aside |= names | {left[0][1]}


def _coded(names: pd.Series) -> tuple[NDArray[np.intp], list[object]]:
    """Each respondent's place among the groups in reading order, -1 for none; distinct values are looked at once."""
    codes, found = pd.factorize(names)
    order = sorted((name for name in found if name != ""), key=_natural)
    places = {name: at for at, name in enumerate(order)}
    translated = np.array([*(places.get(name, -1) for name in found), -1], dtype=np.intp)
    return translated[codes], order


def _natural(name: object) -> tuple[int, list[object]]:
    """Sorts '9-12' before '18-34', and 'Under 18' before any number: as a reader expects."""
    text = str(name)
    numbers: list[object] = [int(number) for number in re.findall(r"\d+", text)]
    leading = 0 if text.lower().startswith(("under", "<", "below")) else 1
    return (leading, [*numbers, text]) if (numbers and text[0].isdigit()) or leading == 0 else (2, [text])


def tested(rows: Sequence[Tested], few: Sequence[bool], rules: Rules) -> list[Tested]:
    """The rows with p-values as one family (Holm): significant below 5 % where no base is too `few`."""
    found = adjusted([None if small else row.p for row, small in zip(rows, few, strict=True)])
    return [
        replace(row, p_holm=p, significant=p is not None and p < ALPHA, small_base=(row.n or 0) < rules.small_base)
        for row, p in zip(rows, found, strict=True)
    ]  # fmt: skip


def touchpoint_figures(rows: list[Touchpoint], series: list[TouchpointWave]) -> dict[str, Estimate]:
    """Share, mean and change of each touchpoint, its share in each wave, and the change that could have been seen."""
    figures: dict[str, Estimate] = {}
    for row in rows:
        name, level = row.touchpoint, level_of(row)
        figures[f"touchpoint.{name}"] = level
        mean = (row.mean, row.mean_low, row.mean_high)
        figures[f"touchpoint_mean.{name}"] = Estimate(*mean, n=level.n, unit="score")
        if row.change_unit:
            figures[f"touchpoint_change.{name}"] = change_of(row, row.n)
            figures[f"touchpoint_change_p.{name}"] = probability(row.p_holm)
    figures |= {f"touchpoint.{one.touchpoint}.{one.wave}": level_of(one) for one in series}
    figures |= {
        "touchpoints_moved": Estimate(sum(row.significant for row in rows), unit="count"),
        "touchpoints_tested": Estimate(sum(row.p_holm is not None for row in rows), unit="count"),
    }
    return figures | _seen("touchpoint_change_seen", rows)


def segment_figures(rows: list[Segment], measure: Asked | None) -> dict[str, Estimate]:
    """The measure of each group, as `<measure>.<segment>.<group>`, with its test; none without a measure."""
    if measure is None:
        return {}
    figures: dict[str, Estimate] = {}
    for row in rows:
        name = f"{row.segment}.{row.group}"
        figures[f"{measure.id}.{name}"] = level_of(row)
        if row.change_unit:
            figures[f"group_p.{name}"] = probability(row.p_holm)
    figures |= {
        "groups_apart": Estimate(sum(row.significant for row in rows), unit="count"),
        "groups_tested": Estimate(sum(row.p_holm is not None for row in rows), unit="count"),
    }
    return figures | _seen("group_difference_seen", rows)


def _seen(name: str, rows: Sequence[Touchpoint] | Sequence[Segment]) -> dict[str, Estimate]:
    """The change that four of five surveys would show, at the middle one of those tested."""
    found = [
        (value, row.change_unit)
        for row in rows
        if row.p_holm is not None and (value := detectable(change_of(row)).value) is not None
    ]
    return {name: Estimate(median(value for value, _ in found), unit=str(found[0][1]))} if found else {}
