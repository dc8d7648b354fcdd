"""Inputs that once gave a wrong figure: the proposal of `workbench survey inspect`, pasted unchanged, beside the right value."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from intake import clients

from workbench.engagement import ballot, check, load
from workbench.errors import InputError
from workbench.frameworks.spreadsheet import import_spreadsheet
from workbench.intake.ballots import gather
from workbench.intake.inspection import inspect
from workbench.scoring.maturity import assess_maturity
from workbench.scoring.roadmap import draft_roadmap
from workbench.scoring.voice import measure_voice
from workbench.stats import loyalty
from workbench.stats.measures import share_within
from workbench.stats.satisfaction import top_box
from workbench.stats.tallies import tally

ROOT = Path(__file__).resolve().parents[2]
CASES = ROOT / "../shared/cases/surveys"
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
    "21-strict-ooxml": "a workbook saved as Strict Open XML",
    "23-xlsx-title-and-two-sheets": ("nps", 25, 80),
    "27-extremely-satisfied": ("csat", 0.60, 100),
    "28-top-never-chosen": "nobody gave 5, if there is a 5",
    "29-german-unicode-text": ("nps", 0, 100),
    "30-duplicate-respondent": "1 response with an id that occurs before",
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
    "surveys/26-scripts-and-long-words": {"nps": (-14.167, 480)},
    "surveys/26b-emoji-in-comments": {"nps": (-16.667, 480)},
    "clients/acme": {"nps.2025": (-32.63, 380), "nps.2026": (-25.27, 372)},
    "clients/ces-second-wave": {"nps.2026": (-31.67, 60), "ces.2026": (0.3667, 60)},
    "clients/emoji": {"nps": (-13.33, 60)},
    "clients/none-segment": {"csat.plan.None": (1.0, 91), "csat": (0.4867, 300)},
    "clients/nps-new": {"nps": (20, 60), "csat.2024": (0.5333, 60)},
    "clients/onewave": {"nps": (-39.33, 7043), "touchpoint.sec": (0.3414, 5517)},
    "clients/rev": {"nps": (-39.33, 7043), "linkage_step.spend.100": (5015, 1281)},
    "clients/separation": {"linkage_step.stay.0": (0.2977, 524), "linkage_step.stay.100": (1.0, 376)},
    "clients/themes": {"csat": (0.555, 200)},
    "clients/tiny": {"nps.2025": (-75, 8), "nps.2026": (77.778, 9)},
    "clients/weight-one-wave": {"nps.2025": (28.23, 60), "nps.2024": (21.67, 60)},
}


def job_of(name, tmp_path):
    """A client of the cases as it is, without the template that lies elsewhere."""
    folder = tmp_path / "client_data" / "acme"
    shutil.copytree(CASES.parent / name, folder)
    settings = folder / "engagement.yaml"
    lines = settings.read_text("utf-8").splitlines()
    kept = [line for line in lines if not line.startswith(("client:", "  template:"))]
    settings.write_text("\n".join(["client: acme", *kept]), "utf-8")
    return load("acme", workspace=tmp_path)


@pytest.mark.parametrize("name", COUNTED)
def test_figures_of_a_client_of_the_cases_are_those_counted_from_its_files(name, tmp_path):
    if not CASES.is_dir():
        pytest.skip("the cases (../shared/cases) are not on this machine")
    job = job_of(name, tmp_path)
    figures = measure_voice(job.survey, rules=job.rules).figures
    found = {key: (figures[key].value, figures[key].n) for key in COUNTED[name]}
    assert found == {key: (pytest.approx(value, rel=5e-4), n) for key, (value, n) in COUNTED[name].items()}


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("34-maturity-worked", {"M1.1.mean": 2.6667, "M1.1.percent_to_target": 0.5556}),
        ("35b-maturity-quarters", {"M1.1.mean": 3.5, "M1.1.change": 2.0}),
    ],
)
def test_maturity_of_the_cases_is_that_worked_by_hand(name, right, tmp_path):
    if not CASES.is_dir():
        pytest.skip("the cases (../shared/cases) are not on this machine")
    job = job_of(f"surveys/{name}", tmp_path)
    targets = job.settings.maturity.targets
    figures = assess_maturity(job.maturity, job.framework("cx-maturity"), rules=job.rules, targets=targets).figures
    assert {key: figures[key].value for key in right} == pytest.approx(right, rel=1e-4)


def test_where_every_initiative_loses_money_none_is_planned(tmp_path):
    if not CASES.is_dir():
        pytest.skip("the cases (../shared/cases) are not on this machine")
    job = job_of("surveys/24-roadmap-all-negative", tmp_path)
    terms = {"rules": job.rules, "limits": job.settings.roadmap, "as_of": job.context.as_of, "currency": "EUR"}
    figures = draft_roadmap(job.initiatives, job.finance, (), **terms).figures
    told = {name: figures[name].value for name in ("initiatives", "considered", "paying", "losing")}
    assert told == {"initiatives": 0, "considered": 2, "paying": 0, "losing": 2}
    assert "npv" not in figures
    assert "payback" not in figures


@pytest.mark.parametrize("number", [2, 3])
def test_a_ballot_saved_again_by_libreoffice_gives_the_same_answers(number, tmp_path):
    if not CASES.is_dir():
        pytest.skip("the cases (../shared/cases) are not on this machine")
    form = ballot(load("halden-rail", workspace=ROOT), "maturity", number=1)
    rows = {}
    for name in ("filled", "roundtrip"):
        (tmp_path / name).mkdir()
        shutil.copy(CASES / f"20-ballot-libreoffice/{name}{number}.xlsx", tmp_path / name / "a.xlsx")
        rows[name] = gather(tmp_path / name, form, wave="2026").rows
    assert rows["filled"] == rows["roundtrip"]
    assert len(rows["filled"]) == 35


@pytest.mark.parametrize("name", ["wbxxe.xlsx", "wbpad.xlsx", "blpad.xlsx"])
def test_a_workbook_with_a_document_type_is_refused_wherever_it_stands(name):
    if not CASES.is_dir():
        pytest.skip("the cases (../shared/cases) are not on this machine")
    with pytest.raises(InputError, match="a document type declaration inside"):
        inspect(CASES.parent / "hostile-files" / name)


@pytest.mark.parametrize("name", ["survey_2026.tsv", "no_newline_2026.tsv"])
def test_an_export_in_utf_16_with_line_breaks_in_its_header_is_read_whole(name, tmp_path):
    if not CASES.is_dir():
        pytest.skip("the cases (../shared/cases) are not on this machine")
    (tmp_path / "case").mkdir()
    shutil.copy(CASES / "10-qualtrics-tsv-utf16" / name, tmp_path / "case")
    survey = pasted(tmp_path / "case", tmp_path)
    figure = loyalty.nps(survey.frame["nps"].to_numpy())
    assert (figure.value, figure.n) == (pytest.approx(0), 100)
    assert {"preview": 20, "unfinished": 20}.items() <= dict(
        zip(survey.quality["check"], survey.quality["count"], strict=False)
    ).items()


def test_a_pack_of_the_clients_own_without_benchmarks_is_scored_as_counted(tmp_path):
    if not CASES.is_dir():
        pytest.skip("the cases (../shared/cases) are not on this machine")
    pack, files = import_spreadsheet(CASES.parent / "clients/own-pack/odb_pack.xlsx")
    job = job_of("clients/own-pack", tmp_path)
    home = job.folder / "frameworks" / pack.id
    home.mkdir(parents=True)
    for name, text in files.items():
        (home / name).write_text(text, "utf-8")
    figures = assess_maturity(job.maturity, job.framework(pack.id), rules=job.rules).figures
    told = {name: figure.value for name, figure in figures.items() if name.endswith(".mean")}
    assert told == {"R.mean": pytest.approx(2.666, abs=1e-3), "I.mean": pytest.approx(1.467, abs=1e-3)}
