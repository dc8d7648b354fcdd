"""Effects of what was done, mixes of controls, retention over time and links of units: by hand and by statsmodels."""

import math

import numpy as np
import pandas as pd
import pytest
import statsmodels.formula.api as smf
from scipy.optimize import minimize
from scipy.stats import t, ttest_ind
from statsmodels.duration.api import PHReg

from workbench.stats.effects import NEVER, NotEstimable, before_trend, placebo, planned, rolled_out
from workbench.stats.linkage import NotLinked
from workbench.stats.proportions import wilson
from workbench.stats.survival import alike, leaving, still_there, uneven
from workbench.stats.synthetic import synthetic_control
from workbench.stats.unit_links import Slope, between, within

RANDOM = np.random.default_rng(6)
TABLE = RANDOM.normal(size=(9, 8)) + np.arange(8) * 0.1
ONE_START = np.array([5, 5, 5, 5, *[NEVER] * 5])


def test_one_start_is_welchs_test_of_what_units_changed_by():
    change = TABLE[:, 5:].mean(axis=1) - TABLE[:, :5].mean(axis=1)
    oracle = ttest_ind(change[:4], change[4:], equal_var=False)
    found = rolled_out(TABLE, ONE_START)
    assert (found.value, found.p, found.df) == pytest.approx(
        (change[:4].mean() - change[4:].mean(), oracle.pvalue, oracle.df)
    )
    assert (found.low, found.high) == pytest.approx(tuple(oracle.confidence_interval()))
    assert found.seen == pytest.approx((t.ppf(0.975, found.df) + t.ppf(0.8, found.df)) * found.error)
    last = TABLE[:, 5:].mean(axis=1) - TABLE[:, 4]
    assert rolled_out(TABLE, ONE_START, base="last").value == pytest.approx(last[:4].mean() - last[4:].mean())
    assert rolled_out(TABLE, [5, 5, 5, 5, 9, 8, NEVER, NEVER, NEVER]).value == pytest.approx(found.value)


def test_cohorts_count_by_their_units_or_by_how_long_they_were_treated():
    starts = np.array([2, 6, 6, 6, 6, *[NEVER] * 4])
    made = {g: TABLE[:, g:].mean(axis=1) - TABLE[:, :g].mean(axis=1) for g in (2, 6)}
    effects = {g: made[g][starts == g].mean() - made[g][5:].mean() for g in (2, 6)}
    assert rolled_out(TABLE, starts).value == pytest.approx((effects[2] + 4 * effects[6]) / 5)
    assert rolled_out(TABLE, starts, by="periods").value == pytest.approx((6 * effects[2] + 8 * effects[6]) / 14)


def test_cohorts_too_small_to_tell_their_spread_are_taken_with_their_controls():
    starts = np.array([3, 3, 5, NEVER, NEVER, NEVER, NEVER])
    table, share = TABLE[:7], {3: 2 / 3, 5: 1 / 3}
    made = {g: table[:, g:].mean(axis=1) - table[:, :g].mean(axis=1) for g in (3, 5)}
    controls = sum(share[g] * made[g][3:] for g in (3, 5))
    ours = 0.0
    for g, n in ((3, 2), (5, 1)):
        own = made[g][starts == g]
        pooled = (((own - own.mean()) ** 2).sum() + 3 * made[g][3:].var(ddof=1)) / (n - 1 + 3)
        ours += share[g] ** 2 / n * pooled
    found = rolled_out(table, starts)
    assert (found.error, found.df) == pytest.approx((math.sqrt(ours + controls.var(ddof=1) / 4), 3))
    assert found.p == pytest.approx(2 * t.sf(abs(found.value) / found.error, 3))
    assert found.high - found.value == pytest.approx(t.ppf(0.975, 3) * found.error)
    # Three degrees of freedom within cohorts are enough: they tell their own spread.
    enough = np.array([3, 3, 3, 5, 5, *[NEVER] * 4])
    made = {g: TABLE[:, g:].mean(axis=1) - TABLE[:, :g].mean(axis=1) for g in (3, 5)}
    spread = sum(((made[g][enough == g] - made[g][enough == g].mean()) ** 2).sum() for g in (3, 5)) / 3
    ours, theirs = (0.36 / 3 + 0.16 / 2) * spread, (0.6 * made[3][5:] + 0.4 * made[5][5:]).var(ddof=1) / 4
    assert rolled_out(TABLE, enough).error == pytest.approx(math.sqrt(ours + theirs))
    assert rolled_out(TABLE, enough).df == pytest.approx((ours + theirs) ** 2 / (ours**2 / 3 + theirs**2 / 3))


def test_the_trend_before_is_the_difference_of_slopes_and_a_placebo_starts_half_way():
    slopes = [np.polyfit(range(5), row[:5], 1)[0] for row in TABLE]
    oracle = ttest_ind(slopes[:4], slopes[4:], equal_var=False)
    found = before_trend(TABLE, ONE_START)
    assert (found.value, found.p) == pytest.approx((np.mean(slopes[:4]) - np.mean(slopes[4:]), oracle.pvalue))
    half = rolled_out(TABLE[:, :5], np.where(np.isfinite(ONE_START), 2, NEVER))
    assert (placebo(TABLE, ONE_START).value, placebo(TABLE, ONE_START).df) == (half.value, half.df)
    three, four = np.where(np.isfinite(ONE_START), 3, NEVER), np.where(np.isfinite(ONE_START), 4, NEVER)
    assert before_trend(TABLE, three).df > 1 and placebo(TABLE, four).df > 1
    for check, starts in ((before_trend, three - 1), (placebo, three)):
        with pytest.raises(NotEstimable, match=r"^the effect cannot be estimated: no-before$"):
            check(TABLE, starts)


def test_the_smallest_effect_that_is_seen_comes_from_the_spread_of_equal_stretches():
    changes = [
        (TABLE[:, end - 3 : end].mean(axis=1) - TABLE[:, : end - 3].mean(axis=1)).var(ddof=1) for end in (6, 7, 8)
    ]
    error = math.sqrt(np.mean(changes) * (1 / 4 + 1 / 5))
    assert planned(TABLE, treated=4, after=3) == pytest.approx((t.ppf(0.975, 7) + t.ppf(0.8, 7)) * error)
    assert planned(TABLE, treated=4, after=9) == planned(TABLE, treated=4, after=4)
    assert planned(TABLE[:4, :4], treated=2, after=0) > 0
    for table, treated, reason in ((TABLE[:, :3], 4, "no-before"), (TABLE, 1, "few-units"), (TABLE, 8, "few-units")):
        with pytest.raises(NotEstimable) as refused:
            planned(table, treated=treated, after=2)
        assert refused.value.reason == reason


def mix(own, others):
    """Weights on the simplex of least squares, by a general optimiser."""
    n = len(others)
    limits = {
        "constraints": {"type": "eq", "fun": lambda w: w.sum() - 1},
        "bounds": [(0, 1)] * n,
        "options": {"ftol": 1e-14, "maxiter": 500},
    }
    return minimize(lambda w: ((own - w @ others) ** 2).sum(), np.full(n, 1 / n), method="SLSQP", **limits).x


def test_a_synthetic_control_is_the_one_of_a_general_optimiser_step_by_step():
    random = np.random.default_rng(9)
    path = np.cumsum(random.normal(size=18))
    units = path + random.normal(size=(5, 18)) * 0.5 + np.arange(5)[:, None] * 0.1
    own, others, start = units[0], units[1:], 13
    found = synthetic_control(own, others, start)
    weights = mix(own[:start], others[:, :start])
    assert found.weights == pytest.approx(weights, abs=2e-3)
    assert found.gap == pytest.approx(own - weights @ others, abs=0.01)
    assert found.fit == pytest.approx(1 - (found.gap[:start] ** 2).mean() / own[:start].var())
    effects, grown = [], []
    for at in range(5):
        one, rest = units[at], np.delete(units, at, axis=0)
        gap = one - mix(one[:start], rest[:, :start]) @ rest
        grown.append(math.sqrt((gap[start:] ** 2).mean() / (gap[:start] ** 2).mean()))
        values, unseen, long = [], [], min(13 // 3, 5)
        for fold in range(3):
            block = np.arange(13 - (3 - fold) * long, 13 - (2 - fold) * long)
            kept = [place for place in range(13) if place not in block]
            gap = one - mix(one[kept], rest[:, kept]) @ rest
            values.append(gap[13:].mean() - gap[block].mean())
            unseen.append((gap[block] ** 2).mean())
        effects.append((np.mean(values), math.sqrt(np.mean(unseen))))
    error = effects[0][1] * math.sqrt(sum((value / gap) ** 2 for value, gap in effects[1:]) / 4)
    assert (found.effect.value, found.effect.error) == pytest.approx((effects[0][0], error), rel=0.02)
    assert found.effect.df == 4
    assert found.effect.high - found.effect.value == pytest.approx(t.ppf(0.975, 4) * found.effect.error)
    assert found.effect.p == pytest.approx(2 * t.sf(abs(found.effect.value) / found.effect.error, 4))
    assert found.rank == np.mean([one >= grown[0] - 1e-6 for one in grown])


def test_what_no_mix_can_be_made_of_has_its_reason():
    random = np.random.default_rng(9)
    units = random.normal(size=(5, 16))
    assert synthetic_control(units[0], units[1:4], 12).effect.df == 3
    gaps = units.copy()
    gaps[2, 3] = np.nan
    for own, others, start, reason in (
        (units[0], units[1:3], 12, "no-controls"), (units[0], gaps[1:], 12, "gaps"), (gaps[2], units[1:], 12, "gaps"),
        (units[0], units[1:], 11, "no-before"), (units[0], units[1:], 16, "no-after"), (np.ones(16), np.ones((4, 16)), 12, "still"),
    ):  # fmt: skip
        with pytest.raises(NotEstimable) as refused:
            synthetic_control(own, others, start)
        assert refused.value.reason == reason


def test_the_share_still_there_has_the_interval_of_greenwoods_variance():
    """By hand: of 4, 3 and 2 watched one each leaves at 1 and 3, one ceases to be watched at 2."""
    found = still_there([3, 1, 2, 4], [1, 1, 0, 0], [0, 1, 2, 3, 3.5, 4, 5])
    assert found["value"].tolist()[:6] == pytest.approx([1, 3 / 4, 3 / 4, 3 / 8, 3 / 8, 3 / 8])
    assert (found["n"].tolist(), found["effective"].tolist()) == ([4, 4, 3, 2, 1, 1, 0], [4, 4, 3, 2, 1, 1, 0])
    spread = 1 / (4 * 3), 1 / (4 * 3) + 1 / (2 * 1)
    assert found.loc[1, ["low", "high"]].tolist() == pytest.approx(wilson(0.75, 0.25 / (0.75 * spread[0])))
    assert found.loc[3, ["low", "high"]].tolist() == pytest.approx(wilson(0.375, 0.625 / (0.375 * spread[1])))
    assert found.loc[0, ["low", "high"]].tolist() == pytest.approx(wilson(1.0, 4))
    assert found.loc[6, ["value", "low", "high"]].isna().all()
    assert list(found.columns) == ["mark", "value", "low", "high", "n", "effective"]
    weighed = still_there([1, 2, 3], [1, 0, 1], [1, 2], weights=[2, 1, 1])
    assert weighed["value"].tolist() == pytest.approx([0.5, 0.5])
    assert weighed["effective"].tolist() == pytest.approx([16 / 6, 2])
    gone = still_there([1, 1, 2], [1, 1, 1], [2])
    assert (gone["value"].tolist(), gone["n"].tolist()) == ([0.0], [1])
    assert (gone["low"].iloc[0], gone["high"].iloc[0]) == pytest.approx(wilson(0.0, 1))


def customers(n=200):
    random = np.random.default_rng(11)
    kpi, group = random.normal(size=n), random.choice(["a", "b"], n)
    days = np.ceil(random.exponential(60 * np.exp(-0.4 * kpi)))
    end = random.integers(20, 150, n)
    return kpi, np.minimum(days, end).astype(float), (days <= end).astype(float), pd.DataFrame({"g": group})


def test_the_pace_of_leaving_with_ties_is_breslows_in_any_order():
    kpi, days, left, controls = customers()
    fit = PHReg(days, np.column_stack([kpi, controls["g"] == "b"]).astype(float), status=left, ties="breslow").fit()
    assert leaving(kpi, days, left, controls) == pytest.approx((fit.params[0], fit.bse[0]), abs=1e-6)
    order = np.random.default_rng(1).permutation(200)
    turned = leaving(kpi[order], days[order], left[order], controls.iloc[order])
    assert turned == pytest.approx((fit.params[0], fit.bse[0]), abs=1e-6)
    assert leaving(kpi, days, left, controls, weights=np.full(200, 3.0)) == pytest.approx(
        (fit.params[0], fit.bse[0]), abs=1e-6
    )
    assert leaving(10 * kpi + 5, days, left, controls) == pytest.approx((fit.params[0] / 10, fit.bse[0] / 10), abs=1e-6)


def test_the_error_with_weights_is_lin_and_weis():
    """Each customer's part of the score, less what others' leaving took off it, as Lin and Wei (1989) have it."""
    kpi, days, left, _ = customers(80)
    weight = np.random.default_rng(2).uniform(0.5, 2, 80)
    slope, error = leaving(kpi, days, left, pd.DataFrame(index=range(80)), weights=weight)
    x, w = kpi - kpi.mean(), weight / weight.mean()
    risk = w * np.exp(slope * x)
    at = [days >= day for day in days]
    total, mean = (np.array([(risk[one] * value[one]).sum() for one in at]) for value in (np.ones(80), x))
    mean = mean / total
    square = np.array([(risk[one] * x[one] ** 2).sum() for one in at]) / total
    parts = w * left * (x - mean)
    for who in range(80):
        earlier = (days <= days[who]) & (left > 0)
        parts[who] -= (w[earlier] * risk[who] / total[earlier] * (x[who] - mean[earlier])).sum()
    information = (w * left * (square - mean**2)).sum()
    assert (w * left * (x - mean)).sum() == pytest.approx(0, abs=1e-6)
    assert error == pytest.approx(math.sqrt((parts**2).sum()) / information, rel=1e-5)


@pytest.mark.parametrize(
    ("kpi", "left", "controls", "reason", "said"),
    [
        ([1] * 40, [1] * 40, {}, "check-retention-still", "nobody left, or the measure does not vary"),
        (range(40), [0] * 40, {}, "check-retention-still", "nobody left, or the measure does not vary"),
        (
            range(40),
            [1] * 40,
            {"b": range(0, 80, 2)},
            "check-linkage-repeats",
            "a control repeats the KPI or other controls; leave it out",
        ),
        (
            range(40),
            [1] * 9 + [0] * 31,
            {},
            "check-retention-few",
            "9 customers who left are too few for 1 coefficients",
        ),
        ([0] * 20 + [1] * 20, [0] * 20 + [1] * 20, {}, "check-retention-alone", "the measure alone decides who leaves"),
    ],
)
def test_where_no_pace_can_be_told_the_reason_is_said(kpi, left, controls, reason, said):
    with pytest.raises(NotLinked, match=rf"^{said}$") as refused:
        leaving(list(kpi), range(40), left, pd.DataFrame(controls, index=range(40)))
    assert refused.value.reason.id == reason
    if reason == "check-retention-few":
        assert dict(refused.value.reason.args) == {"events": 9, "coefficients": 1, "each": 10}
        assert leaving(np.sin(range(40)), range(40), [1] * 10 + [0] * 30, pd.DataFrame(index=range(40)))[1] > 0
    with pytest.raises(NotLinked, match=r"^nobody left$"):
        uneven([1, 2], [1, 2], [0, 0], pd.DataFrame(index=range(2)))


def test_groups_of_which_one_leaves_at_once_are_not_alike():
    """By hand: at 1 two of A leave of two A and two B: 2 less 1, variance 2 x 2 / 3 x 1 / 4, so chi-squared 3."""
    from scipy.stats import chi2

    assert alike([1, 1, 2, 2], [1, 1, 0, 0], ["A", "A", "B", "B"]) == pytest.approx(chi2.sf(1 / (2 * 2 / 3 / 4), 1))
    assert alike([1, 1], [0, 0], ["A", "B"]) == 1.0
    assert alike([1, 2, 3], [1, 1, 1], ["A"] * 3) == 1.0


def cells():
    random = np.random.default_rng(3)
    frame = pd.DataFrame({"unit": np.repeat(list("abcde"), 4), "period": list("wxyz") * 5, "x": random.normal(size=20)})
    return frame.assign(y=0.7 * frame["x"] + random.normal(size=20), weight=random.integers(5, 40, 20).astype(float))


def test_a_slope_between_units_is_that_of_their_means_alike():
    frame = cells()
    frame.loc[3, "x"] = np.nan
    means = frame.dropna().groupby("unit")[["x", "y"]].mean()
    oracle = smf.ols("y ~ x", means).fit()
    found = between(frame)
    assert (found.value, found.p, found.df, found.n, found.reliability) == pytest.approx(
        (oracle.params["x"], oracle.pvalues["x"], 3, 5, 1.0)
    )
    assert (found.low, found.high) == pytest.approx(tuple(oracle.conf_int().loc["x"]))
    known = between(frame.assign(error=0.2))
    share = 1 - sum(0.2 / n * (1 - 1 / 5) for n in (3, 4, 4, 4, 4)) / ((means["x"] - means["x"].mean()) ** 2).sum()
    assert known.reliability == pytest.approx(max(share, 0.2))
    assert between(frame.assign(error=99.0)).reliability == 0.2


def test_a_slope_within_units_has_the_p_of_least_squares_and_needs_two_degrees_of_freedom():
    frame = cells()
    oracle = smf.wls("y ~ x + C(unit) + C(period)", frame, weights=frame["weight"]).fit()
    found = within(frame)
    assert (found.value, found.p, found.df, found.n) == pytest.approx((oracle.params["x"], oracle.pvalues["x"], 11, 20))
    assert found.seen == pytest.approx(math.tanh((1.96 + 0.8416) / math.sqrt(10)))
    assert within(frame[frame["unit"].isin(["a", "b"])]).df == 2
    assert within(frame[frame["unit"].isin(["a", "b"])][:7]) is None
    assert within(frame.assign(y=1.0)) is None and within(frame[:0]) is None
    exact = within(frame.assign(y=2 * frame["x"]))
    assert exact.value == pytest.approx(2) and exact.p < 1e-9
    assert Slope(1, 0, 2, 0.1, 3, 5, 0.5, 0.5).told and not Slope(1, 0, 2, 0.1, 3, 5, 0.5, 0.49).told
    assert Slope(1, 0, 2, 0.1, 3, 5, 0.5).reliability == 1.0
