"""Reads a template's theme, and gives ours the client's accent."""

from __future__ import annotations

from typing import Any

from lxml import etree

from workbench.render import theme
from workbench.render.slide.style import Style
from workbench.render.slide.xml import qn

PARSER = etree.XMLParser(resolve_entities=False, no_network=True)


def restyled(deck: Any, *, language: str, accent: str | None) -> Style:
    """The style that a deck's theme gives; with an accent, the theme takes it first."""
    parts = [
        rel.target_part for rel in deck.slide_masters[0].part.rels.values() if rel.reltype.endswith("/theme")
    ]
    root = etree.fromstring(parts[0].blob, PARSER)
    colours = {name: _colour(root, name) for name in ("accent1", "dk1", "lt1")}
    if accent:
        colours["accent1"] = accent.upper()
        _set_accent(root, accent)
        parts[0]._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return Style(
        language=language,
        accent=colours["accent1"] or theme.ACCENT,
        ink=colours["dk1"] or theme.INK,
        paper=colours["lt1"] or theme.PAPER,
        font=_font(root, "minorFont"),
        heading=_font(root, "majorFont"),
    )


def _colour(root: Any, name: str) -> str | None:
    found = root.find(f".//{qn('a:clrScheme')}/{qn('a:' + name)}")
    if found is None or len(found) == 0:
        return None
    value = found[0].get("lastClr") or found[0].get("val")
    return f"#{value.upper()}" if value and len(value) == 6 else None


def _set_accent(root: Any, accent: str) -> None:
    for name in ("accent1", "hlink"):
        found = root.find(f".//{qn('a:clrScheme')}/{qn('a:' + name)}")
        found[0].set("val", accent.lstrip("#").upper())


def _font(root: Any, name: str) -> str:
    found = root.find(f".//{qn('a:fontScheme')}/{qn('a:' + name)}/{qn('a:latin')}")
    return (found.get("typeface") if found is not None else "") or theme.FONT
