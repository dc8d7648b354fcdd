"""What the exhibits of the voice of the customer share: names, footing and the wording of changes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from workbench.context import Context
from workbench.result import Estimate, Result
from workbench.wording import number, sentence

SOURCE = "Customer survey"
INTERVAL = "Whiskers: 95% interval at the effective sample size."
NPS_NOTE = "NPS: share of 9-10 minus share of 0-6 on the recommendation question."
NAMES = {"nps": "NPS", "csat": "CSAT (top-2-box)", "ces": "CES (found it easy)"}


def first_measure(result: Result) -> str:
    """The headline measure: NPS where asked, else CSAT, else CES."""
    return next(name for name in NAMES if name in result.figures)


def footing(context: Context, *, base: float | None) -> dict[str, Any]:
    """Source, period and base of an exhibit."""
    return {"source": SOURCE, "period": context.period, "base": None if base is None else int(base)}


def ids(result: Result, names: Iterable[str]) -> list[str]:
    """Ids of those figures that the result has."""
    return [result.figure_id(name) for name in dict.fromkeys(names) if name in result.figures]


def beyond_chance(change: Estimate) -> bool:
    """Whether the interval of a change leaves zero out."""
    return change.low is not None and change.high is not None and not change.low <= 0 <= change.high


def lead(result: Result, measure: str, language: str) -> str:
    """The measure's level and direction, as the start of a title."""
    change = result.figures.get(f"{measure}_change")
    if result.figures[measure].value is None:
        return sentence("Too few people answered to show {name}", language, name=NAMES[measure])
    template = "{name} stands at {level}"
    if change is not None and change.value is not None:
        rose = change.value > 0
        direction = ("rose to" if rose else "fell to") if beyond_chance(change) else "holds at"
        template = "{name} " + direction + " {level} (change of {change} on the wave before)"
    return sentence(template, language, name=NAMES[measure], level=result.figures[measure], change=change)


def move(result: Result, measure: str, language: str) -> str:
    """A change with its interval, as a takeaway."""
    change = result.figures[f"{measure}_change"]
    low, high = (number(end, change.unit, language) for end in (change.low, change.high))
    verdict = "beyond chance" if beyond_chance(change) else "within chance"
    return sentence("{name} moved by {change} ({low} to {high}): {verdict}.", language, name=NAMES[measure],
                    change=change, low=low, high=high, verdict=verdict)  # fmt: skip
