"""The commands for what a run has made: open it, and say what moved since another one."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from workbench.cli import terminal
from workbench.cli.places import HERE, Client, Workspace
from workbench.errors import MisuseError

if TYPE_CHECKING:
    from workbench.run import Request

Json = Annotated[bool, typer.Option("--json", help="One JSON object a line.")]
INTERRUPTED = 130
PAUSE = 1.0  # seconds between two looks at the inputs


def after_changes(
    again: Callable[[], int], clients: list[str], *, workspace: Path, request: Request
) -> NoReturn:
    """Run now and after every change of the clients' inputs, until Ctrl-C.

    A change counts once it has settled: two looks in a row that see the same.
    """
    from workbench.batch.seen import look

    def looked() -> list[str]:
        return [look(client, workspace=workspace, request=request) for client in clients]

    ran, before = None, looked()
    while True:
        now = looked()
        if now == before != ran:
            ran = now
            if again() == INTERRUPTED:
                sys.exit(INTERRUPTED)
            terminal.err.print("waiting for a change of the inputs; Ctrl-C ends")
        before = now
        try:
            time.sleep(PAUSE)
        except KeyboardInterrupt:
            sys.exit(INTERRUPTED)


class What(StrEnum):
    """What of a run is opened."""

    PAGE = "index.html"
    DECK = "deck.pptx"
    REPORT = "report.pdf"
    WORKBOOK = "workbook.xlsx"
    PLAYBOOK = "playbook.pdf"


def open_run(
    client: Client,
    what: Annotated[
        str, typer.Argument(metavar="[page|deck|report|workbook|playbook]", show_default=False)
    ] = "page",
    *,
    workspace: Workspace = HERE,
) -> None:
    """Open what the client's newest run made with the program that this machine opens such files with."""
    from workbench.intake import folders
    from workbench.run import publish

    if what.upper() not in What.__members__:
        allowed = ", ".join(name.lower() for name in What.__members__)
        raise MisuseError(f'a run makes no "{what}"; allowed: {allowed}')
    folders.client_folder(client, workspace=workspace)
    run = publish.latest(workspace, client)
    if run is None:
        raise MisuseError(f"{client} has no run yet; first: workbench run {client}")
    path = run / What[what.upper()]
    if not path.is_file():
        raise MisuseError(f"the newest run of {client} has no {path.name}")
    terminal.out.print(terminal.plain(path.as_posix()), soft_wrap=True)
    if typer.launch(str(path.resolve())) != 0:
        terminal.err.print("No program here opens it; open the file above by hand.")


def diff(
    earlier: Annotated[str, typer.Argument(metavar="RUN", help="CLIENT/RUN, or the folder of a run.")],
    later: Annotated[
        str,
        typer.Argument(metavar="RUN", help="The other run; CLIENT is its newest one.", show_default=False),
    ],
    *,
    workspace: Workspace = HERE,
    json: Json = False,
) -> None:
    """Say which figures moved between two runs, and whether by more than chance."""
    from rich.table import Table

    from workbench.run.difference import CLEAR, difference, figures, folder_of

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
    from workbench.export.review import draw_path, has_errors, review_path

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
        terminal.out.print(f"{len(findings)} findings, {errors} of them errors")
    unchecked = any(finding.check == "record-missing" for finding in findings)
    sys.exit(1 if unchecked or has_errors(findings) else 0)


def _deck(what: str, workspace: Path) -> Path:
    """A file or the folder of a run as it is, or the folder of a client's newest run.

    Raises `MisuseError` for a path that is not there, and for a client that is unknown or has no run.
    """
    from workbench.intake import folders
    from workbench.run import publish

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
