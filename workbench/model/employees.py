"""Employees as rows: what they say by wave and by unit, how units go with customers, and what became of what was heard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from workbench.claims import Text
from workbench.model.voice import Change, Level

NPS, SERVE = ("nps", "serve")  # eNPS, and the mean share of statements on their ability to serve that people agree with
FEWEST = 8  # units from which a link is looked for: with fewer only one of 0.85 and more would be seen


@dataclass(frozen=True, kw_only=True)
class Said(Level, Change):
    """eNPS (`nps`), the ability to serve (`serve`) or one statement in a wave that asked it, and its change on the one before."""

    table: ClassVar[str] = "waves"
    measure: str
    label: Text
    wave: str
    wave_label: str
    previous: str | None = None


@dataclass(frozen=True, kw_only=True)
class Unit(Level, Change):
    """The same of a unit in one of the last two waves; `change` is on the wave before, where both may be shown."""

    table: ClassVar[str] = "units"
    measure: str
    label: Text
    group: str
    wave: str
    small_base: bool = False


@dataclass(frozen=True, kw_only=True)
class Pair:
    """A unit's employees beside the customers that it serves, of the last waves; customers by the measure of `Tie`."""

    table: ClassVar[str] = "pairs"
    group: str
    nps: float | None
    serve: float | None
    employees: int
    customers: float
    low: float | None
    high: float | None
    unit: str
    answers: int


@dataclass(frozen=True, kw_only=True)
class Tie:
    """How units' customers go with a measure of their employees, units counted alike.

    `value` is the change of the customers' measure with ten points more of the employees', whose sampling error is taken
    off; missing where the units' scores differ by little more than that error (`reliability` below a half). `seen` is
    the smallest correlation that four of five such sets of units would show.
    """

    table: ClassVar[str] = "ties"
    measure: str
    label: Text
    units: int
    value: float | None
    low: float | None
    high: float | None
    unit: str
    p: float | None
    p_holm: float | None
    seen: float
    reliability: float


@dataclass(frozen=True)
class Action:
    """What employees were asked about and said, what was done about it, by whom, and when they were told; "" is open."""

    table: ClassVar[str] = "actions"
    asked: str
    heard: str
    done: str
    owner: str
    reported: str

    @property
    def state(self) -> str:
        """`open` where nothing was done, `done` where it was not reported back, else `reported`."""
        return "reported" if self.reported else "done" if self.done else "open"
