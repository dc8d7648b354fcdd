"""Horizontal bars: single and grouped values, parts of a whole, and answer shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.exhibits import Cell, Exhibit
from workbench.render import theme
from workbench.render.chart import canvas as sheet
from workbench.render.chart.canvas import COLUMN, SMALL, Canvas

if TYPE_CHECKING:
    from matplotlib.axes import Axes

LABELS = 0.34  # the share of the width that category names may take
ROW = 19.0
LEGEND = 17.0


def bars(exhibit: Exhibit, language: str) -> Canvas:
    """One bar a category, or one a category and series, with thin intervals and a tick at each target."""
    categories = sheet.distinct(exhibit.column("category"))
    series = sheet.distinct(exhibit.column("series")) if "series" in exhibit.encoding else []
    names, label_room = _names(categories, COLUMN * LABELS)
    each = 11.0 if len(series) > 1 else ROW
    rows = [
        max(each * max(1, len(series)) + (7.0 if len(series) > 1 else 0.0), 11.0 * (name.count("\n") + 1))
        for name in names
    ]
    head = LEGEND if len(series) > 1 else 4.0
    canvas = Canvas(COLUMN, sum(rows) + head + 4.0, language=language)
    counts_room = 34.0 if "n" in exhibit.encoding else 0.0
    value_room = _value_room(canvas, exhibit)
    axes = canvas.axes(
        (label_room + 8, 4, COLUMN - label_room - 8 - value_room - counts_room, sum(rows)),
        x=_ends(exhibit), y=(sum(rows), 0),
    )  # fmt: skip
    axes.plot([0, 0], [0, sum(rows)], **sheet.style(color=theme.AXIS))
    if len(series) > 1:
        legend(canvas, series, _series_colours(series), left=label_room + 8)
    tops = [sum(rows[:index]) for index in range(len(rows))]
    for category, name, top, tall in zip(categories, names, tops, rows, strict=True):
        marked = category in exhibit.highlight
        up = sheet.point(axes, 0, top + tall / 2)[1]
        canvas.text((label_room, up), name, ha="right", va="center", bold=marked)
        records = [record for record in exhibit.records() if sheet.words(record["category"]) == category]
        for record in records:
            at = series.index(sheet.words(record["series"])) if len(series) > 1 else 0
            middle = top + tall / 2 + (at - (max(1, len(series)) - 1) / 2) * each
            colour = _colour(exhibit, record, series, at, marked=marked)
            _bar(canvas, exhibit, axes, record, middle, min(each - 1.5, 12.0), colour, marked=marked)
            if counts_room:
                _count(canvas, record, axes, middle)
    return canvas


def stacked(exhibit: Exhibit, language: str) -> Canvas:
    """Parts of each category's total side by side, the total at the end."""
    parts = sheet.distinct(exhibit.column("series"))
    colours = theme.categories(len(parts))
    if exhibit.highlight and set(exhibit.highlight) & set(parts):
        greys = theme.greys(len(parts))
        colours = [
            theme.ACCENT if part in exhibit.highlight else grey
            for part, grey in zip(parts, greys, strict=True)
        ]
    totals = [sum(sheet.numbers(row)) for row in _grid(exhibit, parts).values()]
    return _parts(exhibit, language, parts, colours, max(totals, default=1.0) or 1.0, totals=totals)


def likert(exhibit: Exhibit, language: str) -> Canvas:
    """Answer shares from the worst to the best answer, in two hues that a colour-blind reader tells apart."""
    answers = sheet.distinct(exhibit.column("series"))
    return _parts(exhibit, language, answers, theme.diverging_steps(len(answers)), 1.0, totals=None)


def _parts(
    exhibit: Exhibit,
    language: str,
    parts: list[str],
    colours: list[str],
    whole: float,
    *,
    totals: list[float] | None,
) -> Canvas:
    grid = _grid(exhibit, parts)
    names, label_room = _names(list(grid), COLUMN * LABELS)
    rows = [max(ROW, 11.0 * (name.count("\n") + 1)) for name in names]
    lines = legend_lines(parts, COLUMN - label_room - 8)
    head = LEGEND * lines
    counts = _counts(exhibit)
    room = 40.0 if totals is not None or counts else 4.0
    canvas = Canvas(COLUMN, sum(rows) + head + 4, language=language)
    axes = canvas.axes(
        (label_room + 8, 4, COLUMN - label_room - 8 - room, sum(rows)), x=(0, whole), y=(sum(rows), 0)
    )
    legend(canvas, parts, colours, left=label_room + 8)
    top = 0.0
    for index, (category, values) in enumerate(grid.items()):
        middle = top + rows[index] / 2
        up = sheet.point(axes, 0, middle)[1]
        canvas.text(
            (label_room, up), names[index], ha="right", va="center", bold=category in exhibit.highlight
        )
        _segments(canvas, exhibit, axes, values, colours, middle)
        if totals is not None:
            end = sheet.point(axes, totals[index], middle)[0]
            canvas.text((end + 4, up), canvas.number(totals[index], exhibit.unit), va="center", bold=True)
        elif category in counts:
            canvas.text(
                (COLUMN, up), f"n={counts[category]}", ha="right", va="center", size=SMALL, color=theme.MUTED
            )
        top += rows[index]
    return canvas


def _segments(
    canvas: Canvas, exhibit: Exhibit, axes: Axes, values: list[Cell], colours: list[str], middle: float
) -> None:
    start = 0.0
    if not sheet.numbers(values):
        at = sheet.point(axes, 0, middle)
        canvas.text(
            (at[0] + 3, at[1]), canvas.number(None, exhibit.unit), va="center", size=SMALL, color=theme.MUTED
        )
    for value, colour in zip(values, colours, strict=True):
        if not isinstance(value, (int, float)) or value <= 0:
            continue
        axes.barh(middle, value, left=start, height=13, color=colour, edgecolor=theme.PAPER, linewidth=0.5)
        left, up = sheet.point(axes, start, middle)
        right, _ = sheet.point(axes, start + value, middle)
        printed = canvas.number(value, exhibit.unit)
        if sheet.width(printed, SMALL) + 3 < right - left:
            canvas.text(
                ((left + right) / 2, up),
                printed,
                ha="center",
                va="center",
                size=SMALL,
                color=theme.ink_on(colour),
            )
        start += value


def _grid(exhibit: Exhibit, parts: list[str]) -> dict[str, list[Cell]]:
    grid: dict[str, list[Cell]] = {
        name: [None] * len(parts) for name in sheet.distinct(exhibit.column("category"))
    }
    for record in exhibit.records():
        grid[sheet.words(record["category"])][parts.index(sheet.words(record["series"]))] = record["value"]
    return grid


def _counts(exhibit: Exhibit) -> dict[str, Cell]:
    pairs = zip(exhibit.column("category"), exhibit.column("n"), strict=True)
    return {sheet.words(category): count for category, count in pairs if count is not None}


def _names(categories: list[str], most: float) -> tuple[list[str], float]:
    names = [sheet.wrapped(name, most) for name in categories]
    return names, max((sheet.width(name, bold=True) for name in names), default=0.0)


def _ends(exhibit: Exhibit) -> tuple[float, float]:
    seen = [
        value for role in ("value", "low", "high", "target") for value in sheet.numbers(exhibit.column(role))
    ]
    low, high = sheet.limits(seen, exhibit.scale, zero=exhibit.scale is None)
    # Bars are read by length, so they start at zero or, on an answer scale, at its lowest answer; the axis ends
    # where the data end, because the value stands beside the bar.
    return (min(low, 0.0) if exhibit.scale is None else low), max(high, low + 1e-9)


def _value_room(canvas: Canvas, exhibit: Exhibit) -> float:
    printed = [canvas.number(value, exhibit.unit) for value in exhibit.column("value")]
    return max((sheet.width(text, bold=True) for text in printed), default=0.0) + 8


def _series_colours(series: list[str]) -> list[str]:
    """Two series are before and after, or said and done: grey, then the accent; more are categories."""
    return [theme.GREY, theme.ACCENT] if len(series) == 2 else theme.categories(len(series))


def _colour(exhibit: Exhibit, record: dict[str, Cell], series: list[str], at: int, *, marked: bool) -> str:
    if len(series) > 1:
        return _series_colours(series)[at]
    value = record["value"]
    if exhibit.polarity == "diverging" and not exhibit.highlight and isinstance(value, (int, float)):
        return theme.NEGATIVE if value < 0 else theme.POSITIVE
    return theme.ACCENT if marked or not exhibit.highlight else theme.GREY


def _bar(
    canvas: Canvas, exhibit: Exhibit, axes: Axes, record: dict[str, Cell], middle: float, thick: float,
    colour: str, *, marked: bool,
) -> None:  # fmt: skip
    base, up = sheet.point(axes, max(0.0, _ends(exhibit)[0]), middle)
    value = record["value"]
    if not isinstance(value, (int, float)):
        canvas.text(
            (base + 3, up), canvas.number(None, exhibit.unit), va="center", size=SMALL, color=theme.MUTED
        )
        return
    start = max(0.0, _ends(exhibit)[0])
    axes.barh(middle, value - start, left=start, height=thick, color=colour, zorder=2)
    end = value
    low, high = record.get("low"), record.get("high")
    if isinstance(low, (int, float)) and isinstance(high, (int, float)):
        axes.plot([low, high], [middle, middle], **sheet.style(color=theme.INK, linewidth=0.8, zorder=3))
        end = min(value, low) if value < 0 else max(value, high)
    target = record.get("target")
    if isinstance(target, (int, float)):
        reach = thick / 2 + 2
        axes.plot(
            [target, target],
            [middle - reach, middle + reach],
            **sheet.style(color=theme.INK, linewidth=1.4, zorder=4),
        )
        end = max(end, target) if value >= 0 else end
    across, up = sheet.point(axes, end, middle)
    side = -4 if value < 0 else 4
    canvas.text(
        (across + side, up),
        canvas.number(value, exhibit.unit),
        ha="right" if value < 0 else "left",
        va="center",
        bold=marked,
    )


def _count(canvas: Canvas, record: dict[str, Cell], axes: Axes, middle: float) -> None:
    if record["n"] is not None:
        up = sheet.point(axes, 0, middle)[1]
        canvas.text((COLUMN, up), f"n={record['n']}", ha="right", va="center", size=SMALL, color=theme.MUTED)


def legend_lines(names: list[str], room: float) -> int:
    """How many lines a legend takes in a width."""
    lines, used = 1, 0.0
    for name in names:
        wide = sheet.width(name, SMALL) + 24
        if used and used + wide > room:
            lines, used = lines + 1, 0.0
        used += wide
    return lines


def legend(canvas: Canvas, names: list[str], colours: list[str], *, left: float) -> None:
    """A square and a name a series, in order, at the top of the canvas."""
    from matplotlib.patches import Rectangle

    across, up = left, canvas.height - 7
    for name, colour in zip(names, colours, strict=True):
        wide = sheet.width(name, SMALL) + 24
        if across > left and across + wide - 10 > canvas.width:
            across, up = left, up - LEGEND
        box = Rectangle((across / canvas.width, (up - 3.5) / canvas.height), 7 / canvas.width, 7 / canvas.height,
                        transform=canvas.figure.transFigure, facecolor=colour, linewidth=0)  # fmt: skip
        canvas.figure.add_artist(box)
        canvas.text((across + 10, up), name, size=SMALL, va="center", color=theme.INK)
        across += wide
