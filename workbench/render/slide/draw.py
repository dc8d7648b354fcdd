"""Exhibits on slides: which layout a kind asks for, how it is cut into slides, how it fills its zone."""

from __future__ import annotations

from dataclasses import replace

from workbench.errors import RenderError
from workbench.exhibits import Exhibit
from workbench.render import fit, kinds, theme
from workbench.render.layout.box import Box
from workbench.render.layout.style import Style
from workbench.render.slide.frames import Zone
from workbench.render.slide.page import Page

WIDER = (theme.WIDEST, "Arial")  # faces that stand in for ours, the widest first


def role(exhibit: Exhibit) -> str:
    """The layout that an exhibit asks for."""
    one = kinds.settled(exhibit)
    return "table" if kinds.of(one).table else "exhibit"


def pages(exhibit: Exhibit, style: Style, room: Box) -> list[Exhibit]:
    """The exhibit, cut into as many slides as it needs."""
    one = kinds.settled(exhibit)
    return kinds.of(one).pages(one, style, room) if one.rows else [one]


def fits(exhibit: Exhibit, style: Style, room: Box) -> bool:
    """Whether an exhibit that cannot be cut fits."""
    return kinds.of(exhibit).fits(kinds.settled(exhibit), style, room)


def draw(page: Page, zone: Zone, exhibit: Exhibit) -> None:
    """Draw an exhibit into a zone."""
    one, own = kinds.settled(exhibit), page.style
    page.style = _measured(one, own, zone.box)
    try:
        kinds.of(one).draw(page, one, zone.box, zone.ph)
    finally:
        page.style = own


def _measured(one: Exhibit, style: Style, room: Box) -> Style:
    """The style in which rows of words are measured: the widest face that may stand in for ours in which they hold whole."""
    kind = kinds.of(one)
    if not kind.table or not style.font.endswith(fit.SPARED):
        return style
    for font in WIDER[: 1 if one.kind == "table" else None]:  # a table spares room for the widest where it can
        wider = replace(style, font=font, body=font)
        try:
            if kind.kept and kind.kept(one, wider, room) != kind.kept(one, style, room):
                continue
            held = kind.fits(one, wider, room) and len(kind.pages(one, wider, room)) == 1
            if held and (kind.least is None or kind.least(one, wider, room.width) <= room.height):
                return wider
        except RenderError:
            continue
    return style
