"""What all maturity exhibits share: which competencies may be shown, names of ties, footing and figure ids."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from workbench.claims import Message, Text, say
from workbench.context import Context
from workbench.estimate import Estimate
from workbench.model.cited import CitedMaturity
from workbench.model.maturity import Competency, Named
from workbench.result import Result


def shown(result: Result) -> list[Competency]:
    """The competencies that may be shown, lowest ids first."""
    return [row for row in result.rows(Competency) if not row.withheld]


def of_each(result: Result, rows: Sequence[Named], name: str) -> dict[str, Estimate]:
    """A figure of each competency in rows, by its label; those without a value are left out."""
    found = {row.label: result.figures.get(f"{row.id}.{name}") for row in rows}
    return {label: figure for label, figure in found.items() if figure is not None and figure.value is not None}


def extreme(levels: dict[str, Estimate], *, highest: bool = False) -> tuple[tuple[str, ...], list[Estimate]]:
    """The names that share the lowest (or highest) printed level, and all levels from there on."""
    ordered = sorted(levels.items(), key=lambda item: item[1].value or 0, reverse=highest)
    first = str(ordered[0][1]) if ordered else ""
    return tuple(name for name, one in ordered if str(one) == first), [one for _, one in ordered]


def scale(result: Result) -> tuple[float, float]:
    """The ends of the pack's answers."""
    return (result.figures["scale_low"].value or 0, result.figures["scale_top"].value or 0)


def subject(result: Result) -> Text:
    """What is measured: CX maturity, or what the client's own pack says, by its title where it says nothing."""
    return result.rows(CitedMaturity)[0].subject


def cells(values: Iterable[Estimate | None]) -> list[Text]:
    """Figures as cells of a table."""
    return [say("word-figure-alone", figure=one or Estimate(None)) for one in values]


def ids(result: Result, *names: str) -> tuple[str, ...]:
    """The ids of those figures that the result has."""
    return tuple(result.figure_id(name) for name in dict.fromkeys(names) if name in result.figures)


def footing(result: Result, context: Context, *notes: Text) -> dict[str, Any]:
    """Base, period, source and notes of an exhibit."""
    ends: dict[str, Any] = {"low": result.figures["scale_low"], "top": result.figures["scale_top"]}
    return {
        "base": int(result.figures["raters"].value or 0),
        "period": context.period,
        "source": say("maturity-source", client=context.short_name, pack=result.rows(CitedMaturity)[0].source),
        "notes": (say("maturity-scale", least=result.rules.minimum_group, **ends), *notes),
    }


def not_shown(result: Result) -> Message | None:
    """One line for the comparisons that anonymity forbids, instead of a page each."""
    names = [name for name in ("perception", "roles", "departments") if result.tables[name].empty]
    return say("maturity-not-shown", names=tuple(say(f"maturity-by-{name}") for name in names)) if names else None
