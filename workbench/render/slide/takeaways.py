"""What follows from an exhibit: the so-what bar over the whole width, and what to see beside the exhibit."""

from __future__ import annotations

from dataclasses import dataclass, replace

from workbench.errors import RenderError
from workbench.render import fit, kinds, theme
from workbench.render.layout import grid
from workbench.render.layout.box import Box, around
from workbench.render.layout.style import Style
from workbench.render.layout.text import Paragraph, Run, emphasised
from workbench.render.slide.frames import Frame, Zone
from workbench.render.slide.page import Page
from workbench.render.slide.setting import SHORT, brief, font_of, names_in
from workbench.render.slide.spec import Slide

AFTER, CLOSE = 0.8, 0.1  # of the size, below a paragraph: beside an exhibit, in the bar
HALF = 0.5  # of the room: the bar takes no more
LINES = 3  # of the bar: where takeaways make more, the first stands in it, the others beside the exhibit
AIR = 0.5  # lines: what the space between takeaways takes
GUTTER = 18.0  # points between an exhibit and the words beside it


@dataclass(frozen=True)
class Words:
    """Texts that fit their zone at a size."""

    zone: Zone
    texts: tuple[str, ...]
    size: float


@dataclass(frozen=True)
class Places:
    """Where a slide's exhibit stands, its bar, and the words beside it."""

    exhibit: Zone
    bar: Words | None = None
    beside: Words | None = None


def places(slide: Slide, frame: Frame, style: Style) -> Places:
    """The exhibit's zone and the takeaways'; the exhibit has all of the body where there are none.

    Raises `RenderError` where they do not fit at the smallest size; in a tight style they are cut.
    """
    zone, bar = frame.zones["exhibit"], frame.zones.get("takeaways")
    if bar is None:
        return Places(zone)
    whole = around([zone.box, bar.box])
    if not slide.takeaways:
        return Places(replace(zone, box=whole, moved=True))
    side, below = _shared(slide, frame, style)
    gap = bar.box.top - zone.box.bottom
    found = at_foot(slide, replace(bar, box=whole), below, style)
    upper = whole.rows(whole.height - found.zone.box.height - gap)[0]
    if not side:
        return Places(replace(zone, box=upper, moved=True), found)
    beside = frame.zones["beside"]
    left = replace(
        zone, box=Box(upper.left, upper.top, beside.box.left - GUTTER - upper.left, upper.height), moved=True
    )
    column = replace(beside, box=replace(beside.box, top=upper.top, height=upper.height), moved=True)
    return Places(left, found, _fitted(slide, column, side, theme.BODY_SIZES, style, after=AFTER))


def _shared(slide: Slide, frame: Frame, style: Style) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The takeaways beside the exhibit, and those in the bar: all of them where they make a few lines."""
    zone, size = frame.zones["takeaways"], theme.BODY_SIZES[1]
    lines = sum(
        fit.count(text, zone.room.width, size, bold=True, font=font_of(zone, style)) for text in slide.takeaways
    )
    narrow = slide.exhibits and not kinds.of(kinds.settled(slide.exhibits[0])).wide
    if "beside" in frame.zones and narrow and lines > LINES:
        return slide.takeaways[1:], slide.takeaways[:1]
    return (), slide.takeaways


def at_foot(slide: Slide, zone: Zone, texts: tuple[str, ...], style: Style) -> Words:
    """The bar at the foot of a zone, as tall as its words."""
    _, top, _, bottom = zone.insets
    most = zone.box.height * HALF
    room = replace(zone, box=replace(zone.box, top=zone.box.bottom - most, height=most))
    found = _fitted(slide, room, texts, theme.BODY_SIZES, style, after=CLOSE, lines=LINES)
    need = _height(found.texts, zone, found.size, style, CLOSE) + top + bottom
    tall = max(need, grid.BAR)
    box = Box(zone.box.left, zone.box.bottom - tall, zone.box.width, tall)
    return replace(found, zone=replace(zone, box=box, moved=True))


def _fitted(
    slide: Slide,
    zone: Zone,
    texts: tuple[str, ...],
    sizes: tuple[float, ...],
    style: Style,
    *,
    after: float,
    lines: int = 0,
) -> Words:
    """The texts with the size at which they fit, in as many lines as wished where a smaller size gives that.

    In a tight style those that do, long names and the last cut.
    """
    room, font = (zone.room.width, zone.room.height), font_of(zone, style)
    ways: list[tuple[str, ...]] = [texts]
    if style.tight:
        named = tuple(brief(text, names_in(slide), SHORT[1]) for text in texts)
        ways += [named[:count] for count in range(len(named), 0, -1)]
        most = max(int(room[1] // (theme.MINIMUM * fit.PITCH)), 1)
        ways.append((fit.shortened(named[0], room[0], theme.MINIMUM, most=most, bold=True, font=font),))
    for way in ways:
        if lines and (
            size := fit.step(
                way,
                (room[0], min(room[1], (lines + AIR) * sizes[0] * fit.PITCH)),
                sizes,
                bold=True,
                font=font,
                after=after,
            )
        ):
            return Words(zone, way, size)
        if (size := fit.step(way, room, sizes, bold=True, font=font, after=after)) is not None:
            return Words(zone, way, size)
    raise RenderError(
        f"{slide.name}: its takeaways do not fit at {theme.MINIMUM:.0f} pt; shorten them or leave one out"
    )


def _height(texts: tuple[str, ...], zone: Zone, size: float, style: Style, after: float) -> float:
    return fit.height(texts, zone.room.width, size, bold=True, font=font_of(zone, style), after=after * size)


def draw(page: Page, found: Places) -> None:
    """The words beside the exhibit behind a thin line, and the bar."""
    if found.beside:
        box = found.beside.zone.box
        page.shape(Box(box.left - GUTTER / 2, box.top, 0.75, box.height), name="Line", fill=theme.LINE, decorative=True)
        page.text(
            found.beside.zone, _paragraphs(found.beside, AFTER), name="Beside", size=found.beside.size, anchor="t"
        )
    if found.bar:
        page.text(
            found.bar.zone,
            _paragraphs(found.bar, CLOSE),
            name="Takeaways",
            size=found.bar.size,
            anchor="ctr",
            fill=theme.PANEL,
            shrinks=True,
        )


def asked(page: Page, slide: Slide, zone: Zone) -> Box:
    """What is asked, in a bar of the accent at the foot of a summary's zone; returns the room above it."""
    words = at_foot(slide, zone, slide.takeaways, page.style)
    runs = [Paragraph((Run(text, bold=True, colour=theme.PAPER),), after=CLOSE * words.size) for text in words.texts]
    page.text(words.zone, runs, name="Takeaways", size=words.size, anchor="ctr", fill=theme.ACCENT, shrinks=True)
    return zone.box.rows(zone.box.height - words.zone.box.height - grid.GAP)[0]


def _paragraphs(words: Words, after: float) -> list[Paragraph]:
    last = len(words.texts) - 1
    return [
        emphasised(text, colour=theme.ACCENT, after=after * words.size if at < last else 0)
        for at, text in enumerate(words.texts)
    ]
