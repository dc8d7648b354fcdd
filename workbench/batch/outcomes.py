"""Outcomes of clients that did not finish, in one line and in full."""

from __future__ import annotations

import errno
import os
import shutil
import traceback
from pathlib import Path

from workbench.errors import BusyError, DamagedError, InputError, MisuseError, RunError, WorkbenchError, counted
from workbench.run.outcome import Outcome

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def failure(client: str, error: Exception, *, seconds: float) -> Outcome:
    """The outcome of a client that did not finish, with its reason in one line and the error in full."""
    known = isinstance(error, (WorkbenchError, OSError))
    return Outcome(
        client=client,
        status="failed",
        reason=summary(error),
        seconds=round(seconds, 2),
        code=error.exit_code if isinstance(error, WorkbenchError) else 1,
        details=str(error) if known else "".join(traceback.format_exception(error)),
        noted=noted(error),
    )


def summary(error: Exception) -> str:
    """An error in one line."""
    if isinstance(error, InputError):
        files = len({fault.file for fault in error.faults})
        return f"{counted(len(error.faults), 'fault')} in {counted(files, 'file')}. Nothing was written."
    if isinstance(error, OSError):
        return _of_the_system(error)
    said = "; ".join(" ".join(line.split()) for line in str(error).splitlines())
    return said if isinstance(error, WorkbenchError) else f"{type(error).__name__}: {said}"


def _of_the_system(error: OSError) -> str:
    """A fault of the disk or the system: which file, and where there is no room how much is left."""
    text = str(error)
    if error.errno in FULL:
        place = _existing(Path(os.fsdecode(error.filename))) if error.filename else Path.cwd()
        free = shutil.disk_usage(place).free / 1e6
        text += f"; {free:.1f} MB are free there: make room, or raise the limit of this user, and run again"
    return text


def _existing(path: Path) -> Path:
    return next((place for place in (path, *path.parents) if place.exists()), Path.cwd())


def noted(error: Exception) -> str:
    """An error in one line without a word that could come from a client's file: for ledger, log and start page."""
    if isinstance(error, RunError):
        kind = error.error.partition(":")[0]
        return f"notebook {error.notebook} failed in cell {error.cell.partition(' (')[0]} ({kind})"
    if isinstance(error, (InputError, MisuseError, BusyError, DamagedError, OSError)):
        return summary(error)
    return f"failed ({type(error).__name__})"
