"""Listening plan: which contact rule gives every survey the interval it needs with the fewest invitations."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from workbench.claims import Message, claim, holding, say
from workbench.claims import conditions as when
from workbench.estimate import count
from workbench.model.listening import (
    ContactLine,
    Listening,
    MarginSwing,
    OverlapLine,
    Rule,
    RuleLine,
    RuleSurvey,
    SegmentLine,
    Survey,
    SurveyLine,
)
from workbench.model.rows import tables_of
from workbench.privacy import Rules
from workbench.result import Check, Estimate, Result
from workbench.scoring.contacts import Year, answering, simulate, simulate_each
from workbench.stats.proportions import wilson

SEED = 20  # of customers who are invented: nobody's answers hang on it
TRIED = 400_000  # customers with whom rules are compared; the chosen one runs for all
OFTEN = 4  # invitations a year above which a customer is asked often
SWING = 0.2  # of response and volume, either way


@dataclass(frozen=True, eq=False)
class Tried:
    """A rule with its year: half of each survey's interval in all and by group (surveys in order of priority)."""

    rule: Rule
    year: Year
    halves: tuple[float, ...]
    by_segment: tuple[tuple[float, ...], ...]
    ratios: tuple[float, ...]  # of the widest interval to what is needed; NaN where nothing is

    @property
    def widest(self) -> float:
        """The largest ratio; NaN where no survey says what it needs."""
        known = [ratio for ratio in self.ratios if not math.isnan(ratio)]
        return max(known, default=math.nan)

    @property
    def met(self) -> int:
        """How many surveys have the interval that they need."""
        return sum(ratio <= 1 for ratio in self.ratios)

    @property
    def contacts(self) -> float:
        """Invitations a customer and year."""
        asked = self.year.asked
        return float((asked * np.arange(len(asked))).sum() / asked.sum())

    def share_asked(self, least: int) -> float:
        """The share of customers who are invited at least so often."""
        return float(self.year.asked[least:].sum() / self.year.asked.sum())


def plan_listening(plan: Listening, *, rules: Rules) -> Result:
    """The surveys under the rule that costs customers least: invitations, answers, interval widths, contacts, overlap.

    Each rule's year is simulated (`contacts.simulate`). Among the rules under which every survey has the interval that it
    needs, that of the fewest invitations a customer is chosen, then the longest quarantine; where no rule does, that of
    the smallest largest ratio of interval to need; where nothing is needed, the first. A survey's interval is Wilson's at
    95 per cent of the share expected; `half` is half its width (share, 0-1), NaN without answers. An empty plan (no
    surveys) gives a result without figures and a check that says so. Sensitivity: 1 less the largest ratio, with response and
    volume a fifth lower and higher, and half or twice the quarantine.

    References: Wilson (1927), JASA 22, 209-212, for the intervals; contact rules are simulated by the workbench's own method.
    """
    if not plan.surveys:
        missing = Check(say("check-listening"), "information", say("listening-empty"))
        return Result("listening", {}, checks=(missing,), rules=rules)
    years = simulate_each(plan, plan.rules, seed=SEED, most=TRIED)
    tried = [_measured(plan, rule, years[rule]) for rule in plan.rules]
    whole: set[int] = set()  # rules that ran for all customers: one that was near its limit may miss it then
    while (at := chosen(tried)) not in whole:
        rule = tried[at].rule
        tried[at] = _measured(plan, rule, simulate(plan, rule, seed=SEED, most=plan.customers))
        whole.add(at)
    best = tried[at]
    outside = [survey for survey in plan.surveys if not survey.ruled]
    figures = _figures(plan, tried, best, outside)
    tables = tables_of({
        SurveyLine: [*_lines(plan, best), *map(_outside, outside)],
        SegmentLine: _segments(plan, best),
        RuleLine: [_rule(one, chosen=one is best) for one in tried],
        RuleSurvey: [
            RuleSurvey(number, survey.label, _known(max(groups) if survey.by_segment else half), survey.need, _known(ratio))
            for number, one in enumerate(tried)
            for survey, half, groups, ratio in zip(plan.ruled, one.halves, one.by_segment, one.ratios, strict=True)
        ],
        ContactLine: [ContactLine(k, float(n) / plan.customers) for k, n in enumerate(best.year.asked)],
        OverlapLine: _overlap(plan, best.year),
        MarginSwing: _swings(plan, best, years),
    })  # fmt: skip
    check = Check(
        say("check-listening"),
        "passed",
        say("listening-simulated", customers=figures["customers"], rules=figures["rules"]),
    )
    return Result("listening", figures, tables, (check,), claims=claims(figures), headline="contacts", rules=rules)


def chosen(tried: Sequence[Tried]) -> int:
    """The position of the rule that is taken; see `plan_listening`."""

    def cost(at: int) -> tuple[float, float, float]:
        one, needed = tried[at], not math.isnan(tried[at].widest)
        if not needed:
            return 0.0, 0.0, at
        return (0.0, one.contacts, -one.rule.quarantine) if one.widest <= 1 else (1.0, one.widest, 0.0)

    return min(range(len(tried)), key=cost)


def half_width(share: float, n: float) -> float:
    """Half of the 95 per cent Wilson interval of a share (0-1) among n answers; NaN without any."""
    low, high = wilson(share, n)
    return (high - low) / 2


def _measured(plan: Listening, rule: Rule, year: Year) -> Tried:
    halves = tuple(half_width(one.expected, n) for one, n in zip(plan.ruled, year.answers.sum(axis=1), strict=True))
    within = tuple(
        tuple(half_width(one.expected, n) for n in answers)
        for one, answers in zip(plan.ruled, year.answers, strict=True)
    )
    ratios = tuple(
        _ratio(one, max(groups) if one.by_segment else half)
        for one, half, groups in zip(plan.ruled, halves, within, strict=True)
    )
    return Tried(rule, year, halves, within, ratios)


def _ratio(survey: Survey, half: float) -> float:
    if survey.need is None:
        return math.nan
    return math.inf if math.isnan(half) else half / survey.need


def _figures(plan: Listening, tried: Sequence[Tried], best: Tried, outside: Sequence[Survey]) -> dict[str, Estimate]:
    halves = [(half, at, column) for at, groups in enumerate(best.by_segment) for column, half in enumerate(groups)]
    half, at, column = max((one for one in halves if math.isfinite(one[0])), default=(math.nan, 0, 0))
    pairs = [row.share for row in _overlap(plan, best.year) if row.share is not None]
    needing = sum(one.need is not None for one in plan.ruled)
    free = max(tried, key=lambda one: one.contacts)
    return {
        "customers": count(plan.customers), "surveys": count(len(plan.surveys)), "rules": count(len(tried)),
        "needing": count(needing), "met": count(best.met), "enough": count(sum(one.widest <= 1 for one in tried)),
        "quarantine": count(best.rule.quarantine), "invited": count(best.year.invited.sum()),
        "answers": count(round(best.year.answers.sum())), "contacts": Estimate(best.contacts, unit="score"),
        "contacts_freest": Estimate(free.contacts, unit="score"), "never": Estimate(1 - best.share_asked(1), unit="share"),
        "twice": Estimate(best.share_asked(2), unit="share"), "often": Estimate(best.share_asked(OFTEN + 1), unit="share"),
        "most": count(len(best.year.asked) - 1), "outside": count(len(outside)), "outside_short": count(sum(_short(one) for one in outside)),
        "half_narrowest": Estimate(_known(min((one[0] for one in halves if math.isfinite(one[0])), default=math.nan)), unit="fine share difference"),
        "margin": Estimate(_known(1 - best.widest), unit="share"),
        "half_widest": Estimate(_known(half), n=round(best.year.answers[at, column]) if halves else 0, unit="fine share difference"),
        "overlap": Estimate(max(pairs, default=None), unit="share"),
    } | {
        f"half.{one.id}": Estimate(_known(half), n=round(n), unit="fine share difference")
        for one, half, n in zip(plan.ruled, best.halves, best.year.answers.sum(axis=1), strict=True)
    }  # fmt: skip


def claims(figures: dict[str, Estimate]) -> tuple[Message, ...]:
    """What the plan amounts to: the rule that is enough, or how far the nearest falls short; who is not listened to."""
    given: dict[str, Any] = {name: figures[name] for name in ("quarantine", "contacts", "met", "needing")}
    if not when.visible(figures["contacts"]).holds():
        given["contacts"] = say("listening-hardly-any")
    return holding(
        claim(
            "listening-rule",
            when.each(figures["met"], figures["needing"]),
            when.none(figures["outside_short"]),
            **given,
        ),
        claim(
            "listening-rule-customers",
            when.each(figures["met"], figures["needing"]),
            when.some(figures["outside_short"]),
            **given,
            n=figures["outside_short"],
        ),
        claim("listening-short", when.none(figures["enough"]), when.some(figures["needing"]), **given),
        claim("listening-no-need", when.none(figures["needing"]), **given),
        claim("listening-no-non-buyers", when.none(figures["outside"])),
    )


def _kind(one: Survey) -> Message:
    return say(f"listening-kind-{one.kind}")


def _known(value: float) -> float | None:
    return float(value) if math.isfinite(value) else None


def _lines(plan: Listening, best: Tried) -> Iterable[SurveyLine]:
    rows = zip(plan.ruled, best.year.invited.sum(axis=1), best.year.answers.sum(axis=1), best.halves, strict=True)
    for one, invited, answers, half in rows:
        yield SurveyLine(
            one.label,
            _kind(one),
            one.when,
            one.channel,
            one.priority,
            one.volume,
            int(invited),
            one.response,
            round(answers),
            _known(half),
            one.need,
        )


def _outside(one: Survey) -> SurveyLine:
    """A survey of people who are no customers, whom no rule protects or shares: its expected answers."""
    invited = round(one.volume * one.share)
    answers = round(invited * one.response)
    return SurveyLine(
        one.label,
        _kind(one),
        one.when,
        one.channel,
        one.priority,
        one.volume,
        invited,
        one.response,
        answers,
        _known(half_width(one.expected, answers)),
        one.need,
    )


def _short(one: Survey) -> bool:
    """Whether a survey of people who are no customers brings fewer answers than its interval needs."""
    half = half_width(one.expected, round(round(one.volume * one.share) * one.response))
    return one.need is not None and not half <= one.need


def _segments(plan: Listening, best: Tried) -> Iterable[SegmentLine]:
    for at, one in enumerate(plan.ruled):
        for column, group in enumerate(plan.segments):
            need = one.need if one.by_segment else None
            yield SegmentLine(
                one.label,
                group.label,
                int(best.year.invited[at, column]),
                round(best.year.answers[at, column]),
                _known(best.by_segment[at][column]),
                need,
            )


def _rule(one: Tried, *, chosen: bool) -> RuleLine:
    rule = one.rule
    return RuleLine(
        rule.quarantine,
        rule.yearly_cap,
        rule.share,
        one.contacts,
        one.share_asked(2),
        round(one.year.answers.sum()),
        _known(one.widest),
        chosen,
    )


def _overlap(plan: Listening, year: Year) -> Iterable[OverlapLine]:
    for at, one in enumerate(plan.ruled):
        for column, other in enumerate(plan.ruled):
            base = year.overlap[at, at]
            if column != at:
                yield OverlapLine(one.label, other.label, float(year.overlap[at, column] / base) if base else None)


def _swings(plan: Listening, best: Tried, years: Mapping[Rule, Year]) -> list[MarginSwing]:
    """The margin (1 less the largest ratio) with each assumption lower and higher, widest first; none where nothing is needed.

    `years` are those that were simulated already; other responses answer the same invitations.
    """
    if math.isnan(best.widest):
        return []
    rule, days = best.rule, best.rule.quarantine

    def margin(given: Listening, rule: Rule, year: Year) -> float:
        return 1 - _measured(given, rule, year).widest

    def with_(name: str, by: float) -> Listening:
        changed = ((one, getattr(one, name) * by) for one in plan.surveys)
        return replace(plan, surveys=tuple(
            replace(one, **{name: min(value, 1.0) if name == "response" else round(value)})
            for one, value in changed
        ))  # fmt: skip

    plans = {name: (with_(name, 1 - SWING), with_(name, 1 + SWING)) for name in ("response", "volume")}
    ends = {
        "response": [margin(given, rule, answering(given, years[rule])) for given in plans["response"]],
        "volume": [margin(given, rule, simulate(given, rule, seed=SEED, most=TRIED)) for given in plans["volume"]],
    }  # fmt: skip
    if days:
        others = [replace(rule, quarantine=round(min(days * by, 365))) for by in (0.5, 2)]
        new = simulate_each(plan, set(others) - set(years), seed=SEED, most=TRIED)
        ends["quarantine"] = [margin(plan, other, ({**years, **new})[other]) for other in others]
    rows = [
        MarginSwing(name, say(f"listening-swing-{name}"), *both)
        for name, both in ends.items()
        if all(map(math.isfinite, both))
    ]
    return sorted(rows, key=lambda row: -abs(row.high - row.low))


__all__ = ["plan_listening"]
