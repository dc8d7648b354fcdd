"""Reads a template's theme, and gives ours the client's accent."""

from __future__ import annotations

import colorsys
from collections.abc import Mapping
from typing import Any

from lxml import etree

from workbench.render import fit, theme
from workbench.render.layout.style import Style
from workbench.render.slide.xml import qn, written

ACCENTS = tuple(f"accent{at}" for at in range(1, 7))
PARSER = etree.XMLParser(resolve_entities=False, no_network=True)


def restyled(deck: Any, *, language: str, accent: str | None) -> Style:
    """The style that a deck's theme gives; with an accent, the theme takes it first, as dark as text on paper needs it.

    Marks wear the first accent of the theme that cannot be taken for what falls short, the house's where there is none.
    """
    master = deck.slide_masters[0]
    part = next(rel.target_part for rel in master.part.rels.values() if rel.reltype.endswith("/theme"))
    root = etree.fromstring(part.blob, PARSER)
    colours = {name: _colour(root, name) for name in (*ACCENTS, "dk1", "lt1")}
    paper = colours["lt1"] or theme.PAPER
    # On light paper figures also stand in the panel, which is a little darker.
    ground = theme.PANEL if theme.contrast(paper, theme.INK) > theme.contrast(paper, theme.PAPER) else paper
    if accent:
        colours = {"accent1": theme.text_colour(accent.upper(), ground), "dk1": colours["dk1"]}
        _set_accent(root, colours["accent1"] or accent)
        part._blob = written(root)
    role, (seen, shade) = mark(colours, ground)
    fonts = {kind: _font(root, kind) for kind in ("minorFont", "majorFont")}
    body = _named(master, "p:bodyStyle", fonts)
    return Style(
        language=language,
        accent=seen,
        role=role,
        shade=shade,
        ink=colours["dk1"] or theme.INK,
        paper=paper,
        font=fit.spared(body),
        heading=fit.spared(_named(master, "p:titleStyle", fonts)),
        body=fit.spared(body),
        face=body if body != fonts["minorFont"] else "",
    )


def mark(colours: Mapping[str, str | None], ground: str) -> tuple[str, tuple[str, int]]:
    """The role in the theme of the colour that marks wear, and that colour as seen with its shade; its own has no role."""
    known = [(name, darkened(colour, ground)) for name in ACCENTS if (colour := colours.get(name))]
    apart = (
        one for at, one in enumerate(known) if not theme.is_orange(one[1][0]) and not (at and theme.is_grey(one[1][0]))
    )
    return next(apart, ("", (theme.ACCENT, 100)))


def darkened(colour: str, paper: str) -> tuple[str, int]:
    """A colour with the share of its lightness (per cent) at which it reads on paper, as `a:lumMod` darkens it."""
    hue, light, saturation = theme.hls(colour)
    for shade in range(100, 0, -5):
        parts = colorsys.hls_to_rgb(hue, light * shade / 100, saturation)
        seen = "#" + "".join(f"{round(part * 255):02X}" for part in parts)
        if theme.contrast(seen, paper) >= 4.5:
            return (seen if shade < 100 else colour), shade
    return theme.INK, 5


def _named(master: Any, style: str, fonts: dict[str, str]) -> str:
    """The font of a text style, theme references resolved."""
    found = master._element.xpath(f"./p:txStyles/{style}/a:lvl1pPr/a:defRPr/a:latin/@typeface")
    name = found[0] if found else ""
    if not name or name.startswith("+"):
        return fonts["majorFont" if name.startswith("+mj") or (not name and style == "p:titleStyle") else "minorFont"]
    return str(name)


def _colour(root: Any, name: str) -> str | None:
    found = root.find(f".//{qn('a:clrScheme')}/{qn('a:' + name)}")
    if found is None or len(found) == 0:
        return None
    value = found[0].get("lastClr") or found[0].get("val")
    return f"#{value.upper()}" if value and len(value) == 6 else None


def title_contrast(layout: Any) -> float:
    """The contrast of a layout's title on its background; 21 where the layout does not say both as plain colours."""
    master = layout.slide_master
    part = next(rel.target_part for rel in master.part.rels.values() if rel.reltype.endswith("/theme"))
    root = etree.fromstring(part.blob, PARSER)
    paper = layout._element.xpath("./p:cSld/p:bg/p:bgPr/a:solidFill/*")
    ink = layout._element.xpath(
        "./p:cSld/p:spTree/p:sp[p:nvSpPr/p:nvPr/p:ph[@type='title' or @type='ctrTitle']]/p:txBody/a:lstStyle/a:lvl1pPr/a:defRPr/a:solidFill/*"
    )
    colours = [_plain(found[0], root) if found else None for found in (paper, ink)]
    return theme.contrast(colours[0], colours[1]) if colours[0] and colours[1] else 21.0


def _plain(element: Any, root: Any) -> str | None:
    """A colour as `#RRGGBB` where it is given plainly or by its role in the theme."""
    value = element.get("val")
    if element.tag == qn("a:srgbClr"):
        return f"#{value.upper()}"
    roles = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
    return _colour(root, roles.get(value, value)) if element.tag == qn("a:schemeClr") and len(element) == 0 else None


def _set_accent(root: Any, accent: str) -> None:
    for name in ("accent1", "hlink"):
        found = root.find(f".//{qn('a:clrScheme')}/{qn('a:' + name)}")
        found[0].set("val", accent.lstrip("#").upper())


def _font(root: Any, name: str) -> str:
    found = root.find(f".//{qn('a:fontScheme')}/{qn('a:' + name)}/{qn('a:latin')}")
    return (found.get("typeface") if found is not None else "") or theme.FONT
