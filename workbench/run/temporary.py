"""Temporary folders that carry their process in their name, so that a crash's leftovers can be told and removed."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from pathlib import Path

NAME = re.compile(r"cx[bfkw]-(\d+)-\w+")


def make(kind: str) -> Path:
    """A new private folder with a short path, because the name of a socket has few characters.

    `kind` is one letter: b of a batch, f of a fork server, k of a kernel, w of a cluster's worker.
    """
    return Path(tempfile.mkdtemp(prefix=f"cx{kind}-{os.getpid()}-"))


def sweep() -> list[Path]:
    """Remove the folders whose process is gone; the folders removed."""
    found = []
    for path in Path(tempfile.gettempdir()).glob("cx?-*"):
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
