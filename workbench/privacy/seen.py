"""What a reader of published numbers sees without a program: figures of few, spreads of few, and differences of two that are few."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from workbench.privacy.groups import OTHER, few_alike, traced
from workbench.privacy.record import Results, of_people, rows_of
from workbench.privacy.rules import Rules


@dataclass(frozen=True)
class Found:
    """What a reader can work out, of whom and how."""

    where: str
    what: str


def rests(results: Results, rules: Rules) -> Iterator[Found]:
    """People whom the groups that are shown leave of the total: customers of a segment, employees of units."""
    headline = next((row["measure"] for row in rows_of(results, "voice.waves")), "")
    total = results.get("figures", {}).get(f"voice.{headline}", {})
    groups: dict[str, list[Mapping[str, Any]]] = {}
    for row in rows_of(results, "voice.segments"):
        groups.setdefault(f"voice {row['segment']}", []).append(row)
    for where, shown in groups.items():
        yield from _rest(where, total, shown, rules)
    for row in rows_of(results, "employees.waves"):
        of = row["measure"], row["wave"]
        units = [one for one in rows_of(results, "employees.units") if (one["measure"], one["wave"]) == of]
        yield from _rest(f"employees {of[0]} {of[1]}", row, units, rules)


def _rest(where: str, total: Mapping[str, Any], groups: Sequence[Mapping[str, Any]], rules: Rules) -> Iterator[Found]:
    """Whether a total less the groups that are shown leaves few people, or not so many who are of one mind."""
    shown = [one for one in groups if one["n"] and one.get("value", 0.0) is not None]
    rest = int(total.get("n") or 0) - sum(int(one["n"]) for one in shown)
    if not shown or rest <= 0 or rest >= rules.uniform_limit:
        return
    if rest < rules.minimum_group:
        yield Found(where, f"total less groups leaves {rest} people")
    elif total.get("value") is not None and all("value" in one for one in shown):
        left = total["n"] * total["value"] - sum(one["n"] * one["value"] for one in shown)
        away = min(left, rest - left) if total["unit"] == "share" else rest - abs(left) / 100
        if away + 0.005 * (2 * total["n"] - rest) <= 1:  # a digit that was cut from each figure may hide as much
            yield Found(where, f"total less groups leaves {rest} people who said the same")


def alone(results: Results, rules: Rules) -> Iterator[Found]:
    """Figures of fewer people than the minimum; and shares and nets of few of whom all, or all but one, are at an end."""
    for name, one in results.get("figures", {}).items():
        if of_people(name, one, ALONE) and one["value"] is not None and 0 < (one["n"] or 0) < rules.minimum_group:
            yield Found(name, f"a figure of {one['n']:g} people")
    for table in (
        "voice.segments",
        "voice.touchpoints",
        "voice.touchpoint_waves",
        "voice.waves",
        "employees.units",
        "employees.waves",
    ):
        for row in rows_of(results, table):
            n, value, unit = row.get("n"), row.get("value"), row.get("unit")
            if value is None or not n:
                continue
            where = " ".join(
                str(row[name]) for name in ("segment", "group", "touchpoint", "measure", "wave") if row.get(name)
            )
            away = min(value, 1 - value) if unit == "share" else 1 - abs(value) / 100
            if n < rules.uniform_limit and n * away <= 1 + 0.005 * n + 1e-9:  # a digit that was cut hides as much
                yield Found(
                    f"{table.partition('.')[0]} {where}", f"all but {round(n * away)} of {n:g} people said the same"
                )


def outcomes(results: Results, rules: Rules) -> Iterator[Found]:
    """Few who left, or left between two marks of a curve, whose answers the levels tell: a client knows who they are.

    With weights, or where others ceased to be watched between the marks, the numbers of people are not told.
    """
    if any(row.get("value") != row.get("unweighted") for row in rows_of(results, "voice.waves")):
        return
    told = 0
    for outcome, kind in {row["outcome"]: row["kind"] for row in rows_of(results, "voice.linkage")}.items():
        steps = [row for row in rows_of(results, "voice.linkage_steps") if row["outcome"] == outcome]
        counts = [[float(row["n"]) for row in steps]]
        if kind == "retention":
            stayed = [float(round(row["n"] * row["value"])) for row in steps]
            counts = [stayed, [all_ - here for all_, here in zip(counts[0], stayed, strict=True)]]
            for name, people in zip(("stayed", "left"), counts, strict=True):
                if few_alike(people, rules=rules):
                    yield Found(f"voice {outcome}", f"what the few who {name} answered")
        told += 1 if kind == "retention" else len(steps)
        if steps and traced(counts, told=told):
            yield Found(f"voice {outcome}", f"who answered what, by what {sum(map(sum, counts)):g} customers do")
    rows = rows_of(results, "voice.retention")
    months = sorted({row["month"] for row in rows})
    for since, until in pairwise(months):
        first, then = ({row["kpi"]: row for row in rows if row["month"] == month} for month in (since, until))
        # Of a group of which nobody was left before there is nothing to tell.
        then = {kpi: row for kpi, row in then.items() if first[kpi]["value"]}
        left = [round(first[kpi]["n"] * (1 - row["value"] / first[kpi]["value"])) for kpi, row in then.items()]
        gone = [first[kpi]["n"] - row["n"] for kpi, row in then.items()]
        if left == gone and few_alike(left, rules=rules):
            yield Found(f"voice months {since}-{until}", f"what the {sum(left)} who left then answered")


def spreads(results: Results, rules: Rules) -> Iterator[Found]:
    """Intervals of fewer people than a spread may be told of, and what follows from a stage beside its touchpoints."""
    waves = rows_of(results, "voice.waves")
    total = results.get("figures", {}).get(f"voice.{waves[0]['measure']}", {}) if waves else {}
    all_told = total["n"] if total.get("low") is not None else 0
    for name, one in results.get("figures", {}).items():
        # what is drawn towards the other groups has the spread of all customers, and of its own group the level alone
        people = all_told if name.startswith(DRAWN) else one["n"]
        if of_people(name, one, BESIDE) and one.get("low") is not None and one["n"] and people < rules.second_moments:
            yield Found(name, f"an interval of {one['n']:g} people")
    sizes = {(row["measure"], row.get("wave_label")): row.get("n") or 0 for row in waves}
    for row in waves:
        sides = [row.get("n") or 0, sizes.get((row["measure"], row.get("previous")), 0)]
        if row.get("change_low") is not None and min(sides) < rules.second_moments:
            yield Found(f"voice {row['measure']} {row['wave']}", f"an interval of a change from {min(sides):g} people")
    for row in rows_of(results, "voice.distribution"):
        others = row["n"] * min(row["share"], 1 - row["share"]) if row["n"] < rules.uniform_limit else math.inf
        if others < 1.5:
            yield Found(f"voice {row['wave']}", f"all but {others:.0f} of {row['n']:g} customers are on one side")
    points = rows_of(results, "voice.touchpoints")
    for row in rows_of(results, "journey.stage_satisfaction"):
        rated = [one["n"] for one in points if one["stage"] == row["stage"] and one["n"]]
        if row["share"] is not None and len(rated) == 2 and 0 < sum(rated) - row["n"] < rules.minimum_group:
            yield Found(
                f"journey {row['stage']}",
                f"the stage less its touchpoints is what {sum(rated) - row['n']:g} people said",
            )


def differences(now: Results, before: Results, rules: Rules) -> list[Found]:
    """Figures and rows of two runs that differ by fewer people than the minimum: their difference is what these said."""
    found = []
    earlier = dict(_counted(before))
    for name, (value, n) in _counted(now):
        other = earlier.get(name)
        if (
            other is not None
            and other[0] is not None
            and value is not None
            and 0 < abs(n - other[1]) < rules.minimum_group
        ):
            people = abs(n - other[1])
            found.append(Found(name, f"{other[1]:g} and {n:g} people: the difference is what {people:g} said"))
    return found


def _counted(results: Results) -> Iterator[tuple[str, tuple[float | None, float]]]:
    """Every figure and row of people with its value and how many they are; what is made of rows counts by these.

    Those of a diagnostic are of the wave that it assesses: another one where a delivery leaves too little of the last.
    """
    made = MADE if rows_of(results, "maturity.competencies") else ()
    wave = "".join(f" {row['wave']}" for row in rows_of(results, "maturity.framework") if row.get("wave"))
    for name, one in results.get("figures", {}).items():
        told_otherwise = name in made or name.startswith(OF_COMMENTS) or name.endswith(ENDS)
        if of_people(name, one, BESIDE) and one["n"] and not told_otherwise:
            yield name + (wave if name.startswith("maturity.") else ""), (one["value"], one["n"])
    headline = next((row["measure"] for row in rows_of(results, "voice.waves")), "")
    for table in results.get("tables", {}):
        if table.split(".")[0] not in {"voice", "journey", "maturity", "governance", "employees"}:
            continue
        of = f" {headline}" if table == "voice.segments" else wave if table.startswith("maturity.") else ""
        rows = rows_of(results, table)
        named = " and ".join(sorted({str(row["group"]) for row in rows if row.get("group") not in (None, OTHER)}))
        for row in rows:
            n, value = (
                _first(row, ("n", "raters", "respondents")),
                _first(row, ("value", "mean", "share", "practised")),
            )
            if isinstance(n, (int, float)) and n > 1:
                key = " ".join(str(cell) for name, cell in row.items() if name in KEYS and cell is not None)
                beside = f" than {named}" if row.get("group") == OTHER else ""  # the others are those who are not named
                yield f"{table}{of} {key}{beside}", (value, n)


def _first(row: Mapping[str, Any], names: Sequence[str]) -> Any:
    return next((row[name] for name in names if row.get(name) is not None), None)


BESIDE = ("voice", "journey", "maturity", "vision", "employees")
"""The modules of which each figure is compared with that of a delivery: the cases of operations are those of a later period."""
ALONE = (*BESIDE, "operations", "technology", "charter")
"""The modules whose figures have the number of people; one answer of governance is the organisation's."""
DRAWN = "voice.drawn."
OF_COMMENTS = "voice.theme."
"""Shares of all comments, which several questions may ask for: each question is held to a delivery by itself, and the sum of
two that moved by many may differ by few."""
ENDS = ("_lowest", "_highest")
"""Figures that repeat a cell of a table, another one where another group lies at the end: their rows are compared."""
MADE = frozenset(f"maturity.{name}" for name in ("mean", "mean_floor", "level", "percent_to_target", "change"))
"""Figures that are made of those of competencies, with the number of all who rated any."""
KEYS = frozenset({
    "id", "theme", "by", "outcome", "kpi", "group", "wave", "lens", "gap", "stage", "force", "segment", "touchpoint",
    "measure", "band", "role", "department",
})  # fmt: skip
"""The columns that say which row of a table it is."""
