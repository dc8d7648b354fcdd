"""Trends by Kendall and Sen, seasons, and limits that know the spread of large cases: by hand and by scipy."""

import numpy as np
import pytest
from scipy.stats import f, kendalltau, norm, theilslopes

from workbench.stats.control import Chart, individuals, proportions, rates, season_of, trend

TIED = [1, 2, 2, 4, 3, 6, 7, 5, 9, 8]  # 40 pairs rise, 4 fall, one is equal


def test_the_p_of_a_trend_is_kendalls_with_its_ties_and_one_step_towards_nothing():
    """S = 36; its variance 10 x 9 x 25 / 18 less 2 x 1 x 9 / 18 for the pair that is equal is 124."""
    found = trend(TIED, [0] * 10, a_year=1)
    assert found.p == pytest.approx(2 * norm.sf(35 / np.sqrt(124)))
    # scipy's is without the step of one, for which S moves towards nothing.
    assert kendalltau(range(10), TIED, method="asymptotic").pvalue == pytest.approx(2 * norm.sf(36 / np.sqrt(124)))
    assert trend(TIED[::-1], [0] * 10, a_year=1).p == pytest.approx(found.p)


def test_three_equal_values_take_three_and_two_thirds_off_the_variance():
    found = trend([1, 1, 1, 2, 5, 4], [0] * 6, a_year=1)  # 11 pairs rise, one falls: S = 10, 28.33 - 3.67
    assert found.p == pytest.approx(2 * norm.sf(9 / np.sqrt(28 + 1 / 3 - 3 - 2 / 3)))


@pytest.mark.parametrize("values", [TIED, TIED[::-1], [3.0, 1.0, 4.0, 1.5, 5.0, 9.0, 2.0, 6.0, 5.3], [1, 2, 4, 7]])
def test_the_interval_of_a_trend_is_sens(values):
    found, oracle = trend(values, [0] * len(values), a_year=1), theilslopes(values)
    assert (found.slope, found.low, found.high) == pytest.approx((oracle.slope, oracle.low_slope, oracle.high_slope))


def test_a_trend_turned_upside_down_has_its_ends_exchanged():
    up, down = trend(TIED, [0] * 10, a_year=1), trend([-one for one in TIED], [0] * 10, a_year=1)
    assert (down.slope, down.low, down.high, down.p) == pytest.approx((-up.slope, -up.high, -up.low, up.p))


def test_a_trend_is_a_change_a_year_whatever_the_period():
    plain, months = trend(TIED, range(10), a_year=1), trend(TIED, range(10), a_year=12)
    assert (months.slope, months.low, months.seasonal) == (pytest.approx(12 * plain.slope), 12 * plain.low, False)


def test_a_season_of_three_years_has_the_score_of_its_four_seasons_together():
    """Each season rises three times of three: S = 12, variance 4 x 3 x 2 x 11 / 18, and 11 / root of 14.67."""
    found = trend([9, 1, 2, 3, 11, 2, 4, 6, 13, 4, 7, 10], [0, 1, 2, 3] * 3, a_year=4)
    assert found.p == pytest.approx(2 * norm.sf(11 / np.sqrt(4 * 3 * 2 * 11 / 18)))
    # Changes a year: 2, 2, 2; 1, 2, 3/2; 2, 3, 5/2; 3, 4, 7/2. Of twelve the ends leave out one: (12 - 7.5) / 2 is 2.
    assert (found.slope, found.low, found.high) == (2.0, 1.5, 3.5)


def test_two_full_years_are_a_season_and_a_period_less_is_none():
    values = [5, 1, 2, 3, 6, 2, 3, 4]
    assert (trend(values, [0, 1, 2, 3] * 2, a_year=4).seasonal, trend(values, [0, 1, 2, 3] * 2, a_year=4).slope) == (
        True,
        1,
    )
    assert not trend(values[:-1], [0, 1, 2, 3, 0, 1, 2], a_year=4).seasonal


def test_a_missing_period_of_a_season_leaves_two_years_between_its_neighbours():
    found = trend(
        [0, 0, 1, None, 4, 2], [0, 1] * 3, a_year=2
    )  # 1, 3 and 2 a year of the one; 2 in two years of the other
    assert (found.slope, found.low, found.high) == (1.5, 1.0, 3.0)


def test_four_values_are_a_trend_and_a_line_that_does_not_move_has_none():
    found = trend([2, None, 2, 2, 2], [0] * 5, a_year=1)
    assert (found.slope, found.low, found.high, found.p) == (0.0, 0.0, 0.0, 1.0)


def wave(months, *, line=0.5, noise=0.1):
    time = np.arange(months)
    return 3 * np.sin(2 * np.pi * time / 12) + np.cos(2 * np.pi * time / 12) + line * time, noise * (-1.0) ** (
        time // 2
    )


def test_a_yearly_wave_is_found_beside_a_line_and_has_the_mean_nought():
    made, noise = wave(30)
    found = season_of(made + noise, a_year=12)
    truth = made - 0.5 * np.arange(30)
    assert found == pytest.approx(truth - truth.mean(), abs=0.06)
    assert found.mean() == pytest.approx(0)


def test_a_season_is_that_of_least_squares_over_the_values_that_are_known():
    series = np.add(*wave(26))
    series[[3, 9]] = np.nan
    time, known = np.arange(26), np.isfinite(series)
    matrix = np.column_stack([time**0, time, np.sin(time * np.pi / 6), np.cos(time * np.pi / 6)])
    slopes = np.linalg.pinv(matrix[known]) @ series[known]
    amount = matrix[:, 2:] @ slopes[2:]
    assert season_of([None if np.isnan(one) else one for one in series], a_year=12) == pytest.approx(
        amount - amount.mean()
    )


def test_a_season_is_seen_at_five_per_cent_of_the_f_test():
    """Noise that is made so large that the p-value lies on either side of 0.05."""
    time = np.arange(24)
    noise = np.random.default_rng(3).normal(size=24)
    line = np.column_stack([time**0, time])
    whole = np.column_stack([line, np.sin(time * np.pi / 6), np.cos(time * np.pi / 6)])
    seen = []
    for size in (0.1, 0.5, 1, 1.5, 1.8, 2, 2.2, 2.5, 3, 4, 5):
        series = np.sin(time * np.pi / 6) + size * noise
        rests = [((series - one @ np.linalg.pinv(one) @ series) ** 2).sum() for one in (line, whole)]
        p = f.sf((rests[0] - rests[1]) / 2 / (rests[1] / 20), 2, 20)
        assert season_of(series, a_year=12).any() == (p < 0.05)
        seen.append(p < 0.05)
    assert len(set(seen)) == 2


def test_without_two_known_years_or_with_few_periods_a_year_no_season_is_seen():
    series = np.add(*wave(24))
    assert season_of(series, a_year=12).any()
    assert season_of(series[:-1], a_year=12).tolist() == [0.0] * 23
    assert season_of(np.tile([1.0, 2.0, 1.1], 8) + np.arange(24) / 100, a_year=3).tolist() == [0.0] * 24
    assert season_of(np.tile([1.0, 5.0, 1.1, -3.0], 2) + np.resize([0, 0.1, 0.05], 8), a_year=4).any()
    assert season_of(np.zeros(24), a_year=12).tolist() == [0.0] * 24


def test_limits_go_with_the_season_and_runs_are_told_without_it():
    season = np.tile([4.0, -4.0], 4)
    chart = Chart(season + 10, 10.0, np.ones(8)).around(season)
    assert (chart.middle.tolist(), chart.low.tolist(), chart.high.tolist()) == (
        [14, 6] * 4, [11, 3] * 4, [17, 9] * 4,
    )  # fmt: skip
    assert chart.signals() == {}
    rising = Chart(season + 10 + np.arange(8) / 10, 10.0, np.ones(8)).around(season)
    assert rising.signals() == {"six_one_way": [5, 6, 7]}


def test_limits_of_a_share_end_at_nought_and_one_and_those_of_a_rate_at_nought():
    share, rate = proportions([1, 9], [10, 10]), rates([1, 3], [1, 1])
    assert (share.low.tolist(), share.high.tolist()) == (
        pytest.approx([0.5 - 3 * np.sqrt(0.025)] * 2),
        [0.9743416490252569] * 2,
    )
    assert (proportions([0, 2], [2, 2]).low.tolist(), proportions([0, 2], [2, 2]).high.tolist()) == ([0, 0], [1, 1])
    assert (rate.low.tolist(), rate.high.tolist()) == ([0, 0], pytest.approx([2 + 3 * np.sqrt(2)] * 2))


def test_limits_widen_by_the_moving_range_of_the_z_values_and_never_narrow():
    """By hand after Laney: z of 3, -3, 3 moves by 6 and 6, over 1.128; those of 0.1 move by less than chance would."""
    chart = Chart(np.array([3.0, -3.0, np.nan, 3.0]), 0.0, np.array([1.0, 1.0, 1.0, 1.0])).spread()
    assert chart.sigma.tolist() == pytest.approx([6 / 1.128] * 4)
    assert Chart(np.array([0.1, -0.1, 0.1]), 0.0, np.ones(3)).spread().sigma.tolist() == [1.0] * 3
    assert Chart(np.array([9.0, np.nan]), 0.0, np.ones(2)).spread().sigma.tolist() == [1.0] * 2
    assert Chart(np.array([9.0, -9.0]), 0.0, np.ones(2)).spread().sigma.tolist() == pytest.approx([18 / 1.128] * 2)
    # A sigma that is nought or missing has no z; each z is over its own sigma, about its own middle.
    uneven = Chart(np.array([6.0, 4.0, -4.0, 1.0]), 0.0, np.array([2.0, 0.0, 1.0, 0.5])).around(
        np.array([0, 0, 0, -1.0])
    )
    assert uneven.spread().sigma.tolist() == pytest.approx([2 * 7.5 / 1.128, 0, 7.5 / 1.128, 0.5 * 7.5 / 1.128])


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ([3.0, 0, -3.0], {}),
        ([3.1, 0, -3.1], {"beyond": [0, 2]}),
        ([2.0, 0, 2.0], {}),
        ([-2.1, 0, -2.1], {"two_of_three": [2]}),
        ([2.1, 0, 0, 2.1], {}),
        ([2.1, 2.1, 0], {"two_of_three": [1]}),
        ([1.0, 1.0, 0, 1.0, 1.0], {}),
        ([-1.1, -1.2, 0, -1.1, -1.1], {"four_of_five": [4]}),
        ([1.1, 1.2, 0, 1.1, 0, 1.1], {}),
        ([-0.5] * 7 + [0.0], {}),
        ([-0.5] * 9, {"eight_of_a_side": [7, 8]}),
        ([0.5, 0.4, 0.3, 0.2, 0.1, -0.1], {"six_one_way": [5]}),
        ([0.5, 0.4, 0.3, 0.2, 0.1, 0.1], {}),
        ([0.1, 0.2, 0.3, 0.4, 0.5, 0.4], {}),
    ],
)  # fmt: skip
def test_each_rule_is_met_beyond_its_limit_and_not_at_it(values, found):
    assert Chart(np.array(values), 0.0, np.ones(len(values))).signals() == found


def test_a_value_without_a_sigma_signals_nothing_and_each_has_its_own():
    assert Chart(np.array([9.0, 9.0, 2.9]), 0.0, np.array([0.0, 3.0, 1.0])).signals() == {"two_of_three": [2]}


def test_two_values_are_a_chart_of_single_ones_about_their_mean():
    chart = individuals([1, None, 4])
    assert (chart.centre, chart.sigma.tolist()) == (2.5, pytest.approx([3 / 1.128] * 3))


def test_counts_at_their_base_are_shares_and_those_without_a_base_are_missing():
    chart = proportions([2, 2, None, 1], [2, 4, 5, None])
    assert (chart.centre, chart.values[:2].tolist()) == (pytest.approx(4 / 6), [1.0, 0.5])
    assert np.isnan(chart.values[2:]).all()
    assert chart.sigma[:2].tolist() == pytest.approx([np.sqrt(2 / 9 / 2), np.sqrt(2 / 9 / 4)])
    assert rates([6, 0], [2, 1]).sigma.tolist() == pytest.approx([1.0, np.sqrt(2)])


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (lambda: individuals([1.0]), "a control chart needs two values or more"),
        (lambda: proportions([3, 0], [2, 5]), "a count above its base"),
        (lambda: rates([1, -1], [2, 2]), "counts and bases are zero or more"),
        (lambda: rates([1, 1], [2, -2]), "counts and bases are zero or more"),
        (lambda: rates([1, None], [0, 3]), "no base to count on"),
        (lambda: trend([1, 2, None, 3], [0] * 4, a_year=1), "a trend needs four values or more"),
    ],
)
def test_what_cannot_be_charted_is_said_in_words(made, said):
    with pytest.raises(ValueError, match=rf"^{said}$"):
        made()
