"""Slopes: two or three points in time, one line a series, values at both ends, the name at the right one."""

from __future__ import annotations

from workbench.exhibits import Exhibit
from workbench.render import fit, theme
from workbench.render.kinds import Kind, _ends
from workbench.render.kinds._charts import charted, closer, upright_tall
from workbench.render.layout import data
from workbench.render.layout.box import Box
from workbench.render.layout.charts import Axis, Chart, Labels, Plot, Series
from workbench.render.layout.style import Style
from workbench.render.layout.surface import Slot, Surface
from workbench.render.words import word

FOOT = 28.0  # points under the plot for the points in time
NAMES = 0.42  # of the width: names at the right take no more


def slope(exhibit: Exhibit, style: Style, room: Box) -> Chart:
    """Where not all lines have room for a label, those in focus and those that changed most have one; a count says so."""
    names, groups, table = _ends.lines(exhibit)
    reach = [float(value) for values in table.values() for value in values if value is not None]
    spare = ((max(reach) - min(reach)) or 1.0) * 0.1 if reach else 1.0
    ends = (min(reach, default=0.0) - spare, max(reach, default=1.0) + spare)
    tall = room.height * 0.97 - FOOT
    most = max(int(tall / (_ends.PITCH * theme.CHART_TEXT)) - 1, 3)
    size = theme.LABEL if len(groups) * _ends.PITCH * theme.LABEL < tall else theme.CHART_TEXT
    shown = _ends.named(table, exhibit.highlight, most)
    starts = _ends.apart({name: _ends.first(table[name]) for name in shown}, ends, tall, size)
    finals = _ends.apart({name: _ends.last(table[name]) for name in shown}, ends, tall, size)
    colours = _ends.colours(groups, exhibit)
    way, end = data.printer(exhibit, style.language), len(names) - 1
    series = []
    for group in groups:
        texts = [way.text(value) if group in shown and value is not None else "" for value in table[group]]
        texts[end] = f"{texts[end]}  {group}" if texts[end] else ""
        strong = colours[group] != theme.OTHERS
        moves = {
            at: (0.0, by / room.height)
            for at, by in ((0, starts.get(group, 0)), (end, finals.get(group, 0)))
            if abs(by) > 1
        }
        labels = Labels(
            tuple(texts),
            "t",
            colour=theme.text_colour(colours[group]) if strong else theme.INK_SOFT,
            bold=strong,
            places={0: "l", end: "r"},
            shifts=moves,
            size=size,
            leaders=False,
        )
        series.append(
            Series(group, table[group], colours[group], labels, line=3 if strong else 1.5, marker=8 if strong else 6)
        )
    right = max((fit.width(f"+000%  {group}", size, bold=True, font=style.font) for group in shown), default=40.0)
    each = 1 / (2 * max(len(names), 1))  # of the plot's width, outside the first and the last point
    wide = (room.width - min(right, room.width * NAMES) - 8) / (1 - each)
    inner = (0.01, 0.02, min(wide / room.width, 0.98), tall / room.height)
    axes = (Axis(1, 2, "b", "cat", labels="low", size=theme.LABEL), Axis(2, 1, "l", ends=ends, hidden=True))
    return Chart(
        tuple(names),
        (Plot("line", tuple(sorted(series, key=lambda one: one.colour != theme.OTHERS))),),
        axes,
        inner=inner,
    )


def unnamed(exhibit: Exhibit, room: Box) -> int:
    """How many lines of an exhibit carry no label in a room."""
    _, groups, table = _ends.lines(exhibit)
    most = max(int((room.height * 0.97 - FOOT) / (_ends.PITCH * theme.CHART_TEXT)) - 1, 3)
    return len(groups) - len(_ends.named(table, exhibit.highlight, most))


def _draw(surface: Surface, exhibit: Exhibit, box: Box, ph: Slot, style: Style) -> None:
    count = unnamed(exhibit, box)
    if count:
        others = word("and others", style.language, count=count)
        said = ", ".join(part for part in (exhibit.labels.get("value", ""), others) if part)
        exhibit = exhibit.but(labels={**exhibit.labels, "value": said})
    charted(slope)(surface, exhibit, box, ph, style)


def _tall(exhibit: Exhibit, style: Style, width: float) -> float:
    groups = len(data.distinct(exhibit.column("series")))
    return max(upright_tall(exhibit, style, width), min(groups * 16.0 + FOOT, 560.0))


KIND = Kind(_draw, _tall, pivot=("series", "x"), plain=True, least=closer(_tall))
