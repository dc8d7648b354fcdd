"""Columns with a line on a second axis of its own: the line is the finding."""

from __future__ import annotations

from workbench.exhibits import Cell, Exhibit
from workbench.render import theme
from workbench.render.kinds import Kind
from workbench.render.kinds._charts import charted, closer, foot, known, upright_tall, with_legend
from workbench.render.layout import data
from workbench.render.layout.box import Box
from workbench.render.layout.charts import Axis, Chart, Labels, Plot, Series
from workbench.render.layout.style import Style
from workbench.render.words import word


def combo(exhibit: Exhibit, style: Style, room: Box) -> Chart:
    """Columns in grey and a line in the accent; both are labelled, no axis is drawn."""
    lost = word("not shown", style.language)
    names = [
        data.words(row["category"]) + (f" – {lost}" if row["bar"] is None and row["line"] is None else "")
        for row in exhibit.records()
    ]
    second = exhibit.labels.get("line unit", exhibit.unit)
    columns = tuple(data.scaled(value, exhibit.unit) for value in exhibit.column("bar"))
    lines = tuple(data.scaled(value, second) for value in exhibit.column("line"))
    low, high = data.bounds(columns)
    there = known(lines)
    span = (max(there) - min(there)) or abs(max(there)) or 1.0 if there else 1.0
    # The line keeps to the upper third, the columns to the lower two, so that labels do not meet.
    above = (min(there, default=0.0) - 3.2 * span, max(there, default=1.0) + 0.5 * span)
    size = theme.LABEL if room.width / max(len(names), 1) > 60 else theme.CHART_TEXT
    bar = Series(
        exhibit.labels.get("bar", exhibit.encoding["bar"]),
        columns,
        theme.PREVIOUS,
        _labels(exhibit.unit, exhibit.column("bar"), style, "inEnd", size, theme.INK),
    )
    curve = Series(
        exhibit.labels.get("line", exhibit.encoding["line"]),
        lines,
        theme.ACCENT,
        _labels(second, exhibit.column("line"), style, "t", size, theme.ACCENT),
        line=3,
        marker=8,
    )
    axes = (
        Axis(1, 2, "b", "cat", labels="low", size=size),
        Axis(2, 1, "l", ends=(low, high * 1.75 if high > 0 else high), hidden=True),
        Axis(3, 4, "b", "cat", hidden=True),
        Axis(4, 3, "r", ends=above, labels="none", line=False, at="max"),
    )
    plots = (Plot("column", (bar,), gap=60), Plot("line", (curve,), axes=(3, 4)))
    below = foot(names, room.width / max(len(names), 1), size, style)
    return with_legend(Chart(tuple(names), plots, axes, inner=(0.01, 0.02, 0.98, 0.97 - below / room.height)), room)


def _labels(unit: str, cells: list[Cell], style: Style, at: str, size: float, colour: str) -> Labels:
    numbers = [data.number(cell) for cell in cells]
    way = data.Printer.of(unit, style.language, numbers)
    texts = tuple("" if value is None else way.text(value) for value in numbers)
    return Labels(texts, at, way.pattern, None, colour, bold=True, size=size)


KIND = Kind(charted(combo), upright_tall, plain=True, least=closer(upright_tall))
