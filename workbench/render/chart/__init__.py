"""Every exhibit as a figure and as SVG: for the notebook, and once more, unchanged, for the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.errors import RenderError
from workbench.exhibits import Exhibit
from workbench.render import fit, kinds, theme
from workbench.render.chart import marks
from workbench.render.chart.canvas import PRINTED, SETTINGS, SIZE
from workbench.render.chart.surface import PictureSurface
from workbench.render.layout.box import Box
from workbench.render.layout.style import Style
from workbench.render.layout.text import plain
from workbench.render.words import word

if TYPE_CHECKING:
    from matplotlib.figure import Figure

# A picture is laid out in the slide's sizes and printed smaller, so that its smallest type is as on the page.
SCALE = SIZE / theme.CHART_TEXT
TALLEST = 1400.0  # points of a layout: a longer one is cut to its first part


def draw(exhibit: Exhibit, *, language: str = "en") -> str:
    """The exhibit as SVG text in true sizes (points), without its title; '' where it has no rows.

    The same exhibit gives the same text in any process. Missing and suppressed values are written "not shown",
    never drawn as zero. Numbers are worded for `language`.
    """
    if not exhibit.rows:
        return ""
    drawn = _surface(exhibit, language)
    return marks.svg(drawn.marks(), drawn.width, drawn.height, title=exhibit.alt or exhibit.title, scale=SCALE)


def figure(exhibit: Exhibit, *, language: str = "en") -> Figure:
    """The exhibit as a matplotlib figure that an analyst may change: `figure.axes[0]` holds shapes and words, in points."""
    from workbench.render.chart import artists  # a drawing for a page does without matplotlib

    drawn = _surface(exhibit, language)
    return artists.figure(drawn.marks(), drawn.width, drawn.height, settings=SETTINGS)


def _surface(exhibit: Exhibit, language: str) -> PictureSurface:
    """The layout in a box of the width that the kind's words want and the height that it would like."""
    one, style = kinds.settled(exhibit), Style(language=language, font=fit.spared(theme.FONT), tight=True)
    kind = kinds.of(one)
    width = PRINTED[kind.printed] / SCALE
    try:
        box = Box(0, 0, width, min(kind.tall(one, style, width), TALLEST))
        surface = PictureSurface(box.width, box.height, style)
        kind.draw(surface, one, box, None, surface.style)
    except RenderError:  # what no page holds stands in the workbook
        surface = PictureSurface(width, 40.0, style)
        surface.shape(
            Box(0, 0, width, 40.0), name="", paragraphs=[plain(word("in workbook", language))], size=theme.CHART_TEXT
        )
    return surface


def recoloured(svg: str, accent: str) -> str:
    """A drawing with the client's accent and its tints in place of the house accent, so that it need not be drawn again."""
    for at in range(len(theme.TINTS)):
        svg = svg.replace(theme.tint(at).lower(), theme.tint(at, accent).lower())
    return svg
