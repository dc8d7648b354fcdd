"""Lines over time: straight segments, intervals as thin lines, each line named with its last value at its end."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from workbench.exhibits import Exhibit
from workbench.render import fit, theme
from workbench.render.kinds import Kind, _ends
from workbench.render.kinds._charts import charted, foot, known, upright_tall
from workbench.render.layout import data
from workbench.render.layout.box import Box
from workbench.render.layout.charts import Axis, Chart, Labels, Number, Plot, Series
from workbench.render.layout.style import Style
from workbench.render.words import word

Pair = tuple[tuple[Number, ...], tuple[Number, ...]]
Three = tuple[tuple[Number, ...], tuple[Number, ...], tuple[Number, ...]]  # values, lows, highs
SHARED = 0.5  # of the shorter of two whiskers at one place: more cannot be told apart
CROWD = 12  # places of which each is marked on a line out of focus
PLOT = 0.8  # of the width: what the names at the ends of lines leave
LOW, NAMED = 160.0, 8  # points: a chart is no lower; lines that have names where there are more
TOGETHER = 0.3  # of the width: the names of lines that end alike
NAME = 18.0  # points below the places for what they are
LARGE, FEW = 640.0, 8  # points of width, places: larger marks, figures and names
MARKED = 11.0  # points across: a period in focus
CLEAR = 12.0  # points between two of their names
EACH = 54.0  # points a place: nearer ones name every second, third, ... of them


def line(exhibit: Exhibit, style: Style, room: Box) -> Chart:
    """Straight segments over ordered x; money and what is near zero has a zero on its axis."""
    names, groups, table = _ends.lines(exhibit)
    lows, highs = _ends.lines(exhibit, "low")[2], _ends.lines(exhibit, "high")[2]
    reach = [value for one in (table, lows, highs) for values in one.values() for value in values]
    zero = exhibit.scale is None and (data.is_money(exhibit.unit) or _near_zero(reach))
    ends, step = data.axis(reach, exhibit.scale, zero=zero, unit=exhibit.unit, language=style.language)
    pattern, ticks = data.ticks(ends, step, exhibit.unit, style.language)
    # Without a scale of its own an axis says nothing where every mark has its figure.
    marked = len(names) <= 10 and list(groups) == [""] and "low" not in exhibit.encoding and exhibit.scale is None
    left = 14 + (0.0 if marked else max(fit.width(words, theme.CHART_TEXT, font=style.font) for _, words in ticks))
    points = tuple(at for at, name in enumerate(names) if name in exhibit.highlight)
    spread = _spread(exhibit, {group: (table[group], lows[group], highs[group]) for group in groups})
    large = (
        marked and len(groups) == 1 and room.width >= LARGE and len(names) <= FEW
    )  # few values on a page of their own
    size = theme.BODY_SIZES[0] if large else theme.LABEL if len(groups) <= 6 else theme.CHART_TEXT
    below = theme.LABEL if large else theme.CHART_TEXT
    texts = {
        group: _texts(exhibit, group, table[group], points, style, every=spread[group] is None and len(names) <= 10)
        for group in groups
    }
    if len(groups) > 1 and (len(names) - 1) % apart(len(names), room.width * PLOT) and exhibit.labels.get("value"):
        texts |= _dated(exhibit, names, table, texts, style)  # the axis does not name the last place
    texts |= _named_together(exhibit, table, texts, room.width * TOGETHER, size, style)
    look = _ends.colours(list(table), exhibit)
    right = (
        max(
            fit.width(each[-1], size, bold=look[group] != theme.OTHERS, font=style.font)
            for group, each in texts.items()
        )
        + 16
        + (MARKED / 2 if points else 0.0)
    )
    wide = room.width - left - min(right, room.width * 0.4)
    every = apart(len(names), wide)
    if every > 1:  # then no name breaks, so that each needs its own width
        every = apart(len(names), wide, max(fit.width(name, below, font=style.font) for name in names) + CLEAR)
    across = fit.shortened(exhibit.labels.get("x", ""), wide, theme.CHART_TEXT, bold=True, font=style.font)
    low = foot(names, every * wide / len(names), below, style) + (NAME if across else 0.0)
    tall = room.height * 0.96 - low
    inner = (left / room.width, 0.04, wide / room.width, tall / room.height)
    series = _drawn(exhibit, table, texts, spread, points, (ends, tall, size), room)
    axes = (
        Axis(1, 2, "b", "cat", labels="low", every=every, title=across, size=below,
             air=_air(names, every, wide, below, style)),
        Axis(2, 1, "l", ends=ends, step=step, grid=not marked, line=False, pattern=pattern, ticks=ticks,
             labels="none" if marked else "nextTo"),
    )  # fmt: skip
    return Chart(tuple(names), (Plot("line", tuple(series)),), axes, inner=inner)


def _dated(
    exhibit: Exhibit,
    names: list[str],
    table: dict[str, tuple[Number, ...]],
    texts: dict[str, tuple[str, ...]],
    style: Style,
) -> dict[str, tuple[str, ...]]:
    """The label at the end of the line in focus, of which the caption says what it is: its last place and value."""
    way, made = data.printer(exhibit, style.language), {}
    for group, values in table.items():
        at = _last(values)
        if group in exhibit.highlight and at >= 0 and texts[group][at]:
            made[group] = _ending(texts[group], at, f"{names[at]}  {way.text(values[at])}")
    return made


def _named_together(
    exhibit: Exhibit,
    table: dict[str, tuple[Number, ...]],
    texts: dict[str, tuple[str, ...]],
    room: float,
    size: float,
    style: Style,
) -> dict[str, tuple[str, ...]]:
    """The labels of lines that end on the end of another: the value once, and all names out of focus on one line."""
    colours, made = _ends.colours(list(table), exhibit), dict(texts)
    first: dict[tuple[int, Number], str] = {}
    plain: dict[tuple[int, Number], str] = {}
    for group in table:
        at = _last(table[group])
        place = (at, table[group][at])
        if not group or at < 0:
            continue
        others = plain.setdefault(place, group) if colours[group] == theme.OTHERS else group
        joined = f"{group}, {made[others][at]}"
        if others != group and fit.width(joined, size, font=style.font) <= room:
            made[others], made[group] = _ending(made[others], at, joined), _ending(made[group], at, "")
        elif first.setdefault(place, group) != group:
            made[group] = _ending(made[group], at, group)
    return made


def _ending(texts: tuple[str, ...], at: int, text: str) -> tuple[str, ...]:
    return (*texts[:at], text, *texts[at + 1 :])


def _last(values: Sequence[Number]) -> int:
    """The place of the last value; -1 where there is none."""
    return max((at for at, value in enumerate(values) if value is not None), default=-1)


def apart(count: int, wide: float, each: float = EACH) -> int:
    """Of so many places every which is named: all where there is room, else as many as stand apart, the last if it can be."""
    least = max(1, int(-(-count * max(each, EACH) // max(wide, 1.0))))
    steps = range(least, min(least + 2, max(count - 1, least)) + 1) if least > 1 else [1]
    return next((step for step in steps if (count - 1) % step == 0), least)


def _air(names: Sequence[str], every: int, wide: float, size: float, style: Style) -> int:
    """The spaces at both sides of a name that leave no room for more names than every so many."""
    if every == 1:
        return 0
    narrow = min(fit.width(name, size, font=style.font) for name in names)
    need = (every - 0.5) * wide / len(names) - narrow
    return max(0, round(need / 2 / fit.width("\u00a0", size, font=style.font)))


def _near_zero(values: Sequence[Number]) -> bool:
    there = known(values)
    return not there or min(there) <= 0 or min(there) < (max(there) - min(there))


def _spread(exhibit: Exhibit, whole: Mapping[str, Three]) -> dict[str, Pair | None]:
    """The whiskers of each line, those in focus first; none where they would stand on another line's."""
    made: dict[str, Pair | None] = dict.fromkeys(whole)
    for group in sorted(whole, key=lambda group: group not in exhibit.highlight):
        drawn = [whole[other] for other, pair in made.items() if pair]
        if not any(_covers(one, whole[group]) for one in drawn):
            made[group] = _around(*whole[group])
    return made


def _covers(one: Three, other: Three) -> bool:
    """Whether whiskers of two lines share more than a part of the shorter at any place."""
    for (_, low, high), (_, under, over) in zip(zip(*one, strict=True), zip(*other, strict=True), strict=True):
        if low is None or high is None or under is None or over is None:
            continue
        if min(high, over) - max(low, under) > SHARED * min(high - low, over - under):
            return True
    return False


def _around(values: tuple[Number, ...], lows: tuple[Number, ...], highs: tuple[Number, ...]) -> Pair | None:
    if all(low is None for low in lows):
        return None
    whole = [all(part is not None for part in three) for three in zip(values, lows, highs, strict=True)]
    minus = tuple(v - low if ok else None for v, low, ok in zip(values, lows, whole, strict=True))  # type: ignore[operator]
    plus = tuple(high - v if ok else None for v, high, ok in zip(values, highs, whole, strict=True))  # type: ignore[operator]
    return minus, plus


def _texts(
    exhibit: Exhibit, group: str, values: tuple[Number, ...], points: Sequence[int], style: Style, *, every: bool
) -> tuple[str, ...]:
    """The label of each position: the value, and at the last one the line's name before it.

    Only the last among several lines, which cross the places of other labels; of one line where not `every` value has
    room the last and the highlighted ones, the lowest where none is, because whiskers cross theirs.
    """
    way = data.printer(exhibit, style.language)
    texts = [way.text(value) for value in values]
    last = _last(values)
    if last >= 0 and group:
        texts[last] = f"{group}  {texts[last]}"
    lowest = min(((value, at) for at, value in enumerate(values) if value is not None), default=(0, -1))[1]
    shown = {last} if group else set(range(len(values))) if every else {last, *(points or [lowest])}
    return tuple(text if at in shown and values[at] is not None else "" for at, text in enumerate(texts))


def _drawn(
    exhibit: Exhibit,
    table: dict[str, tuple[Number, ...]],
    texts: dict[str, tuple[str, ...]],
    spread: dict[str, Pair | None],
    points: Sequence[int],
    look: tuple[tuple[float, float], float, float],
    room: Box,
) -> list[Series]:
    ends, tall, size = look
    colours = _ends.colours(list(table), exhibit)
    named = {group: values for group, values in table.items() if texts[group][_last(values)]}
    moved = _ends.apart({group: _ends.last(values) for group, values in named.items()}, ends, tall, size)
    made = []
    end = max((_last(values) for values in table.values()), default=0)
    widest = MARKED if len(table) > 1 and end in points else 0.0
    for group, values in table.items():
        last = max(_last(values), 0)
        strong = colours[group] != theme.OTHERS
        single = strong and len(table) > 1 and None in values  # single points of another line
        under = _below(spread[group], [at for at, text in enumerate(texts[group]) if text and at != last], ends, tall)
        shifts = {at: (0.0, by / room.height) for at, by in under.items()}
        size_ = 12 if single or size > theme.LABEL else 8 if strong else 5 if len(values) <= CROWD else None
        clear = widest / 2 - (size_ or 0) / 2 if group in named else 0.0  # of the largest mark at the lines' ends
        if abs(moved.get(group, 0.0)) > 1 or clear > 1:
            shifts[last] = (max(clear, 0.0) / room.width, moved.get(group, 0.0) / room.height)
        labels = Labels(
            texts[group],
            "t",
            colour=theme.text_colour(colours[group]) if strong else theme.INK_SOFT,
            bold=strong,
            places={last: "r"} | dict.fromkeys(under, "b"),
            shifts=shifts,
            size=size,
            leaders=abs(moved.get(group, 0.0)) > size,  # a label beside its line needs none
        )
        name = group or exhibit.labels.get("value", "") or word("value", "en")
        made.append(
            Series(
                name,
                values,
                colours[group],
                labels,
                whiskers=spread[group],
                line=3 if strong else 2,
                dash=bool(group) and group == exhibit.labels.get("target"),
                marker=size_,
                marks=dict.fromkeys(points, 16.0 if size > theme.LABEL else MARKED) if strong else {},
                colours={at: theme.SHORT for at in points if data.distinct(exhibit.column("x"))[at] in exhibit.short}
                if strong
                else {},
            )
        )
    return sorted(made, key=lambda one: one.colour != theme.OTHERS)


def _below(whiskers: Pair | None, places: Sequence[int], ends: tuple[float, float], tall: float) -> dict[int, float]:
    """How far down, in points, labels move that stand under a whisker's lower end."""
    if whiskers is None:
        return {}
    return {at: float(whiskers[0][at] or 0.0) / (ends[1] - ends[0]) * tall for at in places}


def _fits(exhibit: Exhibit, style: Style, room: Box) -> bool:  # noqa: ARG001 - as `Kind.fits` wants it
    """Whether all places are named, where they are words: of days and numbers every second says what stands between."""
    names = data.distinct(exhibit.column("x"))
    return any(re.search(r"\d", name) for name in names) or apart(len(names), room.width * PLOT) == 1


def _least(exhibit: Exhibit, style: Style, width: float) -> float:  # noqa: ARG001 - as `Kind.least` wants it
    """What its steps and the names at the ends of its lines need, at any width."""
    names = min(len(data.distinct(exhibit.column("series"))), NAMED)
    low = 1.3 * LOW if "low" in exhibit.encoding else LOW  # figures stand below their ranges
    return max(low, _ends.PITCH * theme.LABEL * names + LOW / 2)


KIND = Kind(charted(line), upright_tall, fits=_fits, plain=True, least=_least, shares="either")
