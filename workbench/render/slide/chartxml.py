"""Native charts as Open XML: the elements in the order that the schema wants."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from workbench.render import theme
from workbench.render.layout.charts import Axis, Chart, Labels, Number, Plot, Series
from workbench.render.layout.style import Style
from workbench.render.slide.paint import paint, run_properties
from workbench.render.slide.workbooks import Sheet
from workbench.render.slide.xml import el, val


def xml(chart: Chart, sheet: Sheet, style: Style) -> Any:
    """The `c:chartSpace`; every series is added to the sheet that the chart carries."""
    painter = _Painter(chart, sheet, style)
    plots = [painter.plot(plot) for plot in chart.plots]
    area = el(
        "c:plotArea",
        _layout(chart.inner),
        *plots,
        *(painter.axis(axis) for axis in chart.axes),
        el("c:spPr", el("a:noFill"), el("a:ln", el("a:noFill"))),
    )
    body = el(
        "c:chart",
        val("c:autoTitleDeleted", 1),
        area,
        painter.legend(),
        val("c:plotVisOnly", 1),
        val("c:dispBlanksAs", "gap"),
    )
    return el(
        "c:chartSpace",
        val("c:date1904", 0),
        val("c:roundedCorners", 0),
        body,
        el("c:spPr", el("a:noFill"), el("a:ln", el("a:noFill"))),
        painter.text(theme.INK),
    )


def _layout(inner: tuple[float, float, float, float] | None) -> Any:
    if inner is None:
        return el("c:layout")
    parts = zip("xywh", inner, strict=True)
    return el(
        "c:layout",
        el(
            "c:manualLayout",
            val("c:layoutTarget", "inner"),
            val("c:xMode", "edge"),
            val("c:yMode", "edge"),
            *(val(f"c:{name}", f"{share:.5f}") for name, share in parts),
        ),
    )


class _Painter:
    """Writes the parts of one chart, numbering series and columns of the sheet as they come."""

    def __init__(self, chart: Chart, sheet: Sheet, style: Style) -> None:
        self.chart, self.sheet, self.style, self.count = chart, sheet, style, 0
        self.named = sheet.column("", chart.categories, key="category") if chart.categories else ""
        for one in chart.columns:
            sheet.column(one.heading, one.values, key=one.key, formula=one.formula, typed=one.typed)

    def text(
        self, colour: str, *, size: float = theme.CHART_TEXT, bold: bool = False, rotate: int | None = None
    ) -> Any:
        look = run_properties(self.style, "a:defRPr", size=size, bold=bold, colour=colour)
        return el(
            "c:txPr",
            el("a:bodyPr", rot=rotate, vert=None if rotate is None else "horz"),
            el("a:lstStyle"),
            el("a:p", el("a:pPr", look), el("a:endParaRPr", lang="en-GB")),
        )

    def line(self, colour: str | None, width: float = 0.75, *, dash: bool = False) -> Any:
        if colour is None:
            return el("a:ln", el("a:noFill"))
        return el(
            "a:ln",
            paint(self.style, colour),
            val("a:prstDash", "sysDash") if dash else None,
            el("a:round"),
            w=round(width * 12_700),
            cap="rnd",
        )

    def plot(self, plot: Plot) -> Any:
        series = [self.series(plot, one) for one in plot.series]
        axes = [val("c:axId", f"1000{axis}") for axis in plot.axes]
        if plot.kind in {"bar", "column"}:
            return el(
                "c:barChart",
                val("c:barDir", "bar" if plot.kind == "bar" else "col"),
                val("c:grouping", plot.grouping),
                val("c:varyColors", 0),
                *series,
                val("c:gapWidth", plot.gap),
                val("c:overlap", plot.overlap),
                *axes,
            )
        if plot.kind == "line":
            return el(
                "c:lineChart", val("c:grouping", "standard"), val("c:varyColors", 0), *series, val("c:marker", 1), *axes
            )
        if plot.kind == "scatter":
            return el("c:scatterChart", val("c:scatterStyle", "lineMarker"), val("c:varyColors", 0), *series, *axes)
        return el(
            "c:bubbleChart",
            val("c:varyColors", 0),
            *series,
            val("c:bubbleScale", self.chart.bubble_scale),
            val("c:showNegBubbles", 0),
            val("c:sizeRepresents", "area"),
            *axes,
        )

    def series(self, plot: Plot, one: Series) -> Any:
        index, self.count = self.count, self.count + 1
        points = plot.kind in {"bubble", "scatter"}
        heads = (one.name, "row") if plot.kind == "scatter" else ("x", one.name)
        is_dots = plot.kind == "scatter"
        across = (
            self.sheet.column(heads[0], one.across, key=one.key, formula=one.formula if is_dots else None)
            if points and one.across
            else ""
        )
        values = self.sheet.column(
            heads[1] if points else one.name,
            one.values,
            key="" if points else one.key,
            formula=None if is_dots else one.formula,
        )
        sizes = self.sheet.column("size", one.sizes) if plot.kind == "bubble" and one.sizes else ""
        spelled = one.labels if one.labels and one.labels.pattern is None else None
        texts = self.sheet.column("label", spelled.texts, formula=spelled.formula) if spelled else ""
        name = self.sheet.head(across if plot.kind == "scatter" else values)
        parts: list[Any] = [
            val("c:idx", index),
            val("c:order", index),
            el("c:tx", _strings(name, (one.name,))),
            self.shape(plot, one),
        ]
        if plot.kind in {"line", "scatter"}:
            parts.append(self.marker(one, one.marker, one.colour))
        if plot.kind in {"bar", "column", "bubble"}:
            parts.append(val("c:invertIfNegative", 0))
        parts += self.points(plot, one)
        parts.append(self.labels(one.labels, one))
        if one.whiskers:
            parts.append(self.whiskers(plot, one.whiskers))
        if points:
            parts += [el("c:xVal", _numbers(across, one.across or ())), el("c:yVal", _numbers(values, one.values))]
        if plot.kind == "bubble":
            parts += [el("c:bubbleSize", _numbers(sizes, one.sizes or ())), val("c:bubble3D", 0)]
        elif not points:
            parts += [el("c:cat", _strings(self.named, self.spaced())), el("c:val", _numbers(values, one.values))]
        if plot.kind in {"line", "scatter"}:
            parts.append(val("c:smooth", 0))
        if texts and spelled:
            parts.append(_label_cells(texts, spelled.texts))
        return el("c:ser", *parts)

    def spaced(self) -> tuple[str, ...]:
        """The categories as an axis prints them that names some only."""
        air = "\u00a0" * max((axis.air for axis in self.chart.axes), default=0)
        return tuple(f"{air}{name}{air}" for name in self.chart.categories)

    def points(self, plot: Plot, one: Series) -> list[Any]:
        """What single points have of their own: a larger marker, another colour."""
        made = []
        for at in sorted({*one.marks, *one.colours}):
            colour = one.colours.get(at, one.colour)
            if plot.kind in {"line", "scatter"}:
                look = [self.marker(one, one.marks.get(at, one.marker), colour), val("c:bubble3D", 0)]
            else:
                look = [
                    val("c:invertIfNegative", 0),
                    val("c:bubble3D", 0),
                    self.shape(plot, replace(one, colour=colour)),
                ]
            made.append(el("c:dPt", val("c:idx", at), *look))
        return made

    def shape(self, plot: Plot, one: Series) -> Any:
        if plot.kind in {"line", "scatter"}:
            return el("c:spPr", self.line(one.colour if one.line else None, one.line or 1, dash=one.dash))
        if one.colour is None:
            return el("c:spPr", el("a:noFill"), el("a:ln", el("a:noFill")))
        if one.outline:
            return el("c:spPr", el("a:noFill"), self.line(one.colour, 1.25))
        fill = paint(self.style, one.colour)
        if one.alpha < 1:
            fill[0].append(val("a:alpha", round(one.alpha * 100_000)))
        return el("c:spPr", fill, self.line(theme.PAPER, 0.75))

    def marker(self, one: Series, size: float | None, colour: str | None) -> Any:
        if not size or colour is None:
            return el("c:marker", val("c:symbol", "none"))
        look = (
            (el("a:noFill"), self.line(colour, 1.5))
            if one.outline
            else (paint(self.style, colour), self.line(theme.PAPER, 1))
        )
        return el("c:marker", val("c:symbol", one.symbol), val("c:size", round(size)), el("c:spPr", *look))

    def whiskers(self, plot: Plot, ends: tuple[tuple[Number, ...], tuple[Number, ...]]) -> Any:
        # A difference would have more digits than the record has of its ends.
        ends = (_rounded(ends[0]), _rounded(ends[1]))
        minus, plus = (self.sheet.column(name, values) for name, values in zip(("below", "above"), ends, strict=True))
        side = val("c:errDir", "x") if plot.kind == "scatter" else None
        return el(
            "c:errBars",
            side,
            val("c:errBarType", "both"),
            val("c:errValType", "cust"),
            val("c:noEndCap", 1),
            el("c:plus", _numbers(plus, ends[1])),
            el("c:minus", _numbers(minus, ends[0])),
            el("c:spPr", self.line(theme.INK, 1.5)),
        )

    def labels(self, labels: Labels | None, one: Series) -> Any:
        if labels is None:
            return el("c:dLbls", *_shows(value=False))
        wanted = [at for at, text in enumerate(labels.texts) if text and one.values[at] is not None]
        own = {*labels.places, *labels.shifts, *labels.colours, *labels.plated}
        if labels.pattern is None:
            each = [self.label(at, labels) for at in wanted]
            return el("c:dLbls", *each, *_shows(value=False), None if labels.leaders else _no_leaders())
        each = [
            self.label(at, labels) if at in wanted else el("c:dLbl", val("c:idx", at), val("c:delete", 1))
            for at in range(len(one.values))
            if at in own or at not in wanted
        ]
        return el("c:dLbls", *each, *self.look(labels, labels.colour, labels.at), *_shows(value=True))

    def label(self, at: int, labels: Labels) -> Any:
        colour = labels.colours.get(at, labels.colour)
        shift = labels.shifts.get(at)
        layout = (
            el("c:layout", el("c:manualLayout", val("c:x", f"{shift[0]:.5f}"), val("c:y", f"{shift[1]:.5f}")))
            if shift
            else None
        )
        rich = self.rich(labels.texts[at], colour, labels) if labels.pattern is None else None
        parts = [
            val("c:idx", at),
            layout if layout is not None else (el("c:layout") if rich is not None else None),
            rich,
        ]
        parts += self.look(labels, colour, labels.places.get(at, labels.at), plated=at in labels.plated)
        parts += _shows(value=rich is None)
        if rich is not None:
            parts.append(
                el(
                    "c:extLst",
                    el("c:ext", el("c15:showDataLabelsRange", val=1), uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"),
                )
            )
        return el("c:dLbl", *parts)

    def rich(self, text: str, colour: str, labels: Labels) -> Any:
        look = run_properties(self.style, text=text, size=labels.size, bold=labels.bold, colour=colour)
        field_id = "{9C2F1A40-0000-4000-8000-000000000000}"
        field = el("a:fld", look, el("a:pPr"), el("a:t", text=text), id=field_id, type="CELLRANGE")
        return el("c:tx", el("c:rich", el("a:bodyPr", wrap="none"), el("a:lstStyle"), el("a:p", field)))

    def look(self, labels: Labels, colour: str, at: str | None, *, plated: bool = False) -> list[Any]:
        behind = paint(self.style, theme.PAPER) if plated else el("a:noFill")
        return [
            el("c:numFmt", formatCode=labels.pattern or "General", sourceLinked=0),
            el("c:spPr", behind, el("a:ln", el("a:noFill"))),
            self.text(colour, size=labels.size, bold=labels.bold),
            val("c:dLblPos", at) if at else None,
        ]

    def axis(self, axis: Axis) -> Any:
        scale = el(
            "c:scaling",
            val("c:orientation", "maxMin" if axis.reverse else "minMax"),
            val("c:max", axis.ends[1]) if axis.ends else None,
            val("c:min", axis.ends[0]) if axis.ends else None,
        )
        crossing = val("c:crosses", axis.at) if isinstance(axis.at, str) else val("c:crossesAt", axis.at)
        parts = [
            val("c:axId", f"1000{axis.id}"),
            scale,
            val("c:delete", int(axis.hidden)),
            val("c:axPos", axis.side),
            el("c:majorGridlines", el("c:spPr", self.line(theme.LINE, 0.75))) if axis.grid else None,
            self.title(axis),
            el("c:numFmt", formatCode=axis.pattern, sourceLinked=0),
            val("c:majorTickMark", "none"),
            val("c:minorTickMark", "none"),
            val("c:tickLblPos", axis.labels),
            el("c:spPr", self.line(theme.AXIS if axis.line else None)),
            self.text(theme.INK_SOFT if axis.kind == "val" else theme.INK, size=axis.size, rotate=_turned(axis)),
            val("c:crossAx", f"1000{axis.crosses}"),
            crossing,
        ]
        if axis.kind == "cat":
            return el(
                "c:catAx",
                *parts,
                val("c:auto", 0),
                val("c:lblAlgn", "ctr"),
                val("c:lblOffset", 100),
                val("c:tickLblSkip", axis.every) if axis.every > 1 else None,
                val("c:noMultiLvlLbl", 1),
            )
        return el(
            "c:valAx",
            *parts,
            val("c:crossBetween", "midCat" if any(plot.kind == "scatter" for plot in self.chart.plots) else "between"),
            val("c:majorUnit", axis.step) if axis.step else None,
        )

    def title(self, axis: Axis) -> Any:
        if not axis.title:
            return None
        look = run_properties(self.style, text=axis.title, size=theme.CHART_TEXT, bold=True, colour=theme.INK_SOFT)
        turn = el("a:bodyPr", rot=-5_400_000, vert="horz") if axis.side in {"l", "r"} else el("a:bodyPr")
        rich = el("c:rich", turn, el("a:lstStyle"), el("a:p", el("a:r", look, el("a:t", text=axis.title))))
        return el("c:title", el("c:tx", rich), val("c:overlay", 0))

    def legend(self) -> Any:
        if not self.chart.legend:
            return None
        gone = [el("c:legendEntry", val("c:idx", at), val("c:delete", 1)) for at in self.chart.unnamed]
        return el("c:legend", val("c:legendPos", self.chart.legend), *gone, val("c:overlay", 0), self.text(theme.INK))


def _turned(axis: Axis) -> int | None:
    """Names lie flat. Where some are skipped, by an angle that nobody sees: at none LibreOffice breaks each by its letters."""
    return None if axis.kind != "cat" else int(axis.every > 1)


def _shows(*, value: bool) -> list[Any]:
    return [
        val("c:showLegendKey", 0),
        val("c:showVal", int(value)),
        val("c:showCatName", 0),
        val("c:showSerName", 0),
        val("c:showPercent", 0),
        val("c:showBubbleSize", 0),
    ]


def _no_leaders() -> Any:
    uri = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"
    return el("c:extLst", el("c:ext", el("c15:showLeaderLines", val=0), uri=uri))


def _strings(where: str, values: Sequence[str]) -> Any:
    points = [el("c:pt", el("c:v", text=value), idx=at) for at, value in enumerate(values)]
    return el("c:strRef", el("c:f", text=where), el("c:strCache", val("c:ptCount", len(values)), *points))


def _numbers(where: str, values: Sequence[Number]) -> Any:
    points = [el("c:pt", el("c:v", text=repr(value)), idx=at) for at, value in enumerate(values) if value is not None]
    return el(
        "c:numRef",
        el("c:f", text=where),
        el("c:numCache", el("c:formatCode", text="General"), val("c:ptCount", len(values)), *points),
    )


def _label_cells(where: str, texts: Sequence[str]) -> Any:
    points = [el("c:pt", el("c:v", text=text), idx=at) for at, text in enumerate(texts)]
    cells = el(
        "c15:datalabelsRange", el("c15:f", text=where), el("c15:dlblRangeCache", val("c:ptCount", len(texts)), *points)
    )
    return el("c:extLst", el("c:ext", cells, uri="{02D57815-91ED-43cb-92C2-25804820EDAC}"))


def _rounded(values: Iterable[Number]) -> tuple[Number, ...]:
    return tuple(None if value is None else round(value, 6) for value in values)
