"""Random edits of a deck as consultants make them, each with the way to see that it is still there."""

from __future__ import annotations

import io
import random
import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.util import Pt

from workbench.refresh import series as charts
from workbench.refresh import shapes, transplant
from workbench.refresh.comments import AUTHORS, CLASSIC, PEOPLE, THREADED, Offers
from workbench.refresh.deck import saved
from workbench.refresh.xmltree import insert
from workbench.render.slide.xml import el, qn, val

Check = Callable[[Any], bool]  # whether an edit is there in the refreshed deck


@dataclass
class Script:
    """An edited deck: what was done, how to see it, and which shapes (slide's name, shape's name) it touched."""

    deck: Any
    random: random.Random
    number: int = 0
    done: list[str] = field(default_factory=list)
    checks: list[tuple[str, Check]] = field(default_factory=list)
    touched: set[tuple[str, str]] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)  # slides deleted by hand

    def token(self) -> str:
        """Words that stand nowhere else."""
        self.number += 1
        return f"Handmade{'abcdefghijklmnopqrstuvwxyz'[self.number % 26]}{'x' * (self.number // 26)}"

    def slide(self, fits: Callable[[Any], bool] = lambda slide: True) -> Any:
        """One of the slides that were made, or None."""
        found = [slide for slide in self.deck.slides if key(slide) and fits(slide)]
        return self.random.choice(found) if found else None

    def leaf(
        self, kind: str, fits: Callable[[shapes.Leaf], bool] = lambda one: True
    ) -> tuple[Any, shapes.Leaf] | None:
        """A slide and one of its shapes of a kind, untouched so far."""
        found = [
            (slide, one)
            for slide in self.deck.slides
            if key(slide)
            for one in shapes.leaves(slide._element.cSld.spTree)
            if one.kind == kind
            and not one.is_furniture
            and (key(slide), one.name) not in self.touched
            and fits(one)
        ]
        return self.random.choice(found) if found else None

    def note(self, name: str, slide: Any, shape: str, check: Check) -> None:
        """Remember an edit."""
        self.done.append(f"{name}: {key(slide)} {shape}")
        self.checks = [
            one for one in self.checks if one[0] != self.done[-1]
        ]  # done twice, the last one stands
        self.checks.append((self.done[-1], check))
        if shape:
            self.touched.add((key(slide), shape))


def key(slide: Any) -> str:
    """The name that a slide was made with, empty for one of the consultant's."""
    name = slide._element.cSld.get("name", "")
    return name if name.startswith("cx:") else ""


def slides_of(deck: Any, name: str) -> list[Any]:
    return [slide for slide in deck.slides if key(slide) == name]


def named(deck: Any, slide: str, shape: str) -> list[shapes.Leaf]:
    """The shapes of a name on the slides of a name."""
    return [
        one
        for found in slides_of(deck, slide)
        for one in shapes.leaves(found._element.cSld.spTree)
        if one.name == shape
    ]


def everything(deck: Any) -> str:
    """All words of a deck."""
    return "\n".join(one.text for slide in deck.slides for one in shapes.leaves(slide._element.cSld.spTree))


def _says(token: str) -> Check:
    return lambda deck: token in everything(deck)


def add_words(script: Script) -> None:
    found = script.leaf("text", lambda one: bool(list(one.element.iter(qn("a:r")))))
    if found:
        slide, one = found
        token = script.token()
        script.random.choice(list(one.element.iter(qn("a:t")))).text += f" {token}"
        script.note("words added", slide, one.name, _says(token))


def rewrite(script: Script) -> None:
    found = script.leaf("text", lambda one: one.name in {"Title", "Takeaways", "Text", "Source"})
    if found:
        slide, one = found
        paragraph = script.random.choice(
            [p for p in one.element.iter(qn("a:p")) if p.find(qn("a:r")) is not None] or [None]
        )
        if paragraph is None:
            return
        token = script.token()
        for run in paragraph.findall(qn("a:r"))[1:]:
            paragraph.remove(run)
        paragraph.find(qn("a:r")).find(qn("a:t")).text = f"We see it otherwise: {token}"
        script.note("rewritten", slide, one.name, _says(f"otherwise: {token}"))


def look(script: Script) -> None:
    found = script.leaf("text", lambda one: bool(list(one.element.iter(qn("a:rPr")))))
    if found:
        slide, one = found
        s, n = key(slide), one.name
        properties = script.random.choice(list(one.element.iter(qn("a:rPr"))))
        name, value = script.random.choice(
            [("i", "1"), ("u", "sng"), ("sz", "1300"), ("strike", "sngStrike")]
        )
        properties.set(name, value)
        script.note(f"look {name}", slide, "", lambda deck: any(
            r.get(name) == value for x in named(deck, s, n) for r in x.element.iter(qn("a:rPr"))))  # fmt: skip


def add_paragraph(script: Script) -> None:
    found = script.leaf("text", lambda one: one.name in {"Takeaways", "Text"})
    if found:
        slide, one = found
        last = one.element.findall(f".//{qn('a:p')}")[-1]
        made = deepcopy(last)
        runs = made.findall(qn("a:r"))
        if not runs:
            return
        for run in runs[1:]:
            made.remove(run)
        token = script.token()
        runs[0].find(qn("a:t")).text = f"Our view: {token}"
        script.random.choice([last.addnext, last.addprevious])(made)
        script.note("paragraph added", slide, one.name, _says(token))


def drop_paragraph(script: Script) -> None:
    found = script.leaf(
        "text", lambda one: one.name == "Takeaways" and len(list(one.element.iter(qn("a:p")))) > 1
    )
    if found:
        slide, one = found
        s, n = key(slide), one.name
        paragraphs = list(one.element.iter(qn("a:p")))
        gone = script.random.choice(paragraphs)
        count = len(paragraphs) - 1
        gone.getparent().remove(gone)
        script.note("paragraph deleted", slide, one.name, lambda deck: all(
            len(list(x.element.iter(qn("a:p")))) <= count for x in named(deck, s, n)))  # fmt: skip


def text_box(script: Script) -> None:
    slide = script.slide()
    token = script.token()
    box = slide.shapes.add_textbox(Pt(script.random.randint(0, 500)), Pt(30), Pt(200), Pt(30))
    box.text_frame.text = f"To be discussed: {token}"
    script.note("text box", slide, "", _says(token))


def move(script: Script) -> None:
    found = script.leaf(script.random.choice(["chart", "table", "text"]), lambda one: one.box is not None)
    if found:
        slide, one = found
        s, n = key(slide), one.name
        place = next(one.element.iter(qn("a:off"), qn("a:ext")))
        place = next(one.element.iter(qn("a:off")))
        x = str(int(place.get("x")) + script.random.randint(20_000, 600_000))
        place.set("x", x)
        script.note("moved", slide, "", lambda deck: any(
            next(y.element.iter(qn("a:off"))).get("x") == x for y in named(deck, s, n)))  # fmt: skip


def resize(script: Script) -> None:
    found = script.leaf(script.random.choice(["chart", "table", "text"]), lambda one: one.box is not None)
    if found:
        slide, one = found
        s, n = key(slide), one.name
        place = next(e for e in one.element.iter(qn("a:ext")) if e.get("cx"))
        size = str(int(int(place.get("cx")) * script.random.uniform(0.5, 0.9)))
        place.set("cx", size)
        script.note("resized", slide, "", lambda deck: any(
            next(e for e in y.element.iter(qn("a:ext")) if e.get("cx")).get("cx") == size for y in named(deck, s, n)))  # fmt: skip


def recolour(script: Script) -> None:
    found = script.leaf("text", lambda one: one.element.find(qn("p:spPr")) is not None)
    if found:
        slide, one = found
        s, n = key(slide), one.name
        colour = f"{script.random.randint(0, 0xFFFFFF):06X}"
        look = one.element.find(qn("p:spPr"))
        for fill in [c for c in look if c.tag in {qn(f"a:{n}") for n in ("noFill", "solidFill", "gradFill")}]:
            look.remove(fill)
        made = el("a:solidFill", val("a:srgbClr", colour))
        after = next(
            (c for c in reversed(look) if c.tag in {qn("a:prstGeom"), qn("a:custGeom"), qn("a:xfrm")}), None
        )
        look.insert(0, made) if after is None else after.addnext(made)
        script.note("recoloured", slide, "", lambda deck: any(
            c.get("val") == colour for x in named(deck, s, n) for c in x.element.find(qn("p:spPr")).iter(qn("a:srgbClr"))))  # fmt: skip


def cell_words(script: Script) -> None:
    found = script.leaf("table")
    if found:
        slide, one = found
        cells = [c for c in one.element.iter(qn("a:tc")) if c.find(f".//{qn('a:t')}") is not None]
        token = script.token()
        script.random.choice(cells).find(f".//{qn('a:t')}").text = token
        script.note("cell", slide, one.name, _says(token))


def cell_fill(script: Script) -> None:
    found = script.leaf("table")
    if found:
        slide, one = found
        s, n = key(slide), one.name
        cell = script.random.choice(list(one.element.iter(qn("a:tc"))))
        look = cell.find(qn("a:tcPr"))
        if look is None:
            return
        for fill in look.findall(qn("a:solidFill")) + look.findall(qn("a:noFill")):
            look.remove(fill)
        look.append(el("a:solidFill", val("a:srgbClr", "12AB34")))
        script.note("cell colour", slide, one.name, lambda deck: any(
            c.get("val") == "12AB34" for x in named(deck, s, n) for c in x.element.iter(qn("a:srgbClr"))))  # fmt: skip


def column_width(script: Script) -> None:
    found = script.leaf("table")
    if found:
        slide, one = found
        s, n = key(slide), one.name
        column = script.random.choice(list(one.element.iter(qn("a:gridCol"))))
        width = str(int(column.get("w")) + 12_345)
        column.set("w", width)
        script.note("column width", slide, one.name, lambda deck: any(
            c.get("w") == width for x in named(deck, s, n) for c in x.element.iter(qn("a:gridCol"))))  # fmt: skip


def _plain_table(one: shapes.Leaf) -> bool:
    return not any(
        c.get(n) for c in one.element.iter(qn("a:tc")) for n in ("gridSpan", "rowSpan", "hMerge", "vMerge")
    )


def add_row(script: Script) -> None:
    found = script.leaf("table", _plain_table)
    if found:
        slide, one = found
        row = script.random.choice(list(one.element.iter(qn("a:tr")))[1:])
        made = deepcopy(row)
        token = script.token()
        for text in made.iter(qn("a:t")):
            text.text = token
        row.addnext(made)
        script.note("row added", slide, one.name, _says(token))


def drop_row(script: Script) -> None:
    found = script.leaf(
        "table", lambda one: _plain_table(one) and len(list(one.element.iter(qn("a:tr")))) > 2
    )
    if found:
        slide, one = found
        s, n = key(slide), one.name
        rows = list(one.element.iter(qn("a:tr")))
        row = script.random.choice(rows[1:])
        row.getparent().remove(row)
        count = len(rows) - 1
        script.note("row deleted", slide, one.name, lambda deck: all(
            len(list(x.element.iter(qn("a:tr")))) <= count for x in named(deck, s, n)))  # fmt: skip


def drop_column(script: Script) -> None:
    found = script.leaf(
        "table", lambda one: _plain_table(one) and len(list(one.element.iter(qn("a:gridCol")))) > 2
    )
    if found:
        slide, one = found
        s, n = key(slide), one.name
        columns = list(one.element.iter(qn("a:gridCol")))
        at = script.random.randrange(1, len(columns))
        columns[at].getparent().remove(columns[at])
        for row in one.element.iter(qn("a:tr")):
            row.remove(row.findall(qn("a:tc"))[at])
        count = len(columns) - 1
        script.note("column deleted", slide, one.name, lambda deck: all(
            len(list(x.element.iter(qn("a:gridCol")))) == count for x in named(deck, s, n)))  # fmt: skip


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
        script.note("axis", slide, one.name, lambda deck: any(
            m.get("val") == "777" for c in chart_of(deck, s, n) for m in c.iter(qn("c:max"))))  # fmt: skip


def gap_width(script: Script) -> None:
    found = script.leaf("chart", lambda one: True)
    if found:
        slide, one = found
        s, n = key(slide), one.name
        gaps = list(chart_part(slide, one)._element.iter(qn("c:gapWidth")))
        if not gaps:
            return
        gaps[0].set("val", "33")
        script.note("gap", slide, one.name, lambda deck: any(
            m.get("val") == "33" for c in chart_of(deck, s, n) for m in c.iter(qn("c:gapWidth"))))  # fmt: skip


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
        script.note("chart title", slide, one.name, lambda deck: any(
            token in "".join(c.itertext()) for c in chart_of(deck, s, n)))  # fmt: skip


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
        script.note("chart type", slide, one.name, lambda deck: any(
            d.get("val") == turned for c in chart_of(deck, s, n) for d in c.iter(qn("c:barDir"))))  # fmt: skip


def chart_value(script: Script) -> None:
    found = script.leaf("chart", lambda one: True)
    if found:
        slide, one = found
        s, n = key(slide), one.name
        points = [p for c in chart_part(slide, one)._element.iter(qn("c:val")) for p in c.iter(charts.PT)]
        if not points:
            return
        script.random.choice(points).find(charts.V).text = "0.12321"
        script.note("value typed", slide, one.name, lambda deck: any(
            v.text == "0.12321" for c in chart_of(deck, s, n) for v in c.iter(charts.V)))  # fmt: skip


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
        script.note("series renamed", slide, one.name, lambda deck: any(
            token in "".join(c.itertext()) for c in chart_of(deck, s, n)))  # fmt: skip


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
        book.create_sheet("Mine")["B2"] = token
        book.worksheets[0]["Z1"] = token
        out = io.BytesIO()
        book.save(out)
        book_part._blob = out.getvalue()

        def kept(deck: Any) -> bool:
            for there in slides_of(deck, s):
                for leaf in shapes.leaves(there._element.cSld.spTree):
                    if leaf.name == n and leaf.kind == "chart":
                        read = openpyxl.load_workbook(
                            io.BytesIO(chart_part(there, leaf).chart_workbook.xlsx_part.blob)
                        )
                        if (
                            "Mine" in read.sheetnames
                            and read["Mine"]["B2"].value == read.worksheets[0]["Z1"].value == token
                        ):
                            return True
            return False

        script.note("chart's workbook", slide, "", kept)


def speaker_notes(script: Script) -> None:
    slide = script.slide(lambda one: one.has_notes_slide)
    s = key(slide)
    token = script.token()
    slide.notes_slide.notes_text_frame.add_paragraph().text = f"Say: {token}"
    script.note("notes", slide, "notes", lambda deck: any(
        x.has_notes_slide and token in x.notes_slide.notes_text_frame.text for x in slides_of(deck, s)))  # fmt: skip


def delete_slide(script: Script) -> None:
    slide = script.slide(lambda one: not any(name == key(one) for name, _ in script.touched))
    if slide is None or len(script.deck.slides) < 8:
        return
    name, number = key(slide), slide.slide_id
    listed = script.deck.slides._sldIdLst
    for one in list(listed):
        if int(one.get("id")) == number:
            script.deck.part.drop_rel(one.rId)
            listed.remove(one)
    for one in [
        e
        for e in script.deck.part._element.iter()
        if str(e.tag).endswith("}sldId") and e.get("id") == str(number)
    ]:
        one.getparent().remove(one)
    script.gone.add(name)
    script.checks = [c for c in script.checks if f": {name} " not in c[0]]
    script.done.append(f"slide deleted: {name}")
    script.checks.append((script.done[-1], lambda deck: not slides_of(deck, name)))


def duplicate_slide(script: Script) -> None:
    slide = script.slide(
        lambda one: key(one).startswith("cx:") and len(slides_of(script.deck, key(one))) == 1
    )
    if slide is None:
        return
    made = transplant.copy_slide(slide, script.deck, transplant.Carrier(script.deck.part.package))
    made._element.cSld.attrib.pop("name", None)
    token = script.token()
    made.shapes.add_textbox(0, 0, Pt(99), Pt(20)).text_frame.text = token
    script.done.append(f"slide copied: {key(slide)}")
    script.checks.append((script.done[-1], _says(token)))


def reorder(script: Script) -> None:
    listed = script.deck.slides._sldIdLst
    ids = list(listed)
    one = script.random.choice(ids)
    listed.remove(one)
    listed.insert(script.random.randrange(len(ids)), one)
    order = [int(x.get("id")) for x in listed]
    script.done.append("slides reordered")
    script.checks = [c for c in script.checks if c[0] != "slides reordered"]

    def kept(deck: Any) -> bool:
        now = [s.slide_id for s in deck.slides if s.slide_id in set(order)]
        return now == [x for x in order if x in set(now)]

    script.checks.append((script.done[-1], kept))


def own_slide(script: Script) -> None:
    made = script.deck.slides.add_slide(script.deck.slide_layouts[0])
    token = script.token()
    made.shapes.add_textbox(0, 0, Pt(300), Pt(40)).text_frame.text = f"Agenda {token}"
    listed = script.deck.slides._sldIdLst
    last = listed[-1]
    listed.remove(last)
    listed.insert(script.random.randrange(len(listed)), last)
    script.done.append("own slide")
    script.checks = [c for c in script.checks if c[0] != "slides reordered"]
    script.checks.append((script.done[-1], _says(token)))


def group(script: Script) -> None:
    slide = script.slide(lambda one: len(one.shapes) > 4)
    if slide is None:
        return
    s = key(slide)
    boxes = [
        s
        for s in slide.shapes
        if not s.is_placeholder and s.shape_type is not None and s.element.tag == qn("p:sp")
    ]
    if len(boxes) < 2:
        return
    chosen = script.random.sample(boxes, 2)
    made = slide.shapes.add_group_shape(chosen)
    token = script.token()
    made.name = token
    script.note("grouped", slide, "", lambda deck: any(
        g.name == token and len(list(g.shapes)) == 2 for x in slides_of(deck, s) for g in x.shapes if g.element.tag == qn("p:grpSp")))  # fmt: skip


def drop_shape(script: Script) -> None:
    found = script.leaf(
        "text", lambda one: one.name in {"Takeaways", "Source"} or one.name.startswith("caption:")
    )
    if found:
        slide, one = found
        s, n = key(slide), one.name
        one.element.getparent().remove(one.element)
        script.note("shape deleted", slide, one.name, lambda deck: not named(deck, s, n))


def hide(script: Script) -> None:
    slide = script.slide()
    s = key(slide)
    slide._element.set("show", "0")
    script.note(
        "hidden", slide, "", lambda deck: any(x._element.get("show") == "0" for x in slides_of(deck, s))
    )


def transition(script: Script) -> None:
    slide = script.slide(lambda one: one._element.find(qn("p:transition")) is None)
    if slide is None:
        return
    s = key(slide)
    after = slide._element.find(qn("p:clrMapOvr"))
    made = el("p:transition", el("p:fade"), spd="slow")
    (slide._element.cSld if after is None else after).addnext(made)
    script.note(
        "transition",
        slide,
        "",
        lambda deck: any(x._element.find(qn("p:transition")) is not None for x in slides_of(deck, s)),
    )


def background(script: Script) -> None:
    slide = script.slide()
    s = key(slide)
    slide.background.fill.solid()
    slide.background.fill.fore_color.rgb = RGBColor(0xEE, 0xF1, 0xD2)
    script.note("background", slide, "", lambda deck: any(
        c.get("val") == "EEF1D2" for x in slides_of(deck, s) for c in x._element.iter(qn("a:srgbClr"))))  # fmt: skip


def restyle(script: Script) -> None:
    """Another accent in the theme."""
    part = script.deck.slide_masters[0].part.part_related_by(RT.THEME)
    root = etree.fromstring(part.blob)
    accent = next(root.iter(qn("a:accent1")))
    for child in list(accent):
        accent.remove(child)
    accent.append(el("a:srgbClr", val="AB0099"))
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    script.done.append("restyled")
    script.checks.append(
        ("restyled", lambda deck: b"AB0099" in deck.slide_masters[0].part.part_related_by(RT.THEME).blob)
    )


def remark(script: Script) -> None:
    """A reviewer's remark, classic or threaded."""
    slide = script.slide()
    s = key(slide)
    token = script.token()
    kinds = {rel.reltype for s in script.deck.slides for rel in s.part.rels.values()} | {
        rel.reltype for rel in script.deck.part.rels.values()
    }
    offers = Offers(script.deck, "2026-05-20")
    offers.kind = (
        THREADED
        if PEOPLE in kinds
        else CLASSIC
        if AUTHORS in kinds
        else script.random.choice([CLASSIC, THREADED])
    )
    offers.author = "Ada Reviewer"
    offers.add(slide, [f"Please check {token}"])

    def kept(deck: Any) -> bool:
        return any(
            token.encode() in rel.target_part.blob
            for x in slides_of(deck, s) for rel in x.part.rels.values() if rel.reltype in {CLASSIC, THREADED}
        )  # fmt: skip

    script.note("remark", slide, "", kept)


def rename(script: Script) -> None:
    found = script.leaf(script.random.choice(["chart", "table"]))
    if found:
        slide, one = found
        s = key(slide)
        token = script.token()
        shapes.properties(one.element).set("name", token)
        script.touched.add((key(slide), one.name))
        script.note("renamed", slide, token, lambda deck: bool(named(deck, s, token)))


def link(script: Script) -> None:
    found = script.leaf("text", lambda one: bool(list(one.element.iter(qn("a:rPr")))))
    if found:
        slide, one = found
        s = key(slide)
        run = script.random.choice(
            [r for r in one.element.iter(qn("a:r")) if r.find(qn("a:rPr")) is not None]
        )
        if run.find(qn("a:rPr")).find(qn("a:hlinkClick")) is not None:
            return
        rid = slide.part.relate_to("https://example.org/source", RT.HYPERLINK, is_external=True)
        run.find(qn("a:rPr")).append(el("a:hlinkClick", r_id=rid))
        script.note("link", slide, "", lambda deck: any(
            h.get(qn("r:id")) in x.part.rels and "example.org" in x.part.rels[h.get(qn("r:id"))].target_ref
            for x in slides_of(deck, s) for h in x._element.iter(qn("a:hlinkClick"))))  # fmt: skip


def copy_shape(script: Script) -> None:
    found = script.leaf("text", lambda one: one.name == "Takeaways")
    if found:
        slide, one = found
        s = key(slide)
        made = deepcopy(one.element)
        tree = slide._element.cSld.spTree
        shapes.properties(made).set("id", str(transplant.next_id(tree)))
        token = script.token()
        shapes.properties(made).set("name", token)
        tree.append(made)
        script.note("shape copied", slide, token, lambda deck: bool(named(deck, s, token)))


def alt_text(script: Script) -> None:
    found = script.leaf(script.random.choice(["chart", "table"]))
    if found:
        slide, one = found
        s, n = key(slide), one.name
        token = script.token()
        shapes.properties(one.element).set("descr", token)
        script.note("alt text", slide, "", lambda deck: any(
            shapes.properties(x.element).get("descr") == token for x in named(deck, s, n)))  # fmt: skip


EDITS = (
    add_words, rewrite, look, add_paragraph, drop_paragraph, text_box, move, resize, recolour, cell_words, cell_fill, column_width,
    add_row, drop_row, drop_column, point_colour, axis_scale, gap_width, chart_title, chart_type, chart_value, series_name,
    chart_sheet, speaker_notes, delete_slide, duplicate_slide, reorder, own_slide, group, drop_shape, hide, transition,
    background, restyle, remark, rename, link, copy_shape, alt_text,
)  # fmt: skip


def edited(base: bytes, seed: int) -> tuple[bytes, Script]:
    """A deck after three to eight edits drawn by a seed, and the script of them."""
    draw = random.Random(seed)  # noqa: S311 - edits, not secrets
    script = Script(Presentation(io.BytesIO(base)), draw)
    for edit in draw.choices(EDITS, k=draw.randint(3, 8)):
        edit(script)
    return saved(script.deck), script


def faults(script: Script, base: Any, result: Any, new: Any, entries: Any) -> list[str]:
    """What is wrong with a refresh: an edit lost, a figure that nobody touched and that is old, one told to nobody."""
    found = [f"lost: {name}" for name, check in script.checks if not check(result)]
    told = {one.slide for one in entries}
    listed = " ".join(f"{one.mine} {one.new} {one.place}" for one in entries)
    numbers = {slide.slide_id: number for number, slide in enumerate(result.slides, start=1)}
    for fresh in new.slides:
        name = key(fresh)
        if name in script.gone:
            continue
        there = slides_of(result, name)
        if not there:
            found.append(f"missing slide: {name}")
            continue
        for slide in there:
            found += _old_figures(script, name, slide, fresh, base, told, listed, numbers)
    return found + _broken(result)


def _old_figures(
    script: Script,
    name: str,
    slide: Any,
    fresh: Any,
    base: Any,
    told: set[int],
    listed: str,
    numbers: dict[int, int],
) -> list[str]:
    found = []
    mine = {one.name: one for one in shapes.leaves(slide._element.cSld.spTree)}
    lines = {line for one in shapes.leaves(fresh._element.cSld.spTree) for line in one.text.split("\n")}
    made = slides_of(base, name)
    old = {
        line
        for one in (shapes.leaves(made[0]._element.cSld.spTree) if made else ())
        for line in one.text.split("\n")
    }
    for one in shapes.leaves(fresh._element.cSld.spTree):
        if one.is_furniture:
            continue
        here = mine.get(one.name)
        if (name, one.name) not in script.touched:
            if here is None:
                found.append(f"missing shape: {name} {one.name}")
            elif here.text != one.text:
                found.append(f"old text: {name} {one.name}: {here.text[:80]!r} for {one.text[:80]!r}")
            elif one.kind == "chart" and _drawn(slide, here) != _drawn(fresh, one):
                found.append(f"old chart: {name} {one.name}")
        elif here is not None:
            stale = [line for line in here.text.split("\n") if line in old - lines and re.search(r"\d", line)]
            if stale and numbers[slide.slide_id] not in told:
                found.append(f"silent: {name} {one.name}: {stale[0][:80]!r}")
    if (
        (name, "notes") not in script.touched
        and fresh.has_notes_slide
        and slide.notes_slide.notes_text_frame.text != fresh.notes_slide.notes_text_frame.text
    ):
        found.append(f"old notes: {name}")
    return found


def _drawn(slide: Any, one: shapes.Leaf) -> list[Any]:
    """What a chart draws, whatever the order of its series."""
    return sorted(
        (charts.name_of(series), path, tuple(charts.points(cache).items()))
        for series in chart_part(slide, one)._element.iter(charts.SER) for path, cache in charts.caches(series).items()
    )  # fmt: skip


def _broken(deck: Any) -> list[str]:
    """What PowerPoint would want to repair, as far as the parts show it."""
    found = []
    listed = [slide.slide_id for slide in deck.slides]
    sections = [
        int(e.get("id"))
        for e in deck.part._element.iter()
        if str(e.tag) == "{http://schemas.microsoft.com/office/powerpoint/2010/main}sldId"
    ]
    if len(set(sections)) != len(sections) or not set(sections) <= set(listed):
        found.append("sections name slides twice or that are not there")
    for slide in deck.slides:
        ids = [e.get("id") for e in slide._element.cSld.iter() if str(e.tag).endswith("}cNvPr")]
        if len(set(ids)) != len(ids):
            found.append(f"shape numbers twice: {key(slide)}")
        for element in slide._element.iter():
            for name, value in element.attrib.items():
                if name.startswith(transplant.RELATED) and value and value not in slide.part.rels:
                    found.append(f"a link to nothing: {key(slide)} {value}")
        for one in shapes.leaves(slide._element.cSld.spTree):
            if one.kind == "table":
                width = len(list(one.element.iter(qn("a:gridCol"))))
                if any(len(row.findall(qn("a:tc"))) != width for row in one.element.iter(qn("a:tr"))):
                    found.append(f"a table that is no grid: {key(slide)} {one.name}")
    return found
