"""Ideas of the double diamond: what is read, and what is refused with its line."""

from __future__ import annotations

import pandas as pd
import pytest

from workbench.errors import InputError
from workbench.intake import ideas


def read(folder, text, stages=()):
    (folder / "ideas.yaml").write_text(text, "utf-8")
    return ideas.read(folder / "ideas.yaml", shown="ideas.yaml", stages=stages)


def test_an_idea_may_be_no_more_than_what_was_discovered(tmp_path):
    (one,) = read(tmp_path, "ideas:\n  - {id: A, discover: Nobody says why}\n")
    assert (one.how_might_we, one.concept, one.test.what, one.is_tested) == ("", "", "", False)


def test_a_test_has_people_month_result_and_verdict(tmp_path):
    text = "ideas:\n  - {id: A, discover: X, concept: Y, test: {what: Pilot, n: 9, date: 2026-05, result: Works, verdict: go}}\n"
    (one,) = read(tmp_path, text)
    assert (one.test.n, one.test.date, one.test.result, one.test.verdict, one.is_tested) == (
        9,
        "2026-05",
        "Works",
        "go",
        True,
    )


def test_contradictions_come_together_with_their_lines(tmp_path):
    text = (
        "ideas:\n  - {id: A, discover: X, stage: rid, test: {what: Pilot}}\n"
        "  - {id: A, discover: X, concept: Y, test: {what: Pilot, verdict: go}}\n"
    )
    with pytest.raises(InputError) as caught:
        read(tmp_path, text, stages=["ride"])
    told = "\n".join(map(str, caught.value.faults))
    assert 'the unknown stage "rid"' in told
    assert "a test of an idea without a concept" in told
    assert "a verdict without a result" in told
    assert len(caught.value.faults) == 4, "and the id twice"


def test_an_initiative_that_names_an_idea_which_is_not_there_is_a_fault(tmp_path):
    known = read(tmp_path, "ideas:\n  - {id: A1, discover: X}\n")
    plan = pd.DataFrame({"id": ["I1", "I2", "I3"], "idea": ["A1", "A2", ""]})
    (fault,) = ideas.unknown_ideas(plan, known, file="initiatives.yaml")
    assert 'the idea "A2" of initiative I2' in str(fault)
