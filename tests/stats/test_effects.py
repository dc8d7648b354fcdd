"""What initiatives did: published examples, hand-made panels, and what the data cannot say."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from workbench.stats.effects import NEVER, NotEstimable, before_trend, placebo, planned, rolled_out
from workbench.stats.synthetic import synthetic_control

DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "effects"
published = pytest.mark.skipif(not DATA.is_dir(), reason="the published panels are not in ../shared/data/effects")


@published
def test_the_minimum_wage_and_teen_employment_are_callaway_and_santannas():
    frame = pd.read_csv(DATA / "teen_employment.csv")
    table = frame.pivot(index="countyreal", columns="year", values="lemp")
    first = frame.groupby("countyreal")["first.treat"].first().loc[table.index]
    starts = np.where(first == 0, NEVER, first - 2003)
    simple = rolled_out(table, starts, base="last", by="periods")
    assert round(simple.value, 4) == -0.04


@published
def test_german_reunification_cost_what_abadie_and_others_found():
    frame = pd.read_csv(DATA / "germany.csv").pivot(index="country", columns="year", values="gdp")
    found = synthetic_control(frame.loc["West Germany"], frame.drop("West Germany"), 1990 - 1960)
    assert found.effect.value == pytest.approx(-1600, abs=50)  # "about 1,600 USD per year on average"
    assert found.rank == pytest.approx(1 / 17)  # the largest gap of the 17 countries, as in their figure
    assert found.effect.high < 0


def test_two_treated_and_two_controls_differ_by_what_they_gained():
    table = [[1, 1, 4, 4], [2, 2, 6, 6], [5, 5, 6, 6], [7, 7, 7, 7]]
    found = rolled_out(table, [2, 2, NEVER, NEVER])
    assert found.value == pytest.approx(3.5 - 0.5)
    assert found.error == pytest.approx(np.sqrt(0.5 / 2 + 0.5 / 2))
    assert found.df == pytest.approx(2)


def test_a_unit_treated_later_is_no_control_of_one_treated_now():
    table = [[0, 9, 9, 9], [0, 9, 9, 9], [0, 0, 9, 9], [0, 0, 9, 9.2], [0, 0, 0, 0.1], [0, 0, 0, 0]]
    found = rolled_out(table, [1, 1, 2, 2, NEVER, NEVER])
    assert found.value == pytest.approx(9, abs=0.1)


def test_where_all_are_treated_the_last_are_the_controls_until_they_start():
    table = [[0, 3, 3, 8], [1, 4, 4.2, 9], [0, 0, 0.2, 5], [0, 0, 0, 5]]
    assert rolled_out(table, [1, 1, 3, 3]).value == pytest.approx(3.05 - 0.05)


@pytest.mark.parametrize(
    ("table", "starts", "reason"),
    [
        ([[1, 2], [1, 2], [1, 3]], [1, 1, NEVER], "no-controls"),
        ([[1, 2], [1, 2], [1, 3]], [1, NEVER, NEVER], "one-treated"),
        ([[1, 2], [1, 2], [1, 3], [2, 2]], [0, 0, NEVER, NEVER], "no-before"),
        ([[1, 2], [1, 2], [1, 3], [2, 2]], [2, 2, NEVER, NEVER], "no-after"),
        ([[1, float("nan")], [1, 2], [1, 3], [2, 2]], [1, 1, NEVER, NEVER], "gaps"),
        ([[1, 2], [1, 2], [1, 2], [1, 2]], [1, 1, NEVER, NEVER], "still"),
    ],
)
def test_what_the_data_cannot_say_has_a_reason(table, starts, reason):
    with pytest.raises(NotEstimable) as refused:
        rolled_out(table, starts)
    assert refused.value.reason == reason


def test_a_trend_before_the_start_and_a_start_that_never_was_are_seen():
    rising = [[0, 1, 2, 3, 9, 9], [0, 1, 2, 3.2, 9, 9], [0, 0, 0, 0, 0, 0.1], [0, 0.1, 0, 0, 0, 0]]
    starts = [4, 4, NEVER, NEVER]
    assert before_trend(rising, starts).value == pytest.approx(1.03, abs=0.05)
    assert placebo(rising, starts).p < 0.05
    with pytest.raises(NotEstimable):
        placebo(np.array(rising)[:, 2:], [2, 2, NEVER, NEVER])


def test_power_before_launch_shrinks_with_units():
    noise = np.random.default_rng(1).normal(size=(20, 12))
    assert planned(noise, treated=10, after=6) < planned(noise, treated=2, after=6)
    assert planned(noise, treated=10, after=6) == pytest.approx(0.7, abs=0.3)
    with pytest.raises(NotEstimable):
        planned(noise, treated=19, after=6)


def test_a_unit_alone_is_held_against_the_mix_that_it_was():
    time = np.arange(24.0)
    controls = np.array([time, 10 + np.sin(time), 5 + np.cos(2 * time)])
    treated = 0.5 * controls[0] + 0.5 * controls[1] + 0.05 * np.cos(5 * time)
    treated[16:] += 4
    found = synthetic_control(treated, controls, 16)
    assert found.weights == pytest.approx([0.5, 0.5, 0], abs=0.02)
    assert found.effect.value == pytest.approx(4, abs=0.1)
    assert (found.rank, found.fit > 0.99) == (0.25, True)
    with pytest.raises(NotEstimable):
        synthetic_control(treated, controls, 8)
    with pytest.raises(NotEstimable):
        synthetic_control(treated, controls[:2], 16)


def test_units_that_each_start_alone_are_covered_as_often_as_said():
    """Their spread is that of the controls over the same time, not of the controls' mean over all starts: it was 84-92 %."""
    random, starts = np.random.default_rng(3), np.array([8, 12, 16, *[NEVER] * 5])
    covered = []
    for _ in range(400):
        noise = random.normal(size=(8, 24))
        for at in range(1, 24):
            noise[:, at] += 0.5 * noise[:, at - 1]
        found = rolled_out(noise, starts)
        covered.append(found.low <= 0 <= found.high)
    assert found.df == 4
    assert 0.93 <= np.mean(covered) <= 0.98


def test_one_unit_noisier_than_its_controls_has_an_interval_that_knows():
    random, covered = np.random.default_rng(4), []
    for _ in range(150):
        path = np.cumsum(random.normal(size=24)) / 2
        units = path + random.normal(size=(9, 24)) * np.array([2.0, *[1.0] * 8])[:, None]
        found = synthetic_control(units[0], units[1:], 12).effect
        covered.append(found.low <= 0 <= found.high)
    assert found.df == 8
    assert 0.91 <= np.mean(covered) <= 0.99  # two errors of 150 draws about 95 %
