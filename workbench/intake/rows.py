"""Lets a spreadsheet be validated by the same model as a YAML file, with faults that name the row or cell."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from workbench.errors import Fault, InputError
from workbench.intake.schema import Column, match_columns
from workbench.intake.tables import Table
from workbench.sources.yaml import Loc, Source


@dataclass(kw_only=True)
class RowSource(Source):
    """A table's rows as a list of mappings under one key; places are rows and columns of the table."""

    table: Table
    columns: Mapping[str, str]

    @classmethod
    def of(cls, table: Table, under: str, cells: Mapping[str, Callable[[str], Any] | None]) -> RowSource:
        """The rows of a table: blank cells are left out, others pass through their column's function.

        Raises `InputError` for unknown columns, and for a table without rows.
        """
        columns = [Column(name, required=False) for name in cells]
        found, _, faults = match_columns(table, columns)
        if not len(table.frame):
            faults.append(
                table.fault(
                    "a header without rows",
                    allowed="one row or more",
                    fix="fill the table, or delete the file to switch its notebook off",
                )
            )
        if faults:
            raise InputError(faults)
        written = table.frame[list(found.values())]
        rows = [
            {
                name: (cells[name] or str)(text.strip())
                for name, text in zip(found, row, strict=True)
                if text.strip()
            }
            for row in written.itertuples(index=False, name=None)
        ]
        return cls(table.shown, {under: rows}, table=table, columns=found)

    def fault(self, loc: Loc, found: str, *, allowed: str, fix: str, key: bool = False) -> Fault:  # noqa: ARG002 - a table has no keys
        """A fault in the row and column that a location of the model names."""
        row = next((step for step in loc if isinstance(step, int)), None)
        name = next(
            (self.columns[step] for step in loc if isinstance(step, str) and step in self.columns), None
        )
        return self.table.fault(found, allowed=allowed, fix=fix, row=row, column=name)
