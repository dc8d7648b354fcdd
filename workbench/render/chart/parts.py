"""Parts of a whole: absolute parts, and answer shares from the worst to the best."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.exhibits import Cell, Exhibit
from workbench.render import theme
from workbench.render.chart import canvas as sheet
from workbench.render.chart.canvas import COLUMN, SMALL, Canvas
from workbench.render.chart.rows import Rows, legend, legend_height

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def stacked(exhibit: Exhibit, language: str) -> Canvas:
    """Parts of each category's total side by side, the total at the end."""
    parts = sheet.distinct(exhibit.column("series"))
    colours = theme.categories(len(parts))
    if set(exhibit.highlight) & set(parts):
        greys = theme.greys(len(parts))
        colours = [
            theme.ACCENT if p in exhibit.highlight else grey for p, grey in zip(parts, greys, strict=True)
        ]
    totals = [sum(sheet.numbers(row)) for row in _grid(exhibit, parts).values()]
    return _bars(exhibit, language, parts, colours, max(totals, default=1.0) or 1.0, totals=totals)


def likert(exhibit: Exhibit, language: str) -> Canvas:
    """Answer shares in two hues that a colour-blind reader tells apart, the base of each item at the right."""
    answers = sheet.distinct(exhibit.column("series"))
    return _bars(exhibit, language, answers, theme.diverging_steps(len(answers)), 1.0, totals=[])


def _bars(
    exhibit: Exhibit,
    language: str,
    parts: list[str],
    colours: list[str],
    whole: float,
    *,
    totals: list[float],
) -> Canvas:
    grid = _grid(exhibit, parts)
    rows = Rows.of(list(grid))
    pairs = zip(exhibit.column("category"), exhibit.column("n"), strict=True)
    counts = {sheet.words(category): count for category, count in pairs if count is not None}
    canvas = Canvas(COLUMN, rows.height + legend_height(parts) + 2, language=language)
    room = canvas.widest(totals, exhibit.unit) + 8 if totals else 38.0 if counts else 0.0
    axes = canvas.axes(
        (rows.left, 0, COLUMN - rows.left - room, rows.height), x=(0, whole), y=(rows.height, 0)
    )
    legend(canvas, parts, colours, left=rows.left)
    for at, (category, values) in enumerate(grid.items()):
        middle = rows.middle(at)
        up = sheet.point(axes, 0, middle)[1]
        rows.write(canvas, at, up, bold=category in exhibit.highlight)
        _segments(canvas, axes, values, colours, middle, exhibit.unit)
        if totals and sheet.numbers(values):
            end = sheet.point(axes, totals[at], middle)[0]
            canvas.text((end + 4, up), canvas.number(totals[at], exhibit.unit), va="center", bold=True)
        elif category in counts:
            text = f"n={canvas.number(counts[category], 'count')}"
            canvas.text((COLUMN, up), text, ha="right", va="center", size=SMALL, color=theme.MUTED)
    return canvas


def _segments(
    canvas: Canvas, axes: Axes, values: list[Cell], colours: list[str], middle: float, unit: str
) -> None:
    """The parts of one row; a value is written where it fits inside its part."""
    start = 0.0
    if not sheet.numbers(values):
        across, up = sheet.point(axes, 0, middle)
        canvas.text((across + 4, up), canvas.number(None, unit), va="center", size=SMALL, color=theme.MUTED)
    for value, colour in zip(values, colours, strict=True):
        if not isinstance(value, (int, float)) or value <= 0:
            continue
        axes.barh(middle, value, left=start, height=13, color=colour, edgecolor=theme.PAPER, linewidth=0.5)
        left, up = sheet.point(axes, start, middle)
        right, _ = sheet.point(axes, start + value, middle)
        printed, ink = canvas.number(value, unit), theme.ink_on(colour)
        if sheet.width(printed, SMALL) + 3 < right - left:
            canvas.text(((left + right) / 2, up), printed, ha="center", va="center", size=SMALL, color=ink)
        start += value


def _grid(exhibit: Exhibit, parts: list[str]) -> dict[str, list[Cell]]:
    grid: dict[str, list[Cell]] = {
        name: [None] * len(parts) for name in sheet.distinct(exhibit.column("category"))
    }
    for record in exhibit.records():
        grid[sheet.words(record["category"])][parts.index(sheet.words(record["series"]))] = record["value"]
    return grid
