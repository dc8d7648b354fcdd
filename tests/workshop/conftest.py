"""Rooms over fresh databases, and phones that have joined."""

from __future__ import annotations

import pytest
from rooms import Phone, make_plan
from servers import Server

from workbench.workshop.keys import make_keys
from workbench.workshop.plan import Plan


@pytest.fixture(autouse=True)
def _needs_the_extra():
    pytest.importorskip("starlette", reason='the extra "workshop" is not installed')


@pytest.fixture
def make_room(tmp_path):
    from workbench.workshop.room import Room
    from workbench.workshop.store import Store

    opened = []

    def make(plan: Plan | None = None, **values):
        store = Store(tmp_path / f"votes-{len(opened)}.sqlite")
        opened.append(store)
        return Room(plan or make_plan(), make_keys(), store, **values)

    yield make
    for store in opened:
        store.close()


@pytest.fixture
def phones(make_room):
    """A room with its participants' application: room, and a maker of phones that have joined."""
    from workbench.workshop.participant import participants

    def make(plan: Plan | None = None):
        room = make_room(plan)
        app = participants(room, origins=["http://vote.test:8000"])

        def phone(*, joined: bool = True, **fields) -> Phone:
            new = Phone(app)
            if joined:
                answer = new.post("/join", secret=room.keys.secret, **fields)
                assert answer.status == 303, answer.body
            return new

        return room, phone

    return make


@pytest.fixture
def serve(tmp_path):
    servers = []

    def start(plan=None, ports=(0, 0)):
        servers.append(Server(tmp_path, plan, ports))
        return servers[-1]

    yield start
    for server in servers:
        server.end()
