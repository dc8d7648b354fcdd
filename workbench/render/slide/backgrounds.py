"""What a template draws on every slide: pictures and shapes of layout and master, and the busy part of a background picture."""

from __future__ import annotations

import io
from collections import Counter
from typing import Any

from PIL import Image, UnidentifiedImageError

from workbench.render.layout.box import EMU, Box
from workbench.render.slide.xml import qn

LOW, BEHIND = 0.55, 0.5  # of the page: what lies below bounds the body; what covers as much lies behind it
ACROSS, DOWN = 96, 54  # cells in which a picture is looked at
APART = 40  # of 255, in any channel: a cell that differs as much from the paper is drawn on
TEXTURE = 0.6  # of the low cells: where so many are drawn on, words stand on them everywhere


def obstacles(layout: Any, page: Box) -> list[Box]:
    """The boxes, in points, that words shall keep off; not what lies behind most of the page."""
    trees = [layout._element.cSld.spTree]
    if layout._element.get("showMasterSp") not in {"0", "false"}:
        trees.append(layout.slide_master._element.cSld.spTree)
    made = []
    for tree in trees:
        for place in tree.xpath("./*[not(.//p:nvPr/p:ph)]/p:spPr/a:xfrm | ./p:grpSp/p:grpSpPr/a:xfrm"):
            off, ext = place.find(qn("a:off")), place.find(qn("a:ext"))
            if off is not None and ext is not None:
                sides = (off.get("x"), off.get("y"), ext.get("cx"), ext.get("cy"))
                made.append(Box(*(int(one) / EMU for one in sides)))
    made = [box for box in made if box.overlap(page) < BEHIND * page.width * page.height]
    picture = _background(layout)
    return made + (_drawn_on(picture, page) if picture else [])


def floor_of(taken: list[Box], head: Box, page: Box) -> list[float]:
    """The upper ends of what stands low on the page under a title's width."""
    return [box.top for box in taken if box.top > page.height * LOW and box.left < head.right and head.left < box.right]


def _background(layout: Any) -> bytes | None:
    """The bytes of the picture behind a layout: its own, else the master's."""
    for part in (layout, layout.slide_master):
        if part._element.cSld.find(qn("p:bg")) is not None:
            keys = part._element.xpath("./p:cSld/p:bg//a:blip/@r:embed")
            return bytes(part.part.related_part(keys[0]).blob) if keys else None
    return None


def _drawn_on(picture: bytes, page: Box) -> list[Box]:
    """The cells of the low part of a picture, stretched over the page, that are not its paper; none of a texture."""
    try:
        with Image.open(io.BytesIO(picture)) as opened:
            small = opened.convert("RGBA").resize((ACROSS, DOWN))
    except (OSError, UnidentifiedImageError):  # a drawing, which has no pixels to look at
        return []
    raw = small.tobytes()
    pixels = [tuple(raw[at : at + 3]) if raw[at + 3] > APART else (255, 255, 255) for at in range(0, len(raw), 4)]
    paper = Counter(pixels).most_common(1)[0][0]
    busy = [any(abs(one - two) > APART for one, two in zip(pixel, paper, strict=True)) for pixel in pixels]
    first = round(DOWN * LOW)
    if sum(busy[first * ACROSS :]) > TEXTURE * (DOWN - first) * ACROSS:
        return []
    wide, tall = page.width / ACROSS, page.height / DOWN
    return [
        Box(at % ACROSS * wide, at // ACROSS * tall, wide, tall)
        for at in range(first * ACROSS, DOWN * ACROSS)
        if busy[at]
    ]
