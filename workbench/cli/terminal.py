"""What the commands print: errors, progress and tables on a terminal, plain lines elsewhere."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn
from rich.table import Table

from workbench.batch.outcomes import summary
from workbench.errors import Fault, InputError, WorkbenchError

if TYPE_CHECKING:
    from rich.progress import TaskID

    from workbench.batch.pool import Reporter
    from workbench.batch.states import State
    from workbench.cli.finding import Finding
    from workbench.run.outcome import Outcome

MOST_ROWS = 60  # a longer table leaves out the clients of which there is nothing to say
out = Console(highlight=False, soft_wrap=True)
err = Console(stderr=True, highlight=False, soft_wrap=True)


def plain(text: str) -> str:
    """Text from a file made safe for a terminal: control characters, escape sequences among them, taken out."""
    return escape(re.sub(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", "", text))


MOST_FAULTS = 50  # of one file; who has mended these sees the next


def print_error(error: WorkbenchError) -> None:
    """Print an error to stderr: faults grouped by file with their fixes, other errors as they are."""
    if not isinstance(error, InputError):
        err.print(f"[bold red]error[/]: {plain(str(error))}")
        return
    ordered = sorted(error.faults, key=lambda fault: fault.file)
    for _, faults in groupby(ordered, key=lambda fault: fault.file):
        several = list(faults)
        for fault in several[:MOST_FAULTS]:
            _print_fault(fault)
        if len(several) > MOST_FAULTS:
            err.print(f"[bold red]error[/]: {plain(several[0].file)}: and {len(several) - MOST_FAULTS:,} more")

    err.print(f"[bold]{summary(error)}[/]")


def _print_fault(fault: Fault) -> None:
    err.print(f"[bold red]error[/]: {plain(fault.place)}")
    err.print(f"  found:   {plain(fault.seen)}")
    err.print(f"  allowed: {plain(fault.allowed)}")
    err.print(f"  fix:     {plain(fault.fix)}")


def print_json(record: dict[str, Any]) -> None:
    """Print one JSON object on one line of stdout."""
    out.file.write(json.dumps(record, ensure_ascii=False) + "\n")


class Lines:
    """Progress as plain lines, for a log or a pipe."""

    def __init__(self, clients: int) -> None:
        self.clients, self.done = clients, 0

    def started(self, client: str) -> None:
        """Nothing yet: the first step says more."""

    def step(self, client: str, text: str) -> None:
        """One line a step."""
        err.print(f"{plain(client)}: {plain(text)}")

    def finished(self, outcome: Outcome) -> None:
        """One line a client."""
        self.done += 1
        err.file.write(f"[{self.done}/{self.clients}] {headline(outcome)}\n")  # plain: there may be thousands

    def note(self, text: str) -> None:
        """One line."""
        err.print(plain(text))


class Bars:
    """Progress as an overall bar with clients done, current step and time left, and failures that stay visible."""

    def __init__(self, progress: Progress, clients: int) -> None:
        self.progress = progress
        self.whole = progress.add_task("clients", total=clients, left="")
        self.tasks: dict[str, TaskID] = {}
        self.clients, self.done, self.began = clients, 0, time.monotonic()

    def started(self, client: str) -> None:
        """A line for the client while it runs."""
        self.tasks[client] = self.progress.add_task(plain(client), total=None, left="")

    def step(self, client: str, text: str) -> None:
        """The client's line says what it is doing."""
        if client in self.tasks:
            self.progress.update(self.tasks[client], description=f"{plain(client)}: {plain(text)}")

    def finished(self, outcome: Outcome) -> None:
        """The client's line goes; a failure is printed above the bars and stays."""
        self.done += 1
        if outcome.client in self.tasks:
            self.progress.remove_task(self.tasks.pop(outcome.client))
        self.progress.update(self.whole, advance=1, left=self._left())
        if outcome.status != "done":
            self.progress.console.print(f"[red]{plain(headline(outcome))}[/]")

    def note(self, text: str) -> None:
        """A line above the bars, which stays."""
        self.progress.console.print(plain(text))

    def _left(self) -> str:
        """Time left, said only after three clients, when there is something to go by."""
        if self.done < 3 or self.done == self.clients:
            return ""
        seconds = (time.monotonic() - self.began) / self.done * (self.clients - self.done)
        return f"about {duration(seconds)} left"


def duration(seconds: float) -> str:
    """A span of time in the unit that fits it."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"


@contextmanager
def reporting(clients: int) -> Iterator[Reporter]:
    """Bars on a terminal, plain lines elsewhere; both on stderr, so that stdout holds only data."""
    if not err.is_terminal:
        yield Lines(clients)
        return

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[left]}"),
    )
    with Progress(*columns, console=err, transient=True) as progress:
        yield Bars(progress, clients)


def headline(outcome: Outcome) -> str:
    """One line on what became of a client."""
    return f"{outcome.client}: {outcome.status} in {outcome.seconds:.1f} s ({_why(outcome)})"


def _why(outcome: Outcome) -> str:
    """Why a client was run, in short; why it failed, in full."""
    return brief(outcome.reason.split("; ")) if outcome.status == "done" else outcome.reason


def brief(reasons: Sequence[str], *, most: int = 4) -> str:
    """The distinct causes behind a list of reasons a notebook each; results of other notebooks only follow from them.

    >>> brief(["01_audit: package changed", "05_roadmap: package changed, results of 01_audit changed"])
    'package changed'
    """
    if len(reasons) < 2:
        return "".join(reasons)
    causes = [cause for reason in reasons for cause in _causes(reason)]
    first = list(dict.fromkeys(cause for cause in causes if not cause.startswith("results of ")))
    more = len(first) - most
    return ", ".join(first[:most]) + (f" and {more} more" if more > 0 else "")


def _causes(reason: str) -> list[str]:
    stem, colon, causes = reason.partition(": ")
    if not colon:
        return [reason]
    return [f"{stem} is new" if cause == "is new" else cause for cause in causes.split(", ")]


def print_outcomes(outcomes: Sequence[Outcome]) -> None:
    """The end of a run: where things are for one client, a table for many."""
    if len(outcomes) == 1 and outcomes[0].status == "done":
        only = outcomes[0]
        out.print(f"[green]{plain(only.client)}[/]: {plain(_why(only))} ({only.seconds:.1f} s)")
        for name in ("deck", "report", "workbook", "playbook", "results"):
            if place := getattr(only, name):
                out.print(f"  {name + ':':<10}{plain(place)}")
        out.print(f"  {'page:':<10}{plain(only.deck.replace('deck.pptx', 'index.html'))}")
        for mark in only.marks:
            out.print(f"  [yellow]{'look at:':<10}[/]{plain(mark)}")
        return

    table = Table("client", "status", "reason", "seconds", "next")
    few = len(outcomes) <= MOST_ROWS
    shown = [one for one in outcomes if few or one.reason != "nothing changed"]
    for outcome in shown:
        colour = "green" if outcome.status == "done" else "red"
        table.add_row(
            plain(outcome.client),
            f"[{colour}]{outcome.status}[/]",
            plain("; ".join(filter(None, (_why(outcome), _look(outcome.marks))))),
            f"{outcome.seconds:.1f}",
            plain(outcome.deck or _next(outcome)),
        )
    if shown:
        out.print(table)
    _say_left_out(len(outcomes) - len(shown), "done, nothing changed")


def _look(marks: Sequence[str]) -> str:
    """The first thing that a deck needs a look for, and how many more there are."""
    more = f" and {len(marks) - 1} more" if len(marks) > 1 else ""
    return f"look at: {marks[0]}{more}" if marks else ""


def _next(outcome: Outcome) -> str:
    """The command that gets on from where a client stopped; faults of inputs are told in full by `check`."""
    if outcome.code == 1 and "Nothing was written" in outcome.reason:
        return f"workbench check {outcome.client}"
    return "see the error" if outcome.code == 2 else f"workbench run {outcome.client}"


def print_states(states: Sequence[State]) -> None:
    """A table of clients: status, the reasons why something is stale, and the next command."""
    colours = {"done": "green", "stale": "yellow", "partial": "yellow", "running": "cyan", "never run": "yellow"}
    table = Table("client", "status", "age", "why", "next")
    shown = [one for one in states if len(states) <= MOST_ROWS or one.status != "done" or one.reasons]
    for found in shown:
        colour = colours.get(found.status, "red")
        table.add_row(
            plain(found.client),
            f"[{colour}]{found.status}[/]",
            duration(found.age) if found.age is not None else "",
            plain("; ".join(filter(None, (brief(found.reasons), _look(found.marks))))),
            plain(found.next),
        )
    if shown:
        out.print(table)
    _say_left_out(len(states) - len(shown), "done")


def _say_left_out(number: int, what: str) -> None:
    if number:
        out.print(f"{number:,} clients more: {what} (each of them with --json)")


def print_findings(findings: Sequence[Finding]) -> None:
    """One line a finding, with what to do where something is wrong."""
    for finding in findings:
        sign = "[red]✗[/]" if finding.todo else "[yellow]![/]" if finding.advice else "[green]✓[/]"
        out.print(f"{sign} {finding.what + ':':<12}{plain(finding.found)}")
        if finding.todo or finding.advice:
            out.print(f"  {'fix:' if finding.todo else 'advice:':<12}{plain(finding.todo or finding.advice)}")
