"""Temporary folders that carry their process in their name, so that a crash's leftovers can be told and removed."""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
from pathlib import Path

LONGEST = 75  # bytes of the path of a place: a socket in a folder there has a name of 107 at most
NAME = re.compile(r"cx[bfkw]-(\d+)-\w+")


def make(kind: str) -> Path:
    """A new private folder with a short path, because the name of a socket has few characters.

    `kind` is one letter: b of a batch, f of a fork server, k of a kernel, w of a cluster's worker.
    """
    return Path(tempfile.mkdtemp(prefix=f"cx{kind}-{os.getpid()}-", dir=_places()[0]))


def _places() -> list[str]:
    """Where temporary folders may lie: the user's choice, unless no socket can have a name there."""
    chosen = tempfile.gettempdir()
    if len(os.fsencode(chosen)) <= LONGEST or sys.platform == "win32":
        return [chosen]
    others = (os.environ.get("XDG_RUNTIME_DIR", ""), "/tmp", "/var/tmp")  # noqa: S108 - mkdtemp makes it private
    fit = [place for place in others if place and len(os.fsencode(place)) <= LONGEST]
    return [place for place in fit if os.access(place, os.W_OK | os.X_OK)] or [chosen]


def sweep() -> list[Path]:
    """Remove the folders whose process is gone; the folders removed."""
    found = []
    for path in [path for place in _places() for path in Path(place).glob("cx?-*")]:
        match = NAME.fullmatch(path.name)
        if match and not _lives(int(match[1])):
            shutil.rmtree(path, ignore_errors=True)
            found.append(path)
    return found


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
