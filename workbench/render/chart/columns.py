"""Columns and swings: columns with a line, waterfalls and tornados."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from workbench.exhibits import Cell, Exhibit
from workbench.render import theme
from workbench.render.chart import canvas as sheet
from workbench.render.chart.canvas import COLUMN, SMALL, Canvas
from workbench.render.chart.rows import Rows, legend, legend_height
from workbench.render.words import word

if TYPE_CHECKING:
    from matplotlib.axes import Axes

HEIGHT = 190.0
# Columns keep to the lower part of the plot and the line to the upper one, so that they never cross.
COLUMNS_TOP, LINE_BOTTOM, LINE_TOP = 0.50, 0.70, 0.90


def combo(exhibit: Exhibit, language: str) -> Canvas:
    """Columns with a line above them on a scale of its own; every value is written, so neither needs an axis."""
    categories = sheet.distinct(exhibit.column("category"))
    bars, line = exhibit.column("bar"), exhibit.column("line")
    names, foot = _names(categories, COLUMN / max(1, len(categories)) - 6)
    series = [exhibit.labels.get(role, exhibit.encoding[role]) for role in ("bar", "line")]
    canvas = Canvas(COLUMN, HEIGHT, language=language)
    legend(canvas, series, [theme.COLUMN, theme.ACCENT])
    box = (0.0, foot, COLUMN, HEIGHT - foot - legend_height(series))
    across = (-0.5, len(categories) - 0.5)
    low, high = sheet.limits(sheet.numbers(bars), None, zero=True)
    columns = canvas.axes(box, x=across, y=(low, low + (high - low) / COLUMNS_TOP))
    low, high = sheet.limits(sheet.numbers(line), None)
    each = (high - low) / (LINE_TOP - LINE_BOTTOM)
    curve = canvas.axes(box, x=across, y=(low - each * LINE_BOTTOM, low + each * (1 - LINE_BOTTOM)))
    columns.plot(across, [0, 0], **sheet.style(color=theme.AXIS))
    for at, (value, name) in enumerate(zip(bars, names, strict=True)):
        place = sheet.point(columns, at, 0)
        marked = categories[at] in exhibit.highlight
        canvas.text((place[0], foot - 4), name, ha="center", va="top", size=SMALL, bold=marked)
        if isinstance(value, (int, float)):
            columns.bar(at, value, width=0.62, color=theme.COLUMN, zorder=2)
            place = sheet.point(columns, at, max(0.0, value))
        canvas.text(
            (place[0], place[1] + 6), canvas.number(value, exhibit.unit), ha="center", va="center", size=SMALL
        )
    _line(canvas, curve, line, exhibit.labels.get("line unit", exhibit.unit))
    return canvas


def _line(canvas: Canvas, axes: Axes, values: Sequence[Cell], unit: str) -> None:
    shown = [value if isinstance(value, (int, float)) else float("nan") for value in values]
    axes.plot(range(len(shown)), shown, color=theme.ACCENT, linewidth=2, marker="o", markersize=4.5, zorder=3)
    for at, value in enumerate(values):
        if isinstance(value, (int, float)):
            across, up = sheet.point(axes, at, value)
            canvas.text(
                (across, up + 9),
                canvas.number(value, unit),
                ha="center",
                va="center",
                color=theme.ACCENT,
                bold=True,
            )


def waterfall(exhibit: Exhibit, language: str) -> Canvas:
    """Steps from a start to an end; sums stand on the base line, steps float between them."""
    categories, values, totals = (exhibit.column(role) for role in ("category", "value", "total"))
    names, foot = _names([sheet.words(category) for category in categories], COLUMN / max(1, len(values)) - 4)
    canvas = Canvas(COLUMN, HEIGHT + 10, language=language)
    spans = _spans(values, totals)
    low, high = sheet.limits([edge for span in spans for edge in span], None, zero=True)
    below = 17 if any(value < 0 for value in sheet.numbers(values)) else 2
    box = (0.0, foot + below, COLUMN, canvas.height - foot - below - 14)
    axes = canvas.axes(box, x=(-0.5, len(values) - 0.5), y=(low, high))
    axes.plot([-0.5, len(values) - 0.5], [0, 0], **sheet.style(color=theme.AXIS), clip_on=False)
    for at, ((start, end), value) in enumerate(zip(spans, values, strict=True)):
        total = bool(totals[at])
        up, down = end >= start, end < start
        across, top = sheet.point(axes, at, end)
        canvas.text((across, foot), names[at], ha="center", va="top", size=SMALL, bold=total)
        if isinstance(value, (int, float)):
            colour = theme.DARK if total else theme.ACCENT if up else theme.NEGATIVE
            axes.bar(at, end - start, bottom=start, width=0.66, color=colour, zorder=2)
            if at + 1 < len(spans):
                axes.plot([at + 0.33, at + 0.67], [end, end], **sheet.style(color=theme.AXIS), clip_on=False)
        shift = -7 if down else 7
        canvas.text(
            (across, top + shift), canvas.number(value, exhibit.unit), ha="center", va="center", bold=total
        )
    return canvas


def _spans(values: Sequence[Cell], totals: Sequence[Cell]) -> list[tuple[float, float]]:
    """Where each column starts and ends; a sum starts at zero, a missing step adds nothing."""
    spans, level = [], 0.0
    for value, total in zip(values, totals, strict=True):
        amount = float(value) if isinstance(value, (int, float)) else 0.0
        start, end = (0.0, amount) if total else (level, level + amount)
        level = end
        spans.append((start, end))
    return spans


def tornado(exhibit: Exhibit, language: str) -> Canvas:
    """How far each input moves the outcome, from its low to its high value, around the base case."""
    categories = [sheet.words(name) for name in exhibit.column("category")]
    lows, highs = exhibit.column("low"), exhibit.column("high")
    base = next(iter(sheet.numbers(exhibit.column("base"))), 0.0)
    rows = Rows.of(categories)
    ends = [exhibit.labels.get(end, word(f"input {end}", language)) for end in ("low", "high")]
    canvas = Canvas(COLUMN, rows.height + legend_height(ends) + 14, language=language)
    legend(canvas, ends, [theme.NEGATIVE, theme.POSITIVE], left=rows.left)
    room = canvas.widest([*lows, *highs], exhibit.unit) + 6
    low, high = sheet.limits([*sheet.numbers(lows), *sheet.numbers(highs), base], None)
    box = (rows.left + room, 0.0, COLUMN - rows.left - 2 * room, rows.height)
    axes = canvas.axes(box, x=(low, high), y=(rows.height, 0))
    for at, category in enumerate(categories):
        middle = rows.middle(at)
        rows.write(canvas, at, sheet.point(axes, base, middle)[1], bold=category in exhibit.highlight)
        for value, colour in ((lows[at], theme.NEGATIVE), (highs[at], theme.POSITIVE)):
            if isinstance(value, (int, float)):
                axes.barh(middle, value - base, left=base, height=12, color=colour, zorder=2)
        _swing(canvas, axes, exhibit.unit, sheet.numbers([lows[at], highs[at]]), middle)
    axes.plot([base, base], [0, rows.height], **sheet.style(color=theme.INK, zorder=4), clip_on=False)
    across = sheet.point(axes, base, 0)[0]
    canvas.text(
        (across, rows.height + 8), canvas.number(base, exhibit.unit), ha="center", va="center", bold=True
    )
    return canvas


def _swing(canvas: Canvas, axes: Axes, unit: str, ends: list[float], middle: float) -> None:
    """The outcome at both ends, outside the bar."""
    if not ends:
        return
    for value, side, shift in ((min(ends), "right", -4), (max(ends), "left", 4)):
        across, up = sheet.point(axes, value, middle)
        canvas.text((across + shift, up), canvas.number(value, unit), ha=side, va="center", size=SMALL)


def _names(categories: list[str], room: float) -> tuple[list[str], float]:
    names = [sheet.wrapped(name, room, SMALL, lines=3) for name in categories]
    return names, 9.5 * max((name.count("\n") + 1 for name in names), default=1) + 4
