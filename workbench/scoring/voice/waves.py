"""The headline measures wave by wave, weighted and unweighted, and the change of each wave on the one before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache, partial
from typing import Any

from workbench.claims import say
from workbench.model.inputs import Survey
from workbench.model.voice import Band, Wave
from workbench.privacy import Rules
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
    few_weights,
    level_of,
    may_be_compared,
    may_be_shown,
    probability,
    shown,
    wave_codes,
)
from workbench.stats import loyalty, proportions

BANDS = {"detractors": loyalty.DETRACTORS, "passives": loyalty.PASSIVES, "promoters": loyalty.PROMOTERS}
BAND_LEVELS = {name: partial(proportions.share, low=low, high=high) for name, (low, high) in BANDS.items()}
BAND_LABELS = {name: say(f"voice-{name}-scores") for name in BANDS}


def wave_rows(survey: Survey, measures: list[Asked], rules: Rules) -> list[Wave]:
    """One row a measure and wave that asked it: level, unweighted level, effective size, change on the one before.

    The changes of the last wave are one family (Holm), those on small bases left out; people who answered both waves
    narrow the interval of the change.
    """
    rows, codes = [], wave_codes(survey)
    apart = few_weights(survey, [one.id for one in measures], rules)
    panels = cache(lambda now, before: Panel.of(survey, codes, now, before))
    waves = survey.waves.to_dict("records")
    for one in measures:
        groups = by_wave(survey, one.id, codes, rules)
        last = len(waves) - 1
        asked = [at for at in range(len(waves)) if groups[at].n or at == last]
        for place, at in enumerate(asked):
            before = asked[place - 1] if place else None
            change: dict[str, Any] = {}
            sides = () if before is None else (groups[at], groups[before])
            if before is not None and all(may_be_shown(side, rules, one.scored.level) for side in sides):
                found, both = panels(at, before).change(one.id, one.scored, sides)
                change = change_columns(found, both)
                if not may_be_compared(sides, rules):
                    change |= {"change_low": None, "change_high": None, "p": None}
                change["previous"] = waves[before]["label"]
            plain = shown(one.scored.level, groups[at].unweighted(), rules)
            plain = Estimate(None) if (one.id, waves[at]["id"]) in apart else plain
            rows.append(Wave(
                measure=one.id, label=one.measure.label, wave=waves[at]["id"], wave_label=waves[at]["label"],
                **columns(shown(one.scored.level, groups[at], rules)),
                unweighted=plain.value, unweighted_low=plain.low, unweighted_high=plain.high,
                effective=groups[at].effective if plain.n else None, **change,
            ))  # fmt: skip
    return _tested(rows, waves[-1]["id"], rules.small_base)


def _tested(rows: list[Wave], last: str, least: int) -> list[Wave]:
    """The rows with the p-values of the last wave's changes as one family."""
    sizes = {(row.measure, row.wave_label): row.n or 0 for row in rows}
    family = [
        row for row in rows
        if row.wave == last and row.previous and min(row.n or 0, sizes[row.measure, row.previous]) >= least
    ]  # fmt: skip
    found = dict(zip((row.measure for row in family), adjusted([row.p for row in family]), strict=True))
    return [replace(row, p_holm=found[row.measure]) if row in family else row for row in rows]


def wave_figures(rows: list[Wave]) -> dict[str, Estimate]:
    """The figures of each wave by its id, and of the last one without."""
    figures: dict[str, Estimate] = {}
    for measure in dict.fromkeys(row.measure for row in rows):
        mine = [row for row in rows if row.measure == measure]
        for row in mine:
            figures[f"{measure}.{row.wave}"] = level_of(row)
            figures[f"{measure}_unweighted.{row.wave}"] = _unweighted(row)
        last = mine[-1]
        figures[measure], figures[f"{measure}_unweighted"] = level_of(last), _unweighted(last)
        if len(mine) > 1:
            figures[f"{measure}_previous"] = level_of(mine[-2])
        elif len({row.wave for row in rows}) > 1:
            figures[f"{measure}_previous"] = Estimate(None, unit=last.unit)
        if last.change_unit:
            n = (last.n or 0) + (mine[-2].n or 0)
            change = figures[f"{measure}_change"] = change_of(last, n)
            figures[f"{measure}_change_p"] = probability(last.p_holm)
            figures[f"{measure}_change_seen"] = detectable(change)
            figures[f"{measure}_both"] = Estimate(last.shared, unit="count")
    return figures


def series_figures(survey: Survey, measures: list[Asked], rows: list[Wave], rules: Rules) -> dict[str, Estimate]:
    """`<measure>_since_first`: the change from the first wave to the last, of measures asked in three waves or more."""
    figures, codes = {}, wave_codes(survey)
    places = {str(wave): at for at, wave in enumerate(survey.waves["id"])}
    for one in measures:
        mine = [row for row in rows if row.measure == one.id and row.value is not None]
        if len(mine) < 3:
            continue
        groups, (now, then) = by_wave(survey, one.id, codes, rules), (places[mine[-1].wave], places[mine[0].wave])
        found, _ = Panel.of(survey, codes, now, then).change(one.id, one.scored, (groups[now], groups[then]))
        enough = may_be_compared((groups[now], groups[then]), rules, one.scored.level)
        figures[f"{one.id}_since_first"] = found.estimate if enough else Estimate(None, unit=found.estimate.unit)
    return figures


def _unweighted(row: Wave) -> Estimate:
    return Estimate(row.unweighted, row.unweighted_low, row.unweighted_high, n=row.n, unit=row.unit)


def distribution(survey: Survey, rules: Rules) -> list[Band]:
    """Weighted shares of detractors, passives and promoters by wave; all three of a wave, or none where one may not be shown."""
    groups = by_wave(survey, "nps", wave_codes(survey), rules)
    return [
        Band(wave=str(label), band=BAND_LABELS[band], share=group.share(*ends), n=group.n)
        for label, group in zip(survey.waves["label"], groups, strict=True)
        for band, ends in BANDS.items()
        if may_be_shown(group, rules, *BAND_LEVELS.values())
    ]


def distribution_figures(survey: Survey, rules: Rules) -> Mapping[str, Estimate]:
    """Shares of promoters, passives and detractors in the last wave, with Wilson intervals; see `distribution`."""
    answers = by_wave(survey, "nps", wave_codes(survey), rules)[-1]
    told = may_be_shown(answers, rules, *BAND_LEVELS.values())
    return {
        name: shown(level, answers, rules) if told else Estimate(None, unit="share")
        for name, level in BAND_LEVELS.items()
    }


__all__ = ["BANDS", "distribution", "distribution_figures", "series_figures", "wave_figures", "wave_rows"]
