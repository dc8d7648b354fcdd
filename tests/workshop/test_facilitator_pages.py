"""The facilitator's pages: who may use them, what they show when, and what they keep."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from rooms import Phone, make_plan, points, ratings

from workbench.privacy.rules import STANDARD
from workbench.workshop.plan import Step
from workbench.workshop.store import Submission


@pytest.fixture
def desk(make_room):
    """A room, a browser that has entered, and what the pages asked of the command that started the server."""
    from workbench.workshop.facilitator import facilitator

    def make(plan=None, *, entered=True, answer=None):
        room, asked = make_room(plan), []

        async def ask(what):
            asked.append(what)
            return answer or {}

        app = facilitator(room, origins=["http://127.0.0.1:9000"], address="http://10.0.0.2:8000", ask=ask)
        browser = Phone(app, origin="http://127.0.0.1:9000")
        if entered:
            assert browser.post("/enter", token=room.keys.facilitator).status == 303
        return room, browser, asked

    return make


def vote_all(room, votes, *, roles=()):
    """One voter a value, who gives it to every question."""
    round_ = room.round
    for at, value in enumerate(votes):
        voter = room.store.add_voter(f"token-{at}-{value}", role=roles[at] if roles else "")
        answers = {question.id: value for question in round_.questions}
        room.store.save([Submission(voter, round_.id, room.standing.turn, 0, 1, answers)])


@pytest.mark.parametrize(
    "path", ["/move", "/show", "/note", "/unnote", "/agenda", "/slide", "/paper-vote", "/unpaper", "/stop"]
)
def test_nothing_can_be_done_without_the_token(desk, path):
    room, stranger, asked = desk(entered=False)
    assert stranger.post(path, move="open", round="forces-1").status == 403
    assert (room.standing.state, asked) == ("draft", [])


@pytest.mark.parametrize("path", ["/", "/projector", "/paper", "/events"])
def test_nothing_is_seen_without_the_token(desk, path):
    room, stranger, _ = desk(entered=False)
    answer = stranger.get(path)
    assert answer.status == 403
    assert room.keys.code not in answer.body


@pytest.mark.parametrize("token", ["", "guess"])
def test_a_wrong_token_and_the_rooms_own_secrets_do_not_open_the_desk(desk, token):
    room, stranger, _ = desk(entered=False)
    for given in (token, room.keys.secret, room.keys.code):
        assert stranger.post("/enter", token=given).status == 403


def test_the_round_is_run_from_the_first_vote_to_the_archive(desk):
    room, browser, _ = desk(make_plan(ratings()))
    states = []
    for move in ("open", "close", "reveal", "revote", "close", "reveal", "archive"):
        assert browser.post("/move", round="forces-1", move=move).status == 303
        states.append((room.standing.state, room.standing.turn))
    assert states == [
        ("open", 1),
        ("closed", 1),
        ("revealed", 1),
        ("open", 2),
        ("closed", 2),
        ("revealed", 2),
        ("archived", 2),
    ]


def test_a_move_that_is_not_possible_is_said_in_a_sentence(desk):
    _, browser, _ = desk(make_plan(ratings()))
    answer = browser.post("/move", round="forces-1", move="reveal")
    assert answer.status == 409
    assert "That cannot be done now. The round is: not open yet." in answer.body
    browser.cookies["lang"] = "pl"
    assert "Stan rundy: jeszcze nieotwarte." in browser.post("/move", round="forces-1", move="reveal").body
    browser.cookies["lang"] = "zh"
    assert "现在无法执行此操作" in browser.post("/move", round="forces-1", move="reveal").body


def test_a_click_on_an_old_page_does_not_move_another_round(desk):
    room, browser, _ = desk()
    browser.post("/show", round="weights-1")
    assert browser.post("/move", round="forces-1", move="open").status == 409
    assert room.store.standing("forces-1").state == "draft"


def test_the_screen_does_not_leave_an_open_vote(desk):
    room, browser, _ = desk()
    browser.post("/move", round="forces-1", move="open")
    assert browser.post("/show", round="weights-1").status == 409
    assert browser.post("/show", round="nowhere").status == 409
    assert room.round.id == "forces-1"


def test_nobody_sees_votes_before_the_reveal_not_even_the_facilitator(desk):
    room, browser, _ = desk(make_plan(ratings()))
    room.move("open")
    vote_all(room, [2, 2, 3, 4, 5])
    for path in ("/", "/projector"):
        assert '<svg viewBox="0 -16' not in browser.get(path).body
        assert "5 of 5 voted" in browser.get(path).body
    room.move("close")
    assert '<svg viewBox="0 -16' not in browser.get().body
    room.move("reveal")
    assert '<svg viewBox="0 -16' in browser.get().body


def test_the_reveal_shows_what_divides_first_with_the_rule_and_whom_to_ask(desk):
    room, browser, _ = desk(make_plan(ratings()))
    room.move("open")
    vote_all(room, [1, 1, 3, 5, 5, 5])
    room.move("close")
    room.move("reveal")
    page = browser.get().body
    assert "Agreed where the interquartile range is at most 1" in page
    assert "Fixed before the first vote" in page
    assert "not agreed" in page
    assert "those who gave 1" in page


def test_roles_are_compared_only_where_each_has_five(desk):
    plan = make_plan(ratings(), roles=("executive", "front line"))
    room, browser, _ = desk(plan)
    room.move("open")
    vote_all(room, [1, 2, 2, 3, 4, 5], roles=["executive"] * 2 + ["front line"] * 4)
    room.move("close")
    room.move("reveal")
    assert "executive:" not in browser.get().body


def test_the_code_the_address_and_a_qr_code_are_on_the_projector(desk):
    room, browser, _ = desk(make_plan(ratings(), ssid="workshop", password="pa;ss"))  # noqa: S106 - not a secret of ours
    page = browser.get("/projector").body
    assert room.keys.code in page
    assert "10.0.0.2:8000" in page
    assert page.count('class="qr"') == 2
    assert room.keys.secret not in page
    assert room.keys.facilitator not in page


def test_notes_are_cleaned_kept_and_removed(desk):
    room, browser, _ = desk()
    browser.post("/note", kind="action", text="  Call\u202e the\n depot ", owner="Ops", due="2026-12-01")
    assert [(note["text"], note["owner"], note["due"]) for note in room.store.notes()] == [
        ("Call the depot", "Ops", "2026-12-01")
    ]
    assert "Call the depot" in browser.get().body
    browser.post("/unnote", id="1")
    assert room.store.notes() == []


@pytest.mark.parametrize(
    "note",
    [
        {"kind": "action", "text": "   "},
        {"kind": "gossip", "text": "x"},
        {"kind": "action", "text": "x", "due": "2026-02-30"},
        {"kind": "action", "text": "x", "due": "tomorrow"},
    ],
)
def test_a_note_without_text_or_with_an_impossible_date_is_refused(desk, note):
    room, browser, _ = desk()
    assert browser.post("/note", **note).status == 400
    assert room.store.notes() == []


def test_a_notes_markup_is_shown_as_text(desk):
    _, browser, _ = desk()
    browser.post("/note", kind="parking", text="<script>alert(1)</script>")
    assert "<script>alert" not in browser.get().body


def test_the_agenda_moves_and_its_timer_runs(desk):
    room, browser, _ = desk()
    browser.post("/agenda", step="1", left="600", running="1")
    page = browser.get().body
    assert 'data-left="600" data-running="1" data-step="1"' in page
    browser.post("/agenda", step="99")
    assert 'data-step="1"' in browser.get().body
    assert room.store.setting("agenda").startswith('{"step": 1')


def test_paper_ballots_join_the_open_round(desk):
    room, browser, _ = desk(make_plan(ratings(), roles=("executive",)))
    assert browser.post("/paper-vote", q0="3").status == 409
    room.move("open")
    assert browser.get("/paper").status == 200
    assert browser.post("/paper-vote", role="executive", q0="3", q1="", q2="5", q3="1").status == 303
    assert browser.post("/paper-vote", q0="6").status == 422
    assert browser.post("/paper-vote", role="emperor", q0="3").status == 409
    assert room.state()["voted"] == 1
    assert room.store.rows("SELECT paper, role FROM voters")[0]["paper"] == 1


def test_a_paper_ballot_of_points_must_add_up(desk):
    room, browser, _ = desk(make_plan(points()))
    room.move("open")
    assert browser.post("/paper-vote", q0="3").status == 422
    assert browser.post("/paper-vote", q0="3", q1="7").status == 303


def test_the_slide_is_asked_of_the_command_that_may_read_the_client(desk):
    room, browser, asked = desk(make_plan(ratings()), answer={"deck": "reports/acme/deck.pptx", "seconds": 4.2})
    room.move("open")
    vote_all(room, [3, 3, 3, 3, 4])
    room.move("close")
    room.move("reveal")
    assert browser.post("/slide").status == 303
    assert asked == ["slide"]
    assert "Made in 4.2 s" in browser.get().body
    assert "reports/acme/deck.pptx" in browser.get().body


def test_a_slide_that_could_not_be_made_says_why(desk):
    _, browser, _ = desk(answer={"fault": "there is nothing to put on a slide yet"})
    browser.post("/slide")
    assert "there is nothing to put on a slide yet" in browser.get().body


def test_keeping_it_running_resets_the_idle_time_and_ending_asks_to_stop(desk):
    room, browser, asked = desk()
    room.last_action -= 800
    browser.post("/stay")
    assert room.idle_left() > 890
    browser.post("/stop")
    assert asked == ["export", "stop"]


def test_the_last_page_names_the_files_that_were_written_and_what_was_left_out(desk):
    answer = {"files": ["client_data/acme/workshop/notes.yaml"], "left_out": ["weights-1"]}
    _, browser, _ = desk(answer=answer)
    page = browser.post("/stop").body
    assert "client_data/acme/workshop/notes.yaml" in page
    assert "Weights (weights-1): not open yet" in page
    browser.cookies["lang"] = "zh"
    assert "会话已结束" in browser.post("/stop").body


def test_a_note_that_is_refused_keeps_what_was_typed(desk):
    _, browser, _ = desk()
    browser.cookies["lang"] = "pl"
    answer = browser.post("/note", kind="action", text="Call the depot", owner="Ops", due="2026-02-30")
    assert "Notatka wymaga treści i prawdziwej daty." in answer.body
    assert 'value="Call the depot"' in answer.body
    assert 'value="Ops"' in answer.body
    assert '<option value="action" selected>' in answer.body


def test_a_step_of_the_agenda_puts_its_round_on_the_screen(desk):
    plan = make_plan(points(), ratings(), agenda=(Step("Welcome", 5), Step("Vote", 10, "forces-1")))
    room, browser, _ = desk(plan)
    assert room.round.id == "weights-1"
    browser.post("/agenda", step="1")
    assert room.round.id == "forces-1"
    browser.post("/show", round="weights-1")
    browser.post("/agenda", step="1", left="300", running="0")
    browser.post("/agenda", step="1", left="300", running="1")
    assert room.round.id == "weights-1"  # chosen while the timer paused


def test_a_step_of_the_agenda_leaves_an_open_vote_on_the_screen(desk):
    plan = make_plan(points(), ratings(), agenda=(Step("Welcome", 5), Step("Vote", 10, "forces-1")))
    room, browser, _ = desk(plan)
    room.move("open")
    browser.post("/agenda", step="1", left="600", running="1")
    assert room.round.id == "weights-1"


def test_the_facilitators_pages_notice_a_change_of_the_agenda(desk):
    room, browser, _ = desk()
    assert 'data-agenda="0"' in browser.get("/projector").body
    browser.post("/agenda", step="0", left="300", running="1")
    assert room.desk_state()["agenda"] == 1
    assert 'data-agenda="1"' in browser.get("/projector").body
    assert "agenda" not in room.state()


def test_the_clients_own_minimum_is_kept_and_named(desk):
    room, browser, _ = desk(make_plan(ratings(), rules=replace(STANDARD, minimum_group=10)))
    room.move("open")
    vote_all(room, [1, 2, 3, 4, 5, 3, 3, 3, 3])
    assert "With fewer than 10 votes nothing will be shown." in browser.get().body
    room.move("close")
    room.move("reveal")
    page = browser.get().body
    assert "Fewer than 10 votes, so not shown." in page
    assert '<svg viewBox="0 -16' not in page


def test_an_empty_paper_ballot_is_not_counted(desk):
    room, browser, _ = desk(make_plan(ratings()))
    room.move("open")
    answer = browser.post("/paper-vote", q0="", q1="", q2="", q3="")
    assert (answer.status, room.state()["voted"], room.store.joined()) == (422, 0, 0)
    assert "The ballot is empty" in answer.body


def test_a_paper_ballot_with_a_fault_keeps_what_was_typed(desk):
    room, browser, _ = desk(make_plan(ratings(), roles=("executive",)))
    room.move("open")
    page = browser.post("/paper-vote", role="executive", q0="4", q1="9").body
    assert 'name="q0" type="number" inputmode="numeric" min="1" max="5" value="4"' in page
    assert '<option value="executive" selected>' in page


def test_the_paper_ballot_typed_last_can_be_taken_back_until_the_vote_closes(desk):
    room, browser, _ = desk(make_plan(ratings()))
    room.move("open")
    vote_all(room, [5])
    browser.post("/paper-vote", q0="3")
    browser.post("/paper-vote", q0="4")
    assert "Remove the ballot typed last" in browser.get("/paper").body
    assert browser.post("/unpaper").header("location") == "/paper?note=paper_removed"
    assert sorted(vote[3] for vote in room.store.votes("forces-1", 1) if vote[3]) == [3, 5, 5, 5, 5]
    browser.post("/unpaper")
    assert room.state()["voted"] == 2
    assert "Remove the ballot typed last" not in browser.get("/paper").body
    browser.post("/paper-vote", q0="4")
    room.move("close")
    browser.post("/unpaper")
    assert room.state()["voted"] == 3


def test_wrong_tokens_do_not_lock_the_facilitator_out(desk):
    room, stranger, _ = desk(entered=False)
    statuses = [stranger.post("/enter", token=f"guess-{at}").status for at in range(70)]
    assert statuses.count(429) >= 5
    assert stranger.post("/enter", token=room.keys.facilitator).status == 303


def test_counts_stream_to_the_pages_and_slow_pages_get_the_last_state(make_room):
    room = make_room()

    async def listen():
        stream = room.hub.stream("facilitator", "first")
        got = [await anext(stream)]
        room.hub.send("old")
        room.hub.send("new")
        got.append(await anext(stream))
        room.hub.close()
        got += [message async for message in stream]
        return got

    assert asyncio.run(listen()) == ["retry: 2000\ndata: first\n\n", "data: new\n\n"]
    assert len(room.hub) == 0


def test_a_fourth_tab_of_one_phone_closes_the_first(make_room):
    room = make_room()

    async def open_four():
        streams = [room.hub.stream("phone", "x") for _ in range(4)]
        for stream in streams:
            await anext(stream)
        return [message async for message in streams[0]], len(room.hub)

    assert asyncio.run(open_four()) == ([], 3)
