"""The cards of a scorecard: which figure each stands for, and whether a text prints it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from workbench.exhibits import Cell
from workbench.export.review.model import Shape
from workbench.export.review.printed import Printed, figures
from workbench.export.review.record import Record, Value
from workbench.render import kinds

APART = "figure:"  # names of shapes that hold the figure of a card beside its words
Card = tuple[str, list[str]]  # the label, and the texts below it


@dataclass(frozen=True)
class Fact:
    """What a card may print: its figure, its base, and what else stands small below it."""

    home: str
    value: Value
    base: Value | None
    beside: tuple[Value, ...]
    note: str = ""


def facts(record: Record) -> dict[str, list[Fact]]:
    """By label, the figures of all scorecards and the headline of each section; suppressed ones are left out."""
    found: dict[str, list[Fact]] = {}
    for item in record.exhibits:
        one = kinds.settled(item)
        for row in one.records() if one.kind == "scorecard" else ():
            if (made := _of_row(item.id, row)) is not None:
                found.setdefault(str(row["label"]), []).append(made)
    for answer in record.answers:
        name = f"{answer['module']}.{answer.get('headline', '')}"
        one = record.content["figures"].get(name)
        if one is not None and one["value"] is not None:
            top = record.content["figures"].get(f"{answer['module']}.scale_top")
            found.setdefault(answer["section"], []).append(_of_figure(answer["notebook"], name, one, top))
    return found


def _of_row(home: str, row: Mapping[str, Cell]) -> Fact | None:
    unit, value = str(row["unit"]), _number(row["value"])
    if value is None:
        return None
    beside = [_number(row.get(role)) for role in ("low", "high", "target")]
    base = _number(row.get("n"))
    return Fact(
        home,
        Value(value, unit),
        None if base is None else Value(base, "count"),
        tuple(Value(one, unit) for one in beside if one is not None),
        str(row.get("note") or ""),
    )


def _of_figure(home: str, name: str, one: Mapping[str, Any], top: Mapping[str, Any] | None) -> Fact:
    beside = [Value(one[end], one["unit"]) for end in ("low", "high") if one[end] is not None]
    beside += [Value(top["value"], top["unit"])] if top and top["value"] is not None else []
    base = None if one["n"] is None else Value(one["n"], "count")
    return Fact(home, Value(one["value"], one["unit"], name), base, tuple(beside))


def _number(cell: Cell | None) -> float | None:
    return float(cell) if isinstance(cell, (int, float)) and not isinstance(cell, bool) else None


def card(shape: Shape, known: Mapping[str, list[Fact]]) -> Card | None:
    """The label and the texts of a card; None where the shape is none that the record knows."""
    if shape.name.startswith(APART):
        label = shape.name.removeprefix(APART)
        return (label, [shape.text.strip()]) if label in known else None
    label, *rest = [paragraph.text.strip() for paragraph in shape.body.paragraphs] or [""]
    return (label, rest) if label in known and rest and not shape.is_title else None


def wrong(one: Card, candidates: list[Fact]) -> Iterator[tuple[Printed, str, Fact]]:
    """The figures of a card that are not those of its label, each with the text it stands in."""
    figure, *small = one[1]
    shown = list(figures(figure))
    if any(_is_under(figure, shown, c) for c in candidates):  # the figure stands beside, in a shape of its own
        figure, small, shown = "", list(one[1]), []
    fact = next((c for c in candidates if all(p.shows(c.value) for p in shown)), candidates[0])
    yield from ((printed, figure, fact) for printed in shown if not printed.shows(fact.value))
    for text in small:
        for printed in figures(text):
            if not _is_beside(printed, text, fact):
                yield printed, text, fact


def _is_under(text: str, shown: list[Printed], fact: Fact) -> bool:
    """Whether a text is what stands small under a figure: its interval, its base."""
    small = len(shown) > 1 or any(text[: printed.start].rstrip().endswith("=") for printed in shown)
    return small and all(_is_beside(printed, text, fact) for printed in shown)


def _is_beside(printed: Printed, text: str, fact: Fact) -> bool:
    if text[: printed.start].rstrip().endswith("="):
        return fact.base is not None and printed.shows(fact.base)
    return any(printed.shows(value) for value in fact.beside) or any(
        printed.equals(said) for said in figures(fact.note)
    )


def labelled(text: str, printed: Printed, known: Mapping[str, list[Fact]], homes: set[str]) -> list[Fact]:
    """What the label right before a figure stands for, on this slide or, where not there, anywhere."""
    before = text[: printed.start].rstrip()
    found = max((label for label in known if label and before.endswith(label)), key=len, default="")
    return [fact for fact in known.get(found, ()) if fact.home in homes] or known.get(found, [])
