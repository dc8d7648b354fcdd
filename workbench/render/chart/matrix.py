"""Bubbles in four named quadrants, with labels placed so that they do not touch."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.exhibits import Exhibit
from workbench.render import theme
from workbench.render.chart import canvas as sheet
from workbench.render.chart.bars import LEGEND, legend, legend_lines
from workbench.render.chart.canvas import COLUMN, SMALL, Canvas

SIDE = 268.0  # height of the plot in points
SMALLEST, LARGEST = 4.0, 13.0  # radius in points
Box = tuple[float, float, float, float]  # left, bottom, right, top


@dataclass(frozen=True)
class Bubble:
    """A circle on the canvas and the words that belong to it, in points."""

    x: float
    y: float
    radius: float
    label: str


def matrix(exhibit: Exhibit, language: str) -> Canvas:
    """Items by two measures; the middle lines cut the scale, or the data where there is none, in halves."""
    series = sheet.distinct(exhibit.column("series")) if "series" in exhibit.encoding else []
    colours = dict(zip(series, theme.categories(len(series)), strict=True))
    head = LEGEND * legend_lines(series, COLUMN) if len(series) > 1 else 0.0
    canvas = Canvas(COLUMN, SIDE + 24 + head, language=language)
    box = (18.0, 22.0, COLUMN - 18.0, SIDE)
    xs, ys = (sheet.limits(sheet.numbers(exhibit.column(role)), exhibit.scale) for role in ("x", "y"))
    axes = canvas.axes(box, x=_padded(xs), y=_padded(ys))
    _frame(canvas, exhibit, box)
    if len(series) > 1:
        legend(canvas, series, list(colours.values()), left=18)
    records = [
        record
        for record in exhibit.records()
        if sheet.numbers([record["x"], record["y"]]) and None not in (record["x"], record["y"])
    ]
    largest = max(sheet.numbers([record.get("size") for record in records]), default=1.0) or 1.0
    bubbles = []
    for record in records:
        at = sheet.point(axes, float(record["x"] or 0), float(record["y"] or 0))
        size = record.get("size")
        share = math.sqrt(max(0.0, float(size)) / largest) if isinstance(size, (int, float)) else 0.25
        radius = SMALLEST + (LARGEST - SMALLEST) * share if "size" in exhibit.encoding else 5.0
        bubbles.append(Bubble(*at, radius, sheet.wrapped(sheet.words(record["label"]), 92.0, SMALL, lines=2)))
    bubbles = apart(bubbles)
    taken = [(18 + 4, 22 + SIDE - 14, COLUMN - 4, 22 + SIDE), (18 + 4, 22.0, COLUMN - 4, 22 + 14)]
    places = label_places(bubbles, (box[0], box[1], box[0] + box[2], box[1] + box[3]), taken=taken)
    for record, bubble, place in zip(records, bubbles, places, strict=True):
        marked = sheet.words(record["label"]) in exhibit.highlight
        colour = (
            colours[sheet.words(record["series"])]
            if len(series) > 1
            else theme.ACCENT
            if marked or not exhibit.highlight
            else theme.GREY
        )
        _draw(canvas, bubble, place, colour, marked=marked)
    return canvas


def apart(bubbles: Sequence[Bubble], *, rounds: int = 60) -> list[Bubble]:
    """Circles pushed off each other until none covers more than a third of another, in a fixed order.

    Items rated on a five-point scale share places; where they meet they become a cluster around it.
    """
    places = [[bubble.x, bubble.y] for bubble in bubbles]
    for _ in range(rounds):
        moved = False
        for i in range(len(places)):
            for j in range(i + 1, len(places)):
                need = (bubbles[i].radius + bubbles[j].radius) * 0.85
                dx, dy = places[j][0] - places[i][0], places[j][1] - places[i][1]
                distance = math.hypot(dx, dy)
                if distance >= need - 1e-6:
                    continue
                if distance < 1e-6:
                    angle = 2.399963 * (i + j)  # the golden angle spreads equal points in all directions
                    dx, dy, distance = math.cos(angle), math.sin(angle), 1.0
                push = (need - math.hypot(places[j][0] - places[i][0], places[j][1] - places[i][1])) / 2
                for index, sign in ((i, -1), (j, 1)):
                    places[index][0] += sign * push * dx / distance
                    places[index][1] += sign * push * dy / distance
                moved = True
        if not moved:
            break
    return [Bubble(x, y, b.radius, b.label) for (x, y), b in zip(places, bubbles, strict=True)]


def label_places(bubbles: Sequence[Bubble], inside: Box, *, taken: Sequence[Box] = ()) -> list[Box]:
    """A box for each label: the nearest of 24 places around its circle that touches least.

    Labels of crowded circles choose first. Pure geometry in points, so a check can repeat it.
    """
    circles = [(b.x - b.radius, b.y - b.radius, b.x + b.radius, b.y + b.radius) for b in bubbles]
    order = sorted(
        range(len(bubbles)), key=lambda i: -sum(_distance(bubbles[i], other) < 60 for other in bubbles)
    )
    placed: dict[int, Box] = {}
    for index in order:
        others = [circle for at, circle in enumerate(circles) if at != index]
        best = min(
            _candidates(bubbles[index]),
            key=lambda choice: choice[0] + _cost(choice[1], others, [*placed.values(), *taken], inside),
        )
        placed[index] = best[1]
    return [placed[index] for index in range(len(bubbles))]


def _candidates(bubble: Bubble) -> list[tuple[float, Box]]:
    wide = sheet.width(bubble.label, SMALL)
    tall = SMALL * 1.2 * (bubble.label.count("\n") + 1)
    found = []
    for ring, gap in enumerate((2.0, 9.0, 18.0)):
        reach = bubble.radius + gap
        for turn, (across, up) in enumerate(
            ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (1, -1), (-1, 1), (-1, -1))
        ):
            slant = 0.75 if across and up else 1.0
            x = bubble.x + across * reach * slant - (wide if across < 0 else wide / 2 if across == 0 else 0)
            y = bubble.y + up * reach * slant - (tall if up < 0 else tall / 2 if up == 0 else 0)
            found.append((ring * 12.0 + turn * 0.5, (x, y, x + wide, y + tall)))
    return found


def _cost(box: Box, circles: Sequence[Box], texts: Sequence[Box], inside: Box) -> float:
    outside = (
        max(0.0, inside[0] - box[0])
        + max(0.0, inside[1] - box[1])
        + max(0.0, box[2] - inside[2])
        + max(0.0, box[3] - inside[3])
    )
    return outside * 50 + sum(_overlap(box, c) for c in circles) + 3 * sum(_overlap(box, t) for t in texts)


def _overlap(a: Box, b: Box) -> float:
    across, up = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    return across * up if across > 0 and up > 0 else 0.0


def _distance(a: Bubble, b: Bubble) -> float:
    return math.hypot(a.x - b.x, a.y - b.y)


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
