"""Charts that lack what is recorded, and claims beside what a slide shows, on slides made by hand."""

from __future__ import annotations

import pytest
from documents import make
from handmade import chart, deck, shape, slide
from recorded import bars, record, shown

from workbench.export.review import claims, numbers
from workbench.export.review.findings import Spot


@pytest.mark.parametrize(
    ("values", "drawn", "lacking"),
    [
        ([1.0, 2.0], [2.0, 1.0], 0), ([0.0], [0.0051], 0), ([0.0], [0.0052], 1), ([10.0], [10.0509], 0), ([10.0], [10.0511], 1),
        ([-1.0], [1.0], 0), ([1.0], [], 1), ([1.0, 1.0], [1.0], 1), ([], [1.0], 0),
    ],
)  # fmt: skip
def test_a_chart_draws_each_value_once(values, drawn, lacking):
    assert numbers._lacking(values, drawn) == lacking


def stale(one, *shapes, also=(), slides=(), **more):
    known = record(one, *also)
    return list(numbers.stale(deck(shown(one.title, *shapes, notes=f"({one.id})"), *slides, **more), known))


def test_a_chart_that_lacks_recorded_values_is_told_by_how_many():
    spot = Spot(1, "Chart 1", "the chart lacks 1 of the 2 recorded values", "export the deck again")
    assert stale(bars(), chart(values=(0.84, 0.41), categories=("Advice", "Claims"))) == []
    assert stale(bars(), chart(values=(0.84, 0.4), categories=("Advice", "Claims"))) == [spot]
    assert stale(bars(), shape("X", "x")) == []
    again = shown("Claims satisfy fewer than advice", chart(values=(0.41,)), number=2, notes="(voice.bars)")
    assert stale(bars(), chart(values=(0.84,), categories=("Advice",)), slides=(again,)) == []
    old = Spot(None, "", "made from other results than results.json now holds", "export the deck again")
    assert stale(bars(), chart(values=(0.84, 0.41)), properties={"identifier": "other"}) == [old]
    combo = make(
        "c",
        "combo",
        "Bars and a line for the months",
        "category bar line",
        [["May", 3, 0.5], ["June", 4, True]],
        unit="count",
        labels={"line unit": "share"},
    )
    assert numbers._values(combo) == [3, 4, 0.5]
    assert numbers._values(bars()) == [0.84, 0.41]
    assert numbers._values(bars(unit="share difference")) == [84.0, 41.0]  # charts hold what is printed
    assert list(numbers.stale(deck(), None)) == []


def test_bars_that_a_chart_counts_in_a_line_are_not_lacking():
    rows = [[f"N{at}", float(at)] for at in range(5)]
    one = bars(rows=rows, unit="count")

    def left(*categories):
        return [row[0] for row in numbers._of_the_drawn(one, categories).rows]

    assert left("N0", "N1", "and 3 others") == ["N0", "N1"]
    assert left("N0 (n = 9)", "N1 – low", "and 3 others") == ["N0", "N1"]
    assert left("N0", "N1", "and 4 others") == ["N0", "N1", "N2", "N3", "N4"]
    assert left("N0", "N1") == ["N0", "N1", "N2", "N3", "N4"] == left(*(f"N{at}" for at in range(5)))


def test_without_a_record_it_is_said_that_numbers_are_unchecked():
    (spot,) = numbers.unrecorded(deck(), None)
    assert spot == Spot(None, "", "no run of this workspace made the deck: its numbers are unchecked", "review it in the workspace of its run, or put results.json beside it")  # fmt: skip
    assert (
        list(numbers.unrecorded(deck(), record()))
        == list(numbers.unmatched(deck(), None))
        == list(numbers.conflict(deck(), None))
        == []
    )


def claim(home="voice.bars", text="Claims satisfy fewer than advice", **more):
    given = {"place": "title", "id": "x", "role": "", "figures": {}, "names": {}, "when": [], "weight": 0.0}
    return {"home": home, "text": text} | given | more


def test_a_body_that_says_there_is_nothing_to_show_is_told():
    for words in ("No data", "Brak danych", "暂无数据", "无数据"):
        spots = list(claims.empty(deck(shown("A title of four words", shape("X", f" {words} "))), record()))
        if words == claims.word("no data", "en"):
            assert spots == [Spot(1, "", "a body with nothing to show", "leave the slide out")]
    for language in ("en", "pl", "zh"):
        assert len(list(claims.empty(deck(slide(shape("X", claims.word("no data", language)))), record()))) == 1
    assert (
        list(
            claims.empty(
                deck(slide(shape("X", "Other"), shape("Y", claims.word("no data", "en"), kind="other"))), record()
            )
        )
        == []
    )
    assert list(claims.empty(deck(slide(shape("X", claims.word("no data", "en")))), None)) == []


def test_a_title_s_figures_that_its_exhibit_does_not_name_are_told():
    one = bars(figures=("voice.csat",))
    said = claim(figures={"level": "voice.csat", "change": "voice.change", "more": "voice.more"})
    spot = Spot(
        1,
        "",
        "the title counts what its exhibit does not show: voice.change, voice.more",
        "name the figure in the exhibit, or leave it out of the title",
    )
    assert list(claims.uncountable(deck(shown()), record(one, claims=[said]))) == [spot]
    for other in (
        claim(),
        claim(figures={"level": "voice.csat"}),
        said | {"place": "takeaway 1"},
        said | {"text": "Other words"},
        said | {"home": "other"},
    ):
        assert list(claims.uncountable(deck(shown()), record(one, claims=[other]))) == []
    assert list(claims.uncountable(deck(shown()), None)) == []


def test_the_second_of_two_first_steps_is_told_where_it_stands():
    when = [{"test": "top", "figures": ["voice.csat"], "numbers": {}}]
    first, second = (
        claim("a", "Begin with refunds.", role="ask", when=when),
        claim("b", "Begin with staff.", role="ask", when=when),
    )
    two = deck(slide(shape("X", "Begin with refunds")), slide(shape("Y", "First: Begin  with staff now"), number=2))
    spot = Spot(2, "", 'another first: "Begin with staff."', "keep one first step in the deck")
    assert list(claims.rivals(two, record(claims=[first, second]))) == [spot]
    for other in (
        second | {"role": ""},
        second | {"when": []},
        second | {"text": "Begin with refunds."},
        second | {"when": [when[0] | {"test": "rose"}]},
    ):
        assert list(claims.rivals(two, record(claims=[first, other]))) == []
    assert list(claims.rivals(two, None)) == [] == list(claims.untrue(two, None))
    for test in ("leads", "bottom", "ahead", "behind"):
        assert list(claims.rivals(two, record(claims=[first, second | {"when": [when[0] | {"test": test}]}]))) == [spot]


def test_a_part_that_no_bar_has_need_not_be_drawn_and_a_zero_beside_others_must():
    rows = [
        ["A", "Low", 0.7],
        ["A", "High", 0.3],
        ["A", "None", 0.0],
        ["B", "Low", 1.0],
        ["B", "High", 0.0],
        ["B", "None", 0.0],
    ]
    one = make("x", "likert", "Levels of both", "category series value", rows, unit="share")
    assert numbers._values(one) == [0.7, 0.3, 1.0, 0.0]
