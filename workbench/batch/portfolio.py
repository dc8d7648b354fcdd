"""Writes each client's position among the clients of a workspace who take part in the comparison."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from workbench.engagement import load
from workbench.errors import DamagedError, InputError
from workbench.intake import folders
from workbench.privacy.rules import STANDARD
from workbench.run import publish
from workbench.scoring.portfolio import OUTCOME, Across, across, positions

FILE = "portfolio.csv"


@dataclass(frozen=True)
class Written:
    """The `rows` written by client, a sentence for each client whose newest run cannot be read and is left out, and how
    outcomes go with measures over the clients."""

    rows: dict[str, int]
    faults: tuple[str, ...] = ()
    links: tuple[Across, ...] = ()


def write(workspace: Path) -> Written:
    """Write `portfolio.csv` into the folder of each client with `benchmark: true`, and say what was written.

    Compared are the newest runs of these clients. The file holds the client's own values and counts and middles of
    groups; no other client's id, name or value. Where no group may be shown, or the client does not take part, a file
    written earlier is removed. A file whose content stays is not touched.
    """
    groups: dict[str, str] = {}
    minimum = STANDARD.minimum_group
    for client in folders.clients(workspace):
        try:
            settings = load(client, workspace=workspace).settings
        except InputError:  # its faults are the business of its own run
            continue
        if settings.benchmark:
            groups[client] = settings.peer_group
            minimum = max(minimum, settings.thresholds.minimum_group)
    found, faults = figures(workspace, groups)
    written = {}
    for client in folders.clients(workspace):
        rows = positions(found, client, minimum=minimum)
        _put(workspace / "client_data" / client / FILE, rows if client in groups else rows.iloc[:0])
        if client in groups:
            written[client] = len(rows)
    return Written(written, faults, tuple(across(_outcomes(workspace, found), minimum=minimum)))


def figures(workspace: Path, groups: dict[str, str]) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """The main figures of these clients' newest runs: client, peer_group, figure, unit, value, n; and what is damaged."""
    rows, faults = [], []
    for client, group in groups.items():
        folder = publish.latest(workspace, client)
        try:
            headline = publish.manifest(folder).get("headline", {}) if folder else {}
        except DamagedError as error:
            faults.append(str(error))
            continue
        rows += [(client, group, name, one["unit"], one["value"], one["n"]) for name, one in headline.items()]
    found = pd.DataFrame(rows, columns=["client", "peer_group", "figure", "unit", "value", "n"])
    whole = found.astype({"value": float, "n": float}).sort_values(["client", "figure"], ignore_index=True)
    return whole, tuple(faults)


def _outcomes(workspace: Path, found: pd.DataFrame) -> pd.DataFrame:
    """The main figures with what the customers of each client did, as its newest run recorded it."""
    rows = []
    for client in found["client"].unique():
        folder = publish.latest(workspace, str(client))
        try:
            figures = json.loads((folder / "results.json").read_text("utf-8"))["figures"] if folder else {}
        except (OSError, ValueError, KeyError):
            continue
        rows += [(client, name, one["unit"], one["value"]) for name, one in figures.items() if name.startswith(OUTCOME)]
    outcomes = pd.DataFrame(rows, columns=["client", "figure", "unit", "value"])
    return pd.concat(
        [found[["client", "figure", "unit", "value"]], outcomes.astype({"value": float})], ignore_index=True
    )


def _put(path: Path, rows: pd.DataFrame) -> None:
    if rows.empty:
        path.unlink(missing_ok=True)
        return
    content = rows.to_csv(index=False, lineterminator="\n").encode()
    if not path.is_file() or path.read_bytes() != content:
        publish.write(path, content)
