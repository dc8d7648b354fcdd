"""Did it work: each initiative's effect on a figure, and the checks without which none is claimed."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from workbench.claims import Message, claim, first, holding, say
from workbench.claims import conditions as when
from workbench.claims.conditions import ALPHA
from workbench.model.effects import Effect, Path
from workbench.model.operations import name_of
from workbench.model.rows import frame_of
from workbench.result import Check, Estimate, Result
from workbench.scoring.periods import in_order
from workbench.stats import effects as did
from workbench.stats.effects import Contrast, NotEstimable
from workbench.stats.synthetic import Synthetic, synthetic_control

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from workbench.privacy import Rules

    Floats = NDArray[np.float64]

SHUFFLES = 499
NO_TITLES: Mapping[str, str] = MappingProxyType({})
LOOK = 12  # periods before and after that a path shows at most


@dataclass(frozen=True, eq=False)
class Judged:
    """An effect with its checks; a check that could not be made is None and speaks neither for nor against."""

    effect: Contrast
    method: str
    before: Contrast | None
    placebo: Contrast | None
    shuffled: float
    synthetic: Synthetic | None = None

    @property
    def usable(self) -> bool:
        """No check speaks against it: no other course before, no effect of a start that never was."""
        return all(check is None or check.p >= ALPHA for check in (self.before, self.placebo))

    @property
    def claimed(self) -> bool:
        """It is usable, beyond zero, and hardly another choice of units would have shown as much."""
        return self.usable and self.effect.p < ALPHA and self.shuffled <= ALPHA


def judged(table: Floats, starts: Floats, *, seed: int) -> Judged:
    """The effect of a panel (units, periods) with starts by unit: by differences, or by a synthetic control of one unit.

    Raises `stats.effects.NotEstimable` with the reason where the data cannot say it.
    """
    if np.isfinite(starts).sum() == 1:
        own = int(np.flatnonzero(np.isfinite(starts))[0])
        found = synthetic_control(table[own], np.delete(table, own, axis=0), int(starts[own]))
        only = 1 / len(table)  # with few controls no rank can be rarer than this
        rank = 0.0 if found.rank <= only + 1e-9 else found.rank
        return Judged(found.effect, "synthetic", None, None, rank, found)
    effect = did.rolled_out(table, starts)
    return Judged(
        effect,
        "differences",
        _tried(did.before_trend, table, starts),
        _tried(did.placebo, table, starts),
        _shuffled(table, starts, effect, seed),
    )


def _tried(check: Any, table: Floats, starts: Floats) -> Contrast | None:
    try:
        found: Contrast = check(table, starts)
    except NotEstimable:
        return None
    return found


def _shuffled(table: Floats, starts: Floats, effect: Contrast, seed: int) -> float:
    """The share of random hand-outs of the same starts whose t is as large, its own among them; 0 where it is alone.

    With fewer than twenty hand-outs none can be rarer than 5 %: its own must then be the only one so large.

    Reference: Fisher (1935), The Design of Experiments; for roll-outs MacKinnon and Webb (2020), J. Econometrics 218.
    """
    treated = int(np.isfinite(starts).sum())
    ways = math.comb(len(starts), treated)
    random, own = np.random.default_rng(seed), abs(effect.value) / effect.error
    large = made = 0
    for _ in range(SHUFFLES):
        turned = random.permutation(starts)
        if (turned == starts).all():
            continue
        try:
            other = did.rolled_out(table, turned)
        except NotEstimable:
            continue
        made, large = made + 1, large + (abs(other.value) / other.error >= own - 1e-9)
    if ways < 1 / ALPHA:
        return 0.0 if not large else large / max(made, 1)
    return (large + 1) / (made + 1)


def measure_effects(
    effects: pd.DataFrame,
    *,
    rules: Rules,
    titles: Mapping[str, str] = NO_TITLES,
    labels: Mapping[str, str] = NO_TITLES,
    seed: int = 2026,
) -> Result:
    """What each initiative did to each figure, before launch what could be seen, and what the data cannot say.

    `effects` has initiative, figure, unit, period, start, measured_in, polarity (texts, "" not given), value and n (floats,
    NaN not known); see `intake.effects`. A value of fewer people than the minimum group counts as missing, and a unit
    with a missing value is left out. A start after the last period is a launch to come. An effect is claimed where its
    interval leaves zero out, treated units did not move otherwise before, a start that never was shows nothing, and at
    most one in twenty other choices of units shows as much. `titles` of initiatives and `labels` of figures are what a
    reader calls them; without one its id.

    Figures: `effect.<initiative>.<figure>`, `effect_claimed.*` (1 or 0), `effect_seen.*`; counts `measured`, `claimed`,
    `unclear` (measured and not claimed), `planned`, `unsaid`.
    """
    rows, paths = [], []
    for (initiative, figure), part in effects.groupby(["initiative", "figure"], observed=True, sort=False):
        row, path = _effect(str(initiative), str(figure), part, rules, seed)
        rows.append(
            replace(row, title=titles.get(row.initiative, row.initiative), label=labels.get(row.figure, row.figure))
        )
        paths += path
    figures = _figures(rows)
    return Result(
        "effects",
        figures,
        {"effects": frame_of(Effect, rows), "paths": frame_of(Path, paths)},
        (Check(say("check-effects"), "information", say("check-effects-rules")),),
        claims=_claims(figures),
        headline="measured",
        rules=rules,
    )


def _effect(initiative: str, figure: str, part: pd.DataFrame, rules: Rules, seed: int) -> tuple[Effect, list[Path]]:
    table, starts, left_out = _panel(part, rules)
    about = part.iloc[0]
    given: dict[str, Any] = {
        "initiative": initiative, "figure": figure, "title": "", "label": "", "measured_in": str(about["measured_in"]), "polarity": str(about["polarity"]),
        "treated": int(np.isfinite(starts).sum()), "controls": int((~np.isfinite(starts)).sum()), "left_out": left_out,
    }  # fmt: skip
    nothing: dict[str, Any] = dict.fromkeys(
        ("value", "low", "high", "error", "before", "before_p", "placebo_p", "shuffled", "seen")
    )
    first_start = int(min((one for one in starts if np.isfinite(one)), default=table.shape[1]))
    given |= {"periods_before": min(first_start, table.shape[1]), "periods_after": max(0, table.shape[1] - first_start)}
    refused = {**nothing, "claimed": False, "usable": False}
    try:
        if not table.size:
            raise NotEstimable("gaps")
        if given["treated"] and first_start >= table.shape[1]:
            seen = did.planned(table, treated=given["treated"], after=max(1, table.shape[1] // 2))
            return Effect(**given, **{**refused, "seen": seen}, method="planned", reason=""), []
        found = judged(table, starts, seed=seed)
    except NotEstimable as error:
        return Effect(**given, **refused, method="", reason=error.reason), []
    effect = found.effect
    row = Effect(
        **given,
        method=found.method,
        reason="",
        value=effect.value,
        low=effect.low,
        high=effect.high,
        error=effect.error,
        before=found.before.value if found.before else None,
        before_p=found.before.p if found.before else None,
        placebo_p=found.placebo.p if found.placebo else None,
        shuffled=found.shuffled,
        seen=effect.seen,
        claimed=found.claimed,
        usable=found.usable,
    )
    return row, _paths(initiative, figure, table, starts, found)


def _panel(part: pd.DataFrame, rules: Rules) -> tuple[Floats, Floats, int]:
    """The complete units (units, periods), each one's start as a place among the periods, and how many are left out."""
    order = in_order(part["period"].astype(str))
    known = part[~_tells(part, rules)]
    wide = known.pivot_table(index="unit", columns="period", values="value", observed=True)
    wide = wide.reindex(columns=order)
    whole = wide.dropna()
    began = part.drop_duplicates("unit").set_index("unit")["start"].astype(str).reindex(whole.index)
    places = in_order([*order, *(one for one in began if one)])
    at = {period: place for place, period in enumerate(order)}
    later = {
        one: len(order) if places.index(one) > places.index(order[-1]) else 0
        for one in set(began)
        if one and one not in at
    }
    starts = np.array([at.get(one, later.get(one, did.NEVER)) for one in began], dtype=float)
    return whole.to_numpy(dtype=float), starts, int(part["unit"].nunique()) - len(whole)


def _tells(part: pd.DataFrame, rules: Rules) -> pd.Series:
    """Which values are those of fewer people than the minimum, or shares or nets of few of whom all, or all but one, said the same."""
    kind = part["measured_in"].astype(str).str.casefold()
    away = np.where(kind == "share", np.minimum(part["value"], 1 - part["value"]), 1 - part["value"].abs() / 100)
    alike = kind.isin(["share", "points"]) & (part["n"] * away <= 1 + 1e-9)
    return (part["n"] < rules.minimum_group) | (alike & (part["n"] < rules.uniform_limit))


def _paths(initiative: str, figure: str, table: Floats, starts: Floats, found: Judged) -> list[Path]:
    """Treated units and what they are compared with around the start, as far as all cohorts are observed."""
    treated = np.flatnonzero(np.isfinite(starts) & (starts < table.shape[1]))
    controls = ~np.isfinite(starts)
    own = starts[treated].astype(int)
    low, high = -min(int(own.min()), LOOK), min(table.shape[1] - int(own.max()), LOOK)
    rows = []
    for since in range(low, high):
        at = own + since
        if found.synthetic is not None:
            value = float(table[treated[0], at[0]])
            compared = value - float(found.synthetic.gap[at[0]])
        elif controls.any():
            value = float(table[treated, at].mean())
            compared = float(table[controls][:, at].mean())
        else:
            return []
        rows.append(Path(initiative=initiative, figure=figure, since=since, treated=value, compared=compared))
    return rows


def unit_of(measured_in: str) -> str:
    """The unit of an effect: percentage points of a share, else two decimals of what the figure is measured in."""
    return "fine share difference" if measured_in.casefold() == "share" else "coefficient"


def key(row: Effect) -> str:
    """An effect as part of a figure's id."""
    return f"{name_of(row.initiative)}.{name_of(row.figure)}"


def _figures(rows: Sequence[Effect]) -> dict[str, Estimate]:
    figures: dict[str, Estimate] = {}
    for row in rows:
        unit = unit_of(row.measured_in)
        figures[f"effect.{key(row)}"] = Estimate(row.value, row.low, row.high, n=row.treated + row.controls, unit=unit)
        figures[f"effect_claimed.{key(row)}"] = Estimate(row.claimed, unit="count")
        figures[f"effect_seen.{key(row)}"] = Estimate(
            row.seen, unit="share" if row.measured_in.casefold() == "share" else "coefficient"
        )
    counts = {
        "measured": sum(row.value is not None for row in rows),
        "claimed": sum(row.claimed for row in rows),
        "unclear": sum(row.value is not None and not row.claimed for row in rows),
        "harmful": sum(row.harms for row in rows),
        "planned": sum(row.method == "planned" for row in rows),
        "unsaid": sum(bool(row.reason) for row in rows),
    }
    return figures | {name: Estimate(count, unit="count") for name, count in counts.items()}


def _claims(figures: Mapping[str, Estimate]) -> tuple[Message, ...]:
    return holding(verdict(figures))


def verdict(figures: Mapping[str, Estimate]) -> Message:
    """How many of the measured effects may be claimed."""
    claimed, measured = figures["claimed"], figures["measured"]
    return first(
        claim("effects-nothing-measured", when.none(measured)),
        claim("effects-none-claimed", when.none(claimed), n=measured),
        claim("effects-all-claimed", when.each(claimed, measured), n=measured),
        claim("effects-some-claimed", when.counted(claimed, measured), claimed=claimed, n=measured),
    )


__all__ = ["ALPHA", "Judged", "judged", "key", "measure_effects", "unit_of", "verdict"]
