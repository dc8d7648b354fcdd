"""What cash comes to by a plan's second year, and what a delay takes."""

from __future__ import annotations

import pytest
from roadmap_examples import initiative, roadmap


def test_cash_at_the_end_of_the_first_year_is_a_figure_of_a_plan_of_two():
    figures = roadmap(initiative("A"), horizon=24).figures
    assert figures["cash_year_1"].value == pytest.approx(11 * 100 / 12 - 100)
    assert "cash_year_1" not in roadmap(initiative("A")).figures


def test_what_a_delay_takes_of_the_value_is_a_figure():
    figures = roadmap(initiative("A")).figures
    assert figures["delay"].value == pytest.approx(3 * 100 / 12, abs=1)
    assert figures["delay_months"].value == 3
