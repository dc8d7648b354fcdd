"""The voting server as a process: sealed off, killed, restarted, flooded, left alone."""

from __future__ import annotations

import asyncio
import http.client
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from rooms import make_plan, ratings

from workbench.workshop import plan as plans
from workbench.workshop.store import Store


@pytest.mark.slow
def test_no_acknowledged_vote_is_lost_or_changed_over_three_kill_9(serve, tmp_path):
    server = serve(make_plan(ratings()))
    desk = server.desk()
    assert server.move(desk, "open") == 303
    cookies = [server.join() for _ in range(12)]
    acknowledged: dict[str, tuple[int, int]] = {}
    stop = threading.Event()
    current = [server]

    def phone(cookie):
        revision, value, end = 1, 1, time.monotonic() + 60
        while not stop.is_set() and time.monotonic() < end:
            try:
                status = current[0].vote(cookie, revision, value)
            except (OSError, http.client.HTTPException):
                time.sleep(0.05)  # the same ballot is sent again when the server is back
                continue
            if status == 200:
                acknowledged[cookie] = (revision, value)
                revision, value = revision + 1, value % 5 + 1
            elif status == 429:
                time.sleep(0.3)

    with ThreadPoolExecutor(len(cookies)) as pool:
        for cookie in cookies:
            pool.submit(phone, cookie)
        for _ in range(3):
            time.sleep(0.6)
            os.kill(current[0].process.pid, signal.SIGKILL)
            current[0].process.wait()
            current[0] = serve(ports=tuple(server.ports))
        time.sleep(0.6)
        stop.set()
    assert len(acknowledged) == 12
    store = Store(tmp_path / "client_data/acme/.workshop/votes.sqlite")
    for cookie, (revision, value) in acknowledged.items():
        voter = store.voter(cookie.partition("=")[2])
        stored = store.page(voter, "forces-1", 1, 0)
        # The last ballot may have been written without its answer arriving; never the other way round.
        assert stored in (revision, revision + 1)
        if stored == revision:
            assert store.answers(voter, "forces-1", 1)["s1.certainty.expectation"] == value
    store.close()


@pytest.mark.slow
def test_thirty_phones_vote_at_once_and_all_are_counted(serve):
    server = serve(make_plan(ratings()))
    server.move(server.desk(), "open")
    with ThreadPoolExecutor(30) as pool:
        cookies = list(pool.map(lambda _: server.join(), range(30)))
        assert list(pool.map(lambda cookie: server.vote(cookie, 1, 3), cookies)) == [200] * 30
    store = Store(server.session / plans.DATABASE)
    assert store.voted("forces-1", 1, 1) == 30
    store.close()


@pytest.mark.slow
def test_a_thousand_silent_connections_do_not_keep_a_phone_out(serve):
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard != resource.RLIM_INFINITY and hard < 2500:
        pytest.skip(f"this system allows {hard} open files a process, the test needs 2,500")
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, 2500), hard))
    server = serve(make_plan(ratings()))
    server.move(server.desk(), "open")
    silent = [socket.create_connection(("127.0.0.1", server.ports[0])) for _ in range(1000)]
    try:
        assert server.vote(server.join(), 1, 4) == 200
    finally:
        for connection in silent:
            connection.close()
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


@pytest.mark.slow
def test_the_facilitators_pages_listen_on_loopback_only_and_need_the_token(serve):
    server = serve(make_plan(ratings()))
    assert server.move("", "open") == 403
    assert server.post("/enter", {"token": "guess"}, desk=True)[0] == 403
    assert server.post("/enter", {"token": server.secret.secret}, desk=True)[0] == 403
    assert server.move(server.desk(), "open") == 303
    assert server.post("/move", {"round": "forces-1", "move": "close"}, cookie=server.join())[0] == 404


@pytest.mark.slow
def test_the_server_ends_with_the_command_that_started_it(serve):
    server = serve(make_plan(ratings()))
    server.process.stdin.close()
    assert server.process.wait(10) == 0


SEALED = """
import sys
from pathlib import Path
from workbench.workshop.server import seal
workspace = Path(sys.argv[1])
seal(workspace, workspace / "client_data/acme/.workshop")
print((workspace / "client_data/acme/.workshop/plan.json").read_text())
import sqlite3, os
tries = [
    lambda: (workspace / "client_data/acme/engagement.yaml").read_text(),
    lambda: (workspace / "client_data/acme/.workshop/../engagement.yaml").read_text(),
    lambda: (workspace / "client_data/acme/.workshop/link.yaml").read_text(),
    lambda: os.listdir(workspace / "client_data/acme"),
    lambda: sqlite3.connect(workspace / "client_data/acme/other.sqlite"),
    lambda: open(workspace / "client_data/beta.txt", "w"),
    lambda: (workspace / "reports/acme.json").read_text(),
]
for attempt in tries:
    try:
        attempt()
    except PermissionError as error:
        print("refused")
    else:
        print("ALLOWED")
"""


def test_the_server_can_read_nothing_of_the_client_but_its_session(tmp_path):
    session = tmp_path / "client_data/acme/.workshop"
    session.mkdir(parents=True)
    (tmp_path / "reports").mkdir()
    for place in ("client_data/acme/engagement.yaml", "client_data/beta.txt", "reports/acme.json"):
        (tmp_path / place).write_text("secret")
    (session / "plan.json").write_text("the questions")
    (session / "link.yaml").symlink_to(tmp_path / "client_data/acme/engagement.yaml")
    done = subprocess.run([sys.executable, "-c", SEALED, tmp_path], capture_output=True, text=True, check=True)
    assert done.stdout.split("\n") == ["the questions", *["refused"] * 7, ""]


def test_an_idle_room_stops_by_itself_and_an_action_keeps_it(make_room):
    now = [0.0]
    room = make_room(clock=lambda: now[0])
    now[0] = 14 * 60
    assert room.idle_left() == 60
    room.touch()
    now[0] += 15 * 60
    assert room.idle_left() == 0


def test_the_watch_stops_an_idle_server(make_room):
    from workbench.workshop.server import _stop_when_idle

    now, stopped = [0.0], []
    room = make_room(clock=lambda: now[0])
    now[0] = 15 * 60 + 1
    asyncio.run(_stop_when_idle(room, lambda: stopped.append(True)))
    assert stopped == [True]
