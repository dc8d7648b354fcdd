"""What the kinds that are charts share: the caption above, names beside bars, legends, the size of their type."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from workbench import wording
from workbench.exhibits import Exhibit
from workbench.render import fit, theme
from workbench.render.layout import data
from workbench.render.layout.box import Box
from workbench.render.layout.charts import Axis, Chart, Number, Plot, Series
from workbench.render.layout.style import Style
from workbench.render.layout.surface import Slot, Surface
from workbench.render.layout.text import plain

Make = Callable[[Exhibit, Style, Box], Chart]

CAPTION, LEGEND = 24.0, 26.0  # points above a chart
KEY, LEGEND_WIDE = 22.0, 0.85  # points of a key beside its name; the share of the width that programs give a legend
ROOMY = 23.0  # points from row to row: from here on names and figures are set larger
THICK = 56.0  # points: a bar is not thicker
PITCH = 110.0  # points from bar to bar at most: few bars stand together at the top
PAGE = 640.0  # points that rows may take of a page of the report
CLOSER = 0.8  # of the height that rows would like: closer they are hard to tell apart
LOWEST = 96.0  # points: a chart that shares a slide
NAMES = 0.36  # of the width: names beside bars take no more


def charted(make: Make) -> Callable[[Surface, Exhibit, Box, Slot, Style], None]:
    """Draws a chart under what it measures."""

    def draw(surface: Surface, exhibit: Exhibit, box: Box, ph: Slot, style: Style) -> None:
        room = captioned(surface, exhibit, box)
        surface.chart(make(exhibit, style, room), room, name=f"exhibit:{exhibit.id}", alt=exhibit.alt, ph=ph)

    return draw


def caption(exhibit: Exhibit, language: str = "en") -> str:
    """What is measured, with the currency: said above a chart whose axis does not."""
    money = wording.currency(exhibit.unit, language) if data.is_money(exhibit.unit) else ""
    return wording.COMMA[language].join(part for part in (exhibit.labels.get("value", ""), money) if part)


def captioned(surface: Surface, exhibit: Exhibit, box: Box) -> Box:
    """Set the caption above a chart, and give the rest of the box to the chart."""
    words = caption(exhibit, surface.style.language)
    if not words:
        return box
    above, rest = box.rows(CAPTION)
    font = surface.style.font
    words = fit.shortened(words, box.width, theme.HEADING, bold=True, font=font)
    surface.shape(
        above,
        name=f"caption:{exhibit.id}",
        paragraphs=[plain(words, colour=theme.INK_SOFT, bold=True)],
        size=theme.HEADING,
        anchor="t",
    )
    return rest


def rows_tall(count: int, exhibit: Exhibit, *, each: float = 26.0, more: float = 0.0) -> float:
    """The height that so many rows would like, with the caption."""
    return each * max(count, 2) + more + (CAPTION if caption(exhibit) else 0.0) + 4


def closer(tall: Callable[[Exhibit, Style, float], float]) -> Callable[[Exhibit, Style, float], float]:
    """The height of rows that stand closer than they would like; in lower charts some programs break the figures."""
    return lambda exhibit, style, width: max(CLOSER * tall(exhibit, style, width), LOWEST)


def named_tall(names: Sequence[str], style: Style, width: float, *, least: float) -> float:
    """The height of a row beside whose bar names stand: that of their lines where a page holds so many, else the least."""
    named = foot(names, width * NAMES - 8, theme.CHART_TEXT, style) - 2
    return max(least, named) if named * len(names) <= PAGE else least


def upright_tall(exhibit: Exhibit, style: Style, width: float) -> float:  # noqa: ARG001 - as `Kind.tall` wants it
    """The height of a chart whose values run upwards."""
    return max(0.56 * width, 260.0)


def size_of(pitch: float, names: Sequence[str], room: float, style: Style) -> float:
    """The size of names and figures: larger where rows stand apart and their pitch holds the lines of every name."""
    lines = max((fit.count(name, room, theme.LABEL, font=style.font) for name in names), default=1)
    return theme.LABEL if pitch >= max(ROOMY, (lines > 1) * lines * theme.LABEL * fit.PITCH) else theme.CHART_TEXT


def rows_hold(names: Sequence[str], room: float, pitch: float, style: Style) -> bool:
    """Whether names beside bars, broken in their room, stand clear of one another."""
    lines = [fit.count(name, room, theme.CHART_TEXT, font=style.font) for name in names]
    return all(sum(pair) / 2 * theme.CHART_TEXT * fit.PITCH <= pitch for pair in pairwise(lines) if max(pair) > 1)


def pitch_of(count: int, room: Box, *, most: float = PITCH) -> float:
    """The height of a row of bars, at most `most`."""
    return min(room.height * 0.98 / max(count, 1), most)


def gap(pitch: float, thick: float = THICK, least: float = 40.0) -> int:
    """The gap in per cent of a bar's thickness that keeps bars at most so thick."""
    return round(min(max(least, (pitch / thick - 1) * 100), 400))


def lying(
    names: Sequence[str],
    series: Sequence[Series],
    ends: tuple[float, float],
    style: Style,
    room: Box,
    *,
    right: float,
    size: float,
    pitch: float,
    legend: bool = False,
    base: float | None = None,
    plot: Plot | None = None,
    share: float = NAMES,
) -> Chart:
    """A chart of bars that lie: names at the left, `right` points kept for figures beyond the bars."""
    lines = (line for name in names for line in name.split("\n"))
    left = min(max(fit.width(line, size, font=style.font) for line in lines) + 14, room.width * share)
    top = legend_tall([one.name for one in series], room.width, style) if legend else 0.0
    tall = min(pitch * len(names), room.height - top - 2)
    inner = (left / room.width, top / room.height + 0.002, (room.width - left - right) / room.width, tall / room.height)
    drawn = plot or Plot("bar", tuple(series), gap=gap(tall / max(len(names), 1)), overlap=100)
    axes = (
        Axis(1, 2, "l", "cat", reverse=True, labels="low", size=size, at="autoZero" if base is None else base),
        Axis(2, 1, "b", ends=ends, hidden=True, at="max"),
    )
    return Chart(tuple(names), (drawn,), axes, legend="t" if legend else None, inner=inner)


def legend_tall(names: Sequence[str], width: float, style: Style) -> float:
    """The height of a legend above a chart, whose keys take as many lines as they need."""
    lines, taken = 1, 0.0
    for name in names:
        each = fit.width(name, theme.CHART_TEXT, font=style.font) + KEY
        lines, taken = (lines, taken + each) if taken + each <= width * LEGEND_WIDE or not taken else (lines + 1, each)
    return LEGEND + (lines - 1) * theme.CHART_TEXT * fit.PITCH


def with_legend(chart: Chart, room: Box) -> Chart:
    """The chart with a legend above the plot, which makes room for it."""
    x, y, wide, tall = chart.inner or (0.1, 0.02, 0.85, 0.9)
    share = LEGEND / room.height
    return replace(chart, legend="t", inner=(x, y + share, wide, tall - share))


def widest(texts: Sequence[str], size: float, style: Style) -> float:
    """The widest of some labels in bold, in points."""
    return max((fit.width(text, size, bold=True, font=style.font) for text in texts), default=0.0)


def foot(names: Sequence[str], each: float, size: float, style: Style) -> float:
    """The height of category names under columns of a width, at most three lines."""
    lines = max((fit.count(name, max(each - 6, 20.0), size, font=style.font) for name in names), default=1)
    return min(lines, 3) * size * fit.PITCH + 8


def narrow(names: Sequence[str], each: float, style: Style) -> bool:
    """Whether each word of some names fits its column at the larger size."""
    return all(fit.width(part, theme.LABEL, font=style.font) <= each - 10 for name in names for part in fit.words(name))


def known(values: Sequence[Number]) -> list[float]:
    """The values that are there."""
    return [float(value) for value in values if value is not None]
