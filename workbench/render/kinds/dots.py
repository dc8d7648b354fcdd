"""Dots on one scale, a row a category: now against target and before, or paper against practice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from workbench.errors import RenderError
from workbench.exhibits import Exhibit
from workbench.render import fit, theme
from workbench.render.kinds import Kind
from workbench.render.kinds._charts import NAMES, PITCH, charted, closer, known, pitch_of, rows_tall, size_of
from workbench.render.layout import data
from workbench.render.layout.box import Box
from workbench.render.layout.charts import Axis, Chart, Labels, Number, Plot, Series
from workbench.render.layout.style import Style
from workbench.render.words import word

FIGURE, RIGHT = 36.0, 84.0  # points: what the figure beside a dot takes; right of the scale, with a name above
FOOT, HEAD = 24.0, 30.0  # points under the rows for the scale, above them for the names of the dots
CROWDED, LEAST = 32.0, 60.0  # points: nearer rows have no room between them for a figure; a scale is no narrower
CLEAR = 1.6  # of the size, between two dots: nearer ones leave no room for a label between them


def dots(exhibit: Exhibit, style: Style, room: Box) -> Chart:
    """A thin line from the lowest to the highest dot of a row; each dot has its figure, those of the first row their names.

    The series named `now` in the labels, else the first, is in the accent; a `target` is an outline.
    """
    names, groups, cells = data.grid(exhibit, "category", "series")
    rows = {group: [data.scaled(cells.get((name, group)), exhibit.unit) for name in names] for group in groups}
    ends, step = _scale(exhibit, [value for values in rows.values() for value in values], style.language)
    pitch = pitch_of(len(names), Box(room.left, room.top, room.width, room.height - FOOT - HEAD), most=PITCH * 0.75)
    groups = _ends_alone(exhibit, groups, style) if pitch < CROWDED else groups
    rows = {group: rows[group] for group in groups}
    size = size_of(pitch, names, room.width * 0.3, style)
    left = min(max(fit.width(name, size, font=style.font) for name in names) + 18, room.width * NAMES)
    right = _right(rows, ends, room.width - left, size, style)
    headed = _headed(rows, ends, room.width - left - right, size, style, right=right)
    away = _away(rows, ends, room.width - left - right, (size, style.widest.font), headed=bool(headed))
    left += away  # where the figure of a dot near the low end would cover the name of its row
    wide = room.width - left - right
    if wide < LEAST:
        raise RenderError(f"exhibit {exhibit.id!r}: its names leave no room for a scale")
    series = [_lines(names, rows), _names(names, ends, style, size, -away / room.width)]
    sides = [
        _sides({group: rows[group][at] for group in groups}, (ends[1] - ends[0]) / wide * size * CLEAR)
        for at in range(len(names))
    ]
    now = _role(exhibit, groups, "now", style) or groups[0]
    order = sorted(groups, key=lambda group: group == now)  # the finding above the others
    series += [_dots(exhibit, group, groups, rows, sides, style, size, headed=bool(headed)) for group in order]
    up = size * fit.PITCH / 2 / room.height
    series += [_heads(rows, now, headed, len(names) + 0.5, up, size)] if headed else []
    pattern, ticks = data.ticks(ends, step, exhibit.unit, style.language)
    tall = pitch * len(names)
    axes = (
        Axis(1, 2, "b", ends=ends, step=step, grid=True, line=False, pattern=pattern, ticks=ticks, at="min"),
        Axis(2, 1, "l", ends=(0.5, len(names) + 0.5), hidden=True, at="min"),
    )
    inner = (left / room.width, HEAD / room.height, wide / room.width, tall / room.height)
    return Chart((), (Plot("scatter", tuple(series)),), axes, inner=inner)


def _scale(exhibit: Exhibit, values: list[Number], language: str) -> tuple[tuple[float, float], float]:
    ends, step = data.axis(values, exhibit.scale, unit=exhibit.unit, language=language)
    return ends, 1.0 if ends[1] - ends[0] <= 6 and not data.is_money(exhibit.unit) and exhibit.unit != "share" else step


def _heights(names: Sequence[object]) -> tuple[Number, ...]:
    return tuple(len(names) - at for at in range(len(names)))


def _right(
    rows: Mapping[str, list[Number]], ends: tuple[float, float], room: float, size: float, style: Style
) -> float:
    """What the figures right of the last dots take, and the name above the first row's last, as far as the scale does not."""
    there = sorted((values[0], group) for group, values in rows.items() if values and values[0] is not None)
    if len(there) != 2:
        return RIGHT
    value, group = there[-1]
    name = fit.width(group, size, bold=True, font=style.widest.font) + 8
    return min(max(FIGURE, name - (ends[1] - value) / (ends[1] - ends[0]) * (room - RIGHT)), RIGHT)


def _headed(
    rows: Mapping[str, list[Number]], ends: tuple[float, float], wide: float, size: float, style: Style, *, right: float
) -> dict[str, str]:
    """On which side of its dot each name stands above the first row: outwards of two, over more that are far apart."""
    there = sorted((values[0], group) for group, values in rows.items() if values and values[0] is not None)
    if len(there) == 2:
        return dict(zip((group for _, group in there), "lr", strict=True))
    each = [fit.width(group, size, bold=True, font=style.widest.font) / 2 + 4 for _, group in there]
    places = [(value - ends[0]) / (ends[1] - ends[0]) * wide for value, _ in there]
    apart = (two - one >= a + b for (one, two), (a, b) in zip(pairwise(places), pairwise(each), strict=True))
    return (
        {group: "t" for _, group in there}
        if len(there) > 1 and all(apart) and places[-1] + each[-1] <= wide + right
        else {}
    )


def _heads(
    rows: Mapping[str, list[Number]], now: str, sides: Mapping[str, str], top: float, up: float, size: float
) -> Series:
    """The names of the dots, as labels of points without colour at the top of the plot, moved up by a share of the height."""
    there = {group: rows[group][0] for group in sides}
    places = list(there)
    labels = Labels(
        tuple(there),
        "t",
        bold=True,
        size=size,
        leaders=False,
        colours={at: theme.ACCENT if group == now else theme.INK_SOFT for at, group in enumerate(places)},
        places={at: sides[group] for at, group in enumerate(places)},
        shifts={at: (0.0, -up) for at, group in enumerate(places) if sides[group] != "t"},
    )
    return Series("–", (top,) * len(there), None, labels, across=tuple(there.values()))


def _away(
    rows: Mapping[str, list[Number]], ends: tuple[float, float], wide: float, face: tuple[float, str], *, headed: bool
) -> float:
    """How far the names of rows move left, in points, so that the figures left of dots, the first with its name, have room."""
    most, size = 0.0, face[0]
    for at, cells in enumerate(zip(*rows.values(), strict=True)):
        there = [(value, group) for value, group in zip(cells, rows, strict=True) if value is not None]
        if len(there) > 1:
            value, group = min(there)
            name = fit.width(f"{group} ", size, bold=True, font=face[1]) if at == 0 and not headed else 0.0
            share = (value - ends[0]) / (ends[1] - ends[0])
            most = max(most, (FIGURE + name - share * wide) / max(1 - share, 0.1))  # the scale shrinks by as much
    return most


def _names(names: list[str], ends: tuple[float, float], style: Style, size: float, by: float) -> Series:
    """The names of the rows, as labels of points without colour at the low end, moved by a share of the width."""
    shifts = dict.fromkeys(range(len(names)), (by, 0.0)) if by else {}
    labels = Labels(tuple(names), "l", size=size, leaders=False, shifts=shifts)
    return Series(word("value", style.language), _heights(names), None, labels, across=(ends[0],) * len(names))


def _lines(names: list[str], rows: Mapping[str, list[Number]]) -> Series:
    """A thin line from the lowest to the highest dot of each row: two points a row, then none, computed from the dots."""
    xs: list[Number] = []
    for at in range(len(names)):
        there = known([values[at] for values in rows.values()])
        xs += [min(there), max(there), None] if there else [None] * 3
    heights = [height for one in _heights(names) for height in (one, one, None)]
    cells = ",".join(f"INDEX(${{d{n}}}$2:${{d{n}}}${len(names) + 1},INT((ROW()-2)/3)+1)" for n in range(len(rows)))
    formula = f"IF(MOD(ROW()-2,3)=0,MIN({cells}),MAX({cells}))"
    return Series("–", tuple(heights), theme.AXIS, across=tuple(xs), line=1.25, formula=formula, key="reach")


def _sides(row: Mapping[str, Number], near: float) -> dict[str, str]:
    """Where the figure of each dot stands: left of the lowest, right of the highest, above one between; '' in one spot."""
    there = sorted((value, group) for group, value in row.items() if value is not None)
    sides = {group: "t" for _, group in there}
    if there:
        sides[there[-1][1]], sides[there[0][1]] = "r", "l" if len(there) > 1 else "r"
    for (one, first), (two, second) in pairwise(there):
        if two - one < near / 4 and sides[first] == "t":
            sides[second if sides[second] == "t" else first] = "b"
    return sides


def _ends_alone(exhibit: Exhibit, groups: list[str], style: Style) -> list[str]:
    """The dots now and of the target, where rows lie too near for a figure above a third between them."""
    ends = [_role(exhibit, groups, role, style) for role in ("now", "target")]
    return [group for group in groups if group in ends] if all(ends) else groups


def _role(exhibit: Exhibit, groups: list[str], role: str, style: Style) -> str | None:
    """The series that plays a role: named by the exhibit's labels, else by the word for it."""
    named = exhibit.labels.get(role)
    if named is None and role == "target":
        named = next(
            (group for group in groups if group.lower().startswith(word("target", style.language).lower())), None
        )
    return named if named in groups else None


def _dots(
    exhibit: Exhibit,
    group: str,
    groups: list[str],
    rows: Mapping[str, list[Number]],
    sides: list[dict[str, str]],
    style: Style,
    size: float,
    *,
    headed: bool,
) -> Series:
    """One series: its dots, their figures, the series' name in the first row where it does not stand above."""
    now, target = (_role(exhibit, groups, role, style) for role in ("now", "target"))
    first, key = group == (now or groups[0]), f"d{groups.index(group)}"
    way, values = data.printer(exhibit, style.language), tuple(rows[group])
    texts = [
        "" if value is None or group not in side else way.text(value) for value, side in zip(values, sides, strict=True)
    ]
    say = way.formula(f"{{{key}}}{{r}}")
    if texts and texts[0] and not headed:
        name, is_left = f"{{{key}}}$1", sides[0][group] == "l"
        texts[0] = f"{group} {texts[0]}" if is_left else f"{texts[0]} {group}"
        say = f'IF(ROW()=2,{name}&" ","")&{say}' if is_left else f'{say}&IF(ROW()=2," "&{name},"")'
    names = data.distinct(exhibit.column("category"))
    short = {at: theme.SHORT for at, name in enumerate(names) if first and name in exhibit.short}
    labels = Labels(
        tuple(texts),
        "r",
        None,
        say,
        theme.ACCENT if first else theme.INK_SOFT,
        bold=first,
        size=size,
        leaders=False,
        colours=short,
        places={at: side[group] for at, side in enumerate(sides) if group in side},
    )
    others = theme.PREVIOUS if len(groups) > 2 else theme.OTHERS
    colour = theme.ACCENT if first else theme.TOTAL if group == target else others
    return Series(
        group,
        _heights(values),
        colour,
        labels,
        colours=short,
        outline=group == target,
        key=key,
        marker=12 if first else 10,
        symbol="diamond" if group == target else "circle",
        across=values,
    )


def _tall(exhibit: Exhibit, style: Style, width: float) -> float:  # noqa: ARG001 - as `Kind.tall` wants it
    return rows_tall(len(data.distinct(exhibit.column("category"))), exhibit, each=34.0, more=FOOT + HEAD)


KIND = Kind(charted(dots), _tall, pivot=("category", "series"), least=closer(_tall))
