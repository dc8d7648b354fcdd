"""A workbook that was edited by hand brought to a new run: values by row and heading, everything else as it is."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass

from workbench.errors import MisuseError
from workbench.refresh.books import Book, Formula, Value, tag
from workbench.refresh.deck import Refreshed
from workbench.refresh.entries import Entry, ordered
from workbench.refresh.pairing import equal, label

Rows = Mapping[int, Mapping[str, Value]]


@dataclass(frozen=True)
class Table:
    """The data of one sheet: the row of its heads, columns by head, rows by what names them."""

    head: int
    columns: Mapping[str, str]
    rows: Mapping[tuple[Value, ...], int]


def refresh(base: bytes, edited: bytes, new: bytes) -> Refreshed:
    """The edited workbook with a new run's values, cell by cell three-way.

    A row is known by its first columns, a column by its head: rows of other order stay in yours. Sheets, columns, formulas,
    charts and looks of your own stay. A row that the run has no more is emptied where nobody edited it; a new one comes
    below. Raises `MisuseError` where the file is no .xlsx.
    """
    books = [opened(one) for one in (base, edited, new)]
    old, mine, now = books
    entries: list[Entry] = []
    updated = 0
    for name in old.paths:
        if name in mine.paths and name in now.paths:
            updated += _sheet(old, mine, now, name, entries)
        elif name in now.paths:
            entries.append(Entry("deleted", name))
        elif name in mine.paths:
            entries.append(Entry("outdated", name))
    entries += [
        Entry("new", name, new="its sheet is in the new run's own workbook")
        for name in now.paths
        if name not in old.paths
    ]
    mine.rename(now.properties().get("keywords", ""))
    return Refreshed(mine.bytes(), ordered(entries), updated)


def opened(data: bytes) -> Book:
    """The workbook in the bytes; raises `MisuseError` where they are no .xlsx."""
    try:
        return Book(data)
    except (zipfile.BadZipFile, KeyError):
        raise MisuseError("the file is not an Excel workbook, or is encrypted; save it as .xlsx") from None


def _name(value: Value) -> Value:
    """What names a row: a text without what changes behind it, a number as far as every program keeps it."""
    return label(value) if isinstance(value, str) else value and float(f"{value:.12g}")


def _head_row(book: Book, name: str) -> int:
    """The row of the heads in a workbook of ours: the last that is frozen."""
    pane = next(book.sheet(name).iter(tag("pane")), None)
    return int(float(pane.get("ySplit", "1"))) if pane is not None else 1


def _table(rows: Rows, head: int, keys: int | None = None) -> tuple[Table, int]:
    """The table below the heads, and how many of its first columns name a row."""
    columns = {str(text): column for column, text in rows.get(head, {}).items() if text is not None}
    below = {at: row for at, row in rows.items() if at > head and any(value is not None for value in row.values())}
    letters = list(columns.values())
    for count in (keys,) if keys else range(1, len(letters) + 1):
        named = {tuple(_name(row.get(one)) for one in letters[:count]): at for at, row in below.items()}
        if len(named) == len(below) or count == (keys or len(letters)):
            return Table(head, columns, named), count
    return Table(head, columns, {}), 1


def _sheet(old: Book, mine: Book, now: Book, name: str, entries: list[Entry]) -> int:
    """One sheet; returns how many cells are new."""
    before, here, after = (dict(book.rows(name)) for book in (old, mine, now))
    base, keys = _table(before, _head_row(old, name))
    new, more = _table(after, _head_row(now, name))
    if more > keys:
        base, keys = _table(before, base.head, more)
    new, _ = _table(after, new.head, keys)
    found = max(here, key=lambda at: len(set(map(str, here[at].values())) & set(base.columns)), default=base.head)
    own, _ = _table(here, found, keys)
    own = _by_place(own, base, here, found)
    count = _above(mine, name, (before, here, after), (base, own, new))
    for key, row in own.rows.items():
        if key in base.rows:
            count += _row(mine, name, key, row, (before, here, after), (base, own, new), entries)
    last = max(here, default=own.head)
    for key in new.rows:
        if key not in base.rows and key not in own.rows:
            last += 1
            for head, column in new.columns.items():
                if head in own.columns:
                    style = mine.style(name, own.columns[head], last - 1)
                    count += mine.write(name, own.columns[head], last, after[new.rows[key]].get(column), style=style)
    entries += [
        Entry("deleted", f"{name}, {_said(key)}") for key in base.rows if key not in own.rows and key in new.rows
    ]
    return count


def _by_place(own: Table, base: Table, here: Rows, head: int) -> Table:
    """The edited table with its columns where they stand: a head that was written otherwise is still its column's."""
    theirs = set(own.columns.values()) - {own.columns[text] for text in base.columns if text in own.columns}
    moved = {text: column for text, column in base.columns.items() if text not in own.columns and column in theirs}
    known = {text: own.columns[text] for text in base.columns if text in own.columns}
    return Table(
        head, {**known, **{text: column for text, column in moved.items() if here[head].get(column)}}, own.rows
    )


def _above(mine: Book, name: str, rows: tuple[Rows, Rows, Rows], tables: tuple[Table, Table, Table]) -> int:
    """The title and what is said above the heads, where nobody wrote over it."""
    count = 0
    for at in range(1, tables[0].head):
        was, is_, now = (one.get(at, {}).get("A") for one in rows)
        if was == is_ and was != now and tables[0].head == tables[2].head:
            count += mine.write(name, "A", at, now)
    return count


def _row(
    mine: Book,
    name: str,
    key: tuple[Value, ...],
    row: int,
    rows: tuple[Rows, Rows, Rows],
    tables: tuple[Table, Table, Table],
    entries: list[Entry],
) -> int:
    before, here, after = rows
    base, own, new = tables
    gone, count = key not in new.rows, 0
    edited = [
        head
        for head, column in base.columns.items()
        if head in own.columns and not equal(before[base.rows[key]].get(column), here[row].get(own.columns[head]))
    ]
    extra = [column for column, value in here[row].items() if value is not None and column not in own.columns.values()]
    if gone and (edited or extra):
        entries.append(Entry("outdated", f"{name}, {_said(key)}"))
        return 0
    for head, column in base.columns.items():
        if head not in own.columns or (not gone and head not in new.columns):
            continue
        was, there = before[base.rows[key]].get(column), here[row].get(own.columns[head])
        value = None if gone else after[new.rows[key]].get(new.columns[head])
        if was == value or equal(there, value):
            if there == value and isinstance(value, Formula):
                mine.write(name, own.columns[head], row, value)
            continue
        if not equal(there, was) or not mine.write(name, own.columns[head], row, value):
            entries.append(
                Entry("conflict", f"{name}, {_said(key)}, {head}", _said((there,)), "" if value is None else str(value))
            )
        else:
            count += 1
    if gone:
        entries.append(Entry("removed", f"{name}, {_said(key)}"))
    return count


def _said(key: tuple[Value, ...]) -> str:
    return " | ".join(str(part) for part in key if part is not None)
