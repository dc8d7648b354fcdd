"""A workshop as rows: its rounds, the questions voted on, the votes by level, and the notes of the room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class Held:
    """A round as it was held: who voted of those who joined, and on how many of the questions judged they agreed."""

    table: ClassVar[str] = "rounds"
    round: str
    title: str
    kind: str
    subject: str
    low: int
    high: int
    budget: int
    rule: str
    limit: float
    turns: int
    joined: int
    voted: int
    judged: int
    agreed: int
    source: str | None


@dataclass(frozen=True)
class Voted:
    """A question of a round with its spread in scale units and its share of dots or points; None under the minimum."""

    table: ClassVar[str] = "questions"
    round: str
    question: str
    page: str
    card: str
    facet: str
    label: str
    n: int | None
    median: float | None
    q1: float | None
    q3: float | None
    iqr: float | None
    mean: float | None
    consensus: bool | None
    share: float | None
    stage: str
    force: str
    lens: str
    aspect: str


@dataclass(frozen=True)
class Level:
    """How many gave one answer to a question, and their share of those who answered (0-1)."""

    table: ClassVar[str] = "counts"
    round: str
    question: str
    answer: str
    count: int
    share: float


@dataclass(frozen=True)
class Note:
    """A decision, an action or a parked question; `due` is a day in ISO form."""

    table: ClassVar[str] = "notes"
    kind: str
    text: str
    owner: str
    due: str
