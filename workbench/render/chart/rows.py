"""What horizontal charts share: named rows, and a legend above them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.render import theme
from workbench.render.chart import canvas as sheet
from workbench.render.chart.canvas import COLUMN, SMALL, Canvas

LABELS = 0.36  # the share of the width that row names may take
ROW, CLOSE = 17.0, 15.0
LEGEND = 15.0


@dataclass(frozen=True)
class Rows:
    """Rows from top to bottom: names as broken to their column, and heights in points."""

    names: tuple[str, ...]
    room: float
    heights: tuple[float, ...]

    @classmethod
    def of(cls, names: Sequence[str], *, least: float = ROW, width: float = COLUMN) -> Rows:
        """Rows tall enough for their names and for `least`; more than twelve stand closer."""
        least = min(least, CLOSE) if len(names) > 12 and least == ROW else least
        broken = tuple(sheet.wrapped(name, width * LABELS) for name in names)
        room = max((sheet.width(name, bold=True) for name in broken), default=0.0)
        return cls(broken, room, tuple(max(least, 10.5 * (name.count("\n") + 1) + 3) for name in broken))

    @property
    def left(self) -> float:
        """Where the marks begin."""
        return self.room + 8

    @property
    def height(self) -> float:
        """All rows together."""
        return sum(self.heights)

    def middle(self, at: int) -> float:
        """The middle of a row, counted from the top."""
        return sum(self.heights[:at]) + self.heights[at] / 2

    def write(self, canvas: Canvas, at: int, up: float, *, bold: bool) -> None:
        """A row's name, left of the marks."""
        canvas.text((self.room, up), self.names[at], ha="right", va="center", bold=bold)


def legend_height(names: Sequence[str], *, width: float = COLUMN) -> float:
    """The height that a legend takes in a width."""
    return LEGEND * len(_legend_lines(names, width)) + 4


def legend(canvas: Canvas, names: Sequence[str], colours: Sequence[str], *, left: float = 0.0) -> None:
    """A square and a name a series, in order, at the top of the canvas; from the left edge where room is short."""
    from matplotlib.patches import Rectangle

    lines = _legend_lines(names, canvas.width)
    total = sum(_room(name) for name in names)
    start = left if len(lines) == 1 and left + total <= canvas.width + 14 else 0.0
    colour = dict(zip(names, colours, strict=True))
    for line, held in enumerate(lines):
        across, up = start, canvas.height - 7 - LEGEND * line
        for name in held:
            box = Rectangle(
                (across / canvas.width, (up - 3.5) / canvas.height), 7 / canvas.width, 7 / canvas.height,
                transform=canvas.figure.transFigure, facecolor=colour[name], linewidth=0,
            )  # fmt: skip
            canvas.figure.add_artist(box)
            canvas.text((across + 10, up), name, size=SMALL, va="center", color=theme.INK)
            across += _room(name)


def _room(name: str) -> float:
    return sheet.width(name, SMALL) + 24


def _legend_lines(names: Sequence[str], width: float) -> list[list[str]]:
    lines: list[list[str]] = [[]]
    used = 0.0
    for name in names:
        if lines[-1] and used + _room(name) > width + 14:
            lines.append([])
            used = 0.0
        lines[-1].append(name)
        used += _room(name)
    return lines
