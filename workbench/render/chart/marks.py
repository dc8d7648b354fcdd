"""What a picture is made of, in points from its upper left corner: outlines, ellipses and words; as SVG."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from workbench.render import theme

Point = tuple[float, float]
ANCHORS = {"l": "start", "ctr": "middle", "r": "end"}
# What XML cannot hold, not even escaped.
FORBIDDEN = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Look:
    """How a mark is filled and edged: colours as `#RRGGBB` or None, the edge's width in points, opacity 0 to 1."""

    fill: str | None = None
    edge: str | None = None
    width: float = 1.0
    alpha: float = 1.0
    dash: bool = False

    def svg(self) -> str:
        """The look as a style of SVG."""
        said = [f"fill: {(self.fill or 'none').lower()}"]
        if self.edge:
            said.append(f"stroke: {self.edge.lower()}")
            if self.width != 1:
                said.append(f"stroke-width: {self.width:g}")
            if self.dash:
                said.append(f"stroke-dasharray: {4 * self.width:g},{2 * self.width:g}")
        if self.alpha != 1:
            said.append(f"opacity: {self.alpha:g}")
        return "; ".join(said)


@dataclass(frozen=True)
class Outline:
    """Straight segments through two or more points; a closed one ends where it begins."""

    points: Sequence[Point]
    look: Look
    closed: bool = True

    def svg(self) -> str:
        """The segments as a path."""
        first, *others = (f"{_n(x)} {_n(y)}" for x, y in self.points)
        close = "Z" if self.closed else ""
        return f'<path d="M{first}L{"L".join(others)}{close}" style="{self.look.svg()}"/>'


@dataclass(frozen=True)
class Oval:
    """An ellipse around a point; half its width and half its height."""

    middle: Point
    across: float
    down: float
    look: Look

    def svg(self) -> str:
        """The ellipse as an element of its own."""
        x, y = self.middle
        return f'<ellipse cx="{_n(x)}" cy="{_n(y)}" rx="{_n(self.across)}" ry="{_n(self.down)}" style="{self.look.svg()}"/>'


@dataclass(frozen=True)
class Words:
    """One line of words with its baseline at a point: it begins there, ends there or has its middle there."""

    text: str
    at: Point
    size: float
    align: str
    bold: bool
    colour: str
    rotated: bool

    def svg(self) -> str:
        """The words as text, which stays searchable."""
        x, y = map(_n, self.at)
        anchor = "" if self.align == "l" else f"; text-anchor: {ANCHORS[self.align]}"
        weight = "font-weight: 700; " if self.bold else ""
        turn = f' transform="rotate(-90 {x} {y})"' if self.rotated else ""
        style = f"{weight}font-size: {self.size:g}px{anchor}; fill: {self.colour.lower()}"
        return f'<text x="{x}" y="{y}" style="{style}"{turn}>{_written(self.text)}</text>'


Mark = Outline | Oval | Words


def segment(start: Point, end: Point, colour: str, width: float) -> Outline:
    """A straight line between two points."""
    return Outline((start, end), Look(edge=colour, width=width), closed=False)


def rectangle(left: float, top: float, right: float, bottom: float, look: Look) -> Outline:
    """A rectangle between its edges."""
    return Outline(((left, top), (right, top), (right, bottom), (left, bottom)), look)


def svg(marks: Iterable[Mark], width: float, height: float, *, title: str, scale: float) -> str:
    """Marks, the later above the earlier, as SVG text of a share of their size, `title` being its alternative text.

    The same marks give the same bytes.
    """
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width * scale:.3f}pt" height="{height * scale:.3f}pt" '
        f'viewBox="0 0 {_n(width)} {_n(height)}" role="img" style="font-family: \'{theme.CHART_FONT}\'; stroke-linejoin: round">'
    )
    ground = rectangle(0, 0, width, height, Look(fill=theme.PAPER))
    return "\n".join((head, f"<title>{_written(title)}</title>", *(one.svg() for one in (ground, *marks)), "</svg>\n"))


def _n(value: float) -> str:
    """A length in points with two decimals at most; never "-0"."""
    return f"{round(value, 2) + 0.0:g}"


def _written(text: str) -> str:
    return escape(FORBIDDEN.sub("", text), quote=False)
