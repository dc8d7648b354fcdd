"""The deck of one slide of each kind, and the deck of a second run of it with other figures."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import documents

from workbench.document import Block, Document, Recorded, Shown
from workbench.exhibits import Cell, Exhibit
from workbench.export import deck

NUMBER = re.compile(r"(?<![\w.])(\d+)(?:\.(\d))?(?![\w])")
GONE, ADDED = "voice-slope", "voice-extra"
AS_THEY_ARE = {"likert"}  # shares that add up to one


def bumped(text: str) -> str:
    """A sentence with other figures."""

    def other(found: re.Match[str]) -> str:
        whole, tenth = found[1], found[2]
        if re.fullmatch(r"20[12]\d", whole) or (tenth is None and int(whole) < 6):
            return found[0]
        return f"{whole}.{(int(tenth) + 1) % 10}" if tenth else str(int(whole) + 3)

    return NUMBER.sub(other, text)


def second(exhibit: Exhibit) -> Exhibit:
    """An exhibit as a second run has it."""
    rows = exhibit.rows if exhibit.kind in AS_THEY_ARE else tuple(tuple(map(_other, row)) for row in exhibit.rows)
    if exhibit.kind in {"bar", "table"}:
        rows = (*rows[1:], rows[0])  # another order
    said = {name: tuple(map(bumped, getattr(exhibit, name))) for name in ("takeaways", "notes")}
    return replace(exhibit, title=bumped(exhibit.title), rows=rows, **said)


def _other(cell: Cell) -> Cell:
    if isinstance(cell, float):
        return round(cell * 0.95, 3)
    return cell + 4 if isinstance(cell, int) and not isinstance(cell, bool) and cell > 5 else cell


def _added(shown: Shown) -> Shown:
    """An exhibit that the first run has not."""
    exhibit = replace(shown.exhibit, id=ADDED, title="Station staff satisfy 91% of customers")
    return replace(shown, exhibit=exhibit, cell="another")


def second_run() -> Document:
    """The engagement of every kind, measured again: other figures and orders, an exhibit less and one more."""
    first = documents.every_kind(run="2026-q4")
    sections = []
    for section in first.sections:
        blocks: list[Block] = [
            replace(one, exhibit=second(one.exhibit)) if isinstance(one, Shown)
            else replace(one, result=replace(one.result, text=bumped(one.result.text))) if isinstance(one, Recorded) else one
            for one in section.blocks
        ]  # fmt: skip
        blocks = [one for one in blocks if not (isinstance(one, Shown) and one.exhibit.id == GONE)]
        if section.notebook == "02_voice_of_customer":
            blocks.insert(4, _added(section.exhibits[1]))
        sections.append(replace(section, blocks=tuple(blocks)))
    return replace(first, sections=tuple(sections))


@cache
def decks() -> tuple[bytes, bytes]:
    """Both decks."""
    return deck.write(documents.every_kind()), deck.write(second_run())
