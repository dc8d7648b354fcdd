"""Charts as plain data: series, labels, axes, and the plot's place in its frame; two back ends draw them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from workbench.render import theme

Number = float | int | None


@dataclass(frozen=True)
class Labels:
    """Data labels as printed, '' where a point has none; `at` is where they stand.

    `pattern` is the number format that says the same of the values, so that a label follows its value; `formula` is
    what stands in the label's cell where no format says it (see `Column`). `places`, `colours` speak of single
    positions, `shifts` move single labels by shares of the chart's width and height, `plated` ones have paper behind.
    """

    texts: tuple[str, ...]
    at: str | None = None
    pattern: str | None = None
    formula: str | None = None
    colour: str = theme.INK
    bold: bool = False
    places: Mapping[int, str] = field(default_factory=dict)
    shifts: Mapping[int, tuple[float, float]] = field(default_factory=dict)
    colours: Mapping[int, str] = field(default_factory=dict)
    size: float = theme.CHART_TEXT
    plated: frozenset[int] = frozenset()
    leaders: bool = True  # lines from moved labels to their points, where a program draws them


@dataclass(frozen=True)
class Column:
    """A column of the chart's sheet that no series draws, before those that series draw.

    `formula` is an Excel formula in which `{key}` is the column's letter, `{r}` the row and `{p}` the one before it;
    the first row's `{p}` is the headings'. `typed` are positions that hold their value all the same.
    """

    key: str
    heading: str
    values: tuple[Number, ...]
    formula: str | None = None
    typed: tuple[int, ...] = ()


@dataclass(frozen=True)
class Series:
    """One series: values in category order, None where there is none; a `formula` as in `Column`."""

    name: str
    values: tuple[Number, ...]
    colour: str | None = None  # None draws nothing: the series carries labels or room
    labels: Labels | None = None
    colours: Mapping[int, str] = field(default_factory=dict)  # of single points
    outline: bool = False  # a target: its edge alone
    whiskers: tuple[tuple[Number, ...], tuple[Number, ...]] | None = None  # minus, plus
    line: float | None = None  # width in points of a line; None for bars
    dash: bool = False
    marker: float | None = None
    symbol: str = "circle"
    marks: Mapping[int, float] = field(default_factory=dict)  # larger markers at single positions
    across: tuple[Number, ...] | None = None  # x of bubbles and points
    sizes: tuple[Number, ...] | None = None  # areas of bubbles
    alpha: float = 1.0
    formula: str | None = None
    key: str = ""


@dataclass(frozen=True)
class Plot:
    """One plot of a chart: `bar`, `column`, `line`, `scatter` or `bubble`."""

    kind: str
    series: tuple[Series, ...]
    grouping: str = "clustered"
    gap: int = 50
    overlap: int = 0
    axes: tuple[int, int] = (1, 2)


@dataclass(frozen=True)
class Axis:
    """A category (`cat`) or value (`val`) axis; `hidden` keeps its scale without drawing it.

    `ticks` are the value axis's marks as printed, for a back end that knows no number format.
    """

    id: int
    crosses: int
    side: str
    kind: str = "val"
    ends: tuple[float, float] | None = None
    step: float | None = None
    hidden: bool = False
    reverse: bool = False
    pattern: str = "General"
    grid: bool = False
    title: str = ""
    labels: str = "nextTo"
    at: float | str = "autoZero"
    line: bool = True
    size: float = theme.CHART_TEXT
    ticks: tuple[tuple[float, str], ...] = ()
    bold: tuple[int, ...] = ()  # positions of categories in bold, where a back end can
    every: int = 1  # category whose name is printed, from the first on
    air: int = 0  # no-break spaces at both sides of each such name: LibreOffice prints as many names as stand apart


@dataclass(frozen=True)
class Chart:
    """A chart: plots over categories, axes, the legend's side, the plot's place as shares of the frame."""

    categories: tuple[str, ...]
    plots: tuple[Plot, ...]
    axes: tuple[Axis, ...]
    columns: tuple[Column, ...] = ()
    legend: str | None = None
    unnamed: tuple[int, ...] = ()  # positions of series that the legend leaves out
    inner: tuple[float, float, float, float] | None = None  # x, y, width, height
    bubble_scale: int = 100
