"""The field of a matrix: how far its axes reach, where its quadrants meet, and where their names stand."""

from __future__ import annotations

import math
from collections.abc import Sequence

from workbench.exhibits import Exhibit
from workbench.render import fit, theme
from workbench.render.layout import data
from workbench.render.layout.box import Box
from workbench.render.layout.style import Style

QUADRANTS = ("top left", "top right", "bottom left", "bottom right")
LEAST = 0.4  # of the longer side of an axis from where the quadrants meet: the shorter one
DOWN = 2.0  # points that the upright line between quadrants counts for, which cuts few letters
RULE = 0.5  # points that the lying one counts for; a label on a line has paper behind it
AIR, HEAD = 0.04, 0.1  # of the reach of the values: beyond them, and above them for the names of the quadrants
FROM = 0.4  # of the largest value: an axis whose least is under it begins at nought
TICKS = 9  # steps of an axis of shares at most: the finer, the less of the field is empty


def scaled(exhibit: Exhibit, role: str) -> tuple[tuple[float, float], float]:
    """The scale at both sides of its middle, where the quadrants meet, as far as the values need it there."""
    values = [data.number(value) for value in exhibit.column(role)]
    low, high = data.ends(values, exhibit.scale, zero=False)
    if exhibit.scale:
        middle, half = (low + high) / 2, (high - low) / 2
        there = [value - middle for value in values if value is not None] or [-half, half]
        reach = [1.08 * max(-min(there), 0.0), 1.08 * max(*there, 0.0)]
        below, above = (min(max(one, LEAST * max(reach), half / 4), half) for one in reach)
        low, high = middle - below, middle + above
    spare = (high - low) * 0.1
    if ticked(exhibit):
        return _whole([value for value in values if value is not None], above=HEAD if role == "y" else AIR)
    return (low - spare, high + spare), high - low + 2 * spare  # one step from end to end


def _whole(values: Sequence[float], *, above: float) -> tuple[tuple[float, float], float]:
    """An axis of shares with ticks of whole per cent, a little beyond its values, and the step."""
    low, high = min(values, default=0.0), max(values, default=1.0)
    low = 0.0 if low < FROM * high else low
    reach = (high - low) or 1.0
    step = next(one for one in (0.01, 0.02, 0.05, 0.1, 0.2, 0.25) if TICKS * one >= high - low or one == 0.25)
    first, half = math.floor(max(low - AIR * reach, 0.0) / step), step / 2
    last = math.ceil(round((high + above * reach) / half, 9))
    return (round(first * step, 9), round(max(last * half, (first + 1) * step), 9)), step


def ticked(exhibit: Exhibit) -> bool:
    """Whether an axis has its values: shares; indices and grades say nothing by themselves."""
    return exhibit.unit == "share" and exhibit.scale is None


def middle(exhibit: Exhibit, role: str) -> float:
    """Where the quadrants meet on an axis: the middle of the scale, or the mean of the values where there is none."""
    values = [float(value) for value in map(data.number, exhibit.column(role)) if value is not None]
    return sum(exhibit.scale) / 2 if exhibit.scale else sum(values) / max(len(values), 1)


def corners(exhibit: Exhibit, plot: Box, style: Style) -> list[Box]:
    """Where the names of the quadrants stand."""
    made = []
    for name in QUADRANTS:
        wide = fit.width(corner(exhibit, name, plot, style), theme.CHART_TEXT, bold=True, font=style.font) + 4
        left = 6.0 if "left" in name else plot.width - wide - 6
        made.append(Box(left, 4.0 if "top" in name else plot.height - 20, wide, 16))
    return made


def _meeting(exhibit: Exhibit, plot: Box) -> tuple[float, float]:
    """Where the lines between quadrants cross, in points of the plot."""
    (left, right), (low, high) = (scaled(exhibit, role)[0] for role in ("x", "y"))
    across, up = (middle(exhibit, "x") - left) / (right - left), (high - middle(exhibit, "y")) / (high - low)
    return across * plot.width, up * plot.height


def lines(exhibit: Exhibit, plot: Box) -> list[Box]:
    """The lines between quadrants."""
    x, y = _meeting(exhibit, plot)
    return [Box(x - DOWN / 2, 0, DOWN, plot.height), Box(0, y - RULE / 2, plot.width, RULE)]


def taken(exhibit: Exhibit, plot: Box, style: Style) -> list[Box]:
    """What labels keep clear of: the names of the quadrants, and the lines between these."""
    return [*corners(exhibit, plot, style), *lines(exhibit, plot)]


def corner(exhibit: Exhibit, name: str, plot: Box, style: Style) -> str:
    """The name of a quadrant; none where the two of its row would meet."""
    row = name.split()[0]
    wide = [
        fit.width(exhibit.labels.get(f"{row} {side}", ""), theme.CHART_TEXT, bold=True, font=style.font) + 16
        for side in ("left", "right")
    ]
    return exhibit.labels.get(name, "") if sum(wide) <= plot.width else ""
