"""Which characters our fonts lack, and where a machine keeps fonts that have them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from workbench import assets

VARIABLE = "WORKBENCH_FONTS"

# Where systems put Chinese, Japanese and Korean fonts; only files whose name says so are offered to typst.
_PLACES = (
    "/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts", "/Library/Fonts",
    "/System/Library/Fonts", "~/Library/Fonts", "C:/Windows/Fonts",
)  # fmt: skip
_FILES = (
    "NotoSansCJK*",
    "NotoSansSC*",
    "SourceHanSans*",
    "msyh*",
    "PingFang*",
    "wqy-*",
    "DroidSansFallback*",
)


@cache
def _covered() -> frozenset[int]:
    from fontTools.ttLib import TTFont

    path = assets.folder("templates") / "fonts" / "Carlito-Regular.ttf"
    with TTFont(path, lazy=True) as font:
        return frozenset(font.getBestCmap())


def missing(text: str) -> bool:
    """Whether the text holds a character that the vendored font does not."""
    return not text.isascii() and any(
        ord(character) not in _covered() for character in text if character >= " "
    )


def beyond_ours(texts: Iterable[str]) -> tuple[Path, ...]:
    """Font files for texts that the vendored font cannot show; none are looked for where none is needed.

    The folder named in WORKBENCH_FONTS comes first, then the systems' usual places.
    """
    if not any(missing(text) for text in texts):
        return ()
    named = os.environ.get(VARIABLE)
    return tuple(_named(Path(named)) if named else _usual())


def families(files: Iterable[Path], language: str) -> list[str]:
    """The families in the files, the language's own form of shared characters first."""
    found = {name for path in files for name in _families(path)}
    own = {"zh": " SC", "ja": " JP", "ko": " KR"}.get(language[:2], " SC")
    return sorted(found, key=lambda name: (own not in name, "Mono" in name, name))


def _families(path: Path) -> list[str]:
    from fontTools.ttLib import TTCollection, TTFont

    if path.suffix.lower() == ".ttc":
        with TTCollection(path, lazy=True) as collection:
            return [str(font["name"].getBestFamilyName()) for font in collection.fonts]
    with TTFont(path, lazy=True) as font:
        return [str(font["name"].getBestFamilyName())]


def _named(folder: Path) -> Iterator[Path]:
    yield from sorted(path for path in folder.rglob("*") if path.suffix.lower() in {".ttf", ".otf", ".ttc"})


def _usual() -> list[Path]:
    for place in _PLACES:
        folder = Path(place).expanduser()
        found = (
            sorted({path for pattern in _FILES for path in folder.rglob(pattern)}) if folder.is_dir() else []
        )
        if found:
            return [path for path in found if path.suffix.lower() in {".ttf", ".otf", ".ttc"}]
    return []
