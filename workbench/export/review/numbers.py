"""Numbers: what titles, takeaways and summaries print agrees with results.json, and with each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from workbench.exhibits import Exhibit
from workbench.export.review.findings import Check, Spot, shortened
from workbench.export.review.model import Deck, Shape, Slide
from workbench.export.review.printed import Printed, figures
from workbench.export.review.record import Record, Value, is_older
from workbench.export.review.sources import is_source

SENTENCE = 4  # words: what is shorter is a label
DIRECT = {
    "bar",
    "stacked",
    "likert",
    "line",
    "slope",
    "radar",
    "combo",
}  # kinds whose charts draw the data as they are
PART = re.compile(
    r"\s*[(（][^()]*\b\d+\s*(?:/|of|z)\s*\d+\s*[)）]\s*$|\s*[(（](?:continued|cd\.|续)[^()]*[)）]\s*$"
)  # "(2 of 3)"


def unmatched(deck: Deck, record: Record | None) -> Iterator[Spot]:
    """Numbers that no figure of the record rounds to."""
    if record is None:
        return
    for slide, shape, text, allowed in statements(deck, record):
        for printed in figures(text):
            if not any(printed.shows(value) for value in allowed):
                yield Spot(slide.number, shape.name, f'"{printed.text}" in "{shortened(text)}" is no figure of results.json',
                           "correct the number, or record the figure in the notebook")  # fmt: skip


def statements(deck: Deck, record: Record) -> Iterator[tuple[Slide, Shape, str, list[Value]]]:
    """The sentences that claim figures, each with the values that it may print."""
    last = max((slide.number for slide in deck.shown if record.exhibit(slide)), default=0)
    for slide in deck.shown:
        item = record.exhibit(slide)
        if item is None and (slide.number > last or not _is_summary(slide)):
            continue  # the appendix speaks of files, rows and versions
        allowed = record.behind(item) if item else record.every
        data = {cell for row in item.rows for cell in row} if item else set()
        for shape in slide.shapes:
            if shape.is_furniture or is_source(shape) or shape.kind != "text":
                continue
            for paragraph in shape.body.paragraphs:
                if paragraph.text in data:  # a label or note of the exhibit, in results.json as it stands
                    continue
                if shape.is_title or len(paragraph.text.split()) >= SENTENCE or len(paragraph.text) > 30:
                    yield slide, shape, PART.sub("", paragraph.text), allowed


def _is_summary(slide: Slide) -> bool:
    """Words only: the executive summary, and what a section's first slide says of it."""
    return not any(shape.kind in {"chart", "table", "picture"} for shape in slide.shapes)


def conflict(deck: Deck, record: Record | None) -> Iterator[Spot]:
    """One figure printed with two values: a sentence of the record whose number was changed on one slide only."""
    if record is None:
        return
    texts = list(statements(deck, record))
    for slide, shape, text, _ in texts:
        item = record.exhibit(slide)
        for name, value, printed in _changed(record, item, text) if item else ():
            right = next(
                (
                    other.number
                    for other, _, words, _ in texts
                    if other.number != slide.number and _prints(words, value)
                ),
                None,
            )
            where = f"slide {right}" if right else "results.json"
            yield Spot(slide.number, shape.name, f'{name} is "{printed.text}" here and another value in {where}',
                       "print the recorded value everywhere")  # fmt: skip


def _changed(record: Record, item: Exhibit, text: str) -> Iterator[tuple[str, Value, Printed]]:
    """Figures that the recorded sentence prints and this text, much like it, prints otherwise."""
    sentences = (item.title, *item.takeaways)
    ratio, sentence = max(
        (SequenceMatcher(None, one.split(), text.split()).ratio(), one) for one in sentences
    )
    if ratio < 0.5 or sentence == text:
        return
    own = [value for name in item.figures for value in record.printable.get(name, ()) if value.figure]
    known = own or [value for value in record.every if value.figure]
    before, after = list(figures(sentence)), list(figures(text))
    if len(before) != len(after):
        return
    for was, now in zip(before, after, strict=True):
        value = next((one for one in known if was.shows(one)), None)
        if value is not None and was.text != now.text and not now.shows(value):
            yield value.figure, value, now


def _prints(text: str, value: Value) -> bool:
    return any(printed.shows(value) for printed in figures(text))


def stale(deck: Deck, record: Record | None) -> Iterator[Spot]:
    """Decks made from another record, and charts that draw other values than the record now has."""
    if record is None:
        return
    if is_older(deck, record):
        yield Spot(None, "", "made from other results than results.json now holds", "export the deck again")
    for slide in deck.shown:
        item = record.exhibit(slide)
        charts = [shape for shape in slide.shapes if shape.chart]
        if item is None or item.kind not in DIRECT or not charts:
            continue
        drawn = [number for shape in charts if shape.chart for number in shape.chart.values]
        gone = [value for value in _values(item) if not _is_drawn(value, drawn)]
        if gone and not _continued(deck, record, slide, item):
            yield Spot(slide.number, charts[0].name, f"the chart lacks {len(gone)} of the {len(_values(item))} recorded values",
                       "export the deck again")  # fmt: skip


def _values(item: Exhibit) -> list[float]:
    roles = ("bar", "line") if item.kind == "combo" else ("value",)
    return [
        float(v)
        for role in roles
        for v in item.column(role)
        if isinstance(v, (int, float)) and not isinstance(v, bool)
    ]


def _is_drawn(value: float, drawn: Sequence[float]) -> bool:
    """Whether a chart has a value; a chart may hold it rounded to what it prints."""
    near = max(0.0051, abs(value) * 0.0051)
    return any(abs(abs(value) - abs(number)) <= near for number in drawn)


def _continued(deck: Deck, record: Record, slide: Slide, item: Exhibit) -> bool:
    """Whether the exhibit is spread over several slides, each with a part of the data."""
    return any(other.number != slide.number and record.exhibit(other) == item for other in deck.shown)


def unrecorded(_deck: Deck, record: Record | None) -> Iterator[Spot]:
    """Says so where there is no record, so that silence is not taken for agreement."""
    if record is None:
        yield Spot(
            None,
            "",
            "no results.json beside the deck: its numbers were not checked",
            "review the run, or put results.json beside the deck",
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
    Check("record-missing", "information", "the deck lies beside its results.json", unrecorded),
)
