"""Maturity ratings as read: spellings of one department become one department."""

from __future__ import annotations

import pytest

from workbench.errors import InputError
from workbench.intake import maturity

HEADER = "rater,role,department,seniority,item,score,wave"
ROWS = (
    "r1,manager,Customer Service,Senior,M1.1.1,3,2026",
    "r2,manager,customer  service,senior,M1.1.1,4,2026",
    "r3,manager, Customer Service ,Senior,M1.1.1,2,2026",
    "r4,manager,IT,,M1.1.1,2,2026",
    "r5,manager,it,,M1.1.1,2,2026",
    "r6,manager,,,M1.1.1,5,2026",
)


def read(tmp_path, *rows):
    path = tmp_path / "maturity.csv"
    path.write_text("\n".join([HEADER, *rows]) + "\n")
    return maturity.read(path, shown="maturity.csv")


def test_departments_that_differ_in_case_or_blanks_are_one_and_it_is_noted(tmp_path):
    frame, notes = read(tmp_path, *ROWS)
    assert frame["department"].tolist() == [*["Customer Service"] * 3, "IT", "IT", ""]
    assert frame["seniority"].tolist() == [*["Senior"] * 3, "", "", ""]
    assert notes == (
        'maturity.csv: the department "customer service" was read as "Customer Service"',
        'maturity.csv: the department "it" was read as "IT"',
        'maturity.csv: the seniority "senior" was read as "Senior"',
    )


def test_the_spelling_that_most_raters_use_is_kept_in_whatever_order_they_stand(tmp_path):
    frame, _ = read(tmp_path, *reversed(ROWS))
    assert set(frame["department"]) == {"Customer Service", "IT", ""}


def test_departments_that_differ_in_a_letter_stay_apart(tmp_path):
    frame, notes = read(tmp_path, ROWS[3], "r7,manager,IT2,,M1.1.1,2,2026")
    assert frame["department"].tolist() == ["IT", "IT2"]
    assert notes == ()


def test_scores_are_on_the_packs_scale_and_roles_may_be_the_clients_own(tmp_path):
    path = tmp_path / "maturity.csv"
    path.write_text(f"{HEADER}\nr1,Board,,,M1.1.1,10,2026\nr2,board,,,M1.1.1,0,2026\n")
    frame, _ = maturity.read(path, shown="maturity.csv", scale=(0, 10), roles=("Board",))
    assert frame["score"].tolist() == [10, 0]
    assert frame["role"].tolist() == ["Board", "Board"]


def test_a_score_off_the_packs_scale_and_a_role_that_nobody_named_are_refused(tmp_path):
    path = tmp_path / "maturity.csv"
    path.write_text(f"{HEADER}\nr1,Board,,,M1.1.1,11,2026\n")
    with pytest.raises(InputError) as refused:
        maturity.read(path, shown="maturity.csv", scale=(0, 10))
    assert sorted(fault.allowed for fault in refused.value.faults) == [
        "a number from 0 to 10, or don't know, dont know, don’t know, dk, na, n/a, nie wiem, 不知道",
        "executive, manager, specialist, front line",
    ]


@pytest.mark.parametrize(("wave", "faults"), [("Q1 2026", 1), ("Q4 2025", 0), ("Q3 2025", 0)])
def test_a_wave_after_the_current_one_is_refused_by_time_and_not_by_text(tmp_path, wave, faults):
    path = tmp_path / "maturity.csv"
    path.write_text(f"{HEADER}\nr1,manager,,,M1.1.1,3,{wave}\n")
    try:
        maturity.read(path, shown="maturity.csv", current="Q4 2025")
        found = []
    except InputError as error:
        found = error.faults
    assert len(found) == faults


def test_a_wave_in_two_spellings_is_refused_at_the_rarer(tmp_path):
    with pytest.raises(InputError) as refused:
        read(tmp_path, *ROWS[:3], "r7,manager,IT,,M1.1.1,2,2026.0")
    assert [str(fault) for fault in refused.value.faults] == [
        'maturity.csv:5:7: found "2026.0" in column "wave"; allowed: one spelling of each wave; fix: write "2026", as before'
    ]


@pytest.mark.parametrize("score", ["4-Apr", "4. Apr", "3月4日"])
def test_a_day_that_excel_made_of_a_score_is_no_level(tmp_path, score):
    with pytest.raises(InputError, match=f'found "{score}" in column "score"'):
        read(tmp_path, *ROWS[:3], f"r7,manager,IT,,M1.1.1,{score},2026")
