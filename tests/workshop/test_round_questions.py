"""Rounds made from a client: packs, journey, initiatives, and what workshop.yaml changes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from workbench.engagement import load
from workbench.errors import InputError, MisuseError
from workbench.stats.consensus import Rule
from workbench.workshop.questions import SUBJECTS, make_round
from workbench.workshop.settings import RoundSettings, read

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def workspace(tmp_path):
    shutil.copytree(ROOT / "client_data/halden-rail", tmp_path / "client_data/halden-rail")
    return tmp_path


@pytest.fixture
def job(workspace):
    return load("halden-rail", workspace=workspace)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_subject_makes_a_round_of_the_sample_client(job, subject):
    round_ = make_round(f"{subject}-1", RoundSettings(), job)
    assert (round_.subject, round_.id) == (subject, f"{subject}-1")
    assert round_.questions
    assert all(question.card for question in round_.questions)


def test_practices_come_with_their_levels_in_three_languages(job):
    round_ = make_round("maturity-1", RoundSettings(items=("M1.3",)), job)
    assert {question.keys["item"].rpartition(".")[0] for question in round_.questions} == {"M1.3"}
    assert (round_.low, round_.high, round_.rule) == (1, 5, Rule("iqr", 1.0))
    assert set(round_.levels) == {"1", "2", "3", "4", "5"}
    assert set(round_.questions[0].card) == {"en", "pl", "zh"}


def test_governance_questions_are_asked_on_paper_and_in_practice(job):
    round_ = make_round("governance-1", RoundSettings(items=("G1.1.1",)), job)
    assert [question.keys for question in round_.questions] == [
        {"item": "G1.1.1", "aspect": "documented"},
        {"item": "G1.1.1", "aspect": "practised"},
    ]
    assert (round_.low, round_.high) == (0, 4)


def test_forces_are_asked_by_stage_on_the_journeys_scale(job):
    stage = job.journey.stages["id"].iloc[0]
    settings = RoundSettings(stages=(stage,), forces=("certainty",), lenses=("expectation", "actual", "ideal"))
    round_ = make_round("forces-1", settings, job)
    assert [question.id for question in round_.questions] == [
        f"{stage}.certainty.{lens}" for lens in ("expectation", "actual", "ideal")
    ]
    assert (round_.low, round_.high) == tuple(map(int, job.journey.scale))


def test_cards_of_the_consultants_own_replace_initiatives(job):
    settings = RoundSettings(kind="priorities", cards=("Fewer forms", "Clearer delays"), budget=3)
    round_ = make_round("start-here", settings, job)
    assert [question.card for question in round_.questions] == [{"en": "Fewer forms"}, {"en": "Clearer delays"}]
    assert (round_.kind, round_.budget, round_.high, round_.rule) == ("dots", 3, 3, Rule("none"))


def test_the_rule_is_the_one_that_the_consultant_fixed(job):
    assert make_round("sort-1", RoundSettings(), job).rule == Rule("majority", 0.7)
    assert make_round("maturity-1", RoundSettings(rule="majority", limit=0.6), job).rule == Rule("majority", 0.6)
    with pytest.raises(MisuseError, match="1-9 scale only"):
        make_round("maturity-1", RoundSettings(rule="rand-ucla"), job)


def test_a_name_that_says_nothing_gets_a_hint(job):
    with pytest.raises(MisuseError, match='Did you mean "maturity"'):
        make_round("matrity-1", RoundSettings(), job)


@pytest.mark.parametrize(
    ("name", "settings", "said"),
    [
        ("maturity-1", RoundSettings(items=("M9.9",)), 'no item "M9.9"'),
        ("forces-1", RoundSettings(stages=("moon",)), 'no stage "moon"'),
        ("forces-1", RoundSettings(forces=("gravity",)), 'no force "gravity"'),
        ("priorities-1", RoundSettings(items=("X-1",)), 'no initiative "X-1"'),
    ],
)
def test_an_unknown_id_is_refused_by_name(job, name, settings, said):
    with pytest.raises(MisuseError, match=said):
        make_round(name, settings, job)


def test_workshop_yaml_is_read_with_line_and_column(workspace):
    folder = workspace / "client_data/halden-rail"
    (folder / "workshop.yaml").write_text(
        "title: Forces day\nexpected: 24\nrounds:\n  forces-1: {stages: [plan]}\nagenda:\n"
        "  - {title: Vote, minutes: 15, round: forces-1}\n"
    )
    settings = read(folder)
    assert (settings.title, settings.expected) == ("Forces day", 24)
    (folder / "workshop.yaml").write_text("rounds:\n  forces-1: {stagse: [plan]}\n")
    with pytest.raises(InputError, match=r"workshop\.yaml:2:\d+"):
        read(folder)
    (folder / "workshop.yaml").write_text("agenda:\n  - {title: Vote, minutes: 15, round: forces-1}\n")
    with pytest.raises(InputError, match=r'the round "forces-1"'):
        read(folder)


def test_a_session_goes_on_and_opened_rounds_stay_as_they_were_asked(workspace):
    from workbench.workshop import plan as plans
    from workbench.workshop.start import make_slips, prepare
    from workbench.workshop.store import Store

    session = prepare("halden-rail", ["weights-1"], workspace=workspace)
    store = Store(session / plans.DATABASE)
    store.add_rounds({round_.id: round_.digest() for round_ in plans.read(session).rounds})
    store.move("weights-1", "open")
    store.close()
    (workspace / "client_data/halden-rail/workshop.yaml").write_text("rounds:\n  weights-1: {budget: 10}\n")
    assert prepare("halden-rail", ["weights-1", "stages-1"], workspace=workspace) == session
    plan = plans.read(session)
    assert [(round_.id, round_.budget) for round_ in plan.rounds] == [("weights-1", 100), ("stages-1", 100)]
    assert (session / ".gitignore").read_text() == "*\n"
    assert len(make_slips(session, 30).read_text().split()) == 30


def test_a_workshop_without_a_round_says_what_to_name(workspace):
    from workbench.workshop.start import prepare

    with pytest.raises(MisuseError, match="--round"):
        prepare("halden-rail", [], workspace=workspace)
