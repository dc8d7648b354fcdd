"""The technology choice: worth of scores and money, who is dominated, how sure the first place is."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from findings.roadmaps import initiative, planned

from tests.workshop.workshops import workshop
from workbench.intake.technology import voted
from workbench.model.roadmap import Planned
from workbench.model.rows import frame_of
from workbench.model.technology import Criterion, Option, OptionLine, ScoreLine, Technology
from workbench.model.workshop import Held, Voted
from workbench.privacy import deliveries
from workbench.privacy.registers import registers
from workbench.privacy.rules import STANDARD
from workbench.result import Result
from workbench.scoring.release import release
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
        choice(option("A", (2, 2, 2), (100, 100, 100)), option("B", (4, 4, 4), (100, 100, 100))), rules=STANDARD
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
        Option("A", "A", {"alerts": (4, 4, 4)}), Option("B", "B", {"alerts": (1, 3, 5)}), criteria=CRITERIA[:1]
    )
    lines = choose_technology(sure, rules=STANDARD).rows(OptionLine)
    assert {row.option: row.best for row in lines} == pytest.approx({"A": 7 / 8, "B": 1 / 8}, abs=0.01)


def points(*alerts):
    return tuple({"alerts": float(one), "liability": 100.0 - one} for one in alerts)


def test_votes_take_the_place_of_weights_where_enough_people_voted():
    votes = points(100, 80, 60, 40, 20)
    few, enough = (choose_technology(replace(CERTAIN, votes=votes[:n]), rules=STANDARD) for n in (4, 5))
    assert (few.checks[0].text.id, enough.checks[0].text.id) == ("technology-few-votes", "technology-votes")
    assert [row.weight for row in few.rows(ScoreLine)][::2] == pytest.approx([0.5, 0.5])
    assert [row.weight for row in enough.rows(ScoreLine)][::2] == pytest.approx([0.6, 0.4])


def test_five_voters_of_one_mind_are_not_told():
    result = choose_technology(replace(CERTAIN, votes=points(100, 100, 100, 100, 100)), rules=STANDARD)
    assert result.checks[0].text.id == "technology-votes-withheld"
    assert [row.weight for row in result.rows(ScoreLine)][::2] == pytest.approx([0.5, 0.5])


def test_votes_that_a_delivery_would_tell_are_not_told():
    given = replace(CERTAIN, votes=points(100, 80, 60, 40, 20), withheld=True)
    assert choose_technology(given, rules=STANDARD).checks[0].text.id == "technology-votes-withheld"


def test_no_spread_of_fewer_than_ten_votes_is_told():
    """All scores are certain, so that a range of points would be that of the votes."""
    nine, ten = (
        choose_technology(replace(CERTAIN, votes=points(*range(10, 10 * n + 1, 10))), rules=STANDARD) for n in (9, 10)
    )
    assert all(row.low == row.high for row in nine.rows(OptionLine))
    assert all(row.low < row.high for row in ten.rows(OptionLine))


def test_weights_of_votes_are_told_as_printed_whatever_their_order_in_the_file():
    votes = points(95, 90, 75, 65, 50, 45, 40, 35, 25, 10, 15)
    one, other = (
        release(choose_technology(replace(CERTAIN, votes=given), rules=STANDARD)) for given in (votes, votes[::-1])
    )
    assert [row.weight for row in one.rows(ScoreLine)][::2] == [0.5, 0.5]  # 545 / 1100 = 0.4955
    assert one.rows(OptionLine) == other.rows(OptionLine)


def late(votes, *, delivered):
    """The votes that may be counted after a delivery of others."""
    given, before = (replace(CERTAIN, votes=each).frame for each in (votes, delivered))
    old = deliveries.Delivery("run", {"technology ": registers(before, "technology", key=b"key")[""]})
    return deliveries.settled(given, "technology", delivered=[old], key=b"key", minimum=5)[0]


def test_a_vote_that_comes_after_a_delivery_waits():
    votes = points(100, 80, 60, 40, 20, 10)
    kept = CERTAIN.of(late(votes, delivered=votes[:5]))
    assert (sorted(one["alerts"] for one in kept.votes), kept.withheld) == ([20, 40, 60, 80, 100], False)


def test_a_vote_that_was_taken_back_withholds_the_votes():
    votes = points(100, 80, 60, 40, 20, 10)
    assert CERTAIN.of(late(votes[:5], delivered=votes)).withheld


def test_a_score_that_is_not_known_may_be_anything_and_is_counted():
    unknown = choice(Option("A", "A", {"liability": (100, 100, 100)}), option("B", (3, 3, 3), (100, 100, 100)))
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


def test_options_that_tie_in_a_draw_share_it_so_that_none_is_named_the_choice():
    same = choice(option("A", (3, 3, 3), (100, 100, 100)), option("B", (3, 3, 3), (100, 100, 100)))
    result = choose_technology(same, rules=STANDARD)
    assert [row.best for row in result.rows(OptionLine)] == [0.5, 0.5]
    assert [one.id for one in result.claims] == ["technology-open"]


def test_an_option_that_is_often_ahead_is_not_left_aside_though_another_is_likely_better_in_all():
    near = choice(option("A", (1, 3.1, 5), (100, 100, 100)), option("B", (1, 3, 5), (100, 100, 100)))
    result = choose_technology(near, rules=STANDARD)
    assert [row.dominated_by for row in result.rows(OptionLine)] == ["", "A"]
    assert [one.id for one in result.claims] == ["technology-open"]


def test_a_lead_under_half_that_no_change_turns_is_not_said_to_turn():
    three = choice(
        *(
            option(name, scores, (100, 100, 100))
            for name, scores in (("A", (1, 3.4, 5)), ("B", (1, 3, 5)), ("C", (1, 3, 5)))
        )
    )
    figures = choose_technology(three, rules=STANDARD).figures
    assert figures["best"].value < 0.5
    assert figures["overtaken"].value == 1  # A's own score at its low end: the others are ahead then


def room(subject, votes):
    """A workshop of one round; `votes` are the share of points, or the three quartiles, by question."""
    given = dict.fromkeys(("page", "card", "facet", "stage", "force", "lens", "aspect", "label"), "")
    rows = [
        Voted(round="r", question=name, n=8, q1=q1, median=median, q3=q3, iqr=None, mean=None, consensus=None, share=share, **given)
        for name, (share, q1, median, q3) in votes.items()
    ]  # fmt: skip
    held = dict.fromkeys(("title", "kind", "rule", "source"), "") | dict.fromkeys(
        ("low", "high", "budget", "limit", "turns", "joined", "voted", "judged", "agreed"), 0
    )
    tables = {"rounds": frame_of(Held, [Held(round="r", subject=subject, **held)]), "questions": frame_of(Voted, rows)}
    return [Result("workshop", {}, tables, rules=STANDARD)]


ROOM_POINTS = {"alerts": [100, 80, 60, 40, 20, None], "liability": [None, 20, 40, 60, 80, None]}


def test_the_points_of_a_room_are_votes_unless_the_file_has_its_own():
    held = workshop(ROOM_POINTS, subject="technology", kind="points")
    assert voted(CERTAIN, held).votes == points(100, 80, 60, 40, 20)  # who shared out nothing has no vote
    own = replace(CERTAIN, votes=points(50))
    assert voted(own, held) == own
    assert voted(CERTAIN, workshop({"alerts": [100, 100]}, subject="technology")) == CERTAIN  # not all criteria


def test_what_a_room_rated_fills_a_score_that_the_file_leaves_out_and_no_other():
    unknown = choice(Option("A", "A", {"liability": (100, 100, 100)}), option("B", (3, 3, 3), (100, 100, 100)))
    rated = room("scores", {"A.alerts": (None, 3, 4, 5), "B.alerts": (None, 1, 1, 1)})
    result = choose_technology(unknown, rated, rules=STANDARD)
    known = {row.option: (row.low, row.likely, row.high) for row in result.rows(ScoreLine) if row.criterion == "Alerts"}
    assert known == {"A": (3, 4, 5), "B": (3, 3, 3)}
    assert result.figures["unknown"].value == 0


def test_a_choice_that_no_initiative_of_the_plan_holds_comes_beside_its_budget():
    lines = planned(initiative("I1"), initiative("I2", cost_once=900_000.0))
    assert [one.chosen for one in lines.rows(Planned)] == [True, False]

    def beside(initiative, upstream=(lines,)):
        given = replace(CERTAIN, initiative=initiative)
        return choose_technology(given, upstream, rules=STANDARD).figures["beside_plan"].value

    assert [beside(""), beside("I1"), beside("I2"), beside("", ())] == [1, 0, 1, 0]
