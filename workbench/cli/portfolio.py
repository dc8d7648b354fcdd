"""The command that sets clients side by side: apart, because it alone of those that read runs needs statistics."""

from __future__ import annotations

import typer

from workbench.batch import portfolio as portfolios
from workbench.cli import places, terminal
from workbench.cli.places import Anywhere
from workbench.intake import folders


def portfolio(workspace: Anywhere = ".") -> None:
    """Write each client's position among those with benchmark: true; the next run shows it, naming nobody."""

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
