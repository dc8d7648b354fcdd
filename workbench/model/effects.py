"""Effects as rows: what an initiative did to a figure, with the checks behind it, and the two paths that show it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, kw_only=True)
class Effect:
    """What an initiative did to one figure, in the figure's unit; None where the data cannot say it.

    `method` is "differences", "synthetic" or "planned" (before launch), `reason` why nothing can be said (`stats.effects.Reason`)
    or "". `before_p` tests whether treated units moved otherwise before the start, `placebo_p` a start that never was,
    `shuffled` is the share of other choices of units that would have shown as much. `claimed`: the interval leaves zero
    out and no check speaks against it; `usable`: no check does. `seen` is the smallest effect that four of five such
    roll-outs would show.
    """

    table: ClassVar[str] = "effects"
    initiative: str
    title: str
    figure: str
    label: str
    measured_in: str
    polarity: str
    method: str
    reason: str
    value: float | None
    low: float | None
    high: float | None
    error: float | None
    before: float | None
    before_p: float | None
    placebo_p: float | None
    shuffled: float | None
    seen: float | None
    treated: int
    controls: int
    left_out: int
    periods_before: int
    periods_after: int
    claimed: bool
    usable: bool

    @property
    def harms(self) -> bool:
        """Whether an effect is claimed and goes against what is wanted of its figure."""
        return self.claimed and bool(self.polarity) and ((self.value or 0.0) < 0) == (self.polarity == "up")


def unseen(effects: Iterable[Effect]) -> set[str]:
    """The initiatives that were measured where they were tried, and of which no figure shows an effect."""
    seen = [one for one in effects if one.usable and one.low is not None and one.high is not None]
    return {one.initiative for one in seen} - {one.initiative for one in seen if one.claimed}


@dataclass(frozen=True, kw_only=True)
class Path:
    """A figure in treated units and in what they are compared with, `since` periods after the start (0 the first)."""

    table: ClassVar[str] = "paths"
    initiative: str
    figure: str
    since: int
    treated: float
    compared: float


@dataclass(frozen=True, kw_only=True)
class Learned:
    """What the plan assumed of an initiative's effect on a figure, what was measured, and what it takes now.

    `assumed`, `measured` and `now` have a low and a high end; `chance` is the confidence that the initiative delivers, before
    and after.
    """

    table: ClassVar[str] = "learned"
    initiative: str
    title: str
    figure: str
    label: str
    assumed: float
    assumed_low: float
    assumed_high: float
    measured: float
    measured_low: float
    measured_high: float
    now: float
    now_low: float
    now_high: float
    chance: float
    chance_now: float


@dataclass(frozen=True)
class Expected:
    """What the plan assumes of an initiative's effect on a rating that no trial has measured, in the rating's points."""

    table: ClassVar[str] = "expected"
    initiative: str
    title: str
    figure: str
    label: str
    low: float
    mean: float
    high: float
    chance: float
