"""The start page of a workspace's reports: every client with status, main figures and links; works from a folder."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from jinja2 import Environment, StrictUndefined

from workbench import assets, wording
from workbench.batch.ledger import Entry
from workbench.errors import DamagedError
from workbench.render import theme
from workbench.render.words import called
from workbench.run import publish
from workbench.run.outcome import DECK, INDEX, REPORT, WORKBOOK

if TYPE_CHECKING:
    from collections.abc import Mapping

# A shape beside each word, so that colour is not needed to tell them apart.
SIGNS = {"done": "●", "stale": "◐", "running": "▶", "planned": "○", "failed": "✕", "crashed": "✕", "cancelled": "■"}


def write(workspace: Path, entries: Mapping[str, Entry]) -> None:
    """Write `reports/index.html` from the ledger's newest entries and the manifests of the newest runs.

    A client whose newest attempt did not finish, but who has an earlier run, is stale: its files are of that run.
    """
    rows = [_row(workspace, client, entries[client]) for client in sorted(entries)]
    names = sorted({name for row in rows for name in row["headline"]})
    headings = [called("headline", name, "en") for name in names]
    for row in rows:
        row["figures"] = [_figure(row["headline"].get(name)) for name in names]
    source = (assets.folder("templates") / "batch" / "clients.html.jinja").read_text("utf-8")
    page = Environment(autoescape=True, undefined=StrictUndefined).from_string(source)
    counts = Counter(row["status"] for row in rows).most_common()
    colours = {"accent": theme.ACCENT, "ink": theme.INK, "muted": theme.MUTED, "line": theme.LINE, "panel": theme.PANEL}
    text = page.render(rows=rows, counts=counts, headings=headings, colours=colours)
    publish.write(workspace / "reports" / INDEX, text.encode())


def _row(workspace: Path, client: str, entry: Entry) -> dict[str, Any]:
    folder, recorded, fault = publish.latest(workspace, client), {}, ""
    if folder is not None:
        try:
            recorded = publish.manifest(folder)
        except DamagedError as error:
            folder, fault = None, str(error)
    finished = recorded.get("finished", "")[:16].replace("T", " ")
    status = "stale" if folder and entry.state not in {"done", "running", "planned"} else entry.state
    files = [("deck", DECK), ("report", REPORT), ("workbook", WORKBOOK)] if folder else []
    place = f"{quote(client)}/{quote(folder.name)}" if folder else ""
    return {
        "client": client,
        "status": status,
        "sign": SIGNS[status],
        "finished": finished,
        "page": f"{place}/{INDEX}" if folder else "",
        "headline": recorded.get("headline", {}),
        "files": [(name, f"{place}/{file}") for name, file in files],
        "why": fault or _why(entry),
    }


def _why(entry: Entry) -> str:
    return "" if entry.state in {"done", "running"} else f"last attempt {entry.state}: {entry.reason}"


def _figure(estimate: dict[str, Any] | None) -> str:
    return wording.number(estimate["value"], estimate["unit"]) if estimate else ""
