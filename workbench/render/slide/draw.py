"""Every exhibit kind as native objects: which layout it takes, how it is cut into slides, how it is drawn."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from workbench.estimate import Estimate
from workbench.exhibits import Exhibit
from workbench.render import fit, theme
from workbench.render.slide import (
    bars,
    bubbles,
    cards,
    columns,
    data,
    gantt,
    grids,
    journey,
    lines,
)
from workbench.render.slide.box import Box
from workbench.render.slide.chartxml import Chart
from workbench.render.slide.frames import Zone
from workbench.render.slide.page import Page
from workbench.render.slide.style import Style
from workbench.render.slide.text import plain
from workbench.render.words import word

CHARTS: dict[str, Callable[[Exhibit, Style, Box], Chart]] = {
    "bar": bars.bar,
    "stacked": bars.stacked,
    "likert": bars.likert,
    "line": lines.line,
    "slope": lines.slope,
    "radar": lines.radar,
    "matrix": bubbles.matrix,
    "combo": columns.combo,
    "waterfall": columns.waterfall,
    "tornado": columns.tornado,
}
ROLES = {"table": "table", "scorecard": "table", "journey": "journey", "gantt": "roadmap"}


def _heat_pages(exhibit: Exhibit, style: Style, box: Box) -> list[Exhibit]:
    return grids.heat_pages(exhibit, style, box.rows(box.height - LEGEND)[0])


PAGES: dict[str, Callable[[Exhibit, Style, Box], list[Exhibit]]] = {
    "table": grids.table_pages,
    "heatmap": _heat_pages,
    "journey": journey.pages,
    "gantt": gantt.pages,
    "scorecard": cards.pages,
    **dict.fromkeys(("bar", "stacked", "likert", "tornado"), bars.pages),
}
CAPTION, LEGEND = 20.0, 26.0  # points above a chart, below a heat map
BROAD = 300.0  # points: a matrix narrower than this is a strip
KEY_GAP = 3.0  # points after a line of a matrix's key


def role(exhibit: Exhibit) -> str:
    """The layout that an exhibit asks for; a heat map of many columns needs the whole width."""
    if exhibit.kind == "heatmap" and len(data.distinct(exhibit.column("column"))) > 8:
        return "table"
    return ROLES.get(exhibit.kind, "exhibit")


def pages(exhibit: Exhibit, style: Style, room: Box) -> list[Exhibit]:
    """The exhibit, cut into as many slides as it needs."""
    return PAGES[exhibit.kind](exhibit, style, room) if exhibit.kind in PAGES and exhibit.rows else [exhibit]


def fits(exhibit: Exhibit, style: Style, room: Box) -> bool:
    """Whether an exhibit that cannot be cut fits; charts fit any room, but a matrix beside its key needs a width."""
    if exhibit.kind == "matrix":
        _, key, rest = _beside(exhibit, style, room)
        return not key or rest.width >= BROAD
    return (
        exhibit.kind != "heatmap"
        or grids.heat_size(exhibit, style, room.rows(room.height - LEGEND)[0]) is not None
    )


def draw(page: Page, zone: Zone, exhibit: Exhibit) -> None:
    """Draw an exhibit into a zone."""
    name = f"exhibit:{exhibit.id}"
    if exhibit.kind in CHARTS:
        room = _captioned(page, exhibit, zone.box)
        if exhibit.kind == "matrix":
            exhibit, room = _keyed(page, exhibit, room)
        page.chart(
            CHARTS[exhibit.kind](exhibit, page.style, room), room, name=name, alt=exhibit.alt, ph=zone.ph
        )
    elif exhibit.kind == "table":
        table, box = grids.table(exhibit, page.style, zone.box)
        page.table(table, box, name=name, alt=exhibit.alt, ph=zone.ph)
    elif exhibit.kind == "heatmap":
        _heatmap(page, zone, exhibit, name)
    elif exhibit.kind == "scorecard":
        cards.draw(page, exhibit, zone.box)
    else:
        {"journey": partial(journey.draw), "gantt": partial(gantt.draw)}[exhibit.kind](
            page, exhibit, zone.box, zone.ph
        )


def _captioned(page: Page, exhibit: Exhibit, box: Box) -> Box:
    """Say what is measured above a chart whose axis does not, and give the rest of the box to the chart."""
    parts = [exhibit.labels.get("value", ""), exhibit.unit if data.is_money(exhibit.unit) else ""]
    if exhibit.kind == "radar":
        parts.append(_rings(exhibit, page.style))
    caption = ", ".join(part for part in parts if part)
    if not caption:
        return box
    above, rest = box.rows(CAPTION)
    page.shape(
        above,
        name=f"caption:{exhibit.id}",
        paragraphs=[plain(caption, colour=theme.MUTED)],
        size=theme.MINIMUM,
        anchor="t",
    )
    return rest


def _rings(exhibit: Exhibit, style: Style) -> str:
    """What the rings of a radar stand for, in the deck's language."""
    (low, high), step = lines.rings(exhibit)
    ends = {"low": low, "high": high, "step": step}
    said = {
        name: Estimate(end, unit="count" if float(end).is_integer() else "score")
        for name, end in ends.items()
    }
    return word("rings", style.language, **said)


def _keyed(page: Page, exhibit: Exhibit, room: Box) -> tuple[Exhibit, Box]:
    """A matrix whose labels would crowd, with letters in place of labels and the key to its right."""
    lettered, key, rest = _beside(exhibit, page.style, room)
    tall = (fit.PITCH * theme.MINIMUM + KEY_GAP) * len(key)
    if not key or rest.width < 0.5 * room.width or tall > room.height:
        return exhibit, room
    page.shape(
        Box(rest.right + 12, room.top + 4, room.right - rest.right - 12, tall),
        name=f"key:{exhibit.id}",
        paragraphs=[plain(line, colour=theme.INK_SOFT, after=KEY_GAP) for line in key],
        size=theme.MINIMUM,
        anchor="t",
    )
    return lettered, rest


def _beside(exhibit: Exhibit, style: Style, room: Box) -> tuple[Exhibit, tuple[str, ...], Box]:
    """A matrix with letters where its labels would crowd, the lines of its key, and the room left of the key."""
    lettered, key = bubbles.keyed(exhibit, style, room)
    wide = max((fit.width(line, theme.MINIMUM, font=style.font) for line in key), default=-20.0) + 20
    return lettered, key, Box(room.left, room.top, room.width - wide, room.height)


def _heatmap(page: Page, zone: Zone, exhibit: Exhibit, name: str) -> None:
    room, _ = zone.box.rows(zone.box.height - LEGEND)
    table, box = grids.heatmap(exhibit, page.style, room)
    page.table(table, box, name=name, alt=exhibit.alt, ph=zone.ph)
    low, high, words = grids.legend_text(exhibit, page.style)
    top = min(box.bottom + 10, zone.box.bottom - 16)
    ramp = Box(min(box.right, zone.box.right) - 190, top, 110, 12)
    _word(page, Box(ramp.left - 62, top - 2, 58, 16), "low", low, align="r")
    page.ramp(ramp, theme.heat_stops(exhibit.polarity), name="legend:ramp")
    _word(page, Box(ramp.right + 4, top - 2, 76, 16), "high", high)
    room = Box(zone.box.left, top - 2, ramp.left - 66 - zone.box.left, 16)
    if words and room.width > 60:
        _word(page, room, "words", fit.shortened(words, room.width, theme.MINIMUM, font=page.style.font))


def _word(page: Page, box: Box, name: str, words: str, *, align: str = "l") -> None:
    page.shape(
        box,
        name=f"legend:{name}",
        paragraphs=[plain(words, align=align, colour=theme.INK_SOFT)],
        size=theme.MINIMUM,
    )
