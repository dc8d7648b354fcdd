"""Figures of small examples by hand and by scipy: ranks, differences, people who answer twice, shares, and bands."""

import math
from statistics import NormalDist

import numpy as np
import pandas as pd
import pytest
from scipy.stats import norm, spearmanr, t

from workbench.result import Estimate
from workbench.stats.across import gradient, rank_correlation
from workbench.stats.comparisons import Difference, holm, mean_difference, paired, share_difference, shared
from workbench.stats.finance import irr, npv, payback
from workbench.stats.loyalty import nps, nps_difference
from workbench.stats.opportunity import Rated, band, opportunity
from workbench.stats.proportions import critical, newcombe, share, wilson
from workbench.stats.satisfaction import agreement, mean_of, refuse_foreign_scores, scale_of, top_box
from workbench.stats.tallies import joined, tallies, tally


def test_ranks_that_are_equal_share_their_mean_and_a_missing_pair_may_be_none():
    x, y = [1, 2, 2, 3, 4, None, 5], [2, 1, 3, 3, 5, 9, None]
    found = rank_correlation(x, y, confidence=0.9)
    assert (found.value, found.n) == (pytest.approx(spearmanr(x[:5], y[:5]).statistic), 5)
    reach = norm.ppf(0.95) * math.sqrt((1 + found.value**2 / 2) / 2)
    assert (found.low, found.high) == pytest.approx(tuple(np.tanh(np.arctanh(found.value) + np.array([-reach, reach]))))


@pytest.mark.parametrize("way", [1, -1])
def test_ranks_in_one_order_are_one_and_their_interval_does_not_end_there(way):
    found = rank_correlation(range(6), [way * one for one in range(6)])
    assert found.value == pytest.approx(way)
    # The centre is the arctanh of 1 - 1e-12, the reach 1.96 times the root of 1.5 / 3.
    near, far = np.tanh(math.atanh(1 - 1e-12) + 1.959964 * math.sqrt(0.5) * np.array([-1, 1]))
    assert sorted([abs(found.low), abs(found.high)]) == pytest.approx([near, far], abs=1e-13)
    assert 1 - near == pytest.approx(1.6e-11, rel=0.05)  # 2 / (e^(2 x 14.2) e^(-2 x 1.39))


def test_where_ranks_have_no_correlation_its_pairs_are_still_counted():
    few, still, other = (
        rank_correlation([1, 2, 3, 4], [1, 2, 3, 4]),
        rank_correlation([1] * 6, range(6)),
        (range(6), [2] * 6),
    )
    assert [(one.value, one.n, one.unit) for one in (few, still, rank_correlation(*other))] == [
        (None, 4, "coefficient"), (None, 6, "coefficient"), (None, 6, "coefficient"),
    ]  # fmt: skip
    assert rank_correlation([1, 2, 3, 4, 5], [1, 3, 2, 4, 5]).value == pytest.approx(0.9)


def test_a_gradient_goes_by_x_and_each_step_has_students_interval():
    found = gradient([9, 1, 8, 2, 7, 3, None], [90, 10, 70, 40, 70, None, 5], steps=2)
    assert list(found.columns) == ["step", "x", "value", "low", "high", "n"]
    assert found[["step", "x", "value", "n"]].to_numpy().tolist() == [[1, 10 / 3, 40, 3], [2, 8.5, 80, 2]]
    reach = [t.ppf(0.975, 2) * 30 / math.sqrt(3), t.ppf(0.975, 1) * math.sqrt(200) / math.sqrt(2)]
    assert found["high"].tolist() == pytest.approx([40 + reach[0], 80 + reach[1]])
    assert found["low"].tolist() == pytest.approx([40 - reach[0], 80 - reach[1]])


def test_a_gradient_of_as_many_units_as_steps_has_no_intervals_and_of_fewer_no_rows():
    found = gradient([5, 4, 3, 2, 1], [1, 2, 3, 4, 5])
    assert found["value"].tolist() == [5, 4, 3, 2, 1]
    assert found[["low", "high"]].isna().all(axis=None)
    assert list(gradient([1, 2], [1, 2]).columns) == ["step", "x", "value", "low", "high", "n"]


def test_equal_x_keep_the_order_in_which_they_stand():
    assert gradient([1] * 20, range(20), steps=4)["value"].tolist() == [2, 7, 12, 17]


def test_a_difference_of_shares_has_both_numbers_its_unit_and_the_pooled_test():
    """By hand: pooled 0.5, so (0.6 - 0.4) over the root of 0.25 (1/50 + 1/50)."""
    found = share_difference(tally([1] * 30 + [0] * 20), tally([1] * 20 + [0] * 30), 1, 1, confidence=0.9)
    assert found.p == pytest.approx(2 * norm.sf(0.2 / math.sqrt(0.25 * 0.04)))
    assert found.estimate.value == pytest.approx(0.2)
    assert (found.estimate.n, found.estimate.unit) == (100, "share difference")
    ends = newcombe(0.6, 50, 0.4, 50, confidence=0.9)
    assert (found.estimate.low, found.estimate.high) == pytest.approx(ends)
    uneven = share_difference(tally([1] * 9 + [0]), tally([1] * 20 + [0] * 20), 1, 1)
    assert uneven.p == pytest.approx(2 * norm.sf(0.4 / math.sqrt(29 / 50 * 21 / 50 * (1 / 10 + 1 / 40))))


def test_two_groups_of_one_answer_do_not_differ():
    assert share_difference(tally([5, 5]), tally([5]), 4, 5).p == 1.0
    assert math.isnan(share_difference(tally([]), tally([5]), 4, 5).p)


def test_a_difference_of_means_has_its_unit_its_number_and_its_confidence():
    found = mean_difference(tally([1, 2, 3]), tally([5, 7, 9, 11]), unit="score difference", confidence=0.8).estimate
    own, old = 1 / 3, 20 / 3 / 4
    freedom = (own + old) ** 2 / (own**2 / 2 + old**2 / 3)
    reach = t.ppf(0.9, freedom) * math.sqrt(own + old)
    assert (found.value, found.n, found.unit) == (-6, 7, "score difference")
    assert (found.low, found.high) == pytest.approx((-6 - reach, -6 + reach))


@pytest.mark.parametrize(("one", "other", "n"), [([1.0], [2, 3], 3), ([2, 3, 4], [1.0], 4), ([2, 2], [3, 3, 3], 5)])
def test_without_any_spread_means_have_no_test(one, other, n):
    found = mean_difference(tally(one), tally(other), unit="points")
    assert (found.estimate.low, found.estimate.high, found.estimate.n, found.estimate.unit) == (None, None, n, "points")
    assert math.isnan(found.p)


def wave(points, names="abcdefgh", weight=None):
    return pd.DataFrame({"points": points, "weight": weight or [1.0] * len(points)}, index=list(names[: len(points)]))


def test_people_who_answer_twice_alike_narrow_the_difference_where_chance_would_not_make_them_so():
    """By hand: 8 parts of a 16th each way have the sum of 8 products over the root of 8 squares, 2.83; 6 have 2.45."""
    eight, six = [100, 100, 100, 100, 0, 0, 0, 0], [100, 100, 100, 0, 0, 0]
    assert shared(wave(eight), wave([*eight, 50, 50], "abcdefghij")) == pytest.approx(
        (1 / 32 + 1 / 50 - 2 / 40) / (1 / 32 + 1 / 50)
    )
    assert shared(wave(six), wave([*six, 50, 50], "abcdefij")) == 1.0


def test_a_ratio_counts_weights_and_leaves_out_who_did_not_answer():
    points = [100.0, 100, 100, 100, 0, 0, 0, 0]
    now, then = wave([*points[:7], 10], weight=[2.0, 1, 1, 1, 2, 1, 1, 1]), wave([90.0, *points[1:]])
    parts = []
    for frame in (now, then):
        weight = frame["weight"] / frame["weight"].sum()
        parts.append(weight * (frame["points"] - (weight * frame["points"]).sum()))
    alone = (parts[0] ** 2).sum() + (parts[1] ** 2).sum()
    expected = (alone - 2 * (parts[0] * parts[1]).sum()) / alone
    assert 0.01 < expected < 0.1
    assert shared(now, then) == pytest.approx(expected)
    silent = pd.concat([now, wave([math.nan, 70.0], "yz", [1.0, 0.0])])
    assert shared(silent, then) == pytest.approx(expected)


def test_nobody_in_both_or_answers_not_alike_change_nothing_and_all_alike_leave_a_hundredth():
    points = [100.0, 100, 100, 0, 0, 0, 100, 0]
    assert shared(wave(points), wave(points)) == 0.01
    assert shared(wave(points), wave(points, "stuvwxyz")) == 1.0
    assert shared(wave(points), wave([0.0, 100, 0, 100, 0, 100, 0, 100])) == 1.0
    assert shared(wave([5.0] * 8), wave([5.0] * 8)) == 1.0
    assert shared(wave([math.nan] * 8), wave(points)) == 1.0
    assert shared(wave([50.0] * 8), wave(points)) == 1.0


def test_a_difference_of_people_who_answer_twice_is_narrowed_by_the_root_of_the_ratio():
    points = [100.0, 100, 100, 0, 0, 0, 100, 0]
    plain = Difference(Estimate(10.0, 0.0, 25.0, n=16, unit="points"), 0.2)
    found = paired(plain, wave(points), wave(points))  # a ratio of 0.01, whose root is a tenth
    assert (found.estimate.value, found.estimate.n, found.estimate.unit) == (10.0, 16, "points")
    assert (found.estimate.low, found.estimate.high) == pytest.approx((9.0, 11.5))
    assert found.p == pytest.approx(2 * norm.sf(-NormalDist().inv_cdf(0.1) * 10))
    for p in (1.0, 0.0, math.nan):
        assert paired(Difference(plain.estimate, p), wave(points), wave(points)).p == pytest.approx(p, nan_ok=True)
    assert paired(plain, wave(points), wave(points, "stuvwxyz")) is plain
    nothing = Difference(Estimate(None, n=16, unit="points"), 0.2)
    assert paired(nothing, wave(points), wave(points)) is nothing
    bare = Difference(Estimate(1.0, n=16, unit="points"), 0.2)
    assert paired(bare, wave(points), wave(points)) is bare


def test_holm_gives_no_more_than_one():
    assert holm([0.6, 0.9, math.nan])[:2] == [1.0, 1.0]
    assert holm([0.001, 0.02, 0.03, 0.9]) == pytest.approx([0.004, 0.06, 0.06, 0.9])
    assert holm([]) == []


@pytest.mark.parametrize(
    ("score", "name"),
    [(15.1, "major"), (15.0, "solid"), (12.1, "solid"), (12.0, "neutral"), (10.0, "neutral"), (9.9, "served")],
)
def test_an_opportunity_is_read_by_its_band(score, name):
    assert band(score) == name


def test_an_opportunity_counts_what_falls_short_and_nothing_for_more_than_is_asked():
    ten = (0.0, 10.0)
    assert opportunity(Rated(8, ten), Rated(5, ten)) == 11.0
    assert opportunity(Rated(5, ten), Rated(8, ten)) == 5.0
    assert opportunity(Rated(0, ten), Rated(10, ten)) == 0.0
    with pytest.raises(ValueError, match=r"^importance is on 0-10, satisfaction on 1-5; give both on one scale$"):
        opportunity(Rated(8, ten), Rated(5, (1, 5)))
    for value in (-0.5, 10.5):
        with pytest.raises(ValueError, match=rf"^{value:g} is off the scale 0-10$"):
            opportunity(Rated(8, ten), Rated(value, ten))


def test_the_normal_quantile_of_95_per_cent_is_1_96_and_no_confidence_is_nought_or_one():
    assert (critical(0.95), critical(0.5)) == pytest.approx((1.959964, 0.67449), abs=1e-6)
    for wrong in (0, 1, -0.1, 95):
        with pytest.raises(ValueError, match=rf"^confidence is between 0 and 1, not {wrong}$"):
            critical(wrong)


def test_wilsons_interval_is_that_of_statsmodels_at_any_confidence():
    from statsmodels.stats.proportion import proportion_confint

    for hits, n, confidence in ((3, 10, 0.9), (0, 7, 0.95), (7, 7, 0.99), (1, 1, 0.95)):
        oracle = proportion_confint(hits, n, alpha=1 - confidence, method="wilson")
        assert wilson(hits / n, n, confidence=confidence) == pytest.approx(oracle, abs=1e-12)
    assert all(math.isnan(one) for pair in (wilson(0.5, 0), wilson(math.nan, 5), wilson(0.5, math.nan)) for one in pair)
    assert not math.isnan(wilson(0.5, 0.5)[0])


def test_newcombes_interval_is_that_of_statsmodels_at_any_confidence():
    from statsmodels.stats.proportion import confint_proportions_2indep

    for confidence in (0.8, 0.95):
        oracle = confint_proportions_2indep(9, 10, 3, 30, method="newcomb", compare="diff", alpha=1 - confidence)
        assert newcombe(0.9, 10, 0.1, 30, confidence=confidence) == pytest.approx(oracle)


def test_a_share_is_of_the_effective_answers_and_counts_people():
    found = share(tally([1, 1, 0, 0], weights=[3, 1, 1, 1]), 1, 1, confidence=0.9)
    assert (found.value, found.n, found.unit) == (pytest.approx(4 / 6), 4, "share")
    assert (found.low, found.high) == pytest.approx(wilson(4 / 6, 36 / 12, confidence=0.9))


def test_a_weighted_mean_has_students_interval_at_its_effective_size():
    """By hand: mean 2.5, spread (3 x 0.25 + 2.25) / 4 x 3.2 / 2.2 where four answers weigh as 16 / 5."""
    found = mean_of(tally([2, 2, 4, 2], weights=[1, 1, 1, 1]), confidence=0.9)
    assert (found.value, found.n, found.unit) == (2.5, 4, "score")
    assert found.high - found.value == pytest.approx(t.ppf(0.95, 3) * math.sqrt(1 / 4))
    weighed = mean_of(tally([1, 2, 4], weights=[2, 1, 1]))
    size, mean = 16 / 6, 2.0
    spread = (2 * 1 + 0 + 4) / 4 * size / (size - 1)
    assert (weighed.value, weighed.low) == pytest.approx(
        (mean, mean - t.ppf(0.975, size - 1) * math.sqrt(spread / size))
    )


def test_a_scale_is_read_with_the_answer_from_which_it_counts():
    assert scale_of({"low": 1, "high": 5}) == (1, 5)
    assert scale_of({"low": 1, "high": 5, "top": math.nan}) == (1, 5)
    assert scale_of({"low": 0, "high": 100, "top": 80}) == (0, 100, 80)


@pytest.mark.parametrize(
    ("scale", "satisfied", "easy"),
    [
        ((1, 5), (4, 5), (math.nextafter(3, 4), 5)),
        ((0, 10), (9, 10), (math.nextafter(5, 6), 10)),
        ((0, 1), (1, 1), (math.nextafter(0.5, 1), 1)),
        ((1, 3), (2, 3), (math.nextafter(2, 3), 3)),
        ((0, 100, 80), (80, 100), (80, 100)),
    ],
)
def test_the_best_two_answers_satisfy_and_those_above_the_middle_are_easy(scale, satisfied, easy):
    assert (top_box(scale), agreement(scale)) == (satisfied, easy)


def test_a_scale_of_less_than_two_points_has_no_shares():
    with pytest.raises(
        ValueError, match=r"^a share of satisfied answers needs a scale of two points or more, not 1-1.5$"
    ):
        top_box((1, 1.5))
    with pytest.raises(ValueError, match=r"^agreement needs a scale of two points or more, not 1-1.5$"):
        agreement((1, 1.5))


def test_scores_off_a_scale_are_named_up_to_five():
    refuse_foreign_scores(tally([1, 5]), (1, 5))
    with pytest.raises(ValueError, match=r"^scores are from 1 to 5; found 0, 6, 7, 8, 9$"):
        refuse_foreign_scores(tally([0, 6, 7, 8, 9, 10, 3]), (1, 5))
    with pytest.raises(ValueError, match=r"^NPS scores are whole numbers from 0 to 10; found -1, 0.5, 11, 12, 13$"):
        nps([-1, 0.5, 11, 12, 13, 14])


def test_the_ends_of_a_score_and_of_its_change_stay_within_what_can_be():
    assert (nps([10] * 3).high, nps([0] * 3).low) == (100, -100)
    best, worst = tally([10] * 3), tally([0] * 3)
    rise, fall = nps_difference(best, worst).estimate, nps_difference(worst, best).estimate
    assert (rise.value, rise.high, fall.value, fall.low) == (200, 200, -200, -200)
    # By hand: 3 of 3 with three added is 3.75 less 0.75 of 6, so 0.5 each way, error the root of (0.75 - 0.25) / 6 twice.
    reach = 100 * 1.959964 * math.sqrt(2 * 0.5 / 6)
    assert (rise.low, fall.high) == pytest.approx((100 - reach, -100 + reach))
    assert (rise.n, rise.unit) == (6, "points")


def test_the_confidence_of_a_score_and_of_its_change_is_the_one_asked_for():
    """Of 10 promoters, 5 passives and 5 detractors with three added: 10.75 and 5.75 of 23."""
    answers = [10] * 10 + [8] * 5 + [0] * 5
    found, centre = nps(answers, confidence=0.5), 5 / 23
    error = math.sqrt((16.5 / 23 - centre**2) / 23)
    assert (found.low, found.high) == pytest.approx(
        tuple(100 * (centre + 0.67449 * error * np.array([-1, 1]))), rel=1e-5
    )
    change = nps_difference(tally(answers), tally(answers), confidence=0.5).estimate
    assert change.high == pytest.approx(100 * 0.67449 * error * math.sqrt(2), rel=1e-5)


def test_effective_answers_of_weights_are_kishs_and_the_middle_ones_lie_between():
    weighed = nps([10, 10, 0, 8], weights=[2, 1, 1, 1])
    size = 25 / 7
    up, down = (3 / 5 * size + 0.75) / (size + 3), (1 / 5 * size + 0.75) / (size + 3)
    reach = 1.959964 * math.sqrt((up + down - (up - down) ** 2) / (size + 3))
    assert (weighed.low, weighed.high) == pytest.approx((100 * (up - down - reach), 100 * min(up - down + reach, 1)))


def test_flows_are_discounted_from_today_and_refused_in_words():
    assert npv(-0.5, [1, 1, 1]) == pytest.approx(1 + 2 + 4)
    for rate in (-1, -2, math.nan):
        with pytest.raises(ValueError, match=r"^a discount rate must be above -1 \(-100 %\)$"):
            npv(rate, [1])
    with pytest.raises(ValueError, match=r"^there are no cash flows$"):
        npv(0.1, 5.0)
    with pytest.raises(ValueError, match=r"^a cash flow is missing; a month without money is 0$"):
        npv(0.1, [1, None])
    with pytest.raises(ValueError, match=r"^irr takes one series of flows$"):
        irr([[1, -1], [1, -2]])


@pytest.mark.parametrize(
    ("flows", "rate"), [([-1, 101.5], None), ([-1, 100.5], 99.5), ([-1, 0.011], -0.989), ([-1, 0.0099], None)]
)
def test_the_internal_rate_is_sought_from_minus_99_to_10_000_per_cent(flows, rate):
    assert irr(flows) == pytest.approx(rate) if rate is not None else math.isnan(irr(flows))


def test_of_two_internal_rates_the_nearest_to_nought_counts():
    assert irr([-100, 360, -431, 171.6]) == pytest.approx(0.1)  # 10, 20 and 30 %
    assert irr([100, -90, 10.8, -20.8]) == pytest.approx(-0.0, abs=1e-9) or irr([1, -2.5, 1.5]) == pytest.approx(
        0, abs=1e-9
    )


def test_a_sum_that_is_nought_is_paid_back_and_one_below_is_not():
    assert payback([-100, 100]) == 1.0
    assert payback([-100, 100, -1, 1]) == 3.0
    assert math.isnan(payback([-100, 99.9]))
    assert payback([-100, 55, 60.5], rate=0.1) == pytest.approx(2.0)
    assert payback([-100, 80, 60], rate=0.0) == pytest.approx(1 + 20 / 60)


def test_several_groups_of_one_count_are_joined():
    first, second, third = tallies([1, 2, 2, 5, 5], [0, 0, 1, 1, 2], groups=3, weights=[1, 2, 3, 4, 5])
    both = joined([first, second])
    assert (both.n, both.scores.tolist(), both.people.tolist()) == (4, [1, 2, 3, 4, 5], [1, 2, 0, 0, 1])
    assert (both.weight.tolist(), both.squares.tolist()) == ([1, 5, 0, 0, 4], [1, 13, 0, 0, 16])
    assert (joined([]), third.n) == (None, 1)
