"""RICE, ICE and WSJF, and how firmly their rankings stand."""

from __future__ import annotations

import numpy as np
import pytest
from roadmap_examples import NAN, Limit, Money, frame, initiative

from workbench.scoring.roadmap.case import build
from workbench.scoring.roadmap.ranking import ranking, scores


def table_of(*rows, top=1):
    case = build(frame(*rows), Money(), Limit(), start="2027-01")
    return ranking(case, np.zeros(len(case)), top=top, seed=1, draws=400).set_index("id")


def test_the_three_scores_of_a_worked_example():
    found = scores(np.array([5.0]), np.array([2.0]), np.array([0.8]), np.array([4.0]), np.array([0.0]))
    assert found["rice"][0] == pytest.approx(3 * 0.8 / 4)
    assert found["ice"][0] == pytest.approx(10 * 8 * 8)
    assert found["wsjf"][0] == pytest.approx((8 + 1 + 1) / 2)


def test_rice_counts_at_least_half_a_person_month():
    low, half = (
        scores(np.array([3.0]), np.array([3.0]), np.array([1.0]), np.array([months]), np.array([0.0]))["rice"][0]
        for months in (0.0, 0.5)
    )
    assert low == half == 2.0


def test_confidence_counts_as_fifty_eighty_or_hundred_per_cent():
    found = scores(np.full(3, 3.0), np.full(3, 3.0), np.array([0.55, 0.85, 0.95]), np.ones(3), np.zeros(3))
    assert found["rice"].tolist() == [0.5, 0.8, 1.0]


def test_what_others_need_ranks_higher_in_wsjf():
    rows = [initiative("A"), initiative("B"), initiative("C", depends_on=["A"]), initiative("D", depends_on=["C"])]
    found = table_of(*rows)
    assert found["wsjf"].rank(ascending=False).idxmin() == "A"
    assert found.loc["A", "wsjf"] > found.loc["C", "wsjf"] > found.loc["B", "wsjf"]


def test_a_clear_leader_stays_first_under_a_step_of_every_input():
    rows = [initiative("A", impact=5.0, effort=1.0), initiative("B", impact=1.0, effort=5.0)]
    found = table_of(*rows)
    assert found.loc["A", ["rank_rice", "rank_ice", "rank_wsjf"]].tolist() == [1, 1, 1]
    assert found.loc["A", ["top_rice", "top_ice", "top_wsjf"]].tolist() == [1, 1, 1]
    assert found.loc["B", "top_ice"] == 0


def test_equals_share_a_rank_and_change_places():
    found = table_of(initiative("A"), initiative("B"))
    assert found["rank_ice"].tolist() == [1, 1]
    assert 0.3 < found.loc["A", "top_ice"] < 0.9


def test_a_missing_grade_has_no_score_and_no_rank():
    found = table_of(initiative("A", impact=NAN), initiative("B"))
    assert np.isnan(found.loc["A", ["rice", "rank_rice", "top_rice"]].to_numpy(float)).all()
    assert found.loc["B", "rank_rice"] == 1
