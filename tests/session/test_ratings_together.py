"""How ratings move together is shown to the analyst, and to nobody else."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pandas as pd
import pytest

from workbench.engagement import load
from workbench.errors import MisuseError
from workbench.session.together import correlations, draw

ROOT = Path(__file__).resolve().parents[2]


def test_ratings_that_rise_together_correlate_by_one_and_a_pair_of_too_few_is_left_out():
    frame = pd.DataFrame(
        {
            "nps": [1.0, 5.0, 9.0, 10.0],
            "touchpoint.app": [1.0, 2.0, 4.0, 5.0],
            "driver.trust": [5.0, None, None, 1.0],
            "weight": [1.0] * 4,
            "segment.age": list("abcd"),
        }
    )
    found = correlations(frame, least=3)
    assert list(found.columns) == ["nps", "touchpoint.app", "driver.trust"]
    assert found.loc["nps", "touchpoint.app"] == 1.0
    assert pd.isna(found.loc["nps", "driver.trust"])


def test_a_survey_without_ratings_has_no_correlations():
    assert correlations(pd.DataFrame({"weight": [1.0]}), least=3).empty


def test_the_sample_s_ratings_are_drawn_with_their_numbers():
    job = load("halden-rail", workspace=ROOT)
    axes = draw(job)
    written = [text.get_text() for text in axes.texts]
    assert len(written) > 100
    assert written[0] == "1.00", "a rating with itself"
    assert axes.get_xticklabels()[0].get_text() == "NPS"


def test_a_run_keeps_no_such_picture():
    job = load("halden-rail", workspace=ROOT)
    kept = dataclasses.replace(job, context=dataclasses.replace(job.context, run="2026-01-01-abc"))
    with pytest.raises(MisuseError, match="for the analyst in JupyterLab"):
        draw(kept)
