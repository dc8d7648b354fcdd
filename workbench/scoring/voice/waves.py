"""The headline measures wave by wave, weighted and unweighted, and the change of each wave on the one before."""

from __future__ import annotations

import pandas as pd

from workbench.result import Estimate
from workbench.scoring.voice.survey import (
    Measure,
    Survey,
    by_wave,
    change_columns,
    columns,
    estimate_of,
    shown,
    wave_codes,
)
from workbench.stats import loyalty, proportions

BANDS = {"Detractors (0-6)": loyalty.DETRACTORS, "Passives (7-8)": loyalty.PASSIVES,
         "Promoters (9-10)": loyalty.PROMOTERS}  # fmt: skip
WAVE = ["measure", "label", "wave", "wave_label", "value", "low", "high", "n", "unit", "unweighted", "unweighted_low",
        "unweighted_high", "effective", "change", "change_low", "change_high", "change_unit", "p"]  # fmt: skip


def wave_table(survey: Survey, measures: list[Measure], minimum: int) -> pd.DataFrame:
    """One row a measure and wave: level with interval, the unweighted level, effective size, change and its p."""
    rows, codes = [], wave_codes(survey)
    for measure in measures:
        groups = by_wave(survey, measure.id, codes)
        for at, wave in enumerate(survey.waves.to_dict("records")):
            both = at > 0 and min(groups[at].n, groups[at - 1].n) >= minimum
            plain = shown(measure.level(groups[at].unweighted()), minimum)
            rows.append(
                {"measure": measure.id, "label": measure.label, "wave": wave["id"], "wave_label": wave["label"]}
                | columns(shown(measure.level(groups[at]), minimum))
                | {"unweighted": plain.value, "unweighted_low": plain.low, "unweighted_high": plain.high,
                   "effective": groups[at].effective if plain.n else None}
                | change_columns(measure.change(groups[at], groups[at - 1]) if both else None, minimum)
            )  # fmt: skip
    return pd.DataFrame(rows, columns=WAVE)


def wave_figures(waves: pd.DataFrame) -> dict[str, Estimate]:
    """The figures of each wave by its id, and of the last one without."""
    figures: dict[str, Estimate] = {}
    for measure, rows in waves.groupby("measure", sort=False):
        records = rows.to_dict("records")
        for row in records:
            figures[f"{measure}.{row['wave']}"] = estimate_of(row)
            figures[f"{measure}_unweighted.{row['wave']}"] = _unweighted(row)
        figures[f"{measure}"], figures[f"{measure}_unweighted"] = (
            estimate_of(records[-1]),
            _unweighted(records[-1]),
        )
        if len(records) > 1:
            figures[f"{measure}_previous"] = estimate_of(records[-2])
        if isinstance(records[-1]["change_unit"], str):
            figures[f"{measure}_change"] = estimate_of(records[-1], change=True)
    return figures


def _unweighted(row: dict[object, object]) -> Estimate:
    names = {"value": "unweighted", "low": "unweighted_low", "high": "unweighted_high"}
    return estimate_of(row | {name: row[source] for name, source in names.items()})


def distribution(survey: Survey, minimum: int) -> pd.DataFrame:
    """Weighted shares of detractors, passives and promoters by wave; waves below the minimum are left out."""
    groups = by_wave(survey, "nps", wave_codes(survey))
    return pd.DataFrame(
        [
            {"wave": wave["label"], "band": band, "share": group.share(*ends), "n": group.n}
            for wave, group in zip(survey.waves.to_dict("records"), groups, strict=True)
            for band, ends in BANDS.items()
            if group.n >= minimum
        ],
        columns=["wave", "band", "share", "n"],
    )


def distribution_figures(survey: Survey, minimum: int) -> dict[str, Estimate]:
    """Shares of promoters, passives and detractors in the last wave, with Wilson intervals."""
    answers = by_wave(survey, "nps", wave_codes(survey))[-1]
    names = ("detractors", "passives", "promoters")
    return {
        name: shown(proportions.share(answers, *ends), minimum)
        for name, ends in zip(names, BANDS.values(), strict=True)
    }
