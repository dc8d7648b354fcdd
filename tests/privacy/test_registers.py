"""Who said what, as hashes: whose a row is, what counts as an answer, and what is kept of a delivery."""

from __future__ import annotations

import json

import numpy as np
import pandas as pd
import pytest

from workbench.errors import DamagedError
from workbench.privacy import deliveries, registers
from workbench.privacy.deliveries import Delivery, Settled
from workbench.privacy.registers import Register, block_of, blocks, hashed, persons
from workbench.privacy.rules import STANDARD, Rules
from workbench.privacy.words import Released, quote_id

KEY = b"k"


def survey(names, scores, **more):
    return pd.DataFrame({"respondent": names, "wave": "1", "nps": scores} | more)


def test_people_of_a_survey_are_called_as_its_file_calls_them_and_ballots_by_their_rater():
    assert persons(survey(["a", "b"], [1.0, 2.0]), "survey").tolist() == ["a", "b"]
    assert persons(survey([7, 8], [1.0, 2.0]), "survey").tolist() == ["7", "8"]
    ballots = pd.DataFrame({"rater": ["1-1", None], "wave": "1", "item": "a", "score": 1.0})
    assert persons(ballots, "maturity").tolist() == ["1-1", ""]


def test_people_whom_a_file_does_not_name_are_known_by_their_answers_and_how_often_these_came():
    found = persons(survey(["1-1", "1-2", "1-3"], [9.0, 8.0, 9.0]), "survey")
    assert found.tolist() == ["1\x1f9.0\x1f0", "1\x1f8.0\x1f0", "1\x1f9.0\x1f1"]
    assert persons(survey(["a", None, "c"], [9.0, None, 9.0]), "survey").tolist() == [
        "1\x1f9.0\x1f0",
        "1\x1f\x1f0",
        "1\x1f9.0\x1f1",
    ]


@pytest.mark.parametrize(
    ("names", "numbered"),
    [
        (["1-1", "1-22"], True), (["1-1", "2-2"], False), (["1-1", "1-x"], False), (["a", ""], True), (["a", "b"], False),
        (["1-a-1", "1-a-2"], False),
    ],
)  # fmt: skip
def test_names_made_of_wave_and_row_are_no_names(names, numbered):
    assert registers._numbered(pd.Series(names), pd.Series(["1"] * len(names))) is numbered
    assert registers._numbered(pd.Series(["1-a-1"]), pd.Series(["1-a"]))


def test_a_register_has_a_number_for_each_answer_and_none_where_there_is_none():
    frame = survey(
        ["a", "b", "c"], [9.0, None, 9.0], **{"segment.region": ["N", "S", ""], "comment": ["late", "", None]}
    )
    (register,) = registers.registers(frame, "survey", key=KEY).values()
    assert sorted(register.said) == ["comment", "nps"] and list(register.groups) == ["region"]
    assert register.who.tolist() == hashed(["a", "b", "c"], key=KEY).tolist()
    assert (register.said["nps"] == 0).tolist() == [False, True, False]
    assert (register.said["comment"] == 0).tolist() == [False, True, True]
    assert register.said["nps"][0] != register.said["nps"][2]  # the same score of two people
    assert (register.groups["region"] == 0).tolist() == [False, False, True]
    assert register.said["nps"][0] == hashed(["a\x1fnps\x1f9.0"], key=KEY)[0]
    assert register.groups["region"][0] == hashed(["segment.region\x1fN"], key=KEY)[0]
    assert register.said["nps"].dtype == np.uint64


def test_a_weight_is_part_of_an_answer_to_twelve_digits():
    frame = survey(["a"], [9.0], weight=[1.5])
    (register,) = registers.registers(frame, "survey", key=KEY).values()
    assert list(register.said) == ["nps"]
    assert register.said["nps"][0] == hashed(["a\x1f1.5\x1fnps\x1f9.0"], key=KEY)[0]
    (other,) = registers.registers(frame.assign(weight=1.5 + 1e-14), "survey", key=KEY).values()
    assert other.said["nps"][0] == register.said["nps"][0]


def test_each_wave_has_its_register_and_an_input_without_rows_has_none():
    frame = pd.concat([survey(["a"], [1.0]), survey(["b"], [2.0]).assign(wave=2)])
    assert {wave: one.who.tolist() for wave, one in registers.registers(frame, "survey", key=KEY).items()} == {
        "1": hashed(["a"], key=KEY).tolist(), "2": hashed(["b"], key=KEY).tolist(),
    }  # fmt: skip
    assert registers.registers(frame[:0], "survey", key=KEY) == {}
    assert hashed(["a"], key=b"other")[0] != hashed(["a"], key=KEY)[0]


def ballots(*rows, **more):
    frame = pd.DataFrame(rows, columns=["rater", "item", "score"])
    return frame.assign(wave="1", role="staff", department="") if not more else frame.assign(**more)


def test_ballots_of_a_maturity_tell_each_answer_a_competency_and_who_rated_all_of_it():
    frame = ballots(("a", "M.1", 1.0), ("a", "M.2", 2.0), ("b", "M.1", 1.0), ("b", "M.2", None), ("c", "K", 3.0))
    (register,) = registers.registers(frame, "maturity", key=KEY).values()
    assert sorted(register.said) == ["K|= K score", "K|whole", "M|= M.1 score", "M|= M.2 score", "M|part", "M|whole"]
    answered = {name: (one != 0).tolist() for name, one in register.said.items()}
    assert answered["M|whole"] == [True, False, False] and answered["M|part"] == [False, True, False]
    assert answered["M|= M.1 score"] == [True, True, False] and answered["M|= M.2 score"] == [True, False, False]
    assert register.said["M|whole"][0] == hashed(["a\x1fM|whole\x1f1.0 2.0"], key=KEY)[0]
    assert register.said["M|= M.2 score"][0] == hashed(["a\x1fM|= M.2 score\x1f2.0"], key=KEY)[0]
    assert sorted(register.groups) == ["department", "role"]
    assert (register.groups["role"] != 0).all() and not register.groups["department"].any()


def test_ballots_without_a_wave_are_of_one_that_has_no_name():
    wide = registers._wide(ballots(("a", "M.1", 1.0), role="staff", department="x"), "maturity")
    assert wide["wave"].tolist() == [""]
    assert wide["segment.role"].tolist() == ["staff"] and wide["segment.department"].tolist() == ["x"]
    assert wide["M|whole"].tolist() == ["1.0"] and wide["rater"].tolist() == ["a"]


def test_ballots_of_a_journey_tell_who_gave_which_lenses_of_a_cell():
    rows = [("a", "actual", 5.0), ("a", "ideal", 7.0), ("b", "actual", 5.0)]
    frame = pd.DataFrame(rows, columns=["rater", "lens", "score"]).assign(wave="1", stage="ride", force="control")
    (register,) = registers.registers(frame, "journey_ballots", key=KEY).values()
    assert sorted(register.said) == [
        "ride control|= actual score", "ride control|= ideal score", "ride control|actual score", "ride control|actual score ideal score",
    ]  # fmt: skip
    assert (register.said["ride control|actual score"] != 0).tolist() == [False, True]
    assert register.groups == {}


def test_an_answer_of_governance_by_one_person_is_the_organisations():
    rows = [("a", "q1", 1.0, 2.0), ("b", "q1", 3.0, None), ("a", "q2", 4.0, 4.0)]
    frame = pd.DataFrame(rows, columns=["respondent", "id", "documented", "practised"]).assign(wave="1")
    (register,) = registers.registers(frame, "governance", key=KEY).values()
    assert sorted(register.said) == [
        "q1|= q1 documented",
        "q1|= q1 practised",
        "q1|q1 documented",
        "q1|q1 documented q1 practised",
    ]
    assert registers.registers(frame[2:], "governance", key=KEY) == {}


def test_a_block_is_a_competency_a_cell_or_a_question():
    def of(role, **columns):
        return blocks(pd.DataFrame({name: [one] for name, one in columns.items()}), role).tolist()

    assert of("maturity", item="M1.2.3") == ["M1.2"] and of("maturity", item="M1") == ["M1"]
    assert of("governance", id="q.1") == ["q.1"]
    assert of("journey_ballots", stage="ride", force="control") == ["ride control"]
    assert (block_of("M1|= M1.2 score"), block_of("nps")) == ("M1", "nps")


def register(who, **said):
    return Register(hashed(who, key=KEY), {name: hashed(one, key=KEY) for name, one in said.items()}, {})


def test_a_delivery_is_kept_and_read_to_the_bit(tmp_path):
    one = Register(
        np.array([1, 2**63 + 5], dtype=np.uint64),
        {"q": np.array([0, 9], dtype=np.uint64)},
        {"g": np.array([3, 3], dtype=np.uint64)},
    )
    path = deliveries.write(tmp_path, Delivery("run-1", {"survey 1": one}))
    assert path == tmp_path / ".deliveries/run-1.json"
    assert (path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    (back,) = deliveries.read(tmp_path)
    kept = back.people["survey 1"]
    assert (back.run, kept.who.tolist(), kept.said["q"].tolist(), kept.groups["g"].tolist()) == (
        "run-1",
        [1, 2**63 + 5],
        [0, 9],
        [3, 3],
    )
    assert one.to_json() == {
        "who": "AQAAAAAAAAAFAAAAAAAAgA==",
        "said": {"q": "AAAAAAAAAAAJAAAAAAAAAA=="},
        "groups": {"g": "AwAAAAAAAAADAAAAAAAAAA=="},
    }
    assert list(json.loads(path.read_text("utf-8"))) == ["people", "run"]
    deliveries.write(tmp_path, Delivery("run-0", {}))
    assert [delivery.run for delivery in deliveries.read(tmp_path)] == ["run-0", "run-1"]
    assert deliveries.read(tmp_path / "nobody") == ()


@pytest.mark.parametrize(
    "text",
    ["no json", "[]", '{"run": "x"}', '{"run": "x", "people": {"a": {"who": "", "said": []}}}', '{"people": {}}'],
)
def test_a_record_that_does_not_say_who_was_delivered_is_damaged(tmp_path, text):
    (tmp_path / ".deliveries").mkdir()
    (tmp_path / ".deliveries/r.json").write_text(text, "utf-8")
    words = r"^\.deliveries/r\.json does not say who was delivered; put it back from a copy, or deliver that run again$"
    with pytest.raises(DamagedError, match=words):
        deliveries.read(tmp_path)


def test_a_person_is_forgotten_in_each_record_that_has_them_and_others_stay_as_they_are(tmp_path):
    deliveries.write(tmp_path, Delivery("run-1", {"survey 1": register(["a", "b"], q=["x", "y"])}))
    deliveries.write(tmp_path, Delivery("run-2", {"survey 1": register(["b"], q=["y"])}))
    (who,) = hashed(["a"], key=KEY)
    assert deliveries.forget(tmp_path, int(who)) == 1
    first, second = deliveries.read(tmp_path)
    kept = first.people["survey 1"]
    assert kept.who[1] == hashed(["b"], key=KEY)[0] and kept.who[0] not in {0, who}
    assert kept.said["q"][1] == hashed(["y"], key=KEY)[0] and kept.said["q"][0] not in {0, hashed(["x"], key=KEY)[0]}
    assert second.people["survey 1"].who.tolist() == hashed(["b"], key=KEY).tolist()
    assert deliveries.forget(tmp_path, int(who)) == 0
    silent = Register(hashed(["a"], key=KEY), {"q": np.zeros(1, dtype=np.uint64)}, {})
    assert deliveries._unknown(silent, np.array([True])).said["q"].tolist() == [0]


def test_what_was_settled_is_said_in_words():
    assert Settled(np.ones(3, dtype=bool)).texts(5) == ()
    found = Settled(np.ones(3, dtype=bool), late=3, left_out=4, withheld=["A|x", "A|y", "B"], groups=["role", "region"])
    assert found.texts(5) == (
        "3 people came after a delivery and wait until 5 have come who answered the same, so that nobody's answers follow from the "
        "difference; deliver as it is, they are counted as soon as they are enough",
        "4 people are left out at random, because fewer than 5 changed or took back an answer since a delivery: the difference would "
        "be what these said",
        "2 questions are withheld, because fewer than 5 people changed or took back their answer since a delivery (A, B)",
        "no breakdown by role, region, because its groups and those of a delivery differ by few people",
    )  # fmt: skip
    many = Settled(np.ones(3, dtype=bool), withheld=list("ABCDEF"))
    assert many.texts(5)[0].endswith("(A, B, C, D, E and more)")
    assert Settled(np.ones(3, dtype=bool), withheld=list("ABCDE")).texts(5)[0].endswith("(A, B, C, D, E)")


def test_two_looks_are_one():
    one = Settled(np.array([True, False]), late=1, left_out=2, withheld=["a"], groups=["x", "y"])
    then = Settled(np.array([False, False]), late=3, left_out=4, withheld=["a", "b"], groups=["y", "z"])
    both = one.and_(then)
    assert (both.late, both.left_out, both.withheld, both.groups) == (4, 6, ["a", "b"], ["x", "y", "z"])
    assert both.kept is then.kept


def test_rules_and_released_words_are_kept_as_they_are():
    assert Rules.from_json(STANDARD.to_json()) == STANDARD == Rules(5, 8, 30, 10)
    assert quote_id("my  words\n") == quote_id("my words") != quote_id("other words")
    assert len(quote_id("x")) == 12
    released = Released({quote_id("my words"): "their words"}, ("Jo",))
    assert (released.of("my words"), released.of("others")) == ("their words", None)
