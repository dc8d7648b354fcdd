"""The matrix with few and with many points: no program leaves a bubble out."""

from __future__ import annotations

import pandas as pd
import pytest

from workbench.exhibits import exhibit
from workbench.render.kinds.matrix import _counted, matrix
from workbench.render.layout.box import Box
from workbench.render.layout.bubbles import Bubble, clear, far, label_box, lead, placed
from workbench.render.layout.style import Style


def drawn(items):
    data = pd.DataFrame(
        {"item": items, "x": [1 + at % 5 for at in range(len(items))], "y": [5 - at % 4 for at in range(len(items))]}
    )
    shown = exhibit(
        data,
        kind="matrix",
        id="m",
        title="The first leads",
        encoding={"label": "item", "x": "x", "y": "y"},
        scale=(1.0, 5.0),
        highlight=(items[0],),
        labels={"top left": "Quick wins"},
    )
    return matrix(shown, Style(), Box(0, 0, 600, 360))


@pytest.mark.parametrize("items", [["A"], ["A", "B"], ["A", "B", "C"], list("ABCDEFGH")])
def test_no_series_is_longer_than_the_first_because_libreoffice_would_not_draw_the_first(items):
    chart = drawn(items)
    (plot,) = chart.plots
    lengths = [len(series.values) for series in plot.series]
    assert lengths[0] == max(lengths)
    assert sum(lengths) == len(items) + 5  # the names of four quadrants, and the one that sets the scale


def test_the_names_of_the_quadrants_are_no_entry_of_the_legend_wherever_they_stand():
    for items in (["A"], list("ABCDEFGH")):
        chart = drawn(items)
        (at,) = chart.unnamed
        assert chart.plots[0].series[at].colour is None


def test_each_axis_reaches_as_far_as_its_values_need_at_either_side_of_where_the_quadrants_meet():
    data = pd.DataFrame({"item": ["A", "B"], "x": [80.0, 130.0], "y": [20.0, 180.0]})
    shown = exhibit(
        data,
        kind="matrix",
        id="m",
        title="The first leads",
        encoding={"label": "item", "x": "x", "y": "y"},
        scale=(0.0, 200.0),
        highlight=("A",),
    )
    axes = matrix(shown, Style(), Box(0, 0, 600, 360)).axes
    across, up = (axis.ends for axis in axes)
    above = 30 * 1.08  # a little more than the value
    least = 100 / 4  # a quarter of the scale, so that no quadrant vanishes
    assert across == pytest.approx((100 - least - 0.1 * (least + above), 100 + above + 0.1 * (least + above)))
    assert up == pytest.approx((100 - 86.4 * 1.2, 100 + 86.4 * 1.2))
    assert [axis.at for axis in axes] == [100.0, 100.0]  # the axes are the lines between the quadrants


def test_labels_of_bubbles_keep_clear_of_the_lines_between_quadrants_where_they_can():
    data = pd.DataFrame({"item": ["At the line", "Far"], "x": [96.0, 180.0], "y": [50.0, 180.0]})
    shown = exhibit(
        data, kind="matrix", id="m", title="T", encoding={"label": "item", "x": "x", "y": "y"}, scale=(0, 200)
    )
    series = next(one for one in matrix(shown, Style(), Box(0, 0, 600, 360)).plots[0].series if one.colour)
    assert series.labels.places[0] == "l"  # at its right the line runs


def test_shares_have_their_values_at_the_axes_and_quadrants_that_meet_at_the_means():
    data = pd.DataFrame({"item": ["A", "B", "C"], "x": [0.12, 0.4, 0.8], "y": [0.17, 0.05, 0.02]})
    shown = exhibit(
        data, kind="matrix", id="m", title="T", encoding={"label": "item", "x": "x", "y": "y"}, unit="share"
    )
    across, up = matrix(shown, Style(), Box(0, 0, 600, 360)).axes
    assert (across.ends, across.step, across.labels) == ((0.0, 0.85), 0.1, "low")
    assert (up.ends, up.step) == ((0.0, 0.19), 0.02)  # ends at half a step, so that little of the field is empty
    assert [words for _, words in up.ticks] == [f"{at}%" for at in range(0, 20, 2)]
    assert (up.at, across.at) == (pytest.approx(0.44), pytest.approx(0.08))


def test_a_line_to_a_moved_label_crosses_no_other_label():
    spots = [Bubble(f"A touchpoint called {at}", 200.0 + 9 * (at % 3), 150.0 + 7 * (at // 3), 5.0) for at in range(6)]
    plot = Box(0, 0, 600, 300)
    places = placed(spots, plot)
    boxes = {spot.label: label_box(spot, places[spot.label]) for spot in spots}
    moved = [spot for spot in spots if places[spot.label][1]]
    crossed = [
        (spot.label, other)
        for spot in moved
        for part in lead(spot, boxes[spot.label])
        for other, box in boxes.items()
        if other != spot.label and part.overlap(box) > 0
    ]
    assert moved
    assert crossed == []


def test_labels_stand_beside_their_bubbles_without_a_line_where_there_is_room_along_their_edges():
    spots = [Bubble("Contact with us", 200.0, 150.0, 5.0), Bubble("Connections", 214.0, 150.0, 5.0)]
    places = placed(spots, Box(0, 0, 600, 300))
    boxes = [label_box(spot, places[spot.label]) for spot in spots]
    assert [far(spot, box) for spot, box in zip(spots, boxes, strict=True)] == [False, False]
    assert boxes[0].overlap(boxes[1]) == 0.0


def test_a_label_across_a_line_between_quadrants_has_paper_behind_it():
    data = pd.DataFrame(
        {"item": ["A long name that crosses the line in any place", "Far"], "x": [0.1, 0.3], "y": [0.1, 0.9]}
    )
    shown = exhibit(
        data, kind="matrix", id="m", title="T", encoding={"label": "item", "x": "x", "y": "y"}, unit="share"
    )
    series = next(one for one in matrix(shown, Style(), Box(0, 0, 300, 300)).plots[0].series if one.colour)
    assert series.labels.plated == {0}


def test_a_label_keeps_from_other_bubbles_whose_name_it_would_read_as():
    spots = [Bubble("Station comfort", 200.0, 150.0, 5.0), Bubble("Timetable", 305.0, 150.0, 5.0)]
    plot = Box(0, 0, 600, 300)
    places = placed(spots, plot)
    box = label_box(spots[0], places["Station comfort"])
    assert box.overlap(spots[1].around) == 0.0
    beside = places | {"Station comfort": ("r", None)}
    assert clear(spots, beside, plot, near=True) == {"Timetable"}  # ends at the dot of the other


def test_points_that_have_no_name_are_counted_at_the_axis_and_no_line_leads_to_a_name():
    names = [f"A touchpoint with a long name {at}" for at in range(12)]
    data = pd.DataFrame({"item": names, "x": [0.5 + at % 3 / 100 for at in range(12)], "y": [0.5] * 12})
    shown = exhibit(
        data, kind="matrix", id="m", title="T", encoding={"label": "item", "x": "x", "y": "y"}, unit="share",
        highlight=(names[0],), labels={"x": "Satisfied"},
    )  # fmt: skip
    assert _counted(shown, 3, Style()).labels["x"] == "Satisfied (3 points are not named)"
    drawn = matrix(shown, Style(), Box(0, 0, 600, 300)).plots[0].series
    series = [one for one in drawn if one.colour and len(one.values) == 11]
    assert [one.labels.leaders for one in series] == [False]
