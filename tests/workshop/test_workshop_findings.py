"""Exhibits of a workshop: titles with figures of the record, what divides first, nothing where too few voted."""

from __future__ import annotations

from dataclasses import replace

import pytest
from workshops import question, workshop

from workbench import languages
from workbench.context import Context
from workbench.findings.workshop import decisions, overview, round_exhibits
from workbench.privacy.rules import STANDARD
from workbench.privacy.words import Released, quote_id
from workbench.scoring.workshop import score_workshop

ALIKE = replace(STANDARD, uniform_limit=1)  # rooms of one mind: what is said of them is tested here

EN = languages.catalogue("en")
CONTEXT = Context(client="acme", name="Acme", run="r", period="2026")


def exhibits(*args, **kwargs):
    return {e.id: e.told(EN) for e in round_exhibits(score_workshop(workshop(*args, **kwargs), rules=ALIKE), CONTEXT)}


def test_a_rating_round_shows_what_divides_and_what_is_low():
    drawn = exhibits({"M1": [3, 3, 3, 4, 4, 4], "M2": [1, 1, 3, 4, 5, 5]})
    spread, medians = drawn["workshop-maturity-1-spread"], drawn["workshop-maturity-1-medians"]
    assert spread.title == "The room agreed on 1 of 2 questions; views are widest apart on “Practice M2”"
    assert spread.rows[0][0] == "Practice M2"
    assert spread.notes == ("Agreed where the interquartile range is at most 1.",)
    assert sum(row[2] for row in spread.rows if row[0] == "Practice M1") == pytest.approx(1)
    assert medians.title == "The median is 3.5 throughout, on a scale from 1 to 5"
    assert medians.column("low") == [3.0, 1.5]
    assert medians.base == 6


def test_a_base_is_shown_by_row_only_where_it_differs():
    same = exhibits({"M1": [3] * 5 + [4], "M2": [2] * 5 + [3]})["workshop-maturity-1-medians"]
    differs = exhibits({"M1": [3] * 5 + [None], "M2": [2] * 5 + [3]})["workshop-maturity-1-medians"]
    assert ("n" in same.encoding, "n" in differs.encoding) == (False, True)


def test_forces_show_where_customers_get_less_than_they_expect():
    questions = [
        question(f"{stage}.{force}.{lens}", page=stage.title(), card=force.title(), label=force.title(), facet=lens,
                 stage=stage, force=force, lens=lens)
        for stage in ("plan", "travel") for force in ("certainty", "control") for lens in ("expectation", "actual")
    ]  # fmt: skip
    votes = {row["question"]: [5] * 5 for row in questions}
    votes["travel.certainty.actual"] = [1, 1, 2, 2, 2]
    drawn = exhibits(votes, questions=questions, round="forces-1", subject="forces")
    gaps = drawn["workshop-forces-1-gaps"]
    assert gaps.title == "The room sees Certainty at Travel furthest from expectation: 5.0 expected, 2.0 given"
    assert ("Travel", "Certainty", -3.0) in gaps.rows
    assert gaps.polarity == "diverging"


def test_estimates_are_placed_by_impact_and_effort():
    questions = [
        question(f"{card}.{aspect}", card=card.title(), label=card.title(), aspect=aspect)
        for card in ("owner", "app") for aspect in ("impact", "effort")
    ]  # fmt: skip
    votes = {"owner.impact": [5] * 5, "owner.effort": [1] * 5, "app.impact": [3] * 5, "app.effort": [4] * 5}
    drawn = exhibits(votes, questions=questions, round="estimates-1", subject="estimates")
    matrix = drawn["workshop-estimates-1-matrix"]
    assert matrix.title == "“Owner” promises most for its effort: impact 5.0, effort 1.0"
    assert matrix.rows == (("Owner", 1.0, 5.0), ("App", 4.0, 3.0))


def test_dots_lead_with_the_largest_share():
    dots = {
        "round": "priorities-1",
        "kind": "dots",
        "subject": "priorities",
        "low": 0,
        "high": 3,
        "budget": 4,
        "rule": "none",
        "limit": 0.0,
    }
    drawn = exhibits({"a": [1, 1, 1, 1, 1], "b": [3, 3, 3, 3, 3]}, **dots)
    ranking = drawn["workshop-priorities-1-ranking"]
    assert ranking.title == "“Practice b” leads with 75% of the dots"
    assert [row[0] for row in ranking.rows] == ["Practice b", "Practice a"]


def test_piles_tell_how_many_cards_were_sorted_alike():
    sort = {"round": "sort-1", "kind": "sort", "subject": "sort", "low": 0, "high": 1, "rule": "majority", "limit": 0.7}
    drawn = exhibits({"a": [0, 0, 0, 0, 1], "b": [0, 1, 0, 1, 1]}, **sort)
    assert drawn["workshop-sort-1-piles"].title == "The room agreed where 1 of 2 cards belong"


def test_a_round_of_four_votes_has_no_exhibit():
    assert exhibits({"M1": [1, 2, 3, 4]}) == {}


def test_every_figure_that_an_exhibit_names_is_in_the_record():
    result = score_workshop(workshop({"M1": [3, 3, 3, 4, 4, 4], "M2": [1, 1, 3, 4, 5, 5]}), rules=ALIKE)
    for shown in (one.told(EN) for one in (overview(result, CONTEXT), *round_exhibits(result, CONTEXT))):
        assert shown.figures
        assert all(figure.partition(".")[2] in result.figures for figure in shown.figures)
        assert len(shown.title) <= 120


def test_decisions_actions_and_parked_questions_are_listed_in_that_order():
    notes = [("parking", "Fares", "", "", ""), ("action", "Call", "", "", ""), ("decision", "Owner", "", "", "")]
    released = Released({quote_id("Fares"): "Fares"}, ("A. Reviewer",))
    result = score_workshop(workshop({"M1": [3] * 5}, notes=notes), rules=ALIKE, released=released)
    (shown,) = (one.told(EN) for one in decisions(result, CONTEXT))
    assert shown.title == "What the room leaves with: one decision, one action and one parked question"
    assert [row[0] for row in shown.rows] == ["Decision", "Action", "Parked"]
    assert shown.rows[1][2] == "no owner yet"


def test_what_was_parked_is_counted_and_not_shown_until_it_is_released():
    notes = [("parking", "Anna says fares are wrong", "", "", ""), ("decision", "Owner", "", "", "")]
    result = score_workshop(workshop({"M1": [3] * 5}, notes=notes), rules=ALIKE)
    (shown,) = (one.told(EN) for one in decisions(result, CONTEXT))
    assert "one parked question" in shown.title
    assert [row[0] for row in shown.rows] == ["Decision"]


def test_a_workshop_without_notes_shows_no_list():
    assert decisions(score_workshop(workshop({"M1": [3] * 5}), rules=ALIKE), CONTEXT) == ()


def test_points_are_named_with_the_recorded_budget():
    points = {
        "round": "weights-1",
        "kind": "points",
        "subject": "weights",
        "low": 0,
        "high": 100,
        "budget": 100,
        "rule": "none",
        "limit": 0.0,
    }
    ranking = exhibits({"a": [60] * 6, "b": [40] * 6}, **points)["workshop-weights-1-ranking"]
    assert ranking.takeaways == ("6 of 8 people shared out 100 points each",)
    assert "workshop.weights-1.budget" in ranking.figures


def test_the_gaps_of_a_single_stage_are_bars_because_a_map_of_one_column_says_less():
    questions = [
        question(f"plan.{force}.{lens}", page="Plan", card=force.title(), label=force.title(), facet=lens,
                 stage="plan", force=force, lens=lens)
        for force in ("certainty", "control") for lens in ("expectation", "actual")
    ]  # fmt: skip
    votes = {row["question"]: [5] * 5 for row in questions} | {"plan.control.actual": [2] * 5}
    gaps = exhibits(votes, questions=questions, round="forces-1", subject="forces")["workshop-forces-1-gaps"]
    assert (gaps.kind, gaps.column("category"), gaps.column("value")) == ("bar", ["Certainty", "Control"], [0.0, -3.0])


def test_no_winner_is_claimed_where_the_room_is_divided_on_it():
    questions = [
        question(f"owner.{aspect}", card="Owner", label="Owner", aspect=aspect) for aspect in ("impact", "effort")
    ]
    votes = {"owner.impact": [5] * 5, "owner.effort": [1, 1, 1, 5, 5]}
    drawn = exhibits(votes, questions=questions, round="estimates-1", subject="estimates")
    assert drawn["workshop-estimates-1-matrix"].title == ("“Owner”: impact 5.0, effort 2.6")


def test_a_round_that_too_few_answered_is_called_not_shown():
    result = score_workshop(workshop({"M1": [1, 2, 3, 4]}, voted=4), rules=ALIKE)
    assert [row[3] for row in overview(result, CONTEXT).told(EN).rows] == ["not shown, fewer than 5 voted"]
    ten = score_workshop(workshop({"M1": [1, 2, 3, 4, 4, 5]}), rules=replace(ALIKE, minimum_group=10))
    assert [row[3] for row in overview(ten, CONTEXT).told(EN).rows] == ["not shown, fewer than 10 voted"]
    assert "fewer than 10" in overview(ten, CONTEXT).told(EN).reasoning


def test_one_is_said_in_the_singular_and_nothing_not_at_all():
    noted = [("action", "Call", "", "", "")]
    one = score_workshop(workshop({"M1": [3] * 5}, notes=noted), rules=ALIKE)
    assert one.told(EN).text == (
        "The workshop held one private vote. The room agreed on the question. Noted: one action."
    )
    assert overview(one, CONTEXT).told(EN).title == "The room agreed on the question in one private vote"
    none = score_workshop(workshop({"M1": [3] * 5, "M2": [3] * 5}), rules=ALIKE)
    assert none.told(EN).text == "The workshop held one private vote. The room agreed on all 2 questions."
    assert not any("Noted" in line for line in overview(none, CONTEXT).told(EN).takeaways)


def test_where_all_answers_are_alike_nothing_is_lowest_or_widest():
    drawn = exhibits({"M1": [3] * 6, "M2": [3] * 6})
    assert drawn["workshop-maturity-1-spread"].title == "The room agreed on all 2 questions"
    assert drawn["workshop-maturity-1-medians"].title == "The median is 3.0 throughout, on a scale from 1 to 5"
    assert drawn["workshop-maturity-1-medians"].highlight == ()


def test_two_that_share_a_rank_are_both_named():
    drawn = exhibits({"M1": [2] * 6, "M2": [2] * 6, "M3": [1, 2, 4, 4, 5, 5], "M4": [1, 2, 4, 4, 5, 5]})
    assert drawn["workshop-maturity-1-medians"].title == (
        "Rated lowest alike, median 2.0 on a scale from 1 to 5: Practice M1 and Practice M2"
    )
    assert drawn["workshop-maturity-1-spread"].title == (
        "The room agreed on 2 of 4 questions; views are wide apart on Practice M3 and Practice M4"
    )


DOTS = {
    "round": "priorities-1",
    "kind": "dots",
    "subject": "priorities",
    "low": 0,
    "high": 3,
    "budget": 4,
    "rule": "none",
    "limit": 0.0,
}


def test_cards_with_as_many_dots_share_the_lead():
    tied = exhibits({"a": [2] * 5, "b": [2] * 5, "c": [0] * 5}, **DOTS)["workshop-priorities-1-ranking"]
    assert tied.title == "50% of the dots apiece: Practice a and Practice b"
    same = exhibits({"a": [2] * 5, "b": [2] * 5}, **DOTS)["workshop-priorities-1-ranking"]
    assert same.title == "The dots are spread evenly, 50% a card"


def test_a_ranking_that_stops_says_so():
    many = {f"card-{at:02}": [at] * 5 for at in range(14)}
    ranking = exhibits(many, **DOTS | {"high": 20, "budget": 100})["workshop-priorities-1-ranking"]
    assert "Shown: 12 of 14 cards." in ranking.notes


def test_where_the_room_sees_no_gap_none_is_furthest():
    questions = [
        question(f"{stage}.control.{lens}", page=stage.title(), card="Control", label="Control",
                 stage=stage, force="control", lens=lens)
        for stage in ("plan", "travel") for lens in ("expectation", "actual")
    ]  # fmt: skip
    same = exhibits(
        {row["question"]: [5] * 5 for row in questions}, questions=questions, round="forces-1", subject="forces"
    )
    assert (
        same["workshop-forces-1-gaps"].title
        == "As the room sees it, the gap to expectation is the same throughout: 0.0"
    )


def test_a_winner_on_which_the_room_is_divided_is_said_to_be_one_only_perhaps():
    questions = [
        question(f"{card}.{aspect}", card=card.title(), label=card.title(), aspect=aspect)
        for card in ("owner", "app")
        for aspect in ("impact", "effort")
    ]
    votes = {"owner.impact": [5] * 5, "owner.effort": [1, 1, 1, 5, 5], "app.impact": [3] * 5, "app.effort": [4] * 5}
    drawn = exhibits(votes, questions=questions, round="estimates-1", subject="estimates")
    assert drawn["workshop-estimates-1-matrix"].title == (
        "“Owner” may promise most for its effort, but the room is divided: impact 5.0, effort 2.6"
    )


def test_eight_who_sent_the_first_page_only_are_eight_voters():
    drawn = exhibits({"M1": [3, 3, 3, 4, 4, 4, 2, 2]}, voted=0)["workshop-maturity-1-spread"]
    assert drawn.base == 8
    assert drawn.takeaways[0] == "All 8 people voted, in private"


@pytest.mark.parametrize(("language", "said"), [
    ("pl", "Zgoda sali: 1 z 2 pytań; najbardziej dzieli „Practice M2”"),
    ("zh", "全场在 2 个问题中的 1 个上达成一致；“Practice M2”分歧最大"),
])  # fmt: skip
def test_a_round_is_told_in_polish_and_chinese(language, said):
    result = score_workshop(workshop({"M1": [3, 3, 3, 4, 4, 4], "M2": [1, 1, 3, 4, 5, 5]}), rules=ALIKE)
    words = languages.catalogue(language)
    assert round_exhibits(result, CONTEXT)[0].told(words).title == said
    assert overview(result, CONTEXT).told(words).title
    assert result.told(words).text


def test_where_the_room_agreed_on_all_questions_nothing_is_said_to_divide_it():
    drawn = exhibits({"M1": [3, 3, 3, 3, 4, 4], "M2": [3] * 6})
    assert drawn["workshop-maturity-1-spread"].title == "The room agreed on all 2 questions"
