"""Errors a user can act on: each fault names its place, what was found, what is allowed and the fix."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from difflib import get_close_matches


@dataclass(frozen=True)
class Fault:
    """One fault in one place of one file.

    `found` describes the fault without quoting confidential answers; `line`, `column` and `row` count from 1, as an
    editor (line) and Excel (row) show them: a text file's rows and lines differ where a cell holds line breaks.
    """

    file: str
    found: str
    allowed: str
    fix: str
    sheet: str | None = None
    cell: str | None = None
    line: int | None = None
    column: int | None = None
    row: int | None = None

    def __post_init__(self) -> None:
        """A list of what is allowed that has no entry says so."""
        allowed = self.allowed.rstrip()
        if not allowed or allowed.endswith(":"):
            object.__setattr__(self, "allowed", f"{allowed or 'nothing'} {'none is there' if allowed else 'here'}")

    @property
    def place(self) -> str:
        """File with line and column, or with sheet and cell: `client_data/acme/engagement.yaml:14:7`."""
        text = self.file
        if self.line is not None:
            text += f":{self.line}" + (f":{self.column}" if self.column is not None else "")
        if self.sheet is not None:
            text += f', sheet "{self.sheet}"'
        if self.cell is not None:
            text += f", cell {self.cell}"
        return text

    @property
    def seen(self) -> str:
        """What was found, with the row that Excel shows where the line says another."""
        return self.found + ("" if self.row in (None, self.line) else f" (row {self.row} in Excel)")

    def __str__(self) -> str:
        return f"{self.place}: found {self.seen}; allowed: {self.allowed}; fix: {self.fix}"

    def to_json(self) -> dict[str, object]:
        """The fault as a flat mapping, places that do not apply left out."""
        return {key: value for key, value in asdict(self).items() if value is not None}


def counted(number: int, noun: str) -> str:
    """A number with its noun: `1 fault`, `2,000 faults`."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


class WorkbenchError(Exception):
    """Base of all errors shown to a user without a traceback; `exit_code` is the command's."""

    exit_code = 1


class InputError(WorkbenchError):
    """The faults of all input files together; nothing was written."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))


class MisuseError(WorkbenchError):
    """The command itself cannot be carried out as given."""

    exit_code = 2


class BusyError(WorkbenchError):
    """Another process is running the same client."""

    exit_code = 3


class DamagedError(WorkbenchError):
    """A file that the workbench keeps for itself cannot be read or written; names the file and the way out."""


class DisclosureError(WorkbenchError):
    """The request would let a reader learn the answers of fewer people than the anonymity rule allows."""

    exit_code = 4


class RunError(WorkbenchError):
    """A notebook did not finish: which notebook, which cell, which error, in three lines."""

    def __init__(self, notebook: str, cell: str, error: str) -> None:
        self.notebook, self.cell, self.error = notebook, cell, error
        super().__init__(f"notebook: {notebook}\ncell:     {cell}\nerror:    {error}")


class RenderError(WorkbenchError):
    """An exhibit or text cannot be laid out within the rules; names the exhibit and the rule."""


def nearest(word: str, known: Iterable[str], *, most: int = 3) -> list[str]:
    """The known words closest to a mistyped one, best first; empty where none is close."""
    lower = {name.lower(): name for name in known}
    return [lower[match] for match in get_close_matches(word.lower(), lower, n=most, cutoff=0.5)]


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A sentence ' Did you mean "x"?' for a fix text, or an empty string."""
    matches = nearest(word, known, most=1)
    return f' Did you mean "{matches[0]}"?' if matches else ""
