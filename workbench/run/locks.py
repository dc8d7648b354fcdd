"""One run a client at a time: a lock of the system, which ends with its process however that ends."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from workbench.errors import BusyError
from workbench.run import publish

FOLDER = ".locks"
LEAST = 0.5  # seconds that a run waits in any case: `status` holds a lock for an instant when it looks


@contextmanager
def locked(workspace: Path, client: str, *, patience: float = 0.0) -> Iterator[None]:
    """Hold a client for this process; the lock ends with the process, however it ends.

    Raises `BusyError` where another process still holds the client after `patience` seconds.
    """
    folder = workspace / "reports" / FOLDER
    for made in (folder.parent, folder):  # the mode of `parents` is not this one
        made.mkdir(parents=True, exist_ok=True, mode=0o700)
    holder = folder / f"{client}.json"
    lock = FileLock(folder / f"{client}.lock")
    try:
        lock.acquire(timeout=max(patience, LEAST), poll_interval=0.02)
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
        return f" in process {int(said['pid'])}, since {time.strftime('%H:%M:%S', time.localtime(said['since']))}"
    except (OSError, ValueError, KeyError, TypeError, OverflowError):  # only a courtesy: the lock itself decides
        return ""


def held(workspace: Path, client: str) -> bool:
    """Whether a process is running a client now.

    Who holds a client says so in a file beside the lock; only where that is there the lock itself is tried.
    """
    folder = workspace / "reports" / FOLDER
    if not (folder / f"{client}.json").exists():
        return False
    try:
        FileLock(folder / f"{client}.lock").acquire(timeout=0).lock.release()
    except (Timeout, OSError):
        return True
    return False


def running(workspace: Path) -> list[str]:
    """The clients that a process is running now."""
    holders = sorted((workspace / "reports" / FOLDER).glob("*.json"))
    return [path.stem for path in holders if held(workspace, path.stem)]


def clear_staging(workspace: Path) -> list[str]:
    """Remove what runs that no longer live left in the staging folder; the clients concerned."""
    cleared = []
    for client in publish.left_over(workspace):
        with suppress(BusyError, OSError), locked(workspace, client):
            publish.clear(workspace, client)
            cleared.append(client)
    return cleared
