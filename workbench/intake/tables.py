"""A table as text: every cell as written, with the place of every row, before a schema gives it types."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import compress
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from workbench.errors import Fault, InputError

if TYPE_CHECKING:
    import pandas as pd

    from workbench.intake.numerals import Sign
    from workbench.intake.settings import FileSettings

MOST_SHOWN = 5
# What a cell of a workbook can hold; longer texts would be cut in silence.
MOST_TEXT = 32_767
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]")
_REORDERING = re.compile("[\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, eq=False)
class Table:
    """A file's rows as text, `""` where blank.

    `lines` is the line (CSV) or row (XLSX) of each row of `frame`, from 1, `rows` the row that Excel shows, where it is
    another; `positions` is the number of each
    column in the file, from 1. `dates` are the cells (row, column) that Excel holds as a date, `header` is the line
    of the header. `notes` says what was accepted although it is unusual. `sign` and `day_first` are the decimal sign
    and the order of dates that engagement.yaml declares for the file; `exact` are texts that stand for numbers a
    workbook holds as numbers, so that their point is a decimal one.
    """

    shown: str
    frame: pd.DataFrame
    lines: Sequence[int]
    positions: dict[str, int]
    sheet: str | None = None
    notes: tuple[str, ...] = ()
    sign: Sign | None = None
    day_first: bool | None = None
    exact: frozenset[str] = frozenset()
    dates: frozenset[tuple[int, str]] = frozenset()
    header: int = 1
    rows: Sequence[int] | None = None

    def fault(
        self, found: str, *, allowed: str, fix: str, row: int | None = None, column: str | None = None
    ) -> Fault:
        """A fault in a row (0-based in `frame`) and column; a whole column is placed at its header."""
        line = self.header if row is None else int(self.lines[row])
        at = self.positions.get(column) if column is not None else None
        if self.sheet is not None:
            cell = f"{letters(at)}{line}" if at else f"row {line}"
            return Fault(self.shown, found, allowed, fix, sheet=self.sheet, cell=cell)
        excel = int(self.rows[row]) if self.rows is not None and row is not None else None
        return Fault(self.shown, found, allowed, fix, line=line, column=at, row=excel)

    def kept(self, frame: pd.DataFrame, chosen: Iterable[bool]) -> Table:
        """The table with this frame, which holds the chosen of its rows."""
        stays = list(chosen)
        lines = list(compress(self.lines, stays))
        now = {was: at for at, was in enumerate(compress(range(len(stays)), stays))}
        dates = frozenset((now[row], name) for row, name in self.dates if row in now)
        rows = list(compress(self.rows, stays)) if self.rows else None
        return replace(self, frame=frame, lines=lines, rows=rows, dates=dates)

    def rows_text(self, rows: Iterable[int]) -> str:
        """Rows as Excel shows them: "rows 5, 9, 14, 20, 31 and 7 more"."""
        places = [int((self.rows or self.lines)[row]) for row in rows]
        word = "row" if len(places) == 1 else "rows"
        more = f" and {len(places) - MOST_SHOWN:,} more" if len(places) > MOST_SHOWN else ""
        return f"{word} {', '.join(map(str, places[:MOST_SHOWN]))}{more}"


def declared(options: FileSettings | None) -> dict[str, Any]:
    """What engagement.yaml says of a file's numbers and dates, as fields of its `Table`."""
    from workbench.intake.numerals import DATES, FORMS

    numbers, dates = (options.numbers, options.dates) if options else (None, None)
    return {"sign": FORMS.get(numbers or ""), "day_first": DATES.get(dates or "")}


def letters(column: int) -> str:
    """A column's number as Excel names it: 4 is D, 28 is AB."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def clean(text: str) -> str:
    """A key or header without what the eye cannot see: NFC, no zero-width characters, single blanks, trimmed."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    return re.sub(r"\s+", " ", _INVISIBLE.sub("", normalize("NFC", text))).strip()


def reorders(text: str) -> bool:
    """True where a text holds characters that turn the reading direction, which can disguise it."""
    return bool(_REORDERING.search(text))


def folded(text: str) -> str:
    """A header reduced to what identifies it: letters and digits in lower case."""
    return re.sub(r"[\W_]+", "", clean(text).casefold())


def read_table(
    path: Path,
    *,
    shown: str,
    expected: Iterable[str] = (),
    options: FileSettings | None = None,
) -> Table:
    """A CSV or XLSX file as text; `expected` column names help to find the delimiter and the header row.

    Raises `InputError` where the file is not what its name says, or its rows do not fit its header.
    """
    from workbench.intake.delimited import read_delimited
    from workbench.intake.workbooks import read_workbook

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
_COMPOUND = ((b"EncryptedPackage", "a workbook with a password", f"{_AS_XLSX}, without a password"),
             (b"Workbook", "an old Excel workbook (.xls)", _AS_XLSX))  # fmt: skip
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
            [
                Fault(
                    shown,
                    f"a file that cannot be read ({error.strerror})",
                    "a readable file",
                    "check path and rights",
                )
            ]
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
        raise InputError([Fault(shown, what, "an .xlsx workbook without password",
                                "open it in Excel and save it as .xlsx without password")])  # fmt: skip
    if suffix in {".csv", ".tsv", ".txt"} and kind:
        raise InputError(
            [Fault(shown, f"{kind} under the name of a CSV", "a CSV file", "export it again as CSV UTF-8")]
        )
