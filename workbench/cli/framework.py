"""Framework packs: what is asked, rated and recommended."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from workbench import assets
from workbench.cli import terminal
from workbench.errors import MisuseError
from workbench.frameworks import load
from workbench.frameworks.load import FILE
from workbench.frameworks.spreadsheet import import_spreadsheet, language_code
from workbench.intake import folders

app = typer.Typer(help=__doc__, no_args_is_help=True)

HERE = Path()


@app.command("list")
def listed() -> None:
    """The shipped packs with their ids, kinds and titles."""
    for name in _shipped():
        pack = load(assets.folder("templates") / "frameworks" / name, shown=f"templates/frameworks/{name}")
        terminal.out.print(terminal.plain(f"{pack.id}: {pack.title} ({pack.kind}, version {pack.version})"))


@app.command("import")
def imported(
    file: Annotated[Path, typer.Argument(metavar="FILE.xlsx", help="The spreadsheet with the pack.")],
    client: Annotated[str, typer.Option("--client", metavar="CLIENT", help="Whose pack it becomes.")],
    force: Annotated[bool, typer.Option("--force", help="Replace a pack of the same id.")] = False,  # noqa: FBT002
    workspace: Annotated[
        Path, typer.Option("--workspace", metavar="DIR", help="The folder that holds client_data.", show_default="here")
    ] = HERE,
) -> None:
    """Check a pack written in a spreadsheet and put it into the client's folder as YAML files."""
    home = folders.client_folder(client, workspace=workspace)
    pack, files = import_spreadsheet(file)
    target = home / "frameworks" / pack.id
    shown = folders.shown_path(target, home)
    if target.exists() and not force:
        raise MisuseError(f"{shown} is there already; choose another id in the sheet pack, or add --force")
    gone = _put(files, target, staging=home)
    terminal.out.print(terminal.plain(f"{shown}: {', '.join(files)}; {len(pack.items)} items"))
    if gone:
        terminal.out.print(terminal.plain(f"removed, because the spreadsheet has no such sheet: {', '.join(gone)}"))
    if pack.id not in _shipped():
        terminal.out.print(terminal.plain(_unread(pack.id)))


def _put(files: Mapping[str, str], target: Path, *, staging: Path) -> list[str]:
    """Put a pack's folder in place whole, made in `staging` beforehand; the names of earlier translations left out.

    What a spreadsheet cannot hold, such as `examples.yaml`, stays. The earlier pack is put back where the new one
    cannot take its place.
    """
    earlier = sorted(path for path in target.glob("*") if path.name not in files) if target.exists() else []
    gone = [path.name for path in earlier if path.suffix == ".yaml" and language_code(path.stem)]
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=staging, prefix=".framework-") as made:
        new, old = Path(made) / "new", Path(made) / "old"
        new.mkdir()
        for name, text in files.items():
            (new / name).write_text(text, "utf-8")
        for path in earlier:
            if path.name not in gone:
                (shutil.copytree if path.is_dir() else shutil.copy2)(path, new / path.name)
        if target.exists():
            target.rename(old)
        try:
            new.rename(target)
        except OSError:
            if old.exists():
                old.rename(target)
            raise
    return gone


def _shipped() -> list[str]:
    """The ids of the shipped packs, which are those that the shipped notebooks read."""
    return sorted(path.parent.name for path in (assets.folder("templates") / "frameworks").glob(f"*/{FILE}"))


def _unread(id_: str) -> str:
    return (
        f'no shipped notebook reads a pack "{id_}"; to replace a shipped pack, give yours its id in the sheet pack '
        f'({", ".join(_shipped())}), or read it in a notebook of your own with job.framework("{id_}")'
    )
