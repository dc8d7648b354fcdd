"""Survey exports of the usual tools."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from workbench import engagement
from workbench.cli import terminal
from workbench.cli.places import HERE, Workspace
from workbench.errors import MisuseError, counted
from workbench.intake.codebook import proposed
from workbench.intake.described import Inspection
from workbench.intake.inspection import inspect as look
from workbench.intake.settings import FileSettings

app = typer.Typer(help=__doc__, no_args_is_help=True)


@app.command()
def inspect(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="One file a wave.")],
    *,
    encoding: Annotated[str | None, typer.Option("--encoding", help="The encoding, where it is not UTF-8.")] = None,
    client: Annotated[
        str | None, typer.Option("--client", help="Assign ratings to the stages of this client's journey.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="One JSON object a file, a line each.")] = False,
    workspace: Workspace = HERE,
) -> None:
    """Say what a survey export is, and propose a mapping to paste into engagement.yaml; write nothing."""

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
            f"[bold]{terminal.plain(one.file)}[/]: {terminal.plain(one.tool)}, {counted(one.responses, 'response')}"
        )
        for check, count, text in one.quality:
            terminal.out.print(f"  {terminal.plain(check)}: {count} ({terminal.plain(text)})")
        for text in (*(f"not read, because it identifies people: {name}" for name in one.dropped), *one.notes):
            terminal.out.print(f"  {terminal.plain(text)}")
        _print_questions(one)
        _print_codebook(one)
    if found and not json:
        terminal.out.print("\n# for engagement.yaml")
        # Wrapped lines could not be pasted.
        terminal.out.print(terminal.plain(found[0].mapping), soft_wrap=True)


def _stages(client: str, workspace: Path) -> list[tuple[str, str]]:
    """Ids of the stages of a client's journey, with the words of their labels and touchpoints."""

    journey = engagement.load(client, workspace=workspace).get("journey")
    if journey is None:
        return []
    touchpoints = journey.touchpoints
    words = (touchpoints["id"] + " " + touchpoints["label"]).groupby(touchpoints["stage"]).agg(" ".join)
    return [(stage.id, f"{stage.label} {words.get(stage.id, '')}") for stage in journey.stages.itertuples(index=False)]


def _print_questions(one: Inspection) -> None:
    """Each question with what it seems to be: kind, scale, codes that mean no answer, share answered."""

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
