"""Scores of slides made by hand: how full, on which lines, how small and in which colours; and how they are drawn."""

from __future__ import annotations

import io

import decks
import pytest
from handmade import body, deck, run, shape, slide, table, title
from pptx import Presentation

from workbench.export.review import scores
from workbench.export.review.model import Body, TableCell
from workbench.export.review.scores import Score, score
from workbench.render import theme

FINE = {"slide": 1, "title": 20, "fill": 0.8, "aligned": 1.0, "smallest": 12.0, "off": ()}


@pytest.mark.parametrize(
    ("more", "faults"),
    [
        ({}, ()), ({"title": 95}, ()), ({"title": 96}, ("title of 96 letters",)), ({"fill": 0.6}, ()), ({"fill": 0.594}, ("59% of the body filled",)),
        ({"aligned": 0.99}, ("99% of the boxes on a line",)), ({"smallest": 11.5}, ("text of 11.5 pt",)), ({"smallest": 0.0}, ()),
        ({"off": ("#5E3C99", "#00FF00")}, ("off the palette: #5E3C99, #00FF00",)),
        ({"fill": 0.0, "smallest": 1.0}, ("0% of the body filled", "text of 1 pt")),
    ],
)  # fmt: skip
def test_what_a_reviewer_would_ask_about_is_said_in_words(more, faults):
    assert Score(**(FINE | more)).faults() == faults


def of(*shapes, size=(960.0, 540.0)):
    (one,) = score(deck(slide(*shapes, number=7), size=size)).slides
    return one


def test_a_score_has_number_letters_and_the_smallest_size_of_what_is_no_footer():
    small = shape("A", body((run("a", 13.0), run(" ", 2.0))), box=(40.0, 100.0, 880.0, 400.0))
    one = of(title("Refunds fail"), small, shape("N", body(run("1", 8.0)), role="sldNum", box=(40.0, 300.0, 5.0, 5.0)))
    assert (one.slide, one.title, one.smallest) == (7, 12, 13.0)
    assert of(title("Refunds  fail"), shape("S", body(run("a", 8.0)), box=(40.0, 464.5, 9.0, 9.0))).smallest == 26.0
    assert of(title(""), shape("S", body(run("a", 8.0)), box=(40.0, 464.4, 9.0, 9.0))).smallest == 8.0
    assert of(title(""), shape("S", body(run("a", 8.0)), box=(40.0, 20.0, 9.0, 9.0))).smallest == 8.0
    assert of(title(""), shape("S", body(run("a", 8.0)), box=(40.0, 19.9, 9.0, 9.0))).smallest == 0.0
    assert of(shape("S", body(run("a", 8.0)), box=None)).smallest == 8.0
    assert (
        of(title(""), table("T", (TableCell(body(run("a", 9.5)), "none"),), box=(40.0, 100.0, 9.0, 9.0))).smallest
        == 9.5
    )


def test_the_body_is_the_room_between_title_and_footer():
    assert scores._body(slide(title()), (960.0, 540.0)) == (40.0, 80.0, 880.0, 540 * 0.95 - 80)
    foot = shape("Footer", "x", box=(40.0, 500.0, 9.0, 9.0))
    assert scores._body(slide(title(), foot, shape("X", "x", box=(0.0, 90.0, 1.0, 1.0))), (960.0, 540.0)) == (
        40.0,
        80.0,
        880.0,
        420.0,
    )
    assert scores._body(slide(), (960.0, 540.0)) == (0.0, 81.0, 960.0, 540 * 0.95 - 81)
    assert scores._body(slide(title(box=(40.0, 0.0, 880.0, 600.0))), (960.0, 540.0)) == (40.0, 600.0, 880.0, 1.0)
    assert scores._body(slide(title(box=None)), (960.0, 540.0))[2] == 960.0


def test_a_body_is_filled_by_the_boxes_that_cover_it():
    room = (100.0, 200.0, 480.0, 270.0)
    assert scores._fill([room], room) == 1.0 and scores._fill([], room) == 0.0
    assert scores._fill([(100.0, 200.0, 240.0, 270.0)], room) == 0.5
    assert scores._fill([(100.0, 200.0, 480.0, 90.0)], room) == pytest.approx(1 / 3)
    assert scores._fill(
        [(100.0, 200.0, 240.0, 270.0), (100.0, 200.0, 240.0, 270.0), (340.0, 200.0, 240.0, 10.0)], room
    ) == pytest.approx(0.5 + 24 / (48 * 27))
    assert scores._fill([(100.0, 200.0, 5.0, 5.0)], room) == 1 / (48 * 27)
    assert scores._fill([(105.1, 200.0, 9.8, 270.0)], room) == 0.0


def test_edges_stand_on_a_line_within_a_point_and_a_half():
    def at(*lefts):
        return [(left, 0.0, 10.0, 10.0) for left in lefts]

    assert scores._aligned(at(40, 41.5), None) == 1.0
    assert scores._aligned(at(40, 41.6), None) == 0.0
    assert scores._aligned(at(40, 80, 81), None) == pytest.approx(2 / 3)
    assert scores._aligned(at(40, 90), 41.5) == 0.5
    assert scores._aligned(at(99), 40.0) == scores._aligned([], 40.0) == 1.0


def test_a_title_a_footer_and_what_has_no_box_are_no_content():
    shapes = (title(), shape("Footer", "x"), shape("N", "1", role="dt"), shape("A", "a"), shape("B", "b", box=None))
    assert [one.name for one in scores._content(slide(*shapes))] == ["A"]


def test_colours_are_those_of_fills_and_cells_in_their_order():
    cells = table(
        "T", (TableCell(Body(), "#111111"), TableCell(Body(), "none"), TableCell(Body(), None)), fill="#222222"
    )
    assert list(
        scores._colours(slide(cells, shape("X", fill=None), shape("Y", fill="none"), shape("Z", fill="#333333")))
    ) == ["#222222", "#111111", "#333333"]


@pytest.mark.parametrize(
    ("colour", "grey"),
    [("#808080", True), ("#85807B", True), ("#5E3C99", False), ("#F9F0FF", True), ("#190010", True), ("#330020", False), ("#FF0000", False), ("#FFCCCC", False)],
)  # fmt: skip
def test_a_colour_of_little_saturation_nearly_white_or_nearly_black_is_grey(colour, grey):
    assert theme.is_grey(colour) is grey


def test_hues_are_degrees_and_go_round():
    assert [theme.hue(one) for one in ("#FF0000", "#00FF00", "#0000FF", "#FFFF00")] == pytest.approx([0, 120, 240, 60])
    assert not scores._is_off("#FF0000", (350.0,)) and not scores._is_off("#FF0000", (15.0,))
    assert scores._is_off("#FF0000", (16.0,)) and scores._is_off("#FF0000", (344.0, 120.0))
    assert not scores._is_off("#808080", (120.0,)) and not scores._is_off("#FF0000", (120.0, 1.0))


def test_the_colour_that_a_deck_fills_with_most_belongs_to_it():
    boxes = [
        shape(f"S{at}", box=(40.0, 100.0, 9.0, 9.0), fill=fill)
        for at, fill in enumerate(["#00AA00", "#00AA00", "#AA00AA", "#808080", "#808080", "#808080"])
    ]
    one = deck(slide(title(), *boxes))
    assert scores._hues(one) == (120.0, theme.hue(theme.ACCENT), theme.hue(theme.SHORT))
    assert score(one).slides[0].off == ("#AA00AA",)
    assert scores._hues(deck(slide())) == (theme.hue(theme.ACCENT), theme.hue(theme.SHORT))


def test_hidden_slides_have_no_score():
    assert [one.slide for one in score(deck(slide(title(), hidden=True), slide(title(), number=2))).slides] == [2]


def test_parts_are_in_order_where_their_exhibits_follow_the_storyline():
    names = [name for part in scores.story.storyline().parts for name in part.exhibits[:1]]
    assert scores._in_order([[names[0]], ["unknown"], [], [names[1], names[0]]])
    assert not scores._in_order([[names[1]], [names[0]]])
    assert scores._in_order([])


def test_a_slide_is_drawn_by_its_boxes_with_its_title_and_faults_escaped():
    one = slide(
        title("A & B"),
        shape("P", kind="picture", box=(10.4, 20.6, 30.0, 40.0)),
        shape("X", box=None),
        shape("O", kind="other", box=(1.0, 2.0, 3.0, 4.0)),
        number=3,
    )
    found = scores._figure(one, (960.0, 540.0), Score(**(FINE | {"slide": 3, "fill": 0.5})))
    assert found == (
        "<figure><svg viewBox='0 0 960 540' role='img' aria-label='A &amp; B'>"
        f"<rect x='40' y='20' width='880' height='60' fill='{theme.PREVIOUS}' fill-opacity='.35' stroke='{theme.INK}'/>"
        f"<rect x='10' y='21' width='30' height='40' fill='{theme.TOTAL}' fill-opacity='.35' stroke='{theme.INK}'/>"
        f"<rect x='1' y='2' width='3' height='4' fill='{theme.PANEL}' fill-opacity='.35' stroke='{theme.INK}'/>"
        "</svg><figcaption><b>3</b> A &amp; B<br>50% of the body filled</figcaption></figure>"
    )
    assert "<br>80% filled<" in scores._figure(one, (960.0, 540.0), Score(**FINE))
    both = scores._figure(one, (960.0, 540.0), Score(**(FINE | {"fill": 0.5, "aligned": 0.5})))
    assert "<br>50% of the body filled; 50% of the boxes on a line<" in both
    quoted = scores._figure(slide(title('"it\'s"')), (960.0, 540.0), Score(**FINE))
    assert "aria-label='&quot;it&#x27;s&quot;'" in quoted


def test_a_page_says_whether_the_deck_asks_and_whether_its_parts_are_in_order():
    content, results = decks.clean(), decks.record()
    page = scores.drawn(content, results)
    assert page.startswith(
        "<!doctype html><html lang='en'><meta charset='utf-8'><title>Review</title><style>body{font:14px sans-serif;"
    )
    assert "</style><h1>Review</h1><p></p><main><figure>" in page and page.endswith("</figure></main></html>")
    assert scores.drawn(content) == page
    first = results["exhibits"][0] | {"id": "story-decisions"}
    asked = {**results, "exhibits": [*results["exhibits"], first]}
    assert "<p>asks for a decision: no</p>" in scores.drawn(content, asked)
    early, late = content_with_note(content, 1), content_with_note(content, -1)
    assert "<p>asks for a decision: yes; parts in order: yes</p>" in scores.drawn(early, asked)
    # Before the last slide the first part that the storyline names comes after a later one.
    assert "<p>asks for a decision: yes; parts in order: no</p>" in scores.drawn(late, asked)


def content_with_note(content, at):
    """The deck with the decisions named in the notes of a slide."""
    opened, out = Presentation(io.BytesIO(content)), io.BytesIO()
    list(opened.slides)[at].notes_slide.notes_text_frame.text = "(story-decisions)"
    opened.save(out)
    return out.getvalue()
