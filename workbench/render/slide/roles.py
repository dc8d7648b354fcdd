"""What a template offers: the layout behind each role, how it was found, and what it lacks."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from workbench.render.layout.box import EMU, Box
from workbench.render.slide import package
from workbench.render.slide.frames import frames

WANTED = {
    "cover": ("title", "subtitle"),
    "summary": ("title", "text"),
    "exhibit": ("title", "exhibit", "takeaways", "source"),
    "pair": ("title", "exhibit", "second", "source"),
    "table": ("title", "exhibit", "source"),
    "appendix": ("title", "text"),
}


@dataclass(frozen=True)
class Role:
    """One role: the layout's name, how it was found (`tag`, `type`, `signature`, `name` or `none`), its zones in points.

    `missing` are the wanted zones for which the layout has no placeholder; text boxes and shapes take their place.
    """

    role: str
    layout: str
    found: str
    zones: dict[str, Box]
    missing: tuple[str, ...]


def roles(template: Path) -> list[Role]:
    """The roles of a .pptx or .potx; raises `MisuseError` for a file that cannot be used."""
    made = []
    for role, frame in frames(package.opened(template)).items():
        missing = tuple(name for name in WANTED[role] if name not in frame.zones or frame.zones[name].ph is None)
        boxes = {name: zone.box for name, zone in frame.zones.items()}
        made.append(Role(role, frame.layout.name, frame.found, boxes, missing))
    return made


def sketch(role: Role, size: tuple[float, float], *, columns: int = 56) -> list[str]:
    """The layout drawn in characters: each zone a frame with its name, free text boxes in dots."""
    lines = round(columns * size[1] / size[0] * 0.5)
    canvas = [[" "] * columns for _ in range(lines)]
    for name, box in role.zones.items():
        left, right = (min(max(round(x / size[0] * (columns - 1)), 0), columns - 1) for x in (box.left, box.right))
        top, bottom = (min(max(round(y / size[1] * (lines - 1)), 0), lines - 1) for y in (box.top, box.bottom))
        across, down = (".", ".") if name in role.missing else ("-", "|")
        for x in range(left, right + 1):
            canvas[top][x] = canvas[bottom][x] = across
        for y in range(top + 1, bottom):
            canvas[y][left] = canvas[y][right] = down
        for x, letter in enumerate(name[: max(right - left - 1, 0)], start=left + 1):
            canvas[(top + bottom) // 2][x] = letter
    return ["".join(row).rstrip() for row in canvas]


def page_size(template: Path) -> tuple[float, float]:
    """Width and height of the slides in points."""
    deck = package.opened(template)
    return deck.slide_width / EMU, deck.slide_height / EMU
