"""Reads CSV: encoding, delimiter and field counts are checked before pandas sees the text."""

from __future__ import annotations

from array import array
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from workbench.claims import Text, say
from workbench.errors import Fault, InputError
from workbench.intake import records
from workbench.intake.encodings import decode
from workbench.intake.headings import MOST_TOTALS, SEARCHED, header_at, summary_rows
from workbench.intake.limits import in_time
from workbench.intake.tables import MOST_SHOWN, Table, clean, declared, folded

if TYPE_CHECKING:
    from workbench.intake.settings import FileSettings

DELIMITERS = (",", ";", "\t", "|")


# Larger files are read from Parquet or SPSS, whose columns can be read one by one.
MOST_BYTES = 500_000_000
_CHUNK = 50_000


@dataclass(frozen=True)
class Delimited:
    """A decoded CSV: `line` is the file's line of the text's first row, `skipped` how many records stand above the header.

    `spare` says that every row below the header ends in one delimiter more than it, behind which nothing stands.
    """

    shown: str
    text: str
    delimiter: str
    line: int
    skipped: int
    notes: tuple[Text, ...]
    options: FileSettings | None = None
    spare: bool = False

    def head(self, count: int) -> list[list[str]]:
        """The first rows, the header's among them, each as long as the header."""
        rows = records.head(self.text, self.delimiter, self.skipped + count)[self.skipped :]
        width = len(rows[0]) + self.spare if rows else 0
        return [(row + [""] * width)[:width] for row in rows]

    def header(self) -> tuple[int, int]:
        """Row and line of the header."""
        row, line, _ = next(islice(self._records(), self.skipped, None), (1, self.line, []))
        return row, line

    def table(self, positions: dict[str, int], *, headers: int = 1, totals: bool = False) -> Table:
        """The columns at these positions (from 1), below so many header rows.

        With `totals`, rows of totals and averages at the end are left out, which a note says. Raises `InputError`
        where a row has another number of fields than the header, or a quotation mark stays open.
        """
        reading = _Reading(self, list(positions), [at - 1 for at in positions.values()], headers)
        frame, notes = reading.frame(totals=totals)
        return Table(
            self.shown,
            frame,
            reading.lines,
            positions,
            notes=(*self.notes, *notes),
            rows=reading.rows,
            header=self.header()[1],
            **declared(self.options),
        )

    def _records(self, blank: list[int] | None = None) -> Iterator[records.Record]:
        return records.records(self.text, self.delimiter, line=self.line, blank=blank)


class _Reading:
    """One pass over a file's records, from which the wanted columns, the places of rows and the faults come."""

    def __init__(self, file: Delimited, names: list[str], at: list[int], headers: int) -> None:
        self.file, self.names, self.at, self.headers = file, names, at, headers
        self.rows, self.lines = array("q"), array("q")
        self.blank: list[int] = []
        self.again: list[int] = []
        self.first: list[list[str]] = []
        self.short: list[records.Record] = []
        self.width = 0
        self.last: deque[list[str]] = deque(maxlen=MOST_TOTALS)

    def frame(self, *, totals: bool) -> tuple[pd.DataFrame, list[Text]]:
        """The wanted columns as text, and what was left out."""
        parts = [
            pd.DataFrame({name: pd.array(column, dtype="str") for name, column in zip(self.names, chunk, strict=True)})
            for chunk in self._chunks()
        ]
        empty = pd.DataFrame({name: pd.Series(dtype="str") for name in self.names})
        frame = (pd.concat(parts, ignore_index=True) if len(parts) > 1 else parts[0]) if parts else empty
        notes: list[Text] = [_left_out("read-blank", self.blank)] if self.blank else []
        notes += [_left_out("read-again", self.again)] if self.again else []
        last = [*self.last, *([*fields, *[""] * (self.width - len(fields))] for _, _, fields in self.short)]
        found = summary_rows(self.first, last) if totals else []
        if len(found) < len(self.short):
            raise InputError(_all_ragged(self.file.shown, self.short, self.width))
        places = [*self.rows[-MOST_TOTALS:], *(row for row, _, _ in self.short)]
        notes += [one.said(places[one.back]) for one in reversed(found)]
        if count := len(found) - len(self.short):
            frame = frame.iloc[:-count]
            del self.rows[-count:], self.lines[-count:]
        return frame, notes

    def _chunks(self) -> Iterator[list[tuple[str, ...]]]:
        chunk: list[list[str]] = []
        for fields in self._checked():
            chunk.append([fields[at] for at in self.at])
            if len(chunk) == _CHUNK:
                yield list(zip(*chunk, strict=True))
                chunk = []
        if chunk:
            yield list(zip(*chunk, strict=True))

    def _checked(self) -> Iterator[list[str]]:
        """The fields of each row of data; raises at the end where rows do not fit their header."""
        line = self.file.line
        fields: list[str] = []
        head: list[str] = []
        ragged: list[records.Record] = []
        try:
            for at, (row, line, fields) in enumerate(
                in_time(islice(self.file._records(self.blank), self.file.skipped, None), shown=self.file.shown)
            ):
                fields = [*fields, ""] if self.file.spare and not at else fields
                head = head or fields
                if len(fields) != len(head):
                    ragged.append((row, line, fields))
                elif at and fields == head:
                    self.again.append(row)
                elif at >= self.headers:
                    self.rows.append(row)
                    self.lines.append(line)
                    if len(self.first) < MOST_SAMPLED:
                        self.first.append(fields)
                    self.last.append(fields)
                    yield fields
        except records.UnreadableError as error:
            raise InputError([_too_long(self.file.shown, error.row, error.line)]) from None
        self._refuse_open(fields, line)
        # Short rows behind all others may be notes or totals.
        ends = [one for one in ragged[-MOST_TOTALS:] if one[0] > (self.rows[-1] if self.rows else 0)]
        self.width, self.short = len(head), ends if all(len(one[2]) < len(head) for one in ends) else []
        if wrong := ragged[: len(ragged) - len(self.short)]:
            raise InputError(_all_ragged(self.file.shown, wrong, len(head)))

    def _refuse_open(self, last: list[str], line: int) -> None:
        """Refuse a file whose last record, which starts on this line, opens a quotation mark that is never closed."""
        text = self.file.text
        spans = any("\n" in field or "\r" in field for field in last)
        if not spans and '"' not in text[max(text.rstrip("\r\n").rfind("\n"), 0) :]:
            return
        if records.is_open(text, self.file.delimiter, line=line - self.file.line + 1):
            raise InputError(
                [
                    Fault(
                        self.file.shown,
                        "a quotation mark that is never closed",
                        "quotes in pairs",
                        "close the quote or double it",
                        line=line,
                    )
                ]
            )


MOST_SAMPLED = 50


def _left_out(id_: str, rows: Sequence[int]) -> Text:
    more = (say("read-more", n=len(rows) - MOST_SHOWN),) if len(rows) > MOST_SHOWN else ()
    return say(id_, n=len(rows), rows=(*map(str, rows[:MOST_SHOWN]), *more))


def _all_ragged(shown: str, rows: Sequence[records.Record], width: int) -> list[Fault]:
    faults = [_ragged(shown, len(fields), width, row, line) for row, line, fields in rows[:MOST_SHOWN]]
    if (more := len(rows) - MOST_SHOWN) > 0:
        faults.append(
            Fault(shown, f"{more:,} more rows like these", f"{width} fields in every row", "repair them the same way")
        )
    return faults


def _ragged(shown: str, fields: int, width: int, row: int, line: int) -> Fault:
    word = "more" if fields > width else "fewer"
    return Fault(
        shown,
        f"a row of {fields} fields, {abs(fields - width)} {word} than the header",
        f"{width} fields in every row",
        "quote fields that hold the delimiter, or repair the export",
        line=line,
        row=row,
    )


def _too_long(shown: str, row: int, line: int) -> Fault:
    return Fault(
        shown,
        f"a field of more than {records.MOST_FIELD:,} characters",
        "shorter fields",
        "close the quotation mark that opens it, or shorten it",
        line=line,
        row=row,
    )


def read_delimited(
    path: Path, *, shown: str, expected: tuple[str, ...] = (), options: FileSettings | None = None
) -> Table:
    """A CSV with one header row as text; raises `InputError` for blank or repeated column names."""
    file = open_delimited(path, shown=shown, expected=expected, options=options)
    header, (row, line) = file.head(1)[0], file.header()
    positions, faults = _names(header, shown, row, line)
    # A last column without a name is left out where it is blank; only its cells tell.
    spare = {} if len(header) in positions.values() else {"": len(header)}
    try:
        table = file.table(positions | spare)
    except InputError as error:
        raise InputError([*faults, *error.faults]) from None
    if spare and not faults and table.frame[""].str.strip().ne("").any():
        faults.append(_nameless(shown, row, line, len(header)))
    if faults:
        raise InputError(faults)
    return replace(table, frame=table.frame[list(positions)], positions=positions)


def open_delimited(
    path: Path, *, shown: str, expected: tuple[str, ...] = (), options: FileSettings | None = None
) -> Delimited:
    """A CSV decoded, with its delimiter and header found; `expected` column names help to find both."""
    if path.stat().st_size > MOST_BYTES:
        raise InputError(
            [
                Fault(
                    shown,
                    f"a file of {path.stat().st_size / 1e6:,.0f} MB",
                    f"at most {MOST_BYTES // 1_000_000} MB",
                    "export it as Parquet or SPSS, or in parts: a wave may have several files",
                )
            ]
        )
    text, notes = decode(path.read_bytes(), shown=shown, encoding=options.encoding if options else None)
    text, separator = _declared(text)
    if not text.strip():
        raise InputError([Fault(shown, "an empty file", "a header and rows", "export the file again")])
    wanted = {folded(name) for name in expected}
    delimiter = (options and options.delimiter) or separator or _delimiter(text, wanted, shown)
    first = records.head(text, delimiter, SEARCHED)
    if not first:
        raise InputError([Fault(shown, "no row with a value", "a header and rows", "export the file again")])
    if quoted := _quoted_whole(first):
        raise InputError(
            [
                Fault(
                    shown,
                    f'rows that are quoted as a whole, "{quoted}" included',
                    "fields of their own",
                    "export the file again, or remove the quotes around each row",
                    line=1,
                )
            ]
        )
    skipped = header_at(first, wanted)
    if skipped:
        notes += (say("read-above", n=skipped),)
    header, *below = first[skipped:]
    spare = bool(below) and all(len(row) == len(header) + 1 and not row[-1].strip() for row in below)
    return Delimited(shown, text, delimiter, 2 if separator else 1, skipped, notes, options, spare)


def _quoted_whole(rows: Sequence[Sequence[str]]) -> str:
    """The delimiter that stands inside the only field of each row, as often in all; empty where none does."""
    if len(rows) < 3 or any(len(row) > 1 for row in rows):
        return ""
    counts = {delimiter: {row[0].count(delimiter) for row in rows} for delimiter in DELIMITERS[1:]}
    return next((delimiter for delimiter, found in counts.items() if len(found) == 1 and found != {0}), "")


def _declared(text: str) -> tuple[str, str | None]:
    """Excel's own first line `sep=;` names the delimiter and is not a header."""
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:
        return rest, first.strip()[4]
    return text, None


def _delimiter(text: str, wanted: set[str], shown: str) -> str:
    """The delimiter whose header holds most wanted names, and then which divides most rows alike, into most fields."""

    def score(delimiter: str) -> tuple[int, float, int]:
        rows = records.head(text, delimiter, SEARCHED)
        names = rows[header_at(rows, wanted)] if rows else []
        # A share, because a delimiter that is none breaks quoted lines into more rows.
        alike = sum(len(row) == len(names) for row in rows) / len(rows) if len(names) > 1 else 0.0
        return len(wanted.intersection(map(folded, names))), alike, len(names)

    scores = {delimiter: score(delimiter) for delimiter in DELIMITERS}
    best = max(DELIMITERS, key=lambda delimiter: scores[delimiter])
    if sum(value == scores[best] for value in scores.values()) > 1 and scores[best][2] > 1:
        name = shown.rsplit("/")[-1]
        raise InputError(
            [
                Fault(
                    shown,
                    "a header that two delimiters divide equally well",
                    "one clear delimiter",
                    f'declare it in engagement.yaml: files: {{{name}: {{delimiter: ";"}}}}',
                    line=1,
                )
            ]
        )
    return best


def _nameless(shown: str, row: int, line: int, position: int) -> Fault:
    return Fault(
        shown,
        "a column without a name",
        "a name over every column",
        "name or delete it",
        line=line,
        column=position,
        row=row,
    )


def _names(header: list[str], shown: str, row: int, line: int) -> tuple[dict[str, int], list[Fault]]:
    """Column names with their positions, and a fault for each blank or repeated one; a last blank one is left out."""
    positions: dict[str, int] = {}
    faults = []
    for position, written in enumerate(header, start=1):
        name = clean(written)
        if not name and position == len(header) > 1:
            continue
        if not name:
            faults.append(_nameless(shown, row, line, position))
        elif name in positions:
            found = f'the column "{name}" for the second time (first in column {positions[name]})'
            faults.append(
                Fault(
                    shown, found, "each name once", "rename or delete one of them", line=line, column=position, row=row
                )
            )
        else:
            positions[name] = position
    return positions, faults
