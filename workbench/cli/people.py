"""The commands that guard people: what may be quoted, what may leave, and who is to be forgotten."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from workbench import engagement
from workbench.batch import index, ledger, log
from workbench.cli import terminal
from workbench.cli.places import HERE, Anywhere, Client, Workspace, at
from workbench.errors import counted
from workbench.intake import coding
from workbench.intake import interviews as transcribed
from workbench.intake import quotes as sheets
from workbench.run import publish
from workbench.run.audit import audit, cost
from workbench.run.forgetting import forget_client, forget_person
from workbench.run.handover import hand_over
from workbench.stats.agreement import alpha_of_two


def quotes(client: Client, *, workspace: Workspace = HERE) -> None:
    """Write the sheet of words that could be quoted, masked as proposed; only ticked rows ever leave."""
    job = engagement.load(client, workspace=workspace)
    rows = sheets.candidates(job)
    path = job.folder / "quotes.xlsx"
    publish.write(path, sheets.sheet(rows))
    (job.folder / "quotes.csv").unlink(missing_ok=True)  # its ticks are in the new sheet
    path.chmod(0o600)
    shown = terminal.plain(path.relative_to(workspace).as_posix())
    terminal.out.print(
        f"made {shown}: {counted(len(rows), 'candidate')}, {sum(bool(row.release) for row in rows)} released"
    )
    terminal.out.print("Put an x under release and your name under released_by; then run the client again.")


def interviews(client: Client, *, workspace: Workspace = HERE) -> None:
    """Write the passages of the transcripts into a sheet to be coded by one or two people; codes made stay."""
    job = engagement.load(client, workspace=workspace)
    found, places = job.interviews, transcribed.places(job.get("journey"), job.settings.survey)
    path = job.folder / "interview_codes.xlsx"
    publish.write(path, coding.sheet(found.passages, places, found.codes))
    (job.folder / "interview_codes.csv").unlink(missing_ok=True)  # its codes are in the new sheet
    path.chmod(0o600)
    shown = terminal.plain(path.relative_to(workspace).as_posix())
    terminal.out.print(
        f"made {shown}: {counted(len(found.passages), 'passage')} of {counted(len(found.frame), 'interview')}, {len(found.codes)} of them coded"
    )
    for code, (one, other) in found.pairs.items():
        terminal.out.print(f"  {code}: {_agreement(one, other, seed=job.seed)}")
    terminal.out.print("Code the passages; a second reader fills a copy named interview_codes_second.xlsx.")


def _agreement(one: list[str], other: list[str], *, seed: int) -> str:
    """How far two readers agree, for the terminal."""
    alpha, low, high = alpha_of_two(one, other, seed=seed)
    if alpha != alpha:
        return f"both coded all {len(one)} passages alike in one way; agreement cannot be told"
    ends = "" if low != low else f" (95% interval {low:.2f} to {high:.2f})"
    return f"alpha {alpha:.2f}{ends} over {len(one)} passages"


def deliver(
    client: Client,
    *,
    deck: Annotated[
        Path | None, typer.Option("--deck", metavar="FILE", help="The run's deck as you edited it, in place of it.")
    ] = None,
    packed: Annotated[bool, typer.Option("--zip", help="One .zip instead of a folder.")] = False,
    workspace: Workspace = HERE,
) -> None:
    """Put just what may leave into one place, and remember, as keyed hashes, whose answers are in it."""
    made = hand_over(client, workspace=workspace, packed=packed, deck=deck)
    terminal.out.print(f"made {terminal.plain(made.place.relative_to(workspace.resolve()).as_posix())}")
    for name in made.files:
        terminal.out.print(f"  {terminal.plain(name)}")
    terminal.out.print("Answers that come late are set aside until enough have come; then run and deliver again.")


def forget(
    client: Client,
    *,
    respondent: Annotated[
        str, typer.Option("--respondent", help="A rater or respondent id; without it, the whole client.")
    ] = "",
    yes: Annotated[bool, typer.Option("--yes", help="Do it; without it, say what would go.")] = False,
    workspace: Anywhere = ".",
) -> None:
    """Remove a person, or a client, from inputs, runs, ledger, deliveries and the store, and say what was removed."""
    place = at(workspace, [client])
    gone = (
        forget_person(client, respondent, workspace=place.folder, really=yes)
        if respondent
        else forget_client(client, workspace=place.folder, really=yes)
    )
    gone += _forgotten_by_ledger(client, place.folder, really=yes)
    if place.mirror is not None:
        gone.append(f"the same, and every run of {client}, in {place.mirror.shown}")
        if yes:
            place.mirror.forget(client, person=bool(respondent))
    for line in gone:
        did = "" if line.startswith("NOT ") else "removed " if yes else "would remove "
        terminal.out.print(did + terminal.plain(line))
    if not yes:
        terminal.out.print("Nothing was removed; add --yes to remove it.")


def _forgotten_by_ledger(client: str, workspace: Path, *, really: bool) -> list[str]:
    """What the ledger and the team's page say of a client's runs: reasons may name what a file held."""
    if really:
        log.forget(workspace, client)
    if not (workspace / "reports" / ledger.NAME).is_file():
        return []
    if not really:
        return [f"entries of {client} in reports/{ledger.NAME} and reports/index.html"]
    book = ledger.Ledger(workspace)
    try:
        gone = book.erase(client)
        index.write(workspace, book.newest())
    finally:
        book.close()
    return [f"{gone} entries of {client} in reports/{ledger.NAME} and reports/index.html"]


def privacy(
    client: Annotated[str, typer.Argument(metavar="CLIENT[/RUN]", show_default=False)],
    *,
    earlier: Annotated[str, typer.Option("--with", metavar="RUN", help="Compare with an earlier run.")] = "",
    workspace: Workspace = HERE,
) -> None:
    """Try to work out what single people said from what a reader of a run has; exit 4 where something follows.

    Says too what the rules cost: how many figures are withheld or shown without an interval.
    """
    for line in cost(client, workspace=workspace):
        terminal.out.print(terminal.plain(line))
    found = audit(client, earlier=earlier, workspace=workspace)
    for one in found:
        terminal.out.print(f"{terminal.plain(one.where)}: {terminal.plain(one.what)}")
    if found:
        raise typer.Exit(4)
    terminal.out.print("Nothing follows about fewer people than the client's minimum.")
