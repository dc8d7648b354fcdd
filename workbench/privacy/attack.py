"""The attacker: what a reader can work out of published numbers, by integer programs over what people may have said.

A reader knows the scale, the number of people, and each published statistic within the digits it is given with. Unknown
is how many people gave each answer. Means, spreads, medians, levels and shares are linear in these counts, and so are the
means of several questions and of groups taken together; a program says how few and how many can have given an answer.
Where all but one must have given one, or one arrangement of few is left, the answers are known.
"""

from __future__ import annotations

import time
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from workbench.privacy.answers import Told, mean_squares, told_by_alpha, told_by_spread
from workbench.privacy.programs import Program
from workbench.privacy.record import Results, half_of, rows_of
from workbench.privacy.rules import Rules
from workbench.privacy.seen import Found, alone, outcomes, rests, spreads


@dataclass(frozen=True)
class Panel:
    """A question that `n` people answered on whole steps from `low` to `high`: its mean, and what else is given.

    `half` is half of the last digit that the statistics are given with, `ends` those of the 95 % t-interval, `median`
    the lowest and highest that the median can be, `top` a step and how many people gave it or a higher one.
    """

    name: str
    n: int
    low: int
    high: int
    mean: float
    half: float
    ends: tuple[float, float] | None = None
    median: tuple[float, float] | None = None
    top: tuple[int, int] | None = None

    @property
    def levels(self) -> range:
        """The answers that can be given."""
        return range(self.low, self.high + 1)


def panel(given: Panel, *, few: int | None = None) -> str:
    """What a reader knows of one question's answers; empty where nothing but what is given.

    That all but one said the same counts up to `few` people, all of them by default.
    """
    program = Program(given.n)
    _know(program, given)
    return _said(program, given, given.n if few is None else few)


def _know(program: Program, given: Panel) -> None:
    """The counts of answers add up to n, and have the statistics that are given."""
    n, half, key = given.n, given.half, given.name
    counts = {level: (key, level) for level in given.levels}
    program.know(dict.fromkeys(counts.values(), 1.0), n, n)
    program.know({name: level for level, name in counts.items()}, n * (given.mean - half), n * (given.mean + half))
    if given.ends is not None and n > 1:
        squares = mean_squares(n, (given.mean - half, given.mean + half), given.ends, half)
        program.know({name: level**2 for level, name in counts.items()}, *(n * end for end in squares))
    if given.median is not None:  # at least half of the people are at the median or above, and as many at it or below
        for beyond in (
            [name for level, name in counts.items() if level < given.median[0]],
            [name for level, name in counts.items() if level > given.median[1]],
        ):
            if beyond:
                program.know(dict.fromkeys(beyond, 1.0), 0, n / 2)
    if given.top is not None:
        program.know({name: 1.0 for level, name in counts.items() if level >= given.top[0]}, given.top[1], given.top[1])


def _said(program: Program, given: Panel, few: int) -> str:
    """What follows of a question's answers in a program; that all but one gave one counts up to `few` people.

    Only the answer next to the mean can be that of all but one, and one answer that is open leaves the rest open.
    """
    found: dict[int, int] = {}
    for level in sorted(given.levels, key=lambda one: abs(one - given.mean)):
        ends = program.bounds([(given.name, level)]).get((given.name, level))
        if ends is None:
            return ""  # the numbers contradict each other: nothing follows
        least, most = ends
        if given.n <= few and least >= given.n - 1:
            return f"{least} of {given.n} people gave {level:g}"
        if least < most:
            return ""
        found[level] = least
    if given.n > few and max(found.values()) >= given.n - 1:
        return ""  # the client's rules let so many be of one mind
    counts = ", ".join(f"{found[level]} x {level:g}" for level in given.levels if found[level])
    return f"the answers are known: {counts}"


def attack(
    results: Results, rules: Rules, *, scale: tuple[int, int] = (1, 7), seconds: float = float("inf")
) -> list[Found]:
    """What can be worked out of a run's results.json; `scale` is that of the journey.

    Questions of fewer people than twice the size for spreads are tried one by one, then those of a competency together
    with its mean and the means of its groups. Stops after `seconds` with what was found till then.
    """
    until = time.monotonic() + seconds
    found = [
        *rests(results, rules),
        *alone(results, rules),
        *spreads(results, rules),
        *outcomes(results, rules),
        *_alphas(results, rules),
        *_deviations(results, rules),
    ]
    for given in _panels(results, scale):
        if time.monotonic() > until:
            return found
        if given.n < 2 * rules.second_moments and (said := panel(given, few=rules.uniform_limit - 1)):
            found.append(Found(given.name, said))
    for one, own in _whole(results, rules):
        if time.monotonic() > until:
            return found
        if all(row["mean"] is not None for row in own):
            found += _groups(results, one, own, rules)
    return found


def _panels(results: Results, scale: tuple[int, int]) -> Iterator[Panel]:
    levels = {row["id"]: row["level"] for row in rows_of(results, "maturity.competencies")}
    low, high = _maturity_scale(results)
    for row in rows_of(results, "maturity.practices"):
        if row["mean"] is not None:
            median = (row["median"],) * 2 if row["median"] is not None else None
            level = levels.get(row["competency"])
            median = median or ((level, high) if level is not None else None)
            yield Panel(
                f"maturity {row['id']}", int(row["raters"]), low, high, row["mean"], half_of(row["mean"]), median=median
            )
    for row in rows_of(results, "journey.lenses"):
        if row["value"] is not None:
            name = f"journey {row['lens']} {row['stage']} {row['force']}"
            yield Panel(name, int(row["n"]), *scale, row["value"], half_of(row["value"]), _ends(row))
    for row in rows_of(results, "voice.touchpoints"):
        if row["mean"] is not None and row["n"]:
            first, last, n = int(row["scale_low"]), int(row["scale_high"]), int(row["n"])
            whole = row["value"] is not None and last - first > 1 and not row.get("scale_top")
            box = (last - 1, round(row["value"] * n)) if whole else None
            name = f"voice touchpoint {row['touchpoint']}"
            yield Panel(name, n, first, last, row["mean"], half_of(row["mean"]), _ends(row, "mean_"), top=box)
    most = int(results.get("figures", {}).get("governance.scale_top", {}).get("value") or 4)
    for row in rows_of(results, "governance.questions"):
        for aspect in ("documented", "practised"):
            if row.get(aspect) is not None and (row.get("respondents") or 0) > 1:
                name = f"governance {row['id']} {aspect}"
                yield Panel(name, int(row["respondents"]), 0, most, row[aspect], half_of(row[aspect]))


def _whole(results: Results, rules: Rules) -> Iterator[tuple[Mapping[str, Any], list[dict[str, Any]]]]:
    """Each competency of which the same few raters rated every practice, with its practices."""
    practices = rows_of(results, "maturity.practices")
    for one in rows_of(results, "maturity.competencies"):
        own = [row for row in practices if row["competency"] == one["id"]]
        n = int(one["raters"] or 0)
        if own and 0 < n < 2 * rules.second_moments and all(row["raters"] == n for row in own):
            yield one, own


def _deviations(results: Results, rules: Rules) -> Iterator[Found]:
    """Competencies of which mean, median and standard deviation leave one way of answering."""
    low, high = _maturity_scale(results)
    for row, own in _whole(results, rules):
        if (spread := row.get("spread")) is not None:
            many = len(own)
            mean, median = ((many * (row[name] - 0.05), many * (row[name] + 0.05)) for name in ("mean", "median"))
            told = Told(int(row["raters"]), low * many, high * many, mean=mean, median=median)
            if told_by_spread(told, spread, few=rules.uniform_limit, ways=1, parts=many):
                yield Found(f"maturity {row['id']}", "the answers are known, with the spread of the competency")


def _alphas(results: Results, rules: Rules) -> Iterator[Found]:
    """Practices of which the alpha of their competency leaves one way of answering."""
    low, high = _maturity_scale(results)
    for one, own in _whole(results, rules):
        if one["alpha"] is None or any(row["mean"] is None for row in own):
            continue
        questions = [
            Told(int(one["raters"]), low, high, mean=(row["mean"] - half_of(row["mean"]), row["mean"] + half_of(row["mean"])),
                 median=None if row["median"] is None else (row["median"],) * 2)
            for row in own
        ]  # fmt: skip
        if (at := told_by_alpha(questions, one["alpha"], few=rules.uniform_limit)) is not None:
            yield Found(f"maturity {own[at]['id']}", "the answers are known, with the alpha of the competency")


def _groups(
    results: Results, one: Mapping[str, Any], own: Sequence[Mapping[str, Any]], rules: Rules
) -> Iterator[Found]:
    """What follows from a competency's practices, its own mean and the means of groups, all taken together.

    Groups of few are tried as their own.
    """
    for table in ("maturity.roles", "maturity.departments"):
        of = [row for row in rows_of(results, table) if row["id"] == one["id"]]
        groups = [row for row in of if row["mean"] is not None and row["raters"]]
        if groups and sum(int(row["raters"]) for row in groups) == int(one["raters"]):
            yield from _together(own, one, groups, _maturity_scale(results), rules)


def _together(
    practices: Sequence[Mapping[str, Any]],
    whole: Mapping[str, Any],
    groups: Sequence[Mapping[str, Any]],
    scale: tuple[int, int],
    rules: Rules,
) -> Iterator[Found]:
    program, levels = Program(int(whole["raters"])), range(scale[0], scale[1] + 1)
    for row in practices:
        median = (row["median"],) * 2 if row["median"] is not None else None
        given = Panel(str(row["id"]), int(row["raters"]), *scale, row["mean"], half_of(row["mean"]), median=median)
        _know(program, given)
        for level in levels:  # those who gave it are those of each group who did
            terms: dict[Any, float] = {(row["id"], level): -1.0}
            program.know(terms | {(group["group"], row["id"], level): 1.0 for group in groups}, 0, 0)
        for group in groups:
            program.know({(group["group"], row["id"], level): 1.0 for level in levels}, *(int(group["raters"]),) * 2)
    for group in (*groups, {**whole, "group": None}):
        reach = int(group["raters"]) * len(practices)
        terms = {
            ((row["id"], level) if group["group"] is None else (group["group"], row["id"], level)): float(level)
            for row in practices for level in levels
        }  # fmt: skip
        half = half_of(group["mean"])
        program.know(terms, reach * (group["mean"] - half), reach * (group["mean"] + half))
    cells = [(row["id"], level) for row in practices for level in levels]
    people = int(whole["raters"])
    # Where so many as may be of one mind are, each group of them is.
    alike = program.forced(dict.fromkeys(cells, people - 1)) if people >= rules.uniform_limit else {}
    for group in groups:
        size = int(group["raters"])
        if size >= rules.uniform_limit:
            continue
        wanted: dict[Hashable, int] = {(group["group"], *cell): size - 1 for cell in cells if cell not in alike}
        forced = program.forced(wanted)
        for practice, level in cells:
            if (least := forced.get((group["group"], practice, level))) is not None:
                yield Found(f"maturity {practice} {group['group']}", f"{least} of {size} people gave {level}")


def _ends(row: Mapping[str, Any], of: str = "") -> tuple[float, float] | None:
    return None if row[f"{of}low"] is None else (row[f"{of}low"], row[f"{of}high"])


def _maturity_scale(results: Results) -> tuple[int, int]:
    figures = results.get("figures", {})
    ends = (figures.get(f"maturity.{name}", {}).get("value") for name in ("scale_low", "scale_top"))
    low, high = (default if end is None else int(end) for end, default in zip(ends, (1, 5), strict=True))
    return low, high
