"""The commands by name, and where each is: a command's module is imported when it is called, and not before."""

from __future__ import annotations

from importlib.metadata import version
from typing import Annotated

import typer

from workbench.cli import terminal
from workbench.cli.lazily import Commands

COMMANDS = {
    "demo": "runs.demo",
    "new": "clients.new",
    "check": "checking.check",
    "run": "runs.run",
    "status": "runs.status",
    "open": "runs.open_run",
    "lab": "lab.lab",
    "export": "results.export",
    "review": "results.review",
    "diff": "results.diff",
    "refresh": "refreshing.refresh",
    "comments": "refreshing.comments",
    "adopt": "refreshing.adopt",
    "words": "words.words",
    "survey": "surveys.app",
    "ballot": "ballots.app",
    "themes": "themes.app",
    "workshop": "workshop.app",
    "quotes": "people.quotes",
    "interviews": "people.interviews",
    "deliver": "people.deliver",
    "forget": "people.forget",
    "privacy": "people.privacy",
    "portfolio": "portfolio.portfolio",
    "framework": "framework.app",
    "scaffold": "skeletons.scaffold",
    "doctor": "doctor.doctor",
}

app = typer.Typer(
    cls=Commands.of(COMMANDS),
    help="Customer-experience audits from a folder of files: notebooks in, deck, PDF and workbook out.",
    epilog="Exit codes: 0 done, 1 a client failed or has faults, 2 misuse, 3 already running, "
    "4 refused to protect anonymity, 130 interrupted.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)


def _version(asked: bool) -> None:  # noqa: FBT001 - as typer calls it
    if asked:
        terminal.out.print(f"workbench {version('cx-workbench')}")
        raise typer.Exit


@app.callback()
def main(
    *,
    _: Annotated[bool, typer.Option("--version", help="Print the version.", callback=_version, is_eager=True)] = False,
) -> None:
    """Customer-experience audits from a folder of files: notebooks in, deck, PDF and workbook out."""
