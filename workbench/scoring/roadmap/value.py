"""What a plan is worth: claims cut where they overlap, cash by month, and 10,000 simulated outcomes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from workbench.scoring.roadmap.case import BUCKETS, Case

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Worth:
    """A plan's money: `benefit` by initiative and bucket (present value, haircut taken), `expense` by initiative
    (present value), `outlays` (investment and running cost) and `benefits` by month, not discounted."""

    benefit: Floats
    expense: Floats
    outlays: Floats
    benefits: Floats

    @property
    def costs(self) -> Floats:
        """Money out by month, not discounted."""
        return np.asarray(self.outlays.sum(axis=0))

    @property
    def cash(self) -> Floats:
        """Net cash by month, not discounted."""
        return self.benefits - self.costs

    @property
    def npv(self) -> float:
        """Net present value of the plan."""
        return float(self.benefit.sum() - self.expense.sum())


@dataclass(frozen=True, eq=False)
class Drawn:
    """Simulated outcomes: money a year by draw and claim, and what costs come to by draw and initiative (1 is as stated)."""

    amounts: Floats
    costs: Floats


@dataclass(frozen=True, eq=False)
class Outcomes:
    """A plan in each draw: net `cash` by month, not discounted; `benefit` by bucket, the same by initiative (`shares`)
    and `cost` as present values."""

    cash: Floats
    benefit: Floats
    shares: Floats
    cost: Floats

    @property
    def npv(self) -> Floats:
        """Net present value by draw."""
        return np.asarray(self.benefit.sum(axis=1) - self.cost)


def expected(case: Case) -> Floats:
    """Money a year by claim: expected effect x expected value x chance of a cause x confidence that it is delivered."""
    return np.asarray(case.claims.expected * case.confidence[case.claims.initiative])


def draw(case: Case, *, seed: int, draws: int = 10_000) -> Drawn:
    """Outcomes drawn by a Gaussian copula with three shared shocks, each with the case's correlation.

    The economy moves what points are worth (one triangular draw a linkage), delivery whether initiatives succeed and
    what they cost, the response of customers their effects (triangular, one draw an initiative and figure). The three
    are independent of each other, so that the mean stays the expected value; so is, for each linkage, whether it is
    a cause. A linkage is a cause, and an initiative succeeds, for all its claims together.
    """
    random = np.random.default_rng(seed)
    claims, n = case.claims, len(case)
    pairs, pair = np.unique(claims.initiative * max(1, len(case.figures)) + claims.figure, return_inverse=True)
    links = max(1, len(case.linkages))
    economy, delivery, response = random.standard_normal((3, draws))
    cause = random.random((draws, links))[:, claims.linkage] < claims.causal
    value = _shared(random, economy, links, case.correlation)[:, claims.linkage]
    succeeds = _shared(random, delivery, n, case.correlation) >= 1 - case.confidence
    saved = _shared(random, delivery, n, case.correlation)
    effect = _shared(random, response, len(pairs), case.correlation)[:, pair]
    amounts = triangular(effect, claims.points) * triangular(value, claims.value)
    ends = np.tile([1 - case.cost_range, 1.0, 1 + case.cost_range], (n, 1))
    return Drawn(np.asarray(amounts * cause * succeeds[:, claims.initiative]), triangular(1 - saved, ends))


def _shared(random: np.random.Generator, shock: Floats, size: int, correlation: float) -> Floats:
    """Uniform draws (draws, size) of which any two have the correlation through the shock (draws)."""
    from scipy.special import ndtr  # a second of every check

    own = random.standard_normal((len(shock), size))
    own *= np.sqrt(1 - correlation)
    own += np.sqrt(correlation) * shock[:, None]
    return np.asarray(ndtr(own, out=own))


def triangular(uniform: Floats, ranges: Floats) -> Floats:
    """Quantiles of triangular distributions: `uniform` (draws, k) in 0-1, `ranges` (k, 3) low, likely, high."""
    low, likely, high = ranges.T
    width = np.where(high > low, high - low, 1.0)
    turn = (likely - low) / width
    left = low + np.sqrt(uniform * width * np.maximum(likely - low, 0))
    right = high - np.sqrt((1 - uniform) * width * np.maximum(high - likely, 0))
    return np.asarray(np.where(high > low, np.where(uniform < turn, left, right), low))


def realised(case: Case, starts: Mapping[int, int], amounts: Floats, *, haircut: float) -> Floats:
    """Claims of a plan after the haircut: zero for initiatives not in it, cut where another claims more on the figure.

    `amounts` is money a year, (draws, claims) or (claims,); the largest claim on a figure is the one with the
    greatest present value. Claims that repeat another of the same initiative are cut before. Claims below zero are
    not cut.
    """
    table = np.atleast_2d(amounts) * np.where(case.claims.repeats, 1 - haircut, 1.0)
    worth = _worth(case, starts)
    kept = np.zeros_like(table)
    for figure in range(len(case.figures)):
        members = np.flatnonzero((case.claims.figure == figure) & (worth[case.claims.initiative] > 0))
        owners, place = np.unique(case.claims.initiative[members], return_inverse=True)
        if not len(owners):
            continue
        totals = np.zeros((len(table), len(owners)))
        for at, owner in enumerate(place):
            totals[:, owner] += table[:, members[at]] * worth[owners[owner]]
        first = totals.argmax(axis=1)[:, None] == np.arange(len(owners))
        factor = np.where(first | (totals <= 0), 1.0, 1 - haircut)
        kept[:, members] = table[:, members] * factor[:, place]
    return kept if amounts.ndim == 2 else kept[0]


def worth_of(case: Case, starts: Mapping[int, int], *, haircut: float) -> Worth:
    """The expected money of a plan (start month by initiative)."""
    claims, worth = case.claims, _worth(case, starts)
    yearly = realised(case, starts, expected(case), haircut=haircut)
    benefit = np.zeros((len(case), len(BUCKETS)))
    np.add.at(benefit, (claims.initiative, claims.bucket), yearly * worth[claims.initiative])
    by_initiative = np.bincount(claims.initiative, yearly, minlength=len(case))
    expense = np.array([case.expense(at, starts[at]) if at in starts else 0.0 for at in range(len(case))])
    outlays = sum((case.outlays(at, t) for at, t in starts.items()), np.zeros((2, case.span)))
    return Worth(benefit, expense, outlays, by_initiative @ _shapes(case, starts) / 12)


def outcomes(case: Case, starts: Mapping[int, int], drawn: Drawn, *, haircut: float) -> Outcomes:
    """The plan in each draw."""
    claims, worth = case.claims, _worth(case, starts)
    kept = realised(case, starts, drawn.amounts, haircut=haircut)
    by_initiative, benefit = np.zeros((len(kept), len(case))), np.zeros((len(kept), len(BUCKETS)))
    for claim, owner in enumerate(claims.initiative):
        by_initiative[:, owner] += kept[:, claim]
        benefit[:, claims.bucket[claim]] += kept[:, claim] * worth[owner]
    flows = np.array([case.costs(at, starts[at]) for at in starts]).reshape(len(starts), case.span)
    costs = drawn.costs[:, list(starts)] @ flows
    cash = by_initiative @ _shapes(case, starts) / 12 - costs
    return Outcomes(np.asarray(cash), benefit, by_initiative * worth, np.asarray(costs @ case.discount))


def _worth(case: Case, starts: Mapping[int, int]) -> Floats:
    return np.array([case.worth(at, starts[at]) if at in starts else 0.0 for at in range(len(case))])


def _shapes(case: Case, starts: Mapping[int, int]) -> Floats:
    return np.array(
        [case.shape(at, starts[at]) if at in starts else np.zeros(case.span) for at in range(len(case))]
    ).reshape(len(case), case.span)
