"""What a picture is made of, in points from its upper left corner: outlines, ellipses and words; as SVG and as a figure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from typing import TYPE_CHECKING, Any

from matplotlib import font_manager
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.patches import Ellipse, Polygon
from matplotlib.text import Text

from workbench.render import theme

if TYPE_CHECKING:
    from matplotlib.artist import Artist

Point = tuple[float, float]
ANCHORS = {"l": "start", "ctr": "middle", "r": "end"}
SIDES = {"l": "left", "ctr": "center", "r": "right"}
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

    def patch(self) -> dict[str, Any]:
        """The look as the options of a matplotlib patch."""
        dash = {"linestyle": (0, (4, 2))} if self.dash else {}
        return dash | {
            "facecolor": self.fill or "none", "edgecolor": self.edge or "none",
            "linewidth": self.width if self.edge else 0.0, "alpha": self.alpha, "clip_on": False,
        }  # fmt: skip


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

    def artist(self) -> Artist:
        """The segments as a matplotlib patch."""
        return Polygon(list(self.points), closed=self.closed, **self.look.patch())


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

    def artist(self) -> Artist:
        """The ellipse as a matplotlib patch."""
        return Ellipse(self.middle, 2 * self.across, 2 * self.down, **self.look.patch())


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

    def artist(self) -> Artist:
        """The words as a matplotlib text."""
        return Text(
            *self.at, self.text, fontsize=self.size, color=self.colour, ha=SIDES[self.align], va="baseline",
            weight="bold" if self.bold else "normal", rotation=90 if self.rotated else 0, rotation_mode="anchor",
        )  # fmt: skip


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
    return "\n".join(
        (head, f"<title>{_written(title)}</title>", *(one.svg() for one in (ground, *marks)), "</svg>\n")
    )


def figure(marks: Iterable[Mark], width: float, height: float) -> Figure:
    """The same marks as a matplotlib figure of one sheet of axes, whose units are points."""
    _fonts_registered()
    made = Figure(figsize=(width / 72, height / 72), dpi=72, facecolor=theme.PAPER)
    FigureCanvasSVG(made)
    axes = made.add_axes((0, 0, 1, 1), xlim=(0, width), ylim=(height, 0))
    axes.set_axis_off()
    for layer, one in enumerate(marks, start=1):
        artist = one.artist()
        artist.set_zorder(layer)
        axes.add_artist(artist)
    return made


@cache
def _fonts_registered() -> None:
    """Make the vendored fonts known to matplotlib, once a process."""
    for path in theme.font_files():
        font_manager.fontManager.addfont(str(path))


def _n(value: float) -> str:
    """A length in points with two decimals at most; never "-0"."""
    return f"{round(value, 2) + 0.0:g}"


def _written(text: str) -> str:
    return escape(FORBIDDEN.sub("", text), quote=False)
