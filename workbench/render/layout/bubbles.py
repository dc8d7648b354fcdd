"""Where the labels of bubbles stand: each beside its bubble, where it covers nothing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import product
from math import hypot
from typing import NamedTuple

from workbench.render import fit, theme
from workbench.render.layout.box import Box, around

SIDES = {"r": (1.0, 0.0), "l": (-1.0, 0.0), "t": (0.0, -1.0), "b": (0.0, 1.0)}
TRIES = 300  # bubbles placed at most: of many a few ways, of few all
FAR = (14.0, 20.0, 26.0, 33.0, 40.0, 54.0)  # points that a label beside its bubble is moved up or down
APART, ABOVE = 9.0, 3.0  # points at its sides, above and below that labels of others keep from a bubble
BESIDE = 4.0  # points between a bubble and a label beside it, at most
STRIDES = (2, 3, 4, 5, 7, 8, 11)  # further orders in which labels are placed
ALONG, SIDEWAYS = (6.0, 11.0), (0.16, 0.32, 0.46)  # how far it moves along its bubble's edge: in points, of its width
MOVES = (
    500.0,
    16.0,
    4.0,
    1.0,
    0.0,
)  # what a point that a label is moved may count against a point of it that is covered
PARTS, LEAD = 8, 0.5  # of the line to a moved label; what a crossing counts against covered words
Place = tuple[str, tuple[float, float] | None]  # side of the bubble, and a shift from there in points

Option = tuple[str, tuple[float, float] | None, Box, tuple[Box, ...]]  # a place, its box, the line to it


class Bubble(NamedTuple):
    """One item: label, place in the plot in points, radius in points, whether the label is bold."""

    label: str
    x: float
    y: float
    radius: float
    bold: bool = True  # its label
    size: float = theme.CHART_TEXT  # of its label

    @property
    def box(self) -> Box:
        """The square around the bubble."""
        return Box(self.x - self.radius, self.y - self.radius, 2 * self.radius, 2 * self.radius)

    @property
    def around(self) -> Box:
        """The bubble with what labels of others keep from it at its sides, where they would read as its own."""
        return self.box.inset(-APART, -ABOVE)


def placed(
    bubbles: Sequence[Bubble], plot: Box, *, font: str = theme.FONT, taken: Sequence[Box] = ()
) -> dict[str, Place]:
    """The side of each bubble's label and, where no side is free, a shift from there in points.

    Each label takes the cheapest of its places against all bubbles, the names of quadrants and the labels placed
    so far; rounds repeat until nothing moves, so that early labels make room for late ones. They are moved as little
    as leaves all of them, or else most, clear of one another.
    """
    every = range(len(bubbles))
    places = sorted(every, key=lambda at: bubbles[at].x)
    orders = dict.fromkeys(map(tuple, (every, every[::-1], places)))
    strides = (sorted(every, key=lambda at: at * stride % (len(bubbles) + 1)) for stride in STRIDES)
    near = product(MOVES[:1], dict.fromkeys([*orders, *map(tuple, strides)]))
    ways: list[tuple[tuple[int, int, int], dict[str, Place]]] = []
    for move, order in [*near, *product(MOVES[1:], orders)][: max(TRIES // max(len(bubbles), 1), 1)]:
        found = dict(_placed(tuple(bubbles), plot, font, tuple(taken), move, order))
        ways.append((_faults(bubbles, found, plot, font, taken), found))
        if not any(ways[-1][0]):
            break
    return min(ways, key=lambda way: way[0])[1]


def _faults(
    bubbles: Sequence[Bubble], places: dict[str, Place], plot: Box, font: str, taken: Sequence[Box]
) -> tuple[int, int, int]:
    """What labels cover of one another and of bubbles, what their lines cross, and how far off they are or on lines."""
    boxes = [label_box(bubble, places[bubble.label], font) for bubble in bubbles]
    covered = sum(
        _cost(box, [*boxes[:at], *(one.around for n, one in enumerate(bubbles) if n != at)], plot)
        for at, box in enumerate(boxes)
    )
    leads = [lead(bubble, box) for bubble, box in zip(bubbles, boxes, strict=True)]
    crossed = sum(_crossed(way, [*boxes[:at], *boxes[at + 1 :]]) for at, way in enumerate(leads))
    off = sum(MOVES[0] * _gap(bubble, box) + _cost(box, taken, box) for bubble, box in zip(bubbles, boxes, strict=True))
    return round(covered), round(crossed), round(off)


@lru_cache(maxsize=64)  # the same bubbles are placed to see whether they fit, to letter them and to draw them
def _placed(
    bubbles: tuple[Bubble, ...], plot: Box, font: str, taken: tuple[Box, ...], move: float, order: tuple[int, ...]
) -> tuple[tuple[str, Place], ...]:
    options = [[way for way in _options(bubble, font) if move < MOVES[0] or not way[3]] for bubble in bubbles]
    reach = [[around([box, *lines]) for _, _, box, lines in ways] for ways in options]
    fixed = []  # what a place costs wherever the other labels stand
    for at, ways in enumerate(options):
        blocks = [*taken, *(bubble.around for n, bubble in enumerate(bubbles) if n != at)]
        fixed.append([
            _cost(box, near, plot) + _crossed(lines, near) + move * _gap(bubbles[at], box)
            for (_, _, box, lines), within in zip(ways, reach[at], strict=True)
            for near in ([block for block in blocks if block.touches(within)],)
        ])  # fmt: skip
    chosen = [0] * len(bubbles)
    for turn in range(12):
        before = list(chosen)
        for n_, at in enumerate(order):
            others = [options[n][chosen[n]] for n in (order if turn else order[:n_]) if n != at]
            drawn = [part for _, _, box, way in others for part in (box, *way)]
            costs = [
                round(cost + sum(map(box.overlap, near)) + _crossed(lines, near), 3)
                for cost, (_, _, box, lines), within in zip(fixed[at], options[at], reach[at], strict=True)
                for near in ([part for part in drawn if part.touches(within)],)
            ]
            chosen[at] = costs.index(min(costs))
        if chosen == before:
            break
    return tuple((bubble.label, options[at][chosen[at]][:2]) for at, bubble in enumerate(bubbles))


def clear(
    bubbles: Sequence[Bubble],
    places: dict[str, Place],
    plot: Box,
    *,
    font: str = theme.FONT,
    first: Sequence[str] = (),
    near: bool = False,
) -> set[str]:
    """The labels that may all be drawn without one covering another or leaving the plot, those of `first` before others.

    With `near` no other label stands away from its bubble or so near to another one that it would read as its.
    """
    boxes = {bubble.label: label_box(bubble, places[bubble.label], font) for bubble in bubbles}
    own = {bubble.label: bubble for bubble in bubbles}
    kept: dict[str, Box] = {}
    for label, box in sorted(boxes.items(), key=lambda one: one[0] not in first):
        free = all(box.overlap(other) < 1 for other in kept.values())
        if near and label not in first:
            others = (one.around for one in bubbles if one.label != label)
            free = free and not far(own[label], box) and all(box.overlap(other) < 1 for other in others)
        if label in first or (free and box.overlap(plot) > 0.95 * box.width * box.height):
            kept[label] = box
    return set(kept)


def label_box(bubble: Bubble, place: Place, font: str = theme.FONT) -> Box:
    """Where a label stands with its place."""
    return next(box for side, shift, box, _ in _options(bubble, font) if (side, shift) == place)


def lead(bubble: Bubble, box: Box) -> tuple[Box, ...]:
    """The line from a bubble to the near edge of a label that was moved away from it, as small squares."""
    if not far(bubble, box):
        return ()
    end = min(max(bubble.x, box.left), box.right), min(max(bubble.y, box.top), box.bottom)
    steps = range(1, PARTS)
    points = [
        ((bubble.x * (PARTS - n) + end[0] * n) / PARTS, (bubble.y * (PARTS - n) + end[1] * n) / PARTS) for n in steps
    ]
    return tuple(Box(x - 1.5, y - 1.5, 3.0, 3.0) for x, y in points)


@lru_cache(maxsize=512)
def _options(bubble: Bubble, font: str) -> list[Option]:
    wide = fit.width(bubble.label, bubble.size, bold=bubble.bold, font=font) + 6
    tall = bubble.size * fit.PITCH + 3
    made: list[Option] = []
    for side, (across, down) in SIDES.items():
        x, y = bubble.x + across * (bubble.radius + 3 + wide / 2), bubble.y + down * (bubble.radius + 2 + tall / 2)
        steps = ALONG + FAR if across else tuple(wide * share for share in SIDEWAYS)
        for shift in (None, *((0.0, sign * by) if across else (sign * by, 0.0) for by in steps for sign in (-1, 1))):
            right, lower = shift or (0.0, 0.0)
            box = Box(x + right - wide / 2, y + lower - tall / 2, wide, tall)
            made.append((side, shift, box, lead(bubble, box)))
    return sorted(made, key=lambda one: (_gap(bubble, one[2]), one[1] is not None))  # the nearest of as free places


def far(bubble: Bubble, box: Box) -> bool:
    """Whether a label stands so far from its bubble that a line joins them."""
    return _gap(bubble, box) > 0


def _gap(bubble: Bubble, box: Box) -> float:
    """How far a label is from its bubble, in points, beyond one that stands beside it."""
    x, y = (
        max(low - at, 0.0, at - high)
        for low, at, high in ((box.left, bubble.x, box.right), (box.top, bubble.y, box.bottom))
    )
    return round(max(hypot(x, y) - bubble.radius - BESIDE, 0.0), 3)


def _cost(box: Box, blocks: Sequence[Box], plot: Box) -> float:
    outside = box.width * box.height - box.overlap(plot)
    return sum(map(box.overlap, blocks)) + 4 * outside


def _crossed(lines: Sequence[Box], blocks: Sequence[Box]) -> float:
    return LEAD * sum(line.overlap(block) for line in lines for block in blocks)
