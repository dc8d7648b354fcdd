"""Workshop rounds scored: spread, consensus, shares, re-votes, and what small rooms do not tell."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from workshops import question, workshop

from workbench import languages
from workbench.privacy.rules import STANDARD
from workbench.result import Result
from workbench.scoring.workshop import score_workshop

ALIKE = replace(STANDARD, uniform_limit=1)  # rooms of one mind: what is said of them is tested here

EN = languages.catalogue("en")


def value(result, name):
    return result.figures[name].value


def test_a_rating_gets_median_quartiles_and_the_verdict_of_the_rule():
    result = score_workshop(workshop({"M1": [3, 3, 3, 4, 4, 4], "M2": [1, 1, 3, 4, 5, 5]}), rules=ALIKE)
    assert value(result, "maturity-1.M1.median") == 3.5
    assert (result.figures["maturity-1.M1.median"].low, result.figures["maturity-1.M1.median"].high) == (3, 4)
    assert value(result, "maturity-1.M2.iqr") == 3.25
    assert value(result, "maturity-1.M1.mean") == pytest.approx(3.5)
    assert (value(result, "maturity-1.agreed"), value(result, "maturity-1.judged")) == (1, 2)
    assert list(result.table("questions")["consensus"]) == [True, False]


def test_cannot_say_lowers_the_base_of_its_question_only():
    result = score_workshop(workshop({"M1": [3, 3, 3, 3, 3, None], "M2": [2, 2, 2, 2, 2, 2]}), rules=ALIKE)
    assert result.figures["maturity-1.M1.median"].n == 5
    assert result.figures["maturity-1.M2.median"].n == 6


def test_a_question_that_fewer_than_five_answered_holds_nothing():
    result = score_workshop(workshop({"M1": [1, 5, 5, 5, None, None], "M2": [2, 2, 2, 2, 2, 3]}), rules=ALIKE)
    assert not any(name.startswith("maturity-1.M1.") for name in result.figures)
    row = result.table("questions").set_index("question").loc["M1"]
    assert row[["n", "median", "iqr", "consensus", "total"]].isna().all()
    assert set(result.table("counts")["question"]) == {"M2"}


def test_a_room_of_four_gets_no_figure_of_its_votes():
    result = score_workshop(workshop({"M1": [1, 2, 3, 4]}, voted=4), rules=ALIKE)
    assert value(result, "maturity-1.judged") == 0
    assert value(result, "maturity-1.alpha") is None
    assert "agreed on" not in result.told(EN).text


def test_only_the_last_vote_counts_and_the_first_shows_the_way_made():
    votes = {("M1", 1): [1, 1, 3, 5, 5, 5], ("M1", 2): [3, 3, 3, 4, 4, 4]}
    result = score_workshop(workshop(votes, turns=2), rules=ALIKE)
    assert value(result, "maturity-1.M1.median") == 3.5
    assert (value(result, "maturity-1.closer"), value(result, "maturity-1.revoted")) == (1, 1)
    assert result.table("questions")["first_iqr"].iloc[0] == 3.5


def test_points_become_shares_of_all_that_was_given():
    result = score_workshop(
        workshop(
            {"certainty": [6, 5, 7, 6, 6], "status": [4, 5, 3, 4, 4]},
            round="weights-1",
            kind="points",
            subject="weights",
            low=0,
            high=10,
            budget=10,
            rule="none",
            limit=0.0,
        ),
        rules=ALIKE,
    )
    assert value(result, "weights-1.certainty.share") == pytest.approx(0.6)
    assert value(result, "weights-1.judged") == 0
    assert "weights-1.certainty.median" not in result.figures
    assert result.table("counts").empty


def test_a_sort_agrees_where_enough_chose_one_pile():
    result = score_workshop(
        workshop(
            {"a": [0, 0, 0, 0, 1], "b": [0, 1, 2, 0, 1]},
            round="sort-1",
            kind="sort",
            subject="sort",
            low=0,
            high=3,
            rule="majority",
            limit=0.7,
        ),
        rules=ALIKE,
    )
    assert (value(result, "sort-1.agreed"), value(result, "sort-1.judged")) == (1, 2)
    assert "sort-1.a.median" not in result.figures


def test_agreement_over_all_questions_is_krippendorffs_alpha():
    same = {"M1": [1] * 10, "M2": [5] * 10}
    assert value(score_workshop(workshop(same), rules=ALIKE), "maturity-1.alpha") == pytest.approx(1.0)
    without_variation = score_workshop(workshop({"M1": [3] * 5}), rules=ALIKE)
    assert value(without_variation, "maturity-1.alpha") is None


def test_actions_become_candidates_and_all_notes_are_counted():
    notes = [
        ("decision", "One owner", "", "", ""),
        ("action", "Call the depot", "Ops", "2026-12-01", "maturity-1"),
        ("action", "Publish the rules", "", "", ""),
        ("parking", "Fares", "", "", ""),
    ]
    result = score_workshop(workshop({"M1": [3] * 5}, notes=notes), rules=ALIKE)
    assert [value(result, name) for name in ("decisions", "actions", "parked")] == [1, 2, 1]
    candidates = result.table("candidates").to_dict("records")
    assert [(row["id"], row["title"], row["finding"], row["detail"]) for row in candidates] == [
        ("W1", "Call the depot", "workshop.action.1", "Ops, 2026-12-01"),
        ("W2", "Publish the rules", "workshop.action.2", ""),
    ]


def test_the_rule_and_the_small_room_stand_among_the_checks():
    checks = {
        check.name: check.text for check in score_workshop(workshop({"M1": [3] * 6}), rules=ALIKE).told(EN).checks
    }
    assert "at most 1" in checks["How mature are we?: rule before the vote"]
    assert "6 people voted" in checks["How mature are we?: small room"]


def test_a_vote_off_the_scale_is_refused():
    with pytest.raises(ValueError, match="outside the scale 1-5"):
        score_workshop(workshop({"M1": [3, 3, 3, 3, 6]}), rules=ALIKE)


def test_a_result_survives_its_notebook():
    result = score_workshop(
        workshop({"M1": [3, 3, 3, 3, None, 4]}, questions=[question("M1"), question("M2")]), rules=ALIKE
    ).told(EN)
    again = Result.from_json(json.loads(json.dumps(result.to_json())))
    assert again.to_json() == result.to_json()


def test_who_sent_the_first_page_only_has_voted():
    # Early records count only those who sent every page: eight sent one of two.
    result = score_workshop(workshop({"M1": [3, 3, 3, 4, 4, 4, 2, 2]}, voted=0), rules=ALIKE)
    assert value(result, "maturity-1.voted") == 8
    assert result.figures["maturity-1.M1.median"].n == 8


@pytest.mark.parametrize(("voters", "shown"), [(9, False), (10, True)])
def test_of_few_who_all_said_the_same_nothing_is_kept(voters, shown):
    result = score_workshop(workshop({"M1": [3] * voters}), rules=STANDARD)
    assert ("maturity-1.M1.median" in result.figures) is shown
    assert result.table("counts").empty is not shown


@pytest.mark.parametrize(("joiners", "compared"), [(0, True), (1, False), (4, False), (5, True)])
def test_a_first_vote_is_compared_only_where_nobody_or_enough_others_came(joiners, compared):
    before = [1, 2, 3, 4, 5, 3]
    votes = {("M1", 1): before, ("M1", 2): before + [2, 3, 4, 5, 1][:joiners]}
    result = score_workshop(workshop(votes, turns=2), rules=STANDARD)
    assert result.table("questions")["first_iqr"].notna().iloc[0] == compared
