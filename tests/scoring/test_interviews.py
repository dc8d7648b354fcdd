"""What interviews show: nothing of few, agreement of two readers, released words, and the evidence of a stage."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from workbench.model.interviews import AgreementLine, Interviews, KindLine, Passage, Said, SpokenOf
from workbench.privacy.rules import STANDARD
from workbench.privacy.words import Released, quote_id
from workbench.scoring.interviews import agreed, score_interviews, told
from workbench.scoring.journey import evidence
from workbench.stats.agreement import alpha_of_two, krippendorff_alpha

STAGES = {"plan": "Plan", "ride": "Ride"}


def people(spoke: int, n: int = 12, kinds: str = "customer") -> Interviews:
    frame = pd.DataFrame({
        "respondent": [f"C{at}" for at in range(n)], "wave": "", "segment.kind": [kinds] * n if isinstance(kinds, str) else kinds,
        "segment.persona": "", "stage.ride": [1.0] * spoke + [float("nan")] * (n - spoke),
    })  # fmt: skip
    text = "Nobody said why."
    codes = pd.DataFrame(
        [
            {
                "id": quote_id(text),
                "interview": "C0",
                "passage": text,
                "stage": "ride",
                "touchpoint": "",
                "pain": True,
                "need": False,
                "theme": "",
                "coder": "AB",
            }
        ]
    )
    return Interviews(frame, codes, {}, (Passage("C0", quote_id(text), text),))


@pytest.mark.parametrize(
    ("spoke", "said"), [(0, 0), (1, None), (4, None), (5, 5), (7, 7), (8, None), (11, None), (12, 12)]
)
def test_a_number_is_told_where_it_and_the_rest_are_nobody_or_the_minimum(spoke, said):
    assert told(people(spoke).frame, "stage.ride", STANDARD) == said


@pytest.mark.parametrize(("n", "said"), [(8, None), (9, None), (10, 10)])
def test_what_all_of_fewer_than_ten_speak_of_is_not_told_because_each_of_them_said_it(n, said):
    assert told(people(n, n=n).frame, "stage.ride", STANDARD) == said


@pytest.mark.parametrize(("pained", "said"), [(15, 15), (13, None), (10, 10)])
def test_pains_of_all_but_a_few_who_speak_of_a_stage_are_not_told(pained, said):
    given = people(15, n=20)
    given.frame["pain.ride"] = [1.0] * pained + [float("nan")] * (20 - pained)
    (ride,) = [
        one for one in score_interviews(given, stages=STAGES, rules=STANDARD).rows(SpokenOf) if one.stage == "ride"
    ]
    assert (ride.interviews, ride.pain) == (15, said)


def test_fewer_interviews_than_the_minimum_are_never_split():
    found = score_interviews(people(4, n=4), stages=STAGES, rules=STANDARD)
    assert found.tables["spoken_of"].empty
    assert found.figures["interviews"].value == 4
    assert not any(name.startswith("spoken.") for name in found.figures)


def test_a_kind_of_few_is_hidden_with_the_next_so_that_the_total_does_not_tell_it():
    given = people(12, kinds=["executive"] * 2 + ["customer"] * 5 + ["employee"] * 5)
    lines = {one.kind: one.interviews for one in score_interviews(given, stages=STAGES, rules=STANDARD).rows(KindLine)}
    assert lines["executive"] is None
    assert sorted(lines.values(), key=str) == [5, None, None]


def test_words_are_quoted_only_as_somebody_released_them():
    bare = score_interviews(people(12), stages=STAGES, rules=STANDARD)
    assert bare.tables["said"].empty
    free = Released({quote_id("Nobody said why."): "Nobody said."}, ("Reviewer",))
    quoted = score_interviews(people(12), stages=STAGES, rules=STANDARD, released=free)
    assert [(one.stage, one.about, one.quote) for one in quoted.rows(Said)] == [("ride", "pain", "Nobody said.")]
    assert "Nobody said why" not in str({name: frame.to_dict() for name, frame in quoted.tables.items()})


def test_two_readers_who_never_agree_are_told_and_no_count_stands_on_them():
    given = people(12)
    apart = Interviews(
        given.frame,
        given.codes,
        {code: (["a", "b"] * 10, ["b", "a"] * 10) for code in ("stage", "theme")},
        given.passages,
    )
    found = score_interviews(apart, stages=STAGES, rules=STANDARD)
    assert [one.alpha for one in found.rows(AgreementLine)] == [-0.95, -0.95]
    assert found.checks[0].status == "failed"
    assert not agreed(apart)


def test_one_reader_is_information_and_no_agreement():
    found = score_interviews(people(12), stages=STAGES, rules=STANDARD)
    assert found.tables["agreement"].empty
    assert found.checks[0].text.id == "interviews-one-reader"
    assert [one.interviews for one in found.rows(SpokenOf)] == [0, 12]


def test_alpha_of_two_is_krippendorffs_and_its_interval_holds_it():
    one, other = list("aabbbccaabbcabc" * 2), list("aabbcccaabbbabc" * 2)
    kinds = {name: at for at, name in enumerate("abc")}
    ratings = np.array([[kinds[name] for name in names] for names in (one, other)], dtype=float)
    alpha, low, high = alpha_of_two(one, other, seed=1)
    assert alpha == pytest.approx(krippendorff_alpha(ratings, metric="nominal"))
    assert low < alpha < high


def test_alpha_of_two_is_unknown_without_variation_and_has_no_interval_of_few():
    assert all(np.isnan(alpha_of_two(["a"] * 20, ["a"] * 20, seed=1)))
    alpha, low, _ = alpha_of_two(list("ab"), list("ab"), seed=1)
    assert alpha == 1
    assert np.isnan(low)
    with pytest.raises(ValueError, match="2 and 1 items"):
        alpha_of_two(["a", "b"], ["a"], seed=1)


NOTHING = {"survey": 0, "operations": 0, "interviews": 0, "agreed": False, "votes": 0, "stated": False}


@pytest.mark.parametrize(
    ("known", "held"),
    [
        ({}, "none"),
        ({"votes": 12}, "weak"),
        ({"stated": True}, "weak"),
        ({"survey": 29}, "weak"),
        ({"interviews": 12}, "weak"),
        ({"survey": 30}, "some"),
        ({"operations": 1, "votes": 12}, "some"),
        ({"interviews": 5, "agreed": True}, "some"),
        ({"interviews": 4, "agreed": True}, "weak"),
        ({"survey": 30, "operations": 1}, "strong"),
        ({"survey": 30, "operations": 1, "interviews": 5, "agreed": True}, "strong"),
    ],
)
def test_the_strength_of_evidence_follows_one_rule(known, held):
    assert evidence.strength(**(NOTHING | known), rules=STANDARD) == held


def test_a_persona_has_a_line_of_its_own_only_where_it_differs():
    given = [
        {"id": "a", "name": "A", "emotions": {"plan": 1.0, "ride": -2.0}},
        {"id": "b", "name": "B", "emotions": {"plan": 1.0}},
        {"id": "c", "name": "C", "emotions": {}},
    ]
    lines = evidence.persona_emotions(given, {"plan": 1.0, "ride": 0.5})
    assert [(one.id, one.stage, one.value, one.differs) for one in lines] == [
        ("a", "plan", 1.0, False),
        ("a", "ride", -2.0, True),
    ]


@pytest.mark.parametrize(
    ("spoke", "n", "held"), [(5, 6, "weak"), (6, 6, "weak"), (10, 10, "some"), (11, 12, "some"), (4, 12, "weak")]
)
def test_the_strength_of_a_stage_does_not_tell_that_five_of_six_interviews_spoke_of_it(spoke, n, held):
    """A number that is withheld and enough for a source in full is five of six: one of six did not."""
    given = people(spoke, n=n)
    given = Interviews(
        given.frame, given.codes, {"stage": (["ride", "plan"] * 10, ["ride", "plan"] * 10)}, given.passages
    )
    (line,) = evidence.stage_evidence(
        [{"id": "ride"}], survey={}, operations=(), votes={}, interviews=given, rules=STANDARD
    )
    assert line.strength == held
