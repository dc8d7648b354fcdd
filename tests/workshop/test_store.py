"""The session's database: one vote a person, changed until the close, never lost, never out of order."""

from __future__ import annotations

import sqlite3

import pytest
from rooms import ratings

from workbench.workshop.rounds import Round
from workbench.workshop.states import MoveError
from workbench.workshop.store import Receipt, Store, Submission

ROUND = ratings()
QUESTION = ROUND.questions[0].id


@pytest.fixture
def store(tmp_path):
    store = Store(tmp_path / "votes.sqlite")
    store.add_rounds({ROUND.id: ROUND.digest()})
    yield store
    store.close()


@pytest.fixture
def voter(store):
    store.move(ROUND.id, "open")
    return store.add_voter("token")


def ballot(voter, value, *, revision=1, turn=1):
    return Submission(voter, ROUND.id, turn, 0, revision, {QUESTION: value})


def test_a_vote_is_kept_and_may_be_changed_until_the_close(store, voter):
    assert store.save([ballot(voter, 2)]) == [Receipt("saved", 1)]
    assert store.save([ballot(voter, 4, revision=2)]) == [Receipt("saved", 2)]
    store.move(ROUND.id, "close")
    assert store.save([ballot(voter, 5, revision=3)]) == [Receipt("closed", 2)]
    assert store.answers(voter, ROUND.id, 1) == {QUESTION: 4}
    assert store.voted(ROUND.id, 1, 1) == 1


def test_a_resend_after_a_lost_answer_counts_once(store, voter):
    store.save([ballot(voter, 2)])
    assert store.save([ballot(voter, 2)]) == [Receipt("same", 1)]


def test_an_old_revision_played_again_changes_nothing(store, voter):
    store.save([ballot(voter, 2), ballot(voter, 5, revision=2)])
    assert store.save([ballot(voter, 2, revision=1)]) == [Receipt("stale", 2)]
    assert store.save([ballot(voter, 1, revision=2)]) == [Receipt("stale", 2)]
    assert store.answers(voter, ROUND.id, 1) == {QUESTION: 5}


def test_a_vote_before_the_opening_and_in_another_turn_is_not_counted(store):
    voter = store.add_voter("token")
    assert store.save([ballot(voter, 2)]) == [Receipt("closed", 0)]
    store.move(ROUND.id, "open")
    assert store.save([ballot(voter, 2, turn=2)]) == [Receipt("closed", 0)]


def test_a_re_vote_leaves_the_first_vote_as_it_was(store, voter):
    store.save([ballot(voter, 2)])
    for move in ("close", "reveal", "revote"):
        store.move(ROUND.id, move)
    store.save([ballot(voter, 4, turn=2)])
    assert store.votes(ROUND.id, 1) == [(voter, "", QUESTION, 2)]
    assert store.votes(ROUND.id, 2) == [(voter, "", QUESTION, 4)]


def test_who_cannot_say_has_voted(store, voter):
    store.save([ballot(voter, None)])
    assert store.answers(voter, ROUND.id, 1) == {QUESTION: None}
    assert store.voted(ROUND.id, 1, 1) == 1


def test_only_all_pages_make_a_vote(store, voter):
    store.save([ballot(voter, 3)])
    assert store.voted(ROUND.id, 1, 2) == 0


def test_a_transaction_that_fails_keeps_nothing(store, voter):
    bad = Submission(voter, ROUND.id, 1, 0, 2, {QUESTION: 10_000})
    with pytest.raises(sqlite3.IntegrityError):
        store.save([ballot(voter, 3), bad])
    assert store.answers(voter, ROUND.id, 1) == {}


def test_seats_run_out(store):
    assert [store.add_voter(f"t{at}", seats=2) is None for at in range(3)] == [False, False, True]


def test_a_seat_code_works_once(store):
    assert not store.needs_seat()
    store.add_seats(["7KM2XR"])
    assert store.needs_seat()
    assert [store.take_seat("7KM2XR"), store.take_seat("7KM2XR"), store.take_seat("AAAAAA")] == [True, False, False]


def test_a_round_is_frozen_once_it_was_opened(store):
    changed = Round.from_json(ROUND.to_json() | {"title": {"en": "Another"}})
    store.add_rounds({ROUND.id: changed.digest()})
    store.move(ROUND.id, "open")
    with pytest.raises(ValueError, match=ROUND.id):
        store.add_rounds({ROUND.id: ROUND.digest()})


def test_a_move_that_is_not_possible_leaves_no_trace(store):
    with pytest.raises(MoveError):
        store.move(ROUND.id, "reveal")
    assert store.standing(ROUND.id).state == "draft"
    assert store.rows("SELECT * FROM log") == []


def test_the_log_keeps_moves_and_reasons_without_a_time(store):
    store.move(ROUND.id, "open")
    store.move(ROUND.id, "close")
    store.move(ROUND.id, "reopen", reason="two people were still in the lift")
    rows = [tuple(row) for row in store.rows("SELECT move, turn, reason FROM log ORDER BY id")]
    assert rows == [("open", 1, ""), ("close", 1, ""), ("reopen", 1, "two people were still in the lift")]


def test_no_column_could_hold_a_name_an_address_or_a_time(store):
    tables = [row["name"] for row in store.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    columns = {row["name"] for table in tables for row in store.rows(f"PRAGMA table_info({table})")}
    assert columns & {"ip", "address", "name", "agent", "user_agent", "time", "at", "created", "email"} == set()


def test_cookies_are_stored_as_hashes_and_votes_on_disk_at_once(store, voter, tmp_path):
    assert store.rows("PRAGMA synchronous")[0][0] == 2  # FULL
    assert store.rows("PRAGMA journal_mode")[0][0] == "wal"
    stored = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"token" not in stored.replace(b"token TEXT", b"").replace(b"voters.token", b"")


def test_notes_are_bounded_and_can_be_removed(store):
    store.add_note("action", "Call the depot", owner="Ops", due="2026-12-01", round_=ROUND.id)
    store.add_note("parking", "Fares")
    store.remove_note(1)
    assert [note["text"] for note in store.notes()] == ["Fares"]
    with pytest.raises(sqlite3.IntegrityError):
        store.add_note("gossip", "x")
    with pytest.raises(sqlite3.IntegrityError):
        store.add_note("parking", "x" * 281)


def test_a_sealed_file_holds_voters_in_the_order_of_their_random_ids(tmp_path):
    store = Store(tmp_path / "sealed.sqlite")
    arrived = [store.add_voter(f"token {at}") for at in range(20)]
    store.seal()
    store.close()
    content = (tmp_path / "sealed.sqlite").read_bytes()
    places = [content.find(voter.encode()) for voter in sorted(arrived)]
    assert places in (sorted(places), sorted(places, reverse=True))
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("sealed")] == ["sealed.sqlite"]
    assert Store(tmp_path / "sealed.sqlite").joined() == 20
