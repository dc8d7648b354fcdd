"""Every exhibit kind drawn as SVG: for the notebook, and once more, unchanged, for the report."""

from __future__ import annotations

from collections.abc import Callable

from workbench.exhibits import Exhibit
from workbench.render import theme
from workbench.render.chart import bars, cards, columns, gantt, grids, journey, lines, matrix, parts, radar
from workbench.render.chart.canvas import SETTINGS, Canvas

KINDS: dict[str, Callable[[Exhibit, str], Canvas]] = {
    "bar": bars.bars,
    "stacked": parts.stacked,
    "likert": parts.likert,
    "line": lines.line,
    "slope": lines.slope,
    "radar": radar.radar,
    "matrix": matrix.matrix,
    "combo": columns.combo,
    "waterfall": columns.waterfall,
    "tornado": columns.tornado,
    "heatmap": grids.heatmap,
    "table": grids.table,
    "journey": journey.journey,
    "gantt": gantt.gantt,
    "scorecard": cards.scorecard,
}


def draw(exhibit: Exhibit, *, language: str = "en") -> str:
    """The exhibit as SVG text in true sizes (points), without its title; '' where it has no rows.

    The same exhibit gives the same text in any process. Missing and suppressed values are written "not shown",
    never drawn as zero. Numbers are worded for `language`.
    """
    if not exhibit.rows:
        return ""
    import warnings

    from matplotlib import rc_context

    with rc_context(SETTINGS), warnings.catch_warnings():
        # Texts stay texts, so their glyphs are the reader's or the page's business: typst refuses missing ones.
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")
        return KINDS[exhibit.kind](exhibit, language).svg(exhibit.alt or exhibit.title)


def recoloured(svg: str, accent: str) -> str:
    """A drawing with the client's accent in place of the house accent, so that it need not be drawn again."""
    return svg.replace(theme.ACCENT.lower(), accent.lower())
