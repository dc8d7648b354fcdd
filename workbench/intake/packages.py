"""Looks into an .xlsx before anything unpacks it: sizes, entries and sheet extents within limits, no traps inside."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO
from xml.parsers import expat

from workbench.errors import Fault, InputError

UNREADABLE = (zipfile.BadZipFile, zipfile.LargeZipFile, EOFError, KeyError, OSError, NotImplementedError, RuntimeError)
"""What `zipfile` raises for a file that is damaged, encrypted or packed in a way that it does not know."""
MOST_UNPACKED = 200_000_000
MOST_RATIO = 200
MOST_ENTRIES = 5_000
MOST_ROWS = 200_000
MOST_COLUMNS = 512
MOST_CELLS = 5_000_000
MOST_DEEP = 64
MOST_MERGED = 10_000
_CHUNK = 1 << 16


@dataclass
class Extent:
    """What one sheet holds: last row and column, and the things that a reader of values alone would miss."""

    rows: int = 0
    columns: int = 0
    cells: int = 0
    merged: list[str] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[str] = field(default_factory=list)
    formulas: list[str] = field(default_factory=list)


def inspect_package(path: Path, *, shown: str) -> dict[str, Extent]:
    """The extent of every worksheet by its part's name; raises `InputError` for a file that is unsafe to read.

    The sizes in a zip's directory can lie, so every part is unpacked once in small pieces under a byte budget,
    and thrown away; only worksheets are parsed.
    """
    try:
        with zipfile.ZipFile(path) as package:
            _refuse_directory(package, shown)
            return _extents(package, shown)
    except UNREADABLE:
        raise _invalid(shown) from None


def _invalid(shown: str) -> InputError:
    return InputError(
        [
            Fault(
                shown,
                "a damaged or incomplete workbook",
                "an .xlsx workbook",
                "open it in Excel and save it again as .xlsx",
            )
        ]
    )


def _refuse_directory(package: zipfile.ZipFile, shown: str) -> None:
    entries = package.infolist()
    names = [entry.filename for entry in entries]
    unpacked, packed = (sum(entry.file_size for entry in entries), sum(entry.compress_size for entry in entries))
    if len(entries) > MOST_ENTRIES or unpacked > MOST_UNPACKED or unpacked > MOST_RATIO * max(packed, 1):
        raise _bomb(shown)
    if any(name.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", name) for name in names):
        raise InputError(
            [Fault(shown, "a workbook with paths that leave it", "a plain workbook", "do not use this file")]
        )
    if len(set(names)) < len(names):
        raise InputError(
            [Fault(shown, "a workbook with two parts of one name", "a plain workbook", "save it in Excel")]
        )
    if "[Content_Types].xml" not in names or not any(name.endswith("workbook.xml") for name in names):
        raise _invalid(shown)
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise InputError(
            [
                Fault(
                    shown,
                    "a workbook with macros",
                    "an .xlsx workbook without macros",
                    'save it as "Excel Workbook (*.xlsx)", which leaves the macros behind',
                )
            ]
        )


def _bomb(shown: str) -> InputError:
    return InputError(
        [
            Fault(
                shown,
                "a workbook that unpacks to an unreasonable size",
                f"at most {MOST_UNPACKED // 1_000_000} MB, {MOST_ENTRIES:,} parts",
                "do not open it; ask the sender for a plain export",
            )
        ]
    )


def _extents(package: zipfile.ZipFile, shown: str) -> dict[str, Extent]:
    budget, extents = _Budget(MOST_UNPACKED, shown), {}
    for name in package.namelist():
        with package.open(name) as part:
            if name.startswith("xl/worksheets/") and name.endswith(".xml"):
                extents[name] = _extent(part, budget, shown)
            else:
                budget.drain(part, book=name.endswith("workbook.xml"))
    return extents


@dataclass
class _Budget:
    """Bytes that may still be unpacked."""

    left: int
    shown: str

    def read(self, part: IO[bytes]) -> bytes:
        data = part.read(_CHUNK)
        self.left -= len(data)
        if self.left < 0:
            raise _bomb(self.shown)
        return data

    def drain(self, part: IO[bytes], *, book: bool) -> None:
        """Look through a part without keeping it; a declaration may stand anywhere, also behind a long comment."""
        before = b""
        while data := self.read(part):
            refuse_doctype(before + data, self.shown)
            if book and STRICT in before + data:
                raise InputError(
                    [
                        Fault(
                            self.shown,
                            "a workbook saved as Strict Open XML",
                            "an Excel workbook (.xlsx)",
                            'open it in Excel and save it as "Excel Workbook (*.xlsx)"',
                        )
                    ]
                )
            before = data[-_OVERLAP:]


STRICT = b"http://purl.oclc.org/ooxml/"
_OVERLAP = 256


def refuse_doctype(data: bytes, shown: str) -> None:
    """Refuse XML that declares a document type: entities in it can grow without end or read other files."""
    if declares_type(data):
        raise _declares(shown)


def declares_type(data: bytes) -> bool:
    """Whether XML, in any of its encodings, declares a document type."""
    found = re.search(rb"<!\s*D\s*O\s*C\s*T\s*Y\s*P\s*E|<!ENTITY", data.replace(b"\0", b""), re.IGNORECASE)
    return found is not None


def _declares(shown: str) -> InputError:
    return InputError([Fault(shown, "a document type declaration inside", "a plain workbook", "do not use this file")])


def _extent(part: IO[bytes], budget: _Budget, shown: str) -> Extent:
    """What a worksheet holds, element by element: no tree is built, so that memory does not grow with the sheet."""
    measuring = _Measuring(shown)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler, parser.EndElementHandler = measuring.start, measuring.end
    parser.StartDoctypeDeclHandler = measuring.declares
    try:
        while data := budget.read(part):
            parser.Parse(data, False)  # noqa: FBT003 - expat takes no names
            _refuse_extent(measuring.extent, shown)
        parser.Parse(b"", True)  # noqa: FBT003 - expat takes no names
    except expat.ExpatError:
        raise _invalid(shown) from None
    return measuring.extent


class _Measuring:
    """Counts what a worksheet's elements add."""

    def __init__(self, shown: str) -> None:
        self.shown, self.extent, self.depth, self.last = shown, Extent(), 0, ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > MOST_DEEP:
            raise _invalid(self.shown)
        self.last = _measure(name.rpartition(" ")[2], attributes, self.extent, self.last)

    def end(self, _name: str) -> None:
        self.depth -= 1

    def declares(self, *_: object) -> None:
        raise _declares(self.shown)


def _measure(tag: str, attributes: dict[str, str], extent: Extent, last: str) -> str:
    """Count what an element adds; returns the address of the last cell, to which a formula belongs."""
    if tag == "c":
        last = attributes.get("r", "")
        extent.cells += 1
        column, row = coordinates(last)
        extent.rows, extent.columns = max(extent.rows, row), max(extent.columns, column)
    elif tag == "row" and attributes.get("hidden") in {"1", "true"}:
        extent.hidden_rows.append(int(attributes.get("r") or 0))
    elif tag == "col" and attributes.get("hidden") in {"1", "true"}:
        extent.hidden_columns.append(f"{attributes.get('min')}:{attributes.get('max')}")
    elif tag == "mergeCell":
        extent.merged.append(attributes.get("ref", ""))
    elif tag == "f":
        extent.formulas.append(last)
    return last


def coordinates(address: str) -> tuple[int, int]:
    """Column and row of a cell address, from 1; (0, 0) where there is none."""
    match = re.fullmatch(r"([A-Za-z]{1,3})([0-9]{1,7})", address)
    if not match:
        return 0, 0
    column = 0
    for letter in match[1].upper():
        column = column * 26 + ord(letter) - 64
    return column, int(match[2])


def _refuse_extent(extent: Extent, shown: str) -> None:
    if len(extent.merged) > MOST_MERGED:
        raise InputError(
            [
                Fault(
                    shown,
                    f"a sheet of more than {MOST_MERGED:,} merged cells",
                    "one value in each cell",
                    "unmerge all cells, or copy the values into a new workbook",
                )
            ]
        )
    if extent.rows > MOST_ROWS or extent.columns > MOST_COLUMNS or extent.cells > MOST_CELLS:
        raise InputError(
            [
                Fault(
                    shown,
                    f"a sheet that reaches row {extent.rows:,} and column {extent.columns:,}",
                    f"at most {MOST_ROWS:,} rows and {MOST_COLUMNS} columns",
                    "delete the far cells, or copy the table into a new workbook",
                )
            ]
        )
