"""Rectangles on a slide, in points from its upper left corner."""

from __future__ import annotations

from dataclasses import dataclass

EMU = 12_700  # English Metric Units a point


@dataclass(frozen=True)
class Box:
    """A rectangle in points."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.top + self.height

    def emu(self) -> tuple[int, int, int, int]:
        """Left, top, width and height in whole EMU."""
        return (round(self.left * EMU), round(self.top * EMU), round(self.width * EMU), round(self.height * EMU))

    def inset(self, left: float, top: float, right: float | None = None, bottom: float | None = None) -> Box:
        """The rectangle without a margin inside; right and bottom are left and top unless given."""
        far, low = left if right is None else right, top if bottom is None else bottom
        return Box(self.left + left, self.top + top, self.width - left - far, self.height - top - low)

    def rows(self, first: float, gap: float = 0.0) -> tuple[Box, Box]:
        """Cut across: the upper part of a height, and the rest below a gap."""
        return (
            Box(self.left, self.top, self.width, first),
            Box(self.left, self.top + first + gap, self.width, self.height - first - gap),
        )

    def columns(self, first: float, gap: float = 0.0) -> tuple[Box, Box]:
        """Cut down: the left part of a width, and the rest right of a gap."""
        return (
            Box(self.left, self.top, first, self.height),
            Box(self.left + first + gap, self.top, self.width - first - gap, self.height),
        )

    def touches(self, other: Box) -> bool:
        """Whether both cover some area."""
        return (
            self.left < other.left + other.width
            and other.left < self.left + self.width
            and self.top < other.top + other.height
            and other.top < self.top + self.height
        )

    def overlap(self, other: Box) -> float:
        """The area that both cover, in square points."""
        # Asked tens of thousands of times while labels are placed, and mostly answered by the first comparison.
        across = min(self.left + self.width, other.left + other.width) - max(self.left, other.left)
        if across <= 0:
            return 0.0
        down = min(self.top + self.height, other.top + other.height) - max(self.top, other.top)
        return across * down if down > 0 else 0.0


def around(boxes: list[Box]) -> Box:
    """The smallest rectangle around some."""
    left, top = min(box.left for box in boxes), min(box.top for box in boxes)
    return Box(left, top, max(box.right for box in boxes) - left, max(box.bottom for box in boxes) - top)
