"""Tables of the voice of the customer, a dataclass a row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from workbench.claims import Text
from workbench.estimate import Estimate

LEAST_R2 = 0.2  # below this share of explained variance a model says nothing of what matters


@dataclass(frozen=True, kw_only=True)
class Level:
    """A figure with its interval and base."""

    value: float | None
    low: float | None
    high: float | None
    n: int | None
    unit: str


@dataclass(frozen=True, kw_only=True)
class Change:
    """A difference with its interval, its p and its p within its family (Holm); all missing where none was made."""

    change: float | None = None
    change_low: float | None = None
    change_high: float | None = None
    change_unit: str | None = None
    p: float | None = None
    p_holm: float | None = None
    shared: int | None = None  # people who answered both times


@dataclass(frozen=True, kw_only=True)
class Wave(Level, Change):
    """A measure in a wave: its level with and without weights, and its change on the wave before that asked it."""

    table: ClassVar[str] = "waves"
    measure: str
    label: Text
    wave: str
    wave_label: str
    unweighted: float | None
    unweighted_low: float | None
    unweighted_high: float | None
    effective: float | None
    previous: str | None = None  # label of the wave that `change` compares with


@dataclass(frozen=True, kw_only=True)
class Touchpoint(Level, Change):
    """A touchpoint in the last wave: share of the two highest scores, mean, and the change of the share."""

    table: ClassVar[str] = "touchpoints"
    touchpoint: str
    label: str
    stage: str
    mean: float | None
    mean_low: float | None
    mean_high: float | None
    scale_low: float
    scale_high: float
    significant: bool = False
    small_base: bool = False


@dataclass(frozen=True, kw_only=True)
class TouchpointWave(Level):
    """A touchpoint in a wave that asked it."""

    table: ClassVar[str] = "touchpoint_waves"
    touchpoint: str
    label: str
    wave: str
    wave_label: str


@dataclass(frozen=True, kw_only=True)
class Segment(Level, Change):
    """The headline measure in a group of a segment; the change is against all others."""

    table: ClassVar[str] = "segments"
    segment: str
    segment_label: str
    group: str
    significant: bool = False
    small_base: bool = False


@dataclass(frozen=True, kw_only=True)
class SmallGroup(Level):
    """A group of fewer answers than the small base: its direct figure, and what it is with the other groups (`drawn`).

    `own` is the weight (0-1) that its own answers have in that.
    """

    table: ClassVar[str] = "small_groups"
    segment: str
    segment_label: str
    group: str
    drawn: float
    drawn_low: float
    drawn_high: float
    own: float


@dataclass(frozen=True, kw_only=True)
class Driver:
    """A driver: importance, its share of what the model explains, performance, and the quadrant of the two.

    `first` is the share of resamples in which it ranks first, `held` that in which it stays in its quadrant
    ("concentrate", "keep", "low", "overkill"; "against" where better ratings go with a lower measure). `focus` says why
    it should be worked on: "low" or "falling", or nothing.
    """

    table: ClassVar[str] = "drivers"
    driver: str
    label: str
    importance: float
    importance_low: float
    importance_high: float
    share: float
    share_low: float
    share_high: float
    sign: int
    significant: bool
    first: float
    performance: float | None
    quadrant: str
    held: float | None
    focus: str


@dataclass(frozen=True, kw_only=True)
class Link:
    """How an outcome goes with the headline measure; `holds` says whether its check passed, `told` marks the best."""

    table: ClassVar[str] = "linkage"
    outcome: str
    label: str
    kind: str
    per_point: float | None
    low: float | None
    high: float | None
    unit: str
    p: float | None
    p_holm: float | None
    monotone: bool
    separated: bool
    holds: bool
    told: bool
    out_of_sample: float | None
    without_kpi: float | None
    n: int
    left_out: int
    controls: Text
    dropped: Text


def paying(links: Sequence[Link], figures: Mapping[str, Estimate]) -> list[Link]:
    """The links that hold whose money of a point is above 0 over its whole range, by kind."""
    worth = {one.outcome: figures.get(f"value_of_a_point.{one.outcome}") for one in links}
    sure = (one for one in links if one.holds and (money := worth[one.outcome]) and (money.low or 0.0) > 0)
    return sorted(sure, key=lambda one: one.kind)


@dataclass(frozen=True, kw_only=True)
class MeasureLink:
    """How an outcome goes with ten points more of a measure, and the money of one point where it has any."""

    table: ClassVar[str] = "measure_links"
    measure: str
    outcome: str
    outcome_label: str
    value: float | None
    low: float | None
    high: float | None
    unit: str
    p_holm: float | None
    holds: bool
    n: int
    money: bool


@dataclass(frozen=True, kw_only=True)
class Step:
    """The outcome at one level of the measure's points."""

    table: ClassVar[str] = "linkage_steps"
    outcome: str
    kpi: float
    value: float
    low: float | None
    high: float | None
    n: int
    unit: str


@dataclass(frozen=True, kw_only=True)
class Stay(Level):
    """The share of those at one level of the measure's points who are still there after so many months; n still watched."""

    table: ClassVar[str] = "retention"
    kpi: float
    month: int


@dataclass(frozen=True, kw_only=True)
class Band:
    """A wave's share of detractors, passives or promoters."""

    table: ClassVar[str] = "distribution"
    wave: str
    band: Text
    share: float
    n: int


@dataclass(frozen=True, kw_only=True)
class Quote:
    """A comment, masked; `who` is "detractor" or "other"."""

    table: ClassVar[str] = "quotes"
    who: str
    quote: str


@dataclass(frozen=True, kw_only=True)
class Quality:
    """What was read, left out or missing in a wave."""

    table: ClassVar[str] = "quality"
    check: str
    wave: str
    count: int
    text: Text


@dataclass(frozen=True, kw_only=True)
class CodebookLine:
    """An answer to a question in a wave as it was found, how often, what it is read and counts as, and by which rule.

    `count` is None where so few gave it that they could be told apart.
    """

    table: ClassVar[str] = "codebook"
    question: str
    label: str
    wave: str
    column: str
    answer: str
    count: int | None
    read: str | float
    counts_as: str
    basis: str
