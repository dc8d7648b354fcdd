"""The client's side of the fork server: starting it, asking it for processes, and a kernel provisioner over it."""

from __future__ import annotations

import atexit
import json
import logging
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from jupyter_client.provisioning import LocalProvisioner

from workbench.run import temporary
from workbench.run.environment import ADDRESS, FIXED, ForkRefusedError
from workbench.run.forkserver import FOR_JOBS, SINGLE_THREADED
from workbench.run.processes import born, end_and_wait

log = logging.getLogger(__name__)


class ForkServer:
    """A running fork server; ends with `stop`, or with the process that started it."""

    def __init__(self, modules: Sequence[str] = (), *, environment: Mapping[str, str]) -> None:
        if sys.platform != "linux":
            raise ForkRefusedError(f"fork is not safe on {sys.platform}")
        self.folder = temporary.make("f")
        self.address = str(self.folder / "s")
        mine, theirs = socket.socketpair()
        command = [
            sys.executable,
            "-P",  # nothing is imported from the folder that the command was given in
            "-m",
            "workbench.run.forkserver",
            self.address,
            str(theirs.fileno()),
            *modules,
        ]
        with (self.folder / "log").open("wb") as output:
            self.process = subprocess.Popen(
                command,
                pass_fds=[theirs.fileno()],
                env={**environment, **SINGLE_THREADED},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
            )
        theirs.close()
        self.mine = mine
        atexit.register(self.stop)

    def wait(self, seconds: float = 180) -> None:
        """Wait until the imports are done; raises `ForkRefusedError` where the server ended instead."""
        self.mine.settimeout(seconds)
        try:
            ready = self.mine.recv(16)
        except TimeoutError:
            ready = b""
        if not ready:
            said = (self.folder / "log").read_text("utf-8", errors="replace").strip().splitlines()
            raise ForkRefusedError(f"the fork server did not start: {said[-1] if said else 'no reason given'}")

    def stop(self) -> None:
        """End the server and all that it started."""
        atexit.unregister(self.stop)
        self.mine.close()
        try:
            self.process.wait(timeout=1.5)  # what it started the system ends with it
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


class Connection:
    """One connection to a fork server; what it started is killed when it closes or its process ends."""

    def __init__(self, address: str) -> None:
        self.lock = threading.Lock()
        self.socket = socket.socket(socket.AF_UNIX)
        try:
            self.socket.connect(address)
        except OSError as error:
            self.socket.close()
            raise ForkRefusedError(f"the fork server is gone ({error.strerror})") from error
        self.stream = self.socket.makefile("rb")

    def ask(self, request: Mapping[str, Any]) -> dict[str, Any]:
        """Send a request and return the reply; raises `ForkRefusedError` where the server is gone."""
        with self.lock:
            try:
                self.socket.sendall(json.dumps(request).encode() + b"\n")
                line = self.stream.readline()
            except OSError:
                line = b""
        if not line:
            raise ForkRefusedError("the fork server is gone")
        return dict(json.loads(line))

    def fork(self, request: Mapping[str, Any]) -> ForkedProcess:
        """A new process; raises `ForkRefusedError` with the server's reason."""
        reply = self.ask(request)
        if "refused" in reply:
            raise ForkRefusedError(reply["refused"])
        return ForkedProcess(self, reply["pid"])

    def close(self) -> None:
        """Close the connection, which ends what it started."""
        self.stream.close()
        self.socket.close()


class ForkedProcess:
    """A process that the fork server started, in the shape of `subprocess.Popen`."""

    stdin = stdout = stderr = None

    def __init__(self, connection: Connection, pid: int) -> None:
        self.connection, self.pid, self.born = connection, pid, born(pid)
        self.returncode: int | None = None

    def poll(self) -> int | None:
        """The exit code, negative for a signal, or None while the process runs."""
        if self.returncode is None:
            try:
                self.returncode = self.connection.ask({"do": "poll", "pid": self.pid})["code"]
            except ForkRefusedError:
                end_and_wait(self.pid, self.born)  # the system kills it; from here on it has done all it ever will
                self.returncode = -signal.SIGKILL
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        """Wait for the end; raises `subprocess.TimeoutExpired`."""
        began = time.monotonic()
        while (code := self.poll()) is None:
            if timeout is not None and time.monotonic() - began > timeout:
                raise subprocess.TimeoutExpired(f"process {self.pid}", timeout)
            time.sleep(0.01)
        return code

    def send_signal(self, number: int) -> None:
        """Send a signal to the process, if it still runs."""
        if self.poll() is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        """End the process now."""
        self.send_signal(signal.SIGKILL)

    def terminate(self) -> None:
        """Ask the process to end."""
        self.send_signal(signal.SIGTERM)


_shared: dict[str, Connection] = {}
_lock = threading.Lock()


def shared_connection() -> Connection:
    """This process's connection to the server it belongs to, or to one of its own that is started for it."""
    with _lock:
        address = os.environ.get(ADDRESS) or _own_server().address
        if address not in _shared:
            _shared[address] = Connection(address)
            atexit.register(_shared[address].close)
        return _shared[address]


_own: list[ForkServer] = []


def _own_server() -> ForkServer:
    """The server of this process, started at first use: JupyterLab's first kernel waits for it, later ones do not."""
    if not _own or _own[0].process.poll() is not None:
        server = ForkServer(environment={**os.environ, **FIXED})
        server.wait()
        _own[:] = [server]
    return _own[0]


class ForkProvisioner(LocalProvisioner):  # type: ignore[misc]  # ships no types
    """Starts kernels by forking, about 0.03 s each; starts them the ordinary way where that is refused.

    For papermill, nbconvert and JupyterLab alike, through the kernelspec `cx-workbench`.
    """

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> Any:
        """Launch a kernel; the manager's `started` says how, and why it was not forked where it was not."""
        request = {
            "do": "kernel",
            "argv": cmd[cmd.index("ipykernel_launcher") + 1 :] if "ipykernel_launcher" in cmd else cmd[1:],
            "env": kwargs.get("env") or dict(os.environ),
            "cwd": str(kwargs.get("cwd") or Path.cwd()),
            "log": str(Path((kwargs.get("env") or os.environ).get("TMPDIR", tempfile.gettempdir())) / "kernel.log"),
        }
        try:
            self.process = shared_connection().fork(request)
        except ForkRefusedError as refusal:
            self._say(f"cold: {refusal}")
            log.warning("kernel started cold: %s", refusal)
            return await super().launch_kernel(cmd, **kwargs)
        self._say("forked")
        self.pid = self.pgid = self.process.pid
        return self.connection_info

    def _say(self, how: str) -> None:
        if hasattr(self.parent, "started"):
            self.parent.started = how


__all__ = ["ADDRESS", "FOR_JOBS", "Connection", "ForkProvisioner", "ForkRefusedError", "ForkServer", "ForkedProcess"]
