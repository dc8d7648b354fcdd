"""Who is still there after some months, as far as it may be shown."""

import numpy as np
import pandas as pd
import pytest
from scoring.surveys import survey

from workbench.model.terms import Finance
from workbench.model.voice import Stay
from workbench.privacy.rules import STANDARD
from workbench.scoring.voice import measure_voice


def answers(promoters=120, detractors=90, pace=3.0, seed=1):
    random = np.random.default_rng(seed)
    nps = np.repeat([10.0, 3.0], [promoters, detractors])
    gone = random.exponential(np.where(nps > 6, 900, 900 / pace))
    watched = random.uniform(30, 460, len(nps))
    return survey(
        pd.DataFrame(
            {
                "nps": nps,
                "retention.days": np.floor(np.minimum(gone, watched)),
                "retention.left": (gone <= watched).astype(float),
            }
        )
    )


def voice(given):
    return measure_voice(given, rules=STANDARD)


def test_detractors_leave_sooner_and_each_line_ends_where_few_are_watched():
    found = voice(answers())
    rows = found.rows(Stay)
    assert {row.kpi for row in rows} == {-100.0, 100.0}
    assert [row.month for row in rows if row.kpi == 100] == [0, 3, 6, 9]
    assert min(row.n for row in rows) >= STANDARD.second_moments
    pace = found.figures["pace.nps"]
    assert pace.low < 3.0 < pace.high
    assert found.figures["pace_p.nps"].value < 0.05


def test_a_group_below_the_small_base_has_no_line_and_one_line_alone_is_no_comparison():
    found = voice(answers(detractors=29))
    assert found.rows(Stay) == []
    assert "pace.nps" not in found.figures
    assert [check.id for check in found.checks if "retention" in str(check.name.id)] == ["check-retention"]


def test_where_nobody_left_no_pace_is_told():
    given = answers()
    given.frame["retention.left"] = 0.0
    found = voice(given)
    assert {row.value for row in found.rows(Stay)} == {1.0}
    assert found.figures["pace_clear"].value == 0


def test_a_survey_without_dates_has_nothing_of_it():
    given = answers()
    given.retention = ""
    assert voice(given).rows(Stay) == []


def leaving(*, at, nps):
    """120 promoters and 90 detractors whom everybody saw for 13 months; these left on day `at`."""
    answers_ = np.repeat([10.0, 3.0], [120, 90])
    left = np.concatenate([np.flatnonzero(answers_ == score)[:many] for score, many in nps.items()])
    days = np.full(210, 400.0)
    days[left] = at
    return voice(survey(pd.DataFrame({
        "nps": answers_, "retention.days": days, "retention.left": (days < 400).astype(float),
    })))  # fmt: skip


def test_a_month_in_which_two_customers_left_is_not_told_or_their_answers_were():
    """The client knows which two: the line of detractors alone would fall."""
    assert {row.month for row in leaving(at=100.0, nps={3.0: 2}).rows(Stay)} == {0, 3}


def test_a_month_in_which_sixteen_of_both_groups_left_is_told():
    rows = leaving(at=100.0, nps={3.0: 12, 10.0: 4}).rows(Stay)
    assert [row.month for row in rows if row.kpi == 100] == [0, 3, 6, 9, 12]
    assert [round(row.value * all_) for row, all_ in zip(rows[4::5], (90, 120), strict=True)] == [78, 116]


def test_that_groups_leave_alike_and_at_one_pace_over_time_is_tested():
    found = voice(answers()).figures
    assert found["stay_p"].value < 0.05
    assert found["pace_even_p"].value > 0.05


def test_a_point_has_the_money_of_the_shares_still_there_after_a_year_and_none_without_finance():
    given = answers(promoters=400, detractors=300)
    finance = Finance(currency="EUR", customers=10_000, margin=0.2, revenue_per_customer=500)
    found = measure_voice(given, rules=STANDARD, finance=finance).figures
    kept = found["stay.100.12"].value - found["stay.-100.12"].value
    assert found["stay_value"].value == pytest.approx(kept / 200 * 10_000 * 0.2 * 500)
    assert found["stay_value"].low < found["stay_value"].value < found["stay_value"].high
    assert "stay_value" not in voice(given).figures
