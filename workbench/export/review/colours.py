"""Colours of Open XML as `#RRGGBB`: scheme colours through the master's map, with their modifications."""

from __future__ import annotations

import colorsys
from collections.abc import Mapping
from typing import Any

from workbench.export.review.package import tag

PRESET = {"black": "#000000", "white": "#FFFFFF"}


def scheme(theme: Any, mapping: Mapping[str, str]) -> dict[str, str]:
    """The theme's colours by every name that a slide may use for them."""
    named: dict[str, str] = {}
    for element in theme.iter(tag("a:clrScheme")):
        for colour in element:
            value = next((child.get("lastClr") or child.get("val") for child in colour), None)
            if value and len(value) == 6:
                named[colour.tag.rpartition("}")[2]] = f"#{value.upper()}"
    return named | {use: named[real] for use, real in mapping.items() if real in named}


def fill(properties: Any, colours: Mapping[str, str]) -> str | None:
    """The solid fill of a shape's or cell's properties: "none" where there is none, None where it is no one colour."""
    if properties is None:
        return "none"
    for child in properties:
        name = child.tag.rpartition("}")[2]
        if name == "solidFill":
            return colour(child, colours)
        if name == "noFill":
            return "none"
        if name in {"gradFill", "blipFill", "pattFill", "grpFill"}:
            return None
    return "none"


def colour(holder: Any, colours: Mapping[str, str]) -> str | None:
    """The colour inside an element such as `a:solidFill`; None where it cannot be known or is half transparent."""
    for child in holder:
        name = child.tag.rpartition("}")[2]
        base = {
            "srgbClr": f"#{child.get('val', '').upper()}",
            "schemeClr": colours.get(child.get("val", "")),
            "sysClr": f"#{child.get('lastClr', '000000').upper()}",
            "prstClr": PRESET.get(child.get("val", "")),
        }.get(name)
        if base is None or len(base) != 7:
            return None
        return _modified(base, child)
    return None


def _modified(base: str, element: Any) -> str | None:
    if not len(element):
        return base
    red, green, blue = (int(base[at : at + 2], 16) / 255 for at in (1, 3, 5))
    for change in element:
        name, amount = change.tag.rpartition("}")[2], int(change.get("val", "0")) / 100_000
        hue, light, full = colorsys.rgb_to_hls(red, green, blue)
        if name == "alpha" and amount < 0.5:
            return None
        if name == "lumMod":
            red, green, blue = colorsys.hls_to_rgb(hue, min(1.0, light * amount), full)
        elif name == "lumOff":
            red, green, blue = colorsys.hls_to_rgb(hue, min(1.0, light + amount), full)
        elif name == "shade":
            red, green, blue = (part * amount for part in (red, green, blue))
        elif name == "tint":
            red, green, blue = (1 - (1 - part) * amount for part in (red, green, blue))
    return "#" + "".join(f"{round(min(1.0, max(0.0, part)) * 255):02X}" for part in (red, green, blue))
