"""Dates of Excel and Parquet in a period, and what a file says twice: read as it was meant, or told with its place."""

from __future__ import annotations

import datetime as dt

import openpyxl
import pandas as pd
import pytest
from intake import clients

from workbench.engagement.loading import check
from workbench.errors import InputError
from workbench.intake import agreements, charter, effects, initiatives, listening, operations, technology
from workbench.intake.settings import OperationsSettings

HEADER = ["metric", "unit", "period", "value", "measured_in"]


def told(read, path, content: str | None = None, **more: object) -> list[str]:
    if content is not None:
        path.write_text(content, "utf-8")
    with pytest.raises(InputError) as raised:
        read(path, shown=path.name, **more)
    return [str(one) for one in raised.value.faults]


def sheet(path, periods):
    book = openpyxl.Workbook()
    for row in [HEADER, *(["Minutes", "North", period, 3, "minutes"] for period in periods)]:
        book.active.append(row)
    book.save(path)
    return path


def periods_of(path) -> list[str]:
    frame, _ = operations.read(path, shown=path.name, settings=OperationsSettings())
    return [str(one) for one in frame["period"]]


def test_months_that_excel_made_dates_of_are_months(tmp_path):
    path = sheet(tmp_path / "operations.xlsx", [dt.datetime(2026, 1, 1), dt.date(2026, 2, 1), "2026-03"])
    assert periods_of(path) == ["2026-01", "2026-02", "2026-03"]


def test_days_that_excel_holds_stay_days(tmp_path):
    path = sheet(tmp_path / "operations.xlsx", [dt.datetime(2026, 1, 1), dt.date(2026, 1, 2)])
    assert periods_of(path) == ["2026-01-01", "2026-01-02"]


def test_a_day_as_excel_counts_it_and_a_time_are_no_period(tmp_path):
    path = sheet(tmp_path / "operations.xlsx", ["2026-01", 46082, dt.time(9, 0)])
    faults = told(operations.read, path, settings=OperationsSettings())
    assert ["cell C4" in one or "cell C3" in one for one in faults] == [True, True]
    assert any('"46082"' in one and "2026-03 or Q1 2026" in one for one in faults)


def test_months_of_a_parquet_file_are_months_and_a_missing_one_is_blank(tmp_path):
    path = tmp_path / "operations.parquet"
    days = pd.to_datetime(["2026-01-01", "2026-02-01", None])
    pd.DataFrame({"metric": "Minutes", "unit": "North", "period": days, "value": 1.0}).to_parquet(path)
    assert periods_of(path) == ["2026-01", "2026-02", ""]


def test_lists_in_a_parquet_file_are_told_by_their_columns(tmp_path):
    path = tmp_path / "effects.parquet"
    frame = {"initiative": [["I1"]], "figure": ["F"], "unit": [{"a": 1}], "period": ["2026"], "value": [1.0]}
    pd.DataFrame(frame).to_parquet(path)
    faults = told(effects.read, path)
    assert [one.split('"')[1] for one in faults] == ["initiative", "unit"]


def test_a_date_without_end_is_told_with_its_row(tmp_path):
    text = "kind,text,due\ndecision,A,9999-12-31\ndecision,B,2026-10-01\n"
    (fault,) = told(agreements.read, tmp_path / "charter_decisions.csv", text)
    assert fault.startswith('charter_decisions.csv:2:3: found "9999-12-31"')
    assert "a year from 1700 to 2199" in fault


def test_a_criterion_of_two_kinds_and_an_option_judged_twice_are_told(tmp_path):
    text = "option,criterion,part,weight,low\nA,C,now,1,3\nB,C,later,2,9\nA,C,now,1,4\n"
    faults = told(technology.read, tmp_path / "technology.csv", text)
    assert [one.split("; ")[0] for one in faults] == [
        'technology.csv:3:3: found another part of "C"',
        'technology.csv:3:4: found another weight of "C"',
        'technology.csv:4:2: found "A" by "C" again',
        "technology.csv:3:5: found 9",
    ]


def test_two_values_of_one_month_are_told_in_both_kinds_of_file(tmp_path):
    text = "initiatives:\n  - {id: I1, title: T, kpi_actual: {2026-01: 3, 2026-01-31: 4}}\n"
    faults = told(initiatives.read, tmp_path / "initiatives.yaml", text, currency="EUR")
    assert "two values of one month" in faults[0]
    text = "id,title,kpi_actual,milestones\nI1,T,2026-01=3; 2026-01=4,Pilot=2026-02; Pilot=2026-03\n"
    faults = told(initiatives.read, tmp_path / "initiatives.csv", text, currency="EUR")
    assert ['"3; 4"' in faults[0], '"2026-02; 2026-03"' in faults[1]] == [True, True]


def test_a_text_or_a_flag_as_score_is_told_as_no_number_and_a_short_list_as_short(tmp_path):
    text = (
        "criteria: [{id: a, label: A, part: now, weight: true}]\n"
        "options: [{id: o, label: O, scores: {a: good}}, {id: p, label: P, scores: {a: [1, 2]}}]\n"
    )
    faults = told(technology.read, tmp_path / "technology.yaml", text)
    assert [one.split(": ", 1)[1].rsplit("; fix", 1)[0] for one in faults] == [
        "found true; allowed: a number",
        'found "good"; allowed: a number',
        "found a list of 2; allowed: 3 or more entries",
    ]


def test_what_is_allowed_is_said_in_words(tmp_path):
    text = 'cadence: [{forum: F, every: week, at: "25:00"}]\nraci: [{activity: A, executive: X}]\n'
    faults = told(charter.read, tmp_path / "charter.yaml", text)
    assert ["allowed: a time as HH:MM;" in faults[0], "A/R or nothing;" in faults[1]] == [True, True]
    text = "customers: 1000\nsurveys: [{id: a, label: '', volume: 5, response: 0.2}]\n"
    (fault,) = told(listening.read, tmp_path / "listening.yaml", text)
    assert "allowed: a text of 1 or more characters" in fault


def test_more_occasions_than_a_year_of_customers_can_have_are_told_before_they_are_simulated(tmp_path):
    text = (
        "customers: 1000\nsurveys:\n"
        "  - {id: a, label: A, volume: 60000, response: 0.2}\n"
        "  - {id: b, label: B, volume: 999999999999, response: 0.2, share: 0.5}\n"
    )
    (fault,) = told(listening.read, tmp_path / "listening.yaml", text)
    assert fault.startswith("listening.yaml:4:31: found 500,000,060,000 occasions")
    assert "at most 100 a customer, 100,000" in fault
    text = text.replace("999999999999", "80000")
    (tmp_path / "listening.yaml").write_text(text, "utf-8")
    assert listening.read(tmp_path / "listening.yaml", shown="x").surveys[1].volume == 80000


def test_what_promises_and_effects_name_must_be_in_the_clients_other_files(tmp_path):
    folder = tmp_path / "client_data" / "acme"
    folder.mkdir(parents=True)
    files = {
        "engagement.yaml": clients.ENGAGEMENT,
        "journey.yaml": clients.JOURNEY,
        "vision.yaml": "promises:\n  - {id: P1, promise: Fresh, touchpoint: fod, stage: use}\n  - {id: P2, promise: Soon, stage: late}\n",
        "initiatives.yaml": "initiatives: [{id: I1, title: Menu}]\n",
        "effects.csv": "initiative,figure,unit,period,value,start\nI1,F,U,2026-01,1,\nI9,F,U,2026-01,1,\n",
    }
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")
    with pytest.raises(InputError) as raised:
        check("acme", workspace=tmp_path)
    assert [(one.file.rsplit("/", 1)[1], one.line, one.found.split(",")[0]) for one in raised.value.faults] == [
        ("effects.csv", 3, 'the initiative "I9"'),
        ("vision.yaml", 3, 'the stage "late"'),
        ("vision.yaml", 2, 'the touchpoint "fod"'),
    ]
    (folder / "journey.yaml").write_text("stages: none\n", "utf-8")  # what it has is not known
    with pytest.raises(InputError) as raised:
        check("acme", workspace=tmp_path)
    assert {one.file.rsplit("/", 1)[1] for one in raised.value.faults} == {"journey.yaml", "effects.csv"}
    (folder / "journey.yaml").unlink()
    (folder / "initiatives.yaml").unlink()
    assert sorted(check("acme", workspace=tmp_path).inputs) == ["effects", "vision"]


def test_criteria_of_which_none_counts_are_told_at_the_check(tmp_path):
    text = (
        "criteria: [{id: a, label: A, part: now, weight: 0}]\n"
        "options: [{id: o, label: O, scores: {a: 1}}, {id: p, label: P, scores: {a: 2}}]\n"
    )
    (fault,) = told(technology.read, tmp_path / "technology.yaml", text)
    assert fault.startswith("technology.yaml:1:49: found no criterion whose weight is above 0")
    (fault,) = told(
        technology.read, tmp_path / "technology.csv", "option,criterion,part,weight,low\nA,C,now,0,3\nB,C,now,0,4\n"
    )
    assert fault.startswith("technology.csv:2")


def test_a_number_of_thousands_of_digits_is_told_with_its_place(tmp_path):
    text = f"dashboards: [{{role: R, logins: {'9' * 5000}}}]\n"
    (fault,) = told(charter.read, tmp_path / "charter.yaml", text)
    assert fault.startswith("charter.yaml:1:32: found inf; allowed: a finite number")


def test_two_meetings_of_one_name_would_be_one_in_a_calendar_and_are_told(tmp_path):
    text = "cadence:\n  - {forum: Council, every: week}\n  - {forum: Review, every: week}\n  - {forum: Council, every: month}\n"
    (fault,) = told(charter.read, tmp_path / "charter.yaml", text)
    assert fault.startswith('charter.yaml:4:13: found the meeting "Council" again; allowed: each name once')
