"""What is asked of NPV, IRR and payback."""

from __future__ import annotations

import math

import numpy as np
import pytest

from workbench.stats.finance import irr, npv, payback


def test_the_first_flow_is_not_discounted():
    assert float(npv(0.10, [-100, 110])) == pytest.approx(0.0)


def test_a_spreadsheets_npv_is_this_one_a_period_later():
    ours = float(npv(0.08, [-40000, 5000, 8000, 12000, 30000]))
    assert ours / 1.08 == pytest.approx(2838.169, abs=1e-3)


def test_a_rate_of_minus_hundred_per_cent_is_refused():
    with pytest.raises(ValueError, match="above -1"):
        npv(-1.0, [1, 2])


@pytest.mark.parametrize("method", [lambda flows: npv(0.1, flows), irr, payback])
def test_a_missing_flow_is_refused(method):
    with pytest.raises(ValueError, match="missing"):
        method([-100, math.nan, 60])


@pytest.mark.parametrize("method", [lambda flows: npv(0.1, flows), irr, payback])
def test_no_flows_are_refused(method):
    with pytest.raises(ValueError, match="no cash flows"):
        method([])


def test_flows_of_one_sign_have_no_internal_rate():
    assert math.isnan(irr([100, 50]))
    assert math.isnan(irr([0, 0, 0]))


def test_the_internal_rate_balances_sixty_monthly_flows():
    flows = np.concatenate([np.full(6, -70_000.0), np.full(54, 12_000.0)])
    assert float(npv(irr(flows), flows)) == pytest.approx(0, abs=1e-4)


def test_payback_is_interpolated_within_its_period():
    assert payback([-100, 60, 80]) == pytest.approx(1.5)


def test_payback_waits_for_the_last_time_the_sum_is_negative():
    assert payback([-100, 150, -100, 25, 25, 50]) == pytest.approx(4.0)


def test_discounted_payback_is_later():
    assert payback([-100, 60, 80], rate=0.1) > payback([-100, 60, 80])


def test_what_never_pays_back_has_no_payback():
    assert math.isnan(payback([-100, 20, 20]))


def test_what_never_costs_pays_back_at_once():
    assert payback([0, 10, 10]) == 0.0
