"""A year of invitations under a contact rule, simulated day by day for all customers at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workbench.model.listening import RELATIONSHIP, Listening, Rule, Survey

DAYS = 365
BLOCK = 30  # days that a rule goes through at a time: its customers are then in the processor's cache
_STEP = 1024  # more than the invitations that a customer can get
_TIMES = _STEP - 1
Counts = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Year:
    """What came of a year: surveys in order of priority, groups of customers in the plan's order.

    `invited` and `answers` (expected) have a row a survey and a column a group; `asked[k]` customers were invited k times; `overlap`
    counts the customers whom two surveys invited, its diagonal those whom one did. `after` are the invitations of each survey
    to customers who had been asked k times before, by group.
    """

    invited: Counts
    answers: NDArray[np.float64]
    asked: Counts
    overlap: Counts
    after: NDArray[Any]


@dataclass(frozen=True, eq=False)
class _Cells:
    """Customers numbered so that those of one group and activity stand together and are alike."""

    first: Counts
    size: Counts
    times: NDArray[np.float64]
    ends: Counts  # the number after the last customer of each group

    @classmethod
    def of(cls, plan: Listening, customers: int) -> _Cells:
        shares = [group.share * kind.share for group in plan.segments for kind in plan.activity]
        times = np.array([group.activity * kind.activity for group in plan.segments for kind in plan.activity])
        bounds = np.rint(np.cumsum([0.0, *shares]) * customers).astype(np.int64)
        bounds[-1] = customers
        size = np.diff(bounds)
        average = float((size * times).sum()) / customers
        return cls(bounds[:-1], size, times / average, bounds[len(plan.activity) :: len(plan.activity)])

    def a_day(self, survey: Survey, share: float) -> NDArray[np.float64]:
        """Occasions expected a day in each cell, of which so large a share is simulated."""
        weight = np.ones(len(self.size)) if survey.kind == RELATIONSHIP else self.times
        total = survey.volume * share * survey.share / DAYS
        return total * self.size * weight / float((self.size * weight).sum())


def simulate(plan: Listening, rule: Rule, *, seed: int, most: int = 2_000_000) -> Year:
    """A year of invitations to the plan's customers, or to `most` of them, whose counts then stand for all.

    Occasions of a survey fall on customers by chance: their number in a group of customers who are alike is Poisson, and
    each of these is as likely to be the one; how active groups are divides the volume. On a day the survey of the first
    priority asks first. A customer is asked where the last invitation, of whichever survey, lies at least `quarantine`
    days back (never twice a day) and fewer than `yearly_cap` came this year; who was asked k times before answers with
    probability response * (1 - fatigue)^k: answers are expected numbers. As many days as the quarantine has run before the year begins, so that nobody starts it
    as if they had never been asked. Surveys of people who do not buy are left out. Raises `ValueError` without customers.

    Method: discrete-event simulation with independent increments, the workbench's own; held against an oracle that
    takes event by event (tests/scoring/test_listening.py).
    """
    return simulate_each(plan, [rule], seed=seed, most=most)[rule]


def simulate_each(plan: Listening, rules: Iterable[Rule], *, seed: int, most: int = 2_000_000) -> dict[Rule, Year]:
    """The year under each of the rules, each as `simulate` gives it; rules that ask one share meet the same occasions."""
    customers = min(plan.customers, most)
    if customers < 1:
        raise ValueError("a plan without customers")
    cells, by = _Cells.of(plan, customers), plan.customers / customers
    together: dict[float, list[_Asking]] = {}
    for rule in rules:
        together.setdefault(rule.share, []).append(_Asking(rule, len(plan.ruled), cells))
    for share, asking in together.items():
        random = np.random.default_rng(seed)
        rates = [cells.a_day(survey, customers / plan.customers * share) for survey in plan.ruled]
        longest = max(one.steps for one in asking)
        for first in range(0, longest, BLOCK):
            block = [[_occasions(random, cells, rate) for rate in rates] for _ in range(BLOCK)]
            for one in asking:
                for step in range(first, min(first + BLOCK, one.steps)):
                    one.ask(step, block[step - first])
    return {one.rule: one.year(plan, by) for asking in together.values() for one in asking}


class _Asking:
    """One rule at work: who was asked last when, and what the year counts; a step is a day since the rule began."""

    def __init__(self, rule: Rule, surveys: int, cells: _Cells) -> None:
        customers = int(cells.ends[-1])
        self.rule, self.steps, self.groups = rule, rule.quarantine + DAYS, len(cells.ends)
        self.group = np.searchsorted(cells.ends, np.arange(customers), "right").astype(np.int16)
        # The step of a customer's last invitation, and how many there were.
        self.state = np.full(customers, -10_000 * _STEP, np.int32)
        self.seen = np.zeros((surveys, customers), bool)
        self.after = np.zeros((surveys, DAYS, self.groups), np.int64)

    def ask(self, step: int, surveys: Iterable[NDArray[np.intp]]) -> None:
        """Ask those on whom a survey's occasions fall and whom the rule lets be asked, in the order of the surveys.

        Places are taken by number, not by a mask: half the time, as the arrays are small and many.
        """
        counted = step >= self.rule.quarantine
        if step == self.rule.quarantine:
            self.state -= self.state & _TIMES
        most, cap = (step - max(self.rule.quarantine, 1) + 1) * _STEP, self.rule.yearly_cap
        for at, who in enumerate(surveys):
            state = self.state.take(who)
            free = state < most
            if cap is not None:
                free &= state & _TIMES < cap
            places = free.nonzero()[0]
            chosen, before = who.take(places), state.take(places) & _TIMES
            self.state[chosen] = before + (step * _STEP + 1)
            if counted and len(chosen):
                self.seen[at][chosen] = True
                counts = np.bincount(before * np.int32(self.groups) + self.group.take(chosen))
                self.after[at].reshape(-1)[: len(counts)] += counts

    def year(self, plan: Listening, by: float) -> Year:
        """What was counted, each customer standing for so many."""
        asked, overlap = np.bincount(self.state & _TIMES), _overlap(self.seen)
        if by != 1:
            asked, overlap = (np.rint(counts * by).astype(np.int64) for counts in (asked, overlap))
        invited = np.rint(self.after.sum(axis=1) * by).astype(np.int64)
        return answering(plan, Year(invited, np.zeros(invited.shape), asked, overlap, self.after * float(by)))


def answering(plan: Listening, year: Year) -> Year:
    """The year's answers where its invitations meet the response and the fatigue of a plan."""
    willing = (1 - plan.fatigue) ** np.arange(year.after.shape[1])
    response = np.array([survey.response for survey in plan.ruled])
    return replace(year, answers=response[:, None] * np.einsum("skg,k->sg", year.after, willing))


def _occasions(random: np.random.Generator, cells: _Cells, rates: NDArray[np.float64]) -> NDArray[np.intp]:
    """The customers on whom a day's occasions fall, in the order of their numbers, each once."""
    often = random.poisson(rates)
    size = np.repeat(cells.size, often)
    within = random.random(len(size), np.float32) * size
    # A share just below 1 may round up to the size of the cell in single precision.
    who: NDArray[np.int32] = (np.repeat(cells.first, often) + np.minimum(within, size - 1)).astype(np.int32)
    who.sort()
    first = np.ones(len(who), bool)
    np.not_equal(who[1:], who[:-1], out=first[1:])
    return who[first].astype(np.intp)


def _overlap(seen: NDArray[np.bool_]) -> Counts:
    return np.array([[np.count_nonzero(one & other) for other in seen] for one in seen], np.int64)


__all__ = ["DAYS", "Year", "answering", "simulate", "simulate_each"]
