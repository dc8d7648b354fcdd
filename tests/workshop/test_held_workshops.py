"""Workshops read back from a client's folder: every fault has its place, and votes join the client's ballots."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from workbench.engagement import check, load
from workbench.errors import InputError
from workbench.workshop import plan as plans
from workbench.workshop.export import export
from workbench.workshop.start import prepare
from workbench.workshop.store import Store, Submission

ROOT = Path(__file__).resolve().parents[2]
SMALL = """rounds:
  forces-1: {stages: [plan], forces: [certainty]}
  maturity-1: {items: [M1.1.1]}
  governance-1: {items: [G1.1.1]}
  weights-1: {}
"""


def hold(workspace, names, *, voters=6):
    """Hold a workshop of some rounds: everybody gives the same pattern of answers."""
    session = prepare("halden-rail", names, workspace=workspace)
    plan = plans.read(session)
    store = Store(session / plans.DATABASE)
    store.add_rounds({round_.id: round_.digest() for round_ in plan.rounds})
    people = [store.add_voter(f"t{at}") for at in range(voters)]
    for round_ in plan.rounds:
        store.move(round_.id, "open")
        first, *rest = (question.id for question in round_.questions)
        answers = (
            {first: round_.budget} | dict.fromkeys(rest, 0)
            if round_.kind == "points"
            else dict.fromkeys((first, *rest), 3)
        )
        store.save([Submission(voter, round_.id, 1, 0, 1, answers) for voter in people])
        for move in ("close", "reveal"):
            store.move(round_.id, move)
    store.add_note("action", "Call the depot", owner="Ops", due="2026-12-01")
    store.close()
    return export(workspace / "client_data/halden-rail")


@pytest.fixture
def workspace(tmp_path):
    shutil.copytree(ROOT / "client_data/halden-rail", tmp_path / "client_data/halden-rail")
    (tmp_path / "client_data/halden-rail/workshop.yaml").write_text(SMALL)
    return tmp_path


def test_a_client_without_a_workshop_has_its_notebook_switched_off(workspace):
    job = load("halden-rail", workspace=workspace)
    assert "workshop" not in job.inputs
    assert "workbench workshop start" in job.off["00_workshop"]
    with pytest.raises(InputError, match="no workshop"):
        _ = job.workshop


def test_rounds_votes_and_notes_come_back_in_the_order_of_the_plan(workspace):
    hold(workspace, ["weights-1", "forces-1", "maturity-1"])
    held = load("halden-rail", workspace=workspace).workshop
    assert list(held.rounds["round"]) == ["weights-1", "forces-1", "maturity-1"]
    assert list(held.rounds["voted"]) == [6, 6, 6]
    assert set(held.votes.columns) == {"round", "turn", "rater", "role", "question", "value"}
    assert held.notes.to_dict("records") == [
        {"kind": "action", "text": "Call the depot", "owner": "Ops", "due": "2026-12-01", "round": ""}
    ]


def test_votes_join_the_clients_own_ballots(workspace):
    before = load("halden-rail", workspace=workspace)
    own = len(before.maturity), len(before.journey_ballots), len(before.governance)
    hold(workspace, ["forces-1", "maturity-1", "governance-1"])
    after = check("halden-rail", workspace=workspace)
    assert (len(after.maturity), len(after.journey_ballots), len(after.governance)) == (
        own[0] + 6,
        own[1] + 12,
        own[2] + 1,
    )
    assert after.governance.iloc[-1]["respondent"] == "workshop governance-1"
    assert set(after.maturity.tail(6)["wave"]) == {before.settings.maturity.current_wave}
    assert after.context.fingerprint != before.context.fingerprint


def test_a_workshop_alone_is_enough_for_the_maturity_diagnostic(workspace):
    folder = workspace / "client_data/halden-rail"
    hold(workspace, ["maturity-1"])
    (folder / "maturity.csv").unlink()
    job = load("halden-rail", workspace=workspace)
    assert len(job.maturity) == 6
    assert "04_maturity_diagnostic" not in job.off


@pytest.mark.parametrize(
    ("name", "damage", "said"),
    [
        ("maturity-1.votes.csv", lambda text: text.replace(",3\n", ",9\n", 1), "maturity-1.votes.csv"),
        ("maturity-1.votes.csv", lambda text: text + text.splitlines()[1] + "\n", "a second vote of one rater"),
        ("maturity-1.votes.csv", lambda text: text.replace("M1.1.1", "M9.9.9", 1), "M9.9.9"),
        ("maturity-1.votes.csv", None, "no votes beside the record"),
        ("maturity-1.round.json", lambda text: text[: len(text) // 2], "a damaged record of a round"),
        ("maturity-1.round.json", lambda _: "[]", "a damaged record of a round"),
    ],
)
def test_a_damaged_file_is_named_with_the_remedy(workspace, name, damage, said):
    hold(workspace, ["maturity-1"])
    path = workspace / "client_data/halden-rail/workshop/maturity-1" / name
    if damage is None:
        path.unlink()
    else:
        path.write_text(damage(path.read_text("utf-8")), "utf-8")
    with pytest.raises(InputError) as caught:
        _ = load("halden-rail", workspace=workspace).workshop
    assert said in str(caught.value)
    assert "client_data/halden-rail/workshop/maturity-1/" in str(caught.value)


def test_faults_of_the_notes_are_told_together_with_those_of_the_votes(workspace):
    hold(workspace, ["maturity-1"])
    folder = workspace / "client_data/halden-rail/workshop"
    (folder / "notes.yaml").write_text("title: W\nnotes:\n  - {kind: gossip, text: x}\n")
    (folder / "maturity-1/maturity-1.votes.csv").unlink()
    with pytest.raises(InputError) as caught:
        _ = load("halden-rail", workspace=workspace).workshop
    assert len(caught.value.faults) == 2


@pytest.mark.slow
def test_the_slide_runs_the_workshop_notebook_alone_and_leaves_the_last_run_as_it_is(workspace):
    from pptx import Presentation

    from workbench.workshop.slide import make_slide

    hold(workspace, ["weights-1", "maturity-1"], voters=10)  # of fewer who all say the same nothing is shown
    deck = make_slide("halden-rail", workspace=workspace).deck
    assert deck.as_posix() == "reports/halden-rail/.workshop/workshop.pptx"
    titles = [slide.shapes.title.text for slide in Presentation(workspace / deck).slides if slide.shapes.title]
    assert any("of the points" in title for title in titles)
    assert any("What the room leaves with" in title for title in titles)
    assert [path.name for path in (workspace / "reports/halden-rail").iterdir()] == [".workshop"]


def test_a_slide_before_any_reveal_says_what_is_missing(workspace):
    from workbench.errors import MisuseError
    from workbench.workshop.slide import make_slide

    prepare("halden-rail", ["weights-1"], workspace=workspace)
    with pytest.raises(MisuseError, match="weights-1: draft, not revealed"):
        make_slide("halden-rail", workspace=workspace)
