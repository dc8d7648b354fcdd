"""The commands for framework packs: list them, and turn a spreadsheet into one for a client."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from workbench.cli import terminal
from workbench.errors import MisuseError

app = typer.Typer(help="Framework packs: what is asked, rated and recommended.", no_args_is_help=True)

HERE = Path()


@app.command("list")
def listed() -> None:
    """The shipped packs with their ids, kinds and titles."""
    from workbench import assets
    from workbench.frameworks import load
    from workbench.frameworks.load import FILE

    for path in sorted((assets.folder("templates") / "frameworks").glob(f"*/{FILE}")):
        pack = load(path.parent, shown=f"templates/frameworks/{path.parent.name}")
        terminal.out.print(terminal.plain(f"{pack.id}: {pack.title} ({pack.kind}, version {pack.version})"))


@app.command("import")
def imported(
    file: Annotated[Path, typer.Argument(metavar="FILE.xlsx", help="The spreadsheet with the pack.")],
    client: Annotated[str, typer.Option("--client", metavar="CLIENT", help="Whose pack it becomes.")],
    force: Annotated[bool, typer.Option("--force", help="Replace a pack of the same id.")] = False,  # noqa: FBT002
    workspace: Annotated[
        Path,
        typer.Option(
            "--workspace", metavar="DIR", help="The folder that holds client_data.", show_default="here"
        ),
    ] = HERE,
) -> None:
    """Check a pack written in a spreadsheet and put it into the client's folder as YAML files."""
    from workbench.frameworks.spreadsheet import import_spreadsheet
    from workbench.intake import folders

    home = folders.client_folder(client, workspace=workspace)
    pack, files = import_spreadsheet(file)
    target = home / "frameworks" / pack.id
    shown = folders.shown_path(target, home)
    if target.exists() and not force:
        raise MisuseError(f"{shown} is there already; choose another id in the sheet pack, or add --force")
    target.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (target / name).write_text(text, "utf-8")
    terminal.out.print(terminal.plain(f"{shown}: {', '.join(files)}; {len(pack.items)} items"))
