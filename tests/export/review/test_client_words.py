"""A client's own words may hold numbers, and a chart any value; neither keeps a deck from the client."""

from __future__ import annotations

import io

import documents
import pytest
from pptx import Presentation

from workbench.document import Document
from workbench.export import deck
from workbench.export.review import review
from workbench.export.review.names import Names
from workbench.export.review.printed import figures
from workbench.export.review.record import Record
from workbench.privacy.rules import STANDARD
from workbench.result import Estimate, Result

LABEL = "Refunds paid back within 30 days"


def errors(
    title: str, *, label: str = LABEL, value: float = 0.12, becomes: str = "", checks=("number", "deck")
) -> list[str]:
    """Errors of a deck of one bar exhibit with this title, of which a person changed the title where `becomes` is given."""
    one = documents.make(
        "voice.bars",
        "bar",
        title,
        "category value",
        [[label, value], ["Advice at the station", 0.41]],
        unit="share",
        figures=("voice.refunds",),
        base=402,
    )
    voice = Result("voice", {"refunds": Estimate(0.12, n=402, unit="share")}, text="12% are satisfied.", rules=STANDARD)
    made = Document(documents.context(), (documents.section("02_voice", "Voice", "Who is satisfied?", voice, one),))
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


def record_of(rows, *, title="Two of them are as good as the others", kind="bar", columns="category value", **more):
    """The record of a survey with one exhibit, as results.json has it."""
    one = documents.make("voice.bars", kind, title, columns, rows, unit="share", figures=("voice.refunds",), **more)
    voice = Result("voice", {"refunds": Estimate(0.12, n=402, unit="share")}, text="12% are satisfied.", rules=STANDARD)
    made = Document(documents.context(), (documents.section("02_voice", "Voice", "Who?", voice, one),))
    return made, [f for f in review(deck.write(made), results=made.to_json()) if f.severity == "error"]


def claim(text, **names):
    """A claim as results.json holds it."""
    return {
        "home": "voice.bars",
        "place": "title",
        "id": "x",
        "text": text,
        "role": "",
        "figures": {},
        "names": names,
        "when": [],
        "weight": 0.0,
    }


def test_labels_that_differ_by_a_number_only_are_no_conflict():
    rows = [[f"Waiting time at counter {at}", 0.12] for at in (1, 2, 3)]
    title = "Waiting time at counter 2 satisfies 12% of those who waited"
    takeaways = ("Waiting time at counter 3 and waiting time at counter 1 follow.",)
    assert record_of(rows, title=title, takeaways=takeaways)[1] == []


def test_numbered_names_that_only_a_table_of_the_record_holds_are_no_figures():
    names = Names(
        Record(
            {
                "exhibits": [],
                "figures": {},
                "answers": [],
                "tables": {"roadmap.plan": {"columns": ["title"], "rows": [["Depot desk 14"]]}},
            }
        )
    )
    text = "That buys depot desk 14 in place of 14 others"
    first, second = figures(text)
    assert names.hold(text, first) and not names.hold(text, second)


def test_a_cell_that_is_a_figure_is_no_name_for_a_number_that_was_changed_to_it():
    names = Names(
        Record(
            {
                "exhibits": [],
                "figures": {},
                "answers": [],
                "tables": {
                    "roadmap.plan": {"columns": ["cost"], "rows": [["EUR 1.6M"], ["0 pp"], ["Platform 6"], [None]]}
                },
            }
        )
    )
    text = "It costs EUR 1.6M, 0 pp more, at platform 6"
    assert [names.hold(text, one, alone=False) for one in figures(text)] == [False, False, True]
    assert [names.hold(text, one) for one in figures(text)] == [True, True, True]


def test_an_age_group_without_letters_is_a_name():
    names = Names(
        Record(
            {
                "figures": {},
                "answers": [],
                "tables": {},
                "exhibits": [
                    documents.make(
                        "voice.bars", "bar", "Ages", "category value", [["18-24", 0.3], ["65+", 0.4]], unit="share"
                    ).to_json()
                    | {"notebook": "02_voice", "cell": "x"}
                ],
            }
        )
    )
    text = "18-24 and 65+ are alike, 24 are not"
    assert [names.hold(text, one) for one in figures(text)] == [True, True, False]


@pytest.mark.parametrize("name", ["None", "True", "TBD", "Team XX"])
def test_a_group_may_be_called_like_a_missing_value(name):
    title = f"Satisfaction is 12% ({name}), and 41% for the others"
    assert record_of([[name, 0.12], ["Others", 0.41]], title=title)[1] == []


def test_a_mark_that_is_no_word_of_the_client_is_still_found():
    _, found = record_of([["Advice", 0.12], ["Others", 0.41]], title="Satisfaction is 12% (None), TBD for the others")
    assert {(one.check, one.is_wrong) for one in found} == {("token", False)}


def test_a_figure_that_is_not_the_recorded_one_is_told_from_a_number_that_nothing_explains():
    _, found = record_of([["Advice", 0.12], ["Others", 0.41]], title="Advice satisfies 13% of its users within 77 days")
    assert {one.found.split('"')[1]: one.is_wrong for one in found} == {"13%": True, "77": False}


def test_a_name_of_a_claim_is_a_word_of_the_client():
    made, _ = record_of([["Advice", 0.12]], title="Advice satisfies 12%, as renewed within 90 days do")
    claims = [claim("No text of the deck.", outcome="Renewed within 90 days", several=["Desk 7"])]
    found = review(deck.write(made), results=made.to_json() | {"claims": claims})
    assert [one for one in found if one.check == "number-unmatched"] == []


def test_a_plain_number_that_a_claim_was_given_is_no_unknown_figure():
    title = "Fewer than 30 people are in a group, so 41 of them were not tested"
    made, _ = record_of([["Advice", 0.12]], title=title)
    claims = [claim(title, least=30)]
    found = review(deck.write(made), results=made.to_json() | {"claims": claims})
    assert [one.found.split('"')[1] for one in found if one.check == "number-unmatched"] == ["41"]


def test_a_source_line_that_is_cut_prints_what_the_whole_one_does():
    notes = (
        "Satisfied: share of the ratings of the stage's touchpoints in the two best answers, 95% confidence, " * 4,
    )
    made, found = record_of([["Advice", 0.12], ["Others", 0.41]], notes=notes)
    shown = [
        shape.text_frame.text
        for slide in Presentation(io.BytesIO(deck.write(made))).slides
        for shape in slide.shapes
        if shape.name == "Source"
    ]
    assert shown and all(0 < len(text) < len(notes[0]) for text in shown) and found == []


def test_a_cut_sentence_whose_number_a_person_changed_is_found():
    title = "Advice at the station satisfies 12% of those who used it and of all others"
    assert any('"13%"' in one for one in errors(title, becomes="Advice at the station satisfies 13% of those…"))


def test_a_summary_may_say_what_an_exhibits_title_says():
    title = "Advice at the station satisfies 12% of those who used it"
    one = documents.make(
        "voice.bars", "bar", title, "category value", [["Advice", 0.12]], unit="share", figures=("voice.refunds",)
    )
    voice = Result("voice", {"refunds": Estimate(0.12, n=402, unit="share")}, text=f"{title}.", rules=STANDARD)
    made = Document(documents.context(), (documents.section("02_voice", "Voice", "Who is satisfied?", voice, one),))
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
