"""Operations scored: sums and means, targets as printed, charts, small bases, and links with ratings."""

from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest
from scoring.surveys import survey

from workbench.model.operations import Metric, Point, Tie, Unit
from workbench.privacy.rules import STANDARD
from workbench.scoring.operations import score_operations


def frame(rows):
    names = ["metric", "stage", "touchpoint", "unit", "period", "value", "of", "measured_in", "polarity", "target"]
    return pd.DataFrame(rows, columns=names)


def metric(rows):
    return score_operations(frame(rows), rules=STANDARD).rows(Metric)[0]


def test_a_share_over_units_counts_cases_and_a_count_by_itself_is_added_up():
    shares = [
        ("On time", "", "", "A", "2026", 0.9, 100, "share", "up", 0.8),
        ("On time", "", "", "B", "2026", 0.5, 300, "share", "up", 0.8),
    ]
    assert (metric(shares).value, metric(shares).n, metric(shares).reached, metric(shares).met) == (0.6, 400, False, 1)
    counts = [
        ("Cases", "", "", "A", "2026", 4, np.nan, "count", "", np.nan),
        ("Cases", "", "", "B", "2026", 6, np.nan, "count", "", np.nan),
    ]
    assert (metric(counts).value, metric(counts).unit, metric(counts).reached) == (10, "count", None)
    minutes = [
        ("Delay", "", "", "A", "2026", 4, np.nan, "minutes", "down", 5),
        ("Delay", "", "", "B", "2026", np.nan, np.nan, "minutes", "down", 5),
    ]
    assert (metric(minutes).value, metric(minutes).reached) == (4, True)


def test_a_target_is_reached_where_a_reader_sees_it_reached():
    row = ("On time", "", "", "A", "2026", 0.8796, 1000, "share", "up", 0.88)
    assert metric([row]).reached is True


def test_few_cases_have_no_value_and_few_periods_no_chart():
    few = metric([("On time", "", "", "A", "2026", 0.5, 4, "share", "up", 0.8)])
    assert (few.value, few.reached, few.chart) == (None, None, "")


def test_a_shift_of_the_last_quarter_is_a_signal_and_a_winter_is_none():
    months = [f"{2024 + at // 12}-{at % 12 + 1:02d}" for at in range(24)]
    noise = np.random.default_rng(3).normal(0, 0.5, 24)
    winter = 5 * np.cos(2 * np.pi * np.arange(24) / 12)

    def rows(extra):
        return [
            ("Delay", "", "", "A", month, 20 + winter[at] + noise[at] + extra * (at > 20), np.nan, "minutes", "down", 8)
            for at, month in enumerate(months)
        ]

    assert metric(rows(0)).signals == 0
    shifted = score_operations(frame(rows(6)), rules=STANDARD)
    assert shifted.rows(Metric)[0].signals >= 2
    assert [one.signal for one in shifted.rows(Point)][-2:] != ["", ""]


def test_a_link_rests_on_cells_that_may_be_shown_and_says_what_would_be_seen():
    people = pd.DataFrame({"unit": np.repeat(["A", "B", "C", "D"], 60), "wave": np.tile(np.repeat(["1", "2"], 30), 4)})
    people["score"] = np.where(np.arange(240) % 10 < people.index // 60 + 3, 5.0, 2.0)
    asked = survey(people.set_axis(["segment.site", "wave", "touchpoint.food"], axis=1), waves=("1", "2"))
    rows = [
        ("Delay", "", "food", unit, period, value + step, np.nan, "minutes", "down", 8)
        for value, unit in enumerate("ABCD")
        for period, step in (("2025-01", 0.1), ("2026-01", 0.3))
    ]

    linking = SimpleNamespace(unit="site", waves={"1": ("2025-01", "2025-12"), "2": ("2026-01", "2026-12")})
    found = score_operations(frame(rows), rules=STANDARD, survey=asked, linking=linking)
    between = next(tie for tie in found.rows(Tie) if tie.kind == "between")
    assert (between.units, between.cells, between.seen > 0.9, between.value > 0) == (4, 8, True, True)
    assert score_operations(frame(rows), rules=STANDARD, survey=asked).rows(Tie) == []


@pytest.mark.parametrize(("others", "cells"), [(0, {10}), (3, {8}), (10, {10})])
def test_a_link_rests_on_no_cell_with_which_the_total_would_leave_three_customers_of_another_unit(others, cells):
    """Several metrics of one touchpoint tell its cells; all less these are then the three."""
    people = pd.DataFrame({"segment.site": [*np.repeat(list("ABCDE"), 40), *"F" * others], "wave": "1"})
    twice = pd.concat([people, people.assign(wave="2")], ignore_index=True)
    at = np.arange(len(twice))
    asked = survey(twice.assign(**{"touchpoint.food": np.where(at % 7 < at // 40 % 5 + 1, 5.0, 2.0)}), waves=("1", "2"))
    rows = [
        ("Delay", "", "food", unit, period, value + step, np.nan, "minutes", "down", 8)
        for value, unit in enumerate("ABCDE")
        for period, step in (("2025-01", 0.1), ("2026-01", 0.3))
    ]
    linking = SimpleNamespace(unit="site", waves={"1": ("2025-01", "2025-12"), "2": ("2026-01", "2026-12")})
    found = score_operations(frame(rows), rules=STANDARD, survey=asked, linking=linking)
    assert {tie.cells for tie in found.rows(Tie)} == cells


def test_a_metric_that_varies_by_no_more_than_its_cases_is_held_against_nothing():
    people = pd.DataFrame(
        {
            "segment.site": np.repeat(list("ABCDEF"), 40),
            "wave": "1",
            "touchpoint.food": np.tile([5.0, 2.0, 4.0, 1.0], 60),
        }
    )
    asked = survey(
        people.assign(**{"touchpoint.food": np.where(np.arange(240) % 7 < people.index // 40 + 1, 5.0, 2.0)}),
        waves=("1",),
    )
    rows = [
        ("Solved", "", "food", unit, "2025-01", share, 20, "share", "up", np.nan)
        for unit, share in zip("ABCDEF", (0.5, 0.6, 0.45, 0.55, 0.5, 0.6), strict=True)
    ]
    linking = SimpleNamespace(unit="site", waves={"1": ("2025-01", "2025-12")})
    found = score_operations(frame(rows), rules=STANDARD, survey=asked, linking=linking)
    tie = found.rows(Tie)[0]
    assert (tie.value, tie.p, found.figures["ties"].value) == (None, None, 0)


def units(rows):
    rows = [("On time", "", "", unit, period, value, of, "share", "up", np.nan) for unit, period, value, of in rows]
    return [(row.unit, row.n) for row in score_operations(frame(rows), rules=STANDARD).rows(Unit)]


def test_a_unit_of_few_cases_is_not_left_by_the_total_less_the_others():
    told = [("A", "2026", 0.9, 100), ("B", "2026", 0.5, 60), ("C", "2026", 0.5, 40)]
    assert units(told) == [("A", 100), ("B", 60), ("C", 40)]
    assert units([*told, ("D", "2026", 0.0, 3)]) == [("A", 100), ("B", 60)]


def test_a_period_of_few_cases_is_not_left_by_the_units_less_the_other_periods():
    told = [("A", "2026-01", 0.9, 100), ("B", "2026-01", 0.5, 60)]
    assert units([*told, ("A", "2026-02", 0.0, 2), ("B", "2026-02", 1.0, 1)]) == [("A", 100), ("B", 60)]


def test_weeks_and_half_years_are_no_months():
    weeks = [
        (("Delay", "", "", "A", f"2026-W{week:02d}", 20.0 + week, np.nan, "minutes", "down", np.nan))
        for week in range(1, 25)
    ]
    assert metric(weeks).trend == pytest.approx(52)
    halves = [
        ("Delay", "", "", "A", f"{year}-H{half}", 20.0 + 2 * year + half, np.nan, "minutes", "down", np.nan)
        for year in range(2020, 2025)
        for half in (1, 2)
    ]
    assert metric(halves).trend == pytest.approx(2)
