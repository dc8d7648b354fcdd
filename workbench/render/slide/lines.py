"""Lines over time, slopes between two or three points in time, radar profiles: named at their ends, never smoothed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from workbench.exhibits import Exhibit
from workbench.render import fit, theme
from workbench.render.slide import data
from workbench.render.slide.bars import LEGEND
from workbench.render.slide.box import Box
from workbench.render.slide.chartxml import Axis, Chart, Labels, Number, Plot, Series
from workbench.render.slide.style import Style
from workbench.render.words import word

TEXT = theme.CHART_TEXT
PITCH = 15.0  # points between the middles of two labels
FOOT = 26.0  # points under the plot for the categories


def line(exhibit: Exhibit, style: Style, room: Box) -> Chart:
    """Straight segments over ordered x; each line wears its name and last value at its end."""
    names, groups, lines = _lines(exhibit)
    lows, highs = _lines(exhibit, "low")[2], _lines(exhibit, "high")[2]
    reach = [value for one in (lines, lows, highs) for values in one.values() for value in values]
    ends, step = data.axis(reach, exhibit.scale, zero=exhibit.scale is None and _near_zero(reach))
    colours = _colours(groups, exhibit.highlight)
    whiskers = {group: _around(lines[group], lows[group], highs[group]) for group in groups}
    points = tuple(at for at, name in enumerate(names) if name in exhibit.highlight)
    texts = {
        group: _ends_only(
            exhibit,
            group if len(groups) > 1 else "",
            lines[group],
            points,
            style,
            every=whiskers[group] is None,
        )
        for group in groups
    }
    series = _drawn(lines, colours, texts, whiskers, points, ends, room)
    right = (
        max(
            fit.width(text, TEXT, bold=True, font=style.font) for each in texts.values() for text in each[-1:]
        )
        + 16
    )
    left = 40.0
    inner = (
        left / room.width,
        0.04,
        (room.width - left - min(right, room.width * 0.45)) / room.width,
        1 - 0.04 - FOOT / room.height,
    )
    axes = (
        Axis(1, 2, "b", "cat", labels="low", between="between"),
        Axis(
            2,
            1,
            "l",
            ends=ends,
            step=step,
            grid=True,
            line=False,
            pattern=data.short_pattern(ends, step)
            if data.is_money(exhibit.unit)
            else data.pattern(exhibit.unit),
        ),
    )
    return Chart(tuple(names), (Plot("line", tuple(series)),), axes, inner=inner)


def _near_zero(values: Sequence[Number]) -> bool:
    known = [value for value in values if value is not None]
    return not known or min(known) <= 0 or min(known) < (max(known) - min(known))


def _lines(
    exhibit: Exhibit, role: str = "value"
) -> tuple[list[str], list[str], dict[str, tuple[Number, ...]]]:
    if "series" in exhibit.encoding:
        names, groups, cells = data.grid(exhibit, "x", "series", role)
    else:
        names, groups = data.distinct(exhibit.column("x")), [word("value", "en")]
        cells = {(data.words(row["x"]), groups[0]): row.get(role) for row in exhibit.records()}
    return (
        names,
        groups,
        {
            group: tuple(data.scaled(cells.get((name, group)), exhibit.unit) for name in names)
            for group in groups
        },
    )


def _colours(groups: list[str], highlight: Sequence[str]) -> dict[str, str]:
    if len(groups) == 1:
        return {groups[0]: theme.ACCENT}
    if any(group in highlight for group in groups):
        return {group: theme.ACCENT if group in highlight else theme.GREY for group in groups}
    if len(groups) == 2:
        return {groups[0]: theme.ACCENT, groups[1]: theme.CATEGORIES[3]}
    return dict(zip(groups, theme.categories(len(groups)), strict=True))


def _around(
    values: tuple[Number, ...], lows: tuple[Number, ...], highs: tuple[Number, ...]
) -> tuple[tuple[Number, ...], tuple[Number, ...]] | None:
    if all(low is None for low in lows):
        return None
    known = [all(part is not None for part in three) for three in zip(values, lows, highs, strict=True)]
    minus = tuple(v - low if ok else None for v, low, ok in zip(values, lows, known, strict=True))  # type: ignore[operator]
    plus = tuple(high - v if ok else None for v, high, ok in zip(values, highs, known, strict=True))  # type: ignore[operator]
    return minus, plus


def _ends_only(
    exhibit: Exhibit,
    group: str,
    values: tuple[Number, ...],
    points: Sequence[int],
    style: Style,
    *,
    every: bool,
) -> tuple[str, ...]:
    """The label of each position: the value, and at the last one the line's name before it.

    Only the last and the highlighted ones (the lowest where none is) among several lines, or where not `every` value
    has room, because whiskers cross the places of labels.
    """
    texts = [data.printed(value, exhibit.unit, style.language) for value in values]
    last = max((at for at, value in enumerate(values) if value is not None), default=-1)
    if last >= 0 and group:
        texts[last] = f"{group}  {texts[last]}"
    lowest = (
        min((value, at) for at, value in enumerate(values) if value is not None)[1] if last >= 0 else last
    )
    shown = {last, *points} if group else set(range(len(values))) if every else {last, *(points or [lowest])}
    return tuple(text if at in shown else "" for at, text in enumerate(texts))


def _drawn(
    lines: dict[str, tuple[Number, ...]],
    colours: dict[str, str],
    texts: dict[str, tuple[str, ...]],
    whiskers: dict[str, tuple[tuple[Number, ...], tuple[Number, ...]] | None],
    points: Sequence[int],
    ends: tuple[float, float],
    room: Box,
) -> list[Series]:
    tall = room.height * 0.96 - FOOT
    shifts = _apart({group: _last(values) for group, values in lines.items()}, ends, tall)
    made = []
    for group, values in lines.items():
        last = max((at for at, value in enumerate(values) if value is not None), default=0)
        strong = colours[group] != theme.GREY
        kept = tuple(at for at, text in enumerate(texts[group]) if text and values[at] is not None)
        moves = {
            at: (0.0, by / room.height)
            for at, by in _below(whiskers[group], [at for at in kept if at != last], ends, tall).items()
        }
        if abs(shifts[group]) > 1:
            moves[last] = (0.0, shifts[group] / room.height)
        labels = Labels(
            at="t", texts=texts[group], colour=theme.text_colour(colours[group]) if strong else theme.INK_SOFT, bold=strong,
            only=kept, places={last: "r"} | dict.fromkeys((at for at in moves if at != last), "b"), shifts=moves,
        )  # fmt: skip
        made.append(Series(group, values, colours[group], labels, whiskers[group], line=3 if strong else 2, marker=7 if strong else 5,
                           marks=dict.fromkeys(points, 11.0)))  # fmt: skip
    return sorted(made, key=lambda one: one.colour != theme.GREY)


def _below(
    whiskers: tuple[tuple[Number, ...], tuple[Number, ...]] | None,
    places: Sequence[int],
    ends: tuple[float, float],
    tall: float,
) -> dict[int, float]:
    """How far down, in points, labels move that stand under a whisker's lower end."""
    if whiskers is None:
        return {}
    return {at: float(whiskers[0][at] or 0.0) / (ends[1] - ends[0]) * tall for at in places}


def _last(values: tuple[Number, ...]) -> float:
    return float(next((value for value in reversed(values) if value is not None), 0.0))


def _apart(values: dict[str, float], ends: tuple[float, float], tall: float) -> dict[str, float]:
    """How far down, in points, each label at the lines' ends moves so that none covers another."""
    place = {name: (ends[1] - value) / (ends[1] - ends[0]) * tall for name, value in values.items()}
    order = sorted(place, key=lambda name: place[name])
    moved = dict(place)
    for _ in range(40):
        for above, below in pairwise(order):
            lack = PITCH - (moved[below] - moved[above])
            if lack > 0.01:
                moved[above] -= lack / 2
                moved[below] += lack / 2
    return {name: moved[name] - place[name] for name in place}


def slope(exhibit: Exhibit, style: Style, room: Box) -> Chart:
    """One line a series between two or three points in time, values at both ends, the name at the right one."""
    names, groups, lines = _lines(exhibit)
    reach = [value for values in lines.values() for value in values if value is not None]
    spare = ((max(reach) - min(reach)) or 1.0) * 0.12 if reach else 1.0
    ends = (min(reach, default=0.0) - spare, max(reach, default=1.0) + spare)
    colours = _colours(groups, exhibit.highlight)
    tall = room.height * 0.96 - FOOT
    starts = _apart({group: float(lines[group][0] or 0) for group in groups}, ends, tall)
    finals = _apart({group: _last(lines[group]) for group in groups}, ends, tall)
    series = []
    for group in groups:
        last = len(names) - 1
        texts = [data.printed(value, exhibit.unit, style.language) for value in lines[group]]
        texts[last] = f"{texts[last]}  {group}"
        strong = colours[group] != theme.GREY
        moves = {
            at: (0.0, by / room.height)
            for at, by in ((0, starts[group]), (last, finals[group]))
            if abs(by) > 1
        }
        labels = Labels(at="t", texts=tuple(texts), colour=theme.text_colour(colours[group]) if strong else theme.INK_SOFT, bold=strong,
                        places={0: "l", last: "r"}, shifts=moves, leaders=False)  # fmt: skip
        series.append(Series(group, lines[group], colours[group], labels, line=3 if strong else 2, marker=8))
    right = max(fit.width(f"+000 %  {group}", TEXT, bold=True, font=style.font) for group in groups) + 14
    inner = (
        0.02,
        0.04,
        (room.width * 0.98 - min(right, room.width * 0.4) * 0.75) / room.width,
        0.96 - FOOT / room.height,
    )
    axes = (Axis(1, 2, "b", "cat", labels="low"), Axis(2, 1, "l", ends=ends, hidden=True))
    return Chart(
        tuple(names),
        (Plot("line", tuple(sorted(series, key=lambda one: one.colour != theme.GREY))),),
        axes,
        inner=inner,
    )


def radar(exhibit: Exhibit, style: Style, room: Box) -> Chart:  # noqa: ARG001 - one signature for all kinds
    """Profiles on one scale; the first series is the finding, a target is dashed."""
    names, groups, cells = data.grid(exhibit, "category", "series")
    colours = [theme.ACCENT, theme.CATEGORIES[3], *theme.CATEGORIES[1:3], *theme.CATEGORIES[4:]]
    series = []
    for at, group in enumerate(groups):
        values = tuple(data.scaled(cells.get((name, group)), exhibit.unit) for name in names)
        focus = (
            tuple(place for place, name in enumerate(names) if name in exhibit.highlight) if at == 0 else ()
        )
        labels = (
            Labels(
                pattern=data.pattern(exhibit.unit),
                colour=theme.text_colour(colours[0]),
                bold=True,
                only=focus,
            )
            if focus
            else None
        )
        series.append(Series(group, values, colours[at % len(colours)], labels, line=3 if at == 0 else 2, dash=at > 0,
                             marker=7 if at == 0 else 5, marks=dict.fromkeys(focus, 11.0)))  # fmt: skip
    (low, high), step = rings(exhibit)
    axes = (
        Axis(1, 2, "b", "cat", grid=True),
        # The lines run over the numbers of the rings, so the caption says them.
        Axis(2, 1, "l", ends=(low, high), step=step, grid=True, line=False, labels="none"),
    )
    share = LEGEND / room.height
    inner = (0.12, share + 0.1, 0.76, 0.84 - share)
    return Chart(tuple(names), (Plot("radar", tuple(series)),), axes, legend="t", inner=inner)


def rings(exhibit: Exhibit) -> tuple[tuple[float, float], float]:
    """The values in the middle and at the rim of a radar, and the step from ring to ring."""
    values = [data.scaled(value, exhibit.unit) for value in exhibit.column("value")]
    low, high = data.ends(values, exhibit.scale)
    return (low, high), 1.0 if high - low <= 6 else data.nice((high - low) / 5)
