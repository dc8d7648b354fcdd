"""Finds what is damaged in a workspace's reports, mends what the reports themselves can tell, and names the rest."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from workbench.batch import index, log
from workbench.batch.ledger import NAME, Entry, Ledger, read
from workbench.errors import BusyError, DamagedError, counted
from workbench.intake import folders
from workbench.run import locks, publish, temporary
from workbench.run.outcome import INDEX


@dataclass(frozen=True)
class Found:
    """One thing that was wrong: in which file, and what was done; `todo` is what a person has to do, if anything."""

    what: str
    done: str
    todo: str = ""
    advice: str = ""


def mend(workspace: Path) -> Iterator[Found]:
    """Look at every file that the workbench keeps in `reports/`, mend it or say what to do; nothing of a client changes.

    Clients that a process is running now are left alone.
    """
    if not (workspace / "reports").is_dir():
        return
    left = temporary.sweep()
    if left:
        yield Found("temporary", f"{counted(len(left), 'folder')} of processes that are gone: removed")
    for client in locks.clear_staging(workspace):
        yield Found("staging", f"what an interrupted run of {client} left: removed")
    yield from _ledger(workspace)
    for client in _with_reports(workspace):
        try:
            with locks.locked(workspace, client):
                yield from _client(workspace, client)
        except (BusyError, OSError):
            continue
    yield from _log(workspace)
    yield from _index(workspace)


def _with_reports(workspace: Path) -> list[str]:
    return sorted(path.name for path in (workspace / "reports").iterdir() if path.is_dir() and folders.is_id(path.name))


def _ledger(workspace: Path) -> Iterator[Found]:
    if not read(workspace).fault:
        return
    try:
        ledger = Ledger(workspace)
    except DamagedError as error:
        said, _, way = str(error).partition("; ")
        yield Found("ledger", said, todo=way)
        return
    ledger.close()
    yield Found("ledger", ledger.mended or f"reports/{NAME} can be read again")


def _client(workspace: Path, client: str) -> Iterator[Found]:
    if mended := publish.mend(workspace, client):
        yield Found("latest", mended)
    newest = publish.latest(workspace, client)
    if newest is None:
        if (workspace / "reports" / client / publish.LATEST).exists():
            yield Found(
                "latest",
                f"reports/{client}/{publish.LATEST} names no run and there is none",
                todo=f"workbench run {client}",
            )
        return
    try:
        spoilt = publish.damaged(newest)
    except DamagedError as error:
        said, _, way = str(error).rpartition("; ")
        yield Found("manifest", said, todo=way.rpartition(": ")[2])
        return
    if spoilt:
        yield Found(
            "run",
            f"changed or gone since it was made, in reports/{client}/{newest.name}: {', '.join(spoilt)}",
            advice=f"to have them as they were made: workbench run {client}",
        )


def _log(workspace: Path) -> Iterator[Found]:
    path = workspace / "reports" / log.NAME
    try:
        lines = path.read_text("utf-8").splitlines() if path.is_file() else []
        for line in lines:
            json.loads(line)
    except (OSError, ValueError):
        if not locks.running(workspace):
            with suppress(OSError):
                path.unlink()
                yield Found("log", f"reports/{log.NAME} was damaged: removed, the next batch writes it")


def _index(workspace: Path) -> Iterator[Found]:
    """The start page is made again where it is not whole, or shows a client that is no longer in the workspace."""
    path, known = workspace / "reports" / INDEX, folders.clients(workspace)
    entries = {client: entry for client, entry in _entries(workspace, known).items() if client in known}
    gone = [client for client in read(workspace).newest if client not in known]
    try:
        whole = path.read_text("utf-8").rstrip().endswith("</html>") if path.exists() else len(entries) < 2
    except (OSError, ValueError):
        whole = False
    if whole and not gone:
        return
    try:
        if gone:
            ledger = Ledger(workspace)
            ledger.keep_only(known)
            ledger.close()
        index.write(workspace, entries)
    except (DamagedError, OSError) as error:
        yield Found("start page", f"reports/{INDEX} cannot be written: {error}", todo="chmod u+w reports")
        return
    yield Found("start page", f"reports/{INDEX} was made again ({counted(len(entries), 'client')})")


def _entries(workspace: Path, known: list[str]) -> dict[str, Entry]:
    """What the ledger knows, and every further client that has a run."""
    runs = {client: newest for client in known if (newest := publish.latest(workspace, client))}
    return {client: Entry(client, "done", run.name, "", 0.0, "") for client, run in runs.items()} | read(
        workspace
    ).newest
