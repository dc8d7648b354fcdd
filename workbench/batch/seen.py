"""A cheap look at everything that a client's run depends on, so that a batch with no change ends at once.

Only sizes and times of files are looked at. Where they differ, the hashes of the run itself decide.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path

from workbench import assets
from workbench.batch.ledger import Entry
from workbench.run import Request, keys, publish


def look(client: str, *, workspace: Path, request: Request, run: str = "", before: str = "") -> str:
    """The state of a client's inputs, of all that is shared, and of the published run, as two hashes.

    `before` is the look taken before the run: inputs that were edited during it then differ at the next look.
    """
    inputs = before.partition(" ")[0] or keys.digest(
        [_stats(workspace / "client_data" / client), _shared(workspace), _asked(request)]
    )
    return f"{inputs} {keys.digest(_stats(workspace / 'reports' / client / run)) if run else ''}"


def unchanged(client: str, entry: Entry, *, workspace: Path, request: Request) -> bool:
    """Whether a client's newest run, as the ledger knows it, still stands without any doubt."""
    newest = publish.latest(workspace, client)
    if entry.state != "done" or newest is None or newest.name != entry.run:
        return False
    return entry.seen == look(client, workspace=workspace, request=request, run=entry.run)


def _asked(request: Request) -> object:
    asked = asdict(request)
    return [asked["only"], asked["parameters"]]


@lru_cache(maxsize=8)
def _shared(workspace: Path) -> str:
    folders = [assets.folder("notebooks"), assets.folder("templates"), workspace / "notebooks"]
    return keys.digest(
        [keys.package(everything=True), keys.environment(), [_stats(folder) for folder in folders]]
    )


def _stats(folder: Path) -> list[tuple[str, int, int]]:
    return sorted(_walk(folder, folder))


def _walk(folder: Path, root: Path) -> Iterator[tuple[str, int, int]]:
    if not folder.is_dir():
        return
    for path in folder.iterdir():
        if path.is_dir() and not path.name.startswith("."):
            yield from _walk(path, root)
        elif path.is_file():
            state = path.stat()
            yield path.relative_to(root).as_posix(), state.st_size, state.st_mtime_ns
