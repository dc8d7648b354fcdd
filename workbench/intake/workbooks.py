"""Reads a table from .xlsx as text, in openpyxl's streaming mode and only after the package was inspected."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.errors import Fault, InputError
from workbench.intake.packages import Extent, coordinates, inspect_package
from workbench.intake.tables import MOST_SHOWN, Table, clean, folded, letters

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

HEADER_SEARCH = 20
ERRORS = {
    "#REF!",
    "#N/A",
    "#DIV/0!",
    "#NAME?",
    "#VALUE!",
    "#NUM!",
    "#NULL!",
    "#SPILL!",
    "#CALC!",
    "#GETTING_DATA",
}


@dataclass(frozen=True, eq=False)
class Sheet:
    """One worksheet's cells, from A1, and what stands beside them."""

    shown: str
    title: str
    cells: list[tuple[Any, ...]]
    extent: Extent
    header: int


def read_workbook(path: Path, *, shown: str, expected: tuple[str, ...] = ()) -> Table:
    """The sheet whose header fits `expected` best, as text.

    Merged cells, hidden rows, error values and formulas without a stored value are refused; the header may stand
    in any of the first 20 rows.
    """
    sheet = read_cells(path, shown=shown, expected=expected)
    positions, faults = _names(sheet)
    if faults:
        raise InputError(faults)
    return text_table(sheet, positions, header=sheet.header)


def read_cells(path: Path, *, shown: str, expected: tuple[str, ...] = ()) -> Sheet:
    """The cells of the sheet that fits best, after the package and its layout were found safe to read."""
    from openpyxl import load_workbook

    extents = inspect_package(path, shown=shown)
    try:
        book = load_workbook(path, read_only=True, data_only=True, keep_links=False)
    except (KeyError, ValueError, TypeError, AttributeError, OSError):
        raise InputError(
            [Fault(shown, "a damaged workbook", "an .xlsx workbook", "save it again in Excel")]
        ) from None
    try:
        chosen, header = _choose(book, extents, expected=expected, shown=shown)
        extent = extent_of(chosen, extents)
        sheet = Sheet(shown, chosen.title, list(_cells(chosen, extent)), extent, header)
    finally:
        book.close()
    faults = _layout_faults(sheet) + _value_faults(sheet)
    if faults:
        raise InputError(faults)
    return sheet


def extent_of(sheet: Any, extents: dict[str, Extent]) -> Extent:
    """The extent of an openpyxl read-only sheet."""
    return extents.get(str(sheet._worksheet_path).lstrip("/"), Extent())


def _choose(
    book: Workbook, extents: dict[str, Extent], *, expected: tuple[str, ...], shown: str
) -> tuple[Any, int]:
    wanted = {folded(name) for name in expected}
    best: tuple[int, Any, int] | None = None
    for sheet in book.worksheets:
        extent = extent_of(sheet, extents)
        if getattr(sheet, "sheet_state", "visible") != "visible" or not extent.cells:
            continue
        score, row = _header_row(sheet, extent, wanted)
        if best is None or score > best[0]:
            best = score, sheet, row
    if best is None:
        raise InputError(
            [Fault(shown, "no sheet with values", "a sheet with a header and rows", "fill the first sheet")]
        )
    return best[1], best[2]


def _header_row(sheet: Any, extent: Extent, wanted: set[str]) -> tuple[int, int]:
    """The row among the first twenty that holds most wanted names, or else the first row with values."""
    first, best = 0, (0, 0)
    for number, row in enumerate(_cells(sheet, extent, last=HEADER_SEARCH), start=1):
        names = {folded(str(value)) for value in row if value not in (None, "")}
        if names and not first:
            first = number
        best = max(best, (len(names & wanted), -number))
    return (best[0], -best[1]) if best[0] else (0, max(first, 1))


def _cells(sheet: Any, extent: Extent, *, last: int | None = None) -> Iterator[tuple[Any, ...]]:
    # The sheet's own dimension can claim 16,384 columns; the measured extent cannot.
    sheet.reset_dimensions()
    rows = min(last or extent.rows, extent.rows)
    yield from sheet.iter_rows(min_row=1, max_row=rows, max_col=max(extent.columns, 1), values_only=True)


def _layout_faults(sheet: Sheet) -> list[Fault]:
    faults = [
        Fault(sheet.shown, f"the merged cells {area}", "one value in each cell", "unmerge and fill every cell",
              sheet=sheet.title, cell=area.partition(":")[0])
        for area in sheet.extent.merged if coordinates(area.rpartition(":")[2])[1] >= sheet.header
    ]  # fmt: skip
    if hidden := [row for row in sheet.extent.hidden_rows if row >= sheet.header]:
        rows = ", ".join(map(str, hidden[:MOST_SHOWN]))
        faults.append(Fault(sheet.shown, f"{len(hidden)} hidden rows ({rows})", "rows that everybody sees",
                            "unhide the rows, or delete them", sheet=sheet.title))  # fmt: skip
    return faults


def _value_faults(sheet: Sheet) -> list[Fault]:
    faults = [
        Fault(sheet.shown, f"the error value {value}", "a value", "repair the formula or type the value",
              sheet=sheet.title, cell=f"{letters(column)}{row}")
        for row, values in enumerate(sheet.cells, start=1)
        for column, value in enumerate(values, start=1)
        if isinstance(value, str) and value in ERRORS
    ]  # fmt: skip
    for address in sheet.extent.formulas:
        column, row = coordinates(address)
        if row and sheet.cells[row - 1][column - 1] is None:
            faults.append(Fault(sheet.shown, "a formula without a stored value", "a value",
                                "open the file in Excel, let it calculate, and save it once",
                                sheet=sheet.title, cell=address))  # fmt: skip
    return faults


def _names(sheet: Sheet) -> tuple[dict[str, int], list[Fault]]:
    positions: dict[str, int] = {}
    faults = []
    for position, value in enumerate(sheet.cells[sheet.header - 1] if sheet.cells else (), start=1):
        name = clean(as_text(value))
        if name in positions:
            faults.append(Fault(sheet.shown, f'the column "{name}" for the second time', "each name once",
                                "rename or delete one of them", sheet=sheet.title,
                                cell=f"{letters(position)}{sheet.header}"))  # fmt: skip
        elif name:
            positions[name] = position
    return positions, faults


def as_text(value: Any) -> str:
    """A cell's value as a person would read it; whole numbers without a decimal point, dates as ISO."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(sep=" ")
    return value.isoformat() if isinstance(value, dt.date | dt.time) else str(value)


def text_table(sheet: Sheet, positions: dict[str, int], *, header: int) -> Table:
    """The columns at these positions (from 1) as text, below the header's last row; blank rows are left out."""
    import pandas as pd

    at = [position - 1 for position in positions.values()]
    lines = [
        number
        for number, row in enumerate(sheet.cells[header:], start=header + 1)
        if any(row[index] not in (None, "") for index in at)
    ]
    rows = [[sheet.cells[line - 1][index] for index in at] for line in lines]
    dates = frozenset(
        (row, name)
        for row, values in enumerate(rows)
        for name, value in zip(positions, values, strict=True)
        if isinstance(value, dt.date | dt.time)
    )
    frame = pd.DataFrame(
        [[as_text(value) for value in row] for row in rows], columns=pd.Index(list(positions)), dtype="str"
    )
    notes = tuple(
        f"{sheet.shown}: hidden columns {area} were read like visible ones"
        for area in sheet.extent.hidden_columns
    )
    return Table(
        sheet.shown, frame, lines, positions, sheet=sheet.title, notes=notes, dates=dates, header=header
    )
