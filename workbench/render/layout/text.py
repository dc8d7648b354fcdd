"""Texts as plain data: paragraphs of runs, figures set bold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from workbench.render.signs import typographic
from workbench.wording import currencies

# A figure as a reader sees it: sign or currency before, unit after.
_SPACE, _LETTER = r"[ \u00a0\u202f]", r"(?![一-鿿])\w"  # a Chinese word leaves no space before a figure
FIGURE = re.compile(
    rf"(?:\b[A-Z]{{3}} )?(?<![.,])(?<!{_LETTER})[+\-−]?\d+(?:[.,\u00a0\u202f ]\d+)*"
    rf"(?:[KMB]\b|{_SPACE}?(?:tys\.|mln|mld)|[万亿])?"
    rf"(?:{_SPACE}?(?:%|pp\b|p\.p\.|pkt\b|个百分点|{currencies()}))?(?!{_LETTER}|-|[.,]?\d)"
)
_QUOTED = re.compile("[“„«][^“„«”»]*[”»]")
_DATE = re.compile(r"(?:\d{1,2} )?[^\W\d_]{3,} (?:19|20)\d\d(?!\d)|\d{4}年\d{1,2}月(?:\d{1,2}日)?")


@dataclass(frozen=True)
class Run:
    """A stretch of text of one look; None leaves the look to the placeholder."""

    text: str
    bold: bool | None = None
    colour: str | None = None
    caps: bool = False
    size: float | None = None


@dataclass(frozen=True)
class Paragraph:
    """Runs in one paragraph; `after` is the space below in points; `hang` a hanging indent in points."""

    runs: tuple[Run, ...]
    align: str | None = None
    after: float = 0.0
    hang: float = 0.0
    bullet: bool = False

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(run.text for run in self.runs)


def plain(text: str, **look: Any) -> Paragraph:
    """A paragraph of one look."""
    after, align = look.pop("after", 0.0), look.pop("align", None)
    return Paragraph((Run(text, **look),), align=align, after=after)


def emphasised(text: str, *, colour: str | None = None, after: float = 0.0, bullet: bool = False) -> Paragraph:
    """A sentence with its first figure in bold, so that a reader three metres away finds it; what is quoted, and a date, stays whole."""
    quoted = [one.span() for one in (*_QUOTED.finditer(text), *_DATE.finditer(text))]
    own = (one for one in FIGURE.finditer(text) if not any(start <= one.start() < end for start, end in quoted))
    found = next(own, None)
    if not found:
        return Paragraph((Run(text),), after=after, bullet=bullet)
    start, end = found.span()
    parts = (Run(text[:start]), Run(text[start:end], bold=True, colour=colour), Run(text[end:]))
    return Paragraph(tuple(part for part in parts if part.text), after=after, bullet=bullet)


def weighed(text: str) -> Paragraph:
    """A sentence with every figure in bold that says what it is: a share, money, a sign or a decimal; no count, no year."""
    runs, at = [], 0
    for found in FIGURE.finditer(text):
        if not found[0].isdigit():
            runs += [Run(text[at : found.start()]), Run(found[0], bold=True)]
            at = found.end()
    return Paragraph(tuple(run for run in (*runs, Run(text[at:])) if run.text))


def stressed(text: str, figure: str) -> Paragraph:
    """A sentence with one figure in bold; plain where it does not say that figure."""
    for found in FIGURE.finditer(text):
        if figure and typographic(found[0]) == typographic(figure):
            start, end = found.span()
            parts = (Run(text[:start]), Run(text[start:end], bold=True), Run(text[end:]))
            return Paragraph(tuple(part for part in parts if part.text))
    return plain(text)
