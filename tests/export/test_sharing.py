"""Exhibits behind the argument that are small share a slide; what is large or of another section has its own."""

from __future__ import annotations

import io

import documents
from pptx import Presentation

from workbench.document import Document, Shown
from workbench.export import deck
from workbench.export.sharing import shared


def steps(name: str, rows: int = 4):
    cells = [
        [f"Step {at}", "Head of Service", "Define success in customer and operational measures"] for at in range(rows)
    ]
    return documents.make(name, "table", f"{name} has {rows} steps", "step owner what", cells, unit="text")


def bars(name: str):
    return documents.make(name, "bar", f"{name} is ahead", "category value", [["A", 1.0], ["B", 2.0]], unit="score")


def together(sections: dict[str, str], *items):
    shown = [Shown(item, "", "05", "cell") for item in items]
    return [(way, [one.exhibit.id for one in some]) for way, some in shared(shown, sections, "en")]


def test_two_small_tables_stand_one_over_the_other_and_two_charts_side_by_side():
    sections = dict.fromkeys(("a", "b", "c", "d"), "Plan")
    found = together(sections, steps("a"), steps("b"), bars("c"), bars("d"))
    assert found == [("stack", ["a", "b"]), ("pair", ["c", "d"])]


def test_exhibits_of_two_sections_share_no_slide():
    assert together({"a": "Plan", "b": "Voice"}, steps("a"), steps("b")) == [("", ["a"]), ("", ["b"])]


def test_a_table_that_fills_a_page_has_it_for_itself():
    sections = dict.fromkeys(("a", "b"), "Plan")
    assert together(sections, steps("a", 12), steps("b")) == [("", ["a"]), ("", ["b"])]


def test_a_gantt_shares_its_page_with_nothing():
    gantt = documents.gantt()
    assert together({gantt.id: "Plan", "b": "Plan"}, gantt, steps("b")) == [("", [gantt.id]), ("", ["b"])]


def slides_of(*items):
    section = documents.section("05_plan", "Plan", "", documents.results()[1], *items)
    return Presentation(io.BytesIO(deck.write(Document(documents.context(audience="board"), (section,))))).slides


def test_both_tables_of_a_shared_slide_are_drawn_without_touching_and_the_second_keeps_its_title():
    (slide,) = [one for one in slides_of(steps("a"), steps("b")) if one._element.cSld.get("name") == "cx:a+b:1"]
    upper, lower = (shape for shape in slide.shapes if shape.has_table)
    (heading,) = [shape for shape in slide.shapes if shape.has_text_frame and shape.text_frame.text == "b has 4 steps"]
    assert slide.shapes.title.text_frame.text == "a has 4 steps"
    assert upper.top + upper.height <= heading.top
    assert heading.top + heading.height <= lower.top


def test_two_tables_that_grew_since_they_were_paired_fall_apart_and_none_is_lost():
    many = documents.make("b", "heatmap", "Grid", "row column value", [[f"R{at}", "x", at] for at in range(30)])
    names = [one._element.cSld.get("name") for one in slides_of(steps("a"), many)]
    assert {"cx:a:1", "cx:b:1"} <= set(names)


def test_as_few_as_can_be_stand_alone_though_a_nearer_one_would_have_room_too():
    sections = dict.fromkeys("abcd", "Plan")
    found = together(sections, steps("a", 9), steps("b", 2), steps("c", 2), steps("d", 9))
    assert found == [("stack", ["a", "b"]), ("stack", ["c", "d"])]
    found = together(sections, steps("b", 2), steps("a", 9), steps("d", 9), steps("c", 2))
    assert found == [("stack", ["b", "a"]), ("stack", ["d", "c"])]


def test_where_one_of_three_is_left_alone_it_is_the_one_that_needs_most_room():
    sections = dict.fromkeys(("a", "b", "c"), "Plan")
    assert together(sections, steps("a", 2), steps("b", 2), steps("c", 5)) == [("stack", ["a", "b"]), ("", ["c"])]
    assert together(sections, steps("a", 5), steps("b", 2), steps("c", 2)) == [("", ["a"]), ("stack", ["b", "c"])]


def test_exhibits_of_one_series_share_a_slide_before_others():
    names = ("plan-sum", "plan-unit-north", "plan-unit-south")
    items = [steps(name, rows) for name, rows in zip(names, (2, 5, 5), strict=True)]
    assert together(dict.fromkeys(names, "Plan"), *items) == [
        ("", ["plan-sum"]), ("stack", ["plan-unit-north", "plan-unit-south"]),
    ]  # fmt: skip
