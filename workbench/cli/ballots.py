"""Workbooks for participants, made from a client's questions."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from workbench import engagement
from workbench.cli import terminal
from workbench.cli.places import HERE, Client, Workspace
from workbench.errors import MisuseError
from workbench.intake.ballots import Gathered, gather
from workbench.intake.ballots import make as written
from workbench.intake.folders import client_folder
from workbench.run import publish

app = typer.Typer(help=__doc__, no_args_is_help=True)

Round = Annotated[int, typer.Option("--round", min=1, help="The number of the round.")]


class Kind(StrEnum):
    """What a ballot asks about."""

    MATURITY = "maturity"
    GOVERNANCE = "governance"
    JOURNEY = "journey"


HOMES = {Kind.MATURITY: "maturity.csv", Kind.GOVERNANCE: "governance.csv", Kind.JOURNEY: "journey_ballots.csv"}


@app.command()
def make(client: Client, kind: Kind, *, number: Round = 1, workspace: Workspace = HERE) -> None:
    """Write one blank workbook to send to every participant; the answers go to a folder beside it."""

    form = engagement.ballot(engagement.load(client, workspace=workspace), kind, number=number)
    folder = _folder(client, kind, number, workspace)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder.with_suffix(".xlsx")
    publish.write(path, written(form))
    terminal.out.print(f"made {terminal.plain(path.as_posix())}")
    terminal.out.print(f"Put the answers in {terminal.plain(folder.as_posix())}/, each under a name of its own, then:")
    terminal.out.print(f"  workbench ballot read {terminal.plain(client)} {kind} --round {number}")


@app.command()
def read(
    client: Client,
    kind: Kind,
    *,
    number: Round = 1,
    wave: Annotated[
        str,
        typer.Option(
            "--wave", help="The wave that the answers belong to.", show_default="the current one, or the round"
        ),
    ] = "",
    invited: Annotated[int | None, typer.Option("--invited", min=1, help="How many were asked.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace answers that are there already.")] = False,
    workspace: Workspace = HERE,
) -> None:
    """Check every answer of the ballots that came back and put them into the client's table."""

    folder = _folder(client, kind, number, workspace)
    if not folder.is_dir():
        raise MisuseError(f"there is no folder {folder.as_posix()}; first: workbench ballot make {client} {kind}")
    job = engagement.load(client, workspace=workspace)
    maturity = job.settings.maturity
    current = maturity.current_wave if kind is Kind.MATURITY else None
    gathered = gather(
        folder,
        engagement.ballot(job, kind, number=number),
        wave=wave or current or str(number),
        invited=invited or (maturity.invited if kind is Kind.MATURITY else None),
    )
    home = folder.parents[1] / HOMES[kind]
    publish.write(home, _joined(home, gathered, replace=force).encode())
    answers = sum(map(_answered, _new(gathered)))
    terminal.out.print(f"{terminal.plain(str(gathered))}; {answers} answers in {terminal.plain(home.name)}")
    for note in gathered.notes:
        terminal.out.print(f"  {terminal.plain(note)}")


def _folder(client: str, kind: Kind, number: int, workspace: Path) -> Path:

    return client_folder(client, workspace=workspace) / "ballots" / f"{kind}-{number}"


def _joined(home: Path, gathered: Gathered, *, replace: bool) -> str:
    """The client's table with the new answers; those of other waves stay.

    Raises `MisuseError` where answers of the same wave, or of a table without waves, would be replaced unasked.
    """
    new = _new(gathered)
    waves = {row.get("wave", "") for row in new}
    with _rows(home) as (columns, rows):
        kept = [row for row in rows if row.get("wave", "") not in waves]
        lost = [row for row in rows if row not in kept and _answered(row)]
    if lost and not replace:
        raise MisuseError(f"{home.name} has {len(lost)} answers of this round already; replace them with --force")
    names = list(dict.fromkeys([*columns, *gathered.columns]))
    text = io.StringIO()
    writer = csv.DictWriter(text, names, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(kept + new)
    return text.getvalue()


def _new(gathered: Gathered) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(gathered.csv())))


@contextmanager
def _rows(home: Path) -> Iterator[tuple[list[str], list[dict[str, str]]]]:
    if not home.is_file():
        yield [], []
        return
    with home.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        yield list(reader.fieldnames or ()), list(reader)


def _answered(row: dict[str, str]) -> bool:
    """Whether a row holds an answer, and is not just a question that waits for one."""
    return any(row.get(name) for name in ("score", "documented", "practised"))
