"""Makes the deliverables of a client's newest run again from its executed notebooks."""

from __future__ import annotations

import dataclasses
import shutil
import time
from collections.abc import Callable
from pathlib import Path

from workbench import engagement as engagements
from workbench.document import read_folder
from workbench.errors import MisuseError
from workbench.run import keys, publish, templates
from workbench.run.client import FORMAT
from workbench.run.deliver import deliver
from workbench.run.fingerprints import digest
from workbench.run.locks import locked
from workbench.run.outcome import Outcome
from workbench.story import Given


def export_again(client: str, *, workspace: Path, on_step: Callable[[str], None], audience: str = "") -> Outcome:
    """Render the newest run's notebooks again, with the engagement's brand and the templates of now.

    `audience` is `board` or `working`, the engagement's by default.

    Raises `MisuseError` where there is no complete run. The earlier deliverables stay until the new ones are whole.
    """
    workspace, started = workspace.resolve(), time.monotonic()
    engagement = engagements.load(client, workspace=workspace)
    newest = publish.latest(workspace, client)
    if newest is None:
        raise MisuseError(f"{client} has no run to export; first: workbench run {client}")
    with locked(workspace, client):
        recorded = publish.manifest(newest)
        if recorded.get("format") != FORMAT:
            raise MisuseError(f"{client}'s newest run was made by another version; first: workbench run {client}")
        folder = publish.staging(workspace, client, newest.name)
        for stem in recorded["notebooks"]:
            shutil.copyfile(newest / f"{stem}.ipynb", folder / f"{stem}.ipynb")
        context = read_folder(folder).context
        audience = audience or engagement.context.audience
        context = dataclasses.replace(context, brand=engagement.context.brand, audience=audience)
        given = Given.by(engagement)
        done = deliver(folder, context=context, client=engagement.folder, say=on_step, given=given)
        known = templates.find(workspace)
        executed = {stem: digest(entry["key"]) for stem, entry in recorded["notebooks"].items()}
        chosen = [known[stem] for stem in recorded["notebooks"] if stem in known]
        render = keys.rendering(executed, engagement=engagement, templates=chosen)
        # Prose comes from the executed notebooks, so what they say of it stays.
        render["prose"] = recorded["render"]["prose"]
        publish.publish(folder, newest, {**recorded, "render": render, "marks": list(done.marks)})
    return Outcome.of(newest, workspace, reason="exported again", since=started)
