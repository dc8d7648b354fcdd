"""What became of the plan: verdicts by what was due, past ranges that held, milestones and gates."""

from __future__ import annotations

import pandas as pd
import pytest

from workbench.intake.initiatives import InitiativesFile, frame_of
from workbench.model.roadmap import Forecast, Judged, Milestone
from workbench.model.rows import frame_of as table_of
from workbench.model.rows import rows_of
from workbench.privacy.rules import STANDARD
from workbench.result import Result
from workbench.scoring.roadmap import actuals

AS_OF = "2027-09-30"


def initiatives(**more):
    given = {"id": "I1", "title": "Desk", "kpi": "Minutes", "kpi_baseline": 24, "kpi_target": 8, **more}
    return frame_of(InitiativesFile.model_validate({"initiatives": [given]}), "EUR")


def planned(end="2027-03-01", full="2027-09-01", *, chosen=True, forecasts=()):
    plan = pd.DataFrame([{"id": "I1", "chosen": chosen, "start": "2026-10-01", "end": end, "live_in_full": full}])
    tables = {"initiatives": plan} | ({"forecasts": table_of(Forecast, forecasts)} if forecasts else {})
    return [Result("roadmap", {}, tables, rules=STANDARD)]


def verdict(actual, *, month="2027-06", previous=None, **more):
    frame = actuals.judged(
        initiatives(kpi_actual={month: actual}, **more), planned() if previous is None else previous, as_of=AS_OF
    )
    (row,) = rows_of(Judged, frame)
    return row.verdict, row.way, row.due


@pytest.mark.parametrize(
    ("actual", "expected"),
    [(8, "reached"), (16, "on-track"), (17.6, "on-track"), (19, "late"), (22.4, "no-effect"), (26, "no-effect")],
)
def test_the_verdict_is_what_came_beside_half_of_the_way_that_was_due(actual, expected):
    """Built in March, whole in September: in June half of the way from 24 to 8 minutes is due."""
    found, way, due = verdict(actual)
    assert (found, due) == (expected, 0.5)
    assert way == pytest.approx((24 - actual) / 16)


def test_nothing_is_due_before_an_initiative_is_built():
    assert verdict(24, month="2027-02") == ("early", 0.0, 0.0)


def test_without_a_plan_the_date_of_the_kpi_decides():
    assert verdict(20, previous=[], kpi_date="2027-06") == ("late", 0.25, 1.0)
    assert verdict(20, previous=[], kpi_date="2027-07") == ("early", 0.25, None)
    assert verdict(20, previous=planned(chosen=False)) == ("early", 0.25, None)


def test_the_newest_value_up_to_the_reports_date_counts():
    frame = actuals.judged(initiatives(kpi_actual={"2027-03": 20, "2027-08": 12, "2027-10": 8}), planned(), as_of=AS_OF)
    assert [(row.month, row.actual) for row in rows_of(Judged, frame)] == [("2027-08", 12)]


@pytest.mark.parametrize(
    "more", [{}, {"kpi_actual": {"2027-06": 9}, "kpi_target": None}, {"kpi_actual": {"2027-06": 9}, "kpi_target": 24}]
)
def test_without_value_target_or_way_there_is_no_verdict(more):
    assert actuals.judged(initiatives(**more), planned(), as_of=AS_OF).empty


def test_a_range_that_was_recorded_holds_as_it_was_recorded():
    earlier = planned(forecasts=[Forecast("I1", "Desk", "Minutes", "2027-06", 8, 12, None, None)])
    now = initiatives(kpi_range=[8, 20], kpi_date="2027-06", kpi_actual={"2027-05": 9, "2027-07": 14, "2027-09": 10})
    (row,) = rows_of(Forecast, actuals.forecasts(now, earlier, as_of=AS_OF))
    assert (row.low, row.high, row.actual, row.held) == (8, 12, 14, False)
    (own,) = rows_of(Forecast, actuals.forecasts(now, [], as_of=AS_OF))
    assert (own.high, own.held) == (20, True)


def test_a_range_without_a_value_yet_neither_held_nor_failed():
    now = initiatives(kpi_range=[8, 20], kpi_date="2027-12", kpi_actual={"2027-05": 9})
    tables, figures = actuals.followed(now, [], as_of=AS_OF)
    assert rows_of(Forecast, tables["forecasts"])[0].held is None
    assert "held" not in figures


def test_the_share_of_ranges_that_held_has_its_interval():
    now = initiatives(kpi_range=[8, 20], kpi_date="2027-05", kpi_actual={"2027-05": 9})
    figures = actuals.followed(now, [], as_of=AS_OF)[1]
    assert (figures["held"].value, figures["forecasts"].value, figures["held_share"].value) == (1, 1, 1)
    assert figures["held_share"].low == pytest.approx(0.2065, abs=1e-4)


def test_a_milestone_is_done_missed_or_due_by_the_reports_month():
    marks = [
        {"label": "Pilot", "by": "2027-08", "done": "2027-09"}, {"label": "Gate", "by": "2027-08", "gate": "Errors below 1 per cent"},
        {"label": "Roll-out", "by": "2027-09", "owner": "Head of Rail", "cost": 5e3}, {"label": "Told early", "by": "2027-12", "done": "2027-11"},
    ]  # fmt: skip
    found = rows_of(Milestone, actuals.milestones(initiatives(milestones=marks), as_of=AS_OF))
    assert [(row.label, row.state) for row in found] == [
        ("Pilot", "done"),
        ("Gate", "missed"),
        ("Roll-out", "due"),
        ("Told early", "due"),
    ]
    assert (found[2].owner, found[2].cost) == ("Head of Rail", 5e3)
    assert (found[0].owner, found[0].cost) == ("", None), "the initiative's own"


def test_where_nothing_is_measured_forecast_or_marked_there_are_no_tables():
    assert actuals.followed(initiatives(), [], as_of=AS_OF) == ({}, {})
