"""Plans for other budgets and other rules: the rows of the tables in which the plan is weighed against them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

MORE = 0.1  # share of a year's budget that `MoreBudget` adds
Text = Any  # a message, and words once it is told


@dataclass(frozen=True)
class BudgetPoint:
    """A plan for a share of the budget: `spend` is what it takes within the plan's months, `chosen` its initiatives' ids."""

    table: ClassVar[str] = "frontier"
    share: float
    budget: float
    npv: float
    initiatives: int
    spend: float
    chosen: str

    @property
    def ids(self) -> frozenset[str]:
        """The initiatives of the plan."""
        return _ids(self.chosen)


@dataclass(frozen=True)
class Unbound:
    """The plan worth most for the same budget where no finding must be answered; columns as those of `BudgetPoint`."""

    table: ClassVar[str] = "unbound"
    npv: float
    spend: float
    chosen: str

    @property
    def ids(self) -> frozenset[str]:
        """The initiatives of the plan."""
        return _ids(self.chosen)


@dataclass(frozen=True)
class Required:
    """A finding that every plan must answer, the ids of the initiatives that would, and who asks for that, and why."""

    table: ClassVar[str] = "required"
    finding: str
    name: Text
    by: str
    asked_by: str = ""
    why: str = ""

    @property
    def ids(self) -> frozenset[str]:
        """The initiatives that answer it."""
        return _ids(self.by)


def _ids(listed: str) -> frozenset[str]:
    return frozenset(id_ for id_ in listed.split(", ") if id_)


@dataclass(frozen=True)
class MoreBudget:
    """What a tenth more budget in one plan year would add, P10 to P90 where it was drawn, and what it buys (ids)."""

    table: ClassVar[str] = "more_budget"
    year: int
    more: float
    gain: float
    low: float | None
    high: float | None
    added: str
    dropped: str
