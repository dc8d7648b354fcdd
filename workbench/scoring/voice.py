"""Voice of the customer: NPS, CSAT and CES by wave, touchpoint and segment, from a survey's frames."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np
import pandas as pd

from workbench.result import Check, Estimate, Result
from workbench.stats import comparisons, loyalty, satisfaction
from workbench.stats.comparisons import Difference
from workbench.stats.tallies import Tally, tallies
from workbench.wording import sentence

if TYPE_CHECKING:
    from numpy.typing import NDArray

Scale = tuple[float, float]
ALPHA = 0.05


class Survey(Protocol):
    """What the voice of the customer needs from an imported survey; see `measure_voice`."""

    @property
    def frame(self) -> pd.DataFrame: ...  # noqa: D102 - a protocol's members are described in measure_voice
    @property
    def touchpoints(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def segments(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def waves(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def scales(self) -> Mapping[str, Scale]: ...  # noqa: D102
    @property
    def quality(self) -> pd.DataFrame: ...  # noqa: D102


@dataclass(frozen=True)
class Measure:
    """One way to turn answers into a figure: its label, level, and change between two groups."""

    id: str
    label: str
    level: Callable[[Tally], Estimate]
    change: Callable[[Tally, Tally], Difference]


def measure_voice(survey: Survey, *, minimum_group: int = 5, small_base: int = 30) -> Result:
    """NPS, CSAT and CES of each wave, with touchpoints and segments of the latest one.

    `survey.frame` has one row a respondent: `wave`, `weight` (all 1 where nobody is weighted), any of `nps` (0-10),
    `csat`, `ces`, and `touchpoint.<id>`, `segment.<id>`; NaN is no answer. `waves` (id, label) is in time order,
    `touchpoints` has id, label, stage, low, high, `segments` id, label; `scales` gives the scale of csat and ces.

    Figures: `nps`, `csat`, `ces` of the latest wave, weighted; `<measure>_unweighted`, `<measure>_previous`,
    `<measure>_change`; `<measure>.<wave>` for each wave; `touchpoint.<id>` (top-2-box share, latest wave);
    `nps.<segment>.<group>`. Groups of fewer than `minimum_group` answers are not stored; below `small_base` no
    significance is claimed. p-values of touchpoints and of segments are Holm-adjusted, each family on its own.

    Raises `ValueError` where the survey has none of the three measures or no respondents.
    """
    measures = _measures(survey)
    if not measures or survey.frame.empty:
        raise ValueError("the survey has no NPS, CSAT or CES answers; map at least one measure")
    waves = _by_wave(survey, measures, minimum_group)
    touchpoints = _touchpoints(survey, minimum_group, small_base)
    segments = _segments(survey, measures[0], minimum_group, small_base)
    figures = (
        _wave_figures(waves) | _touchpoint_figures(touchpoints) | _segment_figures(segments, measures[0].id)
    )
    figures["responses"] = Estimate(len(survey.frame), n=len(survey.frame), unit="count")
    tables = {"waves": waves, "touchpoints": touchpoints, "segments": segments, "quality": survey.quality}
    if "nps" in survey.frame:
        tables["distribution"] = _distribution(survey, minimum_group)
    checks = (_weighting_check(survey.frame["weight"]), _quality_check(survey.quality))
    return Result("voice", figures, tables, checks, _text(figures, measures))


def _measures(survey: Survey) -> list[Measure]:
    found = [Measure("nps", "NPS", loyalty.nps_of, loyalty.nps_difference)] if "nps" in survey.frame else []
    if "csat" in survey.frame:
        found.append(_share_measure("csat", "CSAT (top-2-box)", survey.scales["csat"], satisfaction.top_box))
    if "ces" in survey.frame:
        found.append(
            _share_measure("ces", "CES (found it easy)", survey.scales["ces"], satisfaction.agreement)
        )
    return found


def _share_measure(code: str, label: str, scale: Scale, box: Callable[[Scale], Scale]) -> Measure:
    from workbench.stats import proportions

    low, high = box(scale)

    def level(answers: Tally) -> Estimate:
        satisfaction.refuse_foreign_scores(answers, scale)
        return proportions.share(answers, low, high)

    return Measure(code, label, level, lambda new, old: comparisons.share_difference(new, old, low, high))


def _codes(values: pd.Series, order: pd.Series) -> NDArray[np.intp]:
    """Each row's place in the order; -1 for a value that is not in it or missing."""
    return np.asarray(pd.Index(order).get_indexer(pd.Index(values)), dtype=np.intp)


def _shown(estimate: Estimate, minimum: int) -> Estimate:
    """The estimate, or nothing of it where fewer people than the minimum answered."""
    return estimate if (estimate.n or 0) >= minimum else Estimate(None, unit=estimate.unit)


def _by_wave(survey: Survey, measures: list[Measure], minimum: int) -> pd.DataFrame:
    frame, wave = survey.frame, _codes(survey.frame["wave"], survey.waves["id"])
    rows = []
    for measure in measures:
        groups = tallies(frame[measure.id], wave, groups=len(survey.waves), weights=frame["weight"])
        for at, label in enumerate(survey.waves.itertuples()):
            level, plain = measure.level(groups[at]), measure.level(groups[at].unweighted())
            difference = measure.change(groups[at], groups[at - 1]) if at else None
            rows.append(
                {"measure": measure.id, "label": measure.label, "wave": label.id, "wave_label": label.label}
                | _columns(_shown(level, minimum))
                | {"unweighted": _shown(plain, minimum).value, "effective": groups[at].effective}
                | _change_columns(difference, minimum)
            )
    return pd.DataFrame(rows)


def _columns(estimate: Estimate) -> dict[str, object]:
    return {
        "value": estimate.value,
        "low": estimate.low,
        "high": estimate.high,
        "n": estimate.n,
        "unit": estimate.unit,
    }


def _change_columns(difference: Difference | None, minimum: int) -> dict[str, object]:
    if difference is None:
        return {"change": None, "change_low": None, "change_high": None, "change_unit": None, "p": None}
    change = _shown(difference.estimate, 2 * minimum)
    return {
        "change": change.value,
        "change_low": change.low,
        "change_high": change.high,
        "change_unit": change.unit,
        "p": difference.p if change.value is not None else None,
    }


def _touchpoints(survey: Survey, minimum: int, small_base: int) -> pd.DataFrame:
    """Top-2-box share and mean of each touchpoint in the latest wave, and the change since the wave before."""
    frame, wave = survey.frame, _codes(survey.frame["wave"], survey.waves["id"])
    rows = []
    for point in survey.touchpoints.to_dict("records"):
        measure = _share_measure(
            point["id"], point["label"], (point["low"], point["high"]), satisfaction.top_box
        )
        groups = tallies(
            frame[f"touchpoint.{point['id']}"], wave, groups=len(survey.waves), weights=frame["weight"]
        )
        latest = groups[-1]
        difference = measure.change(latest, groups[-2]) if len(groups) > 1 else None
        mean = _shown(satisfaction.mean_of(latest), minimum)
        rows.append(
            {"touchpoint": point["id"], "label": point["label"], "stage": point["stage"]}
            | _columns(_shown(measure.level(latest), minimum))
            | {"mean": mean.value, "mean_low": mean.low, "mean_high": mean.high, "scale_high": point["high"]}
            | _change_columns(difference, minimum)
        )
    return _with_significance(pd.DataFrame(rows, columns=_TOUCHPOINT_COLUMNS), small_base)


_TOUCHPOINT_COLUMNS = ["touchpoint", "label", "stage", "value", "low", "high", "n", "unit", "mean", "mean_low", "mean_high",
                       "scale_high", "change", "change_low", "change_high", "change_unit", "p"]  # fmt: skip
_SEGMENT_COLUMNS = ["segment", "segment_label", "group", "value", "low", "high", "n", "unit", "change", "change_low",
                    "change_high", "change_unit", "p"]  # fmt: skip


def _with_significance(rows: pd.DataFrame, small_base: int) -> pd.DataFrame:
    """Holm-adjusted p of the family, a mark where it is below 5 %, and whether the base is small."""
    adjusted = comparisons.holm([math.nan if p is None else float(p) for p in rows["p"]])
    small = rows["n"].isna() | (rows["n"].fillna(0).astype(float) < small_base)
    significant = [p < ALPHA and not few for p, few in zip(adjusted, small, strict=True)]
    return rows.assign(p_holm=adjusted, significant=significant, small_base=small.to_numpy())


def _segments(survey: Survey, measure: Measure, minimum: int, small_base: int) -> pd.DataFrame:
    """The first measure by group of each segment in the latest wave, each group against the rest of the sample."""
    latest = survey.frame[survey.frame["wave"] == survey.waves["id"].iloc[-1]]
    rows = []
    for segment in survey.segments.to_dict("records"):
        names = latest[f"segment.{segment['id']}"]
        order = pd.Series(sorted(names.dropna().unique()), dtype=object)
        codes = _codes(names, order)
        for at, group in enumerate(order):
            inside, rest = _split(latest, measure.id, codes, at)
            rows.append(
                {"segment": segment["id"], "segment_label": segment["label"], "group": group}
                | _columns(_shown(measure.level(inside), minimum))
                | _change_columns(measure.change(inside, rest) if rest.n else None, minimum)
            )
    return _with_significance(pd.DataFrame(rows, columns=_SEGMENT_COLUMNS), small_base)


def _split(latest: pd.DataFrame, measure: str, codes: NDArray[np.intp], at: int) -> tuple[Tally, Tally]:
    """Answers of one group, and of all others who named a group."""
    side = np.where(codes < 0, -1, (codes != at).astype(np.intp))
    inside, rest = tallies(latest[measure], side, groups=2, weights=latest["weight"])
    return inside, rest


def _distribution(survey: Survey, minimum: int) -> pd.DataFrame:
    frame, wave = survey.frame, _codes(survey.frame["wave"], survey.waves["id"])
    groups = tallies(frame["nps"], wave, groups=len(survey.waves), weights=frame["weight"])
    bands = {
        "Detractors (0-6)": loyalty.DETRACTORS,
        "Passives (7-8)": loyalty.PASSIVES,
        "Promoters (9-10)": loyalty.PROMOTERS,
    }
    return pd.DataFrame(
        [
            {"wave": wave_row.label, "band": band, "share": group.share(*ends), "n": group.n}
            for wave_row, group in zip(survey.waves.itertuples(), groups, strict=True)
            for band, ends in bands.items()
            if group.n >= minimum
        ],
        columns=["wave", "band", "share", "n"],
    )


def _estimate(row: pd.Series, prefix: str = "") -> Estimate:
    value, low, high, unit = (
        (row["change"], row["change_low"], row["change_high"], row["change_unit"]) if prefix else
        (row["value"], row["low"], row["high"], row["unit"])
    )  # fmt: skip
    return Estimate(value, low, high, n=None if pd.isna(row["n"]) else row["n"], unit=unit)


def _wave_figures(waves: pd.DataFrame) -> dict[str, Estimate]:
    figures: dict[str, Estimate] = {}
    for measure, rows in waves.groupby("measure", sort=False):
        for _, row in rows.iterrows():
            level = _estimate(row)
            figures[f"{measure}.{row['wave']}"] = level
            figures[f"{measure}_unweighted.{row['wave']}"] = Estimate(
                row["unweighted"], n=level.n, unit=level.unit
            )
        last = rows.iloc[-1]
        figures[str(measure)] = _estimate(last)
        figures[f"{measure}_unweighted"] = figures[f"{measure}_unweighted.{last['wave']}"]
        if len(rows) > 1:
            figures[f"{measure}_previous"] = _estimate(rows.iloc[-2])
            figures[f"{measure}_change"] = _estimate(last, "change")
    return figures


def _touchpoint_figures(touchpoints: pd.DataFrame) -> dict[str, Estimate]:
    figures: dict[str, Estimate] = {}
    for _, row in touchpoints.iterrows():
        figures[f"touchpoint.{row['touchpoint']}"] = _estimate(row)
        if row["change_unit"]:
            figures[f"touchpoint_change.{row['touchpoint']}"] = _estimate(row, "change")
    return figures


def _segment_figures(segments: pd.DataFrame, measure: str) -> dict[str, Estimate]:
    return {f"{measure}.{row['segment']}.{row['group']}": _estimate(row) for _, row in segments.iterrows()}


def _weighting_check(weight: pd.Series) -> Check:
    if weight.nunique() <= 1:
        return Check("Weighting", "information", "Nobody is weighted: each answer counts once.")
    effect = len(weight) * float((weight**2).sum()) / float(weight.sum()) ** 2
    return Check(
        "Weighting",
        "passed" if effect < 2 else "failed",
        f"Weights run from {weight.min():.2f} to {weight.max():.2f}; the design effect is {effect:.2f}, "
        f"so {len(weight):,} answers count as {len(weight) / effect:,.0f}.",
    )


def _quality_check(quality: pd.DataFrame) -> Check:
    if quality.empty:
        return Check("Import", "information", "The import excluded nothing.")
    return Check("Import", "information", " ".join(f"{text}".rstrip(".") + "." for text in quality["text"]))


def _text(figures: Mapping[str, Estimate], measures: list[Measure]) -> str:
    first = measures[0]
    head = f"{first.label} stands at {{level}}"
    if f"{first.id}_change" in figures:
        head += ", {change} on the wave before"
    parts = [sentence(head + ".", level=figures[first.id], change=figures.get(f"{first.id}_change"))]
    parts += [
        sentence("{label} is {level}.", label=measure.label, level=figures[measure.id])
        for measure in measures[1:]
    ]
    return " ".join(parts)


__all__ = ["Survey", "measure_voice"]
