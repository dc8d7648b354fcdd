"""Groups comments that say alike, and names each group by the words that tell it from the others."""

from __future__ import annotations

import math
import warnings
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.vq import kmeans2
from scipy.sparse import csr_matrix
from scipy.sparse.linalg import svds

from workbench.stats.stems import HAN, STOPWORDS, stems, words
from workbench.stats.verbatims import telling_terms

Numbers = NDArray[np.float64]
FEWEST, MOST = 3, 12  # groups proposed
DIMENSIONS, NEAREST, NAMED_BY, STARTS = 50, 3, 4, 10
EXACT = 9  # decimals within which two are as near: what differs further on is the machine's


@dataclass(frozen=True)
class Cluster:
    """A group of comments: its telling words, how many it has, those nearest to its middle and those farthest."""

    words: tuple[str, ...]
    comments: int
    near: tuple[str, ...]
    far: tuple[str, ...]


def clusters(texts: Sequence[str], vectors: Numbers, *, minimum: int, seed: int) -> list[Cluster]:
    """Groups of at least `minimum` texts, the largest first, by k-means over unit `vectors` (texts, dimensions).

    The number of groups follows that of the texts (the root of a tenth of them, 3 to 12). Raises `ValueError` with
    fewer than three times `minimum` texts.
    """
    if len(texts) < FEWEST * minimum:
        raise ValueError(f"{len(texts)} comments are too few to find themes in; {FEWEST * minimum} are needed")
    count = min(max(round(math.sqrt(len(texts) / 10)), FEWEST), MOST)
    middles, group = _parted_best(vectors, count, seed)
    found = []
    for at in range(count):
        inside = np.flatnonzero(group == at)
        if len(inside) < minimum:
            continue
        nearness = (vectors[inside] @ middles[at]).round(EXACT)
        ordered = [texts[int(one)] for one in inside[np.argsort(-nearness, kind="stable")]]
        others = [texts[int(one)] for one in np.flatnonzero(group != at)]
        near = tuple(dict.fromkeys(ordered))
        found.append(Cluster(_named(ordered, others, minimum), len(inside), near[:NEAREST], near[-NEAREST:]))
    return sorted(found, key=lambda one: (-one.comments, one.words))


def _parted_best(vectors: Numbers, count: int, seed: int) -> tuple[Numbers, NDArray[np.int_]]:
    """The tightest of several starts: one alone may end in a poor division."""
    found = []
    for start in range(STARTS):
        with warnings.catch_warnings(action="ignore"):  # a start may leave a group empty; another will be tighter
            middles, group = kmeans2(vectors, count, minit="++", seed=seed + start, iter=50)
        spread = round(float(((vectors - middles[group]) ** 2).sum()), EXACT)
        found.append((spread, start, middles, group))
    _, _, middles, group = min(found, key=lambda one: one[:2])
    return middles, group


def _named(inside: Sequence[str], others: Sequence[str], minimum: int) -> tuple[str, ...]:
    """The telling words of a group; of Chinese, pairs of signs, which is how long most of its words are."""
    terms = telling_terms(
        [_parted(text) for text in inside],
        [_parted(text) for text in others],
        stopwords=STOPWORDS,
        most=4 * NAMED_BY,
        minimum=minimum,
    )
    return tuple(term for term in terms["term"] if " " not in term)[:NAMED_BY]


def _parted(text: str) -> str:
    return " ".join(_pairs(word) for word in words(text))


def _pairs(word: str) -> str:
    return " ".join(word[at : at + 2] for at in range(len(word) - 1)) if HAN.search(word) else word


def word_vectors(texts: Sequence[str]) -> Numbers:
    """Unit vectors of texts by the stems that they hold (TF-IDF, the main 50 directions), where no encoder is there."""
    kept = [
        {stems(word)[0] for word in _parted(text).split() if word not in STOPWORDS and word.isalpha()}
        for text in texts
    ]  # fmt: skip
    known = {stem: at for at, stem in enumerate(sorted(set().union(*kept)))}
    counts = np.zeros(max(len(known), 1))
    for stem in (stem for row in kept for stem in row):
        counts[known[stem]] += 1
    rows = [at for at, row in enumerate(kept) for _ in row]
    columns = [known[stem] for row in kept for stem in sorted(row)]
    weight = np.log(1 + len(texts) / counts[columns]) if columns else np.zeros(0)
    matrix = csr_matrix((weight, (rows, columns)), shape=(len(texts), max(len(known), 1)))
    most = min(DIMENSIONS, min(matrix.shape) - 1)
    found = matrix.toarray()
    if most >= 1:  # a direction counts by its size: one that the texts do not have is the library's noise
        directions, sizes, _ = svds(matrix, k=most, random_state=0)
        found = directions * sizes
    length = np.linalg.norm(found, axis=1, keepdims=True)
    return np.asarray(found / np.where(length > 0, length, 1.0))
