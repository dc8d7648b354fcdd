"""The gate that results pass on their way out: what is stored of a statistic tells no more than what is printed of it.

Who and what may be shown at all is decided where it is counted; here figures and tables get the digits that leave.
Means, gaps and shares of panels (raters of maturity and journey, a room's votes, an audit's answers) keep what is printed
of them. Figures of a survey keep four significant digits, and what is printed of them below the client's small base.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import wraps
from typing import TYPE_CHECKING, ParamSpec

import numpy as np

from workbench.claims import Message
from workbench.result import Estimate, Result
from workbench.wording import in_two_digits, printed

if TYPE_CHECKING:
    import pandas as pd

P = ParamSpec("P")

SCORE, GAP, SHARE, TWO, FIVE = "score", "score difference", "share", "coefficient", "five points"
_SPREAD = {"low": SCORE, "high": SCORE, "median": SCORE, "spread": SCORE}
PANELS: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "maturity": {
        "competencies": {"mean": SCORE, **_SPREAD, "alpha": TWO, "previous": SCORE, "to_target": SHARE, "progress": SHARE},
        "practices": {"mean": SCORE, "median": SCORE},
        "probabilities": {"probability": FIVE},
        "roles": {"mean": SCORE}, "departments": {"mean": SCORE}, "waves": {"mean": SCORE},
        "perception": {"executives": SCORE, "front_line": SCORE, "difference": GAP, "p_value": TWO},
    },
    "journey": {
        "lenses": {"value": SCORE, "low": SCORE, "high": SCORE}, "gaps": {"value": GAP, "low": GAP, "high": GAP},
        "moments": {"score": "count", "gap": GAP, "stability": FIVE, "weight": SHARE, "reach": SHARE},
        "force_weights": {"weight": SHARE, "low": SHARE, "high": SHARE},
        "relationship": {"share": SHARE, "low": SHARE, "high": SHARE, "nps": "points"},
        "stage_satisfaction": {"share": SHARE, "low": SHARE, "high": SHARE},
    },
    "operations": {
        "ties": {**dict.fromkeys(("value", "low", "high"), "share difference"), "p": TWO, "p_holm": TWO, "seen": TWO, "reliability": TWO},
    },
    "employees": {
        "waves": dict.fromkeys(("value", "low", "high", "change", "change_low", "change_high", "p", "p_holm"), ""),
        "units": dict.fromkeys(("value", "low", "high", "change", "change_low", "change_high", "p", "p_holm"), ""),
        "pairs": {"nps": "points", "serve": SHARE} | dict.fromkeys(("customers", "low", "high"), ""),
        "ties": dict.fromkeys(("value", "low", "high"), "") | dict.fromkeys(("p", "p_holm", "seen", "reliability"), TWO),
    },
    "interviews": {"agreement": dict.fromkeys(("alpha", "low", "high"), TWO)},
    "technology": {
        "options": dict.fromkeys(("points", "low", "high"), SCORE) | {"best": SHARE},
        "scores": {"weight": SHARE}, "sensitivity": {"low": SHARE, "high": SHARE},
    },
    "workshop": {
        "questions": {"mean": SCORE, "share": SHARE}, "counts": {"share": SHARE},
    },
    "governance": {
        "questions": {"documented": SCORE, "practised": SCORE, "score": SCORE},
        "gaps": {"documented": SCORE, "practised": SCORE},
        "views": {"documented": SCORE, "practised": SCORE, "coverage": SHARE},
        "steps": {"score": SCORE, "documented": SCORE, "practised": SCORE, "difference": GAP, "coverage": SHARE,
                  "evidence_backed": SHARE, "percent_to_target": SHARE},
    },
}  # fmt: skip
"""The statistics of people in the tables of panels, and the unit whose printed digits they keep."""

SURVEY: Mapping[str, Mapping[str, str]] = {
    "waves": dict.fromkeys(("value", "low", "high", "unweighted", "unweighted_low", "unweighted_high", "effective",
                            "change", "change_low", "change_high", "p"), ""),
    "touchpoints": dict.fromkeys(("value", "low", "high", "change", "change_low", "change_high", "p", "p_holm"), "")
    | dict.fromkeys(("mean", "mean_low", "mean_high"), SCORE),
    "segments": dict.fromkeys(("value", "low", "high", "change", "change_low", "change_high", "p", "p_holm"), ""),
    "touchpoint_waves": dict.fromkeys(("value", "low", "high"), ""),
    "distribution": {"share": SHARE}, "themes": dict.fromkeys(("share", "low", "high"), SHARE),
    "theme_groups": dict.fromkeys(("share", "low", "high"), SHARE),
    "theme_gaps": dict.fromkeys(("value", "low", "high"), "share difference") | dict.fromkeys(("p", "p_holm"), TWO),
    "terms": {"weight": TWO},
    "drivers": dict.fromkeys(("importance", "importance_low", "importance_high", "share", "share_low", "share_high",
                              "first", "performance"), SHARE) | {"held": FIVE},
    "linkage": dict.fromkeys(("p", "out_of_sample", "without_kpi"), ""),
    "retention": dict.fromkeys(("value", "low", "high"), SHARE),
    "measure_links": {"p_holm": TWO},
    "small_groups": dict.fromkeys(("value", "low", "high", "drawn", "drawn_low", "drawn_high"), "") | {"own": SHARE},
}  # fmt: skip
"""The statistics of a survey's tables; an empty unit is the row's own."""

ONLY_GIVEN: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "maturity": {"competencies": ("target",), "benchmarks": ("value",)},
    "journey": {"emotions": ("value",), "stages": ("weight", "reach"),
                "lenses": ("n",), "gaps": ("n",), "opportunities": ("importance", "satisfaction", "score")},
    "workshop": {"questions": ("n", "median", "q1", "q3", "iqr", "near", "first_iqr", "total"),
                 "rounds": ("low", "high", "budget", "limit")},
    "voice": {"touchpoints": ("scale_low", "scale_high"), "linkage_steps": ("kpi",), "retention": ("kpi", "month")},
}  # fmt: skip
"""Numbers of tables that are no statistic of people: counts, the client's own, and what histograms say exactly."""


def released(verb: Callable[P, Result]) -> Callable[P, Result]:
    """A scoring verb whose result has passed the gate."""

    @wraps(verb)
    def through(*args: P.args, **options: P.kwargs) -> Result:
        return release(verb(*args, **options))

    return through


def release(result: Result) -> Result:
    """The result with the digits that may leave; unchanged where it has passed, or where no people stand behind it."""
    if result.released or result.module not in {*PANELS, "voice"}:
        return replace(result, released=True)
    figures = {name: _rounded(one, result) for name, one in result.figures.items()}
    columns = SURVEY if result.module == "voice" else PANELS[result.module]
    tables = {
        name: _table(frame, columns.get(name, {}), result) if len(frame) else frame
        for name, frame in result.tables.items()
    }
    if result.module == "voice":
        tables |= {name: _as_figures(tables[name], name, figures) for name in AS_FIGURES if name in tables}

    def rounded(estimate: Estimate) -> Estimate:
        return figures.get(estimate.id.removeprefix(f"{result.module}."), estimate)

    checks = tuple(
        replace(check, text=check.text.mapped(rounded)) if isinstance(check.text, Message) else check
        for check in result.checks
    )
    mapped = (message.mapped(rounded) for message in result.claims)
    claims = tuple(message for message in mapped if message.holds())  # of the figures as they are recorded
    return replace(result, figures=figures, tables=tables, checks=checks, claims=claims, released=True)


def _rounded(estimate: Estimate, result: Result) -> Estimate:
    if result.module == "journey" and estimate.id.startswith("journey.moment."):
        return replace(estimate, value=_digits(estimate.value, FIVE))
    if estimate.id == "voice.answered":  # its digits would tell how much one who came or left has answered
        return replace(estimate, value=_digits(estimate.value, estimate.unit))
    if estimate.id.endswith(".level_probability"):
        return replace(estimate, value=_digits(estimate.value, FIVE))
    exact = result.module == "voice" and (estimate.n is None or estimate.n >= result.rules.small_base)
    if estimate.id.startswith(OF_OUTCOMES) and estimate.unit != SHARE:
        half = None if estimate.low is None or estimate.high is None else abs(estimate.high - estimate.low) / 2
        return _each(estimate, lambda end: None if end is None else in_two_digits(end, end if half is None else half))
    return _each(estimate, lambda end: (_four if exact else _digits)(end, estimate.unit))


def _each(estimate: Estimate, keep: Callable[[float | None], float | None]) -> Estimate:
    return replace(estimate, value=keep(estimate.value), low=keep(estimate.low), high=keep(estimate.high))


OF_OUTCOMES = tuple(
    f"voice.{one}."
    for one in ("linkage", "linkage_step", "measure_link", "measure_value", "outcome", "value_of_a_point")
)
"""What customers spend or do by what they answered, in two digits: a client knows it of each, and more would say of whom."""
AS_FIGURES: Mapping[str, tuple[str, str, float]] = {
    "linkage": ("linkage.{outcome}", "per_point", 10),
    "measure_links": ("measure_link.{measure}.{outcome}", "value", 1),
    "linkage_steps": ("linkage_step.{outcome}.{kpi:g}", "value", 1),
}
"""Tables of outcomes, whose rows say what a figure says, or one of so many parts of it."""


def _as_figures(frame: pd.DataFrame, name: str, figures: Mapping[str, Estimate]) -> pd.DataFrame:
    id_, value, parts = AS_FIGURES[name]
    rows = [figures[id_.format_map({str(key): cell for key, cell in row.items()})] for row in frame.to_dict("records")]
    ends = {value: [row.value for row in rows], "low": [row.low for row in rows], "high": [row.high for row in rows]}
    for column, cells in ends.items():
        frame[column] = [None if cell is None else cell / parts for cell in cells]
    return frame


def _table(frame: pd.DataFrame, columns: Mapping[str, str], result: Result) -> pd.DataFrame:
    frame = frame.copy()
    units = frame["unit"].tolist() if "unit" in frame else [SHARE] * len(frame)
    if result.module == "voice":
        n = frame["n"].tolist() if "n" in frame else [math.inf] * len(frame)
        large = [size is not None and size >= result.rules.small_base for size in n]
    else:
        large = [False] * len(frame)
    for name, code in columns.items():
        if name in frame:
            own = [code or _unit_of(name, unit) for unit in units]
            frame[name] = [
                (_four if much and unit != FIVE else _digits)(value, unit)
                for value, unit, much in zip(frame[name], own, large, strict=True)
            ]
    return frame


def _unit_of(column: str, unit: str) -> str:
    if column in {"p", "p_holm", "out_of_sample", "without_kpi"}:
        return TWO
    if column == "effective":
        return "count"
    if column.startswith("change"):
        return "share difference" if unit == SHARE else unit
    return unit


def _digits(value: float | None, unit: str) -> float | None:
    if value is None or math.isnan(value):
        return value
    if unit == FIVE:
        return round(20 * value) / 20
    return printed(float(value), unit)


def _four(value: float | None, unit: str) -> float | None:
    """Four significant digits, unless they would be printed as another number than the value itself."""
    if value is None or math.isnan(value) or value == 0:
        return value
    short = float(np.format_float_positional(float(value), precision=4, fractional=False))
    return short if printed(short, unit) == printed(float(value), unit) else printed(float(value), unit)
