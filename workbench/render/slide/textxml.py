"""Texts as Open XML: paragraphs and their runs, every run with its language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from workbench.render import fit
from workbench.render.layout.style import Style
from workbench.render.layout.text import Paragraph, Run, plain
from workbench.render.signs import typographic
from workbench.render.slide.paint import run_properties
from workbench.render.slide.xml import clean, el, kept


def body(paragraphs: Iterable[Paragraph], style: Style, *, size: float | None = None) -> list[Any]:
    """The `a:p` elements of paragraphs."""
    return [_paragraph(paragraph, style, size) for paragraph in paragraphs]


def _paragraph(paragraph: Paragraph, style: Style, size: float | None) -> Any:
    made = _empty(
        _pitch(paragraph, style, size), paragraph.after, paragraph.align, paragraph.hang, bullet=paragraph.bullet
    )
    for run in paragraph.runs:
        if run.text:
            made.extend(_run(run, style, size))
    if not paragraph.text:  # an empty line is as tall as its size, which would be 18 pt by default
        made.append(run_properties(style, "a:endParaRPr", size=size))
    return made


@kept
def _empty(exact: float | None, after: float, align: str, hang: float, *, bullet: bool) -> Any:
    """A paragraph without words, its lines `exact` points apart."""
    # Set here, because a template's own spacing would take room that was not measured.
    marks = [
        el("a:lnSpc", el("a:spcPts", val=round(exact * 100)) if exact else el("a:spcPct", val=100_000)),
        el("a:spcBef", el("a:spcPts", val=0)),
        el("a:spcAft", el("a:spcPts", val=round(after * 100))),
    ]
    attributes: dict[str, Any] = {"algn": align}
    if hang:
        attributes |= {"marL": round(hang * 12_700), "indent": -round(hang * 12_700)}
    if not bullet:
        attributes = {"marL": 0, "indent": 0} | attributes
        marks.append(el("a:buNone"))
    return el("a:p", el("a:pPr", *marks, **attributes))


def _pitch(paragraph: Paragraph, style: Style, size: float | None) -> float | None:
    """The distance of lines in points where East Asian faces, which are taller than ours, would take more than is measured."""
    sizes = [one for run in paragraph.runs if (one := run.size or size)]
    if sizes and style.script(paragraph.text) in {"zh", "ja", "ko"}:
        return max(sizes) * fit.PITCH
    return None


def _run(run: Run, style: Style, size: float | None) -> list[Any]:
    pieces: list[Any] = []
    if run.text == "\t":  # the one tab we set ourselves, to the hanging indent
        made = el("a:r", run_properties(style, size=size), el("a:t"))
        made[-1].text = "\t"
        return [made]
    look: dict[str, Any] = {"size": run.size or size, "bold": run.bold, "colour": run.colour, "caps": run.caps}
    for at, line in enumerate(typographic(clean(run.text)).split("\n")):
        if at:  # a break without a size of its own makes the line that it ends as tall as the deck's largest body text
            pieces.append(el("a:br", run_properties(style, **look)))
        pieces.append(el("a:r", run_properties(style, text=line, **look), el("a:t", text=line)))
    return pieces


def frame(
    paragraphs: Sequence[Paragraph],
    style: Style,
    *,
    tag: str = "p:txBody",
    size: float | None = None,
    anchor: str | None = None,
    insets: tuple[float, float, float, float] | None = None,
    shrinks: bool = False,
) -> Any:
    """A text body; `insets` are left, top, right and bottom in points, the placeholder's own where None.

    What `shrinks` is set smaller by a program whose face is too wide.
    """
    sides = (
        dict(zip(("lIns", "tIns", "rIns", "bIns"), (round(i * 12_700) for i in insets), strict=True)) if insets else {}
    )
    properties = el(
        "a:bodyPr",
        el("a:normAutofit") if shrinks else el("a:noAutofit") if insets else None,
        wrap="square" if insets else None,
        anchor=anchor,
        **sides,
    )
    return el(tag, properties, el("a:lstStyle"), *body(paragraphs or [plain("")], style, size=size))
