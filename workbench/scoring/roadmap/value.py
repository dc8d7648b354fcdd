"""What a plan is worth: claims cut where they overlap, cash by month, and 10,000 futures of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from workbench.scoring.roadmap.case import BUCKETS, Case

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]


BLOCK = 500  # draws at a time: of all initiatives and figures only those that a claim uses are kept


@dataclass(frozen=True, eq=False)
class Worth:
    """A plan's money: `benefit` by initiative and bucket (present value, haircut taken), `expense` by initiative
    (present value), `cash` by month (benefits less costs, not discounted), `costs` and `benefits` by month."""

    benefit: Floats
    expense: Floats
    costs: Floats
    benefits: Floats

    @property
    def cash(self) -> Floats:
        """Net cash by month, not discounted."""
        return self.benefits - self.costs

    @property
    def npv(self) -> float:
        """Net present value of the plan."""
        return float(self.benefit.sum() - self.expense.sum())


def expected(case: Case) -> Floats:
    """Money a year by claim: expected effect x expected value x chance of a cause x confidence that it is delivered."""
    return np.asarray(case.claims.expected * case.confidence[case.claims.initiative])


def draw(case: Case, *, seed: int, draws: int = 10_000) -> Floats:
    """Money a year by draw and claim.

    Triangular effects (one draw an initiative and figure) and values (one a linkage); a linkage is a cause or not,
    and an initiative delivers or not, for all their claims together. So claims that rest on one doubtful linkage
    fail together, as they would.
    """
    random = np.random.default_rng(seed)
    claims, n = case.claims, len(case)
    effect_u = np.concatenate([
        random.random((min(BLOCK, draws - first), n, max(1, len(case.figures))))[:, claims.initiative, claims.figure]
        for first in range(0, draws, BLOCK)
    ])  # fmt: skip
    value_u, cause_u = (random.random((draws, max(1, len(case.linkages)))) for _ in range(2))
    delivered = random.random((draws, n)) < case.confidence
    points = triangular(effect_u, claims.points)
    value = triangular(value_u[:, claims.linkage], claims.value)
    return np.asarray(
        points * value * (cause_u[:, claims.linkage] < claims.causal) * delivered[:, claims.initiative]
    )


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
    greatest present value. Claims below zero are not cut.
    """
    table = np.atleast_2d(amounts)
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
    costs = sum((case.costs(at, t) for at, t in starts.items()), np.zeros(case.span))
    return Worth(benefit, expense, costs, by_initiative @ _shapes(case, starts) / 12)


def futures(case: Case, starts: Mapping[int, int], drawn: Floats, *, haircut: float) -> Floats:
    """Net cash by draw and month, not discounted; costs are as planned, benefits as drawn."""
    kept = realised(case, starts, drawn, haircut=haircut)
    by_initiative = np.zeros((len(drawn), len(case)))
    for claim, owner in enumerate(case.claims.initiative):
        by_initiative[:, owner] += kept[:, claim]
    costs = sum((case.costs(at, t) for at, t in starts.items()), np.zeros(case.span))
    return np.asarray(by_initiative @ _shapes(case, starts) / 12 - costs)


def _worth(case: Case, starts: Mapping[int, int]) -> Floats:
    return np.array([case.worth(at, starts[at]) if at in starts else 0.0 for at in range(len(case))])


def _shapes(case: Case, starts: Mapping[int, int]) -> Floats:
    return np.array(
        [case.shape(at, starts[at]) if at in starts else np.zeros(case.span) for at in range(len(case))]
    ).reshape(len(case), case.span)
