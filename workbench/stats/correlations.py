"""Correlation matrices of many resamples at once, with answers missing here and there."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

# Whole blocks are resampled: below this size each respondent is a block, beyond it the cost no longer grows.
BLOCKS = 2000
# A matrix of pairs need not be one of any data set; eigenvalues below this are lifted to it.
LEAST_EIGENVALUE = 1e-8


@dataclass(frozen=True, eq=False)
class Sums:
    """What correlations are made of, for each pair of columns over the respondents who answered both.

    Each is draws x k x k: `count` (weights), `first` and `square` (of the row's column), `product`.
    """

    count: Numbers
    first: Numbers
    square: Numbers
    product: Numbers

    @classmethod
    def of(cls, columns: Numbers, weight: Numbers) -> Sums:
        """The sums of one sample (draws = 1); NaN is no answer."""
        there = np.isfinite(columns).astype(float)
        values = np.where(there == 1, columns, 0.0)
        weighed, masked = values * weight[:, None], there * weight[:, None]
        parts = (there.T @ masked, weighed.T @ there, (values * weighed).T @ there, values.T @ weighed)
        return cls(*(part[None] for part in parts))

    def resampled(self, times: Numbers) -> Sums:
        """Of sums of blocks (draws = blocks): the sums of samples that take each block so many times."""
        return Sums(*(np.tensordot(times, part, axes=1) for part in self._parts()))

    @classmethod
    def joined(cls, blocks: list[Sums]) -> Sums:
        """Several sums one after the other."""
        return cls(*(np.concatenate(parts) for parts in zip(*(block._parts() for block in blocks), strict=True)))

    def correlations(self) -> Numbers:
        """Pearson correlations of each pair; 0 where a column does not vary, 1 on the diagonal."""
        size = np.where(self.count > 0, self.count, 1)
        other = self.first.transpose(0, 2, 1)
        together = self.product - self.first * other / size
        spread = self.square - self.first**2 / size
        scale = spread * spread.transpose(0, 2, 1)
        found = np.where(scale > 1e-18, together / np.sqrt(np.where(scale > 1e-18, scale, 1)), 0)
        places = np.arange(found.shape[1])
        found[:, places, places] = 1
        return found

    def _parts(self) -> tuple[Numbers, Numbers, Numbers, Numbers]:
        return self.count, self.first, self.square, self.product


@dataclass(frozen=True)
class Resamples:
    """Correlation matrices of bootstrap samples (draws x k x k), and how far other means moved in each (draws x m)."""

    correlations: Numbers
    shifts: Numbers


def resampled(columns: Numbers, weight: Numbers, rng: np.random.Generator, draws: int, beside: Numbers) -> Resamples:
    """Bootstrap samples of respondents; `beside` are columns of theirs whose means are followed (NaN is no answer)."""
    blocks = min(BLOCKS, len(columns))
    order, edges = rng.permutation(len(columns)), np.linspace(0, len(columns), blocks + 1).astype(int)
    sums = Sums.joined([Sums.of(columns[order[a:b]], weight[order[a:b]]) for a, b in pairwise(edges)])
    times = rng.multinomial(blocks, np.full(blocks, 1 / blocks), size=draws).astype(float)
    there = np.isfinite(beside) * weight[:, None]
    held = np.add.reduceat(there[order], edges[:-1], axis=0)
    total = np.add.reduceat(np.nan_to_num(beside)[order] * there[order], edges[:-1], axis=0)
    moved = times @ total / np.maximum(times @ held, 1e-12) - total.sum(axis=0) / np.maximum(held.sum(axis=0), 1e-12)
    return Resamples(repaired(sums.resampled(times).correlations()), moved)


def repaired(matrices: Numbers) -> Numbers:
    """The matrices with negative eigenvalues lifted and a unit diagonal; those that need nothing are unchanged."""
    values, vectors = np.linalg.eigh(matrices)
    broken = values[:, 0] < -LEAST_EIGENVALUE
    if not broken.any():
        return matrices
    lifted = np.clip(values[broken], LEAST_EIGENVALUE, None)
    rebuilt = np.einsum("bik,bk,bjk->bij", vectors[broken], lifted, vectors[broken])
    scale = 1 / np.sqrt(np.einsum("bii->bi", rebuilt))
    result = matrices.copy()
    result[broken] = rebuilt * scale[:, :, None] * scale[:, None, :]
    return result
