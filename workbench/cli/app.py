"""The commands; each imports what it needs when it is called."""

from __future__ import annotations

import sys
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workbench.cli import (
    framework,
    intake,
    lab,
    people,
    places,
    refreshing,
    runs,
    skeletons,
    terminal,
    themes,
    words,
    workshop,
)
from workbench.cli.places import HERE, Anywhere, Clients, Workspace
from workbench.errors import Fault, InputError, MisuseError

if TYPE_CHECKING:
    from workbench.cli.places import Place
    from workbench.run import Outcome, Request

app = typer.Typer(
    help="Customer-experience audits from a folder of files: notebooks in, deck, PDF and workbook out.",
    epilog="Exit codes: 0 done, 1 a client failed or has faults, 2 misuse, 3 already running, "
    "4 refused to protect anonymity, 130 interrupted.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
app.add_typer(intake.ballot, name="ballot")
app.add_typer(intake.survey, name="survey")
app.add_typer(framework.app, name="framework")
app.add_typer(workshop.app, name="workshop")
app.add_typer(themes.app, name="themes")
app.command()(lab.lab)
app.command()(people.quotes)
app.command()(people.deliver)
app.command()(people.forget)
app.command()(people.privacy)
app.command()(words.words)
app.command()(refreshing.refresh)
app.command()(refreshing.comments)
app.command()(refreshing.adopt)
app.command()(skeletons.scaffold)
app.command("open")(runs.open_run)
app.command()(runs.review)
app.command()(runs.diff)

Audience = Annotated[
    str,
    typer.Option("--audience", metavar="board|working", help="Whom the deck is for; executes nothing again."),
]
Json = Annotated[bool, typer.Option("--json", help="One JSON object a line, a client each.")]
SAMPLE = "halden-rail"
LEAST = 1536 << 20  # bytes of address space without which no kernel starts


def _version(asked: bool) -> None:  # noqa: FBT001 - as typer calls it
    if asked:
        from importlib.metadata import version

        terminal.out.print(f"workbench {version('cx-workbench')}")
        raise typer.Exit


class Language(StrEnum):
    """The languages of deliverables."""

    EN = "en"
    PL = "pl"
    ZH = "zh"


@app.callback()
def main(
    *,
    _: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Customer-experience audits from a folder of files: notebooks in, deck, PDF and workbook out."""


@app.command()
def demo(workspace: Workspace = HERE, *, json: Json = False) -> None:
    """Run the fictional sample client and say where its deck, PDF and workbook are."""
    import shutil

    from workbench import assets
    from workbench.privacy import deliveries, keys
    from workbench.run import Request

    folder = workspace / "client_data" / SAMPLE
    if not folder.exists():
        own = shutil.ignore_patterns(
            keys.FILE, deliveries.FOLDER
        )  # a key of a checkout's is not for another folder
        shutil.copytree(assets.folder("client_data") / SAMPLE, folder, ignore=own)
        folder.chmod(0o700)
    sys.exit(_run([SAMPLE], places.Place(workspace), Request(), json=json))


@app.command()
def new(
    client: Annotated[str, typer.Argument(help="The folder's name: a-z, 0-9, - and _.")],
    name: Annotated[str, typer.Option("--name", help="The name that readers see.")] = "",
    language: Annotated[Language, typer.Option("--language", help="The client's language.")] = Language.EN,
    currency: Annotated[
        str, typer.Option("--currency", help="The client's currency, three capitals.")
    ] = "EUR",
    workspace: Workspace = HERE,
) -> None:
    """Make a client folder with a commented engagement.yaml and blank intake files."""
    from workbench.cli.scaffold import make

    if not (len(currency) == 3 and currency.isascii() and currency.isupper()):
        raise MisuseError(f'"{currency}" is no currency; write three capitals, such as EUR')
    made = make(client, name=name or client, workspace=workspace, language=language, currency=currency)
    for path in made:
        terminal.out.print(f"made {terminal.plain(path.as_posix())}")
    terminal.out.print(f"Fill in what you have, then: workbench check {terminal.plain(client)}")


@app.command()
def check(
    clients: Clients = None,
    *,
    all_clients: Annotated[bool, typer.Option("--all", help="Every client of the workspace.")] = False,
    workspace: Anywhere = ".",
    json: Json = False,
) -> None:
    """List every fault of every input file, with its place and the fix; write nothing."""
    from workbench import engagement as engagements

    folder = places.at(workspace, clients).folder
    faults: list[Fault] = []
    for client in _named(clients, folder, every=all_clients):
        try:
            found = engagements.check(client, workspace=folder.resolve())
        except InputError as error:
            faults += error.faults
            if json:
                terminal.print_json({"client": client, "faults": [fault.to_json() for fault in error.faults]})
            continue
        if json:
            terminal.print_json({"client": client, "faults": [], "inputs": list(found.inputs), "off": found.off,
                                 "notes": found.notes})  # fmt: skip
            continue
        terminal.out.print(f"[green]{terminal.plain(client)}[/]: no fault; inputs {', '.join(found.inputs)}")
        if "survey" in found.inputs:
            intake.print_codebook(found.survey.codebook)
        for stem, reason in found.off.items():
            terminal.out.print(f"  off: {terminal.plain(stem)} ({terminal.plain(reason)})")
        for note in [*found.notes, *found.aside]:
            terminal.out.print(f"  note: {terminal.plain(note)}")
    if faults and json:
        sys.exit(InputError.exit_code)
    if faults:
        raise InputError(faults)


@app.command()
def run(
    clients: Clients = None,
    *,
    all_clients: Annotated[bool, typer.Option("--all", help="Every client of the workspace.")] = False,
    only: Annotated[
        list[str] | None, typer.Option("--only", metavar="NOTEBOOK", help="Only this notebook.")
    ] = None,
    parameter: Annotated[
        list[str] | None, typer.Option("-p", metavar="NAME=VALUE", help="A parameter.")
    ] = None,
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
    from workbench.run import Limits, Request

    limits = Limits(cell_seconds=timeout, memory=_bytes(memory) if memory else None)
    request = Request(
        only=tuple(only or ()), parameters=_pairs(parameter), force=force, workers=workers, limits=limits,
        audience=_audience(audience),
    )  # fmt: skip
    place = places.at(workspace, clients)
    chosen = _named(clients, place.folder, every=all_clients)
    if watch and (place.mirror is not None or cluster):
        raise MisuseError("--watch looks at folders of this machine; leave out --cluster and the address")
    again = partial(_run, chosen, place, request, json=json, cluster=cluster)
    if watch:
        runs.after_changes(again, chosen, workspace=place.folder.resolve(), request=request)
    sys.exit(again())


@app.command()
def portfolio(workspace: Anywhere = ".") -> None:
    """Write each client's position among those with benchmark: true; the next run shows it, naming nobody."""
    from workbench.batch import portfolio as portfolios
    from workbench.intake import folders

    place = places.at(workspace, None)
    written = portfolios.write(place.folder.resolve())
    if place.mirror is not None:
        for client in folders.clients(place.folder):
            place.mirror.push_input(f"client_data/{client}/{portfolios.FILE}")
    for client, rows in written.rows.items():
        terminal.out.print(f"{terminal.plain(client)}: {rows} positions")
    for link in written.links:
        outcome, measure = (name.rpartition(".")[2] for name in (link.outcome, link.measure))
        r = link.correlation
        if r.value is not None:
            terminal.out.print(terminal.plain(
                f"over {r.n} clients, {outcome} with {measure}: rank correlation {r.value:.2f} ({r.low:.2f} to {r.high:.2f}), an association"
            ))  # fmt: skip
        for step in link.steps.itertuples():
            ends = f"{step.low:.3g} to {step.high:.3g}"
            terminal.out.print(
                terminal.plain(
                    f"  step {step.step}: {measure} {step.x:.3g}, {outcome} {step.value:.3g} ({ends}), {step.n} clients"
                )
            )
    for fault in written.faults:
        terminal.err.print(f"left out of the comparison: {terminal.plain(fault)}")
    if written.faults:
        raise typer.Exit(1)


@app.command()
def export(
    clients: Clients = None,
    *,
    audience: Audience = "",
    workspace: Anywhere = ".",
) -> None:
    """Make the deliverables of the newest run again, with the brand and templates of now; execute nothing."""
    from workbench.run.again import export_again

    audience, place = _audience(audience), places.at(workspace, clients)
    for client in _named(clients, place.folder, every=False):
        with terminal.reporting(1) as reporter:
            reporter.started(client)
            done = export_again(
                client, workspace=place.folder, audience=audience, on_step=partial(reporter.step, client)
            )
        if place.mirror:
            place.mirror.push_run(client, done.run)
        terminal.print_outcomes([done])


@app.command()
def status(
    clients: Clients = None,
    *,
    workspace: Anywhere = ".",
    json: Json = False,
) -> None:
    """Say of each client whether its newest run still stands, and if not, why."""
    from workbench.batch.ledger import read
    from workbench.batch.status import in_store, state

    place = places.at(workspace, clients)
    folder = place.folder.resolve()
    chosen = _named(clients, folder, every=not clients)
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


@app.command()
def doctor(
    *,
    template: Annotated[
        Path | None, typer.Option("--template", metavar="FILE", help="Check a .pptx template.")
    ] = None,
    workspace: Workspace = HERE,
    json: Json = False,
) -> None:
    """Check this machine, or a PowerPoint template, and say what to do about each finding."""
    from dataclasses import asdict

    from workbench.cli import doctor as checks

    if template is not None and not template.is_file():
        raise MisuseError(f"there is no file {template}")
    findings = checks.template(template) if template else checks.examine(workspace)
    if json:
        for finding in findings:
            terminal.print_json(asdict(finding))
    else:
        terminal.print_findings(findings)
    sys.exit(1 if any(finding.todo for finding in findings) else 0)


def _named(clients: list[str] | None, workspace: Path, *, every: bool) -> list[str]:
    """The clients that a command is for; raises `MisuseError` where there is none or both ways are used."""
    from workbench.intake import folders

    if bool(clients) == every:
        raise MisuseError("name one client or more, or use --all")
    chosen = list(dict.fromkeys(clients or folders.clients(workspace)))
    for name in folders.misnamed(workspace) if every else ():
        terminal.err.print(
            f"[yellow]left out[/]: client_data/{terminal.plain(name)} is not named like a client; rename the folder to "
            "a-z, 0-9, - and _"
        )
    for client in chosen:
        folders.client_folder(client, workspace=workspace)
    if not chosen:
        raise MisuseError(
            f"there is no client in {workspace / 'client_data'}; make one: workbench new CLIENT"
        )
    return chosen


def _bytes(size: str) -> int:
    """A size such as `4G` or `900M` in bytes."""
    units = {"M": 1 << 20, "G": 1 << 30}
    if size[-1:] not in units or not size[:-1].isdecimal():
        raise MisuseError(f"--memory {size!r}: write a whole number with M or G, such as 4G")
    found = int(size[:-1]) * units[size[-1]]
    if found < LEAST:
        raise MisuseError(f"--memory {size}: a kernel with its libraries takes 1536M before it does anything")
    return found


def _audience(name: str) -> str:
    if name not in {"", "board", "working"}:
        raise MisuseError(f'"{name}" is no audience; allowed: board, working')
    return name


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
    from workbench.batch import run_batch

    workspace = place.folder.resolve()
    with terminal.reporting(len(clients)) as reporter:
        outcomes = run_batch(
            clients,
            workspace=workspace,
            request=request,
            reporter=reporter,
            cluster=cluster,
            mirror=place.mirror,
        )
    if json:
        for outcome in outcomes:
            terminal.print_json(outcome.to_log())
    else:
        _explain(outcomes, workspace)
        terminal.print_outcomes(outcomes)
    return _exit_code(outcomes)


def _explain(outcomes: tuple[Outcome, ...], workspace: Path) -> None:
    from workbench.run import failures

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
