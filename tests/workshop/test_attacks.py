"""Attacks on the voting server, each with the answer it gets."""

from __future__ import annotations

import asyncio

import pytest
from rooms import Phone, make_plan, ratings
from test_ballot_pages import vote

from workbench.workshop.guard import MAX_BODY


@pytest.fixture
def open_room(phones):
    room, phone = phones(make_plan(ratings()))
    one = phone()
    room.move("open")
    return room, one


@pytest.mark.parametrize(
    "host", ["evil.test", "vote.test", "vote.test:9000", "vote.test:8000.evil.test", "127.0.0.1:8000", "", "[::1]:8000"]
)
def test_a_foreign_host_is_refused_so_rebinding_a_name_gains_nothing(open_room, host):
    _, one = open_room
    assert one.get(headers={"host": host}).status == 421
    assert one.ask("POST", "/vote", {"q0": "1"}, headers={"host": host}).status == 421


@pytest.mark.parametrize(
    "origin",
    ["http://evil.test", "null", "", "https://vote.test:8000", "http://vote.test:8000.evil.test", "http://vote.test"],
)
@pytest.mark.parametrize("path", ["/vote", "/join"])
def test_a_post_from_another_site_is_refused(open_room, origin, path):
    room, one = open_room
    answer = one.ask("POST", path, {"secret": room.keys.secret}, headers={"origin": origin})
    assert answer.status == 403
    assert answer.header("set-cookie") == ""


@pytest.mark.parametrize("size", [MAX_BODY + 1, 10 * MAX_BODY])
def test_a_body_over_4_kb_is_refused(open_room, size):
    _, one = open_room
    assert one.ask("POST", "/vote", body=b"q" * size).status == 413


def test_a_body_is_counted_whatever_length_was_announced(open_room):
    _, one = open_room
    sent = [b"a" * 1000] * 10
    messages = []

    async def receive():
        return {"type": "http.request", "body": sent.pop() if sent else b"", "more_body": bool(sent)}

    async def send(message):
        messages.append(message)

    scope = {
        "type": "http", "method": "POST", "path": "/vote", "raw_path": b"/vote", "query_string": b"", "root_path": "",
        "scheme": "http", "http_version": "1.1",
        "headers": [(b"host", b"vote.test:8000"), (b"origin", b"http://vote.test:8000"),
                    (b"transfer-encoding", b"chunked")],
    }  # fmt: skip
    asyncio.run(one.app(scope, receive, send))
    assert messages[0]["status"] == 413
    assert len(sent) >= 5


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"\xff\xfe\x00", 400),
        (b"q0=%ff", 400),
        (b"&&&==", 400),
        (b"round=forces-1&turn=1&page=0&revision=1&q0=5&q0=1", 400),
        (b"round=forces-1&round=weights-1&turn=1&page=0&revision=1", 400),
        (b"round=forces-1&turn=1&page=0&revision=0&q0=5", 400),
        (b"round=forces-1&turn=1&page=0&revision=-1&q0=5", 400),
        (b"round=forces-1&turn=1e3&page=0&revision=1&q0=5", 400),
        (b"round=forces-1&turn=1&page=9&revision=1&q0=5", 400),
        (b"round=../../etc&turn=1&page=0&revision=1&q0=5", 400),
        (b"round=forces-1' OR 1=1--&turn=1&page=0&revision=1&q0=5", 400),
        (b"round=forces-1&turn=1&page=0&revision=1&q0=99", 400),
        (b"round=forces-1&turn=1&page=0&revision=1&__proto__=1", 400),
        (b"round=forces-1&turn=1&page=0&revision=1&q0=5;DROP TABLE votes", 400),
        (b"round=forces-1&turn=1&page=0&revision=99999999999999&q0=5", 400),
    ],
)
def test_a_malformed_ballot_is_refused_and_nothing_kept(open_room, body, status):
    room, one = open_room
    answer = one.ask("POST", "/vote", body=body, headers={"accept": "application/json"})
    assert (answer.status, '"malformed"' in answer.body) == (status, True)
    assert room.store.rows("SELECT * FROM votes") == []


def test_json_and_file_uploads_are_refused(open_room):
    room, one = open_room
    for kind in ("application/json", "multipart/form-data; boundary=x", "text/plain"):
        answer = one.ask(
            "POST", "/vote", body=b'{"q0": 5}', headers={"content-type": kind, "accept": "application/json"}
        )
        assert answer.status == 400
    assert room.store.rows("SELECT * FROM votes") == []


@pytest.mark.parametrize("cookie", ["", "guess", "x" * 3000, "' OR 1=1--", "a; seat=b"])
def test_a_made_up_cookie_cannot_vote_or_listen(open_room, cookie):
    room, one = open_room
    forger = Phone(one.app, cookies={"seat": cookie} if cookie else {})
    assert vote(forger, room, q0=5).status == 403
    assert forger.get("/events").status == 403
    assert room.store.rows("SELECT * FROM votes") == []


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT"])
def test_other_methods_are_refused(open_room, method):
    _, one = open_room
    assert one.ask(method, "/").status == 405


@pytest.mark.parametrize(
    "path",
    [
        "/move",
        "/paper",
        "/enter",
        "/console",
        "/slide",
        "/../plan.json",
        "/plan.json",
        "/keys.json",
        "/votes.sqlite",
        "/room.js",
        "/vote.css/../../asking.yaml",
        "/%2e%2e/texts/en.yaml",
    ],
)
def test_a_phone_finds_neither_the_facilitators_pages_nor_files(open_room, path):
    _, one = open_room
    assert one.get(path).status == 404
    assert one.ask("POST", path, {"move": "reveal"}).status in {404, 405}


def test_a_replayed_old_ballot_changes_nothing(open_room):
    room, one = open_room
    vote(one, room, 1, q0=1)
    vote(one, room, 2, q0=5)
    assert vote(one, room, 1, q0=1).status == 409
    voter = room.store.voter(one.cookies["seat"])
    assert room.store.answers(voter, "forces-1", 1)["s1.certainty.expectation"] == 5


def test_one_cookie_is_held_to_a_rate_and_others_are_not(phones):
    room, phone = phones(make_plan(ratings()))
    greedy, calm = phone(), phone()
    room.move("open")
    statuses = [vote(greedy, room, at, q0=3).status for at in range(1, 60)]
    assert statuses.count(429) > 10
    assert vote(calm, room, q0=3).status == 200


def test_guessing_the_code_is_slowed_down_for_the_room_but_the_qr_code_still_works(phones):
    room, phone = phones()
    guesses = [phone(joined=False).post("/join", code=f"AAAA{at:02}").status for at in range(80)]
    assert guesses.count(429) >= 10
    assert phone(joined=False).post("/join", secret=room.keys.secret).status == 303


def test_every_answer_carries_the_guarding_headers(open_room):
    _, one = open_room
    for answer in (one.get(), one.get("/vote.js"), one.get("/nowhere"), one.get(headers={"host": "evil"})):
        policy = answer.header("content-security-policy")
        assert policy.startswith("default-src 'none'")
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert answer.header("cache-control") == "no-store"
        assert answer.header("x-content-type-options") == "nosniff"
        assert answer.header("referrer-policy") == "same-origin"


def test_no_page_holds_inline_script_or_style_or_another_host(open_room):
    _, one = open_room
    for path in ("/", "/vote.js", "/vote.css"):
        text = one.get(path).body
        assert "style=" not in text
        assert " on" + "click" not in text
        assert "https://" not in text.replace("http://www.w3.org", "")


def test_no_vote_of_others_reaches_a_phone_before_the_reveal(phones):
    room, phone = phones(make_plan(ratings()))
    people = [phone() for _ in range(6)]
    room.move("open")
    for person in people[1:]:
        vote(person, room, q0=5, q1=5, q2=5, q3=5)
    page = people[0].get().body
    assert "checked" not in page.replace('value="" checked', "")
    assert set(room.state()) == {"round", "state", "turn", "voted", "joined"}


def test_a_web_socket_is_not_spoken_to(open_room):
    _, one = open_room
    sent = []

    async def send(message):
        sent.append(message)

    asyncio.run(one.app({"type": "websocket", "headers": []}, None, send))
    assert sent == []


def test_typing_errors_of_a_room_do_not_lock_out_who_types_the_right_code(phones):
    room, phone = phones()
    for at in range(70):
        stranger = phone(joined=False)
        stranger.address = f"10.0.0.{at % 10}"
        stranger.post("/join", code=f"AAAA{at:02}")
    honest = phone(joined=False)
    honest.address = "10.0.0.77"
    assert honest.post("/join", code=room.keys.code).status == 303


def test_a_phone_that_guesses_waits_alone_and_learns_nothing_meanwhile(phones):
    room, phone = phones()
    one = phone(joined=False)
    statuses = [one.post("/join", code=f"AAAA{at:02}").status for at in range(30)]
    assert statuses.count(403) == 20
    answer = one.post("/join", code=room.keys.code)
    assert (answer.status, "Too many attempts" in answer.body) == (429, True)


def test_many_addresses_together_are_held_to_the_limit_of_the_room(phones):
    room, phone = phones(make_plan(seats=30))
    statuses = []
    for at in range(120):
        one = phone(joined=False)
        one.address = f"10.0.{at}.1"
        statuses.append(one.post("/join", code=f"AAA{at:03}").status)
    assert statuses[:90] == [403] * 90
    assert statuses.count(429) >= 25
    assert phone(joined=False).post("/join", secret=room.keys.secret).status == 303


def test_a_hundred_right_slips_in_a_row_are_all_taken(phones):
    room, phone = phones()
    slips = [f"SEAT{at:02}" for at in range(20, 99)]
    room.store.add_seats(slips)
    taken = [phone(joined=False).post("/join", secret=room.keys.secret, seat=slip).status for slip in slips]
    assert taken == [303] * len(slips)


def test_strangers_guessing_codes_do_not_take_the_seats_of_who_has_the_qr_code(phones):
    room, phone = phones()
    room.store.add_seats(["7KM2XR"])
    for at in range(40):
        phone(joined=False).post("/join", code=f"AAAA{at:02}", seat="7KM2XX")
    assert phone(joined=False).post("/join", secret=room.keys.secret, seat="7KM2XR").status == 303


def test_who_has_the_qr_code_cannot_guess_the_slips_of_others(phones):
    room, phone = phones()
    room.store.add_seats(["7KM2XR"])
    answers = [
        phone(joined=False).post("/join", secret=room.keys.secret, seat=f"AAAA{at:02}").status for at in range(30)
    ]
    assert (answers.count(403), answers.count(429)) == (20, 10)
