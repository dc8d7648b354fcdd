"""The technology choice: worth of scores and money, who is dominated, how sure the first place is."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from workbench.model.technology import Criterion, Option, OptionLine, ScoreLine, Technology
from workbench.privacy.rules import STANDARD
from workbench.scoring.technology import choose_technology, dominated

ONE = (1.0, 1.0, 1.0)
CRITERIA = (Criterion("alerts", "Alerts", "now", ONE), Criterion("liability", "Liability", "liability", ONE))


def option(name, alerts, liability):
    return Option(name, name, {"alerts": alerts, "liability": liability})


def choice(*options, criteria=CRITERIA, votes=()):
    return Technology("", criteria, options, (1, 5), votes)


CERTAIN = choice(option("A", (5, 5, 5), (200, 200, 200)), option("B", (3, 3, 3), (100, 100, 100)))


def test_a_score_is_worth_its_place_on_the_scale_and_money_the_lowest_amount_over_its_own():
    result = choose_technology(CERTAIN, rules=STANDARD)
    assert {(row.option, row.criterion): row.worth for row in result.rows(ScoreLine)} == {
        ("A", "Alerts"): 1.0, ("A", "Liability"): 0.5, ("B", "Alerts"): 0.5, ("B", "Liability"): 1.0,
    }  # fmt: skip
    assert [row.points for row in result.rows(OptionLine)] == pytest.approx([75, 75])


def test_a_certain_choice_is_first_in_all_draws():
    result = choose_technology(
        choice(option("A", (2, 2, 2), (100, 100, 100)), option("B", (4, 4, 4), (100, 100, 100))),
        rules=STANDARD,
    )
    assert [(row.option, row.best, row.dominated_by) for row in result.rows(OptionLine)] == [
        ("B", 1.0, ""),
        ("A", 0.0, "B"),
    ]
    assert [one.id for one in result.claims] == ["technology-clear", "technology-dominated"]


def test_two_options_of_the_same_ranges_are_each_first_in_half_of_the_draws():
    alike = choice(option("A", (1, 3, 5), (100, 200, 300)), option("B", (1, 3, 5), (100, 200, 300)))
    result = choose_technology(alike, rules=STANDARD)
    assert [row.best for row in result.rows(OptionLine)] == pytest.approx([0.5, 0.5], abs=0.01)
    assert result.claims[0].id == "technology-open"


def test_the_share_of_first_ranks_is_the_exact_probability():
    """X is uniform-like: triangular (1, 3, 5) is above 4 with probability 1/8."""
    sure = choice(
        Option("A", "A", {"alerts": (4, 4, 4)}),
        Option("B", "B", {"alerts": (1, 3, 5)}),
        criteria=CRITERIA[:1],
    )
    lines = choose_technology(sure, rules=STANDARD).rows(OptionLine)
    assert {row.option: row.best for row in lines} == pytest.approx({"A": 7 / 8, "B": 1 / 8}, abs=0.01)


def test_votes_take_the_place_of_weights_where_enough_people_voted():
    votes = ({"alerts": 100.0},) * 5
    few, enough = (choose_technology(replace(CERTAIN, votes=votes[:n]), rules=STANDARD) for n in (4, 5))
    assert (few.checks[0].text.id, enough.checks[0].text.id) == ("technology-few-votes", "technology-votes")
    assert [row.weight for row in few.rows(ScoreLine)][::2] == pytest.approx([0.5, 0.5])
    assert [row.weight for row in enough.rows(ScoreLine)][::2] == pytest.approx([1, 0])


def test_a_score_that_is_not_known_may_be_anything_and_is_counted():
    unknown = choice(
        Option("A", "A", {"liability": (100, 100, 100)}), option("B", (3, 3, 3), (100, 100, 100))
    )
    result = choose_technology(unknown, rules=STANDARD)
    assert result.figures["unknown"].value == 1
    assert result.figures["best"].value == pytest.approx(0.5, abs=0.01)
    assert result.checks[1].status == "failed"


def test_an_option_is_dominated_only_where_another_is_as_good_in_all_and_better_in_one():
    assert dominated(np.array([[1.0, 0.5], [1.0, 0.6], [0.2, 0.9]])) == [1, None, None]
    assert dominated(np.array([[1.0, 0.5], [1.0, 0.5]])) == [None, None]


def test_a_choice_of_one_option_is_refused():
    with pytest.raises(ValueError, match="two options"):
        choose_technology(choice(option("A", (1, 1, 1), (1, 1, 1))), rules=STANDARD)
