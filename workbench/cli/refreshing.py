"""The commands for decks that a consultant edited: bring one to a new run, list its remarks, take its words over."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workbench.cli import terminal
from workbench.cli.places import HERE, Workspace
from workbench.errors import MisuseError, counted
from workbench.export.review import review
from workbench.refresh.edge import adopt as take_over
from workbench.refresh.edge import refreshed, remarks, task_sheet
from workbench.run.publish import write

if TYPE_CHECKING:
    from workbench.refresh.entries import Entry

Edited = Annotated[Path, typer.Argument(metavar="EDITED", help="The .pptx that was edited by hand.")]


def refresh(
    client: Annotated[str, typer.Argument(help="A client with a new run.")],
    edited: Annotated[
        Path,
        typer.Argument(
            metavar="EDITED", help="The deck (.pptx), document (.docx) or workbook (.xlsx) that was edited."
        ),
    ],
    *,
    run: Annotated[
        str, typer.Option("--run", metavar="RUN", help="The run to bring it to; the newest by default.")
    ] = "",
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Where to write; beside the edited file by default.")
    ] = None,
    workspace: Workspace = HERE,
    json: Annotated[bool, typer.Option("--json", help="One JSON object a line, a thing to know each.")] = False,
) -> None:
    """Bring a file that was edited by hand to a new run: every edit stays, every other figure becomes the new one."""
    content = _read(edited, (".pptx", ".docx", ".xlsx"))
    target = _target(edited, out)
    done = refreshed(content, edited.suffix.lower(), client, workspace=workspace, run=run)
    write(target, done.content)
    for entry in done.entries:
        _print(entry, json=json)
    findings = review(done.content, results=done.results) if done.results is not None else ()
    errors = [finding for finding in findings if finding.severity == "error"]
    if json:
        terminal.print_json(
            {
                "out": target.as_posix(),
                "run": done.run,
                "updated": done.updated,
                "entries": len(done.entries),
                "errors": len(errors),
            }
        )
        return
    for finding in errors:
        terminal.out.print(terminal.plain(f"review: {finding}"), soft_wrap=True)
    terminal.out.print(
        f"{done.updated} parts brought from {terminal.plain(done.made_by)} to {terminal.plain(done.run)}, "
        f"{counted(len(done.entries), 'thing')} to know, {counted(len(errors), 'error')} in the review: {terminal.plain(target.as_posix())}",
        soft_wrap=True,
    )


def _print(entry: Entry, *, json: bool) -> None:
    if json:
        terminal.print_json(entry.to_json())
    else:
        terminal.out.print(terminal.plain(str(entry)), soft_wrap=True)


def _read(path: Path, kinds: tuple[str, ...]) -> bytes:
    """The content of a file of one of these kinds; raises `MisuseError` for another or one that is not there."""
    if path.suffix.lower() not in kinds:
        raise MisuseError(f"{path.name} is no {' or '.join(kinds)}; save it as one, or give another file")
    if not path.is_file():
        raise MisuseError(f"there is no file {path}")
    return path.read_bytes()


def _target(edited: Path, out: Path | None) -> Path:
    """Where to write: never over the edited file, and not over another that may hold edits either."""
    target = out or edited.with_stem(f"{edited.stem}-refreshed")
    if target.exists():
        raise MisuseError(f"{target} is there already and may hold edits; give another name with --out")
    if not target.parent.is_dir():
        raise MisuseError(f"there is no folder {target.parent}")
    return target


def comments(
    edited: Edited,
    *,
    sheet: Annotated[Path | None, typer.Option("--sheet", metavar="FILE", help="Write the tasks as .xlsx too.")] = None,
    open_only: Annotated[bool, typer.Option("--open", help="Without what is resolved.")] = False,
    json: Annotated[bool, typer.Option("--json", help="One JSON object a line, a task each.")] = False,
) -> None:
    """List what reviewers remarked in a deck as tasks: slide, initials, text, the figure it speaks of."""
    found = [one for one in remarks(_read(edited, (".pptx",))) if not (open_only and one.resolved)]
    if sheet is not None:
        if sheet.suffix.lower() != ".xlsx":
            raise MisuseError(f"{sheet.name} is no .xlsx")
        write(sheet, task_sheet(found))
    for one in found:
        if json:
            terminal.print_json(one.to_json())
        else:
            terminal.out.print(terminal.plain(str(one)), soft_wrap=True)
    if not json:
        waiting = sum(not one.resolved for one in found)
        terminal.out.print(f"{counted(len(found), 'remark')}, {waiting} of them open")
    sys.exit(0)


def adopt(
    edited: Edited,
    *,
    workspace: Workspace = HERE,
    json: Annotated[bool, typer.Option("--json", help="One JSON object for all.")] = False,
) -> None:
    """Take titles and sentences of an edited deck over into its client's story.yaml and language, for the next run."""
    client, found = take_over(_read(edited, (".pptx",)), workspace=workspace)
    if json:
        refused = [{"text": text, "reason": reason} for text, reason in found.refused]
        terminal.print_json(
            {"client": client, "titles": dict(found.titles), "sentences": dict(found.sentences), "refused": refused}
        )
        return
    for name, words in found.titles.items():
        stands = "; its figures stay as written" if any(letter.isdigit() for letter in words) else ""
        terminal.out.print(terminal.plain(f"title of {name}: {words}{stands}"), soft_wrap=True)
    for name, words in found.sentences.items():
        terminal.out.print(terminal.plain(f"sentence {name}: {words}"), soft_wrap=True)
    for text, reason in found.refused:
        terminal.out.print(terminal.plain(f"not taken over: {text} ({reason})"), soft_wrap=True)
    terminal.out.print(
        f"{counted(len(found.titles), 'title')} in client_data/{client}/story.yaml, {counted(len(found.sentences), 'sentence')} in its "
        f"language folder; shown from the next run or export on",
        soft_wrap=True,
    )
