"""The client's own words in a record: labels, segment values, titles and names, whose numbers are no figures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from workbench.export.review.printed import Printed
from workbench.export.review.record import Record

LABELS = {"category", "series", "label", "row", "column", "stage", "lane", "group", "x"}
SHORTEST = 4  # letters: a shorter beginning before an ellipsis says nothing
_NAMED = re.compile(r"(?=.*\d)(?=.*[^\W\d_])")  # letters and a digit: a name that has a number
_BAND = re.compile(r"[<>≤≥]\s*\d+|\d+\s*(?:[-–—/]\s*\d+|\+)")  # an age group has no letter: 18-24, 65+, <25


class Names:
    """All words of a record that the client chose: those that hold a number, and those that read as a missing value."""

    def __init__(self, record: Record) -> None:
        self.record = record

    @cached_property
    def numbered(self) -> tuple[str, ...]:
        """The words that hold a number, in lower case."""
        bands = (cell for cell in _labels(self.record) if _BAND.fullmatch(cell.strip()))
        named = (text for text in self.said if _NAMED.search(text))
        return tuple(sorted({" ".join(text.split()).casefold() for text in (*named, *bands)}))

    @cached_property
    def said(self) -> frozenset[str]:
        """Every text of the record that is data and no sentence of ours: cells of exhibits and tables, names in claims."""
        return frozenset((*_cells(self.record), *_labels(self.record), *_arguments(self.record)))

    @cached_property
    def _by_digits(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name in self.numbered:
            for digits in set(re.findall(r"\d+", name)):
                found.setdefault(digits, []).append(name)
        return found

    def hold(self, text: str, printed: Printed, *, alone: bool = True) -> bool:
        """Whether a number stands within one of them, such as `Platform 25`, whole or cut at an ellipsis.

        Without `alone` a word that is the number and nothing else, such as `EUR 1.6M` in a cell, does not count.
        """
        folded, digits = text.casefold(), re.findall(r"\d+", printed.text)
        near = self._by_digits.get(digits[0], []) if digits else []
        spans = [span for name in near for span in _whole(folded, name)]
        if "…" in folded:
            spans += [span for name in self.numbered for span in _cut(folded, name)]
        own = (printed.start, printed.stop)
        return any(start <= own[0] and own[1] <= stop and (alone or (start, stop) != own) for start, stop in spans)

    @cached_property
    def _counts(self) -> tuple[tuple[str, frozenset[float]], ...]:
        """The texts of claims with the plain numbers that are typed there, as a threshold or a count is."""
        claims = (
            (" ".join(str(one["text"]).split()), one.get("names", {})) for one in self.record.content.get("claims", ())
        )
        found = (
            (text, frozenset(float(n) for n in names.values() if type(n) in {int, float})) for text, names in claims
        )
        return tuple((text, numbers) for text, numbers in found if numbers)

    def count(self, text: str, printed: Printed) -> bool:
        """Whether a claim says this text, and prints this number as a plain one that it was given."""
        bare = text.rstrip(".。")  # a sentence of ours ends where its claim does
        given = (numbers for said, numbers in self._counts if bare in said)
        return any(number in numbers for numbers in given for number, _ in printed.readings)

    def speak(self, token: str) -> bool:
        """Whether a mark such as `None` or `TBD` is a word that the client chose."""
        return any(re.search(rf"(?<!\w){re.escape(token)}(?!\w)", text) for text in self.said)


def _cells(record: Record) -> Iterator[str]:
    """The texts of rows, in exhibits and in tables."""
    rows: Iterable[Any] = [row for item in record.exhibits for row in item.rows]
    yield from (cell for row in rows for cell in row if isinstance(cell, str))
    tables = record.content.get("tables", {}).values()
    yield from (cell for table in tables for row in table["rows"] for cell in row if isinstance(cell, str))


def _labels(record: Record) -> Iterator[str]:
    for item in record.exhibits:
        yield from (str(cell) for role in LABELS & set(item.encoding) for cell in item.column(role) if cell is not None)


def _arguments(record: Record) -> Iterator[str]:
    """The names that claims print, as they are typed there."""
    for claim in record.content.get("claims", ()):
        for value in claim.get("names", {}).values():
            yield from (one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str))


def _whole(text: str, name: str) -> Iterator[tuple[int, int]]:
    return ((found.start(), found.end()) for found in re.finditer(re.escape(name), text))


def _cut(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Where the text has the beginning of a name and an ellipsis."""
    for found in re.finditer("…", text):
        end = found.start()
        longest = range(min(len(name), end), SHORTEST, -1)
        size = next((size for size in longest if text[end - size : end] == name[:size]), 0)
        if size:
            yield end - size, end
