"""The command that reads every input file of a client and lists its faults."""

from __future__ import annotations

import sys
from typing import Annotated

import pandas as pd
import typer

from workbench import engagement as engagements
from workbench.cli import places, terminal
from workbench.cli.places import Anywhere, Clients
from workbench.errors import Fault, InputError
from workbench.intake.codebook import in_short

Json = Annotated[bool, typer.Option("--json", help="One JSON object a line, a client each.")]


def check(
    clients: Clients = None,
    *,
    all_clients: Annotated[bool, typer.Option("--all", help="Every client of the workspace.")] = False,
    workspace: Anywhere = ".",
    json: Json = False,
) -> None:
    """List every fault of every input file, with its place and the fix; write nothing."""

    folder = places.at(workspace, clients).folder
    faults: list[Fault] = []
    for client in places.named(clients, folder, every=all_clients):
        try:
            found = engagements.check(client, workspace=folder.resolve())
        except InputError as error:
            faults += error.faults
            if json:
                terminal.print_json({"client": client, "faults": [fault.to_json() for fault in error.faults]})
            continue
        if json:
            terminal.print_json(
                {"client": client, "faults": [], "inputs": list(found.inputs), "off": found.off, "notes": found.notes}
            )
            continue
        terminal.out.print(f"[green]{terminal.plain(client)}[/]: no fault; inputs {', '.join(found.inputs)}")
        if "survey" in found.inputs:
            _print_codebook(found.survey.codebook)
        for stem, reason in found.off.items():
            terminal.out.print(f"  off: {terminal.plain(stem)} ({terminal.plain(reason)})")
        for note in [*found.notes, *found.aside]:
            terminal.out.print(f"  note: {terminal.plain(note)}")
    if faults and json:
        sys.exit(InputError.exit_code)
    if faults:
        raise InputError(faults)


def _print_codebook(codebook: pd.DataFrame) -> None:
    """How each rating and outcome is read, a line each."""
    for label, line in in_short(codebook):
        terminal.out.print(f"  {terminal.plain(label)}: {terminal.plain(line)}")
