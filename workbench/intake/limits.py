"""What one file may take of a machine: cells, bytes once unpacked, and seconds; beyond it the file is refused by name."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
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
        raise InputError(
            [
                Fault(
                    shown,
                    "; ".join(filter(None, found)),
                    allowed,
                    "map fewer columns, or export it in parts: a wave may have several files",
                )
            ]
        )


def in_time(rows: Iterable[Row], *, shown: str, seconds: float = MOST_SECONDS) -> Iterator[Row]:
    """The rows of a file as long as reading them takes no longer than that; raises `InputError` after it."""
    end = time.monotonic() + seconds
    for number, row in enumerate(rows, start=1):
        if number % _EACH == 0 and time.monotonic() > end:
            raise InputError(
                [
                    Fault(
                        shown,
                        f"a file of which {seconds:.0f} s read only {number:,} rows",
                        f"at most {seconds:.0f} s",
                        "export it as Parquet or SPSS, or in parts: a wave may have several files",
                    )
                ]
            )
        yield row


def in_bounds(
    parts: Iterable[Row],
    *,
    shown: str,
    size: Callable[[Row], int],
    seconds: float = MOST_SECONDS,
    most: int = MOST_UNPACKED,
) -> Iterator[Row]:
    """The parts of a typed file while together they take no longer and no more bytes than that; raises `InputError` after it."""
    end, taken = time.monotonic() + seconds, 0
    for part in parts:
        taken += size(part)
        late = time.monotonic() > end
        if late or taken > most:
            found = (
                f"a file that {seconds:.0f} s do not read"
                if late
                else f"a file that takes more than {most / 1e9:.0f} GB once unpacked"
            )
            raise InputError(
                [
                    Fault(
                        shown,
                        found,
                        f"at most {seconds:.0f} s and {most / 1e9:.0f} GB",
                        "map fewer columns, or export it in parts: a wave may have several files",
                    )
                ]
            )
        yield part
