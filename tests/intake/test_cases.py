"""Inputs that once gave a wrong figure: the proposal of `workbench survey inspect`, pasted unchanged, beside the right value."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from intake import clients

from workbench.engagement import check, load
from workbench.errors import InputError
from workbench.intake.inspection import inspect
from workbench.scoring.voice import measure_voice
from workbench.stats import loyalty
from workbench.stats.measures import share_within
from workbench.stats.satisfaction import top_box
from workbench.stats.tallies import tally

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
        else share_within(survey.scales[measure], top_box).level(tally(answers))
    )
    assert (figure.value, figure.n) == (pytest.approx(value, abs=1e-9), base)


# Figures of whole clients, mapped by hand, each counted from the raw file beside the product: value and base.
COUNTED = {
    "surveys/07-binary-na": {"linkage_step.renewed.100": (0.9, 100), "outcome.renewed": (0.5667, 300)},
    "surveys/19-linkage-no-controls": {"linkage_step.spend.100": (311.86, 108), "nps": (-17, 400)},
    "clients/acme": {"nps.2025": (-32.63, 380), "nps.2026": (-25.27, 372)},
    "clients/ces-second-wave": {"nps.2026": (-31.67, 60), "ces.2026": (0.3667, 60)},
    "clients/emoji": {"nps": (-13.33, 60)},
    "clients/none-segment": {"csat.plan.None": (1.0, 91), "csat": (0.4867, 300)},
    "clients/nps-new": {"nps": (20, 60), "csat.2024": (0.5333, 60)},
    "clients/onewave": {"nps": (-39.33, 7043), "touchpoint.sec": (0.3414, 5517)},
    "clients/rev": {"nps": (-39.33, 7043), "linkage_step.spend.100": (5015, 1281)},
    "clients/separation": {"linkage_step.stay.0": (0.2977, 524), "linkage_step.stay.100": (1.0, 376)},
    "clients/weight-one-wave": {"nps.2025": (28.23, 60), "nps.2024": (21.67, 60)},
}


@pytest.mark.parametrize("name", COUNTED)
def test_figures_of_a_client_of_the_cases_are_those_counted_from_its_files(name, tmp_path):
    if not CASES.is_dir():
        pytest.skip("the cases (../shared/cases) are not on this machine")
    folder = tmp_path / "client_data" / "acme"
    shutil.copytree(CASES.parent / name, folder)
    settings = folder / "engagement.yaml"
    lines = settings.read_text("utf-8").splitlines()
    kept = [line for line in lines if not line.startswith(("client:", "  template:"))]
    settings.write_text("\n".join(["client: acme", *kept]), "utf-8")
    job = load("acme", workspace=tmp_path)
    figures = measure_voice(job.survey, rules=job.rules).figures
    found = {key: (figures[key].value, figures[key].n) for key in COUNTED[name]}
    assert found == {key: (pytest.approx(value, rel=5e-4), n) for key, (value, n) in COUNTED[name].items()}
