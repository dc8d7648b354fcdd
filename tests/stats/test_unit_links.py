"""Operations beside ratings, within units and between them."""

import numpy as np
import pandas as pd
import pytest
import statsmodels.formula.api as smf

from workbench.stats.unit_links import between, detectable, within


def cells(seed=1, units=6, periods=5):
    random = np.random.default_rng(seed)
    frame = pd.DataFrame({"unit": np.repeat(list("abcdef")[:units], periods), "period": np.tile(range(periods), units)})
    frame["x"] = random.normal(size=len(frame))
    frame["y"] = -0.5 * frame["x"] + frame["period"] + 0.1 * random.normal(size=len(frame))
    return frame.assign(weight=random.integers(10, 60, len(frame)).astype(float))


def test_the_slope_within_units_is_that_of_weighted_least_squares_with_unit_and_period():
    frame = cells()
    oracle = smf.wls("y ~ x + C(unit) + C(period)", frame, weights=frame["weight"]).fit()
    found = within(frame)
    assert (found.value, found.df) == (pytest.approx(oracle.params["x"]), int(oracle.df_resid))
    assert [found.low, found.high] == pytest.approx(list(oracle.conf_int().loc["x"]))


def test_a_metric_read_with_error_has_its_slope_corrected():
    frame = cells()
    plain, mended = within(frame), within(frame.assign(error=0.1))
    assert 0.8 < mended.reliability < 0.95
    assert mended.value == pytest.approx(plain.value / mended.reliability)


def test_units_are_compared_by_their_means_and_a_missing_cell_is_left_out():
    frame = cells()
    frame.loc[0, "y"] = np.nan
    assert (between(frame).n, between(frame).df) == (6, 4)
    assert within(frame).n == 29


def test_too_few_units_or_a_metric_that_stands_still_give_no_link():
    frame = cells()
    assert between(frame[frame["unit"].isin(["a", "b", "c"])]) is None
    assert within(frame.assign(x=1.0)) is None


def test_with_85_units_a_correlation_of_0_30_is_seen_and_with_14_none_under_0_69():
    assert round(detectable(83), 2) == 0.30
    assert round(detectable(12), 2) == 0.69
    assert detectable(1) == 1.0


def test_the_interval_knows_that_the_correction_is_estimated():
    frame = pd.DataFrame({"unit": list("abcdefghij"), "period": "", "weight": 1.0, "x": np.arange(10.0), "error": 2.0})
    frame["y"] = 2 * frame["x"] + np.resize([1.0, -1.0], 10)
    found = between(frame)
    x, y = frame["x"] - 4.5, frame["y"] - frame["y"].mean()
    assert found.reliability == pytest.approx(1 - 2.0 * 9 / 82.5)
    assert found.value == pytest.approx(between(frame.assign(error=0.0)).value / found.reliability)
    parts = x * (y - found.value * x) + found.value * 1.8
    error = np.sqrt(((parts / (np.sqrt(0.9) * (1 - x**2 / 82.5 / 0.9))) ** 2).sum()) / (82.5 - 18)
    assert found.high - found.value == pytest.approx(2.306004 * error)
    turned = between(frame.assign(y=-frame["y"]))
    assert [turned.low, turned.high] == pytest.approx([-found.high, -found.low])


def test_a_metric_of_which_half_is_sampling_error_tells_no_slope():
    frame = cells()
    assert within(frame.assign(error=0.1)).told
    assert not within(frame.assign(error=0.7)).told


def test_the_interval_of_units_that_differ_little_covers():
    random, covered = np.random.default_rng(5), []
    for _ in range(300):
        true, n = random.normal(10, 10, size=30), random.integers(8, 61, size=30)
        read, error = (true + 38 / np.sqrt(n) * random.normal(size=30), 38**2 / n * random.chisquare(n - 1) / (n - 1))
        found = between(
            pd.DataFrame(
                {
                    "unit": range(30),
                    "period": "",
                    "weight": 1.0,
                    "x": read,
                    "error": error,
                    "y": 0.8 * true + 9 * random.normal(size=30),
                }
            )
        )
        covered += [found.low <= 0.8 <= found.high] if found.told else []
    assert 0.93 <= np.mean(covered) <= 0.98


def test_an_interval_within_few_units_is_no_wider_than_that_of_least_squares_where_errors_are_small():
    """Units and periods take ten of 30 cells; the interval counted that twice and was a third too wide."""
    frame = cells(units=6, periods=5)
    plain, known = within(frame.assign(weight=1.0)), within(frame.assign(weight=1.0, error=1e-9))
    assert (known.high - known.low) / (plain.high - plain.low) == pytest.approx(1.0, abs=0.15)
