"""Reads CSV: encoding, delimiter and field counts are checked before pandas sees the text."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.errors import Fault, InputError
from workbench.intake.encodings import decode
from workbench.intake.tables import MOST_SHOWN, Table, clean, folded

if TYPE_CHECKING:
    import pandas as pd

    from workbench.intake.settings import FileSettings

DELIMITERS = (",", ";", "\t", "|")


@dataclass(frozen=True)
class Delimited:
    """A checked CSV: every row has as many fields as the first; `offset` is the line of the first row."""

    shown: str
    text: str
    delimiter: str
    offset: int
    notes: tuple[str, ...]

    def rows(self) -> Iterator[list[str]]:
        """All rows, the header's among them, without blank lines."""
        return (row for row in _reader(self.text, self.delimiter) if row)

    def head(self, count: int) -> list[list[str]]:
        """The first rows."""
        return list(islice(self.rows(), count))

    def table(self, positions: dict[str, int], *, headers: int = 1) -> Table:
        """The columns at these positions (from 1), below so many header rows."""
        skipped, first = self._below(headers)
        frame = _frame(self.text, self.delimiter, skipped, positions, len(self.head(1)[0]))
        return Table(self.shown, frame, self._lines(headers, first, len(frame)), positions, notes=self.notes,
                     decimal_comma=self.delimiter == ";")  # fmt: skip

    def _below(self, headers: int) -> tuple[int, int]:
        """Lines to skip, and the line on which the first row of data starts."""
        reader = _reader(self.text, self.delimiter)
        for _ in islice((row for row in reader if row), headers):
            pass
        return int(reader.line_num), int(reader.line_num) + self.offset

    def _lines(self, headers: int, first: int, rows: int) -> Sequence[int]:
        """The line on which each row starts; rows that span lines, and blank lines, are counted."""
        lines = self.text.count("\n") + (not self.text.endswith("\n"))
        if lines == first - self.offset + rows:
            return range(first, first + rows)
        starts, before, reader = [], 0, _reader(self.text, self.delimiter)
        for row in reader:
            if row:
                starts.append(before + self.offset)
            before = reader.line_num
        return starts[headers:]


def read_delimited(
    path: Path, *, shown: str, expected: tuple[str, ...] = (), options: FileSettings | None = None
) -> Table:
    """A CSV with one header row as text; raises `InputError` for blank or repeated column names."""
    file = open_delimited(path, shown=shown, expected=expected, options=options)
    positions, faults = _names(file.head(1)[0], shown, file.offset)
    width = len(file.head(1)[0])
    if not faults and width not in positions.values() and any(row[-1].strip() for row in file.rows()):
        faults.append(_nameless(shown, file.offset, width))
    if faults:
        raise InputError(faults)
    return file.table(positions)


def open_delimited(
    path: Path, *, shown: str, expected: tuple[str, ...] = (), options: FileSettings | None = None
) -> Delimited:
    """A CSV decoded and checked.

    Every row must have as many fields as the header, because pandas would shift the columns of longer rows
    without a word.
    """
    csv.field_size_limit(10_000_000)
    text, notes = decode(path.read_bytes(), shown=shown, encoding=options.encoding if options else None)
    text, separator = _declared(text)
    if not text.strip():
        raise InputError([Fault(shown, "an empty file", "a header and rows", "export the file again")])
    delimiter = (options and options.delimiter) or separator or _delimiter(text, expected, shown)
    file = Delimited(shown, text, delimiter, 2 if separator else 1, notes)
    _refuse_ragged(file)
    return file


def _declared(text: str) -> tuple[str, str | None]:
    """Excel's own first line `sep=;` names the delimiter and is not a header."""
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:
        return rest, first.strip()[4]
    return text, None


def _reader(text: str, delimiter: str, *, strict: bool = False) -> Any:
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=strict)


def _delimiter(text: str, expected: tuple[str, ...], shown: str) -> str:
    """The delimiter whose header holds most of the expected columns, or else most fields."""
    wanted = {folded(name) for name in expected}

    def score(delimiter: str) -> tuple[int, int]:
        names: list[str] = next(_reader(text, delimiter), [])
        return len(wanted & {folded(name) for name in names}), len(names)

    scores = {delimiter: score(delimiter) for delimiter in DELIMITERS}
    best = max(DELIMITERS, key=lambda delimiter: scores[delimiter])
    if sum(value == scores[best] for value in scores.values()) > 1 and scores[best][1] > 1:
        name = shown.rsplit("/")[-1]
        raise InputError([Fault(shown, "a header that two delimiters divide equally well", "one clear delimiter",
                                f'declare it in engagement.yaml: files: {{{name}: {{delimiter: ";"}}}}', line=1)])  # fmt: skip
    return best


def _refuse_ragged(file: Delimited) -> None:
    try:
        lengths = Counter(map(len, _reader(file.text, file.delimiter)))
    except csv.Error as error:
        found = f"rows that cannot be divided ({error})"
        raise InputError([Fault(file.shown, found, "a CSV file", "export it again")]) from None
    if line := _open_quote(file):
        raise InputError([Fault(file.shown, "a quotation mark that is never closed", "quotes in pairs",
                                "close the quote or double it", line=line)])  # fmt: skip
    width = len(file.head(1)[0])
    if set(lengths) - {0, width}:
        raise InputError(_ragged(file, width))


def _ragged(file: Delimited, width: int) -> list[Fault]:
    faults, before, reader = [], 0, _reader(file.text, file.delimiter)
    for row in reader:
        if row and len(row) != width:
            word = "more" if len(row) > width else "fewer"
            faults.append(Fault(file.shown, f"a row of {len(row)} fields, {abs(len(row) - width)} {word} than the header",
                                f"{width} fields in every row", "quote fields that hold the delimiter, or repair the export",
                                line=before + file.offset))  # fmt: skip
        before = reader.line_num
    rest = Fault(file.shown, f"{len(faults) - MOST_SHOWN:,} more rows like these", f"{width} fields in every row",
                 "repair them the same way")  # fmt: skip
    return faults if len(faults) <= MOST_SHOWN else [*faults[:MOST_SHOWN], rest]


def _open_quote(file: Delimited) -> int:
    """The line on which a quoted field opens that the file never closes; 0 where all are closed."""
    try:
        for _ in _reader(file.text, file.delimiter, strict=True):
            pass
    except csv.Error as error:
        if "unexpected end of data" not in str(error):
            return 0
        reader, start, last = _reader(file.text, file.delimiter), 0, 0
        for _ in reader:
            start, last = last, reader.line_num
        return start + file.offset
    return 0


def _frame(text: str, delimiter: str, skipped: int, positions: dict[str, int], width: int) -> pd.DataFrame:
    import pandas as pd

    try:
        frame = pd.read_csv(
            io.StringIO(text), sep=delimiter, header=None, skiprows=skipped, names=range(width), dtype=str,
            keep_default_na=False, na_filter=False, index_col=False, skip_blank_lines=True, low_memory=False,
            usecols=[position - 1 for position in positions.values()],
        )  # fmt: skip
    except pd.errors.EmptyDataError:
        return pd.DataFrame({name: pd.Series(dtype="str") for name in positions})
    in_order = sorted(positions, key=positions.__getitem__)
    return frame.set_axis(in_order, axis=1)[list(positions)]


def _nameless(shown: str, line: int, position: int) -> Fault:
    return Fault(shown, "a column without a name", "a name over every column", "name or delete it", line=line,
                 column=position)  # fmt: skip


def _names(header: list[str], shown: str, line: int) -> tuple[dict[str, int], list[Fault]]:
    """Column names with their positions, and a fault for each blank or repeated one; a last blank one is left out."""
    positions: dict[str, int] = {}
    faults = []
    for position, written in enumerate(header, start=1):
        name = clean(written)
        if not name and position == len(header) > 1:
            continue
        if not name:
            faults.append(_nameless(shown, line, position))
        elif name in positions:
            found = f'the column "{name}" for the second time (first in column {positions[name]})'
            faults.append(
                Fault(
                    shown, found, "each name once", "rename or delete one of them", line=line, column=position
                )
            )
        else:
            positions[name] = position
    return positions, faults
