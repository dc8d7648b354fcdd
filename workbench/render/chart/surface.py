"""A layout as marks: the slide's picture for notebook and report, from the same boxes in points."""

# ruff: noqa: ARG002 - names, alternative texts and placeholders are a slide's
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbench.render import fit, theme
from workbench.render.chart.marks import Look, Mark, Outline, Oval, Words, rectangle, segment
from workbench.render.chart.plots import Plots
from workbench.render.layout.box import Box
from workbench.render.layout.charts import Chart
from workbench.render.layout.style import Style
from workbench.render.layout.surface import Insets, Slot
from workbench.render.layout.tables import PAD, Table
from workbench.render.layout.text import Paragraph, plain
from workbench.render.signs import typographic

RISE = 0.94  # of the size: from the top of a line to its baseline
# Corners as shares of the box; the tip of an arrow is a share of its height.
POLYGONS = {
    "diamond": ((0.5, 0, 0), (1, 0.5, 0), (0.5, 1, 0), (0, 0.5, 0)),
    "homePlate": ((0, 0, 0), (1, 0, -1), (1, 0.5, 0), (1, 1, -1), (0, 1, 0)),
}
TIP = 0.5  # of the shorter side: what programs draw
SHEET, FRONT = 0.0, 10_000.0  # the layers of shapes and words, and of labels above all charts


class PictureSurface:
    """A picture whose points are the slide's: shapes and words on one sheet, charts above it, their labels in front."""

    def __init__(self, width: float, height: float, style: Style) -> None:
        self.width, self.height, self.style = width, height, style
        self.layers: list[tuple[float, Mark]] = []
        self.charts = 0

    def add(self, mark: Mark, layer: float = SHEET) -> None:
        """A mark above all of its layer and of those below."""
        self.layers.append((layer, mark))

    def marks(self) -> list[Mark]:
        """All marks, the lowest first."""
        return [mark for _, mark in sorted(self.layers, key=lambda one: one[0])]

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
        """A shape, with or without words."""
        if fill or outline:
            look = Look(fill, outline)
            if kind == "ellipse":
                middle = (box.left + box.width / 2, box.top + box.height / 2)
                self.add(Oval(middle, box.width / 2, box.height / 2, look))
            elif kind in POLYGONS:
                self.add(Outline(_corners(kind, box, 1.0 if sharp else TIP), look))
            else:
                self.add(rectangle(box.left, box.top, box.right, box.bottom, look))
        if paragraphs:
            left, top, right, bottom = insets
            self.words(box.inset(left, top, right, bottom), paragraphs, size or theme.CHART_TEXT, anchor)

    def words(self, room: Box, paragraphs: Sequence[Paragraph], size: float, anchor: str = "t") -> None:
        """Paragraphs broken to a room's width, each in the look of its first run."""
        lines = [(line, one, one.runs[0].size or size) for one in paragraphs for line in self._broken(one, room, size)]
        tall = sum(each * fit.PITCH for _, _, each in lines) + sum(one.after for one in paragraphs[:-1])
        top = room.top + {"t": 0.0, "ctr": (room.height - tall) / 2, "b": room.height - tall}[anchor]
        for at, (line, one, each) in enumerate(lines):
            across = {"r": room.right, "ctr": room.left + room.width / 2}.get(one.align or "l", room.left)
            self.line(
                line,
                (across, top + RISE * each),
                size=each,
                align=one.align or "l",
                bold=bool(one.runs[0].bold),
                colour=one.runs[0].colour or theme.INK,
            )
            last = at + 1 == len(lines) or lines[at + 1][1] is not one
            top += each * fit.PITCH + (one.after if last else 0.0)

    def _broken(self, one: Paragraph, room: Box, size: float) -> list[str]:
        bold = bool(one.runs[0].bold)
        return fit.lines(one.text, room.width, one.runs[0].size or size, bold=bold, font=self.style.font)

    def line(
        self,
        words: str,
        at: tuple[float, float],
        *,
        size: float,
        align: str = "l",
        bold: bool = False,
        colour: str = theme.INK,
        rotated: bool = False,
        front: bool = False,
    ) -> None:
        """One line of words with its baseline at a point."""
        mark = Words(typographic(words), at, size, align, bold, colour, rotated)
        self.add(mark, FRONT if front else SHEET)

    def stroke(self, start: tuple[float, float], end: tuple[float, float], colour: str, width: float = 0.75) -> None:
        """A straight line between two points."""
        self.add(segment(start, end, colour, width))

    def table(self, table: Table, box: Box, *, name: str, alt: str, ph: Slot = None) -> None:
        """Cells with their fills, words and rules."""
        top = box.top
        for cells, height in zip(table.rows, table.heights, strict=True):
            left, at = box.left, 0
            for cell in cells:
                width = sum(table.widths[at : at + cell.span])
                place = Box(left, top, width, height)
                edge = cell.frame or table.gaps
                if cell.fill or edge:
                    self.shape(place, name="", fill=cell.fill, outline=edge)
                if cell.below and not edge:
                    self.stroke((left, place.bottom), (place.right, place.bottom), cell.below)
                if cell.text:
                    words = plain(cell.text, bold=cell.bold, colour=cell.colour, align=cell.align)
                    room = replace(place, width=place.width - cell.aside).inset(PAD[0], table.down)
                    self.words(room, [words], cell.size or table.size, cell.anchor)
                left, at = left + width, at + cell.span
            top += height

    def chart(self, chart: Chart, box: Box, *, name: str, alt: str, ph: Slot = None) -> None:
        """The plots of a chart."""
        Plots(self, chart, box).draw()

    def ramp(self, box: Box, stops: Sequence[str], *, name: str) -> None:
        """Colours side by side from left to right."""
        each = box.width / len(stops)
        for at, colour in enumerate(stops):
            self.shape(Box(box.left + at * each, box.top, each, box.height), name=name, fill=colour)


def _corners(kind: str, box: Box, tip: float) -> list[tuple[float, float]]:
    tip *= min(box.width, box.height)
    return [(box.left + x * box.width + by * tip, box.top + y * box.height) for x, y, by in POLYGONS[kind]]
