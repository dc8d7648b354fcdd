"""Relationship groups: dissatisfied, functionally satisfied, emotionally attached; and relationship strength."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from workbench.privacy import Rules, few_apart, hidden_groups, withheld
from workbench.result import Estimate
from workbench.stats.loyalty import nps_of
from workbench.stats.proportions import wilson
from workbench.stats.tallies import tally

FUNCTIONAL = ("needs", "reliable", "satisfaction")
EMOTIONAL = ("trust", "forgiveness", "pride")
GROUPS = ("dissatisfied", "functionally_satisfied", "emotionally_attached", "attached_without_function")
COLUMNS = ["group", "share", "low", "high", "n", "nps"]


def strength(respondents: pd.DataFrame, drivers: pd.DataFrame) -> pd.Series | None:
    """Each respondent's mean over the functional and emotional items, 0-1; None where items of a side are missing.

    Items are the survey's driver questions with the ids `needs`, `reliable`, `satisfaction` (functional) and `trust`,
    `forgiveness`, `pride` (emotional), each rescaled by its own scale.
    """
    sides = _sides(respondents, drivers)
    return None if sides is None else sides.mean(axis=1, skipna=False)


def relationship_groups(respondents: pd.DataFrame, drivers: pd.DataFrame, *, rules: Rules) -> pd.DataFrame:
    """Weighted share of each group with its Wilson interval, and the group's NPS where asked.

    A side is high above the middle of its items' scales. High on both is attached, high on the functional side only
    is functionally satisfied, low on both is dissatisfied; high on the emotional side only is rare and shown as such.
    Groups below the minimum are hidden, with the next smallest where the rest would give them away; so is a group's NPS,
    also beside those who are in no group, and that of few of one mind. Empty without items of both sides.

    Source: the relationship strength construct published by Ipsos Loyalty (R. Sant, Getting Sticky).
    """
    sides = _sides(respondents, drivers)
    if sides is None:
        return pd.DataFrame(columns=COLUMNS)
    known = sides.dropna()
    functional, emotional = known["functional"] > 0.5, known["emotional"] > 0.5
    names = pd.Series(GROUPS[0], index=known.index, dtype=object)
    names[functional], names[functional & emotional], names[~functional & emotional] = (GROUPS[1], GROUPS[2], GROUPS[3])
    weight = respondents.loc[known.index, "weight"]
    if few_apart(weight.to_numpy(), minimum=rules.minimum_group):
        weight = pd.Series(1.0, index=weight.index)  # a weighted share beside its people says where these few are
    sizes = {group: {"people": int((names == group).sum())} for group in GROUPS}
    hidden = hidden_groups(
        {group: size for group, size in sizes.items() if size["people"]}, minimum=rules.minimum_group
    )
    silent = _silent(respondents, names, rules)
    effective = float(weight.sum() ** 2 / (weight**2).sum())
    rows = []
    for group in GROUPS:
        inside = names == group
        if not inside.any() or group in hidden:
            continue
        share = float(weight[inside].sum() / weight.sum())
        low, high = wilson(share, effective)
        rows.append(
            {
                "group": group,
                "share": share,
                "low": low,
                "high": high,
                "n": int(inside.sum()),
                "nps": None if group in silent else _nps(respondents.loc[known.index[inside]]),
            }
        )
    return pd.DataFrame(rows, columns=COLUMNS)


def _silent(respondents: pd.DataFrame, names: pd.Series, rules: Rules) -> set[str]:
    """The groups whose NPS would tell, beside the others' and that of all, what few people said."""
    if "nps" not in respondents:
        return set()
    bands = np.select([respondents["nps"] >= 9, respondents["nps"] >= 7], [1, 0], -1)
    asked = pd.DataFrame({"band": bands, "group": names.reindex(respondents.index).fillna("")})
    groups = asked[respondents["nps"].notna()].groupby("group")["band"]
    sizes = {str(name): {"": len(one)} for name, one in groups}
    alike = {str(name) for name, one in groups if withheld(one.to_numpy(float), rules=rules, scale=(-1.0, 1.0))}
    aside = alike | ({""} & sizes.keys())
    while True:
        hidden = hidden_groups(sizes, minimum=rules.minimum_group, uniform=aside)
        rest = asked.loc[respondents["nps"].notna() & asked["group"].isin(hidden), "band"].to_numpy(float)
        left = sorted(sizes.keys() - hidden, key=lambda name: sizes[name][""])
        if not left or not len(rest) or not withheld(rest, rules=rules, scale=(-1.0, 1.0)):
            return hidden | (set(GROUPS) - sizes.keys())
        aside = hidden | {left[0]}


def relationship_figures(groups: pd.DataFrame) -> Mapping[str, Estimate]:
    """`relationship.<group>` (share) and `relationship_nps.<group>` (points)."""
    figures = {}
    for row in groups.to_dict("records"):
        name = row["group"]
        figures[f"relationship.{name}"] = Estimate(row["share"], row["low"], row["high"], n=row["n"], unit="share")
        if row["nps"] is not None and pd.notna(row["nps"]):
            figures[f"relationship_nps.{name}"] = Estimate(row["nps"], n=row["n"], unit="points")
    return figures


def _sides(respondents: pd.DataFrame, drivers: pd.DataFrame) -> pd.DataFrame | None:
    scales = {row["id"]: (row["low"], row["high"]) for row in drivers.to_dict("records")}
    sides = {}
    for side, ids in (("functional", FUNCTIONAL), ("emotional", EMOTIONAL)):
        asked = [name for name in ids if name in scales and f"driver.{name}" in respondents]
        if not asked:
            return None
        sides[side] = pd.DataFrame(
            {
                name: (respondents[f"driver.{name}"] - scales[name][0]) / (scales[name][1] - scales[name][0])
                for name in asked
            }
        ).mean(axis=1)
    return pd.DataFrame(sides)


def _nps(respondents: pd.DataFrame) -> float | None:
    if "nps" not in respondents:
        return None
    return nps_of(tally(respondents["nps"], weights=respondents["weight"])).value
