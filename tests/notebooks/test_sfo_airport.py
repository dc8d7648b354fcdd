"""San Francisco Airport's passenger survey, two waves as published, mapped in engagement.yaml and run whole.

NPS is computed a second time here, from the raw files and by the definition alone.
"""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import pytest

from workbench.engagement import load
from workbench.privacy.rules import STANDARD
from workbench.run.client import run_client
from workbench.run.outcome import Request
from workbench.scoring.voice import measure_voice

pytestmark = pytest.mark.slow

WAVES = {"2017": "2017_SFO_Customer_Survey.csv", "2018": "2018_SFO_Customer_Survey.csv"}

# id: label, stage, column (one for each wave where the names differ)
TOUCHPOINTS = {
    "roads": ("Signs on airport roadways", "arrive", "Q7ROADS"),
    "parking": ("Parking", "arrive", "Q7PARK"),
    "airtrain": ("AirTrain", "arrive", "Q7AIRTRAIN"),
    "shuttle": ("Long-term parking shuttle", "arrive", "Q7LTPARKING"),
    "rental": ("Rental car centre", "arrive", "Q7RENTAL"),
    "signs": ("Signs inside the terminals", "find", "Q7SIGN"),
    "walkways": ("Escalators and walkways", "find", '{"2017": Q7WALKWAYS, "2018": Q7WALKWAY}'),
    "screens": ("Flight information screens", "find", "Q7SCREENS"),
    "info": ("Information booths", "find", "Q7INFOUP"),
    "security": ("Feeling safe", "pass", '{"2017": Q10SAFE, "2018": Q10Safe}'),
    "restaurants": ("Restaurants", "wait", "Q7FOOD"),
    "shops": ("Shops", "wait", "Q7STORE"),
    "art": ("Art and exhibitions", "wait", "Q7ART"),
    "wifi": ("Free Wi-Fi", "wait", "Q7WIFI"),
    "clean_gates": ("Cleanliness of boarding areas", "wait", '{"2017": Q9BOARDING, "2018": Q9Boarding}'),
    "clean_restrooms": ("Cleanliness of restrooms", "wait", '{"2017": Q9RESTROOM, "2018": Q9Restroom}'),
}
ENGAGEMENT = """client: sfo
name: San Francisco Airport
fictional: false
industry: Airport
currency: USD
as_of: 2018-12-31
period: {start: 2017-05-01, end: 2018-05-31}
survey:
  waves:
    - {id: "2017", label: May 2017, files: [2017_SFO_Customer_Survey.csv]}
    - {id: "2018", label: May 2018, files: [2018_SFO_Customer_Survey.csv]}
  respondent: RESPNUM
  weight: WEIGHT
  missing: [0, 6]  # blank; never used
  measures:
    nps: {column: {"2017": NETPRO, "2018": "NETPRO  "}, scale: [0, 10], missing: [11]}
    csat: {column: Q7ALL, scale: [1, 5], answers: {Blank: 0}}
    ces: {column: Q14PASSTHRU, scale: [1, 5]}
  touchpoints:
"""
SEGMENTS = """  segments:
    - {id: gender, label: Gender, column: {"2017": Q20GENDER, "2018": Q21Gender}, labels: {"1": Male, "2": Female, "3": Other}, missing: ["0", "4"]}
    - {id: terminal, label: Boarding area, column: BAREA}
"""
JOURNEY = """title: A departure from San Francisco
scale: [1, 5]
stages:
  - {id: arrive, label: Get to the airport, doing: Drives or takes the train, emotion: {as_is: 0.2, to_be: 0.8}}
  - {id: find, label: Find the way, doing: Looks for counter and gate, emotion: {as_is: 0.6, to_be: 1.0}}
  - {id: pass, label: Pass security, doing: Queues and is checked, emotion: {as_is: -0.4, to_be: 0.5}}
  - {id: wait, label: Wait and board, doing: "Eats, shops, works", emotion: {as_is: 0.8, to_be: 1.2}}
"""


@pytest.fixture(scope="module")
def airport(shared_data, tmp_path_factory):
    """A workspace with the airport as its client."""
    workspace = tmp_path_factory.mktemp("sfo")
    folder = workspace / "client_data" / "sfo"
    folder.mkdir(parents=True)
    for name in WAVES.values():
        shutil.copy(shared_data / "sfo_airport_survey" / name, folder / name)
    points = "".join(
        f"    - {{id: {id_}, label: {label}, stage: {stage}, column: {column}, scale: [1, 5]}}\n"
        for id_, (label, stage, column) in TOUCHPOINTS.items()
    )
    (folder / "engagement.yaml").write_text(ENGAGEMENT + points + SEGMENTS, "utf-8")
    (folder / "journey.yaml").write_text(JOURNEY, "utf-8")
    return workspace


@pytest.fixture(scope="module")
def results(airport, warm_process):
    """The figures of results.json after a whole run."""
    with warm_process():
        outcome = run_client("sfo", workspace=airport, request=Request())
    assert outcome.status == "done", outcome.reason
    folder = airport / "reports" / "sfo" / outcome.run
    return json.loads((folder / "results.json").read_text("utf-8")) | {"folder": folder}


def raw_scores(folder: Path, name: str) -> list[tuple[int, float]]:
    """Recommendation scores with weights from the raw file; 11 and blanks are no answer."""
    with (folder / name).open(encoding="utf-8", errors="replace", newline="") as file:
        rows = [{key.strip().upper(): value for key, value in row.items() if key} for row in csv.DictReader(file)]
    answers = [(row["NETPRO"].strip(), float(row["WEIGHT"])) for row in rows]
    return [(int(score), weight) for score, weight in answers if score and 0 <= int(score) <= 10]


def net_promoter_score(answers: list[tuple[int, float]]) -> float:
    total = sum(weight for _, weight in answers)
    promoters = sum(weight for score, weight in answers if score >= 9)
    detractors = sum(weight for score, weight in answers if score <= 6)
    return 100 * (promoters - detractors) / total


@pytest.mark.parametrize("wave", WAVES)
def test_the_nps_of_each_wave_is_that_of_an_independent_computation(results, shared_data, wave):
    answers = raw_scores(shared_data / "sfo_airport_survey", WAVES[wave])
    weighted, plain = (results["figures"][f"voice.{name}.{wave}"] for name in ("nps", "nps_unweighted"))
    assert weighted["value"] == pytest.approx(net_promoter_score(answers), abs=0.005)  # four digits are released
    assert plain["value"] == pytest.approx(net_promoter_score([(score, 1.0) for score, _ in answers]), abs=0.005)
    assert weighted["n"] == plain["n"] == len(answers)


def test_the_figures_are_those_of_the_published_files(results):
    figures = results["figures"]
    assert [figures[f"voice.nps.{wave}"]["n"] for wave in WAVES] == [2831 - 85, 2809 - 159]
    assert [round(figures[f"voice.nps.{wave}"]["value"], 1) for wave in WAVES] == [40.4, 35.1]
    assert [round(figures[f"voice.nps_unweighted.{wave}"]["value"], 1) for wave in WAVES] == [39.8, 31.0]
    assert figures["voice.nps_change"]["high"] < 0


def test_the_voice_and_journey_sections_are_in_the_deliverables(results):
    names = {path.name for path in results["folder"].iterdir()}
    assert {"deck.pptx", "report.pdf", "workbook.xlsx", "02_voice_of_customer.ipynb", "03_journey_map.ipynb"} <= names
    shown = {exhibit["id"] for exhibit in results["exhibits"]}
    assert {"voice-scorecard", "voice-by-wave", "voice-touchpoints", "voice-priorities", "journey-map"} <= shown


def test_ratings_of_zero_and_six_are_no_answers(airport):
    survey = load("sfo", workspace=airport).survey
    ratings = survey.frame[[f"touchpoint.{name}" for name in TOUCHPOINTS]]
    assert (ratings.min().min(), ratings.max().max()) == (1, 5)
    assert measure_voice(survey, rules=STANDARD).figures["touchpoint.parking"].n < 1500


def test_without_journey_ballots_the_map_is_shown_and_no_gap_is_invented(results):
    assert results["figures"]["journey.raters"]["value"] == 0
    assert not [name for name, figure in results["figures"].items() if "_gap." in name and figure["value"] is not None]
