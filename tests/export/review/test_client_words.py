"""A client's own words may hold numbers, and a chart any value; neither keeps a deck from the client."""

from __future__ import annotations

import io

import documents
import pytest
from pptx import Presentation

from workbench.document import Document
from workbench.export import deck
from workbench.export.review import review
from workbench.privacy.rules import STANDARD
from workbench.result import Estimate, Result

LABEL = "Refunds paid back within 30 days"


def errors(
    title: str, *, label: str = LABEL, value: float = 0.12, becomes: str = "", checks=("number", "deck")
) -> list[str]:
    """Errors of a deck of one bar exhibit with this title, of which a person changed the title where `becomes` is given."""
    one = documents.make(
        "voice.bars", "bar", title, "category value", [[label, value], ["Advice at the station", 0.41]],
        unit="share", figures=("voice.refunds",), base=402,
    )  # fmt: skip
    voice = Result(
        "voice", {"refunds": Estimate(0.12, n=402, unit="share")}, text="12% are satisfied.", rules=STANDARD
    )
    made = Document(
        documents.context(), (documents.section("02_voice", "Voice", "Who is satisfied?", voice, one),)
    )
    shown = Presentation(io.BytesIO(deck.write(made)))
    for slide in shown.slides:
        if becomes and slide.shapes.title is not None and slide.shapes.title.text == title:
            slide.shapes.title.text = becomes
    out = io.BytesIO()
    shown.save(out)
    found = review(out.getvalue(), results=made.to_json())
    return [f"{one.check}: {one.found}" for one in found if one.check.startswith(checks)]


@pytest.mark.parametrize(
    "title",
    [
        "Refunds paid back within 30 days satisfy 12% of those who used them",
        "Refunds paid back within 30… satisfy 12% of those who used them",
    ],
)
def test_a_number_within_a_label_is_no_figure_whole_or_cut(title):
    assert errors(title) == []


def test_a_number_outside_the_label_is_still_checked():
    title = "Refunds paid back within 30 days satisfy 12% of those who used them"
    found = errors(title, becomes=title.replace("12%", "13%"))
    assert any('"13%"' in one for one in found)


def test_a_number_of_the_label_that_a_person_changed_is_found():
    title = "Refunds paid back within 30 days satisfy 12% of those who used them"
    assert any("60" in one for one in errors(title, becomes=title.replace("30", "60")))


def test_a_value_next_to_nothing_is_found_in_the_chart():
    assert errors("Advice at the station is ahead of all others", value=5.551115123125783e-15) == []


def test_a_summary_may_say_what_an_exhibits_title_says():
    title = "Advice at the station satisfies 12% of those who used it"
    one = documents.make(
        "voice.bars", "bar", title, "category value", [["Advice", 0.12]], unit="share", figures=("voice.refunds",),
    )  # fmt: skip
    voice = Result(
        "voice", {"refunds": Estimate(0.12, n=402, unit="share")}, text=f"{title}.", rules=STANDARD
    )
    made = Document(
        documents.context(), (documents.section("02_voice", "Voice", "Who is satisfied?", voice, one),)
    )
    assert [one for one in review(deck.write(made), results=made.to_json()) if one.severity == "error"] == []


@pytest.mark.parametrize(
    ("group", "title", "marks"),
    [
        ("Plan: None ↑", "12% are satisfied (None)", 0),
        ("Plan: DSL", "12% are satisfied (None)", 1),
        ("Plan: None", "12% are satisfied (nan)", 1),
    ],
)
def test_a_group_called_none_is_a_group_and_a_missing_value_is_a_fault(group, title, marks):
    found = errors(title, label=group, checks=("token",))
    assert bool(found) is bool(marks)
