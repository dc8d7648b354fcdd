"""Shares of comments from a few that people have read and a sorter's guesses at all: unbiased, with an interval.

Prediction-powered inference (Angelopoulos and others, Science 382, 2023; the weight of the guesses as in PPI++, 2023)
over a stratified random sample of distinct texts, as a difference estimator with a ratio correction (Sarndal, Swensson
and Wretman, Model Assisted Survey Sampling, 1992). The interval is Wilson's at the effective size of the estimate (Korn
and Graubard, Survey Methodology 24, 1998), because a small share is skewed.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy import stats

from workbench.estimate import Estimate
from workbench.stats.comparisons import Difference, two_sided
from workbench.stats.proportions import wilson

Numbers = NDArray[np.float64]
FEWEST = 10  # labels in a group from which a share is told
NORMAL = float(stats.norm.ppf(0.975))


@dataclass(frozen=True)
class Sample:
    """Distinct texts: `stratum` of each, `label` (0-1, NaN where nobody read it or it was not drawn), `guess` (0-1).

    The guess at a labelled text must not have seen its label.
    """

    stratum: NDArray[np.int_]
    label: Numbers
    guess: Numbers


@dataclass(frozen=True)
class PoweredShare:
    """A share (0-1) with its 95 % interval, labels it rests on, comments it speaks of; NaN with under ten labels."""

    value: float
    low: float
    high: float
    labels: int
    n: int


def powered_share(sample: Sample, size: Numbers) -> PoweredShare:
    """The share of comments that carry a theme, among customers who write as these did.

    `size` (texts,) is how many comments of the group each text is, 0 for a text of others. Values 0-1; all NaN where
    fewer than ten texts of the group are labelled. The interval has both errors: not all comments were read, and those
    who wrote are a sample; with every comment read it is Wilson's of a share of them.
    """
    read = ~np.isnan(sample.label) & (size > 0)
    labels, total = int(read.sum()), float(size.sum())
    if labels < FEWEST or total <= 0:
        return PoweredShare(math.nan, math.nan, math.nan, labels, int(total))
    value, influence = _estimate(sample, size)
    value = min(max(value, 0.0), 1.0)
    variance = _variance(sample, influence) + _of_people(value, total)
    return PoweredShare(value, *_interval(value, variance, labels), labels, int(total))


def powered_difference(sample: Sample, one: Numbers, other: Numbers) -> Difference:
    """How much larger the share is in one group of comments than in another, with the p-value of no difference.

    The interval is Newcombe's hybrid of those of the two shares (Statistics in Medicine 17, 1998), so that a group in
    which nobody was found has its error too; the test is the interval turned round. Raises `ValueError` where one
    group has fewer than ten labels.
    """
    first, second = powered_share(sample, one), powered_share(sample, other)
    if min(first.labels, second.labels) < FEWEST:
        raise ValueError(f"a difference needs {FEWEST} labelled comments in each group")
    value = first.value - second.value
    down = math.hypot(first.value - first.low, second.high - second.value)
    up = math.hypot(first.high - first.value, second.value - second.low)
    towards = down if value > 0 else up
    p = two_sided(value / towards * NORMAL) if value and towards else 1.0
    return Difference(Estimate(value, value - down, value + up, n=first.n + second.n, unit="share difference"), p)


def _estimate(sample: Sample, size: Numbers) -> tuple[float, Numbers]:
    """The share, and what each text adds to its error."""
    read = ~np.isnan(sample.label)
    weight = _weights(sample) * size
    label = np.where(read, sample.label, 0.0)
    trust = _trust(label[read], sample.guess[read], weight[read])
    residual = np.where(read, label - trust * sample.guess, 0.0)
    mean = float((weight * residual).sum() / weight.sum())
    value = trust * float((size * sample.guess).sum() / size.sum()) + mean
    return value, np.where(read, size * (residual - mean), 0.0) / float(weight.sum())


def _weights(sample: Sample) -> Numbers:
    """How many texts of its stratum each labelled one stands for; 0 for the others."""
    read = ~np.isnan(sample.label)
    texts = np.bincount(sample.stratum)
    drawn = np.bincount(sample.stratum[read], minlength=len(texts))
    each = np.divide(texts, drawn, out=np.zeros(len(texts)), where=drawn > 0)
    return np.where(read, each[sample.stratum], 0.0)


def _trust(label: Numbers, guess: Numbers, weight: Numbers) -> float:
    """How far the guesses are worth following, 0-1: where they tell nothing the labels stand alone."""
    share = weight / weight.sum()
    spread = guess - float(share @ guess)
    variance = float(share @ spread**2)
    if variance <= 0:
        return 0.0
    return min(max(float(share @ (spread * (label - float(share @ label)))) / variance, 0.0), 1.0)


def _variance(sample: Sample, influence: Numbers) -> float:
    """The variance of a stratified sample without replacement; a stratum that was read wholly adds none."""
    total = 0.0
    for stratum in np.unique(sample.stratum):
        inside = sample.stratum == stratum
        drawn = inside & ~np.isnan(sample.label)
        texts, count = int(inside.sum()), int(drawn.sum())
        if count > 1 and count < texts:
            total += texts**2 * (1 - count / texts) * float(np.var(influence[drawn], ddof=1)) / count
    return total


def _of_people(share: float, comments: float) -> float:
    """The variance that is left when every comment is read: those who wrote are themselves a sample."""
    kept = min(max(share, 0.0), 1.0)
    return kept * (1 - kept) / comments


@lru_cache(maxsize=1024)
def _critical(labels: int) -> float:
    return float(stats.t.ppf(0.975, max(labels - 2, 1)))


def _interval(value: float, variance: float, labels: int) -> tuple[float, float]:
    effective = value * (1 - value) / variance if variance > 0 and 0 < value < 1 else float(labels)
    return wilson(value, effective * (NORMAL / _critical(labels)) ** 2)


__all__ = ["FEWEST", "PoweredShare", "Sample", "powered_difference", "powered_share"]
