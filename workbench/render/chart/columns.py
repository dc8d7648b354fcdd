"""Columns and swings: columns with a line, waterfalls and tornados."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.exhibits import Cell, Exhibit
from workbench.render import theme
from workbench.render.chart import canvas as sheet
from workbench.render.chart.bars import LEGEND, legend
from workbench.render.chart.canvas import COLUMN, SMALL, Canvas

if TYPE_CHECKING:
    from matplotlib.axes import Axes

HEIGHT = 190.0


def combo(exhibit: Exhibit, language: str) -> Canvas:
    """Columns with a line above them on a scale of its own; every value is written, so neither needs an axis."""
    categories = sheet.distinct(exhibit.column("category"))
    canvas = Canvas(COLUMN, HEIGHT, language=language)
    names, foot = _names(categories, COLUMN / len(categories) - 6)
    box = (0.0, foot, COLUMN, HEIGHT - foot - LEGEND)
    across = (-0.5, len(categories) - 0.5)
    bars, line = exhibit.column("bar"), exhibit.column("line")
    top = max(sheet.numbers(bars), default=1.0) or 1.0
    columns = canvas.axes(box, x=across, y=(min(0.0, *sheet.numbers(bars), 0.0), top * 1.9))
    low, high = sheet.limits(sheet.numbers(line), None)
    curve = canvas.axes(box, x=across, y=(high - (high - low) * 2.6, high + (high - low) * 0.35))
    columns.plot(across, [0, 0], **sheet.style(color=theme.AXIS))
    legend(canvas, [exhibit.encoding["bar"], exhibit.encoding["line"]], [theme.COLUMN, theme.ACCENT], left=0)
    for at, (value, name) in enumerate(zip(bars, names, strict=True)):
        place = sheet.point(columns, at, 0)
        marked = categories[at] in exhibit.highlight
        canvas.text((place[0], foot - 4), name, ha="center", va="top", size=SMALL, bold=marked)
        if isinstance(value, (int, float)):
            columns.bar(at, value, width=0.62, color=theme.COLUMN, zorder=2)
        mark = sheet.point(columns, at, value)[1] if isinstance(value, (int, float)) else place[1]
        canvas.text(
            (place[0], mark + 6), canvas.number(value, exhibit.unit), ha="center", va="center", size=SMALL
        )
    shown = [value if isinstance(value, (int, float)) else float("nan") for value in line]
    curve.plot(
        range(len(shown)), shown, color=theme.ACCENT, linewidth=2, marker="o", markersize=4.5, zorder=3
    )
    for at, value in enumerate(line):
        if isinstance(value, (int, float)):
            place = sheet.point(curve, at, value)
            unit = exhibit.labels.get("line unit", exhibit.unit)
            canvas.text((place[0], place[1] + 9), canvas.number(value, unit), ha="center", va="center",
                        color=theme.text_colour(theme.ACCENT), bold=True)  # fmt: skip
    return canvas


def waterfall(exhibit: Exhibit, language: str) -> Canvas:
    """Steps from a start to an end; sums stand on the base line, steps float between them."""
    categories, values = exhibit.column("category"), exhibit.column("value")
    totals = exhibit.column("total")
    canvas = Canvas(COLUMN, HEIGHT + 10, language=language)
    names, foot = _names(
        [sheet.words(category) for category in categories], COLUMN / max(1, len(categories)) - 4
    )
    spans = _spans(values, totals)
    low, high = sheet.limits([edge for span in spans for edge in span], None, zero=True)
    axes = canvas.axes(
        (0, foot + 8, COLUMN, canvas.height - foot - 24), x=(-0.5, len(values) - 0.5), y=(low, high)
    )
    axes.plot([-0.5, len(values) - 0.5], [0, 0], **sheet.style(color=theme.AXIS))
    for at, (start, end) in enumerate(spans):
        total = bool(totals[at])
        value = values[at]
        colour = theme.DARK if total else theme.POSITIVE if end >= start else theme.NEGATIVE
        place = sheet.point(axes, at, max(start, end))
        canvas.text((place[0], foot), names[at], ha="center", va="top", size=SMALL, bold=total)
        if not isinstance(value, (int, float)):
            canvas.text(
                (place[0], place[1] + 6),
                canvas.number(None, exhibit.unit),
                ha="center",
                va="center",
                size=SMALL,
                color=theme.MUTED,
            )
            continue
        axes.bar(at, end - start, bottom=start, width=0.66, color=colour, zorder=2)
        canvas.text(
            (place[0], place[1] + 6), canvas.number(value, exhibit.unit), ha="center", va="center", bold=total
        )
        if at + 1 < len(spans):
            axes.plot([at + 0.33, at + 0.67], [end, end], **sheet.style(color=theme.AXIS), clip_on=False)
    return canvas


def tornado(exhibit: Exhibit, language: str) -> Canvas:
    """How far each input moves the outcome, from its low to its high value, around the base case."""
    categories = [sheet.words(name) for name in exhibit.column("category")]
    lows, highs, bases = (exhibit.column(role) for role in ("low", "high", "base"))
    base = next(iter(sheet.numbers(bases)), 0.0)
    names = [sheet.wrapped(name, COLUMN * 0.34) for name in categories]
    label_room = max((sheet.width(name, bold=True) for name in names), default=0.0)
    rows = [max(19.0, 11.0 * (name.count("\n") + 1)) for name in names]
    canvas = Canvas(COLUMN, sum(rows) + 22, language=language)
    printed = [canvas.number(value, exhibit.unit) for value in (*lows, *highs)]
    value_room = max((sheet.width(text, SMALL) for text in printed), default=0.0) + 8
    seen = [*sheet.numbers(lows), *sheet.numbers(highs), base]
    low, high = sheet.limits(seen, None)
    box = (label_room + 8 + value_room, 4, COLUMN - label_room - 8 - 2 * value_room, sum(rows))
    axes = canvas.axes(box, x=(low, high), y=(sum(rows), 0))
    top = 0.0
    for at, name in enumerate(names):
        middle = top + rows[at] / 2
        up = sheet.point(axes, base, middle)[1]
        canvas.text((label_room, up), name, ha="right", va="center", bold=categories[at] in exhibit.highlight)
        for value, colour in ((lows[at], theme.NEGATIVE), (highs[at], theme.POSITIVE)):
            if isinstance(value, (int, float)):
                axes.barh(middle, value - base, left=base, height=12, color=colour, zorder=2)
        _swing(canvas, axes, exhibit.unit, [*sheet.numbers([lows[at]]), *sheet.numbers([highs[at]])], middle)
        top += rows[at]
    axes.plot([base, base], [0, sum(rows)], **sheet.style(color=theme.INK, zorder=4), clip_on=False)
    across = sheet.point(axes, base, 0)[0]
    canvas.text(
        (across, canvas.height - 8), canvas.number(base, exhibit.unit), ha="center", va="center", bold=True
    )
    return canvas


def _swing(canvas: Canvas, axes: Axes, unit: str, ends: list[float], middle: float) -> None:
    """The outcome at both ends, outside the bar."""
    if not ends:
        return
    for value, side in ((min(ends), "right"), (max(ends), "left")):
        across, up = sheet.point(axes, value, middle)
        shift = -4 if side == "right" else 4
        canvas.text((across + shift, up), canvas.number(value, unit), ha=side, va="center", size=SMALL)


def _names(categories: list[str], room: float) -> tuple[list[str], float]:
    names = [sheet.wrapped(name, room, SMALL, lines=3) for name in categories]
    return names, 9.5 * max((name.count("\n") + 1 for name in names), default=1) + 4


def _spans(values: list[Cell], totals: list[Cell]) -> list[tuple[float, float]]:
    """Where each column starts and ends; a sum starts at zero, a missing step adds nothing."""
    spans, level = [], 0.0
    for value, total in zip(values, totals, strict=True):
        amount = float(value) if isinstance(value, (int, float)) else 0.0
        start, end = (0.0, amount) if total else (level, level + amount)
        level = end
        spans.append((start, end))
    return spans
