"""The participants' pages as a phone without scripts sees them."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from rooms import Phone, make_plan, points, ratings

from workbench.privacy.rules import STANDARD


def vote(phone: Phone, room, revision=1, *, page=0, turn=1, script=True, **answers):
    fields = {"round": room.round.id, "turn": turn, "page": page, "revision": revision} | answers
    headers = {"accept": "application/json"} if script else {}
    return phone.ask("POST", "/vote", {key: str(value) for key, value in fields.items()}, headers=headers)


def test_a_phone_joins_with_the_secret_once_and_keeps_only_a_cookie(phones):
    room, phone = phones()
    one = phone()
    cookie = one.cookies["seat"]
    assert len(cookie) >= 22
    again = one.post("/join", secret=room.keys.secret)
    assert (again.status, one.cookies["seat"]) == (303, cookie)
    assert room.store.joined() == 1


def test_the_cookie_is_out_of_reach_for_scripts_and_other_sites(phones):
    room, phone = phones()
    answer = phone(joined=False).post("/join", secret=room.keys.secret)
    assert "HttpOnly" in answer.header("set-cookie")
    assert "SameSite=strict" in answer.header("set-cookie")
    assert answer.header("location") == "/"


def test_the_code_on_the_screen_lets_in_as_people_type_it(phones):
    room, phone = phones()
    code = room.keys.code
    assert phone(joined=False).post("/join", code=f" {code[:3].lower()}-{code[3:].lower()} ").status == 303


def test_a_wrong_code_is_refused_and_counted(phones):
    room, phone = phones()
    answer = phone(joined=False).post("/join", code="AAAAAA")
    assert answer.status == 403
    assert "not the one on the screen" in answer.body
    assert (room.wrong_codes, room.store.joined()) == (1, 0)


def test_a_session_with_seat_codes_takes_each_once(phones):
    room, phone = phones()
    room.store.add_seats(["7KM2XR"])
    without = phone(joined=False).post("/join", secret=room.keys.secret)
    assert without.status == 403
    assert phone(joined=False).post("/join", secret=room.keys.secret, seat="7km2xr").status == 303
    assert phone(joined=False).post("/join", secret=room.keys.secret, seat="7KM2XR").status == 403


def test_no_more_phones_join_than_there_are_seats(phones):
    room, phone = phones(make_plan(seats=1))
    phone()
    late = phone(joined=False).post("/join", secret=room.keys.secret)
    assert late.status == 403
    assert "All seats are taken" in late.body


def test_a_role_is_one_of_the_plans_or_none(phones):
    room, phone = phones(make_plan(roles=("executive", "front line")))
    phone(role="executive")
    phone()
    bad = phone(joined=False).post("/join", secret=room.keys.secret, role="<b>king</b>")
    assert bad.status == 400
    assert sorted(row["role"] for row in room.store.rows("SELECT role FROM voters")) == ["", "executive"]


def test_a_vote_goes_from_ballot_to_reveal_without_scripts(phones):
    room, phone = phones(make_plan(ratings()))
    people = [phone() for _ in range(5)]
    assert "has not opened yet" in people[0].get().body
    room.move("open")
    page = people[0].get().body
    assert 'name="q0" value="5"' in page
    assert "0 of 5 voted" in page
    for at, person in enumerate(people):
        answer = vote(person, room, script=False, q0=1 + at, q1=3, q2=3, q3=3)
        assert (answer.status, answer.header("location")) == (303, "/?note=saved")
    assert "You can change your answers until the vote closes" in people[0].get().body
    assert "5 of 5 voted" in people[0].get().body
    room.move("close")
    assert "The results appear here" in people[0].get().body
    assert "median" not in people[0].get().body
    room.move("reveal")
    shown = people[0].get().body
    assert "median 3, middle half 2 to 4, n\u00a0=\u00a05" in shown
    assert "Your vote: 1" in shown


def test_the_sent_answers_are_filled_in_again(phones):
    room, phone = phones(make_plan(ratings()))
    one = phone()
    room.move("open")
    vote(one, room, q0=4)
    page = one.get().body
    assert '<input type="radio" name="q0" value="4" checked>' in page
    assert '<input type="hidden" name="revision" value="2">' in page


def test_two_tabs_with_one_cookie_are_one_vote_and_the_stale_tab_is_told(phones):
    room, phone = phones(make_plan(ratings()))
    one = phone()
    room.move("open")
    assert vote(one, room, 1, q0=2).status == 200
    second_tab = vote(one, room, 1, q0=5)
    assert second_tab.status == 409
    assert '"stale"' in second_tab.body
    plain = vote(one, room, 1, script=False, q0=5)
    assert plain.status == 409
    assert "You sent other answers from another page" in plain.body
    assert room.store.voted("forces-1", 1, 1) == 1
    assert set(room.store.answers(room.store.voter(one.cookies["seat"]), "forces-1", 1).values()) == {2, None}


def test_a_vote_that_arrives_after_the_close_is_refused_and_said_so(phones):
    room, phone = phones(make_plan(ratings()))
    one = phone()
    room.move("open")
    room.move("close")
    assert vote(one, room, q0=3).status == 409
    answer = vote(one, room, script=False, q0=3)
    assert answer.header("location") == "/?note=late"
    assert "were not counted" in one.get("/?note=late").body


def test_points_that_do_not_add_up_come_back_with_a_word(phones):
    room, phone = phones(make_plan(points()))
    one = phone()
    room.move("open")
    assert vote(one, room, q0=7).status == 422
    plain = vote(one, room, script=False, q0=7)
    assert plain.status == 422
    assert "The sum is not right" in plain.body


def test_a_re_vote_asks_again_and_says_which(phones):
    room, phone = phones(make_plan(ratings()))
    people = [phone() for _ in range(5)]
    room.move("open")
    for person in people:
        vote(person, room, q0=3)
    for move in ("close", "reveal", "revote"):
        room.move(move)
    assert "re-vote 1 of 2" in people[0].get().body
    assert "0 of 5 voted" in people[0].get().body
    assert vote(people[0], room, q0=3, turn=1).status == 409
    assert vote(people[0], room, q0=3, turn=2).status == 200


def test_fewer_than_five_votes_are_not_shown(phones):
    room, phone = phones(make_plan(ratings()))
    people = [phone() for _ in range(4)]
    room.move("open")
    for person in people:
        vote(person, room, q0=4)
    room.move("close")
    room.move("reveal")
    shown = people[0].get().body
    assert "Fewer than 5 votes" in shown
    assert "median" not in shown


@pytest.mark.parametrize(("language", "word"), [("pl", "Prywatne"), ("zh", "投票")])
def test_pages_come_in_the_readers_language(phones, language, word):
    _, phone = phones(make_plan(ratings(), language="en"))
    one = phone(joined=False)
    page = one.get(f"/?lang={language}").body
    assert f'<html lang="{language}">' in page
    assert {"pl": "Dołącz do głosowania", "zh": "加入投票"}[language] in page
    assert one.get().body.count(f'<html lang="{language}">') == 1


def test_an_unknown_language_is_not_taken_over(phones):
    _, phone = phones()
    answer = phone().get("/?lang=%3Cscript%3E")
    assert '<html lang="en">' in answer.body
    assert answer.header("set-cookie") == ""


def test_the_heaviest_page_stays_under_30_kb_with_style_and_script(phones):
    from workbench.stats.consensus import Rule
    from workbench.workshop.rounds import Question, Round

    text = "一句较长的陈述，说明在这个阶段我们如何对待客户，以及它意味着什么。" * 3
    questions = tuple(
        Question(f"q{at}", {"zh": f"{text}{at}"}, page={"zh": "阶段"}, facet={"zh": "客户今天得到的"})
        for at in range(84)
    )
    heavy = Round("forces-1", {"zh": text[:60]}, "rating", "forces", questions, 1, 9, Rule("iqr", 2))
    room, phone = phones(make_plan(heavy, language="zh"))
    one = phone()
    room.move("open")
    total = sum(len(one.get(path).body.encode()) for path in ("/", "/vote.css", "/vote.js"))
    assert total < 30_000


def test_everything_that_comes_from_a_file_is_escaped(phones):
    from workbench.stats.consensus import Rule
    from workbench.workshop.rounds import Question, Round

    evil = '"><script>alert(1)</script>'
    question = Question("a", {"en": evil}, page={"en": evil}, facet={"en": evil}, hint={"en": evil})
    room, phone = phones(
        make_plan(
            Round("r-1", {"en": evil}, "rating", "other", (question,), 1, 5, Rule("iqr", 1)), title=evil, roles=(evil,)
        )
    )
    one = phone(joined=False)
    assert "<script>alert" not in one.get().body
    one.post("/join", secret=room.keys.secret)
    room.move("open")
    page = one.get().body
    assert "<script>alert" not in page
    assert len(re.findall("<script", page)) == 1


def test_an_empty_page_is_not_counted_until_somebody_says_that_they_cannot_say(phones):
    room, phone = phones(make_plan(ratings()))
    one = phone()
    room.move("open")
    answer = vote(one, room)
    assert (answer.status, '"empty"' in answer.body, room.state()["voted"]) == (422, True, 0)
    plain = vote(one, room, script=False)
    assert plain.status == 422
    assert "Nothing is chosen yet." in plain.body
    assert vote(one, room, q0="", q1="", q2="", q3="").status == 200
    assert room.state()["voted"] == 1


def test_dots_without_any_choice_are_not_counted_and_none_given_is_a_choice(phones):
    dots = replace(points(), kind="dots", high=3)
    room, phone = phones(make_plan(dots))
    one = phone()
    room.move("open")
    assert vote(one, room).status == 422
    assert vote(one, room, q0=0).status == 200


def test_points_that_do_not_add_up_stay_in_the_form_without_scripts(phones):
    room, phone = phones(make_plan(points()))
    one = phone()
    room.move("open")
    page = vote(one, room, q0=3, q1=1, q2="", script=False).body
    assert "The sum is not right" in page
    assert 'name="q0" type="number" inputmode="numeric" min="0" max="10" step="1" value="3"' in page


def test_a_slip_mistyped_does_not_send_a_person_back_to_the_qr_code(phones):
    room, phone = phones(make_plan(roles=("executive",)))
    room.store.add_seats(["7KM2XR"])
    one = phone(joined=False)
    page = one.post("/join", secret=room.keys.secret, seat="7KM2XX", role="executive").body
    assert f'name="secret" value="{room.keys.secret}"' in page
    assert 'value="7KM2XX"' in page
    assert 'value="executive" checked' in page
    assert room.keys.secret not in phone(joined=False).post("/join", secret="guess", seat="7KM2XR").body  # noqa: S106 - not a secret of ours


def test_a_stranger_does_not_keep_the_server_awake(phones):
    room, phone = phones()
    voter = phone()
    room.last_action -= 800
    phone(joined=False).get()
    assert room.idle_left() < 101
    voter.get()
    assert room.idle_left() > 890


def test_the_clients_own_minimum_is_named_on_the_page_that_promises_it(phones):
    _, phone = phones(make_plan(rules=replace(STANDARD, minimum_group=10), roles=("executive",)))
    page = phone(joined=False).get().body
    assert "from 10 votes on" in page
    assert "at least 10 votes" in page


def test_who_sent_one_page_of_two_has_voted_once_the_vote_is_closed(phones):
    room, phone = phones(make_plan(ratings(stages=2)))
    one = phone()
    room.move("open")
    vote(one, room, page=0, q0=3, q1=3, q2=3, q3=3)
    assert room.state()["voted"] == 0  # while it is open: who has finished
    room.move("close")
    assert room.state()["voted"] == 1
