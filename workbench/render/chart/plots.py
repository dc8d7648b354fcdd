"""Charts drawn from the same description that becomes a native chart on a slide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from math import isnan
from typing import TYPE_CHECKING

from workbench.render import fit, theme
from workbench.render.chart.marks import Look, Mark, Outline, Oval, Point, rectangle, segment
from workbench.render.layout.box import Box
from workbench.render.layout.charts import Axis, Chart, Labels, Plot, Series
from workbench.render.layout.text import plain

if TYPE_CHECKING:
    from workbench.render.chart.surface import PictureSurface

INNER = (0.08, 0.04, 0.88, 0.84)
QUARTER = 0.25  # of the plot's shorter side: the diameter of the largest bubble, as programs draw it
GAP = 4.0  # points between a mark and its label
# What lies above what in a plot.
GRID, BASE, BUBBLES, BARS, WHISKERS, LINES, POINTS = range(7)


@dataclass(frozen=True)
class Scales:
    """Where data lie in an area: the values at its left and right, and at its bottom and top."""

    area: Box
    across: tuple[float, float]
    up: tuple[float, float]
    layer: float

    def at(self, x: float, y: float) -> Point:
        """The place of data on the surface, in points."""
        area, (left, right), (bottom, top) = self.area, self.across, self.up
        return (
            area.left + (x - left) / ((right - left) or 1.0) * area.width,
            area.bottom - (y - bottom) / ((top - bottom) or 1.0) * area.height,
        )


class Plots:
    """The plots of one chart in a box of a figure."""

    def __init__(self, surface: PictureSurface, chart: Chart, box: Box) -> None:
        self.surface, self.chart, self.box = surface, chart, box
        x, y, wide, tall = chart.inner or INNER
        self.area = Box(box.left + x * box.width, box.top + y * box.height, wide * box.width, tall * box.height)
        self.by_id = {axis.id: axis for axis in chart.axes}

    def draw(self) -> None:
        """All plots, the first below, then the words of axes and legend."""
        for plot in self.chart.plots:
            self.surface.charts += 1
            scales = self._scales(plot)
            self._grid(plot, scales)
            draw = {"bar": self._bars, "column": self._bars, "line": self._lines}.get(plot.kind, self._points)
            draw(plot, scales)
            self._words(plot, scales)
        self._legend()

    def _scales(self, plot: Plot) -> Scales:
        first, value = (self.by_id[id_] for id_ in plot.axes)
        values = value.ends or (0.0, 1.0)
        low, high = first.ends or (-0.5, len(self.chart.categories) - 0.5)
        layer = 10.0 * self.surface.charts
        if plot.kind == "bar":
            return Scales(self.area, values, (high, low) if first.reverse else (low, high), layer)
        return Scales(self.area, (low, high), values, layer)

    def _rule(self, scales: Scales, value: float, colour: str, layer: int, *, across: bool) -> None:
        """A line at a value from edge to edge of the plot."""
        area, (x, y) = self.area, scales.at(value, value)
        ends = ((area.left, y), (area.right, y)) if across else ((x, area.top), (x, area.bottom))
        self.surface.add(segment(*ends, colour, 0.75), scales.layer + layer)

    def _grid(self, plot: Plot, scales: Scales) -> None:
        """Gridlines and the line at which values begin."""
        for axis, across in (
            (self.by_id[plot.axes[0]], plot.kind == "bar"),
            (self.by_id[plot.axes[1]], plot.kind != "bar"),
        ):
            if axis.grid and axis.ends:
                for mark in _marks(axis):
                    self._rule(scales, mark, theme.LINE, GRID, across=across)
        first, value = (self.by_id[id_] for id_ in plot.axes)
        if first.kind == "cat" and not first.hidden and first.line:
            self._rule(scales, _base(first, value), theme.AXIS, BASE, across=plot.kind != "bar")
        if plot.kind == "bubble":  # axes that cross where quadrants meet
            for at, axis in enumerate((first, value)):
                if isinstance(axis.at, float):
                    self._rule(scales, axis.at, theme.AXIS, BASE, across=at == 0)

    def _bars(self, plot: Plot, scales: Scales) -> None:
        """Bars from the base, side by side or on top of one another."""
        count = 1 if plot.grouping == "stacked" or plot.overlap == 100 else len(plot.series)
        thick = 1 / (count - (count - 1) * plot.overlap / 100 + plot.gap / 100)
        sums = [[0.0, 0.0] for _ in self.chart.categories]
        base = _base(*(self.by_id[id_] for id_ in plot.axes)) if plot.grouping != "stacked" else 0.0
        for n, one in enumerate(plot.series):
            shift = (n - (count - 1) / 2) * thick * (1 - plot.overlap / 100) if count > 1 else 0.0
            for at, value in enumerate(one.values):
                if value is None:
                    continue
                start = sums[at][value < 0] if plot.grouping == "stacked" else base
                end = start + value if plot.grouping == "stacked" else float(value)
                sums[at][value < 0] = end if plot.grouping == "stacked" else 0.0
                colour = one.colours.get(at, one.colour)
                if colour:
                    look = Look(edge=colour, width=1.25) if one.outline else Look(fill=colour)
                    self._bar(plot, scales, (start, end), (at + shift - thick / 2, at + shift + thick / 2), look)
                self._whisker(plot, scales, one, at, at + shift)
                self._bar_label(plot, scales, one.labels, at, (start, end, at + shift))

    def _bar(
        self, plot: Plot, scales: Scales, span: tuple[float, float], side: tuple[float, float], look: Look
    ) -> None:
        """One bar between two values, cut at the edges of the plot."""
        area = self.area
        corners = [scales.at(*(pair if plot.kind == "bar" else pair[::-1])) for pair in zip(span, side, strict=True)]
        xs = [min(max(x, area.left), area.right) for x, _ in corners]
        ys = [min(max(y, area.top), area.bottom) for _, y in corners]
        self.surface.add(rectangle(min(xs), min(ys), max(xs), max(ys), look), scales.layer + BARS)

    def _whisker(self, plot: Plot, scales: Scales, one: Series, at: int, place: float) -> None:
        if not one.whiskers or one.values[at] is None or one.whiskers[0][at] is None or one.whiskers[1][at] is None:
            return
        middle = (
            float((one.across or one.values)[at] or 0.0) if plot.kind == "scatter" else float(one.values[at] or 0.0)
        )
        ends = [middle - float(one.whiskers[0][at] or 0.0), middle + float(one.whiskers[1][at] or 0.0)]
        lying = plot.kind in {"bar", "scatter"}
        start, end = (scales.at(*((value, place) if lying else (place, value))) for value in ends)
        self.surface.add(segment(start, end, theme.INK, 1.0), scales.layer + WHISKERS)

    def _bar_label(
        self, plot: Plot, scales: Scales, labels: Labels | None, at: int, span: tuple[float, float, float]
    ) -> None:
        if labels is None or not labels.texts[at]:
            return
        start, end, place = span
        side, words = labels.places.get(at, labels.at), labels.texts[at]
        value = {"ctr": (start + end) / 2}.get(side or "", end)
        x, y = scales.at(*((value, place) if plot.kind == "bar" else (place, value)))
        right, down = labels.shifts.get(at, (0.0, 0.0))
        x, y = x + right * self.box.width, y + down * self.box.height
        ahead = end >= start
        if side == "ctr":
            self._label(labels, at, words, (x, y), "ctr")
        elif plot.kind == "bar":
            self._label(labels, at, words, (x, y), "r" if ahead == (side == "outEnd") else "l")
        else:
            self._label(labels, at, words, (x, y), "t" if ahead == (side == "outEnd") else "b")

    def _lines(self, plot: Plot, scales: Scales) -> None:
        """Straight segments that break at missing values."""
        for one in plot.series:
            values = [float("nan") if value is None else float(value) for value in one.values]
            self._drawn(plot, scales, one, list(range(len(values))), values)

    def _points(self, plot: Plot, scales: Scales) -> None:
        """Points and bubbles at their places."""
        every = [size for one in plot.series for size in one.sizes or () if size]
        largest = QUARTER * min(self.area.width, self.area.height) / 2
        for one in plot.series:
            xs, ys = (
                [float("nan") if v is None else float(v) for v in side] for side in (one.across or (), one.values)
            )
            if plot.kind == "scatter":
                self._drawn(plot, scales, one, xs, ys)
                continue
            for at, (x, y, size) in enumerate(zip(xs, ys, one.sizes or (), strict=True)):
                radius = (float(size or 0.0) / max(every)) ** 0.5 * largest
                place = scales.at(x, y)
                if one.colour:
                    look = Look(fill=one.colours.get(at, one.colour), alpha=one.alpha)
                    self.surface.add(Oval(place, radius, radius, look), scales.layer + BUBBLES)
                self._point_label(one, at, place, radius)

    def _drawn(self, plot: Plot, scales: Scales, one: Series, xs: list[float], ys: list[float]) -> None:
        if one.colour and one.line:
            look = Look(edge=one.colour, width=one.line, dash=one.dash)
            for known, run in groupby(zip(xs, ys, strict=True), key=lambda pair: not isnan(sum(pair))):
                if known and len(points := [scales.at(*pair) for pair in run]) > 1:
                    self.surface.add(Outline(points, look, closed=False), scales.layer + LINES)
        for at, (x, y) in enumerate(zip(xs, ys, strict=True)):
            if isnan(x + y):
                continue
            self._whisker(plot, scales, one, at, y if plot.kind == "scatter" else x)
            size, colour = one.marks.get(at, one.marker), one.colours.get(at, one.colour)
            if size and colour:
                look = Look(theme.PAPER, colour, 1.5) if one.outline else Look(colour, theme.PAPER)
                self.surface.add(_symbol(one.symbol, scales.at(x, y), size / 2, look), scales.layer + POINTS)
            self._point_label(one, at, scales.at(x, y), (size or 0.0) / 2)

    def _point_label(self, one: Series, at: int, place: tuple[float, float], radius: float) -> None:
        labels = one.labels
        if labels is None or not labels.texts[at] or one.values[at] is None:
            return
        side, shift = labels.places.get(at, labels.at) or "r", labels.shifts.get(at)
        moved = (place[0] + shift[0] * self.box.width, place[1] + shift[1] * self.box.height) if shift else place
        if shift and labels.leaders and one.colour:
            self.surface.stroke(place, moved, theme.AXIS, 0.5)
        self._label(labels, at, labels.texts[at], moved, side, away=radius)

    def _label(
        self, labels: Labels, at: int, words: str, place: tuple[float, float], side: str, away: float = 0.0
    ) -> None:
        """A label of one or more lines on a side of a point."""
        size, lines = labels.size, words.split("\n")
        tall = size * fit.PITCH * len(lines)
        x, y = place
        align = {"r": "l", "l": "r"}.get(side, "ctr")
        x += {"r": away + GAP, "l": -away - GAP}.get(side, 0.0)
        top = {"t": y - away - GAP / 2 - tall, "b": y + away + GAP / 2}.get(side, y - tall / 2)
        colour = labels.colours.get(at, labels.colour)
        if at in labels.plated:
            wide = max(fit.width(line, size, bold=labels.bold, font=self.surface.style.font) for line in lines)
            left = x - wide * {"l": 0.0, "ctr": 0.5, "r": 1.0}[align]
            self.surface.add(
                rectangle(left, top, left + wide, top + tall, Look(theme.PAPER)), 10.0 * self.surface.charts + BASE
            )
        for n, line in enumerate(lines):
            self.surface.line(
                line,
                (x, top + size * (0.94 + n * fit.PITCH)),
                size=size,
                align=align,
                bold=labels.bold,
                colour=colour,
                front=True,
            )

    def _words(self, plot: Plot, scales: Scales) -> None:
        """The names of categories, the ticks of values, the titles of axes."""
        for axis, is_first in ((self.by_id[plot.axes[0]], True), (self.by_id[plot.axes[1]], False)):
            upright = (plot.kind == "bar") == is_first  # the axis runs from top to bottom
            if axis.hidden or axis.labels == "none":
                pass
            elif axis.kind == "cat":
                self._names(axis, scales, upright=upright)
            else:
                for mark, words in axis.ticks or tuple((mark, f"{mark:g}") for mark in _marks(axis)):
                    x, y = scales.at(*((scales.across[0], mark) if upright else (mark, scales.up[0])))
                    spot = (x - 6, y + axis.size * 0.35) if upright else (x, self.area.bottom + axis.size * 1.2)
                    self.surface.line(
                        words, spot, size=axis.size, align="r" if upright else "ctr", colour=theme.INK_SOFT
                    )
            if axis.title:
                self._title(axis, upright=upright)

    def _names(self, axis: Axis, scales: Scales, *, upright: bool) -> None:
        count = max(len(self.chart.categories), 1)
        for at, name in enumerate(self.chart.categories):
            if upright:
                _, y = scales.at(0, at)
                room = Box(self.box.left, y - 30, self.area.left - self.box.left - 8, 60)
                ends = "\n".join(line.strip() for line in name.split("\n"))  # blanks that align it in other programs
                self.surface.words(room, [plain(ends, align="r", colour=theme.INK)], axis.size, "ctr")
            elif at % axis.every == 0:
                x, _ = scales.at(at, 0)
                each = axis.every * self.area.width / count
                room = Box(x - each / 2 + 2, self.area.bottom + 4, each - 4, 40)
                self.surface.words(room, [plain(name, align="ctr", colour=theme.INK)], axis.size, "t")

    def _title(self, axis: Axis, *, upright: bool) -> None:
        middle = (self.area.left + self.area.width / 2, self.area.top + self.area.height / 2)
        spot = (self.box.left + axis.size, middle[1]) if upright else (middle[0], self.box.bottom - 4)
        self.surface.line(
            axis.title, spot, size=axis.size, align="ctr", bold=True, colour=theme.INK_SOFT, rotated=upright, front=True
        )

    def _legend(self) -> None:
        if not self.chart.legend:
            return
        named = [one for at, one in enumerate(self._series()) if at not in self.chart.unnamed and one.colour]
        widths = [fit.width(one.name, theme.CHART_TEXT, font=self.surface.style.font) + 30 for one in named]
        left = self.box.left + max((self.box.width - sum(widths)) / 2, 0.0)
        for one, wide in zip(named, widths, strict=True):
            self.surface.shape(
                Box(left, self.box.top + 5, 9, 9), name="", fill=None if one.outline else one.colour, outline=one.colour
            )
            self.surface.line(one.name, (left + 14, self.box.top + 14), size=theme.CHART_TEXT)
            left += wide

    def _series(self) -> Iterator[Series]:
        for plot in self.chart.plots:
            yield from plot.series


def _marks(axis: Axis) -> list[float]:
    low, high = axis.ends or (0.0, 1.0)
    step = axis.step or (high - low) / 4
    return [low + at * step for at in range(round((high - low) / step) + 1)]


def _base(first: Axis, value: Axis) -> float:
    """Where the first axis crosses the values."""
    low, high = value.ends or (0.0, 1.0)
    if isinstance(first.at, (int, float)):
        return float(first.at)
    return {"min": low, "max": high}.get(first.at, min(max(0.0, low), high))


def _symbol(name: str, middle: Point, reach: float, look: Look) -> Mark:
    """A marker around a point, half as wide as its size."""
    x, y = middle
    if name == "dash":
        return segment((x, y - reach), (x, y + reach), look.edge or theme.INK, look.width)
    if name == "diamond":
        reach *= 2**0.5
        return Outline(((x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)), look)
    if name == "square":
        return rectangle(x - reach, y - reach, x + reach, y + reach, look)
    return Oval(middle, reach, reach, look)
