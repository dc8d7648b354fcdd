"""Charts drawn with matplotlib from the same description that becomes a native chart on a slide."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from workbench.render import fit, theme
from workbench.render.layout.box import Box
from workbench.render.layout.charts import Axis, Chart, Labels, Number, Plot, Series
from workbench.render.layout.text import plain

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from workbench.render.chart.surface import FigureSurface

INNER = (0.08, 0.04, 0.88, 0.84)
QUARTER = 0.25  # of the plot's shorter side: the diameter of the largest bubble, as programs draw it
GAP = 4.0  # points between a mark and its label
SYMBOLS = {"circle": "o", "diamond": "D", "square": "s", "dash": "|"}


class Plots:
    """The plots of one chart in a box of a figure."""

    def __init__(self, surface: FigureSurface, chart: Chart, box: Box) -> None:
        self.surface, self.chart, self.box = surface, chart, box
        x, y, wide, tall = chart.inner or INNER
        self.area = Box(
            box.left + x * box.width, box.top + y * box.height, wide * box.width, tall * box.height
        )
        self.by_id = {axis.id: axis for axis in chart.axes}

    def draw(self) -> None:
        """All plots, the first below, then the words of axes and legend."""
        for plot in self.chart.plots:
            axes = self._axes(plot)
            self._grid(plot, axes)
            draw = {"bar": self._bars, "column": self._bars, "line": self._lines}.get(plot.kind, self._points)
            draw(plot, axes)
            self._words(plot, axes)
        self._legend()

    def _axes(self, plot: Plot) -> Axes:
        surface, area = self.surface, self.area
        place = (
            area.left / surface.width,
            1 - area.bottom / surface.height,
            area.width / surface.width,
            area.height / surface.height,
        )
        axes: Axes = surface.figure.add_axes(place, zorder=surface.layer() + 2)
        axes.set_axis_off()
        first, value = (self.by_id[id_] for id_ in plot.axes)
        low, high = value.ends or (0.0, 1.0)
        ends = first.ends or (-0.5, len(self.chart.categories) - 0.5)
        if plot.kind == "bar":
            axes.set_xlim(low, high)
            axes.set_ylim(*(ends[::-1] if first.reverse else ends))
        else:
            axes.set_xlim(*ends)
            axes.set_ylim(low, high)
        return axes

    def at(self, axes: Axes, x: float, y: float) -> tuple[float, float]:
        """Where data lie on the surface; the figure has 72 dots an inch, so dots are points."""
        across, up = axes.transData.transform((x, y))
        return float(across), self.surface.height - float(up)

    def _grid(self, plot: Plot, axes: Axes) -> None:
        """Gridlines and the line at which values begin."""
        for axis, across in (
            (self.by_id[plot.axes[0]], plot.kind == "bar"),
            (self.by_id[plot.axes[1]], plot.kind != "bar"),
        ):
            line = axes.axhline if across else axes.axvline
            if axis.grid and axis.ends:
                for mark in _marks(axis):
                    line(mark, color=theme.LINE, linewidth=0.75, zorder=0)
        first, value = (self.by_id[id_] for id_ in plot.axes)
        if first.kind == "cat" and not first.hidden and first.line:
            base = _base(first, value)
            line = axes.axvline if plot.kind == "bar" else axes.axhline
            line(base, color=theme.AXIS, linewidth=0.75, zorder=1, clip_on=False)

    def _bars(self, plot: Plot, axes: Axes) -> None:
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
                look = (
                    {"facecolor": "none", "edgecolor": colour, "linewidth": 1.25}
                    if one.outline
                    else {"color": colour, "linewidth": 0}
                )
                if colour and plot.kind == "bar":
                    axes.barh(at + shift, end - start, left=start, height=thick, zorder=2, **look)
                elif colour:
                    axes.bar(at + shift, end - start, bottom=start, width=thick, zorder=2, **look)
                self._whisker(plot, axes, one, at, at + shift)
                self._bar_label(plot, axes, one.labels, at, (start, end, at + shift))

    def _whisker(self, plot: Plot, axes: Axes, one: Series, at: int, place: float) -> None:
        if (
            not one.whiskers
            or one.values[at] is None
            or one.whiskers[0][at] is None
            or one.whiskers[1][at] is None
        ):
            return
        middle = (
            float((one.across or one.values)[at] or 0.0)
            if plot.kind == "scatter"
            else float(one.values[at] or 0.0)
        )
        ends = [middle - float(one.whiskers[0][at] or 0.0), middle + float(one.whiskers[1][at] or 0.0)]
        points = (ends, [place, place]) if plot.kind in {"bar", "scatter"} else ([place, place], ends)
        axes.plot(*points, color=theme.INK, linewidth=1.0, zorder=2.5, solid_capstyle="butt", clip_on=False)

    def _bar_label(
        self, plot: Plot, axes: Axes, labels: Labels | None, at: int, span: tuple[float, float, float]
    ) -> None:
        if labels is None or not labels.texts[at]:
            return
        start, end, place = span
        side, words = labels.places.get(at, labels.at), labels.texts[at]
        value = {"ctr": (start + end) / 2}.get(side or "", end)
        x, y = self.at(axes, *((value, place) if plot.kind == "bar" else (place, value)))
        ahead = end >= start
        if side == "ctr":
            self._label(labels, at, words, (x, y), "ctr")
        elif plot.kind == "bar":
            self._label(labels, at, words, (x, y), "r" if ahead == (side == "outEnd") else "l")
        else:
            self._label(labels, at, words, (x, y), "t" if ahead == (side == "outEnd") else "b")

    def _lines(self, plot: Plot, axes: Axes) -> None:
        """Straight segments that break at missing values."""
        for one in plot.series:
            values = [float("nan") if value is None else float(value) for value in one.values]
            self._drawn(plot, axes, one, list(range(len(values))), values)

    def _points(self, plot: Plot, axes: Axes) -> None:
        """Points and bubbles at their places."""
        from matplotlib.patches import Ellipse

        every = [size for one in plot.series for size in one.sizes or () if size]
        largest = QUARTER * min(self.area.width, self.area.height) / 2
        for one in plot.series:
            xs, ys = (
                [float("nan") if v is None else float(v) for v in side]
                for side in (one.across or (), one.values)
            )
            if plot.kind == "scatter":
                self._drawn(plot, axes, one, xs, ys)
                continue
            for at, (x, y, size) in enumerate(zip(xs, ys, one.sizes or (), strict=True)):
                radius = (float(size or 0.0) / max(every)) ** 0.5 * largest
                place = self.at(axes, x, y)
                if one.colour:
                    self.surface.axes.add_patch(
                        Ellipse(
                            place,
                            2 * radius,
                            2 * radius,
                            color=one.colours.get(at, one.colour),
                            alpha=one.alpha,
                            linewidth=0,
                            zorder=1,
                        )
                    )
                self._point_label(one, at, place, radius)

    def _drawn(self, plot: Plot, axes: Axes, one: Series, xs: list[float], ys: list[float]) -> None:
        if one.colour and one.line:
            axes.plot(
                xs,
                ys,
                color=one.colour,
                linewidth=one.line,
                linestyle=(0, (4, 2)) if one.dash else "-",
                zorder=3,
                clip_on=False,
            )
        for at, (x, y) in enumerate(zip(xs, ys, strict=True)):
            if x != x or y != y:
                continue
            self._whisker(plot, axes, one, at, y if plot.kind == "scatter" else x)
            size, colour = one.marks.get(at, one.marker), one.colours.get(at, one.colour)
            if size and colour:
                face = theme.PAPER if one.outline else colour
                edge = colour if one.outline else theme.PAPER
                axes.plot([x], [y], marker=SYMBOLS[one.symbol], markersize=size, markerfacecolor=face, markeredgecolor=edge,
                          markeredgewidth=1.5 if one.outline else 1.0, linestyle="none", zorder=4, clip_on=False)  # fmt: skip
            self._point_label(one, at, self.at(axes, x, y), (size or 0.0) / 2)

    def _point_label(self, one: Series, at: int, place: tuple[float, float], radius: float) -> None:
        labels = one.labels
        if labels is None or not labels.texts[at] or one.values[at] is None:
            return
        side, shift = labels.places.get(at, labels.at) or "r", labels.shifts.get(at)
        moved = (
            (place[0] + shift[0] * self.box.width, place[1] + shift[1] * self.box.height) if shift else place
        )
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

    def _words(self, plot: Plot, axes: Axes) -> None:
        """The names of categories, the ticks of values, the titles of axes."""
        for axis, is_first in ((self.by_id[plot.axes[0]], True), (self.by_id[plot.axes[1]], False)):
            upright = (plot.kind == "bar") == is_first  # the axis runs from top to bottom
            if axis.hidden or axis.labels == "none":
                pass
            elif axis.kind == "cat":
                self._names(axis, axes, upright=upright)
            else:
                for mark, words in axis.ticks or tuple((mark, f"{mark:g}") for mark in _marks(axis)):
                    x, y = self.at(
                        axes, *((axes.get_xlim()[0], mark) if upright else (mark, axes.get_ylim()[0]))
                    )
                    spot = (
                        (x - 6, y + axis.size * 0.35) if upright else (x, self.area.bottom + axis.size * 1.2)
                    )
                    self.surface.line(
                        words, spot, size=axis.size, align="r" if upright else "ctr", colour=theme.INK_SOFT
                    )
            if axis.title:
                self._title(axis, upright=upright)

    def _names(self, axis: Axis, axes: Axes, *, upright: bool) -> None:
        count = max(len(self.chart.categories), 1)
        for at, name in enumerate(self.chart.categories):
            if upright:
                _, y = self.at(axes, 0, at)
                room = Box(self.box.left, y - 30, self.area.left - self.box.left - 8, 60)
                self.surface.words(room, [plain(name, align="r", colour=theme.INK)], axis.size, "ctr")
            else:
                x, _ = self.at(axes, at, 0)
                each = self.area.width / count
                room = Box(x - each / 2 + 2, self.area.bottom + 4, each - 4, 40)
                self.surface.words(room, [plain(name, align="ctr", colour=theme.INK)], axis.size, "t")

    def _title(self, axis: Axis, *, upright: bool) -> None:
        middle = (self.area.left + self.area.width / 2, self.area.top + self.area.height / 2)
        spot = (self.box.left + axis.size, middle[1]) if upright else (middle[0], self.box.bottom - 4)
        self.surface.line(
            axis.title,
            spot,
            size=axis.size,
            align="ctr",
            bold=True,
            colour=theme.INK_SOFT,
            rotated=upright,
            front=True,
        )

    def _legend(self) -> None:
        if not self.chart.legend:
            return
        named = [one for at, one in enumerate(self._series()) if at not in self.chart.unnamed and one.colour]
        widths = [fit.width(one.name, theme.CHART_TEXT, font=self.surface.style.font) + 30 for one in named]
        left = self.box.left + max((self.box.width - sum(widths)) / 2, 0.0)
        for one, wide in zip(named, widths, strict=True):
            self.surface.shape(
                Box(left, self.box.top + 5, 9, 9),
                name="",
                fill=None if one.outline else one.colour,
                outline=one.colour,
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


__all__ = ["Number", "Plots"]
