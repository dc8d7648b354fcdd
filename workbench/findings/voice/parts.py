"""What the exhibits of the voice of the customer share: the measures that were asked, footing and lists of names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from workbench.claims import Text, say
from workbench.claims.labels import FOUR, PAIR, brief
from workbench.context import Context
from workbench.model.voice import Wave
from workbench.result import Result
from workbench.stats.measures import MEASURES, Measure

MOST_NAMES = 4


def measures(result: Result) -> list[Wave]:
    """The last wave of each measure, the headline first."""
    last = {row.measure: row for row in result.rows(Wave)}
    return list(last.values())


def headline(result: Result) -> Measure:
    """The measure that groups, drivers and value rest on."""
    return MEASURES[result.headline]


def footing(context: Context, *, base: float | None) -> dict[str, Any]:
    """Source, period and base of an exhibit."""
    return {"source": say("note-survey"), "period": context.period, "base": None if base is None else int(base)}


def listed(labels: Sequence[str], most: int = MOST_NAMES, width: int = 0) -> tuple[Text, ...]:
    """Names for a sentence; a list that stops says how many it leaves out."""
    width = width or (PAIR if len(labels) < 4 else FOUR)
    names: list[Text] = [brief(label, width) for label in labels[:most]]
    return (*names, *([say("voice-and-others", n=len(labels) - most)] if len(labels) > most else []))
