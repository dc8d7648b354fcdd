"""A title of one line leaves its second to the body: the hairline under it rises, and what begins below."""

from __future__ import annotations

from dataclasses import replace

from workbench.render import fit, theme
from workbench.render.layout.box import Box
from workbench.render.layout.style import Style
from workbench.render.slide.frames import Frame, Zone
from workbench.render.slide.page import Page

UNDER = 1.4  # points from a title to its hairline
GROW = ("exhibit", "second", "beside", "text")  # zones of the body: they take what a title leaves
HIGH, NEAR = 76.0, 8.0  # points: the top of a cover's title over a message, and what parts them
MOVE = ("heading", "second heading")


def lifted(frame: Frame, title: str, style: Style) -> Frame:
    """The frame of our template for a title: of one line, the body begins a line higher; a client's is left as it is.

    A title that fills its line is set a step smaller, so that a wider face keeps it there.
    """
    zone, size = frame.zones["title"], frame.titles[0]
    if not frame.ours or frame.role == "cover" or _lines(title, zone, frame.titles[1], style) > 1:
        return frame
    by = zone.box.height - size * fit.PITCH
    zones = {"title": replace(zone, box=replace(zone.box, height=zone.box.height - by), moved=True)}
    for name, one in frame.zones.items():
        if name in GROW + MOVE:
            zones[name] = _raised(one, by, grows=name in GROW)
    return replace(frame, zones={**frame.zones, **zones})


def over(frame: Frame, message: str) -> Frame:
    """The frame of our cover with its title above the message; a cover without one is left as it is."""
    title, below = frame.zones["title"], frame.zones.get("message")
    if not frame.ours or below is None or not message:
        return frame
    box = Box(title.box.left, HIGH, title.box.width, below.box.top - NEAR - HIGH)
    return replace(frame, zones={**frame.zones, "title": replace(title, box=box, moved=True)})


def _lines(title: str, zone: Zone, size: float, style: Style) -> int:
    return fit.count(title, zone.room.width, size, bold=True, font=style.heading)


def _raised(zone: Zone, by: float, *, grows: bool) -> Zone:
    box = zone.box
    return replace(zone, box=replace(box, top=box.top - by, height=box.height + by * grows), moved=True)


def hairline(page: Page) -> None:
    """The line under the title of our template."""
    box = page.frame.zones["title"].box
    if page.frame.ours and page.frame.role != "cover":
        line = Box(box.left, box.bottom + UNDER, box.width, 0.75)
        page.shape(line, name="Hairline", fill=theme.LINE, decorative=True)
