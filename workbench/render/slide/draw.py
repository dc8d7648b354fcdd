"""Exhibits on slides: which layout a kind asks for, how it is cut into slides, how it fills its zone."""

from __future__ import annotations

from workbench.errors import RenderError
from workbench.exhibits import Exhibit
from workbench.render import kinds
from workbench.render.layout.box import Box
from workbench.render.layout.style import Style
from workbench.render.slide.frames import Zone
from workbench.render.slide.page import Page


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
    """Draw an exhibit into a zone, in the style in which its rows hold whole."""
    one = kinds.settled(exhibit)
    kinds.of(one).draw(page, one, zone.box, zone.ph, _measured(one, page.style, zone.box))


def _measured(one: Exhibit, style: Style, room: Box) -> Style:
    """The style in which rows of words are measured: the widest face that may stand in for ours in which they hold whole."""
    kind = kinds.of(one)
    if not kind.table or one.kind == "table" or style.widest == style:  # a table measures with all faces itself
        return style
    for wider in (style.widest, style.nearer):
        try:
            if kind.kept and kind.kept(one, wider, room) != kind.kept(one, style, room):
                continue
            held = kind.fits(one, wider, room) and len(kind.pages(one, wider, room)) == 1
            if held and (kind.least is None or kind.least(one, wider, room.width) <= room.height):
                return wider
        except RenderError:
            continue
    return style
