"""Retention over time against a published example and against lifelines 0.30.3, whose figures stand here as literals."""

import numpy as np
import pandas as pd
import pytest

from workbench.stats.linkage import NotLinked
from workbench.stats.survival import leaving, still_there

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
