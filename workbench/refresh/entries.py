"""What a refresh has to tell: one entry for each thing that a consultant should know of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

from workbench.privacy.seen import differences

if TYPE_CHECKING:
    from workbench.privacy import Rules
    from workbench.privacy.record import Results

# What an entry speaks of, in the order of the list; those in `OFFERED` become a comment on their slide as well.
KINDS = {
    "conflict": "changed by hand and by the new run: yours is kept",
    "stale": "typed by hand and no longer what the run says",
    "outdated": "no longer in the new run: yours is kept",
    "new": "new in this run",
    "merged": "new figures in a sentence that you edited",
    "copied": "shown twice: both copies are brought up to date",
    "removed": "no longer in the new run and not edited: removed",
    "deleted": "deleted by hand: stays deleted",
    "order": "order changed by hand and by the new run: yours is kept",
    "close": "differs between the two runs by what few people said: take the old figures that you kept out before it leaves",
}
OFFERED = {"conflict", "stale", "outdated", "new"}
OF_BEFORE = {"conflict", "stale", "outdated"}  # which leave something of the old run in the file


@dataclass(frozen=True)
class Entry:
    """One thing to know: its kind (a key of `KINDS`), where it is, what stands there and what the new run says.

    `slide` is the number in the refreshed file, 0 for what is on none; `place` names the shape, cell or point.
    """

    kind: str
    place: str = ""
    mine: str = ""
    new: str = ""
    slide: int = 0

    def to_json(self) -> dict[str, Any]:
        """The entry as plain values."""
        return asdict(self)

    def __str__(self) -> str:
        parts = [f"slide {self.slide}" if self.slide else "", self.place, KINDS[self.kind]]
        said = [f'"{self.mine}"' if self.mine else "", f'now "{self.new}"' if self.new else ""]
        return ", ".join(part for part in parts if part) + "".join(f"; {one}" for one in said if one)


def ordered(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries by slide, then by kind, each once."""
    rank = {kind: at for at, kind in enumerate(KINDS)}
    short = (replace(one, mine=_line(one.mine), new=_line(one.new)) for one in entries)
    return tuple(sorted(dict.fromkeys(short), key=lambda one: (one.slide, rank[one.kind])))


def close(entries: Iterable[Entry], now: Results, before: Results, rules: Rules) -> tuple[Entry, ...]:
    """The entries, and first whether what stays of the old run tells, beside the new one, what few people said."""
    told = tuple(entries)
    found = differences(now, before, rules) if any(one.kind in OF_BEFORE for one in told) else ()
    return (*(Entry("close", one.where) for one in found[:NAMED]), *told)


NAMED = 3  # figures that are named


def _line(text: str) -> str:
    return " ".join(text.split())
