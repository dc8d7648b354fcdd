"""The journey as rows: the six forces by id, and what each table of a scored journey holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal, get_args

from workbench.claims import Text

# The six forces and the three lenses follow Ipsos's published description; items, gaps and weights are this project's
# own. Ipsos and Forces of CX are marks of Ipsos. Names and questions stand in the pack `forces-of-cx`.
Force = Literal["certainty", "fair_treatment", "control", "status", "belonging", "enjoyment"]
Lens = Literal["expectation", "actual", "ideal"]
FORCES: tuple[str, ...] = get_args(Force)
LENSES: tuple[str, ...] = get_args(Lens)
HYGIENE: tuple[str, ...] = ("certainty", "fair_treatment")
# What a customer needs done, and how a customer needs to be regarded: this project's reading of the six forces.
STRENGTHS = ("none", "weak", "some", "strong")
FUNCTIONAL: tuple[str, ...] = ("certainty", "fair_treatment", "control")


@dataclass(frozen=True)
class Stage:
    """A stage of the journey, in order."""

    table: ClassVar[str] = "stages"
    id: str
    label: str


@dataclass(frozen=True)
class Persona:
    """Whose journey it is; `needs` and `found_by` as one text, `interviews` where so many are behind it that it is told."""

    table: ClassVar[str] = "personas"
    name: str
    description: str | None
    needs: str | None
    found_by: str | None
    interviews: int | None


@dataclass(frozen=True)
class Touchpoint:
    """A contact in a stage."""

    table: ClassVar[str] = "touchpoints"
    id: str
    label: str
    stage: str
    channel: str | None
    owner: str | None


@dataclass(frozen=True)
class Unsupported:
    """A stage for which no back stage or no support is named; `lacks` is which: back_stage, support or both."""

    table: ClassVar[str] = "unsupported"
    stage: str
    lacks: str


@dataclass(frozen=True)
class LaneText:
    """What the consultant wrote in a lane of a stage."""

    table: ClassVar[str] = "lanes"
    stage: str
    lane: str
    text: Text


@dataclass(frozen=True)
class Emotion:
    """How a stage feels, -2 to 2, on the curve `as is` or `to be`."""

    table: ClassVar[str] = "emotions"
    stage: str
    curve: str
    value: float | None


@dataclass(frozen=True)
class PersonaEmotion:
    """How a stage feels to a persona whose line differs from the journey's; elsewhere it is the journey's own value."""

    table: ClassVar[str] = "persona_emotions"
    id: str
    persona: str
    stage: str
    value: float
    differs: bool


@dataclass(frozen=True)
class StageEvidence:
    """What stands behind a stage of the map, by source, and how strong that is (of `STRENGTHS`).

    `survey`: customers who rated its touchpoints; `operations`: metrics; `interviews`: those that speak of it, None where
    so few that it is not told (`some_interviews`); `votes`: raters of the workshop; `stated`: what the file says, of which no data came.
    """

    table: ClassVar[str] = "stage_evidence"
    stage: str
    survey: int | None
    operations: int
    interviews: int | None
    some_interviews: bool
    votes: int | None
    stated: str | None
    strength: str


@dataclass(frozen=True)
class Gap:
    """A gap (`delivery`, `ambition`) of a stage and force, with its t interval; None where too few rated it.

    `clear`: it is one after Holm's correction for all cells of the gap; `deficit`: a cell of hygiene falls short
    after the correction for all cells of hygiene.
    """

    table: ClassVar[str] = "gaps"
    gap: str
    stage: str
    force: str
    value: float | None
    low: float | None
    high: float | None
    n: float | None
    hygiene: bool
    clear: bool
    deficit: bool
    force_label: str
    stage_label: str


@dataclass(frozen=True)
class ForceShare:
    """How much a force counts (0-1); `low` and `high` where the weight is derived."""

    table: ClassVar[str] = "force_weights"
    force: str
    weight: float
    low: float | None
    high: float | None
    source: str
    force_label: str


@dataclass(frozen=True)
class Moment:
    """A moment that matters; `score` of the first is 100, `stability` its share of resamples among the first five."""

    table: ClassVar[str] = "moments"
    stage: str
    force: str
    score: float
    rank: int
    stability: float | None
    gap: float
    reach: float
    force_label: str
    stage_label: str


@dataclass(frozen=True)
class Evidence:
    """How a stage and force are known: survey, interviews, workshop or assumption."""

    table: ClassVar[str] = "evidence"
    stage: str
    force: str
    evidence: str


@dataclass(frozen=True)
class Idea:
    """An idea at a stage; `score` is its opportunity score where it was rated."""

    table: ClassVar[str] = "opportunities"
    id: str
    stage: str
    text: str
    status: str
    importance: float | None
    satisfaction: float | None
    score: float | None


@dataclass(frozen=True)
class RelationshipGroup:
    """A group of customers by how they are tied: its weighted share (0-1) with interval."""

    table: ClassVar[str] = "relationship"
    group: str
    share: float
    low: float
    high: float
    n: int


@dataclass(frozen=True)
class StageMetric:
    """An operational metric at a stage: `name` is its figure, `n` the cases behind its last value where they are told."""

    table: ClassVar[str] = "stage_metrics"
    stage: str
    metric: str
    name: str
    measured_in: str
    n: int | None


@dataclass(frozen=True)
class StageSatisfaction:
    """The share (0-1) of satisfied ratings of a stage's touchpoints; None where too few rated them."""

    table: ClassVar[str] = "stage_satisfaction"
    stage: str
    share: float | None
