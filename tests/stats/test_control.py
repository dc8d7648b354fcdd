"""Control charts and trends against published examples."""

import numpy as np
import pytest
from scipy.stats import theilslopes

from workbench.stats.control import individuals, proportions, rates, trend


def test_individuals_are_those_of_the_nist_handbook():
    chart = individuals([49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1])
    assert [round(float(one), 4) for one in (chart.centre, chart.low[0], chart.high[0])] == [50.81, 45.8159, 55.8041]
    assert chart.signals() == {}


def test_shares_of_orange_juice_cans_are_montgomerys_with_samples_15_and_23_beyond():
    cans = [12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6]
    chart = proportions(cans, [50] * 30)
    assert (round(chart.centre, 4), round(chart.low[0], 4), round(chart.high[0], 4)) == (0.2313, 0.0524, 0.4102)
    assert chart.signals()["beyond"] == [14, 22]


def test_faults_of_computers_are_montgomerys_rates():
    faults = [10, 12, 8, 14, 10, 16, 11, 7, 10, 15, 9, 5, 7, 11, 12, 6, 8, 10, 7, 5]
    chart = rates(faults, [5] * 20)
    assert (round(chart.centre, 2), round(chart.low[0], 2), round(chart.high[0], 2)) == (1.93, 0.07, 3.79)
    assert chart.signals() == {}


@pytest.mark.parametrize(
    ("values", "rule", "places"),
    [
        ([0, 0, 9], "beyond", [2]),
        ([2.5, 0, 2.5], "two_of_three", [2]),
        ([2.5, 0, -2.5], "two_of_three", []),
        ([1.5, 1.5, 0, 1.5, 1.5], "four_of_five", [4]),
        ([0.5] * 8, "eight_of_a_side", [7]),
        ([0.5] * 7, "eight_of_a_side", []),
        ([-0.5, -0.4, -0.3, -0.2, -0.1, 0.1], "six_one_way", [5]),
        ([-0.5, -0.4, -0.3, float("nan"), -0.1, 0.1], "six_one_way", []),
    ],
)
def test_each_rule_is_met_where_its_handbook_says(values, rule, places):
    from workbench.stats.control import Chart

    series = np.array(values, dtype=float)
    assert Chart(series, 0.0, np.ones(len(series))).signals().get(rule, []) == places


def test_a_missing_value_is_passed_over_and_a_period_without_a_base_has_none():
    assert individuals([1, float("nan"), 3]).centre == 2
    chart = proportions([1, float("nan"), 0], [10, 10, 0])
    assert chart.centre == pytest.approx(0.1)
    assert np.isnan(chart.values).tolist() == [False, True, True]


@pytest.mark.parametrize(
    ("made", "what"),
    [
        (lambda: individuals([1.0]), "two values"),
        (lambda: proportions([3], [2]), "above its base"),
        (lambda: rates([-1], [2]), "zero or more"),
        (lambda: rates([1], [0]), "no base"),
        (lambda: trend([1, 2, 3], [0, 0, 0], a_year=1), "four values"),
    ],
)
def test_what_no_chart_can_be_made_of_is_refused(made, what):
    with pytest.raises(ValueError, match=what):
        made()


def test_without_a_season_the_trend_is_theil_and_sens():
    values = [3.0, 1.0, 4.0, 1.5, 5.0, 9.0, 2.0, 6.0]
    found = trend(values, [0] * 8, a_year=1)
    assert (found.slope, found.seasonal) == (pytest.approx(theilslopes(values).slope), False)


def test_a_season_of_two_years_is_taken_out_of_the_trend():
    winter = [10.0, 1.0, 1.0, 1.0]
    found = trend([*winter, *(one + 2 for one in winter), *(one + 4 for one in winter)], [0, 1, 2, 3] * 3, a_year=4)
    assert (found.slope, found.low, found.high, found.seasonal) == (2.0, 2.0, 2.0, True)
    assert found.p < 0.01
