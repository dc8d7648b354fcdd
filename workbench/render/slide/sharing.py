"""Two exhibits that share a slide, side by side or one over the other: whether they may, and where they stand above what follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbench.errors import RenderError
from workbench.exhibits import Exhibit
from workbench.render import fit, kinds, theme
from workbench.render.layout import grid
from workbench.render.layout.box import Box, around
from workbench.render.layout.style import Style
from workbench.render.slide import takeaways
from workbench.render.slide.frames import Frame, Zone
from workbench.render.slide.setting import font_of
from workbench.render.slide.spec import Slide

INSETS = (14.0, 5.0, 14.0, 5.0)  # of the bar of a pair, whose layout has no place for one
WIDER = {"waterfall": 0.58}  # of the width of a pair
SIDE, OVER = "pair", "stack"  # the roles of such slides: side by side, one over the other
HALF = Box(0, 0, (grid.WIDE - grid.GUTTER) / 2, 300.0)  # of a body under headings
HEAD = 34.0  # points: the heading of the lower one
COLUMNS = 4  # of a table beside something else
BELOW = 4.0  # points under the heading of the lower exhibit
LINES = 2  # of that heading


def together(one: Exhibit, other: Exhibit, language: str) -> str:
    """How two exhibits share a slide, `SIDE` or `OVER`; empty where one of them needs its own."""
    style, pair = _style(language), [kinds.settled(exhibit) for exhibit in (one, other)]
    if not all(exhibit.rows and kinds.of(exhibit).shares for exhibit in pair):
        return ""
    fits = {SIDE: _beside, OVER: _stacked}
    ways = (OVER, SIDE) if any(kinds.of(exhibit).table for exhibit in pair) else (SIDE, OVER)
    return next((way for way in ways if fits[way](pair, style)), "")


def needed(exhibit: Exhibit, language: str) -> float:
    """The height that an exhibit needs at the whole width."""
    return _least(kinds.settled(exhibit), _style(language), grid.WIDE)


def _style(language: str) -> Style:
    font = fit.spared(theme.FONT)
    return Style(language, font=font, heading=font, body=font)


def _beside(pair: Sequence[Exhibit], style: Style) -> bool:
    """Whether half the width holds each whole and in its usual size."""
    return not any(one.kind == "table" and len(one.columns) > COLUMNS for one in pair) and all(
        _least(one, style, HALF.width) <= HALF.height and kinds.of(one).fits(one, style, HALF) for one in pair
    )


def _stacked(pair: Sequence[Exhibit], style: Style) -> bool:
    """Whether one holds above the other, at the whole width."""
    lying = all(kinds.of(one).shares == "either" for one in pair)
    return lying and sum(_least(one, style, grid.WIDE) for one in pair) <= grid.BODY.height - HEAD


def _least(exhibit: Exhibit, style: Style, width: float) -> float:
    """The height that an exhibit needs; none is enough where the width does not hold its columns."""
    try:
        return kinds.least(exhibit, style, width)
    except RenderError:
        return float("inf")


def placed(slide: Slide, one: Frame, style: Style) -> tuple[Frame, takeaways.Words | None]:
    """The frame with the zones of both above a bar of what follows, and that bar; none where they leave no room for it.

    Raises `RenderError` where one does not hold over the other.
    """
    if slide.role == OVER:
        return _over(slide, one, style)
    one = _closer(slide, _widened(slide, one), style)
    zones = {name: one.zones[name] for name in ("exhibit", "second")}
    bar = _bar(slide, Zone(around([zone.box for zone in zones.values()]), insets=INSETS), style)
    if bar is None:
        return one, None
    less = bar.zone.box.height + grid.GAP
    upper = {
        name: replace(zone, box=replace(zone.box, height=zone.box.height - less), moved=True)
        for name, zone in zones.items()
    }
    if all(_holds(exhibit, zone.box, style) for exhibit, zone in zip(slide.exhibits, upper.values(), strict=True)):
        return replace(one, zones={**one.zones, **upper}), bar
    return one, None


def _widened(slide: Slide, one: Frame) -> Frame:
    """The frame of a pair with more of the width for the kind whose columns stand side by side."""
    share = WIDER.get(slide.exhibits[0].kind)
    if share is None or slide.exhibits[1].kind in WIDER:
        return one
    left, right = one.zones["exhibit"].box, one.zones["second"].box
    gap, both = right.left - left.right, left.width + right.width
    made = dict(one.zones)
    for name in ("heading", "exhibit"):
        made[name] = Zone(replace(made[name].box, width=share * both), insets=made[name].insets)
    for name in ("second heading", "second"):
        start = left.left + share * both + gap
        made[name] = Zone(replace(made[name].box, left=start, width=right.right - start), insets=made[name].insets)
    return replace(one, zones=made)


def _closer(slide: Slide, one: Frame, style: Style) -> Frame:
    """The frame with as much room over both exhibits as the taller heading takes."""
    zones = [one.zones[name] for name in ("heading", "second heading")]
    size, tall = theme.BODY_SIZES[1], zones[0].box.height
    lines = max(
        fit.count(words, zone.room.width, size, bold=True, font=font_of(zone, style)) if words else 0
        for words, zone in zip(slide.headings, zones, strict=True)
    )
    less = tall - lines * size * fit.PITCH
    if less <= 0:
        return one
    made = {
        name: Zone(replace(zone.box, height=zone.box.height - less), zone.ph, zone.insets, moved=True, size=zone.size)
        for name, zone in zip(("heading", "second heading"), zones, strict=True)
    }
    for name in ("exhibit", "second"):
        box = one.zones[name].box
        made[name] = replace(
            one.zones[name], box=replace(box, top=box.top - less, height=box.height + less), moved=True
        )
    return replace(one, zones={**one.zones, **made})


def _over(slide: Slide, one: Frame, style: Style) -> tuple[Frame, takeaways.Words | None]:
    """Each with its share of the height, the lower one under its heading."""
    zones = {name: zone for name, zone in one.zones.items() if name not in {"takeaways", "beside"}}
    whole = around([one.zones[name].box for name in ("exhibit", "takeaways") if name in one.zones])
    given = one.zones.get("takeaways", Zone(whole, insets=INSETS))
    bar = _bar(slide, replace(given, box=whole), style)
    for found in (bar, None):
        body = whole if found is None else whole.rows(whole.height - found.zone.box.height - grid.GAP)[0]
        boxes = _divided(slide, body, style)
        if boxes:
            made = {name: Zone(box) for name, box in zip(("exhibit", "second heading", "second"), boxes, strict=True)}
            return replace(one, zones={**zones, **made}), found
    raise RenderError(f"{slide.name}: one exhibit over the other needs more room")


def _divided(slide: Slide, body: Box, style: Style) -> tuple[Box, Box, Box] | None:
    """The rooms of the upper exhibit, the lower one's heading and the lower one; None where they do not hold."""
    size, font = theme.BODY_SIZES[1], font_of(Zone(body), style)
    lines = min(fit.count(slide.headings[1], body.width, size, bold=True, font=font), LINES)
    head = lines * size * fit.PITCH + BELOW
    talls = [kinds.least(one, style, body.width) for one in map(kinds.settled, slide.exhibits)]
    room = body.height - head - grid.GAP
    if sum(talls) > room:
        return None
    first = talls[0] * room / sum(talls)
    upper = Box(body.left, body.top, body.width, first)
    heading = Box(body.left, upper.bottom + grid.GAP, body.width, head)
    return upper, heading, Box(body.left, heading.bottom, body.width, room - first)


def _bar(slide: Slide, whole: Zone, style: Style) -> takeaways.Words | None:
    """The bar at the foot of a zone; none where nothing follows or it takes too much."""
    if not slide.takeaways:
        return None
    try:
        return takeaways.at_foot(slide, whole, slide.takeaways, style)
    except RenderError:
        return None


def _holds(exhibit: Exhibit, box: Box, style: Style) -> bool:
    one = kinds.settled(exhibit)
    kind = kinds.of(one)
    return (
        kind.fits(one, style, box)
        and len(kind.pages(one, style, box)) == 1
        and kinds.least(one, style, box.width) <= box.height
    )
