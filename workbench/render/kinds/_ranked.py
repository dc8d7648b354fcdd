"""Very many rows of bars: even parts on one axis, or the first and the last with a count of those left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbench.exhibits import Exhibit
from workbench.render.layout import data
from workbench.render.layout.box import Box
from workbench.render.layout.style import Style
from workbench.render.words import word

LINE, LOOSE = (12.5, 1.25)  # points: bars side by side stand no closer, and how much farther single ones stand apart
PARTS = 3  # slides that many bars are spread over; more are told by their ends
PART = "part"  # the label of a part, in which bars are grey although none in focus is among them
OTHERS = "others"  # the label of the line that counts the bars left out


def pages(exhibit: Exhibit, style: Style, room: Box) -> list[Exhibit]:
    """The exhibit, or its bars in even parts on one axis; of very many the first and the last, and how many are left out.

    Bars without series are ranked for that by value; bars in focus always stay.
    """
    names = data.distinct(exhibit.column("category"))
    most = max(int(room.height * 0.98 / _least(exhibit)), 3)
    if len(names) <= most:
        return [exhibit]
    if len(names) > PARTS * most:
        return [_ends_of(exhibit, names, most, style)]
    count = -(-len(names) // most)
    parts = [names[len(names) * n // count : len(names) * (n + 1) // count] for n in range(count)]
    values = (exhibit.column(role) for role in ("value", "low", "high") if role in exhibit.encoding)
    reach = [data.scaled(value, exhibit.unit) for column in values for value in column]
    whole = replace(exhibit, scale=data.ends(reach, exhibit.scale)) if exhibit.kind == "bar" else exhibit
    whole = replace(whole, labels={**whole.labels, PART: str(count)})
    return [_only(whole, part) for part in parts]


def _least(exhibit: Exhibit) -> float:
    """The least height of a category: a line of type, and one for each of the bars that stand side by side in it."""
    beside = len(data.distinct(exhibit.column("series"))) if exhibit.kind == "bar" else 1
    return LINE * (beside if beside > 1 else LOOSE)


def _only(exhibit: Exhibit, names: Sequence[str]) -> Exhibit:
    at, kept = exhibit.columns.index(exhibit.encoding["category"]), set(names)
    return replace(exhibit, rows=tuple(row for row in exhibit.rows if data.words(row[at]) in kept))


def _ends_of(exhibit: Exhibit, names: list[str], most: int, style: Style) -> Exhibit:
    """The first and the last bars with a line between them that counts the others."""
    ranked = _ranked(exhibit, names)
    focus = [name for name in ranked if name in exhibit.highlight][: most - 1]
    room = most - 1 - len(focus)
    rest = [name for name in ranked if name not in focus]
    kept = {*focus, *rest[: room - room // 2], *(rest[-(room // 2) :] if room > 1 else ())}
    first = [name for name in ranked if name in kept]
    gap = next((at for at, name in enumerate(ranked) if name not in kept), len(ranked))
    words = word("and others", style.language, count=len(names) - len(kept))
    at = exhibit.columns.index(exhibit.encoding["category"])
    series = exhibit.columns.index(exhibit.encoding["series"]) if "series" in exhibit.encoding else -1
    blank = tuple(
        words if n == at else exhibit.rows[0][n] if n == series else None for n in range(len(exhibit.columns))
    )
    rows = [row for name in first for row in exhibit.rows if data.words(row[at]) == name]
    before = sum(data.words(row[at]) in ranked[:gap] for row in rows)
    rows.insert(before, blank)
    return replace(exhibit, rows=tuple(rows), labels={**exhibit.labels, OTHERS: words})


def _ranked(exhibit: Exhibit, names: list[str]) -> list[str]:
    """The names by value where each has one, else as they are."""
    if "series" in exhibit.encoding or exhibit.kind != "bar":
        return names
    value = {data.words(row["category"]): float(data.number(row["value"]) or 0.0) for row in exhibit.records()}
    return sorted(names, key=lambda name: -value[name])
