"""Estimate: a figure with its interval, base and unit, the only number that a sentence may print."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from workbench import wording


@dataclass(frozen=True)
class Estimate:
    """A figure with its uncertainty.

    `value`, `low` and `high` are in `unit` (see `wording.UNITS`; shares are 0-1); `n` is the number of people or
    items behind it. `None` means not available, which includes suppressed: a suppressed value is never kept. `id`
    is the figure's name in results.json, given by the `Result` that records it; two estimates are equal without it.
    """

    value: float | None
    low: float | None = None
    high: float | None = None
    n: int | None = None
    unit: str = "score"
    id: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        wording.unit(self.unit)
        for name in ("value", "low", "high"):
            number = getattr(self, name)
            if number is not None:
                number = float(number)
                object.__setattr__(self, name, number if math.isfinite(number) else None)
        if self.n is not None:
            object.__setattr__(self, "n", int(self.n))

    def __str__(self) -> str:
        return wording.number(self.value, self.unit)

    @property
    def excludes_zero(self) -> bool:
        """Whether the interval leaves zero out; false without an interval."""
        return self.low is not None and self.high is not None and not self.low <= 0 <= self.high

    def to_json(self) -> dict[str, float | int | str | None]:
        """The estimate as results.json stores it, under its id."""
        return {"value": self.value, "low": self.low, "high": self.high, "n": self.n, "unit": self.unit}


def count(number: float) -> Estimate:
    """A number of things as a figure."""
    return Estimate(number, unit="count")


def stated(figure: Estimate) -> Estimate:
    """An amount as it is planned, without the range of its outcomes, at the digits that the range bears."""
    value = figure.value if figure.value is None else wording.borne(figure.value, figure)
    return replace(figure, value=value, low=None, high=None)


def added(parts: Sequence[Estimate]) -> Estimate:
    """The sum of amounts in one unit, from that of their low ends to that of their high ones, which is never too narrow."""
    value, low, high = (sum(getattr(one, end) or 0.0 for one in parts) for end in ("value", "low", "high"))
    return Estimate(value, low, high, unit=parts[0].unit)
