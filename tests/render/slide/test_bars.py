"""Bars on slides: figures clear of whiskers, few bars together, matrices with room."""

from dataclasses import replace

import documents
import pytest

from workbench.render.slide import bars, bubbles, cards, draw, grids
from workbench.render.slide.box import Box
from workbench.render.slide.style import Style

ROOM = Box(0, 0, 572, 354)


def bars_of(count: int, **roles):
    rows = [[f"Bar {at}", 5.0, 2.0, 9.0] for at in range(count)]
    return documents.make("b", "bar", "Bars", "category value low high", rows, unit="points", **roles)


def test_figures_of_bars_with_intervals_stand_in_one_column_at_the_end_of_the_axis():
    chart = bars.bar(bars_of(3), Style(), ROOM)
    figures = chart.plots[0].series[-1]
    assert figures.values == (10.0, 10.0, 10.0) == (chart.axes[1].ends[1],) * 3
    assert figures.labels.texts == ("+5", "+5", "+5")


def test_a_bar_that_is_not_shown_has_no_figure_in_the_column():
    rows = [["Claims", 5.0, 2.0, 9.0], ["Wifi", None, None, None]]
    shown = documents.make("b", "bar", "Bars", "category value low high", rows, unit="points")
    assert bars.bar(shown, Style(), ROOM).plots[0].series[-1].values == (10.0, None)


def test_money_without_intervals_keeps_its_figures_at_the_ends_of_the_bars():
    money = documents.make("b", "bar", "Bars", "category value", [["A", 1000], ["B", 400]], unit="EUR")
    assert bars.bar(money, Style(), ROOM).plots[0].series[-1].values == (1000, 400)


@pytest.mark.parametrize(("count", "share"), [(2, 2 * 64 / 354), (14, 0.98)])
def test_few_bars_stand_together_at_the_top_and_many_fill_the_room(count, share):
    assert bars.bar(bars_of(count), Style(), ROOM).inner[3] == pytest.approx(share, abs=0.01)


def test_names_of_quadrants_that_would_meet_are_left_out():
    named = replace(documents.matrix(), labels=documents.matrix().labels | {
        "top left": "Concentrate here", "top right": "Keep up the good work"})  # fmt: skip
    texts = [bubbles.matrix(named, Style(), Box(0, 0, wide, 300)).plots[0].series[-1].labels.texts
             for wide in (500, 180)]  # fmt: skip
    assert texts[0][:2] == ("Concentrate here", "Keep up the good work")
    assert texts[1][:2] == ("", "")


def test_a_matrix_that_its_key_would_make_a_strip_asks_for_the_whole_width():
    names = [f"A rather long name of item {at}" for at in range(9)]
    crowd = documents.make(
        "m", "matrix", "Crowd", "label x y", [[name, 1.5 + at / 90, 1.5] for at, name in enumerate(names)]
    )
    assert not draw.fits(crowd, Style(), Box(0, 0, 420, 330))
    assert draw.fits(crowd, Style(), Box(0, 0, 640, 260))


def test_cards_are_not_taller_than_their_words_and_a_few_wide_columns_of_a_heat_map_fill_the_slide():
    room = Box(0, 0, 872, 354)
    laid = cards._laid(cards._cards(documents.scorecard(), Style()), room, Style())
    assert laid.note == 14.0 and laid.height < 200
    two = documents.make("h", "heatmap", "Two", "row column value", [[f"Row {at}", name, 1.0] for at in range(8)
                         for name in ("Paper", "Practice")])  # fmt: skip
    assert grids.heat_size(two, Style(), room)[2] == 240.0


def test_a_heat_map_that_is_too_tall_for_a_low_slide_goes_on_over_the_next_on_one_scale():
    tall = documents.make("h", "heatmap", "Tall", "row column value",
                          [[f"Row {at}", name, float(at)] for at in range(6) for name in ("Plan", "Book")])  # fmt: skip
    parts = grids.heat_pages(tall, Style(), Box(0, 0, 800, 110))
    assert [len(part.rows) for part in parts] == [6, 6]
    assert {part.scale for part in parts} == {(0.0, 5.0)}
