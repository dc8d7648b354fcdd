"""Workbooks beside the deck that a client goes on working with: the tables of one result, a sheet each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, replace
from functools import partial
from typing import Any

from workbench import languages, wording
from workbench.claims import say
from workbench.claims.catalogue import Catalogue
from workbench.document import Document
from workbench.exhibits import Cell
from workbench.model import listening, outcomes, roadmap, technology, vision
from workbench.model.rows import rows_of
from workbench.render import sheet
from workbench.render.sheet import Column, Sheet
from workbench.render.words import word
from workbench.result import Result

WIDE, NARROW = 34.0, 16.0
LARGE = 1000  # from here on a number without a unit is an amount
Kinds = tuple[Any, ...]
BOOKS: Mapping[str, tuple[str, Kinds]] = {
    "listening.xlsx": ("listening", (
        listening.SurveyLine, listening.SegmentLine, listening.RuleLine, listening.ContactLine, listening.OverlapLine,
        listening.MarginSwing,
    )),
    "outcomes.xlsx": ("outcomes", (outcomes.NodeLine, outcomes.EdgeLine, outcomes.ExecutiveLine)),
    "milestones.xlsx": ("roadmap", (roadmap.Milestone, roadmap.Judged, roadmap.Forecast)),
    "vision.xlsx": ("vision", (vision.Statement, vision.StatementCard, vision.Principle, vision.PromiseLine)),
    "technology.xlsx": ("technology", (technology.OptionLine, technology.ScoreLine, technology.BestSwing)),
}  # fmt: skip
"""The workbooks by file name: the module whose result they hold, and the kinds of rows that become sheets."""


def writers(document: Document) -> dict[str, Callable[[Document], bytes]]:
    """The workbooks that a document has anything for, by file name."""
    found = {recorded.result.module: recorded.result for recorded in document.results}
    return {
        name: partial(write, name=name)
        for name, (module, kinds) in BOOKS.items()
        if module in found and any(len(found[module].tables.get(kind.table, ())) for kind in kinds)
    }


@languages.speaks
def write(document: Document, *, name: str) -> bytes:
    """A workbook as .xlsx bytes; the same document gives the same bytes. Tables without rows are left out."""
    module, kinds = BOOKS[name]
    result = next(recorded.result for recorded in document.results if recorded.result.module == module)
    said = languages.speaking(document.context.language)
    sheets = [_sheet(result, kind, said) for kind in kinds if len(result.tables.get(kind.table, ()))]
    return book(document, sheets, sheets[0].title, name)


def book(document: Document, sheets: Iterable[Sheet], title: str, name: str) -> bytes:
    """The sheets as a workbook of the client; each says above its table whose it is, and of which day."""
    context = document.context
    sheets = tuple(sheets)
    day = wording.date(dt.date.fromisoformat(context.as_of), context.language) if context.as_of else ""
    about = " · ".join(text for text in (context.name, context.confidentiality, day) if text)
    fictional = (word("fictional", context.language),) if context.fictional else ()
    named = [
        replace(one, name=called, about=(about, *fictional, *one.about))
        for called, one in zip(sheet.names(one.name for one in sheets), sheets, strict=True)
    ]
    return sheet.workbook(
        named,
        title=wording.named(context.name, title, context.language),
        author=context.prepared_by or context.name,
        as_of=context.as_of,
        name=name,
        run=context.run,
    )


def _sheet(result: Result, kind: Any, said: Catalogue) -> Sheet:
    """A column a field that any row has a value of: numbers narrow and in their units, texts wide."""
    found, words = rows_of(kind, result.tables[kind.table]), getattr(kind, "words", {})
    made: list[tuple[Column, list[Cell]]] = []
    for field in (one.name for one in fields(kind) if one.name not in getattr(kind, "inner", ())):
        cells = [_cell(getattr(row, field), said, words.get(field, "")) for row in found]
        if any(cell not in (None, "") for cell in cells):
            head, unit = said.text(say(f"col-{result.module}-{field}")), kind.units.get(field)
            units = tuple("count" if _is_large(cell) else "text" for cell in cells) if unit == "text" else ()
            made.append((Column(head, NARROW if unit else WIDE, unit or "text", units), cells))
    title = said(f"sheet-{result.module}-{kind.table}")
    rows = zip(*(cells for _, cells in made), strict=True)
    return Sheet(title, title, tuple(column for column, _ in made), tuple(rows))


def _is_large(cell: Cell) -> bool:
    return isinstance(cell, int | float) and abs(cell) >= LARGE


def _cell(value: Cell, said: Catalogue, words: str) -> Cell:
    """A value of a cell: a truth as a mark, a code in words."""
    if words and value:
        return said(f"{words}-{value}")
    return ("✓" if value else "") if isinstance(value, bool) else value


__all__ = ["BOOKS", "book", "write", "writers"]
