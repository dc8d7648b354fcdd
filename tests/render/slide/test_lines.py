"""Lines on slides: axes with a zero, labels off the whiskers, radars without numbers under their lines."""

import documents
import pytest

from workbench.render.slide import data, lines
from workbench.render.slide.box import Box
from workbench.render.slide.style import Style

ROOM = Box(0, 0, 572, 334)
CASH = [["03/27", -890_000, -930_000, -840_000], ["09/27", -878_000, -1_290_000, -457_000],
        ["09/28", 321_000, -1_159_000, 1_851_000], ["09/30", 3_489_000, -219_000, 7_337_000]]  # fmt: skip


def cash(**more):
    return documents.make("cash", "line", "Cash", "x value low high", CASH, unit="EUR", **more)


def test_an_axis_of_money_has_a_tick_at_zero_and_says_millions():
    axis = lines.line(cash(), Style(), ROOM).axes[1]
    assert (axis.ends, axis.step) == ((-2_500_000, 7_500_000), 2_500_000)
    assert axis.pattern == '0.0,,"M";"−"0.0,,"M";0'


@pytest.mark.parametrize(
    ("ends", "form"), [((0, 50_000), '0,"K"'), ((-900, 4_000), "#,##0"), ((-3e6, 1e6), '0.0,,"M"')]
)
def test_money_on_an_axis_is_in_thousands_or_millions_where_it_is_large(ends, form):
    assert data.short_pattern(ends).startswith(form)


@pytest.mark.parametrize(
    ("ends", "step", "form"),
    [
        ((0, 1_000_000), 250_000, '0,"K"'), ((0, 10_000), 2_500, '0.0,"K"'), ((0, 4_000_000), 1_000_000, '0,,"M"'),
        ((0, 5_000_000), 1_250_000, '0,"K"'), ((0, 3e9), 1e9, '0,,,"B"'), ((0, 9_000), 2_500, "#,##0"),
    ],
)  # fmt: skip
def test_each_step_of_an_axis_of_money_prints_as_it_is(ends, step, form):
    assert data.short_pattern(ends, step).startswith(f"{form};")


def test_a_line_with_whiskers_names_its_lowest_and_its_last_value_only():
    labels = lines.line(cash(), Style(), ROOM).plots[0].series[0].labels
    assert [text for text in labels.texts if text] == ["−890K", "3.5M"]


def test_a_highlighted_point_is_marked_and_named_below_its_whisker():
    series = lines.line(cash(highlight=["09/27"]), Style(), ROOM).plots[0].series[0]
    assert series.marks == {1: 11.0}
    assert [text for text in series.labels.texts if text] == ["−878K", "3.5M"]
    assert series.labels.places[1] == "b" and series.labels.shifts[1][1] > 0


def test_a_line_without_whiskers_names_every_value():
    plain = documents.make("p", "line", "Plain", "x value", [["a", 1.0], ["b", 2.0]], unit="score")
    assert lines.line(plain, Style(), ROOM).plots[0].series[0].labels.texts == ("1.0", "2.0")


def test_a_line_without_any_value_has_no_labels():
    empty = documents.make("e", "line", "Empty", "x value low high", [["a", None, None, None]], unit="score")
    assert lines.line(empty, Style(), ROOM).plots[0].series[0].labels.only == ()


def test_the_rings_of_a_radar_carry_no_numbers_because_the_lines_would_run_over_them():
    assert lines.radar(documents.radar(), Style(), ROOM).axes[1].labels == "none"


def test_moved_labels_of_a_slope_have_no_leader_lines():
    chart = lines.slope(documents.slope(), Style(), ROOM)
    assert not any(series.labels.leaders for series in chart.plots[0].series)
