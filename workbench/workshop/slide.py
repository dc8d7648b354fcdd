"""From the reveal to a slide: exports the rounds, runs the workshop notebook alone, and writes its deck."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from workbench import document as documents
from workbench import engagement as engagements
from workbench.errors import MisuseError
from workbench.export import deck
from workbench.export.review import marks_of
from workbench.run import publish, templates
from workbench.run.execute import execute
from workbench.run.locks import locked
from workbench.run.outcome import Limits
from workbench.workshop.export import export

NOTEBOOK = "00_workshop"
DECK = "workshop.pptx"


@dataclass(frozen=True)
class Slides:
    """The deck, relative to the workspace, and what it needs a look for, without any word of the client's."""

    deck: Path
    marks: tuple[str, ...]


def make_slide(client: str, *, workspace: Path) -> Slides:
    """The deck of the revealed rounds, under `reports/<client>/.workshop/`, marked where it needs a look.

    Other notebooks and the newest run are not touched. Raises `MisuseError` where nothing was revealed, `InputError`,
    `RunError`, and `RenderError` where the deck prints a figure that is not the recorded one; it is then not written.
    """
    workspace = workspace.resolve()
    done = export(workspace / "client_data" / client)
    job = engagements.load(client, workspace=workspace, run="workshop")
    if NOTEBOOK in job.off:
        reasons = "; ".join(f"{round_}: {reason}" for round_, reason in done.left_out)
        raise MisuseError(f"there is nothing to put on a slide yet ({reasons or job.off[NOTEBOOK]})")
    folder = workspace / "reports" / client / ".workshop"
    with locked(workspace, client):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True, mode=0o700)
        parameters = {
            "client": client,
            "run": "workshop",
            "workspace": os.path.relpath(workspace, folder),
            "upstream": None,
        }
        template = templates.find(workspace)[NOTEBOOK]
        notebook, _ = execute(template, parameters, folder=folder, kernel="python3", limits=Limits())
        shutil.rmtree(folder / ".tmp", ignore_errors=True)
        publish.write(folder / f"{NOTEBOOK}.ipynb", json.dumps(notebook, ensure_ascii=False).encode())
        document = documents.read([(NOTEBOOK, notebook)])
        built = deck.written(document)
        marks = (*built.marks, *marks_of(built.content, document))
        publish.write(folder / DECK, built.content)
    return Slides((folder / DECK).relative_to(workspace), marks)
