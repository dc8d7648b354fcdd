"""Numbers: what titles, takeaways and summaries print agrees with results.json, and with each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from workbench import wording
from workbench.exhibits import Exhibit
from workbench.export.review.findings import Check, Spot, shortened
from workbench.export.review.model import Deck, Slide
from workbench.export.review.record import Record, is_older
from workbench.export.review.verdicts import Verdict, verdicts
from workbench.render import kinds


def unmatched(deck: Deck, record: Record | None) -> Iterator[Spot]:
    """Numbers that no figure which the slide may print rounds to."""
    for one in verdicts(deck, record) if record else ():
        if not one.is_matched:
            found = f'"{one.printed.text}" in "{shortened(one.text)}" is no figure of results.json'
            fix = "correct the number, or record the figure in the notebook"
            yield Spot(
                one.slide.number,
                one.shape.name,
                f"{found} that this slide may print" if one.is_known else found,
                fix,
                one.is_wrong,
            )


def conflict(deck: Deck, record: Record | None) -> Iterator[Spot]:
    """One figure printed with two values: a sentence of the record whose number was changed on one slide only."""
    found = list(verdicts(deck, record)) if record else []
    for one in found:
        if one.was:
            where = _elsewhere(deck, one)
            said = f'{one.figure or "the number"} is "{one.printed.text}" here and "{one.was}" in {where}'
            yield Spot(one.slide.number, one.shape.name, said, "print the recorded value everywhere", one.is_wrong)


def _elsewhere(deck: Deck, one: Verdict) -> str:
    """The first other slide that prints the recorded number in a title or text, else the record."""
    for slide in deck.shown:
        if slide.number != one.slide.number and any(one.was in shape.text for shape in slide.shapes):
            return f"slide {slide.number}"
    return "results.json"


def stale(deck: Deck, record: Record | None) -> Iterator[Spot]:
    """Decks made from another record, and charts that draw other values than the record now has."""
    if record is None:
        return
    if is_older(deck, record):
        yield Spot(None, "", "made from other results than results.json now holds", "export the deck again")
    for slide in deck.shown:
        shown = record.shown(slide)
        for item in (one for one in shown if kinds.of(one).plain):
            charts = [
                one for one in slide.shapes if one.chart and (len(shown) == 1 or one.name == f"exhibit:{item.id}")
            ]
            drawn = [number for one in charts if one.chart for number in one.chart.values]
            values = _values(
                _of_the_drawn(item, [name for one in charts if one.chart for name in one.chart.categories])
            )
            gone = _lacking(values, drawn) if charts else 0
            if gone and not _continued(deck, record, slide, item):
                said = f"the chart lacks {gone} of the {len(values)} recorded values"
                yield Spot(slide.number, charts[0].name, said, "export the deck again")


def _of_the_drawn(item: Exhibit, categories: Sequence[str]) -> Exhibit:
    """The exhibit without the bars that the chart only counts, in a line such as "and 83 others"."""
    names = {str(name) for name in item.column("category") if name is not None}
    shown = {
        drawn: name
        for name in names
        for drawn in categories
        if drawn == name or drawn.startswith((f"{name} (", f"{name} –"))
    }
    left, counts = names - set(shown.values()), [drawn for drawn in categories if drawn not in shown]
    if not left or not any(str(len(left)) in re.findall(r"\d+", drawn) for drawn in counts):
        return item
    at = item.columns.index(item.encoding["category"])
    return replace(item, rows=tuple(row for row in item.rows if str(row[at]) not in left))


def _values(item: Exhibit) -> list[float]:
    roles = ("bar", "line") if item.kind == "combo" else ("value",)
    scale = wording.unit(item.unit).scale  # charts hold what is printed: percentage points, not parts of one
    there = _of_some_length(item)
    return [
        float(v) * scale
        for role in roles
        for v in there.column(role)
        if isinstance(v, (int, float)) and not isinstance(v, bool)
    ]


def _of_some_length(item: Exhibit) -> Exhibit:
    """The exhibit without the parts of bars that no bar has: a chart need not draw them."""
    if "series" not in item.encoding or "category" not in item.encoding:
        return item
    at, value = (item.columns.index(item.encoding[role]) for role in ("series", "value"))
    there = {row[at] for row in item.rows if row[value]}
    return replace(item, rows=tuple(row for row in item.rows if row[at] in there))


def _lacking(values: Sequence[float], drawn: Sequence[float]) -> int:
    """How many values no number of a chart stands for; a chart may hold each rounded to what it prints."""
    left, lacking = sorted(map(abs, drawn)), 0
    for value in sorted(map(abs, values)):
        near = max(0.0051, value * 0.0051)
        at = next((at for at, number in enumerate(left) if abs(value - number) <= near), None)
        if at is None:
            lacking += 1
        else:
            del left[at]
    return lacking


def _continued(deck: Deck, record: Record, slide: Slide, item: Exhibit) -> bool:
    """Whether the exhibit is spread over several slides, each with a part of the data."""
    return any(other.number != slide.number and item in record.shown(other) for other in deck.shown)


def unrecorded(_deck: Deck, record: Record | None) -> Iterator[Spot]:
    """Says so where there is no record, so that silence is not taken for agreement."""
    if record is None:
        yield Spot(
            None,
            "",
            "no run of this workspace made the deck: its numbers are unchecked",
            "review it in the workspace of its run, or put results.json beside it",
        )


CHECKS = (
    Check(
        "number-unmatched",
        "error",
        "every number in a title, takeaway or summary is a figure of results.json",
        unmatched,
    ),
    Check("number-conflict", "error", "no figure appears with two values", conflict),
    Check("deck-stale", "error", "the deck is as new as its data", stale),
    Check("record-missing", "warning", "the deck's run is known", unrecorded),
)
