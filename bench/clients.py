"""Workspaces to measure on: copies of the sample client under other names, and small clients with one notebook."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "client_data/halden-rail"

SMALL = """client: {client}
name: Small {client}
fictional: true
as_of: 2026-09-30
notebooks: [90_small]
"""
CELLS = (
    'client = "small"\nrun = "interactive"\nworkspace = None\nupstream = None',
    "import workbench as wb\njob = wb.open_engagement(client, run=run, workspace=workspace, upstream=upstream)",
    "import pandas as pd\ntable = pd.DataFrame({'what': list('abcdef'), 'value': [6.0, 5, 4, 3, 2, 1]})\n"
    "wb.record(wb.Result('small', {'top': wb.Estimate(6.0, unit='score')}, text='A leads.', rules=job.rules))",
    "wb.show(wb.exhibit(table, kind='bar', id='small.bars', title='A leads with 6.0',\n"
    "                   encoding={'category': 'what', 'value': 'value'}, figures=['small.top']))",
)


def copies(workspace: Path, count: int) -> list[str]:
    """Make `count` clients with all inputs of the sample; the ids made."""
    names = [f"rail-{number:04d}" for number in range(count)]
    for name in names:
        folder = workspace / "client_data" / name
        shutil.copytree(SAMPLE, folder)
        text = (folder / "engagement.yaml").read_text("utf-8")
        (folder / "engagement.yaml").write_text(text.replace("client: halden-rail", f"client: {name}"), "utf-8")
    return names


def small(workspace: Path, count: int) -> list[str]:
    """Make `count` clients that run one notebook of four cells; the ids made."""
    names = [f"small-{number:04d}" for number in range(count)]
    for name in names:
        folder = workspace / "client_data" / name
        folder.mkdir(parents=True)
        (folder / "engagement.yaml").write_text(SMALL.format(client=name), "utf-8")
    (workspace / "notebooks").mkdir()
    (workspace / "notebooks/90_small.ipynb").write_text(json.dumps(_notebook()), "utf-8")
    return names


def _notebook() -> dict[str, object]:
    cells: list[dict[str, object]] = [
        {"cell_type": "markdown", "id": "title", "metadata": {}, "source": "# Which one leads?"}
    ]
    for at, source in enumerate(CELLS):
        tags = {"tags": ["parameters"]} if at == 0 else {}
        cells.append(
            {
                "cell_type": "code",
                "id": f"c{at}",
                "metadata": tags,
                "source": source,
                "outputs": [],
                "execution_count": None,
            }
        )
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    metadata = {"kernelspec": kernel, "workbench": {"needs": [], "after": []}}
    return {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
