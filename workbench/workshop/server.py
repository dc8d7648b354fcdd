"""The voting server as a process of its own: one session folder, two ports, nothing else of the client."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import sys
import threading
from collections.abc import Callable
from contextlib import nullcontext, suppress
from pathlib import Path
from typing import Any

import uvicorn
from starlette.types import ASGIApp

from workbench.workshop import plan as plans
from workbench.workshop.connections import ImpatientProtocol, raise_file_limit
from workbench.workshop.facilitator import facilitator
from workbench.workshop.keys import read_keys
from workbench.workshop.participant import participants
from workbench.workshop.room import Room
from workbench.workshop.store import Store

IDLE_CHECK_SECONDS = 5.0


def listen(host: str, port: int) -> socket.socket:
    """A listening socket on one interface only; port 0 takes a free one."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    bound = socket.socket(family, socket.SOCK_STREAM)
    # So that a restart gets its port back while old connections still linger.
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    bound.bind((host, port))
    bound.listen(1024)
    bound.settimeout(0)
    return bound


def web_address(bound: socket.socket) -> str:
    """The `http://host:port` of a listening socket."""
    host, port = bound.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


class Parent:
    """Asks the command that started the server for what the server itself may not do, a JSON line each way."""

    def __init__(self, stop: Callable[[], None]) -> None:
        self._stop = stop
        self._answers: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._turn = asyncio.Lock()

    def tell(self, **message: Any) -> None:
        """Send one line to the parent."""
        sys.stdout.write(json.dumps(message) + "\n")
        sys.stdout.flush()

    async def ask(self, what: str) -> dict[str, Any]:
        """The parent's answer to a request; one at a time."""
        if what == "stop":
            self._stop()
            return {}
        async with self._turn:
            self.tell(ask=what)
            return await self._answers.get()

    def hear(self, loop: asyncio.AbstractEventLoop) -> None:
        """Read the parent's lines, in a thread of its own; when the parent is gone the server stops."""
        with suppress(RuntimeError):  # the loop has ended: nobody waits for an answer any more
            for line in sys.stdin:
                loop.call_soon_threadsafe(self._answers.put_nowait, json.loads(line))
            loop.call_soon_threadsafe(self._stop)


def _server(app: ASGIApp) -> uvicorn.Server:
    config = uvicorn.Config(
        app,
        access_log=False,
        log_level="warning",
        server_header=False,
        date_header=False,
        proxy_headers=False,
        lifespan="off",
        ws="none",
        http=ImpatientProtocol,
        timeout_keep_alive=15,
        timeout_graceful_shutdown=2,
        h11_max_incomplete_event_size=16_384,
    )
    server = uvicorn.Server(config)
    server.capture_signals = nullcontext_signals  # type: ignore[method-assign]
    return server


def nullcontext_signals() -> Any:
    """Two servers share one process, so neither takes its signals."""
    return nullcontext()


async def serve(folder: Path, *, host: str, ports: tuple[int, int], public: str = "") -> None:
    """Serve a session folder until it is stopped or idle.

    `ports` are those of participants and facilitator, 0 for a free one. `public` is the address of the team's own
    HTTPS proxy, where participants come through one.
    """
    store = Store(folder / plans.DATABASE)
    room = Room(plans.read(folder), read_keys(folder / plans.KEYS), store)
    phones, desk = listen(host, ports[0]), listen("127.0.0.1", ports[1])
    servers: list[uvicorn.Server] = []

    def stop() -> None:
        room.close()
        for server in servers:
            server.should_exit = True

    parent = Parent(stop)
    address = public or web_address(phones)
    desk_port = desk.getsockname()[1]
    desk_origins = [f"http://127.0.0.1:{desk_port}", f"http://localhost:{desk_port}"]
    servers += [
        _server(participants(room, origins=[address])),
        _server(facilitator(room, origins=desk_origins, address=address, ask=parent.ask)),
    ]
    _stop_on_signals(stop)
    parent.tell(
        participants=address,
        ports=[phones.getsockname()[1], desk_port],
        code=room.keys.code,
        facilitator=f"{desk_origins[0]}/#{room.keys.facilitator}",
    )
    threading.Thread(target=parent.hear, args=(asyncio.get_running_loop(),), daemon=True).start()
    watch = asyncio.create_task(_stop_when_idle(room, stop))
    await asyncio.gather(servers[0].serve(sockets=[phones]), servers[1].serve(sockets=[desk]))
    watch.cancel()
    store.seal()
    store.close()


async def _stop_when_idle(room: Room, stop: Callable[[], None]) -> None:
    while room.idle_left() > 0:
        await asyncio.sleep(min(IDLE_CHECK_SECONDS, max(room.idle_left(), 0.1)))
    stop()


def _stop_on_signals(stop: Callable[[], None]) -> None:
    for name in (signal.SIGINT, signal.SIGTERM):
        try:
            asyncio.get_running_loop().add_signal_handler(name, stop)
        except NotImplementedError:  # Windows has no handlers on the loop
            signal.signal(name, lambda *_: stop())


def seal(workspace: Path, session: Path) -> None:
    """Refuse this process every file of the clients and their reports outside the session folder, from now on.

    An audit hook cannot be taken off again. It stops mistakes and injected paths, not native code.
    """
    closed = [str((workspace / name).resolve()) + os.sep for name in ("client_data", "reports")]
    own = str(session.resolve()) + os.sep

    def refuse(event: str, arguments: tuple[Any, ...]) -> None:
        if event not in {"open", "os.listdir", "os.scandir", "sqlite3.connect"} or not arguments:
            return
        if not isinstance(arguments[0], (str, bytes, os.PathLike)):
            return
        path = os.path.realpath(os.fsdecode(arguments[0])) + os.sep
        if any(path.startswith(folder) for folder in closed) and not path.startswith(own):
            raise PermissionError("the voting server may read its session folder only")

    sys.addaudithook(refuse)


def main(arguments: list[str]) -> None:
    """Run as `python -m workbench.workshop.server SESSION WORKSPACE HOST PORT PORT [PUBLIC]`."""
    session, workspace, host, first, second, *public = arguments
    raise_file_limit()
    seal(Path(workspace), Path(session))
    asyncio.run(serve(Path(session), host=host, ports=(int(first), int(second)), public="".join(public)))


if __name__ == "__main__":
    main(sys.argv[1:])
