"""Reads a table from .xlsx as text, in openpyxl's streaming mode and only after the package was inspected."""

from __future__ import annotations

import datetime as dt
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd
from lxml.etree import LxmlError

from workbench.claims import Text, say
from workbench.errors import Fault, InputError
from workbench.intake.headings import MOST_TOTALS, SEARCHED, header_at, summary_rows
from workbench.intake.limits import in_time
from workbench.intake.packages import Extent, coordinates, inspect_package
from workbench.intake.tables import MOST_SHOWN, MOST_TEXT, Table, clean, declared, folded, letters

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

    from workbench.intake.settings import FileSettings

HEADER_SEARCH = SEARCHED
SAMPLE = 50  # rows by which a layout is recognised
ERRORS = {"#REF!", "#N/A", "#DIV/0!", "#NAME?", "#VALUE!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA"}


@dataclass(frozen=True, eq=False)
class Sheet:
    """One worksheet's cells, from A1, and what stands beside them."""

    shown: str
    title: str
    cells: list[tuple[Any, ...]]
    extent: Extent
    header: int
    notes: tuple[Text, ...] = ()

    @property
    def head(self) -> list[list[str]]:
        """The header and the first rows below it, as text."""
        rows = self.cells[self.header - 1 :][:SAMPLE]
        return [[as_text(value) for value in row] for row in rows] or [[""]]


def read_workbook(
    path: Path, *, shown: str, expected: tuple[str, ...] = (), options: FileSettings | None = None
) -> Table:
    """The sheet whose header fits `expected` best, as text.

    Merged cells, hidden rows, error values and formulas without a stored value are refused; the header may stand
    in any of the first 20 rows.
    """
    sheet = read_cells(path, shown=shown, expected=expected)
    positions, faults = _names(sheet)
    if faults:
        raise InputError(faults)
    return text_table(sheet, positions, header=sheet.header, options=options)


def read_cells(
    path: Path, *, shown: str, expected: tuple[str, ...] = (), headed: Callable[[list[list[str]]], int] = lambda _: 1
) -> Sheet:
    """The cells of the sheet that fits best, after the package and its layout were found safe to read.

    `headed` tells from the first rows, the header on, how many of them are its own: their cells may be merged.
    """
    from openpyxl import load_workbook  # for workbooks alone

    extents = inspect_package(path, shown=shown)
    if not extents:
        raise _no_sheet(shown)
    try:
        # What openpyxl leaves out of a sheet (pivot tables, validations) is nothing that we read.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(path, read_only=True, data_only=True, keep_links=False)
    except (KeyError, ValueError, TypeError, AttributeError, OSError, IndexError, LxmlError, SyntaxError):
        raise InputError([Fault(shown, "a damaged workbook", "an .xlsx workbook", "save it again in Excel")]) from None
    try:
        chosen, header, notes = _choose(book, extents, expected=expected, shown=shown)
        extent = extent_of(chosen, extents)
        sheet = Sheet(shown, chosen.title, list(in_time(_cells(chosen, extent), shown=shown)), extent, header, notes)
    finally:
        book.close()
    faults = _layout_faults(sheet, headed(sheet.head)) + _value_faults(sheet)
    if faults:
        raise InputError(faults)
    return sheet


def _no_sheet(shown: str) -> InputError:
    return InputError([Fault(shown, "no sheet with values", "a sheet with a header and rows", "fill the first sheet")])


def extent_of(sheet: Any, extents: dict[str, Extent]) -> Extent:
    """The extent of an openpyxl read-only sheet."""
    return extents.get(str(sheet._worksheet_path).lstrip("/"), Extent())


def _choose(
    book: Workbook, extents: dict[str, Extent], *, expected: tuple[str, ...], shown: str
) -> tuple[Any, int, tuple[Text, ...]]:
    """The visible sheet that holds most expected columns, or else most cells; its header's row, and notes on both."""
    wanted = {folded(name) for name in expected}
    best: tuple[tuple[int, int], Any, int] | None = None
    others: list[str] = []
    heads: dict[str, set[str]] = {}
    for sheet in book.worksheets:
        extent = extent_of(sheet, extents)
        if getattr(sheet, "sheet_state", "visible") != "visible" or not extent.cells:
            continue
        rows = [[as_text(value) for value in row] for row in _cells(sheet, extent, last=HEADER_SEARCH)]
        at = header_at(rows, wanted)
        score = len(wanted.intersection(map(folded, rows[at]))) if rows else 0, extent.cells
        others.append(sheet.title)
        heads[sheet.title] = {folded(text) for text in rows[at] if text.strip()} if rows else set()
        if best is None or score > best[0]:
            best = score, sheet, at + 1
    if best is None:
        raise _no_sheet(shown)
    chosen, header = best[1], best[2]
    asked = wanted & heads[chosen.title]
    twins = [name for name in others if _is_alike(heads[name], heads[chosen.title], asked)]
    if len(twins) > 1:
        raise InputError(
            [
                Fault(
                    shown,
                    f"{len(twins)} sheets with the same {'mapped ' if asked else ''}columns: {', '.join(twins[:5])}",
                    "one visible sheet of them",
                    "save each as a file of its own (a wave may have several), or hide those that do not count",
                )
            ]
        )
    notes: list[Text] = [say("read-sheet", sheet=chosen.title, n=len(others))] if len(others) > 1 else []
    notes += [say("read-above", n=header - 1)] if header > 1 else []
    return chosen, header, tuple(notes)


def _is_alike(head: set[str], other: set[str], asked: set[str]) -> bool:
    """Whether two sheets hold the same table of other people or times: all that is asked for, or most columns."""
    if asked:
        return len(asked) > 1 and asked <= head
    return len(head) > 1 and len(head & other) * 3 > len(head | other) * 2


def _cells(sheet: Any, extent: Extent, *, last: int | None = None) -> Iterator[tuple[Any, ...]]:
    # The sheet's own dimension can claim 16,384 columns; the measured extent cannot.
    sheet.reset_dimensions()
    rows = min(last or extent.rows, extent.rows)
    yield from sheet.iter_rows(min_row=1, max_row=rows, max_col=max(extent.columns, 1), values_only=True)


def _layout_faults(sheet: Sheet, headers: int) -> list[Fault]:
    """Merged cells and hidden rows; in a header of several rows, a merged cell is how they are drawn."""
    last = sheet.header + headers - 1 if headers > 1 else sheet.header - 1
    merged = [area for area in sheet.extent.merged if coordinates(area.rpartition(":")[2])[1] > last]
    faults = [
        Fault(sheet.shown, f"the merged cells {area}", "one value in each cell", "unmerge and fill every cell",
              sheet=sheet.title, cell=area.partition(":")[0])
        for area in merged[:MOST_SHOWN]
    ]  # fmt: skip
    if len(merged) > MOST_SHOWN:
        faults.append(
            Fault(
                sheet.shown,
                f"{len(merged) - MOST_SHOWN:,} more merged areas",
                "one value in each cell",
                "unmerge all cells",
                sheet=sheet.title,
            )
        )
    if hidden := [row for row in sheet.extent.hidden_rows if row >= sheet.header]:
        rows = ", ".join(map(str, hidden[:MOST_SHOWN]))
        faults.append(
            Fault(
                sheet.shown,
                f"{len(hidden)} hidden rows ({rows})",
                "rows that everybody sees",
                "unhide the rows, or delete them",
                sheet=sheet.title,
            )
        )
    return faults


def _value_faults(sheet: Sheet) -> list[Fault]:
    """Error values, overlong texts and formulas without a value below the header, a few of each and the rest as a count."""
    below = [
        (row, column, value)
        for row, values in enumerate(sheet.cells[sheet.header - 1 :], start=sheet.header)
        for column, value in enumerate(values, start=1)
        if isinstance(value, str)
    ]
    errors = [
        (f"the error value {value}", f"{letters(column)}{row}") for row, column, value in below if value in ERRORS
    ]
    long = [
        (f"a text of {len(value):,} characters", f"{letters(column)}{row}")
        for row, column, value in below
        if len(value) > MOST_TEXT
    ]
    empty = [
        ("a formula without a stored value", address)
        for address in sheet.extent.formulas
        for column, row in [coordinates(address)]
        if sheet.header <= row <= len(sheet.cells) and sheet.cells[row - 1][column - 1] is None
    ]
    return [
        *_several(sheet, errors, "a value", "repair the formula or type the value"),
        *_several(sheet, long, f"at most {MOST_TEXT:,} characters, as Excel holds", "shorten it"),
        *_several(sheet, empty, "a value", "open the file in Excel, let it calculate, and save it once"),
    ]


def _several(sheet: Sheet, found: list[tuple[str, str]], allowed: str, fix: str) -> Iterator[Fault]:
    for what, cell in found[:MOST_SHOWN]:
        yield Fault(sheet.shown, what, allowed, fix, sheet=sheet.title, cell=cell)
    if len(found) > MOST_SHOWN:
        yield Fault(sheet.shown, f"{len(found) - MOST_SHOWN:,} more cells like these", allowed, fix, sheet=sheet.title)


def _names(sheet: Sheet) -> tuple[dict[str, int], list[Fault]]:
    positions: dict[str, int] = {}
    faults = []
    for position, value in enumerate(sheet.cells[sheet.header - 1] if sheet.cells else (), start=1):
        name = clean(as_text(value))
        if name in positions:
            faults.append(
                Fault(
                    sheet.shown,
                    f'the column "{name}" for the second time',
                    "each name once",
                    "rename or delete one of them",
                    sheet=sheet.title,
                    cell=f"{letters(position)}{sheet.header}",
                )
            )
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


def text_table(
    sheet: Sheet, positions: dict[str, int], *, header: int, totals: bool = False, options: FileSettings | None = None
) -> Table:
    """The columns at these positions (from 1) as text, below the header's last row; blank rows are left out.

    With `totals`, rows of totals and averages at the end are left out as well, which a note says.
    """
    at = [position - 1 for position in positions.values()]
    lines = [
        number
        for number, row in enumerate(sheet.cells[header:], start=header + 1)
        if any(value not in (None, "") for value in row)
    ]
    notes = list(sheet.notes)
    notes += [say("read-hidden", area=area) for area in sheet.extent.hidden_columns]
    if totals:
        texts = {
            line: [as_text(value) for value in sheet.cells[line - 1]] for line in (*lines[:50], *lines[-MOST_TOTALS:])
        }
        first, last = ([texts[line] for line in some] for some in (lines[:50], lines[-MOST_TOTALS:]))
        found = summary_rows(first, last)
        notes += [one.said(lines[one.back]) for one in reversed(found)]
        lines = lines[: len(lines) - len(found)]
    rows = [[sheet.cells[line - 1][index] for index in at] for line in lines]
    dates = frozenset(
        (row, name)
        for row, values in enumerate(rows)
        for name, value in zip(positions, values, strict=True)
        if isinstance(value, dt.date | dt.time)
    )
    exact = frozenset(as_text(value) for values in rows for value in values if isinstance(value, float))
    frame = pd.DataFrame(
        [[as_text(value) for value in row] for row in rows], columns=pd.Index(list(positions)), dtype="str"
    )
    return Table(
        sheet.shown,
        frame,
        lines,
        positions,
        sheet=sheet.title,
        notes=tuple(notes),
        dates=dates,
        header=sheet.header,
        exact=exact,
        **declared(options),
    )
