"""The commands that guard people: what may be quoted, what may leave, and who is to be forgotten."""

from __future__ import annotations

from typing import Annotated

import typer

from workbench.cli import terminal
from workbench.cli.places import HERE, Workspace

Client = Annotated[str, typer.Argument(metavar="CLIENT", show_default=False)]


def quotes(client: Client, *, workspace: Workspace = HERE) -> None:
    """Write the sheet of words that could be quoted, masked as proposed; only ticked rows ever leave."""
    from workbench import engagement
    from workbench.intake import quotes as sheets
    from workbench.run import publish

    job = engagement.load(client, workspace=workspace)
    rows = sheets.candidates(job)
    path = job.folder / "quotes.xlsx"
    publish.write(path, sheets.sheet(rows))
    (job.folder / "quotes.csv").unlink(missing_ok=True)  # its ticks are in the new sheet
    path.chmod(0o600)
    shown = terminal.plain(path.relative_to(workspace).as_posix())
    terminal.out.print(
        f"made {shown}: {len(rows)} candidates, {sum(bool(row.release) for row in rows)} released"
    )
    terminal.out.print("Put an x under release and your name under released_by; then run the client again.")
