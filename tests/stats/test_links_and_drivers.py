"""Links with money and key drivers of small examples, by hand and by statsmodels."""

import math

import numpy as np
import pandas as pd
import pytest
import statsmodels.api as sm
from scipy.stats import norm

from workbench.stats.correlations import Sums, repaired, resampled
from workbench.stats.drivers import johnson, key_drivers, lmg
from workbench.stats.linkage import ControlsSeparate, Linkage, NotLinked, link_retention, link_spend, value_of_a_point
from workbench.stats.proportions import wilson
from workbench.stats.satisfaction import mean_of
from workbench.stats.tallies import tally


def clients(n=600):
    random = np.random.default_rng(5)
    kpi, plan = random.integers(1, 8, n).astype(float), random.choice(["a", "b", "c"], n)
    stays = (random.random(n) < 1 / (1 + np.exp(1.5 - 0.5 * kpi + 0.5 * (plan == "b")))).astype(float)
    return kpi, stays, pd.DataFrame({"plan": plan}), random.uniform(0.5, 2.0, n)


def design(kpi, plan):
    return np.column_stack([np.ones(len(kpi)), kpi, plan == "b", plan == "c"]).astype(float)


def test_a_weighted_effect_on_retention_has_the_robust_error_of_statsmodels():
    kpi, stays, controls, weight = clients()
    found = link_retention(kpi, stays, controls, seed=1, weights=weight, confidence=0.9)
    matrix, weight = design(kpi, controls["plan"].to_numpy()), weight / weight.mean()
    model = sm.GLM(stays, matrix, sm.families.Binomial(), freq_weights=weight).fit()
    fitted = model.predict(matrix)
    density, share = fitted * (1 - fitted), weight / weight.sum()
    effect = model.params[1] * density @ share
    scores = matrix * (weight * (stays - fitted))[:, None]
    bread = np.linalg.inv(matrix.T @ (matrix * (weight * density)[:, None]))
    slope = model.params[1] * (share * density * (1 - 2 * fitted)) @ matrix + np.array([0, density @ share, 0, 0])
    error = math.sqrt(slope @ bread @ scores.T @ scores @ bread @ slope)
    assert found.per_point.value == pytest.approx(effect, rel=1e-6)
    assert (found.per_point.low, found.per_point.high) == pytest.approx(
        tuple(effect + norm.ppf(0.95) * error * np.array([-1, 1])), rel=1e-5
    )
    assert found.p == pytest.approx(2 * norm.sf(abs(effect) / error), rel=1e-4)
    assert (found.kind, found.per_point.unit, found.per_point.n, found.controls) == (
        "retention",
        "share difference",
        600,
        ("plan",),
    )
    assert not found.separated


def test_a_weighted_effect_on_spend_has_the_hc1_error_of_statsmodels():
    kpi, _, controls, weight = clients()
    spend = 20 + 3 * kpi + np.random.default_rng(2).normal(0, kpi)
    found = link_spend(kpi, spend, controls, seed=1, weights=weight)
    oracle = sm.WLS(spend, design(kpi, controls["plan"].to_numpy()), weights=weight).fit(cov_type="HC1")
    assert (found.per_point.value, found.per_point.low) == pytest.approx((oracle.params[1], oracle.conf_int()[1][0]))
    assert found.p == pytest.approx(oracle.pvalues[1], abs=1e-12)
    assert (found.kind, found.per_point.unit, found.n, found.left_out) == ("spend", "coefficient", 600, 0)


def test_the_fit_for_unseen_customers_is_that_of_five_folds():
    kpi, stays, controls, weight = clients()
    found, plan = link_retention(kpi, stays, controls, seed=3, weights=weight), controls["plan"].to_numpy()
    spent = link_spend(kpi, 5 * stays + kpi, controls, seed=3, weights=weight)
    fold = np.random.default_rng(3).permutation(600) % 5
    for link, outcome in ((found, stays), (spent, 5 * stays + kpi)):
        for columns, told in (
            (design(kpi, plan), link.out_of_sample),
            (np.delete(design(kpi, plan), 1, 1), link.without_kpi),
        ):
            guess = np.empty(600)
            for at in range(5):
                seen = fold != at
                if link is found:
                    fit = sm.GLM(outcome[seen], columns[seen], sm.families.Binomial(), freq_weights=weight[seen]).fit()
                else:
                    fit = sm.WLS(outcome[seen], columns[seen], weights=weight[seen]).fit()
                guess[~seen] = columns[~seen] @ fit.params
            if link is found:
                stay, left = guess[outcome == 1], guess[outcome == 0]
                above = (stay[:, None] > left) + (np.abs(stay[:, None] - left) < 1e-9) * 0.5
                both = np.outer(weight[outcome == 1], weight[outcome == 0])
                assert told == pytest.approx((above * both).sum() / both.sum(), abs=0.02)
            else:
                mean = np.average(outcome, weights=weight)
                assert told == pytest.approx(1 - weight @ (outcome - guess) ** 2 / (weight @ (outcome - mean) ** 2))


def test_the_steps_are_the_weighted_outcome_of_each_level_and_of_fifths_beyond_eleven():
    kpi, stays, controls, weight = clients()
    found = link_retention(kpi, stays, controls, seed=1, weights=weight)
    assert list(found.steps.columns) == ["kpi", "value", "low", "high", "n"]
    assert found.steps["kpi"].tolist() == [1, 2, 3, 4, 5, 6, 7]
    third = kpi == 3
    value = np.average(stays[third], weights=weight[third])
    size = weight[third].sum() ** 2 / (weight[third] ** 2).sum()
    assert found.steps.iloc[2, 1:].tolist() == pytest.approx([value, *wilson(value, size), third.sum()])
    many = np.arange(600.0) // 50  # twelve levels
    spent = link_spend(many, many + kpi, controls, seed=1)
    edges = [0.0, 2, 4, 7, 9]
    assert spent.steps["kpi"].tolist() == pytest.approx([np.quantile(many, one) for one in (0, 0.2, 0.4, 0.6, 0.8)])
    last = many >= edges[-1]
    assert spent.steps["n"].iloc[-1] == last.sum()
    oracle = mean_of(tally((many + kpi)[last]))
    assert spent.steps.iloc[-1, 1:].tolist() == pytest.approx([oracle.value, oracle.low, oracle.high, last.sum()])
    assert [group.n for group in spent.groups] == spent.steps["n"].tolist()
    eleven = link_spend(np.arange(600.0) % 11, many + kpi, controls, seed=1)
    assert len(eleven.steps) == 11


def linked(values, lows=None, highs=None, **more):
    steps = pd.DataFrame(
        {"kpi": range(len(values)), "value": values, "low": lows or values, "high": highs or values, "n": 9}
    )
    given = {
        "per_point": mean_of(tally([1.0])), "p": 0.1, "steps": steps, "groups": (), "monotone": True,
        "out_of_sample": 0.8, "without_kpi": 0.6, "n": 9, "left_out": 0, "controls": (),
    }  # fmt: skip
    return Linkage("spend", **(given | more))


def test_a_link_agrees_where_its_steps_point_the_way_of_its_model():
    assert (linked([1.0, 2.0]).rises, linked([2.0, 1.0]).rises, linked([1.0, 1.0]).rises) == (True, False, False)
    assert (linked([1.0, 2.0]).agrees, linked([2.0, 1.0]).agrees) == (True, False)
    assert not linked([1.0, 2.0], monotone=False).agrees
    assert linked([2.0, 1.0], per_point=mean_of(tally([]))).agrees


def test_a_gain_is_a_share_of_what_is_left_to_explain():
    assert linked([1.0]).gain == pytest.approx(0.5)
    assert linked([1.0], without_kpi=1.0).gain == 0.0
    assert linked([1.0], without_kpi=0.9, out_of_sample=0.8).gain == pytest.approx(-1.0)


def test_a_kpi_that_alone_decides_has_no_effect_but_its_steps():
    kpi, stays = np.repeat([1.0, 2, 3, 4], 20), np.repeat([0.0, 0, 1, 1], 20)
    controls = pd.DataFrame({"age": np.tile(np.arange(10.0), 8)})
    for scores, outcome in ((kpi, stays), (-kpi, stays)):
        found = link_retention(scores, outcome, controls, seed=1)
        assert (found.separated, found.per_point.value, found.per_point.n, found.controls) == (True, None, 80, ())
        assert (found.per_point.unit, found.kind, found.n, found.left_out, found.monotone) == (
            "share difference",
            "retention",
            80,
            0,
            True,
        )
        assert [math.isnan(one) for one in (found.p, found.out_of_sample, found.without_kpi)] == [True] * 3
        assert found.steps["n"].tolist() == [20] * 4 == [group.n for group in found.groups]


def test_a_control_that_decides_is_named():
    kpi, stays, controls, _ = clients()
    controls = controls.assign(gone=np.where(stays == 0, "x", np.where(np.arange(600) % 2, "y", "z")))
    with pytest.raises(ControlsSeparate) as refused:
        link_retention(kpi, stays, controls, seed=1)
    assert refused.value.names == ("gone",)
    assert str(refused.value) == "a control separates customers who stayed from those who left (gone); leave it out"
    assert (refused.value.reason.id, dict(refused.value.reason.args)) == (
        "check-linkage-controls",
        {"names": ("gone",)},
    )


@pytest.mark.parametrize(
    ("kpi", "stays", "controls", "said"),
    [
        ([3.0] * 40, [0, 1] * 20, {}, "the KPI and the outcome must vary, with more complete customers than coefficients"),
        ([1, 2, 3, 4] * 10, [1] * 40, {}, "the KPI and the outcome must vary, with more complete customers than coefficients"),
        ([1, 2], [0, 1], {}, "the KPI and the outcome must vary, with more complete customers than coefficients"),
        ([1, 2, 3, 4] * 10, [0, 1] * 20, {"b": [2, 4, 6, 8] * 10}, "a control repeats the KPI or other controls; leave it out"),
        ([1, 1, 3, 3] * 10, [0, 1] * 20, {"b": [1, 2, 2, 1, 3] * 8},
         "20 customers in the rarer outcome are too few for 3 coefficients; 10 for each are needed: drop controls"),
        ([1, 1, 3, 3] * 10, [0, 1, 2, 1] * 10, {}, "retained is 1 for customers who stayed and 0 for those who left"),
    ],
)  # fmt: skip
def test_what_cannot_be_linked_is_said_in_words(kpi, stays, controls, said):
    with pytest.raises(ValueError, match=rf"^{said}$"):
        link_retention(kpi, stays, pd.DataFrame(controls, index=range(len(kpi))), seed=1)


def test_too_few_events_are_told_with_their_numbers():
    kpi = np.array([1.0, 1, 3, 3] * 20)
    stays = np.resize([0.0, 1, 1, 0, 1, 1, 1, 1], 80)
    assert link_retention(kpi, stays, pd.DataFrame(index=range(80)), seed=1).n == 80  # 20 of two coefficients
    stays[0] = 1.0
    with pytest.raises(NotLinked) as refused:
        link_retention(kpi, stays, pd.DataFrame(index=range(80)), seed=1)
    assert refused.value.reason.id == "check-linkage-few"
    assert dict(refused.value.reason.args) == {"events": 19, "coefficients": 2, "each": 10}


def test_money_of_a_point_has_the_interval_of_its_link_and_none_without_an_estimate():
    kpi, stays, controls, _ = clients()
    link = link_retention(kpi, stays, controls, seed=1)
    money = value_of_a_point(link, customers=100, value_each=3.0, currency="EUR")
    assert (money.value, money.low, money.high) == pytest.approx(
        (300 * link.per_point.value, 300 * link.per_point.low, 300 * link.per_point.high)
    )
    assert (money.n, money.unit) == (600, "EUR")
    alone = link_retention(np.repeat([1.0, 2.0], 30), np.repeat([0.0, 1.0], 30), controls[:60], seed=1)
    nothing = value_of_a_point(alone, customers=100, value_each=3.0, currency="EUR")
    assert (nothing.value, nothing.low, nothing.high, nothing.n) == (None, None, None, 60)


def answers(n=80, seed=3):
    random = np.random.default_rng(seed)
    frame = pd.DataFrame(random.normal(size=(n, 3)), columns=["a", "b", "c"])
    return frame, frame["a"] - 0.5 * frame["b"] + random.normal(size=n), random.uniform(0.5, 2, n)


def test_correlations_of_pairs_with_weights_are_numpys_over_who_answered_both():
    frame, outcome, weight = answers()
    columns = np.column_stack([frame, outcome])
    columns[:10, 0], columns[5:20, 2] = np.nan, np.nan
    found = Sums.of(columns, weight).correlations()[0]
    for one in range(4):
        for other in range(4):
            known = np.isfinite(columns[:, [one, other]]).all(axis=1)
            both = np.cov(columns[known][:, [one, other]].T, aweights=weight[known])
            assert found[one, other] == pytest.approx(both[0, 1] / math.sqrt(both[0, 0] * both[1, 1]))
    still = Sums.of(np.column_stack([np.ones(5), np.arange(5.0)]), np.ones(5)).correlations()[0]
    assert still.tolist() == [[1, 0], [0, 1]]


def test_a_matrix_of_pairs_that_no_data_can_have_is_lifted_to_one_that_they_can():
    broken = np.array([[1.0, 0.9, -0.9], [0.9, 1.0, 0.9], [-0.9, 0.9, 1.0]])
    sound = np.array([[1.0, 0.3, 0.0], [0.3, 1.0, 0.0], [0.0, 0.0, 1.0]])
    found = repaired(np.stack([sound, broken]))
    assert found[0].tolist() == sound.tolist()
    values, vectors = np.linalg.eigh(broken)
    lifted = vectors @ np.diag(np.clip(values, 1e-8, None)) @ vectors.T
    scale = np.sqrt(np.diag(lifted))
    assert found[1] == pytest.approx(lifted / np.outer(scale, scale))
    assert np.diag(found[1]) == pytest.approx([1, 1, 1])
    assert repaired(sound[None]) is not None and repaired(sound[None])[0].tolist() == sound.tolist()


def test_resamples_have_the_spread_of_a_correlation_and_of_a_mean():
    frame, outcome, _ = answers(400)
    columns = np.column_stack([frame["a"], outcome])
    beside = np.column_stack([frame["a"] + 7, np.where(np.arange(400) < 100, np.nan, frame["b"])])
    found = resampled(columns, np.ones(400), np.random.default_rng(1), 3000, beside)
    r = np.corrcoef(columns.T)[0, 1]
    assert found.correlations.shape == (3000, 2, 2)
    assert found.correlations[:, 0, 1].mean() == pytest.approx(r, abs=0.005)
    assert found.correlations[:, 0, 1].std() == pytest.approx((1 - r**2) / 20, rel=0.15)
    errors = [frame["a"].std() / 20, frame["b"][100:].std() / math.sqrt(300)]
    assert found.shifts.mean(axis=0) == pytest.approx([0, 0], abs=0.005)
    assert found.shifts.std(axis=0) == pytest.approx(errors, rel=0.06)
    again = np.corrcoef(found.shifts[:, 0], found.correlations[:, 0, 1])[0, 1]
    assert abs(again) < 0.4


def test_key_drivers_say_what_they_rest_on():
    frame, outcome, _ = answers()
    levels = pd.DataFrame({"top": (frame["a"] > 0).astype(float)})
    found = key_drivers(frame, [*outcome[:-1], None], seed=1, draws=200, levels=levels, confidence=0.8)
    table = found.table.set_index("driver")
    r2 = sm.OLS(outcome[:-1], sm.add_constant(frame[:-1])).fit().rsquared
    assert found.r2.value == pytest.approx(r2)
    assert (found.r2.n, found.r2.unit, found.n, found.left_out, found.fewest) == (79, "coefficient", 79, 1, 79)
    assert list(table.columns) == [
        "importance",
        "low",
        "high",
        "share",
        "share_low",
        "share_high",
        "sign",
        "significant",
        "first",
    ]
    assert list(table.index) == ["a", "b", "c"]
    assert (table["sign"].tolist()[:2], table["significant"].tolist()) == ([1, -1], [True, True, False])
    assert table["first"].sum() == pytest.approx(1)
    assert found.drawn.shape == (200, 3) and found.shifts.shape == (200, 1)
    low, high = np.quantile(found.drawn, [0.1, 0.9], axis=0)
    assert table.loc[["a", "b", "c"], "low"].tolist() == pytest.approx(low)
    assert table.loc[["a", "b", "c"], "high"].tolist() == pytest.approx(high)
    parts = np.quantile(found.drawn / found.drawn.sum(axis=1, keepdims=True), [0.1, 0.9], axis=0)
    assert pytest.approx(parts) == table.loc[["a", "b", "c"], ["share_low", "share_high"]].to_numpy().T
    assert (found.r2.low, found.r2.high) == pytest.approx(tuple(np.quantile(found.drawn.sum(axis=1), [0.1, 0.9])))
    assert table["first"].to_dict() == {
        name: (found.drawn.argmax(axis=1) == at).mean() for at, name in enumerate("abc")
    }


def test_pairs_use_who_answered_both_and_complete_cases_who_answered_all():
    frame, outcome, _ = answers()
    frame.loc[:29, "c"] = np.nan
    frame.loc[0] = np.nan
    pairs = key_drivers(frame, outcome, seed=1, draws=20, missing="pairwise")
    assert (pairs.n, pairs.left_out, pairs.fewest) == (79, 1, 50)
    whole = key_drivers(frame, outcome, seed=1, draws=20)
    assert (whole.n, whole.fewest) == (50, 50)
    weights = np.ones(80)
    weights[40] = 0
    assert key_drivers(frame, outcome, seed=1, draws=20, weights=weights).n == 49


def test_importance_is_what_each_driver_adds_on_average_over_all_orders():
    """Of three drivers by hand: R squared of each subset by least squares, over the six orders in which they may come."""
    from itertools import permutations

    frame, outcome, _ = answers()

    def r2(names):
        return sm.OLS(outcome, sm.add_constant(frame[list(names)])).fit().rsquared if names else 0.0

    added = dict.fromkeys(frame, 0.0)
    for order in permutations(frame):
        for at, name in enumerate(order):
            added[name] += (r2(order[: at + 1]) - r2(order[:at])) / 6
    assert lmg(frame, outcome).to_dict() == pytest.approx(added)
    assert lmg(frame, outcome).dtype == float == johnson(frame, outcome).dtype


@pytest.mark.parametrize(
    ("frame", "outcome", "said"),
    [
        ({"a": range(20)}, range(20), "key drivers need two predictors or more"),
        (
            {"a": range(5), "b": [1, 2, 1, 2, 2]},
            range(5),
            "5 complete answers are too few for 2 drivers; 3 for each are needed",
        ),
        ({"a": [1] * 6, "b": [2] * 6}, range(6), "no variation in a, b; leave it out"),
        ({"a": range(6), "b": [1, 2] * 3}, [4] * 6, "no variation in the outcome; leave it out"),
    ],
)
def test_what_has_no_drivers_is_said_in_words(frame, outcome, said):
    with pytest.raises(ValueError, match=rf"^{said}$"):
        key_drivers(pd.DataFrame(frame), outcome, seed=1)
