"""Touchpoints and segments: where customers are satisfied, who is loyal, and which differences are more than chance."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from workbench.privacy import Rules, hidden_groups
from workbench.result import Estimate
from workbench.scoring.voice.survey import (
    ALPHA,
    Measure,
    Survey,
    by_wave,
    change_columns,
    columns,
    estimate_of,
    latest,
    share_measure,
    shown,
    wave_codes,
)  # fmt: skip
from workbench.stats import comparisons, satisfaction
from workbench.stats.tallies import Tally, joined, tallies

if TYPE_CHECKING:
    from numpy.typing import NDArray

CHANGE = ["change", "change_low", "change_high", "change_unit", "p"]
TOUCHPOINT = ["touchpoint", "label", "stage", "value", "low", "high", "n", "unit", "mean", "mean_low", "mean_high",
              "scale_low", "scale_high", *CHANGE]  # fmt: skip
SEGMENT = ["segment", "segment_label", "group", "value", "low", "high", "n", "unit", *CHANGE]


def touchpoint_table(survey: Survey, rules: Rules) -> pd.DataFrame:
    """Top-2-box share and mean of each touchpoint in the last wave, and the change of the share since the wave before.

    Touchpoints that nobody rated in the last wave are left out.
    """
    rows, codes = [], wave_codes(survey)
    for point in survey.touchpoints.to_dict("records"):
        scale = (point["low"], point["high"])
        measure = share_measure(point["id"], point["label"], scale, satisfaction.top_box)
        groups = by_wave(survey, f"touchpoint.{point['id']}", codes)
        if not groups[-1].n:
            continue
        both = len(groups) > 1 and min(groups[-1].n, groups[-2].n) >= rules.minimum_group
        mean = shown(satisfaction.mean_of(groups[-1]), rules.minimum_group)
        rows.append(
            {"touchpoint": point["id"], "label": point["label"], "stage": point["stage"]}
            | columns(shown(measure.level(groups[-1]), rules.minimum_group))
            | {"mean": mean.value, "mean_low": mean.low, "mean_high": mean.high}
            | {"scale_low": scale[0], "scale_high": scale[1]}
            | change_columns(measure.change(groups[-1], groups[-2]) if both else None, rules.minimum_group)
        )
    return with_significance(pd.DataFrame(rows, columns=TOUCHPOINT), rules)


def segment_table(survey: Survey, measure: Measure | None, rules: Rules) -> pd.DataFrame:
    """The measure by group of each segment in the last wave, each group against the rest of the sample.

    Groups below the minimum are hidden, and the next smallest with them where the total would give them away.
    Without a measure the table is empty.
    """
    rows: list[dict[str, Any]] = []
    if measure is None:
        return with_significance(pd.DataFrame(rows, columns=SEGMENT), rules)
    people = latest(survey, [measure.id, "weight", *(f"segment.{name}" for name in survey.segments["id"])])
    for segment in survey.segments.to_dict("records"):
        codes, order = _coded(people[f"segment.{segment['id']}"])
        groups = tallies(people[measure.id], codes, groups=len(order), weights=people["weight"])
        alike = {
            str(group) for group, one in zip(order, groups, strict=True) if _uniform(one, rules.uniform_limit)
        }
        sizes = {str(group): {measure.id: one.n} for group, one in zip(order, groups, strict=True)}
        hidden = hidden_groups(sizes, minimum=rules.minimum_group, uniform=alike)
        for at, group in enumerate(order):
            concealed = str(group) in hidden
            level = (
                Estimate(None, unit=measure.level(groups[at]).unit)
                if concealed
                else measure.level(groups[at])
            )
            rest = joined(groups[:at] + groups[at + 1 :])
            change = (
                measure.change(groups[at], rest)
                if rest and rest.n >= rules.minimum_group and not concealed
                else None
            )
            rows.append({"segment": segment["id"], "segment_label": segment["label"], "group": str(group)}
                        | columns(level) | change_columns(change, rules.minimum_group))  # fmt: skip
    return with_significance(pd.DataFrame(rows, columns=SEGMENT), rules)


def _coded(names: pd.Series) -> tuple[NDArray[np.intp], list[object]]:
    """Each respondent's place among the groups in reading order, -1 for none; distinct values are looked at once."""
    codes, found = pd.factorize(names)
    order = sorted((name for name in found if name != ""), key=_natural)
    places = {name: at for at, name in enumerate(order)}
    translated = np.array([*(places.get(name, -1) for name in found), -1], dtype=np.intp)
    return translated[codes], order


def _uniform(answers: Tally, few: int) -> bool:
    """Whether few people all gave one answer: then the group's figure is every member's answer."""
    return 0 < answers.n < few and int((answers.people > 0).sum()) == 1


def _natural(name: object) -> tuple[int, list[object]]:
    """Sorts '9-12' before '18-34', and 'Under 18' before any number: as a reader expects."""
    import re

    text = str(name)
    numbers: list[object] = [int(number) for number in re.findall(r"\d+", text)]
    leading = 0 if text.lower().startswith(("under", "<", "below")) else 1
    return (leading, [*numbers, text]) if (numbers and text[0].isdigit()) or leading == 0 else (2, [text])


def with_significance(rows: pd.DataFrame, rules: Rules) -> pd.DataFrame:
    """Holm-adjusted p of the family, whether it is below 5 % on a sufficient base, and whether the base is small."""
    small = [pd.isna(n) or n < rules.small_base for n in rows["n"]]
    tested = [math.nan if few or pd.isna(p) else float(p) for p, few in zip(rows["p"], small, strict=True)]
    adjusted = comparisons.holm(tested)
    return rows.assign(p_holm=adjusted, significant=[p < ALPHA for p in adjusted], small_base=small)


def touchpoint_figures(touchpoints: pd.DataFrame) -> dict[str, Estimate]:
    """Share, mean and change of each touchpoint."""
    figures: dict[str, Estimate] = {}
    for row in touchpoints.to_dict("records"):
        name, level = row["touchpoint"], estimate_of(row)
        figures[f"touchpoint.{name}"] = level
        mean = (row["mean"], row["mean_low"], row["mean_high"])
        figures[f"touchpoint_mean.{name}"] = Estimate(*mean, n=level.n, unit="score")
        if isinstance(row["change_unit"], str):
            figures[f"touchpoint_change.{name}"] = estimate_of(row, change=True)
    return figures


def segment_figures(segments: pd.DataFrame, measure: Measure | None) -> dict[str, Estimate]:
    """The measure of each group, as `<measure>.<segment>.<group>`; none without a measure."""
    return (
        {}
        if measure is None
        else {
            f"{measure.id}.{row['segment']}.{row['group']}": estimate_of(row)
            for row in segments.to_dict("records")
        }
    )
