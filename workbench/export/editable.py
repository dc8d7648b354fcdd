"""Workbooks beside the deck that a client goes on working with: the tables of one result, a sheet each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import partial
from typing import Any

from workbench import languages
from workbench.claims import say
from workbench.claims.catalogue import Catalogue
from workbench.document import Document
from workbench.exhibits import Cell
from workbench.model import listening, outcomes, roadmap, technology, vision
from workbench.model.rows import rows_of
from workbench.render import sheet
from workbench.render.sheet import Column, Sheet
from workbench.result import Result

WIDE, NARROW = 34.0, 16.0
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
    context = document.context
    result = next(recorded.result for recorded in document.results if recorded.result.module == module)
    kinds = tuple(kind for kind in kinds if len(result.tables.get(kind.table, ())))
    said = languages.speaking(context.language)
    titles = [said(f"sheet-{module}-{kind.table}") for kind in kinds]
    about = (f"{context.confidentiality}. {context.period} {context.as_of} {context.run}",)
    fictional = (said("word-fictional"),) if context.fictional else ()
    sheets = [
        Sheet(called, f"{context.name}: {title}", _columns(module, kind, said), _rows(result, kind, said), about=(*about, *fictional))
        for kind, title, called in zip(kinds, titles, sheet.names(titles), strict=True)
    ]  # fmt: skip
    return sheet.workbook(
        sheets,
        title=f"{context.name}: {titles[0]}",
        author=context.prepared_by or context.name,
        as_of=context.as_of,
        name=name,
        run=context.run,
    )


def _columns(module: str, kind: Any, said: Catalogue) -> tuple[Column, ...]:
    """A column a field: numbers narrow and in their units, texts wide."""
    return tuple(
        Column(
            said.text(say(f"col-{module}-{one.name}")),
            NARROW if one.name in kind.units else WIDE,
            kind.units.get(one.name, "text"),
        )
        for one in fields(kind)
    )


def _rows(result: Result, kind: Any, said: Catalogue) -> tuple[tuple[Cell, ...], ...]:
    found = rows_of(kind, result.tables[kind.table])
    names, words = [one.name for one in fields(kind)], getattr(kind, "words", {})
    return tuple(tuple(_cell(getattr(row, name), said, words.get(name, "")) for name in names) for row in found)


def _cell(value: Cell, said: Catalogue, words: str) -> Cell:
    """A value of a cell: a truth as a mark, a code in words."""
    if words and value:
        return said(f"{words}-{value}")
    return ("✓" if value else "") if isinstance(value, bool) else value


__all__ = ["BOOKS", "write", "writers"]
