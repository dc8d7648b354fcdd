"""CSV text of a table."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence


def text(columns: Sequence[str], rows: Iterable[Sequence[object]], *, delimiter: str = ",") -> str:
    """A table as CSV with line feeds."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n", delimiter=delimiter)
    writer.writerow(columns)
    writer.writerows(rows)
    return buffer.getvalue()


def clamp(value: float, low: int, high: int) -> int:
    """A number rounded onto an answer scale."""
    return min(high, max(low, round(value)))
