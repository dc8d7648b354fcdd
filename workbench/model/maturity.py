"""Tables of the maturity diagnostic, a dataclass a row: what findings read of what scoring wrote.

Means are on the pack's scale; None where too few rated, or nothing is set.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, kw_only=True)
class Named:
    """Something with a competency's id and name."""

    id: str
    label: str


@dataclass(frozen=True, kw_only=True)
class Competency(Named):
    """A competency in the last wave; `withheld` says why it is not shown, "" where it is."""

    table: ClassVar[str] = "competencies"
    mean: float | None
    target: float | None
    previous: float | None
    withheld: str


@dataclass(frozen=True, kw_only=True)
class PerceptionGap(Named):
    """How executives and front line rate a competency, and what may be said of the difference."""

    table: ClassVar[str] = "perception"
    executives: float
    front_line: float
    difference: float
    executives_n: int
    front_line_n: int
    claim: str


@dataclass(frozen=True, kw_only=True)
class Probability(Named):
    """How often a competency came out at a level when raters were drawn again."""

    table: ClassVar[str] = "probabilities"
    level: int
    name: str
    probability: float


@dataclass(frozen=True, kw_only=True)
class NextLevel(Named):
    """What leads a competency to its next level; no step at the top."""

    table: ClassVar[str] = "next_levels"
    level: int
    focus: str | None
    step: str | None


@dataclass(frozen=True, kw_only=True)
class Benchmark:
    """A published figure of other organisations, and where it stands."""

    table: ClassVar[str] = "benchmarks"
    id: str
    title: str
    text: str
    value: float
    source: str


@dataclass(frozen=True, kw_only=True)
class Wave(Named):
    """The mean of a competency in a wave in which it may be shown, and how many rated it."""

    table: ClassVar[str] = "waves"
    wave: str
    mean: float
    raters: int
