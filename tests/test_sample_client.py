"""The sample client is fictional, complete and made by its script alone."""

from __future__ import annotations

import csv
import runpy
import sys
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
CLIENT = ROOT / "client_data" / "halden-rail"


@pytest.fixture(scope="module")
def both() -> dict[str, dict[str, str]]:
    try:
        return runpy.run_path(str(ROOT / "scripts/make_sample_client.py"))["clients"]()
    finally:
        sys.path.remove(str(ROOT / "scripts"))


@pytest.fixture(scope="module")
def made(both) -> dict[str, str]:
    return both["halden-rail"]


def rows(name: str) -> list[dict[str, str]]:
    with (CLIENT / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_committed_files_of_both_clients_are_the_scripts_bytes(both):
    for client, files in both.items():
        folder = CLIENT.parent / client
        committed = {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in folder.rglob("*")
            if path.is_file() and not any(part[0] == "." for part in path.relative_to(folder).parts)
        }
        assert committed == {name: text.encode() for name, text in files.items()}, client


@pytest.mark.parametrize(
    "name", ["README.md", "engagement.yaml", "finance.yaml", "initiatives.yaml", "journey.yaml", "listening.yaml"]
)
def test_every_file_that_can_says_it_is_fictional(name):
    assert "fictional" in (CLIENT / name).read_text("utf-8").lower()


def test_every_person_in_a_table_has_an_invented_id():
    assert all(row["RESPID"].startswith("HR-") for year in ("2025", "2026") for row in rows(f"survey_{year}.csv"))
    assert all(row["rater"].startswith("HR-") for row in rows("maturity.csv") + rows("journey_ballots.csv"))


def test_the_survey_has_about_twelve_hundred_respondents_in_two_waves():
    assert len(rows("survey_2025.csv")) == 592
    assert len(rows("survey_2026.csv")) == 614


def test_the_survey_holds_the_codes_that_must_not_be_read_as_ratings():
    wave = rows("survey_2025.csv")
    assert {"0", "6"} <= {row["RATE_REFUNDS"] for row in wave}
    assert "11" in {row["Q7_RECOMMEND"] for row in wave}


def test_two_roles_of_raters_are_below_the_anonymity_minimum_and_two_are_not():
    raters = {row["rater"]: row["role"] for row in rows("maturity.csv")}
    assert Counter(raters.values()) == {"executive": 5, "front line": 5, "manager": 4, "specialist": 4}


def test_all_twenty_three_governance_questions_are_answered():
    steps = Counter(row["id"][:4] for row in rows("governance.csv"))
    assert steps == {"G1.1": 4, "G1.2": 5, "G1.3": 5, "G1.4": 5, "G1.5": 4}
