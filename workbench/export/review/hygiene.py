"""Hygiene: nothing unfinished, hidden, foreign or personal goes to a client."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from workbench.export.review.findings import Check, Spot, shortened
from workbench.export.review.model import Deck
from workbench.export.review.names import Names
from workbench.export.review.record import Record

TOKEN = re.compile(
    r"\{\{|\}\}|\{%|\bTODO\b|\bTBD\b|\bFIXME\b|\bXX+\b|lorem ipsum|#REF!|#N/A|#DIV/0!|#VALUE!|\bnan\b|\bNaN\b|<NA>|\bNone(?=%|\)|,|$)",
    re.MULTILINE,
)
TRACES = ("steve canny", "python-pptx", "openpyxl", "aspose")
DEFAULT_TITLES = {"", "powerpoint presentation", "presentation", "prezentacja programu powerpoint"}


def token(deck: Deck, record: Record | None) -> Iterator[Spot]:
    """Marks that should have been replaced by words: on slides, in tables, in notes and alternative texts.

    What the record has as data is a client's word: a segment may be called None, an initiative may be TBD. A value
    that is not there is none, even where the data spell it.
    """
    chosen = cache(Names(record).speak) if record else lambda _: False
    for slide in deck.slides:
        texts = [(shape.name, body.text) for shape, body in slide.bodies()]
        texts += [(shape.name, shape.alt) for shape in slide.shapes] + [("notes", slide.notes)]
        for name, text in texts:
            for match in TOKEN.finditer(text):
                if match[0].lower() in {"nan", "<na>"} or not chosen(match[0]):
                    yield Spot(slide.number, name, f'"{match[0]}" in "{shortened(text)}"', "write what is meant")
                    break


def hidden(deck: Deck, _record: Record | None) -> Iterator[Spot]:
    """Hidden slides go to the client with the file."""
    for slide in deck.slides:
        if slide.hidden:
            yield Spot(slide.number, "", "a hidden slide", "show it or delete it")


def comments(deck: Deck, _record: Record | None) -> Iterator[Spot]:
    """Comments are for the team."""
    for slide in deck.slides:
        if slide.comments:
            yield Spot(slide.number, "", "comments", "resolve and delete them")


def external(deck: Deck, _record: Record | None) -> Iterator[Spot]:
    """Content that lies in another file breaks at the client's, and tells where it lay."""
    for target in deck.external:
        yield Spot(
            None, "", f"content linked from another file ({target.rpartition('/')[2]})", "embed it or break the link"
        )


def metadata(deck: Deck, _record: Record | None) -> Iterator[Spot]:
    """Properties that name a tool or its author, and decks without a title."""
    for name, value in sorted(deck.properties.items()):
        if any(trace in value.lower() for trace in TRACES):
            yield Spot(
                None,
                "",
                f'the property {name} says "{shortened(value)}"',
                "export the deck again, or clear its properties",
            )
    if deck.properties.get("title", "").lower() in DEFAULT_TITLES:
        yield Spot(None, "", "no document title", "set the title in the file's properties")


def leftovers(deck: Deck, _record: Record | None) -> Iterator[Spot]:
    """Parts that a template or a program leaves behind."""
    for name in deck.leftovers:
        yield Spot(None, "", f"the part {name}", "remove it (File, Info, Inspect Document)")


def number_missing(deck: Deck, _record: Record | None) -> Iterator[Spot]:
    """Slides without a number in a deck that numbers its slides; the first one needs none."""
    numbered = {slide.number for slide in deck.shown if any(shape.role == "sldNum" for shape in slide.shapes)}
    for slide in deck.shown:
        content = any(shape.kind in {"chart", "table"} for shape in slide.shapes)
        if numbered and content and slide.number not in numbered:
            yield Spot(slide.number, "", "no slide number", "add it (Insert, Slide Number)")


def foreign_font(deck: Deck, _record: Record | None) -> Iterator[Spot]:
    """Fonts that neither the theme nor a layout of the deck uses."""
    for slide in deck.slides:
        for shape, body in slide.bodies():
            odd = {
                run.font for paragraph in body.paragraphs for run in paragraph.runs if run.text.strip() and run.font
            } - deck.fonts
            if odd:
                yield Spot(slide.number, shape.name, f"the font {sorted(odd)[0]}", "use the fonts of the theme")


CHECKS = (
    Check("token", "error", "nothing is left to be filled in", token),
    Check("hidden-slide", "warning", "no slide is hidden", hidden),
    Check("comment", "warning", "no comments are left", comments),
    Check("external-link", "error", "nothing is linked from other files", external),
    Check("metadata", "error", "the file's properties are the client's and ours", metadata),
    Check("leftover", "warning", "no thumbnails, printer settings or macros", leftovers),
    Check("slide-number", "warning", "content slides are numbered", number_missing),
    Check("font-foreign", "warning", "fonts are those of the theme", foreign_font),
)
