"""A voting server as a process of its own, with a facilitator's and a phone's requests."""

from __future__ import annotations

import http.client
import json
import subprocess
import sys
from contextlib import closing
from urllib.parse import urlencode

from workbench.workshop import plan as plans
from workbench.workshop.keys import read_keys


class Server:
    """A voting server over a session folder, with the facilitator's and a phone's requests."""

    def __init__(self, workspace, plan=None, ports=(0, 0)):
        self.session = workspace / "client_data/acme/.workshop"
        if plan:
            plans.write(plan, self.session)
        command = [
            sys.executable,
            "-m",
            "workbench.workshop.server",
            self.session,
            workspace,
            "127.0.0.1",
            *map(str, ports),
        ]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.ports = json.loads(self.process.stdout.readline())["ports"]
        self.secret = read_keys(self.session / plans.KEYS)

    def post(self, path, fields, *, cookie="", desk=False):
        port = self.ports[desk]
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        headers = {
            "content-type": "application/x-www-form-urlencoded",
            "accept": "application/json",
            "origin": f"http://127.0.0.1:{port}",
            "cookie": cookie,
        }
        with closing(connection):  # also where the server dies in between
            connection.request("POST", path, urlencode(fields), headers)
            with connection.getresponse() as response:
                body = response.read().decode()
        return response.status, response.getheader("set-cookie", "").partition(";")[0], body

    def join(self):
        status, cookie, _ = self.post("/join", {"secret": self.secret.secret})
        assert status == 303
        return cookie

    def desk(self):
        return self.post("/enter", {"token": self.secret.facilitator}, desk=True)[1]

    def move(self, cookie, move):
        return self.post("/move", {"round": "forces-1", "move": move}, cookie=cookie, desk=True)[0]

    def vote(self, cookie, revision, value):
        fields = {"round": "forces-1", "turn": 1, "page": 0, "revision": revision, "q0": value}
        return self.post("/vote", fields, cookie=cookie)[0]

    def end(self):
        self.process.terminate()
        self.process.wait(10)
        self.process.stdin.close()
        self.process.stdout.close()
