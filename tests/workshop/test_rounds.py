"""A round: how it is laid out in pages and which ballots count."""

from __future__ import annotations

import json

import pytest
from rooms import points, ratings

from workbench.stats.consensus import Rule
from workbench.workshop.rounds import BallotError, Question, Round, answers_of, pick


def test_a_page_holds_whole_cards_of_one_heading():
    assert ratings(stages=2).pages == ((0, 1, 2, 3), (4, 5, 6, 7))


def test_a_long_heading_is_split_and_no_card_is_torn():
    questions = tuple(
        Question(f"q{card}.{facet}", {"en": f"Card {card}"}, facet={"en": facet})
        for card in range(7)
        for facet in ("a", "b")
    )
    round_ = Round("r", {"en": "R"}, "rating", "other", questions, 1, 5, Rule("iqr", 1))
    assert [len(page) for page in round_.pages] == [12, 2]


def test_a_shared_budget_stays_on_one_page():
    questions = tuple(Question(f"c{at}", {"en": f"Card {at}"}) for at in range(30))
    assert len(Round("r", {"en": "R"}, "dots", "other", questions, 0, 3, Rule("none"), budget=5).pages) == 1


def test_an_answer_left_out_or_empty_means_cannot_say():
    assert answers_of(ratings(), 0, [("q0", "5"), ("q1", "")]) == {
        "s1.certainty.expectation": 5,
        "s1.certainty.actual": None,
        "s1.control.expectation": None,
        "s1.control.actual": None,
    }


@pytest.mark.parametrize(
    "fields",
    [
        [("q0", "6")],
        [("q0", "0")],
        [("q0", "-1")],
        [("q0", "+3")],
        [("q0", "3.0")],
        [("q0", " 3")],
        [("q0", "1_0")],
        [("q0", "٣")],
        [("q0", "３")],
        [("q0", "99999999999999999999")],
        [("q0", "NaN")],
        [("q0", "3"), ("q0", "3")],
        [("q99", "3")],
        [("s1.certainty.actual", "3")],
        [("q0", "<script>")],
    ],
)
def test_a_malformed_answer_spoils_the_page(fields):
    with pytest.raises(BallotError, match="malformed"):
        answers_of(ratings(), 0, fields)


@pytest.mark.parametrize("page", [-1, 1, 99])
def test_a_page_that_does_not_exist_is_refused(page):
    with pytest.raises(BallotError, match="malformed"):
        answers_of(ratings(), page, [])


def test_points_must_be_shared_out_exactly():
    assert answers_of(points(), 0, [("q0", "7"), ("q1", "3"), ("q2", "")]) == {
        "certainty": 7,
        "control": 3,
        "status": 0,
    }
    for fields in ([("q0", "7")], [("q0", "7"), ("q1", "4")]):
        with pytest.raises(BallotError, match="budget"):
            answers_of(points(), 0, fields)


def test_the_rand_ucla_rule_is_refused_for_other_scales_and_a_round_needs_questions():
    question = (Question("a", {"en": "A"}),)
    with pytest.raises(ValueError, match="1-9 scale only"):
        Round("r", {"en": "R"}, "rating", "other", question, 1, 5, Rule("rand-ucla"))
    with pytest.raises(ValueError, match="1 to 500 questions"):
        Round("r", {"en": "R"}, "rating", "other", (), 1, 5, Rule("iqr", 1))
    with pytest.raises(ValueError, match="same id"):
        Round("r", {"en": "R"}, "rating", "other", question * 2, 1, 5, Rule("iqr", 1))


def test_a_round_survives_its_file_and_the_digest_tells_a_changed_rule():
    round_ = ratings()
    assert Round.from_json(json.loads(json.dumps(round_.to_json()))) == round_
    changed = Round.from_json(round_.to_json() | {"rule": {"name": "iqr", "limit": 2.0}})
    assert changed.digest() != round_.digest()


def test_a_missing_translation_falls_back_to_english_then_to_what_there_is():
    assert pick({"en": "Wait", "pl": "Czekaj"}, "pl") == "Czekaj"
    assert pick({"en": "Wait"}, "zh") == "Wait"
    assert pick({"de": "Warte"}, "zh") == "Warte"
    assert pick({}, "en") == ""
