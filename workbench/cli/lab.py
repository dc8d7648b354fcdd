"""Opens JupyterLab on a client's own copies of the notebooks, with the parameters set and outputs outside git."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from workbench import engagement as engagements
from workbench.cli import terminal
from workbench.cli.places import HERE, Client, Workspace
from workbench.run import publish, templates

if TYPE_CHECKING:
    from workbench.run.templates import Template

FOLDER = "lab"


def lab(
    client: Client,
    *,
    start: Annotated[
        bool, typer.Option("--start/--no-start", help="Start JupyterLab, or only make the copies.")
    ] = True,
    port: Annotated[
        int | None, typer.Option("--port", min=1, max=65535, help="JupyterLab's port.", show_default="a free one")
    ] = None,
    ip: Annotated[str, typer.Option("--ip", metavar="ADDRESS", help="The address to listen on.")] = "",
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Only print the address.")] = False,
    allow_root: Annotated[bool, typer.Option("--allow-root", help="Allow root to start it.")] = False,
    workspace: Workspace = HERE,
) -> None:
    """Open JupyterLab on this client's notebooks; Save and Export Notebook As offers deck, report and workbook."""
    folder, kept = copies(client, workspace=workspace.resolve())
    for name in kept:
        terminal.out.print(f"kept your copy of {terminal.plain(name)}")
    shown = folder.relative_to(workspace.resolve()).as_posix()
    terminal.out.print(f"notebooks of {terminal.plain(client)}: {terminal.plain(shown)}")
    if start:
        given = [
            f"--notebook-dir={folder}",
            *[f"--port={port}"] * (port is not None),
            *[f"--ip={ip}"] * bool(ip),
            *["--no-browser"] * no_browser,
            *["--allow-root"] * allow_root,
        ]
        _become([sys.executable, "-P", "-m", "jupyterlab", *given])


def _become(command: list[str]) -> None:
    """Go on as another program, so that what ends this process ends it; Windows, which cannot, waits for it."""
    sys.stdout.flush()
    if sys.platform == "win32":
        sys.exit(subprocess.run(command, check=False).returncode)
    os.execv(command[0], command)  # noqa: S606 - no shell is meant


def copies(client: str, *, workspace: Path) -> tuple[Path, list[str]]:
    """Put a copy of each notebook that is not switched off into `reports/<client>/lab/`, its parameters set.

    Returns the folder and the names of copies that were there already: they may hold an analyst's work and stay as
    they are. Raises `InputError` and `MisuseError`.
    """
    job = engagements.load(client, workspace=workspace)
    folder = workspace / "reports" / client / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    latest = publish.latest(workspace, client)
    kept = []
    for stem, template in templates.find(workspace).items():
        target = folder / f"{stem}.ipynb"
        if target.exists():
            kept.append(target.name)
        # The workshop's notebook also makes the first ballots, so it is there before any was held.
        elif not template.portfolio and (stem not in job.off or "workshop" in template.needs):
            target.write_text(_with_parameters(template, client, folder, latest), "utf-8")
    return folder, kept


def _with_parameters(template: Template, client: str, folder: Path, latest: Path | None) -> str:
    notebook = json.loads(template.path.read_text("utf-8"))
    given: dict[str, Any] = {"client": client}
    if template.after and latest is not None:
        given["upstream"] = Path(os.path.relpath(latest, folder)).as_posix()
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code" and "parameters" in cell["metadata"].get("tags", ()):
            cell["source"] = _assigned("".join(cell["source"]), given)
    return json.dumps(notebook, ensure_ascii=False, indent=1) + "\n"


def _assigned(source: str, given: Mapping[str, Any]) -> str:
    """A parameters cell with other values in the lines that assign these names."""
    for name, value in given.items():
        line = f"{name} = {json.dumps(value, ensure_ascii=False)}"
        lines = [line if re.match(rf"{name}\s*=", old) else old for old in source.splitlines()]
        source = "\n".join(lines)
    return source
