"""The bill: what the failures in front cost a year in work that customers should not have to cause."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from workbench.claims import Condition, Message, Text, claim, say
from workbench.claims import conditions as when
from workbench.estimate import Estimate, added
from workbench.exhibits import Exhibit, exhibit
from workbench.model.roadmap import Assumed, KpiLine
from workbench.story.causes import Cause
from workbench.story.record import Record

LONG = 34  # letters of names in a title: longer ones are called the work that failures cause
LEAST = 2  # lines that make a chart


def figures(record: Record, causes: tuple[Cause, ...]) -> dict[str, Estimate]:
    """What the lines cost a year together, to record; nothing of fewer than two."""
    found = lines(record, causes)
    return {"bill": added([_cost(one, record) for one in found])} if len(found) >= LEAST else {}


def lines(record: Record, causes: tuple[Cause, ...]) -> list[Assumed]:
    """The whole yearly costs of which an initiative that answers a cause in front saves a share, the largest first."""
    titles = {name for one in causes[:2] for name in one.initiatives}
    moved = {
        (line.bucket, name)
        for line in record.rows("roadmap", KpiLine)
        if line.title in titles
        for name in line.figures.split(", ")
    }
    found = (one for one in record.rows("roadmap", Assumed) if one.yearly_cost and (one.bucket, one.figure) in moved)
    return sorted(found, key=lambda one: -one.likely)


def bill(record: Record, causes: tuple[Cause, ...], own: dict[str, Estimate]) -> Exhibit | None:
    """The lines beside each other; None of fewer than two, a figure alone being no chart."""
    found = lines(record, causes)
    if "bill" not in own:
        return None
    return exhibit(
        pd.DataFrame(
            [(one.figure, one.likely, one.low, one.high) for one in found], columns=["line", "value", "low", "high"]
        ),
        kind="bar",
        id="story-bill",
        title=claim("story-bill", when.positive(own["bill"]), names=_names(found), money=own["bill"]),
        encoding={"category": "line", "value": "value", "low": "low", "high": "high"},
        unit=record.currency,
        labels={"value": say("story-bill-axis")},
        short=[one.figure for one in found],
        period="",
        source=say("note-roadmap-source"),
        notes=(say("story-bill-note"), say("story-bill-from", sources=tuple(one.source for one in found if one.source)))
        if all(one.source for one in found)
        else (say("story-bill-note"),),
        figures=("story.bill",),
    )


def beside(record: Record, causes: tuple[Cause, ...], own: dict[str, Estimate], *fewer: Condition) -> Iterator[Message]:
    """What the lines cost, where fewer of those who rate lowest stay too."""
    if "bill" in own:
        names = _names(lines(record, causes))
        yield claim("story-bill-leave", when.positive(own["bill"]), *fewer, names=names, money=own["bill"])


def _cost(line: Assumed, record: Record) -> Estimate:
    return Estimate(line.likely, line.low, line.high, unit=record.currency)


def _within(name: str) -> str:
    """A name inside a sentence; an abbreviation stays."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def _names(found: list[Assumed]) -> tuple[Text, ...] | Message:
    names = tuple(_within(one.figure) if at else one.figure for at, one in enumerate(found))
    return names if sum(map(len, names)) <= LONG else say("story-bill-work")
