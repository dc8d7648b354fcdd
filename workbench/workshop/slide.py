"""From the reveal to a slide: exports the rounds, runs the workshop notebook alone, and writes its deck."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

from workbench.document import Document
from workbench.errors import MisuseError, RenderError
from workbench.workshop.export import export

NOTEBOOK = "00_workshop"
DECK = "workshop.pptx"


def make_slide(client: str, *, workspace: Path) -> Path:
    """The deck of the revealed rounds, under `reports/<client>/.workshop/`; relative to the workspace.

    Other notebooks and the newest run are not touched. Raises `MisuseError` where nothing was revealed, `InputError`,
    `RunError`, and `RenderError` with the errors that the review finds in the deck, which is then not written.
    """
    from workbench import document as documents
    from workbench import engagement as engagements
    from workbench.export import deck
    from workbench.run import templates
    from workbench.run.execute import execute
    from workbench.run.locks import locked
    from workbench.run.outcome import Limits

    workspace = workspace.resolve()
    done = export(workspace / "client_data" / client)
    job = engagements.load(client, workspace=workspace, run="workshop")
    if NOTEBOOK in job.off:
        reasons = "; ".join(f"{round_}: {reason}" for round_, reason in done.left_out)
        raise MisuseError(f"there is nothing to put on a slide yet ({reasons or job.off[NOTEBOOK]})")
    folder = workspace / "reports" / client / ".workshop"
    with locked(workspace, client):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        parameters = {
            "client": client,
            "run": "workshop",
            "workspace": os.path.relpath(workspace, folder),
            "upstream": None,
        }
        template = templates.find(workspace)[NOTEBOOK]
        notebook, _ = execute(template, parameters, folder=folder, kernel="python3", limits=Limits())
        shutil.rmtree(folder / ".tmp", ignore_errors=True)
        (folder / f"{NOTEBOOK}.ipynb").write_text(json.dumps(notebook, ensure_ascii=False), "utf-8")
        document = documents.read([(NOTEBOOK, notebook)])
        content = deck.write(document)
        _refuse_errors(content, document)
        (folder / DECK).write_bytes(content)
    return (folder / DECK).relative_to(workspace)


def _refuse_errors(deck: bytes, document: Document) -> None:
    from workbench.export.review import review

    errors = [str(one) for one in review(deck, results=document.to_json()) if one.severity == "error"]
    if errors:
        raise RenderError("the slides do not pass their review:\n" + "\n".join(errors))
