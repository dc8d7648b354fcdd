"""Which layout of a template plays which role, and where its zones are: our tag first, then signature, then name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from workbench.render import theme
from workbench.render.layout import grid
from workbench.render.layout.box import EMU, Box, around
from workbench.render.slide.backgrounds import floor_of, obstacles
from workbench.render.slide.themes import title_contrast
from workbench.render.slide.xml import qn

ROLES = ("cover", "summary", "exhibit", "pair", "table", "appendix")
TAG = re.compile(r"\[cx:(\w+)\]")
ROOMY = 640.0  # points: a body at least as wide has room for words beside an exhibit
TITLE, LINE = 66.0, 20.0  # points: two lines of a title and its insets; the least that holds one
INSETS = (7.2, 3.6, 7.2, 3.6)  # what PowerPoint assumes

# Our own placeholders by index; scripts/make_deck_template.py writes them.
OURS = {
    0: "title",
    1: "subtitle",
    21: "eyebrow",
    13: "exhibit",
    15: "second",
    14: "takeaways",
    23: "beside",
    24: "asked",
    25: "message",
    17: "heading",
    18: "second heading",
    16: "text",
    20: "source",
    22: "details",
    11: "footer",
    12: "number",
}

# The layout types of Open XML that can play a role, best first; PowerPoint writes them in every language.
TYPES = {
    "cover": ("title",),
    "exhibit": ("twoObj", "obj", "titleOnly"),
    "pair": ("twoObj", "obj", "titleOnly"),
    "summary": ("obj", "tx", "titleOnly"),
}
# Where a master says how a placeholder of a type is set; all others are body text.
STYLES = dict.fromkeys(("title", "ctrTitle"), "p:titleStyle") | dict.fromkeys(("ftr", "sldNum", "dt"), "p:otherStyle")
WIDE = ("obj", "titleOnly", "tx", "twoObj")
NAMES = {
    "cover": "title slide|cover|titre$|diapositive de titre|タイトル スライド|标题幻灯片|slajd tytu|titelfolie|portada"
}


@dataclass(frozen=True)
class Zone:
    """A place on a slide; `ph` are type and index of the placeholder that it is, None for a free text box."""

    box: Box
    ph: tuple[str | None, int] | None = None
    insets: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    moved: bool = False  # the placeholder gets a place of its own on the slide
    size: float | None = None  # of its text in points, where the template says it

    @property
    def room(self) -> Box:
        """What is left for text inside the insets."""
        left, top, right, bottom = self.insets
        return self.box.inset(left, top, right, bottom)


@dataclass(frozen=True)
class Frame:
    """One role in one template: the layout and the zones that it offers."""

    role: str
    layout: Any
    zones: Mapping[str, Zone]
    ours: bool
    titles: tuple[float, ...] = theme.TITLE_SIZES
    found: str = "tag"


@dataclass(frozen=True)
class Found:
    """A placeholder as a layout has it."""

    kind: str
    index: int
    box: Box
    insets: tuple[float, float, float, float]
    size: float | None
    vertical: bool


def frames(deck: Any) -> dict[str, Frame]:
    """A frame for every role; a role that no layout can play is laid out freely on the emptiest layout."""
    layouts = [(layout, placeholders(layout)) for master in deck.slide_masters for layout in master.slide_layouts]
    page = Box(0, 0, deck.slide_width / EMU, deck.slide_height / EMU)
    tagged = {match[1]: (layout, found) for layout, found in layouts if (match := TAG.search(layout.name))}
    made = {}
    for role in ROLES:
        if role in tagged:
            made[role] = _ours(role, *tagged[role])
        else:
            made[role] = _theirs(role, layouts, page)
    return made


def _ours(role: str, layout: Any, found: list[Found]) -> Frame:
    zones = {OURS[one.index]: _zone(one) for one in found if one.index in OURS}
    return Frame(role, layout, zones, ours=True)


def placeholders(layout: Any) -> list[Found]:
    """The placeholders of a layout, with the place, insets and type size that they inherit from the master."""
    return [one for shape in layout.placeholders if (one := _found(shape, layout)) is not None]


def _found(shape: Any, layout: Any) -> Found | None:
    ph = shape._element.ph
    kind, index = ph.get("type") or "", int(ph.get("idx") or 0)
    base = _base(kind, layout.slide_master)
    left, top, width, height = (getattr(shape, side) for side in ("left", "top", "width", "height"))
    if left is None or width is None:
        return None
    vertical = (ph.get("orient") == "vert") or any(
        (body.get("vert") or "horz") not in {"horz"} for body in _bodies(shape, base)
    )
    box = Box(left / EMU, top / EMU, width / EMU, height / EMU)
    return Found(kind, index, box, _insets(shape, base), _size(shape, base, kind, layout), vertical)


def _base(kind: str, master: Any) -> Any:
    wanted = {"ctrTitle": "title", "subTitle": "body", "": "body"}.get(kind, kind)
    return next((shape for shape in master.placeholders if (shape._element.ph.get("type") or "body") == wanted), None)


def _bodies(shape: Any, base: Any) -> Iterable[Any]:
    for one in (shape, base):
        body = None if one is None else one._element.find(qn("p:txBody"))
        if body is not None:
            yield body.find(qn("a:bodyPr"))


def _insets(shape: Any, base: Any) -> tuple[float, float, float, float]:
    sides = list(INSETS)
    for at, name in enumerate(("lIns", "tIns", "rIns", "bIns")):
        for body in _bodies(shape, base):
            if body.get(name) is not None:
                sides[at] = int(body.get(name)) / EMU
                break
    return (sides[0], sides[1], sides[2], sides[3])


def _size(shape: Any, base: Any, kind: str, layout: Any) -> float | None:
    style = STYLES.get(kind, "p:bodyStyle")
    path = "./p:txBody/a:lstStyle/a:lvl1pPr/a:defRPr/@sz"
    for one in (shape, base):
        if one is not None and (sizes := one._element.xpath(path)):
            return int(sizes[0]) / 100
    sizes = layout.slide_master._element.xpath(f"./p:txStyles/{style}/a:lvl1pPr/a:defRPr/@sz")
    return int(sizes[0]) / 100 if sizes else None


def _theirs(role: str, layouts: list[tuple[Any, list[Found]]], page: Box) -> Frame:
    layout, found, how = _choice(role, layouts)
    title = next((one for one in found if one.kind in {"title", "ctrTitle"} and not one.vertical), None)
    taken = obstacles(layout, page)
    zones = _opening(title, found, page) if role == "cover" else _content(role, title, found, page, taken)
    return Frame(role, layout, zones, ours=False, titles=_titles(title), found=how)


def _choice(role: str, layouts: list[tuple[Any, list[Found]]]) -> tuple[Any, list[Found], str]:
    for kind in TYPES.get(role, WIDE):
        for layout, found in layouts:
            if layout._element.get("type") == kind and _serves(role, kind, found):
                return layout, found, "type"
    for layout, found in layouts:
        if _signature(role, found):
            return layout, found, "signature"
    named = [pair for pair in layouts if role in NAMES and re.search(NAMES[role], pair[0].name, re.IGNORECASE)]
    if named:  # several colours of one page: the first whose title reads
        best = max(named, key=lambda pair: min(title_contrast(pair[0]), 3.0))
        return *best, "name"
    return *min(layouts, key=lambda pair: len(pair[1])), "none"


def _serves(role: str, kind: str, found: list[Found]) -> bool:
    return any(one.kind in {"title", "ctrTitle"} for one in found) and (
        role == "cover" or kind == "titleOnly" or bool(_contents(found))
    )


def _signature(role: str, found: list[Found]) -> bool:
    kinds = [one.kind for one in found]
    if role == "cover":
        return "ctrTitle" in kinds
    return "title" in kinds and bool(_contents(found)) and not any(one.kind == "pic" for one in found)


def _contents(found: list[Found]) -> list[Found]:
    return [one for one in found if one.kind in {"", "body", "chart", "tbl", "obj"} and not one.vertical]


def _titles(title: Found | None) -> tuple[float, ...]:
    largest = min((title.size if title and title.size else 28.0), 32.0)
    return tuple(size for size in (32.0, 28.0, 26.0, 24.0, 22.0, 20.0, 18.0) if size <= max(largest, 18.0))


def _opening(title: Found | None, found: list[Found], page: Box) -> dict[str, Zone]:
    """The cover: title and the text that the layout has; without one a box below the title."""
    margin = page.width * 0.06
    texts = [one for one in found if one.kind in {"subTitle", "body", ""} and _inside(one.box, page)]
    zones = {
        "title": _titled(title, page)
        if title
        else Zone(Box(margin, page.height * 0.3, page.width - 2 * margin, page.height * 0.2))
    }
    if texts:
        return zones | {"subtitle": _with_date(_zone(texts[0]), found)}
    box = zones["title"].box
    below = min(box.bottom + 12, page.height * 0.7)
    return zones | {
        "subtitle": Zone(Box(box.left, below, box.width, page.height * 0.94 - below), insets=zones["title"].insets)
    }


def _with_date(zone: Zone, found: list[Found]) -> Zone:
    """The text's zone with that of a date right under it, because the text says the date."""
    for one in found:
        if (
            one.kind == "dt"
            and abs(one.box.top - zone.box.bottom) < 12
            and one.box.left < zone.box.right
            and zone.box.left < one.box.right
        ):
            return replace(zone, box=replace(zone.box, height=one.box.bottom - zone.box.top), moved=True)
    return zone


def _content(role: str, title: Found | None, found: list[Found], page: Box, taken: list[Box]) -> dict[str, Zone]:
    """A content slide: title, the body zone cut into the role's parts, a source line taken from its foot.

    Where the template has no place for them the tracker stands above the title, footer and number at the foot.
    """
    contents = [one for one in _contents(found) if _inside(one.box, page)]
    margin = page.width * 0.05
    zones = {
        "title": _titled(title, page)
        if title
        else Zone(Box(margin, page.height * 0.05, page.width - 2 * margin, TITLE))
    }
    head = zones["title"].box
    ends = _ends(found, page)
    own = {
        name: zone for name, zone in _own_ends(head, page).items() if name not in ends and not _covered(zone.box, taken)
    }
    low = [zone.box.top for zone in (ends | own).values() if zone.box.top > page.height * 0.8]
    low += floor_of(taken, head, page)
    floor = min([page.height - 14, *low])
    if contents:
        body = around([one.box for one in contents])
        foot = min(max(body.bottom, floor - 6), floor) if floor - body.bottom < 60 else min(body.bottom, floor)
        body = Box(body.left, max(body.top, head.bottom if head.top < body.top else body.top), body.width, 0)
    else:
        body, foot = Box(head.left, head.bottom + 8, head.width, 0), floor
    body = Box(body.left, body.top, body.width, foot - body.top)
    body, line = body.rows(body.height - 24, 2)
    zones["source"] = Zone(line)
    return zones | _parts(role, body, contents) | ends | own


def _own_ends(head: Box, page: Box) -> dict[str, Zone]:
    """Free places for tracker, footer and number."""
    foot = page.height - 17
    made = {
        "footer": Zone(Box(head.left, foot, head.width * 0.7, 14)),
        "number": Zone(Box(head.right - 60, foot, 60, 14)),
    }
    return made | ({"eyebrow": Zone(Box(head.left, head.top - 14, head.width, 14))} if head.top >= 18 else {})


def _covered(box: Box, taken: list[Box]) -> bool:
    return any(box.overlap(other) > 0.05 * box.width * box.height for other in taken)


def _parts(role: str, body: Box, contents: list[Found]) -> dict[str, Zone]:
    bound = [(one.kind or None, one.index) for one in contents] + [None, None]
    insets = contents[0].insets if contents else (0.0, 0.0, 0.0, 0.0)
    if role == "appendix":
        return {"text": Zone(body, bound[0], insets, moved=True)}
    if role == "pair":
        one, two = body.columns((body.width - 20) / 2, 20)
        (head, left), (second, right) = one.rows(42, 6), two.rows(42, 6)
        return {
            "heading": Zone(head),
            "exhibit": Zone(left, bound[0], moved=True),
            "second heading": Zone(second),
            "second": Zone(right, bound[1], moved=True),
        }
    wide, band = body.rows(body.height - grid.BAR - 8, 8)
    bar = {"takeaways": Zone(band, insets=(8, 4, 8, 4))}
    if role == "summary":
        return {"text": Zone(wide, bound[0], insets, moved=True)} | bar
    zones = {"exhibit": Zone(wide, bound[0], moved=True)} | bar
    if role == "exhibit" and body.width >= ROOMY:
        _, beside = wide.columns(wide.width * 0.66, 18)
        zones["beside"] = Zone(beside, bound[1], moved=True)
    return zones


def _ends(found: list[Found], page: Box) -> dict[str, Zone]:
    names = {"ftr": "footer", "sldNum": "number"}
    return {names[one.kind]: _zone(one) for one in found if one.kind in names and _inside(one.box, page)}


def _titled(one: Found, page: Box) -> Zone:
    """The title's zone; one that a template left without room, or off the slide, gets two lines and the page's width."""
    zone, margin = _zone(one), page.width * 0.05
    if zone.room.height >= LINE and zone.room.width >= page.width * 0.2 and _inside(one.box, page):
        return zone
    left = min(max(one.box.left, margin), page.width * 0.5)
    top = min(max(one.box.top, page.height * 0.03), page.height * 0.6)
    return replace(zone, box=Box(left, top, page.width - left - margin, TITLE), moved=True)


def _zone(one: Found) -> Zone:
    return Zone(one.box, (one.kind or None, one.index), one.insets, size=one.size)


def _inside(box: Box, page: Box) -> bool:
    return box.overlap(page) >= 0.9 * box.width * box.height
