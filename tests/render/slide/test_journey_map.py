"""The journey map on a slide: values of two near curves keep apart, and lanes share one slide where a smaller type lets them."""

from __future__ import annotations

import pytest
from render import documents

from workbench.errors import RenderError
from workbench.exhibits import Cell, Exhibit
from workbench.render import kinds
from workbench.render.kinds import journey
from workbench.render.layout.box import Box
from workbench.render.layout.style import Style
from workbench.render.slide import degrade
from workbench.render.slide.spec import Slide

STYLE = Style("en", "#0B5A7A", 100, "#1B2733", "#FFFFFF", "Calibri", "Calibri", "Calibri")


@pytest.mark.parametrize(
    ("now", "then", "sides"),
    [
        ((0.6, 0.8), (1.0, 1.2), ({0: "b", 1: "b"}, {0: "t", 1: "t"})),
        ((0.6, 0.8), (0.2, 0.8), ({0: "t", 1: "b"}, {0: "b", 1: "t"})),
        ((-1.7, 1.0), (1.5, -1.5), ({0: "b"}, {})),
    ],
    ids=["to be just above", "to be below, then the same", "far apart"],
)
def test_the_value_of_a_point_stands_away_from_the_nearest_curve(now, then, sides):
    first = journey._places(list(now), [list(then)], near=1.6, first=True)
    second = journey._places(list(then), [list(now)], near=1.6, first=False)
    assert (first, second) == sides


@pytest.mark.parametrize(
    ("curve", "sides"),
    [((0.6, 1.0, -1.2), {0: "l", 2: "r"}), ((0.1, 1.0, -1.2), {2: "r"}), ((None, 1.0, 0.9), {2: "r"})],
    ids=["clear of the zero line", "on the zero line", "without a start"],
)
def test_the_figures_at_the_ends_of_a_curve_stand_outside_it_where_the_zero_line_does_not_cross_them(curve, sides):
    assert journey._outwards(list(curve), -2.0, 2.0, 100.0) == sides


def test_a_cell_without_words_among_others_has_a_dash():
    first, *cells = journey._lane("Pains", ["Slow", ""], ["Plan", "Book"], set())
    assert [cell.text for cell in (first, *cells)] == ["Pains", "Slow", "–"]
    assert [cell.text for cell in journey._lane("", ["", ""], ["Plan", "Book"], set())] == ["", "", ""]


def lanes(*texts: str) -> Exhibit:
    stages = ("Plan", "Book", "Board", "Travel", "Disruption", "Arrive", "Refund and care")
    rows: list[list[Cell]] = [[stage, f"Lane {at}", text, None] for at, text in enumerate(texts) for stage in stages]
    rows += [[stage, "Emotion as is", None, 0.5] for stage in stages]
    return documents.make(
        "journey-map", "journey", "The journey holds", "stage lane text value", rows, unit="score difference"
    )


def test_a_map_that_is_too_tall_takes_a_smaller_type_before_it_leaves_lanes_out():
    shown = lanes(*["Compares prices and seats on the phone and on the laptop"] * 4)
    found = journey.read(shown)
    tall, flat = (journey.laid(shown, found, STYLE, Box(44, 124, 872, height)) for height in (600.0, 370.0))
    assert tall.size == 14.0 > flat.size >= 12.0
    assert len(tall.lanes) == len(flat.lanes) == 4


def test_a_map_of_many_lanes_stays_one_page_and_keeps_the_first():
    shown = lanes(*["Compares prices and seats on the phone and on the laptop"] * 12)
    kept = journey.laid(shown, journey.read(shown), STYLE, Box(44, 124, 872, 354)).lanes
    assert 3 <= len(kept) < 12
    assert list(kept) == [f"Lane {at}" for at in range(len(kept))]
    assert kinds.of(shown).pages(shown, STYLE, Box(44, 124, 872, 354)) == [shown]


def test_a_stage_that_feels_below_zero_falls_short_as_does_one_that_the_title_speaks_of():
    rows = [["Plan", "Emotion", None, 0.6], ["Travel", "Emotion", None, -0.2], ["Arrive", "Emotion", None, 0.1]]
    shown = documents.make(
        "j",
        "journey",
        "It dips",
        "stage lane text value",
        rows,
        unit="score difference",
        polarity="diverging",
        highlight=["Arrive"],
    )
    assert journey.shorts(shown, journey.read(shown)) == {"Travel", "Arrive"}


def test_a_map_whose_stages_are_too_narrow_to_read_is_cut_in_parts_before_its_words_are_cut():
    rows = [[f"Stage {at}", "Feeling", "Left alone and angry", None] for at in range(12)]
    long = documents.make("map", "journey", "Twelve stages", "stage lane text value", rows, unit="score")
    with pytest.raises(RenderError, match="12 stages leave no room"):
        journey.laid(long, journey.read(long), Style(), Box(0, 0, 800, 300))
    assert len(degrade.split(long)) == 2
    assert [
        way.tight
        for way in degrade.ways(Slide("table", "Journey", "Twelve", exhibits=(long,)), "en")
        if len(way.slides) == 2
    ] == [False]


def test_the_lowest_point_has_the_value_of_both_curves():
    rows: list[list[Cell]] = [
        ["Book", "As is", None, 1.3],
        ["Disruption", "As is", None, -1.7],
        ["Refund", "As is", None, -1.2],
    ]
    rows += [["Book", "To be", None, 1.5], ["Disruption", "To be", None, 0.2], ["Refund", "To be", None, 0.7]]
    curves = journey.read(documents.make("journey-map", "journey", "It falls", "stage lane text value", rows)).curves
    assert [journey._lowest(curve) for curve in curves.values()] == [1, 1]
    assert journey._told(curves["As is"]) == {0, 1, 2}


def test_the_alternative_text_names_the_lanes_that_are_drawn_and_no_others():
    shown = lanes("Compares prices", "Asks at the desk")
    assert journey._alt(shown, ["Emotion as is", "Lane 0"], STYLE) == (
        "A map of 7 stages from Plan to Refund and care with the lanes Lane 0 and Emotion as is."
    )


def test_the_first_five_lanes_in_larger_type_outweigh_a_sixth_in_smaller():
    shown = lanes(*["One disruption desk"] * 5, "Minutes to first message 23.0 (target 8.0) and days to refund 49.9")
    laid = journey.laid(shown, journey.read(shown), STYLE, Box(0, 0, 873, 326))
    assert (laid.size, list(laid.lanes)) == (14.0, [f"Lane {at}" for at in range(5)])


def test_a_lane_that_is_lower_does_not_take_the_place_of_one_of_the_first_five():
    long = "One disruption desk that sends one message to crew, boards and app at every station of the coast"
    shown = lanes(*["One desk"] * 4, long, "88%")
    laid = journey.laid(shown, journey.read(shown), STYLE, Box(0, 0, 873, 300))
    assert "Lane 4" in laid.lanes
