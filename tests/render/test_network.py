"""The picture of what leads to what: boxes in columns, links between them, and a table where there is no room."""

from __future__ import annotations

from dataclasses import replace

import documents
import pytest

from workbench.errors import RenderError
from workbench.render import fit
from workbench.render.chart.surface import PictureSurface
from workbench.render.kinds import network, of
from workbench.render.layout.box import Box
from workbench.render.layout.style import Style

ROOM = Box(40, 100, 880, 320)


def test_boxes_of_one_column_stand_below_each_other_and_do_not_touch():
    places = network.places(documents.network(), Style(), ROOM)
    assert places["b1"].left == places["b2"].left < places["o1"].left < places["a1"].left
    assert places["b1"].bottom + network.APART <= places["b2"].top
    assert all(
        ROOM.left <= box.left and box.right <= ROOM.right + 0.01 and box.bottom <= ROOM.bottom
        for box in places.values()
    )


def test_a_box_knows_what_it_leads_to_and_what_of_it_is_assumed():
    found = {node.id: node for node in network.nodes(documents.network())}
    assert (found["b2"].to, found["b2"].assumed) == (("o1", "o2"), frozenset({"o2"}))
    assert found["a1"].to == ()


def test_a_column_of_too_many_boxes_does_not_fit():
    one = documents.network()
    many = replace(one, rows=tuple((f"Action {at}", "Action", f"a{at}", None, None) for at in range(30)))
    assert of(one).fits(one, Style(), ROOM)
    assert not of(many).fits(many, Style(), ROOM)


def test_boxes_may_be_narrower_where_words_have_to_make_do_as_on_a_page_of_the_report():
    one, narrow = documents.network(), Box(0, 0, 3 * 100.0 + 2 * network.GAP, 320)
    assert not of(one).fits(one, Style(), narrow)
    assert of(one).fits(one, Style(tight=True), narrow)


def chains(count: int):
    """Ideas of four boxes each, one after the other across."""
    steps = ("Discover", "Define", "Develop", "Test")
    rows = [
        (
            "A text of some length that takes three lines of its box" if at else "Seen",
            step,
            f"{one}-{at}",
            f"{one}-{at + 1}" if at < 3 else None,
            None,
        )
        for at, step in enumerate(steps)
        for one in range(count)
    ]
    return replace(documents.network(), rows=tuple(rows))


def test_chains_that_do_not_fit_one_slide_are_shared_among_several_each_whole():
    low = Box(40, 100, 880, 200)
    made = of(chains(5)).pages(chains(5), Style(), low)
    assert [len(one.rows) for one in made] == [8, 12]
    assert all(of(one).fits(one, Style(), low) for one in made)
    assert {row[2] for one in made for row in one.rows} == {f"{one}-{at}" for one in range(5) for at in range(4)}


def test_chains_that_fit_stay_on_one_slide_as_other_networks_do():
    assert of(chains(3)).pages(chains(3), Style(), ROOM) == [chains(3)]
    assert of(documents.network()).pages(documents.network(), Style(), ROOM) == [documents.network()]


def test_names_of_columns_on_two_lines_stand_above_the_boxes():
    rows = [
        ["Refunds", "What passengers get out of it all", "a", "b"],
        ["Fewer leave", "What the railway gets", "b", None],
    ]
    picture = documents.make("p", "network", "What leads to what", "label layer id to", rows, unit="text")
    room = Box(0, 0, 360, 320)
    two_lines = 2 * network.SIZE * fit.PITCH
    assert min(box.top for box in network.places(picture, Style(), room).values()) > two_lines


def test_a_picture_without_room_is_refused_so_that_the_slide_takes_another_way():
    with pytest.raises(RenderError, match="does not fit"):
        network._draw(PictureSurface(880, 60, Style()), documents.network(), Box(0, 0, 880, 60), None, Style())


def test_a_line_that_passes_a_column_has_a_way_between_its_boxes():
    rows = [
        ["Act", "Do", "a1", "o1", None],
        ["Other act", "Do", "a2", "b1", None],
        ["On the way", "Get", "b1", "o1", None],
        ["Outcome", "Reach", "o1", None, None],
    ]
    picture = documents.make("p", "network", "What leads to what", "label layer id to assumed", rows, unit="text")
    places = network.places(picture, Style(), ROOM)
    way, between = places["o1 1"], places["b1"]
    assert way.left == between.left
    assert way.bottom + network.APART <= between.top or between.bottom + network.APART <= way.top
