"""Starts a workshop: puts the questions into a session folder, runs the voting server, does what it may not do."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from workbench import engagement as engagements
from workbench.errors import MisuseError, WorkbenchError
from workbench.intake.folders import client_folder
from workbench.run.environment import ADDRESS
from workbench.workshop import plan as plans
from workbench.workshop import require_server
from workbench.workshop.export import SESSION, Exported, export
from workbench.workshop.keys import make_seats
from workbench.workshop.questions import make_round
from workbench.workshop.rounds import Round
from workbench.workshop.settings import RoundSettings, read
from workbench.workshop.store import Store
from workbench.workshop.warm import warmed

PORTS = "ports.json"
MOST_RESTARTS = 5

Say = Callable[[str], None]


def prepare(client: str, names: Sequence[str], *, workspace: Path) -> Path:
    """Write the session folder for the named rounds, or for all that workshop.yaml describes; returns the folder.

    A session that exists goes on: rounds that were opened stay as they were asked, and rounds of before stay in the
    list. Raises `InputError` and `MisuseError`.
    """
    job = engagements.load(client, workspace=workspace)
    settings = read(job.folder)
    session = job.folder / SESSION
    wanted = list(names) or list(settings.rounds)
    kept = _opened(session)
    if not wanted and not kept:
        raise MisuseError("name a round with --round, for example forces-1, or describe rounds in workshop.yaml")
    rounds = {
        name: kept.get(name) or make_round(name, settings.rounds.get(name, RoundSettings()), job) for name in wanted
    }
    wifi = settings.wifi
    plan = plans.Plan(
        client=client,
        title=settings.title or job.context.name,
        rounds=tuple((rounds | _but(kept, rounds)).values()),
        language=job.settings.language,
        roles=settings.roles,
        expected=settings.expected,
        seats=settings.seats,
        rules=job.rules,
        wording=job.context.wording,
        agenda=tuple(plans.Step(step.title, step.minutes, step.round or "") for step in settings.agenda),
        ssid=wifi.name if wifi else "",
        password=wifi.password if wifi else "",
    )
    plans.write(plan, session)
    return session


def _but(rounds: dict[str, Round], others: dict[str, Round]) -> dict[str, Round]:
    return {name: round_ for name, round_ in rounds.items() if name not in others}


def _opened(session: Path) -> dict[str, Round]:
    """The rounds of an earlier start whose vote was opened; their questions are frozen."""
    if not (session / plans.FILE).is_file() or not (session / plans.DATABASE).is_file():
        return {}
    store = Store(session / plans.DATABASE)
    try:
        opened = {row["id"] for row in store.rows("SELECT id FROM rounds WHERE state != 'draft' OR turn > 1")}
    finally:
        store.close()
    return {round_.id: round_ for round_ in plans.read(session).rounds if round_.id in opened}


def forget(folder: Path) -> Exported | None:
    """End a session of a client's folder for good: write what was revealed, then delete votes, keys and cookies."""
    session = folder / SESSION
    if not (session / plans.FILE).is_file():
        return None
    done = export(folder) if (session / plans.DATABASE).is_file() else None
    shutil.rmtree(session)
    return done


def make_slips(session: Path, count: int) -> Path:
    """Make one-time seat codes and write them to a file for printing; from now on joining needs one."""
    codes = make_seats(count)
    store = Store(session / plans.DATABASE)
    try:
        store.add_seats(codes)
    finally:
        store.close()
    path = session / "seat-codes.txt"
    path.touch(mode=0o600)
    path.write_text("\n".join(codes) + "\n", "utf-8")
    return path


SMALL_ROOM = 15
"""Seats below which a vote needs a seat code: a phone that joins often enough leaves one real person among its votes."""


def _slips_of(session: Path) -> int:
    """How many seat codes to make for a session where nobody said: one a seat in a small room that has none yet."""
    plan, store = plans.read(session), Store(session / plans.DATABASE)
    try:
        return plan.seats if plan.seats < SMALL_ROOM and not store.needs_seat() else 0
    finally:
        store.close()


class Supervisor:
    """Runs the server process for a session, restarts it if it dies, and answers its requests."""

    def __init__(self, session: Path, *, workspace: Path, host: str, public: str, say: Say) -> None:
        require_server()
        self._session, self._workspace, self._say = session, workspace, say
        self._host, self._public = host, public
        self._restarts = 0
        self._announced: dict[str, Any] = {}

    def run(self) -> None:
        """Serve until the facilitator ends the session, the room is idle, or somebody interrupts."""
        while True:
            process = self._spawn()
            try:
                self._listen(process)
                code = process.wait()
            except KeyboardInterrupt:
                with suppress(OSError):
                    process.terminate()
                process.wait()
                return
            if code == 0 or self._restarts >= MOST_RESTARTS:
                if code:
                    raise MisuseError(f"the voting server ended with code {code}; the votes are kept")
                return
            self._restarts += 1
            self._say("the voting server died; starting it again, no acknowledged vote is lost")
            time.sleep(0.2)

    def _spawn(self) -> subprocess.Popen[str]:
        ports = _ports(self._session, host=self._host)
        command = [
            sys.executable,
            "-P",
            "-m",
            "workbench.workshop.server",
            str(self._session),
            str(self._workspace),
            self._host,
            *map(str, ports),
            self._public,
        ]
        # The server that strangers talk to has no business with the process that forks kernels.
        environment = {name: value for name, value in os.environ.items() if name != ADDRESS}
        return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)

    def _listen(self, process: subprocess.Popen[str]) -> None:
        for line in process.stdout or ():
            message = json.loads(line)
            if "ports" in message:
                (self._session / PORTS).write_text(json.dumps(message["ports"]), "utf-8")
                self._announce(message)
            elif message.get("ask") == "slide":
                self._answer(process, self._slide())
            elif message.get("ask") == "export":
                self._answer(process, self._export())

    def _answer(self, process: subprocess.Popen[str], answer: dict[str, Any]) -> None:
        with suppress(OSError):  # the server has gone; nobody waits
            if process.stdin:
                process.stdin.write(json.dumps(answer) + "\n")
                process.stdin.flush()

    def _slide(self) -> dict[str, Any]:
        from workbench.workshop.slide import make_slide  # in the background, see `warm`

        started = time.monotonic()
        try:
            made = make_slide(self._session.parent.name, workspace=self._workspace)
        except WorkbenchError as error:
            return {"fault": str(error)}
        seconds = round(time.monotonic() - started, 1)
        self._say(f"slides in {seconds} s: {made.deck.as_posix()}")
        if made.marks:
            self._say(f"marked: {'; '.join(made.marks)}")
        return {"deck": made.deck.as_posix(), "seconds": seconds}

    def _export(self) -> dict[str, Any]:
        try:
            done = export(self._session.parent)
        except (WorkbenchError, OSError) as error:
            return {"fault": str(error)}
        files = [path.relative_to(self._workspace).as_posix() for path in done.files]
        return {"files": files, "left_out": [round_ for round_, _ in done.left_out]}

    def _announce(self, message: dict[str, Any]) -> None:
        """Say the addresses, again after a restart that changed them."""
        if message == self._announced:
            return
        self._announced = message
        self._say(f"Participants:  {message['participants']}   code {message['code']}")
        self._say(f"Facilitator:   {message['facilitator']}")
        self._say("Keep the facilitator's address to yourself. Ctrl+C ends the session; the votes are kept.")


def _ports(session: Path, *, host: str) -> tuple[int, int]:
    """The ports of the last start where they are still free, so that phones find the session again.

    `host` is the participants' address; the facilitator's pages are on loopback whatever it is.
    """
    try:
        first, second = json.loads((session / PORTS).read_text("utf-8"))
    except (OSError, ValueError):
        return 0, 0
    for name, port in ((host, first), ("127.0.0.1", second)):
        with socket.socket(socket.AF_INET6 if ":" in name else socket.AF_INET) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((name, port))
            except OSError:
                return 0, 0
    return int(first), int(second)


def run_workshop(
    client: str,
    names: Sequence[str],
    *,
    workspace: Path,
    host: str,
    say: Say,
    public: str = "",
    slips: int | None = None,
    fresh: bool = False,
) -> None:
    """Hold a workshop from the first phone to the exported ballots.

    With `fresh` the earlier session is written and forgotten first: new keys, no voters, all rounds in draft. `slips`
    are one-time seat codes to print; without a number a small room has one for each seat.
    """
    workspace = workspace.resolve()
    if fresh:
        _tell(forget(client_folder(client, workspace=workspace)), workspace, say)
    session = prepare(client, names, workspace=workspace)
    if slips is None:
        slips = _slips_of(session)
    if slips:
        say(f"seat codes for printing: {make_slips(session, slips)}")
    with warmed(), _ending_on_signals():
        with suppress(KeyboardInterrupt):
            Supervisor(session, workspace=workspace, host=host, public=public, say=say).run()
        done = export(session.parent)
    with suppress(OSError):  # after a hang-up nobody reads; the files are written
        _tell(done, workspace, say)


@contextmanager
def _ending_on_signals() -> Iterator[None]:
    """Within it a first SIGTERM or SIGHUP ends the session as Ctrl+C does; later ones do not disturb the export.

    A signal that is ignored stays so, as SIGHUP under nohup.
    """
    if threading.current_thread() is not threading.main_thread():  # which alone may handle signals
        yield
        return
    known = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    wanted = [number for number in known if signal.getsignal(number) != signal.SIG_IGN]

    def end(_: int, __: object) -> None:
        for number in wanted:
            signal.signal(number, signal.SIG_IGN)
        raise KeyboardInterrupt

    before = {number: signal.signal(number, end) for number in wanted}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _tell(done: Exported | None, workspace: Path, say: Say) -> None:
    if done is None:
        return
    for path in done.files:
        say(f"wrote {path.relative_to(workspace).as_posix()}")
    for round_, reason in done.left_out:
        say(f"left out {round_}: {reason}")
