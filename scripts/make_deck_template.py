"""Makes templates/deck/workbench.pptx: a grid, real placeholders and a theme, so that a change of design is reviewable.

Run it after a change: `python scripts/make_deck_template.py`. Zones are in points on a 960 x 540 page.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from pptx import Presentation

from workbench.render import theme
from workbench.render.slide import package
from workbench.render.slide.box import Box
from workbench.render.slide.style import Style
from workbench.render.slide.xml import el, parse_xml, val

TARGET = Path(__file__).resolve().parents[1] / "templates" / "deck" / "workbench.pptx"
STYLE = Style()

# The grid: margins of 44 pt, a title of two lines that never moves, a body, a source line, a footer.
LEFT, RIGHT = 44.0, 916.0
WIDE = RIGHT - LEFT
EYEBROW = Box(LEFT, 26, WIDE, 17)
TITLE = Box(LEFT, 44, WIDE, 66)
BODY = Box(LEFT, 124, WIDE, 354)
SOURCE = Box(LEFT, 482, WIDE, 26)
FOOTER, NUMBER = Box(LEFT, 515, 700, 14), Box(816, 515, 100, 14)
CHART, TAKEAWAYS = BODY.columns(572, 24)
WIDE_BODY, BAND = BODY.rows(288, 12)
ONE, TWO = BODY.columns(424, 24)

# Placeholder indexes are the contract between this script and workbench/render/slide/frames.py.
INDEX = {"eyebrow": 21, "exhibit": 13, "second": 15, "takeaways": 14, "heading": 17, "second heading": 18,
         "text": 16, "source": 20, "details": 22, "footer": 11, "number": 12}  # fmt: skip


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
    out = io.BytesIO()
    package.strip(deck)
    package.sign(deck, title="CX Workbench template", author="CX Workbench", subject="", as_of="")
    deck.save(out)
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(package.rezipped(out.getvalue()))


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
    words = el("a:fld", el("a:rPr", lang="en-GB"), el("a:t", text="‹#›"), id="{5A1B6C10-0000-4000-8000-000000000001}", type="slidenum") if field else el("a:r", el("a:rPr", lang="en-GB"), el("a:t", text=prompt))  # fmt: skip
    text = el("p:txBody", el("a:bodyPr", el("a:normAutofit" if kind == "title" else "a:noAutofit"), **sides, **body),
              el("a:lstStyle", *levels), el("a:p", words))  # fmt: skip
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
        [
            el("a:buClr", el("a:schemeClr", val="accent1")),
            el("a:buFont", typeface="Arial"),
            el("a:buChar", char="•"),
        ]
        if bullet
        else [el("a:buNone")]
    )
    look = el(
        "a:defRPr",
        STYLE.paint(colour),
        el("a:latin", typeface=font),
        sz=round(size * 100),
        b=int(bold),
        cap="small" if caps else None,
    )
    hang = 171_450 if bullet else 0
    return el(f"a:lvl{at}pPr", *marks, look, marL=hang, indent=-hang, algn=align)


def field(box: Box, colour: str, name: str) -> Any:
    """A rectangle of one colour that carries no words."""
    left, top, width, height = box.emu()
    return el("p:sp", el("p:nvSpPr", el("p:cNvPr", id=0, name=name), el("p:cNvSpPr"), el("p:nvPr", userDrawn=1)),
              el("p:spPr", el("a:xfrm", el("a:off", x=left, y=top), el("a:ext", cx=width, cy=height)),
                 el("a:prstGeom", el("a:avLst"), prst="rect"), STYLE.paint(colour), el("a:ln", el("a:noFill"))),
              el("p:txBody", el("a:bodyPr"), el("a:lstStyle"), el("a:p", el("a:endParaRPr", lang="en-GB"))))  # fmt: skip


def title(
    box: Box = TITLE, size: float = theme.TITLE_SIZES[0], colour: str = theme.INK, anchor: str = "t"
) -> Any:
    """The action title: two lines, anchored at the top, the same place on every slide."""
    return placeholder("Title", "title", None, box, level(size, colour, bold=True, font="+mj-lt"), anchor=anchor, prompt="The finding, as a sentence with its figure")  # fmt: skip


def words(name: str, box: Box, *levels: Any, **body: Any) -> Any:
    """A text placeholder of ours."""
    return placeholder(name.capitalize(), "body", INDEX[name], box, *levels, **body)


def common() -> list[Any]:
    """What every content slide begins with: the title, and where one is in the story."""
    return [
        title(),
        words("eyebrow", EYEBROW, level(theme.EYEBROW, theme.ACCENT, bold=True, caps=True), prompt="Section"),
    ]


def ends(*, source: bool = True, left: float = LEFT) -> list[Any]:
    """Source line, footer and slide number, last in reading order."""
    line = words(
        "source", SOURCE, level(theme.SOURCE_SIZES[0], theme.MUTED), anchor="b", prompt="Source, base, period"
    )
    return [
        *([line] if source else []),
        placeholder("Footer", "ftr", INDEX["footer"], Box(left, FOOTER.top, 460, FOOTER.height), level(theme.FOOTER, theme.MUTED), anchor="ctr", prompt="Client · confidentiality"),
        placeholder("Slide number", "sldNum", INDEX["number"], NUMBER, level(theme.FOOTER, theme.MUTED, align="r"), anchor="ctr", field=True),
    ]  # fmt: skip


def panel(box: Box, *, insets: tuple[float, float, float, float] = (16, 14, 14, 12)) -> Any:
    """The takeaways' own place."""
    return words(
        "takeaways",
        box,
        level(theme.BODY_SIZES[0], after=9),
        fill=STYLE.paint(theme.PANEL),
        insets=insets,
        prompt="What follows from it",
    )


def thing(name: str, box: Box, kind: str | None = "chart") -> Any:
    """A placeholder for a native chart or table."""
    return placeholder(
        name.capitalize(), kind, INDEX[name], box, level(theme.BODY_SIZES[1]), prompt="Exhibit"
    )


def cover() -> list[Any]:
    """One colour field, and type."""
    return [
        field(Box(0, 0, 960, 350), theme.ACCENT, "Field"),
        placeholder("Title", "ctrTitle", None, Box(LEFT, 132, 780, 190), level(44, theme.PAPER, bold=True, font="+mj-lt"), anchor="b", prompt="Title"),
        words("eyebrow", Box(LEFT, 44, 560, 22), level(16, theme.PAPER, bold=True), prompt="Client"),
        placeholder("Subtitle", "subTitle", 1, Box(LEFT, 374, 780, 60), level(20, theme.INK), prompt="Subtitle"),
        words("details", Box(LEFT, 468, 560, 40), level(14, theme.MUTED), anchor="b", prompt="Date · prepared by"),
        words("source", Box(616, 468, 300, 40), level(14, theme.ACCENT, bold=True, align="r"), anchor="b", prompt="Confidentiality"),
    ]  # fmt: skip


def section() -> list[Any]:
    """A quiet page between chapters: number, question, answer."""
    return [
        field(Box(0, 0, 300, 540), theme.ACCENT, "Field"),
        placeholder("Title", "title", None, Box(344, 150, 572, 120), level(36, theme.INK, bold=True, font="+mj-lt"), anchor="b", prompt="Question"),
        words("text", Box(344, 286, 572, 150), level(20, theme.INK_SOFT, after=8), prompt="Answer"),
        words("eyebrow", Box(LEFT, 150, 236, 146), level(88, theme.PAPER, bold=True), anchor="b", prompt="1"),
        *ends(source=False, left=344),
    ]  # fmt: skip


def summary() -> list[Any]:
    """The answer first, then what it rests on."""
    return [
        *common(),
        words(
            "text",
            Box(LEFT, 124, WIDE, 376),
            level(theme.BODY_SIZES[0], after=10),
            prompt="Four to six sentences",
        ),
        *ends(source=False),
    ]


def exhibit() -> list[Any]:
    """One exhibit, its takeaways beside it."""
    return [*common(), thing("exhibit", CHART), panel(TAKEAWAYS), *ends()]


def pair() -> list[Any]:
    """Two exhibits that speak to each other, each under its own sentence."""
    head = level(theme.BODY_SIZES[1], bold=True)
    one, two = ONE.rows(42, 6), TWO.rows(42, 6)
    return [*common(), words("heading", one[0], head, anchor="t"), thing("exhibit", one[1]),
            words("second heading", two[0], head, anchor="t"), thing("second", two[1]), *ends()]  # fmt: skip


def wide(kind: str | None) -> list[Any]:
    """An exhibit as wide as the page, its takeaways in a band below."""
    return [*common(), thing("exhibit", WIDE_BODY, kind), panel(BAND, insets=(16, 6, 14, 6)), *ends()]


def table() -> list[Any]:
    """A table over the whole width."""
    return wide("tbl")


def journey() -> list[Any]:
    """The stages as a table, the emotion curve under them."""
    return wide("tbl")


def roadmap() -> list[Any]:
    """Months across, initiatives down."""
    return wide("tbl")


def appendix() -> list[Any]:
    """Method, sources, provenance."""
    return [*common(), words("text", BODY, level(theme.BODY_SIZES[1], after=8)), *ends()]


LAYOUTS = {"cover": cover, "section": section, "summary": summary, "exhibit": exhibit, "pair": pair,
           "table": table, "journey": journey, "roadmap": roadmap, "appendix": appendix}  # fmt: skip
NAMES = {"cover": "Cover", "section": "Section", "summary": "Executive summary", "exhibit": "Exhibit and takeaways",
         "pair": "Two exhibits", "table": "Table", "journey": "Journey", "roadmap": "Roadmap", "appendix": "Appendix"}  # fmt: skip


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
    outline = [
        level(size, at=at, after=6, bullet=at > 1) for at, size in enumerate((16, 14, 14, 12, 12), start=1)
    ]
    fill(
        page.cSld.spTree, [title(), placeholder("Text", "body", 1, BODY, prompt="Text"), *ends(source=False)]
    )
    for shape, hint in zip(list(page.cSld.spTree)[2:], (None, None, "quarter", "quarter"), strict=True):
        if hint:
            shape[0][2][0].set("sz", hint)
    styles = el("p:txStyles", el("p:titleStyle", level(theme.TITLE_SIZES[0], bold=True, font="+mj-lt")), el("p:bodyStyle", *outline),
                el("p:otherStyle", level(14)))  # fmt: skip
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


COLOURS = {"dk1": theme.INK, "lt1": theme.PAPER, "dk2": theme.DARK, "lt2": theme.PANEL, "accent1": theme.ACCENT,
           "accent2": theme.CATEGORIES[1], "accent3": theme.CATEGORIES[2], "accent4": theme.CATEGORIES[3],
           "accent5": theme.CATEGORIES[4], "accent6": theme.CATEGORIES[5], "hlink": theme.ACCENT, "folHlink": theme.POSITIVE}  # fmt: skip
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
