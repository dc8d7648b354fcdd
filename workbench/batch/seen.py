"""A cheap look at everything that a client's run depends on, so that a batch with no change ends at once.

Only names, sizes and times of files are looked at: also the time at which the system changed a file's entry, which no
copying program can set back. Where they differ, the hashes of the run itself decide. `run` and `status` both ask here
first, so that they cannot disagree.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from workbench import assets
from workbench.batch.ledger import Entry
from workbench.client_key import FILE as KEY
from workbench.intake.folders import MEANINGS
from workbench.run import fingerprints, publish
from workbench.run.outcome import Request

MADE = {KEY, MEANINGS}  # what a first run puts into the client's folder itself


def look(client: str, *, workspace: Path, request: Request, run: str = "", before: str = "") -> str:
    """The state of a client's inputs, of all that is shared, and of the published run, as two hashes.

    `before` is the look taken before the run: inputs that were edited during it then differ at the next look.
    """
    inputs = before.partition(" ")[0] or fingerprints.digest(
        [_stats(workspace / "client_data" / client), _shared(workspace), _asked(request)]
    )
    return f"{inputs} {fingerprints.digest(_stats(workspace / 'reports' / client / run)) if run else ''}"


def unchanged(client: str, entry: Entry, *, workspace: Path, request: Request) -> bool:
    """Whether a client's newest run, as the ledger knows it, still stands without any doubt."""
    newest = publish.latest(workspace, client)
    if entry.state != "done" or newest is None or newest.name != entry.run:
        return False
    return entry.seen == look(client, workspace=workspace, request=request, run=entry.run)


def published(workspace: Path, client: str) -> str:
    """The hash of the newest run's manifest, to see whether another run was published; empty where there is none."""
    newest = publish.latest(workspace, client)
    return publish.sha256(newest / publish.MANIFEST) if newest else ""


def _asked(request: Request) -> object:
    return [list(request.only), [list(pair) for pair in request.parameters], request.audience]


@lru_cache(maxsize=8)
def _shared(workspace: Path) -> str:
    shared = [assets.folder("notebooks"), assets.folder("templates"), workspace / "notebooks"]
    return fingerprints.digest(
        [fingerprints.package(everything=True), fingerprints.environment(), [_stats(folder) for folder in shared]]
    )


def _stats(folder: Path) -> list[tuple[str, int, int, int, int]]:
    return sorted(_walk(str(folder), "")) if folder.is_dir() else []


def _walk(folder: str, below: str) -> Iterator[tuple[str, int, int, int, int]]:
    """Name, size, times and number of each file; folders behind a link are not entered, so no circle is walked."""
    with os.scandir(folder) as entries:
        for entry in entries:
            name = below + entry.name
            if entry.is_dir(follow_symlinks=False):
                if not entry.name.startswith("."):
                    yield from _walk(entry.path, name + "/")
            elif entry.is_symlink():
                yield (name + " -> " + os.readlink(entry.path), *_of(entry.path))  # noqa: PTH115 - as fast as can be
            elif entry.name not in MADE:
                yield (name, *_of(entry.path))


def _of(path: str) -> tuple[int, int, int, int]:
    """Size, both times and number of what a path leads to; zeros where it leads nowhere or to a folder."""
    try:
        state = os.stat(path)  # noqa: PTH116 - thousands of them: a Path each would cost more than the call
    except OSError:  # a link to nothing or to itself, or a file that is just being replaced
        return 0, 0, 0, 0
    if not stat.S_ISREG(state.st_mode):
        return 0, 0, 0, 0
    return state.st_size, state.st_mtime_ns, state.st_ctime_ns, state.st_ino
