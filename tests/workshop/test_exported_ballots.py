"""Votes on their way home: unlinkable, unordered, without small groups, and read back as ballots of the client."""

from __future__ import annotations

import csv
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rooms import make_plan, points, ratings

from workbench.privacy.rules import STANDARD
from workbench.stats.consensus import Rule
from workbench.workshop import plan as plans
from workbench.workshop.export import export, shown_roles
from workbench.workshop.rounds import Question, Round
from workbench.workshop.store import Store, Submission


@pytest.fixture
def held(tmp_path):
    """A client's folder after a workshop: `held(plan, votes)`, votes a list of (role, answers by position)."""
    folder = tmp_path / "acme"

    def hold(plan, votes, *, moves=("open", "close", "reveal"), turns=1):
        plans.write(plan, folder / ".workshop")
        store = Store(folder / ".workshop" / plans.DATABASE)
        store.add_rounds({round_.id: round_.digest() for round_ in plan.rounds})
        round_ = plan.rounds[0]
        voters = [store.add_voter(f"t{at}", role=role) for at, (role, _) in enumerate(votes)]
        for turn in range(1, turns + 1):
            for move in ("revote" if move == "open" and turn > 1 else move for move in moves):
                store.move(round_.id, move)
                if move in {"open", "revote"}:
                    store.save(
                        [
                            Submission(
                                voter,
                                round_.id,
                                turn,
                                0,
                                1,
                                {round_.questions[q].id: value for q, value in answers.items()},
                            )
                            for voter, (_, answers) in zip(voters, votes, strict=True)
                        ]
                    )
        store.close()
        return folder

    return hold


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_revealed_round_is_written_with_its_rule_counts_and_votes(held):
    folder = held(make_plan(ratings()), [("", {0: 3, 1: at}) for at in (1, 2, 3, 4, 5)], turns=2)
    done = export(folder)
    assert [path.name for path in done.files] == [
        "forces-1.round.json",
        "forces-1.votes.csv",
        "forces-1.journey_ballots.csv",
        "notes.yaml",
    ]
    record = json.loads((folder / "workshop/forces-1/forces-1.round.json").read_text())
    assert record["rule"] == "Agreed where the interquartile range is at most 1."
    assert [turn["voted"] for turn in record["turns"]] == [5, 5]
    assert [line["move"] for line in record["log"]] == ["open", "close", "reveal", "revote", "close", "reveal"]
    votes = rows(folder / "workshop/forces-1/forces-1.votes.csv")
    assert len(votes) == 20
    assert set(votes[0]) == {"rater", "role", "turn", "question", "value"}


def test_the_last_vote_becomes_ballots_in_the_clients_own_format(held):
    folder = held(make_plan(ratings()), [("", {0: 3, 1: 4})] * 5, turns=2)
    export(folder)
    ballots = rows(folder / "workshop/forces-1/forces-1.journey_ballots.csv")
    assert len(ballots) == 10
    assert {(b["stage"], b["force"], b["lens"], b["score"]) for b in ballots} == {
        ("s1", "certainty", "expectation", "3"),
        ("s1", "certainty", "actual", "4"),
    }


def test_a_round_that_was_not_revealed_or_had_four_votes_stays_in_the_room(held):
    closed = held(make_plan(ratings()), [("", {0: 3})] * 6, moves=("open", "close"))
    assert export(closed).left_out == (("forces-1", "closed, not revealed"),)
    assert not (closed / "workshop/forces-1").exists()


def test_four_votes_are_too_few(held):
    folder = held(make_plan(ratings()), [("", {0: 3})] * 4)
    assert export(folder).left_out == (("forces-1", "fewer than 5 voted"),)
    assert not (folder / "workshop/forces-1").exists()


def test_a_question_that_four_answered_is_not_written(held):
    votes = [("", {0: 3, 1: 4 if at < 4 else None}) for at in range(6)]
    folder = held(make_plan(ratings()), votes)
    export(folder)
    questions = {row["question"] for row in rows(folder / "workshop/forces-1/forces-1.votes.csv")}
    assert questions == {"s1.certainty.expectation"}


def test_cannot_say_is_written_as_a_blank(held):
    folder = held(make_plan(ratings()), [("", {0: 3})] * 5 + [("", {0: None})])
    export(folder)
    values = [row["value"] for row in rows(folder / "workshop/forces-1/forces-1.votes.csv")]
    assert sorted(values) == ["", "3", "3", "3", "3", "3"]


def test_rows_tell_neither_time_nor_order_nor_who_is_who_in_another_round(held, tmp_path):
    plan = make_plan(ratings("forces-1"), ratings("forces-2"))
    folder = held(plan, [("", {0: 1 + at % 5}) for at in range(30)])
    store = Store(folder / ".workshop" / plans.DATABASE)
    for move in ("open", "close", "reveal"):
        store.move("forces-2", move)
        if move == "open":
            voters = [row["id"] for row in store.rows("SELECT id FROM voters")]
            store.save([Submission(v, "forces-2", 1, 0, 1, {"s1.certainty.expectation": 2}) for v in voters])
    ids = {row["id"] for row in store.rows("SELECT id FROM voters")}
    store.close()
    export(folder)
    first, second = (
        {row["rater"] for row in rows(folder / f"workshop/{name}/{name}.votes.csv")}
        for name in ("forces-1", "forces-2")
    )
    assert (len(first), len(second)) == (30, 30)
    assert first & second == set()
    assert not any(voter in rater for voter in ids for rater in first)
    values = [row["value"] for row in rows(folder / "workshop/forces-1/forces-1.votes.csv")]
    assert values != [str(1 + at % 5) for at in range(30)]


def test_a_second_export_writes_the_same_bytes(held):
    folder = held(make_plan(ratings()), [("", {0: at}) for at in (1, 2, 3, 4, 5, 5)])
    before = {path: path.read_bytes() for path in export(folder).files}
    assert {path: path.read_bytes() for path in export(folder).files} == before


def test_points_are_kept_as_votes_without_ballots_of_their_own(held):
    folder = held(make_plan(points()), [("", {0: 5, 1: 3, 2: 2})] * 5)
    assert [path.name for path in export(folder).files] == ["weights-1.round.json", "weights-1.votes.csv", "notes.yaml"]


def test_a_governance_question_is_answered_once_by_the_rooms_median(held):
    questions = tuple(
        Question(f"G1.1.1.{aspect}", {"en": "Owner"}, facet={"en": aspect}, keys={"item": "G1.1.1", "aspect": aspect})
        for aspect in ("documented", "practised")
    )
    round_ = Round("governance-1", {"en": "G"}, "rating", "governance", questions, 0, 4, Rule("iqr", 1))
    folder = held(make_plan(round_), [("", {0: value, 1: 1}) for value in (2, 3, 3, 4, 4, 4)])
    export(folder)
    assert rows(folder / "workshop/governance-1/governance-1.governance.csv") == [
        {"id": "G1.1.1", "documented": "3.5", "practised": "1", "respondent": "workshop governance-1"}
    ]


def test_small_roles_leave_no_trace_in_the_files(held):
    people = [("executive", {0: 1})] * 2 + [("front line", {0: 4})] * 6
    folder = held(make_plan(ratings(), roles=("executive", "front line")), people)
    export(folder)
    assert {row["role"] for row in rows(folder / "workshop/forces-1/forces-1.votes.csv")} == {""}


@given(
    st.dictionaries(
        st.text("vwxyz0123456789", min_size=1, max_size=4), st.sampled_from(["", "a", "b", "c", "d"]), max_size=40
    )
)
def test_every_written_role_has_five_and_so_has_the_rest(roles):
    written = shown_roles(roles, minimum=5)
    sizes = {role: list(written.values()).count(role) for role in set(written.values())}
    assert all(size >= 5 for role, size in sizes.items() if role)
    hidden = sum(1 for voter, role in roles.items() if written[voter] == "" or role == "")
    assert hidden == 0 or hidden >= 5 or len(roles) < 5 or set(written.values()) == {""}


def test_the_clients_own_minimum_holds_for_what_is_written(held):
    plan = make_plan(ratings(), rules=replace(STANDARD, minimum_group=10))
    assert export(held(plan, [("", {0: 3})] * 9)).left_out == (("forces-1", "fewer than 10 voted"),)


def test_a_question_that_fewer_than_the_clients_own_minimum_answered_is_not_written(held):
    votes = [("", {0: 3, 1: 4 if at < 9 else None}) for at in range(10)]
    folder = held(make_plan(ratings(), rules=replace(STANDARD, minimum_group=10)), votes)
    export(folder)
    questions = {row["question"] for row in rows(folder / "workshop/forces-1/forces-1.votes.csv")}
    assert questions == {"s1.certainty.expectation"}


def test_who_does_not_vote_again_keeps_the_first_vote_so_that_no_role_shrinks(held):
    people = [("executive", {0: 1})] * 5 + [("front line", {0: 4})] * 6
    folder = held(make_plan(ratings(), roles=("executive", "front line")), people)
    store = Store(folder / ".workshop" / plans.DATABASE)
    store.move("forces-1", "revote")
    executives = {row["id"] for row in store.rows("SELECT id FROM voters WHERE role = 'executive'")}
    absent = min(executives)
    voters = [row["id"] for row in store.rows("SELECT id FROM voters") if row["id"] != absent]
    store.save([Submission(v, "forces-1", 2, 0, 1, {"s1.certainty.expectation": 3}) for v in voters])
    store.move("forces-1", "close")
    store.move("forces-1", "reveal")
    store.close()
    export(folder)
    written = rows(folder / "workshop/forces-1/forces-1.votes.csv")
    asked = [row for row in written if row["question"] == "s1.certainty.expectation" and row["role"] == "executive"]
    assert [row["value"] for row in asked if row["turn"] == "1"] == ["1"] * 5
    assert sorted(row["value"] for row in asked if row["turn"] == "2") == ["1", "3", "3", "3", "3"]


@given(
    st.dictionaries(
        st.text("vwxyz0123456789", min_size=1, max_size=4),
        st.tuples(st.sampled_from(["", "a", "b", "c"]), st.booleans()),
        max_size=40,
    )
)
def test_a_role_is_written_only_where_five_of_it_voted_each_time(people):
    roles = {voter: role for voter, (role, _) in people.items()}
    always = {voter for voter, (_, both) in people.items() if both}
    written = shown_roles(roles, counted=always, minimum=5)
    again = [written[voter] for voter in always]
    assert all(again.count(role) >= 5 for role in set(written.values()) if role)


def test_a_voter_has_another_id_in_each_question_of_the_votes(held):
    folder = held(make_plan(ratings()), [("", {0: 1 + at % 5, 1: 2}) for at in range(6)])
    export(folder)
    path = folder / "workshop/forces-1/forces-1.votes.csv"
    by_question = {}
    for row in rows(path):
        by_question.setdefault(row["question"], set()).add(row["rater"])
    first, second = by_question.values()
    assert (len(first), len(second), first & second) == (6, 6, set())
    assert path.stat().st_mode & 0o077 == 0
