"""What is shown at the reveal, and what never is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rooms import points, ratings

from workbench.privacy.rules import STANDARD
from workbench.workshop.pictures import bars, counted, pictures, place, settled

ROUND = ratings()
FIRST, SECOND = ROUND.questions[0].id, ROUND.questions[1].id


def votes(values, *, roles=None, question=FIRST):
    return [(f"v{at}", roles[at] if roles else "", question, value) for at, value in enumerate(values)]


def test_a_question_of_fewer_than_five_answers_has_no_picture():
    assert pictures(ROUND, votes([1, 2, 3, 4]), rules=STANDARD)[-1].found is None
    assert pictures(ROUND, votes([1, 2, 3, 4, None]), rules=STANDARD)[-1].found is None
    assert pictures(ROUND, votes([1, 2, 3, 4, 5]), rules=STANDARD)[0].found is not None


def test_what_divides_the_room_comes_first():
    both = votes([3, 3, 3, 3, 4]) + votes([1, 1, 3, 5, 5], question=SECOND)
    drawn = pictures(ROUND, both, rules=STANDARD)
    assert [picture.question.id for picture in drawn][:2] == [SECOND, FIRST]
    assert [drawn[0].consensus, drawn[1].consensus] == [False, True]
    assert settled(drawn) == (1, 2)


def test_the_outer_voices_are_named_by_value_also_where_all_others_agree():
    drawn = pictures(ROUND, votes([1, 3, 3, 5, 5, 5, 5]) + votes([1, 3, 3, 3, 3, 3], question=SECOND), rules=STANDARD)
    by_id = {picture.question.id: picture for picture in drawn}
    assert (by_id[FIRST].consensus, by_id[FIRST].low_voices) == (False, (1,))
    assert (by_id[SECOND].consensus, by_id[SECOND].low_voices) == (True, (1,))


def test_a_room_in_two_camps_hears_from_both_ends():
    (drawn, *_) = pictures(ROUND, votes([1] * 5 + [5] * 5), rules=STANDARD)
    assert (drawn.low_voices, drawn.high_voices) == ((1,), (5,))


def test_nothing_of_fewer_than_the_clients_own_minimum_is_shown():
    assert pictures(ROUND, votes([1, 2, 3, 4, 5] + [3] * 4), rules=replace(STANDARD, minimum_group=10))[0].found is None
    assert (
        pictures(ROUND, votes([1, 2, 3, 4, 5] + [3] * 5), rules=replace(STANDARD, minimum_group=10))[0].found
        is not None
    )


def test_roles_are_shown_where_each_has_five_and_none_is_uniform():
    roles = ["executive"] * 5 + ["front line"] * 5
    shown = pictures(ROUND, votes([4, 4, 5, 5, 5, 1, 2, 2, 2, 3], roles=roles), rules=STANDARD)[0]
    assert shown.roles == (("executive", 5.0, 5), ("front line", 2.0, 5))


def test_a_role_of_one_mind_on_one_question_takes_the_roles_from_all_of_the_round():
    """Else the line that is gone says which role it was, and with it what all five said."""
    roles = ["manager"] * 5 + ["staff"] * 6
    apart, alike = [2, 3, 3, 4, 5, 1, 2, 2, 4, 5, 5], [2, 2, 2, 2, 2, 1, 3, 3, 4, 5, 5]
    cast = [
        (f"v{at}", roles[at], question, values[at])
        for question, values in ((FIRST, apart), (SECOND, alike))
        for at in range(11)
    ]
    assert {one.roles for one in pictures(ROUND, cast, rules=STANDARD)} == {()}


def test_a_re_vote_shows_no_roles():
    roles = ["executive"] * 5 + ["front line"] * 5
    cast = votes([4, 4, 5, 5, 5, 1, 2, 2, 2, 3], roles=roles)
    assert pictures(ROUND, cast, rules=STANDARD, again=True)[0].roles == ()


def test_a_re_vote_has_the_people_of_the_first_with_their_newest_answers():
    first = [("a", "", "q", 1), ("b", "", "q", 2), ("c", "", "q", None)]
    second = [("a", "", "q", 3), ("c", "", "q", 4), ("late", "", "q", 5)]
    third = [("a", "", "q", None)]
    assert counted([first, second, third]) == [("a", "", "q", 3), ("b", "", "q", 2), ("c", "", "q", None)]
    assert counted([]) == []


@pytest.mark.parametrize(
    ("values", "roles"),
    [
        ([4] * 2 + [2] * 4, ["executive"] * 2 + ["front line"] * 4),
        ([4, 4, 5, 5, 5, 1, 2, 2, 3], ["executive"] * 5 + ["front line"] * 4),
        ([4, 4, 5, 5, 5, 1, 2, 2, 2, 3], ["executive"] * 5 + [""] * 5),
        ([5] * 5 + [1, 2, 2, 2, 3], ["executive"] * 5 + ["front line"] * 5),
        ([4, 4, 5, 5, None, 1, 2, 2, 2, 3], ["executive"] * 5 + ["front line"] * 5),
        ([1, 2, 3, 4, 5], ["executive"] * 5),
    ],
    ids=["2 and 4", "one short", "unnamed rest", "uniform", "one cannot say", "one role only"],
)
def test_roles_are_not_shown_otherwise(values, roles):
    drawn = pictures(ROUND, votes(values, roles=roles), rules=STANDARD)
    assert all(picture.roles == () for picture in drawn)


@given(st.lists(st.tuples(st.sampled_from(["", "a", "b", "c"]), st.one_of(st.none(), st.integers(1, 5))), max_size=40))
def test_no_group_under_five_is_ever_shown(people):
    for picture in pictures(ROUND, votes([v for _, v in people], roles=[r for r, _ in people]), rules=STANDARD):
        assert picture.found is None or picture.found.n >= 5
        assert all(n >= 5 for _, _, n in picture.roles)
        if picture.roles:
            assert sum(n for _, _, n in picture.roles) == picture.found.n


def test_points_are_ranked_by_their_total():
    given_points = [
        (f"v{at}", "", question, value)
        for at in range(5)
        for question, value in (("certainty", 2), ("control", 5), ("status", 3))
    ]
    drawn = pictures(points(), given_points, rules=STANDARD)
    assert [(picture.question.id, picture.total) for picture in drawn] == [
        ("control", 25),
        ("status", 15),
        ("certainty", 10),
    ]
    assert settled(drawn) == (0, 0)


def test_the_tallest_column_fills_the_height_and_the_median_stands_over_its_level():
    found = pictures(ROUND, votes([1, 3, 3, 3, 5]), rules=STANDARD)[0].found
    columns = bars(found, width=100, height=50)
    assert [(bar.level, bar.count, bar.height) for bar in columns] == [
        (1, 1, pytest.approx(50 / 3)),
        (2, 0, 0),
        (3, 3, 50),
        (4, 0, 0),
        (5, 1, pytest.approx(50 / 3)),
    ]
    assert place(found, 3, width=100) == 50
