"""The commands of the workshop, from the first phone to the ballots in the client's folder."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path
from queue import Queue

import psutil
import pytest
from servers import Server
from typer.testing import CliRunner

from workbench.cli.app import app
from workbench.errors import MisuseError
from workbench.workshop.keys import read_keys

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def workspace(tmp_path):
    shutil.copytree(ROOT / "client_data/halden-rail", tmp_path / "client_data/halden-rail")
    (tmp_path / "client_data/halden-rail/workshop.yaml").write_text(
        "rounds:\n  forces-1: {stages: [plan], forces: [control]}\n"
    )
    return tmp_path


def _listening():
    """Signals as in a person's terminal, although the tests may run where they are ignored."""
    for number in (signal.SIGINT, signal.SIGHUP, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)


class Command:
    """`workbench workshop start` as a person runs it, with its lines as they come."""

    def __init__(self, workspace):
        command = [
            sys.executable,
            "-m",
            "workbench",
            "workshop",
            "start",
            "halden-rail",
            "--round",
            "forces-1",
            "--host",
            "loopback",
            "--workspace",
            workspace,
        ]
        environment = os.environ | {"PYTHONUNBUFFERED": "1", "COLUMNS": "200"}
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, text=True, env=environment, preexec_fn=_listening
        )
        self.lines: Queue[str] = Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.process.stdout:
            self.lines.put(line.rstrip())

    def line(self, pattern):
        """The first line from now on that matches."""
        while True:
            match = re.search(pattern, self.lines.get(timeout=60))
            if match:
                return match

    def server(self):
        children = psutil.Process(self.process.pid).children()
        (server,) = [child for child in children if "workbench.workshop.server" in child.cmdline()]
        return server.pid


@pytest.mark.slow
def test_a_workshop_from_the_first_phone_over_a_crash_to_the_slide_and_the_ballots(workspace):
    command = Command(workspace)
    try:
        phones = int(command.line(r"Participants:\s+http://127\.0\.0\.1:(\d+)")[1])
        port, token = command.line(r"Facilitator:\s+http://127\.0\.0\.1:(\d+)/#(\S+)").groups()
        room = Server.__new__(Server)
        room.ports = [phones, int(port)]
        room.session = workspace / "client_data/halden-rail/.workshop"
        room.secret = read_keys(room.session / "keys.json")
        assert room.secret.facilitator == token
        desk = room.desk()
        room.move(desk, "open")
        people = [room.join() for _ in range(6)]
        assert [room.vote(cookie, 1, 3) for cookie in people[:3]] == [200] * 3
        os.kill(command.server(), signal.SIGKILL)
        command.line("starting it again, no acknowledged vote is lost")
        wait_until_answering(phones)
        assert [room.vote(cookie, 1, 5) for cookie in people[3:]] == [200] * 3
        room.move(desk, "close")
        room.move(desk, "reveal")
        assert room.post("/slide", {}, cookie=desk, desk=True)[0] == 303
        assert command.line(r"slides in ([\d.]+) s: reports/halden-rail/\.workshop/workshop\.pptx")
        room.post("/stop", {}, cookie=desk, desk=True)
        command.line(r"wrote client_data/halden-rail/workshop/forces-1/forces-1\.journey_ballots\.csv")
        assert command.process.wait(30) == 0
    finally:
        command.process.kill()
        command.process.wait()
        command.process.stdout.close()
    assert (workspace / "reports/halden-rail/.workshop/workshop.pptx").stat().st_size > 20_000


@pytest.mark.slow
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_session_that_is_told_to_end_still_writes_what_was_revealed(workspace, name):
    command = Command(workspace)
    try:
        phones = int(command.line(r"Participants:\s+http://127\.0\.0\.1:(\d+)")[1])
        port = int(command.line(r"Facilitator:\s+http://127\.0\.0\.1:(\d+)")[1])
        room = Server.__new__(Server)
        room.ports, room.session = [phones, port], workspace / "client_data/halden-rail/.workshop"
        room.secret = read_keys(room.session / "keys.json")
        desk = room.desk()
        room.move(desk, "open")
        for _ in range(5):
            room.vote(room.join(), 1, 3)
        room.move(desk, "close")
        room.move(desk, "reveal")
        server = command.server()
        command.process.send_signal(getattr(signal, name))
        command.line(r"wrote client_data/halden-rail/workshop/forces-1/forces-1\.votes\.csv")
        assert command.process.wait(30) == 0
        assert not psutil.pid_exists(server)
    finally:
        command.process.kill()
        command.process.wait()
        command.process.stdout.close()


def test_ports_of_the_last_start_are_looked_for_on_the_address_that_is_served(tmp_path):
    from workbench.workshop.start import _ports

    with socket.socket() as taken, socket.socket() as free:
        taken.bind(("127.0.0.2", 0))
        taken.listen()
        free.bind(("127.0.0.1", 0))
        ports = (taken.getsockname()[1], free.getsockname()[1])
        free.close()
        (tmp_path / "ports.json").write_text(json.dumps(ports))
        assert _ports(tmp_path, host="127.0.0.2") == (0, 0)
        assert _ports(tmp_path, host="127.0.0.1") == ports


def test_addresses_are_said_again_only_where_a_restart_changed_them(workspace):
    from workbench.workshop.start import Supervisor

    said = []
    supervisor = Supervisor(workspace, workspace=workspace, host="127.0.0.1", public="", say=said.append)
    first = {"ports": [8000, 9000], "participants": "http://10.0.0.2:8000", "code": "7KM2XR", "facilitator": "f"}
    supervisor._announce(first)
    supervisor._announce(dict(first))
    assert len(said) == 3
    supervisor._announce(first | {"participants": "http://10.0.0.2:8001"})
    assert said[3] == "Participants:  http://10.0.0.2:8001   code 7KM2XR"


def test_the_clients_own_minimum_is_in_the_plan_of_the_session(workspace):
    from workbench.workshop import plan
    from workbench.workshop.start import prepare

    assert plan.read(prepare("halden-rail", ["forces-1"], workspace=workspace)).rules.minimum_group == 5
    settings = workspace / "client_data/halden-rail/engagement.yaml"
    settings.write_text(settings.read_text().replace("minimum_group: 5", "minimum_group: 10"))
    assert plan.read(prepare("halden-rail", ["forces-1"], workspace=workspace)).rules.minimum_group == 10


def wait_until_answering(port):
    import time

    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise AssertionError("the server did not come back")


def run(*arguments):
    return CliRunner().invoke(app, list(map(str, arguments)))


def test_exporting_without_a_workshop_says_how_to_hold_one(workspace):
    done = run("workshop", "export", "halden-rail", "--workspace", workspace)
    assert isinstance(done.exception, MisuseError)
    assert "workbench workshop start halden-rail" in str(done.exception)


def test_an_unknown_client_gets_the_nearest_name(workspace):
    done = run("workshop", "start", "halden-rial", "--host", "loopback", "--workspace", workspace)
    assert 'Did you mean "halden-rail"' in str(done.exception)


def test_the_doctor_without_waiting_names_the_networks(workspace):
    done = run("workshop", "doctor", "--host", "loopback", "--wait", "0")
    assert done.exit_code == 0
    assert "networks that phones could share" in done.output


def test_the_doctor_lists_causes_and_remedies_where_no_phone_came(monkeypatch):
    monkeypatch.setattr("workbench.workshop.network.wait_for_phone", lambda *_, **__: False)
    done = run("workshop", "doctor", "--host", "loopback", "--wait", "1")
    assert done.exit_code == 1
    assert "client isolation" in done.output
    assert "firewall" in done.output


def test_a_fresh_session_writes_the_earlier_one_and_forgets_its_keys_and_votes(workspace):
    from workbench.workshop.start import forget, prepare

    folder = workspace / "client_data/halden-rail"
    session = prepare("halden-rail", ["forces-1"], workspace=workspace)
    assert forget(folder) is None or session.exists() is False
    assert not session.exists()
    assert forget(folder) is None


def test_missing_libraries_are_named_with_the_fix(monkeypatch):
    from workbench.workshop import require_server

    monkeypatch.setattr("workbench.workshop.find_spec", lambda name: None if name == "segno" else object())
    with pytest.raises(
        MisuseError, match=r'needs segno, not installed here; fix: pip install "cx-workbench\[workshop\]"'
    ):
        require_server()
