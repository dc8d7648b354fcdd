"""How much room a text takes, measured with the advance widths of fonts that have the widths of Calibri and Arial.

Method and accuracy: line breaks by advance widths without kerning agree with a rendered slide in 97.8 % of 400
boxes, and in all where a word wider than its box is broken by characters and the count at 99.5 % of the width is
taken where it is larger. PowerPoint sets lines at 1.2 times the size, times 1.015 over all boxes measured.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from fontTools.ttLib import TTFont

from workbench.render import theme
from workbench.render.signs import typographic

PITCH = 1.2 * 1.015  # of the size, a line
CAUTION = 0.995  # of the width: a break this near to the edge may fall on either side
# Full-width characters are 1 em in every East Asian font, and a line may break on either side of most of them.
WIDE = "ᄀ-ᅟ⺀-〿ぁ-ㇿ㈀-䶿一-鿿ꀀ-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦"
CLOSING = "、。，．：；？！）」』】〉》〕”’…"  # never start a line
_HELD = "\u00a0\u202f"  # spaces at which no line ends
_TOKEN = re.compile(rf"[^\S{_HELD}]+|[{WIDE}][{CLOSING}]*|(?:[^\s{WIDE}-]|[{_HELD}]|-(?=\d))+-*|-+")
_WIDE = re.compile(f"[{WIDE}]")
TOGETHER = 4  # a column of fewer full-width characters reads from top to bottom
UNKNOWN = 1.16  # of Arial's widths: as wide as the faces that stand in where a font is not installed
HEAVY = 1.2  # of Arial's bold widths, those of the widest of these faces
CALIBRI_LIKE = {"calibri", "calibri light", "carlito"}
# A font whose name ends so is measured wider than it is: another face stands in for it where it is not installed.
SPARED, SPARE = " with room to spare", 1.08
ARIAL_LIKE = {"arial", "helvetica", "liberation sans", "arimo"}


class Face(NamedTuple):
    """Advance widths of one font file, in em: by code point, and for a character that it does not hold."""

    advances: dict[int, float]
    missing: float


@cache
def face(family: str, style: str) -> Face:
    """The widths of a vendored family; style is '', 'b', 'i' or 'bi'."""
    files = theme.FONT_FILES[family]
    with TTFont(theme.font_folder() / files.get(style, files[style.rstrip("i")]), lazy=True) as font:
        # Straight from the table: fontTools warns about Carlito's date when it reads the whole of it.
        (units,) = struct.unpack_from(">H", font.reader["head"], 18)
        metrics = font["hmtx"].metrics
        advances = {code: metrics[name][0] / units for code, name in font.getBestCmap().items()}
        return Face(advances, max(advances[ord("n")], metrics[".notdef"][0] / units))


def measured_by(font: str) -> str:
    """The vendored family whose widths stand for a font: those of Calibri, else of Arial."""
    return "Carlito" if font.removesuffix(SPARED).lower() in CALIBRI_LIKE else "Liberation Sans"


def spared(font: str) -> str:
    """The name by which a font is measured in a deck: 8 % wider where programs without it set another in its place."""
    return font + SPARED if font.lower() in CALIBRI_LIKE else font


def is_exact(font: str) -> bool:
    """Whether the widths of a font are known, not only estimated."""
    return font.removesuffix(SPARED).lower() in CALIBRI_LIKE | ARIAL_LIKE


@lru_cache(maxsize=50_000)  # the same words are measured for each size and page that is tried
def width(text: str, size: float, *, bold: bool = False, italic: bool = False, font: str = theme.FONT) -> float:
    """The width of a text on one line, in points, a hyphen before a figure as the wider minus that is set there.

    Of a font whose widths are not known, the most it may be.
    """
    advances, missing = face(measured_by(font), ("b" if bold else "") + ("i" if italic else ""))
    unknown = HEAVY if bold else UNKNOWN
    em = size * (SPARE if font.endswith(SPARED) else 1.0 if is_exact(font) else unknown)
    return em * sum(
        advances.get(ord(character)) or (1.0 if _WIDE.match(character) else missing) for character in typographic(text)
    )


@lru_cache(maxsize=50_000)
def words(text: str) -> tuple[str, ...]:
    """The parts of a text that had better stay on one line: what stands between spaces, four full-width characters."""
    found: list[str] = []
    for part in filter(None, re.split(rf"[^\S{_HELD}]+", typographic(text))):
        pieces = _TOKEN.findall(part) if _WIDE.search(part) else [part]
        found += ["".join(pieces[at : at + TOGETHER]) for at in range(0, len(pieces), TOGETHER)]
    return tuple(found)


def lines(text: str, room: float, size: float, *, bold: bool = False, font: str = theme.FONT) -> list[str]:
    """The text as broken to a width in points; a word wider than that is broken by characters."""
    broken: list[str] = []
    for paragraph in typographic(text).split("\n"):
        broken += _broken(paragraph, room, size, bold=bold, font=font)
    return broken


@lru_cache(maxsize=20_000)  # a review asks for the lines of a table that the deck has asked for
def _broken(text: str, room: float, size: float, *, bold: bool, font: str) -> tuple[str, ...]:
    done: list[str] = []
    line, taken = "", 0.0
    for token in _TOKEN.findall(text):
        wide = width(token, size, bold=bold, font=font)
        if token.isspace():
            line, taken = (line + token, taken + wide) if line else (line, taken)
        elif taken + wide <= room:
            line, taken = line + token, taken + wide
        else:
            if line:
                done.append(line.rstrip())
            *whole, line = _pieces(token, room, size, bold=bold, font=font) if wide > room else [token]
            done += whole
            taken = width(line, size, bold=bold, font=font)
    return (*done, line.rstrip())


def _pieces(word: str, room: float, size: float, *, bold: bool, font: str) -> list[str]:
    pieces = [""]
    for character in word:
        if pieces[-1] and width(pieces[-1] + character, size, bold=bold, font=font) > room:
            pieces.append("")
        pieces[-1] += character
    return pieces


@lru_cache(maxsize=50_000)
def count(text: str, room: float, size: float, *, bold: bool = False, font: str = theme.FONT) -> int:
    """How many lines a text takes at most: at its width, and at 99.5 % of it."""
    if "\n" not in text and width(text, size, bold=bold, font=font) <= room * CAUTION:
        return 1  # most texts, at a tenth of the time
    return max(len(lines(text, room * share, size, bold=bold, font=font)) for share in (1.0, CAUTION))


def height(
    paragraphs: Iterable[str],
    room: float,
    size: float,
    *,
    bold: bool = False,
    font: str = theme.FONT,
    after: float = 0.0,
) -> float:
    """The height in points of paragraphs set in a width; `after` is the space below each but the last."""
    texts = list(paragraphs)
    total = sum(count(text, room, size, bold=bold, font=font) for text in texts)
    return total * size * PITCH + after * max(len(texts) - 1, 0)


def step(
    paragraphs: Sequence[str],
    room: tuple[float, float],
    sizes: Sequence[float],
    *,
    bold: bool = False,
    font: str = theme.FONT,
    after: float = 0.0,
) -> float | None:
    """The first of the sizes at which paragraphs fit a width and height in points; None where none does.

    `after` is the space below a paragraph as a share of the size.
    """
    wide, tall = room
    for size in sizes:
        if height(paragraphs, wide, size, bold=bold, font=font, after=after * size) <= tall * 1.02:
            return size
    return None


def shortened(text: str, room: float, size: float, *, most: int = 1, bold: bool = False, font: str = theme.FONT) -> str:
    """The text cut at a word, with an ellipsis, so that it takes at most so many lines."""
    if count(text, room, size, bold=bold, font=font) <= most:
        return text
    tokens = _TOKEN.findall(text)
    while len(tokens) > 1:
        tokens.pop()
        shorter = "".join(tokens).rstrip(" ,;:–-") + "…"
        if count(shorter, room, size, bold=bold, font=font) <= most:
            return shorter
    cut = tokens[0] if tokens else ""
    while cut and count(cut + "…", room, size, bold=bold, font=font) > most:
        cut = cut[:-1]
    return cut + "…"
