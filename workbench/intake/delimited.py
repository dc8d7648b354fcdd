"""Reads CSV: encoding, delimiter and field counts are checked before pandas sees the text."""

from __future__ import annotations

import csv
import io
from collections import Counter
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import Fault, InputError
from workbench.intake.encodings import decode
from workbench.intake.tables import MOST_SHOWN, Table, clean, folded

if TYPE_CHECKING:
    from workbench.intake.settings import FileSettings

DELIMITERS = (",", ";", "\t", "|")


def read_delimited(
    path: Path,
    *,
    shown: str,
    expected: tuple[str, ...] = (),
    options: FileSettings | None = None,
    headers: int = 1,
) -> Table:
    """A CSV's rows as text.

    `headers` is the number of header rows, of which the first names the columns. Every row must have as many
    fields as the header, because pandas would shift the columns of longer rows without a word.
    """
    text, notes = decode(path.read_bytes(), shown=shown, encoding=options.encoding if options else None)
    text, separator = _declared(text)
    if not text.strip():
        raise InputError([Fault(shown, "an empty file", "a header and rows", "export the file again")])
    delimiter = (options and options.delimiter) or separator or _delimiter(text, expected, shown)
    header, offset = _header(text, delimiter), 2 if separator else 1
    _refuse_ragged(text, delimiter, shown, width=len(header), offset=offset)
    if len(header) > 1 and not header[-1].strip():
        notes = (*notes, f"{shown}: an empty column at the end of every row was left out")
    return _table(text, delimiter, shown, header, headers=headers, offset=offset, notes=notes)


def _declared(text: str) -> tuple[str, str | None]:
    """Excel's own first line `sep=;` names the delimiter and is not a header."""
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:
        return rest, first.strip()[4]
    return text, None


def rows_of(text: str, delimiter: str) -> csv.Reader:  # type: ignore[name-defined]
    """The csv module's reader over a text."""
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def _delimiter(text: str, expected: tuple[str, ...], shown: str) -> str:
    """The delimiter whose header holds most of the expected columns, or else most fields."""
    wanted = {folded(name) for name in expected}

    def score(delimiter: str) -> tuple[int, int]:
        names: list[str] = next(rows_of(text, delimiter), [])
        return len(wanted & {folded(name) for name in names}), len(names)

    scores = {delimiter: score(delimiter) for delimiter in DELIMITERS}
    best = max(DELIMITERS, key=lambda delimiter: scores[delimiter])
    if sum(value == scores[best] for value in scores.values()) > 1 and scores[best][1] > 1:
        raise InputError([Fault(shown, "a header that two delimiters divide equally well", "one clear delimiter",
                                f'declare it in engagement.yaml: files: {{{shown.rsplit("/")[-1]}: {{delimiter: ";"}}}}',
                                line=1)])  # fmt: skip
    return best


def _header(text: str, delimiter: str) -> list[str]:
    csv.field_size_limit(10_000_000)
    return next(iter(rows_of(text, delimiter)), [])


def _refuse_ragged(text: str, delimiter: str, shown: str, *, width: int, offset: int) -> None:
    try:
        lengths = Counter(map(len, rows_of(text, delimiter)))
    except csv.Error as error:
        raise InputError(
            [Fault(shown, f"rows that cannot be divided ({error})", "a CSV file", "export it again")]
        ) from None
    lengths.pop(0, None)
    if _open_quote(text, delimiter):
        line = _open_quote(text, delimiter)
        raise InputError([Fault(shown, "a quotation mark that is never closed", "quotes in pairs",
                                "close the quote or double it", line=line + offset - 1)])  # fmt: skip
    if set(lengths) <= {width}:
        return
    faults, reader = [], rows_of(text, delimiter)
    before = 0
    for row in reader:
        if row and len(row) != width:
            word = "more" if len(row) > width else "fewer"
            faults.append(
                Fault(shown, f"a row of {len(row)} fields, {abs(len(row) - width)} {word} than the header",
                      f"{width} fields in every row", "quote fields that hold the delimiter, or repair the export",
                      line=before + offset))  # fmt: skip
        before = reader.line_num
    rest = len(faults) - MOST_SHOWN
    raise InputError(faults[:MOST_SHOWN] + ([_more(shown, rest)] if rest > 0 else []))


def _more(shown: str, rest: int) -> Fault:
    return Fault(
        shown, f"{rest:,} more rows like these", "the header's number of fields", "repair them the same way"
    )


def _open_quote(text: str, delimiter: str) -> int:
    """The line on which a quoted field opens that the file never closes; 0 where all are closed."""
    try:
        for _ in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True):
            pass
    except csv.Error as error:
        if "unexpected end of data" not in str(error):
            return 0
        reader, start = rows_of(text, delimiter), 0
        last = 0
        for _ in reader:
            start, last = last, reader.line_num
        return start + 1
    return 0


def _table(
    text: str,
    delimiter: str,
    shown: str,
    header: list[str],
    *,
    headers: int,
    offset: int,
    notes: tuple[str, ...],
) -> Table:
    import pandas as pd

    names, positions, faults = _names(header, shown, offset)
    if faults:
        raise InputError(faults)
    frame = pd.read_csv(
        io.StringIO(text), sep=delimiter, header=None, skiprows=_header_lines(text, delimiter, headers),
        names=range(len(header)), dtype=str, keep_default_na=False, na_filter=False, index_col=False,
        skip_blank_lines=True, low_memory=False, usecols=[position - 1 for position in positions.values()],
    )  # fmt: skip
    frame.columns = pd.Index(names)
    return Table(shown, frame, _lines(text, delimiter, headers, offset, len(frame)), positions, notes=notes,
                 decimal_comma=delimiter == ";")  # fmt: skip


def _names(header: list[str], shown: str, offset: int) -> tuple[list[str], dict[str, int], list[Fault]]:
    """Column names, their positions, and a fault for each blank or repeated one."""
    positions: dict[str, int] = {}
    faults = []
    for position, written in enumerate(header, start=1):
        name = clean(written)
        if not name and position == len(header) and len(header) > 1:
            continue
        if not name:
            faults.append(Fault(shown, "a column without a name", "a name over every column", "name or delete it",
                                line=offset, column=position))  # fmt: skip
        elif name in positions:
            faults.append(Fault(shown, f'the column "{name}" for the second time (first in column {positions[name]})',
                                "each name once", "rename or delete one of them", line=offset, column=position))  # fmt: skip
        else:
            positions[name] = position
    return list(positions), positions, faults


def _header_lines(text: str, delimiter: str, headers: int) -> int:
    reader = rows_of(text, delimiter)
    for _ in islice(reader, headers):
        pass
    return int(reader.line_num)


def _lines(text: str, delimiter: str, headers: int, offset: int, rows: int) -> range | list[int]:
    """The line on which each row starts; rows that span lines or blank lines between them are counted."""
    reader = rows_of(text, delimiter)
    for _ in islice(reader, headers):
        pass
    first = reader.line_num + offset
    if (
        text.count("\n") - (not text.endswith("\n") and 0) + (0 if text.endswith("\n") else 1)
        == reader.line_num + rows
    ):
        return range(first, first + rows)
    starts, before = [], reader.line_num
    for row in reader:
        if row:
            starts.append(before + offset)
        before = reader.line_num
    return starts
