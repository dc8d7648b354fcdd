"""Bars on slides: figures clear of whiskers, few bars together, matrices with room."""

from dataclasses import replace

import documents
import pytest

from workbench.render import theme
from workbench.render.kinds import bar as bars
from workbench.render.kinds import heatmap as grids
from workbench.render.kinds import matrix as bubbles
from workbench.render.kinds import scorecard as cards
from workbench.render.kinds import waterfall as falls
from workbench.render.layout.box import Box
from workbench.render.layout.style import Style
from workbench.render.slide import draw

ROOM = Box(0, 0, 572, 354)


def bars_of(count: int, **roles):
    rows = [[f"Bar {at}", 5.0, 2.0, 9.0] for at in range(count)]
    return documents.make("b", "bar", "Bars", "category value low high", rows, unit="points", **roles)


def test_figures_of_bars_with_intervals_stand_just_beyond_the_end_of_the_interval():
    figures = bars.bar(bars_of(3), Style(), ROOM).plots[0].series[-1]
    assert all(9.0 < value < 9.3 for value in figures.values)
    assert figures.labels.texts == ("+5", "+5", "+5")


def test_a_bar_that_is_not_shown_has_no_figure_in_the_column():
    rows = [["Claims", 5.0, 2.0, 9.0], ["Wifi", None, None, None]]
    shown = documents.make("b", "bar", "Bars", "category value low high", rows, unit="points")
    figures = bars.bar(shown, Style(), ROOM).plots[0].series[-1]
    assert figures.values[1] is None and figures.labels.texts == ("+5", "")


def test_bars_are_one_series_whose_point_in_focus_has_a_colour_of_its_own():
    rows = [["A", 3.0], ["B", 2.0], ["C", 1.0]]
    shown = documents.make("b", "bar", "Bars", "category value", rows, unit="score", highlight=["B"])
    (series,) = bars.bar(shown, Style(), ROOM).plots[0].series
    assert (series.values, series.colour, series.colours) == ((3.0, 2.0, 1.0), theme.OTHERS, {1: theme.ACCENT})
    assert series.labels.pattern == "0.0"


def test_a_target_is_an_outline_and_has_no_hue():
    rows = [["A", 0.6, 0.8]]
    shown = documents.make("b", "bar", "Bars", "category value target", [*rows, ["B", 0.5, None]], unit="share")
    targets = bars.bar(shown, Style(), ROOM).plots[0].series[1]
    assert targets.outline and targets.values == (0.8, None)


def test_money_without_intervals_keeps_its_figures_at_the_ends_of_the_bars():
    money = documents.make("b", "bar", "Bars", "category value", [["A", 1000], ["B", 400]], unit="EUR")
    assert bars.bar(money, Style(), ROOM).plots[0].series[-1].values == (1000, 400)


@pytest.mark.parametrize(("count", "share"), [(2, 2 * 110 / 354), (14, 0.98)])
def test_few_bars_stand_together_at_the_top_and_many_fill_the_room(count, share):
    assert bars.bar(bars_of(count), Style(), ROOM).inner[3] == pytest.approx(share, abs=0.01)


def test_names_of_quadrants_that_would_meet_are_left_out():
    named = replace(
        documents.matrix(),
        labels=documents.matrix().labels | {"top left": "Concentrate here", "top right": "Keep up the good work"},
    )
    texts = [
        bubbles.matrix(named, Style(), Box(0, 0, wide, 300)).plots[0].series[-1].labels.texts for wide in (500, 180)
    ]
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
    two = documents.make(
        "h",
        "heatmap",
        "Two",
        "row column value",
        [[f"Row {at}", name, 1.0] for at in range(8) for name in ("Paper", "Practice")],
    )
    assert grids.heat_size(two, Style(), room)[2] == 330.0


def test_a_heat_map_that_is_too_tall_for_a_low_slide_goes_on_over_the_next_on_one_scale():
    tall = documents.make(
        "h",
        "heatmap",
        "Tall",
        "row column value",
        [[f"Row {at}", name, float(at)] for at in range(6) for name in ("Plan", "Book")],
    )
    parts = grids.heat_pages(tall, Style(), Box(0, 0, 800, 110))
    assert [len(part.rows) for part in parts] == [6, 6]
    assert {part.scale for part in parts} == {(0.0, 5.0)}


def test_a_bar_in_focus_that_misses_its_target_is_orange_and_one_that_reaches_it_is_not():
    rows = [["Slow", 23.0, 8.0], ["Quick", 6.0, 8.0], ["Other", 9.0, 8.0]]
    shown = documents.make(
        "b", "bar", "Minutes", "category value target", rows, unit="score", highlight=["Slow", "Quick"], polarity="down"
    )
    assert bars.bar(shown, Style(), ROOM).plots[0].series[0].colours == {0: theme.SHORT, 1: theme.ACCENT}
    up = replace(shown, polarity="up")
    assert bars.bar(up, Style(), ROOM).plots[0].series[0].colours == {0: theme.ACCENT, 1: theme.SHORT}


def test_names_of_two_lines_beside_bars_do_not_touch_on_a_page_of_the_report():
    from workbench.render import fit

    def tall(name):
        rows = [[f"{name} {at}", 0.5, 500] for at in range(14)]
        return bars.KIND.tall(documents.make("b", "bar", "B", "category value n", rows, unit="share"), Style(), 470.0)

    assert tall("Fares") == 14 * 26.0 + 4
    assert tall("Contact with customer service") == pytest.approx(14 * (2 * 12 * fit.PITCH + 6) + 4)


def test_rows_of_a_heat_map_stand_closer_where_that_saves_a_slide():
    units = documents.make(
        "h",
        "heatmap",
        "Units",
        "row column value",
        [[f"Unit {at}", name, float(at)] for at in range(13) for name in ("Plan", "Book")],
    )
    assert len(grids.heat_pages(units, Style(), Box(0, 0, 800, 290))) == 1
    assert grids.heat_size(units, Style(), Box(0, 0, 800, 264)).down == 1.5
    assert grids.heat_size(units, Style(), Box(0, 0, 800, 400)).down == 3.0


def test_a_row_of_a_heat_map_is_as_tall_as_the_words_of_its_cells():
    said = "±2.7 pp of ±3.0 pp, seen in two of three surveys of the year"
    spelled = documents.make(
        "h", "heatmap", "Rules", "row column value text", [["One", name, 1.0, said] for name in ("Plan", "Book")]
    )
    table, _ = grids.heatmap(spelled, Style(), Box(0, 0, 300, 120))
    assert table.heights[1] >= grids.tables.needed(said, table.widths[1], table.size, Style())


@pytest.mark.parametrize(("rows", "wide", "held"), [(14, 300, False), (14, 860, True), (5, 300, True)])
def test_names_of_bars_that_would_stand_on_one_another_in_half_a_page_ask_for_a_page_of_their_own(rows, wide, held):
    names = [[f"Platform and boarding information {at}", 0.5, 500 + at] for at in range(rows)]
    shown = documents.make("b", "bar", "Bars", "category value n", names, unit="share")
    assert bars.KIND.fits(shown, Style(), Box(0, 0, wide, 340)) is held


@pytest.mark.parametrize(("wide", "held"), [(360, False), (500, True)])
def test_a_step_of_a_waterfall_whose_word_its_column_would_break_asks_for_more_width(wide, held):
    steps = [["Operational efficiency", 1.0, False]] + [[f"Step {at}", 1.0, False] for at in range(7)]
    shown = documents.make("w", "waterfall", "Value", "category value total", steps, unit="EUR")
    assert falls.KIND.fits(shown, Style(), Box(0, 0, wide, 340)) is held
