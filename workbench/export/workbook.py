"""A document as a workbook: contents, figures, data quality, and the data of each exhibit."""

from __future__ import annotations

import re

import pandas as pd

from workbench import languages
from workbench.document import Document, Shown
from workbench.exhibits import NEARLY, Cell, Exhibit
from workbench.model.voice import CodebookLine
from workbench.render import sheet
from workbench.render.page.parts import margin_notes
from workbench.render.sheet import Column, Sheet
from workbench.render.words import called, word

# Roles whose numbers are in the exhibit's unit; other numbers are counts or plain.
IN_UNIT = {"value", "low", "high", "target", "base", "bar", "line"}


@languages.speaks
def write(document: Document) -> bytes:
    """The workbook as .xlsx bytes; the same document gives the same bytes."""
    context, language = document.context, document.context.language
    front = [word(key, language) for key in ("contents", "figures sheet", "checks sheet")]
    books = _codebooks(document)
    names = sheet.names([*front, *(word("codebook", language) for _ in books), *_sheets(document)])
    after = 3 + len(books)
    sheets = [
        _contents(document, names, after),
        _figures(document, names[1]),
        _checks(document, names[2]),
        *(_codebook(book, name, language) for book, name in zip(books, names[3:after], strict=True)),
        *(_exhibit(shown, name, language) for shown, name in zip(document.exhibits, names[after:], strict=True)),
    ]
    return sheet.workbook(
        sheets,
        title=f"{context.name}: {word('report', language)}",
        author=context.prepared_by or context.name,
        as_of=context.as_of,
        name="workbook.xlsx",
        run=context.run,
    )


def _sheets(document: Document) -> list[str]:
    """What the exhibits' sheets are called: in English by the exhibit, else by the section, which has words of its own."""
    titles = {section.notebook: section.title for section in document.sections}
    english = document.context.language == "en"
    return [_called(shown.exhibit) if english else titles[shown.notebook] for shown in document.exhibits]


def _called(item: Exhibit) -> str:
    """What an exhibit's sheet is called: its id as words, the same in every run."""
    words = re.sub(r"[-._]+", " ", item.id).strip()
    return words[:1].upper() + words[1:]


def _contents(document: Document, names: list[str], after: int) -> Sheet:
    context, language = document.context, document.context.language
    fictional = (word("fictional", language),) if context.fictional else ()
    rows = [
        (names[1], word("all figures", language), ""),
        (names[2], word("checks", language), ""),
        *((name, word("codebook about", language), "") for name in names[3:after]),
        *(
            (name, shown.exhibit.title, shown.exhibit.source)
            for name, shown in zip(names[after:], document.exhibits, strict=True)
        ),
    ]
    return Sheet(
        names[0],
        context.name,
        (
            Column(word("sheet", language), 26),
            Column(word("finding", language), 90),
            Column(word("source", language), 44),
        ),
        tuple(rows),
        about=(f"{context.confidentiality}. {context.period} {context.as_of} {context.run}", *fictional),
        links=dict(enumerate(names[1:])),
    )


def _figures(document: Document, name: str) -> Sheet:
    language = document.context.language
    figures = document.figures()
    units = tuple(figure["unit"] for figure in figures.values())
    titles = {section.notebook: section.title for section in document.sections}
    rows = tuple(
        (
            key,
            f["value"],
            f["low"],
            f["high"],
            f["n"],
            called("unit", f["unit"], language),
            titles[f["notebook"]],
            f["cell"],
        )
        for key, f in figures.items()
    )
    columns = (
        Column(word("figure", language), 40),
        Column(word("value", language), 12, units=units),
        Column(word("interval low", language), 12, units=units),
        Column(word("interval high", language), 12, units=units),
        Column("n", 9, unit="count"),
        Column(word("unit", language), 20),
        Column(word("section", language), 26),
        Column(word("method notebook cell", language), 26),
    )
    return Sheet(name, word("all figures", language), columns, rows)


def _checks(document: Document, name: str) -> Sheet:
    language = document.context.language
    rows = tuple(
        (section.title, str(check.name), word(check.status, language), str(check.text))
        for section in document.sections
        for recorded in section.results
        for check in recorded.result.checks
    )
    heads = (("section", 44), ("check", 30), ("result", 16), ("finding", 90))
    columns = tuple(Column(word(key, language), width) for key, width in heads)
    return Sheet(name, word("checks", language), columns, rows)


def _codebooks(document: Document) -> list[pd.DataFrame]:
    """The codebook of each result that has one with rows."""
    results = (recorded.result for section in document.sections for recorded in section.results)
    return [one.tables[CodebookLine.table] for one in results if len(one.tables.get(CodebookLine.table, ()))]


def _codebook(book: pd.DataFrame, name: str, language: str) -> Sheet:
    """Every answer as found beside what it is read as; a count that may not be shown is empty."""
    widths = {
        "question": 26,
        "label": 34,
        "wave": 10,
        "column": 34,
        "answer": 30,
        "count": 9,
        "read": 12,
        "counts_as": 16,
        "basis": 24,
    }
    columns = tuple(
        Column(word(f"codebook {head.replace('_', ' ')}", language), width, unit="count" if head == "count" else "text")
        for head, width in widths.items()
    )
    rows = tuple(
        tuple(_read(cell, head, language) for head, cell in zip(widths, row, strict=True))
        for row in book[list(widths)].itertuples(index=False, name=None)
    )
    return Sheet(name, word("codebook about", language), columns, rows)


OF_CODES = {"unit": "scorecard", "status": "gantt"}  # columns that hold our codes, by the kind in which they do
# What stands in a codebook for an answer or a question that nobody wrote.
OURS = {"(left out)": "left out", "(blank)": "blank", "(smaller groups)": "smaller groups"}


def _read(cell: object, head: str, language: str) -> Cell:
    """A cell of the codebook: a count, what an answer counts as and why in the reader's words, all else as found."""
    if pd.isna(cell):  # type: ignore[call-overload]
        return None
    if head == "count":
        return int(float(str(cell)))
    if str(cell) in OURS and head in {"question", "answer"}:
        return word(f"codebook {OURS[str(cell)]}", language)
    family = {"counts_as": "counts", "basis": "basis"}.get(head)
    return called(family, str(cell), language) if family else str(cell)


def _exhibit(shown: Shown, name: str, language: str) -> Sheet:
    """The exhibit's tidy data; rows whose value was suppressed are empty there and say so in a last column."""
    item = shown.exhibit
    about = [f"{note['label']} {note['text']}".strip() for note in margin_notes(item, language)]
    columns = _columns(item, language)
    heads = [name if OF_CODES.get(name, item.kind) == item.kind else "" for name in item.columns]
    rows = tuple(
        tuple(_cell(value, head, language) for value, head in zip(row, heads, strict=True)) for row in item.rows
    )
    hidden = [any(value is None for value in values) for values in zip(*_shown_values(item), strict=True)]
    if any(hidden):
        columns = (*columns, Column(word("remark", language), 16))
        rows = tuple(
            (*row, word("not shown", language) if gone else None) for row, gone in zip(rows, hidden, strict=True)
        )
    return Sheet(name, item.title, columns, rows, about=tuple(about), sums=_totals(item) | _sums(item))


def _totals(item: Exhibit) -> dict[tuple[int, int], tuple[int, ...]]:
    """The rows that the exhibit says are totals, in each column where they and all that they add are numbers."""
    return {
        (row - 1, at): parts
        for row, parts in item.totals.items()
        for at in range(len(item.columns))
        if item.amounts(at, row, *parts)
    }


def _sums(item: Exhibit) -> dict[tuple[int, int], tuple[int, ...]]:
    """The sums of a waterfall as formulas: each adds what stands above it, from the sum before it on."""
    if item.kind != "waterfall" or "total" not in item.encoding:
        return {}
    totals, at = item.column("total"), item.columns.index(item.encoding["value"])
    found, start = {}, 0
    values = [float(v) if isinstance(v, (int, float)) else float("nan") for v in item.column("value")]
    for row, (value, total) in enumerate(zip(values, totals, strict=True)):
        if total and row and abs(sum(values[start:row]) - value) <= NEARLY * max(abs(value), 1.0):
            found[row, at] = tuple(range(start + 1, row + 1))
        start = row if total else start
    return found


def _shown_values(item: Exhibit) -> list[list[Cell]]:
    """The columns whose gaps mean "not shown"; lanes of a journey hold texts or values, never both."""
    roles = {"value", "bar", "line", "x", "y"} if item.kind != "line" else {"value"}
    return [item.column(role) for role in item.encoding if role in roles and item.kind != "journey"]


def _cell(value: Cell, head: str, language: str) -> Cell:
    """A value of an exhibit: a truth, the unit of a card and an initiative's status in the reader's words."""
    if head in {"unit", "status"}:
        return called(head, str(value), language)
    return called("data", str(value).lower(), language) if isinstance(value, bool) else value


def _columns(item: Exhibit, language: str) -> tuple[Column, ...]:
    roles = {column: role for role, column in item.encoding.items()}
    made = []
    for at, head in enumerate(item.columns):
        values = [row[at] for row in item.rows]
        width = max([len(head) + 2, *(len(str(value)) for value in values if isinstance(value, str))], default=10)
        name = called("data", head, language)
        made.append(_column(item, name, roles.get(head, ""), min(60.0, max(10.0, float(width), len(name) + 2.0))))
    return tuple(made)


def _column(item: Exhibit, head: str, role: str, width: float) -> Column:
    if item.kind == "scorecard" and role in IN_UNIT:
        units = tuple(str(unit) for unit in item.column("unit"))
        return Column(head, width, units=units)
    if role == "n" or (item.kind == "matrix" and role == "size"):
        return Column(head, width, unit="count")
    if item.kind == "table" and item.unit != "text":
        return Column(head, width, unit=item.unit)
    if role in IN_UNIT:
        return Column(head, width, unit=item.labels.get("line unit", item.unit) if role == "line" else item.unit)
    return Column(head, width, unit="text")
