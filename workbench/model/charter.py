"""The governance set as rows: what is written of each clause, what is open, what was decided; and the communication plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from workbench.claims import Text

GROUPS: dict[str, tuple[str, ...]] = {
    "purpose": ("mandate", "name", "pitch", "goals", "targets"),
    "council": ("council", "decision_rights", "escalation", "cadence", "raci"),
    "processes": ("inner_loop", "outer_loop", "recovery", "action_on_insight", "change_requests"),
    "people": ("champions", "training", "access", "rewards"),
    "operation": ("launch", "dashboards", "surveys", "operating_model"),
    "knowledge": ("research", "market"),
}
"""The clauses of a charter by chapter, in the order of reading."""
PARTS = tuple(part for parts in GROUPS.values() for part in parts)
PLAN = ("messages", "stakeholders")
"""The parts of the communication plan."""
TEXTS = ("mandate", "name", "pitch")
"""Clauses that are one text; the others are lists."""
COVERS: dict[str, tuple[str, tuple[str, ...]]] = {
    "council": ("kind", ("executive", "business", "functional", "operational")),
    "targets": ("serves", ("customers", "support")),
    "training": ("skills", ("technical", "soft")),
    "operating_model": ("area", ("process", "people", "insight", "technology", "delivery", "governance")),
    "research": ("horizon", ("6 months", "12 months", "18 months")),
    "market": ("kind", ("competitor", "other industry")),
}
"""Clauses whose entries, taken together, need every value of a field: a value without an entry is an open point."""
CHOICES = frozenset({"kind", "every", "skills", "side", "stage", "serves", "area", "horizon", "influence", "stance"})
"""Fields that hold one of our words; those of the others are the client's own."""
PLAYBOOK = {
    "mandate": "GP.2.2", "name": "GP.1.5", "pitch": "GP.1.5", "goals": "GP.1.2", "council": "GP.2.1",
    "decision_rights": "GP.2.2", "escalation": "GP.2.2", "cadence": "GP.9.1", "raci": "GP.3.1", "inner_loop": "GP.7.2",
    "outer_loop": "GP.9.3", "recovery": "GP.7.1", "action_on_insight": "GP.9.3", "change_requests": "GP.4.1",
    "champions": "GP.3.1", "training": "GP.3.1", "access": "GP.4.2", "rewards": "GP.3.2", "launch": "GP.1.4",
    "dashboards": "GP.8.2", "surveys": "GP.5.1", "targets": "GP.1.2", "research": "GP.9.3", "messages": "GP.8.1", "stories": "GP.8.4",
    "sample_rules": "GP.6.1",
}  # fmt: skip
"""The clause of the governance playbook that a clause of the charter fills; what is no rule stays in the charter."""


@dataclass(frozen=True)
class Written:
    """One field of an entry of a clause, as the client wrote it; `text` is empty where it is still open."""

    table: ClassVar[str] = "entries"
    part: str
    entry: int
    field: str
    text: str


@dataclass(frozen=True)
class Clause:
    """How far a clause is: `complete`, `partly` or `open`; its entries and its open points."""

    table: ClassVar[str] = "clauses"
    part: str
    group: str
    title: Text
    entries: int
    missing: int
    state: str


@dataclass(frozen=True)
class OpenPoint:
    """Something that a clause does not say yet, with the question that fills it; `entry` names where, or is empty."""

    table: ClassVar[str] = "open_points"
    part: str
    title: Text
    entry: Text
    question: Text


@dataclass(frozen=True)
class RoomVote:
    """A card of a workshop about a clause, and its share (0-1) of what the room shared out."""

    table: ClassVar[str] = "voted"
    part: str
    label: str
    share: float


@dataclass(frozen=True)
class Decided:
    """A decision or an action about a clause (or none), of the client's own list or of a workshop; `due` is an ISO date."""

    table: ClassVar[str] = "decided"
    kind: str
    part: str
    text: str
    owner: str
    due: str
    status: str


@dataclass(frozen=True)
class Story:
    """A success story or a hard case that a named person has released, with what identifies people masked."""

    table: ClassVar[str] = "stories"
    title: str
    kind: str
    text: str
    released_by: str


__all__ = [
    "CHOICES",
    "COVERS",
    "GROUPS",
    "PARTS",
    "PLAN",
    "PLAYBOOK",
    "TEXTS",
    "Clause",
    "Decided",
    "OpenPoint",
    "RoomVote",
    "Story",
    "Written",
]
