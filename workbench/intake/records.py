"""The one reader of records of delimited text: each with the row that Excel gives it and the line it starts on."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice

# More than a workbook's cell can hold; a longer field is most likely a quotation mark that was never closed.
MOST_FIELD = 1_000_000
# Longer than any row of sixteen thousand columns; a line of delimiters alone would fill the memory.
MOST_LINE = 10_000_000
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")

Record = tuple[int, int, list[str]]


class UnreadableError(Exception):
    """A record with a field that is too long, with its row and line."""

    def __init__(self, row: int, line: int) -> None:
        super().__init__(row, line)
        self.row, self.line = row, line


def records(text: str, delimiter: str, *, line: int = 1, blank: list[int] | None = None) -> Iterator[Record]:
    """Row, line and fields of each record that holds a value; rows count from 1 as Excel does, blank ones too.

    `line` is the file's line on which the text starts. A record may span lines, where a field is quoted. The rows of
    delimiters alone are added to `blank`. Raises `UnreadableError` for a field of more than a million characters.
    """
    csv.field_size_limit(MOST_FIELD)
    first = text.partition("\n")[0]
    reader = csv.reader(_lines(text), delimiter=delimiter, skipinitialspace=f'{delimiter} "' in first)
    row, start = 0, line
    try:
        for row, fields in enumerate(reader, start=1):
            if fields and (_has_value(fields[0]) or _has_value("".join(fields))) and not _is_rule(fields):
                yield row, start, fields
            elif fields and blank is not None:
                blank.append(row)
            start = reader.line_num + line
    except csv.Error:
        raise UnreadableError(row + 1, start) from None


def _is_rule(fields: list[str]) -> bool:
    """Whether a row is the line that a database's client draws below the names: |---|---|."""
    return fields[0][:1] in _RULES and _RULE.fullmatch("".join(fields)) is not None


_RULES = {"", "-", "=", "+"}
_RULE = re.compile(r"[-=+:\s]{3,}")


def _lines(text: str) -> Iterator[str]:
    for match in _LINE.finditer(text):
        if match.end() - match.start() > MOST_LINE:
            raise csv.Error("a line is too long")
        yield match.group()


def _has_value(text: str) -> bool:
    return bool(text) and not text.isspace()


def head(text: str, delimiter: str, count: int) -> list[list[str]]:
    """The fields of the first records that hold a value, up to one that cannot be read."""
    found = []
    with suppress(UnreadableError):
        for _, _, fields in islice(records(text, delimiter), count):
            found.append(fields)
    return found


def is_open(text: str, delimiter: str, *, line: int) -> bool:
    """True where the record that starts on this line (from 1) opens a quotation mark that is never closed."""
    rest = "".join(islice(_lines(text), line - 1, None)).rstrip("\r\n")
    # What follows an open quotation mark is part of its field; behind a closed one it is a field of its own.
    divided = [fields for _, _, fields in records(f"{rest}{delimiter}end", delimiter)]
    return not divided or divided[-1][-1] != "end"
