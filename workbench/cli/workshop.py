"""Private votes of a room on their own phones, revealed together."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from workbench.cli import terminal
from workbench.cli.places import HERE, Client, Workspace
from workbench.errors import MisuseError
from workbench.intake.folders import client_folder
from workbench.workshop import network, plan, require_server
from workbench.workshop.export import SESSION
from workbench.workshop.export import export as write
from workbench.workshop.network import addresses, choose
from workbench.workshop.start import run_workshop

app = typer.Typer(help=__doc__, no_args_is_help=True)

Host = Annotated[
    str, typer.Option("--host", metavar="lan|hotspot|loopback|ADDRESS", help="The network that phones share.")
]


def _say(text: str) -> None:
    terminal.out.print(terminal.plain(text), soft_wrap=True)


@app.command()
def start(
    client: Client,
    rounds: Annotated[
        list[str] | None,
        typer.Option("--round", metavar="NAME", help="A round, such as forces-1; several are allowed."),
    ] = None,
    host: Host = "lan",
    url: Annotated[
        str, typer.Option("--url", metavar="HTTPS", help="The address of your own HTTPS proxy, where there is one.")
    ] = "",
    slips: Annotated[
        int | None,
        typer.Option(
            "--slips",
            min=0,
            max=500,
            show_default="one a seat in rooms under 15",
            help="Make this many one-time seat codes for paper slips; 0 for none.",
        ),
    ] = None,
    *,
    fresh: Annotated[
        bool, typer.Option("--fresh", help="Write and forget the earlier session first: new keys, no voters.")
    ] = False,
    workspace: Workspace = HERE,
) -> None:
    """Hold a workshop: questions from the client's folder, votes back into it."""
    run_workshop(
        client,
        rounds or [],
        workspace=workspace,
        host=choose(host, addresses()),
        say=_say,
        public=url.rstrip("/"),
        slips=slips,
        fresh=fresh,
    )


@app.command()
def export(client: Client, workspace: Workspace = HERE) -> None:
    """Write the revealed rounds as ballots of the client; the notebooks read them at the next run."""
    folder = client_folder(client, workspace=workspace)
    if not (folder / SESSION / plan.FILE).is_file():
        raise MisuseError(f"{client} had no workshop; hold one: workbench workshop start {client} --round forces-1")
    done = write(folder)
    for path in done.files:
        _say(f"wrote {path.relative_to(workspace).as_posix()}")
    for round_, reason in done.left_out:
        _say(f"left out {round_}: {reason}")


@app.command()
def doctor(
    host: Host = "lan",
    seconds: Annotated[int, typer.Option("--wait", min=0, max=600, help="How long to wait for a phone.")] = 60,
) -> None:
    """Check the network before people arrive: one phone opens a page, and if it cannot, what to do."""
    require_server()
    found = network.addresses()
    for advice in network.advise(found):
        _say(f"{'ok  ' if advice.good else 'look'}  {advice.seen}" + (f"; {advice.do}" if advice.do else ""))
    ip = network.choose(host, found)
    if seconds and not _reached(ip, seconds):
        _say("look  no phone came. Usual causes, and what to do:")
        for cause, remedy in network.UNREACHED:
            _say(f"      {cause}: {remedy}")
        sys.exit(1)


def _reached(ip: str, seconds: int) -> bool:
    import segno  # an extra

    port = network.free_port(ip)
    address = f"http://{ip}:{port}/"
    _say(f"Scan with a phone on the same network, or open {address}; waiting {seconds} s")
    segno.make(address).terminal(compact=True)
    reached = network.wait_for_phone(ip, port=port, seconds=seconds)
    if reached:
        _say("ok    a phone reached this computer")
    return reached
