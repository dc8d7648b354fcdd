"""Values in a grid: heat maps and tables for the notebook; reports and decks set them as native tables."""

from __future__ import annotations

from workbench import wording
from workbench.exhibits import Cell, Exhibit
from workbench.render import theme
from workbench.render.chart import canvas as sheet
from workbench.render.chart.canvas import SIZE, SMALL, WIDE, Canvas
from workbench.render.words import word

ROW = 21.0
LITTLE = 42.0  # points that a column may lack to be served before long texts


def heatmap(exhibit: Exhibit, language: str) -> Canvas:
    """A light ramp behind printed values; what is not shown stays white and says so."""
    import pandas as pd
    import seaborn

    rows, columns = sheet.distinct(exhibit.column("row")), sheet.distinct(exhibit.column("column"))
    cells = {(sheet.words(r["row"]), sheet.words(r["column"])): r for r in exhibit.records()}
    names = [sheet.wrapped(name, WIDE * 0.3) for name in rows]
    left = max(sheet.width(name, bold=True) for name in names) + 8
    each = min(74.0, (WIDE - left) / len(columns))
    heads = [sheet.wrapped(name, each - 4, SMALL, lines=3) for name in columns]
    head = 9.5 * max(name.count("\n") + 1 for name in heads) + 6
    tall = [max(ROW, 10.5 * (name.count("\n") + 1)) for name in names]
    canvas = Canvas(left + each * len(columns), head + max(tall) * len(rows), language=language)
    box = (left, 0.0, each * len(columns), max(tall) * len(rows))
    axes = canvas.axes(box)
    grid = [[_value(cells.get((row, column))) for column in columns] for row in rows]
    colours = theme.heat_map(exhibit.polarity)
    low, high = theme.heat_ends(sheet.numbers(exhibit.column("value")), exhibit.scale, exhibit.polarity)
    seaborn.heatmap(pd.DataFrame(grid, dtype=float), ax=axes, cmap=colours, vmin=low, vmax=high, cbar=False,
                    linewidths=1.5, linecolor=theme.PAPER, xticklabels=False, yticklabels=False)  # fmt: skip
    for down, row in enumerate(rows):
        up = box[3] - max(tall) * (down + 0.5)
        canvas.text((left - 6, up), names[down], ha="right", va="center", bold=row in exhibit.highlight)
        for at, column in enumerate(columns):
            _cell(canvas, exhibit, cells.get((row, column)), (left + each * (at + 0.5), up), (low, high))
    for at, name in enumerate(heads):
        bold = columns[at] in exhibit.highlight
        canvas.text(
            (left + each * (at + 0.5), box[3] + 4), name, ha="center", va="bottom", size=SMALL, bold=bold
        )
    return canvas


def table(exhibit: Exhibit, language: str) -> Canvas:
    """All columns in order, numbers to the right, texts wrapped to three lines."""
    numeric = [
        all(isinstance(row[at], (int, float)) or row[at] is None for row in exhibit.rows)
        for at in range(len(exhibit.columns))
    ]
    texts = [[cell_text(value, exhibit.unit, language) for value in row] for row in exhibit.rows]
    widths = column_widths(exhibit.columns, texts, WIDE)
    wrapped = [
        [sheet.wrapped(text, widths[at] - 8, SIZE, lines=3) for at, text in enumerate(row)] for row in texts
    ]
    heads = [
        sheet.wrapped(name, widths[at] - 8, SIZE, lines=2, bold=True)
        for at, name in enumerate(exhibit.columns)
    ]
    tall = [10.5 * max((text.count("\n") + 1 for text in row), default=1) + 6 for row in [heads, *wrapped]]
    canvas = Canvas(sum(widths), sum(tall) + 2, language=language)
    axes = canvas.axes((0, 0, canvas.width, canvas.height), x=(0, canvas.width), y=(0, canvas.height))
    top = canvas.height
    for index, row in enumerate([heads, *wrapped]):
        across = 0.0
        for at, text in enumerate(row):
            place = (across + (widths[at] - 4 if numeric[at] else 4), top - 3)
            canvas.text(place, text, ha="right" if numeric[at] else "left", va="top", bold=index == 0)
            across += widths[at]
        top -= tall[index]
        axes.plot(
            [0, canvas.width], [top, top], **sheet.style(color=theme.AXIS if index == 0 else theme.LINE)
        )
    return canvas


def cell_text(value: Cell, unit: str, language: str) -> str:
    """A table cell as text; numbers in the exhibit's unit, whole numbers of other columns as they are."""
    if isinstance(value, bool):
        return word("yes" if value else "no", language)
    if isinstance(value, (int, float)):
        return wording.number(float(value), unit, language)
    return "" if value is None else value


def column_widths(columns: tuple[str, ...], texts: list[list[str]], room: float) -> list[float]:
    """Widths that fill the room: each column as wide as its longest word, what is left in proportion to its text.

    Columns that lack little get it first, so that a date keeps to one line and long sentences wrap.
    """
    needs, wants = [], []
    for at, name in enumerate(columns):
        cells = [name, *(row[at] for row in texts)]
        needs.append(max(sheet.width(word, bold=True) for cell in cells for word in cell.split() or [""]) + 9)
        wants.append(max(sheet.width(cell, bold=True) for cell in cells) + 9)
    if sum(wants) <= room:
        return wants
    extra = [want - need for want, need in zip(wants, needs, strict=True)]
    spare = max(0.0, room - sum(needs))
    first = [more if more <= LITTLE else 0.0 for more in extra]
    if sum(first) > spare / 2:
        first = [0.0] * len(extra)
    rest = [more - given for more, given in zip(extra, first, strict=True)]
    share = (spare - sum(first)) / (sum(rest) or 1.0)
    return [need + given + share * more for need, given, more in zip(needs, first, rest, strict=True)]


def _value(record: dict[str, Cell] | None) -> float | None:
    value = record["value"] if record else None
    return float(value) if isinstance(value, (int, float)) else None


def _cell(
    canvas: Canvas,
    exhibit: Exhibit,
    record: dict[str, Cell] | None,
    at: tuple[float, float],
    ends: tuple[float, float],
) -> None:
    value = _value(record)
    if record is None or value is None:
        canvas.text(
            at,
            word("not shown", canvas.language) if record else "",
            ha="center",
            va="center",
            size=6.5,
            color=theme.MUTED,
        )
        return
    text = record.get("text")
    colour = theme.heat_colour(value, ends, exhibit.polarity)
    marked = {sheet.words(record["row"]), sheet.words(record["column"])} <= set(exhibit.highlight)
    canvas.text(at, str(text) if text else canvas.number(value, exhibit.unit), ha="center", va="center",
                color=theme.ink_on(colour), bold=marked)  # fmt: skip
