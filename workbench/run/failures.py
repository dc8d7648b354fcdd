"""What is kept of a failed run until the next success: the error in full, the log, the notebook as far as it came."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterable
from pathlib import Path

FOLDER = ".failed"
ERROR, LOG = "error.txt", "log.txt"


def keep(workspace: Path, client: str, *, error: str, log: Path | None = None, notebooks: Iterable[Path] = ()) -> None:
    """Keep what a failure left in `reports/<client>/.failed/`, readable by its owner only.

    An earlier failure's files are replaced. Where the disk takes nothing more, what there is room for is kept: the
    failure itself is what the user has to hear of.
    """
    folder = place(workspace, client)
    with contextlib.suppress(OSError):
        forget(workspace, client)
        folder.mkdir(mode=0o700, parents=True)
        folder.parent.chmod(0o700)
        (folder / ERROR).write_text(error.strip() + "\n", "utf-8")
        for path in notebooks:
            shutil.copyfile(path, folder / path.name)
        if log is not None and log.is_file():
            shutil.copyfile(log, folder / LOG)


def add_log(workspace: Path, client: str, log: Path) -> None:
    """Put the full output of the client's process beside what is kept of its failure already."""
    folder = place(workspace, client)
    with contextlib.suppress(OSError):
        if folder.is_dir() and log.is_file():
            shutil.copyfile(log, folder / LOG)
            (folder / LOG).chmod(0o600)


def forget(workspace: Path, client: str) -> None:
    """A success: what was kept of the failure before it goes."""
    shutil.rmtree(place(workspace, client), ignore_errors=True)


def said(workspace: Path, client: str) -> str:
    """The error of the failure that is kept, in one line; empty where there is none."""
    try:
        text = (place(workspace, client) / ERROR).read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
    return "; ".join(" ".join(line.split()) for line in text.splitlines()[:3])


def kept(workspace: Path, client: str) -> list[Path]:
    """The files that are kept."""
    folder = place(workspace, client)
    return sorted(folder.iterdir()) if folder.is_dir() else []


def place(workspace: Path, client: str) -> Path:
    """The folder of a client's failure."""
    return workspace / "reports" / client / FOLDER
