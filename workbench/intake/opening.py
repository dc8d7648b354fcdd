"""Opens a table by what its first bytes say it is, and refuses what is under another name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import Fault, InputError
from workbench.intake.delimited import read_delimited
from workbench.intake.tables import Table
from workbench.intake.workbooks import read_workbook

if TYPE_CHECKING:
    from workbench.intake.settings import FileSettings


def read_table(path: Path, *, shown: str, expected: Iterable[str] = (), options: FileSettings | None = None) -> Table:
    """A CSV or XLSX file as text; `expected` column names help to find the delimiter and the header row.

    Raises `InputError` where the file is not what its name says, or its rows do not fit its header.
    """
    refuse_disguise(path, shown)
    if path.suffix.lower() == ".xlsx":
        return read_workbook(path, shown=shown, expected=tuple(expected), options=options)
    return read_delimited(path, shown=shown, expected=tuple(expected), options=options)


_AS_XLSX = 'open it in Excel and save it as "Excel Workbook (*.xlsx)"'
OTHER_KINDS = {
    ".xlsm": ("a workbook with macros (.xlsm)", f"{_AS_XLSX}, which leaves the macros behind"),
    ".xls": ("an old Excel workbook (.xls)", _AS_XLSX),
    ".xlsb": ("a binary Excel workbook (.xlsb)", _AS_XLSX),
    ".xltx": ("an Excel template (.xltx)", _AS_XLSX),
    ".ods": ("an OpenDocument spreadsheet (.ods)", "save it as .xlsx"),
    ".numbers": ("an Apple Numbers file", "export it as Excel (.xlsx)"),
    ".por": ("an old SPSS file (.por)", "save it as .sav"),
    ".dta": ("a Stata file (.dta)", "save it as .csv or .sav"),
}
# What stands in the directory of a file of the kind that old Excel and protected workbooks share.
_COMPOUND = (
    (b"EncryptedPackage", "a workbook with a password", f"{_AS_XLSX}, without a password"),
    (b"Workbook", "an old Excel workbook (.xls)", _AS_XLSX),
)
_MAGIC = {
    b"\xd0\xcf\x11\xe0": "a password-protected workbook or an old .xls",
    b"PK\x03\x04": "a zip or .xlsx file",
    b"\x1f\x8b": "a gzip file",
    b"%PDF": "a PDF",
    b"PAR1": "a Parquet file",
    b"$FL2": "an SPSS file",
    b"$FL3": "an SPSS file",
}


def refuse_disguise(path: Path, shown: str) -> None:
    """Refuse a file whose first bytes say another kind than its name."""
    if not path.is_file():
        raise InputError([Fault(shown, "something that is no file", "a file", "correct the path")])
    try:
        with path.open("rb") as file:
            head = file.read(512)
    except OSError as error:
        raise InputError(
            [Fault(shown, f"a file that cannot be read ({error.strerror})", "a readable file", "check path and rights")]
        ) from None
    kind = next((name for magic, name in _MAGIC.items() if head.startswith(magic)), None)
    if kind is None and re.match(rb"\s*<(!doctype|html|\?xml)", head, re.IGNORECASE):
        kind = "a web page"
    suffix = path.suffix.lower()
    if suffix in {".xlsx", ".csv", ".tsv", ".txt"} and head.startswith(b"\xd0\xcf\x11\xe0"):
        whole = path.read_bytes()[:50_000_000]
        for mark, what, fix in _COMPOUND:
            if mark.decode().encode("utf-16-le") in whole:
                raise InputError([Fault(shown, what, "an .xlsx workbook without password", fix)])
    if suffix == ".xlsx" and not head.startswith(b"PK\x03\x04"):
        what = kind or ("an empty file" if not head else "something that is not a workbook")
        raise InputError(
            [
                Fault(
                    shown,
                    what,
                    "an .xlsx workbook without password",
                    "open it in Excel and save it as .xlsx without password",
                )
            ]
        )
    if suffix in {".csv", ".tsv", ".txt"} and kind:
        raise InputError(
            [
                Fault(
                    shown,
                    f"{kind} under the name of a {suffix[1:].upper()}",
                    "a text file",
                    "export it again as CSV UTF-8, or give it its own ending",
                )
            ]
        )
