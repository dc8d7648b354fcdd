"""Groups, tables and records of few people at their limits, by hand."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd
import pytest

from workbench import privacy
from workbench.errors import DisclosureError
from workbench.privacy import deliveries, groups, tables
from workbench.privacy.deliveries import Settled
from workbench.privacy.record import record, withheld
from workbench.privacy.registers import Register
from workbench.privacy.rules import STANDARD
from workbench.result import Estimate


@dataclass
class Told:
    module: str
    figures: dict[str, Any] = field(default_factory=dict)
    tables: dict[str, Any] = field(default_factory=dict)


def test_a_record_has_plain_numbers_and_none_for_what_is_missing():
    frame = pd.DataFrame({"who": ["a", "b"], "value": [1.5, np.nan], "n": np.array([3, 4])})
    found = record(
        [
            Told("voice", {"nps": Estimate(np.float64(23.0), 19.0, float("nan"), 40, "points")}, {"waves": frame}),
            Told("empty"),
        ]
    )
    assert found == {
        "figures": {"voice.nps": {"value": 23.0, "low": 19.0, "high": None, "n": 40, "unit": "points"}},
        "tables": {"voice.waves": {"columns": ["who", "value", "n"], "rows": [["a", 1.5, 3], ["b", None, 4]]}},
    }
    assert type(found["tables"]["voice.waves"]["rows"][0][2]) is int


@pytest.mark.parametrize(
    ("values", "apart"),
    [
        ([], False), ([1, 1, 1], False), ([1, 1, 2], True), ([1] * 5 + [2] * 4, True), ([1] * 6 + [2] * 5, False), ([2] + [1] * 30, True),
        ([1] * 10 + [2] * 4, True), ([1] * 10 + [2] * 5, False), ([1, 2, 3, 4, 5], True), ([1, 2, 3, 4, 5, 6], False),
    ],
)  # fmt: skip
def test_fewer_than_five_of_another_value_are_apart(values, apart):
    assert privacy.few_apart(np.array(values), minimum=5) is apart


@pytest.mark.parametrize(
    ("given", "tells"),
    [
        ([10] * 20 + [4] * 2, True),  # 12 answers lack, the digits of 22 people hide 2.2
        ([10] * 20 + [9] * 2, False),  # 2 lack
        ([10] * 20 + [4] * 5, False),  # five people
        ([10] * 20, False), ([10] * 20 + [0, 4, 4], True), ([10] * 20 + [7, 0], True), ([10] * 20 + [8], False),
    ],
)  # fmt: skip
def test_skipped_statements_tell_where_the_digits_do_not_hide_them(given, tells):
    assert privacy.skips_tell(np.array(given), minimum=5) is tells
    assert not privacy.skips_tell(np.array([10] * 20 + [4] * 2), minimum=5, half=0.05)


@pytest.mark.parametrize(
    ("counts", "alike"),
    [
        ([4], True),
        ([0, 0], False),
        ([5], True),
        ([3, 2], False),
        ([8, 1], True),
        ([7, 2], False),
        ([10], False),
        ([9, 1], False),
        ([2, 2], True),
    ],
)
def test_some_but_few_people_are_alike(counts, alike):
    assert privacy.few_alike(counts, rules=STANDARD) is alike


def test_a_change_rests_on_who_joined_left_or_says_something_else():
    assert privacy.moved({"a": 1, "b": 2, "c": 3}, {"b": 2, "c": 4, "d": 5}) == 3
    assert privacy.moved({}, {}) == 0


def test_reasons_are_said_in_words():
    for scores, scale, said in (
        ([1, 2, 3, 4], (1, 5), "fewer than 5 people rated it"), ([3] * 9, (1, 5), "fewer than 10 people rated it and all said the same"),
        ([1, 1, 1, 1, 2], (1, 5), "fewer than 10 people rated it and nearly all said the same"), ([5, 5, 5, 5, 4], (1, 5), "fewer than 10 people rated it and nearly all said the same"),
        ([5, 5, 5, 5, 4], (1, 6), ""), ([1, 2, 3, 4, 5], (1, 5), ""),
    ):  # fmt: skip
        assert privacy.withheld(np.array(scores, dtype=float), rules=STANDARD, scale=scale) == said
    words = r"^themes: answers of fewer than 5 people are not shown; collect more answers or leave this analysis out$"
    with pytest.raises(DisclosureError, match=words):
        privacy.require(4, minimum=5, what="themes")


@pytest.mark.parametrize(
    ("answers", "found"),
    [
        ([[1.0]] * 9, True),
        ([[1.0]] * 10, False),
        ([[1.0], [np.nan]], True),
        ([[1.0], [1.0 + 1e-10]], True),
        ([[1.0], [1.0 + 1e-8]], False),
    ],
)
def test_a_question_of_nine_who_say_the_same_is_everybody_s_answer(answers, found):
    assert privacy.uniform(np.array(answers), few=10) is found


def test_the_smallest_groups_by_their_least_question_are_hidden_first_and_equal_ones_by_name():
    assert privacy.hidden_groups({"a": {"q": 4}, "c": {"q": 6}, "b": {"q": 6}}, minimum=5) == {"a", "b"}
    assert privacy.hidden_groups({"a": {}, "b": {"q": 9}, "c": {"q": 8}}, minimum=5) == {"a", "c"}
    assert privacy.hidden_groups({"a": {"q": 4, "p": 5}, "b": {"q": 9}, "c": {"q": 9, "p": 9}}, minimum=5) == {"a", "b"}
    assert privacy.hidden_groups({"a": {"q": 9}, "b": {"q": 9}}, minimum=5, uniform={"a"}) == {"a", "b"}


def test_a_table_joins_its_smallest_rows_to_the_others_one_by_one():
    counts = pd.DataFrame([[30, 30], [2, 3], [3, 2], [2, 2]], index=["Big", "IT", "HR", "Law"])
    merged = tables._merged(counts)
    assert (list(merged.index), merged.loc["Other groups"].tolist()) == (["Big", "HR", "Other groups"], [4, 5])
    again = tables._merged(merged)
    assert (list(again.index), again.loc["Other groups"].tolist()) == (["Big", "Other groups"], [7, 7])
    shown = privacy.release(counts, minimum=5)
    assert (list(shown.counts.index), shown.hidden.to_numpy().any()) == (["Big", "Other groups"], False)
    words = r"^this breakdown leaves groups of fewer than 5 people; use fewer, larger groups$"
    with pytest.raises(DisclosureError, match=words):
        privacy.release(pd.DataFrame([[3, 2], [1, 4]]), minimum=5)


def test_up_to_three_of_ten_filled_cells_are_hidden_one_by_one():
    """Four of fourteen filled cells go; of thirteen they are too many, and two rows become one."""
    cells = pd.DataFrame([[3, 7, 20, 20], [6, 8, 20, 20], [20, 20, 20, 20]])
    shown = privacy.release(cells.assign(e=[0, 20, 20]), minimum=5)
    assert (shown.hidden.to_numpy().sum(), len(shown.counts)) == (4, 3)
    assert shown.hidden.to_numpy()[:2, :2].all()
    joined = privacy.release(cells.assign(e=[0, 0, 20]), minimum=5)
    assert (joined.hidden.to_numpy().sum(), joined.counts.loc["Other groups"].tolist()) == (0, [9, 15, 40, 40, 0])


def test_a_hidden_cell_lies_between_what_totals_and_shown_cells_leave():
    counts = np.array([[3, 7, 5], [6, 8, 9]])
    hidden = np.array([[True, True, False], [True, True, False]])
    assert privacy.interval(counts, hidden, (0, 0)) == pytest.approx((0, 9))
    assert privacy.interval(counts, hidden, (1, 1)) == pytest.approx((5, 14))
    assert tables._turns(counts, hidden, (0, 0)) == 3 + 6
    assert tables._turns(counts, hidden & (counts != 8), (0, 0)) == 0


def kinds(*groups_, people=12):
    return np.array([[who in one for who in range(people)] for one in groups_])


def test_groups_that_leave_few_by_any_sum_are_found():
    everybody = range(12)
    assert privacy.exposed(kinds(everybody, range(8)), minimum=5)
    assert not privacy.exposed(kinds(everybody, range(7)), minimum=5)
    assert privacy.exposed(kinds(range(4)), minimum=5) and not privacy.exposed(kinds(range(5)), minimum=5)
    # Two less two: what one says less what another says.
    assert privacy.exposed(kinds(range(6), [0, 1, 2, 3, 4, 6]), minimum=5)
    assert not privacy.exposed(kinds([0, 1, 2, 3, 4, 5], [6, 7, 8, 9, 10, 11]), minimum=5)


def test_many_columns_meet_where_two_pairs_are_equal_or_opposite():
    base = np.random.default_rng(1).normal(size=(30, 9))
    sizes = np.ones(30, dtype=np.intp)
    assert not groups._sums_to_nothing(base, sizes, 5)
    for made in (
        0 * base[0],
        base[1],
        -base[1],
        base[1] + base[2],
        base[1] - base[2],
        base[1] + base[2] + base[3],
        base[1] - base[2] - base[3],
    ):
        columns = base.copy()
        columns[9] = made
        assert groups._sums_to_nothing(columns, sizes, 5)
    four = base.copy()
    four[9] = base[1] + base[2] + base[3] + base[4]
    assert not groups._sums_to_nothing(four, sizes, 5)
    three = base.copy()
    three[9] = base[1] + base[2] + base[3]
    assert not groups._sums_to_nothing(three, np.full(30, 2, dtype=np.intp), 5)
    pair = base.copy()
    pair[9] = base[1]
    assert groups._sums_to_nothing(pair, np.full(30, 2, dtype=np.intp), 5)
    assert not groups._sums_to_nothing(pair, np.full(30, 3, dtype=np.intp), 5)


def test_breakdowns_are_tried_in_pairs_all_together_and_with_weights():
    people = np.arange(24)
    one, other, third = people // 12, people // 8, (people + 6) // 12 % 2
    assert not privacy.overlapping([one], minimum=5)
    assert privacy.overlapping([one, np.where(people == 12, 0, one)], minimum=5)
    assert not privacy.overlapping([one, third], minimum=5)
    assert privacy.overlapping([np.where(people < 20, 0, -1)], minimum=5)
    assert not privacy.overlapping([np.where(people < 19, 0, -1)], minimum=5)
    assert privacy.overlapping([one], minimum=5, weight=np.where(people < 3, 2.0, 1.0))
    assert not privacy.overlapping([one], minimum=5, weight=np.linspace(1, 2, 24))
    assert not privacy.overlapping([], minimum=5)
    assert other.max() == 2


def register(who, groups_=None, **said):
    def codes(values):
        return np.array(values, dtype=np.uint64)

    return Register(
        codes(who),
        {name: codes(one) for name, one in said.items()},
        {name: codes(one) for name, one in (groups_ or {}).items()},
    )


def settle(now, *before, **more):
    return deliveries.settle(now, before, minimum=5, **more)


def many(people, first=1):
    return list(range(first, first + people))


def test_new_people_wait_until_they_are_enough_and_others_hide_who_changed():
    now = register(many(14), q=many(14))
    found = settle(now, register(many(10), q=many(10)))
    assert (found.kept.tolist(), found.late, found.left_out, found.withheld) == ([True] * 10 + [False] * 4, 4, 0, [])
    found = settle(register(many(15), q=many(15)), register(many(10), q=many(10)))
    assert (found.kept.all(), found.late) == (True, 0)
    gone = settle(register(many(59, 2), q=many(59, 2)), register(many(60), q=many(60)))
    assert (gone.left_out, gone.withheld, np.flatnonzero(~gone.kept).tolist()) == (4, [], [0, 1, 2, 3])
    assert settle(register(many(39, 2), q=many(39, 2)), register(many(40), q=many(40))).withheld == ["q"]
    assert settle(register(many(40, 2), q=many(40, 2)), register(many(41), q=many(41))).left_out == 4
    known = settle(register(many(9, 2), q=many(9, 2)), register(many(10), q=many(10)), withheld=["q"])
    assert (known.kept.all(), known.withheld) == (True, ["q"])


def test_a_question_that_was_not_asked_before_differs_by_all_who_answer_it():
    before = register(many(10), q=many(10))
    assert settle(register(many(10), q=many(10), p=many(10)), before).withheld == []
    assert settle(register(many(10), q=many(10), p=[*many(3), *[0] * 7]), before).withheld == ["p"]
    assert settle(register(many(10), q=many(10)), register(many(10), q=many(10), p=[*many(3), *[0] * 7])).withheld == [
        "p"
    ]


def test_groups_that_moved_by_few_are_told_by_their_breakdown():
    before = register(many(20), {"role": [1] * 10 + [2] * 10}, q=many(20))
    same = register(many(20), {"role": [7] * 10 + [8] * 10}, q=many(20))
    moved = register(many(20), {"role": [1] * 9 + [2] * 11}, q=many(20))
    much = register(many(20), {"role": [1] * 5 + [2] * 15}, q=many(20))
    assert [settle(now, before).groups for now in (same, moved, much)] == [[], ["role"], []]
    assert settle(moved, before, several=[]).groups == [] == settle(moved, before, several=["p"]).groups
    assert settle(moved, before, several=["q"]).groups == ["role"]
    # Nobody of the moved answered.
    silent = [*many(8), 0, *many(11, 10)]
    assert (
        settle(
            register(many(20), {"role": [1] * 9 + [2] * 11}, q=silent),
            register(many(20), {"role": [1] * 8 + [2] * 12}, q=silent),
        ).groups
        == []
    )


def test_three_deliveries_may_leave_few_where_two_do_not():
    now, first, second = many(22), many(10), many(10, 11)  # all less the one and the other are two
    found = deliveries._together(
        register(now, q=now),
        Settled(np.ones(22, dtype=bool)),
        [register(first, q=first), register(second, q=second)],
        5,
    )
    assert found == ["q"]
    assert (
        deliveries._together(register(now, q=now), Settled(np.ones(22, dtype=bool)), [register(first, q=first)], 5)
        == []
    )
    alike = [register(first, q=first), register(first, q=first)]
    assert deliveries._together(register(now, q=now), Settled(np.ones(22, dtype=bool)), alike, 5) == []
    assert (
        deliveries._together(
            register(now, q=now),
            Settled(np.ones(22, dtype=bool), withheld=["q"]),
            [register(first, q=first), register(second, q=second)],
            5,
        )
        == []
    )


def test_a_cell_of_one_person_is_hidden():
    hidden = tables._hide(pd.DataFrame([[1, 9, 20], [9, 9, 20], [20, 20, 20]]), 5)
    assert hidden is not None
    assert hidden.to_numpy().tolist() == [[True, True, False], [True, True, False], [False] * 3]


def test_figures_of_which_two_have_no_interval_are_counted_so():
    figures = {f"voice.{at}": {"value": 1.0, "low": low, "unit": "score"} for at, low in enumerate([0.5, None, None])}
    assert withheld({"figures": figures}) == {"voice": (3, 2, 0)}


def test_a_withheld_question_of_a_survey_has_no_answers_left_and_its_comments_are_empty():
    frame = pd.DataFrame(
        {
            "respondent": ["a", "b"],
            "wave": ["1", "2"],
            "nps": [9.0, 8.0],
            "verbatim.why": ["x", "y"],
            "segment.region": ["N", "S"],
        }
    )
    found = Settled(np.ones(1, dtype=bool), withheld=["nps", "verbatim.why"], groups=["region"])
    left = deliveries._without(frame, "survey", "1", register([1]), found, b"k")
    assert (np.isnan(left["nps"][0]), left["nps"][1], left["nps"].dtype) == (True, 8.0, float)
    assert (left["verbatim.why"].tolist(), left["segment.region"].tolist()) == (["", "y"], ["", "S"])
    assert frame["nps"].tolist() == [9.0, 8.0]
