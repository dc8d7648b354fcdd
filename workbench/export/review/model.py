"""A deck as a reader sees it: slides with shapes whose texts, sizes, fonts and colours are resolved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

Box = tuple[float, float, float, float]  # left, top, width, height in points


@dataclass(frozen=True)
class Run:
    """Text of one look; size in points, colour `#RRGGBB` or None where it cannot be known."""

    text: str
    size: float
    font: str
    bold: bool
    colour: str | None


@dataclass(frozen=True)
class Paragraph:
    """Runs of one paragraph; `indent` and `empty` (the size without text) in points, `spacing` a share of a line."""

    runs: tuple[Run, ...]
    level: int = 0
    indent: float = 0.0
    spacing: float = 1.0
    before: float = 0.0
    after: float = 0.0
    empty: float = 18.0

    @cached_property
    def text(self) -> str:
        """The paragraph's words."""
        return "".join(run.text for run in self.runs)

    @cached_property
    def size(self) -> float:
        """The largest size in it."""
        return max((run.size for run in self.runs), default=self.empty)


@dataclass(frozen=True)
class Body:
    """The text of a shape or cell and the room it has: insets are left, top, right, bottom in points."""

    paragraphs: tuple[Paragraph, ...] = ()
    insets: tuple[float, float, float, float] = (7.2, 3.6, 7.2, 3.6)
    wraps: bool = True
    fits_itself: bool = False  # the shape grows with its text, or the text shrinks with the shape
    measurable: bool = True  # upright and in one column

    @cached_property
    def text(self) -> str:
        """All words, a line a paragraph."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs).strip()


@dataclass(frozen=True)
class TableCell:
    """A cell of a native table; its fill is None where it cannot be known or shows what lies behind.

    `span` is how many columns it takes; the cells that it covers follow it, empty.
    """

    body: Body
    fill: str | None
    span: int = 1


@dataclass(frozen=True)
class Table:
    """A native table: column widths and row heights in points, and whether a header row is declared."""

    widths: tuple[float, ...]
    heights: tuple[float, ...]
    rows: tuple[tuple[TableCell, ...], ...]
    header: bool


@dataclass(frozen=True)
class Chart:
    """What a native chart draws: series names, categories, values; whether its workbook is in the file."""

    series: tuple[str, ...]
    categories: tuple[str, ...]
    values: tuple[float, ...]
    has_workbook: bool


@dataclass(frozen=True)
class Shape:
    """One shape of a slide; `kind` is text, picture, chart, table, line or other; `role` its placeholder type."""

    id: int
    name: str
    kind: str
    role: str
    index: int
    box: Box | None
    alt: str
    decorative: bool
    body: Body
    fill: str | None  # `#RRGGBB`, "none" where one sees through, None where it cannot be known
    table: Table | None = None
    chart: Chart | None = None

    @property
    def is_title(self) -> bool:
        """Whether this is the slide's title."""
        return self.role in {"title", "ctrTitle"}

    @property
    def is_furniture(self) -> bool:
        """Whether this is a date, footer or slide number; a template without a place for one has it as a text."""
        return self.role in {"dt", "ftr", "sldNum"} or self.name == "Footer"

    @property
    def text(self) -> str:
        """The shape's own words."""
        return self.body.text


@dataclass(frozen=True)
class Slide:
    """One slide: shapes in reading order, those of its layout behind them, and its speaker notes."""

    number: int
    hidden: bool
    shapes: tuple[Shape, ...]
    behind: tuple[Shape, ...]
    background: str | None
    notes: str
    layout: str
    comments: int

    @cached_property
    def title(self) -> Shape | None:
        """The title placeholder, or a shape named Title where the template has none."""
        found = [shape for shape in self.shapes if shape.is_title]
        return next(iter(found or [shape for shape in self.shapes if shape.name.lower() == "title"]), None)

    @cached_property
    def heading(self) -> str:
        """The title's words on one line."""
        return " ".join(self.title.text.split()) if self.title else ""

    def bodies(self) -> Iterator[tuple[Shape, Body]]:
        """Every text of the slide with its shape, table cells included."""
        for shape in self.shapes:
            yield shape, shape.body
            for row in shape.table.rows if shape.table else ():
                for cell in row:
                    yield shape, cell.body


@dataclass(frozen=True)
class Deck:
    """A whole deck; `size` is width and height in points, `properties` are core properties by name."""

    size: tuple[float, float]
    slides: tuple[Slide, ...]
    properties: dict[str, str]
    fonts: frozenset[str]  # the theme's, and those that every layout sets
    external: tuple[str, ...]
    leftovers: tuple[str, ...]  # parts that a client should not receive
    sections: tuple[str, ...]

    @cached_property
    def shown(self) -> tuple[Slide, ...]:
        """The slides that are not hidden."""
        return tuple(slide for slide in self.slides if not slide.hidden)
