"""Sorts comments into themes as people sorted a few of them: ridge regression, each label guessed without itself."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
STRENGTHS = (0.1, 0.3, 1.0, 3.0, 10.0)
HINT = 0.5  # a theme's words beside meanings of length one


def described(meanings: Numbers | None, held: Numbers) -> Numbers:
    """What comments are sorted by: their meanings (texts, dimensions), where known, and whether they hold words (texts, themes).

    A direction in which these comments differ counts by the square root of how much, which all of them tell, read or not.
    """
    hints = HINT * held
    if meanings is None or len(meanings) < 2:
        return hints if meanings is None else np.hstack([meanings, hints])
    centred = meanings - meanings.mean(axis=0)
    values, vectors = np.linalg.eigh(centred.T @ centred / len(centred))
    known = centred @ (vectors * np.clip(values, 0.0, None) ** 0.25)
    length = float(np.sqrt((known**2).sum(axis=1).mean()))
    return np.hstack([known / length if length > 0 else known, hints])


def sort(features: Numbers, labels: Numbers) -> Numbers:
    """Guesses (texts, themes), 0-1, from `features` (texts, dimensions) and `labels` (texts, themes; NaN: not read).

    A text that was read is guessed by the rule learnt from the others (the closed form of leaving one out), so that the
    guesses may correct themselves against the labels. Whether the rule is straight or by nearness (a Gaussian kernel of
    width one), and the strength of its ridge, are those with the least error on texts left out, over all themes together:
    chosen for each, a theme of few labels would be guessed better than it deserves. Raises `ValueError` with fewer than
    two labelled texts.
    """
    read = ~np.isnan(labels).any(axis=1)
    if read.sum() < 2:
        raise ValueError("sorting needs at least two labelled comments")
    known, mean = labels[read], labels[read].mean(axis=0)
    scale = np.maximum(known.var(axis=0), 1e-12)
    best, guesses = np.inf, np.zeros(labels.shape)
    for nearness in _nearness(features, features[read]):
        centre = nearness[read].mean(axis=0)
        inner = nearness - nearness.mean(axis=1, keepdims=True) - centre + centre.mean()
        values, vectors = np.linalg.eigh(inner[read])
        values = np.clip(values, 0.0, None)
        for strength in STRENGTHS:
            solved = (vectors / (values + strength)) @ vectors.T
            # The mean is fitted too: its share of each text's leverage is one over the number of texts.
            leverage = 1.0 - strength * np.diag(solved) + 1.0 / len(known)
            slopes = solved @ (known - mean)
            left_out = known - (strength * slopes) / np.clip(1.0 - leverage, 1e-6, None)[:, None]
            error = float((((known - left_out) ** 2).mean(axis=0) / scale).mean())
            if error < best:
                best, guesses = error, inner @ slopes + mean
                guesses[read] = left_out
    return np.asarray(np.clip(guesses, 0.0, 1.0))


def _nearness(features: Numbers, read: Numbers) -> Iterator[Numbers]:
    """How near each text is to those that were read (texts, read): by the product, and by the distance."""
    product = features @ read.T
    yield product
    yield np.exp(2 * product - (features**2).sum(axis=1)[:, None] - (read**2).sum(axis=1))
