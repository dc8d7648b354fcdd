"""Roadmap: the rows of the plan's tables, as scoring writes and findings read them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

ON_TRACK = 0.8  # of the way that was due by now: on track
Text = Any  # a message, and words once it is told


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """Something to do about a finding, as any module offers it to the roadmap."""

    table: ClassVar[str] = "candidates"
    id: str
    title: Text
    finding: str
    workstream: Text
    dimension: str
    detail: Text


@dataclass(frozen=True)
class Answered:
    """A finding of the roadmap's own list: the ids of the initiatives that name it, parted by commas."""

    table: ClassVar[str] = "candidates"
    answered_by: str | None


@dataclass(frozen=True)
class Planned:
    """An initiative that could be planned; dates are ISO, ends exclusive.

    Money is present value but for costs and `spend`, what a chosen one costs within the plan's months.
    """

    table: ClassVar[str] = "initiatives"
    id: str
    title: str
    workstream: str
    dimension: str
    owner: str
    impact: float | None
    effort: float | None
    confidence: float | None
    cost_once: float
    cost_yearly: float | None
    kpi: str
    kpi_baseline: float | None
    kpi_target: float | None
    status: str
    chosen: bool
    start: str | None
    end: str | None
    live_in_full: str | None
    month: float | None
    months: int
    plan_start: str
    after: str
    findings: str
    quick_win: bool
    benefit: float | None
    benefit_low: float | None
    benefit_high: float | None
    spend: float | None
    npv: float | None
    npv_alone: float | None
    roi_alone: float | None
    in_every_plan: bool | None

    @property
    def named(self) -> str:
        """Its id and title."""
        return f"{self.id} {self.title}"

    @property
    def answers(self) -> tuple[str, ...]:
        """The ids of the findings that it names."""
        return tuple(part.strip() for part in self.findings.split(","))


@dataclass(frozen=True)
class FirstStep:
    """What starts in the first 90 days."""

    table: ClassVar[str] = "first_steps"
    id: str
    title: str
    owner: str
    start: str
    end: str
    kpi: str
    kpi_baseline: float | None
    kpi_target: float | None


@dataclass(frozen=True)
class KpiLine:
    """A chosen initiative and one bucket that it serves, "" where it serves none; `date` is when it is in full effect."""

    table: ClassVar[str] = "kpis"
    bucket: str
    figures: str
    benefit: float | None
    id: str
    title: str
    kpi: str
    kpi_baseline: float | None
    kpi_target: float | None
    date: str
    owner: str

    @property
    def moves(self) -> tuple[str, ...]:
        """The names of the figures that it moves there."""
        return tuple(name.strip() for name in self.figures.split(",") if name.strip())


@dataclass(frozen=True)
class Doubted:
    """A chosen initiative that no test supports: its idea's is `stopped`, or it showed no clear effect where it was tried."""

    table: ClassVar[str] = "doubted"
    id: str
    stopped: bool


@dataclass(frozen=True)
class Trace:
    """A finding and an initiative that names it; `source` are the modules that found it, or "client"."""

    table: ClassVar[str] = "traces"
    finding: str
    name: Text
    says: str
    source: str
    id: str
    title: str
    in_plan: bool
    kpi: str
    kpi_baseline: float | None
    kpi_target: float | None
    date: str | None


@dataclass(frozen=True)
class ToEstimate:
    """What cannot be planned yet: an initiative without estimates, or a finding without an initiative (id "")."""

    table: ClassVar[str] = "to_estimate"
    id: str
    title: str
    finding: str
    name: Text
    missing: Text
    source: str


@dataclass(frozen=True)
class Waiting:
    """An initiative that is not planned because what it needs never comes."""

    table: ClassVar[str] = "waiting"
    id: str
    title: str
    needs: str
    why: Text


@dataclass(frozen=True)
class CashMonth:
    """Cumulative cash at the end of a month (ISO), not discounted, with P10 and P90; cost and benefit of the month."""

    table: ClassVar[str] = "cash"
    month: str
    cash: float
    low: float
    high: float
    cost: float
    benefit: float


@dataclass(frozen=True)
class Swing:
    """The plan's value with one input at its low and at its high end; `link` is what improves where it is whether that pays."""

    table: ClassVar[str] = "tornado"
    input: Text
    low: float
    high: float
    swing: float
    link: str


@dataclass(frozen=True)
class Joint:
    """The plan's value where outcomes go together more or less: P10, P90, and the share of draws that pay back."""

    table: ClassVar[str] = "correlations"
    correlation: float
    low: float
    high: float
    pays_back: float


@dataclass(frozen=True)
class Assumed:
    """What a point of a figure is worth a year in one bucket, how probably it is a cause, and who says so.

    With `yearly_cost` it is what the whole line costs, of which effects save a share.
    """

    table: ClassVar[str] = "assumptions"
    figure: str
    bucket: str
    low: float
    likely: float
    high: float
    causal: float
    yearly_cost: bool
    source: Text


@dataclass(frozen=True)
class Ranked:
    """An initiative's rank by each method (1 is first) and the share of cases in which it stays among the first."""

    table: ClassVar[str] = "ranking"
    id: str
    title: str
    rank_rice: float | None
    rank_ice: float | None
    rank_wsjf: float | None
    top_rice: float | None
    top_ice: float | None
    top_wsjf: float | None


@dataclass(frozen=True)
class Moved:
    """A figure that moved beyond its interval since the last run."""

    table: ClassVar[str] = "moved"
    figure: str
    said: Text
    unit: str
    before: float
    now: float


@dataclass(frozen=True)
class Gap:
    """A finding that asked for an initiative then or now; `state` is closed, opened or still open."""

    table: ClassVar[str] = "gaps"
    finding: str
    title: str
    state: str


@dataclass(frozen=True)
class Late:
    """An initiative behind the previous plan; `planned` is its end there, "" where it had none."""

    table: ClassVar[str] = "late"
    id: str
    title: str
    owner: str
    planned: str
    status: str
    reason: Text


@dataclass(frozen=True)
class Judged:
    """An initiative by its measured KPI: `way` gone from baseline (0) to target (1), and how much was `due` by then."""

    table: ClassVar[str] = "judged"
    units: ClassVar[Mapping[str, str]] = {
        "baseline": "text", "target": "text", "actual": "text", "way": "share", "due": "share",
    }  # fmt: skip
    words: ClassVar[Mapping[str, str]] = {"verdict": "roadmap-verdict"}  # codes, and what their messages begin with
    id: str
    title: str
    owner: str
    kpi: str
    month: str
    baseline: float
    target: float
    actual: float
    way: float
    due: float | None
    verdict: str


@dataclass(frozen=True)
class Forecast:
    """The range in which a KPI was to lie from a month on, eight times in ten, and what came."""

    table: ClassVar[str] = "forecasts"
    units: ClassVar[Mapping[str, str]] = {"low": "text", "high": "text", "actual": "text"}
    id: str
    title: str
    kpi: str
    month: str
    low: float
    high: float
    actual: float | None
    held: bool | None


@dataclass(frozen=True)
class Milestone:
    """A milestone of an initiative; a gate says what has to be true for going on. `state` is done, missed or due.

    `owner` is the initiative's where it has none of its own, `cost` what a test costs beside the initiative.
    """

    table: ClassVar[str] = "milestones"
    units: ClassVar[Mapping[str, str]] = {}
    words: ClassVar[Mapping[str, str]] = {"state": "roadmap-mark"}  # codes, and what their messages begin with
    by: str
    label: str
    id: str
    title: str
    owner: str
    gate: str
    state: str
    cost: float | None = None


@dataclass(frozen=True)
class Target:
    """A competency with its mean and target, and the initiatives of the plan (ids) and KPIs that serve it."""

    table: ClassVar[str] = "targets"
    units: ClassVar[Mapping[str, str]] = {"mean": "score", "target": "score", "gap": "score"}
    id: str
    label: str
    mean: float | None
    target: float | None
    gap: float | None
    initiatives: str
    kpis: str
