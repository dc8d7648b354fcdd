"""Makes templates/deck/workbench.pptx: a grid, real placeholders and a theme, so that a change of design is reviewable.

Run it after a change: `python scripts/make_deck_template.py`. Zones are those of workbench/render/layout/grid.py.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pptx import Presentation

from workbench.render import theme
from workbench.render.layout import grid
from workbench.render.layout.box import Box
from workbench.render.layout.style import Style
from workbench.render.slide import package
from workbench.render.slide.paint import paint
from workbench.render.slide.xml import el, parse_xml, val

TARGET = Path(__file__).resolve().parents[1] / "templates" / "deck" / "workbench.pptx"
STYLE = Style()

LEFT, RIGHT, WIDE = grid.LEFT, grid.RIGHT, grid.WIDE
BODY = grid.BODY
CHART, BAND = BODY.rows(BODY.height - grid.BAR - grid.GAP, grid.GAP)
SIDE = grid.columns(12 - grid.SIDE, grid.SIDE, CHART)
ONE, TWO = grid.columns(0, 6), grid.columns(6, 6)

# Placeholder indexes are the contract between this script and workbench/render/slide/frames.py.
INDEX = {
    "eyebrow": 21,
    "exhibit": 13,
    "second": 15,
    "takeaways": 14,
    "beside": 23,
    "heading": 17,
    "second heading": 18,
    "text": 16,
    "source": 20,
    "details": 22,
    "asked": 24,
    "message": 25,
    "footer": 11,
    "number": 12,
}


def main() -> None:
    """Write the template."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = 12_192_000, 6_858_000
    layouts = list(deck.slide_layouts)
    for layout, (role, make) in zip(layouts, LAYOUTS.items(), strict=False):
        rewrite(layout, NAMES[role] + f" [cx:{role}]", make())
    for layout in layouts[len(LAYOUTS) :]:
        deck.slide_layouts.remove(layout)
    master(deck)
    notes(deck)
    package.strip(deck)
    package.sign(deck, title="CX Workbench template", author="CX Workbench", subject="", as_of="")
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(package.saved(deck))


def placeholder(name: str, kind: str | None, index: int | None, box: Box, *levels: Any, **body: Any) -> Any:
    """A placeholder with its own place and its own type."""
    left, top, width, height = box.emu()
    shape = el("p:spPr", el("a:xfrm", el("a:off", x=left, y=top), el("a:ext", cx=width, cy=height)))
    fill = body.pop("fill", None)
    if fill is not None:
        shape.append(el("a:prstGeom", el("a:avLst"), prst="rect"))
        shape.append(fill)
    prompt = body.pop("prompt", name)
    insets = body.pop("insets", (0, 0, 0, 0))
    sides = dict(zip(("lIns", "tIns", "rIns", "bIns"), (round(i * 12_700) for i in insets), strict=True))
    locks = el("p:cNvSpPr", el("a:spLocks", noGrp=1))
    field = body.pop("field", None)
    words = (
        el(
            "a:fld",
            el("a:rPr", lang="en-GB"),
            el("a:t", text="‹#›"),
            id="{5A1B6C10-0000-4000-8000-000000000001}",
            type="slidenum",
        )
        if field
        else el("a:r", el("a:rPr", lang="en-GB"), el("a:t", text=prompt))
    )
    text = el(
        "p:txBody",
        el("a:bodyPr", el("a:normAutofit" if kind == "title" else "a:noAutofit"), **sides, **body),
        el("a:lstStyle", *levels),
        el("a:p", words),
    )
    return el(
        "p:sp",
        el("p:nvSpPr", el("p:cNvPr", id=0, name=name), locks, el("p:nvPr", el("p:ph", type=kind, idx=index))),
        shape,
        text,
    )


def level(
    size: float,
    colour: str = theme.INK,
    *,
    bold: bool = False,
    after: float = 0,
    align: str | None = None,
    at: int = 1,
    bullet: bool = False,
    font: str = "+mn-lt",
    caps: bool = False,
) -> Any:
    """The look of one outline level."""
    marks = [el("a:spcBef", val("a:spcPts", 0)), el("a:spcAft", val("a:spcPts", round(after * 100)))]
    marks += (
        [el("a:buClr", el("a:schemeClr", val="accent1")), el("a:buFont", typeface="Arial"), el("a:buChar", char="•")]
        if bullet
        else [el("a:buNone")]
    )
    look = el(
        "a:defRPr",
        paint(STYLE, colour),
        el("a:latin", typeface=font),
        sz=round(size * 100),
        b=int(bold),
        cap="all" if caps else None,
    )
    hang = 171_450 if bullet else 0
    return el(f"a:lvl{at}pPr", *marks, look, marL=hang, indent=-hang, algn=align)


def field(box: Box, colour: str, name: str) -> Any:
    """A rectangle of one colour that carries no words."""
    left, top, width, height = box.emu()
    return el(
        "p:sp",
        el("p:nvSpPr", el("p:cNvPr", id=0, name=name), el("p:cNvSpPr"), el("p:nvPr", userDrawn=1)),
        el(
            "p:spPr",
            el("a:xfrm", el("a:off", x=left, y=top), el("a:ext", cx=width, cy=height)),
            el("a:prstGeom", el("a:avLst"), prst="rect"),
            paint(STYLE, colour),
            el("a:ln", el("a:noFill")),
        ),
        el("p:txBody", el("a:bodyPr"), el("a:lstStyle"), el("a:p", el("a:endParaRPr", lang="en-GB"))),
    )


def title(box: Box = grid.TITLE, size: float = theme.TITLE_SIZES[0], colour: str = theme.INK, anchor: str = "t") -> Any:
    """The action title: two lines, the first of them always at one place under the tracker."""
    return placeholder(
        "Title",
        "title",
        None,
        box,
        level(size, colour, bold=True, font="+mj-lt"),
        anchor=anchor,
        prompt="The finding, as a sentence with its figure",
    )


def words(name: str, box: Box, *levels: Any, **body: Any) -> Any:
    """A text placeholder of ours."""
    return placeholder(name.capitalize(), "body", INDEX[name], box, *levels, **body)


def common() -> list[Any]:
    """What every content slide begins with: the title, and where one is in the story."""
    return [
        title(),
        words("eyebrow", grid.TRACKER, level(theme.EYEBROW, theme.ACCENT, bold=True, caps=True), prompt="Section"),
    ]


def ends(*, source: bool = True, left: float = LEFT) -> list[Any]:
    """Source line, footer and slide number, last in reading order."""
    line = words(
        "source", grid.SOURCE, level(theme.SOURCE_SIZES[0], theme.MUTED), anchor="b", prompt="Source, base, period"
    )
    return [
        *([line] if source else []),
        placeholder("Footer", "ftr", INDEX["footer"], Box(left, grid.FOOTER.top, grid.FOOTER.width, grid.FOOTER.height), level(theme.FOOTER, theme.MUTED), anchor="ctr", prompt="Client · confidentiality"),
        placeholder("Slide number", "sldNum", INDEX["number"], grid.NUMBER, level(theme.FOOTER, theme.MUTED, align="r"), anchor="ctr", field=True),
    ]  # fmt: skip


def bar() -> Any:
    """What follows from the exhibit, over the whole width."""
    return words(
        "takeaways",
        BAND,
        level(theme.BODY_SIZES[0], after=3),
        anchor="ctr",
        fill=paint(STYLE, theme.PANEL),
        insets=(14, 5, 14, 5),
        prompt="So what",
    )


def thing(name: str, box: Box, kind: str | None = "chart") -> Any:
    """A placeholder for a native chart or table."""
    return placeholder(name.capitalize(), kind, INDEX[name], box, level(theme.BODY_SIZES[1]), prompt="Exhibit")


def cover() -> list[Any]:
    """One colour field, and type."""
    return [
        field(Box(0, 0, 960, 290), theme.ACCENT, "Field"),
        placeholder("Title", "ctrTitle", None, Box(LEFT, 112, 800, 150), level(44, theme.PAPER, bold=True, font="+mj-lt"), anchor="b", prompt="Title"),
        words("eyebrow", Box(LEFT, 44, 560, 22), level(16, theme.PAPER, bold=True), prompt="Client"),
        placeholder("Subtitle", "subTitle", 1, Box(LEFT, 310, 660, 64), level(20, theme.INK), prompt="Subtitle"),
        words("message", Box(LEFT, 204, WIDE, 64), level(24, theme.PAPER), anchor="t", prompt="What this work says"),
        words("asked", Box(LEFT, 388, WIDE, 66), level(20, theme.ACCENT, bold=True), anchor="t", prompt="The decision asked for"),
        words("details", Box(LEFT, 468, 560, 40), level(14, theme.MUTED), anchor="b", prompt="Date · prepared by"),
        words("source", Box(616, 468, 300, 40), level(14, theme.ACCENT, bold=True, align="r"), anchor="b", prompt="Confidentiality"),
    ]  # fmt: skip


def summary() -> list[Any]:
    """The answer first, then what it rests on, then what is asked."""
    text = words("text", CHART, level(theme.LEAD_SIZES[0], after=10), prompt="Situation, complication, answer")
    return [*common(), text, bar(), *ends()]


def exhibit() -> list[Any]:
    """One exhibit, what to see in it beside it, what follows below it."""
    beside = words("beside", SIDE, level(theme.BODY_SIZES[0], after=9), prompt="What to see")
    return [*common(), thing("exhibit", CHART), beside, bar(), *ends()]


def pair() -> list[Any]:
    """Two exhibits that speak to each other, each under its own sentence."""
    head = level(theme.BODY_SIZES[1], bold=True)
    one, two = ONE.rows(42, 6), TWO.rows(42, 6)
    return [
        *common(),
        words("heading", one[0], head, anchor="t"),
        thing("exhibit", one[1]),
        words("second heading", two[0], head, anchor="t"),
        thing("second", two[1]),
        *ends(),
    ]


def table() -> list[Any]:
    """A table, a journey or a plan over the whole width."""
    return [*common(), thing("exhibit", CHART, "tbl"), bar(), *ends()]


def appendix() -> list[Any]:
    """Method, sources, provenance."""
    return [*common(), words("text", BODY, level(theme.BODY_SIZES[1], after=8)), *ends()]


LAYOUTS = {"cover": cover, "summary": summary, "exhibit": exhibit, "pair": pair, "table": table, "appendix": appendix}
NAMES = {
    "cover": "Cover",
    "summary": "Executive summary",
    "exhibit": "Exhibit and so-what",
    "pair": "Two exhibits",
    "table": "Table",
    "appendix": "Appendix",
}


def rewrite(layout: Any, name: str, shapes: list[Any]) -> None:
    """Give a layout of python-pptx's default template another name and other shapes."""
    page = layout._element
    for key in list(page.attrib):
        if key in {"type", "matchingName"}:
            del page.attrib[key]
    page.cSld.set("name", name)
    fill(page.cSld.spTree, shapes)


def fill(tree: Any, shapes: list[Any]) -> None:
    """Replace the shapes of a page, numbered in reading order."""
    for shape in list(tree)[2:]:
        tree.remove(shape)
    for number, shape in enumerate(shapes, start=2):
        shape[0][0].set("id", str(number))
        tree.append(shape)


def master(deck: Any) -> None:
    """The master: the same title, text, footer and number that the layouts place."""
    page = deck.slide_master._element
    outline = [level(size, at=at, after=6, bullet=at > 1) for at, size in enumerate((16, 14, 14, 12, 12), start=1)]
    fill(page.cSld.spTree, [title(), placeholder("Text", "body", 1, BODY, prompt="Text"), *ends(source=False)])
    for shape, hint in zip(list(page.cSld.spTree)[2:], (None, None, "quarter", "quarter"), strict=True):
        if hint:
            shape[0][2][0].set("sz", hint)
    styles = el(
        "p:txStyles",
        el("p:titleStyle", level(theme.TITLE_SIZES[0], bold=True, font="+mj-lt")),
        el("p:bodyStyle", *outline),
        el("p:otherStyle", level(14)),
    )
    page.replace(page.find(page_tag("p:txStyles")), styles)
    part = theme_of(deck.slide_master)
    part._blob = THEME.encode()


def notes(deck: Any) -> None:
    """The notes master, with the theme of the deck."""
    master = deck.notes_master
    theme_of(master)._blob = THEME.encode() if hasattr(theme_of(master), "_blob") else b""


def theme_of(master: Any) -> Any:
    """The theme part of a master."""
    return next(rel.target_part for rel in master.part.rels.values() if rel.reltype.endswith("/theme"))


def page_tag(tag: str) -> str:
    """A tag with its namespace."""
    from workbench.render.slide.xml import qn

    return str(qn(tag))


COLOURS = {
    "dk1": theme.INK,
    "lt1": theme.PAPER,
    "dk2": theme.TOTAL,
    "lt2": theme.PANEL,
    "accent1": theme.ACCENT,
    "accent2": theme.SHORT,
    "accent3": theme.OTHERS,
    "accent4": theme.PREVIOUS,
    "accent5": theme.TOTAL,
    "accent6": theme.tint(2),
    "hlink": theme.ACCENT,
    "folHlink": theme.MUTED,
}
FILLS = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
LINES = '<a:ln w="9525"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>'
EFFECTS = "<a:effectStyle><a:effectLst/></a:effectStyle>"
THEME = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="CX Workbench"><a:themeElements>'
    '<a:clrScheme name="CX Workbench">'
    + "".join(f'<a:{name}><a:srgbClr val="{colour[1:]}"/></a:{name}>' for name, colour in COLOURS.items())
    + '</a:clrScheme><a:fontScheme name="CX Workbench">'
    + "".join(
        f'<a:{kind}><a:latin typeface="{theme.FONT}"/><a:ea typeface=""/><a:cs typeface=""/></a:{kind}>'
        for kind in ("majorFont", "minorFont")
    )
    + f'</a:fontScheme><a:fmtScheme name="Flat"><a:fillStyleLst>{FILLS * 3}</a:fillStyleLst><a:lnStyleLst>{LINES * 3}</a:lnStyleLst>'
    f"<a:effectStyleLst>{EFFECTS * 3}</a:effectStyleLst><a:bgFillStyleLst>{FILLS * 3}</a:bgFillStyleLst></a:fmtScheme>"
    "</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
)
parse_xml(THEME.encode())  # a theme that is not well-formed stops here, not in PowerPoint

if __name__ == "__main__":
    main()
    print(f"wrote {TARGET.name}")
