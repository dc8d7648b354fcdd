"""The workbook that a native chart carries: only what is drawn, texts never formulas, the same bytes each time."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Sequence

from workbench.render.slide.xml import clean

NAME = "Data"


class Sheet:
    """Columns under a heading, addressed as a chart refers to them."""

    def __init__(self) -> None:
        self.columns: list[tuple[str, tuple[object, ...]]] = []

    def column(self, heading: str, values: Sequence[object]) -> str:
        """Add a column; returns the range of its values."""
        self.columns.append((heading, tuple(values)))
        letter = _letter(len(self.columns) - 1)
        return f"{NAME}!${letter}$2:${letter}${max(len(values), 1) + 1}"

    def head(self, cells: str) -> str:
        """The cell that holds the heading of a range."""
        letter = cells.split("$")[1]
        return f"{NAME}!${letter}$1"

    def bytes(self, as_of: str) -> bytes:
        """The workbook, dated as the engagement is."""
        from xlsxwriter import Workbook

        out = io.BytesIO()
        options = {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        }
        with Workbook(out, options) as book:
            book.set_properties({"created": moment(as_of)})
            sheet = book.add_worksheet(NAME)
            for across, (heading, values) in enumerate(self.columns):
                sheet.write_string(0, across, clean(heading))
                for down, value in enumerate(values, start=1):
                    if isinstance(value, (int, float)):
                        sheet.write_number(down, across, value)
                    elif value is not None:
                        sheet.write_string(down, across, clean(value))
        return out.getvalue()


def moment(as_of: str) -> dt.datetime:
    """The day a deliverable speaks of, at midnight; 1 January 1980 where the engagement names none."""
    return dt.datetime.fromisoformat(as_of[:10]) if as_of else dt.datetime(1980, 1, 1)


def _letter(index: int) -> str:
    return (chr(64 + index // 26) if index >= 26 else "") + chr(65 + index % 26)
