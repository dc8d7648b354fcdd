"""A review draws each slide from its boxes and says where to look."""

from __future__ import annotations

from dataclasses import replace

import decks
import pytest

from workbench.export.review.model import Body, Deck, Paragraph, Run, Shape, Slide
from workbench.export.review.reading import read
from workbench.export.review.scores import drawn, score


def shape(
    name: str, box: tuple[float, float, float, float], *, role: str = "", fill: str | None = "none", text: str = ""
) -> Shape:
    runs = (Run(text, 14.0, "Lato", bold=False, colour="#000000"),) if text else ()
    body = Body((Paragraph(runs),) if runs else ())
    return Shape(1, name, "text", role, 0, box, "", decorative=False, body=body, fill=fill)


def slide(*shapes: Shape) -> Deck:
    title = shape("Title", (40, 40, 880, 60), role="title", text="Refunds fail")
    one = Slide(1, hidden=False, shapes=(title, *shapes), behind=(), background=None, notes="", layout="", comments=0)
    return Deck((960, 540), (one,), {}, frozenset(), (), (), ())


def test_half_a_body_is_half_filled_and_said() -> None:
    (one,) = score(slide(shape("Chart", (40, 100, 440, 413)))).slides
    assert one.fill == pytest.approx(0.5, abs=0.02)
    assert one.faults() == (f"{one.fill:.0%} of the body filled",)


def test_a_box_beside_every_line_is_not_aligned() -> None:
    (one,) = score(slide(shape("A", (40, 100, 880, 200)), shape("B", (47, 310, 880, 200)))).slides
    assert one.aligned == 0.5


def test_a_colour_of_no_role_is_off_the_palette_and_greys_tints_and_orange_are_not() -> None:
    fills = ("#0B5A7A", "#C2560A", "#8B96A1", "#B7D2DE", "#5E3C99")
    boxes = [shape(f"S{at}", (40, 100 + 80 * at, 880, 80), fill=fill) for at, fill in enumerate(fills)]
    assert score(slide(*boxes)).slides[0].off == ("#5E3C99",)


def test_small_text_and_a_long_title_are_said_and_a_slide_without_text_has_no_size() -> None:
    small = Body((Paragraph((Run("tiny", 9.0, "Lato", bold=False, colour=None),)),))
    deck = slide(replace(shape("A", (40, 100, 880, 400)), body=small))
    title = replace(
        deck.slides[0].shapes[0], body=Body((Paragraph((Run("x" * 96, 26.0, "Lato", bold=True, colour=None),)),))
    )
    long = replace(deck, slides=(replace(deck.slides[0], shapes=(title, deck.slides[0].shapes[1])),))
    assert score(long).slides[0].faults() == ("title of 96 letters", "text of 9 pt")
    assert score(slide()).slides[0].smallest == 14.0


def test_without_a_record_it_is_open_whether_a_deck_asks() -> None:
    found = score(slide())
    assert (found.asks, found.in_order) == (None, None)


def test_a_deck_is_drawn_with_a_figure_a_slide_and_its_words_escaped() -> None:
    content, results = decks.clean(), decks.record()
    page = drawn(content, results)
    assert page.count("<figure>") == len(read(content).shown)
    assert "<script" not in page
