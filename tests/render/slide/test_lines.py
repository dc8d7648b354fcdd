"""Lines on slides: axes with a zero, labels off the whiskers, one unit of money, profiles as dots."""

from dataclasses import replace
from typing import Any

import documents
import pytest

from workbench.render import fit, theme
from workbench.render.kinds import _charts, dots, slope, tornado, waterfall
from workbench.render.kinds import line as lines
from workbench.render.layout import data
from workbench.render.layout.box import Box
from workbench.render.layout.style import Style
from workbench.render.slide import degrade
from workbench.render.slide.spec import Slide

ROOM = Box(0, 0, 572, 334)
CASH = [
    ["03/27", -890_000, -930_000, -840_000],
    ["09/27", -878_000, -1_290_000, -457_000],
    ["09/28", 321_000, -1_159_000, 1_851_000],
    ["09/30", 3_489_000, -219_000, 7_337_000],
]


def cash(**more):
    return documents.make("cash", "line", "Cash", "x value low high", CASH, unit="EUR", **more)


def test_an_axis_of_money_has_a_tick_at_zero_and_says_millions():
    axis = lines.line(cash(), Style(), ROOM).axes[1]
    assert (axis.ends, axis.step) == ((-2_500_000, 7_500_000), 2_500_000)
    assert axis.pattern == '0.0,,"M";"−"0.0,,"M";0'


@pytest.mark.parametrize(
    ("values", "texts", "form"),
    [
        ([2.6e6, 865_500.0, -44_600.0], ["2.60M", "0.87M", "−0.04M"], '0.00,,"M"'),
        ([2.6e6, 1.1e6], ["2.6M", "1.1M"], '0.0,,"M"'),
        ([45_000.0, 88_500.0], ["45K", "89K"], '0,"K"'),
        ([445.3e6, 50.2e6], ["445M", "50M"], '0,,"M"'),
        ([3.4e9, 1e9], ["3.4B", "1.0B"], '0.0,,,"B"'),
        ([12.0, 3.5], ["12.0", "3.5"], "#,##0.0"),
        ([999_950.0], ["1.0M"], '0.0,,"M"'),
    ],
)
def test_money_of_one_exhibit_has_one_unit_in_text_and_in_number_format(values, texts, form):
    way = data.Printer.of("EUR", "en", values)
    assert [way.text(value) for value in values] == texts
    assert way.pattern.startswith(f"{form};")


def test_money_in_chinese_has_its_own_units_which_no_number_format_knows():
    way = data.Printer.of("CNY", "zh", [2.6e6, -40_000.0])
    assert [way.text(value) for value in (2.6e6, -40_000.0, None)] == ["260万", "−4万", "–"]
    assert way.pattern is None and "/10000" in way.formula("B2")


def test_percentage_points_in_chinese_are_short_beside_a_mark():
    assert data.printed(-0.08, "share difference", "zh") == "−8pp"


def test_a_label_with_a_decimal_is_text_where_the_language_writes_it_otherwise_than_number_formats():
    way = data.Printer.of("EUR", "pl", [1_300_000.0, 4_200_000.0])
    assert way.text(1_300_000.0).startswith("1,3")
    assert way.pattern is None
    assert data.Printer.of("score", "pl", [1.3]).pattern is None
    assert data.Printer.of("share", "pl", [0.4]).pattern is not None


def test_an_axis_of_whole_steps_has_no_decimals_and_one_in_polish_no_sign_of_another_language():
    assert data.ticks((0.0, 4.0), 1.0, "score", "en")[0] == "0"
    assert "." in data.ticks((0.0, 1.0), 0.5, "score", "en")[0]
    (ends, step) = data.axis([0.0, 9e6], unit="PLN", language="pl")
    assert [said for _, said in data.ticks(ends, step, "PLN", "pl")[1]] == ["0", "5\u00a0mln", "10\u00a0mln"]
    form, words = data.ticks((0.0, 5e6), 2_500_000, "EUR", "pl")
    assert form.startswith('0,"') and [said for _, said in words] == [
        "0",
        "2\u00a0500\u00a0tys.",
        "5\u00a0000\u00a0tys.",
    ]


@pytest.mark.parametrize(
    ("ends", "step", "words"),
    [
        ((0, 1_000_000), 250_000, ["0", "250K", "500K", "750K", "1,000K"]),
        ((0, 3e9), 1e9, ["0", "1B", "2B", "3B"]),
        ((-1e6, 1e6), 1e6, ["−1M", "0", "1M"]),
        ((0, 7_500_000), 2_500_000, ["0", "2.5M", "5.0M", "7.5M"]),
        ((0, 5_000), 2_500, ["0", "2,500", "5,000"]),
    ],
)
def test_each_step_of_an_axis_of_money_prints_as_it_is(ends, step, words):
    assert [said for _, said in data.ticks(ends, step, "EUR", "en")[1]] == words


def test_a_line_with_whiskers_names_its_lowest_and_its_last_value_only():
    labels = lines.line(cash(), Style(), ROOM).plots[0].series[0].labels
    assert [text for text in labels.texts if text] == ["−0.9M", "3.5M"]


def test_a_highlighted_point_is_marked_and_named_below_its_whisker():
    series = lines.line(cash(highlight=["09/27"]), Style(), ROOM).plots[0].series[0]
    assert series.marks == {1: 11.0}
    assert [text for text in series.labels.texts if text] == ["−0.9M", "3.5M"]
    assert series.labels.places[1] == "b" and series.labels.shifts[1][1] > 0


def test_a_line_without_whiskers_names_every_value():
    plain = documents.make("p", "line", "Plain", "x value", [["a", 1.0], ["b", 2.0]], unit="score")
    assert lines.line(plain, Style(), ROOM).plots[0].series[0].labels.texts == ("1.0", "2.0")


def test_a_line_without_any_value_has_no_labels():
    empty = documents.make("e", "line", "Empty", "x value low high", [["a", None, None, None]], unit="score")
    assert lines.line(empty, Style(), ROOM).plots[0].series[0].labels.texts == ("",)


def test_a_profile_of_an_old_record_is_drawn_as_dots_with_its_target_as_an_outline():
    chart = dots.dots(documents.radar(), Style(), ROOM)
    drawn = {series.name: series for series in chart.plots[0].series}
    assert {plot.kind for plot in chart.plots} == {"scatter"}
    assert [series.name for series in drawn.values() if series.outline] == ["Target 2027"]
    assert drawn["Today"].colour == theme.ACCENT


def test_of_paper_and_practice_the_smaller_dot_has_its_figure_left_and_the_larger_right():
    rows = [["Who", "Paper", 2.8], ["Who", "Practice", 1.8], ["How", "Paper", 1.0], ["How", "Practice", None]]
    shown = documents.make(
        "d", "dots", "Rules", "category series value", rows, unit="score", scale=(0, 4), labels={"now": "Practice"}
    )
    drawn = {series.name: series for series in dots.dots(shown, Style(), ROOM).plots[0].series}
    assert (drawn["Practice"].labels.places[0], drawn["Paper"].labels.places[0]) == ("l", "r")
    assert drawn["Practice"].labels.texts == ("1.8", "")
    assert drawn["–"].labels.texts == ("Practice", "Paper") or drawn["–"].labels.texts == ("Paper", "Practice")


def test_of_thirty_lines_those_that_changed_most_and_those_in_focus_have_names_and_the_others_are_counted():
    rows = [
        [wave, f"Town {at}", 0.5 + (at / 100 if wave == "2026" else 0)] for at in range(30) for wave in ("2025", "2026")
    ]
    many = documents.make("s", "slope", "Towns", "x series value", rows, unit="share", highlight=["Town 15"])
    low = Box(0, 0, 572, 200)
    named = [series.name for series in slope.slope(many, Style(), low).plots[0].series if any(series.labels.texts)]
    assert {"Town 0", "Town 15", "Town 29"} <= set(named)
    assert len(named) + slope.unnamed(many, low) == 30


def test_moved_labels_of_a_slope_have_no_leader_lines():
    chart = slope.slope(documents.slope(), Style(), ROOM)
    assert not any(series.labels.leaders for series in chart.plots[0].series)


def test_on_half_a_page_every_so_many_th_place_of_a_line_is_named_and_no_name_is_broken_by_letters():
    rows = [[f"2025-{at:02}", at / 10] for at in range(1, 25)]
    shown = documents.make("x", "line", "Days", "x value", rows, unit="score")
    narrow, wide = Box(0, 0, 300, 300), Box(0, 0, 3000, 300)
    assert lines.line(shown, Style(), narrow).axes[0].every == 6
    assert lines.line(shown, Style(), wide).axes[0].every == 1
    assert lines.line(shown, Style(), narrow).categories[1] == "2025-02"


@pytest.mark.parametrize(("count", "wide", "every"), [(10, 600.0, 1), (13, 400.0, 2), (12, 400.0, 2), (1, 60.0, 1)])
def test_the_last_place_is_named_where_it_can_be(count, wide, every):
    assert lines.apart(count, wide) == every


def test_a_line_that_ends_where_another_ends_does_not_print_the_value_again():
    rows = [["01", "Value", 4.0], ["02", "Value", 5.0], ["01", "Unusual", None], ["02", "Unusual", 5.0]]
    shown = documents.make("x", "line", "Days", "x series value", rows, unit="score", highlight=["Value"])
    ends = {one.name: one.labels.texts[-1] for one in lines.line(shown, Style(), ROOM).plots[0].series}
    assert ends == {"Value": "Value  5.0", "Unusual": "Unusual"}


def test_of_lines_whose_whiskers_stand_on_each_other_one_has_them():
    rows = [
        ["Month 0", "Promoters", 1.0, 1.0, 1.0],
        ["Month 12", "Promoters", 0.86, 0.82, 0.90],
        ["Month 0", "Passives", 1.0, 1.0, 1.0],
        ["Month 12", "Passives", 0.85, 0.80, 0.89],
        ["Month 0", "Detractors", 1.0, 1.0, 1.0],
        ["Month 12", "Detractors", 0.73, 0.67, 0.79],
    ]
    stay = documents.make("stay", "line", "Still there", "x series value low high", rows, unit="share")
    drawn = lines.line(stay, Style(), ROOM).plots[0].series
    assert {one.name for one in drawn if one.whiskers} == {"Promoters", "Detractors"}


@pytest.mark.parametrize(
    ("tall", "side", "drawn"), [(334, "t", {"Previous", "Now", "Target"}), (200, "l", {"Now", "Target"})]
)
def test_where_rows_are_near_the_dot_before_goes_so_that_the_finding_s_figure_stands_at_its_own_dot(tall, side, drawn):
    rows = [
        [name, series, value]
        for name in "ABCDEFG"
        for series, value in [("Previous", 2.4), ("Now", 2.5), ("Target", 3.5)]
    ]
    labels = {"now": "Now", "target": "Target"}
    shown = documents.make(
        "d", "dots", "Levels", "category series value", rows, unit="score", scale=(1, 5), labels=labels
    )
    series = {one.name: one for one in dots.dots(shown, Style(), Box(0, 0, 400, tall)).plots[0].series}
    assert series.keys() & {"Previous", "Now", "Target"} == drawn
    assert (series["Now"].labels.places[3], series["Now"].labels.shifts) == (side, {})


def test_small_money_has_its_hundredths_on_a_mark_where_the_currency_has_any():
    assert data.Printer.of("EUR", "en", [1.37, 8.5]).text(1.37) == "1.37"
    assert data.Printer.of("JPY", "en", [1.37, 8.5]).text(8.5) == "9"
    assert data.Printer.of("EUR", "en", [None, 1.37]).text(None) == "–"


def personas(*highlight: str):
    ends = {"As is": 0.5, "The commuter": 0.5, "The family": 0.5}
    rows = [[stage, name, 0.1 if stage == "Plan" else end] for name, end in ends.items() for stage in ("Plan", "Board")]
    return documents.make("felt", "line", "Felt", "x series value", rows, highlight=highlight, scale=(-2, 2))


def test_lines_out_of_focus_that_end_alike_are_named_on_one_line_beside_the_one_in_focus():
    series = lines.line(personas("The family"), Style(), ROOM).plots[0].series
    said = {one.name: one.labels.texts[-1] for one in series}
    assert said == {"As is": "The commuter, As is  0.5", "The commuter": "", "The family": "The family"}


@pytest.mark.parametrize(
    ("names", "holds"),
    [(["Plan", "Book", "Board", "Travel", "Arrive"], False), ([f"2025-{at:02}" for at in range(1, 13)], True)],
)
def test_half_a_page_holds_no_line_that_leaves_out_names_which_nobody_can_count_on(names, holds):
    felt = documents.make("felt", "line", "Felt", "x value", [[name, 1.0] for name in names])
    assert lines.KIND.fits(felt, Style(), Box(0, 0, 300, 300)) is holds


def test_the_figure_of_a_sum_with_a_range_stands_beside_it_where_the_column_before_leaves_room():
    rows = [["Gain", 2e6, False, None, None], ["Cost", -1e6, False, None, None], ["Net", 1e6, True, -1e6, 4e6]]
    net = documents.make("net", "waterfall", "Net", "category value total low high", rows, unit="EUR")
    wide, narrow = (
        waterfall.waterfall(net, Style(), Box(0, 0, room, 300)).plots[1].series[0].labels for room in (500, 120)
    )
    assert [wide.shifts[2][0] < 0, -0.02 < wide.shifts[2][1] < 0] == [True, True]  # a little above its column
    assert [narrow.shifts[2][0], narrow.shifts[2][1] < 0] == [0.0, True]


def test_both_ends_of_a_sums_range_have_their_figures():
    rows = [["Gain", 2e6, False, None, None], ["Cost", -1e6, False, None, None], ["Net", 1e6, True, -1e6, 4e6]]
    net = documents.make("net", "waterfall", "Net", "category value total low high", rows, unit="EUR")
    chart = waterfall.waterfall(net, Style(), Box(0, 0, 500, 300))
    low, high = (one.labels for one in chart.plots[1].series[1:])
    assert [(low.texts[2], low.at), (high.texts[2], high.at)] == [("−1.0M", "b"), ("4.0M", "t")]
    assert chart.axes[1].ends[0] < -1e6 / 1e6 - 0.1  # room below for the figure
    above = [["Gain", 2e6, False, None, None], ["Net", 2e6, True, 1e6, 4e6]]
    inside = documents.make("net", "waterfall", "Net", "category value total low high", above, unit="EUR")
    chart = waterfall.waterfall(inside, Style(), Box(0, 0, 500, 300))
    low, high = (one.labels for one in chart.plots[1].series[1:])
    assert (low.colours, high.colours) == ({1: theme.PAPER}, {})  # the low end stands in the column
    assert chart.axes[1].ends[0] == 0.0
    bare = documents.make("net", "waterfall", "Net", "category value total", [row[:3] for row in rows], unit="EUR")
    assert len(waterfall.waterfall(bare, Style(), Box(0, 0, 500, 300)).plots[1].series) == 1


def test_names_stand_on_one_line_above_their_swings_and_the_base_is_named_above_the_first():
    rows = [["Information during disruption: pays or not", 1e6, 4e6, 2e6], ["Refunds: pays or not", 1.5e6, 3e6, 2e6]]
    made = documents.make("t", "tornado", "T", "category low high base", rows, unit="EUR")
    chart = tornado.tornado(made, Style(), Box(0, 0, 360, 200))
    assert chart.categories == ("Information during disruption: pays or not", "Refunds: pays or not")
    *_, names, base = chart.plots[0].series
    assert names.labels.texts == chart.categories
    assert all(down < 0 for _, down in names.labels.shifts.values())
    assert base.labels.texts == ("expected 2.0M", "")


def test_the_names_at_the_ends_of_lines_stand_clear_of_a_large_last_mark():
    rows = [
        [month, line, value]
        for month, value in (("May", 5.0), ("June", 9.0))
        for line, value in (("Value", value), ("Limit", 8.0))
    ]
    made = documents.make("c", "line", "C", "x series value", rows, highlight=("Value", "June"))
    marked, plain = (
        lines.line(one, Style(), Box(0, 0, 400, 250)) for one in (made, replace(made, highlight=("Value",)))
    )
    shifts = [
        {one.name: one.labels.shifts.get(1, (0.0, 0.0))[0] for one in chart.plots[0].series}
        for chart in (marked, plain)
    ]
    assert shifts[0]["Limit"] * 400 == pytest.approx(3.0)  # half of 11 points, less half of its own 5
    assert shifts[1]["Limit"] == 0.0


def test_the_line_in_focus_says_its_last_month_where_the_axis_does_not():
    months = [f"M{at:02}" for at in range(1, 25)]
    rows = [[month, line, 5.0] for month in months for line in ("Value", "Target")]
    made = documents.make("c", "line", "C", "x series value", rows, highlight=("Value",), labels={"value": "Days"})
    ends = {one.name: one.labels.texts[-1] for one in lines.line(made, Style(), Box(0, 0, 400, 250)).plots[0].series}
    assert "M24  5.0" in ends["Target"] + ends["Value"]
    short = replace(made, rows=tuple(map(tuple, rows[:8])))
    texts = [one.labels.texts[-1] for one in lines.line(short, Style(), Box(0, 0, 400, 250)).plots[0].series]
    assert not any("M04" in text for text in texts)


def test_the_names_of_two_dots_stand_outwards_above_the_first_row():
    sides = dots._headed({"Practice": [1.7], "Paper": [3.0]}, (0.0, 4.0), 110.0, 12.0, Style(), right=dots.RIGHT)
    assert sides == {"Practice": "l", "Paper": "r"}
    three = {"Now": [1.0], "Last": [1.2], "Target": [4.0]}
    assert dots._headed(three, (0.0, 5.0), 110.0, 12.0, Style(), right=dots.RIGHT) == {}  # too near
    apart = {"Now": [1.0], "Last": [2.5], "Target": [4.0]}
    assert set(dots._headed(apart, (0.0, 5.0), 400.0, 12.0, Style(), right=dots.RIGHT).values()) == {"t"}


def test_names_beside_swings_are_broken_as_not_every_program_breaks_them():
    swings = [
        ["Information during disruption and refunds and compensation after it: how far it improves", 1.0, 3.0, 2.0]
    ]
    made = documents.make("t", "tornado", "T", "category low high base", swings, unit="EUR")
    assert "\n" in tornado.tornado(made, Style(), Box(0, 0, 360, 200)).categories[0]


def test_a_page_whose_rows_do_not_hold_the_names_beside_swings_is_not_their_place():
    names = ("Information during disruption: how far it improves", "Refunds and compensation: whether it pays")
    made = documents.make("t", "tornado", "T", "category low high base", [[name, 1.0, 3.0, 2.0] for name in names * 3])
    holds = [
        tornado.KIND.fits(made, Style(), Box(0, 0, wide, tall)) for wide, tall in ((860, 150), (360, 330), (240, 150))
    ]
    assert holds == [True, True, False]


def test_a_legend_of_more_names_than_a_line_holds_pushes_the_bars_down():
    few, many = (_charts.legend_tall(["1 Foundational", "2 Emerging"] * times, 300.0, Style()) for times in (1, 2))
    assert few == _charts.LEGEND
    assert many == pytest.approx(_charts.LEGEND + theme.CHART_TEXT * fit.PITCH)


def test_a_matrix_gives_up_all_but_its_first_takeaway_before_it_is_too_low_to_read():
    low = Slide("exhibit", "S", "T", exhibits=(documents.matrix(),), takeaways=("One", "Two"))
    said = [way.slides[0].takeaways for way in degrade.ways(low, "en") if way.slides[0].exhibits]
    assert said[:5] == [("One", "Two"), ("One", "Two"), ("One", "Two"), ("One",), ()]


def test_a_figure_at_the_end_of_a_swing_has_room_before_the_names_on_half_a_page():
    made = documents.make(
        "t", "tornado", "T", "category low high base", [["A long name of an input", 1.3e6, 4.2e6, 2.9e6]], unit="EUR"
    )
    chart = tornado.tornado(made, Style(), Box(0, 0, 330, 200))
    low, high = chart.axes[1].ends
    points = (1.3e6 - low) / (high - low) * chart.inner[2] * 330
    assert points >= fit.width("1.3M", chart.plots[0].series[0].labels.size, bold=True)


def test_a_line_with_ranges_needs_more_height_than_one_without():
    plain = documents.make("p", "line", "P", "x value", [["01", 1.0], ["02", 2.0]])
    assert lines.KIND.least(cash(), Style(), 860.0) > lines.KIND.least(plain, Style(), 860.0)


def test_a_line_says_what_its_places_are_and_needs_no_axis_where_each_mark_has_its_figure():
    rows = [["Nothing", 0.0], ["EUR 1M: 3", 1.5e6], ["EUR 2M: 5", 2e6]]
    labels = {"x": "Budget, and the initiatives of its plan", "value": "Net value"}
    curve = documents.make("curve", "line", "Two add little", "x value", rows, unit="EUR", labels=labels)
    bottom, left = lines.line(curve, Style(), ROOM).axes
    assert (bottom.title, left.labels) == ("Budget, and the initiatives of its plan", "none")
    assert lines.line(cash(), Style(), ROOM).axes[1].labels == "nextTo"


def test_a_scale_of_dots_runs_to_the_end_of_its_room_where_the_last_name_has_room_over_it() -> None:
    given: dict[str, Any] = {"ends": (0.0, 4.0), "room": 300.0, "size": 12.0, "style": Style()}
    assert dots._right({"In practice": [1.7], "On paper": [3.0]}, **given) == dots.FIGURE
    assert dots.FIGURE < dots._right({"In practice": [1.7], "On paper": [4.0]}, **given) <= dots.RIGHT
