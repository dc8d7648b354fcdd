"""A layered picture of what leads to what: boxes in columns, a line to each box that follows, assumptions in light grey."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from statistics import fmean

from workbench.errors import RenderError
from workbench.exhibits import Exhibit
from workbench.render import fit, theme
from workbench.render.kinds import Kind
from workbench.render.layout import data, tables
from workbench.render.layout.box import Box
from workbench.render.layout.style import Style
from workbench.render.layout.surface import Slot, Surface
from workbench.render.layout.tables import Cell, Table
from workbench.render.layout.text import plain

HEAD, SIZE, PAD = 26.0, 12.0, 5.0  # points
GAP, APART, TALL = (64.0, 6.0, 44.0)  # points between columns, least between boxes of one, a box where there is room
NARROW = 20.0  # points between columns of chains: their lines run straight across
ARROW, WAY = 6.0, 10.0  # points: an arrow's head, and what a line that passes a column takes of its height
SWEEPS = 5  # over the columns, to and fro, until boxes stand near those they are tied to
EASY, NARROWEST = 128.0, 84.0  # points: boxes are no narrower, and none where words have to make do


@dataclass(frozen=True)
class Node:
    """A box: its words, its column, the ids that it leads to, and those of them that are assumed."""

    id: str
    label: str
    layer: str
    to: tuple[str, ...]
    assumed: frozenset[str]


def nodes(exhibit: Exhibit) -> list[Node]:
    """The rows as boxes, in row order; a row without an id is known by its label."""

    def ids(text: object) -> tuple[str, ...]:
        return tuple(re.findall(r"[^\s,;]+", str(text or "")))

    return [
        Node(str(row.get("id") or row["label"]), data.words(row["label"]), data.words(row["layer"]), ids(row.get("to")),
             frozenset(ids(row.get("assumed"))))
        for row in exhibit.records()
    ]  # fmt: skip


def _routed(found: list[Node]) -> list[Node]:
    """Boxes, and for lines that pass columns a way through each, which all that go to the same box share."""
    names = list(dict.fromkeys(node.layer for node in found))
    at = {node.id: names.index(node.layer) for node in found}
    ways: dict[
        tuple[str, int], list[tuple[str, bool]]
    ] = {}  # by box and column: who goes through it, and whether assumed
    made = []
    for node in found:
        to = []
        for other in node.to:
            between = range(at[node.id] + 1, at.get(other, 0))
            for column in between:
                before = node.id if column == between[0] else _way(other, column - 1)
                ways.setdefault((other, column), []).append((before, other in node.assumed))
            to.append(_way(other, between[0]) if between else other)
        assumed = frozenset(new for new, other in zip(to, node.to, strict=True) if other in node.assumed)
        made.append(replace(node, to=tuple(to), assumed=assumed))
    for (other, column), through in ways.items():
        after = other if column + 1 == at[other] else _way(other, column + 1)
        light = frozenset({after} if all(doubt for _, doubt in through) else ())
        made.append(Node(_way(other, column), "", names[column], (after,), light))
    return made


def _way(other: str, column: int) -> str:
    return f"{other} {column}"  # an id has no blanks


def _columns(found: list[Node]) -> dict[str, list[Node]]:
    """Boxes by column; within one, near those that they are tied to in the column before or after, so that fewer lines cross."""
    columns = {
        name: [node for node in found if node.layer == name] for name in dict.fromkeys(node.layer for node in found)
    }
    place = {node.id: (at + 0.5) / len(column) for column in columns.values() for at, node in enumerate(column)}
    ties: dict[str, tuple[list[str], list[str]]] = {node.id: ([], []) for node in found}
    for node in found:
        for other in (one for one in node.to if one in ties):
            ties[node.id][1].append(other)
            ties[other][0].append(node.id)
    for sweep in range(SWEEPS):
        side = sweep % 2  # by those before, then by those after
        for column in list(columns.values())[:: -1 if side else 1]:
            mean = {one.id: fmean(place[other] for other in ties[one.id][side] or [one.id]) for one in column}
            column.sort(key=lambda node: mean[node.id])
            place |= {node.id: (at + 0.5) / len(column) for at, node in enumerate(column)}
    return columns


def _chains(found: list[Node]) -> dict[str, int]:
    """The row of each box where all are chains, of which each then runs straight across; empty where any line forks or joins."""
    after = [other for node in found for other in node.to]
    if any(len(node.to) > 1 for node in found) or len(set(after)) < len(after) or not after:
        return {}
    rows: dict[str, int] = {}
    follows = {node.id: node.to for node in found}
    for row, start in enumerate(node.id for node in found if node.id not in after):
        here: tuple[str, ...] = (start,)
        while here and here[0] in follows and here[0] not in rows:
            rows[here[0]], here = row, follows[here[0]]
    return rows if len(rows) == len(found) else {}


def _gap(exhibit: Exhibit) -> float:
    return NARROW if _chains(nodes(exhibit)) else GAP


def _width(exhibit: Exhibit, room: float) -> float:
    count = len(_columns(nodes(exhibit))) or 1
    return (room - _gap(exhibit) * (count - 1)) / count


def _head(exhibit: Exhibit, width: float, style: Style) -> float:
    """The height of the columns' names, and of the air below them."""
    names = _columns(nodes(exhibit))
    return max(HEAD, *(tables.needed(name, width, SIZE, style, bold=True, down=1.0) + 6.0 for name in (*names, "")))


def _heights(column: list[Node], width: float, style: Style) -> list[float]:
    lines = [len(fit.lines(node.label, width - 2 * PAD, SIZE, font=style.font)) * bool(node.label) for node in column]
    return [count * SIZE * fit.PITCH + 2 * PAD if count else WAY for count in lines]


def places(exhibit: Exhibit, style: Style, room: Box) -> dict[str, Box]:
    """Where each box stands, by id: columns side by side, each spread over the height."""
    found: dict[str, Box] = {}
    width, gap = _width(exhibit, room.width), _gap(exhibit)
    rows, head = _chains(nodes(exhibit)), _head(exhibit, width, style)
    each = (room.height - head) / max(len(set(rows.values())), 1)
    for at, column in enumerate(_columns(_routed(nodes(exhibit))).values()):
        if rows:
            found |= {
                node.id: Box(
                    room.left + at * (width + gap),
                    room.top + head + rows[node.id] * each + APART / 2,
                    width,
                    each - APART,
                )
                for node in column
            }
            continue
        heights = _heights(column, width, style)
        roomy = min(TALL, (room.height - head) / len(column) - 2 * APART)
        heights = [max(height, roomy) if node.label else height for node, height in zip(column, heights, strict=True)]
        spare = (room.height - head - sum(heights)) / len(column)
        top = room.top + head + spare / 2
        for node, height in zip(column, heights, strict=True):
            found[node.id] = Box(room.left + at * (width + gap), top, width, height)
            top += height + spare
    return found


def _draw(surface: Surface, exhibit: Exhibit, box: Box, ph: Slot, style: Style) -> None:
    found = nodes(exhibit)
    if not _fits(exhibit, style, box):
        raise RenderError(f"exhibit {exhibit.id!r}: a picture of {len(found)} boxes does not fit")
    width, columns = _width(exhibit, box.width), _columns(found)
    heads, widths = [], []
    for at, name in enumerate(columns):
        if at:
            heads.append(Cell("", below=None))
            widths.append(_gap(exhibit))
        heads.append(Cell(name, bold=True, colour=theme.INK_SOFT, below=theme.AXIS))
        widths.append(width)
    head = Box(box.left, box.top, box.width, _head(exhibit, width, style) - 6)
    surface.table(
        Table([heads], widths, [head.height], size=SIZE, down=1.0),
        head,
        name=f"exhibit:{exhibit.id}",
        alt=exhibit.alt,
        ph=ph,
    )
    at_ = places(exhibit, style, box)
    _lines(surface, _routed(found), at_, _gap(exhibit))
    for node in found:
        marked = node.label in exhibit.highlight
        surface.shape(
            at_[node.id],
            name=f"box:{node.id}",
            fill=theme.mixed(style.accent, theme.PAPER, 0.9) if marked else theme.PANEL,
            outline=style.accent if marked else None,
            paragraphs=[plain(node.label, colour=theme.INK, bold=marked)],
            size=SIZE,
            insets=(PAD, 0, PAD, 0),
        )


def _lines(surface: Surface, found: list[Node], at: dict[str, Box], gap: float) -> None:
    """An elbow from each box to those it leads to; between two columns those from one box, or to one, share a lane."""
    links = [(node, other) for node in found for other in node.to if other in at]
    ways = {node.id for node in found if not node.label}
    for firm in (False, True):  # what is known lies over what is assumed
        for node, other in ((node, other) for node, other in links if (other not in node.assumed) is firm):
            beside = [(one.id, to) for one, to in links if at[one.id].left == at[node.id].left]
            ends = [list(dict.fromkeys(pair[end] for pair in beside)) for end in (0, 1)]
            lane = min(ends, key=len)
            share = (lane.index(node.id if lane is ends[0] else other) + 1) / (len(lane) + 1)
            name = f"link:{node.id}>{other}"
            _elbow(
                surface, at[node.id], at[other], share * (gap - ARROW - 4), name=name, firm=firm, ends=other not in ways
            )
            if node.id in ways:
                here, thick = at[node.id], _pen(firm=firm)[1]
                through = Box(here.left, here.top + (here.height - thick) / 2, here.width, thick)
                surface.shape(through, name=name, fill=_pen(firm=firm)[0], decorative=True)


def _pen(*, firm: bool) -> tuple[str, float]:
    """The colour of a line and its points."""
    return (theme.INK_SOFT, 1.25) if firm else (theme.OTHERS, 0.75)


def _elbow(surface: Surface, start: Box, end: Box, out: float, *, name: str, firm: bool, ends: bool) -> None:
    colour, thick = _pen(firm=firm)
    above, below = start.top + start.height / 2, end.top + end.height / 2
    lane = start.right + out
    top, height = min(above, below), abs(below - above)
    pieces = (
        Box(start.right, above - thick / 2, lane - start.right, thick),
        Box(lane - thick / 2, top - thick / 2, thick, height + thick),
        Box(lane, below - thick / 2, max(end.left - lane - ARROW / 2 * ends, 1.0), thick),
    )
    for piece in pieces:
        surface.shape(piece, name=name, fill=colour, decorative=True)
    if not ends:
        return
    tip = Box(end.left - ARROW, below - ARROW / 2, ARROW, ARROW)
    surface.shape(tip, name=name, kind="homePlate", fill=colour, decorative=True, sharp=True)


def _tall(exhibit: Exhibit, style: Style, width: float) -> float:
    each = _width(exhibit, width)
    columns, head = _columns(_routed(nodes(exhibit))).values(), _head(exhibit, each, style)
    if rows := _chains(nodes(exhibit)):
        boxes = max(max(_heights(one, each, style)) for one in columns)
        return head + (boxes + APART) * len(set(rows.values()))
    return head + max((sum(_heights(one, each, style)) + 2.5 * APART * len(one) for one in columns), default=0.0)


def _fits(exhibit: Exhibit, style: Style, room: Box) -> bool:
    each = _width(exhibit, room.width)
    if each < (NARROWEST if style.tight else EASY):
        return False
    if _chains(nodes(exhibit)):
        return _tall(exhibit, style, room.width) <= room.height
    return all(
        sum(_heights(one, each, style)) + APART / 2 * len(one) + _head(exhibit, each, style) <= room.height
        for one in _columns(_routed(nodes(exhibit))).values()
    )


def _pages(exhibit: Exhibit, style: Style, room: Box) -> list[Exhibit]:
    """Chains shared among as few slides as hold them, each whole; other networks in one piece."""
    rows = _chains(nodes(exhibit))
    every = sorted(set(rows.values()))
    for count in range(1, len(every) + 1):
        shares = [set(every[len(every) * at // count : len(every) * (at + 1) // count]) for at in range(count)]
        made = [_part(exhibit, rows, share) for share in shares]
        if all(_tall(one, style, room.width) <= room.height for one in made):
            return made if count > 1 else [exhibit]
    return [exhibit]


def _part(exhibit: Exhibit, rows: dict[str, int], share: set[int]) -> Exhibit:
    kept = zip(exhibit.rows, nodes(exhibit), strict=True)
    return replace(exhibit, rows=tuple(row for row, node in kept if rows[node.id] in share))


KIND = Kind(_draw, _tall, _pages, _fits, table=True, wide=True, printed="full", shares="")

__all__ = ["KIND", "Node", "nodes", "places"]
