"""A title of one line leaves no hole: its hairline and the body rise; bars of a line and of two are equally tall."""

import io

import documents
import pytest
from pptx import Presentation

from workbench import assets
from workbench.document import Document
from workbench.export import deck
from workbench.render import fit, theme
from workbench.render.kinds import bar, gantt, journey, scorecard, table
from workbench.render.layout import grid
from workbench.render.layout.box import EMU, Box
from workbench.render.layout.style import Style
from workbench.render.slide import heads, package, statements
from workbench.render.slide.build import build
from workbench.render.slide.frames import frames
from workbench.render.slide.spec import Deck, Slide, Statement

STYLE = Style(font=fit.spared(theme.FONT), heading=fit.spared(theme.FONT), body=fit.spared(theme.FONT))
ONE, TWO = (
    "Refunds take 50 days",
    "Refunds take 50 days, and nobody tells those who wait for them why it is so, or for how long yet",
)


@pytest.fixture(scope="module")
def ours():
    return frames(package.opened(assets.folder("templates") / "deck" / "workbench.pptx"))


def test_under_a_title_of_one_line_the_body_begins_a_line_higher_and_ends_where_it_did(ours):
    frame = ours["table"]
    risen, own = heads.lifted(frame, ONE, STYLE).zones["exhibit"].box, frame.zones["exhibit"].box
    assert (round(own.top - risen.top), round(risen.bottom - own.bottom)) == (33, 0)


def test_under_a_title_of_two_lines_nothing_moves(ours):
    assert heads.lifted(ours["pair"], TWO, STYLE) == ours["pair"]


def test_a_title_that_just_fills_its_line_is_set_a_step_smaller_and_stays_on_it(ours):
    just = next(
        TWO[:at]
        for at in range(len(TWO), 0, -1)
        if fit.width(TWO[:at], 24, bold=True, font=STYLE.heading) <= grid.WIDE * fit.CAUTION
    )
    assert fit.count(just, grid.WIDE, 26, bold=True, font=STYLE.heading) == 2
    assert heads.lifted(ours["table"], just, STYLE).zones["title"].box.height == pytest.approx(26 * fit.PITCH)


def hairlines(title: str) -> list[int]:
    section = documents.section(
        "02_voice", "What do customers say?", "", documents.results()[1], documents.bar().but(title=title)
    )
    slides = Presentation(io.BytesIO(deck.write(Document(documents.context(), (section,))))).slides
    return [
        round(shape.top / EMU)
        for slide in slides
        if slide.shapes.title.text_frame.text == title
        for shape in slide.shapes
        if shape.name == "Hairline"
    ]


def test_the_hairline_stands_under_the_title():
    assert hairlines(ONE) == [75]
    assert hairlines(TWO) == [108]


def test_a_table_is_set_large_before_its_rows_have_air():
    rows = tuple(
        (f"Cause {at}", "a sentence of evidence that takes its two lines " * 2, "Head of something") for at in range(5)
    )
    small = documents.make("causes", "table", "Five causes", "What shows_it Owner", [list(row) for row in rows])
    assert table.laid(small, STYLE, Box(0, 0, grid.WIDE, 250)).size == 14.0


def test_on_half_a_page_few_cards_lie_below_one_another_with_the_figure_beside_its_words():
    cards = scorecard._cards(documents.scorecard().but(rows=documents.scorecard().rows[:3]), STYLE)
    half, whole = (scorecard._laid(cards, Box(0, 0, width, 260.0), STYLE) for width in (430.0, 873.0))
    assert half.across == 1 and half.beside > 0 and half.figure >= 32
    assert whole.across == 3 and whole.beside == 0


def test_on_half_a_page_names_of_bars_stand_on_one_line_without_their_bases_where_it_takes_that():
    rows = [["Platform and boarding information", 0.5, 574], ["Staff", 0.8, 545]]
    exhibit = documents.make("b", "bar", "B", "category value n", rows, unit="share")
    assert bar.named(exhibit, STYLE, 430.0) == (["Platform and boarding information", "Staff"], 0.5)
    assert bar.named(exhibit, STYLE, 870.0)[0] == ["Platform and boarding information (n=574)", "Staff (n=545)"]


def test_both_ends_of_a_curve_carry_their_value():
    assert journey._told([0.6, 1.3, -1.7, -1.2]) == {0, 1, 2, 3}
    assert journey._ends([None, 1.0, 0.2, None]) == {1, 2}


def test_a_plan_of_few_rows_is_set_larger_while_its_calendar_keeps_its_share_of_the_width():
    shown = documents.gantt()
    found = gantt.tasks(shown)
    rows = gantt._rows(found, headed=gantt._headed(found))
    assert gantt._size(found, rows, shown, STYLE, Box(0, 0, grid.WIDE, 354)) == 14.0
    assert gantt._size(found, rows, shown, STYLE, Box(0, 0, grid.WIDE, 150)) == 12.0


def test_rows_of_a_summary_share_the_room_as_evenly_as_their_words_allow():
    assert statements._even([20, 20, 60], 120, most=100) == pytest.approx([30, 30, 60], abs=0.01)
    assert statements._even([20, 20], 400, most=50) == pytest.approx([50, 50], abs=0.01)
    assert statements._even([60, 70], 100, most=90) == pytest.approx([60, 70], abs=0.01)


def test_a_summary_without_a_source_has_the_room_of_one():
    def foot(source: str) -> float:
        told = tuple(Statement("Ten words that say what has become of the matter so far.", "Value") for _ in range(4))
        slide = Slide("summary", "s", "We ask", statements=told, takeaways=("We ask for money.",), source=source)
        made = build(
            Deck((slide,), "Trial", "CX Workbench", "Trial", "2026-01-01", "en", ("Trial",), "#0B5A7A")
        ).content
        shapes = Presentation(io.BytesIO(made)).slides[0].shapes
        return max(shape.top + shape.height for shape in shapes if shape.name == "Takeaways")

    assert foot("") > foot("Source: the survey.")
