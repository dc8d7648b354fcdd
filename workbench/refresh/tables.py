"""Three versions of a native table merged: rows by their label, columns by their heading, cells by their words."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from copy import deepcopy
from itertools import product
from typing import Any

from workbench.refresh.pairing import label, pairs
from workbench.refresh.words import Adopt, Changes, learn, merge_body, texts_of
from workbench.refresh.xmltree import first, inside, merge, named, order, same

SPANS = ("gridSpan", "rowSpan", "hMerge", "vMerge")
Keys = tuple[list[Hashable], list[Hashable], list[Hashable]]


def merge_table(mine: Any, base: Any, new: Any, place: str, changes: Changes, adopt: Adopt = deepcopy) -> None:
    """Bring a new run's table into an edited one, both as `a:tbl`."""
    if same(mine, base):
        if not same(base, new):
            changes.updated += 1
            learn_cells(base, new, changes)
            for child in list(mine):
                mine.remove(child)
            mine.extend(adopt(child) for child in new)
        return
    learn_cells(base, new, changes)
    _merge_frame(mine, base, new)
    if changes.foreign:
        _again(mine, new)
    rows = _keys(*(_labels(one) for one in (base, mine, new)))
    columns = _keys(*(_heads(one) for one in (base, mine, new)))
    as_made = columns[0] == columns[1] and rows[0] == rows[1]
    if columns[0] != columns[2] and as_made:
        edited = _edited(mine, base, rows, columns, foreign=changes.foreign)
        if all(rows[0][i] in rows[2] and columns[0][j] in columns[2] for i, j in edited):
            _from_new(mine, base, new, rows, columns, place, changes, adopt, edited)
            return
    _rows(mine, base, new, rows, columns, place, changes, adopt)
    gone = [key for key in columns[2] if key not in columns[0]]
    if gone:
        changes.tell("conflict", place, new=", ".join(_head(new, columns[2].index(key)) for key in gone))


def learn_cells(base: Any, new: Any, changes: Changes) -> None:
    """Note what the figures of the old cells have become, row by label and column by heading."""
    rows, columns = (_keys(_labels(base), _labels(base), _labels(new)), _keys(_heads(base), _heads(base), _heads(new)))
    for i, row in enumerate(rows[0]):
        for j, column in enumerate(columns[0]):
            if row in rows[2] and column in columns[2]:
                old, now = _cell(base, i, j), _cell(new, rows[2].index(row), columns[2].index(column))
                if old is not None and now is not None:
                    learn(body_of(old), body_of(now), changes)


def _merge_frame(mine: Any, base: Any, new: Any) -> None:
    for name in ("tblPr", "tblGrid"):
        parts = [first(one, name) for one in (mine, base, new)]
        if all(part is not None for part in parts) and len({len(part) for part in parts}) <= (
            1 if name == "tblGrid" else 9
        ):
            merge(*parts)


def _again(mine: Any, new: Any) -> None:
    """What a table says of its header row, which other programs drop when they save."""
    here, now = first(mine, "tblPr"), first(new, "tblPr")
    if here is not None and now is not None:
        for name in set(now.attrib) - set(here.attrib):
            here.set(name, now.get(name))


def cell_text(cell: Any) -> str:
    """A cell's words on one line."""
    return " ".join(" ".join(texts_of(body_of(cell))).split())


def body_of(cell: Any) -> Any:
    """The element that holds a cell's paragraphs: the text body in a slide, the cell itself in Word."""
    return next(iter(named(cell, "txBody")), cell)


def _labels(table: Any) -> list[str]:
    """What names each row: the words of its first cells, as many as tell all rows apart."""
    rows = [[cell_text(cell) for cell in named(row, "tc")] for row in named(table, "tr")]
    for count in (1, 2):
        names = ["|".join(map(label, row[:count])) for row in rows]
        if len(set(names)) == len(names):
            return names
    return ["|".join(row) for row in rows]


def _heads(table: Any) -> list[str]:
    row = first(table, "tr")
    return [cell_text(cell) for cell in named(row, "tc")] if row is not None else []


def _head(table: Any, at: int) -> str:
    heads = _heads(table)
    return heads[at] if at < len(heads) else ""


def _keys(base: Sequence[str], mine: Sequence[str], new: Sequence[str]) -> Keys:
    """A key for each row or column of three tables: those that are the same one have the same key."""
    return list(range(len(base))), _matched(base, mine, "mine"), _matched(base, new, "new")


def _matched(base: Sequence[str], other: Sequence[str], side: str) -> list[Hashable]:
    unique = len(set(base)) == len(base) and len(set(other)) == len(other)
    exact = {text: at for at, text in enumerate(base)} if unique else {}
    found: dict[int, Hashable] = {j: exact[text] for j, text in enumerate(other) if text in exact}
    rest_base = [at for at in range(len(base)) if at not in set(found.values())]
    rest_other = [at for at in range(len(other)) if at not in found]
    if side == "mine" or not unique:  # a new run's row of another name is another row, an edited one may be renamed
        for i, j in pairs([base[at] for at in rest_base], [other[at] for at in rest_other]):
            if i is not None and j is not None:
                found[rest_other[j]] = rest_base[i]
    return [found.get(at, (side, other[at], at)) for at in range(len(other))]


def rows_matched(base: Any, mine: Any) -> list[Hashable]:
    """For each row of an edited table the position of the row that it was made as; a text for one that was added."""
    return _matched(_labels(base), _labels(mine), "mine")


def _cell(table: Any, row: int, column: int) -> Any | None:
    rows = named(table, "tr")
    cells = named(rows[row], "tc") if row < len(rows) else []
    return cells[column] if column < len(cells) else None


def _rows(
    mine: Any, base: Any, new: Any, rows: Keys, columns: Keys, place: str, changes: Changes, adopt: Adopt
) -> None:
    """Rows in place: cells merged, rows of the new run added, rows that it has no more taken out."""
    left = dict(zip(rows[1], named(mine, "tr"), strict=True))
    above, right = (dict(zip(keys, named(one, "tr"), strict=True)) for keys, one in ((rows[0], base), (rows[2], new)))
    for key, m in list(left.items()):
        b, n = above.get(key), right.get(key)
        if b is not None and n is not None:
            _merge_row(m, b, n, columns, place, changes, adopt)
        elif b is not None and _same_words(m, b) and (changes.foreign or _same_looks(m, b)):
            mine.remove(m)
            del left[key]
        elif b is not None:
            changes.tell("outdated", place, mine=" | ".join(map(cell_text, named(m, "tc"))))
    for key in rows[0]:
        if key not in left and key in right and key not in rows[1] and not _same_words(above[key], right[key]):
            changes.tell("deleted", place, new=" | ".join(map(cell_text, named(right[key], "tc"))))
    # An edited row that the run has no more is the consultant's own now.
    final, both = order([key for key in rows[0] if key in right or key not in left], [*left], rows[2])
    if both:
        changes.tell("order", place)
    for key in final:
        if key not in left:
            made = _shaped(right[key], columns, adopt)
            if made is None:
                changes.tell("conflict", place, new=" | ".join(map(cell_text, named(right[key], "tc"))))
                continue
            left[key] = made
            changes.updated += 1
    for row in named(mine, "tr"):
        mine.remove(row)
    mine.extend(left[key] for key in final if key in left)


def _same_words(one: Any, other: Any) -> bool:
    return [cell_text(cell) for cell in named(one, "tc")] == [cell_text(cell) for cell in named(other, "tc")]


def _same_looks(one: Any, other: Any) -> bool:
    """Whether no cell of a row was given another look; its height is a program's own business."""
    return all(same(cell, was) for cell, was in zip(named(one, "tc"), named(other, "tc"), strict=False))


def _merge_row(m: Any, b: Any, n: Any, columns: Keys, place: str, changes: Changes, adopt: Adopt) -> None:
    merge(m, b, n, skip=("tc",))
    cells = [
        dict(zip(keys, named(row, "tc"), strict=False))
        for keys, row in zip((columns[1], columns[0], columns[2]), (m, b, n), strict=True)
    ]
    name = cell_text(named(m, "tc")[0]) if named(m, "tc") else ""
    for key, cell in cells[0].items():
        was, now = cells[1].get(key), cells[2].get(key)
        if was is not None and now is not None:
            merge_cell(cell, was, now, f"{place}, {name}" if name else place, changes, adopt)


def merge_cell(cell: Any, was: Any, now: Any, place: str, changes: Changes, adopt: Adopt) -> None:
    """One cell: its words, and its looks where the consultant left them."""
    if [was.get(name) for name in SPANS] == [now.get(name) for name in SPANS]:
        merge(cell, was, now, skip=("txBody", "p", "tbl"))
    merge_body(body_of(cell), body_of(was), body_of(now), place, changes, adopt)


def _shaped(row: Any, columns: Keys, adopt: Adopt) -> Any | None:
    """A row of the new run with the columns of mine; None where it spans and the columns are not the same."""
    made = adopt(row)
    cells = dict(zip(columns[2], named(made, "tc"), strict=False))
    if columns[1] == columns[2]:
        return made
    if any(cell.get(name) for cell in cells.values() for name in SPANS) or not cells:
        return None
    for cell in cells.values():
        made.remove(cell)
    wanted = [cells.get(key) for key in columns[1]]
    blank = deepcopy(next(iter(cells.values())))
    for paragraph in named(body_of(blank), "p"):
        for run in named(paragraph, "r", "br", "fld"):
            paragraph.remove(run)
    for at, cell in enumerate(wanted):
        made.insert(at, cell if cell is not None else deepcopy(blank))
    return made


def _edited(mine: Any, base: Any, rows: Keys, columns: Keys, *, foreign: bool) -> list[tuple[int, int]]:
    """Row and column of each cell that is not as made, in a table of the rows and columns that it was made with.

    Of the looks that another program wrote only a cell's colour tells an edit.
    """
    found = []
    for i, j in product(range(len(rows[0])), range(len(columns[0]))):
        cell, was = _cell(mine, i, j), _cell(base, i, j)
        if foreign and cell is not None and was is not None:
            if cell_text(cell) != cell_text(was) or not same(_colour(cell), _colour(was)):
                found.append((i, j))
        elif not same(cell, was):
            found.append((i, j))
    return found


def _colour(cell: Any) -> Any:
    looks = first(cell, "tcPr")
    return None if looks is None else first(looks, "solidFill")


def _from_new(
    mine: Any, base: Any, new: Any, rows: Keys, columns: Keys, place: str, changes: Changes, adopt: Adopt,
    edited: Sequence[tuple[int, int]],
) -> None:  # fmt: skip
    """The new run's table with what was edited: where it has other columns and the consultant's are as made."""
    made = adopt(new)
    for i, j in edited:
        now = _cell(made, rows[2].index(rows[0][i]), columns[2].index(columns[0][j]))
        was, kept = deepcopy(now), deepcopy(_cell(mine, i, j))
        named(made, "tr")[rows[2].index(rows[0][i])].replace(now, kept)
        merge_cell(kept, _cell(base, i, j), was, place, changes, adopt)
    for keys, name, size in ((rows, "tr", "h"), (columns, "gridCol", "w")):
        left, above, right = (list(inside(one, name)) for one in (mine, base, made))
        for at, key in enumerate(keys[0][: min(len(left), len(above))]):
            if key in keys[2] and left[at].get(size) != above[at].get(size):
                right[keys[2].index(key)].set(size, left[at].get(size))
    properties, its = first(mine, "tblPr"), first(made, "tblPr")
    if properties is not None and its is not None:
        made.replace(its, properties)
    for child in list(mine):
        mine.remove(child)
    mine.extend(list(made))
    changes.updated += 1
