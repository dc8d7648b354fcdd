"""The second fictional client, a Polish hospital: patients, no money, a deck and a report wholly in Polish."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from pptx import Presentation

from workbench.export.review import review_path
from workbench.run import publish
from workbench.run.client import run_client

ROOT = Path(__file__).resolve().parents[2]
pytestmark = [pytest.mark.slow, pytest.mark.timeout(400)]


@pytest.fixture(scope="module")
def run(tmp_path_factory, warm_process) -> Path:
    workspace = tmp_path_factory.mktemp("hospital")
    shutil.copytree(ROOT / "client_data/szpital-lipowa", workspace / "client_data/szpital-lipowa")
    with warm_process():
        run_client("szpital-lipowa", workspace=workspace)
    return publish.latest(workspace, "szpital-lipowa")


@pytest.fixture(scope="module")
def said(run) -> str:
    slides = Presentation(str(run / "deck.pptx")).slides
    return "\n".join(shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame)


def test_the_review_of_the_deck_finds_nothing(run):
    assert [str(finding) for finding in review_path(run / "deck.pptx")] == []


def test_the_deck_speaks_of_patients_in_polish_with_decimal_commas(said):
    assert "Tylko 13% pacjentów jest zadowolonych" in said
    assert "Zasady istnieją na papierze (2,3 z 4), w praktyce o wiele mniej (1,6)" in said
    assert "Ani NPS (−17), ani zadowolenie (48%) wyraźnie się nie zmieniły" in said


def test_no_english_word_stands_on_a_slide(said):
    own = re.compile(r"\b(the|and|of|with|from|each|customers?|patients|source|answers?)\b")
    quoted = re.sub(r'"[^"]*"|„[^”]*”|Ipsos[^.]*\.|InMoment[^.]*\.', "", said)
    assert {match.group() for match in own.finditer(quoted)} == set()


def test_without_finance_no_slide_speaks_of_value(said):
    assert "wartość bieżąca netto" not in said.lower()
    assert "bez założeń finansowych nie podaje się zwrotu" in said
