"""What stands is found at a glance: the cost of a look grows with the number of clients, not with its square."""

from __future__ import annotations

import time

import pytest
from workspaces import write_client

from workbench.batch.ledger import Ledger, read
from workbench.batch.pool import run_batch
from workbench.batch.seen import look
from workbench.batch.status import state
from workbench.intake import folders
from workbench.run import publish
from workbench.run.outcome import Request

ASKED = Request()


class Told:
    """A reporter that counts."""

    def __init__(self) -> None:
        self.ended = 0

    def started(self, client):
        raise AssertionError(f"{client} was started")

    def finished(self, outcome):
        self.ended += 1

    def note(self, text):
        raise AssertionError(text)


@pytest.fixture
def workspace(tmp_path):
    """A function that makes clients with a run each that stands."""

    def make(number: int):
        clients = [f"c{at:04}" for at in range(number)]
        for client in clients:
            write_client(tmp_path, client)
            folder = publish.staging(tmp_path, client, "r1")
            publish.publish(folder, tmp_path / "reports" / client / "r1", {"format": 1})
            (tmp_path / "reports/.locks").mkdir(exist_ok=True)
            (tmp_path / f"reports/.locks/{client}.lock").touch()  # each was run once
        book = Ledger(tmp_path)
        book.stand({c: ("r1", look(c, workspace=tmp_path, request=ASKED, run="r1")) for c in clients})
        book.close()
        return tmp_path, clients

    return make


def test_four_times_the_clients_cost_about_four_times_and_not_sixteen(workspace):
    def cost(clients):
        began = time.process_time()
        for client in clients:
            folders.client_folder(client, workspace=folder)
            assert state(client, workspace=folder, attempts=attempts).status == "done"
        return time.process_time() - began

    folder, clients = workspace(400)
    attempts = read(folder)
    cost(clients[:10])  # what is looked at once for all
    few = min(cost(clients[:100]) for _ in range(3))
    assert min(cost(clients) for _ in range(3)) < 8 * few


def test_a_batch_of_clients_that_stand_starts_nothing_and_writes_no_row(workspace):
    folder, clients = workspace(30)
    told, before = Told(), read(folder).newest
    outcomes = run_batch(clients, workspace=folder, request=ASKED, reporter=told)
    assert {outcome.reason for outcome in outcomes} == {"nothing changed"}
    assert told.ended == 30
    assert read(folder).newest == before
