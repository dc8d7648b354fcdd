"""Where bubbles and their labels stand, so that they do not touch: pure geometry in points."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.render.chart import canvas as sheet
from workbench.render.chart.canvas import SMALL

Box = tuple[float, float, float, float]  # left, bottom, right, top


@dataclass(frozen=True)
class Bubble:
    """A circle on the canvas and the words that belong to it, in points."""

    x: float
    y: float
    radius: float
    label: str


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
    """A box for each label: the nearest of 80 places around its circle that touches least.

    Labels of crowded circles choose first. Pure geometry in points, so a check can repeat it.
    """
    circles = [(b.x - b.radius, b.y - b.radius, b.x + b.radius, b.y + b.radius) for b in bubbles]
    order = sorted(
        range(len(bubbles)), key=lambda i: -sum(_distance(bubbles[i], other) < 60 for other in bubbles)
    )
    placed: dict[int, Box] = {}
    for index in order:
        best = min(
            _candidates(bubbles[index]),
            key=lambda choice: choice[0] + _cost(choice[1], circles, [*placed.values(), *taken], inside),
        )
        placed[index] = best[1]
    return [placed[index] for index in range(len(bubbles))]


def _candidates(bubble: Bubble) -> list[tuple[float, Box]]:
    """Places in rings around a circle, each with the cost of its distance; the right side is liked best."""
    wide = sheet.width(bubble.label, SMALL)
    tall = SMALL * 1.2 * (bubble.label.count("\n") + 1)
    found = []
    for ring, gap in enumerate((2.0, 9.0, 18.0, 30.0, 44.0)):
        reach = bubble.radius + gap
        for turn in range(16):
            angle = math.pi * (turn if turn % 2 == 0 else -turn - 1) / 16
            across, up = math.cos(angle), math.sin(angle)
            # The label hangs on the point by the edge or corner that faces the circle.
            x = bubble.x + across * reach - wide * (1 - across) / 2
            y = bubble.y + up * reach - tall * (1 - up) / 2
            found.append((ring * 12.0 + turn * 0.4, (x, y, x + wide, y + tall)))
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
