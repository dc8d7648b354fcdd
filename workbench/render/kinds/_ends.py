"""Lines that carry their names at their ends: colours, labels moved apart, what stays unnamed among very many."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from workbench.exhibits import Exhibit
from workbench.render import theme
from workbench.render.layout import data
from workbench.render.layout.charts import Number

PITCH = 1.25  # of the size, between the middles of two labels

Lines = tuple[list[str], list[str], dict[str, tuple[Number, ...]]]


def lines(exhibit: Exhibit, role: str = "value") -> Lines:
    """The places across, the series, and the values of each."""
    if "series" in exhibit.encoding:
        names, groups, cells = data.grid(exhibit, "x", "series", role)
    else:
        names, groups = data.distinct(exhibit.column("x")), [""]
        cells = {(data.words(row["x"]), ""): row.get(role) for row in exhibit.records()}
    table = {group: tuple(data.scaled(cells.get((name, group)), exhibit.unit) for name in names) for group in groups}
    return names, groups, table


def colours(groups: list[str], exhibit: Exhibit) -> dict[str, str]:
    """The focus among others, orange where it falls short; of two lines the first; more take the family."""
    highlight = exhibit.highlight
    if len(groups) == 1:
        return {groups[0]: theme.ACCENT}
    if any(group in highlight for group in groups):
        focus = {group: theme.SHORT if group in exhibit.short else theme.ACCENT for group in highlight}
        return {group: focus.get(group, theme.OTHERS) for group in groups}
    if len(groups) == 2:
        return {groups[0]: theme.ACCENT, groups[1]: theme.OTHERS}
    if len(groups) > 6:
        return dict.fromkeys(groups, theme.OTHERS)
    return dict(zip(groups, theme.categories(len(groups)), strict=True))


def last(values: Sequence[Number]) -> float:
    """The last value that is there."""
    return float(next((value for value in reversed(values) if value is not None), 0.0))


def first(values: Sequence[Number]) -> float:
    """The first value that is there."""
    return last(values[::-1])


def named(table: dict[str, tuple[Number, ...]], highlight: Sequence[str], most: int) -> list[str]:
    """The series that carry a label where not all have room: those in focus, then those that changed most, up and down."""
    if len(table) <= most:
        return list(table)
    focus = [name for name in table if name in highlight][:most]
    rest = sorted(
        (name for name in table if name not in focus), key=lambda name: last(table[name]) - first(table[name])
    )
    room = most - len(focus)
    kept = {*focus, *rest[: room // 2], *(rest[len(rest) - (room - room // 2) :] if room else ())}
    return [name for name in table if name in kept]


def apart(values: dict[str, float], ends: tuple[float, float], tall: float, size: float) -> dict[str, float]:
    """How far down, in points, each label at the lines' ends moves so that none covers another."""
    place = {name: (ends[1] - value) / (ends[1] - ends[0]) * tall for name, value in values.items()}
    order = sorted(place, key=lambda name: place[name])
    moved, pitch = dict(place), PITCH * size
    for _ in range(60):
        for above, below in pairwise(order):
            lack = pitch - (moved[below] - moved[above])
            if lack > 0.01:
                moved[above] -= lack / 2
                moved[below] += lack / 2
    return {name: moved[name] - place[name] for name in place}
