"""Exhibits on slides: which layout a kind asks for, how it is cut into slides, how it fills its zone."""

from __future__ import annotations

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
    """Draw an exhibit into a zone."""
    one = kinds.settled(exhibit)
    kinds.of(one).draw(page, one, zone.box, zone.ph)
