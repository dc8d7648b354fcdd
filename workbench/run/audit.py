"""Tries the attacker on a run: its results, and every number in its workbook, deck and their embedded workbooks."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from workbench.errors import MisuseError
from workbench.privacy import attack
from workbench.privacy.attack import Found
from workbench.run import publish
from workbench.run.outcome import DECK, RESULTS, WORKBOOK

NUMBER = re.compile(rb"<(?:\w+:)?v>(-?\d+\.\d+(?:[eE][-+]?\d+)?)</(?:\w+:)?v>")


def audit(name: str, *, earlier: str, workspace: Path) -> list[Found]:
    """What follows from a run (`CLIENT`, its newest, or `CLIENT/RUN`), alone and with an earlier one of the client.

    Raises `MisuseError` where there is no such run.
    """
    from workbench import engagement as engagements

    client, _, run = name.partition("/")
    job = engagements.load(client, workspace=workspace.resolve())
    folder = _run(workspace, client, run)
    results = json.loads((folder / RESULTS).read_text("utf-8"))
    journey = job.get("journey")
    scale = (1, 7) if journey is None else (int(journey.scale[0]), int(journey.scale[1]))
    found = attack.attack(results, job.rules, scale=scale)
    for file in (WORKBOOK, DECK):
        if (folder / file).is_file():
            finer = attack.finer(list(numbers((folder / file).read_bytes())), results)
            found += [
                Found(file, f"a number with more digits than the record has: {one!r}") for one in finer[:5]
            ]
    if earlier:
        before: dict[str, Any] = json.loads((_run(workspace, client, earlier) / RESULTS).read_text("utf-8"))
        found += attack.differences(results, before, job.rules)
    return found


def numbers(package: bytes) -> Iterator[float]:
    """The numbers of an Office file's cells and chart caches, those of workbooks inside it as well."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        for name in archive.namelist():
            content = archive.read(name)
            if name.endswith(".xlsx"):
                yield from numbers(content)
            elif name.endswith(".xml") and ("/charts/" in name or "/worksheets/" in name):
                yield from map(float, NUMBER.findall(content))


def _run(workspace: Path, client: str, run: str) -> Path:
    folder = workspace / "reports" / client / run if run else publish.latest(workspace, client)
    if folder is None or not (folder / RESULTS).is_file():
        raise MisuseError(f"{client} has no run {run}".rstrip() + f"; fix: workbench run {client}")
    return folder
