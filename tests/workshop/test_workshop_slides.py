"""Every kind of round on a slide: the deck passes the review that a run's deck has to pass."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from workbench.errors import RenderError
from workbench.workshop import plan as plans
from workbench.workshop.export import export
from workbench.workshop.slide import make_slide
from workbench.workshop.start import prepare
from workbench.workshop.store import Store, Submission

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = """rounds:
  maturity-1: {items: [M1.1.1, M1.1.2]}
  governance-1: {items: [G1.1.1]}
  forces-1: {stages: [plan], forces: [control]}
  weights-1: {}
  stages-1: {stages: [plan, disruption]}
  priorities-1: {cards: [One owner for delays, Simpler refunds], budget: 3}
  estimates-1: {cards: [One owner for delays, Simpler refunds]}
  sort-1: {cards: [One owner for delays, Simpler refunds]}
"""
# What each of six people answered, in the order of the questions; where all or all but one say the same, nothing is shown.
VOTES = {
    "maturity-1": [(1, 3), (1, 3), (3, 3), (4, 3), (5, 4), (5, 4)],
    "governance-1": [(0, 1), (1, 1), (1, 1), (2, 1), (4, 2), (4, 2)],
    "forces-1": [(7, 2), (7, 3), (6, 2), (7, 1), (5, 2), (7, 2)],
    "weights-1": [(50, 10, 10, 10, 10, 10)] * 3 + [(20, 20, 20, 20, 10, 10)] * 3,
    "stages-1": [(60, 40), (70, 30), (60, 40), (50, 50), (60, 40), (90, 10)],
    "priorities-1": [(3, 0), (2, 1), (1, 2), (3, 0), (2, 1), (3, 0)],
    "estimates-1": [(5, 1, 3, 4), (4, 2, 3, 5), (5, 1, 2, 4), (4, 1, 2, 4), (5, 2, 3, 5), (4, 1, 3, 4)],
    "sort-1": [(0, 1), (0, 1), (1, 2), (0, 1), (1, 0), (0, 1)],
}


@pytest.fixture
def workspace(tmp_path):
    shutil.copytree(ROOT / "client_data/halden-rail", tmp_path / "client_data/halden-rail")
    (tmp_path / "client_data/halden-rail/workshop.yaml").write_text(ROUNDS)
    return tmp_path


def reveal(workspace, votes):
    session = prepare("halden-rail", list(votes), workspace=workspace)
    plan = plans.read(session)
    store = Store(session / plans.DATABASE)
    store.add_rounds({round_.id: round_.digest() for round_ in plan.rounds})
    people = [store.add_voter(f"t{at}") for at in range(6)]
    for round_ in plan.rounds:
        store.move(round_.id, "open")
        for voter, answers in zip(people, votes[round_.id], strict=True):
            by_question = {q.id: value for q, value in zip(round_.questions, answers, strict=True)}
            store.save([Submission(voter, round_.id, 1, 0, 1, by_question)])
        store.move(round_.id, "close")
        store.move(round_.id, "reveal")
    store.close()


def titles(deck):
    from pptx import Presentation

    return [slide.shapes.title.text for slide in Presentation(deck).slides if slide.shapes.title]


@pytest.mark.slow
def test_a_deck_of_all_eight_kinds_of_round_passes_its_review(workspace):
    reveal(workspace, VOTES)
    said = titles(workspace / make_slide("halden-rail", workspace=workspace).deck)
    for words in (
        "rated lowest",
        "short of expectation",
        "of the points",
        "of the dots",
        "for its effort",
        "The room agreed where",
    ):
        assert any(words in title for title in said), (words, said[-6:])


@pytest.mark.slow
def test_a_client_that_held_all_eight_kinds_of_round_gets_the_deck_of_its_run(workspace, warm_kernels):
    from workbench.export.review import has_errors, review_path
    from workbench.run.client import run_client
    from workbench.run.outcome import Request

    reveal(workspace, VOTES)
    export(workspace / "client_data/halden-rail")
    done = run_client("halden-rail", workspace=workspace, request=Request(only=("00_workshop",)))
    assert not has_errors(review_path(workspace / done.deck))


@pytest.mark.slow
@pytest.mark.parametrize("wrong", [False, True])
def test_slides_come_marked_with_what_the_review_finds_unless_a_figure_is_wrong(workspace, monkeypatch, wrong):
    from workbench.export import review
    from workbench.export.review.findings import Finding

    bad = Finding("number-unmatched", "error", 3, "Title", '"100" is no figure of results.json', "correct it", wrong)
    monkeypatch.setattr(review, "review", lambda *_, **__: (bad,))
    reveal(workspace, {"weights-1": VOTES["weights-1"]})
    deck = workspace / "reports/halden-rail/.workshop/workshop.pptx"
    if wrong:
        with pytest.raises(RenderError, match='"100" is no figure'):
            make_slide("halden-rail", workspace=workspace)
        assert not deck.exists()
    else:
        assert make_slide("halden-rail", workspace=workspace).marks == ("number-unmatched on slide 3",)
        assert deck.is_file()
