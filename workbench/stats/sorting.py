"""Sorts comments into themes as people sorted a few of them: ridge regression, each label guessed without itself."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
STRENGTHS = (0.3, 1.0, 3.0, 10.0)


def sort(features: Numbers, labels: Numbers) -> Numbers:
    """Guesses (texts, themes), 0-1, from `features` (texts, dimensions) and `labels` (texts, themes; NaN: not read).

    A text that was read is guessed by the rule learnt from the others (the closed form of leaving one out), so that the
    guesses may correct themselves against the labels. The strength of the ridge is chosen theme by theme by the error
    on texts left out. Raises `ValueError` with fewer than two labelled texts.
    """
    read = ~np.isnan(labels).any(axis=1)
    if read.sum() < 2:
        raise ValueError("sorting needs at least two labelled comments")
    centre, known = features[read].mean(axis=0), labels[read]
    inner, mean = features[read] - centre, known.mean(axis=0)
    values, vectors = np.linalg.eigh(inner @ inner.T)
    values = np.clip(values, 0.0, None)
    best = np.full(labels.shape[1], np.inf)
    guesses = np.zeros(labels.shape)
    for strength in STRENGTHS:
        solved = (vectors / (values + strength)) @ vectors.T
        # The mean is fitted too: its share of each text's leverage is one over the number of texts.
        leverage = 1.0 - strength * np.diag(solved) + 1.0 / len(known)
        slopes = solved @ (known - mean)
        left_out = known - (strength * slopes) / np.clip(1.0 - leverage, 1e-6, None)[:, None]
        error = ((known - left_out) ** 2).mean(axis=0)
        found = (features - centre) @ (inner.T @ slopes) + mean
        found[read] = left_out
        better = error < best
        best, guesses = np.where(better, error, best), np.where(better, found, guesses)
    return np.asarray(np.clip(guesses, 0.0, 1.0))
