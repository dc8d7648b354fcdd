"""Tables: each cell of a native table prints what the record has in its row and column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from workbench.exhibits import Cell, Exhibit
from workbench.export.review.findings import Check, Spot, shortened
from workbench.export.review.model import Deck, Shape, Slide
from workbench.export.review.printed import figures
from workbench.export.review.record import Record, Value

GRIDS = {"heatmap": ("row", "column"), "journey": ("lane", "stage")}  # the roles that name rows and columns
Grid = Sequence[Sequence[str]]
Wrong = tuple[str, str, Cell]  # the column's name, what the cell prints, what the record has


def changed(deck: Deck, record: Record | None) -> Iterator[Spot]:
    """Tables with a number that is not the one of results.json; other words in a cell are a matter of style."""
    if record is None:
        return
    for slide in deck.shown:
        for shape in slide.shapes:
            item = _item(record, slide, shape)
            found = list(_wrong(_texts(shape), item)) if item else []
            if found:
                row, (column, shown, right) = found[0]
                more = f", and {len(found) - 1} more" if len(found) > 1 else ""
                said = f'"{shortened(shown, 30)}" in row "{shortened(row, 30)}", column "{column}", where results.json has '
                yield Spot(
                    slide.number,
                    shape.name,
                    f'{said}"{shortened(_plain(right), 30)}"{more}',
                    "print the recorded value, or export the deck again",
                    is_wrong=True,
                )


def _item(record: Record, slide: Slide, shape: Shape) -> Exhibit | None:
    """The exhibit that a table draws; None for a table that the record does not have."""
    if shape.table is None:
        return None
    shown = record.shown(slide)
    named = (one for one in shown if shape.name == f"exhibit:{one.id}")
    found = next(named, shown[0] if len(shown) == 1 else None)
    return found if found is not None and (found.kind == "table" or found.kind in GRIDS) else None


def _texts(shape: Shape) -> Grid:
    rows = shape.table.rows if shape.table else ()
    return [[" ".join(cell.body.text.split()) for cell in row] for row in rows]


def _wrong(shown: Grid, item: Exhibit) -> Iterator[tuple[str, Wrong]]:
    """The cells that print other numbers, each with the first cell of its row."""
    if len(shown) < 2 or not item.rows:
        return
    find = _of_table if item.kind == "table" else _of_grid
    for row in shown[1:]:
        yield from ((row[0], one) for one in find(shown[0], row, item))


def _of_table(head: Sequence[str], row: Sequence[str], item: Exhibit) -> list[Wrong]:
    """The wrong cells of a row: against the recorded row that it is most like, by preference one that begins alike."""
    places = {" ".join(name.split()): at for at, name in enumerate(item.columns)}
    columns = [(at, places[name]) for at, name in enumerate(head) if name in places]
    if not columns or columns[0][0] != 0:
        return []
    first = columns[0][1]
    begun = [one for one in item.rows if _plain(one[first]) == row[0]]
    compared = [
        [
            (head[at], row[at], one[place])
            for at, place in columns
            if at < len(row) and not agrees(row[at], one[place], item.unit)
        ]
        for one in begun or item.rows
    ]
    return min(compared, key=len)


def _of_grid(head: Sequence[str], row: Sequence[str], item: Exhibit) -> list[Wrong]:
    """The wrong cells of a row of a grid, whose rows and columns are values of two roles."""
    down, across = GRIDS[item.kind]
    cells = {(_plain(one[down]), _plain(one[across])): one for one in item.records()}
    found = []
    for name, shown in zip(head[1:], row[1:], strict=False):
        one = cells.get((row[0], name))
        if one is None:
            continue
        right = one.get("value") if one.get("text") is None else one["text"]
        if not (agrees(shown, right, item.unit) or agrees(shown, one.get("value"), item.unit)):
            found.append((name, shown, right))
    return found


def _plain(value: Cell) -> str:
    return "–" if value is None else " ".join(str(value).split())


def agrees(shown: str, value: Cell, unit: str) -> bool:
    """Whether a cell's numbers are those of a value in a unit; a cell without any digit says nothing wrong."""
    digits = re.findall(r"\d+", shown)
    if not digits:
        return True
    if isinstance(value, str):
        right = re.findall(r"\d+", value)
        return digits == right or (shown.endswith("…") and digits == right[: len(digits)])
    if value is None or isinstance(value, bool):
        return False
    printed = list(figures(shown))
    return any(one.shows(Value(float(value), unit)) for one in printed) if printed else float(digits[0]) == value


CHECKS = (Check("table-changed", "error", "tables print the numbers of results.json", changed),)
