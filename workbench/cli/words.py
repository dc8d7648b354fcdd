"""The command that lists what the workbench says to a client, so that a consultant can say it otherwise."""

from __future__ import annotations

from typing import Annotated

import typer

from workbench import languages
from workbench.cli import terminal
from workbench.cli.places import HERE, Client, Workspace
from workbench.document import read_folder
from workbench.errors import MisuseError
from workbench.intake import folders
from workbench.run import publish


def words(
    client: Client,
    *,
    unused: Annotated[bool, typer.Option("--all", help="Also the messages that the run did not use.")] = False,
    workspace: Workspace = HERE,
    json: Annotated[bool, typer.Option("--json", help="One JSON object a line, a message each.")] = False,
) -> None:
    """List every message of the newest run with where it stands; change one in language/<language>.ftl."""
    folder = folders.client_folder(client, workspace=workspace)
    run = publish.latest(workspace, client)
    if run is None:
        raise MisuseError(f"{client} has no run yet; first: workbench run {client}")
    document = read_folder(run)
    catalogue = languages.of(document.context)
    claims = document.claims()
    for one in claims:
        _print(one["id"], f"{one['home']}, {one['place']}", one["text"], json=json)
    if unused:
        for name in sorted(catalogue.ids - {one["id"] for one in claims}):
            _print(name, "", "" if catalogue.needs(name) else catalogue(name), json=json)
    if not json:
        own = folder / languages.FOLDER / f"{document.context.language}.ftl"
        place = own.relative_to(workspace) if own.is_relative_to(workspace) else own
        terminal.out.print(f"To say one otherwise, write its id and the new words into {place.as_posix()}")


def _print(name: str, place: str, text: str, *, json: bool) -> None:
    if json:
        terminal.print_json({"id": name, "place": place, "text": text})
    else:
        terminal.out.print(f"{name}\t{place}\t{' '.join(text.split())}", markup=False, soft_wrap=True)
