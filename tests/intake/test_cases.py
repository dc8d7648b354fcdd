"""Inputs that once gave a wrong figure: the proposal of `workbench survey inspect`, pasted unchanged, beside the right value."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from intake import clients

from workbench.engagement import check
from workbench.errors import InputError
from workbench.intake.inspection import inspect
from workbench.stats import loyalty, satisfaction

CASES = Path(__file__).resolve().parents[2] / "../shared/cases/surveys"
SUFFIXES = {".csv", ".tsv", ".txt", ".sav", ".xlsx"}
# The figure of the newest wave and its base, or words of the fault that must come instead.
RIGHT = {
    "01-excellent-very-good": ("csat", 0.30, 100),
    "03-nps-coded-1-11": "0 to 10 seems to be stored as 1 to 11",
    "04-scale-0-6": ("csat", 0.40, 100),
    "06-spss-labels": ("csat", 0.60, 100),
    "08-german-thousands": ("nps", 0, 300),
    "09-qualtrics-french": ("nps", 0, 100),
    "11-limesurvey-partials": ("nps", 0, 80),
    "12-alchemer-status": ("nps", 0, 80),
    "13-qualtrics-newline-header": ("nps", 30, 40),
    "13b-qualtrics-newline-header-preview": ("nps", 30, 40),
    "14-nps-decimals": "a whole number from 0 to 10",
    "15-nps-anchor-text": ("nps", 40, 50),
    "17-waves-newest-first": ("nps", 20, 100),
    "18-duplicate-headers-9": ("nps", 0, 80),
    "23-xlsx-title-and-two-sheets": ("nps", 25, 80),
    "27-extremely-satisfied": ("csat", 0.60, 100),
    "28-top-never-chosen": "nobody gave 5, if there is a 5",
    "29-german-unicode-text": ("nps", 0, 100),
    "30-duplicate-respondent": "1 responses with an id that occurs before",
    "32-one-to-seven-top-unused": ("csat", 0.30, 100),
    "33-average-row": ("nps", 0, 50),
}


def pasted(case: Path, workspace: Path):
    """The survey of a case under the mapping that is proposed for its files, newest first."""
    files = sorted((path for path in case.iterdir() if path.suffix in SUFFIXES), reverse=True)
    mapping = inspect(*files)[0].mapping
    folder = clients.write(workspace, {"engagement.yaml": clients.ENGAGEMENT + mapping})
    for path in files:
        shutil.copy(path, folder)
    return check("acme", workspace=workspace).survey


@pytest.mark.parametrize("name", RIGHT)
def test_a_case_gives_the_right_figure_or_the_fault_that_names_it(name, tmp_path):
    if not CASES.is_dir():
        pytest.skip("the cases (../shared/cases) are not on this machine")
    right = RIGHT[name]
    if isinstance(right, str):
        with pytest.raises(InputError, match=right):
            pasted(CASES / name, tmp_path)
        return
    measure, value, base = right
    survey = pasted(CASES / name, tmp_path)
    last = survey.frame[survey.frame["wave"] == survey.waves["id"].iloc[-1]]
    answers = last[measure].to_numpy()
    figure = (
        loyalty.nps(answers)
        if measure == "nps"
        else satisfaction.top_two_box(answers, scale=survey.scales[measure])
    )
    assert (figure.value, figure.n) == (pytest.approx(value, abs=1e-9), base)
