"""Horizontal bars, single or grouped, with thin intervals and a tick at each target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.exhibits import Cell, Exhibit
from workbench.render import theme
from workbench.render.chart import canvas as sheet
from workbench.render.chart.canvas import COLUMN, SMALL, Canvas
from workbench.render.chart.rows import ROW, Rows, legend, legend_height

if TYPE_CHECKING:
    from matplotlib.axes import Axes

EACH = 11.0  # a bar of a group
COUNTS = 38.0  # the column of base sizes


def bars(exhibit: Exhibit, language: str) -> Canvas:
    """One bar a category, or one a category and series, the value beside its end."""
    categories = sheet.distinct(exhibit.column("category"))
    series = sheet.distinct(exhibit.column("series")) if "series" in exhibit.encoding else []
    grouped = len(series) > 1
    rows = Rows.of(categories, least=EACH * len(series) + 7 if grouped else ROW)
    head = legend_height(series) if grouped else 0.0
    canvas = Canvas(COLUMN, rows.height + head + 4, language=language)
    low, high = ends(exhibit)
    values = canvas.widest(exhibit.column("value"), exhibit.unit) + 8
    before = values if any(value < 0 for value in sheet.numbers(exhibit.column("value"))) else 0.0
    counts = COUNTS if sheet.numbers(exhibit.column("n")) else 0.0
    box = (rows.left + before, 2.0, COLUMN - rows.left - before - values - counts, rows.height)
    axes = canvas.axes(box, x=(low, high), y=(rows.height, 0))
    base = max(0.0, low)
    axes.plot([base, base], [0, rows.height], **sheet.style(color=theme.AXIS), clip_on=False)
    if grouped:
        legend(canvas, series, series_colours(series), left=rows.left)
    for at, category in enumerate(categories):
        up = sheet.point(axes, base, rows.middle(at))[1]
        rows.write(canvas, at, up, bold=category in exhibit.highlight)
    for record in exhibit.records():
        at = categories.index(sheet.words(record["category"]))
        place = series.index(sheet.words(record["series"])) if grouped else 0
        middle = rows.middle(at) + (place - (max(1, len(series)) - 1) / 2) * EACH
        colour = series_colours(series)[place] if grouped else _colour(exhibit, record)
        _bar(canvas, exhibit, axes, record, middle, colour)
        if counts and record["n"] is not None and record["value"] is not None:
            up = sheet.point(axes, base, middle)[1]
            text = f"n={canvas.number(record['n'], 'count')}"
            canvas.text((COLUMN, up), text, ha="right", va="center", size=SMALL, color=theme.MUTED)
    return canvas


def ends(exhibit: Exhibit) -> tuple[float, float]:
    """The ends of the axis: from zero, or from the lowest answer of a scale, to the largest value drawn.

    Bars are read by length, so they never start elsewhere. The axis stops where the data do, because each value
    stands beside its bar.
    """
    seen = [v for role in ("value", "low", "high", "target") for v in sheet.numbers(exhibit.column(role))]
    if exhibit.scale is not None:
        return exhibit.scale
    return sheet.limits(seen, None, zero=True)


def series_colours(series: list[str]) -> list[str]:
    """Two series are before and after, or said and done: grey, then the accent; more are categories."""
    return [theme.GREY, theme.ACCENT] if len(series) == 2 else theme.categories(len(series))


def _colour(exhibit: Exhibit, record: dict[str, Cell]) -> str:
    value = record["value"]
    if exhibit.highlight:
        return theme.ACCENT if sheet.words(record["category"]) in exhibit.highlight else theme.GREY
    if exhibit.polarity == "diverging" and isinstance(value, (int, float)):
        return theme.NEGATIVE if value < 0 else theme.POSITIVE
    return theme.ACCENT


def _bar(
    canvas: Canvas, exhibit: Exhibit, axes: Axes, record: dict[str, Cell], middle: float, colour: str
) -> None:
    base = max(0.0, ends(exhibit)[0])
    value, target = record["value"], record.get("target")
    across, up = sheet.point(axes, base, middle)
    if not isinstance(value, (int, float)):
        canvas.text(
            (across + 4, up), canvas.number(None, exhibit.unit), va="center", size=SMALL, color=theme.MUTED
        )
        return
    thick = EACH - 1.5 if "series" in exhibit.encoding else 11.0
    axes.barh(middle, value - base, left=base, height=thick, color=colour, zorder=2)
    low, high = record.get("low"), record.get("high")
    reach = value
    if isinstance(low, (int, float)) and isinstance(high, (int, float)):
        axes.plot([low, high], [middle, middle], **sheet.style(color=theme.INK, linewidth=0.8, zorder=3))
        reach = low if value < base else high
    across = sheet.point(axes, reach, middle)[0]
    printed, bold = canvas.number(value, exhibit.unit), sheet.words(record["category"]) in exhibit.highlight
    side = -4 if value < base else 4
    if isinstance(target, (int, float)):
        half = thick / 2 + 2
        axes.plot(
            [target, target],
            [middle - half, middle + half],
            **sheet.style(color=theme.INK, linewidth=1.4, zorder=4),
        )
        tick = sheet.point(axes, target, middle)[0]
        # The value moves behind the target's tick only where the two would touch.
        if across - 4 < tick < across + 8 + sheet.width(printed, bold=True):
            across = tick
    canvas.text((across + side, up), printed, ha="right" if side < 0 else "left", va="center", bold=bold)
