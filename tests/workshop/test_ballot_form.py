"""The form in JupyterLab: what a facilitator types is kept, counted and written like any other vote."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from workbench.engagement import load
from workbench.workshop.forms import Desk, ballot_form, form_of

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def job(tmp_path):
    shutil.copytree(ROOT / "client_data/halden-rail", tmp_path / "client_data/halden-rail")
    return load("halden-rail", workspace=tmp_path)


@pytest.fixture
def desk(job):
    (job.folder / "workshop.yaml").write_text("rounds:\n  maturity-1: {items: [M1.1.1, M1.1.2]}\n")
    desk = Desk(job.folder, "maturity-1")
    yield desk
    desk.close()


def test_five_typed_ballots_become_ballots_of_the_client(job, desk):
    for value in "33345":
        assert desk.save({"q0": value, "q1": ""}, role="manager").startswith("Saved")
    assert desk.finish() == "Written. Run the cells below again."
    again = load("halden-rail", workspace=job.folder.parent.parent)
    typed = again.maturity[again.maturity["rater"].str.startswith("w-")]
    assert sorted(typed["score"]) == [3, 3, 3, 4, 5]
    assert set(typed["role"]) == {"manager"}
    assert set(typed["item"]) == {"M1.1.1"}
    assert len(again.workshop.votes) == 5


def test_four_typed_ballots_are_not_written(desk):
    for value in "3334":
        desk.save({"q0": value})
    assert desk.finish() == "Not written: fewer than 5 voted."


def test_a_half_typed_ballot_survives_a_restart_and_goes_once_it_is_counted(job, desk):
    desk.keep_draft({"q0": "4", "q1": ""})
    desk.close()
    again = Desk(job.folder, "maturity-1")
    assert again.draft() == {"q0": "4", "q1": ""}
    again.save(again.draft())
    assert again.draft() == {}
    again.close()


def test_a_damaged_draft_is_an_empty_one(desk, job):
    (job.folder / ".workshop/draft-maturity-1.json").write_text("[1, 2")
    assert desk.draft() == {}


def test_an_answer_off_the_scale_is_said_and_not_counted(desk):
    assert desk.save({"q0": "9"}) == "An answer is outside the scale."
    assert desk.count() == 0


def test_a_finished_round_takes_no_more_ballots(desk):
    for value in "33345":
        desk.save({"q0": value})
    desk.finish()
    assert desk.save({"q0": "3"}) == "The round is revealed; a ballot can no longer be added."


def test_every_field_has_a_label_and_the_buttons_count_and_clear(desk):
    form = form_of(desk)
    title, role, first, second, buttons, status = form.children
    assert first.description.startswith("Our CX strategy is written down")
    assert [label for label, _ in first.options][:2] == ["cannot say", "1 Foundational"]
    assert role.description == "Role"
    first.value = "4"
    assert json.loads((desk.folder / ".workshop/draft-maturity-1.json").read_text())["q0"] == "4"
    buttons.children[0].click()
    assert (first.value, desk.count()) == ("", 1)
    assert "Ballots so far: 1" in status.value
    assert 'role="status"' in status.value
    assert "<h3>" in title.value
    assert second.value == ""


def test_the_form_does_nothing_in_a_run(job, capsys):
    executed = load("halden-rail", workspace=job.folder.parent.parent, run="2026-01-01-abc")
    assert ballot_form(executed) is None
    assert capsys.readouterr().out == ""
    assert not (job.folder / ".workshop").exists()


def test_a_round_that_cannot_be_made_is_said_in_a_sentence(job, capsys):
    ballot_form(job, round="matrity-1")
    assert 'Did you mean "maturity"' in capsys.readouterr().out


def test_an_empty_ballot_is_not_counted(desk):
    assert desk.save({"q0": "", "q1": ""}) == "The ballot is empty, so it was not counted."
    assert desk.count() == 0
