"""Answers counted by score: the sufficient statistics from which every voice-of-customer figure is computed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    Numbers = NDArray[np.float64]


# Answers worked through at a time, and the widest scale that is counted without sorting.
BLOCK, MOST_LEVELS = 32_768, 1000


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


def tallies(scores: ArrayLike, group: ArrayLike, *, groups: int, weights: ArrayLike | None = None) -> tuple[Tally, ...]:
    """Count the answers of several groups in one pass.

    `group` holds the number of each respondent's group, 0 to `groups` - 1, or -1 for none. Missing scores, weights
    and errors as in `tally`.
    """
    values, codes = np.asarray(scores, dtype=float), np.asarray(group, dtype=np.intp)
    weight = None if weights is None else _checked(np.asarray(weights, dtype=float), values)
    try:
        levels = _whole_levels(values)
        counted = _counted(values, codes, weight, groups, levels)
    except _Fractional:
        ranks, levels = _ranked(values)
        counted = _counted(ranks, codes, weight, groups, np.arange(max(len(levels), 1), dtype=float))
    people, weighed, squares = (part[:, : len(levels)] for part in counted)
    return tuple(Tally(levels, people[at], weighed[at], squares[at]) for at in range(groups))


def joined(groups: Sequence[Tally]) -> Tally | None:
    """Several groups of one call of `tallies` as one; nothing without groups."""
    if not groups:
        return None
    sums = [np.sum([getattr(group, name) for group in groups], axis=0) for name in ("people", "weight", "squares")]
    return Tally(groups[0].scores, *sums)


class _Fractional(Exception):  # noqa: N818 - a turn in the road, not an error
    """The scores are not whole numbers of a narrow scale."""


def _whole_levels(values: Numbers) -> Numbers:
    """The whole numbers from the smallest to the largest score; raises `_Fractional` where there are none."""
    if values.size:
        low, high = float(np.fmin.reduce(values)), float(np.fmax.reduce(values))
        if low.is_integer() and high.is_integer() and high - low < MOST_LEVELS:
            return np.arange(low, high + 1)
    raise _Fractional


def _ranked(values: Numbers) -> tuple[Numbers, Numbers]:
    """Each score's place among the distinct ones (NaN for no answer), and these."""
    known = np.isfinite(values)
    levels, places = np.unique(values[known], return_inverse=True)
    ranks = np.full(values.shape, np.nan)
    ranks[known] = places
    return ranks, levels


def _counted(
    values: Numbers, codes: NDArray[np.intp], weight: Numbers | None, groups: int, levels: Numbers
) -> tuple[Numbers, Numbers, Numbers]:
    """People, weights and squared weights by group and level; raises `_Fractional` for a score between two levels.

    Works through blocks that stay in the processor's cache. People without a group go to an extra first row, people
    without an answer to an extra last column, so that nothing has to be copied out first.
    """
    width = len(levels) + 1
    size = (groups + 1) * width
    sums = np.zeros((3, size))
    for start in range(0, len(values), BLOCK):
        part = slice(start, start + BLOCK)
        given = np.where(np.isfinite(values[part]), values[part] - levels[0], width - 1)
        place = given.astype(np.intp)
        if (place != given).any():
            raise _Fractional
        place += (codes[part] + 1) * width
        sums[0] += np.bincount(place, minlength=size)
        if weight is not None:
            each = weight[part]
            sums[1] += np.bincount(place, weights=each, minlength=size)
            sums[2] += np.bincount(place, weights=each * each, minlength=size)
    if weight is None:
        sums[1:] = sums[0]
    people, weighed, squares = sums.reshape(3, groups + 1, width)[:, 1:, :-1]
    return people, weighed, squares


def _checked(weight: Numbers, values: Numbers) -> Numbers:
    if weight.shape != values.shape:
        raise ValueError(f"{weight.size} weights for {values.size} scores; give each respondent one weight")
    if weight.size and not (weight.min() >= 0 and weight.max() < np.inf):
        raise ValueError("a weight is negative or missing; weights are 0 or more, one a respondent")
    if weight.size and not weight.any():
        raise ValueError("all weights are zero, so nobody counts")
    return weight
