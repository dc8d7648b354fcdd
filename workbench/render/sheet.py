"""Workbook sheets: numbers with formats, texts that stay texts, the same bytes each time."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell

from workbench import wording
from workbench.exhibits import Cell
from workbench.render import fit, theme

FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
LINE, CHARACTER = 15.0, 5.2  # points: a line of 11-pt text, a column's unit of width
INDENT = {"left": 1, "right": 0}
EPOCH = dt.datetime(1980, 1, 1)  # the earliest time a zip can hold


@dataclass(frozen=True)
class Column:
    """A column of a sheet: its head, its width in characters, and the unit of its numbers, a row where they differ."""

    head: str
    width: float = 14.0
    unit: str = "text"
    units: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sheet:
    """One sheet: what it shows in the lines above, then a table with a header row."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    about: tuple[str, ...] = ()
    links: dict[int, str] = field(default_factory=dict)  # row -> sheet that its first cell leads to
    open: str = ""  # a text that marks what is still to be filled, printed in the colour of what falls short
    # Formulas by row and column: the rows that are added, counted from one, or taken off where negative.
    sums: dict[tuple[int, int], tuple[int, ...]] = field(default_factory=dict)


def names(wanted: Iterable[str]) -> list[str]:
    """Sheet names that Excel accepts: at most 31 characters, none forbidden, different also in lower case."""
    taken: set[str] = {"history"}  # Excel keeps this name for itself
    found = []
    for text in wanted:
        clean = FORBIDDEN.sub(" ", text).strip(" '")[:31].rstrip(" '") or "Sheet"
        name, number = clean, 2
        while name.lower() in taken:
            name = f"{clean[: 30 - len(str(number))].rstrip()} {number}"
            number += 1
        taken.add(name.lower())
        found.append(name)
    return found


def workbook(sheets: Sequence[Sheet], *, title: str, author: str, as_of: str, name: str = "", run: str = "") -> bytes:
    """The sheets as .xlsx bytes; texts never become formulas or links, whatever they begin with.

    Missing values are empty cells, so that a reader's sums and charts leave them out. A file of a run carries its `name`
    and the `run` in its properties, so that it can be refreshed wherever it was saved.
    """
    made = io.BytesIO()
    book = xlsxwriter.Workbook(
        made, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    )
    day = dt.datetime.fromisoformat(as_of) if as_of else EPOCH
    book.set_properties(
        {
            "title": title,
            "author": author,
            "company": "",
            "comments": "",
            "category": name,
            "keywords": run,
            "created": day,
        }
    )
    formats = Formats(book)
    for sheet in sheets:
        _sheet(book.add_worksheet(sheet.name), sheet, formats)
    book.close()
    return repacked(made.getvalue())


class Formats:
    """Cell formats by purpose, made once a workbook."""

    def __init__(self, book: Any) -> None:
        self.book = book
        self.made: dict[tuple[tuple[str, object], ...], Any] = {}

    def get(self, **options: object) -> Any:
        """A format with these XlsxWriter properties, in the house font."""
        options = {"font_name": theme.FONT, "font_size": 11, "valign": "top"} | options
        key = tuple(sorted(options.items()))
        if key not in self.made:
            self.made[key] = self.book.add_format(options)
        return self.made[key]


def _sheet(page: Any, sheet: Sheet, formats: Formats) -> None:
    page.hide_gridlines(2)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.write_string(0, 0, sheet.title, formats.get(bold=True, font_size=14, font_color=theme.ACCENT))
    for line, text in enumerate(sheet.about, start=1):
        page.write_string(line, 0, text, formats.get(font_color=theme.MUTED))
    head = len(sheet.about) + 2
    for at, column in enumerate(sheet.columns):
        page.set_column(at, at, column.width)
        side = "right" if any(_is_number(row[at]) for row in sheet.rows) else "left"
        page.write_string(
            head,
            at,
            column.head,
            formats.get(
                bold=True,
                bottom=1,
                bottom_color=theme.ACCENT,
                align=side,
                indent=INDENT[side],
                text_wrap=True,
                valign="bottom",
            ),
        )
    page.set_row(head, LINE * _lines((column.head for column in sheet.columns), sheet.columns, bold=True))
    for line, row in enumerate(sheet.rows, start=head + 1):
        _row(page, line, sheet, row, formats)
        if line - head - 1 in sheet.links:
            link = formats.get(font_color=theme.ACCENT, underline=1, indent=1)
            page.write_url(line, 0, f"internal:'{sheet.links[line - head - 1]}'!A1", link, str(row[0]))
    page.freeze_panes(head + 1, 0)
    page.repeat_rows(head)
    if sheet.rows:
        page.autofilter(head, 0, head + len(sheet.rows), len(sheet.columns) - 1)


def _row(page: Any, line: int, sheet: Sheet, row: tuple[Cell, ...], formats: Formats) -> None:
    """A row as high as its longest text needs; not every program grows rows when it opens a file."""
    first = len(sheet.about) + 3
    for at, (column, value) in enumerate(zip(sheet.columns, row, strict=True)):
        unit = column.units[line - first] if column.units else column.unit
        formula = _formula(sheet, line - first, at, first)
        marked = bool(sheet.open) and value == sheet.open
        _cell(page, (line, at), value, unit, formats, formula=formula, marked=marked)
    if (lines := _lines(row, sheet.columns)) > 1:
        page.set_row(line, LINE * lines)


def _formula(sheet: Sheet, row: int, column: int, first: int) -> str:
    """What computes a cell from others of its column; empty for a cell that is typed."""
    parts = sheet.sums.get((row, column), ())
    if parts and parts == tuple(range(parts[0], parts[-1] + 1)) and parts[0] > 0:
        return f"=SUM({_at(parts[0] - 1 + first, column)}:{_at(parts[-1] - 1 + first, column)})"
    cells = [("-" if part < 0 else "+") + _at(abs(part) - 1 + first, column) for part in parts]
    return f"={''.join(cells).removeprefix('+')}" if cells else ""


def _lines(cells: Iterable[Cell], columns: Iterable[Column], *, bold: bool = False) -> int:
    """The most lines that a text of a row takes in its column."""
    pairs = zip(columns, cells, strict=True)
    return max(
        (len(fit.lines(text, one.width * CHARACTER, 11, bold=bold)) for one, text in pairs if isinstance(text, str)),
        default=1,
    )


def _at(line: int, column: int) -> str:
    return str(xl_rowcol_to_cell(line, column))


def _cell(
    page: Any, at: tuple[int, int], value: Cell, unit: str, formats: Formats, *, formula: str = "", marked: bool = False
) -> None:
    if value is None or value == "":
        return
    if not _is_number(value):
        colour = {"font_color": theme.text_colour(theme.SHORT), "bold": True} if marked else {}
        page.write_string(*at, str(value), formats.get(text_wrap=True, align="left", indent=1, **colour))
        return
    way = wording.unit(unit)
    scaled = float(value) if way.scale == 1 else round(float(value) * way.scale, 6)  # no finer than the record
    if formula:
        page.write_formula(*at, formula, formats.get(num_format=way.excel), scaled)
    else:
        page.write_number(*at, scaled, formats.get(num_format=way.excel))


def _is_number(value: Cell) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def repacked(package: bytes) -> bytes:
    """A zip package with names sorted and all times fixed, so that the same content has the same bytes."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            new.writestr(entry, old.read(name))
    return made.getvalue()
