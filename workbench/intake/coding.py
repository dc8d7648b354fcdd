"""Writes the sheet in which one or two people code what interviews say; `interviews` reads it back."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd
import xlsxwriter

from workbench.intake.interviews import NAMES
from workbench.model.interviews import Passage, Places

WIDTHS = {"id": 14, "interview": 12, "passage": 80, "stage": 20, "touchpoint": 26, "theme": 22, "coder": 12}
HOW_TO = (
    "Read each passage. Choose the stage or the touchpoint that it is about, put an x under pain for what goes wrong and under "
    "need for what is wanted, write a theme in a word or two, and your initials under coder; a passage with your initials "
    "alone was read and is about nothing of this. For a second opinion, let somebody fill a copy of this file named "
    "interview_codes_second.xlsx without looking at yours. The sheet stays in the client's folder: no passage leaves it "
    "unless it is released in quotes.xlsx."
)


def sheet(passages: Iterable[Passage], places: Places, known: pd.DataFrame) -> bytes:
    """The sheet to be filled, a row a passage; what is `known` (as `read_codes` gives it) stands filled in."""
    filled = {(row["interview"], row["id"]): row for row in known.to_dict("records")}
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": "What interviews say", "created": dt.datetime(2000, 1, 1)})
    page, help_page, lists = (book.add_worksheet(name) for name in ("Passages", "How to", "Places"))
    bold = book.add_format({"bold": True, "bottom": 2})
    text = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
    for at, name in enumerate(NAMES):
        page.set_column(at, at, WIDTHS.get(name, 8))
        page.write_string(0, at, name, bold)
    count = 0
    for count, one in enumerate(passages, 1):
        cells = {
            "id": one.id,
            "interview": one.interview,
            "passage": one.text,
            **_written(filled.get((one.interview, one.id)), places),
        }
        for at, name in enumerate(NAMES):
            page.write_string(count, at, cells.get(name, ""), text)
    page.freeze_panes(1, 3)
    for at, (name, labels) in enumerate((("stage", places.stages), ("touchpoint", places.touchpoints))):
        lists.write_column(0, at, [name, *labels.values()])
        if labels:
            source = f"=Places!${'AB'[at]}$2:${'AB'[at]}${len(labels) + 1}"
            page.data_validation(
                1, NAMES.index(name), max(count, 1), NAMES.index(name), {"validate": "list", "source": source}
            )
    page.data_validation(
        1, NAMES.index("pain"), max(count, 1), NAMES.index("need"), {"validate": "list", "source": ["x"]}
    )
    help_page.set_column(0, 0, 90)
    help_page.write_string(0, 0, HOW_TO, text)
    book.close()
    return buffer.getvalue()


def _written(row: Mapping[Any, Any] | None, places: Places) -> dict[str, str]:
    if row is None:
        return {}
    told = {name: "x" if row[name] else "" for name in ("pain", "need")}
    return told | {
        "stage": places.stages.get(row["stage"], row["stage"]),
        "touchpoint": places.touchpoints.get(row["touchpoint"], row["touchpoint"]),
        "theme": row["theme"],
        "coder": row["coder"],
    }


__all__ = ["sheet"]
