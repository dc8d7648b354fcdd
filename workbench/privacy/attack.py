"""The attacker: what a reader can work out of published numbers, by integer programs over what people may have said.

A reader knows the scale, the number of people, and each published statistic within the digits it is given with. Unknown
is how many people gave each answer. Means and spreads are linear in these counts, so a program says how few and how many
can have given an answer; where all but one must have given one, or one arrangement is left, the answers are known.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from workbench.privacy.rules import Rules

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True)
class Panel:
    """A question that `n` people answered on whole steps from `low` to `high`: its mean, and its interval if given.

    `half` is half of the last digit that the statistics are given with.
    """

    name: str
    n: int
    low: int
    high: int
    mean: float
    half: float
    ends: tuple[float, float] | None = None


@dataclass(frozen=True)
class Found:
    """What a reader can work out, of whom and how."""

    where: str
    what: str


def panel(given: Panel) -> str:
    """What a reader knows of one question's answers; empty where nothing but the mean."""
    import numpy as np
    from scipy.optimize import Bounds, LinearConstraint, milp

    levels = np.arange(given.low, given.high + 1, dtype=float)
    rows, lowest, highest = _statistics(given, levels)
    options: dict[str, Any] = {
        "constraints": LinearConstraint(rows, lowest, highest), "integrality": np.ones(len(levels)),
        "bounds": Bounds(0, given.n),
    }  # fmt: skip
    least, most = [], []
    for at in range(len(levels)):
        goal = (np.arange(len(levels)) == at).astype(float)
        down, up = milp(goal, **options), milp(-goal, **options)
        if down.x is None or up.x is None:
            return ""  # the numbers contradict each other: nothing follows
        least.append(round(down.fun))
        most.append(round(-up.fun))
    certain = max(least)
    if certain >= given.n - 1:
        return f"{certain} of {given.n} people gave {levels[least.index(certain)]:g}"
    if least == most:
        counts = ", ".join(
            f"{count} x {level:g}" for count, level in zip(least, levels, strict=True) if count
        )
        return f"the answers are known: {counts}"
    return ""


def _statistics(
    given: Panel, levels: NDArray[np.float64]
) -> tuple[NDArray[np.float64], list[float], list[float]]:
    """The counts of answers add up to n, their mean is the one given, and so is their spread where one is given."""
    import numpy as np
    from scipy.stats import t

    n, half = given.n, given.half
    rows, low, high = (
        [np.ones(len(levels)), levels],
        [n, n * (given.mean - half)],
        [n, n * (given.mean + half)],
    )
    if given.ends is not None and n > 1:
        reach = (given.ends[1] - given.ends[0]) / 2
        scale = np.sqrt(n) / t.ppf(0.975, n - 1)
        least, most = (max(reach + step, 0.0) * scale for step in (-half, half))
        squares = [(n - 1) * sd**2 + n * mean**2 for sd in (least, most)
                   for mean in (given.mean - half, given.mean + half)]  # fmt: skip
        rows.append(levels**2)
        low.append(min(squares))
        high.append(max(squares))
    return np.array(rows), low, high


def attack(results: Mapping[str, Any], rules: Rules, *, scale: tuple[int, int] = (1, 7)) -> list[Found]:
    """What can be worked out of a run's results.json; `scale` is that of the journey."""
    found = [
        Found(one.name, said)
        for one in _panels(results, scale)
        if one.n < 2 * rules.second_moments and (said := panel(one))
    ]
    return [*found, *_rests(results, rules)]


def _panels(results: Mapping[str, Any], scale: tuple[int, int]) -> Iterator[Panel]:
    tables = results.get("tables", {})
    for row in _rows(tables, "maturity.practices"):
        if row["mean"] is not None:
            yield Panel(f"maturity {row['id']}", int(row["raters"]), 1, 5, row["mean"], _half(row["mean"]))
    for row in _rows(tables, "journey.lenses"):
        if row["value"] is not None:
            ends = None if row["low"] is None else (row["low"], row["high"])
            name = f"journey {row['lens']} {row['stage']} {row['force']}"
            yield Panel(name, int(row["n"]), *scale, row["value"], _half(row["value"]), ends)


def _rests(results: Mapping[str, Any], rules: Rules) -> Iterator[Found]:
    """Customers whom the groups of a segment leave: the total less those that are shown."""
    headline = next((row["measure"] for row in _rows(results.get("tables", {}), "voice.waves")), "")
    total = results.get("figures", {}).get(f"voice.{headline}", {}).get("n")
    groups: dict[str, list[int]] = {}
    for row in _rows(results.get("tables", {}), "voice.segments"):
        groups.setdefault(row["segment"], []).append(int(row["n"] or 0))
    for segment, sizes in groups.items():
        rest = (total or 0) - sum(sizes)
        if any(sizes) and 0 < rest < rules.minimum_group:
            yield Found(f"voice {segment}", f"total less groups leaves {rest} customers")


def differences(now: Mapping[str, Any], before: Mapping[str, Any], rules: Rules) -> list[Found]:
    """Figures of two runs that differ by fewer people than the minimum: their difference is what these said."""
    found = []
    for name, one in now.get("figures", {}).items():
        other = before.get("figures", {}).get(name)
        if other is None or one["value"] is None or other["value"] is None or not one["n"] or not other["n"]:
            continue
        people = abs(one["n"] - other["n"])
        if name.split(".")[0] in {"voice", "journey", "maturity"} and 0 < people < rules.minimum_group:
            found.append(
                Found(name, f"{other['n']} and {one['n']} people: the difference is what {people} said")
            )
    return found


def finer(numbers: Sequence[float], results: Mapping[str, Any]) -> list[float]:
    """Numbers of a file with more than six digits behind the point that results.json does not have."""
    known = {round(one, 9) for one in _values(results)}
    short = {round(one, 9) for one in numbers if abs(one) < 1e6}
    return sorted(one for one in short - known if len(repr(one).partition(".")[2]) > 6)


def _values(part: Any) -> Iterator[float]:
    if isinstance(part, Mapping):
        for one in part.values():
            yield from _values(one)
    elif isinstance(part, list):
        for one in part:
            yield from _values(one)
    elif isinstance(part, (int, float)):
        yield float(part)


def _rows(tables: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    table = tables.get(name)
    return [] if table is None else [dict(zip(table["columns"], row, strict=True)) for row in table["rows"]]


def _half(value: float) -> float:
    """Half of the last digit that a value is given with; one decimal at most hides nothing that was cut."""
    digits = len(repr(float(value)).partition(".")[2])
    return float(0.5 * 10.0 ** -max(1, digits)) + 1e-9
