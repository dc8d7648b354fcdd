"""What one file may take of a machine: cells, bytes once unpacked, and seconds; beyond it the file is refused by name."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

from workbench.errors import Fault, InputError

Row = TypeVar("Row")
MOST_ROWS = 50_000_000
MOST_CELLS = 400_000_000
MOST_UNPACKED = 4_000_000_000  # bytes in memory
MOST_SECONDS = 300.0
_EACH = 5_000


def refuse_many(shown: str, *, rows: int, columns: int, size: int = 0) -> None:
    """Refuse a file of so many rows and wanted columns, or so many bytes once unpacked, before it is read."""
    found = [
        f"{rows:,} rows" if rows > MOST_ROWS else "",
        f"{rows * columns:,} cells in the mapped columns" if rows * columns > MOST_CELLS else "",
        f"{size / 1e9:,.1f} GB once unpacked" if size > MOST_UNPACKED else "",
    ]
    if any(found):
        allowed = f"at most {MOST_ROWS:,} rows, {MOST_CELLS:,} cells and {MOST_UNPACKED / 1e9:.0f} GB"
        raise InputError([Fault(shown, "; ".join(filter(None, found)), allowed,
                                "map fewer columns, or export it in parts: a wave may have several files")])  # fmt: skip


def in_time(rows: Iterable[Row], *, shown: str, seconds: float = MOST_SECONDS) -> Iterator[Row]:
    """The rows of a file as long as reading them takes no longer than that; raises `InputError` after it."""
    end = time.monotonic() + seconds
    for number, row in enumerate(rows, start=1):
        if number % _EACH == 0 and time.monotonic() > end:
            raise InputError([Fault(shown, f"a file of which {seconds:.0f} s read only {number:,} rows", f"at most {seconds:.0f} s",
                                    "export it as Parquet or SPSS, or in parts: a wave may have several files")])  # fmt: skip
        yield row
