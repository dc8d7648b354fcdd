"""Listening: the plan as the client's file gives it, and the rows of its tables as scoring writes and findings read them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

Text = Any  # a message, and words once it is told
NON_BUYERS, RELATIONSHIP = "non-buyers", "relationship"


@dataclass(frozen=True)
class Group:
    """Customers of one kind: their share of all (0-1), and how often they meet the company, the average being 1."""

    id: str
    label: str
    share: float
    activity: float


@dataclass(frozen=True)
class Survey:
    """A survey: who could be invited how often a year (`volume`), how many answer, and the interval that is needed.

    `priority` 1 comes before 2 where both want one customer on one day; `share` of the occasions is drawn; `expected` is
    the share that will be found, 0-1; `need` is half of the 95 per cent interval that decisions need, in each group of
    customers where `by_segment`. People who do not buy are no customers: the rules do not touch them.
    """

    id: str
    label: str
    kind: str
    when: str
    channel: str
    volume: int
    response: float
    priority: int
    share: float
    expected: float
    need: float | None
    by_segment: bool

    @property
    def ruled(self) -> bool:
        """Whether it asks customers, to whom the rules apply."""
        return self.kind != NON_BUYERS


@dataclass(frozen=True)
class Rule:
    """Days in which nobody is asked again, invitations a customer may get a year, and the share of occasions drawn."""

    quarantine: int
    yearly_cap: int | None = None
    share: float = 1.0


@dataclass(frozen=True)
class Listening:
    """The whole plan; `activity` divides each group by how active its customers are, `fatigue` is the share of response
    that is lost with each earlier invitation of the year.
    """

    customers: int
    segments: tuple[Group, ...]
    activity: tuple[Group, ...]
    surveys: tuple[Survey, ...]
    rules: tuple[Rule, ...]
    fatigue: float = 0.0

    @property
    def ruled(self) -> tuple[Survey, ...]:
        """The surveys that ask customers, in order of their priority."""
        return tuple(sorted((one for one in self.surveys if one.ruled), key=lambda one: one.priority))


@dataclass(frozen=True)
class SurveyLine:
    """A survey under the chosen rule: occasions, invitations and answers a year, half of its interval and what is needed."""

    table: ClassVar[str] = "surveys"
    units: ClassVar[Mapping[str, str]] = {
        "volume": "count", "invited": "count", "answers": "count", "response": "share", "half": "half interval",
        "need": "half interval", "priority": "count",
    }  # fmt: skip
    survey: str
    kind: Text
    when: str
    channel: str
    priority: int
    volume: int
    invited: int
    response: float
    answers: int
    half: float | None
    need: float | None


@dataclass(frozen=True)
class SegmentLine:
    """A survey in one group of customers under the chosen rule."""

    table: ClassVar[str] = "segments"
    units: ClassVar[Mapping[str, str]] = {
        "invited": "count", "answers": "count", "half": "half interval", "need": "half interval",
    }  # fmt: skip
    survey: str
    segment: str
    invited: int
    answers: int
    half: float | None
    need: float | None


@dataclass(frozen=True)
class RuleLine:
    """A rule that was tried: invitations a customer, those asked twice or more, and the widest interval beside its need.

    `widest` is the largest ratio of half an interval to what is needed; up to 1 each survey has what it needs.
    """

    table: ClassVar[str] = "rules"
    units: ClassVar[Mapping[str, str]] = {
        "quarantine": "count", "yearly_cap": "count", "share": "share", "contacts": "coefficient", "twice": "share",
        "answers": "count", "widest": "coefficient",
    }  # fmt: skip
    quarantine: int
    yearly_cap: int | None
    share: float
    contacts: float
    twice: float
    answers: int
    widest: float | None
    chosen: bool


@dataclass(frozen=True)
class RuleSurvey:
    """A survey under the rule at this position: half of its interval, of the widest group's where each group needs one."""

    table: ClassVar[str] = "rule_surveys"
    units: ClassVar[Mapping[str, str]] = {"half": "half interval", "ratio": "coefficient"}
    rule: int
    survey: str
    half: float | None
    need: float | None
    ratio: float | None


@dataclass(frozen=True)
class ContactLine:
    """The share of customers who are invited so many times in the year under the chosen rule."""

    table: ClassVar[str] = "contacts"
    units: ClassVar[Mapping[str, str]] = {"times": "count", "share": "share"}
    times: int
    share: float


@dataclass(frozen=True)
class OverlapLine:
    """Of the customers whom one survey invited, the share whom another invited too in the year."""

    table: ClassVar[str] = "overlap"
    units: ClassVar[Mapping[str, str]] = {"share": "share"}
    survey: str
    other: str
    share: float | None


@dataclass(frozen=True)
class MarginSwing:
    """How far the interval nearest to its need lies within it (1 less the ratio), an assumption at its low and high end."""

    table: ClassVar[str] = "sensitivity"
    units: ClassVar[Mapping[str, str]] = {"low": "share", "high": "share"}
    inner: ClassVar[tuple[str, ...]] = ("id",)  # no column for a reader
    id: str
    input: Text
    low: float
    high: float
