"""Reads the listening plan: the surveys, the customers whom they ask, and the contact rules to try."""

from __future__ import annotations

import math
from itertools import product
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from workbench.errors import Fault
from workbench.model.listening import NON_BUYERS, Group, Listening, Rule, Survey
from workbench.sources.models import read_checked, repeated
from workbench.sources.values import Amount, Count, Id, Label, Share, Small, Strict, Text
from workbench.sources.yaml import Source

MOST_RULES = 30
MOST_DRAWN = 100  # occasions a customer and year, of all surveys: what a year is simulated from
Positive = Annotated[Amount, Field(gt=0)]
Part = Annotated[Small, Field(gt=0, le=1)]


class SegmentSettings(Strict):
    """A group of customers: its share of all, and how often its customers have an occasion, the average being 1."""

    id: Id
    label: Label
    share: Part
    activity: Positive = 1.0


class ActivitySettings(Strict):
    """How unequal customers are: this share of them has so many `times` the occasions of the average customer."""

    share: Part
    times: Positive


class SurveySettings(Strict):
    """One survey; `volume` is how many occasions to ask there are a year, `response` the share of the invited who answer.

    `touchpoint` surveys follow an occasion, which active customers have more often; a `relationship` survey draws from
    all customers alike; `non-buyers` are no customers, and the rules do not touch them. Where two surveys want one
    customer, `priority` 1 comes before 2. `share` of the occasions is drawn. `expected` is the share of satisfied (or
    what else is reported) that will be found, `need` half of the interval that decisions need (0.03 is plus or minus
    three points), in each segment where `by_segment`.
    """

    id: Id
    label: Label
    kind: Literal["touchpoint", "relationship", "non-buyers"] = "touchpoint"
    when: Text = ""
    channel: Text = ""
    volume: Annotated[Count, Field(ge=1, le=1_000_000_000_000)]
    response: Part
    priority: Annotated[int, Field(ge=1, le=1000)] = 1
    share: Part = 1.0
    expected: Share = 0.5
    need: Annotated[Small, Field(gt=0, lt=0.5)] | None = None
    by_segment: bool = False


class RulesSettings(Strict):
    """The rules to try, in every combination: days of quarantine, invitations a customer and year (`null` for no limit),
    and the random share of occasions that is drawn in all surveys.
    """

    quarantine: Annotated[tuple[Annotated[int, Field(ge=0, le=365)], ...], Field(min_length=1)] = (0, 30, 60, 90, 180)
    yearly_cap: Annotated[tuple[Annotated[int, Field(ge=1)] | None, ...], Field(min_length=1)] = (None,)
    share: Annotated[tuple[Part, ...], Field(min_length=1)] = (1.0,)


class ListeningFile(Strict):
    """The whole of `listening.yaml`; `customers` can be asked, and `fatigue` of the response is lost with each earlier
    invitation of the year.
    """

    customers: Annotated[Count, Field(ge=100, le=2_000_000)]
    fatigue: Annotated[Small, Field(ge=0, lt=1)] = 0.0
    segments: tuple[SegmentSettings, ...] = ()
    activity: tuple[ActivitySettings, ...] = ()
    surveys: tuple[SurveySettings, ...] = ()
    rules: RulesSettings = RulesSettings()


def _faults(file: ListeningFile, source: Source) -> list[Fault]:
    return [
        *_shares(file.segments, "segments", source), *_shares(file.activity, "activity", source),
        *repeated(source, segments=file.segments), *repeated(source, surveys=file.surveys), *_rules(file.rules, source), *_drawn(file, source),
    ]  # fmt: skip


def read(path: Path, *, shown: str) -> Listening:
    """The plan; without segments all customers are one, and without activity they are alike.

    Raises `InputError` with all faults: shares that do not add up to 1, an id twice, more rules or occasions than can be tried.
    """
    file = read_checked(path, ListeningFile, _faults, shown=shown)
    rules = product(file.rules.share, file.rules.yearly_cap, file.rules.quarantine)
    return Listening(
        file.customers,
        tuple(Group(**one.model_dump()) for one in file.segments) or (Group("all", "", 1.0, 1.0),),
        tuple(Group(str(at), "", one.share, one.times) for at, one in enumerate(file.activity))
        or (Group("all", "", 1.0, 1.0),),
        tuple(Survey(**one.model_dump()) for one in file.surveys),
        tuple(Rule(days, cap, share) for share, cap, days in rules),
        file.fatigue,
    )


def _shares(groups: tuple[SegmentSettings | ActivitySettings, ...], name: str, source: Source) -> list[Fault]:
    total = sum(one.share for one in groups)
    if not groups or math.isclose(total, 1, abs_tol=0.005):
        return []
    return [
        source.fault(
            (name,),
            f"shares that add up to {total:g}",
            allowed="shares that add up to 1",
            fix="correct them, or add who is missing",
        )
    ]


def _drawn(file: ListeningFile, source: Source) -> list[Fault]:
    widest = max(file.rules.share)
    each = {at: one.volume * one.share * widest for at, one in enumerate(file.surveys) if one.kind != NON_BUYERS}
    most, drawn = MOST_DRAWN * file.customers, sum(each.values())
    if drawn <= most:
        return []
    at = max(each, key=each.__getitem__)
    return [
        source.fault(
            ("surveys", at, "volume"),
            f"{drawn:,.0f} occasions drawn a year in all surveys",
            allowed=f"at most {MOST_DRAWN} a customer, {most:,}",
            fix="correct the volumes, or draw a smaller share",
        )
    ]


def _rules(rules: RulesSettings, source: Source) -> list[Fault]:
    many = len(rules.quarantine) * len(rules.yearly_cap) * len(rules.share)
    if many <= MOST_RULES:
        return []
    return [
        source.fault(("rules",), f"{many} combinations", allowed=f"at most {MOST_RULES}", fix="leave some values out")
    ]
