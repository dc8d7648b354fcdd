"""Speaker notes of the board's pages: the rows of decisions and risks as sentences, and the question that the next page answers."""

from __future__ import annotations

from dataclasses import replace

from workbench.exhibits import Exhibit
from workbench.export.board import _led_on, _spoken
from workbench.render.slide.spec import Slide


def told(id_: str) -> Slide:
    shown = Exhibit(
        id=id_, kind="table", title="We ask for one decision", columns=("Decision", "Why now", "Who"),
        rows=(("1. Release the money\nFor the desk", "Waiting costs", "COO"),), encoding={}, source="Findings",
    )  # fmt: skip
    return Slide("exhibit", "decisions", shown.title, exhibits=(shown,), takeaways=("It pays.",), notes="We ask.")


def test_the_rows_of_decisions_are_said_as_sentences_and_other_tables_are_not() -> None:
    assert _spoken(told("story-decisions"), "en").notes == "We ask.\n1. Release the money. For the desk. Waiting costs."
    causes = told("story-causes")
    (table,) = causes.exhibits
    valued = replace(
        table, columns=(*table.columns, "Benefit"), rows=((*table.rows[0], "EUR 3.1M"), ("Why it lasts", "", "", ""))
    )
    said = _spoken(replace(causes, exhibits=(valued,)), "en").notes.split("\n")
    assert said[1:3] == ["1. Release the money. For the desk. COO. Benefit: EUR 3.1M.", "Why it lasts."]
    assert _spoken(told("voice-segments"), "en").notes == "We ask."


def test_a_page_ends_with_the_question_that_the_next_part_answers() -> None:
    pages = [(told("a"), "cost"), (told("b"), "cost"), (told("c"), "risks"), (told("d"), "our-own")]
    ends = [one.notes.split("\n")[-1] for one in _led_on(pages, "en", ends=True)]
    assert ends == [
        "We ask.",
        "And what if we are wrong?",
        "That brings us to the next page: We ask for one decision.",
        "That closes the argument; the evidence stands in the appendix, in the same order.",
    ]
