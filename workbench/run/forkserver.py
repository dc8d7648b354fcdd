"""A process that has done all imports and forks kernels and jobs from them in milliseconds.

It is single-threaded, holds no ZMQ context and no event loop, and refuses to fork once it has grown a thread, because
a fork copies only the calling thread and every lock as it stands. Each child starts from the same pristine state, so
nothing leaks from one notebook to the next. Requests and replies are JSON lines over a Unix socket in a private folder;
what a connection started ends with the connection, and with the server, however that ends.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import selectors
import signal
import socket
import sys
import tempfile
import traceback
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from workbench.run.processes import end_with_parent

THIRD_PARTY = (
    "numpy",
    "pandas",
    "pandas.core.methods.to_dict",
    "pandas.core.reshape.reshape",
    "matplotlib.pyplot",
    "matplotlib.backends.backend_agg",
    "matplotlib.backends.backend_svg",
    "scipy.stats",
    "scipy.optimize",
    "IPython.core.completerlib",
    "IPython.core.debugger",
    "IPython.core.interactiveshell",
    "IPython.core.logger",
    "IPython.core.oinspect",
    "IPython.extensions.storemagic",
    "ipykernel.kernelapp",
    "ipykernel.ipkernel",
    "ipykernel.zmqshell",
    "ipykernel.debugger",
    "tornado.platform.asyncio",
    "zmq.utils.garbage",
    "faulthandler",
    "sqlite3",
    "encodings.utf_8_sig",
    "pydantic",
    "ruamel.yaml",
    "openpyxl",
    "babel.numbers",
    "babel.dates",
    "lxml.etree",
    "nbformat.v4",
    "jsonschema",
)
FOR_JOBS = (
    "papermill",
    "nbclient",
    "pptx",
    "xlsxwriter",
    "docx",
    "markdown_it",
    "jinja2",
    "fontTools.ttLib",
    "krippendorff",
    "ipywidgets",
    "workbench.run.engine",
    "workbench.run.execute",
    "workbench.run.deliver",
    "workbench.session.job",
    "workbench.run.warmth",
)

# What jsonschema imports for checks of addresses and durations, which no schema of a notebook asks for: a second of grammars.
CHECKS = ("rfc3987_syntax", "isoduration")

# Read by libraries while they are imported: a request that wants other values needs a cold start.
AT_IMPORT = (
    "MPLBACKEND",
    "OPENBLAS_NUM_THREADS",
    "OMP_NUM_THREADS",
    "MKL_NUM_THREADS",
    "PYTHONHASHSEED",
    "PYTHONPATH",
    "LD_LIBRARY_PATH",
)

# pyarrow's allocator would start a thread at import.
SINGLE_THREADED = {"JE_ARROW_MALLOC_CONF": "background_thread:false"}


class Server:
    """The loop: accept connections, fork on request, answer who has ended and how."""

    def __init__(self, listener: socket.socket, parent: int) -> None:
        self.listener, self.parent = listener, parent
        self.selector = selectors.DefaultSelector()
        self.buffers: dict[socket.socket, bytes] = {}
        self.started: dict[socket.socket, set[int]] = {}
        self.ended: dict[int, int] = {}

    def serve(self) -> None:
        """Serve until the process that started the server closes its end, then end everything."""
        self.listener.settimeout(0)
        self.selector.register(self.listener, selectors.EVENT_READ)
        self.selector.register(self.parent, selectors.EVENT_READ)
        while True:
            for key, _ in self.selector.select():
                if key.fileobj is self.listener:
                    self._accept()
                elif key.fileobj == self.parent:
                    self._end_all()
                    return
                elif isinstance(key.fileobj, socket.socket):
                    self._read(key.fileobj)

    def _accept(self) -> None:
        connection, _ = self.listener.accept()
        self.selector.register(connection, selectors.EVENT_READ)
        self.buffers[connection], self.started[connection] = b"", set()

    def _read(self, connection: socket.socket) -> None:
        try:
            received = connection.recv(1 << 20)
        except OSError:
            received = b""
        if not received:
            self._close(connection)
            return
        *lines, self.buffers[connection] = (self.buffers[connection] + received).split(b"\n")
        for line in lines:
            reply = self._answer(connection, json.loads(line))
            connection.sendall(json.dumps(reply).encode() + b"\n")

    def _close(self, connection: socket.socket) -> None:
        self.selector.unregister(connection)
        connection.close()
        del self.buffers[connection]
        for pid in self.started.pop(connection):
            self._kill(pid)

    def _answer(self, connection: socket.socket, request: Mapping[str, Any]) -> dict[str, Any]:
        if request["do"] == "poll":
            return {"code": self._poll(request["pid"])}
        refusal = _unsafe(request["env"])
        if refusal:
            return {"refused": refusal}
        server, pid = os.getpid(), os.fork()
        if pid == 0:
            end_with_parent(server)
            self._become(request)
        self.started[connection].add(pid)
        return {"pid": pid}

    def _poll(self, pid: int) -> int | None:
        """The exit code of a child, negative for a signal; None while it runs."""
        if pid not in self.ended:
            try:
                if os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
                    return None
                with contextlib.suppress(ProcessLookupError, PermissionError):
                    os.killpg(pid, signal.SIGKILL)  # before its number is free: what it started in its group
                _, status = os.waitpid(pid, 0)
            except ChildProcessError:
                return self.ended.setdefault(pid, 0)
            self.ended[pid] = os.waitstatus_to_exitcode(status)
            for mine in self.started.values():
                mine.discard(pid)
        return self.ended[pid]

    def _kill(self, pid: int) -> None:
        if self._poll(pid) is not None:
            return
        os.kill(pid, signal.SIGKILL)  # by itself first: a child just forked does not lead its group yet
        with contextlib.suppress(ProcessLookupError):
            os.killpg(pid, signal.SIGKILL)
        _, status = os.waitpid(pid, 0)
        self.ended[pid] = os.waitstatus_to_exitcode(status)

    def _end_all(self) -> None:
        for connection in list(self.started):
            self._close(connection)

    def _become(self, request: Mapping[str, Any]) -> None:
        """In the child: leave the server behind, take on the request's circumstances, do its work, and end."""
        code = 1
        try:
            self.selector.close()
            for connection in (self.listener, *self.buffers):
                connection.close()
            os.close(self.parent)
            _take_on(request)
            code = CHILDREN[request["do"]](request)
        except SystemExit as error:
            code = error.code if isinstance(error.code, int) else 1
        except BaseException:  # noqa: BLE001 - the child must never return into the server's loop
            traceback.print_exc()
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code or 0)


def _unsafe(env: Mapping[str, str]) -> str:
    """Why a fork would not be the same as a cold start; empty where it is."""
    threads = sum(1 for _ in Path("/proc/self/task").iterdir())
    if threads != 1:
        return f"the fork server has {threads} threads"
    other = [name for name in AT_IMPORT if env.get(name) != os.environ.get(name)]
    return f"the environment differs in {', '.join(other)}" if other else ""


def _take_on(request: Mapping[str, Any]) -> None:
    os.setsid()
    for name in (signal.SIGINT, signal.SIGTERM, signal.SIGCHLD, signal.SIGHUP):
        signal.signal(name, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.environ.clear()
    os.environ.update(request["env"])
    os.chdir(request["cwd"])
    _redirect(request["log"])

    import numpy as np  # in the child alone

    tempfile.tempdir = None  # the folder was looked up from the server's own environment
    np.random.seed()


def _redirect(log: str) -> None:
    nothing = os.open(os.devnull, os.O_RDONLY)
    target = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    for source, number in ((nothing, 0), (target, 1), (target, 2)):
        os.dup2(source, number)


def _kernel(request: Mapping[str, Any]) -> int:
    from ipykernel.kernelapp import IPKernelApp  # in the child alone

    sys.argv = ["ipykernel_launcher", *request["argv"]]
    app = IPKernelApp.instance(parent_handle=os.getppid())
    app.initialize(request["argv"])
    app.start()
    return 0


def _job(request: Mapping[str, Any]) -> int:
    import matplotlib as mpl  # in the child alone

    mpl.use("agg")
    module, _, function = request["target"].partition(":")
    return int(getattr(import_module(module), function)(request["argument"]))


CHILDREN: dict[str, Callable[[Mapping[str, Any]], int]] = {"kernel": _kernel, "job": _job}


def warm(modules: Sequence[str]) -> None:
    """Import what the children will use.

    A module that has a function `warm` knows of more that is the same for every child.
    """
    missing = {name: None for name in CHECKS if name not in sys.modules}
    sys.modules.update(missing)  # type: ignore[arg-type]  # None is how Python writes down that there is no such module
    for module in [import_module(name) for name in modules]:
        getattr(module, "warm", lambda: None)()
    for name in missing:
        del sys.modules[name]
    gc.collect()
    gc.freeze()


def main(arguments: Sequence[str]) -> None:
    """`python -P -m workbench.run.forkserver SOCKET PARENT-FD [MODULE...]`: import, say ready, serve."""
    path, parent, *modules = arguments
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a Ctrl-C is for the process that asks for work
    warm([*THIRD_PARTY, *modules])
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(path)
        Path(path).chmod(0o600)
        listener.listen(64)
        os.write(int(parent), b"ready\n")
        Server(listener, int(parent)).serve()


if __name__ == "__main__":
    main(sys.argv[1:])
