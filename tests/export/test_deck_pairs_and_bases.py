"""Which charts share a slide, and that every source line says how many people stand behind it."""

from __future__ import annotations

import io
from dataclasses import replace

import documents
from pptx import Presentation

from workbench.document import Document, Shown
from workbench.export import deck


def presentation(document: Document):
    return Presentation(io.BytesIO(deck.write(document)))


def made(cells: tuple[str, ...], *items):
    """A document of one section whose exhibits stand in these cells."""
    section = documents.section("02_voice", "What do customers say?", "", documents.results()[1], *items)
    names = iter(cells)
    blocks = tuple(replace(block, cell=next(names)) if isinstance(block, Shown) else block for block in section.blocks)
    return Document(documents.context(), (replace(section, blocks=blocks),))


def shown(cells: tuple[str, ...], *items):
    return presentation(made(cells, *items))


def test_two_charts_of_neighbouring_cells_have_a_slide_each():
    items = (documents.table(), documents.line(), documents.radar(), documents.scorecard())
    slides = shown(("one", "one", "two", "two"), *items).slides
    assert max(sum(shape.has_chart for shape in slide.shapes) for slide in slides) == 1


def test_every_exhibit_with_a_base_says_it_in_its_source_line():
    item = replace(documents.bar(), base=1204)
    (slide,) = [
        s
        for s in shown(("one",), item).slides
        if s.shapes.title is not None and s.shapes.title.text_frame.text == item.title
    ]
    sources = [s.text_frame.text for s in slide.shapes if s.has_text_frame and s.text_frame.text.startswith("Source: ")]
    assert len(sources) == 1
    assert "n = 1,204" in sources[0]


def test_a_source_line_that_is_too_long_ends_with_a_whole_sentence():
    notes = tuple(f"Note {at} says at some length how the figures were made and read." for at in range(9))
    item = replace(documents.bar(), notes=notes)
    texts = [
        shape.text_frame.text
        for slide in shown(("one",), item).slides
        for shape in slide.shapes
        if shape.has_text_frame
    ]
    (source,) = [text for text in texts if text.startswith("Source: ")]
    assert "Note 1" in source and "Note 8" not in source
    assert source.endswith("made and read.")


def test_the_shapes_of_a_pair_have_each_a_name_of_its_own():
    slides = shown(("one", "one"), documents.radar(), documents.likert()).slides
    (names,) = [names for slide in slides if "Heading" in (names := [shape.name for shape in slide.shapes])]
    assert "Second heading" in names and len(names) == len(set(names))


def test_a_pair_of_one_source_says_it_once_and_then_what_each_exhibit_notes():
    one, two = (
        replace(item, source="Audit", base=22, period="2026", notes=notes)
        for item, notes in (
            (documents.radar(), ("Of 16 gaps 8 are shown.",)),
            (documents.likert(), ("Questions answered.",)),
        )
    )
    texts = [
        s.text_frame.text for slide in shown(("one", "one"), one, two).slides for s in slide.shapes if s.has_text_frame
    ]
    assert "Source: Audit; n = 22; 2026. Of 16 gaps 8 are shown. Questions answered." in texts


def test_a_pair_of_one_source_says_how_many_answered_once_and_each_exhibit_keeps_a_line_of_its_own():
    one, two = (
        replace(item, source="Staff survey", base=base, period="2026", notes=("Same note.",))
        for item, base in ((documents.radar(), 647), (documents.likert(), 629))
    )
    pair = next(slide for slide in deck.deck_of(made(("one", "one"), one, two)).slides if len(slide.exhibits) == 2)
    assert pair.source == "Source: Staff survey; n = 629–647; 2026. Same note."
    assert [line.split(";")[1] for line in pair.sources] == [" n = 647", " n = 629"]  # where they have to part


def test_what_follows_from_a_pair_says_neither_of_its_titles_again():
    first = replace(documents.radar(), takeaways=("Above.", "It costs EUR 820K.", "It is decided by itself."))
    second = replace(documents.likert(), title="It costs EUR 820K", takeaways=("It costs EUR 820K.", "Asked of 22."))
    slides = shown(("one", "one"), first, second).slides
    texts = [s.text_frame.text for slide in slides for s in slide.shapes if s.name == "Takeaways"]
    assert "It is decided by itself.\nAsked of 22." in texts
