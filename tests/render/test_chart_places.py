"""Labels of bubbles and lines stand apart: geometry in points."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.render.chart.canvas import spread
from workbench.render.chart.places import Box, Bubble, apart, label_places

INSIDE: Box = (0.0, 0.0, 320.0, 260.0)


def overlap(a: Box, b: Box) -> bool:
    return min(a[2], b[2]) - max(a[0], b[0]) > 0.1 and min(a[3], b[3]) - max(a[1], b[1]) > 0.1


def test_fourteen_initiatives_on_a_five_point_scale_get_labels_that_do_not_touch() -> None:
    scores = [
        (5, 2),
        (4, 2),
        (2, 3),
        (4, 3),
        (5, 2),
        (3, 1),
        (4, 5),
        (4, 3),
        (3, 4),
        (2, 5),
        (2, 1),
        (1, 2),
        (5, 3),
        (2, 2),
    ]
    bubbles = apart(
        [Bubble(60.0 * x, 50.0 * y, 5.0, f"Initiative {at} of plan") for at, (y, x) in enumerate(scores)]
    )
    places = label_places(bubbles, INSIDE)
    assert not [pair for pair in combinations(places, 2) if overlap(*pair)]


def test_labels_stay_inside_the_plot() -> None:
    bubbles = [Bubble(2.0, 2.0, 5.0, "a corner"), Bubble(318.0, 258.0, 5.0, "the other corner")]
    for left, bottom, right, top in label_places(bubbles, INSIDE):
        assert left >= 0 and bottom >= 0 and right <= 320 and top <= 260


def test_a_label_keeps_off_a_place_that_is_taken() -> None:
    bubble = Bubble(100.0, 100.0, 5.0, "name")
    free = label_places([bubble], INSIDE)[0]
    assert label_places([bubble], INSIDE, taken=[free])[0] != free


def test_bubbles_at_one_place_become_a_cluster_in_which_each_is_seen() -> None:
    cluster = apart([Bubble(100.0, 100.0, 6.0, str(at)) for at in range(4)])
    for one, other in combinations(cluster, 2):
        assert ((one.x - other.x) ** 2 + (one.y - other.y) ** 2) ** 0.5 > 6.0


def test_a_lonely_bubble_stays_where_it_is() -> None:
    assert apart([Bubble(10.0, 20.0, 5.0, "a")]) == [Bubble(10.0, 20.0, 5.0, "a")]
    assert label_places([], INSIDE) == []


def test_labels_at_one_height_are_spread_around_it() -> None:
    assert spread([50.0, 50.0, 50.0], 10.0, 0.0, 100.0) == [40.0, 50.0, 60.0]


def test_labels_that_have_room_stay_where_they_are() -> None:
    assert spread([10.0, 80.0], 10.0, 0.0, 100.0) == [10.0, 80.0]
    assert spread([], 10.0, 0.0, 100.0) == []


@given(st.lists(st.floats(0, 200), min_size=1, max_size=12))
def test_spread_labels_are_a_gap_apart_in_order_and_inside(wanted: list[float]) -> None:
    placed = spread(wanted, 10.0, 0.0, 200.0)
    in_order = [place for _, place in sorted(zip(wanted, placed, strict=True))]
    assert all(b - a >= 10.0 - 1e-6 for a, b in pairwise(sorted(placed)))
    assert in_order == sorted(placed)
    assert min(placed) >= -1e-6
    assert max(placed) <= 200 + 1e-6


@pytest.mark.parametrize("count", [2, 40])
def test_places_are_the_same_each_time(count: int) -> None:
    bubbles = [Bubble(7.0 * (at * 5 % 40), 6.0 * (at * 3 % 40), 5.0, f"label {at}") for at in range(count)]
    assert label_places(apart(bubbles), INSIDE) == label_places(apart(bubbles), INSIDE)
