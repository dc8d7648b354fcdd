"""Lets a spreadsheet be validated by the same model as a YAML file, with faults that name the row or cell."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from workbench.errors import Fault, InputError
from workbench.intake import number_columns
from workbench.intake.schema import Column, match_columns
from workbench.intake.tables import Table
from workbench.sources import numerals
from workbench.sources.yaml import Decimal, Loc, Source


def _spelled(number: float, text: str) -> Decimal:
    """A number that a fault shows as it was written, or plainly where only its column tells how to read it."""
    spelled = Decimal(number)
    spelled.text = f"{number:.15g}" if numerals.is_doubtful(text) else text
    return spelled


@dataclass(kw_only=True)
class RowSource(Source):
    """A table's rows as a list of mappings under one key; places are rows and columns of the table."""

    table: Table
    columns: Mapping[str, str]

    @classmethod
    def of(
        cls,
        table: Table,
        under: str,
        cells: Mapping[str, Callable[[str], Any] | None],
        *,
        numbers: Collection[str] = (),
        dates: Collection[str] = (),
    ) -> RowSource:
        """The rows of a table: blank cells are left out, others pass through their column's function.

        The columns of `numbers` and `dates` are read by the signs and the order that a whole column agrees on; what
        is none stays a text for the model to refuse. Raises `InputError` for unknown columns, for a table without
        rows, and for numbers that could be read in two ways.
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
        meant: dict[str, Mapping[str, Any]] = {}
        for name, column in found.items():
            texts = table.frame[column].str.strip().unique()
            if name in numbers:
                read = number_columns.read(table, column, [text for text in texts if text])
                meant[name] = {text: _spelled(number, text) for text, number in read.values.items()}
                faults += read.faults
            elif name in dates:
                days = {text: numerals.date(text, day_first=table.days_first(texts)) for text in texts}
                meant[name] = {text: day.isoformat() for text, day in days.items() if day}
        if faults:
            raise InputError(faults)
        written = table.frame[list(found.values())]
        rows = [
            {
                name: meant[name].get(text.strip(), text.strip()) if name in meant else (cells[name] or str)(text.strip())
                for name, text in zip(found, row, strict=True)
                if text.strip()
            }
            for row in written.itertuples(index=False, name=None)
        ]  # fmt: skip
        return cls(table.shown, {under: rows}, table=table, columns=found)

    def fault(self, loc: Loc, found: str, *, allowed: str, fix: str, key: bool = False) -> Fault:  # noqa: ARG002 - a table has no keys
        """A fault in the row and column that a location of the model names."""
        row = next((step for step in loc if isinstance(step, int)), None)
        name = next((self.columns[step] for step in loc if isinstance(step, str) and step in self.columns), None)
        return self.table.fault(found, allowed=allowed, fix=fix, row=row, column=name)
