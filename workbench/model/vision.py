"""Vision: the statement, its principles and the brand's promises, and the rows of their tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

Text = Any  # a message, and words once it is told


@dataclass(frozen=True)
class Principle:
    """A principle, and what follows from it for everyday work."""

    table: ClassVar[str] = "principles"
    units: ClassVar[Mapping[str, str]] = {}
    principle: str
    means: str


@dataclass(frozen=True)
class Promise:
    """What the brand promises, where it is delivered, and the share of satisfied that the promise implies, 0-1."""

    id: str
    promise: str
    touchpoint: str = ""
    stage: str = ""
    promised: float | None = None


@dataclass(frozen=True)
class Vision:
    """The whole file; `cards` are statements to choose from."""

    statement: str
    principles: tuple[Principle, ...]
    promises: tuple[Promise, ...]
    cards: tuple[str, ...] = ()


@dataclass(frozen=True)
class Statement:
    """The vision in one sentence."""

    table: ClassVar[str] = "statement"
    units: ClassVar[Mapping[str, str]] = {}
    statement: str


@dataclass(frozen=True)
class StatementCard:
    """A statement to choose from, and its share of the room's dots; None before a vote, or where it may not be told."""

    table: ClassVar[str] = "cards"
    units: ClassVar[Mapping[str, str]] = {"share": "share"}
    card: str
    share: float | None


@dataclass(frozen=True)
class PromiseLine:
    """A promise beside its delivery: the survey's share of satisfied with its interval, and the journey's delivery gap.

    `state` is kept, broken, unclear or open (nothing to compare with, or nothing measured).
    """

    table: ClassVar[str] = "promises"
    units: ClassVar[Mapping[str, str]] = {
        "promised": "share", "delivered": "share", "low": "share", "high": "share", "n": "count", "stage_gap": "score difference",
    }  # fmt: skip
    words: ClassVar[Mapping[str, str]] = {"state": "vision-state"}
    id: str
    promise: str
    touchpoint: str
    stage: str
    promised: float | None
    delivered: float | None
    low: float | None
    high: float | None
    n: int | None
    force: str
    stage_gap: float | None
    state: str
