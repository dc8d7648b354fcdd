"""Business outcomes: what leads to what, as the client's file gives it, and the rows of its tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

Text = Any  # a message, and words once it is told
ACTION, BENEFIT, OUTCOME = KINDS = ("action", "benefit", "outcome")  # in the order of cause and effect
MEASURED, STATED, ASSUMED = "measured", "stated", "assumed"
UNSUPPORTED = "unsupported"  # tried, and no test speaks for it


@dataclass(frozen=True)
class Node:
    """A benefit, a business outcome or an action; an outcome has an executive and the executive's own metric."""

    id: str
    label: str
    kind: str
    owner: str = ""
    metric: str = ""
    baseline: float | None = None
    target: float | None = None
    by: str = ""


@dataclass(frozen=True)
class Edge:
    """What leads to what, and what is known of it; without evidence it is an assumption."""

    source: str
    to: str
    evidence: str = ""


@dataclass(frozen=True)
class Outcomes:
    """All nodes and edges, in the file's order."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


@dataclass(frozen=True)
class NodeLine:
    """A node with its layer, from 0."""

    table: ClassVar[str] = "nodes"
    units: ClassVar[Mapping[str, str]] = {"layer": "count", "baseline": "text", "target": "text"}
    words: ClassVar[Mapping[str, str]] = {"kind": "outcomes-kind"}  # codes, and what their messages begin with
    id: str
    label: str
    kind: str
    layer: int
    owner: str
    metric: str
    baseline: float | None
    target: float | None
    by: str


@dataclass(frozen=True)
class EdgeLine:
    """An edge by its nodes, what is known of it, and whether it is measured, stated, assumed or tried without support."""

    table: ClassVar[str] = "edges"
    units: ClassVar[Mapping[str, str]] = {}
    words: ClassVar[Mapping[str, str]] = {"state": "outcomes-state"}  # codes, and what their messages begin with
    source: str
    source_label: str
    to: str
    to_label: str
    evidence: str
    state: str


@dataclass(frozen=True)
class ExecutiveLine:
    """An action that an outcome needs, for the executive who answers for the outcome; benefit of the plan, P10 to P90."""

    table: ClassVar[str] = "executives"
    units: ClassVar[Mapping[str, str]] = {
        "baseline": "text", "target": "text", "benefit": "count", "low": "count", "high": "count",
    }  # fmt: skip
    executive: str
    outcome: str
    label: str
    metric: str
    baseline: float | None
    target: float | None
    by: str
    action: str
    action_label: str
    findings: str
    evidence: Text
    live: str
    benefit: float | None
    low: float | None
    high: float | None
