"""What a record allows a text, a card, a cell and a chart to print, of exhibits and slides made by hand."""

from __future__ import annotations

import hashlib
import json

import pytest
from documents import make
from handmade import body, deck, shape, slide, table
from recorded import bars, figure, record, shown, stored

from workbench.export.review import cards, cells
from workbench.export.review.findings import Spot
from workbench.export.review.printed import figures
from workbench.export.review.record import Record, Value, data_of, is_older, stamp


def test_a_figure_may_be_printed_as_value_ends_and_base():
    known = record(
        figures={"voice.csat": figure(0.68, 0.65, 0.71, 1187), "voice.gap": figure(-1.5, unit="score")}
    ).printable
    assert known["voice.csat"] == [
        Value(0.68, "share", "voice.csat"), Value(0.65, "share", role="end"), Value(0.71, "share", role="end"), Value(1187, "count", role="n"),
    ]  # fmt: skip
    assert known["voice.gap"] == [Value(-1.5, "score", "voice.gap")]
    both = record(figures={"a": figure(1.0), "b": figure(2.0, notebook="03"), "c": figure(None)})
    assert both.by_notebook == {"02_voice": [Value(1.0, "share", "a")], "03": [Value(2.0, "share", "b")]}
    assert both.every == [Value(1.0, "share", "a"), Value(2.0, "share", "b")]


def test_the_data_of_an_exhibit_have_the_unit_and_role_of_their_column():
    one = bars(
        rows=[["Advice", 0.84, 0.8, 0.9, 640], ["Claims", None, None, True, 187]], columns="category value low high n"
    )
    assert data_of(one) == [
        Value(0.84, "share"), Value(0.8, "share", role="end"), Value(0.9, "share", role="end"), Value(640.0, "count", role="n"), Value(187.0, "count", role="n"),
    ]  # fmt: skip
    card = make(
        "c", "scorecard", "Two cards stand here", "label value unit", [["NPS", 23, "points"], ["CSAT", 0.68, "share"]]
    )
    assert data_of(card) == [Value(23.0, "points"), Value(0.68, "share")]
    combo = make(
        "c",
        "combo",
        "Bars and a line",
        "category bar line",
        [["May", 3, 0.5]],
        unit="count",
        labels={"line unit": "share"},
    )
    assert data_of(combo) == [Value(3.0, "count"), Value(0.5, "share")]


def test_a_text_about_an_exhibit_may_print_its_counts_scale_base_and_what_its_claims_were_given():
    one = bars(figures=("voice.csat",), base=402, scale=(1.0, 5.0))
    claim = {
        "home": "voice.bars",
        "place": "title",
        "id": "x",
        "text": "t",
        "role": "",
        "figures": {},
        "names": {"least": 30, "word": "w"},
        "when": [],
        "weight": 0.0,
    }
    known = record(
        one,
        figures={"voice.csat": figure(0.6), "voice.other": figure(0.7), "z": figure(0.9, notebook="09")},
        claims=[claim, claim | {"home": "b", "names": {"n": 99}}],
    )
    allowed = known.behind(known.exhibits[0])
    assert allowed[:1] == [Value(0.6, "share", "voice.csat")]
    for value in (
        Value(0.7, "share", "voice.other"),
        Value(0.84, "share"),
        Value(1.0, "share"),
        Value(5.0, "share"),
        Value(2, "count"),
        Value(402, "count", role="n"),
        Value(30, "count"),
    ):
        assert value in allowed
    assert Value(0.9, "share", "z") not in allowed and Value(99, "count") not in allowed
    assert known.behind(known.exhibits[0]) is allowed


def test_a_slide_shows_the_exhibit_that_its_notes_or_its_title_name():
    one, other = bars(), bars("voice.more", "More of what customers say of claims")
    known = record(stored(one), stored(other, cell="more"))
    first, second = known.exhibits

    def of(number, *args, **more):
        return known.exhibit(shown(*args, number=number, **more))

    assert of(1) == first
    assert of(2, "Anything else", notes="(voice.more)") == second
    assert of(3, "Anything else", notes="02_voice, more") == second
    assert of(4, "Anything else", notes="02_voice") is None
    assert of(5, "Claims satisfy far fewer than advice does") == first
    assert of(6, "Claims satisfy nobody at all, or so they say") is None
    assert of(7, "Claims satisfy fewer than advice", shape("X", "x")) is None
    assert of(8, "Claims satisfy fewer than advice", shape("X", "x"), notes="(voice.bars)") == first
    assert of(9, "", notes="(voice.bars)") is None
    assert of(10, "More of what customers say of claims", notes="(voice.bars) (voice.more)") == second
    assert of(11, "More of what clients say of claims", notes="(voice.bars) (voice.more)") == second
    assert of(12, "Anything else", shape("X", "x"), notes="02_voice, more") is None
    assert of(1, "A number already seen") == first
    assert known.shown(shown(number=13, notes="(voice.bars) (voice.more)")) == (first, second)
    assert known.shown(shown("Nothing of it", number=14)) == ()
    assert known.noted(slide(notes="(voice.more)")) == (second,)


def test_a_stamp_is_the_hash_of_the_whole_record():
    content = {"b": 1, "a": "ż"}
    plain = '{"a":"ż","b":1}'
    assert json.loads(plain) == content
    assert stamp(content) == hashlib.sha256(plain.encode()).hexdigest()[:16]
    known = Record(content)
    for carried, older in ((stamp(content), False), ("other", True), ("", False)):
        assert is_older(deck(properties={"identifier": carried}), known) is older
    assert not is_older(deck(properties={}), known)


CARDS = [
    ["NPS", 23, "points", 19, 27, 30, 1204, "was 20"],
    ["CSAT", None, "share", None, None, None, None, None],
    ["Staff", 0.77, "share", None, None, None, None, None],
]


def scorecard():
    return make(
        "voice.card",
        "scorecard",
        "Customers are satisfied with staff",
        "label value unit low high target n note",
        CARDS,
    )


def test_cards_stand_for_the_rows_of_scorecards_and_the_headlines_of_sections():
    answers = [{"module": "voice", "headline": "csat", "text": "t", "section": "What do customers say?", "notebook": "02_voice"},
               {"module": "maturity", "headline": "gone", "text": "t", "section": "None", "notebook": "03"}]  # fmt: skip
    given = {"voice.csat": figure(0.68, 0.65, None, 1187), "voice.scale_top": figure(5.0, unit="level")}
    found = cards.facts(record(scorecard(), bars(), answers=answers, figures=given))
    assert found == {
        "NPS": [cards.Fact("voice.card", Value(23.0, "points"), Value(1204.0, "count"), (Value(19.0, "points"), Value(27.0, "points"), Value(30.0, "points")), "was 20")],
        "Staff": [cards.Fact("voice.card", Value(0.77, "share"), None, ())],
        "What do customers say?": [cards.Fact("02_voice", Value(0.68, "share", "voice.csat"), Value(1187, "count"), (Value(0.65, "share"), Value(5.0, "level")))],
    }  # fmt: skip
    bare = cards.facts(record(answers=answers, figures={"voice.csat": figure(0.68), "voice.scale_top": figure(None)}))
    assert bare["What do customers say?"] == [cards.Fact("02_voice", Value(0.68, "share", "voice.csat"), None, ())]
    assert cards.facts(record(answers=answers, figures={"voice.csat": figure(None)})) == {}


def test_a_card_is_a_label_that_the_record_knows_with_texts_below():
    known = {"NPS": []}
    assert cards.card(shape("C", body(" NPS ", "+23 ", "n = 1,204")), known) == ("NPS", ["+23", "n = 1,204"])
    for one in (
        shape("C", body("NPS")),
        shape("C", body("CSAT", "68%")),
        shape("C"),
        shape("T", body("NPS", "+23"), role="title"),
    ):
        assert cards.card(one, known) is None


@pytest.mark.parametrize(
    ("texts", "wrong"),
    [
        (["+23", "+19 to +27, target +30, n = 1,204, was 20"], []),
        (["+24", "n = 1,204"], [("+24", "+24")]),
        (["+23", "n = 1,205"], [("1,205", "n = 1,205")]),
        (["+23", "+19 to +28"], [("+28", "+19 to +28")]),
        (["+23", "1,204 people"], [("1,204", "1,204 people")]),
        (["+23", "n = 19"], [("19", "n = 19")]),
        (["no figure", "+19"], []),
    ],
)
def test_the_figures_of_a_card_are_those_of_its_label(texts, wrong):
    facts = cards.facts(record(scorecard()))["NPS"]
    assert [(printed.text, text) for printed, text, _ in cards.wrong(("NPS", texts), facts)] == wrong


def test_of_two_cards_of_one_label_the_one_that_prints_the_figure_counts():
    first = cards.Fact("a", Value(1.0, "score"), None, ())
    second = cards.Fact("b", Value(2.0, "score"), None, (Value(3.0, "score"),))
    assert list(cards.wrong(("x", ["2.0", "3.0"]), [first, second])) == []
    assert [fact for _, _, fact in cards.wrong(("x", ["9.0"]), [first, second])] == [first]
    assert [printed.text for printed, _, _ in cards.wrong(("x", ["2.0", "n = 3"]), [first, second])] == ["3"]


def test_a_label_right_before_a_figure_is_the_longest_and_of_this_slide_before_others():
    here, there = cards.Fact("here", Value(1.0, "score"), None, ()), cards.Fact("there", Value(2.0, "score"), None, ())
    known = {"NPS": [there], "of all NPS": [there, here], "": [here]}
    text = "The score of all NPS 23 and NPS 24, other 25"
    first, second, third = figures(text)
    assert cards.labelled(text, first, known, {"here"}) == [here]
    assert cards.labelled(text, second, known, {"here"}) == [there]
    assert cards.labelled(text, first, known, set()) == [there, here]
    assert cards.labelled(text, third, {"NPS": [there]}, set()) == []


@pytest.mark.parametrize(
    ("shown_", "value", "unit", "same"),
    [
        ("no digit", 5, "count", True), ("12 days", "12 days", "", True), ("12 days", "13 days", "", False), ("12 of…", "12 of 40", "", True),
        ("12 of 4…", "12 of 40", "", False), ("12", "12 of 40", "", False), ("41%", 0.41, "share", True), ("42%", 0.41, "share", False),
        ("41%", None, "share", False), ("1", True, "count", False), ("2026", 2026, "count", True), ("2026", 2025, "count", False),
        ("40 (41%)", 0.41, "share", True), ("-1.9", -1.9, "score", True),
    ],
)  # fmt: skip
def test_a_cell_agrees_where_its_numbers_are_those_of_the_value(shown_, value, unit, same):
    assert cells.agrees(shown_, value, unit) is same


def said_of(one, *rows, name="exhibit:x", heading=None, **more):
    exhibit = stored(one)
    known = record(exhibit)
    return list(
        cells.changed(deck(shown(heading or one.title, table(name, *rows, **more), notes=f"({one.id})")), known)
    )


def test_a_cell_of_a_table_that_differs_is_told_with_row_column_and_recorded_value():
    one = make(
        "plan",
        "table",
        "What is planned for the year",
        "Name Cost Months",
        [["Desk", 12, 3], ["Depot", 7, None], ["Depot", 8, 4]],
        unit="count",
    )
    head = ("Name", "Cost", "Months")
    assert said_of(one, head, ("Desk", "12", "3"), ("Depot", "8", "4"), ("Depot", "7", "–")) == []
    fix = "print the recorded value, or export the deck again"
    first = '"13" in row "Desk", column "Cost", where results.json has "12"'
    assert said_of(one, head, ("Desk", "13", "3")) == [Spot(1, "exhibit:x", first, fix, is_wrong=True)]
    assert said_of(one, head, ("Desk", "13", "5"), ("Depot", "9", "4")) == [
        Spot(1, "exhibit:x", f"{first}, and 2 more", fix, is_wrong=True)
    ]
    assert said_of(one, head, ("Depot", "7", "5")) == [
        Spot(1, "exhibit:x", '"5" in row "Depot", column "Months", where results.json has "–"', fix, is_wrong=True)
    ]
    assert (
        said_of(one, ("Cost", "Months"), ("12", "9"))[0].found
        == '"9" in row "12", column "Months", where results.json has "3"'
    )
    for rows in (
        [head],
        [("Other", "Cost"), ("Desk", "99")],
        [("A", "B"), ("Desk", "99")],
        [head, ("Desk", "12")],
        [("Name", "Cost", "Own"), ("Desk", "12", "99")],
    ):
        assert said_of(one, *rows) == []
    assert said_of(one, head, ("Renamed", "12", "3")) == []
    assert cells.changed(deck(), None) is not None and list(cells.changed(deck(), None)) == []


def test_a_cell_of_a_heat_map_is_found_by_its_row_and_column():
    rows = [["Ride", "Control", -1.9, None], ["Ride", "Fair", None, "12 gaps"], ["Pay", "Control", 0.4, "x"]]
    one = make(
        "map", "heatmap", "Certainty falls short on the ride", "row column value text", rows, unit="score difference"
    )
    head = ("", "Control", "Fair")
    assert said_of(one, head, ("Ride", "-1.9", "12 gaps"), ("Pay", "+0.4", "99"), ("Gone", "7", "8")) == []
    spots = said_of(one, head, ("Ride", "-1.8", "13 gaps"))
    assert spots[0].found == '"-1.8" in row "Ride", column "Control", where results.json has "-1.9", and 1 more'
    way = make(
        "way", "journey", "The journey breaks on the ride", "lane stage value", [["Mood", "Ride", 3.0]], unit="score"
    )
    assert (
        said_of(way, ("", "Ride"), ("Mood", "2.0"))[0].found
        == '"2.0" in row "Mood", column "Ride", where results.json has "3.0"'
    )
    assert said_of(bars(), ("category", "value"), ("Advice", "9%")) == []


def test_a_table_of_a_pair_is_known_by_the_name_of_its_shape():
    one = make("plan", "table", "What is planned for the year", "Name Cost", [["Desk", 12]], unit="count")
    known = record(one, bars())
    for name, spots in (("exhibit:plan", 1), ("Table 1", 0)):
        pair = shown(
            "What is planned for the year", table(name, ("Name", "Cost"), ("Desk", "13")), notes="(plan) (voice.bars)"
        )
        assert len(list(cells.changed(deck(pair), known))) == spots
