"""Edits by hand of charts and of the sheets behind them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from scripted import Script, key, slides_of

from workbench.refresh import series as charts
from workbench.refresh import shapes
from workbench.refresh.xmltree import insert
from workbench.render.slide.xml import el, qn, val


def chart_part(slide: Any, one: shapes.Leaf) -> Any:
    return slide.part.related_part(next(one.element.iter(qn("c:chart"))).get(qn("r:id")))


def chart_of(deck: Any, slide: str, shape: str) -> Iterator[Any]:
    """The charts of a name on the slides of a name."""
    for found in slides_of(deck, slide):
        for one in shapes.leaves(found._element.cSld.spTree):
            if one.name == shape and one.kind == "chart":
                yield chart_part(found, one)._element


def point_colour(script: Script) -> None:
    found = script.leaf("chart", lambda one: one.name.startswith("exhibit:"))
    if not found:
        return
    slide, one = found
    s, n = key(slide), one.name
    root = chart_part(slide, one)._element
    series = [s for s in root.iter(charts.SER) if local_kind(s) in {"barChart"} and charts.size_of(s) > 1]
    if not series:
        return
    chosen = series[0]
    at = script.random.randrange(charts.size_of(chosen))
    label = charts.keys_of(chosen)[at]
    for dpt in [d for d in chosen.findall(qn("c:dPt")) if d.find(qn("c:idx")).get("val") == str(at)]:
        chosen.remove(dpt)
    made = el(
        "c:dPt",
        val("c:idx", at),
        val("c:invertIfNegative", 0),
        val("c:bubble3D", 0),
        el("c:spPr", el("a:solidFill", val("a:srgbClr", "FFC000"))),
    )
    insert(chosen, made)

    def kept(deck: Any) -> bool:
        for chart in chart_of(deck, s, n):
            for ser in chart.iter(charts.SER):
                keys = charts.keys_of(ser)
                for dpt in ser.findall(qn("c:dPt")):
                    position = int(dpt.find(qn("c:idx")).get("val"))
                    if any(c.get("val") == "FFC000" for c in dpt.iter(qn("a:srgbClr"))):
                        return position < len(keys) and keys[position] == label
        return False

    script.note("point coloured", slide, one.name, kept)


def local_kind(series: Any) -> str:
    return str(series.getparent().tag.rpartition("}")[2])


def axis_scale(script: Script) -> None:
    found = script.leaf("chart", lambda one: True)
    if found:
        slide, one = found
        s, n = key(slide), one.name
        axes = list(chart_part(slide, one)._element.iter(qn("c:valAx")))
        if not axes:
            return
        scaling = axes[0].find(qn("c:scaling"))
        for old in scaling.findall(qn("c:max")):
            scaling.remove(old)
        insert(scaling, val("c:max", "777"))
        script.note(
            "axis",
            slide,
            one.name,
            lambda deck: any(m.get("val") == "777" for c in chart_of(deck, s, n) for m in c.iter(qn("c:max"))),
        )


def gap_width(script: Script) -> None:
    found = script.leaf("chart", lambda one: True)
    if found:
        slide, one = found
        s, n = key(slide), one.name
        gaps = list(chart_part(slide, one)._element.iter(qn("c:gapWidth")))
        if not gaps:
            return
        gaps[0].set("val", "33")
        script.note(
            "gap",
            slide,
            one.name,
            lambda deck: any(m.get("val") == "33" for c in chart_of(deck, s, n) for m in c.iter(qn("c:gapWidth"))),
        )


def chart_title(script: Script) -> None:
    found = script.leaf("chart", lambda one: True)
    if found:
        slide, one = found
        s, n = key(slide), one.name
        chart = chart_part(slide, one)._element.find(qn("c:chart"))
        if chart.find(qn("c:title")) is not None:
            return
        token = script.token()
        rich = el("c:rich", el("a:bodyPr"), el("a:lstStyle"), el("a:p", el("a:r", el("a:t", text=token))))
        chart.insert(0, el("c:title", el("c:tx", rich), val("c:overlay", 0)))
        script.note(
            "chart title",
            slide,
            one.name,
            lambda deck: any(token in "".join(c.itertext()) for c in chart_of(deck, s, n)),
        )


def chart_type(script: Script) -> None:
    found = script.leaf("chart", lambda one: one.name.startswith("exhibit:"))
    if found:
        slide, one = found
        s, n = key(slide), one.name
        root = chart_part(slide, one)._element
        directions = list(root.iter(qn("c:barDir")))
        if len(directions) != 1:
            return
        turned = "col" if directions[0].get("val") == "bar" else "bar"
        directions[0].set("val", turned)
        script.note(
            "chart type",
            slide,
            one.name,
            lambda deck: any(d.get("val") == turned for c in chart_of(deck, s, n) for d in c.iter(qn("c:barDir"))),
        )


def chart_value(script: Script) -> None:
    found = script.leaf("chart", lambda one: True)
    if found:
        slide, one = found
        s, n = key(slide), one.name
        points = [p for c in chart_part(slide, one)._element.iter(qn("c:val")) for p in c.iter(charts.PT)]
        if not points:
            return
        script.random.choice(points).find(charts.V).text = "0.12321"
        script.note(
            "value typed",
            slide,
            one.name,
            lambda deck: any(v.text == "0.12321" for c in chart_of(deck, s, n) for v in c.iter(charts.V)),
        )


def series_name(script: Script) -> None:
    found = script.leaf("chart", lambda one: True)
    if found:
        slide, one = found
        s, n = key(slide), one.name
        names = [
            v
            for s in chart_part(slide, one)._element.iter(charts.SER)
            for t in s.findall(qn("c:tx"))
            for v in t.iter(charts.V)
        ]
        if not names:
            return
        token = script.token()
        script.random.choice(names).text = token
        script.note(
            "series renamed",
            slide,
            one.name,
            lambda deck: any(token in "".join(c.itertext()) for c in chart_of(deck, s, n)),
        )


def chart_sheet(script: Script) -> None:
    """A consultant's own sheet and column in the workbook of a chart."""
    import openpyxl

    found = script.leaf("chart", lambda one: True)
    if found:
        slide, one = found
        s, n = key(slide), one.name
        book_part = chart_part(slide, one).chart_workbook.xlsx_part
        book = openpyxl.load_workbook(io.BytesIO(book_part.blob))
        token = script.token()
        sheet = book.create_sheet("Mine")  # "Mine1" where it is done twice
        sheet["B2"], mine = token, sheet.title
        book.worksheets[0]["Z1"] = token
        out = io.BytesIO()
        book.save(out)
        book_part._blob = out.getvalue()

        def kept(deck: Any) -> bool:
            for there in slides_of(deck, s):
                for leaf in shapes.leaves(there._element.cSld.spTree):
                    if leaf.name == n and leaf.kind == "chart":
                        read = openpyxl.load_workbook(io.BytesIO(chart_part(there, leaf).chart_workbook.xlsx_part.blob))
                        if (
                            mine in read.sheetnames
                            and read[mine]["B2"].value == read.worksheets[0]["Z1"].value == token
                        ):
                            return True
            return False

        script.note("chart's workbook", slide, "", kept)
