"""The sheet a chart is drawn on: points from the lower left corner, measured text, deterministic SVG."""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from workbench import wording
from workbench.exhibits import Cell
from workbench.render import fit, theme
from workbench.render.signs import typographic
from workbench.render.words import word

if TYPE_CHECKING:
    from matplotlib.axes import Axes

COLUMN, WIDE, SPREAD = 346.0, 482.0, 728.0  # points: a text column, the full page, a page on its side
SIZE, SMALL = 8.5, 7.5

SETTINGS = {
    "svg.fonttype": "none",  # text stays text: searchable in the PDF, small in the notebook
    "svg.hashsalt": "cx",  # ids inside the SVG do not depend on the process
    "text.parse_math": False,  # a client's "$" is money, never a formula
    "font.family": [theme.CHART_FONT],
    "path.simplify": False,
}


@cache
def _fonts_registered() -> None:
    """Make the vendored fonts known to matplotlib, once a process."""
    from matplotlib import font_manager

    for path in theme.font_files():
        font_manager.fontManager.addfont(str(path))


class Canvas:
    """A figure of a width and a height in points, whose texts are measured before they are placed."""

    def __init__(self, width: float, height: float, *, language: str = "en") -> None:
        from matplotlib.backends.backend_svg import FigureCanvasSVG
        from matplotlib.figure import Figure

        _fonts_registered()
        self.width, self.height, self.language = width, height, language
        self.figure = Figure(figsize=(width / 72, height / 72), dpi=72, facecolor=theme.PAPER)
        FigureCanvasSVG(self.figure)

    def axes(
        self,
        box: tuple[float, float, float, float],
        *,
        x: tuple[float, float] | None = None,
        y: tuple[float, float] | None = None,
    ) -> Axes:
        """Bare axes in a box (left, bottom, width, height); limits are fixed here, so that texts can be placed."""
        left, bottom, width, height = box
        axes: Axes = self.figure.add_axes(
            (left / self.width, bottom / self.height, width / self.width, height / self.height)
        )
        axes.set_axis_off()
        if x is not None:
            axes.set_xlim(*x)
        if y is not None:
            axes.set_ylim(*y)
        return axes

    def text(
        self,
        at: tuple[float, float],
        words: str,
        *,
        size: float = SIZE,
        color: str = theme.INK,
        ha: str = "left",
        va: str = "center_baseline",
        bold: bool = False,
    ) -> None:
        """Words at a point; several lines where the words hold line breaks."""
        self.figure.text(
            at[0] / self.width, at[1] / self.height, typographic(words), fontsize=size, color=color, ha=ha, va=va,
            weight="bold" if bold else "normal", linespacing=1.15,
        )  # fmt: skip

    def number(self, value: Cell, unit: str) -> str:
        """A value as the reader of this canvas's language expects it; what is missing was not shown."""
        if isinstance(value, (int, float)):
            return wording.number(float(value), unit, self.language)
        return word("not shown", self.language)

    def widest(self, values: Sequence[Cell], unit: str) -> float:
        """The room that the widest of the values takes in bold, in points."""
        return max((width(self.number(value, unit), bold=True) for value in numbers(values)), default=0.0)

    def svg(self, title: str) -> str:
        """The drawing as SVG text, `title` being its alternative text; the same bytes each time."""
        out = io.StringIO()
        self.figure.savefig(
            out,
            format="svg",
            metadata={"Title": title, "Date": None, "Creator": None, "Format": None, "Type": None},
        )
        return out.getvalue()


def point(axes: Axes, x: float, y: float) -> tuple[float, float]:
    """Where data lie on the canvas, in points; the figure has 72 dots an inch, so dots are points."""
    across, up = axes.transData.transform((x, y))
    return float(across), float(up)


def width(words: str, size: float = SIZE, *, bold: bool = False) -> float:
    """The width of the widest line in points."""
    return max((fit.width(line, size, bold=bold) for line in words.split("\n")), default=0.0)


def wrapped(words: str, room: float, size: float = SIZE, *, lines: int = 2, bold: bool = False) -> str:
    """Words broken to a width, at most so many lines; what is left over ends in an ellipsis."""
    broken = fit.lines(words, room, size, bold=bold)
    if len(broken) <= lines:
        return "\n".join(broken)
    last = broken[lines - 1]
    while last and fit.width(last + "…", size, bold=bold) > room:
        last = last[:-1]
    return "\n".join([*broken[: lines - 1], last.rstrip() + "…"])


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Positions at least `gap` apart, each as near to the wanted one as order allows, within low and high.

    Least-squares by pooling neighbours (the pool-adjacent-violators idea): labels that would touch move apart
    evenly around their common middle.
    """
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    pools: list[list[float]] = []  # [sum of (wanted - own offset), count]
    for rank, index in enumerate(order):
        pools.append([wanted[index] - rank * gap, 1])
        while len(pools) > 1 and pools[-2][0] / pools[-2][1] >= pools[-1][0] / pools[-1][1]:
            total, count = pools.pop()
            pools[-1][0] += total
            pools[-1][1] += count
    placed: dict[int, float] = {}
    rank = 0
    for total, count in pools:
        for _ in range(int(count)):
            start = min(max(total / count, low), high - (len(wanted) - 1) * gap)
            placed[order[rank]] = start + rank * gap
            rank += 1
    return [placed[index] for index in range(len(wanted))]


def numbers(values: Sequence[Cell]) -> list[float]:
    """The values that are numbers."""
    return [
        float(value) for value in values if isinstance(value, (int, float)) and not isinstance(value, bool)
    ]


def words(value: Cell) -> str:
    """A category as text; a missing one is an en dash."""
    return "–" if value is None else str(value)


def distinct(values: Sequence[Cell]) -> list[str]:
    """The different values as text, in order of first appearance."""
    return list(dict.fromkeys(words(value) for value in values))


def limits(
    values: Sequence[float], scale: tuple[float, float] | None, *, zero: bool = False
) -> tuple[float, float]:
    """The ends of an axis: the exhibit's scale where it has one, else the data with zero where asked."""
    if scale is not None:
        return scale
    low, high = min(values, default=0.0), max(values, default=1.0)
    if zero:
        low, high = min(low, 0.0), max(high, 0.0)
    if low == high:
        low, high = low - 0.5, high + 0.5
    return low, high


def ticks(low: float, high: float, most: int = 5) -> list[float]:
    """Round values between two ends, at most about `most`."""
    from matplotlib.ticker import MaxNLocator

    found = MaxNLocator(nbins=most, steps=[1, 2, 2.5, 5, 10]).tick_values(low, high)
    room = (high - low) * 1e-6
    return [float(value) for value in found if low - room <= value <= high + room]


def style(**options: Any) -> dict[str, Any]:
    """Line options shared by the thin strokes of all charts."""
    return {"color": theme.LINE, "linewidth": 0.6, "solid_capstyle": "butt", "zorder": 1} | options
