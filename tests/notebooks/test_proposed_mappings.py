"""Public survey exports as clients: the mapping that `workbench survey inspect` proposes, its guesses confirmed, run whole."""

from __future__ import annotations

import shutil

import pytest
from intake import clients

from workbench.intake.inspection import inspect
from workbench.run.client import run_client
from workbench.run.outcome import Request

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("warm_kernels")]

EXPORTS = {
    "google_forms/osmi_2014_survey.csv": 1259,
    "surveymonkey/food-world-cup-data.csv": 1373,
    "typeform/osmi_2019_survey.csv": 352,
}


@pytest.mark.parametrize("name", EXPORTS)
def test_a_proposed_mapping_whose_guesses_are_confirmed_gives_a_deck(shared_data, tmp_path, name):
    path = shared_data / "survey_exports" / name
    (found,) = inspect(path)
    folder = clients.write(tmp_path, {"engagement.yaml": clients.ENGAGEMENT + clients.confirmed(found.mapping)})
    shutil.copy(path, folder)
    outcome = run_client("acme", workspace=tmp_path, request=Request())
    assert outcome.status == "done", outcome.reason
    assert (tmp_path / "reports" / "acme" / outcome.run / "deck.pptx").is_file()
    assert found.responses == EXPORTS[name]
