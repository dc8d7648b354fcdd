"""The commands that read what runs have left: made again, reviewed, compared."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from workbench.cli import places, terminal
from workbench.cli.places import HERE, Anywhere, Audience, Clients, Workspace
from workbench.errors import MisuseError, counted
from workbench.export.review import draw_path, has_errors, review_path
from workbench.intake import folders
from workbench.run import publish
from workbench.run.again import export_again
from workbench.run.difference import CLEAR, difference, figures, folder_of

Json = Annotated[bool, typer.Option("--json", help="One JSON object a line.")]


def export(clients: Clients = None, *, audience: Audience = "", workspace: Anywhere = ".") -> None:
    """Make the deliverables of the newest run again, with the brand and templates of now; execute nothing."""

    audience, place = places.audience_of(audience), places.at(workspace, clients)
    for client in places.named(clients, place.folder, every=False):
        with terminal.reporting(1) as reporter:
            reporter.started(client)
            done = export_again(
                client, workspace=place.folder, audience=audience, on_step=partial(reporter.step, client)
            )
        if place.mirror:
            place.mirror.push_run(client, done.run)
        terminal.print_outcomes([done])


def review(
    what: Annotated[
        str, typer.Argument(metavar="CLIENT|RUN|FILE", help="A client, the folder of a run, or any .pptx.")
    ],
    *,
    draw: Annotated[
        Path | None,
        typer.Option(
            "--draw", metavar="FILE", help="Draw each slide from its boxes, with scores, into this HTML file."
        ),
    ] = None,
    workspace: Workspace = HERE,
    json: Json = False,
) -> None:
    """Review a deck as a partner would before it leaves the house, also one that was edited by hand."""

    deck = _deck(what, workspace)
    findings = review_path(deck, workspace=workspace)
    if draw is not None:
        draw.write_text(draw_path(deck, workspace=workspace), "utf-8")
    for finding in findings:
        if json:
            terminal.print_json(finding.to_json())
        else:
            terminal.out.print(terminal.plain(str(finding)))
    if not json:
        errors = sum(finding.severity == "error" for finding in findings)
        terminal.out.print(f"{counted(len(findings), 'finding')}, {errors} of them errors")
    unchecked = any(finding.check == "record-missing" for finding in findings)
    sys.exit(1 if unchecked or has_errors(findings) else 0)


def _deck(what: str, workspace: Path) -> Path:
    """A file or the folder of a run as it is, or the folder of a client's newest run.

    Raises `MisuseError` for a path that is not there, and for a client that is unknown or has no run.
    """

    path = Path(what)
    client = folders.is_id(what) and what in folders.clients(workspace)
    if not client and path.exists():
        return path
    if len(path.parts) > 1 or path.suffix:
        raise MisuseError(f"there is no file or folder {what}; give a client, the folder of a run or a .pptx")
    folders.client_folder(what, workspace=workspace)
    newest = publish.latest(workspace, what)
    if newest is None:
        raise MisuseError(f"{what} has no run to review; first: workbench run {what}")
    return newest


def diff(
    earlier: Annotated[str, typer.Argument(metavar="RUN", help="CLIENT/RUN, or the folder of a run.")],
    later: Annotated[
        str, typer.Argument(metavar="RUN", help="The other run; CLIENT is its newest one.", show_default=False)
    ],
    *,
    workspace: Workspace = HERE,
    json: Json = False,
) -> None:
    """Say which figures moved between two runs, and whether by more than chance."""

    before, after = (figures(folder_of(run, workspace=workspace)) for run in (earlier, later))
    moved = difference(before, after)
    if json:
        for one in moved:
            terminal.print_json(one.to_json())
        return
    table = Table("figure", "before", "after", "")
    for one in moved:
        table.add_row(*map(terminal.plain, (one.figure, one.before, one.after, one.verdict)))
    if moved:
        terminal.out.print(table)
    clear = sum(one.verdict == CLEAR for one in moved)
    terminal.out.print(f"{len(moved)} of {len(before | after)} figures moved, {clear} of them beyond chance")
