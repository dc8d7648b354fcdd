import numpy as np
import pandas as pd
import pytest

from workbench.stats.drivers import key_drivers, lmg

TRUTH = {"delay": 0.6, "staff": 0.4, "wifi": 0.2, "art": 0.0, "food": 0.0}


def simulated(n, seed, *, correlation=0.4):
    """Five correlated drivers, three of which move the outcome."""
    rng = np.random.default_rng(seed)
    shared = rng.standard_normal((n, 1)) * np.sqrt(correlation)
    columns = shared + rng.standard_normal((n, 5)) * np.sqrt(1 - correlation)
    outcome = columns @ np.array(list(TRUTH.values())) + rng.standard_normal(n)
    return pd.DataFrame(columns, columns=list(TRUTH)), outcome


def population_importance():
    """LMG of the population: from a sample so large that its error does not matter here."""
    return lmg(*simulated(400_000, 99))


def test_known_drivers_are_recovered_within_their_intervals():
    table = key_drivers(*simulated(1500, 1), seed=5).table.set_index("driver")
    truth = population_importance()
    assert list(table.index[:3]) == ["delay", "staff", "wifi"]
    assert all(table.at[name, "low"] <= truth[name] <= table.at[name, "high"] for name in TRUTH)


def test_over_many_samples_the_interval_holds_the_truth_about_as_often_as_it_says():
    truth = population_importance()["delay"]
    held = []
    for seed in range(120):
        table = key_drivers(*simulated(400, seed), seed=1000 + seed, draws=200).table.set_index("driver")
        held.append(table.at["delay", "low"] <= truth <= table.at["delay", "high"])
    assert np.mean(held) >= 0.89


def test_a_predictor_without_any_relation_is_rarely_called_significant():
    rng = np.random.default_rng(4)
    called = []
    for seed in range(60):
        noise = pd.DataFrame(rng.standard_normal((300, 3)), columns=["x", "y", "z"])
        table = key_drivers(noise, noise["x"] * 0.5 + rng.standard_normal(300), seed=seed, draws=200).table
        called += list(table.set_index("driver").loc[["y", "z"], "significant"])
    assert np.mean(called) <= 0.06


def test_importance_adds_up_to_r_squared_and_shares_to_one():
    found = key_drivers(*simulated(500, 2), seed=1)
    assert found.table["importance"].sum() == pytest.approx(found.r2.value)
    assert found.table["share"].sum() == pytest.approx(1)
    assert found.method == "Shapley (LMG)"


def test_a_driver_that_is_not_significant_is_never_ranked_before_one_that_is():
    rng = np.random.default_rng(3)
    strong = rng.standard_normal(40)
    frame = pd.DataFrame({"noise": rng.standard_normal(40), "strong": strong, "weak": rng.standard_normal(40)})
    table = key_drivers(frame, strong + 0.3 * rng.standard_normal(40), seed=1).table
    assert table["driver"].iloc[0] == "strong"
    assert list(table["significant"]) == sorted(table["significant"], reverse=True)


def test_a_negative_relation_has_a_negative_sign():
    x = np.linspace(0, 1, 50)
    frame = pd.DataFrame({"up": x, "down": np.tile([0, 1], 25)})
    table = key_drivers(frame, 3 * frame["up"] - 2 * frame["down"], seed=1, draws=50).table.set_index("driver")
    assert table["sign"].to_dict() == {"up": 1, "down": -1}


def test_respondents_with_a_missing_answer_are_left_out_and_counted():
    predictors, outcome = simulated(200, 6)
    predictors.iloc[:7, 2] = np.nan
    found = key_drivers(predictors, outcome, seed=1, draws=20)
    assert (found.n, found.left_out) == (193, 7)


def test_weighting_a_respondent_twice_is_the_same_as_asking_two():
    predictors, outcome = simulated(60, 7)
    weights = np.where(np.arange(60) < 20, 2.0, 1.0)
    twice = pd.concat([predictors, predictors[:20]])
    weighted = key_drivers(predictors, outcome, seed=1, weights=weights, draws=20).table.set_index("driver")
    plain = lmg(twice, np.concatenate([outcome, outcome[:20]]))
    assert weighted["importance"].to_dict() == pytest.approx(plain.to_dict())


def test_two_drivers_that_say_the_same_share_the_importance():
    x = np.random.default_rng(8).standard_normal(100)
    shares = lmg(pd.DataFrame({"x": x, "again": 2 * x}), x)
    assert shares.to_list() == pytest.approx([0.5, 0.5])


def test_beyond_twelve_drivers_relative_weights_take_over():
    rng = np.random.default_rng(9)
    many = pd.DataFrame(rng.standard_normal((200, 13))).rename(columns=str)
    found = key_drivers(many, many["0"] + rng.standard_normal(200), seed=1, draws=50)
    assert found.method == "Johnson relative weights"
    assert found.table["driver"].iloc[0] == "0"


def test_a_driver_that_never_varies_is_refused_by_name():
    frame = pd.DataFrame({"same": [3.0] * 20, "other": np.arange(20.0)})
    with pytest.raises(ValueError, match="no variation in same"):
        key_drivers(frame, np.arange(20.0), seed=1)


def test_too_few_complete_answers_are_refused():
    predictors, outcome = simulated(14, 1)
    with pytest.raises(ValueError, match="14 complete answers are too few for 5 drivers"):
        key_drivers(predictors, outcome, seed=1)


def test_a_single_driver_is_refused():
    with pytest.raises(ValueError, match="two predictors or more"):
        key_drivers(pd.DataFrame({"only": np.arange(20.0)}), np.arange(20.0), seed=1)
