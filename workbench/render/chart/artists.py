"""A picture's marks as a matplotlib figure, which an analyst may change; the only module that imports matplotlib for it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from matplotlib import font_manager, rc_context
from matplotlib.artist import Artist
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.patches import Ellipse, Polygon
from matplotlib.text import Text

from workbench.render import theme
from workbench.render.chart.marks import Look, Mark, Outline, Oval

SIDES = {"l": "left", "ctr": "center", "r": "right"}


def figure(marks: Iterable[Mark], width: float, height: float, *, settings: dict[str, Any]) -> Figure:
    """Marks as a figure of one sheet of axes, whose units are points; the settings of matplotlib hold for it alone."""
    _fonts_registered()
    with rc_context(settings):
        made = Figure(figsize=(width / 72, height / 72), dpi=72, facecolor=theme.PAPER)
        FigureCanvasSVG(made)
        axes = made.add_axes((0, 0, 1, 1), xlim=(0, width), ylim=(height, 0))
        axes.set_axis_off()
        for layer, one in enumerate(marks, start=1):
            artist = _artist(one)
            artist.set_zorder(layer)
            axes.add_artist(artist)
    return made


def _artist(one: Mark) -> Artist:
    """Segments and ellipses as patches, words as a text."""
    if isinstance(one, Outline):
        return Polygon(list(one.points), closed=one.closed, **_patch(one.look))
    if isinstance(one, Oval):
        return Ellipse(one.middle, 2 * one.across, 2 * one.down, **_patch(one.look))
    return Text(
        *one.at,
        one.text,
        fontsize=one.size,
        color=one.colour,
        ha=SIDES[one.align],
        va="baseline",
        weight="bold" if one.bold else "normal",
        rotation=90 if one.rotated else 0,
        rotation_mode="anchor",
    )


def _patch(look: Look) -> dict[str, Any]:
    """A look as the options of a patch."""
    dash = {"linestyle": (0, (4, 2))} if look.dash else {}
    return dash | {
        "facecolor": look.fill or "none", "edgecolor": look.edge or "none",
        "linewidth": look.width if look.edge else 0.0, "alpha": look.alpha, "clip_on": False,
    }  # fmt: skip


@cache
def _fonts_registered() -> None:
    """Make the vendored fonts known to matplotlib, once a process."""
    for path in theme.font_files():
        font_manager.fontManager.addfont(str(path))
