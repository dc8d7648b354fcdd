"""Opens a survey file whatever tool it came from, and reads the wanted columns of its answers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import Fault, InputError
from workbench.intake.tables import Table, folded, read_table

if TYPE_CHECKING:
    from workbench.intake.settings import FileSettings

SUFFIXES = (".csv", ".tsv", ".txt", ".xlsx", ".parquet", ".sav")


@dataclass(frozen=True, eq=False)
class Answers:
    """The answers of one file: wanted columns only, and what was counted on the way (check, count, text)."""

    table: Table
    quality: tuple[tuple[str, int, str], ...] = ()


def read_answers(
    path: Path,
    *,
    shown: str,
    wanted: frozenset[str],
    options: FileSettings | None = None,
) -> Answers:
    """The wanted columns (folded names) of a survey file; raises `InputError` where it cannot be read."""
    if path.suffix.lower() not in SUFFIXES:
        raise InputError(
            [Fault(shown, f'the file type "{path.suffix}"', ", ".join(SUFFIXES), "export it as one of them")]
        )
    table = (
        _parquet(path, shown, wanted)
        if path.suffix.lower() == ".parquet"
        else _text(path, shown, wanted, options)
    )
    if not len(table.frame):
        raise InputError(
            [table.fault("no responses", allowed="one response or more", fix="export the file again")]
        )
    return Answers(table, (("responses", len(table.frame), f"{len(table.frame):,} responses read"),))


def _text(path: Path, shown: str, wanted: frozenset[str], options: FileSettings | None) -> Table:
    return read_table(path, shown=shown, expected=tuple(wanted), options=options)


def _parquet(path: Path, shown: str, wanted: frozenset[str]) -> Table:
    import pandas as pd
    import pyarrow.parquet as pq
    from pyarrow import ArrowException

    try:
        names = [str(name) for name in pq.read_schema(path).names]
        chosen = [name for name in names if folded(name) in wanted]
        frame = pd.read_parquet(path, columns=chosen)
    except (ArrowException, OSError, ValueError):
        raise InputError(
            [Fault(shown, "a damaged Parquet file", "a Parquet file", "export it again")]
        ) from None
    positions = {name: at for at, name in enumerate(names, start=1)}
    return Table(shown, frame, range(1, len(frame) + 1), positions)
