"""The table of the portfolio, a dataclass a row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, kw_only=True)
class Position:
    """A figure of a client among all clients, or those of its group; None where too few others are compared."""

    table: ClassVar[str] = "positions"
    figure: str
    unit: str
    group: str
    clients: int
    value: float
    below: int
    median: float | None
    low_quarter: float | None
    high_quarter: float | None


__all__ = ["Position"]
