"""Measures the voting server on loopback: 30 and 300 phones, kill -9 in between, and the way from a vote to a slide."""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "client_data" / "halden-rail"
ROUNDS = """rounds:
  forces-1: {stages: [plan, disruption], lenses: [expectation, actual]}
"""


@dataclass
class Server:
    """A voting server as a process, and the facilitator's cookie."""

    session: Path
    workspace: Path
    ports: tuple[int, int] = (0, 0)
    process: subprocess.Popen[str] = field(init=False)

    def start(self) -> None:
        """Start the server and learn its ports."""
        command = [
            sys.executable,
            "-m",
            "workbench.workshop.server",
            str(self.session),
            str(self.workspace),
            "127.0.0.1",
            *map(str, self.ports),
        ]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        first, second = json.loads(self.process.stdout.readline() if self.process.stdout else "{}")["ports"]
        self.ports = (first, second)

    def kill(self) -> None:
        """End the server as a power cut would."""
        os.kill(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def memory(self) -> float:
        """Resident memory in MB."""
        import psutil

        return float(psutil.Process(self.process.pid).memory_info().rss / 1e6)


@dataclass
class Phone:
    """One participant: a keep-alive connection for votes, a second one for the live stream."""

    server: Server
    cookie: str = ""
    acknowledged: dict[int, tuple[int, int]] = field(default_factory=dict)
    seconds: list[float] = field(default_factory=list)
    retries: int = 0
    _reader: asyncio.StreamReader | None = None
    _writer: asyncio.StreamWriter | None = None

    async def post(self, path: str, fields: dict[str, object], *, port: int | None = None) -> tuple[int, str]:
        """Send a form; returns status and the cookie that was set."""
        port = port or self.server.ports[0]
        if self._writer is None or self._writer.is_closing():
            self._reader, self._writer = await asyncio.open_connection("127.0.0.1", port)
        if self._reader is None:
            raise ConnectionError("no connection")
        body = urlencode(fields)
        self._writer.write(
            f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nOrigin: http://127.0.0.1:{port}\r\n"
            f"Cookie: {self.cookie}\r\nAccept: application/json\r\nContent-Length: {len(body)}\r\n"
            f"Content-Type: application/x-www-form-urlencoded\r\n\r\n{body}".encode()
        )
        head = (await self._reader.readuntil(b"\r\n\r\n")).decode()
        length = next((int(line[16:]) for line in head.lower().split("\r\n") if line.startswith("content-length: ")), 0)
        await self._reader.readexactly(length)
        cookie = next(
            (line[12:].partition(";")[0] for line in head.split("\r\n") if line.lower().startswith("set-cookie: ")), ""
        )
        return int(head.split(" ", 2)[1]), cookie

    async def join(self, secret: str) -> None:
        """Exchange the secret for a cookie; raises `RuntimeError` where the server refuses."""
        status, self.cookie = await self.post("/join", {"secret": secret})
        if status != 303:
            raise RuntimeError(f"joining was answered with {status}")

    async def listen(self) -> None:
        """Keep the live stream open, as every page does; open it again when the server comes back."""
        port = self.server.ports[0]
        while True:
            try:
                reader, writer = await asyncio.open_connection("127.0.0.1", port)
                writer.write(
                    f"GET /events HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nCookie: {self.cookie}\r\n\r\n".encode()
                )
                while await reader.read(4096):
                    pass
                writer.close()
            except OSError:
                pass
            await asyncio.sleep(1)

    async def vote(self, page: int, revision: int, value: int, questions: list[int]) -> None:
        """Send a page until it is acknowledged, as the page's script does."""
        fields: dict[str, object] = {"round": "forces-1", "turn": 1, "page": page, "revision": revision}
        fields |= {f"q{at}": value for at in questions}
        started = time.perf_counter()
        while True:
            try:
                status, _ = await self.post("/vote", fields)
                if status == 200:
                    break
            except (OSError, asyncio.IncompleteReadError):
                self._writer = None
            self.retries += 1
            await asyncio.sleep(0.2 + random.random() / 5)  # noqa: S311 - spreads retries
        self.seconds.append(time.perf_counter() - started)
        self.acknowledged[page] = (revision, value)


async def room(phones: int, *, spread: float, kills: int, seed: int = 2026) -> dict[str, object]:
    """Everybody votes on every page and changes one page, within `spread` seconds a page."""
    from workbench.workshop import plan as plans
    from workbench.workshop.keys import read_keys
    from workbench.workshop.start import prepare
    from workbench.workshop.store import Store

    chance = random.Random(seed)  # noqa: S311 - a reproducible crowd
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder)
        shutil.copytree(SAMPLE, workspace / "client_data/halden-rail")
        (workspace / "client_data/halden-rail/workshop.yaml").write_text(ROUNDS)
        session = prepare("halden-rail", ["forces-1"], workspace=workspace)
        pages = plans.read(session).rounds[0].pages
        server = Server(session, workspace)
        server.start()
        keys = read_keys(session / plans.KEYS)
        desk = Phone(server)
        _, desk.cookie = await desk.post("/enter", {"token": keys.facilitator}, port=server.ports[1])
        crowd = [Phone(server) for _ in range(phones)]
        await asyncio.gather(*(phone.join(keys.secret) for phone in crowd))
        await desk.post("/move", {"round": "forces-1", "move": "open"}, port=server.ports[1])
        streams = [asyncio.create_task(phone.listen()) for phone in crowd]
        await asyncio.sleep(1)

        async def person(phone: Phone) -> None:
            for page, questions in enumerate(pages):
                await asyncio.sleep(chance.random() * spread)
                await phone.vote(page, 1, chance.randint(1, 7), list(questions))
            await asyncio.sleep(chance.random() * spread)
            await phone.vote(0, 2, chance.randint(1, 7), list(pages[0]))

        async def killer() -> None:
            for _ in range(kills):
                await asyncio.sleep(spread * 0.6)
                server.kill()
                server.start()

        await asyncio.gather(killer(), *(person(phone) for phone in crowd))
        memory = server.memory()
        for stream in streams:
            stream.cancel()
        server.process.terminate()
        server.process.wait()
        store = Store(session / plans.DATABASE)
        round_ = plans.read(session).rounds[0]
        lost = sum(
            store.page(voter, "forces-1", 1, page) != revision
            or any(store.answers(voter, "forces-1", 1)[round_.questions[at].id] != value for at in pages[page])
            for phone in crowd
            for voter in [store.voter(phone.cookie.partition("=")[2]) or ""]
            for page, (revision, value) in phone.acknowledged.items()
        )
        store.close()
    seconds = sorted(second for phone in crowd for second in phone.seconds)
    return {
        "phones": phones,
        "kill -9": kills,
        "within s": spread,
        "votes": len(seconds),
        "p50 ms": round(1000 * statistics.median(seconds)),
        "p95 ms": round(1000 * seconds[int(len(seconds) * 0.95)]),
        "max ms": round(1000 * seconds[-1]),
        "retries": sum(phone.retries for phone in crowd),
        "lost or changed": lost,
        "server MB": round(memory),
    }


def timeline(people: int = 18) -> list[tuple[str, float]]:
    """Seconds from the first vote of a room to its slide, the people voting at once."""
    from workbench.workshop import plan as plans
    from workbench.workshop.slide import make_slide
    from workbench.workshop.start import prepare
    from workbench.workshop.store import Store, Submission

    chance = random.Random(1)  # noqa: S311 - a reproducible room
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder)
        shutil.copytree(SAMPLE, workspace / "client_data/halden-rail")
        (workspace / "client_data/halden-rail/workshop.yaml").write_text(ROUNDS)
        session = prepare("halden-rail", ["forces-1"], workspace=workspace)
        round_ = plans.read(session).rounds[0]
        store = Store(session / plans.DATABASE)
        store.add_rounds({round_.id: round_.digest()})
        voters = [store.add_voter(f"t{at}") or "" for at in range(people)]
        started = time.perf_counter()
        marks = [("open", 0.0)]
        store.move("forces-1", "open")
        for voter in voters:
            for page, questions in enumerate(round_.pages):
                answers = {round_.questions[at].id: chance.randint(1, 7) for at in questions}
                store.save([Submission(voter, "forces-1", 1, page, 1, answers)])
        marks.append((f"{people} people voted", time.perf_counter() - started))
        store.move("forces-1", "close")
        store.move("forces-1", "reveal")
        marks.append(("revealed", time.perf_counter() - started))
        store.close()
        make_slide("halden-rail", workspace=workspace)
        marks.append(("slide on disk", time.perf_counter() - started))
    return marks


def run(*, quick: bool = False) -> dict[str, object]:
    """The load table and the timeline as plain values; `quick` leaves out the rooms of 300."""
    runs = [(30, 1.0, 0), (30, 2.0, 3)] + ([] if quick else [(300, 1.0, 0), (300, 5.0, 3)])
    rows = [asyncio.run(room(phones, spread=spread, kills=kills)) for phones, spread, kills in runs]
    return {"load": rows, "timeline": timeline()}


def show(result: dict[str, object]) -> None:
    """Print what `run` measured."""
    rows: list[dict[str, object]] = result["load"]  # type: ignore[assignment]
    print("  ".join(rows[0]))
    for row in rows:
        print("  ".join(f"{value:>{len(name)}}" for name, value in row.items()))
    marks: list[tuple[str, float]] = result["timeline"]  # type: ignore[assignment]
    print("; ".join(f"{name} {seconds:.1f} s" for name, seconds in marks))


def main() -> None:
    """Measure and print; `--quick` leaves out the rooms of 300."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    show(run(quick=parser.parse_args().quick))


if __name__ == "__main__":
    main()
