"""A year of invitations under a contact rule, simulated day by day for all customers at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workbench.model.listening import RELATIONSHIP, Listening, Rule, Survey

DAYS = 365
Counts = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Year:
    """What came of a year: surveys in order of priority, groups of customers in the plan's order.

    `invited` and `answers` (expected) have a row a survey and a column a group; `asked[k]` customers were invited k times; `overlap`
    counts the customers whom two surveys invited, its diagonal those whom one did.
    """

    invited: Counts
    answers: NDArray[np.float64]
    asked: Counts
    overlap: Counts


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
        times = np.array(
            [group.activity * kind.activity for group in plan.segments for kind in plan.activity]
        )
        bounds = np.rint(np.cumsum([0.0, *shares]) * customers).astype(np.int64)
        bounds[-1] = customers
        size = np.diff(bounds)
        average = float((size * times).sum()) / customers
        return cls(bounds[:-1], size, times / average, bounds[len(plan.activity) :: len(plan.activity)])

    def a_day(self, survey: Survey, rule: Rule, share: float) -> NDArray[np.float64]:
        """Occasions expected a day in each cell, where so large a share of the customers is simulated."""
        weight = np.ones(len(self.size)) if survey.kind == RELATIONSHIP else self.times
        total = survey.volume * share * survey.share * rule.share / DAYS
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
    customers = min(plan.customers, most)
    if customers < 1:
        raise ValueError("a plan without customers")
    random, surveys = np.random.default_rng(seed), plan.ruled
    cells = _Cells.of(plan, customers)
    rates = [cells.a_day(survey, rule, customers / plan.customers) for survey in surveys]
    last, asked = np.full(customers, -10_000, np.int16), np.zeros(customers, np.int16)
    seen = np.zeros((len(surveys), customers), bool)
    invited = np.zeros((len(surveys), len(cells.ends)), np.int64)
    answers = np.zeros(invited.shape)
    for day in range(-rule.quarantine, DAYS):
        if day == 0:
            asked[:], seen[:] = 0, False
        for at, survey in enumerate(surveys):
            who = _asked(_occasions(random, cells, rates[at]), last, asked, rule, day)
            willing = survey.response * (1 - plan.fatigue) ** asked[who]
            last[who], seen[at, who] = day, True
            asked[who] += 1
            if day >= 0:
                group = np.searchsorted(cells.ends, who, "right")
                invited[at] += np.bincount(group, minlength=len(cells.ends))
                answers[at] += np.bincount(group, willing, minlength=len(cells.ends))
    return _scaled(Year(invited, answers, np.bincount(asked), _overlap(seen)), plan.customers / customers)


def _occasions(random: np.random.Generator, cells: _Cells, rates: NDArray[np.float64]) -> NDArray[np.int32]:
    """The customers on whom a day's occasions fall, one entry an occasion."""
    often = random.poisson(rates)
    within = random.random(int(often.sum()), np.float32) * np.repeat(cells.size, often)
    # A share just below 1 may round up to the size of the cell in single precision.
    return (np.repeat(cells.first, often) + np.minimum(within, np.repeat(cells.size, often) - 1)).astype(
        np.int32
    )


def _asked(who: NDArray[Any], last: NDArray[Any], asked: NDArray[Any], rule: Rule, day: int) -> NDArray[Any]:
    """Those whom the rule lets be asked today, each once."""
    free = day - last[who] >= max(rule.quarantine, 1)
    if rule.yearly_cap is not None:
        free &= asked[who] < rule.yearly_cap
    return np.unique(who[free])


def _overlap(seen: NDArray[np.bool_]) -> Counts:
    return np.array([[np.count_nonzero(one & other) for other in seen] for one in seen], np.int64)


def _scaled(year: Year, by: float) -> Year:
    if by == 1:
        return year
    invited, asked, overlap = (
        np.rint(counts * by).astype(np.int64) for counts in (year.invited, year.asked, year.overlap)
    )
    return Year(invited, year.answers * by, asked, overlap)


__all__ = ["DAYS", "Year", "simulate"]
