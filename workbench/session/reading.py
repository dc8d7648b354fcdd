"""Reading: what came in of a client's inputs, for the analyst who is about to score them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from workbench import listing
from workbench.engagement import INPUTS, Engagement
from workbench.errors import MisuseError, did_you_mean
from workbench.intake.transcripts import FOLDER


@dataclass(frozen=True)
class Input:
    """One input: its files, its tables with their sizes (rows, columns), and what of it was read."""

    name: str
    files: tuple[str, ...]
    tables: tuple[tuple[str, int, int], ...]


@dataclass(frozen=True)
class Reading:
    """The inputs that were read without a fault, those that are not there, and what was accepted although unusual.

    Names, sizes and notes alone: no answer of anybody. Notes may quote a client's words, so that a run, which is kept,
    has only their number.
    """

    inputs: tuple[Input, ...]
    absent: tuple[str, ...]
    notes: tuple[str, ...]
    kept: bool

    @classmethod
    def of(cls, job: Engagement, names: tuple[str, ...]) -> Reading:
        """Read these inputs; raises `InputError` with the faults of one and `MisuseError` for an unknown name."""
        unknown = next((name for name in names if name not in INPUTS), None)
        if unknown is not None:
            raise MisuseError(
                f"there is no input {unknown!r}.{did_you_mean(unknown, INPUTS)} Known: {', '.join(INPUTS)}"
            )
        there = [name for name in names if name in job.inputs]
        inputs = tuple(
            Input(
                name,
                tuple(dict.fromkeys(_called(path, job.folder) for path in job.inputs[name])),
                tuple(_tables(getattr(job, name))),
            )
            for name in there
        )
        absent = tuple(name for name in names if name not in there)
        return cls(inputs, absent, tuple(dict.fromkeys(job.notes)), kept=job.context.run != "interactive")

    def __repr__(self) -> str:
        read = "; ".join(f"{one.name}: {_sizes(one)}" for one in self.inputs)
        return "; ".join(filter(None, (read, f"not there: {', '.join(self.absent)}" * bool(self.absent))))

    def _repr_html_(self) -> str:
        rows = [(one.name, ", ".join(one.files), _sizes(one), "no fault") for one in self.inputs]
        rows += [(name, "", "", f"not there: {INPUTS[name]}") for name in self.absent]
        told = (f"{len(self.notes)} notes, which workbench check tells",)
        notes = told if self.kept and self.notes else self.notes
        return listing.table(("input", "files", "read", "checks"), rows) + listing.bullets(notes)


def _called(path: Path, folder: Path) -> str:
    """A file by its name; transcripts by their folder, for a name could be somebody's."""
    return f"{FOLDER}/" if path.parent == folder / FOLDER else path.name


def _tables(value: Any) -> Iterator[tuple[str, int, int]]:
    """The tables of an input: itself, or those that it holds."""
    if isinstance(value, pd.DataFrame):
        yield "", *value.shape
    elif is_dataclass(value):
        for one in fields(value):
            inner = getattr(value, one.name)
            if isinstance(inner, pd.DataFrame) and len(inner):
                yield "" if one.name == "frame" else one.name, *inner.shape


def _sizes(one: Input) -> str:
    """The sizes in words; the table of a person a row is the first."""
    return ", ".join(f"{name} {rows:,} × {columns}".strip() for name, rows, columns in one.tables) or "read"
