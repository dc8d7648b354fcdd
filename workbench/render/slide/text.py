"""Text on slides: paragraphs of runs, figures set bold, every run with its language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from workbench.render import theme
from workbench.render.signs import typographic
from workbench.render.slide.style import Style
from workbench.render.slide.xml import clean, el

# A figure as a reader sees it: sign or currency before, unit after.
FIGURE = re.compile(
    r"(?:\b[A-Z]{3} )?(?<![\w.,])[+\-−]?\d+(?:[.,   ]\d+)*(?:[KMB]\b)?(?: ?%| pp\b| ?pkt\b)?(?![\w-])"
)


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


def emphasised(
    text: str, *, colour: str | None = None, after: float = 0.0, bullet: bool = False
) -> Paragraph:
    """A sentence with its first figure in bold, so that a reader three metres away finds it."""
    found = FIGURE.search(text)
    if not found:
        return Paragraph((Run(text),), after=after, bullet=bullet)
    start, end = found.span()
    parts = (Run(text[:start]), Run(text[start:end], bold=True, colour=colour), Run(text[end:]))
    return Paragraph(tuple(part for part in parts if part.text), after=after, bullet=bullet)


def stressed(text: str, figure: str) -> Paragraph:
    """A sentence with one figure in bold; plain where it does not say that figure."""
    for found in FIGURE.finditer(text):
        if figure and typographic(found[0]) == typographic(figure):
            start, end = found.span()
            parts = (Run(text[:start]), Run(text[start:end], bold=True), Run(text[end:]))
            return Paragraph(tuple(part for part in parts if part.text))
    return plain(text)


def body(paragraphs: Iterable[Paragraph], style: Style, *, size: float | None = None) -> list[Any]:
    """The `a:p` elements of paragraphs."""
    return [_paragraph(paragraph, style, size) for paragraph in paragraphs]


def _paragraph(paragraph: Paragraph, style: Style, size: float | None) -> Any:
    # Set here, because a template's own spacing would take room that was not measured.
    marks = [
        el("a:lnSpc", el("a:spcPct", val=100_000)),
        el("a:spcBef", el("a:spcPts", val=0)),
        el("a:spcAft", el("a:spcPts", val=round(paragraph.after * 100))),
    ]
    attributes: dict[str, Any] = {"algn": paragraph.align}
    if paragraph.hang:
        attributes |= {"marL": round(paragraph.hang * 12_700), "indent": -round(paragraph.hang * 12_700)}
    if not paragraph.bullet:
        attributes = {"marL": 0, "indent": 0} | attributes
        marks.append(el("a:buNone"))
    made = el("a:p", el("a:pPr", *marks, **attributes))
    for run in paragraph.runs:
        if run.text:
            made.extend(_run(run, style, size))
    if not paragraph.text:  # an empty line is as tall as its size, which would be 18 pt by default
        made.append(style.run_properties("a:endParaRPr", size=size))
    return made


def _run(run: Run, style: Style, size: float | None) -> list[Any]:
    pieces: list[Any] = []
    if run.text == "\t":  # the one tab we set ourselves, to the hanging indent
        made = el("a:r", style.run_properties(size=size), el("a:t"))
        made[-1].text = "\t"
        return [made]
    for at, line in enumerate(typographic(clean(run.text)).split("\n")):
        look = style.run_properties(
            text=line, size=run.size or size, bold=run.bold, colour=run.colour, caps=run.caps
        )
        if at:
            pieces.append(el("a:br"))
        pieces.append(el("a:r", look, el("a:t", text=line)))
    return pieces


def frame(
    paragraphs: Sequence[Paragraph],
    style: Style,
    *,
    tag: str = "p:txBody",
    size: float | None = None,
    anchor: str | None = None,
    insets: tuple[float, float, float, float] | None = None,
) -> Any:
    """A text body; `insets` are left, top, right and bottom in points, the placeholder's own where None."""
    sides = (
        dict(zip(("lIns", "tIns", "rIns", "bIns"), (round(i * 12_700) for i in insets), strict=True))
        if insets
        else {}
    )
    properties = el(
        "a:bodyPr",
        el("a:noAutofit") if insets else None,
        wrap="square" if insets else None,
        anchor=anchor,
        **sides,
    )
    return el(tag, properties, el("a:lstStyle"), *body(paragraphs or [plain("")], style, size=size))


def sizes_below(sizes: Sequence[float], most: float) -> tuple[float, ...]:
    """The type sizes not above one, at least the smallest."""
    return tuple(size for size in sizes if size <= most) or (min(sizes),)


__all__ = ["Paragraph", "Run", "body", "emphasised", "frame", "plain", "sizes_below", "theme"]
