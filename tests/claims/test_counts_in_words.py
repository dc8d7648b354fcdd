"""Counts of a whole read as people say them: both, all, none, and the one there is."""

from __future__ import annotations

import pytest

from workbench.claims.catalogue import Catalogue
from workbench.languages import catalogue


@pytest.fixture
def words(monkeypatch):
    """Messages in English, whatever they may be said under."""
    monkeypatch.setattr(Catalogue, "_refuse_untrue", lambda *_: None)
    return catalogue("en")


@pytest.mark.parametrize(
    ("message", "given", "said"),
    [
        ("roadmap-holds", {"n": 2, "all": 2}, "The plan holds both initiatives"),
        ("roadmap-holds", {"n": 3, "all": 3}, "The plan holds all 3 initiatives"),
        ("roadmap-holds", {"n": 1, "all": 3}, "The plan holds 1 of 3 initiatives"),
        (
            "roadmap-plan",
            {"n": 2, "all": 2, "half": 2, "year": 2},
            "Of the plan’s 2 initiatives both are live within six months",
        ),
        (
            "roadmap-plan",
            {"n": 4, "all": 5, "half": 1, "year": 3},
            "Of the plan’s 4 initiatives one is live within six months, 3 within a year",
        ),
        (
            "roadmap-plan",
            {"n": 4, "all": 5, "half": 0, "year": 0},
            "Of the plan’s 4 initiatives none is live within a year",
        ),
        (
            "roadmap-plan",
            {"n": 4, "all": 5, "half": 2, "year": 2},
            "Of the plan’s 4 initiatives 2 are live within six months, and no more within a year",
        ),
        ("roadmap-plan", {"n": 1, "all": 1, "half": 0, "year": 1}, "The plan’s one initiative is live within a year"),
        ("roadmap-waiting", {"out": 4, "all": 4}, "all 4 initiatives wait"),
        ("roadmap-waiting", {"out": 1, "all": 1}, "the one initiative waits"),
        ("roadmap-losing", {"n": 3, "out": 3}, "No initiative that waits brings more than it costs."),
        ("roadmap-answers-each", {"n": 1}, "The plan’s one initiative answers a finding"),
        ("roadmap-targets-below", {"below": 2, "all": 2}, "Both competencies are below their target"),
    ],
)
def test_a_count_of_a_whole_is_said_in_words(words, message, given, said) -> None:
    assert words(message, **given) == said


def test_what_costs_nothing_and_brings_nothing_is_not_said_to_cost_more(words) -> None:
    assert words("roadmap-none-pays", all=3) == "No plan pays: none of the 3 initiatives brings more than it costs"
