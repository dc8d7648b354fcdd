"""Which characters our fonts lack, and where a machine keeps fonts that have them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTCollection, TTFont, TTLibError

from workbench import assets

VARIABLE = "WORKBENCH_FONTS"

# Where systems put fonts; only families whose name says that they show other scripts are looked into, in this order.
_PLACES = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.local/share/fonts",
    "~/.fonts",
    "/Library/Fonts",
    "/System/Library/Fonts",
    "~/Library/Fonts",
    "C:/Windows/Fonts",
)
_FILES = (
    "NotoSansCJK*",
    "NotoSansSC*",
    "SourceHanSans*",
    "msyh*",
    "PingFang*",
    "wqy-*",
    "DroidSansFallback*",
    "NotoSans*",
    "NotoEmoji*",
    "DejaVuSans*",
    "Arial Unicode*",
    "segoeui*",
    "seguisym*",
    "leelaw*",
    "tahoma*",
    "Symbola*",
    "unifont*",
)
_SUFFIXES = {".ttf", ".otf", ".ttc"}
BOX = "□"  # stands for a character that no font has
# Variation selectors, joiners and skin tones say how the character before looks; alone they are nothing to see.
_MODIFIERS = {0x200D, *range(0xFE00, 0xFE10), *range(0x1F3FB, 0x1F400), *range(0xE0000, 0xE0080)}


@cache
def _covered() -> frozenset[int]:
    return _characters(assets.folder("templates") / "fonts" / "Carlito-Regular.ttf")


@cache
def _characters(path: Path) -> frozenset[int]:
    """The characters that a font file shows by outlines; none where it cannot be read or holds pictures alone."""
    try:
        if path.suffix.lower() == ".ttc":
            with TTCollection(path, lazy=True) as collection:
                return frozenset(collection.fonts[0].getBestCmap() or ())
        with TTFont(path, lazy=True) as font:
            outlined = any(table in font for table in ("glyf", "CFF ", "CFF2")) and "COLR" not in font
            return frozenset(font.getBestCmap() or ()) if outlined else frozenset()
    except (TTLibError, OSError, ValueError):
        return frozenset()


def _beyond(texts: Iterable[str]) -> set[int]:
    """The characters of the texts that the vendored font does not have."""
    seen: set[str] = set()
    for text in texts:
        if not text.isascii():
            seen.update(text)
    return {ord(character) for character in seen if character >= " "} - _covered()


def beyond_ours(texts: Iterable[str]) -> tuple[Path, ...]:
    """Font files for texts that the vendored font cannot show; none are looked for where none is needed.

    The folder named in WORKBENCH_FONTS is looked into, or else the systems' usual places. A family is taken with
    all its weights where it has a character that those before it lack.
    """
    wanted = _beyond(texts)
    chosen: list[Path] = []
    for family in _candidates() if wanted else ():
        if shown := wanted & _characters(family[0]):
            wanted -= shown
            chosen += family
        if not wanted:
            break
    return tuple(chosen)


def lacking(texts: Iterable[str], files: Iterable[Path]) -> str:
    """The characters of the texts that neither the vendored font nor the files have, in order."""
    wanted = _beyond(texts)
    for path in files if wanted else ():
        wanted -= _characters(path)
    return "".join(map(chr, sorted(wanted)))


def named(characters: str, *, most: int = 8) -> str:
    """Characters by their numbers, since no font shows them: "U+0E01, U+1F600 (+3)"."""
    seen = [one for one in characters if ord(one) not in _MODIFIERS]
    more = f" (+{len(seen) - most})" if len(seen) > most else ""
    return ", ".join(f"U+{ord(one):04X}" for one in seen[:most]) + more


def replaced(value: Any, characters: str) -> Any:
    """The same JSON values with a box for each of the characters, and nothing for those that only modify one."""
    table = {ord(one): None if ord(one) in _MODIFIERS else BOX for one in characters}

    def walk(part: Any) -> Any:
        if isinstance(part, str):
            return part if part.isascii() else part.translate(table)
        if isinstance(part, Mapping):
            return {key: walk(inner) for key, inner in part.items()}
        return [walk(inner) for inner in part] if isinstance(part, (list, tuple)) else part

    return walk(value) if table else value


def families(files: Iterable[Path], language: str) -> list[str]:
    """The families in the files, the language's own form of shared characters first."""
    found = {name for path in files for name in _families(path)}
    own = {"zh": " SC", "ja": " JP", "ko": " KR"}.get(language[:2], " SC")
    return sorted(found, key=lambda name: (own not in name, "Mono" in name, name))


def _families(path: Path) -> list[str]:
    if path.suffix.lower() == ".ttc":
        with TTCollection(path, lazy=True) as collection:
            return [str(font["name"].getBestFamilyName()) for font in collection.fonts]
    with TTFont(path, lazy=True) as font:
        return [str(font["name"].getBestFamilyName())]


def _candidates() -> Iterator[list[Path]]:
    """Families of font files, regular first, that may show what the vendored font does not."""
    named = os.environ.get(VARIABLE)
    if named:
        yield from _grouped(Path(named).rglob("*"))
        return
    folders = [folder for place in _PLACES if (folder := Path(place).expanduser()).is_dir()]
    for pattern in _FILES:
        yield from _grouped(path for folder in folders for path in folder.rglob(pattern))


def _grouped(paths: Iterable[Path]) -> Iterator[list[Path]]:
    families: dict[tuple[Path, str], list[Path]] = {}
    for path in sorted(path for path in paths if path.suffix.lower() in _SUFFIXES):
        families.setdefault((path.parent, path.stem.partition("-")[0]), []).append(path)
    for family in families.values():
        yield sorted(family, key=lambda path: ("Regular" not in path.stem and "-" in path.stem, path.name))
