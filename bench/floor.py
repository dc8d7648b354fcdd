"""The least that the same work can cost: the notebooks' code and the exporters in one warm process, no notebooks.

`python bench/floor.py WORKSPACE CLIENT...` prints the seconds a client as one JSON number, the first client left out.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

os.environ["MPLBACKEND"] = "agg"


def run(workspace: Path, client: str) -> None:
    """Run every notebook's cells in this process, then write all deliverables in memory."""
    from workbench import document, engagement
    from workbench.export import deck, index, playbook, report, workbook
    from workbench.run import templates
    from workbench.session import display

    made: list[tuple[str, dict[str, Any]]] = []
    folder = workspace / "floor"
    folder.mkdir(exist_ok=True)
    off = engagement.load(client, workspace=workspace).off
    chosen = {stem: found for stem, found in templates.find(workspace).items() if stem not in off}
    for stem, template in chosen.items():
        bundles: list[dict[str, Any]] = []
        display._display = bundles.append  # stands in for the kernel
        notebook = json.loads(template.path.read_text("utf-8"))
        given = {"client": client, "run": "r1", "workspace": str(workspace), "upstream": str(folder)}
        space: dict[str, Any] = {}
        for cell in notebook["cells"]:
            if cell["cell_type"] == "code":
                bundles.clear()
                exec("".join(cell["source"]), space)  # noqa: S102 - our own notebooks
                space |= given if "parameters" in cell["metadata"].get("tags", ()) else {}
                cell["outputs"] = [{"output_type": "display_data", "data": dict(b), "metadata": {}} for b in bundles]
        made.append((stem, notebook))
        (folder / f"{stem}.ipynb").write_text(json.dumps(notebook), "utf-8")
    found = document.read(made)
    files = {
        "deck.pptx": deck.write(found),
        "report.pdf": report.write(found),
        "workbook.xlsx": workbook.write(found),
        "playbook.pdf": playbook.write_pdf(found),
        "playbook.docx": playbook.write_docx(found),
    }
    index.write(found, files=files)
    for path in folder.iterdir():
        path.unlink()


def main(workspace: Path, clients: list[str]) -> None:
    """Time all clients but the first, which warms the process."""
    run(workspace, clients[0])
    began = time.process_time()
    for client in clients[1:]:
        run(workspace, client)
    print(json.dumps((time.process_time() - began) / len(clients[1:])))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
