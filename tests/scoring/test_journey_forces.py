"""Means and gaps of a journey's cells, subtracted from each other, give away the scores of fewer than five people."""

from __future__ import annotations

import itertools
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.privacy.rules import STANDARD, Rules
from workbench.scoring.journey.forces import LENSES, Ratings, gap_table, lens_table, ratings

ALIKE = replace(STANDARD, uniform_limit=1)


def rated(*raters: tuple[float | None, float | None, float | None], rules: Rules = ALIKE) -> Ratings:
    """One cell (ride, control): each rater's expectation, actual and ideal, None where they gave none."""
    rows = [
        {"rater": f"r{at}", "stage": "ride", "force": "control", "lens": lens, "score": score}
        for at, scores in enumerate(raters)
        for lens, score in zip(LENSES, scores, strict=True)
    ]  # fmt: skip
    return ratings(pd.DataFrame(rows).astype({"score": float}), ["ride"], rules=rules)


def shown(given_: Ratings) -> dict[str, tuple[float, float]]:
    """The mean and the number of raters of each lens and gap that is shown in the cell."""
    cells = pd.concat(
        [
            lens_table(given_, STANDARD).rename(columns={"lens": "name"}),
            gap_table(given_, STANDARD).rename(columns={"gap": "name"}),
        ]
    )
    cells = cells[(cells["force"] == "control") & cells["value"].notna()]
    return {row["name"]: (row["value"], row["n"]) for row in cells.to_dict("records")}


def test_a_rater_without_an_actual_score_is_not_worked_out_from_the_gap():
    cell = shown(rated(*[(5, 4, 6), (4, 4, 7)] * 5, (5, 3, 6), (6, None, None)))
    (expected, people), (actual, those), (gap, both) = (cell["expectation"], cell["actual"], cell["delivery"])
    assert people == those == both == 11
    assert people * expected - (those * actual - both * gap) == pytest.approx(0)


def test_a_lens_that_four_people_scored_costs_the_others_no_rater():
    cell = shown(rated(*[(5, 4, 6)] * 4, *[(4, 5, None)] * 4))
    assert {name: n for name, (_, n) in cell.items()} == {"expectation": 8, "actual": 8, "delivery": 8}


def test_five_raters_who_skipped_a_lens_count_in_the_others():
    cell = shown(rated(*[(5, 4, 6)] * 6, *[(4, None, None)] * 5))
    assert (cell["expectation"][1], cell["actual"][1], cell["delivery"][1]) == (11, 6, 6)


def test_four_raters_leave_a_cell_without_scores():
    assert shown(rated(*[(5, 4, 6)] * 4)) == {}


def test_a_survey_of_customers_is_held_to_the_same_rule():
    answers = pd.DataFrame(
        {"force.ride.control.expectation": [5.0] * 12, "force.ride.control.actual": [4.0] * 11 + [np.nan]}
    )
    none = pd.DataFrame(columns=["rater", "stage", "force", "lens", "score"]).astype({"score": float})
    cell = shown(ratings(none, ["ride"], survey=answers, rules=STANDARD))
    assert {name: n for name, (_, n) in cell.items()} == {"expectation": 11, "actual": 11, "delivery": 11}


score = st.one_of(st.none(), st.integers(1, 7))


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(score, score, score), min_size=5, max_size=16))
def test_an_attacker_who_adds_and_subtracts_lenses_and_gaps_finds_no_scores_of_fewer_than_five(raters):
    given_ = rated(*raters)
    there = np.isfinite(given_.scores[:, 0, 2, :])
    known = _weights(shown(given_), there)
    people = np.repeat(np.arange(len(there)), len(LENSES))
    rank = np.linalg.matrix_rank(known) if len(known) else 0
    choices = {tuple(row) for row in there.tolist() if any(row)}
    for many in range(1, 4):
        for kinds in itertools.combinations(sorted(choices), many):
            few = [at for at, row in enumerate(there.tolist()) if tuple(row) in kinds]
            if len(few) < 5:
                assert np.linalg.matrix_rank(known[:, ~np.isin(people, few)]) == rank


def _weights(cell: dict[str, tuple[float, float]], there: np.ndarray) -> np.ndarray:
    """What each mean shown is a sum of: a row a mean, a column a score of a rater."""
    both = {"delivery": (1, 0), "ambition": (2, 1)}
    rows = []
    for name, (_, people) in cell.items():
        row = np.zeros(there.shape)
        if name in both:
            upper, lower = both[name]
            pair = there[:, upper] & there[:, lower]
            row[pair, upper], row[pair, lower] = 1, -1
            assert pair.sum() == people
        else:
            row[:, LENSES.index(name)] = there[:, LENSES.index(name)]
            assert row.sum() == people
        rows.append(row.ravel())
    return np.array(rows)


@pytest.mark.parametrize(
    ("actual", "told"),
    [([3] * 9, False), ([3] * 10, True), ([7] * 8 + [6], False), ([7] * 7 + [6, 6], True), ([3] * 8 + [4], True)],
    ids=["nine alike", "ten alike", "all but one at the top", "all but two", "all but one in the middle"],
)
def test_a_lens_of_few_of_one_mind_is_not_counted_and_takes_its_gaps_along(actual, told):
    frame = pd.DataFrame(
        [
            {"rater": f"r{at}", "stage": "ride", "force": "control", "lens": lens, "score": score}
            for at, one in enumerate(actual)
            for lens, score in (("actual", one), ("expectation", 2 + at % 3))
        ]
    ).astype({"score": float})
    cell = shown(ratings(frame, ["ride"], rules=STANDARD, scale=(1, 7)))
    assert ("actual" in cell, "delivery" in cell) == (told, told)
    assert "expectation" in cell


@pytest.mark.parametrize(("raters", "told"), [(9, False), (10, True)])
def test_an_interval_is_told_from_ten_raters_on(raters, told):
    given_ = rated(*[(5, 1 + at % 7, 6) for at in range(raters)])
    for table in (lens_table(given_, STANDARD), gap_table(given_, STANDARD)):
        row = table[(table["force"] == "control") & table["value"].notna()].iloc[-1]
        assert pd.notna(row["low"]) is told


@pytest.mark.parametrize(("raters", "told"), [(10, False), (20, True)])
def test_an_interval_that_leaves_four_ways_to_answer_is_told_from_twenty_raters_on(raters, told):
    given_ = rated(*[(5, 1 + at % 3, 6) for at in range(raters)])  # gaps of 5, 4 and 3, whatever raters say of 10
    gaps = gap_table(given_, STANDARD).query("force == 'control' and value.notna()")
    assert list(gaps["low"].notna()) == [told, told]
