"""Native charts as Open XML: series and axes declared, the elements in the order that the schema wants."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from workbench.render import theme
from workbench.render.slide.style import Style
from workbench.render.slide.workbooks import Sheet
from workbench.render.slide.xml import el, val

Number = float | int | None


@dataclass(frozen=True)
class Labels:
    """Data labels: a number format, or `texts` from cells of the sheet; `at` is where they stand.

    `hidden` are positions without a label, `bold` and `colours` speak of single positions, `shifts` move single
    labels by shares of the chart's width and height.
    """

    at: str | None = None
    pattern: str = "General"
    texts: tuple[str, ...] | None = None
    colour: str = theme.INK
    bold: bool = False
    name: bool = False
    only: tuple[int, ...] | None = None
    places: dict[int, str] = field(default_factory=dict)
    shifts: dict[int, tuple[float, float]] = field(default_factory=dict)
    colours: dict[int, str] = field(default_factory=dict)
    size: float = theme.CHART_TEXT
    leaders: bool = True  # lines from moved labels to their points, where a program draws them


@dataclass(frozen=True)
class Series:
    """One series: values in category order, None where there is none. `sheet` columns are given by position."""

    name: str
    values: tuple[Number, ...]
    colour: str | None = None  # None draws nothing: the series carries labels or room
    labels: Labels | None = None
    whiskers: tuple[tuple[Number, ...], tuple[Number, ...]] | None = None  # minus, plus
    line: float | None = None  # width in points of a line; None for bars
    dash: bool = False
    marker: float | None = None
    marks: dict[int, float] = field(default_factory=dict)  # larger markers at single positions
    across: tuple[Number, ...] | None = None  # x of bubbles
    sizes: tuple[Number, ...] | None = None  # areas of bubbles
    alpha: float = 1.0


@dataclass(frozen=True)
class Plot:
    """One plot of a chart: `bar`, `column`, `line`, `radar` or `bubble`."""

    kind: str
    series: tuple[Series, ...]
    grouping: str = "clustered"
    gap: int = 50
    overlap: int = 0
    axes: tuple[int, int] = (1, 2)


@dataclass(frozen=True)
class Axis:
    """A category (`cat`) or value (`val`) axis; `hidden` keeps its scale without drawing it."""

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
    between: str = "between"


@dataclass(frozen=True)
class Chart:
    """A chart: plots over categories, axes, the legend's side, the plot's place as shares of the frame."""

    categories: tuple[str, ...]
    plots: tuple[Plot, ...]
    axes: tuple[Axis, ...]
    legend: str | None = None
    unnamed: tuple[int, ...] = ()  # positions of series that the legend leaves out
    inner: tuple[float, float, float, float] | None = None  # x, y, width, height
    bubble_scale: int = 100


def xml(chart: Chart, sheet: Sheet, style: Style) -> Any:
    """The `c:chartSpace`; every series is added to the sheet that the chart carries."""
    painter = _Painter(chart, sheet, style)
    plots = [painter.plot(plot) for plot in chart.plots]
    area = el("c:plotArea", _layout(chart.inner), *plots, *(painter.axis(axis) for axis in chart.axes),
              el("c:spPr", el("a:noFill"), el("a:ln", el("a:noFill"))))  # fmt: skip
    body = el(
        "c:chart",
        val("c:autoTitleDeleted", 1),
        area,
        painter.legend(),
        val("c:plotVisOnly", 1),
        val("c:dispBlanksAs", "gap"),
    )
    return el("c:chartSpace", val("c:date1904", 0), val("c:roundedCorners", 0), body,
              el("c:spPr", el("a:noFill"), el("a:ln", el("a:noFill"))), painter.text(theme.INK))  # fmt: skip


def _layout(inner: tuple[float, float, float, float] | None) -> Any:
    if inner is None:
        return el("c:layout")
    parts = zip("xywh", inner, strict=True)
    return el("c:layout", el("c:manualLayout", val("c:layoutTarget", "inner"), val("c:xMode", "edge"), val("c:yMode", "edge"),
                             *(val(f"c:{name}", f"{share:.5f}") for name, share in parts)))  # fmt: skip


class _Painter:
    """Writes the parts of one chart, numbering series and columns of the sheet as they come."""

    def __init__(self, chart: Chart, sheet: Sheet, style: Style) -> None:
        self.chart, self.sheet, self.style, self.count = chart, sheet, style, 0
        self.named = sheet.column("", chart.categories) if chart.categories else ""

    def text(
        self, colour: str, *, size: float = theme.CHART_TEXT, bold: bool = False, rotate: int | None = None
    ) -> Any:
        look = self.style.run_properties("a:defRPr", size=size, bold=bold, colour=colour)
        return el("c:txPr", el("a:bodyPr", rot=rotate, vert=None if rotate is None else "horz"), el("a:lstStyle"),
                  el("a:p", el("a:pPr", look), el("a:endParaRPr", lang="en-GB")))  # fmt: skip

    def line(self, colour: str | None, width: float = 0.75, *, dash: bool = False) -> Any:
        if colour is None:
            return el("a:ln", el("a:noFill"))
        return el("a:ln", self.style.paint(colour), val("a:prstDash", "sysDash") if dash else None, el("a:round"),
                  w=round(width * 12_700), cap="rnd")  # fmt: skip

    def plot(self, plot: Plot) -> Any:
        series = [self.series(plot, one) for one in plot.series]
        axes = [val("c:axId", f"1000{axis}") for axis in plot.axes]
        if plot.kind in {"bar", "column"}:
            return el("c:barChart", val("c:barDir", "bar" if plot.kind == "bar" else "col"), val("c:grouping", plot.grouping),
                      val("c:varyColors", 0), *series, val("c:gapWidth", plot.gap), val("c:overlap", plot.overlap), *axes)  # fmt: skip
        if plot.kind == "line":
            return el(
                "c:lineChart",
                val("c:grouping", "standard"),
                val("c:varyColors", 0),
                *series,
                val("c:marker", 1),
                *axes,
            )
        if plot.kind == "radar":
            return el("c:radarChart", val("c:radarStyle", "marker"), val("c:varyColors", 0), *series, *axes)
        return el("c:bubbleChart", val("c:varyColors", 0), *series, val("c:bubbleScale", self.chart.bubble_scale),
                  val("c:showNegBubbles", 0), val("c:sizeRepresents", "area"), *axes)  # fmt: skip

    def series(self, plot: Plot, one: Series) -> Any:
        index, self.count = self.count, self.count + 1
        bubble = plot.kind == "bubble"
        across = self.sheet.column("x", one.across) if bubble and one.across else ""
        values = self.sheet.column(one.name, one.values)
        sizes = self.sheet.column("size", one.sizes) if bubble and one.sizes else ""
        texts = self.sheet.column("label", one.labels.texts) if one.labels and one.labels.texts else ""
        name = self.sheet.head(values)
        parts: list[Any] = [val("c:idx", index), val("c:order", index),
                            el("c:tx", _strings(name, (one.name,))), self.shape(plot, one)]  # fmt: skip
        if plot.kind in {"line", "radar"}:
            parts.append(self.marker(one.marker, one.colour))
            parts += [
                el("c:dPt", val("c:idx", at), self.marker(size, one.colour), val("c:bubble3D", 0))
                for at, size in sorted(one.marks.items())
            ]
        if plot.kind in {"bar", "column", "bubble"}:
            parts.append(val("c:invertIfNegative", 0))
        parts.append(self.labels(one.labels, one))
        if one.whiskers:
            parts.append(self.whiskers(one.whiskers))
        if bubble:
            parts += [el("c:xVal", _numbers(across, one.across or ())), el("c:yVal", _numbers(values, one.values)),
                      el("c:bubbleSize", _numbers(sizes, one.sizes or ())), val("c:bubble3D", 0)]  # fmt: skip
        else:
            parts += [
                el("c:cat", _strings(self.named, self.chart.categories)),
                el("c:val", _numbers(values, one.values)),
            ]
        if plot.kind == "line":
            parts.append(val("c:smooth", 0))
        if texts and one.labels and one.labels.texts:
            parts.append(_label_cells(texts, one.labels.texts))
        return el("c:ser", *parts)

    def shape(self, plot: Plot, one: Series) -> Any:
        if plot.kind in {"line", "radar"}:
            return el("c:spPr", self.line(one.colour if one.line else None, one.line or 1, dash=one.dash))
        if one.colour is None:
            return el("c:spPr", el("a:noFill"), el("a:ln", el("a:noFill")))
        fill = self.style.paint(one.colour)
        if one.alpha < 1:
            fill[0].append(val("a:alpha", round(one.alpha * 100_000)))
        return el("c:spPr", fill, self.line(theme.PAPER, 0.75))

    def marker(self, size: float | None, colour: str | None) -> Any:
        if not size or colour is None:
            return el("c:marker", val("c:symbol", "none"))
        return el("c:marker", val("c:symbol", "circle"), val("c:size", round(size)),
                  el("c:spPr", self.style.paint(colour), self.line(theme.PAPER, 1)))  # fmt: skip

    def whiskers(self, ends: tuple[tuple[Number, ...], tuple[Number, ...]]) -> Any:
        minus, plus = (
            self.sheet.column(name, values) for name, values in zip(("below", "above"), ends, strict=True)
        )
        return el("c:errBars", val("c:errBarType", "both"), val("c:errValType", "cust"), val("c:noEndCap", 0),
                  el("c:plus", _numbers(plus, ends[1])), el("c:minus", _numbers(minus, ends[0])),
                  el("c:spPr", self.line(theme.INK, 1)))  # fmt: skip

    def labels(self, labels: Labels | None, one: Series) -> Any:
        if labels is None:
            return el("c:dLbls", *_shows(value=False))
        single = (
            range(len(one.values))
            if labels.texts
            else sorted({*labels.places, *labels.shifts, *labels.colours, *(labels.only or ())})
        )
        wanted = set(range(len(one.values))) if labels.only is None else set(labels.only)
        wanted = {at for at in wanted if one.values[at] is not None}
        each = [self.label(at, labels) for at in single if at in wanted]
        if labels.only is not None or labels.texts:
            return el("c:dLbls", *each, *_shows(value=False), None if labels.leaders else _no_leaders())
        gone = [
            el("c:dLbl", val("c:idx", at), val("c:delete", 1))
            for at in range(len(one.values))
            if at not in wanted and at in single
        ]
        return el(
            "c:dLbls",
            *each,
            *gone,
            *self.look(labels, labels.colour, labels.at),
            *_shows(value=True, name=labels.name),
        )

    def label(self, at: int, labels: Labels) -> Any:
        colour = labels.colours.get(at, labels.colour)
        shift = labels.shifts.get(at)
        layout = (
            el("c:layout", el("c:manualLayout", val("c:x", f"{shift[0]:.5f}"), val("c:y", f"{shift[1]:.5f}")))
            if shift
            else None
        )
        rich = self.rich(labels.texts[at], colour, labels) if labels.texts else None
        parts = [
            val("c:idx", at),
            layout if layout is not None else (el("c:layout") if rich is not None else None),
            rich,
        ]
        parts += self.look(labels, colour, labels.places.get(at, labels.at))
        parts += _shows(value=rich is None, name=labels.name and rich is None)
        if labels.name and rich is None:
            parts.append(el("c:separator", text="  "))
        if rich is not None:
            parts.append(
                el(
                    "c:extLst",
                    el(
                        "c:ext",
                        el("c15:showDataLabelsRange", val=1),
                        uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}",
                    ),
                )
            )
        return el("c:dLbl", *parts)

    def rich(self, text: str, colour: str, labels: Labels) -> Any:
        look = self.style.run_properties(text=text, size=labels.size, bold=labels.bold, colour=colour)
        field_id = "{9C2F1A40-0000-4000-8000-000000000000}"
        field = el("a:fld", look, el("a:pPr"), el("a:t", text=text), id=field_id, type="CELLRANGE")
        return el("c:tx", el("c:rich", el("a:bodyPr", wrap="none"), el("a:lstStyle"), el("a:p", field)))

    def look(self, labels: Labels, colour: str, at: str | None) -> list[Any]:
        return [el("c:numFmt", formatCode=labels.pattern, sourceLinked=0), el("c:spPr", el("a:noFill"), el("a:ln", el("a:noFill"))),
                self.text(colour, size=labels.size, bold=labels.bold), val("c:dLblPos", at) if at else None]  # fmt: skip

    def axis(self, axis: Axis) -> Any:
        scale = el("c:scaling", val("c:orientation", "maxMin" if axis.reverse else "minMax"),
                   val("c:max", axis.ends[1]) if axis.ends else None, val("c:min", axis.ends[0]) if axis.ends else None)  # fmt: skip
        crossing = val("c:crosses", axis.at) if isinstance(axis.at, str) else val("c:crossesAt", axis.at)
        parts = [val("c:axId", f"1000{axis.id}"), scale, val("c:delete", int(axis.hidden)), val("c:axPos", axis.side),
                 el("c:majorGridlines", el("c:spPr", self.line(theme.LINE, 0.75))) if axis.grid else None,
                 self.title(axis), el("c:numFmt", formatCode=axis.pattern, sourceLinked=0), val("c:majorTickMark", "none"),
                 val("c:minorTickMark", "none"), val("c:tickLblPos", axis.labels),
                 el("c:spPr", self.line(theme.AXIS if axis.line else None)),
                 self.text(theme.INK_SOFT if axis.kind == "val" else theme.INK), val("c:crossAx", f"1000{axis.crosses}"), crossing]  # fmt: skip
        if axis.kind == "cat":
            return el(
                "c:catAx",
                *parts,
                val("c:auto", 0),
                val("c:lblAlgn", "ctr"),
                val("c:lblOffset", 100),
                val("c:noMultiLvlLbl", 1),
            )
        return el(
            "c:valAx",
            *parts,
            val("c:crossBetween", axis.between),
            val("c:majorUnit", axis.step) if axis.step else None,
        )

    def title(self, axis: Axis) -> Any:
        if not axis.title:
            return None
        look = self.style.run_properties(
            text=axis.title, size=theme.CHART_TEXT, bold=True, colour=theme.INK_SOFT
        )
        turn = el("a:bodyPr", rot=-5_400_000, vert="horz") if axis.side in {"l", "r"} else el("a:bodyPr")
        rich = el("c:rich", turn, el("a:lstStyle"), el("a:p", el("a:r", look, el("a:t", text=axis.title))))
        return el("c:title", el("c:tx", rich), val("c:overlay", 0))

    def legend(self) -> Any:
        if not self.chart.legend:
            return None
        gone = [el("c:legendEntry", val("c:idx", at), val("c:delete", 1)) for at in self.chart.unnamed]
        return el(
            "c:legend",
            val("c:legendPos", self.chart.legend),
            *gone,
            val("c:overlay", 0),
            self.text(theme.INK),
        )


def _shows(*, value: bool, name: bool = False) -> list[Any]:
    return [val("c:showLegendKey", 0), val("c:showVal", int(value)), val("c:showCatName", 0), val("c:showSerName", int(name)),
            val("c:showPercent", 0), val("c:showBubbleSize", 0)]  # fmt: skip


def _no_leaders() -> Any:
    uri = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"
    return el("c:extLst", el("c:ext", el("c15:showLeaderLines", val=0), uri=uri))


def _strings(where: str, values: Sequence[str]) -> Any:
    points = [el("c:pt", el("c:v", text=value), idx=at) for at, value in enumerate(values)]
    return el("c:strRef", el("c:f", text=where), el("c:strCache", val("c:ptCount", len(values)), *points))


def _numbers(where: str, values: Sequence[Number]) -> Any:
    points = [
        el("c:pt", el("c:v", text=repr(value)), idx=at)
        for at, value in enumerate(values)
        if value is not None
    ]
    return el(
        "c:numRef",
        el("c:f", text=where),
        el("c:numCache", el("c:formatCode", text="General"), val("c:ptCount", len(values)), *points),
    )


def _label_cells(where: str, texts: Sequence[str]) -> Any:
    points = [el("c:pt", el("c:v", text=text), idx=at) for at, text in enumerate(texts)]
    cells = el(
        "c15:datalabelsRange",
        el("c15:f", text=where),
        el("c15:dlblRangeCache", val("c:ptCount", len(texts)), *points),
    )
    return el("c:extLst", el("c:ext", cells, uri="{02D57815-91ED-43cb-92C2-25804820EDAC}"))
