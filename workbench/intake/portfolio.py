"""Reads a client's position among other clients, as `workbench portfolio` wrote it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from workbench.intake.opening import read_table
from workbench.intake.schema import Column, cast

if TYPE_CHECKING:
    import pandas as pd

    from workbench.intake.settings import FileSettings

COLUMNS = (
    Column("figure", filled=True),
    Column("unit", filled=True),
    Column("group", filled=True),
    Column("clients", "number", low=5),
    Column("value", "number"),
    Column("below", "number", low=0),
    Column("median", "number"),
    Column("low_quarter", "number"),
    Column("high_quarter", "number"),
)


def read(path: Path, *, shown: str, options: FileSettings | None = None) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """The positions (columns as in `scoring.portfolio.positions`) and notes."""
    table = read_table(path, shown=shown, expected=[column.name for column in COLUMNS], options=options)
    frame, notes = cast(table, COLUMNS)
    return frame.astype({"clients": int, "below": int}), notes
