"""Where a command works: a folder of this machine, or the mirror of a workspace on a store."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workbench.cli import terminal
from workbench.errors import MisuseError
from workbench.intake import folders

if TYPE_CHECKING:
    from workbench.batch.remote import Mirror

HERE = Path()
ADDRESS = re.compile(r"[a-z][a-z0-9+]+:/")  # longer than the letter of a drive


def _a_folder(place: Path) -> Path:
    if ADDRESS.match(place.as_posix()):
        raise MisuseError("this command works on a folder; run, check, status, export and portfolio take an address")
    return place


Workspace = Annotated[
    Path,
    typer.Option(
        "--workspace", metavar="DIR", help="The folder that holds client_data.", show_default="here", callback=_a_folder
    ),
]
Anywhere = Annotated[
    str,
    typer.Option(
        "--workspace",
        metavar="DIR|URL",
        help="The folder that holds client_data, or its address on a store, such as s3://bucket/folder.",
        show_default="here",
    ),
]


def _named_clients(context: typer.Context, incomplete: str) -> list[str]:
    """The clients that a shell offers while a name is typed; none of a workspace on a store."""
    where = str(context.params.get("workspace") or ".")
    known = [] if ADDRESS.match(where) else folders.clients(Path(where))
    return [client for client in known if client.startswith(incomplete)]


Client = Annotated[
    str,
    typer.Argument(metavar="CLIENT", help="The client's folder.", show_default=False, autocompletion=_named_clients),
]
Clients = Annotated[
    list[str] | None, typer.Argument(metavar="CLIENT...", show_default=False, autocompletion=_named_clients)
]


Audience = Annotated[
    str, typer.Option("--audience", metavar="board|working", help="Whom the deck is for; executes nothing again.")
]


@dataclass(frozen=True)
class Place:
    """The folder to work in, and the mirror that it is where the workspace is on a store."""

    folder: Path
    mirror: Mirror | None = None


def at(workspace: str, clients: Iterable[str] | None) -> Place:
    """The place that a user named; a remote one is pulled first, for the named clients or for all."""
    if "://" not in workspace:
        return Place(Path(workspace))
    from workbench.batch.remote import mirror  # an extra

    mirrored = mirror(workspace)
    mirrored.pull(clients or None)
    return Place(mirrored.folder, mirrored)


def named(clients: list[str] | None, workspace: Path, *, every: bool) -> list[str]:
    """The clients that a command is for; raises `MisuseError` where there is none or both ways are used."""
    if bool(clients) == every:
        known = ", ".join(folders.clients(workspace)[:6])
        raise MisuseError("name one client or more, or use --all" + (f"; there are {known}" if known else ""))
    chosen = list(dict.fromkeys(clients or folders.clients(workspace)))
    for name in folders.misnamed(workspace) if every else ():
        terminal.err.print(
            f"[yellow]left out[/]: client_data/{terminal.plain(name)} is not named like a client; rename the folder to "
            "a-z, 0-9, - and _"
        )
    for client in chosen:
        folders.client_folder(client, workspace=workspace)
    if not chosen:
        raise MisuseError(f"there is no client in {workspace / 'client_data'}; make one: workbench new CLIENT")
    return chosen


def audience_of(name: str) -> str:
    """The audience that was named, or none; raises `MisuseError` for another."""
    if name not in {"", "board", "working"}:
        raise MisuseError(f'"{name}" is no audience; allowed: board, working')
    return name
