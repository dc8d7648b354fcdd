"""Speaker notes can be spoken, and alternative texts say what a picture shows."""

from dataclasses import replace

import pytest
from render import documents

from workbench import languages, pictured
from workbench.claims import Said
from workbench.export import spoken

EN = languages.catalogue("en")


def shows(exhibit) -> str:
    return EN.text(pictured.sentence(exhibit, "en"))


def test_bars_are_told_from_the_largest_to_the_smallest():
    assert shows(documents.bar()) == "6 bars, from Advice at the station at 84% down to Claims handling at 41%."


@pytest.mark.parametrize(
    ("exhibit", "sentence"),
    [
        (documents.gantt(), "A time plan of 8 lines from 1 June 2026 to 31 May 2027."),
        (documents.line(), "A line Delayed trips runs from +4 (Nov) to +8 (Apr); beside it Punctual trips."),
        (documents.dots(), "Dots on one scale for 3 rows from Ownership to Tools: On paper and In practice; the values run from 1.8 to 3.4."),
        (documents.make("e", "bar", "Nobody answered", "category value", [["A", None]]), "The picture is empty: there is no value to show."),
        (documents.make("e", "table", "T", "Step Owner", [["a", "b"]]), "A table of one row with the columns Step and Owner."),
    ],
    ids=["gantt", "line", "dots", "empty", "table"],
)  # fmt: skip
def test_a_picture_is_told_without_its_title(exhibit, sentence):
    assert shows(exhibit) == sentence


def test_more_to_say_stands_above_the_line():
    notes = spoken.noted(["The finding."], ["Figures: a.b"])
    assert spoken.added(notes, "It matters.", "").split("\n") == [
        "The finding.",
        "It matters.",
        spoken.LINE,
        "Figures: a.b",
    ]


def test_what_is_said_of_the_method_follows_what_follows():
    told = documents.bar()
    method = Said("takeaway 1", "x", told.takeaways[0], role="method")
    assert spoken.following(replace(told, said=(method,))) == (*told.takeaways[1:], told.takeaways[0])
    assert spoken.spoken_of(replace(told, said=(method,))) == told.takeaways[1:]


def test_notes_name_the_figures_that_sentences_print_and_not_those_of_every_mark():
    bars = replace(documents.bar(), figures=("v.a", "v.b"), said=(Said("title", "t", "84%", figures={"share": "v.a"}),))
    assert spoken.figures_told(bars) == ("v.a",)
