"""Exhibits of many groups, waves, initiatives or columns take the layout that holds them."""

import io
from dataclasses import replace

import documents
import pytest
from pptx import Presentation

from workbench.document import Document
from workbench.export import deck
from workbench.export.review import review
from workbench.privacy.rules import STANDARD
from workbench.render import theme
from workbench.render.kinds import _ranked, waterfall
from workbench.render.kinds import bar as bars
from workbench.render.layout.box import Box
from workbench.render.layout.style import Style
from workbench.render.slide import degrade
from workbench.render.slide.spec import Slide
from workbench.result import Estimate, Result

VOICE = Result("voice", {"towns": Estimate(0.9, n=9700, unit="share")}, text="90% are satisfied.", rules=STANDARD)
ROOM = Box(0, 0, 572, 354)
TOWNS = [f"Town {at}" for at in range(1, 98)]


def towns(count: int, **more):
    rows = [[name, 0.9 - at / 200, 100] for at, name in enumerate(TOWNS[:count])]
    return documents.make(
        "voice.towns", "bar", "Town 1 satisfies 90%, the most of all", "category value n", rows, unit="share", **more
    )


def categories(exhibit):
    return [row["category"] for row in exhibit.records()]


def test_bars_that_fit_stay_one_slide():
    assert _ranked.pages(towns(20), Style(), ROOM) == [towns(20)]


def test_forty_bars_stand_on_two_slides_with_one_axis():
    first, second = _ranked.pages(towns(40), Style(), ROOM)
    assert categories(first) + categories(second) == TOWNS[:40]
    assert first.scale == second.scale


def test_of_ninety_seven_bars_the_first_and_the_last_are_shown_and_the_others_counted():
    (shown,) = _ranked.pages(towns(97), Style(), ROOM)
    names = categories(shown)
    assert names[0] == "Town 1" and names[-1] == "Town 97"
    (others,) = [name for name in names if name not in TOWNS]
    assert others == f"and {97 - len(names) + 1} others"
    assert others in bars.bar(shown, Style(), ROOM).categories


def test_a_bar_in_focus_is_among_those_that_are_shown():
    (shown,) = _ranked.pages(towns(97, highlight=("Town 50",)), Style(), ROOM)
    assert "Town 50" in categories(shown)


def test_a_part_without_the_bar_in_focus_is_grey():
    first, second = (
        bars.bar(part, Style(), ROOM) for part in _ranked.pages(towns(40, highlight=("Town 1",)), Style(), ROOM)
    )
    assert [chart.plots[0].series[0].colours for chart in (first, second)] == [{0: theme.ACCENT}, {}]


@pytest.mark.parametrize("count", [1, 49, 97])
def test_a_deck_of_many_groups_passes_its_review(count):
    title = "Town 1 satisfies 90% of those who answered"
    made = Document(
        documents.context(),
        (documents.section("02", "Voice", "Who?", VOICE, replace(towns(count), title=title, base=9700)),),
    )
    built = deck.written(made)
    found = review(built.content, results=made.to_json())
    assert [str(one) for one in found if one.severity == "error" and one.check != "number-unmatched"] == []
    assert built.marks == ()


def test_a_heat_map_of_many_long_column_names_is_turned():
    rows = [[row, f"CX-2026-{at:02d}", at] for row in ("RICE", "ICE", "WSJF") for at in range(1, 15)]
    wide = documents.make(
        "roadmap.ranking", "heatmap", "RICE, ICE and WSJF agree on 8 of 14", "row column value", rows, unit="count"
    )
    made = deck.written(
        Document(documents.context(), (documents.section("05", "Roadmap", "What first?", VOICE, wide),))
    )
    heads = [
        [cell.text for cell in shape.table.rows[0].cells]
        for slide in Presentation(io.BytesIO(made.content)).slides
        for shape in slide.shapes
        if shape.has_table and shape.name == "exhibit:roadmap.ranking"
    ]
    assert heads and all(head == ["", "RICE", "ICE", "WSJF"] for head in heads)
    assert made.marks == ()


def test_a_table_of_words_wider_than_their_columns_is_broken_and_marked():
    wide = documents.make(
        "too.wide",
        "table",
        "Too wide for any slide",
        " ".join(f"Indescribability{at}" for at in range(14)),
        [["Incomprehensibilities"] * 14],
    )
    made = deck.written(
        Document(documents.context(), (documents.section("05", "Roadmap", "What first?", VOICE, wide),))
    )
    assert [mark.partition(" (")[0] for mark in made.marks] == ["exhibit 'too.wide'"]


def test_an_exhibit_as_a_table_prints_counts_as_counts():
    shown = degrade.as_table(towns(1), "en")
    assert shown.rows == (("Town 1", 0.9, "100"),)


def test_a_heat_map_as_a_table_has_its_rows_and_columns():
    grid = documents.make(
        "g", "heatmap", "Grid", "row column value", [["A", "x", 1.0], ["A", "y", 2.0], ["B", "x", None]]
    )
    assert degrade.as_table(grid, "en").rows == (("A", 1.0, 2.0), ("B", None, None))


def test_the_axis_of_a_waterfall_ends_above_its_highest_step():
    steps = [["Retention", 2.6e9, False], ["Costs", -0.4e9, False], ["Net", 2.2e9, True]]
    money = documents.make("w", "waterfall", "Steps", "category value total", steps, unit="JPY")
    assert waterfall.waterfall(money, Style(), ROOM).axes[1].ends[1] > 2.6e9


def test_each_exhibit_of_a_pair_that_falls_apart_has_its_own_source():
    one, two = (
        documents.make(name, "bar", f"{name} title", "category value", [["A", 1.0]], unit="score") for name in "ab"
    )
    pair = Slide(
        "pair", "S", "T", exhibits=(one, two), headings=("x", "y"), source="n = 5. n = 9.", sources=("n = 5.", "n = 9.")
    )
    apart = next(way for way in degrade.ways(pair, "en") if len(way.slides) == 2).slides
    assert [slide.source for slide in apart] == ["n = 5.", "n = 9."]
