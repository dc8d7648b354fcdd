"""Bubbles in four named quadrants, each with its label."""

from __future__ import annotations

import math

from workbench.exhibits import Cell, Exhibit
from workbench.render import theme
from workbench.render.chart import canvas as sheet
from workbench.render.chart.canvas import COLUMN, SMALL, Canvas
from workbench.render.chart.places import Box, Bubble, apart, label_places
from workbench.render.chart.rows import legend, legend_height

SIDE = 234.0  # height of the plot in points
LEFT, FOOT, CORNER = 18.0, 22.0, 14.0  # room for the names of the axes and of the quadrants
SMALLEST, LARGEST, USUAL = 4.0, 13.0, 5.0  # radius in points


def matrix(exhibit: Exhibit, language: str) -> Canvas:
    """Items by two measures; the middle lines cut the scale, or the data where there is none, in halves.

    Items without a place on one of the measures are listed under the plot.
    """
    series = sheet.distinct(exhibit.column("series")) if "series" in exhibit.encoding else []
    head = legend_height(series) if len(series) > 1 else 0.0
    canvas = Canvas(COLUMN, SIDE + FOOT + head, language=language)
    if len(series) > 1:
        legend(canvas, series, theme.categories(len(series)))
    box = (LEFT, FOOT, COLUMN - LEFT, SIDE)
    _frame(canvas, exhibit, box)
    records = [record for record in exhibit.records() if len(sheet.numbers([record["x"], record["y"]])) == 2]
    bubbles = apart(_bubbles(canvas, exhibit, records, box))
    inside = (LEFT, FOOT, COLUMN, FOOT + SIDE)
    across, up = LEFT + box[2] / 2, FOOT + SIDE / 2
    taken = [
        (LEFT, FOOT + SIDE - CORNER, COLUMN, FOOT + SIDE), (LEFT, FOOT, COLUMN, FOOT + CORNER),
        (across - 1, FOOT, across + 1, FOOT + SIDE), (LEFT, up - 1, COLUMN, up + 1),
    ]  # fmt: skip
    places = label_places(bubbles, inside, taken=taken)
    for record, bubble, place in zip(records, bubbles, places, strict=True):
        marked = sheet.words(record["label"]) in exhibit.highlight
        _draw(canvas, bubble, place, _colour(exhibit, record, series, marked=marked), marked=marked)
    gone = [sheet.words(r["label"]) for r in exhibit.records() if len(sheet.numbers([r["x"], r["y"]])) < 2]
    if gone:
        text = sheet.wrapped(
            f"{canvas.number(None, exhibit.unit)}: {', '.join(gone)}", COLUMN * 0.6, SMALL, lines=1
        )
        canvas.text((LEFT, FOOT - 10), text, size=SMALL, color=theme.MUTED, va="center")
    return canvas


def _bubbles(canvas: Canvas, exhibit: Exhibit, records: list[dict[str, Cell]], box: Box) -> list[Bubble]:
    """Circles whose areas are in proportion to the sizes; all equal where there are none."""
    xs, ys = (_spread(sheet.numbers(exhibit.column(role)), exhibit.scale) for role in ("x", "y"))
    axes = canvas.axes(box, x=_padded(xs), y=_padded(ys))
    largest = max(sheet.numbers([record.get("size") for record in records]), default=0.0)
    found = []
    for record in records:
        (x, y), size = sheet.numbers([record["x"], record["y"]]), sheet.numbers([record.get("size")])
        share = math.sqrt(max(0.0, size[0]) / largest) if size and largest > 0 else 0.0
        radius = SMALLEST + (LARGEST - SMALLEST) * share if largest > 0 else USUAL
        label = sheet.wrapped(sheet.words(record["label"]), 92.0, SMALL, lines=2)
        found.append(Bubble(*sheet.point(axes, x, y), radius, label))
    return found


def _colour(exhibit: Exhibit, record: dict[str, Cell], series: list[str], *, marked: bool) -> str:
    if len(series) > 1:
        return theme.categories(len(series))[series.index(sheet.words(record["series"]))]
    return theme.ACCENT if marked or not exhibit.highlight else theme.GREY


def _spread(values: list[float], scale: tuple[float, float] | None) -> tuple[float, float]:
    """The ends of an axis around the scale's middle, no wider than the data need and half the scale at least.

    Labels crowd where one measure varies less than the other; the middle line keeps its place.
    """
    low, high = sheet.limits(values, scale)
    if scale is None:
        return low, high
    middle = (low + high) / 2
    reach = max([abs(value - middle) for value in values] + [(high - low) / 4])
    reach = min(reach, (high - low) / 2)
    return middle - reach, middle + reach


def _padded(ends: tuple[float, float]) -> tuple[float, float]:
    pad = (ends[1] - ends[0]) * 0.1
    return ends[0] - pad, ends[1] + pad


def _frame(canvas: Canvas, exhibit: Exhibit, box: Box) -> None:
    left, bottom, wide, tall = box
    axes = canvas.axes(box, x=(0, 1), y=(0, 1))
    axes.plot([0, 1, 1, 0, 0], [0, 0, 1, 1, 0], **sheet.style(), clip_on=False)
    axes.plot([0.5, 0.5], [0, 1], **sheet.style(color=theme.AXIS))
    axes.plot([0, 1], [0.5, 0.5], **sheet.style(color=theme.AXIS))
    places = {"top left": (0, 1), "top right": (1, 1), "bottom left": (0, 0), "bottom right": (1, 0)}
    for name, (x, y) in places.items():
        at = (left + (wide - 5 if x else 5), bottom + (tall - 5 if y else 5))
        canvas.text(at, exhibit.labels.get(name, ""), size=SMALL, bold=True, color=theme.MUTED,
                    ha="right" if x else "left", va="top" if y else "bottom")  # fmt: skip
    across, up = (
        exhibit.labels.get("x", exhibit.encoding["x"]),
        exhibit.labels.get("y", exhibit.encoding["y"]),
    )
    canvas.text(
        (left + wide, bottom - 10), f"{across} →", size=SMALL, ha="right", va="center", color=theme.MUTED
    )
    canvas.figure.text(
        (left - 9) / canvas.width, (bottom + tall) / canvas.height, f"{up} →", fontsize=SMALL, color=theme.MUTED,
        rotation=90, ha="center", va="top",
    )  # fmt: skip


def _draw(canvas: Canvas, bubble: Bubble, place: Box, colour: str, *, marked: bool) -> None:
    from matplotlib.lines import Line2D
    from matplotlib.patches import Ellipse

    wide, tall = canvas.width, canvas.height
    near = (min(max(bubble.x, place[0]), place[2]), min(max(bubble.y, place[1]), place[3]))
    if math.hypot(near[0] - bubble.x, near[1] - bubble.y) > bubble.radius + 6:
        canvas.figure.add_artist(
            Line2D(
                [bubble.x / wide, near[0] / wide],
                [bubble.y / tall, near[1] / tall],
                **sheet.style(color=theme.AXIS),
            )
        )
    canvas.figure.add_artist(
        Ellipse((bubble.x / wide, bubble.y / tall), 2 * bubble.radius / wide, 2 * bubble.radius / tall,
                transform=canvas.figure.transFigure, facecolor=colour, alpha=0.85, edgecolor=theme.PAPER, linewidth=0.6)
    )  # fmt: skip
    canvas.text((place[0], (place[1] + place[3]) / 2), bubble.label, size=SMALL, va="center", bold=marked)
