"""Answers counted by score: the sufficient statistics from which every voice-of-customer figure is computed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    Numbers = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Tally:
    """The answers to one question by one group of people, counted by score.

    `scores` are the distinct scores in ascending order; `people`, `weight` and `squares` hold, for each of them,
    the number of respondents, the sum of their weights and the sum of their squared weights. Two million answers
    become a dozen numbers, and shares, means and their errors need nothing else.
    """

    scores: Numbers
    people: Numbers
    weight: Numbers
    squares: Numbers

    @property
    def n(self) -> int:
        """Respondents who answered, unweighted."""
        return int(self.people.sum())

    @property
    def effective(self) -> float:
        """Kish's effective sample size, (sum w)^2 / sum w^2; equal to `n` where nobody is weighted."""
        squares = float(self.squares.sum())
        return float(self.weight.sum()) ** 2 / squares if squares else 0.0

    def share(self, low: float, high: float) -> float:
        """The weighted share (0-1) of answers from `low` to `high`, both included; NaN without answers."""
        total = float(self.weight.sum())
        within = (self.scores >= low) & (self.scores <= high)
        return float(self.weight[within].sum()) / total if total else float("nan")

    def mean(self) -> float:
        """The weighted mean score; NaN without answers."""
        total = float(self.weight.sum())
        return float(self.weight @ self.scores) / total if total else float("nan")

    def variance(self) -> float:
        """The weighted variance of the scores with n_eff / (n_eff - 1) as its correction; NaN below two answers."""
        size = self.effective
        if size <= 1:
            return float("nan")
        spread = float(self.weight @ (self.scores - self.mean()) ** 2) / float(self.weight.sum())
        return spread * size / (size - 1)

    def unweighted(self) -> Tally:
        """The same answers, each counted once."""
        return Tally(self.scores, self.people, self.people, self.people)


def tally(scores: ArrayLike, *, weights: ArrayLike | None = None) -> Tally:
    """Count the answers of one group.

    `scores` is a one-dimensional array of numbers; NaN is no answer and is left out together with its weight.
    `weights` are non-negative, one a score; their scale does not matter. Raises `ValueError` for weights that are
    negative, missing or all zero, or of another length than the scores.
    """
    values = np.asarray(scores, dtype=float)
    counted = tallies(values, np.zeros(values.shape, dtype=np.intp), groups=1, weights=weights)
    return counted[0]


def tallies(
    scores: ArrayLike, group: ArrayLike, *, groups: int, weights: ArrayLike | None = None
) -> tuple[Tally, ...]:
    """Count the answers of several groups in one pass.

    `group` holds the number of each respondent's group, 0 to `groups` - 1, or -1 for none. Missing scores, weights
    and errors as in `tally`.
    """
    values, codes = np.asarray(scores, dtype=float), np.asarray(group)
    weight = None if weights is None else _checked(np.asarray(weights, dtype=float), values)
    kept = np.isfinite(values) & (codes >= 0)
    if not kept.all():
        values, codes = values[kept], codes[kept]
        weight = None if weight is None else weight[kept]
    levels, level = _levels(values)
    cell, shape = codes * len(levels) + level, (groups, len(levels))
    people = _sums(cell, None, shape)
    weighed = people if weight is None else _sums(cell, weight, shape)
    squares = people if weight is None else _sums(cell, weight * weight, shape)
    return tuple(Tally(levels, people[at], weighed[at], squares[at]) for at in range(groups))


def joined(groups: Sequence[Tally]) -> Tally | None:
    """Several groups of one call of `tallies` as one; nothing without groups."""
    if not groups:
        return None
    sums = [
        np.sum([getattr(group, name) for group in groups], axis=0) for name in ("people", "weight", "squares")
    ]
    return Tally(groups[0].scores, *sums)


def _levels(values: Numbers) -> tuple[Numbers, NDArray[np.intp]]:
    """Distinct scores and each answer's place among them; whole scores of a rating scale need no sorting."""
    whole = values.astype(np.intp)
    if len(values) and np.array_equal(whole, values) and np.ptp(whole) < 1000:
        start = int(whole.min())
        return np.arange(start, int(whole.max()) + 1, dtype=float), whole - start
    levels, level = np.unique(values, return_inverse=True)
    return levels, level


def _sums(cell: Any, weight: Numbers | None, shape: tuple[int, int]) -> Numbers:
    size = shape[0] * shape[1]
    return np.bincount(cell, weights=weight, minlength=size).astype(float).reshape(shape)


def _checked(weight: Numbers, values: Numbers) -> Numbers:
    if weight.shape != values.shape:
        raise ValueError(f"{weight.size} weights for {values.size} scores; give each respondent one weight")
    if not np.isfinite(weight).all() or (weight < 0).any():
        raise ValueError("a weight is negative or missing; weights are 0 or more, one a respondent")
    if weight.size and not weight.any():
        raise ValueError("all weights are zero, so nobody counts")
    return weight
