"""The bill: what the failures in front cost a year in work that customers should not have to cause."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from workbench import wording
from workbench.claims import Condition, Message, Text, claim, first, say
from workbench.claims import conditions as when
from workbench.estimate import Estimate, added, stated
from workbench.exhibits import Exhibit, exhibit
from workbench.model.roadmap import Assumed, KpiLine
from workbench.story.causes import Cause
from workbench.story.record import Record

LONG = 34  # letters of names in a title: longer ones are called the work that failures cause
LEAST = 2  # lines that make a chart
RETENTION = "roadmap.benefit.retention"


def figures(record: Record, causes: tuple[Cause, ...]) -> dict[str, Estimate]:
    """What the lines cost a year together and what of it the plan saves in present value, to record; nothing of fewer than two."""
    found = lines(record, causes)
    if len(found) < LEAST:
        return {}
    names = {one.figure for one in found}
    rows = [one for one in record.rows("roadmap", KpiLine) if one.bucket in {line.bucket for line in found}]
    moved = [(one.benefit or 0.0, set(one.moves)) for one in rows]
    told = [saved for saved, of in moved if of <= names]
    made = {"bill": added([_cost(one, record) for one in found])}
    if not all(of <= names or of.isdisjoint(names) for _, of in moved) or sum(told) <= 0:
        return made
    years, whole = record.value("roadmap.benefit_months") / 12, made["bill"].value or 0.0
    return made | {
        "bill_saved": Estimate(wording.in_two_digits(sum(told), sum(told)), unit=record.currency),
        "bill_span": Estimate(years * wording.in_two_digits(whole, whole), unit=record.currency),
    }


def lines(record: Record, causes: tuple[Cause, ...]) -> list[Assumed]:
    """The whole yearly costs of which an initiative that answers a cause in front saves a share, the largest first."""
    titles = {name for one in causes[:2] for name in one.initiatives}
    moved = {
        (line.bucket, name) for line in record.rows("roadmap", KpiLine) if line.title in titles for name in line.moves
    }
    found = (one for one in record.rows("roadmap", Assumed) if one.yearly_cost and (one.bucket, one.figure) in moved)
    return sorted(found, key=lambda one: -one.likely)


def bill(record: Record, causes: tuple[Cause, ...], own: dict[str, Estimate]) -> Exhibit | None:
    """The lines beside each other; None of fewer than two, a figure alone being no chart."""
    found = lines(record, causes)
    if "bill" not in own:
        return None
    sources = tuple(one.source for one in found)
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
        notes=(say("story-bill-note"), *([say("story-bill-from", sources=sources)] if all(sources) else [])),
        figures=("story.bill",),
    )


def beside(record: Record, causes: tuple[Cause, ...], own: dict[str, Estimate], *fewer: Condition) -> Iterator[Message]:
    """What the lines cost, where fewer of those who rate lowest stay too."""
    if "bill" in own:
        names = _names(lines(record, causes))
        yield claim("story-bill-leave", when.positive(own["bill"]), *fewer, names=names, money=own["bill"])
        yield from _saved(record, own)


def _saved(record: Record, own: dict[str, Estimate]) -> Iterator[Message]:
    """What of it the plan should save, and what those who come back should bring, where the plan counts both."""
    saved, back, months = own.get("bill_saved"), record.figure(RETENTION), record.figure("roadmap.benefit_months")
    if saved is None or months is None:
        return
    given = {"saved": saved, "months": months, "span": own["bill_span"]}
    both = (
        [claim("story-bill-saved", when.positive(saved), when.positive(back), back=stated(back), **given)]
        if back
        else []
    )
    yield first(*both, claim("story-bill-saved-alone", when.positive(saved), **given))


def _cost(line: Assumed, record: Record) -> Estimate:
    return Estimate(line.likely, line.low, line.high, unit=record.currency)


def _within(name: str) -> str:
    """A name inside a sentence; an abbreviation stays."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def _names(found: list[Assumed]) -> tuple[Text, ...] | Message:
    names = tuple(_within(one.figure) if at else one.figure for at, one in enumerate(found))
    return names if sum(map(len, names)) <= LONG else say("story-bill-work")
