import numpy as np
import pandas as pd
import pytest

from workbench.stats.weighting import NotConverged, effective_size, rake

SAMPLE = pd.DataFrame({"age": ["young"] * 20 + ["old"] * 80, "sex": (["f"] * 3 + ["m"] * 1) * 25})


def share(weights, mask):
    return weights[mask].sum() / weights.sum()


def test_raked_weights_meet_every_margin_and_average_one():
    raked = rake(SAMPLE, {"age": {"young": 40, "old": 60}, "sex": {"f": 0.5, "m": 0.5}})
    assert share(raked.weights, SAMPLE["age"] == "young") == pytest.approx(0.4, abs=1e-6)
    assert share(raked.weights, SAMPLE["sex"] == "f") == pytest.approx(0.5, abs=1e-6)
    assert raked.weights.mean() == pytest.approx(1)
    assert (raked.smallest, raked.largest) == (raked.weights.min(), raked.weights.max())


def test_the_design_effect_is_the_price_of_unequal_weights():
    raked = rake(SAMPLE, {"age": {"young": 50, "old": 50}})
    assert raked.design_effect == pytest.approx(100 * (20 * 2.5**2 + 80 * 0.625**2) / 100**2)
    assert raked.effective == pytest.approx(100 / raked.design_effect)


def test_trimmed_weights_stay_within_their_limits_and_still_meet_the_margins():
    sample = pd.DataFrame({"a": ["x"] * 10 + ["y"] * 90, "b": (["p"] * 5 + ["q"] * 5) + ["p"] * 85 + ["q"] * 5})
    margins = {"a": {"x": 0.2, "y": 0.8}, "b": {"p": 0.8, "q": 0.2}}
    free = rake(sample, margins)
    raked = rake(sample, margins, base=np.linspace(0.2, 3, 100), trim=(0.3, 3))
    assert free.largest > 2
    assert raked.smallest >= 0.3 - 1e-6
    assert raked.largest <= 3 + 1e-6
    assert share(raked.weights, sample["b"] == "q") == pytest.approx(0.2, abs=1e-5)


def test_margins_that_cannot_be_met_within_the_trim_fail_with_the_margin():
    with pytest.raises(NotConverged, match=r'within|with weights from 0\.5 to 2: the margin "age" stays'):
        rake(SAMPLE, {"age": {"young": 90, "old": 10}}, trim=(0.5, 2))


def test_margins_that_contradict_each_other_fail():
    same = pd.DataFrame({"a": ["x", "x", "y", "y"], "b": ["p", "p", "q", "q"]})
    with pytest.raises(NotConverged, match="check that the margins describe one population"):
        rake(same, {"a": {"x": 0.5, "y": 0.5}, "b": {"p": 0.7, "q": 0.3}})


def test_a_missing_value_is_refused():
    with pytest.raises(ValueError, match='the margin "age" has no share for nan'):
        rake(SAMPLE.assign(age=SAMPLE["age"].where(SAMPLE.index > 0)), {"age": {"young": 1, "old": 1}})


def test_a_group_that_nobody_is_in_is_refused():
    with pytest.raises(ValueError, match="no respondent has middle"):
        rake(SAMPLE, {"age": {"young": 1, "middle": 1, "old": 1}})


def test_a_share_of_zero_is_refused():
    with pytest.raises(ValueError, match="must be positive"):
        rake(SAMPLE, {"age": {"young": 0, "old": 1}})


def test_equal_weights_lose_nobody_and_zero_weights_are_refused():
    assert effective_size([2, 2, 2]) == 3
    with pytest.raises(ValueError, match="all weights are zero"):
        effective_size([0, 0])
