"""Processes by what the system says of them: when one started, what it left behind, and how to end that."""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import sys
import time
from pathlib import Path

OWNER = "WORKBENCH_OWNER"  # names the job or kernel that a process belongs to, also when it left its group


def born(pid: int) -> str:
    """When a process started, in the system's own counting, so that a reused number is not taken for it."""
    try:
        return Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()[19]
    except OSError:
        return ""


def end_with_parent(parent: int) -> None:
    """Let the system kill this process as soon as the process `parent` that forked it is gone, however it goes."""
    if sys.platform != "linux":
        return

    set_death_signal = 1  # PR_SET_PDEATHSIG
    ctypes.CDLL(None, use_errno=True).prctl(set_death_signal, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:  # it went before the signal was asked for
        os._exit(128 + signal.SIGKILL)


def end_and_wait(pid: int, started: str, *, seconds: float = 5.0) -> None:
    """Kill a process that has no parent any more, with its group, and wait until it can do nothing further.

    `started` is what `born` said of it; another process that was given its number is left alone.
    """
    deadline = time.monotonic() + seconds
    while started and born(pid) == started and _state(pid) not in {"Z", "X", ""}:
        for kill in (os.killpg, os.kill):
            with contextlib.suppress(ProcessLookupError, PermissionError):
                kill(pid, signal.SIGKILL)
        if time.monotonic() > deadline:
            return
        time.sleep(0.005)


def _state(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()[0]
    except OSError:
        return ""


def left_by(owner: str) -> list[int]:
    """The processes whose environment names this owner, or one below it; Linux only, elsewhere none."""
    if sys.platform != "linux" or not owner:
        return []
    mark, found = f"{OWNER}={owner}".encode(), []
    for place in Path("/proc").iterdir():
        if place.name.isdecimal() and int(place.name) != os.getpid():
            try:
                values = (place / "environ").read_bytes().split(b"\0")
            except OSError:
                continue
            if any(value == mark or value.startswith(mark + b"/") for value in values):
                found.append(int(place.name))
    return found


def end_left_by(owner: str) -> None:
    """Kill what a job or kernel that has ended left running, also where that left the group."""
    for _ in range(5):  # what is killed may just have started another
        left = [pid for pid in left_by(owner) if _state(pid) not in {"Z", "X", ""}]
        if not left:
            return
        for pid in left:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.kill(pid, signal.SIGKILL)
        time.sleep(0.01)
