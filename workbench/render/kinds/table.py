"""Tables: all columns in order, split with "continued" where they would run off the slide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from workbench.errors import RenderError
from workbench.exhibits import Cell as Value
from workbench.exhibits import Exhibit
from workbench.render import fit, theme
from workbench.render.kinds import Kind
from workbench.render.layout import data, tables
from workbench.render.layout.box import Box
from workbench.render.layout.style import Style
from workbench.render.layout.surface import Slot, Surface
from workbench.render.layout.tables import Cell, Table

ROW = 22.0  # points: a row is at least as high
SPARSE = 3  # rows: set as large as a summary
DOWN = 6.0  # points above and below the words of few rows: larger type, air, what each is about in the accent
SHARES = tuple(share / 100 for share in range(96, 58, -3))  # of the room: rows grow to the first that wider faces allow
EVEN = 5  # of these shares, the first, at which rows that grow alike fill a page
NEAR = 9.0  # points below the room in which nothing stands
SLACK, LOWEST = 1.12, 480.0  # of the room, in the widest face: its last row may reach into the bar, not into the source
PART = "part"  # the label of a part of a longer table
MANY = 12  # rows: more are a list
ASIDE = 18.0  # points between numbers at the right of their column and words at the left of the next
LEAD = 34  # letters: first cells that are all as short are set bold


Texts = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Laid:
    """A table that fits: type size, column widths, height of the head and of each row, its words.

    It is kept between counting a table's pages and drawing it: nobody changes its lists.
    """

    size: float
    widths: list[float]
    head: float
    heights: list[float]
    pages: list[range]
    texts: Texts
    down: float
    strong: frozenset[int]  # rows whose cells are all bold


def text(value: Value, exhibit: Exhibit, style: Style) -> str:
    """A cell of a table: numbers in the exhibit's unit, texts as they are."""
    if isinstance(value, bool):
        return "✓" if value else "–"
    if isinstance(value, (int, float)):
        return data.told(float(value), exhibit.unit, style.language)
    return "" if value is None else value


def _texts(exhibit: Exhibit, style: Style) -> Texts:
    return tuple(tuple(text(value, exhibit, style) for value in row) for row in exhibit.rows)


def _numeric(exhibit: Exhibit) -> list[bool]:
    return [
        any(data.number(row[at]) is not None for row in exhibit.rows)
        and all(row[at] is None or data.number(row[at]) is not None for row in exhibit.rows)
        for at in range(len(exhibit.columns))
    ]


def laid(exhibit: Exhibit, style: Style, room: Box, sizes: Sequence[float] = ()) -> Laid:
    """The largest type size at which the table fits on the fewest pages.

    Few rows have air where that costs no page, many stand closer where that saves one.
    """
    columns, texts = tuple(exhibit.columns), _texts(exhibit, style)
    strong = frozenset(at for at, row in enumerate(texts) if any(cell in exhibit.highlight for cell in row))
    best = _best(columns, texts, style, room, tuple(sizes), strong, few=_few(exhibit))
    if best is None:
        raise RenderError(
            f"exhibit {exhibit.id!r}: a table of {len(exhibit.columns)} columns does not fit at {theme.MINIMUM:.0f} pt; "
            "leave columns out or shorten the longest cells"
        )
    return best


@lru_cache(maxsize=8)
def _best(
    names: tuple[str, ...],
    texts: Texts,
    style: Style,
    room: Box,
    sizes: tuple[float, ...],
    strong: frozenset[int],
    *,
    few: bool,
) -> Laid | None:
    best: Laid | None = None
    large = theme.LEAD_SIZES if len(texts) <= SPARSE else theme.BODY_SIZES[:1]
    wanted = sizes or ((*large, *theme.TABLE_SIZES) if few else theme.TABLE_SIZES)
    close = (tables.PAD[1], tables.DENSE) if few else (tables.PAD[1],)  # rows grow again where there is room
    ways = [
        (size, down) for size in wanted for down in (*([DOWN] * few), *(close if size <= theme.TABLE_SIZES[0] else ()))
    ]
    for size, down in (*ways, (theme.MINIMUM, tables.DENSE)):
        found = _laid_at(names, texts, size, style, room, strong, down=down)
        if found and (best is None or len(found.pages) < len(best.pages)):
            best = found
        if found and len(found.pages) == 1:  # no smaller size takes fewer
            columned = (found, _eased(names, found, style, room))
            if roomy := next((one for one in columned if _roomy(names, one, style, room)), None):
                return roomy
        if best and found and len(found.pages) == len(best.pages) == 1 and not few:
            best = found  # none is roomy yet: the smallest comes nearest
    return _eased(names, best, style, room) if best and len(best.pages) == 1 else best


def _eased(names: tuple[str, ...], best: Laid, style: Style, room: Box) -> Laid:
    """The same with the columns that a wider face would take, where they hold one page too and leave that face more room."""
    faces = dict.fromkeys((style.nearer, style.widest))
    others = [
        _laid_at(names, best.texts, best.size, style, room, best.strong, down=best.down, face=face) for face in faces
    ]
    kept = [best, *(other for other in others if other and len(other.pages) == 1)]
    return min(kept, key=lambda one: _height(names, one, style.widest))


def _roomy(names: tuple[str, ...], found: Laid, style: Style, room: Box, heights: Sequence[float] = ()) -> bool:
    """Whether the rows still stand above the room's end in the face set in place of ours, nearly so in the widest one."""
    near, wide = (_height(names, found, face, heights) for face in (style.nearer, style.widest))
    return near <= room.height + NEAR and wide <= max(room.height, min(SLACK * room.height, LOWEST - room.top))


def _filled(names: tuple[str, ...], found: Laid, style: Style, room: Box, *, few: bool) -> tuple[list[float], float]:
    """The heights of head and rows, grown as far as they still stand above the room's end in wider faces, and the points
    above and below words: of few rows, whose words stand at the top, what rows grow by lies on both sides of them.

    Where many rows that grow alike would not fill the room, each first has what it would take in the widest face.
    """
    own = [found.head, *found.heights]
    still = [at for at, row in enumerate(found.texts, 1) if _heads(row)]
    wide = own if few else _talls(names, found, style.widest, own)
    holds = _height(names, found, style.widest) <= room.height  # else no growth makes it hold: as far as others allow
    bases = [(own, SHARES[:EVEN]), *([(wide, SHARES)] if sum(wide) <= room.height else []), (own, (*SHARES, 0.0))]
    for base, share in ((base, share) for base, shares in bases for share in shares):
        made = tables.grown(base, room.height * share, most=1.9, head=0 if few else 1, still=still)
        down = found.down + (made[-1] - own[-1]) / 2 * few
        grown = replace(found, down=down)
        made = _talls(names, grown, style, made)  # a row that does not grow holds its words with these points too
        if _roomy(names, grown, style, room, made) and (
            not holds or _height(names, grown, style.widest, made) <= room.height + NEAR
        ):
            break
    return made, down


def _height(names: tuple[str, ...], found: Laid, style: Style, heights: Sequence[float] = ()) -> float:
    """The height of a table's rows and head in a style, with the columns as they were found, each no lower than given."""
    return sum(_talls(names, found, style, heights or (found.head, *found.heights)))


def _talls(names: tuple[str, ...], found: Laid, style: Style, least: Sequence[float]) -> list[float]:
    """The height of the head and of each row in a style, no lower than given."""
    rows = (names, *found.texts)
    return [
        max(low, *(tables.needed(cell, found.widths[at], found.size, style, bold=(at == 0 and _leads(found.texts)) or n - 1 in found.strong or row is names, down=found.down)
                     for at, cell in enumerate(row)))
        for n, (low, row) in enumerate(zip(least, rows, strict=True))
    ]  # fmt: skip


def _laid_at(
    names: tuple[str, ...],
    texts: Texts,
    size: float,
    style: Style,
    room: Box,
    strong: frozenset[int] = frozenset(),
    *,
    down: float,
    face: Style | None = None,
) -> Laid | None:
    """Rows and pages at a size, the columns as wide as a face asks for, that of the deck where none is named."""
    columns = [[name, *(row[at] for row in texts)] for at, name in enumerate(names)]
    wide = tables.widths(columns, room.width, size, face or style, lead=_leads(texts))
    if wide is None:
        return None
    head = max(tables.needed(name, wide[at], size, style, bold=True, down=down) for at, name in enumerate(names))
    if style.tight:
        texts = tuple(
            tuple(_cut(cell, wide[at], size, style, room.height - head, bold=at == 0) for at, cell in enumerate(row))
            for row in texts
        )
    least = ROW + 2 * (down - tables.PAD[1])
    heights = [
        max(least, *(tables.needed(cell, wide[at], size, style, bold=n in strong or (at == 0 and _leads(texts)), down=down) for at, cell in enumerate(row)))
        for n, row in enumerate(texts)
    ]  # fmt: skip
    head = max(head, least)
    pages = tables.pages(heights, room.height, head)
    return Laid(size, wide, head, heights, pages, texts, down, strong) if pages else None


def _cut(cell: str, width: float, size: float, style: Style, room: float, *, bold: bool) -> str:
    """A cell's words, cut where they would be taller than a page."""
    if tables.needed(cell, width, size, style, bold=bold) <= room:
        return cell
    most = max(int((room - 2 * tables.PAD[1]) // (size * fit.PITCH)), 1)
    return fit.shortened(cell, width - 2 * tables.PAD[0], size, most=most, bold=bold, font=style.cells)


def _leads(texts: Texts) -> bool:
    """Whether first cells may be bold: of many rows, which stand close, they take the room of their columns."""
    return len(texts) <= MANY


def _few(exhibit: Exhibit) -> bool:
    rows = [row for row in exhibit.rows if not _heads(row)]
    return len(rows) <= tables.SINGLY and PART not in exhibit.labels


def _heads(row: Sequence[object]) -> bool:
    """Whether a row is the head of those below it: a name and nothing beside it."""
    return len(row) > 1 and bool(row[0]) and all(cell == "" for cell in row[1:])


def table_pages(exhibit: Exhibit, style: Style, room: Box) -> list[Exhibit]:
    """The exhibit, or its parts with a share of the rows each."""
    if not exhibit.rows:
        return [exhibit]
    found = laid(exhibit, style, room).pages
    if len(found) == 1:
        return [exhibit]
    labels = {**exhibit.labels, PART: str(len(found))}
    parts = [replace(exhibit, labels=labels, rows=tuple(exhibit.rows[at] for at in one)) for one in found]
    # A part's columns follow its own words, so that its rows may need more than they did in the whole.
    return [page for part in parts for page in table_pages(part, style, room)]


def table(exhibit: Exhibit, style: Style, room: Box) -> tuple[Table, Box]:
    """The table of one page, and the box it takes: a quiet head, hairlines, what the title speaks of on a tint."""
    found = laid(exhibit, style, room)
    numeric = _numeric(exhibit)
    stand: list[dict[str, Any]] = [
        {"align": "r" if right else "l", "aside": aside}
        for right, aside in zip(numeric, _asides(exhibit, found, numeric, style), strict=True)
    ]
    rows = [
        [
            Cell(name, bold=True, colour=theme.INK_SOFT, anchor="b", below=theme.AXIS, **stand[at])
            for at, name in enumerate(exhibit.columns)
        ]
    ]
    short = max((len(str(row[0])) for row in exhibit.rows), default=0) <= LEAD and _leads(found.texts)
    few = _few(exhibit)
    for row, given in zip(found.texts, exhibit.rows, strict=True):
        if _heads(given):
            quiet = Cell(row[0], bold=True, colour=theme.INK_SOFT, fill=theme.PANEL, lead=True)
            rows.append([quiet, *[Cell("", fill=theme.PANEL)] * (len(row) - 1)])
            continue
        marked = any(cell in exhibit.highlight for cell in row)
        falls = any(cell in exhibit.short for cell in row)
        fill = theme.SHORT_TINT if falls else theme.mixed(style.accent, theme.PAPER, 0.9) if marked else None
        rows.append(
            [
                Cell(
                    cell,
                    bold=marked or (at == 0 and (short or few or "\n" in cell)),
                    fill=fill,
                    colour=theme.ACCENT if at == 0 and few and not fill else theme.INK,  # an accent may be light
                    anchor="t" if few else "ctr",
                    lead=at == 0,
                    **stand[at],
                )
                for at, cell in enumerate(row)
            ]
        )
    heights, down = _filled(tuple(exhibit.columns), found, style, room, few=few)
    made = Table(rows, found.widths, heights, size=found.size, down=down)
    return made, Box(room.left, room.top, sum(found.widths), sum(heights))


def _asides(exhibit: Exhibit, found: Laid, numeric: Sequence[bool], style: Style) -> Iterator[float]:
    """What a column of numbers leaves free before one of words, of the width that it has to spare."""
    for at, name in enumerate(exhibit.columns):
        words = (name, *(row[at] for row in found.texts))
        spare = found.widths[at] - max(fit.width(text, found.size, bold=True, font=style.cells) for text in words)
        words_follow = numeric[at] and not all(numeric[at + 1 : at + 2])
        yield min(max(spare - 2 * tables.PAD[0] - 2, 0.0), ASIDE) if words_follow else 0.0


def _draw(surface: Surface, exhibit: Exhibit, box: Box, ph: Slot, style: Style) -> None:
    made, place = table(exhibit, style, box)
    surface.table(made, place, name=f"exhibit:{exhibit.id}", alt=exhibit.alt, ph=ph)


def _tall(exhibit: Exhibit, style: Style, width: float) -> float:
    found = laid(exhibit, style, Box(0, 0, width, 1e6), sizes=theme.TABLE_SIZES[-1:])
    return found.head + sum(found.heights) + 2


def _least(exhibit: Exhibit, style: Style, width: float) -> float:
    """At the smallest size, without the air that few rows have, in a face far wider than the one it is measured in."""
    names, room = tuple(exhibit.columns), Box(0, 0, width, 1e6)
    found = _laid_at(names, _texts(exhibit, style), theme.MINIMUM, style, room, down=tables.PAD[1])
    return _height(names, found, style.widest) + 2 if found else float("inf")


KIND = Kind(_draw, _tall, table_pages, table=True, wide=True, printed="full", least=_least, shares="either")
