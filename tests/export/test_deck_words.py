"""The words a deck adds to its exhibits: notes that end, a bold headline, a trail in the speaker notes."""

import io
from dataclasses import replace

import documents
import pytest
from pptx import Presentation

from workbench.document import Document, Shown
from workbench.export import deck
from workbench.render.layout.text import stressed
from workbench.render.signs import typographic
from workbench.render.slide.spec import Statement


def slides_of(document):
    return list(Presentation(io.BytesIO(deck.write(document))).slides)


def shape_of(slide, name):
    return next(shape for shape in slide.shapes if shape.name == name)


@pytest.mark.parametrize(
    ("note", "ended"),
    [
        ("reported in groups of 5 or more", "reported in groups of 5 or more."),
        ("It ends.", "It ends."),
        ("Why?", "Why?"),
        ("以五人以上的小组报告。", "以五人以上的小组报告。"),
    ],
)
def test_a_note_ends_with_a_full_stop_unless_it_ends_already(note, ended):
    assert deck.closed([note]) == [ended]


def test_notes_of_one_exhibit_follow_one_another_as_sentences_below_it_and_in_the_speaker_notes():
    noted = replace(documents.bar(), notes=("Groups of 5 or more", "Differences are taken before rounding"))
    section = documents.section("02_voice", "What do customers say?", "", documents.results()[1], noted)
    slides = slides_of(Document(documents.context(), (section,)))
    said = "Groups of 5 or more. Differences are taken before rounding."
    slide = next(slide for slide in slides if slide.shapes.title.text_frame.text == noted.title)
    assert said in shape_of(slide, "Source").text_frame.text
    assert said in slide.notes_slide.notes_text_frame.text


@pytest.mark.parametrize(
    ("text", "figure", "bold"),
    [
        ("6 of 22 questions are in place; practice scores 1.7 of 4.", "1.7", ["1.7"]),
        ("The journey delivers -1.0 against expectation.", "-1.0", ["-1.0"]),
        ("18 raters answered.", "2.5", []),
        ("18 raters answered.", "", []),
    ],
)
def test_only_the_headline_figure_of_a_statement_is_bold(text, figure, bold):
    made = stressed(text, figure)
    assert [run.text for run in made.runs if run.bold] == bold
    assert made.text == text


def test_a_statement_says_nothing_in_bold_unless_told():
    assert Statement("18 raters answered.").figure == ""


def test_the_summarys_speaker_notes_name_the_figures_of_its_answer_and_why_it_holds():
    whole = documents.every_kind()
    told = [section for section in whole.sections if any(one.result.text for one in section.results)][-1]
    result = next(one.result for one in told.results if one.result.text)
    answer = deck.sentences(result.text)[0]
    id_ = next(result.figure_id(name) for name in result.figures)
    marked = tuple(
        replace(block, exhibit=replace(block.exhibit, figures=(id_,), reasoning="It pays in most futures"))
        if isinstance(block, Shown)
        else block
        for block in told.blocks
    )
    sections = tuple(replace(one, blocks=marked) if one is told else one for one in whole.sections)
    summary = slides_of(replace(whole, sections=sections))[1]
    notes = summary.notes_slide.notes_text_frame.text
    assert summary.shapes.title.text_frame.text == typographic(answer.rstrip("."))
    said, _, below = notes.partition("\n–")
    assert said.startswith(f"{typographic(answer.rstrip(chr(46)))}. ")
    assert "It pays in most futures." in said
    assert f"Figures: {id_}" in below
