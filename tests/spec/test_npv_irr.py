"""The worked examples in the docstrings of numpy-financial (commit f47e8af), which discounts from t = 0."""

from __future__ import annotations

import numpy as np
import pytest

from workbench.stats.finance import irr, npv


def test_npv_of_one_series():
    assert float(npv(0.08, [-40000, 5000, 8000, 12000, 30000])) == pytest.approx(3065.22267, abs=5e-6)


def test_npv_of_two_series_at_three_rates():
    values = npv([0, 0.05, 0.10], [[-4000, 500, 800], [-5000, 600, 900]])
    expected = [[-2700.0, -3500.0], [-2798.19, -3612.24], [-2884.30, -3710.74]]
    np.testing.assert_allclose(values, expected, atol=0.005)


def test_npv_near_the_internal_rate():
    assert float(npv(0.281, [-100, 39, 59, 55, 20])) == pytest.approx(-0.00847859, abs=1e-8)


@pytest.mark.parametrize(
    ("flows", "rate"),
    [
        ([-100, 39, 59, 55, 20], 0.28095),
        ([-100, 0, 0, 74], -0.0955),
        ([-100, 100, 0, -7], -0.0833),
        ([-100, 100, 0, 7], 0.06206),
        ([-5, 10.5, 1, -8, 1], 0.0886),
    ],
)
def test_irr(flows, rate):
    assert irr(flows) == pytest.approx(rate, abs=5e-5)
