"""Edits by hand of words, boxes and tables."""

from __future__ import annotations

from collections import Counter
from copy import deepcopy
from typing import Any

from pptx.util import Pt
from scripted import Script, everywhere, key, named, says, slides_of

from workbench.refresh import shapes
from workbench.render.slide.xml import el, qn, val


def add_words(script: Script) -> None:
    found = script.leaf("text", lambda one: bool(list(one.element.iter(qn("a:r")))))
    if found:
        slide, one = found
        token = script.token()
        script.random.choice(list(one.element.iter(qn("a:t")))).text += f" {token}"
        script.note("words added", slide, one.name, says(token))


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
        script.note("rewritten", slide, one.name, says(f"otherwise: {token}"))


def look(script: Script) -> None:
    found = script.leaf("text", lambda one: bool(list(one.element.iter(qn("a:rPr")))))
    if found:
        slide, one = found
        s, n = key(slide), one.name
        properties = script.random.choice(list(one.element.iter(qn("a:rPr"))))
        name, value = script.random.choice([("i", "1"), ("u", "sng"), ("sz", "1300"), ("strike", "sngStrike")])
        properties.set(name, value)
        script.note(
            f"look {name}",
            slide,
            "",
            lambda deck: any(r.get(name) == value for x in named(deck, s, n) for r in x.element.iter(qn("a:rPr"))),
        )


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
        script.note("paragraph added", slide, one.name, says(token))


def drop_paragraph(script: Script) -> None:
    found = script.leaf("text", lambda one: one.name == "Takeaways" and len(list(one.element.iter(qn("a:p")))) > 1)
    if found:
        slide, one = found
        s, n = key(slide), one.name
        paragraphs = list(one.element.iter(qn("a:p")))
        gone = script.random.choice(paragraphs)
        count = len(paragraphs) - 1
        gone.getparent().remove(gone)
        script.note(
            "paragraph deleted",
            slide,
            one.name,
            lambda deck: all(len(list(x.element.iter(qn("a:p")))) <= count for x in named(deck, s, n)),
        )


def text_box(script: Script) -> None:
    slide = script.slide()
    token = script.token()
    box = slide.shapes.add_textbox(Pt(script.random.randint(0, 500)), Pt(30), Pt(200), Pt(30))
    box.text_frame.text = f"To be discussed: {token}"
    script.note("text box", slide, "", says(token))


def _placed(deck: Any, slide: str, tag: str) -> list[Any]:
    """The places or sizes of all shapes of a slide, whatever they are called by now."""
    return [one for page in slides_of(deck, slide) for one in page._element.cSld.spTree.iter(qn(tag))]


def move(script: Script) -> None:
    found = script.leaf(script.random.choice(["chart", "table", "text"]), lambda one: one.box is not None)
    if found:
        slide, one = found
        s = key(slide)
        place = next(one.element.iter(qn("a:off")))
        x = str(int(place.get("x")) + script.random.randint(20_000, 600_000))
        place.set("x", x)
        script.note("moved", slide, "", lambda deck: any(one.get("x") == x for one in _placed(deck, s, "a:off")))


def resize(script: Script) -> None:
    found = script.leaf(script.random.choice(["chart", "table", "text"]), lambda one: one.box is not None)
    if found:
        slide, one = found
        s = key(slide)
        place = next(e for e in one.element.iter(qn("a:ext")) if e.get("cx"))
        size = str(int(int(place.get("cx")) * script.random.uniform(0.5, 0.9)))
        place.set("cx", size)
        script.note("resized", slide, "", lambda deck: any(one.get("cx") == size for one in _placed(deck, s, "a:ext")))


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
        after = next((c for c in reversed(look) if c.tag in {qn("a:prstGeom"), qn("a:custGeom"), qn("a:xfrm")}), None)
        look.insert(0, made) if after is None else after.addnext(made)
        script.note(
            "recoloured",
            slide,
            "",
            lambda deck: any(
                c.get("val") == colour
                for x in named(deck, s, n)
                for c in x.element.find(qn("p:spPr")).iter(qn("a:srgbClr"))
            ),
        )


def cell_words(script: Script) -> None:
    found = script.leaf("table")
    if found:
        slide, one = found
        cells = [c for c in one.element.iter(qn("a:tc")) if c.find(f".//{qn('a:t')}") is not None]
        token = script.token()
        script.random.choice(cells).find(f".//{qn('a:t')}").text = token
        script.note("cell", slide, one.name, says(token))


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
        script.note(
            "cell colour",
            slide,
            one.name,
            lambda deck: any(
                c.get("val") == "12AB34" for x in everywhere(deck, s, n) for c in x.element.iter(qn("a:srgbClr"))
            ),
        )


def column_width(script: Script) -> None:
    found = script.leaf("table")
    if found:
        slide, one = found
        s, n = key(slide), one.name
        column = script.random.choice(list(one.element.iter(qn("a:gridCol"))))
        width = str(int(column.get("w")) + 12_345)
        column.set("w", width)
        script.note(
            "column width",
            slide,
            one.name,
            lambda deck: any(c.get("w") == width for x in named(deck, s, n) for c in x.element.iter(qn("a:gridCol"))),
        )


def plain_table(one: shapes.Leaf) -> bool:
    return not any(c.get(n) for c in one.element.iter(qn("a:tc")) for n in ("gridSpan", "rowSpan", "hMerge", "vMerge"))


def _rows(one: shapes.Leaf) -> list[Any]:
    """The rows below the heads that say anything."""
    return [row for row in list(one.element.iter(qn("a:tr")))[1:] if _said(row)]


def _said(row: Any) -> str:
    return "|".join(text.text or "" for text in row.iter(qn("a:t")))


def add_row(script: Script) -> None:
    found = script.leaf("table", lambda one: plain_table(one) and bool(_rows(one)))
    if found:
        slide, one = found
        row = script.random.choice(_rows(one))
        made = deepcopy(row)
        token = script.token()
        for text in made.iter(qn("a:t")):
            text.text = token
        row.addnext(made)
        script.note("row added", slide, one.name, says(token))


def drop_row(script: Script) -> None:
    found = script.leaf("table", lambda one: plain_table(one) and len(_rows(one)) > 1)
    if found:
        slide, one = found
        s, n = key(slide), one.name

        def begins(deck: Any) -> Counter[str]:
            return Counter(_said(row).partition("|")[0] for x in everywhere(deck, s, n) for row in _rows(x))

        count = begins(script.deck)
        rows = [row for row in _rows(one) if count[_said(row).partition("|")[0]] == 1]
        if not rows:
            return  # of two rows that begin alike nobody can see which is gone
        row = script.random.choice(rows)
        said = _said(row).partition("|")[0]
        row.getparent().remove(row)
        script.note("row deleted", slide, one.name, lambda deck: not begins(deck)[said])


def drop_column(script: Script) -> None:
    found = script.leaf("table", lambda one: plain_table(one) and len(list(one.element.iter(qn("a:gridCol")))) > 2)
    if found:
        slide, one = found
        s, n = key(slide), one.name
        columns = list(one.element.iter(qn("a:gridCol")))
        at = script.random.randrange(1, len(columns))
        columns[at].getparent().remove(columns[at])
        for row in one.element.iter(qn("a:tr")):
            row.remove(row.findall(qn("a:tc"))[at])
        count = len(columns) - 1
        script.note(
            "column deleted",
            slide,
            one.name,
            lambda deck: all(len(list(x.element.iter(qn("a:gridCol")))) == count for x in named(deck, s, n)),
        )
