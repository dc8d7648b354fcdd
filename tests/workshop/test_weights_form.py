"""Other weights tried in JupyterLab, and points that a workshop stated."""

from __future__ import annotations

from dataclasses import replace

import pytest
from workshops import workshop

from workbench.engagement import load
from workbench.languages import catalogue
from workbench.model.journey import FORCES
from workbench.privacy.rules import STANDARD
from workbench.scoring.journey import score_journey
from workbench.scoring.workshop import stated_points
from workbench.workshop.weights import Trial, form_of, weights_form

POINTS = {
    "round": "weights-1",
    "kind": "points",
    "subject": "weights",
    "low": 0,
    "high": 10,
    "budget": 10,
    "rule": "none",
    "limit": 0.0,
}


@pytest.fixture(scope="module")
def job():
    from pathlib import Path

    return load("halden-rail", workspace=Path(__file__).resolve().parents[2])


@pytest.fixture
def trial(job):
    return Trial(job.journey, job.journey_ballots, rules=STANDARD)


def test_the_points_of_the_last_weights_round_are_means_by_force():
    held = workshop({"certainty": [6, 5, 7, 6, 6], "status": [4, 5, 3, 4, 4]}, **POINTS)
    assert stated_points(held, rules=STANDARD) == {"certainty": 6.0, "status": 4.0}


def test_no_workshop_no_weights_round_and_too_few_voters_state_nothing():
    assert stated_points(None, rules=STANDARD) == {}
    assert stated_points(workshop({"M1": [3] * 5}), rules=STANDARD) == {}
    assert stated_points(workshop({"certainty": [10] * 4}, **POINTS), rules=STANDARD) == {}


def test_other_points_give_another_gap_and_say_how_to_keep_them(trial):
    equal = dict.fromkeys(FORCES, 10.0)
    certain = equal | {"certainty": 90.0}
    assert trial.score(equal).figures["delivery_gap"] != trial.score(certain).figures["delivery_gap"]
    assert 'force_points = {"certainty": 90, "fair_treatment": 10' in catalogue("en").text(trial.said(certain))


def test_all_points_at_zero_are_answered_with_a_word(trial):
    assert catalogue("en").text(trial.said(dict.fromkeys(FORCES, 0.0))) == "Give at least one point."


def test_every_force_has_a_labelled_field_and_a_change_is_answered(trial, job):
    form = form_of(trial, {"certainty": 30.0}, job.context)
    *fields, answer, _ = form.children
    assert [field.description for field in fields] == [
        "Certainty", "Fair treatment", "Control", "Status", "Belonging", "Enjoyment"
    ]  # fmt: skip
    before = answer.value
    fields[1].value = 50
    assert answer.value != before
    assert 'role="status"' in answer.value


def test_the_form_does_nothing_in_a_run(job, capsys):
    weights_form(replace(job, context=replace(job.context, run="2026-01-01-abc")))
    assert capsys.readouterr().out == ""


TEN = replace(STANDARD, minimum_group=10)


def test_points_of_fewer_voters_than_a_raised_minimum_are_not_stated():
    held = workshop({"certainty": [6, 5, 7, 6, 6, 6]}, **POINTS)
    assert stated_points(held, rules=STANDARD) == {"certainty": 6.0}
    assert stated_points(held, rules=TEN) == {}


def test_the_form_keeps_the_clients_own_minimum(job):
    raters = job.journey_ballots["rater"].nunique()
    above = replace(STANDARD, minimum_group=raters + 1)
    trial = Trial(job.journey, job.journey_ballots, rules=above)
    assert trial.score(dict.fromkeys(FORCES, 10.0)).figures["delivery_gap"].value is None


def test_the_form_scores_the_journey_that_stands_below_it(job):
    points = dict.fromkeys(FORCES, 10.0)
    below = score_journey(job.journey, job.journey_ballots, rules=job.rules, survey=job.survey, points=points)
    form = Trial(job.journey, job.journey_ballots, rules=job.rules, survey=job.survey)
    assert form.score(points).figures["delivery_gap"] == below.figures["delivery_gap"]
