"""Retention over time against a published example and against lifelines 0.30.3, whose figures stand here as literals."""

import numpy as np
import pandas as pd
import pytest
from scipy.stats import chi2, norm
from statsmodels.duration.api import PHReg, survdiff

from workbench.stats.linkage import NotLinked
from workbench.stats.survival import alike, leaving, still_there, uneven

# Weeks in remission of 21 children on 6-MP and 21 on placebo: Freireich and others (1963), Blood 21, 699-716.
DRUG = [6, 6, 6, 7, 10, 13, 16, 22, 23, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
RELAPSED = [1] * 9 + [0] * 12
PLACEBO = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23]
NONE = pd.DataFrame(index=range(42))


def test_the_shares_in_remission_are_the_published_ones():
    found = still_there(DRUG, RELAPSED, [0, 6, 7, 10, 13, 16, 22, 23, 35, 40])
    shares = [1, 0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448, 0.448]
    assert found["value"].round(3).tolist()[:-1] == shares
    assert found["n"].tolist() == [21, 21, 17, 15, 12, 11, 7, 6, 1, 0]
    assert np.isnan(found["value"].iloc[-1])


def test_placebo_relapses_as_fast_as_published():
    slope, error = leaving([0] * 21 + [1] * 21, DRUG + PLACEBO, RELAPSED + [1] * 21, NONE)
    assert (round(slope, 3), round(error, 3)) == (1.509, 0.410)  # ties by Breslow


def test_the_log_rank_test_of_6mp_and_placebo_is_the_published_one():
    """Chi-squared 16.793 with one degree of freedom: Kleinbaum and Klein (2012), Survival Analysis, chapter 2."""
    groups = [0] * 21 + [1] * 21
    assert alike(DRUG + PLACEBO, RELAPSED + [1] * 21, groups) == pytest.approx(chi2.sf(16.793, 1), rel=1e-3)


def test_the_log_rank_test_of_three_groups_is_that_of_statsmodels():
    _, days, left, controls, _ = customers()
    assert alike(days, left, controls["g"]) == pytest.approx(survdiff(days, left, controls["g"].to_numpy())[1])
    assert alike(days, left, ["a"] * len(days)) == 1.0


def test_early_and_late_paces_are_those_of_statsmodels():
    kpi, days, left, controls, _ = customers()
    early, late, p = uneven(kpi, days, left, controls[[]])
    middle = np.median(days[left > 0])
    first = PHReg(np.minimum(days, middle), kpi[:, None], status=left * (days <= middle)).fit()
    later = days > middle
    second = PHReg(days[later], kpi[later][:, None], status=left[later]).fit()
    assert (early, late) == pytest.approx((first.params[0], second.params[0]), abs=1e-6)
    apart = (early - late) / np.hypot(first.bse[0], second.bse[0])
    assert p == pytest.approx(2 * norm.sf(abs(apart)), abs=1e-6)


def test_a_pace_that_turns_is_uneven_and_one_that_does_not_is_even():
    random, low = np.random.default_rng(2), np.repeat([0.0, 1.0], 200)
    even = random.exponential(np.where(low > 0, 50, 100))
    turning = np.where(low > 0, 100 * random.weibull(3, 400), 100 * random.weibull(0.7, 400))
    none = pd.DataFrame(index=range(400))
    assert uneven(low, even, np.ones(400), none)[2] > 0.05
    assert uneven(low, turning, np.ones(400), none)[2] < 0.001


def customers(n=400):
    random = np.random.default_rng(1)
    kpi, group = random.normal(size=n), random.choice(list("abc"), n)
    gone = random.exponential(1 / np.exp(0.5 * kpi + 0.3 * (group == "b"))) * 100
    end = random.uniform(0, 200, n)
    weight = random.uniform(0.5, 2, n)
    return kpi, np.minimum(gone, end), (gone <= end).astype(float), pd.DataFrame({"g": group}), weight


def test_cox_with_controls_and_weights_is_that_of_lifelines():
    kpi, days, left, controls, weight = customers()
    assert leaving(kpi, days, left, controls) == pytest.approx((0.5029227, 0.0791340), abs=1e-6)
    assert leaving(kpi, days, left, controls, weights=weight) == pytest.approx((0.5095796, 0.0802177), abs=1e-6)


def test_weighted_shares_are_those_of_lifelines():
    _, days, left, _, weight = customers()
    plain, weighed = (still_there(days, left, [30, 60, 120]), still_there(days, left, [30, 60, 120], weights=weight))
    assert plain["value"].tolist() == pytest.approx([0.7257274, 0.5426659, 0.3616747], abs=1e-7)
    assert weighed["value"].tolist() == pytest.approx([0.7322053, 0.5525447, 0.3646588], abs=1e-7)


def test_the_intervals_cover():
    random, covered = np.random.default_rng(3), []
    for _ in range(1000):
        gone, end = random.exponential(1, 60), random.uniform(0.5, 3, 60)
        row = still_there(np.minimum(gone, end), (gone <= end).astype(float), [1.0]).iloc[0]
        covered.append(row["low"] <= np.exp(-1) <= row["high"])
    assert 0.93 <= np.mean(covered) <= 0.97


@pytest.mark.parametrize(
    ("kpi", "left"),
    [
        ([1] * 42, RELAPSED * 2),
        ([0] * 21 + [1] * 21, [0] * 42),
        ([0] * 21 + [1] * 21, [0] * 21 + [1] * 21),
        ([0] * 21 + [1] * 21, [1] * 3 + [0] * 39),
    ],
)
def test_without_leavers_on_both_sides_no_pace_is_told(kpi, left):
    with pytest.raises(NotLinked):
        leaving(kpi, DRUG + PLACEBO, left, NONE)
