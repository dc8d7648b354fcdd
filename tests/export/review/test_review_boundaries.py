"""The review at its boundaries: what a chart may round, the ends of a heat map, percent and points, words alike."""

from __future__ import annotations

from typing import Any

import pytest
from decks import found, spoiled

from workbench.export.review.numbers import _lacking
from workbench.export.review.printed import figures
from workbench.export.review.record import Value
from workbench.export.review.sentences import best, sentence
from workbench.export.review.verdicts import _is_cut


@pytest.mark.parametrize(
    ("value", "drawn", "same"),
    [
        (100.0, 100.5, True),  # half a per cent: rounded
        (100.0, 101.0, False),
        (100.0, 104.0, False),
        (0.5, 0.505, True),
        (0.5, 0.52, False),
        (-40.0, 40.0, True),
    ],
)
def test_a_chart_may_round_a_value_by_half_a_per_cent_and_no_more(value, drawn, same):
    assert (_lacking([value], [drawn]) == 0) is same


def other_end(deck: Any) -> None:
    shapes = [shape for slide in deck.slides for shape in slide.shapes if shape.name == "legend:low"]
    assert shapes, "the sample deck has a heat map with a ramp"
    for shape in shapes:
        shape.text_frame.paragraphs[0].runs[0].text = "−7.3"


def test_an_end_of_a_heat_map_s_ramp_that_is_not_its_data_s_is_found():
    wrong = found(spoiled(other_end), "number-unmatched")
    assert ["legend:low" in str(one) or "7.3" in str(one) for one in wrong] == [True] * len(wrong)
    assert wrong


def swapped(deck: Any) -> None:
    for slide in deck.slides:
        ends = [shape for shape in slide.shapes if shape.name in {"legend:low", "legend:high"}]
        texts = [shape.text_frame.text for shape in ends]
        for shape, text in zip(ends, reversed(texts), strict=True):
            shape.text_frame.paragraphs[0].runs[0].text = text


def test_the_low_end_of_a_ramp_does_not_stand_at_its_high_end():
    wrong = found(spoiled(swapped), "number-unmatched")
    assert {name for name in ("legend:low", "legend:high") for one in wrong if name in str(one)} == {
        "legend:low",
        "legend:high",
    }


def test_percentage_points_are_no_per_cent():
    (points,), (percent,) = figures("+5 pp"), figures("5%")
    assert (points.kind, percent.kind) == ("pp", "percent")
    assert points.shows(Value(0.05, "share difference"))
    assert percent.shows(Value(0.05, "share"))
    assert not points.equals(percent)


def test_a_sentence_of_which_two_thirds_of_the_words_stayed_is_known_as_rewritten():
    was = sentence("NPS rose by 6 points to 24, the highest of all waves")
    rewritten = sentence("NPS rose by 8 points to 26, which is good news")
    other = sentence("Refunds take 12 days")
    assert best(rewritten, [other, was]) == was
    assert best(other, [was]) is None


def test_the_first_number_of_a_period_cut_at_an_ellipsis_is_the_period_s():
    period = ["1 May 2025 – 30 June 2025"]
    cut, wrong = (sentence(f"Source: Survey; n = 121; 1 May 2025 – {day}…") for day in (30, 29))
    assert _is_cut(cut, cut.figures[-1], period)
    assert not _is_cut(wrong, wrong.figures[-1], period)
    assert not _is_cut(cut, cut.figures[0], period)
