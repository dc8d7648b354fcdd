"""Effects of initiatives as they are claimed, and what the plan learns of them."""

from typing import get_args

import numpy as np
import pandas as pd
import pytest

from workbench import languages
from workbench.claims import say
from workbench.claims.catalogue import LANGUAGES
from workbench.model.effects import Effect, Expected, Learned
from workbench.model.rows import frame_of, rows_of
from workbench.privacy.rules import STANDARD
from workbench.scoring.effects import measure_effects
from workbench.scoring.roadmap.learning import expected, learnt
from workbench.stats.effects import Reason

PERIODS = [f"2026-{month:02d}" for month in range(1, 13)]


def panel(gain, *, drift=0.0, treated=5, units=12, start="2026-07", n=40, seed=4):
    random = np.random.default_rng(seed)
    rows = []
    for unit in range(units):
        began = start if unit < treated else ""
        for at, period in enumerate(PERIODS):
            value = random.normal(3, 0.1) + (gain if began and period >= start else 0) + (drift * at if began else 0)
            rows.append(("I1", "touchpoint.food", f"u{unit}", period, value, n, began, "points", "up"))
    return pd.DataFrame(
        rows, columns=["initiative", "figure", "unit", "period", "value", "n", "start", "measured_in", "polarity"]
    )


def effect(frame):
    return measure_effects(frame, rules=STANDARD, labels={"touchpoint.food": "Food"}).rows(Effect)[0]


def test_a_clear_effect_is_claimed_under_the_names_that_a_reader_knows():
    found = effect(panel(0.4))
    assert (found.claimed, found.method, found.label, found.title) == (True, "differences", "Food", "I1")
    assert found.low < 0.4 < found.high


def test_units_that_went_another_way_before_are_not_claimed():
    found = effect(panel(0.0, drift=0.05))
    assert (found.low > 0, found.claimed, found.usable, found.before_p < 0.05) == (True, False, False, True)


def test_nothing_is_no_effect_and_a_launch_to_come_says_what_would_be_seen():
    assert effect(panel(0.0)).claimed is False
    planned = effect(panel(0.0, start="2027-02"))
    assert (planned.method, planned.value) == ("planned", None)
    assert 0.05 < planned.seen < 0.3


def test_values_of_few_people_and_missing_ones_leave_their_unit_out():
    frame = panel(0.4)
    frame.loc[0, "n"], frame.loc[12, "value"] = 4, np.nan
    assert (effect(frame).left_out, effect(frame).treated) == (2, 3)
    assert effect(panel(0.4, n=4)).reason == "gaps"


@pytest.mark.parametrize(("value", "n", "left_out"), [(1.0, 9, 1), (0.89, 9, 1), (0.75, 8, 0), (1.0, 10, 0)])
def test_a_share_of_few_who_all_said_the_same_is_a_missing_value(value, n, left_out):
    frame = panel(0.0).assign(measured_in="share").assign(value=lambda one: one["value"] / 10)
    frame.loc[0, ["value", "n"]] = value, n
    assert effect(frame).left_out == left_out


@pytest.mark.parametrize(("value", "n", "left_out"), [(-100.0, 5, 1), (80.0, 5, 1), (60.0, 5, 0), (100.0, 10, 0)])
def test_a_net_of_few_who_all_said_the_same_is_a_missing_value(value, n, left_out):
    frame = panel(0.0).assign(measured_in="points")
    frame.loc[0, ["value", "n"]] = value, n
    assert effect(frame).left_out == left_out


def initiatives(confidence=0.8):
    row = {
        "id": "I1",
        "title": "One",
        "confidence": confidence,
        "effects": [{"figure": "touchpoint.food", "low": 0.2, "likely": 0.4, "high": 0.6, "causal": 0.5}],
    }
    return pd.DataFrame([row, {"id": "I2", "title": "Two", "confidence": np.nan, "effects": []}])


def test_the_plan_takes_the_mean_of_assumed_and_measured_by_their_precision():
    result = measure_effects(panel(0.3), rules=STANDARD)
    row = result.rows(Effect)[0]
    after, table = learnt(initiatives(), [result])
    learned = Learned(**table.iloc[0])
    prior, noise = 0.4**2 / 24, row.error**2
    mean = (0.4 / prior + row.value / noise) / (1 / prior + 1 / noise)
    assert learned.now == pytest.approx(mean, rel=1e-5)  # six digits go to the plan
    assert after["effects"][0][0]["likely"] == pytest.approx(mean, rel=1e-5)  # six digits go to the plan
    assert after["effects"][0][0]["causal"] == 0.5
    assert (after["confidence"][0] > 0.99, np.isnan(after["confidence"][1])) == (True, True)


def test_a_pilot_that_shows_nothing_lowers_the_confidence_and_one_that_is_doubtful_changes_nothing():
    after, _ = learnt(initiatives(), [measure_effects(panel(0.0), rules=STANDARD)])
    assert after["confidence"][0] < 0.2
    doubtful = measure_effects(panel(0.0, drift=0.05), rules=STANDARD)
    same, table = learnt(initiatives(), [doubtful])
    assert (same["confidence"][0], table.empty) == (0.8, True)
    untouched, _ = learnt(initiatives(), [])
    assert untouched["effects"][0][0]["likely"] == 0.4


@pytest.mark.parametrize("reason", get_args(Reason))
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_why_nothing_can_be_said_has_its_words(reason, language):
    assert languages.catalogue(language).text(say(f"effects-reason-{reason}"))


def test_what_the_plan_assumes_of_those_that_bring_most_is_told_where_no_trial_measured_it():
    plan = pd.DataFrame({"id": ["I1", "I2"], "chosen": [True, True], "benefit": [9.0, 1.0]})
    hoped = expected(initiatives(0.8), plan, frame_of(Learned, []), {"touchpoint.food": "Food"})
    (row,) = rows_of(Expected, hoped)
    assert (row.label, row.low, row.mean, row.high, row.chance) == ("Food", 0.2, pytest.approx(0.4), 0.6, 0.8)
    measured = learnt(initiatives(), [measure_effects(panel(0.3), rules=STANDARD)])[1]
    assert expected(initiatives(), plan, measured, {}).empty
