"""What a review reports: checks with an id and a severity, and the places where they found something."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from typing import Literal, NamedTuple

from workbench.export.review.model import Deck
from workbench.export.review.record import Record

Severity = Literal["error", "warning", "information"]


class Spot(NamedTuple):
    """A place where a check found something; slide None speaks of the whole deck."""

    slide: int | None
    shape: str
    found: str
    fix: str
    is_wrong: bool = False  # a figure that differs from the recorded one


@dataclass(frozen=True)
class Check:
    """One check: its id, how much it matters, what it holds a deck to, and how it looks."""

    id: str
    severity: Severity
    says: str
    look: Callable[[Deck, Record | None], Iterable[Spot]]


@dataclass(frozen=True)
class Finding:
    """One finding of one check; errors in a deck that somebody edited keep it from a client.

    `is_wrong` says that a figure differs from the recorded one: that alone keeps a deck fresh from a run.
    """

    check: str
    severity: Severity
    slide: int | None
    shape: str
    found: str
    fix: str
    is_wrong: bool = False

    @property
    def place(self) -> str:
        """The check and the slide, without any word of the deck."""
        return self.check if self.slide is None else f"{self.check} on slide {self.slide}"

    def __str__(self) -> str:
        place = "deck" if self.slide is None else f"slide {self.slide}"
        shape = f', "{self.shape}"' if self.shape else ""
        return f"{self.severity} {self.check} ({place}{shape}): {self.found}; fix: {self.fix}"

    def to_json(self) -> dict[str, object]:
        """The finding as a flat mapping."""
        return asdict(self)


def shortened(text: str, most: int = 60) -> str:
    """A text as a finding quotes it: on one line and not long."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"
