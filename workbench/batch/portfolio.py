"""Writes each client's position among the clients of a workspace who take part in the comparison."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from workbench.engagement import load
from workbench.errors import InputError
from workbench.intake import folders
from workbench.privacy.rules import STANDARD
from workbench.run import publish
from workbench.run.client import HEADLINE
from workbench.scoring.portfolio import positions

if TYPE_CHECKING:
    import pandas as pd

FILE = "portfolio.csv"


def write(workspace: Path) -> dict[str, int]:
    """Write `portfolio.csv` into the folder of each client with `benchmark: true`; the rows written, by client.

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
    found = figures(workspace, groups)
    written = {}
    for client in folders.clients(workspace):
        rows = positions(found, client, minimum=minimum)
        _put(workspace / "client_data" / client / FILE, rows if client in groups else rows.iloc[:0])
        if client in groups:
            written[client] = len(rows)
    return written


def figures(workspace: Path, groups: dict[str, str]) -> pd.DataFrame:
    """The main figures of the newest runs of these clients: client, peer_group, figure, unit, value, n."""
    import duckdb

    runs = {client: folder for client in groups if (folder := publish.latest(workspace, client))}
    with duckdb.connect() as base:
        base.execute(
            "create table main_figures (client text, peer_group text, figure text, unit text, value double, n double)"
        )
        if not runs:
            empty: pd.DataFrame = base.sql("from main_figures").df()
            return empty
        members = [(client, groups[client], str(folder / "results.json")) for client, folder in runs.items()]
        base.execute("create table members (client text, peer_group text, path text)")
        base.executemany("insert into members values (?, ?, ?)", members)
        base.execute(
            """
            insert into main_figures
            select m.client, m.peer_group, f.figure, r.figures[f.figure]->>'unit',
                   (r.figures[f.figure]->>'value')::double, (r.figures[f.figure]->>'n')::double
            from read_json(?, columns = {client: 'text', figures: 'map(text, json)'}, filename = true) r
            join members m on m.path = r.filename
            cross join (select unnest(?) as figure) f
            where r.figures[f.figure] is not null
            """,
            [[path for _, _, path in members], list(HEADLINE)],
        )  # fmt: skip
        found: pd.DataFrame = base.sql("from main_figures order by client, figure").df()
        return found


def _put(path: Path, rows: pd.DataFrame) -> None:
    if rows.empty:
        path.unlink(missing_ok=True)
        return
    content = rows.to_csv(index=False, lineterminator="\n").encode()
    if not path.is_file() or path.read_bytes() != content:
        publish.write(path, content)
