"""A clean deck and its record, and ways to spoil it as a person with PowerPoint would."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from functools import cache
from typing import Any

from documents import bar, context, heatmap, results, scorecard, section, table
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.util import Inches, Pt

from workbench.document import Document
from workbench.export import deck
from workbench.export.review import Finding, review
from workbench.privacy.rules import STANDARD
from workbench.result import Estimate, Result

Spoil = Callable[[Any], None]
CLAIMS = "Advice at the station"  # the bar exhibit's title begins so
BOX = (Inches(1), Inches(2), Inches(4), Inches(1))


def document() -> Document:
    """Three exhibits and two results whose texts print recorded figures only."""
    voice = Result(
        "voice",
        {
            **results()[1].figures,
            "touchpoint.disruption": Estimate(0.48, 0.43, 0.53, 402, "share"),
            "csat_change": Estimate(0.03, unit="share difference"),
            "maturity": Estimate(2.3, unit="score"),
        },
        text="NPS rose by +8 to +23, but only 41% of claimants are satisfied.",
        rules=STANDARD,
    )
    governance = Result(
        "governance",
        {"gap": Estimate(1.5, n=48), "practised": Estimate(0.46, n=48, unit="share")},
        text="46% of the checks are practised, a gap of 1.5 points.",
        rules=STANDARD,
    )
    journey = Result(
        "journey",
        {"certainty": Estimate(-1.9, unit="score difference"), "overall": Estimate(-0.3, unit="score difference")},
        text="Certainty falls 1.9 points short of expectation.",
        rules=STANDARD,
    )
    return Document(
        context(),
        (
            section(
                "01_governance_audit",
                "Is customer experience governed?",
                "What is written, and what is done?",
                governance,
                table(),
            ),
            section("02_voice_of_customer", "What do customers say?", "Two waves.", voice, scorecard(), bar()),
            section("03_journey_map", "Where does the journey break?", "Seven stages.", journey, heatmap()),
        ),
    )


@cache
def clean() -> bytes:
    """The deck as exported."""
    return deck.write(document())


def record() -> dict[str, Any]:
    """Its results.json."""
    return document().to_json()


def spoiled(*spoils: Spoil) -> bytes:
    """The clean deck after an edit by hand."""
    opened = Presentation(io.BytesIO(clean()))
    for spoil in spoils:
        spoil(opened)
    out = io.BytesIO()
    opened.save(out)
    return out.getvalue()


def repacked(change: Callable[[str, bytes], bytes], *more: tuple[str, bytes]) -> bytes:
    """The clean deck with parts changed or added below python-pptx's level."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(clean())) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
        for name, data in more:
            new.writestr(name, data)
    return out.getvalue()


def found(data: bytes, check: str) -> list[Finding]:
    """What one check finds in a deck."""
    return [one for one in review(data, results=record()) if one.check == check]


def slide_of(opened: Any, words: str) -> Any:
    """The slide whose title holds these words."""
    return next(slide for slide in opened.slides if slide.shapes.title is not None and words in slide.shapes.title.text)


def shape_of(slide: Any, kind: str) -> Any:
    """The first chart, table or takeaways of a slide."""
    if kind == "chart":
        return next(shape for shape in slide.shapes if shape.has_chart)
    if kind == "table":
        return next(shape for shape in slide.shapes if shape.has_table)
    return next(shape for shape in slide.shapes if shape.name.lower().startswith(kind))


def words(slide: Any, text: str, *box: Any, size: float = 14) -> Any:
    """A text box as somebody adds it by hand."""
    shape = slide.shapes.add_textbox(*(box or BOX))
    shape.text_frame.word_wrap = True
    shape.text_frame.text = text
    for paragraph in shape.text_frame.paragraphs:
        for run in paragraph.runs:
            run.font.size = Pt(size)
    return shape


def title(text: str) -> Any:
    """The edit that gives the bar exhibit another title."""
    return lambda deck: write(slide_of(deck, CLAIMS).shapes.title, text)


def write(shape: Any, text: str) -> None:
    """Give a shape another text."""
    shape.text_frame.text = text


def said(text: str) -> Any:
    """The edit that adds a sentence in a text box beside the bar exhibit."""
    return lambda deck: words(slide_of(deck, CLAIMS), text, Inches(0.2), Inches(6.9), Inches(1.5), Inches(0.3))


def pale_and_hidden() -> tuple[Any, Any]:
    """The edits that make takeaways faint, and that hide a slide."""

    def pale(opened: Any) -> None:
        for paragraph in shape_of(slide_of(opened, CLAIMS), "takeaways").text_frame.paragraphs:
            for run in paragraph.runs:
                run.font.color.rgb = RGBColor(0xC8, 0xC8, 0xC8)

    def concealed(opened: Any) -> None:
        slide_of(opened, "documented")._element.set("show", "0")

    return pale, concealed
