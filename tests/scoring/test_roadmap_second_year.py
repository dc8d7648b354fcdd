"""What of a plan's second year is spoken for, what can still be stopped, and what a delay takes."""

from __future__ import annotations

import pytest
from roadmap_examples import initiative, roadmap


def test_of_the_second_years_money_what_is_live_runs_on_and_the_rest_can_still_be_stopped():
    # Live in month 2 at 12 a year; begun in month 11 for 300 over three months, of which two are spent before the gate.
    rows = (
        initiative("A", cost_yearly=12.0),
        initiative("B", start="2027-11", months=3.0, cost_once=300.0, mandatory=True),
    )
    figures = roadmap(*rows, horizon=24).figures
    assert figures["spend_year_2"].value == pytest.approx(12 + 100)
    assert (figures["live_year_2"].value, figures["held_year_2"].value) == pytest.approx((12, 100))
    assert "held_year_2" not in roadmap(*rows[:1]).figures


def test_cash_at_the_end_of_the_first_year_is_a_figure_of_a_plan_of_two():
    figures = roadmap(initiative("A"), horizon=24).figures
    assert figures["cash_year_1"].value == pytest.approx(11 * 100 / 12 - 100)
    assert "cash_year_1" not in roadmap(initiative("A")).figures


def test_what_a_delay_takes_of_the_value_is_a_figure():
    figures = roadmap(initiative("A")).figures
    assert figures["delay"].value == pytest.approx(3 * 100 / 12, abs=1)
    assert figures["delay_months"].value == 3
