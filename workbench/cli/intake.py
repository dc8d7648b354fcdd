"""The commands that bring inputs in: ballots for participants, and survey exports."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workbench.cli import terminal
from workbench.cli.places import HERE, Client, Workspace
from workbench.errors import MisuseError

if TYPE_CHECKING:
    import pandas as pd

    from workbench.intake.ballots import Gathered
    from workbench.intake.described import Inspection

ballot = typer.Typer(help="Workbooks for participants, made from a client's questions.", no_args_is_help=True)
survey = typer.Typer(help="Survey exports of the usual tools.", no_args_is_help=True)

Round = Annotated[int, typer.Option("--round", min=1, help="The number of the round.")]


class Kind(StrEnum):
    """What a ballot asks about."""

    MATURITY = "maturity"
    GOVERNANCE = "governance"
    JOURNEY = "journey"


HOMES = {
    Kind.MATURITY: "maturity.csv",
    Kind.GOVERNANCE: "governance.csv",
    Kind.JOURNEY: "journey_ballots.csv",
}


@ballot.command()
def make(
    client: Client,
    kind: Kind,
    *,
    number: Round = 1,
    workspace: Workspace = HERE,
) -> None:
    """Write one blank workbook to send to every participant; the answers go to a folder beside it."""
    from workbench import engagement
    from workbench.intake.ballots import make as written
    from workbench.run import publish

    form = engagement.load(client, workspace=workspace).ballot(kind, number=number)
    folder = _folder(client, kind, number, workspace)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder.with_suffix(".xlsx")
    publish.write(path, written(form))
    terminal.out.print(f"made {terminal.plain(path.as_posix())}")
    terminal.out.print(
        f"Put the answers in {terminal.plain(folder.as_posix())}/, each under a name of its own, then:"
    )
    terminal.out.print(f"  workbench ballot read {terminal.plain(client)} {kind} --round {number}")


@ballot.command()
def read(
    client: Client,
    kind: Kind,
    *,
    number: Round = 1,
    wave: Annotated[
        str,
        typer.Option(
            "--wave",
            help="The wave that the answers belong to.",
            show_default="the current one, or the round",
        ),
    ] = "",
    invited: Annotated[int | None, typer.Option("--invited", min=1, help="How many were asked.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace answers that are there already.")] = False,
    workspace: Workspace = HERE,
) -> None:
    """Check every answer of the ballots that came back and put them into the client's table."""
    from workbench import engagement
    from workbench.intake.ballots import gather
    from workbench.run import publish

    folder = _folder(client, kind, number, workspace)
    if not folder.is_dir():
        raise MisuseError(
            f"there is no folder {folder.as_posix()}; first: workbench ballot make {client} {kind}"
        )
    job = engagement.load(client, workspace=workspace)
    maturity = job.settings.maturity
    current = maturity.current_wave if kind is Kind.MATURITY else None
    gathered = gather(
        folder,
        job.ballot(kind, number=number),
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
    from workbench.intake.folders import client_folder

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
        raise MisuseError(
            f"{home.name} has {len(lost)} answers of this round already; replace them with --force"
        )
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


@survey.command()
def inspect(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="One file a wave.")],
    *,
    encoding: Annotated[
        str | None, typer.Option("--encoding", help="The encoding, where it is not UTF-8.")
    ] = None,
    client: Annotated[
        str | None, typer.Option("--client", help="Assign ratings to the stages of this client's journey.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="One JSON object a file, a line each.")] = False,
    workspace: Workspace = HERE,
) -> None:
    """Say what a survey export is, and propose a mapping to paste into engagement.yaml; write nothing."""
    from workbench.intake.inspection import inspect as look
    from workbench.intake.settings import FileSettings

    missing = [path.as_posix() for path in files if not path.is_file()]
    if missing:
        raise MisuseError(f"there is no file {', '.join(missing)}")
    stages = _stages(client, workspace) if client else []
    found = look(*files, stages=stages, options=FileSettings(encoding=encoding) if encoding else None)
    for one in found:
        if json:
            terminal.print_json(one.to_json())
            continue
        terminal.out.print(
            f"[bold]{terminal.plain(one.file)}[/]: {terminal.plain(one.tool)}, {one.responses} responses"
        )
        for check, count, text in one.quality:
            terminal.out.print(f"  {terminal.plain(check)}: {count} ({terminal.plain(text)})")
        for text in (
            *(f"not read, because it identifies people: {name}" for name in one.dropped),
            *one.notes,
        ):
            terminal.out.print(f"  {terminal.plain(text)}")
        _print_questions(one)
        _print_codebook(one)
    if found and not json:
        terminal.out.print("\n# for engagement.yaml")
        # Wrapped lines could not be pasted.
        terminal.out.print(terminal.plain(found[0].mapping), soft_wrap=True)


def _stages(client: str, workspace: Path) -> list[tuple[str, str]]:
    """Ids of the stages of a client's journey, with the words of their labels and touchpoints."""
    from workbench import engagement

    journey = engagement.load(client, workspace=workspace).get("journey")
    if journey is None:
        return []
    touchpoints = journey.touchpoints
    words = (touchpoints["id"] + " " + touchpoints["label"]).groupby(touchpoints["stage"]).agg(" ".join)
    return [
        (stage.id, f"{stage.label} {words.get(stage.id, '')}")
        for stage in journey.stages.itertuples(index=False)
    ]


def _print_questions(one: Inspection) -> None:
    """Each question with what it seems to be: kind, scale, codes that mean no answer, share answered."""
    from rich.table import Table

    table = Table("question", "kind", "scale", "no answer", "answered", "answers", box=None, pad_edge=False)
    for question in one.questions:
        scale = f"{question.scale[0]:g}-{question.scale[1]:g}" if question.scale else ""
        missing = ", ".join(code if isinstance(code, str) else f"{code:g}" for code in question.missing)
        cells = (
            _cut(question.name),
            question.kind,
            scale,
            missing,
            f"{question.answered:.0%}",
            f"{question.distinct:,}",
        )
        table.add_row(*map(terminal.plain, cells))
    terminal.out.print(table)


def _cut(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:58]}…"


def _print_codebook(one: Inspection) -> None:
    """Every answer to each rating as found beside the number that it is read as, and what decided it."""
    from rich.table import Table

    from workbench.intake.codebook import proposed

    for question in one.questions:
        read = question.reading
        if read is None:
            continue
        guess = f" [yellow]guess: {terminal.plain(read.why)}[/]" if read.guess else ""
        turned = ", low is good" if read.low_is_good else ""
        terminal.out.print(
            f"\n[bold]{terminal.plain(_cut(question.name))}[/]: {question.kind}, {read.low:g} to {read.high:g}{turned}, "
            f"by {read.basis}{guess}"
        )
        table = Table("answer as found", "count", "read as", "counts as", box=None, pad_edge=False)
        for text, count, number, meaning in proposed(question):
            label = (question.labels or {}).get(text, "")
            shown = f"{text} = {label}" if label else text
            table.add_row(*map(terminal.plain, (_cut(shown), f"{count:,}", number, meaning)))
        terminal.out.print(table)


def print_codebook(codebook: pd.DataFrame) -> None:
    """How each rating and outcome is read, a line each."""
    from workbench.intake.codebook import in_short

    for label, line in in_short(codebook):
        terminal.out.print(f"  {terminal.plain(label)}: {terminal.plain(line)}")
