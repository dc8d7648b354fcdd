"""No reader learns the answers of fewer than five people, not even by subtracting what is shown from the totals."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from workbench import privacy
from workbench.errors import DisclosureError
from workbench.privacy import tables
from workbench.privacy.rules import STANDARD

MINIMUM = 5


def one_question(**people: int) -> dict[str, dict[str, int]]:
    return {name: {"q": count} for name, count in people.items()}


def test_a_group_of_four_is_hidden_together_with_the_next_smallest():
    assert privacy.hidden_groups(one_question(IT=4, Sales=6, Operations=9), minimum=5) == {"IT", "Sales"}


def test_two_small_groups_that_make_five_together_need_no_third():
    assert privacy.hidden_groups(one_question(IT=3, HR=2, Sales=6), minimum=5) == {"IT", "HR"}


def test_two_small_groups_that_make_four_take_the_next_smallest_along():
    assert privacy.hidden_groups(one_question(IT=2, HR=2, Sales=6, Operations=9), minimum=5) == {"IT", "HR", "Sales"}


def test_nothing_is_hidden_where_every_group_is_large_enough():
    assert privacy.hidden_groups(one_question(Sales=5, Operations=9), minimum=5) == set()


def test_a_group_is_as_small_as_its_least_answered_question():
    sizes = {"Sales": {"q1": 6, "q2": 4}, "Operations": {"q1": 9, "q2": 9}, "IT": {"q1": 7, "q2": 7}}
    assert "Sales" in privacy.hidden_groups(sizes, minimum=5)


def test_the_rest_is_checked_question_by_question():
    sizes = {"IT": {"q1": 4, "q2": 1}, "HR": {"q1": 4, "q2": 1}, "Sales": {"q1": 6, "q2": 5}, "Ops": {"q1": 9, "q2": 9}}
    assert privacy.hidden_groups(sizes, minimum=5) == {"IT", "HR", "Sales"}


def test_a_group_that_all_said_the_same_is_hidden_and_cannot_be_had_by_subtraction():
    assert privacy.hidden_groups(one_question(IT=7, Sales=6, Operations=9), uniform={"IT"}, minimum=5) == {
        "IT",
        "Sales",
    }


def test_groups_without_anybody_are_hidden_and_harm_nobody():
    assert privacy.hidden_groups({}, minimum=5) == set()


@given(st.dictionaries(st.text("abcdef", min_size=1, max_size=2), st.integers(0, 12), min_size=1, max_size=6))
def test_hidden_people_are_none_or_at_least_five_whenever_any_group_is_shown(people):
    hidden = privacy.hidden_groups(one_question(**people), minimum=5)
    rest = sum(people[name] for name in hidden)
    shown = people.keys() - hidden
    assert all(people[name] >= MINIMUM for name in shown)
    assert not shown or rest == 0 or rest >= MINIMUM


@pytest.mark.parametrize(
    ("answers", "verdict"),
    [
        ([[1.0], [1.0], [1.0]], True),
        ([[1.0], [1.0], [2.0]], False),
        ([[3.0, 1.0], [3.0, 2.0]], True),
        ([[np.nan], [np.nan]], False),
        ([[1.0]] * 10, False),
    ],
    ids=["all the same", "one differs", "the same on one question", "no answers", "ten people"],
)
def test_a_small_group_is_uniform_where_a_mean_is_everybodys_answer(answers, verdict):
    assert privacy.uniform(np.array(answers), few=10) is verdict


def test_two_overlapping_groups_expose_those_in_only_one_of_them():
    everybody, all_but_two = [True] * 10, [False] * 2 + [True] * 8
    assert privacy.exposed(np.array([everybody, all_but_two]), minimum=5)


def test_overlapping_groups_that_differ_by_five_expose_nobody():
    everybody, half = [True] * 10, [False] * 5 + [True] * 5
    assert not privacy.exposed(np.array([everybody, half]), minimum=5)


def test_roles_and_departments_that_share_all_but_one_person_expose_that_person():
    people = np.arange(14)
    executives, others = people < 6, people >= 6
    board_office, rest = people < 7, people >= 7
    assert privacy.exposed(np.array([executives, others, board_office, rest]), minimum=5)


def test_groups_that_differ_by_one_person_for_another_expose_the_two():
    people = np.arange(14)
    sales, most_of_sales_and_one_other = people < 7, (people < 6) | (people == 13)
    assert privacy.exposed(np.array([people >= 0, sales, most_of_sales_and_one_other]), minimum=5)


def test_a_group_of_one_opinion_is_as_small_as_those_who_answered():
    answers = np.array([[4.0]] * 6 + [[np.nan]] * 6)
    assert privacy.uniform(answers, few=10)


@pytest.mark.parametrize(
    ("scores", "reason"),
    [
        ([1.0, 2.0, 3.0, 4.0], "fewer than 5 people"),
        ([3.0] * 9, "all said the same"),
        ([3.0] * 10, ""),
        ([3.0, 3.0, 3.0, 3.0, 4.0], ""),
    ],
    ids=["four people", "nine of one opinion", "ten of one opinion", "five people"],
)
def test_scores_are_withheld_with_the_reason(scores, reason):
    found = privacy.withheld(np.array(scores), rules=STANDARD)
    assert reason in found
    assert bool(found) is bool(reason)


def test_a_request_about_four_people_is_refused_with_exit_code_4():
    with pytest.raises(DisclosureError, match="fewer than 5 people") as refusal:
        privacy.require(4, minimum=5, what="maturity wave 2026")
    assert refusal.value.exit_code == 4


def test_five_people_are_enough():
    privacy.require(5, minimum=5, what="maturity wave 2026")


def bounds(counts: np.ndarray, hidden: np.ndarray, cell: tuple[int, int]) -> tuple[float, float]:
    """What an attacker with all totals and all shown cells learns about one hidden cell, by linear programming."""
    rows, columns = counts.shape
    at = {tuple(index): number for number, index in enumerate(np.argwhere(hidden))}
    equations, totals = [], []
    for line in [*(("row", r) for r in range(rows)), *(("column", c) for c in range(columns))]:
        inside = [key for key in at if key[0 if line[0] == "row" else 1] == line[1]]
        values = counts[line[1], :] if line[0] == "row" else counts[:, line[1]]
        shown = ~(hidden[line[1], :] if line[0] == "row" else hidden[:, line[1]])
        equations.append([1.0 if key in inside else 0.0 for key in at])
        totals.append(values.sum() - values[shown].sum())
    goal = np.array([1.0 if key == cell else 0.0 for key in at])
    ends = [linprog(sign * goal, A_eq=np.array(equations), b_eq=totals, bounds=(0, None)).fun for sign in (1, -1)]
    return ends[0], -ends[1]


def groups_found(counts: np.ndarray, hidden: np.ndarray) -> int:
    """The rows, columns and cells whose hidden people an attacker finds to be fewer than five, by subtraction."""
    lines = [counts[r][hidden[r]].sum() for r in range(len(counts))]
    lines += [counts[:, c][hidden[:, c]].sum() for c in range(counts.shape[1])]
    small = [tuple(map(int, cell)) for cell in np.argwhere(hidden & (counts > 0) & (counts < MINIMUM))]
    pinned = [cell for cell in small if np.ptp(bounds(counts, hidden, cell)) < MINIMUM - 1 - 1e-6]
    return sum(0 < people < MINIMUM for people in lines) + len(pinned)


def leaks(counts: np.ndarray, hidden: np.ndarray) -> bool:
    """Whether anything is found; a line that gives people away needs no linear program."""
    lines = [*(counts * hidden).sum(axis=1), *(counts * hidden).sum(axis=0)]
    return any(0 < people < MINIMUM for people in lines) or groups_found(counts, hidden) > 0


def random_tables(many: int) -> list[pd.DataFrame]:
    rng = np.random.default_rng(20261124)
    shares = [rng.dirichlet(np.ones(24) * 1.5) for _ in range(many)]
    people = rng.integers(60, 400, size=many)
    return [pd.DataFrame(rng.multinomial(n, p).reshape(6, 4)) for n, p in zip(people, shares, strict=True)]


@pytest.mark.slow
def test_an_attacker_finds_no_group_under_five_in_300_random_tables(record_property):
    naive = found = refused = released = 0
    for table in random_tables(300):
        counts = table.to_numpy()
        naive += leaks(counts, (counts > 0) & (counts < MINIMUM))
        try:
            shown = privacy.release(table, minimum=5)
        except DisclosureError:
            refused += 1
            continue
        released += 1
        found += groups_found(shown.counts.to_numpy(), shown.hidden.to_numpy())
        assert shown.hidden.to_numpy().sum() <= 0.3 * (shown.counts.to_numpy() > 0).sum()
        assert shown.counts.to_numpy().sum() == counts.sum()
    record_property("leaks of hiding cells under 5 alone", int(naive))
    record_property("tables released, refused", (released, refused))
    assert naive > 200
    assert released > 150
    assert found == 0


def test_a_table_of_large_groups_is_released_untouched():
    table = pd.DataFrame([[12, 8], [9, 15]])
    shown = privacy.release(table, minimum=5)
    assert not shown.hidden.to_numpy().any()
    assert shown.counts.equals(table)


def test_small_rows_become_one_before_much_is_hidden():
    table = pd.DataFrame([[20, 20], [3, 4], [4, 3]], index=["Operations", "IT", "HR"])
    shown = privacy.release(table, minimum=5)
    assert list(shown.counts.index) == ["Operations", "Other groups"]
    assert shown.counts.loc["Other groups"].tolist() == [7, 7]


def test_a_table_that_stays_too_small_is_refused():
    with pytest.raises(DisclosureError, match="use fewer, larger groups"):
        privacy.release(pd.DataFrame([[3, 2], [1, 4]]), minimum=5)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.integers(0, 40), min_size=3, max_size=3), min_size=3, max_size=5))
def test_no_line_of_a_released_table_hides_one_to_four_people(rows):
    table = pd.DataFrame(rows)
    try:
        shown = privacy.release(table, minimum=5)
    except DisclosureError:
        return
    assert groups_found(shown.counts.to_numpy(), shown.hidden.to_numpy()) == 0


def test_a_hidden_cell_whose_interval_is_narrow_takes_another_cell_along():
    """Every line hides two cells of five people or more, and still the 4 in the middle lies between 3 and 6."""
    counts = np.array([[7, 13, 9, 11], [0, 4, 9, 8], [5, 2, 8, 1]])
    lines_alone = np.array([[1, 0, 1, 0], [0, 1, 0, 1], [1, 1, 1, 1]], dtype=bool)
    assert privacy.interval(counts, lines_alone, (1, 1)) == pytest.approx((3, 6))
    hidden = tables._hide(pd.DataFrame(counts), MINIMUM).to_numpy()
    assert groups_found(counts, hidden) == 0


@pytest.mark.parametrize("seed", range(20))
def test_what_turns_around_a_rectangle_never_exceeds_the_interval(seed):
    rng = np.random.default_rng(seed)
    counts, hidden = rng.integers(0, 9, (4, 4)), rng.random((4, 4)) < 0.6
    for row, column in np.argwhere(hidden):
        low, high = privacy.interval(counts, hidden, (int(row), int(column)))
        assert tables._turns(counts, hidden, (int(row), int(column))) <= high - low + 1e-6


def test_many_small_kinds_of_people_are_told_apart_by_sums_and_differences():
    """Two breakdowns of 200 people whose groups differ by one person: more kinds than can be tried one by one."""
    people = np.arange(200)
    region = people // 5
    moved = region.copy()
    moved[0] = 1
    assert not privacy.overlapping([region], minimum=5)
    assert privacy.overlapping([region, moved], minimum=5)
    assert not privacy.overlapping([region, people % 2], minimum=5)


@pytest.mark.parametrize(
    ("answers", "verdict"),
    [
        ([1, 1, 1, 1, 2], True),
        ([1, 1, 1, 1, 3], False),
        ([5] * 5, True),
        ([3] * 5, False),
        ([1] * 10, False),
        ([], False),
    ],
    ids=["all but one lowest", "two steps", "all highest", "all in the middle", "ten people", "nobody"],
)
def test_a_mean_at_the_end_of_the_scale_tells_what_all_but_one_said(answers, verdict):
    assert privacy.at_an_end(np.array(answers, dtype=float), low=1, high=5, few=10) is verdict


@pytest.mark.parametrize(
    ("kinds", "told", "found"),
    [
        ([[10, 10]], 2, True),  # 184,756 ways, of which two means and an effect left one
        ([[22, 22]], 2, False),
        ([[22, 22]], 4, True),  # a second amount
        ([[3, 2, 195]], 3, True),  # five of two hundred do not promote: few ways, however many promote
        ([[10, 10], [20, 20]], 1, False),  # who left, who stayed, and one pace
        ([[2, 18], [1, 39]], 1, True),
    ],
)
def test_known_amounts_trace_who_answered_what_where_the_ways_to_answer_are_few(kinds, told, found):
    assert privacy.traced(kinds, told=told) is found
