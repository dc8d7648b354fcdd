"""Starts the process of each client, forked from a warm one where that is safe, and reads what it tells."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from workbench.intake.folders import is_to_be_encoded
from workbench.run.environment import ADDRESS, ForkRefusedError, environment
from workbench.run.outcome import Request
from workbench.run.processes import OWNER, end_left_by

if TYPE_CHECKING:
    from workbench.run.forking import Connection, ForkServer

MANY = 4  # clients from which on it pays to hold the messages ready
MESSAGES, ENCODER = "workbench.batch.warmth", "workbench.stats.encoding"


def needed(folders: Sequence[Path]) -> list[str]:
    """What a fork server holds ready for these clients beyond what all need.

    The encoder takes 65 MB and a second, once here or else in each client whose comments are read for the first time.
    """
    held = [MESSAGES] if len(folders) >= MANY else []
    return [*held, ENCODER] if any(map(is_to_be_encoded, folders)) else held


class Process(Protocol):
    """What a started job is: a `subprocess.Popen`, or a fork in its shape."""

    pid: int

    def poll(self) -> int | None: ...  # noqa: D102


@dataclass
class Job:
    """A client that is running."""

    client: str
    process: Process
    events: Path
    before: str
    end: Callable[[], None]
    began: float = field(default_factory=time.monotonic)
    read: int = 0
    noted: bool = False
    published: str = ""  # the client's newest run at the start, see `seen.published`


class Starter:
    """Starts jobs, `capacity` at a time: forked from a process that holds `ready` what they share, else as new interpreters.

    Where this process belongs to a fork server already, its jobs do too, and no other is started.
    """

    def __init__(
        self, folder: Path, note: Callable[[str], None], *, capacity: int, ready: Sequence[str] = (MESSAGES, ENCODER)
    ) -> None:
        from workbench.run.forking import FOR_JOBS, Connection, ForkServer  # when something has to run

        self.folder, self.count, self.capacity = folder, 0, capacity
        self.connection: Connection | None = None
        self.server: ForkServer | None = None
        try:
            self.address = os.environ.get(ADDRESS, "")
            if not self.address:
                self.server = ForkServer(
                    [*FOR_JOBS, "workbench.batch.job", *ready], environment=environment(folder) | {OWNER: folder.name}
                )
                self.server.wait()
                self.address = self.server.address
            self.connection = Connection(self.address)
        except ForkRefusedError as refusal:
            note(f"starting processes the slow way: {refusal}")

    def start(self, client: str, workspace: Path, request: Request, before: str) -> Job:
        """Start the job of a client, with a temporary folder of its own."""
        self.count += 1
        own = self.folder / str(self.count)
        own.mkdir(mode=0o700)
        events = own / "events"
        events.touch()
        argument = {"client": client, "workspace": str(workspace), "request": asdict(request), "events": str(events)}
        env = environment(own) | {OWNER: f"{self.folder.name}/{self.count}"}
        if self.connection is not None:
            wanted = {
                "do": "job",
                "target": "workbench.batch.job:main",
                "argument": argument,
                "env": env | {ADDRESS: self.address},
                "cwd": str(own),
                "log": str(own / "log"),
            }
            try:
                process = self.connection.fork(wanted)
                return Job(client, process, events, before, partial(kill_group, process.pid))
            except ForkRefusedError:
                self.connection.close()
                self.connection = None
        started = cold(argument, env, own)
        return Job(client, started, events, before, partial(kill_group, started.pid))

    def close(self) -> None:
        """End the fork server, what it started, and what that left running."""
        if self.connection is not None:
            self.connection.close()
        if self.server is not None:
            self.server.stop()
        end_left_by(self.folder.name)


def cold(argument: dict[str, Any], env: dict[str, str], folder: Path) -> subprocess.Popen[bytes]:
    """A job as a new interpreter; its standard input stays open, because it ends when that is closed."""
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "workbench.batch.job"],
            stdin=subprocess.PIPE,
            stdout=log,
            stderr=log,
            env=env,
            cwd=folder,
            start_new_session=True,
        )
    if process.stdin is not None:
        process.stdin.write(json.dumps(argument).encode() + b"\n")
        process.stdin.flush()
    return process


def news(job: Job) -> Iterator[dict[str, Any]]:
    """What a job has told since the last look: its steps, and at the end its outcome."""
    with job.events.open("rb") as file:
        file.seek(job.read)
        for line in file:
            if not line.endswith(b"\n"):
                break
            job.read += len(line)
            yield json.loads(line)


def tail(log: Path) -> str:
    """The last lines that a process wrote before it died."""
    lines = log.read_text("utf-8", errors="replace").splitlines() if log.is_file() else []
    return "\n".join(lines[-20:])


def kill_group(pid: int) -> None:
    """End a job and its group at once; its kernels end with its connection to the fork server."""
    try:
        os.killpg(pid, signal.SIGKILL)
    except ProcessLookupError:
        return
