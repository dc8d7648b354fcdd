"""One run a client at a time: a lock of the system, which ends with its process however that ends."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workbench.errors import BusyError
from workbench.run import publish

FOLDER = ".locks"


@contextmanager
def locked(workspace: Path, client: str, *, patience: float = 0.0) -> Iterator[None]:
    """Hold a client for this process; the lock ends with the process, however it ends.

    Raises `BusyError` where another process still holds the client after `patience` seconds.
    """
    from filelock import FileLock, Timeout

    folder = workspace / "reports" / FOLDER
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    holder = folder / f"{client}.json"
    lock = FileLock(folder / f"{client}.lock")
    try:
        lock.acquire(timeout=patience)
    except Timeout as error:
        raise BusyError(f"{client} is already running{_by(holder)}; wait for it to end") from error
    try:
        publish.write(holder, json.dumps({"pid": os.getpid(), "since": time.time()}).encode())
        yield
    finally:
        holder.unlink(missing_ok=True)
        lock.release()


def _by(holder: Path) -> str:
    try:
        said = json.loads(holder.read_text("utf-8"))
    except (OSError, json.JSONDecodeError):
        return ""
    return f" in process {said['pid']}, since {time.strftime('%H:%M:%S', time.localtime(said['since']))}"


def held(workspace: Path) -> list[str]:
    """The clients that a process is running now."""
    from filelock import FileLock, Timeout

    found = []
    for path in sorted((workspace / "reports" / FOLDER).glob("*.lock")):
        try:
            FileLock(path).acquire(timeout=0).lock.release()
        except Timeout:
            found.append(path.stem)
    return found
