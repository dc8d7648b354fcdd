"""How the answers of one rating question are read: its scale, the number behind each answer, and what was a guess."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Basis = Literal["its own words", "value labels", "worded answers", "its block", "the answers that occur"]
Guess = Literal["", "scale", "answers", "direction", "top"]

WIDE = 20  # points of a scale of which the two highest say little
FAR = {-99, -98, -9, -8, -2, -1, 77, 88, 97, 98, 99, 777, 888, 997, 998, 999}


@dataclass(frozen=True)
class Reading:
    """How the answers of one rating question are read.

    `values` has the number of each answer that is not its own number; `missing` the codes and texts that mean no
    answer; `low_is_good` where the low end is the good one. `basis` is what decided; `guess` the key of the mapping
    that a person has to confirm, because another reading would give another figure, and `why` in words.
    """

    low: float
    high: float
    basis: Basis
    values: Mapping[str, float]
    missing: tuple[float | str, ...] = ()
    low_is_good: bool = False
    often: bool = False
    guess: Guess = ""
    why: str = ""

    @property
    def scale(self) -> tuple[float, float]:
        """The lowest and the highest answer."""
        return self.low, self.high
