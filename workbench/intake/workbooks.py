"""Reads a table from .xlsx as text, in openpyxl's streaming mode and only after the package was inspected."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.errors import Fault, InputError
from workbench.intake.packages import Extent, inspect_package
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


def read_workbook(path: Path, *, shown: str, expected: tuple[str, ...] = ()) -> Table:
    """The sheet whose header fits `expected` best, as text.

    Merged cells, hidden rows, error values and formulas without a stored value are refused; the header may stand
    in any of the first 20 rows.
    """
    from openpyxl import load_workbook

    extents = inspect_package(path, shown=shown)
    try:
        book = load_workbook(path, read_only=True, data_only=True, keep_links=False)
    except (KeyError, ValueError, TypeError, AttributeError, OSError):
        raise InputError(
            [Fault(shown, "a damaged workbook", "an .xlsx workbook", "save it again in Excel")]
        ) from None
    try:
        return _table(book, extents, shown=shown, expected=expected)
    finally:
        book.close()


def _table(book: Workbook, extents: dict[str, Extent], *, shown: str, expected: tuple[str, ...]) -> Table:
    sheet, header = _sheet(book, extents, expected=expected, shown=shown)
    extent = extent_of(sheet, extents)
    cells = list(_cells(sheet, extent))
    faults = _layout_faults(extent, shown, sheet.title, header) + _value_faults(
        cells, extent, shown, sheet.title
    )
    names, positions, header_faults = _names(cells[header - 1] if cells else [], shown, sheet.title, header)
    if faults or header_faults:
        raise InputError(faults + header_faults)
    return _text_table(cells, header, names, positions, shown=shown, sheet=sheet.title, extent=extent)


def extent_of(sheet: Any, extents: dict[str, Extent]) -> Extent:
    """The extent of an openpyxl read-only sheet."""
    return extents.get(str(sheet._worksheet_path).lstrip("/"), Extent())


def _sheet(
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


def _layout_faults(extent: Extent, shown: str, sheet: str, header: int) -> list[Fault]:
    faults = [
        Fault(shown, f"the merged cells {area}", "one value in each cell", "unmerge and fill every cell",
              sheet=sheet, cell=area.partition(":")[0])
        for area in extent.merged if _last_row(area) >= header
    ]  # fmt: skip
    if hidden := [row for row in extent.hidden_rows if row >= header]:
        rows = ", ".join(map(str, hidden[:MOST_SHOWN]))
        faults.append(Fault(shown, f"{len(hidden)} hidden rows ({rows})", "rows that everybody sees",
                            "unhide the rows, or delete them", sheet=sheet))  # fmt: skip
    return faults


def _last_row(area: str) -> int:
    from workbench.intake.packages import coordinates

    return coordinates(area.rpartition(":")[2])[1]


def _value_faults(cells: list[tuple[Any, ...]], extent: Extent, shown: str, sheet: str) -> list[Fault]:
    from workbench.intake.packages import coordinates

    faults = []
    for row, values in enumerate(cells, start=1):
        for column, value in enumerate(values, start=1):
            if isinstance(value, str) and value in ERRORS:
                faults.append(Fault(shown, f"the error value {value}", "a value", "repair the formula or type the value",
                                    sheet=sheet, cell=f"{letters(column)}{row}"))  # fmt: skip
    for address in extent.formulas:
        column, row = coordinates(address)
        if row and cells[row - 1][column - 1] is None:
            faults.append(Fault(shown, "a formula without a stored value", "a value",
                                "open the file in Excel, let it calculate, and save it once", sheet=sheet, cell=address))  # fmt: skip
    return faults


def _names(
    header: tuple[Any, ...] | list[Any], shown: str, sheet: str, row: int
) -> tuple[list[str], dict[str, int], list[Fault]]:
    positions: dict[str, int] = {}
    faults = []
    for position, value in enumerate(header, start=1):
        name = clean(as_text(value))
        if name in positions:
            faults.append(Fault(shown, f'the column "{name}" for the second time', "each name once",
                                "rename or delete one of them", sheet=sheet, cell=f"{letters(position)}{row}"))  # fmt: skip
        elif name:
            positions[name] = position
    return list(positions), positions, faults


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


def _text_table(
    cells: list[tuple[Any, ...]],
    header: int,
    names: list[str],
    positions: dict[str, int],
    *,
    shown: str,
    sheet: str,
    extent: Extent,
) -> Table:
    import pandas as pd

    at = [position - 1 for position in positions.values()]
    lines = [
        number
        for number, row in enumerate(cells[header:], start=header + 1)
        if any(row[index] not in (None, "") for index in at)
    ]
    data = [[as_text(cells[line - 1][index]) for index in at] for line in lines]
    dates = frozenset(
        (row, name)
        for row, line in enumerate(lines)
        for name, index in zip(names, at, strict=True)
        if isinstance(cells[line - 1][index], dt.date | dt.time)
    )
    notes = tuple(
        f"{shown}: hidden columns {area} were read like visible ones" for area in extent.hidden_columns
    )
    frame = pd.DataFrame(data, columns=pd.Index(names), dtype="str")
    return Table(shown, frame, lines, positions, sheet=sheet, notes=notes, dates=dates, header=header)
