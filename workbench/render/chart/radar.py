"""Profiles on one scale around a circle, with straight edges."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from workbench.exhibits import Exhibit
from workbench.render import theme
from workbench.render.chart import canvas as sheet
from workbench.render.chart.canvas import COLUMN, Canvas
from workbench.render.chart.rows import legend, legend_height

if TYPE_CHECKING:
    from matplotlib.axes import Axes

RADIUS = 100.0


def radar(exhibit: Exhibit, language: str) -> Canvas:
    """One closed line a series; the last series carries the accent, the others are its references.

    A profile with a missing value is left open there, because an edge across the gap would state a value.
    """
    spokes = sheet.distinct(exhibit.column("category"))
    series = sheet.distinct(exhibit.column("series"))
    low, high = sheet.limits(sheet.numbers(exhibit.column("value")), exhibit.scale)
    canvas = Canvas(COLUMN, 2 * RADIUS + 46 + legend_height(series), language=language)
    axes = canvas.axes((COLUMN / 2 - RADIUS, 20, 2 * RADIUS, 2 * RADIUS), x=(-1, 1), y=(-1, 1))
    colours = _colours(exhibit, series)
    legend(canvas, series, [colours[name] for name in series])
    _rings(canvas, axes, len(spokes), low, high, exhibit.unit)
    _spokes(canvas, axes, spokes, exhibit.highlight)
    values = {(sheet.words(r["category"]), sheet.words(r["series"])): r["value"] for r in exhibit.records()}
    for name in series:
        profile = [values.get((spoke, name)) for spoke in spokes]
        places = [_place(at, len(spokes), ((v - low) / (high - low)) if isinstance(v, (int, float)) else math.nan)
                  for at, v in enumerate([*profile, profile[0]])]  # fmt: skip
        main = colours[name] == theme.ACCENT
        axes.plot([x for x, _ in places], [y for _, y in places], color=colours[name], linewidth=2.0 if main else 1.3,
                  marker="o", markersize=4 if main else 3, zorder=3 if main else 2, clip_on=False,
                  linestyle="-" if main or len(series) < 3 else "--")  # fmt: skip
    return canvas


def _place(at: int, count: int, share: float) -> tuple[float, float]:
    angle = math.pi / 2 - 2 * math.pi * at / count
    return share * math.cos(angle), share * math.sin(angle)


def _rings(canvas: Canvas, axes: Axes, count: int, low: float, high: float, unit: str) -> None:
    for mark in sheet.ticks(low, high):
        share = (mark - low) / (high - low)
        corners = [_place(at, count, share) for at in range(count + 1)]
        axes.plot([x for x, _ in corners], [y for _, y in corners], **sheet.style(), clip_on=False)
        across, up = sheet.point(axes, 0, share)
        canvas.text(
            (across - 3, up), canvas.number(mark, unit), ha="right", va="center", size=6.5, color=theme.MUTED
        )


def _spokes(canvas: Canvas, axes: Axes, spokes: list[str], highlight: tuple[str, ...]) -> None:
    for at, spoke in enumerate(spokes):
        x, y = _place(at, len(spokes), 1.0)
        axes.plot([0, x], [0, y], **sheet.style(), clip_on=False)
        across, up = sheet.point(axes, *_place(at, len(spokes), 1.06))
        side = "center" if abs(x) < 0.15 else "left" if x > 0 else "right"
        room = COLUMN / 2 - RADIUS * abs(x) - 8 if side != "center" else 150.0
        canvas.text((across, up), sheet.wrapped(spoke, room, lines=3), ha=side, bold=spoke in highlight,
                    va="center" if side != "center" else "bottom" if y > 0 else "top")  # fmt: skip


def _colours(exhibit: Exhibit, series: list[str]) -> dict[str, str]:
    main = next((name for name in series if name in exhibit.highlight), series[0])
    others = iter(theme.categories(len(series))[1:]) if len(series) > 2 else iter([theme.GREY_DARK])
    return {name: theme.ACCENT if name == main else next(others) for name in series}
