"""Paragraphs that need more than one slide stand on as many as before, about as many lines on each."""

from __future__ import annotations

from workbench.render.layout.box import Box
from workbench.render.layout.style import Style
from workbench.render.slide.frames import Frame, Zone
from workbench.render.slide.spec import Slide, Statement
from workbench.render.slide.statements import statement_pages

STYLE = Style("en", font="Carlito", heading="Carlito", body="Carlito")


def cut(paragraphs: int, height: float) -> list[int]:
    said = tuple(Statement("Own work; not endorsed by its owner.") for _ in range(paragraphs))
    frame = Frame("appendix", None, {"text": Zone(Box(0, 0, 880, height))}, ours=True)
    return [
        len(one.statements) for one in statement_pages(Slide("appendix", "", "What", statements=said), frame, STYLE)
    ]


def test_the_last_slide_of_a_text_holds_about_as_much_as_the_others() -> None:
    assert cut(11, 220.0) == [6, 5]
    assert cut(21, 220.0) == [7, 7, 7]


def test_what_one_slide_holds_stands_on_one() -> None:
    assert cut(10, 220.0) == [10]


def test_a_paragraph_higher_than_its_slide_has_one_of_its_own() -> None:
    assert cut(3, 5.0) == [1, 1, 1]
