"""Small literal workspaces: one client, notebooks that record one figure and show one exhibit."""

from __future__ import annotations

import json
from pathlib import Path

from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

ENGAGEMENT = """client: {client}
name: Acme
fictional: true
as_of: 2026-11-23
period: {{start: 2026-01-01, end: 2026-06-30}}
notebooks: [{stems}]
"""
PARAMETERS = 'client = "acme"\nrun = "interactive"\nworkspace = None\nupstream = None\nfactor = 2\n'
OPEN = "import workbench as wb\njob = wb.open_engagement(client, run=run, workspace=workspace, upstream=upstream)"
WORK = """import pandas as pd
value = float(factor)
wb.record(wb.Result("{module}", {{"value": wb.Estimate(value, unit="score")}}, text="It is what it is.", rules=job.rules))
table = pd.DataFrame({{"what": ["a", "b"], "value": [value, 1.0]}})
wb.show(wb.exhibit(table, kind="bar", id="{module}.bars", title="A is twice B",
                   encoding={{"category": "what", "value": "value"}}, source="Test", figures=["{module}.value"]))"""


def write_notebook(workspace: Path, stem: str, *cells: str, after: tuple[str, ...] = (), parameters: str = PARAMETERS):
    """A notebook of the workspace: parameters, opening, then `cells`, or one figure and one exhibit."""
    work = cells or (WORK.format(module=stem.partition("_")[2]),)
    notebook = new_notebook(
        cells=[
            new_markdown_cell("# What is it worth?\n\nIt needs nothing.", id="title"),
            new_code_cell(parameters, id="parameters", metadata={"tags": ["parameters"]}),
            new_code_cell(OPEN, id="open"),
            *(new_code_cell(source, id=f"work-{at}") for at, source in enumerate(work)),
        ],
        metadata={
            "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"},
            "workbench": {"needs": [], "after": list(after)},
        },
    )
    path = workspace / "notebooks" / f"{stem}.ipynb"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(notebook), "utf-8")


def write_client(workspace: Path, client: str = "acme", stems: tuple[str, ...] = ("91_first",)) -> None:
    """A client folder whose engagement runs just these notebooks."""
    folder = workspace / "client_data" / client
    folder.mkdir(parents=True, exist_ok=True)
    text = ENGAGEMENT.format(client=client, stems=", ".join(stems))
    (folder / "engagement.yaml").write_text(text, "utf-8")
