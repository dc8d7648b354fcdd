"""A table over several slides: rows that the new run breaks elsewhere go to its slide, edited or not, before anything is merged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from workbench.refresh import shapes
from workbench.refresh.alignment import Sheet
from workbench.refresh.pairing import label
from workbench.refresh.tables import SPANS, cell_text, rows_matched
from workbench.refresh.xmltree import inside, named


def repage(
    base: Sequence[Sheet],
    mine: Sequence[Sheet],
    new: Sequence[Sheet],
    *,
    made: Mapping[int, int],
    partner: Mapping[int, int],
) -> None:
    """Move the rows of continued tables, in the deck as made and in the edited one, to where the new run has them.

    `made` leads from slides of mine to those of base, `partner` from base to new. A row is known by its words, and stays
    where the new run has it twice or not at all, and where either slide was deleted, copied or has other columns by hand;
    tables with joined cells stay as they are.
    """
    for pages in _continued(base, new, partner):
        was, now = ([page[side] for page in pages] for side in (2, 3))
        count = next((count for count in (1, 2) if _once(was, count) and _once(now, count)), 1)
        found = [_tables(mine, made, number, name) for number, name, _, _ in pages]
        rows = [dict(zip(_keys(table, count), _body(table), strict=True)) for table in was]
        own = [_paired(table, one[0], count) if len(one) == 1 else None for table, one in zip(was, found, strict=True)]
        homes = _homes(now, count)
        moves = [(at, homes[key], key) for at, known in enumerate(rows) for key in known if key in homes]
        for at, to, key in moves:
            here, there = own[at], own[to]
            if at == to or here is None or not _alike([was[at], was[to], *found[at], *found[to]]):
                continue
            gone = key not in here  # by hand: it comes back on no copy of another slide either
            if there is None and not gone:
                continue
            keys = _keys(now[to], count)
            above = keys[: keys.index(key)][::-1]
            _move(key, was[to], rows[at], rows[to], above)
            if there is not None and not gone:
                _move(key, found[to][0], here, there, above)


def _continued(
    base: Sequence[Sheet], new: Sequence[Sheet], partner: Mapping[int, int]
) -> list[list[tuple[int, str, Any, Any]]]:
    """The slides of each table that goes on: number, the shape's name, the table as made and the new one."""
    groups: dict[tuple[str, str], list[tuple[int, str, Any, Any]]] = defaultdict(list)
    for sheet in base:
        if sheet.key and sheet.number in partner:
            there = {one.name: one for one in _leaves(new[partner[sheet.number]]) if one.kind == "table"}
            for one in _leaves(sheet):
                if one.kind == "table" and one.name in there:
                    tables = (_table(one), _table(there[one.name]))
                    groups[sheet.key.rpartition(":")[0], one.name].append((sheet.number, one.name, *tables))
    return [pages for pages in groups.values() if len(pages) > 1]


def _leaves(sheet: Sheet) -> list[shapes.Leaf]:
    return shapes.leaves(sheet.slide._element.cSld.spTree)


def _table(one: shapes.Leaf) -> Any:
    return next(one.element.iter(shapes.TABLE))


def _tables(mine: Sequence[Sheet], made: Mapping[int, int], number: int, name: str) -> list[Any]:
    return [
        _table(one)
        for sheet in mine
        if made.get(sheet.number) == number
        for one in _leaves(sheet)
        if one.kind == "table" and one.name == name
    ]


def _body(table: Any) -> list[Any]:
    return named(table, "tr")[1:]


def _keys(table: Any, count: int) -> list[str]:
    """What the rows below the heads say in their first cells."""
    return ["|".join(label(cell_text(cell)) for cell in named(row, "tc")[:count]) for row in _body(table)]


def _once(tables: Sequence[Any], count: int) -> bool:
    """Whether no two rows of all slides begin alike."""
    keys = [key for table in tables for key in _keys(table, count)]
    return len(set(keys)) == len(keys)


def _homes(tables: Sequence[Any], count: int) -> dict[str, int]:
    """On which slide the new run has each row; without those that it has twice."""
    found: dict[str, list[int]] = defaultdict(list)
    for at, table in enumerate(tables):
        for key in _keys(table, count):
            found[key].append(at)
    return {key: places[0] for key, places in found.items() if len(places) == 1}


def _alike(tables: Sequence[Any]) -> bool:
    """Whether rows of one table fit another: as many columns, nothing joined."""
    widths = {len(list(inside(table, "gridCol"))) for table in tables}
    joined = any(cell.get(name) for table in tables for cell in inside(table, "tc") for name in SPANS)
    return len(widths) == 1 and not joined


def _paired(base: Any, mine: Any, count: int) -> dict[str, Any]:
    """The rows of an edited table by what they said as made; a row that was added has no place here."""
    keys = ["", *_keys(base, count)]
    rows = zip(rows_matched(base, mine), named(mine, "tr"), strict=True)
    return {keys[at]: row for at, row in rows if isinstance(at, int) and at > 0}


def _move(key: str, table: Any, here: dict[str, Any], there: dict[str, Any], above: Sequence[str]) -> None:
    """Put a row of one slide into the table of another: below the nearest that stands above it, else below the heads."""
    there[key] = here.pop(key)
    next((there[one] for one in above if one in there), named(table, "tr")[0]).addnext(there[key])
