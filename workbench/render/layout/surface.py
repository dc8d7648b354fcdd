"""What a layout is drawn on: the four things that a slide and a figure both can."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from workbench.render.layout.box import Box
from workbench.render.layout.charts import Chart
from workbench.render.layout.style import Style
from workbench.render.layout.tables import Table
from workbench.render.layout.text import Paragraph

Slot = tuple[str | None, int] | None  # type and index of the placeholder that an object fills
Insets = tuple[float, float, float, float]  # left, top, right, bottom


class Surface(Protocol):
    """A page in points from its upper left corner; what is drawn later lies above."""

    @property
    def style(self) -> Style:
        """Language, colours and fonts."""

    def shape(
        self,
        box: Box,
        *,
        name: str,
        kind: str = "rect",
        fill: str | None = None,
        outline: str | None = None,
        paragraphs: Sequence[Paragraph] = (),
        size: float | None = None,
        anchor: str = "ctr",
        insets: Insets = (0, 0, 0, 0),
        alt: str = "",
        decorative: bool = False,
        sharp: bool = False,
    ) -> None:
        """A shape, with or without words: `rect`, `diamond`, `homePlate` (an arrow, a triangle where `sharp`) or `ellipse`."""

    def chart(self, chart: Chart, box: Box, *, name: str, alt: str, ph: Slot = None) -> None:
        """A chart."""

    def table(self, table: Table, box: Box, *, name: str, alt: str, ph: Slot = None) -> None:
        """A table."""

    def ramp(self, box: Box, stops: Sequence[str], *, name: str) -> None:
        """Colours side by side from left to right."""
