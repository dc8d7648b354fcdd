"""The commands that run clients and say how they stand; what does not change costs no import of what would run it."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from workbench import assets
from workbench.batch.ledger import read
from workbench.batch.pool import run_batch
from workbench.batch.seen import look
from workbench.batch.status import in_store, state
from workbench.cli import places, terminal
from workbench.cli.places import HERE, Anywhere, Audience, Client, Clients, Place, Workspace
from workbench.errors import MisuseError
from workbench.intake import folders
from workbench.run import failures, publish
from workbench.run.outcome import Limits, Outcome, Request

Json = Annotated[bool, typer.Option("--json", help="One JSON object a line, a client each.")]
SAMPLE = "halden-rail"
LEAST = 1536 << 20  # bytes of address space without which no kernel starts
INTERRUPTED = 130
PAUSE = 1.0  # seconds between two looks at the inputs


def demo(workspace: Workspace = HERE, *, json: Json = False) -> None:
    """Run the fictional sample client and say where its deck, PDF and workbook are."""

    folder = workspace / "client_data" / SAMPLE
    if not folder.exists():
        own = shutil.ignore_patterns(".*")  # a key or a delivery of a checkout is not for another folder
        shutil.copytree(assets.folder("client_data") / SAMPLE, folder, ignore=own)
        folder.chmod(0o700)
    sys.exit(_run([SAMPLE], places.Place(workspace), Request(), json=json))


def run(
    clients: Clients = None,
    *,
    all_clients: Annotated[bool, typer.Option("--all", help="Every client of the workspace.")] = False,
    only: Annotated[list[str] | None, typer.Option("--only", metavar="NOTEBOOK", help="Only this notebook.")] = None,
    parameter: Annotated[list[str] | None, typer.Option("-p", metavar="NAME=VALUE", help="A parameter.")] = None,
    audience: Audience = "",
    workers: Annotated[int, typer.Option("--workers", min=1, help="How many at a time.")] = 2,
    force: Annotated[bool, typer.Option("--force", help="Run even what did not change.")] = False,
    cluster: Annotated[
        str, typer.Option("--cluster", metavar="ADDRESS", help="A Dask scheduler, such as tcp://host:8786.")
    ] = "",
    timeout: Annotated[
        int, typer.Option("--timeout", min=1, metavar="SECONDS", help="The longest that one cell may run.")
    ] = 600,
    memory: Annotated[
        str,
        typer.Option(
            "--memory", metavar="SIZE", help="The most address space of a kernel, such as 4G; at least 1536M."
        ),
    ] = "",
    watch: Annotated[
        bool, typer.Option("--watch", help="Run again after every change of the inputs, until Ctrl-C.")
    ] = False,
    workspace: Anywhere = ".",
    json: Json = False,
) -> None:
    """Run clients and publish their deck, PDF, workbook and results; skip what did not change."""

    limits = Limits(cell_seconds=timeout, memory=_bytes(memory) if memory else None)
    request = Request(
        only=tuple(only or ()),
        parameters=_pairs(parameter),
        force=force,
        workers=workers,
        limits=limits,
        audience=places.audience_of(audience),
    )
    place = places.at(workspace, clients)
    chosen = places.named(clients, place.folder, every=all_clients)
    if watch and (place.mirror is not None or cluster):
        raise MisuseError("--watch looks at folders of this machine; leave out --cluster and the address")
    again = partial(_run, chosen, place, request, json=json, cluster=cluster)
    if watch:
        _after_changes(again, chosen, workspace=place.folder.resolve(), request=request)
    sys.exit(again())


def status(clients: Clients = None, *, workspace: Anywhere = ".", json: Json = False) -> None:
    """Say of each client whether its newest run still stands, and if not, why."""

    place = places.at(workspace, clients)
    folder = place.folder.resolve()
    chosen = places.named(clients, folder, every=not clients)
    attempts = read(folder)
    if attempts.fault:
        terminal.err.print(f"[yellow]note[/]: {terminal.plain(attempts.fault)}")
    states = [state(client, workspace=folder, attempts=attempts) for client in chosen]
    if place.mirror is not None:
        states = [in_store(found, place.mirror) for found in states]
    if json:
        for found in states:
            terminal.print_json(found.to_json())
    else:
        terminal.print_states(states)


class What(StrEnum):
    """What of a run is opened."""

    PAGE = "index.html"
    DECK = "deck.pptx"
    REPORT = "report.pdf"
    WORKBOOK = "workbook.xlsx"
    PLAYBOOK = "playbook.pdf"


def open_run(
    client: Client,
    what: Annotated[str, typer.Argument(metavar="[page|deck|report|workbook|playbook]", show_default=False)] = "page",
    *,
    workspace: Workspace = HERE,
) -> None:
    """Open what the client's newest run made with the program that this machine opens such files with."""

    if what.upper() not in What.__members__:
        allowed = ", ".join(name.lower() for name in What.__members__)
        raise MisuseError(f'a run makes no "{what}"; allowed: {allowed}')
    folders.client_folder(client, workspace=workspace)
    run = publish.latest(workspace, client)
    if run is None:
        raise MisuseError(f"{client} has no run yet; first: workbench run {client}")
    path = run / What[what.upper()]
    if not path.is_file():
        raise MisuseError(f"the newest run of {client} has no {path.name}")
    terminal.out.print(terminal.plain(path.as_posix()), soft_wrap=True)
    if typer.launch(str(path.resolve())) != 0:
        terminal.err.print("No program here opens it; open the file above by hand.")


def _bytes(size: str) -> int:
    """A size such as `4G` or `900M` in bytes."""
    units = {"M": 1 << 20, "G": 1 << 30}
    if size[-1:] not in units or not size[:-1].isdecimal():
        raise MisuseError(f"--memory {size!r}: write a whole number with M or G, such as 4G")
    found = int(size[:-1]) * units[size[-1]]
    if found < LEAST:
        raise MisuseError(f"--memory {size}: a kernel with its libraries takes 1536M before it does anything")
    return found


def _pairs(parameters: list[str] | None) -> tuple[tuple[str, str], ...]:
    pairs = []
    for text in parameters or ():
        name, equals, value = text.partition("=")
        if not equals:
            raise MisuseError(f"-p {text!r}: write name=value")
        pairs.append((name, value))
    return tuple(pairs)


def _run(clients: list[str], place: Place, request: Request, *, json: bool, cluster: str = "") -> int:
    """Run clients and say what became of them; returns the exit code."""

    workspace = place.folder.resolve()
    with terminal.reporting(len(clients)) as reporter:
        outcomes = run_batch(
            clients, workspace=workspace, request=request, reporter=reporter, cluster=cluster, mirror=place.mirror
        )
    if json:
        for outcome in outcomes:
            terminal.print_json(outcome.to_log())
    else:
        _explain(outcomes, workspace)
        terminal.print_outcomes(outcomes)
    return _exit_code(outcomes)


def _explain(outcomes: tuple[Outcome, ...], workspace: Path) -> None:

    for outcome in outcomes:
        if outcome.details:
            terminal.err.print(f"[bold red]error[/] in {terminal.plain(outcome.client)}:")
            terminal.err.print(terminal.plain(outcome.details))
        kept = failures.kept(workspace, outcome.client) if outcome.status == "failed" else ()
        for path in kept:
            terminal.err.print(f"kept until it succeeds: {terminal.plain(path.as_posix())}", soft_wrap=True)


def _exit_code(outcomes: tuple[Outcome, ...]) -> int:
    """0 where all is done; above 128 where a signal stopped it; the one code that all failures share; else 1."""
    codes = {outcome.code for outcome in outcomes if outcome.code}
    if codes and max(codes) > 128:
        terminal.err.print("stopped; the same command resumes: what is done is skipped")
        return max(codes)
    return 0 if not codes else codes.pop() if len(codes) == 1 else 1


def _after_changes(again: Callable[[], int], clients: list[str], *, workspace: Path, request: Request) -> NoReturn:
    """Run now and after every change of the clients' inputs, until Ctrl-C.

    A change counts once it has settled: two looks in a row that see the same.
    """

    def looked() -> list[str]:
        return [look(client, workspace=workspace, request=request) for client in clients]

    ran, before = None, looked()
    while True:
        now = looked()
        if now == before != ran:
            ran = now
            if again() == INTERRUPTED:
                sys.exit(INTERRUPTED)
            terminal.err.print("waiting for a change of the inputs; Ctrl-C ends")
        before = now
        try:
            time.sleep(PAUSE)
        except KeyboardInterrupt:
            sys.exit(INTERRUPTED)
