"""The workbook that a native chart carries: what is drawn, with our own formulas, texts of a client never as formulas."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from xlsxwriter import Workbook

from workbench.render.slide.xml import clean

NAME = "Data"


@dataclass(frozen=True)
class _Column:
    heading: str
    values: tuple[object, ...]
    formula: str | None
    typed: frozenset[int]


class Sheet:
    """Columns under a heading, addressed as a chart refers to them; a column's key names it in formulas."""

    def __init__(self) -> None:
        self.columns: list[_Column] = []
        self.letters: dict[str, str] = {}

    def column(
        self,
        heading: str,
        values: Sequence[object],
        *,
        key: str = "",
        formula: str | None = None,
        typed: Sequence[int] = (),
    ) -> str:
        """Add a column; returns the range of its values. Its formula may name columns that come later."""
        self.columns.append(_Column(heading, tuple(values), formula, frozenset(typed)))
        letter = _letter(len(self.columns) - 1)
        self.letters[key or letter] = letter
        return f"{NAME}!${letter}$2:${letter}${max(len(values), 1) + 1}"

    def head(self, cells: str) -> str:
        """The cell that holds the heading of a range."""
        letter = cells.split("$")[1]
        return f"{NAME}!${letter}$1"

    def bytes(self, as_of: str) -> bytes:
        """The workbook, dated as the engagement is."""
        out = io.BytesIO()
        options = {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        }
        with Workbook(out, options) as book:
            book.set_properties({"created": moment(as_of)})
            sheet = book.add_worksheet(NAME)
            for across, column in enumerate(self.columns):
                sheet.write_string(0, across, clean(column.heading))
                for down, value in enumerate(column.values, start=1):
                    self._write(sheet, column, (down, across), value)
        return out.getvalue()

    def _write(self, sheet: Any, column: _Column, at: tuple[int, int], value: object) -> None:
        if value is None or value == "":
            return
        if column.formula and at[0] - 1 not in column.typed:
            formula = column.formula.format(**self.letters, r=at[0] + 1, p=at[0])
            sheet.write_formula(*at, f"={formula}", None, value)
        elif isinstance(value, (int, float)):
            sheet.write_number(*at, value)
        else:
            sheet.write_string(*at, clean(value))


def moment(as_of: str) -> dt.datetime:
    """The day a deliverable speaks of, at midnight; 1 January 1980 where the engagement names none."""
    return dt.datetime.fromisoformat(as_of[:10]) if as_of else dt.datetime(1980, 1, 1)


def _letter(index: int) -> str:
    return (chr(64 + index // 26) if index >= 26 else "") + chr(65 + index % 26)
