"""Colours and character properties as Open XML, by the roles of the deck's theme."""

from __future__ import annotations

from typing import Any

from workbench.render import fit, theme
from workbench.render.layout.style import LANGUAGES, Style
from workbench.render.slide.xml import el, kept


@kept
def paint(style: Style, colour: str) -> Any:
    """A fill element; the theme's own colours by their role, so that a new theme recolours the slide."""
    marks = {style.accent: style.role, theme.ACCENT: style.role}
    role = (marks | {style.ink: "tx1", theme.INK: "tx1", style.paper: "bg1"}).get(colour)
    if role:
        shade = el("a:lumMod", val=style.shade * 1000) if colour in marks and style.shade < 100 else None
        return el("a:solidFill", el("a:schemeClr", shade, val=role))
    return el("a:solidFill", el("a:srgbClr", val=style.marks(colour).lstrip("#")))


def run_properties(
    style: Style,
    tag: str = "a:rPr",
    *,
    text: str = "",
    size: float | None = None,
    bold: bool | None = None,
    colour: str | None = None,
    caps: bool = False,
) -> Any:
    """Character properties; languages other than English name their East Asian and complex-script fonts too."""
    return _properties(
        style, tag, style.script(text) if text else style.language, size, bold=bold, colour=colour, caps=caps
    )


@kept
def _properties(
    style: Style, tag: str, spoken: str, size: float | None, *, bold: bool | None, colour: str | None, caps: bool
) -> Any:
    children = [paint(style, colour)] if colour else []
    children += [el("a:latin", typeface=style.face)] if style.face else []
    if spoken != "en" or style.language != "en":
        asian = (
            theme.EAST_ASIAN.get(spoken) or theme.EAST_ASIAN.get(style.language) or style.font.removesuffix(fit.SPARED)
        )
        children += [el("a:ea", typeface=asian), el("a:cs", typeface=theme.COMPLEX)]
    return el(
        tag,
        *children,
        lang=LANGUAGES.get(spoken, spoken),
        sz=None if size is None else round(size * 100),
        b=bold,
        cap="small" if caps else None,
        dirty=0 if tag == "a:rPr" else None,
    )
